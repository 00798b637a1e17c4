#include "app/BookDay.h"

#include "core/Process.h"
#include "store/Guard.h"

namespace app {

core::Result<std::string> bookDay(const store::Book& book)
{
    const auto moment = store::BookClock::moment(book);
    if (!moment)
        return moment.error();
    return core::vietnameseDay(*moment);
}

} // namespace app
