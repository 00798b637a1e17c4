#include "store/Guard.h"

#include "store/BookImpl.h"

#include <algorithm>
#include <utility>

namespace store {

void BookGuard::set(Book& book, MakeGuard guard)
{
    book.m_impl->makeGuard = std::move(guard);
}

core::Result<std::int64_t> BookClock::moment(const Book& book)
{
    const Book::Impl& impl = *book.m_impl;
    return guarded([&] {
        const std::int64_t last = impl.asked(&Book::Impl::Known::lastTime, [&] {
            Query row = impl.db().query("SELECT time FROM batch ORDER BY first_row DESC LIMIT 1");
            return row.next() ? row.within(0, earliestTime, latestTime) : earliestTime;
        });
        return std::max(impl.now(), last);
    });
}

core::Result<bool> BookClock::isBehind(const Book& book)
{
    constexpr std::int64_t fewMinutes = 5 * 60'000; // clocks are set by hand and by the network
    const auto last = moment(book);
    if (!last)
        return last.error();
    return *last - book.m_impl->now() > fewMinutes;
}

} // namespace store
