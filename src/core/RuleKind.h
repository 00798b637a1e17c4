#pragma once

#include "core/RuleFields.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What is asked of a rule without knowing its kind. The kinds themselves, one file each, are in
/// engine/kinds; which there are is said by engine/RuleKinds.h.
namespace core {

/// What is entered for a kind of rule.
enum class RuleInput {
    Points,  ///< no figures: the points themselves
    Option,  ///< one figure: an option of choicesOf()
    Ticks,   ///< 0 or 1 per item
    Ballots, ///< ballots per option of ballotsOf()
    Figures, ///< numbers: n and d, a count per event, variables …
};

/// Whether a rule may stand inside another: in a part of `sum` and a case of `cases`, only in a
/// case, or not at all.
enum class RuleNesting { Anywhere, InCase, Never };

/// A row of the catalogue of kinds. It is part of the program and lives as long as that.
struct RuleKind {
    std::string_view name;                         ///< as in the contract, section 1
    std::shared_ptr<RuleBody> (*make)() = nullptr; ///< a body with nothing in it
    RuleInput input = RuleInput::Figures;
    /// The result depends on the highest value of the group.
    bool isCompared = false;
    /// The first figure is the total that the others are parts of.
    bool isOfTotal = false;
    /// Its figures may come from the dossier counters: Rule::source.
    bool mayDraw = false;
    int format = 1; ///< the first format of the set that knows it
    /// Where else than as the rule of a criterion it may stand.
    RuleNesting nesting = RuleNesting::Anywhere;
    /// It is made of other rules, which ask for the figures.
    bool isOuter = false;
    /// Units of an attribute may have its borders multiplied: Rule::thresholds.
    bool hasThresholds = false;

    /// Counts are typed, so Rule::figureDecimals means something.
    bool hasCounts() const
    {
        return !isOuter && (input == RuleInput::Figures || input == RuleInput::Ballots);
    }
};

/// What a shared figure stands for, and so what it may be made of.
struct FigureUse {
    /// The value of a rule or variable, which asks for this; absent: any (a variable).
    std::optional<ValueOf> of;
    /// A single count: an event, a term, a total, n or d.
    bool isCount = false;
};

/// Collects the figures that a rule asks for.
class SlotList {
public:
    explicit SlotList(int countDecimals) : m_countDecimals(countDecimals) {}

    void add(std::string key, std::string title, FigureSlot::Kind kind, int decimals);
    void addCount(const std::string& id, const std::string& title, const FigureRef& from = {});
    /// n and d of one of several ratios.
    void addRatio(const std::string& id, const std::string& title, const ValueFrom& from = {});
    /// A cell of a small table.
    void addCell(const std::string& id, const std::string& rowTitle,
                 const std::string& columnTitle);
    /// The slot added last is not typed but taken from a figure of the set: from its key `key`, or
    /// its first where that is empty.
    void takeFrom(const FigureRef& from, std::string key = {});
    /// n and d, p, n or x. Behind a denominator with a fallback a slot that nobody types: last
    /// year's figure.
    void addValue(ValueOf of, const DayCount& days = {}, const ValueFrom& from = {});
    /// Last year's of the same: "last", of a ratio "last.n" and "last.d".
    void addLast(ValueOf of);
    /// One of a list; `title` may be empty.
    void addOption(std::string key, std::string title, std::vector<NamedFigure> options);
    /// The slots of a rule inside this one: `key.` before their keys (nothing where it is empty),
    /// with the title of the part that it is,
    /// asked for in one case only where `ofCase` is 0 or more.
    void addRule(const std::string& key, const std::string& title, const Rule& rule,
                 int ofCase = -1);
    std::size_t size() const { return m_slots.size(); }
    std::vector<FigureSlot> take() { return std::move(m_slots); }

private:
    int m_countDecimals;
    std::vector<FigureSlot> m_slots;
};

/// What a rule says, by its kind: the part that everyone may ask. How it scores, is checked and
/// told is engine/ScoringRule.h.
class RuleBody {
public:
    virtual ~RuleBody() = default;

    const RuleKind& kind() const { return *m_kind; }
    virtual std::shared_ptr<RuleBody> copy() const = 0;

    /// Lists the members, once: see RuleFields.
    virtual void describe(RuleFields& fields) = 0;
    /// Called when all members have been read.
    virtual void complete() {}

    virtual void addSlots(SlotList& slots) const = 0;
    virtual std::span<const Choice> choices() const { return {}; }
    virtual bool isCompared() const { return kind().isCompared; }
    virtual std::span<const BallotOption> ballots() const { return {}; }
    virtual std::optional<Points> step() const { return std::nullopt; }
    virtual std::optional<ValueOf> value() const { return std::nullopt; }
    /// The first format of the set that can say it, keys and kind apart.
    virtual int leastFormat() const { return kind().format; }
    virtual std::vector<Decimal> borders() const { return {}; }
    /// Which figures of its value are shared ones; nullptr for a kind that cannot say it.
    virtual const ValueFrom* from() const { return nullptr; }
    virtual ValueFrom* from() { return nullptr; }
    /// Every rule inside this one.
    virtual void eachInner(const std::function<void(const Rule&)>&) const {}
    /// Every reference to a figure of the set, also of rules inside.
    virtual void eachFrom(const std::function<void(const FigureRef&, FigureUse)>& use) const;
    /// Every code that has 0 points where some figure says so, also of rules inside.
    virtual void eachZeroed(const std::function<void(const std::string& code)>& use) const;

protected:
    explicit RuleBody(const RuleKind& kind) : m_kind(&kind) {}
    RuleBody(const RuleBody&) = default;
    RuleBody(RuleBody&&) = default;
    RuleBody& operator=(const RuleBody&) = default;
    RuleBody& operator=(RuleBody&&) = default;

private:
    const RuleKind* m_kind;
};

inline const RuleKind& kindOf(const Rule& rule)
{
    return rule.body->kind();
}

/// Points are typed where there is no rule (bonus, penalty) or the rule asks for them.
inline bool isTyped(const std::optional<Rule>& rule)
{
    return !rule || kindOf(*rule).input == RuleInput::Points;
}
inline bool takes(const std::optional<Rule>& rule, RuleInput input)
{
    return rule && kindOf(*rule).input == input;
}

/// Options to choose from; none where the rule is not a choice.
std::span<const Choice> choicesOf(const Rule& rule);
/// Options that ballots are cast for; none where the rule is no survey.
std::span<const BallotOption> ballotsOf(const Rule& rule);
/// Whether the result depends on the highest values of the group.
bool isCompared(const Rule& rule);
/// What typed points are a multiple of, above 0; nothing where any will do.
std::optional<Points> stepOf(const Rule& rule);
/// Which figures the rule's value is made of; nothing where it has no single value.
std::optional<ValueOf> valueKind(const Rule& rule);
/// How many slots addValue() adds.
std::size_t valueSlots(ValueOf of, const DayCount& days, const ValueFrom& from = {});
/// Values at which the points change: tiers, floor, low and high.
std::vector<Decimal> bordersOf(const Rule& rule);
/// The figure that must not be 0; nothing where there is none.
std::optional<std::size_t> denominatorOf(const Rule& rule);

} // namespace core
