#pragma once

#include "models/book/Session.h"
#include "models/ranking/RankingRows.h"
#include "models/words/Roles.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace models {

/// The ranking of the current assessment at the current stage: ranked units, then those not scored.
///
/// refresh() copies what the cells show; texts are made when a cell is asked for, so that eleven
/// thousand units cost little.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        RankColumn,
        ChangeColumn,
        UnitColumn,
        PointsColumn,
        MaxColumn,
        IndexColumn,
        ClassColumn,
        FirstAreaColumn
    };
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
    bool isRanked(int shown) const { return row(shown).rank > 0; }
    /// Criteria that a unit still lacks.
    int missing(int shown) const { return row(shown).missing; }
    const Summary& summary() const { return m_summary; }
    const std::vector<ClassCount>& classes() const { return m_classes; }
    /// The mark of a class that may still change.
    static QString provisional() { return tr("tạm"); }
    /// Whose result this is, in one line: assessment, stage, and that it is provisional.
    QString origin() const;
    /// Of a decided result: "Đính chính lần 1 · Quyết định số 20/QĐ-UBND ngày 20/04/2023". Else
    /// empty.
    QString decision() const;
    /// Who has not the class of its points and why, at most `most`, then each tie at the border of
    /// a quota: name and sentence.
    std::vector<std::pair<QString, QString>> classReasons(std::size_t most) const;
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
    using Row = RankingRow;
    const Row& row(int shown) const { return m_rows.shown(shown); }
    const RankingAreaCell& cell(const Row& row, int area) const { return m_rows.area(row, area); }
    const core::Unit& unit(const Row& row) const
    {
        return (*m_input.units)[static_cast<std::size_t>(row.unit)];
    }
    const core::Node& area(int column) const;
    bool isArea(int column) const { return column >= FirstAreaColumn && column < barColumn(); }
    void readSummary();
    void checkSort();
    void sortRows();
    bool sortedByIndex() const { return m_sortColumn == RankColumn || m_sortColumn == IndexColumn; }
    QString text(const Row& row, int column) const;
    QString toolTip(const Row& row, int column) const;
    QString accessibleText(const Row& row, int column) const;
    /// Why a unit has not the class of its points; empty where it has.
    QString classReason(const Row& row) const;
    Tone tone(const Row& row, int column) const;

    Session* m_session = nullptr;
    report::RankingInput m_input; ///< a snapshot, taken by refresh()
    std::unique_ptr<report::RankingContext> m_context;
    std::vector<int> m_areas; ///< node indexes
    RankingRows m_rows;
    Summary m_summary;
    std::vector<ClassCount> m_classes;
    int m_sortColumn = RankColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace models
