#include "render/messages.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace broadside {
namespace {

constexpr UiLanguage kLanguages[] = {UiLanguage::english, UiLanguage::russian, UiLanguage::kazakh,
                                     UiLanguage::arabic};

Date date(int year, int month, int day) {
  Date made;
  made.year = static_cast<std::uint16_t>(year);
  made.month = static_cast<std::uint8_t>(month);
  made.day = static_cast<std::uint8_t>(day);
  return made;
}

// The categories of the numbers `from` to `to`, a letter each.
std::string categories(UiLanguage language, std::uint32_t from, std::uint32_t to) {
  std::string out;
  for (std::uint32_t n = from; n <= to; ++n) {
    out += "z12fmo"[static_cast<std::size_t>(plural_category(language, n))];
  }
  return out;
}

std::string reading(UiLanguage language, std::uint32_t minutes) {
  return counted_message(language, CountedMessage::reading_minutes, minutes);
}

}  // namespace

TEST_CASE("The interface language follows the primary subtag, in any case") {
  CHECK(ui_language("ru") == UiLanguage::russian);
  CHECK(ui_language("RU-kz") == UiLanguage::russian);
  CHECK(ui_language("kk-Cyrl-KZ") == UiLanguage::kazakh);
  CHECK(ui_language("ar_EG") == UiLanguage::arabic);
  CHECK(ui_language("en-GB") == UiLanguage::english);
}

TEST_CASE("A language without a translation gets English words") {
  for (const std::string_view tag : {"", "fr", "arn", "rue", "r", "-ru", "zh-Hant"}) {
    CAPTURE(tag);
    CHECK(ui_language(tag) == UiLanguage::english);
  }
}

TEST_CASE("Every interface language is found by its own tag") {
  for (const UiLanguage language : kLanguages) CHECK(ui_language(language_tag(language)) == language);
}

TEST_CASE("No message is empty, and every translation differs from the English words") {
  for (std::size_t i = 0; i <= kLastShellMessage; ++i) {
    const auto id = static_cast<Message>(i);
    for (const UiLanguage language : kLanguages) {
      CAPTURE(i);
      CHECK_FALSE(message(language, id).empty());
      // "Email" is the word that WordPress has in Russian, too.
      if (language != UiLanguage::english && id != Message::email_field)
        CHECK(message(language, id) != message(UiLanguage::english, id));
    }
  }
}

TEST_CASE("The first and the last message are in their places") {
  CHECK(message(UiLanguage::english, Message::contents) == "Contents");
  CHECK(message(UiLanguage::english, Message::problems) == "Problems in the source of this article");
  CHECK(message(UiLanguage::russian, Message::updated) == "Обновлено");
  CHECK(message(UiLanguage::kazakh, Message::task_open) == "Орындалмады");
  CHECK(message(UiLanguage::arabic, Message::link_copied) == "تم نسخ الرابط");
}

TEST_CASE("Plural categories are CLDR's cardinal ones") {
  CHECK(categories(UiLanguage::english, 0, 12) == "o1ooooooooooo");
  CHECK(categories(UiLanguage::kazakh, 0, 12) == "o1ooooooooooo");
  CHECK(categories(UiLanguage::english, 100, 102) == "ooo");
  CHECK(categories(UiLanguage::russian, 0, 25) == "m1fffmmmmmmmmmmmmmmmm1fffm");
  CHECK(categories(UiLanguage::russian, 100, 125) == "m1fffmmmmmmmmmmmmmmmm1fffm");
  CHECK(categories(UiLanguage::arabic, 0, 12) == "z12ffffffffmm");
  CHECK(categories(UiLanguage::arabic, 99, 112) == "moooffffffffmm");
  CHECK(categories(UiLanguage::arabic, 200, 203) == "ooof");
}

TEST_CASE("A reading time follows the number") {
  CHECK(reading(UiLanguage::english, 1) == "1 min read");
  CHECK(reading(UiLanguage::english, 5) == "5 min read");
  CHECK(reading(UiLanguage::russian, 1) == "1 минута чтения");
  CHECK(reading(UiLanguage::russian, 3) == "3 минуты чтения");
  CHECK(reading(UiLanguage::russian, 12) == "12 минут чтения");
  CHECK(reading(UiLanguage::russian, 101) == "101 минута чтения");
  CHECK(reading(UiLanguage::kazakh, 1) == "Оқу уақыты: 1 минут");
  CHECK(reading(UiLanguage::kazakh, 7) == "Оқу уақыты: 7 минут");
  CHECK(reading(UiLanguage::arabic, 0) == "أقل من دقيقة للقراءة");
  CHECK(reading(UiLanguage::arabic, 1) == "دقيقة واحدة للقراءة");
  CHECK(reading(UiLanguage::arabic, 2) == "دقيقتان للقراءة");
  CHECK(reading(UiLanguage::arabic, 7) == "7 دقائق للقراءة");
  CHECK(reading(UiLanguage::arabic, 11) == "11 دقيقة للقراءة");
  CHECK(reading(UiLanguage::arabic, 100) == "100 دقيقة للقراءة");
}

