#pragma once

#include "models/matrix/MatrixReader.h"

#include <QAbstractTableModel>

#include <vector>

namespace models {

class MatrixModel;

/// Sums over the units of the matrix, kept up unit by unit: one edit costs one unit.
class MatrixTotals {
public:
    MatrixTotals(const MatrixReader& reader, int unitCount);
    void refresh(const MatrixReader& reader, int unit);

    int units() const { return static_cast<int>(m_shares.size()); }
    int done() const { return m_done; } ///< app::isDone
    int scored() const { return m_scored; }
    int atMaximum() const { return m_atMaximum; }
    int cut() const { return m_cut; }
    core::Points cutPoints() const { return m_cutPoints; } ///< at most 0
    /// Over the scored units; nothing where none is.
    std::optional<core::Ratio> mean() const;

private:
    struct Share {
        bool done = false;
        bool atMaximum = false;
        std::optional<core::Points> points;
        core::Points cut;
    };
    static Share shareOf(const MatrixReader& reader, int unit);
    void add(const Share& share, int sign);

    std::vector<Share> m_shares; ///< by unit
    int m_done = 0;
    int m_scored = 0;
    int m_atMaximum = 0;
    int m_cut = 0;
    core::Points m_points;
    core::Points m_cutPoints;
};

/// The row below the matrix: the same columns, what all units come to.
class MatrixTotalsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit MatrixTotalsModel(MatrixModel& matrix, QObject* parent = nullptr);

    /// The column in which the word "Trung bình" stands: the last one shown before the points.
    void setLabelColumn(int column);
    int labelColumn() const { return m_labelColumn; }
    QString text(int column) const;
    /// Everything in one sentence, for a screen reader.
    QString sentence() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const MatrixTotals* totals() const;
    void refresh();

    MatrixModel& m_matrix;
    int m_labelColumn = -1;
};

} // namespace models
