#include "text/link_host.h"

#include <doctest/doctest.h>

namespace broadside {
namespace {

TEST_CASE("Words that read as an address of another host are contradicted") {
  for (const char* words :
       {"https://bank.example", "http://bank.example/x", "//bank.example", "bank.example", "www.bank.example",
        " https://bank.example ", "https://bank.example.", "https://bank.example./login",
        "bank.example/login?x", "ann@bank.example", "https://evil.example@bank.example"}) {
    CAPTURE(words);
    CHECK_EQ(contradicted_host(words, "https://evil.example/x"), "evil.example");
  }
  CHECK_EQ(contradicted_host("https://bank.example", "https://bank.example@evil.example:80/"),
           "evil.example");
  CHECK_EQ(contradicted_host("bank.example", "//bank.example.evil.example"), "bank.example.evil.example");
}

TEST_CASE("The host is the one that a browser finds, however many slashes are before it") {
  for (const char* address :
       {"https://evil.example", "///evil.example/x", "https:///evil.example/x", "https:evil.example/x",
        "HTTP:/evil.example//bank.example", "http:evil.example:80"}) {
    CAPTURE(address);
    CHECK_EQ(contradicted_host("https://bank.example", address), "evil.example");
  }
  CHECK_EQ(contradicted_host("bank.example", "http://[2001:db8::1]:80/"), "[2001:db8::1]");
  CHECK_EQ(contradicted_host("bank.example", "/a//b"), "");
}

TEST_CASE("Other words, and the link's own address, are not") {
  for (const char* words : {"", "my page", "evil.example", "www.evil.example/y", "HTTPS://EVIL.EXAMPLE",
                            "etc.", "see bank.example there"}) {
    CAPTURE(words);
    CHECK_EQ(contradicted_host(words, "https://evil.example/x"), "");
  }
  CHECK_EQ(contradicted_host("bank.example", "/local"), "");
  CHECK_EQ(contradicted_host("ann@bank.example", "mailto:ann@other.example"), "");
}

}  // namespace
}  // namespace broadside
