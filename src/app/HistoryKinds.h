#pragma once

#include "core/Text.h"

#include <span>
#include <string_view>

/// The kinds of rows of the history, and the fields of the values that they keep: what each is
/// called, and how it is told (app/HistoryFields.h).
namespace app {

/// How a field of a value is told.
enum class FieldReading {
    Plain,
    Date,
    Number,
    Hash,        ///< its first digits
    Yes,         ///< 1: the label alone; else nothing
    Phase,       ///< of an assessment (core/Process.h)
    State,       ///< of a unit's sheet
    TaskState,   ///< of a task
    Worked,      ///< 1: a day that is worked, 0: a holiday
    Corrects,    ///< the version that a corrigendum replaces; 0: none
    Group,       ///< of units (core/UnitGroups.h), and the level of a set, which is one
    Moment,      ///< "2021-12-15T16:01:01+07:00"
    PackageKind, ///< of a package (app/packages/PackageKind.h)
    HeldState,   ///< of a package in the holding place
    HeldWhy,     ///< the code of what closed its work
    Lines,       ///< several, told in one
    Left         ///< not told
};

struct HistoryField {
    core::Text label; ///< empty: the value alone
    FieldReading how = FieldReading::Plain;
};

struct HistoryKind {
    std::string_view action;
    core::Text added;
    core::Text changed;
    core::Text removed;
    std::span<const HistoryField> fields;
};

/// The kind of that action (store::HistoryRow::action); nullptr where this program does not know
/// it.
const HistoryKind* historyKind(std::string_view action);

} // namespace app
