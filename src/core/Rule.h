#pragma once

#include "core/Decimal.h"
#include "core/Formula.h"
#include "core/Points.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

/// Which figures a rule's value is made of.
enum class ValueOf { Ratio, Percent, Count, Number };

struct Choice {
    std::string id;
    std::string title;
    std::optional<Points> points;   ///< exactly one of points and percent is set in a sound set
    std::optional<Decimal> percent; ///< of the criterion's maximum
};

struct Tier {
    std::optional<Decimal> from;  ///< value ≥ from
    std::optional<Decimal> above; ///< value > above
    Points points;
};

/// An event of `deduct`, an item of `checklist`, a term of `weighted`.
struct PointItem {
    std::string id;
    std::string title;
    Points points;
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

struct ManualRule {
    std::optional<Points> step;
};
struct ChoiceRule {
    std::vector<Choice> options;
};
struct TiersRule {
    ValueOf of = ValueOf::Ratio;
    std::vector<Tier> tiers;
};
struct ProportionalRule {
    ValueOf of = ValueOf::Ratio;
    std::optional<Decimal> floor;
};
struct InterpolateRule {
    ValueOf of = ValueOf::Ratio;
    Decimal low;
    Decimal high;
};
struct DeductRule {
    std::optional<Points> start; ///< the maximum where absent
    std::vector<PointItem> events;
    Points floor;
};
struct CountRule {
    Points each;
};
struct ChecklistRule {
    std::vector<PointItem> items;
};
struct WeightedRule {
    NamedFigure total;
    std::vector<PointItem> terms;
};
struct SurveyRule {
    std::vector<BallotOption> options;
};
struct BestRule {
    ValueOf of = ValueOf::Ratio;
};
struct FormulaRule {
    std::vector<NamedFigure> variables;
    std::string expression;
    Formula program; ///< compiled from expression; empty in a faulty draft
};

using RuleBody =
    std::variant<ManualRule, ChoiceRule, TiersRule, ProportionalRule, InterpolateRule, DeductRule,
                 CountRule, ChecklistRule, WeightedRule, SurveyRule, BestRule, FormulaRule>;

/// How one criterion turns figures into points (contract, section 1, "Rules").
struct Rule {
    RuleBody body;
    int figureDecimals = 0;              ///< decimals that counts may have, 0…4
    std::optional<DossierSource> source; ///< ratio rules only
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
