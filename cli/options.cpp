#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "api/conversation.h"
#include "cli/help.h"

namespace broadside::cli {
namespace {

template <class T>
using Choices = std::vector<std::pair<std::string, T>>;

// An option whose value is one of a few words.
template <class T>
void add_choice(CLI::App& command, const std::string& name, T& to, const Choices<T>& choices) {
  std::string wanted;
  for (const auto& [word, meaning] : choices) {
    if (!wanted.empty()) wanted += &word == &choices.back().first ? " or " : ", ";
    wanted += word;
  }
  const auto known = [choices, wanted](const std::string& given) {
    for (const auto& [word, meaning] : choices) {
      if (given == word) return std::string();
    }
    return "the value must be " + wanted + ", not \"" + given + "\"";
  };
  const auto set = [choices, &to](const std::string& given) {
    for (const auto& [word, meaning] : choices) {
      if (given == word) to = meaning;
    }
  };
  command.add_option_function<std::string>(name, set)->check(known);
}

std::string language_problem(const std::string& tag) {
  const bool tag_like =
      !tag.empty() && tag.size() <= 64 &&
      tag.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") ==
          std::string::npos;
  return tag_like ? "" : "the value must be a language tag such as en or pt-BR, not \"" + tag + "\"";
}

std::string address_problem(const std::string& url) {
  const bool absolute = url.starts_with("http://") || url.starts_with("https://");
  return absolute ? "" : "the value must be an http or https address, not \"" + url + "\"";
}

std::string thread_problem(const std::string& name) {
  return is_thread_name(name) ? "" : "the name of a thread has 1 to 500 characters, no control characters";
}

std::string name_problem(const std::string& path) { return path.empty() ? "the file name is empty" : ""; }

void add_input(CLI::App& command, Options& options) {
  command.add_option("IN", options.inputs)->required()->check(name_problem);
}

void add_output(CLI::App& command, Options& options) {
  command.add_option("-o,--output", options.output)->check(name_problem);
}

void add_format(CLI::App& command, Options& options) {
  add_choice<SourceFormat>(command, "--format", options.format,
                           {{"markdown", SourceFormat::markdown}, {"text", SourceFormat::plain_text}});
}

void add_language(CLI::App& command, Options& options) {
  command.add_option("--lang", options.language)->check(language_problem);
}

void add_page(CLI::App& command, Options& options) {
  const Choices<std::optional<bool>> on_or_off = {{"on", true}, {"off", false}};
  add_choice(command, "--toc", options.contents, on_or_off);
  add_choice(command, "--typography", options.typography, on_or_off);
  command.add_flag("--remote-images", options.remote_images);
  add_choice<std::string>(command, "--theme", options.theme, {{"light", "light"}, {"dark", "dark"}});
  command.add_option("--canonical", options.canonical)->check(address_problem);
  add_choice<ArticleType>(
      command, "--type", options.type,
      {{"news", ArticleType::news}, {"blog", ArticleType::blog}, {"article", ArticleType::article}});
}

void add_commands(CLI::App& program, Options& options) {
  const auto add = [&](const char* name, Command command) {
    return program.add_subcommand(name)->parse_complete_callback(
        [&options, command] { options.command = command; });
  };
  CLI::App& render = *add("render", Command::render);
  CLI::App& bundle = *add("bundle", Command::bundle);
  for (CLI::App* const command : {&render, &bundle}) {
    add_input(*command, options);
    add_output(*command, options);
    add_format(*command, options);
    add_language(*command, options);
    add_page(*command, options);
    command->add_option("--comments", options.comments)->check(name_problem);
    command->add_option("--thread", options.thread)->check(thread_problem);
  }
  render.add_flag("--fragment", options.fragment);
  bundle.add_option("--script", options.script)->check(name_problem);

  CLI::App& inspect = *add("inspect", Command::inspect);
  add_input(inspect, options);
  add_output(inspect, options);
  add_format(inspect, options);
  add_language(inspect, options);

  CLI::App& check = *add("check", Command::check);
  add_input(check, options);
  add_format(check, options);
}

// The name of the command that was given, or "".
std::string given_command(const CLI::App& program) {
  const std::vector<CLI::App*> given = program.get_subcommands();
  return given.empty() ? std::string() : given.front()->get_name();
}

CommandLine wrong_usage(const CLI::App& program, const std::string& what) {
  const std::string command = given_command(program);
  return {{}, what + "; see \"broadside " + (command.empty() ? "" : command + " ") + "--help\"", true};
}

}  // namespace

ArticleRequest Options::request() const {
  return {.format = format,
          .language = language,
          .ui_language = {},
          .contents = contents,
          .typography = typography,
          .remote_images = remote_images};
}

CommandLine read_command_line(int argc, const char* const* argv) {
  Options options;
  CLI::App program;
  program.name("broadside");
  program.set_version_flag("--version", "broadside " BROADSIDE_VERSION "\n");
  program.require_subcommand(0, 1);
  add_commands(program, options);
  try {  // CLI11 says everything that is not a plain command by throwing
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return {{}, std::string(help(given_command(program))), false};
  } catch (const CLI::CallForVersion& version) {
    return {{}, version.what(), false};
  } catch (const CLI::ParseError& error) {
    const bool unknown_command = argc > 1 && given_command(program).empty() && *argv[1] != '-';
    return wrong_usage(
        program, unknown_command ? "there is no command \"" + std::string(argv[1]) + "\"" : error.what());
  }
  if (given_command(program).empty()) return wrong_usage(program, "a command is required");
  if (options.command != Command::check && options.inputs.size() > 1) {
    return wrong_usage(program, "one IN is taken, not " + std::to_string(options.inputs.size()));
  }
  if (options.comments == "-" && options.inputs.front() == "-") {
    return wrong_usage(program, "the article and its comments cannot both be standard input");
  }
  return {std::move(options), {}, false};
}

}  // namespace broadside::cli
