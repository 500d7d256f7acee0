#pragma once
#include <cstdint>
#include <string_view>

#include "store/log.h"

namespace broadside {

// The clock of the next event in a thread (docs/format.md, NewEventsAreLaterThanAllKnown): a Lamport clock,
// which no clock on the wall can set back.
inline std::uint64_t next_seq(const Log& log, std::string_view thread) {
  const std::uint64_t last = log.last_seq(thread);
  return last < kMostSeq ? last + 1 : kMostSeq;
}

}  // namespace broadside
