#pragma once

#include "report/UnitSheetReport.h"

#include <string>
#include <vector>

namespace report {

/// What paper and CSV of a unit's sheet share: which stages stand side by side, what a criterion
/// shows at each.
class UnitSheetContext {
public:
    UnitSheetContext(const UnitSheetInput& input, core::Language language);

    const UnitSheetInput& input;
    const core::IndexSet& set;
    const core::Language language;
    const Say say;

    /// The stages that have columns: up to the one asked for.
    const std::vector<core::ResultStage>& stages() const { return m_stages; }
    /// "Tự chấm", "Thẩm định lần 1", "Kết quả".
    std::string_view columnTitle(core::ResultStage stage) const;
    const engine::UnitResult& result(core::ResultStage stage) const { return at(stage).result; }
    const engine::UnitResult& result() const { return result(input.stage); }
    const engine::NodeResult& node(core::ResultStage stage, int node) const
    {
        return result(stage).nodes[static_cast<std::size_t>(node)];
    }
    /// The points of a node at a stage; nothing where it does not apply, is not of that stage or
    /// not scored.
    std::optional<core::Points> points(core::ResultStage stage, int node) const;
    /// Whether a criterion is of another hand than the unit's at the self stage: survey, office.
    bool isOutside(core::ResultStage stage, int node) const;
    /// How the points of a criterion came about at a stage; empty without an entry.
    std::string explain(core::ResultStage stage, int leaf) const;
    /// Points with the decimals of the set, two at least.
    std::string points(core::Points points) const;
    /// The sum of a stage; where that knows fewer points than the stage of the sheet, because
    /// criteria of others are not scored at it, of how many: "73,74 trên 81,00".
    std::string totalOf(core::ResultStage stage) const;
    bool isProvisional() const { return result().missing > 0; }
    bool hasExtras() const { return set.hasBonus() || set.hasPenalty(); }
    /// Whether a node has a line: not what the program keeps for itself.
    bool isLine(int node) const;
    /// The title of a line; that of bonus and penalty as a whole is the program's.
    std::string lineTitle(int node) const;

private:
    const UnitSheetInput::AtStage& at(core::ResultStage stage) const
    {
        return input.stages[static_cast<std::size_t>(stage)];
    }

    std::vector<core::ResultStage> m_stages;
};

/// A document of the unit with its number in the list of evidence.
struct NumberedDocument {
    int number = 0;
    const core::Document* document = nullptr;
};
/// In the order of the criteria that they serve first; removed ones and those without a criterion
/// are left out.
std::vector<NumberedDocument> numberedDocuments(const UnitSheetContext& context);

/// The criteria one under the other, with sums.
Table criteriaTable(const UnitSheetContext& context, const UnitSheetOptions& options,
                    const std::vector<NumberedDocument>& documents);
/// Areas and the whole, one line each.
Table areaSumsTable(const UnitSheetContext& context);
Table evidenceTable(const UnitSheetContext& context,
                    const std::vector<NumberedDocument>& documents);

} // namespace report
