#pragma once
#include <optional>
#include <utility>

#include "base/error.h"

namespace broadside {

// Either a T or the Error that explains why there is none. Ask ok() before value() or error(). The value is
// made in place, so that a large T is never moved: start with a Result<T>, fill its value(), return it; or
// fail() it.
template <class T>
class [[nodiscard]] Result {
 public:
  Result() = default;
  Result(T value) : value_(std::move(value)) {}
  Result(const Error& error) : error_(error) {}

  void fail(const Error& error) { error_ = error; }

  [[nodiscard]] bool ok() const { return !error_; }
  [[nodiscard]] T& value() & { return value_; }
  [[nodiscard]] const T& value() const& { return value_; }
  [[nodiscard]] T&& value() && { return std::move(value_); }
  [[nodiscard]] const Error& error() const { return *error_; }

 private:
  T value_{};
  std::optional<Error> error_;
};

}  // namespace broadside
