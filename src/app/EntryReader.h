#pragma once

#include "app/Cell.h"
#include "app/SheetEditor.h"
#include "core/Language.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a person types for one criterion, as texts, becomes an entry here and nowhere else: the
/// sheet, the panel, the matrix and pasted blocks read alike. Pure: nothing is written.
namespace app {

/// A field of an entry: a slot of its figures (0, 1, …), or one of these.
namespace field {
inline constexpr int points = -1;
inline constexpr int note = -2;
inline constexpr int figures =
    -3; ///< all figures in one text: "8.199/8.214", "n=8199;d=8214", the title of an option …
inline constexpr int status = -4; ///< "none", "unproven", "scored" or empty
} // namespace field

/// One typed text.
struct FieldText {
    int field = field::points;
    std::string text;
};

/// Why a text cannot be taken.
struct FieldFault {
    int field = field::points;
    core::Problem problem;
};

/// What the texts would make of an entry.
struct EntryReading {
    core::Entry entry;
    Preview preview;
    std::vector<FieldFault> faults;
    /// A cut, an own figure, a nothing or typed points without a note; or a cut whose note was
    /// written for other points: then the entry has it, and a typed note, be it the same, is
    /// enough.
    bool needsReason = false;
    bool changed = false; ///< differs from what the book holds

    bool isSound() const { return faults.empty() && !needsReason; }
};

/// The figures that are shown for an entry that has none of its own: the verifier works on those of
/// the stage before (empty entries only), a rule with a source draws them from the dossiers.
core::Figures shownFigures(const SheetEditor& editor, int unit, core::Stage stage, int leaf);
/// Whose they are.
FiguresFrom figuresFrom(const SheetEditor& editor, const Place& place);

/// Fields that are not typed keep what the book holds. Where the texts leave an entry empty its
/// note goes, too: it spoke of what is no longer there; so does a verifier's reason where the
/// points become others that need none. Only a note that is typed with them stays.
EntryReading readEntry(const SheetEditor& editor, int unit, core::Stage stage, int leaf,
                       std::span<const FieldText> typed, core::Language language);

/// All figures of a criterion from one text. Slots in their order, parted by "/" or ";"
/// ("8.199/8.214"; a number may have thousands dots), or "key=value;key=value", or for `choice` the
/// option's id, title or number of points, for `checklist` the ids or ordinals of the ticked items
/// parted by ";" or "+" ("0": none). Where they are not all numbers the parts stand between ";":
/// the case or level by its title or the beginning of it, days as in readFigureField ("15/12" is in
/// `year`), neighbouring numbers parted by "/" or ";", ticks by title wherever they stand: "Có kế
/// hoạch; 5/6", "20/3; 22/3; Được gia hạn". Errors: those of core::readNumber (with "key"),
/// "figures.count", "figures.values" (given, wanted, names), "figures.unknown-option",
/// "figures.ambiguous-option" (option, which: titles),
/// "figures.unknown-case", "figures.no-such-level" (option, known), "figures.unknown-key" (key),
/// "figures.repeated" (key), "figures.bad-date" (key, text), "figures.never-refused" (key),
/// "figures.shared-alone" (figures: titles of the set's figures, which are typed elsewhere). Pre:
/// `node` is of `set`.
core::Result<core::Figures> readFiguresText(const core::IndexSet& set, const core::Node& node,
                                            std::string_view text, int year);
/// One figure typed in its own field: a number of its decimals, a tick (0 or 1), the index of an
/// option, a day ("15/12/2026", "15/12" in the year `year`), "never" or «không» where it may be.
core::Result<core::Decimal> readFigureField(const core::FigureSlot& slot, std::string_view text,
                                            int year);
/// The text that readFigureField reads.
std::string figureFieldText(const core::FigureSlot& slot, core::Decimal value);
/// What a person calls a figure: its title, its label in the criterion's guide, else its key; for a
/// key that is a word of the format ("done") the code of its words, which app::text puts in.
std::string figureName(const core::Node& node, std::string_view key);
/// The points of a choice's options in order: "0,5 · 0,25 · −0,5". Pre: the rule takes an option.
std::string optionWorths(const core::Node& node);
/// The text that readFiguresText reads back, in numbers of the screen ("8199/8214", the option's
/// title).
std::string figuresFieldText(const core::Node& node, const core::Figures& figures);

/// What F7 and F9 make of an entry: the status set, or, for Scored, taken back to its figures (to
/// nothing where it has none).
core::Entry withStatus(core::Entry entry, core::EntryStatus status);

/// The entry of a stage that takes over what the stage before says; nothing where that is empty.
std::optional<core::Entry> acceptedEntry(const SheetEditor& editor, int unit, core::Stage stage,
                                         int leaf);

} // namespace app
