#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "cli/failure.h"

namespace broadside::cli {

// How a file is called in messages: "<stdin>" for "-".
std::string display_name(const std::string& path);

// The directory that a file is in: "." for a name without one, and for "-".
std::string directory_of(const std::string& path);

// Reads the file `path` ("-": standard input) into `bytes`. A file that is a directory, cannot be read or has
// more than `limit` bytes is a failure; a regular file over the limit is refused before it is read.
Outcome read_file(const std::string& path, std::size_t limit, std::string& bytes);

// The same for a file that must be a regular one: nothing waits for a pipe, and no device is read.
Outcome read_regular_file(const std::string& path, std::size_t limit, std::string& bytes);

// Writes `bytes` to the file `path` ("-": standard output).
//
// A regular file is replaced whole or not at all: the bytes go to a new file in the same directory, reach the
// disk, and then take the name. The new file has the mode of the one it replaces, and its owner where that is
// allowed. A symbolic link stays and its target is replaced. A device or a pipe is written to as it is.
Outcome write_file(const std::string& path, std::string_view bytes);

// Whether both names lead to the same existing file. "-" is never the same as anything.
bool same_file(const std::string& a, const std::string& b);

}  // namespace broadside::cli
