#include "models/sheet/SheetBlock.h"
#include "models/words/Clock.h"

#include "core/FiguresText.h"
#include "core/RuleKind.h"
#include "models/book/Session.h"
#include "models/sheet/SheetFilter.h"
#include "models/words/RuleText.h"
#include "models/words/Text.h"
#include "support/SampleBook.h"
#include "support/Steps.h"

#include <QDate>

using core::Stage;
using models::SheetBlock;
using models::SheetColumn;
using models::SheetModel;

namespace {

struct OpenBlock {
    support::TemporaryFolder folder;
    models::Session session{support::sampleBook(folder)};
    SheetModel model;
    int unit = session.scores().unitIndex("stnmt");

    OpenBlock()
    {
        session.setStage(Stage::V1);
        model.setSession(&session);
        model.setUnit(unit);
    }
    int leaf(const char* code) const { return session.scores().set().findLeaf(code); }
    QModelIndex cell(const char* code, SheetColumn column = SheetColumn::CodeTitle) const
    {
        return model.indexOfLeaf(leaf(code), static_cast<int>(column));
    }
    /// All criteria from one on, as the tree shows them.
    QModelIndexList from(const char* code) const
    {
        QModelIndexList rows;
        for (int i = leaf(code); i < session.scores().set().leafCount(); ++i)
            rows.push_back(model.indexOfLeaf(i, 0));
        return rows;
    }
    SheetBlock::Outcome paste(const QString& text, const char* code, SheetColumn column)
    {
        return SheetBlock(model).paste(text, from(code), {cell(code)}, static_cast<int>(column));
    }
    const core::Entry& entry(const char* code, Stage stage = Stage::V1) const
    {
        return session.scores().sheet(unit).at(stage, leaf(code));
    }
    std::string figures(const char* code) const
    {
        return core::formatFigures(entry(code).figures,
                                   session.scores().set().leafNode(leaf(code)));
    }
};

/// 66 × 2 as a spreadsheet copies it: figures and reason of every criterion of the sheet, a little
/// lower each.
QString wholeSheet(const OpenBlock& opened)
{
    QString text;
    for (int leaf = 0; leaf < opened.session.scores().set().leafCount(); ++leaf) {
        const core::Node& node = opened.session.scores().set().leafNode(leaf);
        const core::Entry& entry = opened.session.scores().sheet(opened.unit).at(Stage::V1, leaf);
        const QString figures = models::qt(app::figuresFieldText(node, entry.figures));
        text +=
            figures + QStringLiteral("\t") +
            models::qt(entry.note.empty() ? std::string("đã đối chiếu") : std::string(entry.note)) +
            QStringLiteral("\n");
    }
    return text;
}

} // namespace

TEST_CASE(
    "A block of 66 × 2 with one bad cell changes nothing and names it; corrected it is one step",
    "[sheet][block]")
{
    OpenBlock opened;
    // Everything verified with figures, so that each row of the block says something.
    const core::Sheet before = opened.session.scores().sheet(opened.unit);
    const int figures = position(SheetColumn::Figures);
    QStringList rows = wholeSheet(opened).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(rows.size() == 66);
    // The columns in between: points of the stage stay as the figures give them.
    for (QString& row : rows)
        row.replace(QLatin1Char('\t'), QStringLiteral("\t\t"));
    // Rows without figures ("không phát sinh") would be cleared by an empty cell: leave them out of
    // the block.
    QStringList kept;
    QModelIndexList places;
    for (int leaf = 0; leaf < 66; ++leaf) {
        if (rows.at(leaf).startsWith(QLatin1Char('\t')))
            continue;
        kept += rows.at(leaf);
        places.push_back(opened.model.indexOfLeaf(leaf, 0));
    }
    REQUIRE(kept.size() > 55);
    const qsizetype bad = 20;
    const QString good = kept.at(bad);
    kept[bad] = QStringLiteral("12x") + good.mid(good.indexOf(QLatin1Char('\t')));
    const int badLeaf = opened.model.leafOf(places.at(bad));

    SheetBlock block(opened.model);
    auto outcome = block.paste(kept.join(QLatin1Char('\n')), places, {places.front()}, figures);
    CHECK(outcome.edits == 0);
    REQUIRE(outcome.refused.size() == 1);
    CHECK(outcome.refused.front().leaf == badLeaf);
    CHECK(outcome.refused.front().place ==
          models::qt(opened.session.scores().set().leafCode(badLeaf)));
    CHECK(outcome.refused.front().column == QStringLiteral("Số liệu"));
    CHECK(outcome.refused.front().value == QStringLiteral("12x"));
    CHECK_FALSE(outcome.refused.front().why.isEmpty());
    CHECK(opened.session.scores().sheet(opened.unit) == before);
    CHECK(opened.session.undoText().isEmpty());

    kept[bad] = good;
    outcome = block.paste(kept.join(QStringLiteral("\r\n")), places, {places.front()}, figures);
    CHECK(outcome.refused.empty());
    CHECK(outcome.edits > 40);
    CHECK(support::stepCount(opened.session) == 1);
    CHECK(opened.session.undoText().startsWith(QStringLiteral("dán Sở TN")));
    opened.session.undo();
    CHECK(opened.session.scores().sheet(opened.unit) == before);
}

