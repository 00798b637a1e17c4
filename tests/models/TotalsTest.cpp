// Bonus and penalty items, decisions and reasons of classes as the pages show them.

#include "app/DossierEditor.h"
#include "app/EntryReader.h"
#include "core/FiguresText.h"
#include "models/book/RecentBooks.h"
#include "models/book/Session.h"
#include "models/book/UnitListModel.h"
#include "models/ranking/RankingModel.h"
#include "models/sheet/SheetCells.h"
#include "models/sheet/SheetModel.h"
#include "models/words/Text.h"
#include "support/NewBook.h"
#include "support/TemporaryFolder.h"

#include <catch2/catch.hpp>

namespace {

/// Two excellent units tie for the one place of four; a penalty item lowers a third.
const char* const setText = R"({
  "format": "cchc-index-set/2", "id": "thu", "title": "Bộ thử", "year": 2026, "level": "xa",
  "max": "85", "decimals": 2, "ties": "skip",
  "classes": [{"id": "a", "title": "Xuất sắc", "from": "90"},
              {"id": "b", "title": "Tốt", "from": "70"}, {"id": "c", "title": "Yếu"}],
  "bonus": {"cap": "15", "items": [
    {"code": "C1", "title": "Khen thưởng", "max": "15", "rule": {"kind": "count", "each": "1"}}]},
  "penalty": {"cap": "20", "free": true, "items": [
    {"code": "T1", "title": "Sai phạm", "max": "5", "item": "typed",
     "effect": {"class": "demote", "by": 1}, "rule": {"kind": "count", "each": "1"}}]},
  "total": {"floor": "0", "ceiling": "100", "base": "100"}, "indexScale": "5",
  "quotas": [{"class": "a", "share": "25", "of": "group", "ties": "decide"}],
  "areas": [{"code": "1", "title": "Việc", "items": [
    {"code": "1.1", "title": "Việc một", "max": "80", "rule": {"kind": "count", "each": "1"}},
    {"code": "1.2", "title": "Việc hai", "max": "5", "rule": {"kind": "count", "each": "1"}}]}]})";

void addYear(app::Workspace& book)
{
    core::Assessment assessment;
    assessment.id = "y";
    assessment.title = "Năm 2026";
    assessment.setId = "thu";
    assessment.group = "xa";
    assessment.year = 2026;
    REQUIRE(book.addAssessment(assessment));
}

std::unique_ptr<app::Workspace> makeBook(const std::filesystem::path& file)
{
    auto made = support::newBook(file, "Sổ thử");
    REQUIRE(made);
    app::Workspace& book = **made;
    REQUIRE(book.importSet(setText));
    REQUIRE(book.importUnits("unit,name,group\na,Xã A,xa\nb,Xã B,xa\nc,Xã C,xa\nd,Xã D,xa\n"));
    addYear(book);
    const char* const csv = "unit,code,stage,status,figures,points,note\n"
                            "a,1.1,v1,scored,n=80,,\na,1.2,v1,scored,n=5,,\na,C1,v1,scored,n=10,,\n"
                            "b,1.1,v1,scored,n=80,,\nb,1.2,v1,scored,n=5,,\nb,C1,v1,scored,n=10,,\n"
                            "c,1.1,v1,scored,n=75,,\nc,1.2,v1,scored,n=5,,\n"
                            "c,T1,v1,scored,n=1;item=1.2,,\n"
                            "d,1.1,v1,scored,n=30,,\n";
    REQUIRE(book.importEntries("y", csv, "thử"));
    return std::move(made).value();
}

struct Opened {
    support::TemporaryFolder folder;
    models::Session session{makeBook(folder.path() / "thu.cchc")};

    Opened()
    {
        REQUIRE(session.setAssessment(QStringLiteral("y")));
        session.setStage(core::Stage::V2);
    }
};

} // namespace

TEST_CASE("The ranking tells who has not the class of its points, and each tie", "[totals]")
{
    Opened opened;
    models::RankingModel model;
    model.setSession(&opened.session);
    const auto reasons = model.classReasons(5);
    REQUIRE(reasons.size() == 4);
    CHECK(reasons[0].first == QStringLiteral("Xã A"));
    CHECK(reasons[0].second.contains(QStringLiteral("chờ xét: Tốt")));
    CHECK(reasons[2].first == QStringLiteral("Xã C"));
    CHECK(reasons[2].second.contains(QStringLiteral("hạ 1 bậc vì T1: Yếu")));
    CHECK(reasons[3].second.contains(QStringLiteral("Xã A; Xã B")));
    // Beyond `most` the units are counted; ties are told all the same.
    const auto fewer = model.classReasons(1);
    REQUIRE(fewer.size() == 3);
    CHECK(fewer[1].first == QStringLiteral("2 đơn vị khác"));
    CHECK(fewer[2].second.contains(QStringLiteral("chưa xét xong")));

    const auto tip = [&](const QString& name, int column) {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.nameAt(row) == name)
                return model.index(row, column).data(Qt::ToolTipRole).toString();
        }
        return QString();
    };
    CHECK(tip(QStringLiteral("Xã C"), models::RankingModel::ClassColumn)
              .contains(QStringLiteral("hạ 1 bậc")));
    CHECK(tip(QStringLiteral("Xã A"), models::RankingModel::IndexColumn) ==
          QStringLiteral("4,75 trên thang 5")); // 95 of 100
    CHECK(model.summary().provisional);
    // The notes below are of the set's rules; these sentences stand apart from them.
    for (const QString& note : model.notes())
        CHECK_FALSE(note.contains(QStringLiteral("hạ 1 bậc vì")));
}

