#pragma once
#include "article/capture_text.h"
#include "article/date.h"

namespace broadside {

// A date found in a line.
struct WrittenDate {
  Date date;
  Piece place{};  // where it stands, with the words that belong to it: the day of the week, the time of day
};

// The first date in a short line, as people and pages write it: "4 June 2026", "June 4th, 2026",
// "Thursday, 4. Juni 2026", "2026 жылғы 4 маусым", "2026年6月4日", "2026-06-04", "04.06.2026". The year has
// four digits. "04/06/2026" gives nothing, as it may be April or June; "24/06/2026" can be read.
WrittenDate find_written_date(const Piece& line);

}  // namespace broadside
