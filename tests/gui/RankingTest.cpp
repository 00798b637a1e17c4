#include "WindowFixture.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/ranking/AxisLabels.h"
#include "gui/ranking/RankingPage.h"
#include "gui/ranking/RankingStrip.h"
#include "models/ranking/RankingModel.h"

#include <catch2/catch.hpp>

#include <QAbstractItemDelegate>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace {

struct RankingFixture : WindowFixture {
    RankingFixture()
    {
        openSample();
        window->session()->setStage(core::Stage::V2);
        window->pages().showPage(QStringLiteral("ranking"));
    }
    gui::Page& page() const { return *window->pages().page(QStringLiteral("ranking")); }
    QTableView& table() const { return *page().findChild<QTableView*>(QStringLiteral("table")); }
    /// Chosen through the model: the keys of an earlier test may still count as held.
    void choose(int row) const
    {
        table().setFocus();
        table().selectionModel()->setCurrentIndex(
            table().model()->index(row, models::RankingModel::UnitColumn),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }
};

using models::RankingModel;

} // namespace

TEST_CASE("ranking page: rows stand by rank and agree with the results")
{
    RankingFixture f;
    const auto snapshot = f.window->session()->evaluation();
    const app::Evaluation& evaluation = *snapshot;
    REQUIRE(f.table().model()->rowCount() == f.window->session()->scores().unitCount());
    for (std::size_t i = 0; i < evaluation.ranking.standings.size(); ++i) {
        const engine::Standing& standing = evaluation.ranking.standings[i];
        const int row = static_cast<int>(i);
        CHECK(f.cell(row, RankingModel::RankColumn) == QString::number(standing.rank));
        CHECK(f.cell(row, RankingModel::UnitColumn).toStdString() ==
              f.window->session()->scores().units()[static_cast<std::size_t>(standing.unit)].name);
    }
    CHECK_FALSE(f.page().findChild<QLabel*>(QStringLiteral("notesLabel"))->text().isEmpty());
    CHECK(f.page().findChild<gui::RankingStrip*>()->text().startsWith(
        QStringLiteral("Kết quả cuối")));
}

TEST_CASE("ranking page: a name that does not fit is shortened as offices do, not cut off")
{
    struct Shown : gui::RowDelegate {
        using gui::RowDelegate::fitting;
    };
    RankingFixture f;
    const QString whole = q("Sở Nông nghiệp và Phát triển nông thôn");
    int row = 0;
    while (row < f.table().model()->rowCount() && f.cell(row, RankingModel::UnitColumn) != whole)
        ++row;
    const QModelIndex name = f.table().model()->index(row, RankingModel::UnitColumn);
    REQUIRE(name.data().toString() == whole);
    const Shown shown;
    const QFontMetrics metrics(f.table().font());
    // core/Names.h: the usual abbreviations.
    for (const char* form :
         {"Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và PTNT", "Sở NN và PTNT"}) {
        CHECK(shown.fitting(name, whole, metrics, metrics.horizontalAdvance(q(form))) == q(form));
    }
    CHECK(shown.fitting(name, whole, metrics, metrics.horizontalAdvance(q("Sở NN")))
              .endsWith(QChar(0x2026)));
}

