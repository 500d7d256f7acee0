#include "base/arena.h"

#include <cstring>
#include <new>

namespace broadside {

void Arena::Release::operator()(Chunk* chunk) const {
  while (chunk != nullptr) ::operator delete(std::exchange(chunk, chunk->earlier));
}

Arena::~Arena() = default;  // once, not wherever an arena ends

std::string_view Arena::join(std::initializer_list<std::string_view> pieces) {
  std::size_t size = 0;
  for (const std::string_view piece : pieces) size += piece.size();
  if (size == 0) return {};
  char* const text = room(size);
  char* to = text;
  for (const std::string_view piece : pieces) {
    if (!piece.empty()) std::memcpy(to, piece.data(), piece.size());
    to += piece.size();
  }
  return {text, size};
}

char* Arena::room(std::size_t size) {
  constexpr std::size_t kChunk =
      4096 - 32;  // what allocators put in front of it makes it 4,096 bytes at most
  if (size > room_) {
    // A large string gets a chunk of its own size and keeps the room of the current one open.
    const bool large = size > kChunk / 4;
    const std::size_t bytes = large ? size : kChunk;
    chunks_.reset(new (::operator new(sizeof(Chunk) + bytes)) Chunk{chunks_.release()});
    char* const start = static_cast<char*>(static_cast<void*>(chunks_.get() + 1));
    if (large) return start;
    next_ = start;
    room_ = bytes;
  }
  char* const at = next_;
  next_ += size;
  room_ -= size;
  return at;
}

}  // namespace broadside