TEST_CASE("Both decimal signs are read, an ambiguous number is refused", "[sheet][block]")
{
    OpenBlock opened;
    CHECK(opened.paste(QStringLiteral("85,5"), "3.4.3", SheetColumn::Figures).edits == 1);
    CHECK(opened.figures("3.4.3") == "p=85.5");
    CHECK(opened.paste(QStringLiteral("86.25"), "3.4.3", SheetColumn::Figures).edits == 1);
    CHECK(opened.figures("3.4.3") == "p=86.25");
    const auto refused = opened.paste(QStringLiteral("1.234"), "3.4.3", SheetColumn::Figures);
    REQUIRE(refused.refused.size() == 1);
    CHECK(refused.refused.front().why.contains(QStringLiteral("1,234")));
    CHECK(opened.figures("3.4.3") == "p=86.25");
}

TEST_CASE("A block with codes or headers is placed by them, whatever the cursor", "[sheet][block]")
{
    OpenBlock opened;
    SECTION("codes in the first column; groups are passed over")
    {
        const auto outcome =
            opened.paste(QStringLiteral("3.4\t\n3.4.3\t90\n1.5\t1\n"), "8.2", SheetColumn::Figures);
        CHECK(outcome.refused.empty());
        CHECK(outcome.edits == 2);
        CHECK(opened.figures("3.4.3") == "p=90");
        CHECK(opened.figures("1.5") == "n=1");
    }
    SECTION("headers as copied; other columns are left alone")
    {
        const QString text = QStringLiteral("Mã\tTiêu chí\tTối đa\tLý do, ghi chú\tTĐ lần 1\n"
                                            "3.4.3\tĐánh giá\t1,5\tkiểm tra đột xuất\t0,5\n");
        const auto outcome = opened.paste(text, "1.1.1", SheetColumn::V1);
        CHECK(outcome.refused.empty());
        CHECK(outcome.edits == 1);
        CHECK(opened.entry("3.4.3").points == core::Points::fromUnits(5000));
        CHECK(opened.entry("3.4.3").note == "kiểm tra đột xuất");
    }
    SECTION("headings as offices write them; one that is not known is said beforehand")
    {
        const QString text = QStringLiteral("Mã\tThẩm định lần 1\tLý do\tTên lạ\n"
                                            "3.4.3\t0,5\tkiểm tra đột xuất\tx\n");
        QStringList said;
        const auto outcome =
            SheetBlock(opened.model)
                .paste(text, opened.from("1.1.1"), {opened.cell("1.1.1")},
                       position(SheetColumn::V1), [&said](const QStringList& remarks) {
                           said = remarks;
                           return true;
                       });
        CHECK(outcome.refused.empty());
        CHECK(outcome.edits == 1);
        CHECK(opened.entry("3.4.3").note == "kiểm tra đột xuất");
        CHECK(said == QStringList{QStringLiteral("Cột 4 «Tên lạ»: không nhận ra, bỏ qua")});
    }
    SECTION("what was copied pastes back as nothing to do")
    {
        QModelIndexList rows;
        for (const char* code : {"3.4.1", "3.4.3", "1.5"})
            rows.push_back(opened.cell(code));
        const QList<int> columns = {0, 1, 2, 4};
        const QString copied = SheetBlock(opened.model).copied(rows, columns, true);
        CHECK(
            copied.contains(QStringLiteral("\nMã\tTiêu chí\tTối đa\tSố liệu\tTĐ lần 1\n3.4.1\t")));
        const auto outcome = opened.paste(copied, "1.1.1", SheetColumn::Figures);
        CHECK(outcome.refused.empty());
        CHECK(outcome.edits == 0);
    }
    SECTION("a code that is not there is named")
    {
        const auto outcome = opened.paste(QStringLiteral("Mã\tSố liệu\n3.4.3\t90\n9.9\t1\n"),
                                          "1.1.1", SheetColumn::Figures);
        REQUIRE(outcome.refused.size() == 1);
        CHECK(outcome.refused.front().value == QStringLiteral("9.9"));
        CHECK(outcome.edits == 0);
        CHECK(opened.figures("3.4.3") != "p=90");
    }
}

TEST_CASE("Blocks larger than the sheet, and an empty clipboard, are refused", "[sheet][block]")
{
    OpenBlock opened;
    const auto longer =
        opened.paste(QStringLiteral("1/2/1/1\n1/2/1/1\n"), "8.2", SheetColumn::Figures);
    REQUIRE(longer.refused.size() == 1);
    CHECK(longer.refused.front().why.contains(QStringLiteral("dài hơn")));
    const auto wider = opened.paste(QStringLiteral("a\tb\n"), "1.5", SheetColumn::Note);
    REQUIRE(wider.refused.size() == 1);
    CHECK(wider.refused.front().why.contains(QStringLiteral("rộng hơn")));
    CHECK(opened.paste({}, "1.5", SheetColumn::Figures).refused.size() == 1);
    CHECK(opened.session.undoText().isEmpty());
}

