#pragma once
#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>

namespace broadside {

// The text of a file of the shared folder that lies beside a source checkout; nothing, with a message, where
// there is none. The environment variable BROADSIDE_SHARED_DIR names another place.
inline std::optional<std::string> read_shared(const std::string& path) {
  const char* named = std::getenv("BROADSIDE_SHARED_DIR");
  const std::string file = std::string(named != nullptr ? named : BROADSIDE_SHARED_DIR) + "/" + path;
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::cout << "\nbroadside-skip: corpora: " << file << " is not there\n";
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// The same, parsed.
inline std::optional<boost::json::value> read_shared_json(const std::string& path) {
  const std::optional<std::string> text = read_shared(path);
  if (!text) return std::nullopt;
  return boost::json::parse(*text);
}

}  // namespace broadside
