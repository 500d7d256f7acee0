#include "article/metadata.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/ascii.h"
#include "text/language.h"
#include "text/word_list.h"

namespace broadside {
namespace {

using NodeKind = FrontMatterNode::Kind;

enum class Field : std::uint8_t {
  title,
  kicker,
  standfirst,
  id,
  authors,
  published,
  updated,
  language,
  direction,
  tags,
  image,
  call_to_action,
  comments,
  typography,
};
constexpr std::size_t kFields = 14;

constexpr std::size_t kMostWarnings = 100;  // nobody reads more

// How a field of an article is written, in the order of Field.
struct Rule {
  const char* keys;      // the keys it goes by
  const char* takes;     // what its value is, as the end of a sentence
  const char* parts[3];  // if it may be a map, the keys of its texts
};

constexpr const char* kText = "a text";
constexpr const char* kDate = "a date of the calendar, such as 2026-06-04 or 2026-06-04T09:30:00+05:00";
constexpr const char* kSwitch = "true or false";

constexpr Rule kRules[kFields] = {
    {"title headline", kText, {}},
    {"kicker", kText, {}},
    {"standfirst deck subtitle description", kText, {}},
    {"id thread", kText, {}},
    {"author authors", "a name, a map of `name` and `url`, or a list of these", {"name", "url", ""}},
    {"date published", kDate, {}},
    {"updated modified lastmod", kDate, {}},
    {"lang language", "a language tag, such as en or pt-BR", {}},
    {"dir", "ltr or rtl", {}},
    {"tags keywords categories", "a list of words", {}},
    {"image", "an address, or a map of `src`, `alt` and `caption`", {"src url", "alt", "caption"}},
    {"call_to_action cta appeal", "a map of `text`, `label` and `link`", {"text", "label", "link url"}},
    {"comments", kSwitch, {}},
    {"typography", kSwitch, {}},
};

// The text of a scalar on one line: white space and control characters between words are one space.
std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    if (c == ' ' || is_ascii_control(c)) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

// At most 40 bytes of a key, for a diagnostic.
std::string shown(std::string_view key) {
  std::size_t size = key.size() < 40 ? key.size() : 40;
  while (size < key.size() && (static_cast<unsigned char>(key[size]) & 0xC0) == 0x80) --size;
  return one_line(key.substr(0, size));
}

// Keys are written in lower case.
bool is_key(std::string_view key, const char* keys) {
  for (const char c : key) {
    if (is_ascii_upper(c)) return false;
  }
  return is_listed(key, keys);
}

class MetadataReader {
 public:
  MetadataReader(const FrontMatter& from, Article& article) : from_(from), article_(article) {}

  void read() {
    for (std::size_t key = 1; key < from_.nodes.size(); key = end_of(key + 1)) read_entry(key, key + 1);
  }

 private:
  [[nodiscard]] NodeKind kind_of(std::size_t i) const { return from_.nodes[i].kind; }
  [[nodiscard]] std::size_t end_of(std::size_t i) const { return from_.nodes[i].end; }
  [[nodiscard]] bool is_scalar(std::size_t i) const { return kind_of(i) <= NodeKind::quoted; }
  [[nodiscard]] const Rule& rule() const { return kRules[static_cast<std::size_t>(field_)]; }
  std::size_t& given(Field field) { return given_[static_cast<std::size_t>(field)]; }

  void warn(std::size_t i, std::initializer_list<std::string_view> pieces) {
    if (article_.diagnostics.size() < kMostWarnings)
      article_.diagnostics.add(Severity::warning, from_.nodes[i].at, pieces);
  }

  // The value at `i`, or the key that is there, does not fit the field.
  void warn_shape(std::size_t i) { warn(i, {"`", shown(from_.text(key_)), "` takes ", rule().takes}); }

  void warn_unknown(std::size_t key) {
    const std::string name = shown(from_.text(key));
    for (const Rule& known : kRules) {
      const std::string_view near = near_match(name, known.keys);
      if (!near.empty()) return warn(key, {"the key `", name, "` is unknown: did you mean `", near, "`?"});
    }
    warn(key, {"the key `", name, "` is unknown: docs/articles.md lists the keys"});
  }

  void read_entry(std::size_t key, std::size_t value) {
    std::size_t field = 0;
    while (!is_key(from_.text(key), kRules[field].keys)) {
      if (++field == kFields) return warn_unknown(key);
    }
    if (is_nothing(value)) return;
    field_ = static_cast<Field>(field);
    key_ = key;
    std::size_t& earlier = given(field_);
    if (earlier != 0 && field_ != Field::tags) {
      return warn(key, {"`", shown(from_.text(key)), "` is left out, because `", shown(from_.text(earlier)),
                        "` is given already"});
    }
    if (!read_value(value)) return warn_shape(value);
    earlier = key;
  }

