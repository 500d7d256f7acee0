#include "cli/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>

namespace broadside::cli {
namespace {

constexpr mode_t kPermissions = 07777;

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] bool open() const { return fd_ >= 0; }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

// Holds back the signals that end a program, so that none of them leaves a half-written file behind.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

Failure system_failure(const std::string& what) { return {what + ": " + std::strerror(errno)}; }

std::string file_size(std::size_t bytes) {
  constexpr std::size_t kMiB = std::size_t{1} << 20;
  return bytes % kMiB == 0 ? std::to_string(bytes / kMiB) + " MiB" : std::to_string(bytes) + " bytes";
}

// Writes all of `bytes`; false with errno set when that fails.
bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Where `path` leads when it is a symbolic link, also to a file that does not exist yet; "" with errno set
// when its links never end.
std::string follow_links(std::string path) {
  constexpr int kMostLinks = 40;  // as many as Linux follows
  for (int links = 0; links < kMostLinks; ++links) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return path;
    std::string target(4096, '\0');
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    if (length < 0) return {};
    target.resize(static_cast<std::size_t>(length));
    path = target.starts_with('/') ? target : directory_of(path).append("/").append(target);
  }
  errno = ELOOP;
  return {};
}

// Makes a file that nobody else has in `directory` and puts its name into `path`; -1 with errno set on
// failure. A new file gets the mode that the user's umask leaves, which mkstemp would not give.
int create_beside(const std::string& directory, std::string& path) {
  const std::string start = directory + "/.broadside-" + std::to_string(::getpid()) + "-";
  for (int attempt = 0; attempt < 1000; ++attempt) {
    path = start + std::to_string(attempt) + ".tmp";
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

// Puts `bytes` into a new file at `temporary` and gives it the name `target`. `old` is the file it replaces,
// if any.
bool fill_and_rename(int fd, const std::string& temporary, const std::string& target, std::string_view bytes,
                     const struct stat* old) {
  if (old != nullptr) {
    // Only root may give a file away. Changing the owner clears set-id bits, so the mode comes second.
    if (::fchown(fd, old->st_uid, old->st_gid) != 0) errno = 0;
    if (::fchmod(fd, old->st_mode & kPermissions) != 0) return false;
  }
  return write_all(fd, bytes) && ::fsync(fd) == 0 && ::rename(temporary.c_str(), target.c_str()) == 0;
}

Outcome replace_file(const std::string& path, const std::string& target, std::string_view bytes,
                     const struct stat* old) {
  const std::string what = "cannot write " + path;
  const std::string directory = directory_of(target);
  const SignalsHeld held;
  std::string temporary;
  const Descriptor file(create_beside(directory, temporary));
  if (!file.open()) return system_failure(what);
  if (!fill_and_rename(file.get(), temporary, target, bytes, old)) {
    const Failure failure = system_failure(what);
    ::unlink(temporary.c_str());
    return failure;
  }
  // The new name is on the disk only when the directory is. Some file systems cannot do that, and the file is
  // whole.
  const Descriptor entries(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (entries.open()) ::fsync(entries.get());
  return {};
}

// Reads what is left of an open file. `what` starts the sentence about a failure.
Outcome read_open_file(int fd, const struct stat& status, const std::string& what, std::size_t limit,
                       std::string& bytes) {
  if (S_ISDIR(status.st_mode)) return Failure{what + ": it is a directory"};
  const Failure too_large{what + ": it is over the limit of " + file_size(limit)};
  if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > limit) return too_large;

  // A regular file is read in one piece, with a byte of room in which its end shows. Others double the room,
  // as do those of which the system knows no size.
  constexpr std::size_t kLeastRoom = std::size_t{64} << 10;
  const std::size_t known = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : 0;
  bytes.resize(std::max(known, kLeastRoom));
  std::size_t size = 0;
  for (;;) {
    const ssize_t got = ::read(fd, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure(what);
    size += static_cast<std::size_t>(got);
    if (size > limit) return too_large;
    if (got == 0) {
      bytes.resize(size);
      return {};
    }
    if (size == bytes.size()) bytes.resize(size * 2);
  }
}

}  // namespace

std::string directory_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string display_name(const std::string& path) { return path == "-" ? "<stdin>" : path; }

Outcome read_file(const std::string& path, std::size_t limit, std::string& bytes) {
  const std::string what = "cannot read " + display_name(path);
  const Descriptor file(path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file.open() || ::fstat(file.get(), &status) != 0) return system_failure(what);
  return read_open_file(file.get(), status, what, limit, bytes);
}

Outcome read_regular_file(const std::string& path, std::size_t limit, std::string& bytes) {
  const std::string what = "cannot read " + path;
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (!file.open() || ::fstat(file.get(), &status) != 0) return system_failure(what);
  if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
    return Failure{what + ": it is not a regular file"};
  return read_open_file(file.get(), status, what, limit, bytes);
}

Outcome write_file(const std::string& path, std::string_view bytes) {
  if (path == "-") {
    return write_all(STDOUT_FILENO, bytes) ? Outcome{} : system_failure("cannot write standard output");
  }
  const std::string what = "cannot write " + path;
  const std::string target = follow_links(path);
  if (target.empty()) return system_failure(what);
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0) {
    if (errno != ENOENT) return system_failure(what);
    return replace_file(path, target, bytes, nullptr);
  }
  if (S_ISDIR(status.st_mode)) return Failure{what + ": it is a directory"};
  if (S_ISREG(status.st_mode)) return replace_file(path, target, bytes, &status);
  const Descriptor device(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
  if (!device.open() || !write_all(device.get(), bytes)) return system_failure(what);
  return {};
}

bool same_file(const std::string& a, const std::string& b) {
  if (a == "-" || b == "-") return false;
  struct stat first {};
  struct stat second {};
  return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

}  // namespace broadside::cli
