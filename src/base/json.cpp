#include "base/json.h"

#include <string>

#include "base/eight_bytes.h"
#include "base/string_index.h"

// Boost.JSON's parser, under a namespace of its own: a program that links this library may use Boost.JSON
// too, another version of it or with other settings, and what is defined here must not be mistaken for its
// own. Five of the headers that the parser includes are replaced by what stands below, by setting their
// include guards: the whole text is there at once, so nothing is ever suspended; there are no options; and an
// error is a number. That is a third of the bytes. Runs of characters are read by eight bytes, where the
// original has one way for SSE2 and another, byte by byte, for all else.
#define json broadside_json
#include <boost/json/detail/config.hpp>

// After config.hpp has included these.
#include <bit>
#include <boost/assert/source_location.hpp>
#include <boost/json/detail/utf8.hpp>
#include <boost/mp11.hpp>
#include <boost/system/is_error_code_enum.hpp>
#include <boost/system/is_error_condition_enum.hpp>
#include <cstring>
#include <system_error>
// Places in the parser's source are texts that nobody reads.
#undef BOOST_CURRENT_LOCATION
#define BOOST_CURRENT_LOCATION source_location()
// So that the compiler sees that a parser is never suspended.
#undef BOOST_NOINLINE
#define BOOST_NOINLINE

#define BOOST_JSON_SYSTEM_ERROR_HPP
#define BOOST_JSON_IMPL_ERROR_HPP
#define BOOST_JSON_PARSE_OPTIONS_HPP
#define BOOST_JSON_DETAIL_STACK_HPP
#define BOOST_JSON_DETAIL_SSE2_HPP
// NOLINTBEGIN(readability-identifier-naming): the names that the parser looks for.
namespace boost::json {

struct source_location {};

enum class error;
namespace system {
struct ParseError {
  void assign(error what, const source_location*) { code = what; }
  explicit operator bool() const { return code != error(); }
  operator std::error_code() const { return {}; }  // for an overload that nobody calls
  error code = error();
};
struct ParseCondition {};
using error_code = ParseError;
using error_condition = ParseCondition;
}  // namespace system
using system::error_code;
using system::error_condition;

enum class number_precision : unsigned char { imprecise, precise, none };

struct parse_options {
  static constexpr std::size_t max_depth = 32;
  static constexpr bool allow_comments = false;
  static constexpr bool allow_trailing_commas = false;
  static constexpr bool allow_invalid_utf8 = false;
  static constexpr bool allow_invalid_utf16 = false;
  static constexpr bool allow_infinity_and_nan = false;  // from Boost 1.83 on
  static constexpr number_precision numbers = number_precision::none;
};

namespace detail {
// Where the original keeps the state of a suspended parser, so that all that would suspend it is no code.
struct stack {
  static constexpr bool empty() { return true; }
  static void clear() {}
  static void reserve(std::size_t) {}
  template <class T>
  [[noreturn]] static void push_unchecked(const T&) {
    __builtin_unreachable();
  }
  template <class T>
  [[noreturn]] static void push(const T&) {
    __builtin_unreachable();
  }
  template <class T>
  [[noreturn]] static void peek(T&) {
    __builtin_unreachable();
  }
  template <class T>
  [[noreturn]] static void pop(T&) {
    __builtin_unreachable();
  }
};

// The end of what a string may have as it is: well-formed UTF-8 (Unicode 15, table 3-7) without what must be
// escaped.
template <bool>
const char* count_valid(const char* at, const char* end) {
  while (at != end) {
    if (end - at >= 8) {
      const std::uint64_t bytes = broadside::eight_bytes(at);
      const std::uint64_t stops = broadside::any_json_escape(bytes) | (bytes & broadside::kHighBits);
      at += std::countr_zero(stops) / 8;
      if (stops == 0) continue;
    }
    auto byte = static_cast<unsigned char>(*at);
    if (byte == '"' || byte == '\\' || byte < 0x20) return at;
    if (byte < 0x80) ++at;
    for (; byte >= 0x80; byte = static_cast<unsigned char>(*at)) {
      const std::uint16_t first = classify_utf8(*at);
      const int size = first & 0xFF;
      if (end - at < size || !is_valid_utf8(at, first)) return at;
      at += size;
      if (at == end) return at;
    }
  }
  return at;
}
inline std::size_t count_unescaped(const char*, std::size_t) { return 0; }
// Of at most 16, where there are so many bytes.
inline int count_digits(const char* at) {
  int count = 0;
  while (count < 16 && at[count] >= '0' && at[count] <= '9') ++count;
  return count;
}
inline std::uint64_t parse_unsigned(std::uint64_t before, const char* digits, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) before = before * 10 + static_cast<std::uint64_t>(digits[i] - '0');
  return before;
}
[[gnu::always_inline]] inline const char* count_whitespace(const char* at, const char* end) {
  while (at != end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')) ++at;
  return at;
}
}  // namespace detail

}  // namespace boost::json
// NOLINTEND(readability-identifier-naming)

