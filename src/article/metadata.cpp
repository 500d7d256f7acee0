#include "article/metadata.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text/ascii.h"
#include "text/language.h"
#include "text/near_match.h"

namespace broadside {
namespace {

using Kind = FrontMatterNode::Kind;

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

struct Key {
  std::string_view name;
  Field field;
};

constexpr Key kKeys[] = {
    {"title", Field::title},
    {"headline", Field::title},
    {"kicker", Field::kicker},
    {"standfirst", Field::standfirst},
    {"deck", Field::standfirst},
    {"subtitle", Field::standfirst},
    {"description", Field::standfirst},
    {"author", Field::authors},
    {"authors", Field::authors},
    {"date", Field::published},
    {"published", Field::published},
    {"updated", Field::updated},
    {"modified", Field::updated},
    {"lastmod", Field::updated},
    {"lang", Field::language},
    {"language", Field::language},
    {"dir", Field::direction},
    {"tags", Field::tags},
    {"keywords", Field::tags},
    {"categories", Field::tags},
    {"image", Field::image},
    {"call_to_action", Field::call_to_action},
    {"cta", Field::call_to_action},
    {"appeal", Field::call_to_action},
    {"comments", Field::comments},
    {"id", Field::id},
    {"thread", Field::id},
    {"typography", Field::typography},
};

// The parts of a field that is a map, numbered as the reader of the field wants them.
struct Part {
  Field field;
  std::uint8_t number;
  std::string_view name;
};

constexpr Part kPartNames[] = {
    {Field::authors, 0, "name"},        {Field::authors, 1, "url"},
    {Field::image, 0, "src"},           {Field::image, 0, "url"},
    {Field::image, 1, "alt"},           {Field::image, 2, "caption"},
    {Field::call_to_action, 0, "text"}, {Field::call_to_action, 1, "label"},
    {Field::call_to_action, 2, "link"}, {Field::call_to_action, 2, "url"},
};

// What a field takes, as the end of a sentence.
const char* expected(Field field) {
  switch (field) {
    case Field::authors:
      return "a name, a map of `name` and `url`, or a list of these.";
    case Field::published:
    case Field::updated:
      return "a date of the calendar, such as 2026-06-04 or 2026-06-04T09:30:00+05:00.";
    case Field::language:
      return "a language tag, such as en or pt-BR.";
    case Field::direction:
      return "ltr or rtl.";
    case Field::tags:
      return "a list of words.";
    case Field::image:
      return "an address, or a map of `src`, `alt` and `caption`.";
    case Field::call_to_action:
      return "a map of `text`, `label` and `link`.";
    case Field::comments:
    case Field::typography:
      return "true or false.";
    default:
      return "a text.";
  }
}

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
  std::size_t size = std::min<std::size_t>(key.size(), 40);
  while (size < key.size() && (static_cast<unsigned char>(key[size]) & 0xC0) == 0x80) --size;
  return one_line(key.substr(0, size));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view w) { return equals_ignoring_ascii_case(word, w); });
}

class MetadataReader {
 public:
  MetadataReader(const FrontMatter& from, Article& article)
      : from_(from), nodes_(from.nodes), article_(article) {}

  void read() {
    for (std::size_t key = 1; key < nodes_.size(); key = nodes_[key + 1].end) read_entry(key, key + 1);
  }

 private:
  std::string_view& given(Field field) { return given_[static_cast<std::size_t>(field)]; }

  void warn(std::size_t node, std::initializer_list<std::string_view> pieces) {
    std::string message;
    for (const std::string_view piece : pieces) message += piece;
    article_.diagnostics.push_back({Severity::warning, nodes_[node].at, std::move(message)});
  }

  void warn_shape(std::size_t node) { warn(node, {"`", key_, "` takes ", expected(field_)}); }

  void warn_unknown(std::size_t key) {
    const std::string name = shown(from_.text(key));
    for (const Key& known : kKeys) {
      if (!is_near_match(from_.text(key), known.name)) continue;
      return warn(key, {"The key `", name, "` is unknown: did you mean `", known.name, "`?"});
    }
    warn(key, {"The key `", name, "` is unknown: docs/articles.md lists the keys."});
  }

  void read_entry(std::size_t key, std::size_t value) {
    const Key* found = std::begin(kKeys);
    while (found->name != from_.text(key)) {
      if (++found == std::end(kKeys)) return warn_unknown(key);
    }
    if (is_nothing(value)) return;
    field_ = found->field;
    key_ = found->name;
    std::string_view& name = given(field_);
    if (!name.empty() && field_ != Field::tags) {
      return warn(key, {"`", key_, "` is left out, because `", name, "` is given already."});
    }
    if (!read_value(value)) return warn_shape(value);
    name = key_;
  }

  [[nodiscard]] bool is_scalar(std::size_t i) const { return nodes_[i].kind <= Kind::quoted; }

