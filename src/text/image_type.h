#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace broadside {

// The pictures that a page can carry in itself: those that every browser shows.
enum class ImageType : std::uint8_t { avif, gif, jpeg, png, svg, webp };

// The type of a picture by the bytes it starts with; nothing for what is none of these.
std::optional<ImageType> image_type(std::string_view bytes);

// Its media type, such as "image/png".
std::string_view media_type(ImageType type);

}  // namespace broadside