  // Is nothing given: null, an empty text, an empty list or map?
  [[nodiscard]] bool is_nothing(std::size_t i) const {
    if (!is_scalar(i)) return end_of(i) == i + 1;
    const std::string_view text = trim(from_.text(i));
    return text.empty() || (kind_of(i) == NodeKind::plain && is_listed(text, "~ null"));
  }

  // The readers return false when the value at `i` has not the shape that the field takes.
  bool read_value(std::size_t i) {
    switch (field_) {
      case Field::title:
        return read_text(i, article_.headline);
      case Field::kicker:
        return read_text(i, article_.kicker);
      case Field::standfirst:
        return read_text(i, article_.standfirst);
      case Field::id:
        return read_text(i, article_.id);
      case Field::published:
        return read_date(i, article_.published);
      case Field::updated:
        return read_date(i, article_.updated);
      case Field::language:
        return is_language_tag(from_.text(i)) && read_text(i, article_.language);
      case Field::direction:
        return read_direction(i);
      case Field::image:
        return read_image(i);
      case Field::call_to_action:
        return read_call_to_action(i);
      case Field::comments:
        return read_switch(i, article_.comments);
      case Field::typography:
        return read_switch(i, article_.typography);
      default:
        return read_items(i);
    }
  }

  bool read_text(std::size_t i, std::string_view& out) const {
    if (!is_scalar(i)) return false;
    if (!is_nothing(i)) out = article_.texts.copy(one_line(from_.text(i)));
    return true;
  }

  bool read_switch(std::size_t i, bool& out) const {
    const bool on = is_listed(from_.text(i), "true on yes");
    if (!on && !is_listed(from_.text(i), "false off no")) return false;
    out = on;
    return true;
  }

  bool read_date(std::size_t i, Date& out) const {
    out = parse_date(trim(from_.text(i)));
    return static_cast<bool>(out);
  }

  bool read_direction(std::size_t i) {
    const bool rtl = is_listed(from_.text(i), "rtl");
    if (!rtl && !is_listed(from_.text(i), "ltr")) return false;
    article_.direction = rtl ? Direction::rtl : Direction::ltr;
    article_.direction_given = true;
    return true;
  }

  // The texts of a map; a scalar is the first of them. A key that is no part of the field is a warning.
  bool read_parts(std::size_t i, std::initializer_list<std::string_view*> parts) {
    if (kind_of(i) != NodeKind::map) return read_text(i, **parts.begin());
    for (std::size_t key = i + 1; key < end_of(i); key = end_of(key + 1)) {
      const char* const* names = rule().parts;
      bool read = false;
      for (std::string_view* part : parts) {
        if (is_key(from_.text(key), *names++)) read = read_text(key + 1, *part);
      }
      if (!read) warn_shape(key);
    }
    return true;
  }

  bool read_image(std::size_t i) {
    Image image;
    if (!read_parts(i, {&image.src, &image.alt, &image.caption}) || !image) return false;
    article_.image = image;
    return true;
  }

  bool read_call_to_action(std::size_t i) {
    CallToAction call;
    if (kind_of(i) != NodeKind::map || !read_parts(i, {&call.text, &call.label, &call.link}) || !call)
      return false;
    article_.call_to_action = call;
    return true;
  }

  // The items of a list, or the value itself where it is none: authors or tags.
  bool read_items(std::size_t i) {
    const bool list = kind_of(i) == NodeKind::list;
    for (std::size_t item = list ? i + 1 : i; item < end_of(i); item = end_of(item)) {
      if (is_nothing(item) || (field_ == Field::tags ? read_tag(item, list) : read_author(item))) continue;
      if (!list) return false;
      warn_shape(item);
    }
    return true;
  }

  bool read_author(std::size_t i) {
    Author author;
    if (!read_parts(i, {&author.name, &author.url}) || author.name.empty()) return false;
    article_.authors.push_back(author);
    return true;
  }

  // A tag, or outside a list several with commas between.
  bool read_tag(std::size_t i, bool in_list) {
    if (!is_scalar(i)) return false;
    const std::string_view text = from_.text(i);
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && (in_list || text[at] != ',')) continue;
      const std::string_view tag = article_.texts.copy(one_line(text.substr(start, at - start)));
      if (!tag.empty()) article_.tags.push_back(tag);
      start = at + 1;
    }
    return true;
  }

  const FrontMatter& from_;
  Article& article_;
  Field field_ = Field::title;       // what is read
  std::size_t key_ = 0;              // its key
  std::size_t given_[kFields] = {};  // the keys of fields that are given; 0 for others
};

}  // namespace

void apply_metadata(const FrontMatter& front_matter, Article& article) {
  if (front_matter.error) {
    article.diagnostics.add(Severity::error, front_matter.error->at, {front_matter.error->message});
  }
  MetadataReader(front_matter, article).read();
}

}  // namespace broadside
