#pragma once

#include "core/IndexSet.h"
#include "core/Unit.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace models {

class Session;

/// Attributes of units as they are typed, and as they are shown with the titles that the index set
/// of the units' group has for them.
class UnitAttributes {
public:
    UnitAttributes() = default;
    /// What the set of each group's assessment asks for: of the open one, else of the newest.
    explicit UnitAttributes(Session& session);

    /// "mien-nui=co; vung=1"
    static QString typed(const core::Unit& unit);
    /// A part without a value is kept with none: it is refused with its name.
    static void set(core::Unit& unit, const QString& typed);

    /// "Vùng: Miền núi", as far as the set has titles for it; of long ones their first words, so
    /// that the values can be seen.
    QString shown(const core::Unit& unit) const;
    /// The same with whole titles, then as typed, then what the set asks for, a line each.
    QString tip(const core::Unit& unit) const;

private:
    const std::vector<core::Attribute>& of(const core::Unit& unit) const;

    std::map<std::string, std::vector<core::Attribute>, std::less<>> m_known; ///< by group
};

} // namespace models
