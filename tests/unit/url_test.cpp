#include "text/url.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

// The URL as it would be written, or "refused".
std::string made(std::string_view url, UrlUse use = UrlUse::link) {
  const auto safe = SafeUrl::make(url, use);
  return safe ? std::string(safe->text()) : "refused";
}

TEST_CASE("A host of IPv6 keeps its brackets, and a backslash ends a host as in browsers") {
  CHECK_EQ(made("http://[2001::1]:80/[a]\\"), "http://[2001::1]:80/%5Ba%5D%5C");
  CHECK_EQ(made("//[::1]"), "//[::1]");
  CHECK_EQ(made("https://example.org\\a\\b"), "https://example.org/a%5Cb");
  CHECK_EQ(made("/a//[b]"), "/a//%5Bb%5D");
  CHECK_EQ(made("https:/\\a"), "https:/%5Ca");
  CHECK_EQ(made("/\\a"), "/%5Ca");
}

}  // namespace

TEST_CASE("Links may use http, https and mailto, in any case, and relative references") {
  CHECK(made("http://example.org/") == "http://example.org/");
  CHECK(made("HTTPS://example.org/a?b=c&d#e") == "HTTPS://example.org/a?b=c&d#e");
  CHECK(made("mailto:a@example.org") == "mailto:a@example.org");
  CHECK(made("../a/b.html#c") == "../a/b.html#c");
  CHECK(made("//example.org/") == "//example.org/");
  CHECK(made("?a:b") == "?a:b");
  CHECK(made("a/b:c") == "a/b:c");
  CHECK(made("") == "");
}

TEST_CASE("Every other scheme is refused") {
  for (const char* url : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
                          "blob:x", "file:///etc/passwd", "ftp://example.org", "tel:1", "x:y", "a+b-c.d:e"}) {
    CHECK(made(url) == "refused");
  }
}

TEST_CASE("What browsers skip in a URL does not hide its scheme") {
  CHECK(made(" \x01\x1Fjavascript:alert(1)") == "refused");
  CHECK(made("java\tscript:alert(1)") == "refused");
  CHECK(made("java\r\nscript:alert(1)") == "refused");
  CHECK(made("javascript\n:alert(1)") == "refused");
}

TEST_CASE("What browsers do not skip makes a reference relative") {
  CHECK(made("java script:alert(1)") == "java%20script:alert(1)");
  CHECK(made("javascript\xC2\xA0:x") == "javascript%C2%A0:x");
  CHECK(made("\xE2\x80\x8Bjavascript:x") == "%E2%80%8Bjavascript:x");
  CHECK(made("1javascript:x") == "1javascript:x");
  CHECK(made("java\x01script:x") == "java%01script:x");
}

TEST_CASE("Quotes, angle brackets, backslashes and what is not ASCII are percent-encoded") {
  CHECK(made("a\"b<c>d\\e") == "a%22b%3Cc%3Ed%5Ce");
  CHECK(made("/f\xC3\xB6") == "/f%C3%B6");
  CHECK(made("/a%20b") == "/a%20b");
}

TEST_CASE("An image of the page's own has neither a scheme nor a host") {
  CHECK(made("images/a.png", UrlUse::own_image) == "images/a.png");
  CHECK(made("/a.png", UrlUse::own_image) == "/a.png");
  CHECK(made("https://example.org/a.png", UrlUse::own_image) == "refused");
  CHECK(made("//example.org/a.png", UrlUse::own_image) == "refused");
  CHECK(made(" \t/\n/example.org/a.png", UrlUse::own_image) == "refused");
  CHECK(made("\\\\example.org/a.png", UrlUse::own_image) == "%5C%5Cexample.org/a.png");
  CHECK(made("data:image/png;base64,AA", UrlUse::own_image) == "refused");
  CHECK(made("https://example.org/a.png", UrlUse::remote_image) == "https://example.org/a.png");
  CHECK(made("mailto:a@example.org", UrlUse::remote_image) == "refused");
}

TEST_CASE("A fragment keeps letters of any script") {
  CHECK(SafeUrl::to_fragment("раздел-1").text() == "#раздел-1");
  CHECK(SafeUrl::to_fragment("a b%").text() == "#a%20b%25");
}

}  // namespace broadside
