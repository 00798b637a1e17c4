#include "models/survey/BallotGrid.h"

#include "core/Names.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using core::SurveyKeying;
using core::SurveyLine;

namespace {
constexpr std::string_view blankField = "blank";
constexpr std::string_view optionField = "option-";
} // namespace

std::optional<std::int64_t> ballotsTyped(const QString& text)
{
    const std::string typed = utf8(text.trimmed());
    if (typed.empty())
        return 0;
    const auto number = core::readNumber(typed, core::NumberField::Whole, 0);
    if (!number || number->isNegative() || number->mantissa() > core::mostBallots)
        return std::nullopt;
    return number->mantissa();
}

BallotGrid::BallotGrid(const core::IndexSet& set, const std::vector<core::Unit>& units,
                       SurveyKeying keying, QObject* parent)
    : QAbstractTableModel(parent), m_set(set), m_units(units), m_keying(std::move(keying))
{}

void BallotGrid::setLeaf(int leaf)
{
    if (leaf == m_leaf)
        return;
    beginResetModel();
    m_leaf = leaf;
    endResetModel();
}

void BallotGrid::setValid(const std::optional<std::int64_t>& valid)
{
    m_valid = valid;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, sumColumn()), index(rowCount() - 1, sumColumn()));
}

void BallotGrid::setOther(std::optional<SurveyKeying> other)
{
    m_other = std::move(other);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

SurveyKeying BallotGrid::keying() const
{
    SurveyKeying keying = m_keying;
    core::arrange(keying);
    return keying;
}

int BallotGrid::lineCount(int leaf) const
{
    const std::string_view code = m_set.leafCode(leaf);
    const SurveyKeying kept = keying();
    return static_cast<int>(
        std::count_if(kept.lines.begin(), kept.lines.end(),
                      [code](const SurveyLine& line) { return line.code == code; }));
}

QModelIndex BallotGrid::goToDifference(const std::vector<int>& leaves)
{
    const auto at = std::find(leaves.begin(), leaves.end(), m_leaf);
    const auto from = at == leaves.end() ? leaves.begin() : at;
    std::vector<int> order(from, leaves.end());
    order.insert(order.end(), leaves.begin(), from);
    for (const int leaf : order) {
        setLeaf(leaf);
        for (int row = 0; row < rowCount(); ++row)
            for (int column = 1; column < sumColumn(); ++column)
                if (isDifferent(row, column))
                    return index(row, column);
    }
    setLeaf(order.front());
    return {};
}

int BallotGrid::paste(const QModelIndex& from, const QString& text)
{
    int left = 0;
    const QStringList lines = QString(text).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        if (i == lines.size() - 1 && lines[i].isEmpty())
            break;
        const QStringList cells = lines[i].split(QLatin1Char('\t'));
        for (int j = 0; j < cells.size(); ++j) {
            const int row = from.row() + i;
            const int column = from.column() + j;
            const auto ballots = ballotsTyped(cells[j]);
            if (row < rowCount() && column >= 1 && column < sumColumn() && ballots)
                put(row, column, *ballots);
            else
                ++left;
        }
    }
    Q_EMIT edited();
    return left;
}

std::span<const core::BallotOption> BallotGrid::options() const
{
    return m_leaf < 0 ? std::span<const core::BallotOption>()
                      : core::ballotsOf(*m_set.leafNode(m_leaf).rule);
}

std::string BallotGrid::code() const
{
    return std::string(m_set.leafCode(m_leaf));
}

const SurveyLine* BallotGrid::line(const SurveyKeying& keying, int row) const
{
    return keying.line(m_units[static_cast<std::size_t>(row)].id, code());
}

std::optional<std::int64_t> BallotGrid::number(const SurveyKeying& keying, int row,
                                               int column) const
{
    const SurveyLine* own = line(keying, row);
    if (own == nullptr)
        return std::nullopt;
    if (column == sumColumn())
        return own->sum();
    return column == blankColumn() ? own->blank
                                   : own->of(options()[static_cast<std::size_t>(column - 1)].id);
}

bool BallotGrid::isDifferent(int row, int column) const
{
    return m_other && column >= 1 && column < sumColumn() &&
           number(m_keying, row, column).value_or(0) != number(*m_other, row, column).value_or(0);
}

bool BallotGrid::isWrongSum(int row) const
{
    const auto sum = number(m_keying, row, sumColumn());
    return sum.value_or(0) > 0 && m_valid && *sum != *m_valid;
}

void BallotGrid::put(int row, int column, std::int64_t ballots)
{
    putAt(unitOf(row), code(), fieldOf(column), ballots);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT ballotsPut(index(row, column));
}

