#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "article/date.h"

namespace broadside {

// A language of the user interface. The words of an article are in its own language, which may be any.
enum class UiLanguage : std::uint8_t { english, russian, kazakh, arabic };

// The interface language for a BCP 47 tag, by its primary subtag; English for one that has no translation.
UiLanguage ui_language(std::string_view tag);

// The tag to write into `lang` for words of the interface: "en", "ru", "kk", "ar".
std::string_view language_tag(UiLanguage language);

// A sentence or label without parameters.
enum class Message : std::uint8_t {
  contents,         // heading of the table of contents
  notes,            // heading of the footnotes
  note,             // accessible name of a reference, before its number
  back_to_text,     // accessible name of a footnote's back-link
  link_to_section,  // accessible name of a heading's anchor
  link_copied,      // said after the anchor's link was copied
  updated,          // before the date of the last change
  table,            // accessible name of a table's scrolling box
  code,             // accessible name of a code block's scrolling box
  task_done,        // accessible name of a ticked task
  task_open,        // accessible name of an open task
  problems,         // heading of the notice that lists what is wrong with a source
};

std::string_view message(UiLanguage language, Message id);

// "By Ann, Bob and Cy" as its pieces, so that names can be links: the words before the first of `names`
// names, between names and before the last one.
struct ListWords {
  std::string_view before;
  std::string_view between;
  std::string_view last;
};
ListWords byline_words(UiLanguage language, std::size_t names);

// The CLDR cardinal category of a whole number.
enum class PluralCategory : std::uint8_t { zero, one, two, few, many, other };
PluralCategory plural_category(UiLanguage language, std::uint32_t n);

// A sentence or label about a number, whose words follow it.
enum class CountedMessage : std::uint8_t {
  reading_minutes,  // "5 min read"
};
std::string counted_message(UiLanguage language, CountedMessage id, std::uint32_t n);

// CLDR's long form without the time of day: "4 June 2026", "4 июня 2026 г.". English has the day first.
std::string long_date(UiLanguage language, const Date& date);

}  // namespace broadside
