#pragma once

#include "core/Calendar.h"
#include "core/Entry.h"
#include "core/Points.h"
#include "core/Rule.h"
#include "core/Totals.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// Who scores a criterion: the unit itself, a survey (điều tra XHH), or the verifying office alone.
enum class ScoredBy { Unit, Survey, Office };

/// What "nothing arose" is worth.
enum class IfNone { NotApplicable, Full, Zero };

/// What happens after a tie: 1, 1, 3 or 1, 1, 2.
enum class Ties { Skip, Dense };

/// What "nothing arose" is worth by the entry of another scored criterion at the same stage (none
/// there: `otherwise`). Without a value the status is refused.
struct IfNoneWhen {
    std::string code;
    EntryStatus status = EntryStatus::Scored;
    std::optional<IfNone> then;
    std::optional<IfNone> otherwise;
};

/// Something that units differ by: miền núi, biên giới. Units have it under "attr:ID".
struct Attribute {
    std::string id;
    std::string title;
    std::vector<NamedFigure> values;
};

/// A factor of a maximum: where an attribute has a value, or by a figure of the set in %.
struct ScaleFactor {
    std::string attribute; ///< empty: by the figure
    std::string is;
    Decimal times;
    FigureRef figure;
    std::optional<Decimal> least; ///< of a figure's value / 100; 0 where absent
};

/// What makes a maximum, and the points with it, smaller for some units.
struct Scale {
    std::vector<ScaleFactor> by;
    bool adds = false;             ///< 1 − Σ(1 − times) instead of the product
    std::optional<Points> atLeast; ///< of the scored item's maximum
};

/// Which part of the set a node hangs in. All but the areas are outside the maximum, ranks and
/// statistics.
enum class Section {
    Areas,
    Figures, ///< shared figures: entries without points, under "figure:ID"
    Bonus,
    Penalty,
    Quotas ///< who keeps a class in a tie that was decided: "quota:CLASS"
};

/// An area, a group of criteria, or a scored criterion; of the other sections the section itself
/// and what is entered in it.
struct Node {
    std::string code;
    std::string title;
    Points max;
    std::string verifier; ///< own value; IndexSet::verifierOf gives the inherited one
    std::string evidence;
    std::string guide; ///< wording; lines "n: label" name figures, see figureLabel()
    ScoredBy by = ScoredBy::Unit;
    std::optional<IfNone> ifNone;
    std::optional<IfNoneWhen> ifNoneWhen; ///< in its place
    std::optional<Scale> scale;
    std::optional<Rule> rule;      ///< set exactly for scored criteria
    std::optional<Points> roundTo; ///< points are rounded to a multiple of it, not to decimals
    Section section = Section::Areas;
    std::optional<ExtraItem> extra; ///< set exactly for bonus and penalty items
    std::vector<FigureSlot> slots;
    bool takesShared = false;  ///< some figure is not typed here but taken from the set's
    bool isSharedOnly = false; ///< all are, so that no entry is needed
    bool draws = false;        ///< some are drawn from dossiers while they are not typed
    bool isScaled = false;     ///< it or what stands above has a scale

    int parent = -1; ///< node index; −1 for an area or another section
    int depth = 0;   ///< 0 for an area
    int end = 0;     ///< one past the last node of this subtree (nodes are in document order)
    int leaf = -1;   ///< index among the scored criteria, −1 for a composite

    bool isRoot() const { return parent < 0; }
    bool isArea() const { return isRoot() && section == Section::Areas; }
    bool isScored() const { return leaf >= 0; }
    /// Figures and decisions are entered and give no points, themselves and their sections.
    bool bearsPoints() const { return section != Section::Figures && section != Section::Quotas; }
    /// "Nothing arose" may be worth something.
    bool mayBeNone() const { return ifNone || ifNoneWhen; }
    bool isExtra() const { return section == Section::Bonus || section == Section::Penalty; }
    /// Behind the figures of the rule there is one that names the criterion whose points are lost.
    bool namesItem() const { return extra && extra->namesItem(); }
};

