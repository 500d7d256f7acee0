#include "store/quote.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "made_events.h"

namespace broadside {
namespace {

constexpr std::string_view kText =
    "The town has one bridge. It was built in 1871 by masons from three valleys, and it has carried carts, "
    "then lorries, "
    "ever since.\n\nThe council wants to close the bridge for two years. The council says that the arches "
    "are tired.\n\n"
    "Nobody asked the ferrymen. “They would have said: close it”, says the last of them.";

// The found text, of a text of ASCII alone or with quotation marks, or "" when there is none.
std::string found(std::string_view text, const Quote& quote) {
  const QuotePlace place = find_quote(text, quote);
  if (!place.found()) return "";
  std::u16string units;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80) continue;  // all that follows the first byte
    units += static_cast<char16_t>(byte < 0x80 ? byte : '"');
    if (byte >= 0xF0) units += u'"';
  }
  std::string out;
  for (std::size_t i = place.begin; i < place.end; ++i) out += static_cast<char>(units[i]);
  return out;
}

std::string edited(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  const std::size_t at = out.find(from);
  REQUIRE(at != std::string::npos);
  return out.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("A passage is found where it stands, in UTF-16 code units") {
  CHECK(found(kText, {"It was built in 1871", "", ""}) == "It was built in 1871");
  CHECK(found(kText, {"They would have said", "", ""}) == "They would have said");
  const QuotePlace place = find_quote("😀é one 😀 two", {"😀 two", "", ""});
  CHECK(place.begin == 8);
  CHECK(place.end == 14);
  CHECK(!find_quote("", {"a", "", ""}).found());
  CHECK(!find_quote("text", {"", "te", "xt"}).found());
  CHECK(!find_quote("text", {" \n", "", ""}).found());
  CHECK(find_quote("a", {"a", "", ""}).end == 1);
}

TEST_CASE("Of several places the surroundings decide, and the first one without them") {
  const std::size_t first = kText.find("The council");
  const std::size_t second = kText.find("The council", first + 1);
  CHECK(find_quote(kText, {"The council", "", ""}).begin == first);
  CHECK(find_quote(kText, {"The council", "ever since.", " wants"}).begin == first);
  CHECK(find_quote(kText, {"The council", "two years. ", " says that"}).begin == second);
  CHECK(find_quote(kText, {"The council", "", " says"}).begin == second);
  CHECK(find_quote(kText, {"The council", "for two years. ", ""}).begin == second);
}

TEST_CASE("White space does not count, but is preferred as it was") {
  CHECK(found(kText, {"ever since. The council", "", ""}) == "ever since.\n\nThe council");
  CHECK(found(kText, {"one\n  bridge.\tIt", "", ""}) == "one bridge. It");
  CHECK(found("x can not y can\xC2\xA0not z cannot", {"cannot", "y", ""}) == "cannot");
}

TEST_CASE("A passage is found after small edits of the article") {
  const Quote quote = {"It was built in 1871 by masons from three valleys, and it has carried carts",
                       "bridge. ", ", then"};
  CHECK(found(edited(kText, "three valleys", "the three valleys"), quote) ==
        "It was built in 1871 by masons from the three valleys, and it has carried carts");
  CHECK(found(edited(kText, "1871", "1872"), quote).substr(0, 20) == "It was built in 1872");
  CHECK(found(edited(kText, "masons", "stonemasons"), quote) ==
        "It was built in 1871 by stonemasons from three valleys, and it has carried carts");
  CHECK(found(edited(kText, "It was built", "Built"), quote) ==
        "Built in 1871 by masons from three valleys, and it has carried carts");
  CHECK(found(edited(kText, "carts, then", "waggons, then"), quote) ==
        "It was built in 1871 by masons from three valleys, and it has carried waggons");
  CHECK(found(edited(kText, "by masons from three valleys, ", ""), quote).empty());
}

TEST_CASE("A short passage that was edited is found by its surroundings alone") {
  CHECK(found(edited(kText, "the ferrymen", "a ferryman"), {"asked the ferrymen", "", ""}).empty());
  CHECK(found(edited(kText, "the ferrymen", "the ferryman"),
              {"asked the ferrymen", "two years. Nobody ", ". “They"}) == "asked the ferryman");
  CHECK(found(kText, {"lorry", "", ""}).empty());
}

TEST_CASE("A passage that is not there is not found") {
  CHECK(found(kText, {"An entirely different sentence about boats and weather in another town.", "", ""})
            .empty());
  CHECK(found(kText, {std::string(2000, 'x'), "", ""}).empty());
  CHECK(found(kText, {std::string(3000, 'x'), "", ""}).empty());
}

TEST_CASE("A generated passage is found again after up to a tenth of it was edited") {
  const std::uint32_t seed = made_seed();
  MESSAGE("seed ", seed);
  for (std::uint32_t round = 0; round < 300; ++round) {
    MadeHistory random(seed + round);
    std::string text;
    for (int i = 0; i < 3000; ++i)
      text += static_cast<char>(random.below(6) == 0 ? ' ' : 'a' + random.below(26));
    const std::size_t length = 40 + random.below(700);
    const std::size_t at = 200 + random.below(1800);
    const std::string exact = text.substr(at, length);
    std::string changed = text;
    for (std::size_t i = 0; i < length / 10; ++i) {
      const std::size_t where = at + 5 + random.below(static_cast<std::uint32_t>(length - 10));
      const std::uint32_t how = random.below(3);
      if (how == 0) changed.erase(where, 1);
      if (how == 1) changed.insert(where, 1, 'z');
      if (how == 2) changed[where] = 'z';
    }
    CAPTURE(round);
    const QuotePlace place = find_quote(changed, {exact, "", ""});
    REQUIRE(place.found());
    // Within some characters: an edit at the edge may belong to either side, and spaces around it to none.
    CHECK(place.begin + 10 >= at);
    CHECK(place.begin <= at + 10);
    CHECK(place.end + 20 + length / 10 >= at + length);
    CHECK(place.end <= at + length + length / 10 + 10);
  }
}

TEST_CASE("A long passage in a long article takes no time to speak of") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "ab aab ";
  const std::string exact = std::string(1000, 'a') + std::string(1000, 'b');
  CHECK(!find_quote(text, {exact, "", ""}).found());
}

TEST_CASE("Of surroundings that are longer than an event has them, the nearest characters count") {
  const std::string far(1000, 'x');
  const std::string near(64, 'y');
  const std::string text = far + near + "here " + near + "here";
  const std::string before = "z" + near;
  const std::string after = near + "z";
  const QuotePlace place = find_quote(text, {"here", before, after});
  CHECK(place.begin == far.size() + near.size());
}

}  // namespace broadside
