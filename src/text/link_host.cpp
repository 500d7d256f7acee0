#include "text/link_host.h"

#include "text/ascii.h"

namespace broadside {
namespace {

// What stands after the slashes without "user@", ":80/path" and "www.". Browsers take any number of slashes
// (WHATWG URL, "special authority ignore slashes state").
std::string_view host_after_slashes(std::string_view address) {
  while (address.starts_with('/')) address.remove_prefix(1);
  address = address.substr(0, address.find_first_of("/\\?#"));
  address.remove_prefix(address.rfind('@') + 1);  // npos + 1 is 0
  address = address.substr(0, address.find(':', address.find(']') + 1));
  return address.starts_with("www.") ? address.substr(4) : address;
}

// The host of a safe address, which is of http, https or mailto, or has no scheme; "" when there is none.
std::string_view host_of(std::string_view address) {
  if (!address.starts_with("//")) {
    const std::size_t colon = address.find_first_of(":/?#");
    if (colon == std::string_view::npos || address[colon] != ':' || (address[0] | 0x20) != 'h') return {};
    address.remove_prefix(colon + 1);
  }
  return host_after_slashes(address);
}

// The host that words name, which may leave the scheme out; they need a dot with something after it.
std::string_view named_host(std::string_view text) {
  text = trim(text);
  if (text.find(' ') != std::string_view::npos) return {};
  const std::size_t slashes = text.find("//");
  if (slashes != std::string_view::npos) {
    text.remove_prefix(slashes);
  } else if (text.starts_with('/')) {
    return {};
  }
  std::string_view host = host_after_slashes(text);
  if (slashes != std::string_view::npos && host.ends_with('.')) host.remove_suffix(1);
  const std::size_t dot = host.rfind('.');
  return dot == std::string_view::npos || dot + 1 == host.size() ? std::string_view() : host;
}

}  // namespace

std::string_view contradicted_host(std::string_view text, std::string_view url) {
  const std::string_view host = host_of(url);
  const std::string_view named = named_host(text);
  return named.empty() || equals_ignoring_ascii_case(named, host) ? std::string_view() : host;
}

}  // namespace broadside
