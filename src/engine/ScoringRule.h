#pragma once

#include "core/Ratio.h"
#include "core/RuleKind.h"
#include "engine/RuleTable.h"
#include "engine/SheetFormula.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace engine {

class FormulaScene;
class Highest;
class RuleCheck;
class RuleLine;
class RuleRun;

/// What the engine asks of a rule: all that sets its kind apart stands in one class, a file of
/// engine/kinds. A new kind is such a class and its row in engine/RuleKinds.cpp.
class ScoringRule : public core::RuleBody {
public:
    /// Leaves points or flags in `run`, exactly: only the run rounds.
    virtual void apply(RuleRun& run) const = 0;
    /// Everything that can be wrong with what the set says.
    virtual void check(RuleCheck& check) const = 0;
    /// How the points came about. Only asked where the rule has a result.
    virtual std::string line(const RuleLine& line) const = 0;
    /// The figures as a short cell text (figuresText); only asked where there are any.
    virtual std::string figures(core::FiguresView figures, core::Language language) const = 0;
    /// What kind it is, with what sets it apart (ruleKind).
    virtual std::string title(core::Language language) const = 0;
    /// Lines that show how points are made (ruleTable); none where the form shows everything.
    virtual std::vector<RuleRow> table(const core::Node&, core::FiguresView, core::Language) const
    {
        return {};
    }
    /// What the figure in a slot is worth, as it stands beside it in a form (figureWorth).
    virtual std::string worth(std::size_t /*slot*/) const { return {}; }
    /// The points as a formula of cells; nothing where a spreadsheet cannot say it.
    virtual std::optional<SheetFormula> formula(const FormulaScene&) const { return std::nullopt; }

    /// Whether the figures give more points than there are, though nothing else is wrong with them:
    /// the points are held to the maximum, but more was placed than exists.
    virtual bool isAboveMax(const core::Node&, core::FiguresView) const { return false; }

    /// Raises what the others of the group are compared with by these figures.
    virtual void compareBy(core::FiguresView /*figures*/, Highest& /*highest*/) const {}
    /// The lowest points that a verifier may give: below 0 where an option costs points.
    virtual core::Ratio lowestTyped(core::Points /*max*/) const { return core::Ratio(); }
    /// The lowest that it may give as a part of `sum`.
    virtual core::Points lowest() const { return {}; }

protected:
    using RuleBody::RuleBody;
};

/// Every body of a rule in the program is one that scores.
inline const ScoringRule& scoring(const core::Rule& rule)
{
    return static_cast<const ScoringRule&>(*rule.body);
}

/// What each kind needs and none need write: `Own` is the class of the kind, `Own::row` its row.
template<typename Own>
class KindOf : public ScoringRule {
public:
    std::shared_ptr<core::RuleBody> copy() const override
    {
        return std::make_shared<Own>(static_cast<const Own&>(*this));
    }
    static std::shared_ptr<core::RuleBody> make() { return std::make_shared<Own>(); }

protected:
    KindOf() : ScoringRule(Own::row) {}
};

} // namespace engine
