#pragma once

#include "core/Stage.h"
#include "engine/Evaluate.h"
#include "models/entry/ShownCell.h"
#include "models/sheet/SheetRows.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace models {

class Session;

} // namespace models

namespace package {
struct PublishedCriterion;
}

namespace models {

enum class SheetColumn {
    CodeTitle,
    Max,
    Figures,
    Self,
    V1,
    V2,
    Difference,
    Documents,
    LastYear,
    Note,
    State,
    Count
};
/// Where the column stands in the model.
constexpr int position(SheetColumn column)
{
    return static_cast<int>(column);
}
inline constexpr int sheetColumnCount = position(SheetColumn::Count);

/// Everything that is fixed about a column.
struct SheetColumnInfo {
    SheetColumn column;
    Qt::AlignmentFlag alignment;
    std::optional<core::Stage> stage; ///< points of this stage are entered here
};
inline constexpr std::array<SheetColumnInfo, sheetColumnCount> sheetColumns = {{
    {SheetColumn::CodeTitle, Qt::AlignLeft, std::nullopt},
    {SheetColumn::Max, Qt::AlignRight, std::nullopt},
    {SheetColumn::Figures, Qt::AlignRight, std::nullopt},
    {SheetColumn::Self, Qt::AlignRight, core::Stage::Self},
    {SheetColumn::V1, Qt::AlignRight, core::Stage::V1},
    {SheetColumn::V2, Qt::AlignRight, core::Stage::V2},
    {SheetColumn::Difference, Qt::AlignRight, std::nullopt},
    {SheetColumn::Documents, Qt::AlignRight, std::nullopt},
    {SheetColumn::LastYear, Qt::AlignRight, std::nullopt},
    {SheetColumn::Note, Qt::AlignLeft, std::nullopt},
    {SheetColumn::State, Qt::AlignLeft, std::nullopt},
}};
constexpr const SheetColumnInfo& sheetColumn(int column)
{
    return sheetColumns[static_cast<std::size_t>(column)];
}
constexpr SheetColumn columnOf(core::Stage stage)
{
    return stage == core::Stage::Self ? SheetColumn::Self
           : stage == core::Stage::V1 ? SheetColumn::V1
                                      : SheetColumn::V2;
}

/// Makes the cells of one unit's sheet from the results of an assessment.
class SheetCells {
    Q_DECLARE_TR_FUNCTIONS(models::SheetCells)

public:
    /// Last year's points are read only where they are shown: a large province has a lot of them.
    SheetCells(const Session& session, const SheetRows& rows, int unit, bool showsLastYear = false);

    /// What is known of the entry of a criterion's row at the session's stage.
    app::Cell entry(const SheetRow& row) const;
    ShownCell cell(const SheetRow& row, SheetColumn column) const;
    /// The same of a criterion's row whose entry is known.
    ShownCell cell(const SheetRow& row, SheetColumn column, const app::Cell& entry) const;
    /// Points at the session's stage less those of last year; nothing where either is missing.
    std::optional<core::Points> sinceLastYear(const SheetRow& row) const;

    /// As a person reads it: none for a section, a figure or a decision.
    QString code(const SheetRow& row) const;
    QString toolTip(const SheetRow& row, SheetColumn column) const;
    /// A whole sentence for a screen reader.
    QString accessibleText(const SheetRow& row, SheetColumn column) const;

    /// A node that stands for shared figures, bonus, penalty or decisions as a whole.
    static bool isSection(const core::IndexSet& set, int node);
    static QString sectionTitle(core::Section section);
    /// What a person calls the place of an entry in a few words: the code, and where there is none
    /// on paper (shared figures, decisions, typed bonus and penalty) the title.
    static QString leafName(const core::IndexSet& set, int leaf);
    static QString headerText(SheetColumn column);
    static QString headerToolTip(SheetColumn column);
    /// The field of an entry that is typed in a column at a stage; nothing where the column is not
    /// typed in then.
    static std::optional<int> fieldOf(SheetColumn column, core::Stage stage);

private:
    const engine::UnitResult& result(core::ResultStage stage) const;
    ShownCell titleCell(const SheetRow& row) const;
    ShownCell sumCell(const SheetRow& row, core::Stage stage) const;
    ShownCell figuresCell(const app::Cell& entry) const;
    ShownCell lastYearCell(const app::Cell& entry) const;
    ShownCell areaStateCell(const SheetRow& row) const;
    bool countsUnentered(const core::Node& node, core::Stage stage) const;
    bool hasEntries(const SheetRow& row, core::Stage stage) const;
    /// Whether another stage than the second verification is shown, and its sum of the row's area
    /// holds points of the first for this row.
    bool holdsV1(const SheetRow& row) const;
    ShownCell heldCell(const SheetRow& row) const;
    /// In a unit's own book, which has no second verification of its own, the published points as a
    /// package has brought them stand in that column.
    const package::PublishedCriterion* publishedOf(const SheetRow& row) const;
    ShownCell publishedCell(const SheetRow& row) const;
    /// Whether a sum is shown: where its rows have entries, and in the second verification also
    /// where they keep the points of the first, so that what stands below one another adds up.
    bool hasSum(const SheetRow& row, core::Stage stage) const;
    core::Points maximum(const SheetRow& row) const;
    bool bearsPoints(const SheetRow& row) const;

    const Session& m_session;
    const SheetRows& m_rows;
    int m_unit;
    bool m_showsLastYear;
};

} // namespace models
