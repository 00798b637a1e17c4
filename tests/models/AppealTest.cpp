// Questions, answers and complaints as they are shown and typed, and what they change on a sheet.
#include "app/ProcessDesk.h"
#include "app/Standing.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"
#include "models/entry/EntryForm.h"
#include "models/process/AppealForm.h"
#include "models/process/ProcessTable.h"
#include "models/sheet/ProblemModel.h"
#include "models/words/StateText.h"
#include "support/SampleBook.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using core::Phase;
using core::Stage;
using models::AppealForm;
using models::Session;

namespace {

/// A unit of the sample and two of its criteria whose score the first verification cut, one that it
/// did not.
struct Round {
    Round()
    {
        const app::ScoreBook& scores = session.scores();
        for (unit = 0; unit < scores.unitCount(); ++unit) {
            std::vector<int> found;
            kept = -1;
            for (int leaf = 0; leaf < scores.set().leafCount(); ++leaf) {
                if (app::isContestable(scores, unit, leaf))
                    found.push_back(leaf);
                else if (kept < 0 && scores.set().leafNode(leaf).bearsPoints())
                    kept = leaf;
            }
            if (found.size() >= 2 && kept >= 0) {
                cut = found[0];
                otherCut = found[1];
                return;
            }
        }
        FAIL("no unit of the sample was cut twice");
    }

    void go(Phase phase)
    {
        app::ProcessDesk desk(session.workspace(), "so-2021");
        REQUIRE(desk.move({phase, "thử", {}, {}}).ok());
        REQUIRE(session.reload().ok());
    }
    void begin(int complaints = 1, const std::string& selfUntil = {})
    {
        app::ProcessDesk desk(session.workspace(), "so-2021");
        REQUIRE(desk.setTerms({{}, selfUntil, {}, {}, {}}, complaints, {}).ok());
        REQUIRE(session.reload().ok());
    }
    AppealForm at(int leaf) { return {session, unit, leaf}; }
    AppealForm::View view(int leaf) { return at(leaf).view(); }
    core::Appeal said(int leaf)
    {
        return session.editor().standing().appeal(
            session.scores().units()[static_cast<std::size_t>(unit)].id,
            session.scores().set().leafCode(leaf));
    }
    app::Cell cell(int leaf, Stage stage)
    {
        return app::cellAt(session.editor(), {unit, stage, leaf});
    }

