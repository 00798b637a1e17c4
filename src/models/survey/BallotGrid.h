#pragma once

#include "core/IndexSet.h"
#include "core/Survey.h"
#include "core/Unit.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace models {

/// The ballots of one keying at one criterion, a row a unit, as they are typed from the paper: a
/// column for each option, those left blank, and their sum. What another keying says can be laid
/// beside it: the cells that differ are marked.
class BallotGrid : public QAbstractTableModel {
    Q_OBJECT

public:
    BallotGrid(const core::IndexSet& set, const std::vector<core::Unit>& units,
               core::SurveyKeying keying, QObject* parent = nullptr);

    /// A criterion of app::ballotLeaves().
    void setLeaf(int leaf);
    int leaf() const { return m_leaf; }
    /// What makes up a line: the number of valid ballots; nothing: not typed.
    void setValid(const std::optional<std::int64_t>& valid);
    /// The keying to compare with; nothing: the typist is not to see it.
    void setOther(std::optional<core::SurveyKeying> other);

    /// As typed, in the form in which keyings are kept.
    core::SurveyKeying keying() const;
    /// Units that have ballots at a criterion.
    int lineCount(int leaf) const;
    /// The first cell, from the criterion at hand on, that differs from the other keying; goes to
    /// its criterion. Invalid: none.
    QModelIndex goToDifference(const std::vector<int>& leaves);

    /// A text of a cell wherever it is, as it was typed once; false where it is no number of
    /// ballots or has no place.
    bool putBack(const std::string& unit, const std::string& code, const std::string& field,
                 const QString& text);
    /// "blank", or "option-ID" of the option that a column counts; empty: none is typed there.
    std::string fieldOf(int column) const;
    const std::string& unitOf(int row) const { return m_units[static_cast<std::size_t>(row)].id; }
    /// The cell of the criterion at hand; invalid: none.
    QModelIndex cellOf(const std::string& unit, const std::string& field) const;
    /// As they are typed, and in another keying; 0 where there is no line of the unit.
    std::int64_t ballots(const QModelIndex& cell) const { return ballotsOf(m_keying, cell); }
    std::int64_t ballotsOf(const core::SurveyKeying& keying, const QModelIndex& cell) const
    {
        return number(keying, cell.row(), cell.column()).value_or(0);
    }

    /// A block from a spreadsheet, from a cell on; what is no number of ballots is left out. How
    /// many cells were not taken.
    int paste(const QModelIndex& from, const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited();
    /// A cell has another number than before.
    void ballotsPut(const QModelIndex& cell);
    /// A text that is no number of ballots was not taken.
    void refused(const QModelIndex& index, const QString& text);

private:
    std::span<const core::BallotOption> options() const;
    int blankColumn() const { return static_cast<int>(options().size()) + 1; }
    int sumColumn() const { return blankColumn() + 1; }
    std::string code() const;
    const core::SurveyLine* line(const core::SurveyKeying& keying, int row) const;
    /// Of a keying; nothing where it has no line of the unit here.
    std::optional<std::int64_t> number(const core::SurveyKeying& keying, int row, int column) const;
    bool isDifferent(int row, int column) const;
    bool isWrongSum(int row) const;
    void put(int row, int column, std::int64_t ballots);
    void putAt(const std::string& unit, const std::string& code, const std::string& field,
               std::int64_t ballots);

    const core::IndexSet& m_set;
    const std::vector<core::Unit>& m_units;
    core::SurveyKeying m_keying;
    std::optional<core::SurveyKeying> m_other;
    std::optional<std::int64_t> m_valid;
    int m_leaf = -1;
};

/// A number of ballots as a person types it; nothing for anything else. An empty text is 0.
std::optional<std::int64_t> ballotsTyped(const QString& text);

} // namespace models
