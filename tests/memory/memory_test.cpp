// Memory that runs out at the first allocation, at the second, and so on, until there is enough: each time an
// error, and nothing that is not given back.
#include "api/memory.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include "api/article.h"
#include "api/conversation_view.h"
#include "unit/made_events.h"

namespace {

// How many allocations there will be before one fails; 0 for no end. Blocks that are held, while that is
// counted.
std::size_t left_of_memory = 0;
long held = 0;

void* allocate(std::size_t size) {
  if (left_of_memory != 0 && --left_of_memory == 0) throw std::bad_alloc();
  void* const block = std::malloc(size == 0 ? 1 : size);
  if (block == nullptr) throw std::bad_alloc();
  ++held;
  return block;
}

void release(void* block) {
  if (block != nullptr) --held;
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void operator delete(void* block) noexcept { release(block); }
void operator delete[](void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t /*size*/) noexcept { release(block); }
void operator delete[](void* block, std::size_t /*size*/) noexcept { release(block); }

namespace broadside {
namespace {

// Does `work`, which gives whether its result is the right one, with ever more memory until it succeeds.
// Returns how often that was not enough.
template <class Work>
std::size_t failures_of(Work work) {
  const long held_before = held;
  for (std::size_t allocations = 1;; ++allocations) {
    left_of_memory = allocations;
    bool enough = false;
    bool right = true;
    bool told = true;
    {
      const Result<bool> result = within_memory(work);
      left_of_memory = 0;
      enough = result.ok();
      right = !enough || result.value();
      told = enough || result.error().code == ErrorCode::out_of_memory;
    }
    if (!right || !told || held != held_before) {
      FAIL_CHECK("after " << allocations << " allocations: right " << right << ", told " << told << ", "
                          << held - held_before << " blocks are still held");
      return 0;
    }
    if (enough) return allocations - 1;
  }
}

std::string read(const char* path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST_CASE("An article that memory runs out on is an error, wherever it does") {
  const std::string source =
      "---\ntitle: A report\ntags: [a, b]\nauthors: [{name: Ann, url: \"https://ann.example\"}]\n---\n\n"
      "Words[^1] with **marks**, `code`, [a link][r] and <b>HTML</b>.\n\n## One\n\n- a\n- b\n\n> quoted\n\n"
      "| a | b |\n|---|---|\n| c | d |\n\n```js\ncode\n```\n\n![p](p.png \"c\")\n\n[^1]: A note.\n\n[r]: "
      "https://x.example\n";
  const std::string capture = read(BROADSIDE_CAPTURES "/wordpress-theme.txt");
  REQUIRE_FALSE(capture.empty());
  for (const std::string& text : {source, capture}) {
    const auto render = [&text] {
      const ArticleRequest request;
      const Result<Article> article = read_article(text, request);
      return article.ok() &&
             render_article(article.value(), view_options(article.value(), request)).size() > 1000;
    };
    CHECK(failures_of(render) > 50);
  }
}

TEST_CASE("A conversation that memory runs out on is an error, wherever it does") {
  MadeEvent first;
  first.body = "A *comment* with [a link](https://x.example) and > more";
  MadeEvent reply;
  reply.id = 2;
  reply.seq = 2;
  reply.target = 1;
  const std::string lines = first.line() + "\n" + reply.line() + "\nno line\n";
  const auto talk = [&lines] {
    Conversation conversation("t", "ann");
    const LogReport report = conversation.add(lines, Origin::stored);
    NewEvent event;
    event.id = "01900000-0000-7000-8000-000000000009";
    event.at = "2026-06-04T09:30:00.000Z";
    event.name = "Ann";
    event.email = "ann@example.org";
    event.body = "Words";
    std::string line;
    Refusal refusal;
    if (!conversation.compose(event, {}, line, refusal)) return false;
    conversation.add(line, Origin::stored);
    std::string html;
    render_thread(html, conversation.thread(), {}, {});
    return report.damaged.size() == 1 && conversation.thread().count() == 3 && html.size() > 1000 &&
           conversation.export_lines().size() > lines.size();
  };
  CHECK(failures_of(talk) > 20);
}

}  // namespace
}  // namespace broadside
