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

  // The conversation, as the core writes it.
  first_to_comment,  // "Be the first to comment", where there is no comment
  oldest_first,
  newest_first,
  anonymous,
  in_reply_to,      // before a name
  deleted_comment,  // in place of that name
  comment_deleted,  // in place of the name of a comment that is gone
  edited,           // opens the history
  show_in_article,
  reply,
  edit,
  delete_comment,
  copy_link,
  leave_reply,
  leave_reply_to,  // @ stands for the name
  edit_title,
  email_note,
  required_note,  // before the star
  comment_field,
  name_field,
  email_field,
  url_field,
  remember,
  post_comment,
  save_changes,
  cancel_reply,
  cancel,
  remove_quote,
  formatting,
  bold,
  italic,
  link,
  quote,
  preview,
  markdown_help,
  your_data,
  data_here,  // before what is stored
  data_note,
  file_note,
  import_file,
  erase,
  erase_question,
  erase_yes,
  erase_no,
  import_new,      // before a number
  import_known,    // before a number
  import_damaged,  // before a number
  write_first,
  enter_name,
  enter_email,
  enter_url,
  target_missing,
  not_possible,

  // What the shell says itself, from `saving` on, in the order of web/words.js.
  saving,
  saved,
  draft_saved,
  draft_failed,
  draft_restored,
  discard,
  draft_discarded,
  undo,
  posted,
  changed,
  deleted,
  restored,
  reply_to_this,
  quote_lost,
  other_tab,
  download,
  memory_only,
  storage_full,
  storage_blocked,
  storage_newer,
  storage_failed,
  file_too_large,
  save_damaged,
  erased,
  published_failed,
};

std::string_view message(UiLanguage language, Message id);

// The sentences from Message::saving on.
inline constexpr std::size_t kFirstShellMessage = static_cast<std::size_t>(Message::saving);
inline constexpr std::size_t kLastShellMessage = static_cast<std::size_t>(Message::published_failed);

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
  comments,         // "3 comments"
  drafts,           // "1 draft"
  more_comments,    // "Show 50 more comments"
  hide_replies,     // "Hide 3 replies"
  show_replies,     // "Show 3 replies"
  characters_left,  // while writing, near the limit
  characters_over,  // above the limit
  old_drafts,       // above 90 days
};
std::string counted_message(UiLanguage language, CountedMessage id, std::uint32_t n);

// CLDR's long form without the time of day: "4 June 2026", "4 июня 2026 г.". English has the day first.
std::string long_date(UiLanguage language, const Date& date);

}  // namespace broadside
