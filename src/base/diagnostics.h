#pragma once
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/error.h"

namespace broadside {

// What there is to tell about a source, in the order in which it was found. Owns the messages.
class Diagnostics {
 public:
  // Adds one whose message is made of `pieces`.
  void add(Severity severity, Position at, std::initializer_list<std::string_view> pieces);
  // Adds a copy.
  void push_back(const Diagnostic& diagnostic) {
    add(diagnostic.severity, diagnostic.at, {diagnostic.message});
  }

  [[nodiscard]] std::size_t size() const { return list_.size(); }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] const Diagnostic* begin() const { return list_.begin(); }
  [[nodiscard]] const Diagnostic* end() const { return list_.end(); }
  const Diagnostic& operator[](std::size_t at) const { return list_[at]; }
  [[nodiscard]] const Diagnostic& front() const { return list_.front(); }
  [[nodiscard]] const Diagnostic& back() const { return list_.back(); }

 private:
  Buffer<Diagnostic> list_;
  Arena messages_;
};

}  // namespace broadside
