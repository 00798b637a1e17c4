#include "models/matrix/MatrixOrder.h"

#include "models/book/Session.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace models {

namespace {

std::optional<core::Ratio> ratio(std::optional<core::Points> points)
{
    return points ? std::optional(core::Ratio::of(*points)) : std::nullopt;
}

/// Bits of the marks are in the order of how much they matter; a lower one comes first.
int weight(engine::Marks marks, bool lacksEvidence)
{
    if (marks != 0) {
        int place = 0;
        while ((marks >> place & 1) == 0)
            ++place;
        return place;
    }
    return lacksEvidence ? 8 : 9;
}

/// The number a column sorts by; nothing where its cell has none.
class NumberOf {
public:
    NumberOf(const MatrixReader& reader, const MatrixCells& cells, MatrixColumn column,
             const std::vector<engine::Marks>& marks)
        : m_reader(reader), m_cells(cells), m_column(column), m_marks(marks)
    {}

    std::optional<core::Ratio> operator()(int unit) const
    {
        if (tellsSelfScore(m_column) && m_cells.isMasked(unit))
            return std::nullopt;
        using core::Stage;
        switch (m_column) {
        case MatrixColumn::LastYear:
            return ratio(m_reader.lastPoints(unit));
        case MatrixColumn::Self:
            return ratio(m_reader.points(unit, Stage::Self));
        case MatrixColumn::V1:
            return ratio(m_reader.points(unit, Stage::V1));
        case MatrixColumn::Points:
            return ratio(m_reader.points(unit, m_reader.stage()));
        case MatrixColumn::Difference:
            return ratio(m_reader.cell(unit).difference);
        case MatrixColumn::Rate:
            return m_reader.compared(unit).value;
        case MatrixColumn::SelfFigures:
            return firstFigure(unit, m_reader.entry(unit, Stage::Self));
        case MatrixColumn::V1Figures:
            return firstFigure(unit, m_reader.entry(unit, Stage::V1));
        case MatrixColumn::Figures:
            return firstFigure(unit, m_reader.now(unit));
        case MatrixColumn::Spread:
            return firstFigure(unit, m_reader.counting(unit));
        case MatrixColumn::Documents:
            return core::Ratio(m_reader.documentCount(unit));
        case MatrixColumn::State:
            return core::Ratio(static_cast<int>(m_reader.cell(unit).state));
        case MatrixColumn::Outlier:
            return core::Ratio(
                weight(m_marks[static_cast<std::size_t>(unit)], m_reader.lacksEvidence(unit)));
        case MatrixColumn::Unit:
        case MatrixColumn::Reason:
        case MatrixColumn::Count:
            break;
        }
        return std::nullopt;
    }

private:
    std::optional<core::Ratio> firstFigure(int unit, const core::Entry& entry) const
    {
        const auto figure = m_reader.figures(unit, entry).get(0);
        return figure ? std::optional(core::Ratio::of(*figure)) : std::nullopt;
    }

    const MatrixReader& m_reader;
    const MatrixCells& m_cells;
    MatrixColumn m_column;
    const std::vector<engine::Marks>& m_marks;
};

template<typename Key, typename Less>
void sortBy(std::vector<int>& units, const std::vector<Key>& keys, Qt::SortOrder order, Less less)
{
    std::stable_sort(units.begin(), units.end(), [&](int a, int b) {
        const Key& first = keys[static_cast<std::size_t>(a)];
        const Key& second = keys[static_cast<std::size_t>(b)];
        if (!first || !second)
            return first.has_value() && !second.has_value();
        return order == Qt::AscendingOrder ? less(*first, *second) : less(*second, *first);
    });
}

} // namespace

std::vector<int> sortedUnits(const Session& session, const MatrixReader& reader,
                             const MatrixCells& cells, int column, Qt::SortOrder order,
                             const std::vector<engine::Marks>& marks)
{
    std::vector<int> units(static_cast<std::size_t>(session.scores().unitCount()));
    std::iota(units.begin(), units.end(), 0);
    if (column < 0 || column >= matrixColumnCount)
        return units;
    const MatrixColumn kind = matrixColumn(column);
    if (kind == MatrixColumn::Unit || kind == MatrixColumn::Reason) {
        QCollator collator(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
        collator.setNumericMode(true);
        std::vector<std::optional<QCollatorSortKey>> keys;
        keys.reserve(units.size());
        for (const int unit : units) {
            const QString text = cells.cell(unit, kind, 0).text;
            keys.push_back(text.isEmpty() ? std::nullopt : std::optional(collator.sortKey(text)));
        }
        sortBy(units, keys, order,
               [](const QCollatorSortKey& a, const QCollatorSortKey& b) { return a < b; });
        return units;
    }
    const NumberOf numberOf(reader, cells, kind, marks);
    std::vector<std::optional<core::Ratio>> keys;
    keys.reserve(units.size());
    for (const int unit : units)
        keys.push_back(numberOf(unit));
    sortBy(units, keys, order, [](const core::Ratio& a, const core::Ratio& b) { return a < b; });
    return units;
}

} // namespace models
