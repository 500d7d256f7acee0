#include "store/clock.h"

#include <doctest/doctest.h>

#include "made_events.h"

namespace broadside {

TEST_CASE("NewEventsAreLaterThanAllKnown") {
  Log log;
  CHECK(next_seq(log, "t") == 1);
  log.add(file_of({comment(1, 5), edit(2, 3, 1)}), Origin::stored);
  CHECK(next_seq(log, "t") == 6);
  CHECK(next_seq(log, "other") == 1);
  log.add(removal(3, 40, 1).line(), Origin::published);
  CHECK(next_seq(log, "t") == 41);
  // Whatever the clocks on the wall say.
  MadeEvent early = comment(4, 50);
  early.at = "1970-01-01T00:00:00.000Z";
  log.add(early.line(), Origin::stored);
  CHECK(next_seq(log, "t") == 51);
  // An event that does not count, since another has its id, is known all the same.
  MadeEvent rival = comment(4, 60);
  rival.body = "Zzz";
  log.add(rival.line(), Origin::stored);
  CHECK(next_seq(log, "t") == 61);
  MadeEvent other = comment(5, 99);
  other.thread = "other";
  log.add(other.line(), Origin::stored);
  CHECK(next_seq(log, "t") == 61);
  log.add(comment(6, kMostSeq).line(), Origin::stored);
  CHECK(next_seq(log, "t") == kMostSeq);
}

}  // namespace broadside
