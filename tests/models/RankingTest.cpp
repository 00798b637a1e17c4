#include "models/ranking/RankingModel.h"

#include "app/Samples.h"

#include "core/NumberText.h"
#include "models/book/RecentBooks.h"
#include "models/book/Session.h"
#include "models/words/Text.h"
#include "support/NewBook.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace {

using models::RankingModel;

struct RankingModelFixture {
    RankingModelFixture()
    {
        auto made = support::newSample(folder.filePath(QStringLiteral("mau.cchc")).toStdString());
        REQUIRE(made);
        session = std::make_unique<models::Session>(std::move(made).value());
        session->setStage(core::Stage::V2);
        model.setSession(session.get());
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }

    QTemporaryDir folder;
    std::unique_ptr<models::Session> session;
    RankingModel model;
};

} // namespace

TEST_CASE("ranking model: cells say what the engine found")
{
    RankingModelFixture f;
    const auto snapshot = f.session->evaluation();
    const app::Evaluation& evaluation = *snapshot;
    REQUIRE(f.model.rowCount() == f.session->scores().unitCount());
    REQUIRE(f.model.columnCount() == RankingModel::FirstAreaColumn + 8 + 1);
    for (int row = 0; row < static_cast<int>(evaluation.ranking.standings.size()); ++row) {
        const engine::Standing& standing =
            evaluation.ranking.standings[static_cast<std::size_t>(row)];
        const engine::UnitResult& result =
            evaluation.results[static_cast<std::size_t>(standing.unit)];
        CHECK(f.model.unitAt(row) == standing.unit);
        CHECK(f.model.rowOf(standing.unit) == row);
        CHECK(f.text(row, RankingModel::PointsColumn) ==
              models::qt(core::formatFixed(result.total, 2, core::NumberStyle::Vietnamese)));
        CHECK(f.model.index(row, RankingModel::RankColumn).data(models::MarkRole).toString() ==
              (standing.tied ? QStringLiteral("=") : QString()));
        const auto node = static_cast<std::size_t>(f.session->scores().set().areas.front());
        CHECK(f.text(row, RankingModel::FirstAreaColumn) ==
              models::qt(
                  core::formatFixed(result.nodes[node].points, 2, core::NumberStyle::Vietnamese)));
        CHECK(
            f.model.index(row, RankingModel::FirstAreaColumn).data(models::EmphasisRole).toBool() ==
            result.nodes[node].atMaximum());
    }
}

TEST_CASE("ranking model: a reduced maximum is marked and names what is left out")
{
    RankingModelFixture f;
    int reduced = 0;
    for (int row = 0; row < f.model.rowCount(); ++row) {
        const QModelIndex cell = f.model.index(row, RankingModel::MaxColumn);
        const bool marked =
            cell.data(models::ToneRole).toInt() == static_cast<int>(models::Tone::Warning);
        CHECK(marked == (cell.data().toString() != QStringLiteral("100,00")));
        CHECK(marked == !cell.data(Qt::ToolTipRole).toString().isEmpty());
        reduced += marked ? 1 : 0;
    }
    CHECK(reduced > 0);
}

TEST_CASE("ranking model: classes are parted by a strong line only when sorted by rank or index")
{
    RankingModelFixture f;
    const auto lines = [&f] {
        int count = 0;
        for (int row = 0; row < f.model.rowCount(); ++row)
            count += f.model.index(row, 0).data(models::StrongLineRole).toBool() ? 1 : 0;
        return count;
    };
    int classes = 0;
    for (const auto& one : f.model.classes())
        classes += one.count > 0 ? 1 : 0;
    CHECK(lines() == classes - 1);
    f.model.sort(RankingModel::UnitColumn, Qt::AscendingOrder);
    CHECK(lines() == 0);
    f.model.sort(RankingModel::IndexColumn, Qt::DescendingOrder);
    CHECK(lines() == classes - 1);
}

TEST_CASE("ranking model: sorting keeps the place of an index and ends with units not scored")
{
    RankingModelFixture f;
    QAbstractItemModelTester tester(&f.model,
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex first(f.model.index(0, RankingModel::UnitColumn));
    const QString name = first.data().toString();
    for (int column = 0; column < f.model.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            f.model.sort(column, order);
            CHECK(first.data().toString() == name);
        }
    }
    f.model.sort(RankingModel::IndexColumn, Qt::AscendingOrder);
    CHECK(first.row() == static_cast<int>(f.session->evaluation()->ranking.standings.size()) - 1);
}

