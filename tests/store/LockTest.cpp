#include "support.h"

#include "store/Lock.h"

using namespace support;
using store::OpenMode;

TEST_CASE("A lock that nobody owns up to is asked for again: somebody only looks", "[store][lock]")
{
    const Folder folder;
    newBook(folder.book());
    auto look = store::Lock::acquire(folder.book());
    REQUIRE(look.lock);
    int pauses = 0;
    store::OpenOptions options;
    options.pause = [&] {
        if (++pauses == 3)
            look.lock.reset();
    };
    {
        const auto book = store::Book::open(folder.book(), OpenMode::ReadWrite, "admin", options);
        REQUIRE_OK(book);
        CHECK_FALSE((*book)->isReadOnly());
        CHECK_FALSE((*book)->holder());
        CHECK(pauses == 3);
    }
    // Not for ever.
    look = store::Lock::acquire(folder.book());
    REQUIRE(look.lock);
    pauses = 3;
    const auto book = store::Book::open(folder.book(), OpenMode::ReadWrite, "admin", options);
    REQUIRE_OK(book);
    CHECK((*book)->isReadOnly());
    CHECK((*book)->holder());
    CHECK(pauses < 100);
}
