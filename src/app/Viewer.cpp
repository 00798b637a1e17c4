#include "app/Viewer.h"

#include "store/Accounts.h"

#include <algorithm>

namespace app {

Viewer::Viewer(const store::Book& book)
{
    const auto self = store::Accounts(book).signedIn();
    if (!self)
        return;
    m_holder = self->holder;
    if (core::maySeeAll(*m_holder))
        return;
    if (const auto units = book.units()) {
        const auto own = std::ranges::find(*units, m_holder->unit, &core::Unit::id);
        m_group = own == units->end() ? std::string() : own->group;
    }
}

bool Viewer::seesAll() const
{
    return !m_holder || core::maySeeAll(*m_holder);
}

bool Viewer::manages() const
{
    return !m_holder || core::mayManage(*m_holder);
}

bool Viewer::sees(std::string_view unit) const
{
    return !m_holder || core::maySee(*m_holder, unit);
}

bool Viewer::seesRanks(core::Phase phase) const
{
    return seesAll() || phase == core::Phase::None || phase == core::Phase::Published;
}

bool Viewer::sees(const core::Assessment& assessment) const
{
    return seesAll() || assessment.group == m_group;
}

std::vector<int> Viewer::seen(const std::vector<core::Unit>& units) const
{
    std::vector<int> indexes;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (sees(units[i]))
            indexes.push_back(static_cast<int>(i));
    }
    return indexes;
}

} // namespace app