TEST_CASE("ranking model: notes come from the rules of the set")
{
    RankingModelFixture f;
    const QString notes = f.model.notes().join(QLatin1Char(' '));
    CHECK(notes.contains(QStringLiteral("làm tròn 2 chữ số")));
    CHECK(notes.contains(QStringLiteral("Xuất sắc từ 90")));
    CHECK_FALSE(notes.contains(QStringLiteral("Ghi chú:")));
}

TEST_CASE("ranking model: without a book it is empty")
{
    RankingModel model;
    model.setSession(nullptr);
    CHECK(model.rowCount() == 0);
    CHECK(model.notes().isEmpty());
    CHECK(model.headerData(RankingModel::RankColumn, Qt::Horizontal, Qt::DisplayRole).toString() ==
          QStringLiteral("Hạng"));
}

TEST_CASE("ranking model: eleven thousand units", "[.][large]")
{
    QTemporaryDir folder;
    auto made =
        support::newBook(folder.filePath(QStringLiteral("lon.cchc")).toStdString(), "Cả nước");
    REQUIRE(made);
    std::unique_ptr<app::Workspace> book = std::move(made).value();
    for (const app::ShippedSet& set : app::shippedSets())
        if (set.id == "xa-2021")
            REQUIRE(book->importSet(set.json));
    std::string units = "unit,name,group\n";
    std::string entries = "unit,code,stage,status,figures,points,note\n";
    constexpr int count = 11'000;
    for (int i = 0; i < count; ++i) {
        const std::string id = "xa-" + std::to_string(i);
        units += id + ",Xã số " + std::to_string(i * 7919 % count) + ",xa\n";
        entries += id + ",penalty,v1,scored,," + std::to_string(i % 2) + ",kiểm tra\n";
    }
    REQUIRE(book->importUnits(units));
    REQUIRE(book->addAssessment({"xa-2021", "Xã – năm 2021", "xa-2021", "xa", 2021, "", ""}).ok());
    const auto imported = book->importEntries("xa-2021", entries, "");
    INFO((imported ? std::string() : imported.error().code));
    REQUIRE(imported.ok());
    models::Session session(std::move(book));
    (void)session.evaluation();
    RankingModel model;
    QElapsedTimer clock;
    clock.start();
    model.setSession(&session);
    CHECK(model.rowCount() == count);
    const qint64 filled = clock.restart();
    model.sort(RankingModel::UnitColumn, Qt::AscendingOrder);
    const qint64 byName = clock.restart();
    model.sort(RankingModel::IndexColumn, Qt::DescendingOrder);
    const qint64 byIndex = clock.elapsed();
    WARN("filled in " << filled << " ms, by name " << byName << " ms, by index " << byIndex
                      << " ms");
    CHECK(filled < 3000);
    CHECK(byName < 1500);
    CHECK(byIndex < 1500);
}

TEST_CASE("recent books: a book named from the folder at work is found from any other")
{
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("năm")));
    const QString file = folder.filePath(QStringLiteral("năm/sổ.cchc"));
    REQUIRE(QFile(file).open(QIODevice::WriteOnly));
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(folder.path()));
    models::RecentBooks books;
    books.add(QStringLiteral("năm/sổ.cchc"), QStringLiteral("Sổ"), QDateTime());
    books.add(QStringLiteral("năm/../năm/sổ.cchc"), QStringLiteral("Sổ"), QDateTime());
    REQUIRE(QDir::setCurrent(before));
    REQUIRE(books.rowCount() == 1);
    CHECK(books.pathAt(0) == QFileInfo(file).canonicalFilePath());
}

TEST_CASE("recent books: latest first, each once, kept as lines")
{
    models::RecentBooks books;
    const QDateTime then(QDate(2022, 1, 18), QTime(14, 32));
    books.add(QStringLiteral("/a/một.cchc"), QStringLiteral("Một"), then);
    books.add(QStringLiteral("/a/hai.cchc"), QStringLiteral("Hai | ba"), then);
    books.add(QStringLiteral("/a/một.cchc"), QStringLiteral("Một"), then.addDays(1));
    REQUIRE(books.rowCount() == 2);
    CHECK(books.pathAt(0) == QStringLiteral("/a/một.cchc"));
    models::RecentBooks again;
    again.load(books.lines());
    CHECK(again.lines() == books.lines());
    CHECK(again.index(1, models::RecentBooks::TitleColumn).data().toString() ==
          QStringLiteral("Hai | ba"));
    CHECK(again.index(0, models::RecentBooks::OpenedColumn).data().toString() ==
          QStringLiteral("19/01/2022 14:32"));
    CHECK(again.index(0, models::RecentBooks::StateColumn).data().toString() ==
          QStringLiteral("Chưa thấy thư mục, ổ đĩa"));
}
