#include "models/book/Session.h"
#include "models/words/Text.h"
#include "support/SampleBook.h"
#include "support/Steps.h"

#include <QCoreApplication>
#include <QSignalSpy>

using core::Stage;
using models::Session;

namespace {

/// Stage v1 of the sample's departments; the office of the people's committee has accepted 1.1.1.
struct OpenSession {
    support::TemporaryFolder folder;
    Session session{support::sampleBook(folder)};
    int unit = session.scores().unitIndex("vpubnd");
    int leaf = session.scores().set().findLeaf("1.1.1");

    const core::Entry& entry() const { return session.scores().sheet(unit).at(Stage::V1, leaf); }
    core::Edit withOption(std::int64_t option, std::string note = "văn bản ban hành sau hạn") const
    {
        core::Figures figures;
        figures.set(0, core::Decimal::whole(option));
        core::Entry after = session.editor().withFigures(unit, Stage::V1, leaf, figures);
        after.note = std::move(note);
        return session.editor().makeEdit(unit, Stage::V1, leaf, after);
    }
};

} // namespace

TEST_CASE("A book opens with the latest year of the departments", "[session]")
{
    const OpenSession opened;
    REQUIRE(opened.session.hasAssessment());
    CHECK(opened.session.assessmentId() == QStringLiteral("so-2021"));
    CHECK(opened.session.stage() == Stage::V1);
    CHECK(opened.session.assessments().size() == 4);
}

TEST_CASE("An edit is written, announced, undone and redone", "[session]")
{
    OpenSession opened;
    Session& session = opened.session;
    const core::Entry before = opened.entry();
    QSignalSpy changed(&session, &Session::changed);
    QSignalSpy jumped(&session, &Session::jumpRequested);
    QSignalSpy written(&session, &Session::written);

    const core::Edit edit = opened.withOption(1);
    REQUIRE(session.edit({edit}));
    CHECK(opened.entry() == edit.after);
    CHECK(changed.size() == 1);
    CHECK(jumped.isEmpty());
    REQUIRE(written.size() == 1);
    CHECK(written.at(0).at(0).toString().startsWith(QStringLiteral("Đã ghi ")));
    CHECK(
        written.at(0).at(0).toString().endsWith(QStringLiteral("1.1.1, VP UBND tỉnh: 0,5 → 0,25")));
    CHECK(session.undoText() == QStringLiteral("1.1.1, VP UBND tỉnh: 0,5 → 0,25"));

    session.undo();
    CHECK(opened.entry() == before);
    REQUIRE(jumped.size() == 1);
    CHECK(jumped.at(0).at(0).toInt() == opened.unit);
    CHECK(jumped.at(0).at(1).toInt() == opened.leaf);
    const auto back = changed.at(1).at(0).value<app::Changes>();
    REQUIRE(back.edits.size() == 1);
    CHECK(back.edits.front().after == before);

    session.redo();
    CHECK(opened.entry() == edit.after);
    CHECK(changed.size() == 3);

    // Undo and redo are edits, too: the history tells all three.
    const auto history = session.workspace().book().historyOf("so-2021", "vpubnd", "1.1.1");
    REQUIRE(history.ok());
    REQUIRE(history->size() >= 3);
    CHECK((*history)[0].reason == "@step.redo");
    CHECK((*history)[1].reason == "@step.undo");
    CHECK((*history)[2].reason.empty());
}

TEST_CASE("Undoing everything gives the sheet back", "[session]")
{
    OpenSession opened;
    Session& session = opened.session;
    const core::Sheet before = session.scores().sheet(opened.unit);
    for (const std::int64_t option : {1, 2, 1, 0}) {
        REQUIRE(session.edit({opened.withOption(option)}));
    }
    CHECK(support::stepCount(session) == 4);
    while (!session.undoText().isEmpty())
        session.undo();
    CHECK(session.scores().sheet(opened.unit) == before);
    CHECK(session.workspace().book().verifyHistory().ok());
}

TEST_CASE("A refused edit leaves nothing behind", "[session]")
{
    OpenSession opened;
    Session& session = opened.session;
    const core::Entry before = opened.entry();
    QSignalSpy changed(&session, &Session::changed);
    core::Entry after = before;
    after.points = core::Points::whole(7);
    after.note = "quá điểm";
    const core::Status refused =
        session.edit({session.editor().makeEdit(opened.unit, Stage::V1, opened.leaf, after)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "entry.refused");
    CHECK_FALSE(refused.error().details.empty());
    CHECK(opened.entry() == before);
    CHECK(session.undoText().isEmpty());
    CHECK(changed.isEmpty());
}

TEST_CASE("An edit that changes nothing is no step", "[session]")
{
    OpenSession opened;
    core::Edit edit = opened.withOption(1);
    edit.after = edit.before;
    REQUIRE(opened.session.edit({edit}));
    CHECK(opened.session.undoText().isEmpty());
}

TEST_CASE("A book that is only read refuses edits", "[session]")
{
    const support::TemporaryFolder folder;
    support::sampleBook(folder).reset();
    auto book = app::Workspace::open(folder / u8"sổ mẫu.cchc", store::OpenMode::ReadOnly);
    REQUIRE(book.ok());
    Session session(*std::move(book));
    core::Entry none;
    const core::Status refused = session.edit({session.editor().makeEdit(0, Stage::V1, 0, none)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == core::ErrorKind::NotPermitted);
}

TEST_CASE("Drafts outlive the program and end with the edit of their entry", "[session]")
{
    const support::TemporaryFolder folder;
    const QString points = QStringLiteral("points");
    {
        Session session(support::sampleBook(folder));
        REQUIRE(session.keepDraft(0, Stage::V1, 3, points, QStringLiteral("2,")));
        REQUIRE(
            session.keepDraft(0, Stage::V1, 3, QStringLiteral("note"), QStringLiteral("lý do")));
    }
    auto again = app::Workspace::open(folder / u8"sổ mẫu.cchc");
    REQUIRE(again.ok());
    Session session(*std::move(again));
    CHECK(session.drafts(0, Stage::V1, 3).value(points) == QStringLiteral("2,"));
    CHECK(session.drafts(0, Stage::V1, 3).size() == 2);
    CHECK(session.drafts(1, Stage::V1, 3).isEmpty());

    core::Entry none;
    REQUIRE(session.edit({session.editor().makeEdit(0, Stage::V1, 3, none)}));
    CHECK(session.drafts(0, Stage::V1, 3).isEmpty());
    QCoreApplication::processEvents();
    const auto kept = session.editor().drafts();
    REQUIRE(kept.ok());
    CHECK(kept->empty());
}
