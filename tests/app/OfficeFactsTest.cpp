#include "app/OfficeFacts.h"
#include "app/HistoryFields.h"
#include "support/PeopleBook.h"
#include "support/SampleBook.h"

#include <catch2/catch.hpp>

using core::PaperKind;

TEST_CASE("The facts of the office are set one by one, and a step takes them back", "[office]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto facts = [&] { return *app::officeFacts(workspace->book()); };
    // resources/samples/bac-kan-2021/office.py
    CHECK(facts().place == "Bắc Kạn");
    CHECK(facts().of(PaperKind::Decision).symbol == "QĐ-UBND");
    REQUIRE(app::putOfficeFacts(*workspace,
                                {{"place", " Chợ Mới "}, {"decision.signer.name", "Trần An"}},
                                "so-2021")
                .ok());
    CHECK(facts().place == "Chợ Mới");
    CHECK(facts().of(PaperKind::Decision).signer.name == "Trần An");
    CHECK(facts().authority == "Ủy ban nhân dân tỉnh Bắc Kạn"); // not named: as it was
    CHECK(app::reportLines(workspace->book()).at("place") == "Chợ Mới");
    CHECK(app::reportLines(workspace->book()).at("issuer") == "Sở Nội vụ");
    const auto before = workspace->head();
    REQUIRE(app::putOfficeFacts(*workspace, {{"place", "Chợ Mới"}}, "so-2021").ok());
    CHECK(workspace->head()->hash == before->hash); // nothing changed, nothing is written
    REQUIRE(workspace->book().undo("so-2021", "").ok());
    CHECK(facts().place == "Bắc Kạn");
    CHECK(facts().of(PaperKind::Decision).signer.name.empty());
    CHECK(workspace->book().check().ok());
}

TEST_CASE("A fact that does not fit is refused, and nothing of its file is taken", "[office]")
{
    const support::TemporaryFolder folder;
    const auto workspace = support::sampleBook(folder);
    const auto put = [&](const char* name, const std::string& text) {
        return support::codeOf(
            app::putOfficeFacts(*workspace, {{"executors", "Ai đó"}, {name, text}}));
    };
    CHECK(put("where", "Bắc Kạn") == "office.unknown-fact");
    CHECK(put("place", "Bắc\nKạn") == "text.line-break");
    CHECK(put("place", "Bắc\u202EKạn") == "text.hidden-letter");
    CHECK(put("notice.bases", std::string(core::longestFact + 1, 'a')) == "office.long-fact");
    CHECK(put("notice.signer.form", "TM.") == "office.bad-form");
    CHECK(app::officeFacts(workspace->book())->executors != "Ai đó");
    CHECK(put("notice.signer.form", "TUQ.").empty());
}

TEST_CASE("Only an administrator says the facts of the office", "[office]")
{
    support::PeopleBook people;
    people.signIn("minh");
    CHECK(support::codeOf(app::putOfficeFacts(*people.workspace, {{"place", "Hà Nội"}})) ==
          "gate.administrator");
}

TEST_CASE("The history calls a fact of the office by its words", "[office]")
{
    store::HistoryRow row;
    row.action = "office-fact";
    row.code = "decision.signer.title";
    row.before = "Chủ tịch";
    row.after = "Phó Chủ tịch";
    CHECK(app::historyAction(row, core::Language::Vietnamese) == "Sửa thông tin cơ quan");
    CHECK(app::historyFields(row, core::Language::Vietnamese) ==
          std::pair<std::string, std::string>{"Chủ tịch", "Phó Chủ tịch"});
    row.before = "Như Điều 3\\nBộ Nội vụ";
    CHECK(app::historyFields(row, core::Language::Vietnamese).first == "Như Điều 3 · Bộ Nội vụ");
    CHECK(app::officeFactWords(row.code, core::Language::English) == "Decision: Title");
    CHECK(app::officeFactWords("of.tomorrow", core::Language::English) == "of.tomorrow");
}
