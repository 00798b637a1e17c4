#pragma once

#include "models/Roles.h"
#include "models/Session.h"
#include "report/RankingContext.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace models {

/// The ranking of the current assessment at the current stage: ranked units, then those not scored.
///
/// refresh() copies what the cells show; texts are made when a cell is asked for, so that eleven thousand units cost little.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { RankColumn, ChangeColumn, UnitColumn, PointsColumn, MaxColumn, IndexColumn, ClassColumn, FirstAreaColumn };
    enum HeaderRole {
        /// QString: bold upper part of a header with two lines ("3").
        HeaderCodeRole = OwnRole,
        /// QString: muted part behind it ("/18").
        HeaderOfRole,
        /// QString: lower line ("TTHC").
        HeaderNameRole
    };

    /// What the strip above the table says.
    struct Summary {
        QString stage;
        bool provisional = false;
        int complete = 0;
        int ranked = 0;
        int missing = 0; ///< missing criteria of all ranked units
        int notScored = 0;
        engine::AtMaximum areas;
        engine::AtMaximum criteria;
    };
    struct ClassCount {
        QString title;
        int position = 0; ///< among the classes of the set, best first
        int count = 0;
        std::optional<double> from; ///< in %
    };

    explicit RankingModel(QObject* parent = nullptr);
    ~RankingModel() override;

    void setSession(Session* session);
    /// Reads results anew; rows keep the chosen order.
    void refresh();
    /// Words anew, figures as they are.
    void retranslate();

    int areaCount() const { return static_cast<int>(m_areas.size()); }
    int barColumn() const { return FirstAreaColumn + areaCount(); }
    int unitAt(int row) const;
    int rowOf(int unit) const; ///< −1 where it is not shown
    QString nameAt(int row) const;
    const Summary& summary() const { return m_summary; }
    const std::vector<ClassCount>& classes() const { return m_classes; }
    /// Footnotes generated from the rules of the set, one sentence or more each.
    QStringList notes() const;

    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        int unit = 0;
        int rank = 0; ///< 0: not scored
        bool tied = false;
        bool reduced = false;
        int unitClass = 0;
        int missing = 0;
        core::Points total;
        core::Points applicable;
        core::Ratio index;
        std::optional<int> previous;
        std::size_t firstArea = 0; ///< into m_cells
    };
    struct AreaCell {
        core::Points points;
        float share = 0; ///< of its applicable maximum
        bool applies = false;
        bool atMaximum = false;
        bool missing = false;
    };

    const Row& row(int shown) const { return m_rows[m_order[static_cast<std::size_t>(shown)]]; }
    const AreaCell& cell(const Row& row, int area) const { return m_cells[row.firstArea + static_cast<std::size_t>(area)]; }
    const core::Unit& unit(const Row& row) const { return m_session->scores().units()[static_cast<std::size_t>(row.unit)]; }
    const core::Node& area(int column) const;
    bool isArea(int column) const { return column >= FirstAreaColumn && column < barColumn(); }
    void fillInput() const;
    void readRows();
    void readSummary();
    void sortRows();
    bool sortedByIndex() const { return m_sortColumn == RankColumn || m_sortColumn == IndexColumn; }
    QString text(const Row& row, int column) const;
    QString toolTip(const Row& row, int column) const;
    QString accessibleText(const Row& row, int column) const;
    Tone tone(const Row& row, int column) const;

    Session* m_session = nullptr;
    mutable report::RankingInput m_input;
    std::unique_ptr<report::RankingContext> m_context;
    std::vector<int> m_areas; ///< node indexes
    std::vector<Row> m_rows;
    std::vector<AreaCell> m_cells;
    std::vector<std::size_t> m_order; ///< shown row → m_rows
    int m_previousYear = 0;
    Summary m_summary;
    std::vector<ClassCount> m_classes;
    engine::Statistics m_statistics;
    int m_sortColumn = RankColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace models
