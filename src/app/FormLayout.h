#pragma once

#include "app/ScoreBook.h"
#include "engine/SheetFormula.h"

#include <string>
#include <vector>

/// Where things stand in a unit's form, and in the workbook of all data, which has a block like it
/// for each unit. Internal to app/UnitForm and app/DataWorkbook.
namespace app {

/// A row of the form: a node, or bonus or penalty as an amount, with one thing that is entered.
struct FormRow {
    enum class Entry { Nothing, Points, Figure };
    int node = -1; ///< −1: an amount
    int leaf = -1; ///< −1: an area, a group, a section
    Entry entry = Entry::Nothing;
    std::size_t slot = 0;
    bool isFirst = true; ///< of its node or amount
};

class FormLayout {
public:
    /// `top`: the row of the first line in the sheet, from 0.
    FormLayout(const core::IndexSet& set, int top,
               core::ResultStage stage = core::ResultStage::Self);

    const std::vector<FormRow>& rows() const { return m_rows; }
    int top() const { return m_top; }
    /// The first row of a node, of bonus and penalty as a whole; −1 where it has none.
    int rowOfNode(int node) const { return m_nodeRows[static_cast<std::size_t>(node)]; }
    int bonusRow() const { return m_bonusRow; }
    int penaltyRow() const { return m_penaltyRow; }
    /// Where the amount of a section is typed; −1 where none may be.
    int amountRow(int leaf) const;
    /// The row in which a figure is entered; −1 where it is not.
    int rowOfFigure(int leaf, std::size_t slot) const
    {
        return m_figureRows[static_cast<std::size_t>(leaf)][slot];
    }
    int end() const { return m_top + static_cast<int>(m_rows.size()); }

private:
    void addNode(int node);
    void addAmount(int leaf);
    int next() const { return end(); }

    const core::IndexSet& m_set;
    core::ResultStage m_stage;
    int m_top;
    std::vector<FormRow> m_rows;
    std::vector<int> m_nodeRows;
    std::vector<std::vector<int>> m_figureRows; ///< by leaf, by slot
    int m_bonusRow = -1;
    int m_penaltyRow = -1;
    int m_bonusAmount = -1;
    int m_penaltyAmount = -1;
};

/// A text to choose from in the form is a cell of the hidden sheet.
class FormLists {
public:
    /// The cells of a slot's options, made when they are asked for first.
    const std::vector<std::string>& cellsOf(const core::FigureSlot& slot);
    /// "'Khóa'!$K$3:$K$7"
    std::string rangeOf(const core::FigureSlot& slot);
    /// All texts, down the column.
    const std::vector<std::string>& texts() const { return m_texts; }

    static constexpr int column = 10; ///< of the hidden sheet

private:
    std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> m_lists;
    std::vector<std::string> m_texts;
};

/// The points of a form as live formulas.
class FormFormulas {
public:
    FormFormulas(const ScoreBook& scores, int unit, const FormLayout& layout, FormLists& lists,
                 core::ResultStage stage = core::ResultStage::Self);

    /// Where a verifier's own figure stands that goes before the rule, right of the form's columns;
    /// there is none at the self stage.
    static constexpr int typedColumn = 11;

    /// Of a criterion; empty where a spreadsheet cannot say it.
    std::string points(int leaf);
    /// Its applicable maximum; empty where it does not move.
    std::string applicable(int leaf) const;
    /// The sum of an area or group; empty where figures may take it away.
    std::string sum(int node, int column) const;
    std::string bonusOrPenalty(int leaf) const;
    std::string total() const;
    std::string totalApplicable() const;
    std::string index(int totalRow) const;

private:
    std::vector<engine::FigureCell> cellsOf(int leaf);
    engine::FigureCell typedCell(int leaf, std::size_t slot, int row);
    void addDrawn(int leaf, std::vector<engine::FigureCell>& cells) const;
    std::string byRule(int leaf);
    std::string typedPoints(int leaf) const;
    std::string entered(int leaf) const;
    std::string orTyped(int leaf, const std::string& points) const;
    std::string lossOf(int leaf);
    std::string whatNoneGives(int leaf) const;
    bool isZeroable(int node) const;

    const core::IndexSet& m_set;
    const engine::UnitFacts& m_unit;
    const FormLayout& m_layout;
    FormLists& m_lists;
    core::ResultStage m_stage;
    std::vector<int> m_zeroable; ///< nodes that some figure may take away
};

} // namespace app
