#include "wasm/broadside.h"

#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include "api/article.h"
#include "wasm/session.h"

namespace {

using namespace broadside;

constexpr std::uint32_t kAbiVersion = 4;

std::optional<bool> read_switch(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text == "on";
}

SourceFormat read_format(std::string_view text) {
  if (text == "markdown") return SourceFormat::markdown;
  return text == "text" ? SourceFormat::plain_text : SourceFormat::detect;
}

}  // namespace

uint32_t bs_abi_version(void) { return kAbiVersion; }

bs_session* bs_open(void) { return std::make_unique<bs_session>().release(); }

void bs_close(bs_session* session) { const std::unique_ptr<bs_session> closed(session); }

uint8_t* bs_input(bs_session* session, uint32_t size) {
  session->input.resize(size);
  return reinterpret_cast<uint8_t*>(session->input.data());
}

bs_status bs_article(bs_session* session, uint32_t size) {
  const auto fields = read_input<BS_IN_FIELDS>(*session, size);
  if (!fields) return BS_BAD_INPUT;
  ArticleRequest request;
  request.format = read_format((*fields)[BS_IN_FORMAT]);
  request.ui_language = (*fields)[BS_IN_UI_LANGUAGE];
  request.language = (*fields)[BS_IN_LANGUAGE];
  request.contents = read_switch((*fields)[BS_IN_CONTENTS]);
  request.typography = read_switch((*fields)[BS_IN_TYPOGRAPHY]);
  request.remote_images = (*fields)[BS_IN_IMAGES] == "any";

  const Result<Article> read = read_article((*fields)[BS_IN_SOURCE], request);
  if (!read.ok()) {
    const bool too_large = read.error().code == ErrorCode::too_large;
    return finish(*session, too_large ? BS_TOO_LARGE : BS_EMPTY, read.error().message);
  }
  const Article& article = read.value();
  const ArticleViewOptions options = view_options(article, request);
  std::string& result = session->result;
  result.clear();
  {
    const FieldWriter html(result);
    append_article(result, article, options);
  }
  append_field(result, article.id);
  append_field(result, article.language);
  append_field(result, article.direction == Direction::rtl ? "rtl" : "ltr");
  append_field(result, article.headline);
  append_field(result, article.comments ? "on" : "off");
  append_field(result, message(options.ui, Message::link_copied));
  append_field(result, list_problems(article));
  return BS_OK;
}

const uint8_t* bs_result(const bs_session* session) {
  return reinterpret_cast<const uint8_t*>(session->result.data());
}

uint32_t bs_result_size(const bs_session* session) { return static_cast<uint32_t>(session->result.size()); }
