#include "text/image_type.h"

#include <doctest/doctest.h>

#include <string_view>

namespace broadside {

TEST_CASE("A picture is known by the bytes that it starts with") {
  CHECK(image_type("\x89PNG\r\n\x1A\n...") == ImageType::png);
  CHECK(image_type("\xFF\xD8\xFF\xE0...") == ImageType::jpeg);
  CHECK(image_type("GIF87a...") == ImageType::gif);
  CHECK(image_type("GIF89a") == ImageType::gif);
  CHECK(image_type("RIFF\x01\x02\x03\x04WEBPVP8 ") == ImageType::webp);
  CHECK(image_type(std::string_view("\0\0\0\x1C"
                                    "ftypavif....",
                                    16)) == ImageType::avif);
  CHECK(image_type(std::string_view("\0\0\0\x1C"
                                    "ftypavis....",
                                    16)) == ImageType::avif);
}

TEST_CASE("An SVG picture may have a declaration, comments and a document type before its root element") {
  CHECK(image_type("<svg xmlns='http://www.w3.org/2000/svg'/>") == ImageType::svg);
  CHECK(image_type("<svg>") == ImageType::svg);
  CHECK(image_type("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- > -->\n<!DOCTYPE svg>\n<svg\n>") ==
        ImageType::svg);
}

TEST_CASE("What is no picture has no type") {
  for (const std::string_view bytes : {"", "<", "<svg", "<svgx>", "<html><svg>", "<!-- <svg>", "<?xml",
                                       "GIF88a", "RIFF....WAVE", "\x89PNG", "plain text", "\xFF\xD8"}) {
    CAPTURE(bytes);
    CHECK_FALSE(image_type(bytes).has_value());
  }
}

TEST_CASE("Every type has its media type") {
  CHECK(media_type(ImageType::avif) == "image/avif");
  CHECK(media_type(ImageType::gif) == "image/gif");
  CHECK(media_type(ImageType::jpeg) == "image/jpeg");
  CHECK(media_type(ImageType::png) == "image/png");
  CHECK(media_type(ImageType::svg) == "image/svg+xml");
  CHECK(media_type(ImageType::webp) == "image/webp");
}

}  // namespace broadside