TEST_CASE("The sheet has the sections of items, typed amounts only where they may be typed",
          "[totals]")
{
    Opened opened;
    models::SheetModel sheet;
    sheet.setSession(&opened.session);
    sheet.setUnit(opened.session.scores().unitIndex("c"));
    const core::IndexSet& set = opened.session.scores().set();
    // Area, bonus, penalty, decisions, and behind them the typed penalty.
    REQUIRE(sheet.rowCount() == 5);
    const auto title = [&](int row) { return sheet.index(row, 0).data().toString(); };
    CHECK(title(1).contains(QStringLiteral("Điểm thưởng")));
    CHECK_FALSE(title(1).contains(QStringLiteral("bonus")));
    CHECK(title(2).contains(QStringLiteral("Điểm phạt")));
    CHECK(title(3).contains(QStringLiteral("bằng nhau")));
    CHECK(sheet.leafOf(sheet.index(4, 0)) == set.penaltyLeaf());
    CHECK_FALSE(sheet.indexOfLeaf(set.bonusLeaf(), 0).isValid());
    const QModelIndex item = sheet.indexOfLeaf(set.findLeaf("T1"), 0);
    REQUIRE(item.isValid());
    CHECK(sheet.entryAt(item).isExtra);
    CHECK(sheet.entryAt(item).points == std::nullopt); // of v1
    CHECK(sheet.entryAt(item).counting == core::Points::fromUnits(10'000));
    // An item without an entry lacks nothing.
    const QModelIndex bonus = sheet.indexOfLeaf(set.findLeaf("C1"), 0);
    CHECK(sheet.entryAt(bonus).isExtra);
}

TEST_CASE("A decision gives no points, which is no fault of it", "[totals]")
{
    Opened opened;
    const core::IndexSet& set = opened.session.scores().set();
    const int unit = opened.session.scores().unitIndex("a");
    const int leaf = set.findLeaf("quota:a");
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.figures = core::parseFigures("in=0", set.leafNode(leaf)).value();
    entry.note = "Thông báo số 1";
    REQUIRE(opened.session.enter({unit, core::Stage::V2, leaf}, entry));
    models::SheetModel sheet;
    sheet.setSession(&opened.session);
    sheet.setUnit(unit);
    CHECK(sheet.entryAt(sheet.indexOfLeaf(leaf, 0)).state == app::CellState::Accepted);
}

TEST_CASE("A unit is done without bonus and penalty items", "[totals]")
{
    Opened opened;
    const int unit = opened.session.scores().unitIndex("a");
    const auto evaluation = opened.session.evaluation();
    CHECK(evaluation->results[static_cast<std::size_t>(unit)].missing == 0);
    CHECK(opened.session.scores().set().scoredCount() == 2);
    CHECK(opened.session.scores().set().leafCount() == 5);
}

TEST_CASE("Figures beside a criterion that is named are typed with their names", "[totals]")
{
    Opened opened;
    const core::IndexSet& set = opened.session.scores().set();
    const core::Node& item = set.leafNode(set.findLeaf("T1"));
    const auto read = app::readFiguresText(set, item, "n=1;item=1.2", 2026);
    REQUIRE(read);
    CHECK(app::figuresFieldText(item, *read) == "n=1;item=1.2");
    CHECK_FALSE(app::readFiguresText(set, item, "1", 2026));
    CHECK_FALSE(app::readFiguresText(set, item, "n=1;item=9.9", 2026));
}

TEST_CASE("Typing the figures of one part leaves those of another to the dossiers", "[entry]")
{
    const char* const drawing = R"({
  "format": "cchc-index-set/2", "id": "thu", "title": "Bộ thử", "year": 2026, "level": "xa",
  "max": "10", "decimals": 2, "ties": "skip", "classes": [{"id": "a", "title": "Đạt"}],
  "areas": [{"code": "1", "title": "Việc", "items": [
    {"code": "1.1", "title": "Việc một", "max": "10", "rule": {"kind": "sum", "parts": [
      {"id": "ho-so", "title": "Hồ sơ", "max": "6", "rule":
       {"kind": "proportional", "of": "ratio", "source": "dossiers:on-time/finished:xa"}},
      {"id": "bao-cao", "title": "Báo cáo", "max": "4", "rule":
       {"kind": "deduct", "events": [{"id": "muon", "title": "Muộn", "points": "1"}]}}]}}]}]})";
    support::TemporaryFolder folder;
    auto made = support::newBook(folder.path() / "thu.cchc", "Sổ thử");
    REQUIRE(made);
    REQUIRE((*made)->importSet(drawing));
    REQUIRE((*made)->importUnits("unit,name,group\na,Xã A,xa\n"));
    addYear(**made);
    app::ScoreBook& scores = **(*made)->load("y");
    app::SheetEditor editor{(*made)->book(), scores};
    const auto typed = [&](std::vector<app::FieldText> texts) {
        const auto reading =
            app::readEntry(editor, 0, core::Stage::Self, 0, texts, core::Language::Vietnamese);
        return core::formatFigures(reading.entry.figures, scores.set().leafNode(0));
    };
    core::DossierCounters row;
    row.level = core::DossierSource::Level::Commune;
    row.early = 3;
    row.onTime = 0;
    row.late = 1;
    app::DossierEditor dossiers{(*made)->book(), scores};
    REQUIRE(dossiers.apply({{"a", core::emptyCounters(row.level, ""), row}}, "thử"));
    CHECK(typed({{2, "1"}}) == "bao-cao.muon=1");
    CHECK(typed({{0, "2"}, {2, "1"}}) == "ho-so.n=2;ho-so.d=4;bao-cao.muon=1");
}
