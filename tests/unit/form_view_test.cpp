#include "render/form_view.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "article/anchor.h"
#include "html_check.h"
#include "render/panel_view.h"

namespace broadside {
namespace {

constexpr UiLanguage kLanguages[] = {UiLanguage::english, UiLanguage::russian, UiLanguage::kazakh,
                                     UiLanguage::arabic};
constexpr std::string_view kId = "01900000-0000-7000-8000-000000000001";

std::string form(FormPurpose purpose, const FormFields& fields = {}, std::string_view name = "Ann",
                 UiLanguage ui = UiLanguage::english) {
  std::string out;
  render_form(out, purpose, purpose == FormPurpose::comment ? std::string_view() : kId, name, fields, ui);
  const HtmlCheck check(out);
  CHECK(check.problem == "");
  return out;
}

std::string panel(const StoredData& data, UiLanguage ui = UiLanguage::english) {
  std::string out;
  render_panel(out, data, ui);
  CHECK(HtmlCheck(out).problem == "");
  return out;
}

}  // namespace

TEST_CASE("The form has the words that readers know from WordPress") {
  const std::string html = form(FormPurpose::comment);
  for (const std::string_view words :
       {"Leave a Reply</h3>", "Your email address will not be published. Required fields are marked ",
        ">Comment <", ">Name <", ">Email <", ">Website</label>",
        "Save my name, email, and website in this browser for the next time I comment.</label>",
        "Post Comment</button>"}) {
    CAPTURE(words);
    CHECK(contains(html, words));
  }
  CHECK_FALSE(contains(html, "Cancel"));
  const std::string reply = form(FormPurpose::reply);
  CHECK(contains(reply, "Leave a Reply to <bdi>Ann</bdi></h3>"));
  CHECK(contains(reply, "data-action=\"cancel\">Cancel reply</button>"));
  CHECK(contains(form(FormPurpose::reply, {}, "", UiLanguage::russian),
                 "Добавить комментарий для <bdi>Аноним</bdi>"));
}

TEST_CASE("A form says which box it is") {
  CHECK(contains(form(FormPurpose::comment), "data-box=\"new\""));
  CHECK(contains(form(FormPurpose::reply), "data-box=\"reply:" + std::string(kId) + "\""));
  CHECK(contains(form(FormPurpose::edit), "data-box=\"edit:" + std::string(kId) + "\""));
}

TEST_CASE("To edit is to change the text alone") {
  const std::string html = form(FormPurpose::edit);
  CHECK_FALSE(contains(html, "<input"));
  CHECK_FALSE(contains(html, "email"));
  CHECK(contains(html, "Save changes</button>"));
  CHECK(contains(html, ">Cancel</button>"));
}

TEST_CASE("The publisher decides which fields are shown and required") {
  const std::string all = form(FormPurpose::comment);
  CHECK(count_of(all, " required=\"\"") == 3);
  const std::string optional = form(FormPurpose::comment, {.name_required = false, .email_required = false});
  CHECK(count_of(optional, " required=\"\"") == 1);
  const std::string bare = form(FormPurpose::comment, {.name = false, .email = false, .url = false});
  CHECK_FALSE(contains(bare, "<input"));
  CHECK_FALSE(contains(bare, "email"));
  const std::string no_email = form(FormPurpose::comment, {.email = false});
  CHECK_FALSE(contains(no_email, "type=\"email\""));
  CHECK_FALSE(contains(no_email, "Your email address"));
}

TEST_CASE("Forms of several boxes stand in one page") {
  std::string page = form(FormPurpose::comment) + form(FormPurpose::reply) + form(FormPurpose::edit);
  CHECK(HtmlCheck(page).problem == "");
}

TEST_CASE("No heading of an article can have the id of a part of a form") {
  for (const FormPurpose purpose : {FormPurpose::comment, FormPurpose::reply, FormPurpose::edit}) {
    for (const std::string& id : HtmlCheck(form(purpose)).ids) {
      CAPTURE(id);
      Arena texts;
      CHECK(Anchors(texts).add(id) != id);
    }
  }
}

TEST_CASE("A hostile name is text in the form's title") {
  CHECK(contains(form(FormPurpose::reply, {}, "</h3><script>\""),
                 "<bdi>&lt;/h3&gt;&lt;script&gt;&quot;</bdi>"));
}

TEST_CASE("Forms and panels are balanced in every language") {
  for (const UiLanguage ui : kLanguages) {
    for (const FormPurpose purpose : {FormPurpose::comment, FormPurpose::reply, FormPurpose::edit}) {
      form(purpose, {}, "Ann", ui);
    }
    panel({.comments = 3, .drafts = 1, .old_drafts = 2, .bytes = 1234}, ui);
  }
}

TEST_CASE("The panel says what is stored and where") {
  const std::string html = panel({.comments = 3, .drafts = 1, .bytes = 1234});
  CHECK(contains(html, "In this browser: 3 comments · 1 draft · 2 kB. "));
  CHECK(contains(html, "A file that you keep is the only sure copy."));
  CHECK_FALSE(contains(html, "This page is a file"));
  CHECK_FALSE(contains(html, "erase-old"));
  CHECK(contains(panel({.file = true}), "This page is a file"));
  CHECK(contains(panel({.memory = true}), "until this page is closed"));
  CHECK(contains(panel({.old_drafts = 1}), "1 draft is older than 90 days."));
}

TEST_CASE("To erase is asked about first") {
  const std::string html = panel({.comments = 3});
  CHECK(contains(html, "<div class=\"panel-confirm\" role=\"group\" hidden=\"\">"));
  CHECK(html.find("data-action=\"erase\"") < html.find("data-action=\"erase-yes\""));
}

}  // namespace broadside
