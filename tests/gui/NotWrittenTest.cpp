#include "WindowFixture.h"

#include <catch2/catch.hpp>

TEST_CASE("window: a disk that refuses is said once, whichever pages have been looked at",
          "[gui][window]")
{
    WindowFixture f;
    f.openSample();
    auto& host = *f.window->findChild<gui::PageHost*>();
    for (const char* page : {"sheet", "matrix", "dossiers"})
        host.showPage(QString::fromUtf8(page));
    models::Session* session = f.window->session();
    REQUIRE(session);
    for (const char* page : {"sheet", "matrix", "dossiers"}) {
        INFO(page);
        host.showPage(QString::fromUtf8(page));
        f.dialogs.notices.clear();
        Q_EMIT session->notWritten({core::ErrorKind::Storage, "store.full", {}, {}});
        QCoreApplication::processEvents();
        REQUIRE(f.dialogs.notices.size() == 1);
        CHECK(f.dialogs.notices.constFirst().title == QStringLiteral("Chưa ghi được điều vừa gõ"));
    }
}
