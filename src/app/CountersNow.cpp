#include "app/CountersNow.h"

#include "app/CounterFields.h"

namespace app {

using core::DossierCounters;

DossierCounters CountersNow::row(int unit, Level level, const std::string& field) const
{
    for (const DossierCounters& one : m_scores.counters(unit)) {
        if (one.level == level && one.field == field)
            return one;
    }
    return core::emptyCounters(level, field);
}

std::string CountersNow::field(int unit, Level level, const std::string& field) const
{
    const bool isWhole = isWholeField(field);
    const DossierCounters* whole = nullptr;
    for (const DossierCounters& one : m_scores.counters(unit)) {
        if (one.level != level)
            continue;
        if (fieldKey(one.field) == fieldKey(field))
            return one.field;
        if (isWhole && isWholeField(one.field))
            whole = &one;
    }
    if (whole != nullptr)
        return whole->field;
    return isWhole ? std::string() : field;
}

std::string CountersNow::onlyField(int unit, Level level) const
{
    const DossierCounters* only = nullptr;
    for (const DossierCounters& one : m_scores.counters(unit)) {
        if (one.level != level)
            continue;
        if (only != nullptr)
            return {};
        only = &one;
    }
    return only != nullptr ? only->field : std::string();
}

} // namespace app
