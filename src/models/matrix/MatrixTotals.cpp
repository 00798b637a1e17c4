#include "models/matrix/MatrixTotals.h"

#include "models/book/Session.h"
#include "models/matrix/MatrixModel.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

namespace models {

namespace {

constexpr int meanDecimals = 2;

} // namespace

MatrixTotals::MatrixTotals(const MatrixReader& reader, int unitCount)
{
    m_shares.reserve(static_cast<std::size_t>(unitCount));
    for (int unit = 0; unit < unitCount; ++unit) {
        m_shares.push_back(shareOf(reader, unit));
        add(m_shares.back(), 1);
    }
}

MatrixTotals::Share MatrixTotals::shareOf(const MatrixReader& reader, int unit)
{
    Share share;
    if (!reader.isDone(unit))
        return share;
    const app::Cell cell = reader.cell(unit);
    share.done = true;
    share.points = cell.counting;
    share.atMaximum = share.points == reader.maximum();
    if (cell.difference && cell.difference->isNegative())
        share.cut = *cell.difference;
    return share;
}

void MatrixTotals::add(const Share& share, int sign)
{
    m_done += share.done ? sign : 0;
    m_atMaximum += share.atMaximum ? sign : 0;
    if (share.points) {
        m_scored += sign;
        m_points += sign > 0 ? *share.points : -*share.points;
    }
    if (!share.cut.isZero()) {
        m_cut += sign;
        m_cutPoints += sign > 0 ? share.cut : -share.cut;
    }
}

void MatrixTotals::refresh(const MatrixReader& reader, int unit)
{
    Share& share = m_shares[static_cast<std::size_t>(unit)];
    add(share, -1);
    share = shareOf(reader, unit);
    add(share, 1);
}

std::optional<core::Ratio> MatrixTotals::mean() const
{
    if (m_scored == 0)
        return std::nullopt;
    return core::Ratio(m_points.units(), core::Int128(core::Points::scale) * m_scored);
}

MatrixTotalsModel::MatrixTotalsModel(MatrixModel& matrix, QObject* parent)
    : QAbstractTableModel(parent), m_matrix(matrix)
{
    connect(&matrix, &MatrixModel::totalsChanged, this, &MatrixTotalsModel::refresh);
    connect(&matrix, &QAbstractItemModel::headerDataChanged, this, &MatrixTotalsModel::refresh);
    connect(&matrix, &QAbstractItemModel::modelReset, this, &MatrixTotalsModel::refresh);
}

void MatrixTotalsModel::refresh()
{
    Q_EMIT dataChanged(index(0, 0), index(0, matrixColumnCount - 1));
}

void MatrixTotalsModel::setLabelColumn(int column)
{
    if (column == m_labelColumn)
        return;
    m_labelColumn = column;
    refresh();
}

const MatrixTotals* MatrixTotalsModel::totals() const
{
    return m_matrix.session() && m_matrix.leaf() >= 0 && m_matrix.rowCount() > 0
               ? &m_matrix.totals()
               : nullptr;
}

QString MatrixTotalsModel::text(int column) const
{
    const MatrixTotals* sums = totals();
    if (!sums)
        return {};
    const bool isSelf = m_matrix.session()->stage() == core::Stage::Self;
    if (column == m_labelColumn) // figures have none
        return sums->mean() ? tr("Trung bình") : QString();
    switch (matrixColumn(column)) {
    case MatrixColumn::Unit:
        return (isSelf ? tr("%1/%2 đã chấm") : tr("%1/%2 đã thẩm định"))
            .arg(sums->done())
            .arg(sums->units());
    case MatrixColumn::Points:
        if (const auto mean = sums->mean())
            return fixedText(*mean, meanDecimals);
        return {};
    case MatrixColumn::Difference:
        return sums->cut() > 0 ? numberText(sums->cutPoints()) : QString();
    case MatrixColumn::Reason: {
        if (sums->scored() == 0)
            return {};
        const QString full = tr("%1/%2 đạt tối đa").arg(sums->atMaximum()).arg(sums->scored());
        // How much was cut stands in the column of differences.
        return sums->cut() == 0 ? full : tr("%1; %2 bị cắt").arg(full).arg(sums->cut());
    }
    default:
        return {};
    }
}

QString MatrixTotalsModel::sentence() const
{
    QStringList parts = {text(position(MatrixColumn::Unit))};
    if (const QString mean = text(position(MatrixColumn::Points)); !mean.isEmpty())
        parts += tr("trung bình %1").arg(mean);
    if (const QString rest = text(position(MatrixColumn::Reason)); !rest.isEmpty())
        parts += rest;
    if (const QString cut = text(position(MatrixColumn::Difference)); !cut.isEmpty())
        parts += tr("tổng %1").arg(cut);
    return parts.join(QStringLiteral(", "));
}

int MatrixTotalsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

int MatrixTotalsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : matrixColumnCount;
}

QVariant MatrixTotalsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    const MatrixColumn kind = matrixColumn(column);
    const bool isLeft = kind == MatrixColumn::Unit || kind == MatrixColumn::Reason;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(column);
    case Qt::AccessibleTextRole:
        return sentence();
    case Qt::TextAlignmentRole:
        return QVariant((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case EmphasisRole:
        return true;
    case FillRole:
        return static_cast<int>(Fill::Area);
    case ToneRole:
        return static_cast<int>(kind == MatrixColumn::Difference ? Tone::Warning : Tone::Normal);
    case DecimalsRole:
        return kind == MatrixColumn::Points || kind == MatrixColumn::Difference ? meanDecimals : 0;
    default:
        return {};
    }
}

} // namespace models