    support::TemporaryFolder folder;
    Session session{support::sampleBook(folder)};
    int unit = 0;
    int cut = -1;
    int otherCut = -1;
    int kept = -1;
};

QString u8text(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("There is nothing to say without a process, nor while units score", "[appeal]")
{
    Round round;
    CHECK_FALSE(round.view(round.cut).isShown);
    CHECK(models::standingText(round.session, round.unit).isEmpty());
    round.begin();
    CHECK_FALSE(round.view(round.cut).isShown);
}

TEST_CASE("The line of a unit says where it stands and its last day", "[appeal]")
{
    Round round;
    round.begin(-1, "2199-12-31");
    CHECK(models::standingText(round.session, round.unit) ==
          u8text("Xong tự chấm · hạn 31/12/2199"));
    const std::string& id = round.session.scores().units()[static_cast<std::size_t>(round.unit)].id;
    REQUIRE(app::ProcessDesk(round.session.workspace(), "so-2021").lock(id, {}).ok());
    CHECK(models::standingText(round.session, round.unit) == u8text("Đã chốt, chờ thẩm định"));
}

TEST_CASE("A question is typed, kept, asked and taken back", "[appeal]")
{
    Round round;
    round.begin();
    round.go(Phase::Verify1);
    AppealForm form = round.at(round.cut);
    CHECK(form.view().turn == AppealForm::Turn::Ask);
    CHECK(form.view().verb == u8text("Đặt câu hỏi"));
    QSignalSpy changed(&round.session, &Session::changed);
    QSignalSpy written(&round.session, &Session::appealWritten);

    form.type(u8text("Vì sao"));
    CHECK(form.view().isTyped);
    CHECK(round.said(round.cut).isEmpty());
    CHECK(round.session.waiting().size() == 1);
    // No entry is being typed: what stands there is not touched.
    CHECK(round.session.drafts(round.unit, Stage::V1, round.cut).isEmpty());
    REQUIRE(round.session.reload().ok());
    CHECK(round.view(round.cut).text == u8text("Vì sao"));

    form.type(u8text("Vì sao chậm?"));
    CHECK(form.write().isEmpty());
    CHECK(round.said(round.cut).question == "Vì sao chậm?");
    CHECK_FALSE(form.view().isTyped);
    CHECK(round.session.waiting().empty());
    CHECK(written.size() == 1);
    CHECK(changed.isEmpty());

    const app::Cell cell = round.cell(round.cut, Stage::V1);
    CHECK(cell.isAsked);
    CHECK(models::lookOf(cell).word == u8text("Cần giải trình"));
    CHECK(models::lookOf(cell).icon == u8text("talk"));

    form.type({});
    CHECK(form.view().verb == u8text("Rút câu hỏi"));
    CHECK(form.write().isEmpty());
    CHECK(round.said(round.cut).isEmpty());
    CHECK_FALSE(round.cell(round.cut, Stage::V1).isAsked);
}

TEST_CASE("A killed program loses nothing that was typed of a giải trình", "[appeal]")
{
    support::TemporaryFolder folder;
    std::string unit;
    {
        Session session(support::sampleBook(folder));
        app::ProcessDesk desk(session.workspace(), "so-2021");
        REQUIRE(desk.setTerms({}, -1, {}).ok());
        REQUIRE(desk.move({Phase::Verify1, "thử", {}, {}}).ok());
        REQUIRE(session.reload().ok());
        AppealForm(session, 1, 2).type(u8text("Dở dang"));
        CHECK(session.waitingIn(u8text("so-2021")) == 1);
    }
    auto book = app::Workspace::open(folder / u8"sổ mẫu.cchc", store::OpenMode::ReadWrite);
    REQUIRE(book.ok());
    Session session(*std::move(book));
    CHECK(AppealForm(session, 1, 2).view().text == u8text("Dở dang"));
    AppealForm(session, 1, 2).drop();
    CHECK(session.waitingIn(u8text("so-2021")) == 0);
}

TEST_CASE("An answer and a complaint, as many as are allowed, and what becomes of them", "[appeal]")
{
    Round round;
    round.begin(1);
    round.go(Phase::Verify1);
    AppealForm asked = round.at(round.cut);
    asked.type(u8text("Vì sao?"));
    REQUIRE(asked.write().isEmpty());
    round.go(Phase::Appeal);

    CHECK(asked.view().question == u8text("Hỏi: Vì sao?"));
    CHECK(asked.view().turn == AppealForm::Turn::Answer);
    CHECK(asked.view().complaintText == u8text("Khiếu nại điểm thẩm định lần 1 (còn 1 trong 1)"));
    // Where nothing was asked and nothing was cut there is nothing to type, and it says why.
    CHECK(round.view(round.kept).turn == AppealForm::Turn::None);
    CHECK(round.view(round.kept).note.contains(u8text("không có gì để khiếu nại")));

    // A complaint wants its words.
    asked.setComplaint(true);
    CHECK(asked.write() == u8text("Khiếu nại cần ghi rõ nội dung."));
    CHECK(asked.view().isComplaint);
    asked.type(u8text("Đã có văn bản"));
    CHECK(asked.write().isEmpty());
    CHECK(round.said(round.cut).isComplaint);
    CHECK(round.said(round.cut).answer == "Đã có văn bản");
    CHECK(round.view(round.cut).complaintText ==
          u8text("Khiếu nại điểm thẩm định lần 1 (còn 0 trong 1)"));
    CHECK(round.view(round.cut).result == u8text("Chờ thẩm định lần 2."));

    const AppealForm::View other = round.view(round.otherCut);
    CHECK(other.offersComplaint);
    CHECK_FALSE(other.canComplain);
    CHECK(other.note.contains(u8text("nhiều nhất 1 tiêu chí")));

    const app::Cell cell = round.cell(round.cut, Stage::Self);
    CHECK(cell.isContested);
    CHECK_FALSE(cell.isAsked);
    CHECK(models::lookOf(cell).word == u8text("Chờ TĐ2"));

    round.go(Phase::Verify2);
    CHECK(models::EntryForm::readOnlyReason(round.session, round.unit, Stage::V2, round.cut)
              .isEmpty());
    CHECK_FALSE(
        models::EntryForm::readOnlyReason(round.session, round.unit, Stage::V2, round.otherCut)
            .isEmpty());
    CHECK(round.view(round.cut).turn == AppealForm::Turn::None);
    CHECK(round.view(round.cut).answer == u8text("Khiếu nại: Đã có văn bản"));

    core::Entry second = round.session.scores().sheet(round.unit).at(Stage::Self, round.cut);
    second.note = "chấp nhận giải trình";
    REQUIRE(round.session.edit(
        {round.session.editor().makeEdit(round.unit, Stage::V2, round.cut, second)}));
    CHECK_FALSE(round.cell(round.cut, Stage::V2).isContested);
    CHECK(round.view(round.cut).result.startsWith(u8text("Thẩm định lần 2: ")));
    // One that nobody decided does not read as decided.
    round.session.undo();
    round.go(Phase::Council);
    CHECK(round.view(round.cut).result == u8text("Chưa ai quyết định khiếu nại này."));
}

TEST_CASE("A unit with criteria without points is not done with its second verification",
          "[appeal]")
{
    Round round;
    const QString done = u8text("Xong thẩm định lần 2");
    round.begin();
    round.go(Phase::Verify1);
    round.go(Phase::Verify2);
    CHECK(models::standingText(round.session, round.unit) == done);
    round.go(Phase::Verify1);
    REQUIRE(round.session.enter({round.unit, Stage::V1, round.kept}, {}).ok());
    round.go(Phase::Verify2);
    CHECK(models::standingText(round.session, round.unit) == u8text("Còn tiêu chí chưa chấm"));
    CHECK(models::ProcessTable::statusIcon(app::UnitStatus::Unscored) == u8text("warn"));
}

TEST_CASE("What was typed when the phase went on is shown and can only be given up", "[appeal]")
{
    Round round;
    round.begin();
    round.go(Phase::Verify1);
    AppealForm form = round.at(round.cut);
    form.type(u8text("Hỏi dở"));
    round.go(Phase::Council);
    const AppealForm::View view = form.view();
    CHECK(view.isShown);
    CHECK(view.isReadOnly);
    CHECK(view.text == u8text("Hỏi dở"));
    CHECK(view.note.startsWith(u8text("Chưa ghi: ")));
    CHECK_FALSE(form.write().isEmpty());
    form.drop();
    CHECK_FALSE(form.view().isShown);
}

TEST_CASE("Questions and complaints are problems of the sheet and stand in the cell's history",
          "[appeal]")
{
    Round round;
    round.begin(-1);
    round.go(Phase::Verify1);
    models::ProblemModel problems;
    problems.setSession(&round.session);
    problems.setUnit(round.unit);
    const auto sentence = [&]() {
        for (int row = 0; row < problems.rowCount(); ++row) {
            const QString text = problems.index(row, 2).data().toString();
            if (problems.leafAt(row) == round.cut && text.contains(u8text("Vì sao?")))
                return text;
        }
        return QString();
    };
    CHECK(sentence().isEmpty());
    AppealForm form = round.at(round.cut);
    form.type(u8text("Vì sao?"));
    REQUIRE(form.write().isEmpty());
    CHECK(sentence() == u8text("Cần giải trình: Vì sao?"));

    models::CellHistory history(round.session, round.unit, round.cut);
    REQUIRE_FALSE(history.isEmpty());
    const models::HistoryLine line = history.line(0);
    CHECK(line.isAppeal);
    CHECK(line.stage == u8text("giải trình"));
    CHECK(line.before.isEmpty());
    CHECK(line.after == u8text("hỏi: Vì sao?"));
    CHECK_FALSE(line.entry);
}