TEST_CASE("ranking page: a click on a header sorts, numbers from the highest")
{
    RankingFixture f;
    f.table().horizontalHeader()->setSortIndicator(RankingModel::UnitColumn, Qt::AscendingOrder);
    CHECK(f.cell(0, RankingModel::UnitColumn).startsWith(QStringLiteral("Ban ")));
    f.table().horizontalHeader()->setSortIndicator(RankingModel::PointsColumn, Qt::AscendingOrder);
    CHECK(f.table().horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    const auto number = [&f](int row) {
        return QLocale(QLocale::Vietnamese).toDouble(f.cell(row, RankingModel::PointsColumn));
    };
    CHECK(number(0) >= number(1));
    CHECK(number(1) >= number(2));
}

TEST_CASE("ranking page: rows are copied as a table")
{
    RankingFixture f;
    f.choose(0);
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier);
    const QString plain = QApplication::clipboard()->text();
    CHECK(plain.count(QLatin1Char('\n')) == 1);
    CHECK(plain.startsWith(f.cell(0, 0) + QLatin1Char('\t')));
    // Behind the columns: whose result a row without a head is.
    CHECK(plain.count(QLatin1Char('\t')) == RankingModel::FirstAreaColumn + 8);
    const QString whose = QStringLiteral("\tSở, ban, ngành – năm 2021 · Kết quả cuối\n");
    CHECK(plain.endsWith(whose));
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString headed = QApplication::clipboard()->text();
    CHECK(headed.startsWith(QStringLiteral("Sở, ban, ngành – năm 2021 · Kết quả cuối\nHạng\t")));
    CHECK(headed.endsWith(plain.chopped(whose.size()) + QLatin1Char('\n')));
}

// Trial B6: provisional results never leave without «tạm».
TEST_CASE("ranking page: while anything is missing, what is copied says so")
{
    RankingFixture f;
    const core::Assessment& assessment = f.window->session()->scores().assessment();
    const app::ScoreBook& scores = f.window->session()->scores();
    core::Edit edit;
    edit.unit = scores.units().front().id;
    edit.stage = core::Stage::V1;
    edit.leaf = 0;
    edit.before = scores.sheet(0).at(core::Stage::V1, 0);
    REQUIRE(f.window->session()->edit({edit}).ok());
    f.window->session()->setStage(core::Stage::V1);

    const int lacking = dynamic_cast<RankingModel&>(*f.table().model()).rowOf(0);
    f.choose(lacking == 0 ? 1 : 0);
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier);
    const QString row = QApplication::clipboard()->text();
    CHECK(row.contains(f.cell(lacking == 0 ? 1 : 0, RankingModel::ClassColumn) +
                       QStringLiteral(" (tạm)\t")));
    // The unit for which something is missing is told apart.
    f.choose(lacking);
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(f.cell(lacking, RankingModel::ClassColumn) +
                                                     QStringLiteral(" (tạm, thiếu 1 tiêu chí)\t")));
    CHECK(row.endsWith(QStringLiteral(" · Thẩm định lần 1 · Kết quả tạm\n")));
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    CHECK(lines.at(0) == QString::fromStdString(assessment.title) +
                             QStringLiteral(" · Thẩm định lần 1 · Kết quả tạm"));
    CHECK(lines.at(1).startsWith(QStringLiteral("Hạng (tạm)\t")));
    CHECK(lines.at(1).contains(QStringLiteral("\tXếp loại (tạm)\t")));
}

TEST_CASE("ranking page: areas can be hidden and are not copied then")
{
    RankingFixture f;
    f.page().findChild<QCheckBox*>(QStringLiteral("hideAreasBox"))->setChecked(true);
    CHECK(f.table().isColumnHidden(RankingModel::FirstAreaColumn));
    f.choose(0);
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\t')) ==
          RankingModel::ClassColumn + 1);
}

