#include "text/link_host.h"

#include <string>

#include "text/ascii.h"

namespace broadside {
namespace {

// The host of "//user@host:80/path", without what is before the slashes and without "www."; "" when there is
// none.
std::string_view host_of(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes == std::string_view::npos) return {};
  address.remove_prefix(slashes + 2);
  address = address.substr(0, address.find_first_of("/\\?#"));
  address.remove_prefix(address.rfind('@') + 1);  // npos + 1 is 0
  address = address.substr(0, address.find(':'));
  return address.substr(0, 4) == "www." ? address.substr(4) : address;
}

// The same of words that may leave the scheme out; they need a dot with something after it.
std::string_view named_host(std::string_view text, std::string& scratch) {
  if (text.find(' ') != std::string_view::npos) return {};
  if (text.find("//") == std::string_view::npos) {
    scratch = "//";
    scratch += text;
    text = scratch;
  }
  const std::string_view host = host_of(text);
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos || dot + 1 == host.size() ? std::string_view() : host;
}

}  // namespace

std::string_view contradicted_host(std::string_view text, std::string_view url) {
  const std::string_view host = host_of(url);
  std::string scratch;
  const std::string_view named = named_host(text, scratch);
  return named.empty() || equals_ignoring_ascii_case(named, host) ? std::string_view() : host;
}

}  // namespace broadside
