#include "cli/help.h"

namespace broadside::cli {
namespace {

constexpr std::string_view kProgram = R"(broadside - make web pages of articles

Usage
  broadside COMMAND [OPTION]... IN...

Commands
  render   write a static page: the article, readable with scripts off
  bundle   write one self-contained file: the page with the widget inside
  inspect  show what was understood of an article, as JSON
  check    list what is wrong with articles

Options
  --help     show this text; after a command, the text about that command
  --version  show the version

IN is a Markdown file, with or without front matter, or plain text captured
from a web page, of at most 8 MiB. "-" stands for standard input or output.
An argument after "--" is a file name, also when it starts with "-".

Exit status
  0  the work is done
  1  check, inspect: there are problems in an article
  2  nothing was made: a file cannot be read or written, an article has an
     error, or the command line is wrong

An output file is replaced whole or stays as it was.
)";

constexpr std::string_view kRender = R"(broadside render - write an article as a static page

Usage
  broadside render [OPTION]... IN [-o OUT.html]

The page needs no script and asks for nothing but the article's own images.
Warnings about the article go to standard error. An article with an error is
not rendered.

Options
  -o, --output OUT      where the page goes; "-", the default, is standard output
  --fragment            only the article's HTML, for a page of your own that has
                        the stylesheet
  --format FORMAT       "markdown" or "text"; by default the source tells
  --lang TAG            language of the article where its source names none, such
                        as "en" or "pt-BR"
  --toc on|off          table of contents; by default with three sections or more
  --typography on|off   smart quotes, dashes and ellipses; by default as the front
                        matter says
  --remote-images       show images of other origins; by default they are links
  --theme light|dark    colours; by default as the reader's system says
  --comments FILE       show the comments in FILE, JSON Lines as readers download
                        them, of at most 64 MiB; damaged lines are warned about
  --thread NAME         the thread of the comments; by default the article's id
  --canonical URL       http or https address at which the page will stand
  --type TYPE           what the page says it is to search engines: "news", "blog"
                        or "article"; by default "news" for an article with a
                        kicker and a date, else "blog"
  --help                show this text

Exit status
  0  the page is written
  2  it is not, and an earlier OUT is as it was
)";

constexpr std::string_view kBundle = R"(broadside bundle - write an article and the widget as one file

Usage
  broadside bundle [OPTION]... IN [-o OUT.html]

The file carries everything: it can be opened from a disk, sent by e-mail, and
read before the script runs and without it. Images that stand beside the
article are put into the file; images with an http or https address are not.
Warnings go to standard error. An article with an error is not bundled.

Options
  -o, --output OUT      where the file goes; "-", the default, is standard output
  --script FILE         the widget's script, instead of the built-in one
  --format FORMAT       "markdown" or "text"; by default the source tells
  --lang TAG            language of the article where its source names none, such
                        as "en" or "pt-BR"
  --toc on|off          table of contents; by default with three sections or more
  --typography on|off   smart quotes, dashes and ellipses; by default as the front
                        matter says
  --remote-images       show images of other origins; by default they are links
  --theme light|dark    colours; by default as the reader's system says
  --comments FILE       show the comments in FILE, JSON Lines as readers download
                        them, of at most 64 MiB; damaged lines are warned about
  --thread NAME         the thread of the comments; by default the article's id
  --canonical URL       http or https address at which the page will stand
  --type TYPE           what the page says it is to search engines: "news", "blog"
                        or "article"; by default "news" for an article with a
                        kicker and a date, else "blog"
  --help                show this text

Exit status
  0  the file is written
  2  it is not, and an earlier OUT is as it was
)";

constexpr std::string_view kInspect = R"(broadside inspect - show what was understood of an article, as JSON

Usage
  broadside inspect [OPTION]... IN [-o OUT.json]

The members are described in docs/cli.md. Problems are a part of them.

Options
  -o, --output OUT      where the JSON goes; "-", the default, is standard output
  --format FORMAT       "markdown" or "text"; by default the source tells
  --lang TAG            language of the article where its source names none, such
                        as "en" or "pt-BR"
  --help                show this text

Exit status
  0  the JSON is written
  1  it is written, and the article has an error
  2  it is not written
)";

constexpr std::string_view kCheck = R"(broadside check - list what is wrong with articles

Usage
  broadside check [OPTION]... IN...

Each problem is a line of standard output:

  FILE:LINE:COLUMN: error: MESSAGE
  FILE:LINE:COLUMN: warning: MESSAGE
  FILE: warning: MESSAGE                about the article as a whole

Lines and columns count from 1, columns in characters.

Options
  --format FORMAT       "markdown" or "text"; by default the source tells
  --help                show this text

Exit status
  0  no problem was found
  1  problems were found
  2  a file could not be read as an article, or the command line is wrong
)";

}  // namespace

std::string_view help(std::string_view topic) {
  if (topic == "render") return kRender;
  if (topic == "bundle") return kBundle;
  if (topic == "inspect") return kInspect;
  if (topic == "check") return kCheck;
  return kProgram;
}

}  // namespace broadside::cli
