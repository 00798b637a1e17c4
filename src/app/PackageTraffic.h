#pragma once

#include "app/packages/PackageKind.h"
#include "store/Packages.h"

#include <string>
#include <string_view>
#include <vector>

/// How far the exchange with each unit has come, as the log of packages of a book tells it.
namespace app {

enum class TrafficState {
    Nothing,  ///< neither sent nor received
    Overdue,  ///< nothing has come, and the unit's last day has passed
    Sent,     ///< something about the unit was sent; nothing has come back
    Made,     ///< this very kind was made here: the book is the unit's own
    Imported, ///< one was taken in
    Returned  ///< one was taken in, then the sheet was opened again: another is to come
};

/// A unit's packages of one kind.
struct UnitTraffic {
    std::string unit;     ///< id
    std::string sent;     ///< when the last one about it left this book (PackageRow::made)
    std::string received; ///< when the last of this kind that was taken in had been made
    int times = 0;        ///< of this kind: taken in, or made here where none was
    TrafficState state = TrafficState::Nothing;

    bool operator==(const UnitTraffic&) const = default;
};

/// In the order of `units`. Errors: those of the storage.
core::Result<std::vector<UnitTraffic>> trafficOf(const store::Book& book,
                                                 const std::string& assessment,
                                                 const std::vector<core::Unit>& units,
                                                 const PackageKind& kind);

} // namespace app