  // Is nothing given: null, an empty text, an empty list or map?
  [[nodiscard]] bool is_nothing(std::size_t i) const {
    if (!is_scalar(i)) return nodes_[i].end == i + 1;
    const std::string_view text = trim(from_.text(i));
    return text.empty() ||
           (nodes_[i].kind == Kind::plain && (text == "~" || equals_ignoring_ascii_case(text, "null")));
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
      case Field::authors:
        return read_items(i);
      case Field::published:
        return read_date(i, article_.published);
      case Field::updated:
        return read_date(i, article_.updated);
      case Field::language:
        return read_language(i);
      case Field::direction:
        return read_direction(i);
      case Field::tags:
        return read_items(i);
      case Field::image:
        return read_image(i);
      case Field::call_to_action:
        return read_call_to_action(i);
      case Field::comments:
        return read_switch(i, article_.comments);
      default:
        return read_switch(i, article_.typography);
    }
  }

  bool read_text(std::size_t i, std::string& out) const {
    if (!is_scalar(i)) return false;
    if (!is_nothing(i)) out = one_line(from_.text(i));
    return true;
  }

  bool read_switch(std::size_t i, bool& out) const {
    const std::string_view word = from_.text(i);
    out = is_one_of(word, {"true", "on", "yes"});
    return out || is_one_of(word, {"false", "off", "no"});
  }

  bool read_date(std::size_t i, std::optional<Date>& out) const {
    out = parse_date(trim(from_.text(i)));
    return out.has_value();
  }

  bool read_language(std::size_t i) {
    if (!is_language_tag(from_.text(i))) return false;
    article_.language = from_.text(i);
    return true;
  }

  bool read_direction(std::size_t i) {
    const bool rtl = from_.text(i) == "rtl";
    if (!rtl && from_.text(i) != "ltr") return false;
    article_.direction = rtl ? Direction::rtl : Direction::ltr;
    article_.direction_given = true;
    return true;
  }

  // The texts of a map, by number; a scalar is the first of them. A key that is no part of the field is a
  // warning.
  bool read_parts(std::size_t i, std::initializer_list<std::string*> parts) {
    if (nodes_[i].kind != Kind::map) return read_text(i, **parts.begin());
    for (std::size_t key = i + 1; key < nodes_[i].end; key = nodes_[key + 1].end) {
      bool read = false;
      for (const Part& part : kPartNames) {
        if (part.field == field_ && part.name == from_.text(key))
          read = read_text(key + 1, *parts.begin()[part.number]);
      }
      if (!read) warn_shape(key);
    }
    return true;
  }

  bool read_image(std::size_t i) {
    Image& image = article_.image.emplace();
    if (read_parts(i, {&image.src, &image.alt, &image.caption}) && !image.src.empty()) return true;
    article_.image.reset();
    return false;
  }

  bool read_call_to_action(std::size_t i) {
    CallToAction& call = article_.call_to_action.emplace();
    if (nodes_[i].kind == Kind::map && read_parts(i, {&call.text, &call.label, &call.link}) &&
        !(call.text.empty() && call.label.empty())) {
      return true;
    }
    article_.call_to_action.reset();
    return false;
  }

  // The items of a list, or the value itself where it is none: authors or tags.
  bool read_items(std::size_t i) {
    const bool list = nodes_[i].kind == Kind::list;
    for (std::size_t item = list ? i + 1 : i; item < nodes_[i].end; item = nodes_[item].end) {
      if (is_nothing(item) || (field_ == Field::tags ? read_tag(item, list) : read_author(item))) continue;
      if (!list) return false;
      warn_shape(item);
    }
    return true;
  }

  bool read_author(std::size_t i) {
    Author author;
    if (!read_parts(i, {&author.name, &author.url}) || author.name.empty()) return false;
    article_.authors.push_back(std::move(author));
    return true;
  }

  // A tag, or outside a list several with commas between.
  bool read_tag(std::size_t i, bool in_list) {
    std::string text;
    if (!read_text(i, text)) return false;
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t size = in_list ? rest.size() : std::min(rest.find(','), rest.size());
      const std::string_view tag = trim(rest.substr(0, size));
      if (!tag.empty()) article_.tags.emplace_back(tag);
      rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    return true;
  }

  const FrontMatter& from_;
  const std::vector<FrontMatterNode>& nodes_;
  Article& article_;
  Field field_ = Field::title;       // what is read
  std::string_view key_;             // under this name
  std::string_view given_[kFields];  // the names under which fields were given, or ""
};

}  // namespace

void apply_metadata(const FrontMatter& front_matter, Article& article) {
  if (front_matter.error) {
    article.diagnostics.push_back({Severity::error, front_matter.error->at, front_matter.error->message});
  }
  MetadataReader(front_matter, article).read();
}

}  // namespace broadside
