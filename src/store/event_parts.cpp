#include "store/event_parts.h"

#include "text/utf8.h"

namespace broadside {

namespace {
constexpr KindSet kComment = only(EventKind::comment);
constexpr KindSet kEdit = only(EventKind::edit);
constexpr KindSet kDelete = only(EventKind::remove);
using Event = CommentEvent;
}  // namespace

constexpr EventPart kEventParts[kParts] = {
    {R"({"at":)", &Event::at, Value::time},
    {R"(,"author":{"key":)", &Event::key, Value::key, Owner::author},
    {R"(,"name":)", &Event::name, Value::text, Owner::author, kAllKinds, false, kMostNameCharacters},
    {R"(,"url":)", &Event::url, Value::text, Owner::author, kAllKinds, false, kMostUrlCharacters},
    {"}", nullptr, Value::nothing},
    {R"(,"body":)", &Event::body, Value::text, Owner::event, kComment | kEdit, true, kMostBodyCharacters},
    {R"(,"id":)", &Event::id, Value::id},
    {R"(,"kind":)", nullptr, Value::kind},
    {R"(,"parent":)", &Event::target, Value::id, Owner::event, kComment, false},
    {R"(,"quote":{"exact":)", &Event::exact, Value::text, Owner::quote, kComment, true, kMostQuoteCharacters},
    {R"(,"prefix":)", &Event::prefix, Value::text, Owner::quote, kComment, false,
     kMostQuoteContextCharacters},
    {R"(,"suffix":)", &Event::suffix, Value::text, Owner::quote, kComment, false,
     kMostQuoteContextCharacters},
    {"}", nullptr, Value::nothing, Owner::quote},
    {R"(,"seq":)", nullptr, Value::seq},
    {R"(,"target":)", &Event::target, Value::id, Owner::event, kEdit | kDelete},
    {R"(,"thread":)", &Event::thread, Value::thread, Owner::event, kAllKinds, true, kMostThreadCharacters},
    {R"(,"v":1})", nullptr, Value::nothing},
};

bool is_allowed(const EventPart& part, std::string_view value) {
  switch (part.value) {
    case Value::id:
      return is_event_id(value);
    case Value::time:
      return is_event_time(value);
    case Value::key:
      return is_actor_key(value);
    case Value::thread:
      return is_thread_name(value);
    default:
      if (part.needed && value.empty()) return false;
      // No text has more characters than bytes, and few have so many that they must be told apart.
      return value.size() <= part.most || count_code_points(value) <= part.most;
  }
}

}  // namespace broadside