struct UnitClass {
    std::string id;
    std::string title;
    std::optional<Decimal> from; ///< in %, absent for the last
};

/// An index set (bộ chỉ số): a tree of areas, groups and scored criteria held flat in document
/// order, and the rules of scoring.
///
/// Immutable once indexed: everything else refers to nodes and leaves by index.
struct IndexSet {
    int format = 1; ///< of the file it was read from: keys of a later one were unknown in it
    static constexpr std::size_t maxNodes = 20'000;
    static constexpr int maxDepth = 8; ///< levels of items below an area

    std::string id;
    std::string title;
    int year = 0;
    std::string level;
    std::string decision;
    Points max;
    int decimals = 2;
    bool sample = false;
    bool bonusInIndex = true;
    bool hasCalendar = false; ///< of its own
    Ties ties = Ties::Skip;
    std::vector<UnitClass> classes;
    std::vector<ClassRule> classRules;
    Points bonusCap;
    Points penaltyCap;
    ExtraSection bonus;
    ExtraSection penalty;
    TotalRule total;
    std::optional<Decimal> indexScale; ///< the index is also shown out of this
    std::vector<Quota> quotas;         ///< best class first
    Calendar calendar; ///< holidays and Saturdays worked: the set's own or the book's
    std::vector<Attribute> attributes;

    std::vector<Node> nodes;
    std::vector<int> areas;  ///< node indexes
    std::vector<int> leaves; ///< node index of each scored criterion

    /// Fills areas, leaves, slots, end, leaf and the code index from nodes (whose parent and depth
    /// are set).
    void buildIndex();

    /// Node index, or −1. Of equal codes (a faulty draft) the first.
    int find(std::string_view code) const;
    /// Leaf index of a scored criterion, bonusLeaf(), penaltyLeaf(), or −1.
    int findLeaf(std::string_view code) const;
    /// Shared figures are the first leaves.
    int figureCount() const { return m_figureCount; }
    /// Leaf of a shared figure by its id, or −1.
    int figureLeaf(std::string_view figure) const;
    const Node& leafNode(int leaf) const
    {
        return nodes[static_cast<std::size_t>(leaves[static_cast<std::size_t>(leaf)])];
    }

    int leafCount() const { return static_cast<int>(leaves.size()); }
    /// Bonus and penalty are entered like criteria, in two places behind the last leaf.
    int bonusLeaf() const { return leafCount(); }
    int penaltyLeaf() const { return leafCount() + 1; }
    int entryCount() const { return leafCount() + 2; }
    bool hasBonus() const { return bonus.hasItems() || !bonusCap.isZero(); }
    bool hasPenalty() const { return penalty.hasItems() || !penaltyCap.isZero(); }
    /// Whether an amount may be typed. Pre: leaf is bonusLeaf() or penaltyLeaf().
    bool takesAmount(int leaf) const;
    /// Index of a class, or −1.
    int findClass(std::string_view classId) const;
    /// The leaf of decisions about ties at a class, or −1.
    int quotaLeaf(std::string_view classId) const;
    /// The code entries use: a criterion's code, "bonus" or "penalty".
    std::string_view leafCode(int leaf) const;

    /// Number of scored criteria: the leaves of the areas.
    int scoredCount() const;
    /// Number of criteria: every node below an area (TC and TCTP together).
    int criterionCount() const;
    /// The verifier set on the node or the nearest ancestor; empty where none.
    std::string_view verifierOf(int node) const;

private:
    void connectShared();
    /// Penalty items that name a criterion ask for it behind the figures of their rule.
    void addItemSlots();

    std::unordered_map<std::string, int> m_byCode;
    int m_figureCount = 0;
};

/// Before the id of a shared figure in the code that its entries have.
inline constexpr std::string_view figurePrefix = "figure:";

inline constexpr std::string_view bonusCode = "bonus";
inline constexpr std::string_view penaltyCode = "penalty";

/// The label of figure `key` from the guide's line "key: label"; empty where there is none.
std::string figureLabel(const Node& node, std::string_view key);
/// The guide without its label lines.
std::string guideWording(const Node& node);

} // namespace core
