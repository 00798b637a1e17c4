#include "OpenedMatrix.h"

#include "models/matrix/MatrixBlock.h"
#include "models/words/Text.h"

#include <QSignalSpy>

using core::EntryStatus;
using core::Stage;
using models::MatrixBlock;
using models::MatrixColumn;

TEST_CASE("A block is pasted as one step, or refused with every cell", "[matrix][paste]")
{
    OpenedMatrix matrix;
    matrix.clearStage(Stage::V1);
    const auto columns = shownColumns(matrix.model);
    const QModelIndex start = matrix.model.index(0, models::position(MatrixColumn::Figures));
    const auto& first = matrix.session.scores().units()[0].id;
    const auto& second = matrix.session.scores().units()[1].id;
    matrix.put(first, Stage::Self, "n=100;d=100");
    matrix.put(second, Stage::Self, "n=200;d=200");

    SECTION("good: figures, points, reason")
    {
        const auto pasted =
            MatrixBlock(matrix.model)
                .paste(QStringLiteral("100/100\t\ttheo sổ\n199/200\t2,5\t1 hồ sơ trễ\n"), start,
                       columns);
        CHECK_FALSE(pasted.refused);
        CHECK(pasted.refusedCells.empty());
        CHECK(pasted.cells == 6);
        CHECK(matrix.text(first, MatrixColumn::Points) == QStringLiteral("3"));
        CHECK(matrix.text(second, MatrixColumn::Points) == QStringLiteral("2,5"));
        CHECK(matrix.entry(second).note == "1 hồ sơ trễ");
        CHECK_FALSE(matrix.entry(second).points.has_value());
        matrix.session.undo();
        CHECK(matrix.entry(first).isEmpty());
        CHECK(matrix.entry(second).isEmpty());
    }
    SECTION("bad: nothing is written, each cell is named")
    {
        const auto pasted =
            MatrixBlock(matrix.model)
                .paste(QStringLiteral("100/100\t\ttheo sổ\nxyz\t\t\n1/2\t\t\n"), start, columns);
        CHECK(matrix.entry(first).isEmpty());
        REQUIRE(pasted.refusedCells.size() == 2);
        CHECK(pasted.refusedCells[0].index ==
              matrix.model.index(1, models::position(MatrixColumn::Figures)));
        CHECK(pasted.refusedCells[0].text == QStringLiteral("xyz"));
        CHECK_FALSE(pasted.refusedCells[0].why.isEmpty());
        CHECK(pasted.refusedCells[1].index.row() == 2); // a cut without its reason
    }
    SECTION("too large")
    {
        CHECK(MatrixBlock(matrix.model)
                  .paste(QStringLiteral("1\n").repeated(20), start, columns)
                  .refused.has_value());
        CHECK(MatrixBlock(matrix.model)
                  .paste(QStringLiteral("1\t2\t3\t4\t5\t6\t7\n"), start, columns)
                  .refused.has_value());
    }
    SECTION("rows that name their units go to these, from any cell and in any order")
    {
        matrix.put(first, Stage::V1, "n=99;d=100", "một hồ sơ trễ");
        const QString copied = MatrixBlock(matrix.model).copied({1, 0}, columns, true);
        REQUIRE_FALSE(matrix.clear({matrix.unit(first)}));
        // By the titles of its columns, though the self points beside it have changed.
        matrix.put(first, Stage::Self, "n=98;d=100");
        const auto again = MatrixBlock(matrix.model).paste(copied, start, columns);
        CHECK_FALSE(again.refused);
        CHECK(matrix.entry(first).note == "một hồ sơ trễ");
        CHECK(matrix.entry(second).isEmpty());
        // Without titles: whole rows lie as in this table.
        const QString bare = MatrixBlock(matrix.model).copied({1, 0}, columns, false);
        REQUIRE_FALSE(matrix.clear({matrix.unit(first)}));
        REQUIRE_FALSE(MatrixBlock(matrix.model).paste(bare, start, columns).refused);
        CHECK(matrix.entry(first).note == "một hồ sơ trễ");
        // A list of one's own: names, then what is typed from the cell on.
        const QString names = QStringLiteral("Sở Y tế\t9/10\t\ttrễ\nTổng cộng\t\t\t\n");
        const auto pasted = MatrixBlock(matrix.model).paste(names, start, columns);
        REQUIRE_FALSE(pasted.refused);
        CHECK(matrix.entry("syt").note == "trễ");
        CHECK(pasted.passed == QStringLiteral("«Tổng cộng»"));
    }
    SECTION("a name that cannot be taken refuses the block")
    {
        const auto why = [&](const char* text) {
            return MatrixBlock(matrix.model)
                .paste(QString::fromUtf8(text), start, columns)
                .refused.value_or(QString());
        };
        CHECK(why("Sở Y tế\t1/1\nSở Vũ trụ\t1/1\n").contains(QStringLiteral("«Sở Vũ trụ»")));
        CHECK(why("Sở Y tế\t1/1\nSở Y tế\t1/1\n").contains(QStringLiteral("lại ghi đơn vị")));
        CHECK(why("Sở Y tế\t1/1\n\t1/1\n").contains(QStringLiteral("không ghi đơn vị")));
        CHECK(matrix.entry("syt").isEmpty());
    }
    SECTION("what was copied comes back")
    {
        matrix.put(first, Stage::V1, "n=99;d=100", "một \"hồ sơ\"\ttrễ");
        std::vector<int> rows;
        for (int row = 0; row < 19; ++row)
            rows.push_back(row);
        const std::vector<int> block(std::find(columns.begin(), columns.end(), start.column()),
                                     columns.end());
        const QString copied = MatrixBlock(matrix.model).copied(rows, block, true);
        const auto head = *matrix.session.workspace().book().historyHead();
        const auto same = MatrixBlock(matrix.model).paste(copied, start, columns);
        CHECK_FALSE(same.refused);
        CHECK(same.refusedCells.empty());
        CHECK(*matrix.session.workspace().book().historyHead() == head);
        REQUIRE_FALSE(matrix.clear({matrix.unit(first)}));
        CHECK(MatrixBlock(matrix.model)
                  .paste(copied.section(QLatin1Char('\n'), 0, 2), start,
                         {block.begin(), block.begin() + 2})
                  .refused);
    }
}
