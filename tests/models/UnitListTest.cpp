#include "models/book/Session.h"
#include "models/book/UnitListModel.h"
#include "support/SampleBook.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using models::Session;
using models::UnitFilter;
using models::UnitListModel;

TEST_CASE("Units show how far they are at the stage", "[units]")
{
    const support::TemporaryFolder folder;
    Session session(support::sampleBook(folder));
    UnitListModel units;
    QAbstractItemModelTester tester(&units, QAbstractItemModelTester::FailureReportingMode::Fatal);
    units.setSession(&session);
    REQUIRE(units.rowCount() == 19);
    const QModelIndex first = units.index(0);
    CHECK(first.data().toString() == QStringLiteral("VP UBND tỉnh"));
    CHECK(first.data(models::SideRole).toString() == QStringLiteral("66/66"));
    CHECK(first.data(models::DetailRole).toString() == QStringLiteral("Xong lần 1"));

    QSignalSpy changed(&units, &QAbstractItemModel::dataChanged);
    REQUIRE(session.edit({session.editor().makeEdit(0, core::Stage::V1, 0, {})}));
    CHECK(first.data(models::SideRole).toString() == QStringLiteral("65/66"));
    CHECK(first.data(models::DetailRole).toString() == QStringLiteral("Đang TĐ1"));
    CHECK(first.data(models::IconRole).toString() == QStringLiteral("eye"));
    REQUIRE(changed.size() == 1);
    CHECK(changed.at(0).at(0).toModelIndex() == first);

    session.setStage(core::Stage::Self);
    CHECK(first.data(models::SideRole).toString() == QStringLiteral("61/61"));
}

TEST_CASE("Units are filtered by typing without marks", "[units]")
{
    const support::TemporaryFolder folder;
    Session session(support::sampleBook(folder));
    UnitListModel units;
    units.setSession(&session);
    UnitFilter filter;
    filter.setSourceModel(&units);
    filter.setText(QStringLiteral("moi truong"));
    REQUIRE(filter.rowCount() == 1);
    CHECK(filter.index(0, 0).data().toString() == QStringLiteral("Sở TN và MT"));
    filter.setText(QStringLiteral("Sở TN"));
    CHECK(filter.rowCount() == 1);
    filter.setText({});
    CHECK(filter.rowCount() == 19);
}
