#pragma once

#include "core/Decimal.h"
#include "core/Points.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace core {

class RuleBody;

/// Which figures a rule's value is made of.
enum class ValueOf { Ratio, Percent, Count, Number, Days };

/// How the value of `of: "days"` is counted (contract, section 1b): days late, below 0 for early.
/// Days are numbers of core/Calendar.h.
struct DayCount {
    std::optional<int> due;      ///< fixed by the rule; else a figure of its own
    bool working = false;        ///< only working days count
    std::optional<Points> never; ///< the points of `done=never`; refused without
    std::optional<int> latest;   ///< the last day accepted

    bool operator==(const DayCount&) const = default;
};

/// A shared figure of the set, or last year's, that stands in for a typed one.
struct FigureRef {
    std::string figure; ///< id of the set's figure; empty: typed
    bool last = false;  ///< that of the previous assessment
    /// What the set's figure is made of, known where the set has it (told by whoever reads the
    /// set).
    std::optional<ValueOf> of = {};

    bool isSet() const { return !figure.empty(); }
    bool operator==(const FigureRef&) const = default;
};

/// Where the denominator comes from that is not typed: last year's figure, divided.
struct Fallback {
    FigureRef last;
    std::optional<Decimal> divide;    ///< 1 where absent
    std::optional<Decimal> otherwise; ///< the rate in % where last year has none or 0

    bool operator==(const Fallback&) const = default;
};

/// Which figures of a value are shared ones of the set (contract, section 1b).
struct ValueFrom {
    FigureRef whole; ///< all of the value
    FigureRef n;     ///< of a ratio one by one
    FigureRef d;
    bool hasFallback = false;
    Fallback fallback;

    const FigureRef& first() const { return whole.isSet() ? whole : n; }
    const FigureRef& second() const { return whole.isSet() ? whole : d; }
    bool operator==(const ValueFrom&) const = default;
};

struct Choice {
    std::string id;
    std::string title;
    std::optional<Points> points;   ///< exactly one of points and percent is set in a sound set
    std::optional<Decimal> percent; ///< of the criterion's maximum
    std::string zeroes = {};        ///< code that has 0 points where this is chosen; may be empty
};

struct BallotOption {
    std::string id;
    std::string title;
    Decimal percent;
};

struct NamedFigure {
    std::string id;
    std::string title;
    std::string worth = {}; ///< what an option gives, as it stands beside it: "0,5", "50%"
};

/// Named formula over the dossier counters of a unit, and the level whose counters it takes
/// (contract, section 1).
struct DossierSource {
    enum class Formula { OnTimeOfFinished, OnTimeOfDue, NotLateOfAll, OnTimeOfReceived };
    enum class Level { Province, District, Commune };
    Formula formula = Formula::OnTimeOfFinished;
    Level level = Level::Province;
};

/// Units with this value of an attribute have their borders multiplied (contract, section 1b).
struct Threshold {
    std::string attribute;
    std::string is;
    Decimal times;

    bool operator==(const Threshold&) const = default;
};

/// How one criterion turns figures into points (contract, section 1, "Rules").
struct Rule {
    template<typename Body, typename = std::enable_if_t<std::is_base_of_v<RuleBody, Body>>>
    Rule(Body ofKind, int decimals = 0, std::optional<DossierSource> drawnFrom = {})
        : body(std::make_shared<const Body>(std::move(ofKind))), figureDecimals(decimals),
          source(drawnFrom)
    {}
    /// Pre: `read` is not null.
    explicit Rule(std::shared_ptr<const RuleBody> read) : body(std::move(read)) {}

    std::shared_ptr<const RuleBody> body; ///< what its kind says; never null
    int figureDecimals = 0;               ///< decimals that counts may have, 0…4
    std::optional<DossierSource> source;  ///< ratio rules only
    std::vector<Threshold> thresholds;    ///< the first that fits the unit moves the borders
};

/// "manual", "choice", … as in the contract.
std::string_view kindName(const Rule& rule);

/// What one figure of a rule is and how it may be typed. Figures of an entry are kept in the order
/// of these slots.
struct FigureSlot {
    /// Date: a day as its number (core/Calendar.h), or neverDay. Option: an index into `options`.
    enum class Kind { Count, Percent, Number, Tick, Option, Date };
    /// "n", "d", "p", "x", "option", "case", "due", "done", or the id of an event, item, term,
    /// option or variable; "part.key" inside a part of `sum`
    std::string key;
    /// title from the rule; empty for n, d, p, x (their labels come from the criterion's guide)
    std::string title;
    std::string group = {}; ///< title of the part of `sum`, or the ratio, that it belongs to
    /// Where the figures of a rule are a small table: title of the row and of the column.
    std::string row = {};
    std::string column = {};
    Kind kind = Kind::Count;
    int decimals = 0;        ///< decimals that may be typed
    bool mayBeNever = false; ///< `done=never` is a date, too
    std::optional<int> due;  ///< of `done`: the due day that the rule fixes
    /// What an Option may be; shared, since slots are copied.
    std::shared_ptr<const std::vector<NamedFigure>> options;
    /// Only asked for where the case with this index is chosen in slot 0; −1: always.
    int ofCase = -1;
    FigureRef from;           ///< not typed: taken from a figure of the set
    std::string fromKey = {}; ///< which of its figures: "n", "d"; empty: the first
    int fromLeaf = -1;        ///< where that is entered, known once the set is indexed
    int fromSlot = -1;
    /// Of n: where it and d behind it are drawn from while neither is typed.
    std::optional<DossierSource> drawnFrom;

    bool isTyped() const { return !from.isSet(); }
};

/// The figure that chooses the rule of a criterion with cases; its slot is the first.
inline constexpr std::string_view caseKey = "case";

/// The figures that `rule` asks for, in a fixed order; empty for `manual`. For `choice` one slot
/// "option" whose value is the index of the option (an index outside the list stands for an unknown
/// option).
std::vector<FigureSlot> figureSlots(const Rule& rule);

} // namespace core
