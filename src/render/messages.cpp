#include "render/messages.h"

#include <bit>

#include "base/decimal.h"
#include "text/ascii.h"

namespace broadside {
namespace {

// The words of a language: one string, because a table of views would cost the module more bytes than the
// words. Each entry ends with NUL. First the entries of Message in its order; then the ListWords, "before"
// for one name and for several; the long date with D, M and Y for day, month and year; the twelve months;
// then the entries of CountedMessage in its order: the forms for the language's plural categories in the
// order of PluralCategory, separated by "|", with # for the number. A form that is the same as the one before
// it, up to the end, is left out. Numbers have European digits in every language: CLDR's default for "ar"
// too, if not for each of its regions.
constexpr char kEnglish[] =
    "Contents\0"
    "Notes\0"
    "Note\0"
    "Back to the text\0"
    "Link to this section\0"
    "Link copied\0"
    "Updated\0"
    "Table\0"
    "Code\0"
    "Done\0"
    "To do\0"
    "Problems in the source of this article\0"
    "By \0"
    "By \0"
    ", \0"
    " and \0"
    "D M Y\0"
    "January\0February\0March\0April\0May\0June\0July\0August\0September\0October\0November\0December\0"
    "# min read\0";

constexpr char kRussian[] =
    "Содержание\0"
    "Примечания\0"
    "Примечание\0"
    "Вернуться к тексту\0"
    "Ссылка на этот раздел\0"
    "Ссылка скопирована\0"
    "Обновлено\0"
    "Таблица\0"
    "Код\0"
    "Выполнено\0"
    "Не выполнено\0"
    "Недочёты в исходном тексте статьи\0"
    "Автор: \0"
    "Авторы: \0"
    ", \0"
    " и \0"
    "D M Y г.\0"
    "января\0февраля\0марта\0апреля\0мая\0июня\0июля\0августа\0сентября\0октября\0ноября\0декабря\0"
    "# минута чтения|# минуты чтения|# минут чтения\0";

constexpr char kKazakh[] =
    "Мазмұны\0"
    "Ескертпелер\0"
    "Ескертпе\0"
    "Мәтінге оралу\0"
    "Осы бөлімге сілтеме\0"
    "Сілтеме көшірілді\0"
    "Жаңартылған күні:\0"
    "Кесте\0"
    "Код\0"
    "Орындалды\0"
    "Орындалмады\0"
    "Мақаланың бастапқы мәтініндегі кемшіліктер\0"
    "Авторы: \0"
    "Авторлары: \0"
    ", \0"
    " және \0"
    "Y ж. D M\0"
    "қаңтар\0ақпан\0наурыз\0сәуір\0мамыр\0маусым\0шілде\0тамыз\0қыркүйек\0қазан\0қараша\0желтоқсан\0"
    "Оқу уақыты: # минут\0";

constexpr char kArabic[] =
    "المحتويات\0"
    "الهوامش\0"
    "هامش\0"
    "العودة إلى النص\0"
    "رابط إلى هذا القسم\0"
    "تم نسخ الرابط\0"
    "آخر تحديث:\0"
    "جدول\0"
    "شيفرة برمجية\0"
    "مُنجَزة\0"
    "غير مُنجَزة\0"
    "مشكلات في النص المصدري لهذه المقالة\0"
    "بقلم \0"
    "بقلم \0"
    " و\0"
    " و\0"
    "D M Y\0"
    "يناير\0فبراير\0مارس\0أبريل\0مايو\0يونيو\0يوليو\0أغسطس\0سبتمبر\0أكتوبر\0نوفمبر\0ديسمبر\0"
    "أقل من دقيقة للقراءة|دقيقة واحدة للقراءة|دقيقتان للقراءة|# دقائق للقراءة|# دقيقة للقراءة\0";

constexpr std::size_t kListWords = static_cast<std::size_t>(Message::problems) + 1;
constexpr std::size_t kLongDate = kListWords + 4;
constexpr std::size_t kMonths = kLongDate + 1;
constexpr std::size_t kCounted = kMonths + 12;
constexpr std::size_t kEntries = kCounted + static_cast<std::size_t>(CountedMessage::reading_minutes) + 1;

// The size without the NUL that the compiler adds.
template <std::size_t N>
constexpr bool has_every_entry(const char (&words)[N]) {
  std::size_t entries = 0;
  for (std::size_t i = 0; i + 1 < N; ++i) entries += words[i] == '\0' ? 1U : 0U;
  return entries == kEntries;
}
static_assert(has_every_entry(kEnglish) && has_every_entry(kRussian) && has_every_entry(kKazakh) &&
              has_every_entry(kArabic));

const char* words_of(UiLanguage language) {
  switch (language) {
    case UiLanguage::russian:
      return kRussian;
    case UiLanguage::kazakh:
      return kKazakh;
    case UiLanguage::arabic:
      return kArabic;
    case UiLanguage::english:
      break;
  }
  return kEnglish;
}

std::string_view entry(UiLanguage language, std::size_t index) {
  std::string_view found = words_of(language);
  while (index-- > 0) found = found.data() + found.size() + 1;
  return found;
}

// A set of plural categories: those that whole numbers have in the language.
std::uint32_t categories_of(UiLanguage language) {
  switch (language) {
    case UiLanguage::russian:
      return 0b011010;  // one, few, many
    case UiLanguage::arabic:
      return 0b111111;
    case UiLanguage::english:
    case UiLanguage::kazakh:
      break;
  }
  return 0b100010;  // one, other
}

std::string_view plural_form(std::string_view forms, UiLanguage language, PluralCategory category) {
  const std::uint32_t below = (1U << static_cast<std::uint32_t>(category)) - 1;
  for (int skip = std::popcount(categories_of(language) & below); skip > 0; --skip) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) break;
    forms.remove_prefix(bar + 1);
  }
  return forms.substr(0, forms.find('|'));
}

}  // namespace

