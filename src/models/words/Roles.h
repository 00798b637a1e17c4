#pragma once

#include <Qt>

/// What models tell the delegates. Delegates paint from these roles and compute nothing; models
/// know no colour.
namespace models {

enum Role : int {
    /// Tone of the text and of its icon.
    ToneRole = Qt::UserRole + 100,
    /// bool: semibold.
    EmphasisRole,
    /// Fill of the cell behind its content.
    FillRole,
    /// int: how many decimals the column keeps room for, so that all numbers stand at one comma.
    DecimalsRole,
    /// QString: a small muted mark that hangs to the right of a number and does not move it ("=").
    MarkRole,
    /// QString: name of an icon in :/icons, without suffix.
    IconRole,
    /// double 0…1: length of the in-cell bar.
    BarRole,
    /// int: position of a class, best first; for its swatch and pattern.
    ClassRole,
    /// bool: the cell cannot be changed; painted on `alt`.
    ReadOnlyRole,
    /// bool: a 2 px line under the row (border of classes, above sums).
    StrongLineRole,
    /// QString: a second, muted line, or the muted text at the right of the first one.
    DetailRole,
    /// QString: muted text at the right edge (a key, a count).
    SideRole,
    /// QStringList: the same text in shorter words, longest first, for where it does not fit
    /// ("Sở Nông nghiệp và PTNT"); before anything is cut off.
    ShortFormsRole,
    /// What the column sorts by.
    SortRole,
    /// First role a model may use for itself.
    OwnRole = Qt::UserRole + 200
};

/// Places that points are aligned at (DecimalsRole).
inline constexpr int pointDecimals = 2;

enum class Tone { Normal, Muted, Good, Warning, Error, Accent, Disabled };
enum class Fill { None, ReadOnly, Area, Warning, Error, Info };

} // namespace models
