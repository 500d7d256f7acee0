#include "text/image_type.h"

#include "text/ascii.h"

namespace broadside {
namespace {

bool is_riff_webp(std::string_view bytes) {
  return bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
}

bool is_avif(std::string_view bytes) {
  const std::string_view brand = bytes.substr(0, 12);
  return brand.ends_with("ftypavif") || brand.ends_with("ftypavis");
}

// XML up to the root element, which must be svg: a declaration, comments, a document type without a subset.
bool is_svg(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (;;) {
    bytes = trim(bytes);
    std::string_view end;
    if (bytes.starts_with("<?")) {
      end = "?>";
    } else if (bytes.starts_with("<!--")) {
      end = "-->";
    } else if (bytes.starts_with("<!")) {
      end = ">";
    } else {
      break;
    }
    const std::size_t at = bytes.find(end, 2);
    if (at == std::string_view::npos) return false;
    bytes.remove_prefix(at + end.size());
  }
  if (!bytes.starts_with("<svg") || bytes.size() == 4) return false;
  return is_ascii_space(bytes[4]) || bytes[4] == '>' || bytes[4] == '/';
}

}  // namespace

std::optional<ImageType> image_type(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return ImageType::png;
  if (bytes.starts_with("\xFF\xD8\xFF")) return ImageType::jpeg;
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return ImageType::gif;
  if (is_riff_webp(bytes)) return ImageType::webp;
  if (is_avif(bytes)) return ImageType::avif;
  if (is_svg(bytes)) return ImageType::svg;
  return std::nullopt;
}

std::string_view media_type(ImageType type) {
  switch (type) {
    case ImageType::avif:
      return "image/avif";
    case ImageType::gif:
      return "image/gif";
    case ImageType::jpeg:
      return "image/jpeg";
    case ImageType::svg:
      return "image/svg+xml";
    case ImageType::webp:
      return "image/webp";
    case ImageType::png:
      break;
  }
  return "image/png";
}

}  // namespace broadside