TEST_CASE("Counted words of the conversation follow the number") {
  const auto said = [](UiLanguage language, CountedMessage id, std::uint32_t n) {
    return counted_message(language, id, n);
  };
  CHECK(said(UiLanguage::english, CountedMessage::comments, 1) == "1 comment");
  CHECK(said(UiLanguage::english, CountedMessage::more_comments, 50) == "Show 50 more comments");
  CHECK(said(UiLanguage::english, CountedMessage::characters_left, 1) == "1 character left");
  CHECK(said(UiLanguage::english, CountedMessage::old_drafts, 2) == "2 drafts are older than 90 days.");
  CHECK(said(UiLanguage::russian, CountedMessage::comments, 1) == "1 комментарий");
  CHECK(said(UiLanguage::russian, CountedMessage::comments, 22) == "22 комментария");
  CHECK(said(UiLanguage::russian, CountedMessage::comments, 111) == "111 комментариев");
  CHECK(said(UiLanguage::russian, CountedMessage::hide_replies, 21) == "Скрыть 21 ответ");
  CHECK(said(UiLanguage::russian, CountedMessage::characters_over, 5) == "Лишних 5 знаков. Сократите текст.");
  CHECK(said(UiLanguage::kazakh, CountedMessage::comments, 1) == "1 пікір");
  CHECK(said(UiLanguage::kazakh, CountedMessage::show_replies, 4) == "4 жауапты көрсету");
  CHECK(said(UiLanguage::arabic, CountedMessage::comments, 1) == "تعليق واحد");
  CHECK(said(UiLanguage::arabic, CountedMessage::comments, 2) == "تعليقان");
  CHECK(said(UiLanguage::arabic, CountedMessage::comments, 3) == "3 تعليقات");
  CHECK(said(UiLanguage::arabic, CountedMessage::comments, 11) == "11 تعليقًا");
  CHECK(said(UiLanguage::arabic, CountedMessage::comments, 100) == "100 تعليق");
}

TEST_CASE("Every counted message has a form for every number, and it says the number unless words do") {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(CountedMessage::old_drafts); ++i) {
    for (const UiLanguage language : kLanguages) {
      for (const std::uint32_t n : {0U, 1U, 2U, 3U, 5U, 11U, 21U, 100U, 102U}) {
        const std::string said = counted_message(language, static_cast<CountedMessage>(i), n);
        CAPTURE(i);
        CAPTURE(n);
        CHECK_FALSE(said.empty());
        CHECK(said.find('|') == std::string::npos);
        if (n > 2) CHECK(said.find(std::to_string(n)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("Nothing that a reader wrote is called published, but for the e-mail address that is not") {
  for (std::size_t i = 0; i <= kLastShellMessage; ++i) {
    const auto id = static_cast<Message>(i);
    const std::string_view english = message(UiLanguage::english, id);
    if (english.find("ublish") != std::string_view::npos) CHECK(id == Message::email_note);
    const std::string_view russian = message(UiLanguage::russian, id);
    if (russian.find("публик") != std::string_view::npos) CHECK(id == Message::email_note);
  }
}

TEST_CASE("The largest number is written in full") {
  CHECK(reading(UiLanguage::english, 4294967295U) == "4294967295 min read");
}

TEST_CASE("Long dates are CLDR's long form of each language") {
  CHECK(long_date(UiLanguage::english, date(2026, 6, 4)) == "4 June 2026");
  CHECK(long_date(UiLanguage::russian, date(2026, 6, 4)) == "4 июня 2026 г.");
  CHECK(long_date(UiLanguage::kazakh, date(2026, 6, 4)) == "2026 ж. 4 маусым");
  CHECK(long_date(UiLanguage::arabic, date(2026, 6, 4)) == "4 يونيو 2026");
  CHECK(long_date(UiLanguage::english, date(1, 1, 31)) == "31 January 1");
  CHECK(long_date(UiLanguage::russian, date(9999, 12, 31)) == "31 декабря 9999 г.");
  CHECK(long_date(UiLanguage::kazakh, date(1991, 12, 16)) == "1991 ж. 16 желтоқсан");
  CHECK(long_date(UiLanguage::arabic, date(2012, 1, 10)) == "10 يناير 2012");
}

TEST_CASE("The time of day is not part of a long date") {
  CHECK(long_date(UiLanguage::english, parse_date("2026-06-04T12:00:00Z")) == "4 June 2026");
}

TEST_CASE("A byline has its words before, between and before the last name") {
  const ListWords english = byline_words(UiLanguage::english, 3);
  CHECK(english.before == "By ");
  CHECK(english.between == ", ");
  CHECK(english.last == " and ");
  CHECK(byline_words(UiLanguage::russian, 1).before == "Автор: ");
  CHECK(byline_words(UiLanguage::russian, 2).before == "Авторы: ");
  CHECK(byline_words(UiLanguage::russian, 2).last == " и ");
  CHECK(byline_words(UiLanguage::kazakh, 2).before == "Авторлары: ");
  CHECK(byline_words(UiLanguage::kazakh, 2).last == " және ");
  CHECK(byline_words(UiLanguage::arabic, 2).before == "بقلم ");
  CHECK(byline_words(UiLanguage::arabic, 2).last == " و");
}

}  // namespace broadside
