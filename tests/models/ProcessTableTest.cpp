// Units on their way: what an entry changes of them.
#include "models/process/ProcessTable.h"
#include "app/ProcessDesk.h"
#include "models/book/Session.h"
#include "support/SampleBook.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using models::ProcessTable;

TEST_CASE("An entry announces the row of its unit, and no other", "[process]")
{
    const support::TemporaryFolder folder;
    models::Session session(support::sampleBook(folder));
    ProcessTable table;
    table.setSession(&session);
    const int unit = session.scores().unitIndex("stnmt");
    const int leaf = session.scores().set().findLeaf("1.1.1");
    const int row = table.rowOf(unit);
    const auto missing = [&] { return table.index(row, ProcessTable::V1Column).data().toString(); };
    const QString before = missing();
    QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&table, &QAbstractItemModel::dataChanged);

    // The sample has all entries of the first verification: without one of them one is missing.
    REQUIRE(before == QStringLiteral("0"));
    REQUIRE(session.enter({unit, core::Stage::V1, leaf}, {}).ok());
    CHECK(missing() == QStringLiteral("1"));
    CHECK(resets.isEmpty());
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0].toModelIndex().row() == row);
    CHECK(changes[0][1].toModelIndex().row() == row);

    session.undo();
    CHECK(missing() == before);
    CHECK(resets.isEmpty());
    CHECK(changes.size() == 2);

    // A move of the process is seen at the next change, too.
    app::ProcessDesk desk(session.workspace(), "so-2021");
    REQUIRE(desk.setTerms({"2021-01-01", "2199-12-31", {}, {}, {}}, 0, {}).ok());
    REQUIRE(desk.move({core::Phase::Verify1, "thử", {}, {}}).ok());
    REQUIRE(session.enter({unit, core::Stage::V1, leaf}, {}).ok());
    CHECK(resets.size() == 1);
    CHECK(table.view().process.phase == core::Phase::Verify1);
    CHECK(missing() == QStringLiteral("1"));
}

TEST_CASE("What is to be verified is counted from the verification on, not from the first entry",
          "[process]")
{
    const support::TemporaryFolder folder;
    models::Session session(support::sampleBook(folder));
    const int unit = session.scores().unitIndex("stnmt");
    std::vector<core::Edit> edits;
    for (int leaf = 0; leaf < session.scores().set().entryCount(); ++leaf)
        edits.push_back(session.editor().makeEdit(unit, core::Stage::V1, leaf, {}));
    REQUIRE(session.edit(std::move(edits)).ok());
    ProcessTable table;
    table.setSession(&session);
    const auto missing = [&] {
        return table.index(table.rowOf(unit), ProcessTable::V1Column).data().toString();
    };
    CHECK(missing() == QStringLiteral("–"));
    app::ProcessDesk desk(session.workspace(), "so-2021");
    REQUIRE(desk.setTerms({"2021-01-01", "2199-12-31", {}, {}, {}}, 0, {}).ok());
    REQUIRE(desk.move({core::Phase::Verify1, "thử", {}, {}}).ok());
    table.setSession(&session);
    CHECK(missing().toInt() > 50);
}
