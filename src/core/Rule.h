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
enum class ValueOf { Ratio, Percent, Count, Number };

struct Choice {
    std::string id;
    std::string title;
    std::optional<Points> points;   ///< exactly one of points and percent is set in a sound set
    std::optional<Decimal> percent; ///< of the criterion's maximum
};

struct BallotOption {
    std::string id;
    std::string title;
    Decimal percent;
};

struct NamedFigure {
    std::string id;
    std::string title;
};

/// Named formula over the dossier counters of a unit, and the level whose counters it takes
/// (contract, section 1).
struct DossierSource {
    enum class Formula { OnTimeOfFinished, OnTimeOfDue, NotLateOfAll, OnTimeOfReceived };
    enum class Level { Province, District, Commune };
    Formula formula = Formula::OnTimeOfFinished;
    Level level = Level::Province;
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
};

/// "manual", "choice", … as in the contract.
std::string_view kindName(const Rule& rule);

/// What one figure of a rule is and how it may be typed. Figures of an entry are kept in the order
/// of these slots.
struct FigureSlot {
    enum class Kind { Count, Percent, Number, Tick, Option };
    /// "n", "d", "p", "x", "option", or the id of an event, item, term, option or variable
    std::string key;
    /// title from the rule; empty for n, d, p, x (their labels come from the criterion's guide)
    std::string title;
    Kind kind = Kind::Count;
    int decimals = 0; ///< decimals that may be typed
};

/// The figures that `rule` asks for, in a fixed order; empty for `manual`. For `choice` one slot
/// "option" whose value is the index of the option (an index outside the list stands for an unknown
/// option).
std::vector<FigureSlot> figureSlots(const Rule& rule);

} // namespace core
