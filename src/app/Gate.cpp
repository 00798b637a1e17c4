#include "app/Gate.h"

#include "core/Codes.h"
#include "store/Accounts.h"

namespace app {

std::optional<core::Error> Gate::refusal() const
{
    auto refused = m_book.refusal();
    // Who may write here only has to look for another place; the sentence says so.
    if (refused && refused->code == core::codes::storeReadOnly &&
        refused->kind == core::ErrorKind::Storage)
        refused->code = "app.read-only";
    return refused ? refused : personalRefusal();
}

std::optional<core::Error> Gate::personalRefusal() const
{
    const store::Accounts accounts(m_book);
    const auto any = accounts.any();
    if (!any)
        return any.error();
    if (!*any)
        return std::nullopt;
    const auto self = accounts.signedIn();
    if (!self)
        return core::Error{core::ErrorKind::NotPermitted, "gate.sign-in", {}, {}};
    if (self->holder.role == core::Role::Reader)
        return core::Error{core::ErrorKind::NotPermitted, "gate.reader", {}, {}};
    return std::nullopt;
}

} // namespace app
