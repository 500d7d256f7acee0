#include "article/written_date.h"

#include <doctest/doctest.h>

#include <string>

namespace broadside {
namespace {

// "2026-6-4" and, after a bar each, what stands in front of the date and behind it.
std::string find(std::string_view text) {
  Buffer<char32_t> room;
  const Piece line = decode(text, room);
  const WrittenDate date = find_written_date(line);
  if (!date.date) return "none";
  std::string out = std::to_string(date.date.year) + "-" + std::to_string(date.date.month) + "-" +
                    std::to_string(date.date.day) + "|";
  append(out, {line.begin, date.place.begin});
  out += "|";
  append(out, {date.place.end, line.end});
  return out;
}

}  // namespace

TEST_CASE("Dates are read in many languages and orders") {
  for (const char* text : {"4 June 2026",
                           "June 4, 2026",
                           "June 4th, 2026",
                           "4th of June, 2026",
                           "Jun 4 2026",
                           "Thursday, 4 June 2026",
                           "Thu 4 Jun 2026 10.30 BST",
                           "Thu Jun 4 10:30:00 UTC 2026",
                           "4 June 2026 at 10 am",
                           "2026-06-04",
                           "2026-06-04T10:30:00Z",
                           "04.06.2026",
                           "4.6.2026",
                           "04.06.2026 10:30",
                           "2026/06/04",
                           "4. Juni 2026",
                           "Donnerstag, 4. Juni 2026, 10:30 Uhr",
                           "4 juin 2026 à 10h30",
                           "jeudi 4 juin 2026",
                           "4 de junio de 2026",
                           "4 июня 2026",
                           "4 июня 2026 г., 14:30",
                           "4 июня 2026 года",
                           "2026 жылғы 4 маусым",
                           "2026 ж. 4 маусым",
                           "4 маусым 2026",
                           "٤ يونيو ٢٠٢٦",
                           "4 حزيران 2026",
                           "4 حزيران/يونيو 2026",
                           "2026年6月4日",
                           "2026年06月04日 10:30"}) {
    CAPTURE(text);
    CHECK(find(text) == "2026-6-4||");
  }
  CHECK(find("1er juin 2026") == "2026-6-1||");
}

TEST_CASE("A date stands anywhere in a line") {
  CHECK(find("By Ann Lee, 4 June 2026, 12:00 – 5 comments") == "2026-6-4|By Ann Lee, | – 5 comments");
  CHECK(find("Updated: 18 February 2006") == "2006-2-18|Updated: |");
  CHECK(find("4 June 2026 12 comments") == "2026-6-4|| 12 comments");
}

TEST_CASE("What is no date, or may be two, gives nothing") {
  for (const char* text :
       {"", "June 2026", "4 June", "04/06/2026", "30 February 2026", "29 February 2025", "31 April 2026",
        "0 June 2026", "13.13.2026", "4 Juniper 2026", "12345 June 2026", "4 June 26", "2026", "a b c d"}) {
    CAPTURE(text);
    CHECK(find(text) == "none");
  }
  CHECK(find("24/06/2026") == "2026-6-24||");
  CHECK(find("06/24/2026") == "2026-6-24||");
  CHECK(find("06/06/2026") == "2026-6-6||");
  CHECK(find("29 February 2024") == "2024-2-29||");
  CHECK(find("29 February 2000") == "2000-2-29||");
  CHECK(find("29 February 1900") == "none");
}

}  // namespace broadside
