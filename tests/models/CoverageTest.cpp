#include "models/admin/CoverageTable.h"
#include "models/words/Roles.h"
#include "support/PeopleBook.h"

#include <catch2/catch.hpp>

TEST_CASE("What nobody verifies is told in words", "[coverage]")
{
    support::PeopleBook people;
    const auto scores = *people.workspace->load("so-2021");
    models::CoverageTable table;
    const auto show = [&] { table.show(scores->set(), *store::Accounts(people.book()).all()); };
    show();
    CHECK(table.uncovered().isEmpty());
    CHECK(table.rowCount() == scores->set().leafCount()); // a set without shared figures or items
    REQUIRE(support::codeOf(app::AccountEditor(people.book()).setActive("minh", false)) == "");
    show();
    // "nam" has area 1 alone.
    CHECK_FALSE(table.uncovered().contains(QStringLiteral("1.1.1")));
    CHECK(table.uncovered().contains(QStringLiteral("2.1.1")));
    const QModelIndex last =
        table.index(table.rowCount() - 1, models::CoverageTable::VerifierColumn);
    CHECK(last.data().toString() == QStringLiteral("chưa có ai thẩm định"));
    CHECK(last.data(models::IconRole).toString() == QStringLiteral("warn"));
}
