#include "article/plain_text.h"

#include <doctest/doctest.h>

#include <string>

#include "article_outline.h"

namespace broadside {
namespace {

const std::string kProse =
    "The first paragraph of the text is long enough to be one, and it ends with a full stop as paragraphs "
    "do.";
const std::string kMore =
    "The second paragraph goes on with the same matter for a while, so that nobody takes it for a heading.";

std::string read(const std::string& text) {
  Article article;
  read_plain_text(text, article);
  return outline_of(article);
}

// The paragraphs kProse and kMore in an outline.
const std::string kProseOut = "p: (22 words) The first paragraph of the … stop as paragraphs do.\n";
const std::string kMoreOut = "p: (20 words) The second paragraph goes on … it for a heading.\n";

// What comes of `head` above two paragraphs, without them.
std::string head(const std::string& text) {
  const std::string out = read(text + "\n\n" + kProse + "\n\n" + kMore + "\n");
  const std::string body = kProseOut + kMoreOut;
  REQUIRE(out.size() >= body.size());
  REQUIRE(out.substr(out.size() - body.size()) == body);
  return out.substr(0, out.size() - body.size());
}

// What comes of `tail` below a headline and two paragraphs, without them.
std::string tail(const std::string& text) {
  std::string out = read("A headline\n\n" + kProse + "\n\n" + kMore + "\n\n" + text);
  const std::string body = "headline: A headline\n" + kProseOut + kMoreOut;
  if (out.substr(0, body.size()) != body) return out;
  return out.substr(body.size());
}

// What comes of `text` between two paragraphs, without them.
std::string body(const std::string& text) {
  const std::string out = read("A headline\n\n" + kProse + "\n\n" + text + "\n\n" + kMore + "\n");
  const std::string before = "headline: A headline\n" + kProseOut;
  REQUIRE(out.substr(0, before.size()) == before);
  REQUIRE(out.substr(out.size() - kMoreOut.size()) == kMoreOut);
  return out.substr(before.size(), out.size() - before.size() - kMoreOut.size());
}

}  // namespace

TEST_CASE("Nothing gives nothing") {
  CHECK(read("") == "");
  CHECK(read("\n \t\r\n\xC2\xA0\n\xE2\x80\x8B\n\xEF\xBB\xBF") == "");
  CHECK(read("* * *\n") == "");
}

TEST_CASE("A line alone is the headline, a sentence or a paragraph alone is text") {
  CHECK(read("The ferry runs again") == "headline: The ferry runs again\n");
  CHECK(read("What next?\n") == "headline: What next?\n");
  CHECK(read("It rained.\n") == "p: It rained.\n");
  CHECK(read(kProse) == kProseOut);
  CHECK(read("Dear readers,\n\n" + kProse) == "p: Dear readers,\n" + kProseOut);
}

TEST_CASE("The first line is the headline") {
  CHECK(head("Oil workers strike for a third week") == "headline: Oil workers strike for a third week\n");
  CHECK(head("Who owns the night bus?") == "headline: Who owns the night bus?\n");
  CHECK(head("“We count the empty chairs first”") == "headline: “We count the empty chairs first”\n");
  CHECK(head("A treaty with the U.S.") == "headline: A treaty with the U.S.\n");
  CHECK(head("Spaces  in\tthe   headline") == "headline: Spaces in the headline\n");
}

TEST_CASE("A headline that is a sentence needs a byline or its repetition below it") {
  CHECK(head("We won.\n\nBy Ann Lee") == "headline: We won.\nauthor: Ann Lee\n");
  CHECK(head("We won.\n\nWe won") == "headline: We won\n");
  CHECK(head("It was raining.") == "p: It was raining.\n");
}

TEST_CASE("A repeated headline stands once, and what stands beside it tells the kicker and the site") {
  CHECK(head("Oil workers strike\n\nThe company refuses again\n\nOil workers strike") ==
        "headline: Oil workers strike\nstandfirst: The company refuses again\n");
  CHECK(head("Oil workers strike\n\nOil workers strike") == "headline: Oil workers strike\n");
  CHECK(head("OIL WORKERS STRIKE\n\nOil workers strike") == "headline: Oil workers strike\n");
  CHECK(head("Oil workers strike\n\nOIL WORKERS STRIKE") == "headline: Oil workers strike\n");
  CHECK(head("Workers' strike \"goes on\"\n\nWorkers’ strike “goes on”") ==
        "headline: Workers’ strike “goes on”\n");
  CHECK(head("Kazakhstan: Oil workers strike\n\nOil workers strike") ==
        "kicker: Kazakhstan\nheadline: Oil workers strike\n");
  CHECK(head("Oil workers strike | The Daily Steppe\n\nOil workers strike") ==
        "headline: Oil workers strike\n");
  CHECK(head("Oil workers strike - The Daily Steppe\n\nThe Daily Steppe\n\nOil workers strike") ==
        "headline: Oil workers strike\n");
  CHECK(head("The Steppe » Oil\n\nOil workers strike again — The Steppe\n\nOil workers strike again") ==
        "kicker: The Steppe » Oil\nheadline: Oil workers strike again\n");
  CHECK(head("The Daily Steppe | Oil workers strike again\n\nOil workers strike again") ==
        "headline: Oil workers strike again\n");
  CHECK(head("Kazakhstan: Oil workers strike | The Daily Steppe\n\nOil workers strike") ==
        "kicker: Kazakhstan\nheadline: Oil workers strike\n");
  CHECK(head("Oil workers strike – News – The Steppe\n\nNews\n\nOil workers strike") ==
        "kicker: News\nheadline: Oil workers strike\n");
  CHECK(head("Kazakhstan\n\nOil workers strike\n\nOil workers strike") ==
        "kicker: Kazakhstan\nheadline: Oil workers strike\n");
  CHECK(head("Day 3 of the strike\n\nDay 4 of the strike begins now") ==
        "headline: Day 3 of the strike\nstandfirst: Day 4 of the strike begins now\n");
}

TEST_CASE("The standfirst may stand between the headline and its repetition") {
  CHECK(
      head("Kazakhstan: Oil workers strike\n\nThe company refuses to talk to them\n\nOil workers strike") ==
      "kicker: Kazakhstan\nheadline: Oil workers strike\nstandfirst: The company refuses to talk to them\n");
  CHECK(head("Oil workers strike\n\nThe company refuses to talk. They go on.\n\nOil workers strike") ==
        "headline: Oil workers strike\nstandfirst: The company refuses to talk. They go on.\n");
}

TEST_CASE("A short line above the headline is its kicker") {
  CHECK(head("OPINION\n\nWho owns the night bus?") == "kicker: OPINION\nheadline: Who owns the night bus?\n");
  CHECK(head("World news\n\nOil workers strike") == "kicker: World news\nheadline: Oil workers strike\n");
  CHECK(head("Kazakhstan\n\nOil workers strike for a third week") ==
        "kicker: Kazakhstan\nheadline: Oil workers strike for a third week\n");
  CHECK(head("Central Asia today\n\nOil workers strike for a third week\n\nThe company refuses to talk to "
             "them") ==
        "kicker: Central Asia today\nheadline: Oil workers strike for a third week\n"
        "standfirst: The company refuses to talk to them\n");
  CHECK(head("News\n\nWorld\n\nOil workers strike") == "kicker: World\nheadline: Oil workers strike\n");
  CHECK(head("Экономика\n\nНефтяники бастуют третью неделю") ==
        "kicker: Экономика\nheadline: Нефтяники бастуют третью неделю\n");
}

TEST_CASE("A headline above its standfirst is no kicker") {
  CHECK(head("Oil workers strike\n\nThe company refuses to talk to them") ==
        "headline: Oil workers strike\nstandfirst: The company refuses to talk to them\n");
  CHECK(head("Kazakhstan\n\nBy Ann Lee\n\nThe company refuses to talk to them") ==
        "headline: Kazakhstan\nstandfirst: The company refuses to talk to them\nauthor: Ann Lee\n");
}

TEST_CASE("A colon alone makes no kicker") {
  for (const char* headline :
       {"Climate change: what comes next", "Python: A Short History of the Snake",
        "Putin: I will not resign from office", "Inside the strike: How oil workers won the day",
        "Reports: Economy slows", "NASA: Moon mission delayed again", "Live: it begins"}) {
    CAPTURE(headline);
    CHECK(head(headline) == "headline: " + std::string(headline) + "\n");
  }
}

TEST_CASE("A section, a word in capitals, or a place of the text before a colon is a kicker") {
  CHECK(head("Opinion: Why the strike matters") == "kicker: Opinion\nheadline: Why the strike matters\n");
  CHECK(head("Opinion | Why the strike matters") == "kicker: Opinion\nheadline: Why the strike matters\n");
  CHECK(head("KAZAKHSTAN: Oil workers strike") == "kicker: KAZAKHSTAN\nheadline: Oil workers strike\n");
  const auto with = [](const std::string& headline, const std::string& text) {
    const std::string out = read(headline + "\n\n" + text + " " + kProse);
    return out.substr(0, out.find("p:"));
  };
  CHECK(with("Brazil: Dockers block the ports", "It is the first strike in Brazil since then.") ==
        "kicker: Brazil\nheadline: Dockers block the ports\n");
  CHECK(with("Brazil: Dockers block the ports", "It is the first strike of Brazil since then.") ==
        "headline: Brazil: Dockers block the ports\n");
  CHECK(with("Казахстан: Нефтяники бастуют третью неделю", "Это первая стачка в Казахстане за год.") ==
        "kicker: Казахстан\nheadline: Нефтяники бастуют третью неделю\n");
  CHECK(with("Москва: Водители автобусов начали забастовку", "Это первая стачка в Москве за год.") ==
        "kicker: Москва\nheadline: Водители автобусов начали забастовку\n");
  CHECK(with("Астана: Студенттер петицияға қол қойды", "Астанада төрт мың қол жиналды.") ==
        "kicker: Астана\nheadline: Студенттер петицияға қол қойды\n");
}

TEST_CASE("The line below the headline is the standfirst when it is no sentence, or when a byline follows") {
  CHECK(head("Oil workers strike\n\nThe company refuses to talk to them\n\nBy Ann Lee") ==
        "headline: Oil workers strike\nstandfirst: The company refuses to talk to them\nauthor: Ann Lee\n");
  CHECK(head("Oil workers strike\n\nThe company refuses to talk. They go on.\n\nBy Ann Lee") ==
        "headline: Oil workers strike\nstandfirst: The company refuses to talk. They go on.\nauthor: Ann "
        "Lee\n");
  CHECK(head("Oil workers strike\n\nThe company refuses to talk. They go on.") ==
        "headline: Oil workers strike\np: The company refuses to talk. They go on.\n");
  CHECK(head("Oil workers strike\n\nWhat happened") == "headline: Oil workers strike\nh2: What happened\n");
}

TEST_CASE("What is below the headline and no standfirst stays in the text") {
  CHECK(head("Oil workers strike\n\nAnn Lee, Steppe Union, Almaty Branch") ==
        "headline: Oil workers strike\np: Ann Lee, Steppe Union, Almaty Branch\n");
  CHECK(head("Oil workers strike\n\nAlmaty, 4 June 2026, by our own correspondent there") ==
        "headline: Oil workers strike\np: Almaty, 4 June 2026, by our own correspondent there\n");
  CHECK(head("Oil workers strike\n\nPhoto: Ann Lee") == "headline: Oil workers strike\np: Photo: Ann Lee\n");
  CHECK(head("Oil workers strike\n\nAnn Lee\n\n4 June 2026") ==
        "headline: Oil workers strike\npublished: 2026-06-04\np: Ann Lee\n");
}

TEST_CASE("Bylines are read in many languages") {
  const auto names = [](const std::string& line) { return head("Oil workers strike\n\n" + line); };
  const std::string headline = "headline: Oil workers strike\n";
  CHECK(names("By Ann Lee") == headline + "author: Ann Lee\n");
  CHECK(names("By Ann Lee and Bob Ray") == headline + "author: Ann Lee\nauthor: Bob Ray\n");
  CHECK(names("By Ann Lee, Bob Ray and Cy Orr") ==
        headline + "author: Ann Lee\nauthor: Bob Ray\nauthor: Cy Orr\n");
  CHECK(names("By Ann Lee, Health Editor") == headline + "author: Ann Lee, Health Editor\n");
  CHECK(names("By our correspondent") == headline + "author: our correspondent\n");
  CHECK(names("BY ANN LEE") == headline + "author: ANN LEE\n");
  CHECK(names("Written by Ann van der Lee") == headline + "author: Ann van der Lee\n");
  CHECK(names("Author: Ann Lee") == headline + "author: Ann Lee\n");
  CHECK(names("Von Anna Groß und Ben Klein") == headline + "author: Anna Groß\nauthor: Ben Klein\n");
  CHECK(names("Par Hélène Marchetti et Luc Roy") == headline + "author: Hélène Marchetti\nauthor: Luc Roy\n");
  CHECK(names("Por Julia Ferrán") == headline + "author: Julia Ferrán\n");
  CHECK(names("Автор: Ирина Ветрова") == headline + "author: Ирина Ветрова\n");
  CHECK(names("Текст: Иван Петров и Анна Ким") == headline + "author: Иван Петров\nauthor: Анна Ким\n");
  CHECK(names("Мәтін: Айгүл Серікова") == headline + "author: Айгүл Серікова\n");
  CHECK(names("بقلم سلمى حداد") == headline + "author: سلمى حداد\n");
  CHECK(names("بقلم: سلمى حداد") == headline + "author: سلمى حداد\n");
  CHECK(names("作者：山田花子") == headline + "author: 山田花子\n");
}

TEST_CASE("A name above a line with the date, below the headline, is the author's") {
  const std::string out =
      "headline: Oil workers strike again\nauthor: Ann Lee\npublished: 2026-06-04\n" + kProseOut;
  CHECK(read("Oil workers strike again\n\nAnn Lee\nJun 04, 2026\n\n" + kProse) == out);
  CHECK(read("Oil workers strike again\n\nAnn Lee\n04 Jun 2026 — 5 min read\n\n" + kProse) == out);
  // The name of the site above the headline.
  CHECK(read("The Daily Steppe\n\nOil Workers Strike\n4 June 2026\n\n" + kProse).find("author") ==
        std::string::npos);
  CHECK(read("Oil workers strike again\n\nBrede\n4 June 2026\n\n" + kProse).find("author") ==
        std::string::npos);
  CHECK(read("Oil workers strike again\n\nBy Ann Lee\n\nNew York Office\n4 June 2026\n\n" + kProse)
            .find("New York Office") != std::string::npos);
}

TEST_CASE("What only starts like a byline is none") {
  CHECK(head("By the river: a walk along the old town wall") ==
        "headline: By the river: a walk along the old town wall\n");
  CHECK(head("Oil workers strike\n\nBy 2030 there will be no more of them in the whole of the country") ==
        "headline: Oil workers strike\nstandfirst: By 2030 there will be no more of them in the whole of the "
        "country\n");
  CHECK(head("Words without end and what they mean to us") ==
        "headline: Words without end and what they mean to us\n");
}

TEST_CASE("Dates and what stands beside them") {
  const auto line = [](const std::string& text) { return head("Oil workers strike\n\n" + text); };
  const std::string headline = "headline: Oil workers strike\n";
  CHECK(line("4 June 2026") == headline + "published: 2026-06-04\n");
  CHECK(line("18 February 2006") == headline + "published: 2006-02-18\n");
  CHECK(line("Published 4 June 2026") == headline + "published: 2026-06-04\n");
  CHECK(line("Published: June 4, 2026 10:30 am\n\nLast updated: 5 June 2026") ==
        headline + "published: 2026-06-04\nupdated: 2026-06-05\n");
  CHECK(line("Published 4 June 2026, updated 5 June 2026") ==
        headline + "published: 2026-06-04\nupdated: 2026-06-05\n");
  CHECK(line("Опубликовано 4 июня 2026 г. в 10:30") == headline + "published: 2026-06-04\n");
  CHECK(line("By Ann Lee | 4 June 2026 | 5 min read") ==
        headline + "author: Ann Lee\npublished: 2026-06-04\n");
  CHECK(line("Ann Lee · 4 June 2026") == headline + "author: Ann Lee\npublished: 2026-06-04\n");
  CHECK(line("World news | 4 June 2026") == "kicker: World news\n" + headline + "published: 2026-06-04\n");
  CHECK(line("Posted on June 4, 2026 by admin") == headline + "author: admin\npublished: 2026-06-04\n");
  CHECK(line("Posted by Ann Lee | Jun 4, 2026 | World | 2 |") ==
        "kicker: World\n" + headline + "author: Ann Lee\npublished: 2026-06-04\n");
  CHECK(line("June 4 2026, 12.01am BST") == headline + "published: 2026-06-04\n");
  CHECK(line("June 4, 2026 / Ann Lee / 3 Comments") == headline + "author: Ann Lee\npublished: 2026-06-04\n");
  CHECK(line("4 de junho de 2026") == headline + "published: 2026-06-04\n");
  CHECK(line("4 June 2026 | 9h40") == headline + "published: 2026-06-04\n");
  CHECK(line("4 червня 2026") == headline + "published: 2026-06-04\n");
  CHECK(line("4 Haziran 2026") == headline + "published: 2026-06-04\n");
  CHECK(line("04/06/2026") == headline + "p: 04/06/2026\n");
  CHECK(line("5 min read") == headline);
  CHECK(line("Last updated 3 hours ago") == headline);
  CHECK(line("Время чтения: 5 минут") == headline);
}

TEST_CASE("A label on its own line belongs to the line below it") {
  const auto line = [](const std::string& text) { return head("Oil workers strike\n\n" + text); };
  const std::string headline = "headline: Oil workers strike\n";
  CHECK(line("Published\n4 June 2026\n\nUpdated\n\n5 June 2026") ==
        headline + "published: 2026-06-04\nupdated: 2026-06-05\n");
  CHECK(line("Post author\nBy Ann Lee\nPost date\nJune 4, 2026\nNo Comments on Oil workers strike") ==
        headline + "author: Ann Lee\npublished: 2026-06-04\n");
  CHECK(line("Words\nAnn Lee") == headline + "author: Ann Lee\n");
  CHECK(line("Text\nIt rained.").ends_with("p: Text / It rained.\n"));
  const auto below = [](const std::string& text) {
    return read("A headline\n\n" + kProse + "\n\n" + kMore + "\n\n" + text);
  };
  CHECK(below("Published\n4 June 2026\n\nTags\noil\nstrike of 2026\n\nShare") ==
        "headline: A headline\npublished: 2026-06-04\ntag: oil\ntag: strike of 2026\n" + kProseOut +
            kMoreOut);
  CHECK(tail("Topics\n\nThe next meeting is about bread.") ==
        "h2: Topics\np: The next meeting is about bread.\n");
  CHECK(tail("Tags") == "p: Tags\n");
}

TEST_CASE("A place with a date is no headline and stays in the text") {
  CHECK(head("Brede, den 4. Juni 2026\n\nOil workers strike\n\nThe company refuses to talk to them") ==
        "headline: Oil workers strike\nstandfirst: The company refuses to talk to them\n"
        "p: Brede, den 4. Juni 2026\n");
}

TEST_CASE("Scripts without capitals have standfirsts with commas") {
  CHECK(read("港町の朝市が復活\n\n四十年ぶり、住民が手作りで\n\n港町の朝市が四十年ぶりに復活し、用意した魚は"
             "二時間でなくなった。")
            .starts_with("headline: 港町の朝市が復活\nstandfirst: 四十年ぶり、住民が手作りで\n"));
}

TEST_CASE("A byline may stand below a picture and its caption") {
  CHECK(read("Oil workers strike\n\nA view of the square.\nPhoto: Bob Ray\n\nBy Ann Lee\n\n" + kProse) ==
        "headline: Oil workers strike\nauthor: Ann Lee\np: A view of the square. / Photo: Bob Ray\n" +
            kProseOut);
  CHECK(head("Oil workers strike\n\nMen and women on a square\nImage source, Bob Ray") ==
        "headline: Oil workers strike\np: Men and women on a square / Image source, Bob Ray\n");
}

TEST_CASE("Dates of comments and of other articles make no diary") {
  const std::string comment =
      "\n\nCy Orr\n4 June 2026\nI was there and it was not like that at all, not at all.";
  CHECK(read("Oil workers strike\n\n4 June 2026\n\n" + kProse + "\n\nComments" + comment + "\nReply")
            .starts_with("headline: Oil workers strike\npublished: 2026-06-04\n" + kProseOut));
}

TEST_CASE("Numbers above share links are left out, and a warning counts them") {
  CHECK(read("Oil workers strike\n\n12\n\n152\nShare\n\n" + kProse) ==
        "headline: Oil workers strike\n" + kProseOut +
            "warning 3: lines left out from here on as comments or links of the page: 2\n");
  CHECK(head("Oil workers strike\n\n1") == "headline: Oil workers strike\np: 1\n");
}

TEST_CASE("Dates that head the parts of a diary are headings") {
  CHECK(read("Notes from a strike\n\n4 June 2026\n\n" + kProse + "\n\n5 June 2026\n\n" + kMore) ==
        "headline: Notes from a strike\nh2: 4 June 2026\n" + kProseOut + "h2: 5 June 2026\n" + kMoreOut);
}

TEST_CASE("Navigation above the headline is left out") {
  CHECK(head("Skip to content\nMenu\n\nHome > News > Kazakhstan\n\nOil workers strike\n\nShare "
             "this\nFacebook\nTwitter\nPrint") == "headline: Oil workers strike\n");
  CHECK(head("The Daily Steppe\n\nMenu\nHome\nAbout\n\nOil workers strike again") ==
        "kicker: The Daily Steppe\nheadline: Oil workers strike again\n");
}

TEST_CASE("A menu above the headline is left out in any language, and a warning counts its lines") {
  const auto lines = [](const std::string& text) {
    const std::string out = read(text + "\n\n" + kProse + "\n\n" + kMore);
    return out.substr(0, out.find("p:")) + out.substr(out.find(kMoreOut) + kMoreOut.size());
  };
  const auto warning = [](int count) {
    return "warning 1: lines left out from here on as comments or links of the page: " +
           std::to_string(count) + "\n";
  };
  CHECK(lines("Ana Sayfa\nHaberler\n\nEmek\nFındık işçileri tarlada sabahladı\n4 Haziran 2026") ==
        "kicker: Emek\nheadline: Fındık işçileri tarlada sabahladı\npublished: 2026-06-04\n" + warning(2));
  CHECK(lines("Skip to the content\nThe Daily Steppe\nNews of the whole steppe\nMenu\n\nOil workers strike "
              "again") == "headline: Oil workers strike again\n" +
                              std::string("warning 2: lines left out from here on as comments or links of "
                                          "the page: 2\n"));
  CHECK(lines("We use cookies to know who reads this.\nAccept\n\nOil workers strike") ==
        "headline: Oil workers strike\n");
  CHECK(lines("Boats\nTrains\nTrams\n\nThe ferry crews are on strike\n\nBy Ann Lee") ==
        "headline: The ferry crews are on strike\nauthor: Ann Lee\n" + warning(3));
  CHECK(lines("Αρχική\nΕιδήσεις\nΓνώμες\n\nΟι ναυτεργάτες δένουν τα πλοία\n\nΠέμπτη 12 Απρ. 2025") ==
        "headline: Οι ναυτεργάτες δένουν τα πλοία\n" + warning(3));
  // The headline stands right below the menu, and a date in whatever language below a standfirst.
  CHECK(
      lines("Home\nNews\nFerries\nIslanders have been without a boat for nine days\n\n4 June 2026") ==
      "kicker: Ferries\nheadline: Islanders have been without a boat for nine days\npublished: 2026-06-04\n");
  CHECK(read("Почетна\nВести\nДруштво\n\nСкелеџије штрајкују већ другу недељу\n\nМарко Јовић\n4. јун "
             "2026.\n\n" +
             kProse)
            .starts_with("headline: Скелеџије штрајкују већ другу недељу\np: Марко Јовић / 4. јун 2026.\n"));
  // A site says something of itself above its menu.
  CHECK(lines("Skip to content\n\nWorkers' Voice\n\nFor the unity of all workers\n\nMenu\n\nThe ferry crews "
              "are on strike") ==
        "headline: The ferry crews are on strike\n" +
            std::string("warning 3: lines left out from here on as comments or links of the page: 2\n"));
  CHECK(
      head("The ferry crews are on strike\n\nWhat they ask for at night\n\nSubscribe\n\nTwo crews on a quay "
           "in the rain")
          .starts_with("headline: The ferry crews are on strike\nstandfirst: What they ask for at night\n"));
  // The same word is in the menu and above the headline.
  CHECK(lines("News\nTrains\nSport\n\nTrains\nThe ferry crews are on strike\n4 June 2026") ==
        "kicker: Trains\nheadline: The ferry crews are on strike\npublished: 2026-06-04\n" +
            std::string("warning 2: lines left out from here on as comments or links of the page: 1\n"));
  CHECK(read("Steppe Oil | The Daily Steppe\n\nSteppe\nOil\nGas\nWater\n\nSteppe Oil\n\n" + kProse) ==
        "headline: Steppe Oil\n" + kProseOut +
            "warning 3: lines left out from here on as comments or links of the page: 4\n");
  // A short headline with a name and a place below it is none.
  CHECK(head("Night bus\n\nBy Ann Lee\n\nBrede\n\nWhat the town does without it") ==
        "headline: Night bus\nauthor: Ann Lee\np: Brede\np: What the town does without it\n");
  CHECK(head("Home\nMenu\n\nWinter night bus\n\nAnn Lee\n\nWhat the town does without it") ==
        "headline: Winter night bus\np: Ann Lee\np: What the town does without it\n");
  // A poem has short lines too, and so have what a dish needs and the address above a letter.
  CHECK(read("Terminus\n\nThe last stop\nhas no roof\nOne waits there for the first\nand the first does "
             "not come\nand the second does\nand goes on\n")
            .starts_with("headline: Terminus\n"));
  CHECK(read("Harbour\n\nThree boats\ntwo ropes\none gull\n\nand then the rain across the water\n") ==
        "headline: Harbour\np: Three boats / two ropes / one gull\np: and then the rain across the water\n");
  CHECK(head("Bread\n\n500 g flour\n300 g water\n10 g salt\n\nMix the flour and the water")
            .starts_with("headline: Bread\np: 500 g flour / 300 g water / 10 g salt\n"));
  CHECK(head("Edda Holm\nBrede\n\n4 June 2026\n\nOpen letter to the harbour council")
            .starts_with("headline: Edda Holm\n"));
}

TEST_CASE("A caption that stands twice is no repeated headline") {
  CHECK(head("The ferry crews are on strike\n\nBy Ann Lee\n\nTwo ferries at the quay of Brede\nEnlarge\nTwo "
             "ferries at the quay of Brede")
            .starts_with("headline: The ferry crews are on strike\n"));
}

TEST_CASE("A refrain is no repeated headline") {
  CHECK(read("Song of the quay\n\nNobody came by sea\nThe ferry stood still\nand the gull on the "
             "hill\n\nNobody came by sea\nThe rope "
             "was too long\n") ==
        "headline: Song of the quay\np: (16 words) Nobody came by sea / … gull on the hill\n"
        "p: Nobody came by sea / The rope was too long\n");
}

TEST_CASE("A paragraph without a full stop in a script without capitals is no headline") {
  const std::string long_one =
      "قالت الشركة يوم الاثنين إن قطعة واحدة تنقص العبارة ولا أحد يعرف متى تصل هذه القطعة وإن السكان يعبرون "
      "فوق الجليد منذ أسبوع كامل بلا مساعدة من أحد";
  CHECK(read(long_one + "\n\n" + kProse).starts_with("p: "));
}

TEST_CASE("A notice about cookies is left out, and what an article says about one is not") {
  CHECK(tail("This website uses cookies, and you agree to that.") == "");
  CHECK(tail("The last banner said: “This website uses cookies.”") ==
        "p: The last banner said: “This website uses cookies.”\n");
}

TEST_CASE("A headline may start with a word that captions start with") {
  CHECK(head("Photos Show Damage After Storm in Brede\n\nBy Ann Lee") ==
        "headline: Photos Show Damage After Storm in Brede\nauthor: Ann Lee\n");
  CHECK(head("صورة قاتمة للاقتصاد في المدينة") == "headline: صورة قاتمة للاقتصاد في المدينة\n");
  CHECK(body("Photo Ann Lee") == "p: Photo Ann Lee\n");
}

TEST_CASE("A heading with a word of appeals is none above a paragraph, nor inside of the text") {
  CHECK(tail("Where to donate\n" + kMore) == "h2: Where to donate\n" + kMoreOut);
  CHECK(tail("Patreon\n" + kMore) == "h2: Patreon\n" + kMoreOut);
  const auto tight = [](const std::string& text) { return read("A headline\n" + kProse + "\n" + text); };
  CHECK(tight("Why I stayed on Patreon\n" + kMore) ==
        "headline: A headline\n" + kProseOut + "h2: Why I stayed on Patreon\n" + kMoreOut);
  CHECK(tight("Jetzt spenden oder später?\n" + kMore) ==
        "headline: A headline\n" + kProseOut + "h2: Jetzt spenden oder später?\n" + kMoreOut);
  CHECK(tight("Where to hear her\nHer Patreon\nFriday at the inn").find("appeal") == std::string::npos);
  CHECK(tight("Liked this article? We live from what our readers give.\nEach coin is counted twice.\nGive on "
              "Patreon")
            .ends_with("appeal: Liked this article? We live from what our readers give. Each coin is counted "
                       "twice.\nappeal label: Give on Patreon\n"));
}

TEST_CASE("A message's header gives headline, author and date") {
  CHECK(head("From: Ann Lee <ann@example.org>\nTo: list@example.org\nDate: Thu, 4 Jun 2026 10:30:00 +0600\n"
             "Subject: The minutes") == "headline: The minutes\nauthor: Ann Lee\npublished: 2026-06-04\n");
  CHECK(head("Subject: The minutes") == "headline: Subject: The minutes\n");
}

TEST_CASE("A short line without end between paragraphs is a section heading") {
  for (const char* heading : {"A second winter", "What next?", "WHAT COMES NEXT", "“We will win”",
                              "1. Introduction", "Что дальше", "كيف بدأت الفكرة", "高校生の提案",
                              "3 reasons to stay", "'Not an emergency'", "Sources", "Image problems"}) {
    CAPTURE(heading);
    CHECK(body(heading) == "h2: " + std::string(heading) + "\n");
  }
  // The paragraph may follow directly.
  CHECK(read("A headline\n\n" + kProse + "\n\nWhat next\n" + kMore) ==
        "headline: A headline\n" + kProseOut + "h2: What next\n" + kMoreOut);
}

TEST_CASE("Other short lines are no headings") {
  for (const char* line : {"And so it ends.", "He listed three things:", "Photo: Ann Lee", "Source: Reuters",
                           "Related: A second week", "People at the gate. (Ann Lee)",
                           "https://example.org/a/b", "ann@example.org", "(translated by Ann Lee)",
                           "and so on", "Why would anybody want to live in a place like that one?"}) {
    CAPTURE(line);
    CHECK(body(line).substr(0, 3) == "p: ");
  }
  CHECK(tail("Ann Lee") == "p: Ann Lee\n");
  CHECK(head("Oil workers strike\n\nAnn Lee in Almaty") ==
        "headline: Oil workers strike\np: Ann Lee in Almaty\n");
  CHECK(body("“We are not against bread.”\nAnn Lee, baker") ==
        "p: “We are not against bread.” / Ann Lee, baker\n");
  CHECK(tail("The strike committee\n\n* * *\n\nPrinted by the union.") ==
        "p: The strike committee\nbreak\np: Printed by the union.\n");
  CHECK(body("What we want\n\nWe ask for:\n\n• bread") ==
        "h2: What we want\np: We ask for:\nbullet item: bread\nend of list\n");
  CHECK(body("It rained.\nI know them by their sound\nand they know me by mine alone.").substr(0, 2) == "p:");
  CHECK(tail("Source: Reuters") == "p: Source: Reuters\n");
  CHECK(body("Two lines\n\nOne after the other") == "p: Two lines\np: One after the other\n");
  CHECK(body("RESULTS\n\nFirst round") == "h2: RESULTS\nh2: First round\n");
}

TEST_CASE("An underlined line is a heading") {
  CHECK(body("A second winter\n---------------") == "h2: A second winter\n");
  CHECK(body("A second winter\n====") == "h2: A second winter\n");
}

TEST_CASE("Questions of an interview and names of speakers are no headings") {
  const std::string answer = "\n\n" + kProse + "\n\n";
  const std::string interview =
      read("A talk\n\n" + kProse + "\n\nWhy?" + answer + "What did you do?" + answer +
           "And how did the people of the town take it when they heard of it?" + answer);
  CHECK(interview.find("h2") == std::string::npos);
  const std::string labelled =
      read("A talk\n\n" + kProse + "\n\nQ: Why?" + answer + "Q: What did you do?" + answer);
  CHECK(labelled.find("h2") == std::string::npos);
  const std::string speakers = read("A talk\n\n" + kProse + "\n\nAnn Lee" + answer + "Reporter" + answer +
                                    "Ann Lee" + answer + "Reporter" + answer);
  CHECK(speakers.find("h2") == std::string::npos);
}

TEST_CASE("Bulleted lines are a list") {
  CHECK(body("• one\n• two\n• three") ==
        "bullet item: one\nbullet item: two\nbullet item: three\nend of list\n");
  CHECK(body("- one\n- two") == "bullet item: one\nbullet item: two\nend of list\n");
  CHECK(body("* one\n* two") == "bullet item: one\nbullet item: two\nend of list\n");
  CHECK(body("▪one") == "bullet item: one\nend of list\n");
  CHECK(body("• one\n\n• two") == "bullet loose p: one\nbullet loose p: two\nend of list\n");
  CHECK(body("• one item that goes on\n  in the next line\n• two") ==
        "bullet item: one item that goes on in the next line\nbullet item: two\nend of list\n");
  CHECK(body("* Names have been changed.") == "p: * Names have been changed.\n");
}

TEST_CASE("Numbered lines that count on are a list") {
  CHECK(body("1. one\n2. two") == "from 1 item: one\nfrom 1 item: two\nend of list\n");
  CHECK(body("1) one\n2) two") == "from 1 item: one\nfrom 1 item: two\nend of list\n");
  CHECK(body("(1) one\n(2) two") == "from 1 item: one\nfrom 1 item: two\nend of list\n");
  CHECK(body("7. seven\n\n8. eight") == "from 7 loose p: seven\nfrom 7 loose p: eight\nend of list\n");
  CHECK(body("a) one\nb) two") == "from 1 item: one\nfrom 1 item: two\nend of list\n");
  CHECK(body("а) раз\nб) два") == "from 1 item: раз\nfrom 1 item: два\nend of list\n");
  CHECK(body("١. واحد\n٢. اثنان") == "from 1 item: واحد\nfrom 1 item: اثنان\nend of list\n");
  CHECK(body("1、一\n2、二") == "from 1 item: 一\nfrom 1 item: 二\nend of list\n");
  CHECK(body("1956. That was the year in which they came.") ==
        "p: 1956. That was the year in which they came.\n");
  CHECK(body("1. That is one, and there is no other.") == "p: 1. That is one, and there is no other.\n");
  CHECK(body("x) one\ny) two") == "p: x) one / y) two\n");
}

TEST_CASE("Dialogue with dashes is no list") {
  CHECK(body("– Where to?\n\n– Home, he said.") == "p: – Where to?\np: – Home, he said.\n");
  CHECK(body("— Мы ждали долго, — сказал он.\n\n— И что же.") ==
        "p: — Мы ждали долго, — сказал он.\np: — И что же.\n");
  CHECK(body("Нам нужны:\n\n— хлеб;\n\n— вода.") ==
        "p: Нам нужны:\nbullet loose p: хлеб;\nbullet loose p: вода.\nend of list\n");
}

TEST_CASE("Quoted lines, and a quotation with its author, are quotations") {
  CHECK(body("> one line\n>\n> and two") == "quote p: one line\nquote p: and two\n");
  CHECK(body(">> deeper\n> less deep") == "quote p: deeper\nquote p: less deep\n");
  CHECK(body("“A log is a letter.”\n— Ines Karlin") ==
        "quote p: “A log is a letter.”\nquote p: — Ines Karlin\n");
  CHECK(body("« Un journal »\n\n– Luc Roy, pêcheur") ==
        "quote p: « Un journal »\nquote p: – Luc Roy, pêcheur\n");
  CHECK(body("“A log is a letter,” she said.") == "p: “A log is a letter,” she said.\n");
}

TEST_CASE("Wrapped lines are joined to paragraphs, and other short lines keep their ends") {
  const std::string wrapped =
      "the meeting on Tuesday was longer than planned, so here are the notes for\n"
      "everybody who had to leave for the last boat. Please correct me where I am\n"
      "wrong; the minutes will be agreed on the 18th.";
  CHECK(read(wrapped + "\n\n" + wrapped) ==
        "p: (38 words) the meeting on Tuesday was … agreed on the 18th.\n"
        "p: (38 words) the meeting on Tuesday was … agreed on the 18th.\n");
  CHECK(read("A headline\n\n" + wrapped + "\n\nAnn Lee\n3 Quay Street\nBrede\n\n" + wrapped)
            .find("\np: Ann Lee / 3 Quay Street / Brede\n") != std::string::npos);
  CHECK(body("I counted the boats in the morning\nand counted the boats at night") ==
        "p: I counted the boats in the morning / and counted the boats at night\n");
}

TEST_CASE("A paragraph a line without blank lines is read like paragraphs apart") {
  CHECK(read("A headline\r\n" + kProse + "\r\nWhat next\r\n" + kMore + "\r\nYes.\r\n" + kProse) ==
        "headline: A headline\n" + kProseOut + "h2: What next\n" + kMoreOut + "p: Yes.\n" + kProseOut);
}

TEST_CASE("First lines of indented paragraphs start them") {
  CHECK(read("    The strike of the dockers which began on Monday has now\n"
             "spread to the carters, and no ship in the basin is worked.\n"
             "    The men met this morning at the old customs house by the\n"
             "river and heard what the companies had to say to them all.\n") ==
        "p: (23 words) The strike of the dockers … the basin is worked.\n"
        "p: (24 words) The men met this morning … say to them all.\n");
}

TEST_CASE("Chinese and Japanese lines are joined without a space") {
  const std::string text = read(
      "港町の朝市が四十年ぶりに再開した夜明け前から約三百人が集まり用意した\n"
      "魚は二時間でなくなった市場を準備したのは地元の漁師と水産高校の生徒た\n"
      "ちである。\n");
  CHECK(text == "p: (73 characters) 港町の朝市が四十年ぶりに … 生徒たちである。\n");
}

TEST_CASE("A line of signs is a break between sections") {
  CHECK(body("* * *") == "break\n");
  CHECK(body("-----") == "break\n");
  CHECK(body("⁂") == "break\n");
  CHECK(body("***\n\n***") == "break\n");
  CHECK(tail("***") == "");
}

TEST_CASE("URLs are links") {
  CHECK(body("See https://example.org/a_(b)?c=d, and http://example.org.") ==
        "p: See <https://example.org/a_(b)?c=d>, and <http://example.org>.\n");
  CHECK(body("(see https://example.org/a).") == "p: (see <https://example.org/a>).\n");
  CHECK(body("xhttps://example.org http:// https://. is none.") ==
        "p: xhttps://example.org http:// https://. is none.\n");
  CHECK(body("На https://ru.example.org/Алма-Ата».") == "p: На <https://ru.example.org/Алма-Ата>».\n");
}

TEST_CASE("The call to action below the text is read with its label and link") {
  CHECK(tail("Liked this article? We need your help to go on.\nBecome a patron!") ==
        "appeal: Liked this article? We need your help to go on.\n"
        "appeal label: Become a patron!\n");
  CHECK(tail("Liked this article? We need your support.\n\nDonate: https://example.org/donate") ==
        "appeal: Liked this article? We need your support.\nappeal label: Donate\nappeal link: "
        "https://example.org/donate\n");
  CHECK(tail("If you like our work, please consider a donation.\nDonate here") ==
        "appeal: If you like our work, please consider a donation.\nappeal label: Donate here\n");
  CHECK(tail("Tetszett a cikk? Szükségünk van rád.\nTámogass a Patreon oldalán!") ==
        "appeal: Tetszett a cikk? Szükségünk van rád.\nappeal label: Támogass a Patreon oldalán!\n");
  CHECK(tail("Related\nA second week\n4 June 2026\n\nPlease support us: https://example.org/give\n\n2 "
             "Comments") ==
        "appeal label: Please support us\nappeal link: https://example.org/give\n"
        "warning 8: lines left out from here on as comments or links of the page: 2\n");
  CHECK(tail("Support us on Patreon") == "appeal label: Support us on Patreon\n");
  CHECK(tail("Support our work with a donation at https://example.org/give, however small it may be.") ==
        "appeal: Support our work with a donation at , however small it may be.\n"
        "appeal label: https://example.org/give\nappeal link: https://example.org/give\n");
  CHECK(tail("Понравилась статья? Поддержите нашу работу.\nСтать патроном") ==
        "appeal: Понравилась статья? Поддержите нашу работу.\nappeal label: Стать патроном\n");
}

TEST_CASE("An appeal inside of the text, or one of somebody else, is text") {
  CHECK(body("Support us, they said, and we will support you in your struggle as well.").substr(0, 2) ==
        "p:");
  CHECK(tail("The union asks its readers to donate food and blankets.") ==
        "p: The union asks its readers to donate food and blankets.\n");
}

TEST_CASE("Comments, their form and what follows are left out, and a warning counts what is not known") {
  CHECK(tail("Be the first to comment\n\nLeave a Reply\n\nYour email address will not be published.") == "");
  CHECK(tail("Leave a Comment\n\nYour email address will not be published. Required fields are marked "
             "*\n\nComment *\n\n"
             "Name *\n\nEmail *\n\nWebsite\n\nSave my name, email, and website in this browser for the next "
             "time I comment.\n\n"
             "Post Comment") == "");
  CHECK(tail("2 Comments\n\nAnn\nI was there, and it was not like that at all.\nReply\n\nBob\nI was "
             "not.\n\nLeave a Reply") ==
        "warning 9: lines left out from here on as comments or links of the page: 4\n");
  CHECK(tail("One thought on “A headline”\n\nAnn says:\n\nWell written.") ==
        "warning 9: lines left out from here on as comments or links of the page: 2\n");
  CHECK(tail("Deixe um comentário\n\nO seu endereço de e-mail não será publicado.") ==
        "warning 9: lines left out from here on as comments or links of the page: 1\n");
  CHECK(tail("3 thoughts on “A headline”\n\nAnn says:\n\nWell written.") ==
        "warning 9: lines left out from here on as comments or links of the page: 2\n");
  CHECK(tail("Comments\n\nAnn\nWell written.\nReply") ==
        "warning 9: lines left out from here on as comments or links of the page: 2\n");
  CHECK(tail("Комментарии (2)\n\nОставить комментарий") == "");
}

TEST_CASE("A button that leads to the comments ends no text where they start further down") {
  CHECK(read("A headline\n\n" + kProse + "\n\nLeave a comment\n\nShare\n\n" + kMore +
             "\n\nDiscussion about this post\n\nAnn Lee\n\nWell written.\n") ==
        "headline: A headline\n" + kProseOut + kMoreOut +
            "warning 13: lines left out from here on as comments or links of the page: 2\n");
  // Of how many there are, nothing stands inside of a text.
  CHECK(read("A headline\n\n" + kProse + "\n\n2 Comments\n\n" + kMore + "\n\nLeave a Reply\n") ==
        "headline: A headline\n" + kProseOut +
            "warning 7: lines left out from here on as comments or links of the page: 1\n");
}

TEST_CASE("The names of comment forms are headings where text follows") {
  for (const char* heading : {"Website", "Comments", "Facebook", "Email", "Related"}) {
    CAPTURE(heading);
    CHECK(body(heading) == "h2: " + std::string(heading) + "\n");
  }
}

TEST_CASE("Links to other articles below the text are left out") {
  CHECK(tail("Related articles\n\nA second week of strikes\n\nWhat the company says") ==
        "warning 9: lines left out from here on as comments or links of the page: 2\n");
  CHECK(tail("Related articles\n\nA second week of strikes\n4 June 2026") ==
        "warning 9: lines left out from here on as comments or links of the page: 2\n");
  CHECK(tail("Next: A second week of strikes") ==
        "warning 7: lines left out from here on as comments or links of the page: 1\n");
  CHECK(tail("Share this:\nFacebook\nTwitter\n\n© 2026 The Daily Steppe. All rights reserved.") == "");
  CHECK(tail("All rights reserved. No part of this page may be copied without leave.") == "");
  // A date among them is not the article's.
  CHECK(tail("More on this story\nThe first week\nPublished\n9 February 2024\nCopyright 2026. All rights "
             "reserved. We do not answer for other pages.")
            .starts_with("warning 8: "));
  // A last paragraph that speaks of rights is the article's own.
  CHECK(tail("On the last page of each of her nine notebooks she wrote “all rights reserved”, in ink, as "
             "if somebody might ever want to print them, and nobody did until the week of her death.") != "");
}

TEST_CASE("Tags and a byline below the text are read") {
  CHECK(read("A headline\n\n" + kProse + "\n\nTags: oil | strike of 2026 | HIV/AIDS") ==
        "headline: A headline\ntag: oil\ntag: strike of 2026\ntag: HIV/AIDS\n" + kProseOut);
  const std::string out = read("A headline\n\n" + kProse + "\n\n" + kMore +
                               "\n\nBy Ann Lee\n\n4 June 2026\n\nTags: oil, strike\n");
  CHECK(out == "headline: A headline\nauthor: Ann Lee\npublished: 2026-06-04\ntag: oil\ntag: strike\n" +
                   kProseOut + kMoreOut);
}

TEST_CASE("A date below another is the last of a list, not the article's") {
  const std::string out =
      read("A headline\n\n" + kProse + "\n\nThe next meetings\n\n5 June 2026\n\n12 June 2026");
  CHECK(out.find("published") == std::string::npos);
  CHECK(out.find("12 June 2026") != std::string::npos);
}

TEST_CASE("Links to other articles between paragraphs are left out, and a warning counts them") {
  const auto between = [](const std::string& text) {
    return read("A headline\n\n" + kProse + "\n\n" + text + "\n\n" + kMore);
  };
  const auto without = [](int count) {
    return "headline: A headline\n" + kProseOut + kMoreOut +
           "warning 5: lines left out from here on as comments or links of the page: " +
           std::to_string(count) + "\n";
  };
  CHECK(between("Also read: A second week of strikes") == without(1));
  CHECK(between("Lire aussi : Une deuxième semaine\n\nЧитайте также: Вторая неделя") == without(2));
  CHECK(between("Read more: A second week of strikes\n\nLeia também: Uma segunda semana") == without(2));
  CHECK(read("A headline\n\n" + kProse +
             "\n\nRead also:\nA second week\n\nShare\nPrint\n\nSee also: A third week\n\n" + kMore) ==
        "headline: A headline\n" + kProseOut + kMoreOut +
            "warning 6: lines left out from here on as comments or links of the page: 2\n");
  CHECK(read("A headline\n\n" + kProse +
             "\n\nPrevious article\nA first week\nNext article\nA third week\n\n" + kMore) ==
        "headline: A headline\n" + kProseOut + kMoreOut +
            "warning 6: lines left out from here on as comments or links of the page: 2\n");
  CHECK(read("A headline\n\n" + kProse +
             "\n\nYou may also like\nA first week\nA third week\n\nWhat next\n\n" + kMore) ==
        "headline: A headline\n" + kProseOut + "h2: What next\n" + kMoreOut +
            "warning 6: lines left out from here on as comments or links of the page: 2\n");
  for (const char* line : {"Next: the long way home", "See also: what he wrote to us in May.", "Related"}) {
    CAPTURE(line);
    CHECK(body(line).find(line) != std::string::npos);
  }
}

TEST_CASE("Share links and advertisements between paragraphs are left out") {
  CHECK(body("Advertisement") == "");
  CHECK(body("Share this\nFacebook\nTwitter") == "");
  CHECK(body("Share") == "");
  CHECK(body("Subscribe") == "");
  CHECK(body("Share\n\nA line") != "");
  CHECK(body("Facebook Twitter Email Print") == "");
  CHECK(body("Google\nFacebook\nTwitter") == "p: Google / Facebook / Twitter\n");
  CHECK(body("• Facebook\n• Twitter") == "bullet item: Facebook\nbullet item: Twitter\nend of list\n");
}

TEST_CASE("What the article has already is not read again") {
  Article article;
  article.headline = "Given";
  article.standfirst = "Also given";
  read_plain_text("A headline\n\n" + kProse, article);
  CHECK(article.headline == "Given");
  CHECK(article.standfirst == "Also given");
}

TEST_CASE("Lines of a capture below front matter are counted from its start") {
  Article article;
  read_plain_text("A headline\n\n" + kProse + "\n\nComments\n\nWell written.\nReply\n", article, 10);
  REQUIRE(article.diagnostics.size() == 1);
  CHECK(article.diagnostics.front().at == Position{16, 1});
}

TEST_CASE("All kinds of line ends end lines") {
  CHECK(read("A headline\r\rOne two.\xE2\x80\xA8Two two.\xE2\x80\xA9Three two.\xC2\x85"
             "Four two.\v") == "headline: A headline\np: One two. / Two two. / Three two. / Four two.\n");
}

}  // namespace broadside