// Trial C28: 50, 70, 90 and no 80; names beside their lines.
TEST_CASE("ranking page: every border has its number, and a name stands over its own line")
{
    const std::vector<gui::RankingHeader::Border> borders = {{QStringLiteral("Xuất sắc"), 90},
                                                             {QStringLiteral("Tốt"), 80},
                                                             {QStringLiteral("Khá"), 70},
                                                             {QStringLiteral("Trung bình"), 50}};
    const QFontMetrics metrics(QApplication::font());
    constexpr int line = 20;
    std::size_t most = 0;
    for (int width = 100; width <= 900; width += 7) {
        const QRect rect(40, 0, width, 48);
        const auto labels = gui::axisLabels(rect, 4, line, borders, metrics);
        most = std::max(most, labels.size());
        INFO(width);
        REQUIRE(labels.size() >= borders.size());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const auto& border = borders[i % borders.size()];
            const int x = qRound(gui::BarDelegate::Scale::x(rect, border.percent));
            CHECK(std::abs(labels[i].box.center().x() - x) <= 1);
            if (i < borders.size())
                CHECK(labels[i].text == QString::number(border.percent));
            if (width < gui::axisWidth(borders, metrics) / 2)
                continue; // too narrow for four numbers even in two rows
            for (std::size_t k = 0; k < i; ++k)
                CHECK_FALSE(labels[i].box.intersects(labels[k].box));
        }
        if (width >= gui::axisWidth(borders, metrics))
            CHECK(labels.size() == 2 * borders.size());
    }
    CHECK(most == 2 * borders.size());
}

TEST_CASE("ranking page: units are found without marks")
{
    RankingFixture f;
    CHECK(f.page().find(QStringLiteral("tu phap")));
    CHECK(f.table()
              .model()
              ->index(f.table().currentIndex().row(), RankingModel::UnitColumn)
              .data()
              .toString() == QStringLiteral("Sở Tư pháp"));
    CHECK_FALSE(f.page().find(QStringLiteral("không có đơn vị này")));
}

TEST_CASE("ranking page: Enter goes to the unit's sheet")
{
    RankingFixture f;
    f.choose(3);
    QTest::keyClick(&f.table(), Qt::Key_Return);
    CHECK(f.window->pages().currentId() == QStringLiteral("sheet"));
}

TEST_CASE("ranking page: it follows stage and assessment")
{
    RankingFixture f;
    const QString final = f.cell(0, RankingModel::PointsColumn);
    f.window->session()->setStage(core::Stage::Self);
    CHECK(f.page().findChild<gui::RankingStrip*>()->text().startsWith(
        QStringLiteral("Kết quả tự chấm")));
    CHECK(f.cell(0, RankingModel::PointsColumn) != final);
    REQUIRE(f.window->session()->setAssessment(QStringLiteral("huyen-2021")).ok());
    CHECK(f.table().model()->rowCount() == 8);
}

TEST_CASE("ranking page: the order chosen last comes back, by an area too")
{
    RankingFixture f;
    const int column = RankingModel::FirstAreaColumn + 2;
    f.table().horizontalHeader()->setSortIndicator(column, Qt::AscendingOrder);
    REQUIRE(f.table().horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    const QString first = f.cell(0, RankingModel::UnitColumn);
    const QString last = f.cell(18, RankingModel::UnitColumn);
    f.window->close();
    f.open();
    REQUIRE(f.window->openFile(f.bookFile()));
    f.window->pages().showPage(QStringLiteral("ranking"));
    CHECK(f.table().horizontalHeader()->sortIndicatorSection() == column);
    CHECK(f.table().horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    CHECK(f.cell(0, RankingModel::UnitColumn) == first);
    CHECK(f.cell(18, RankingModel::UnitColumn) == last);
}

TEST_CASE("ranking page: a class and its mark are read whole")
{
    RankingFixture f;
    for (int unit = 0; unit < f.window->session()->scores().unitCount(); ++unit)
        REQUIRE(f.window->session()->edit(
            {f.window->session()->editor().makeEdit(unit, core::Stage::V1, 0, {})}));
    f.window->session()->setStage(core::Stage::V1);
    QStyleOptionViewItem option;
    option.font = f.table().font();
    option.widget = &f.table();
    for (int row = 0; row < f.table().model()->rowCount(); ++row) {
        const QModelIndex cell = f.table().model()->index(row, RankingModel::ClassColumn);
        CHECK(f.table().columnWidth(RankingModel::ClassColumn) >=
              f.table().itemDelegateForIndex(cell)->sizeHint(option, cell).width());
    }
}
