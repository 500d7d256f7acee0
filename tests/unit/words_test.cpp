#include "text/words.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>

#include "text/characters.h"
#include "text/direction.h"
#include "text/utf8.h"

namespace broadside {
namespace {

WordCount count(std::string_view text) {
  WordCounter counter;
  counter.add(text);
  return counter.count();
}

}  // namespace

TEST_CASE("Words of spaced scripts are counted between spaces and dashes") {
  CHECK(count("Three small words") == WordCount{3, 0});
  CHECK(count("  don’t   over-count – it’s 3.14, “ok”…\n\tend") == WordCount{6, 0});
  CHECK(count("one—two") == WordCount{2, 0});
  CHECK(count("Қазақ тілі және العربية") == WordCount{4, 0});
  CHECK(count("한국어 문장") == WordCount{2, 0});
  CHECK(count("— * … !") == WordCount{0, 0});
  CHECK(count("") == WordCount{0, 0});
}

TEST_CASE("Scripts without spaces are counted by their characters") {
  CHECK(count("日本語の文。") == WordCount{0, 5});
  CHECK(count("中文 and words") == WordCount{2, 2});
  CHECK(count("カタカナー") == WordCount{0, 5});
  CHECK(count("ภาษาไทย") == WordCount{0, 7});
}

TEST_CASE("A word split between two pieces counts once") {
  WordCounter counter;
  counter.add("em");
  counter.add("phasis ");
  counter.add("and");
  counter.break_word();
  counter.add("more");
  CHECK(counter.count() == WordCount{3, 0});
}

TEST_CASE("Eight bytes at once count what each counts alone") {
  const std::string_view pieces[] = {"a", "Z", "9", " ", "  ", "-",  "’",  "\n",   "é",    "word", "语", "@",
                                     "[", "`", "{", "/", ":",  "\t", "\r", "\x08", "\x0E", "\x1F", "~"};
  std::uint32_t state = 20260604;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    while (text.size() < 40) {
      state = state * 1664525 + 1013904223;
      // Mostly what can be taken together.
      text += pieces[(state >> 8) % (round % 2 == 0 ? 6 : std::size(pieces))];
    }
    WordCounter each;
    for_each_code_point(text, [&each](char32_t c) { each.add(c); });
    CAPTURE(text);
    CHECK(count(text) == each.count());
  }
}

TEST_CASE("The reading time is rounded, and at least a minute when there is anything to read") {
  CHECK(reading_minutes(0, 0) == 0);
  CHECK(reading_minutes(1, 0) == 1);
  CHECK(reading_minutes(0, 1) == 1);
  CHECK(reading_minutes(238 * 5, 0) == 5);
  CHECK(reading_minutes(238 * 5 + 118, 0) == 5);
  CHECK(reading_minutes(238 * 5 + 119, 0) == 6);
  CHECK(reading_minutes(0, 1500) == 3);
  CHECK(reading_minutes(238, 500) == 2);
  CHECK(reading_minutes(4000000000u, 4000000000u) == 24806723);
}

TEST_CASE("The direction is that of most letters") {
  const auto dominant = [](std::string_view text) {
    DirectionCounter letters;
    letters.add(text);
    return letters.dominant();
  };
  CHECK(dominant("مرحبا بالعالم, this is") == Direction::rtl);
  CHECK(dominant("שלום") == Direction::rtl);
  CHECK(dominant("An Arabic word, سلام, in English") == Direction::ltr);
  CHECK(dominant("٤٥ 2026 …") == Direction::ltr);
  CHECK(dominant("") == Direction::ltr);
  CHECK(dominant("_____ [12] سلام -- 34") == Direction::rtl);
}

TEST_CASE("The direction of a text in pieces is settled when one leads by far") {
  DirectionCounter letters;
  CHECK_FALSE(letters.add("An abstract."));
  CHECK_FALSE(letters.add("سلام سلام سلام"));
  CHECK(letters.dominant() == Direction::rtl);
  std::string many;
  for (int i = 0; i < 300; ++i) many += "سلام ";
  CHECK(letters.add(many));
  CHECK(letters.add("What comes then does not count: it may be long."));
  CHECK(letters.dominant() == Direction::rtl);
}

TEST_CASE("Kinds of characters") {
  CHECK(kind_of('a') == Kind::letter);
  CHECK(kind_of(U'ж') == Kind::letter);
  CHECK(kind_of(U'7') == Kind::digit);
  CHECK(kind_of(U'٧') == Kind::digit);
  CHECK(digit_value(U'٧') == 7);
  CHECK(digit_value(U'７') == 7);
  CHECK(kind_of(0xA0) == Kind::space);
  CHECK(kind_of(0x3000) == Kind::space);
  CHECK(kind_of(0x2029) == Kind::line_end);
  CHECK(kind_of(0xFEFF) == Kind::invisible);
  CHECK(kind_of(U'。') == Kind::stop);
  CHECK(kind_of(U'؟') == Kind::question);
  CHECK(kind_of(U'،') == Kind::comma);
  CHECK(kind_of(U'»') == Kind::quote);
  CHECK(kind_of(0x2014) == Kind::dash);
  CHECK(kind_of(0x4E2D) == Kind::unspaced);
  CHECK(kind_of(0x20000) == Kind::unspaced);
  CHECK(kind_of(0x1F600) == Kind::symbol);
  CHECK(kind_of(0x10FFFF) == Kind::symbol);
  CHECK(is_upper(U'Қ'));
  CHECK(is_lower(U'қ'));
  CHECK(!is_lower(U'Қ'));
  CHECK(!is_lower(U'中'));
  CHECK(is_right_to_left(U'א'));
  CHECK(!is_right_to_left(U'٤'));
}

}  // namespace broadside
