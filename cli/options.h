#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/article.h"
#include "api/page.h"

namespace broadside::cli {

enum class Command : std::uint8_t { render, bundle, inspect, check };

// What the command line asks for. A text that is "" was not given.
struct Options {
  Command command = Command::render;
  std::vector<std::string> inputs;  // one, except for check
  std::string output = "-";
  std::string script;  // a file with the widget's script, in place of the one that the program carries
  bool fragment = false;
  std::string comments;  // a file of comments to show below the article
  std::string thread;    // which of them; "" for those of the article's id
  SourceFormat format = SourceFormat::detect;
  std::string language;
  std::optional<bool> contents;
  std::optional<bool> typography;
  bool remote_images = false;
  std::string theme;
  std::string canonical;
  ArticleType type = ArticleType::detect;

  // Points into these options.
  [[nodiscard]] ArticleRequest request() const;
};

// What a command line comes to.
struct CommandLine {
  std::optional<Options> options;  // nothing when there is only something to say
  std::string text;                // help, version, or what is wrong
  bool wrong = false;              // whether `text` is what is wrong
};

CommandLine read_command_line(int argc, const char* const* argv);

}  // namespace broadside::cli
