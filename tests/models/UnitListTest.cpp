#include "app/ProcessDesk.h"
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

TEST_CASE("What is approved or published is so at every stage", "[units]")
{
    const support::TemporaryFolder folder;
    Session session(support::sampleBook(folder));
    app::ProcessDesk desk(session.workspace(), "so-2021");
    REQUIRE(desk.setTerms({"2021-01-01", "2199-12-31", {}, {}, {}}, 0, {}).ok());
    using core::Phase;
    for (const Phase phase : {Phase::Verify1, Phase::Verify2, Phase::Council, Phase::Approved})
        REQUIRE(desk.move({phase, "thử", "1/QĐ-UBND", "2022-01-10"}).ok());
    REQUIRE(session.reload().ok());
    UnitListModel units;
    units.setSession(&session);
    for (const core::Stage stage : core::stages) {
        session.setStage(stage);
        CHECK(units.index(0).data(models::DetailRole).toString() ==
              QString::fromUtf8("Đã phê duyệt"));
    }
    REQUIRE(desk.move({Phase::Published, "thử", {}, {}}).ok());
    REQUIRE(session.reload().ok());
    for (const core::Stage stage : core::stages) {
        session.setStage(stage);
        CHECK(units.index(18).data(models::DetailRole).toString() ==
              QString::fromUtf8("Đã công bố"));
        CHECK(units.index(18).data(models::IconRole).toString() == QStringLiteral("seal"));
    }
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
