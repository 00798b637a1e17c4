#include "app/Gate.h"

#include "core/Codes.h"

namespace app {

std::optional<core::Error> Gate::refusal() const
{
    auto refused = m_book.refusal();
    // Who may write here only has to look for another place; the sentence says so.
    if (refused && refused->code == core::codes::storeReadOnly &&
        refused->kind == core::ErrorKind::Storage)
        refused->code = "app.read-only";
    return refused;
}

} // namespace app