TEST_CASE("One cell fills all chosen rows", "[sheet][block]")
{
    OpenBlock opened;
    const QModelIndexList chosen = {opened.cell("2.1.1"), opened.cell("2.2.3"),
                                    opened.cell("2.3.3")};
    const auto outcome = SheetBlock(opened.model)
                             .paste(QStringLiteral("9/9"), opened.from("2.1.1"), chosen,
                                    position(SheetColumn::Figures));
    CHECK(outcome.refused.empty());
    CHECK(outcome.edits == 3);
    CHECK(opened.figures("2.3.3") == "n=9;d=9");
}

TEST_CASE("Last year's figures are taken over and compared", "[sheet][last-year]")
{
    OpenBlock opened;
    opened.session.setStage(Stage::Self);
    const app::LastYear& before = opened.session.lastYear();
    REQUIRE(before.exists());
    CHECK(before.year() == 2020);
    REQUIRE_FALSE(opened.model.takeLastYear({opened.cell("7.2")}).refused);
    CHECK(opened.entry("7.2", Stage::Self).figures ==
          before.entry(opened.unit, opened.leaf("7.2"))->figures);
    CHECK(opened.session.undoText().contains(QStringLiteral("7.2")));
    opened.session.undo();

    // Survey criteria are not the unit's.
    CHECK(opened.model.takeLastYear({opened.cell("1.7")}).refused);

    CHECK(opened.cell("7.2", SheetColumn::LastYear).data().toString().isEmpty());
    opened.model.setShowsLastYear(true);
    CHECK_FALSE(opened.cell("7.2", SheetColumn::LastYear).data().toString().isEmpty());
}

TEST_CASE("Filters keep the parents of what they show", "[sheet][filter]")
{
    OpenBlock opened;
    models::SheetFilter filter(opened.model);
    const auto shown = [&](const char* code) {
        return filter.mapFromSource(opened.cell(code)).isValid();
    };

    filter.setShow(models::SheetFilter::Show::NoEvidence);
    CHECK_FALSE(shown("1.7")); // a survey has no evidence of the unit
    filter.setShow(models::SheetFilter::Show::Changed);
    filter.setSince(models::clockNow().date().addDays(1));
    CHECK(filter.rowCount() == 0);
    REQUIRE(opened.paste(QStringLiteral("1"), "1.5", SheetColumn::Figures).edits == 1);
    filter.setSince(models::clockNow().date());
    CHECK(shown("1.5"));
    CHECK(filter.mapFromSource(opened.cell("1.5")).parent().isValid());

    filter.setShow(models::SheetFilter::Show::UnlikeLastYear);
    int small = 0;
    int large = 0;
    const auto count = [&] {
        int rows = 0;
        for (int leaf = 0; leaf < 66; ++leaf)
            rows += filter.mapFromSource(opened.model.indexOfLeaf(leaf, 0)).isValid() ? 1 : 0;
        return rows;
    };
    filter.setThreshold(core::Points());
    small = count();
    filter.setThreshold(core::Points::whole(1));
    large = count();
    CHECK(small > large);
    for (int leaf = 0; leaf < 66; ++leaf) {
        const QModelIndex index = opened.model.indexOfLeaf(leaf, 0);
        const auto difference = opened.model.sinceLastYear(index);
        const bool isFar = difference && (*difference > core::Points::whole(1) ||
                                          -*difference > core::Points::whole(1));
        CHECK(filter.mapFromSource(index).isValid() == isFar);
    }
}

TEST_CASE("Of a survey the panel says how many ballots there are and how they spread",
          "[sheet][survey]")
{
    const OpenBlock opened;
    const core::Node& node = opened.session.scores().set().leafNode(opened.leaf("1.7"));
    const auto figures =
        app::readFiguresText(opened.session.scores().set(), node, "50/25/25/0", 2021);
    REQUIRE(figures.ok());
    // Options are worth 100, 75, 50 and 0 %: mean 81,25, mean of the squares 7.031,25, deviation
    // √429,6875 = 20,73.
    const auto options = core::ballotsOf(*node.rule);
    REQUIRE(options.size() == 4);
    REQUIRE(options[1].percent == core::Decimal::whole(75));
    REQUIRE(options[2].percent == core::Decimal::whole(50));
    CHECK(models::surveyText(node, *figures) ==
          QStringLiteral(
              "100 phiếu: 50,0% · 25,0% · 25,0% · 0,0%; độ lệch chuẩn 20,73 điểm phần trăm"));
    CHECK(models::surveyText(opened.session.scores().set().leafNode(0), {}).isEmpty());
}