#include <boost/json/basic_parser_impl.hpp>
#undef json

namespace broadside {
namespace {

namespace parser = boost::broadside_json;

using Kind = JsonValue::Kind;
using Code = parser::error_code;

constexpr std::uint64_t kMostInteger = (std::uint64_t{1} << 53) - 1;
constexpr std::uint32_t kNoParent = 0xFFFFFFFF;

// An object has a key twice: for that the parser has no error of its own.
constexpr parser::error kTwin = parser::error::test_failure;

// Builds the row of values as the parser goes on. The functions have the names that the parser asks for.
class Builder {
 public:
  // NOLINTBEGIN(readability-identifier-naming)
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;
  // NOLINTEND(readability-identifier-naming)

  Builder(std::string_view source, Buffer<JsonValue>& values, Arena& strings)
      : source_(source), values_(values), strings_(strings) {}

  static bool on_document_begin(Code&) { return true; }
  static bool on_document_end(Code&) { return true; }
  bool on_object_begin(Code&) { return open(Kind::object); }
  bool on_object_end(std::size_t, Code& code) {
    if (!has_twins(open_)) return close();
    code.assign(kTwin, nullptr);
    return false;
  }
  bool on_array_begin(Code&) { return open(Kind::array); }
  bool on_array_end(std::size_t, Code&) { return close(); }

  bool on_string_part(std::string_view text, std::size_t, Code&) {
    decoded_ += text;
    return true;
  }
  bool on_string(std::string_view text, std::size_t, Code&) {
    if (decoded_.empty() && text.data() >= source_.data() && text.data() <= source_.data() + source_.size()) {
      add(Kind::string);
      values_.back().text = text;
    } else {
      add(Kind::string);
      values_.back().text = strings_.join({decoded_, text});
      decoded_.clear();
    }
    return true;
  }
  bool on_key_part(std::string_view text, std::size_t size, Code& code) {
    return on_string_part(text, size, code);
  }
  bool on_key(std::string_view text, std::size_t size, Code& code) { return on_string(text, size, code); }

  static bool on_number_part(std::string_view, Code&) { return true; }
  bool on_int64(std::int64_t number, std::string_view, Code&) {
    const auto natural = static_cast<std::uint64_t>(number);
    if (natural > kMostInteger) return add(Kind::number);
    add(Kind::integer);
    values_.back().integer = natural;
    return true;
  }
  bool on_uint64(std::uint64_t, std::string_view, Code&) { return add(Kind::number); }
  bool on_double(double, std::string_view, Code&) { return add(Kind::number); }
  bool on_bool(bool flag, Code&) {
    add(Kind::boolean);
    values_.back().integer = flag ? 1 : 0;
    return true;
  }
  bool on_null(Code&) { return add(Kind::null); }
  static bool on_comment_part(std::string_view, Code&) { return true; }
  static bool on_comment(std::string_view, Code&) { return true; }

 private:
  [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(values_.size()); }

  bool add(Kind kind) {
    values_.push_back({kind, next() + 1, {}, 0});
    return true;
  }
  // While an object or array is open, its `end` is the one that it stands in.
  bool open(Kind kind) {
    values_.push_back({kind, std::exchange(open_, next()), {}, 0});
    return true;
  }
  bool close() {
    open_ = std::exchange(values_[open_].end, next());
    return true;
  }

  bool has_twins(std::uint32_t object) {
    const std::uint32_t end = next();
    StringIndex keys;
    std::uint32_t count = 0;
    for (std::uint32_t key = object + 1; key != end; key = values_[key + 1].end) {
      if (keys.insert(values_[key].text, count).value != count) return true;
      ++count;
    }
    return false;
  }

  std::string_view source_;
  Buffer<JsonValue>& values_;
  Arena& strings_;
  std::string decoded_;  // the start of a string of which the parser gives parts
  std::uint32_t open_ = kNoParent;
};

std::string_view problem_of(parser::error error) {
  switch (error) {
    case parser::error::too_deep:
      return "nests objects and arrays more than 32 deep";
    case parser::error::incomplete:
      return "is cut off";
    case kTwin:
      return "has a member twice";
    default:
      return "is not JSON";
  }
}

}  // namespace

bool JsonText::read(std::string_view source, Arena& strings) {
  values_.clear();
  problem_ = {};
  parser::basic_parser<Builder> parser({}, source, values_, strings);
  Code code;
  problem_at_ = parser.write_some(false, source.data(), source.size(), code);
  if (!code && problem_at_ == source.size()) return true;
  problem_ = problem_of(code.code);
  return false;
}

std::size_t json_run(std::string_view text) {
  return static_cast<std::size_t>(parser::detail::count_valid<false>(text.data(), text.data() + text.size()) -
                                  text.data());
}

}  // namespace broadside