void BallotGrid::putAt(const std::string& unit, const std::string& code, const std::string& field,
                       std::int64_t ballots)
{
    auto found =
        std::find_if(m_keying.lines.begin(), m_keying.lines.end(),
                     [&](const SurveyLine& one) { return one.unit == unit && one.code == code; });
    if (found == m_keying.lines.end())
        found = m_keying.lines.insert(found, SurveyLine{unit, code, {}, 0});
    if (field == blankField) {
        found->blank = ballots;
        return;
    }
    const std::string option = field.substr(optionField.size());
    const auto count =
        std::find_if(found->counts.begin(), found->counts.end(),
                     [&option](const SurveyLine::Count& one) { return one.option == option; });
    if (count == found->counts.end())
        found->counts.push_back({option, ballots});
    else
        count->ballots = ballots;
}

bool BallotGrid::putBack(const std::string& unit, const std::string& code, const std::string& field,
                         const QString& text)
{
    const int leaf = m_set.findLeaf(code);
    const auto ballots = ballotsTyped(text);
    if (leaf < 0 || !ballots)
        return false;
    const auto options = core::ballotsOf(*m_set.leafNode(leaf).rule);
    if (field != blankField &&
        std::none_of(options.begin(), options.end(), [&field](const core::BallotOption& one) {
            return field == std::string(optionField) + one.id;
        }))
        return false;
    putAt(unit, code, field, *ballots);
    return true;
}

std::string BallotGrid::fieldOf(int column) const
{
    if (column < 1 || column >= sumColumn())
        return {};
    return column == blankColumn()
               ? std::string(blankField)
               : std::string(optionField) + options()[static_cast<std::size_t>(column - 1)].id;
}

QModelIndex BallotGrid::cellOf(const std::string& unit, const std::string& field) const
{
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 1; column < sumColumn() && unitOf(row) == unit; ++column)
            if (fieldOf(column) == field)
                return index(row, column);
    }
    return {};
}

int BallotGrid::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_leaf < 0 ? 0 : static_cast<int>(m_units.size());
}

int BallotGrid::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : sumColumn() + 1;
}

QVariant BallotGrid::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    const auto shown = [&] {
        if (column == 0)
            return qt(core::shortUnitName(m_units[static_cast<std::size_t>(row)].name));
        const auto ballots = number(m_keying, row, column);
        return ballots && (*ballots > 0 || line(m_keying, row)->sum() > 0)
                   ? qt(core::toVietnamese(std::to_string(*ballots)))
                   : QString();
    };
    const auto marked = [&] {
        if (isDifferent(row, column)) {
            const auto ballots = number(*m_other, row, column);
            return tr("Lần kia: %1")
                .arg(ballots ? QString::number(*ballots) : tr("không có dòng này"));
        }
        return column == sumColumn() && isWrongSum(row)
                   ? tr("Khác số phiếu hợp lệ (%1)").arg(*m_valid)
                   : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown();
    case Qt::ToolTipRole:
        return column == 0 ? qt(m_units[static_cast<std::size_t>(row)].name) : marked();
    case Qt::AccessibleTextRole: {
        const QString mark = marked();
        const QString text = tr("%1, %2: %3")
                                 .arg(qt(m_units[static_cast<std::size_t>(row)].name),
                                      headerData(column, Qt::Horizontal).toString(),
                                      shown().isEmpty() ? tr("trống") : shown());
        return mark.isEmpty() ? text : QStringLiteral("%1. %2").arg(text, mark);
    }
    case Qt::TextAlignmentRole:
        return QVariant((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case IconRole:
        return marked().isEmpty() ? QString() : QStringLiteral("warn");
    case ToneRole:
        return static_cast<int>(!marked().isEmpty()     ? Tone::Warning
                                : column == sumColumn() ? Tone::Muted
                                                        : Tone::Normal);
    default:
        return {};
    }
}

QVariant BallotGrid::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Đơn vị");
    if (section == blankColumn())
        return tr("Bỏ trống");
    return section == sumColumn() ? tr("Cộng")
                                  : qt(options()[static_cast<std::size_t>(section - 1)].title);
}

Qt::ItemFlags BallotGrid::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() >= 1 && index.column() < sumColumn())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool BallotGrid::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto ballots = ballotsTyped(value.toString());
    if (!ballots) {
        Q_EMIT refused(index, value.toString());
        return false;
    }
    put(index.row(), index.column(), *ballots);
    Q_EMIT edited();
    return true;
}

} // namespace models