UiLanguage ui_language(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
  for (const UiLanguage language : {UiLanguage::russian, UiLanguage::kazakh, UiLanguage::arabic}) {
    if (equals_ignoring_ascii_case(primary, language_tag(language))) return language;
  }
  return UiLanguage::english;
}

std::string_view language_tag(UiLanguage language) {
  return std::string_view("enrukkar").substr(2 * static_cast<std::size_t>(language), 2);
}

std::string_view message(UiLanguage language, Message id) {
  return entry(language, static_cast<std::size_t>(id));
}

ListWords byline_words(UiLanguage language, std::size_t names) {
  return {entry(language, kListWords + (names > 1 ? 1U : 0U)), entry(language, kListWords + 2),
          entry(language, kListWords + 3)};
}

PluralCategory plural_category(UiLanguage language, std::uint32_t n) {
  const std::uint32_t units = n % 10;
  const std::uint32_t hundredth = n % 100;
  switch (language) {
    case UiLanguage::russian:
      if (hundredth >= 11 && hundredth <= 14) return PluralCategory::many;
      if (units == 1) return PluralCategory::one;
      return units >= 2 && units <= 4 ? PluralCategory::few : PluralCategory::many;
    case UiLanguage::arabic:
      if (n <= 2) return static_cast<PluralCategory>(n);
      if (hundredth >= 3 && hundredth <= 10) return PluralCategory::few;
      return hundredth >= 11 ? PluralCategory::many : PluralCategory::other;
    case UiLanguage::english:
    case UiLanguage::kazakh:
      break;
  }
  return n == 1 ? PluralCategory::one : PluralCategory::other;
}

std::string counted_message(UiLanguage language, CountedMessage id, std::uint32_t n) {
  const std::string_view forms = entry(language, kCounted + static_cast<std::size_t>(id));
  std::string out;
  for (const char c : plural_form(forms, language, plural_category(language, n))) {
    if (c == '#') {
      append_decimal(out, n);
    } else {
      out += c;
    }
  }
  return out;
}

std::string long_date(UiLanguage language, const Date& date) {
  std::string out;
  for (const char c : entry(language, kLongDate)) {
    switch (c) {
      case 'D':
        append_decimal(out, date.day);
        break;
      case 'M':
        out += entry(language, kMonths + date.month - 1U);
        break;
      case 'Y':
        append_decimal(out, date.year);
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace broadside
