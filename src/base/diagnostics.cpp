#include "base/diagnostics.h"

namespace broadside {

void Diagnostics::add(Severity severity, Position at, std::initializer_list<std::string_view> pieces) {
  list_.push_back({severity, at, messages_.join(pieces)});
}

}  // namespace broadside
