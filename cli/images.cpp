#include "cli/images.h"

#include <cstddef>
#include <optional>
#include <string_view>

#include "cli/file.h"

namespace broadside::cli {
namespace {

constexpr std::size_t kMostImageBytes = std::size_t{8} << 20;
constexpr std::size_t kMostBytes = std::size_t{64} << 20;  // of all pictures of an article

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

// The file that a relative reference names: its path without query and fragment, percent-decoded. Nothing for
// one that starts at the root of a server, names no file, or holds a NUL.
std::optional<std::string> path_of(std::string_view reference) {
  reference = reference.substr(0, reference.find_first_of("?#"));
  if (reference.empty() || reference.front() == '/') return std::nullopt;
  std::string path;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const bool escape = reference[i] == '%' && i + 2 < reference.size() && hex_digit(reference[i + 1]) >= 0 &&
                        hex_digit(reference[i + 2]) >= 0;
    path += escape ? static_cast<char>(hex_digit(reference[i + 1]) * 16 + hex_digit(reference[i + 2]))
                   : reference[i];
    if (escape) i += 2;
  }
  if (path.find('\0') != std::string::npos) return std::nullopt;
  return path;
}

}  // namespace

EmbeddedImages embed_images(const Article& article, const std::string& directory,
                            std::vector<std::string>& warnings) {
  EmbeddedImages embedded;
  std::size_t total = 0;
  for (const SafeUrl& reference : own_images(article)) {
    const auto refuse = [&](const std::string& why) {
      warnings.push_back("the picture " + std::string(reference.text()) + " is not in the file: " + why);
    };
    const std::optional<std::string> path = path_of(reference.text());
    if (!path) {
      refuse("it is not a file beside the article");
      continue;
    }
    std::string bytes;
    if (const Outcome failure = read_regular_file(directory + "/" + *path, kMostImageBytes, bytes)) {
      refuse(failure->sentence);
      continue;
    }
    const std::optional<ImageType> type = image_type(bytes);
    if (!type) {
      refuse("it is none of AVIF, GIF, JPEG, PNG, SVG and WebP");
      continue;
    }
    total += bytes.size();
    if (total > kMostBytes) {
      refuse("the pictures together are over the limit of 64 MiB");
      total -= bytes.size();
      continue;
    }
    embedded.add(reference, SafeUrl::to_image_data(*type, bytes));
  }
  return embedded;
}

}  // namespace broadside::cli
