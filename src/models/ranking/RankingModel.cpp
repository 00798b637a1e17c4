#include "models/ranking/RankingModel.h"

#include "app/RankingReportKind.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "models/words/NumberText.h"
#include "models/words/PublishedWords.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace models {
namespace {

double toDouble(const core::Ratio& ratio)
{
    return static_cast<double>(static_cast<long double>(ratio.numerator()) /
                               static_cast<long double>(ratio.denominator()));
}

double toDouble(const core::Decimal& value)
{
    return static_cast<double>(value.mantissa()) / std::pow(10.0, value.decimals());
}

QString noText()
{
    return QStringLiteral("–");
}

} // namespace

RankingModel::RankingModel(QObject* parent) : QAbstractTableModel(parent) {}

RankingModel::~RankingModel() = default;

void RankingModel::setSession(Session* session)
{
    m_session = session;
    refresh();
}

const core::Node& RankingModel::area(int column) const
{
    return m_input.set->nodes[static_cast<std::size_t>(
        m_areas[static_cast<std::size_t>(column - FirstAreaColumn)])];
}

void RankingModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    m_areas.clear();
    m_classes.clear();
    m_summary = {};
    m_context.reset();
    m_input = {};
    auto input = m_session && m_session->hasAssessment()
                     ? app::rankingInput(m_session->workspace(), utf8(m_session->assessmentId()),
                                         m_session->resultStage())
                     : core::Result<report::RankingInput>(core::Error());
    if (input) {
        m_input = *std::move(input);
        m_context = std::make_unique<report::RankingContext>(m_input, m_session->language());
        m_areas = m_input.set->areas;
        m_rows.read(*m_context);
        readSummary();
        checkSort();
        sortRows();
    }
    endResetModel();
}

void RankingModel::retranslate()
{
    // Column titles are fitted to their words: a reset makes the view measure again.
    refresh();
}

void RankingModel::readSummary()
{
    const engine::Ranking& ranking = *m_input.ranking;
    const core::IndexSet& set = *m_input.set;
    switch (m_input.stage) {
    case core::ResultStage::Self:
        m_summary.stage = tr("Kết quả tự chấm");
        break;
    case core::ResultStage::V1:
        m_summary.stage = tr("Thẩm định lần 1");
        break;
    case core::ResultStage::Final:
        m_summary.stage = tr("Kết quả cuối");
        break;
    }
    m_summary.provisional = ranking.provisional;
    m_summary.ranked = static_cast<int>(ranking.standings.size());
    m_summary.notScored = static_cast<int>(ranking.notScored.size());
    for (const Row& row : m_rows.all()) {
        if (row.rank == 0)
            continue;
        m_summary.missing += row.missing;
        m_summary.complete += row.missing == 0 ? 1 : 0;
    }
    m_summary.areas = m_input.statistics->areas;
    m_summary.criteria = m_input.statistics->criteria;
    for (std::size_t i = 0; i < set.classes.size(); ++i) {
        ClassCount one;
        one.title = qt(set.classes[i].title);
        one.position = static_cast<int>(i);
        one.count = i < ranking.classCounts.size() ? ranking.classCounts[i] : 0;
        if (set.classes[i].from)
            one.from = toDouble(*set.classes[i].from);
        m_classes.push_back(std::move(one));
    }
}

QString RankingModel::origin() const
{
    if (!m_context)
        return {};
    QStringList whose = {qt(m_input.assessment->title), m_summary.stage};
    if (m_input.decision)
        whose << decision();
    return Terms::origin(whose, m_summary.provisional);
}

QString RankingModel::decision() const
{
    if (!m_input.decision)
        return {};
    const report::RankingDecision& decided = *m_input.decision;
    const QString words = PublishedWords::decision(decided.number, decided.date);
    return decided.corrigendum > 0 ? QStringLiteral("%1 · %2").arg(
                                         PublishedWords::corrigendum(decided.corrigendum), words)
                                   : words;
}

QStringList RankingModel::notes() const
{
    if (!m_context)
        return {};
    report::RankingOptions options;
    options.language = m_session->language();
    report::Section section;
    report::appendRankingNotes(section, *m_context, options);
    QStringList notes;
    for (const report::Block& block : section.blocks) {
        const auto* paragraph = std::get_if<report::Paragraph>(&block);
        if (!paragraph || paragraph->runs.size() != 1 || paragraph->runs.front().bold)
            continue; // sums and names stand in the strip and in the table
        QString note = qt(paragraph->runs.front().text);
        if (const qsizetype dot = note.indexOf(QStringLiteral(". ")); dot > 0 && dot <= 2)
            note.remove(0, dot + 2);
        notes += note;
    }
    return notes;
}

std::vector<std::pair<QString, QString>> RankingModel::classReasons(std::size_t most) const
{
    std::vector<std::pair<QString, QString>> reasons;
    if (!m_context)
        return reasons;
    for (const report::ClassReason& one : report::classReasons(*m_context, most))
        reasons.emplace_back(qt(one.about), qt(one.text));
    return reasons;
}

QString RankingModel::classReason(const Row& row) const
{
    const engine::Standing* standing = row.rank > 0 ? m_input.ranking->of(row.unit) : nullptr;
    return standing != nullptr ? qt(m_context->classReason(*standing)) : QString();
}

int RankingModel::unitAt(int shown) const
{
    return shown >= 0 && shown < rowCount() ? row(shown).unit : -1;
}

int RankingModel::rowOf(int unit) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (row(i).unit == unit)
            return i;
    return -1;
}

QString RankingModel::nameAt(int shown) const
{
    return qt(unit(row(shown)).name);
}

int RankingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows.count();
}

int RankingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : barColumn() + 1;
}

QString RankingModel::text(const Row& row, int column) const
{
    const bool ranked = row.rank > 0;
    switch (column) {
    case RankColumn:
        return ranked ? QString::number(row.rank) : noText();
    case ChangeColumn: {
        if (!ranked || m_input.previousYear == 0)
            return {};
        if (!row.previous)
            return tr("mới");
        const int gain = *row.previous - row.rank;
        if (gain == 0)
            return noText();
        return QStringLiteral("%1 %2")
            .arg(gain > 0 ? QChar(0x25B2) : QChar(0x25BC))
            .arg(std::abs(gain));
    }
    case UnitColumn:
        return qt(unit(row).name);
    case PointsColumn:
        return ranked ? qt(m_context->points(row.total)) : QString();
    case MaxColumn:
        return ranked ? qt(m_context->points(row.applicable)) : QString();
    case IndexColumn:
        return ranked ? qt(m_context->index(row.index)) : QString();
    case ClassColumn:
        return ranked ? m_classes[static_cast<std::size_t>(row.unitClass)].title : tr("chưa chấm");
    default:
        break;
    }
    if (!isArea(column) || !ranked)
        return {};
    const RankingAreaCell& area = cell(row, column - FirstAreaColumn);
    return area.applies ? qt(m_context->points(area.points)) : noText();
}

Tone RankingModel::tone(const Row& row, int column) const
{
    if (row.rank == 0)
        return Tone::Muted;
    switch (column) {
    case ChangeColumn:
        if (!row.previous || *row.previous == row.rank)
            return Tone::Muted;
        return *row.previous > row.rank ? Tone::Good : Tone::Error;
    case MaxColumn:
        return row.reduced ? Tone::Warning : Tone::Muted;
    default:
        break;
    }
    if (isArea(column)) {
        const RankingAreaCell& area = cell(row, column - FirstAreaColumn);
        if (!area.applies)
            return Tone::Muted;
        if (area.missing)
            return Tone::Warning;
    }
    return Tone::Normal;
}

QString RankingModel::toolTip(const Row& row, int column) const
{
    if (row.rank == 0)
        return column == ClassColumn || column == RankColumn
                   ? tr("Chưa có điểm ở bước này nên chưa xếp hạng.")
                   : QString();
    if (column == ClassColumn) {
        if (const QString reason = classReason(row); !reason.isEmpty())
            return reason;
    }
    if (column == IndexColumn && m_input.set->indexScale) {
        const auto scaled = engine::scaledIndex(*m_input.set, m_context->result(row.unit));
        return tr("%1 trên thang %2")
            .arg(qt(core::formatFixed(*scaled, 2, core::NumberStyle::Vietnamese)),
                 numberText(*m_input.set->indexScale));
    }
    if (column == MaxColumn && row.reduced) {
        return tr("Không áp dụng: %1").arg(qt(m_context->leftOut(row.unit)));
    }
    if (column == ChangeColumn && row.previous)
        return tr("Hạng năm %1: %2").arg(m_input.previousYear).arg(*row.previous);
    if ((column == ClassColumn || column == RankColumn) && row.missing > 0)
        return tr("Tạm tính: còn thiếu %n tiêu chí.", nullptr, row.missing);
    if (column == PointsColumn && m_context->hasExtras()) {
        const QString extra = qt(m_context->extra(m_context->result(row.unit)));
        return tr("Điểm thưởng, điểm trừ: %1").arg(extra);
    }
    if (isArea(column)) {
        const RankingAreaCell& one = cell(row, column - FirstAreaColumn);
        const QString title = qt(area(column).title);
        if (!one.applies)
            return tr("%1: không áp dụng").arg(title);
        const QString share = QLocale(QLocale::Vietnamese).toString(one.share * 100.0, 'f', 2);
        return one.missing ? tr("%1: %2%, còn thiếu tiêu chí").arg(title, share)
                           : tr("%1: %2%").arg(title, share);
    }
    return {};
}

QString RankingModel::accessibleText(const Row& row, int column) const
{
    const QString name = qt(unit(row).name);
    if (column == barColumn())
        return row.rank > 0 ? tr("%1, chỉ số %2%").arg(name, text(row, IndexColumn))
                            : tr("%1, chưa chấm").arg(name);
    QString value = text(row, column);
    if (column == RankColumn && row.tied)
        value = tr("%1, đồng hạng").arg(value);
    if (column == ChangeColumn && row.previous && row.rank > 0) {
        const int gain = *row.previous - row.rank;
        value = gain > 0   ? tr("tăng %1").arg(gain)
                : gain < 0 ? tr("giảm %1").arg(-gain)
                           : tr("không đổi");
    }
    if (column == ClassColumn && row.missing > 0)
        value = tr("%1, tạm").arg(value);
    if (column == ClassColumn) {
        if (const QString reason = classReason(row); !reason.isEmpty())
            value += QStringLiteral(", ") + reason;
    }
    if (column == UnitColumn)
        return name;
    return tr("%1, %2: %3")
        .arg(name, headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), value);
}

QVariant RankingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || !m_context)
        return {};
    const Row& of = row(index.row());
    const int column = index.column();
    const bool ranked = of.rank > 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(of, column);
    case Qt::ToolTipRole: {
        const QString tip = toolTip(of, column);
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::AccessibleTextRole:
        return accessibleText(of, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter |
                                (column == ChangeColumn ? Qt::AlignRight : Qt::AlignLeft));
    case ShortFormsRole:
        return column == UnitColumn ? QVariant(shortUnitNames(unit(of).name)) : QVariant();
    case ToneRole:
        return static_cast<int>(tone(of, column));
    case EmphasisRole:
        return column == RankColumn || column == IndexColumn ||
               (isArea(column) && ranked && cell(of, column - FirstAreaColumn).atMaximum);
    case DecimalsRole:
        if (column == PointsColumn || column == MaxColumn || column == IndexColumn ||
            isArea(column))
            return std::clamp(m_input.set->decimals, 2, core::Points::maxDecimals);
        // Room for the mark of a tie.
        return column == RankColumn ? QVariant(1) : QVariant();
    case MarkRole:
        return column == RankColumn && of.tied && ranked ? QVariant(QStringLiteral("="))
                                                         : QVariant();
    case SideRole:
        return column == ClassColumn && ranked && of.missing > 0 ? QVariant(provisional())
                                                                 : QVariant();
    case ClassRole:
        return (column == ClassColumn || column == barColumn()) && ranked ? QVariant(of.unitClass)
                                                                          : QVariant();
    case BarRole:
        if (!ranked)
            return {};
        if (column == barColumn())
            return toDouble(of.index) / 100.0;
        if (isArea(column) && cell(of, column - FirstAreaColumn).applies)
            return static_cast<double>(cell(of, column - FirstAreaColumn).share);
        return {};
    case StrongLineRole: {
        if (!sortedByIndex() || index.row() + 1 >= rowCount())
            return false;
        const Row& next = row(index.row() + 1);
        return (ranked != (next.rank > 0)) || (ranked && of.unitClass != next.unitClass);
    }
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > barColumn())
        return {};
    const bool inArea = isArea(section) && m_context;
    if (role == HeaderCodeRole || role == HeaderOfRole || role == HeaderNameRole) {
        if (!inArea)
            return {};
        const int node = m_areas[static_cast<std::size_t>(section - FirstAreaColumn)];
        if (role == HeaderCodeRole)
            return qt(area(section).code);
        if (role == HeaderOfRole)
            return QLatin1Char('/') + numberText(m_context->stageMax(node));
        return qt(core::areaKeyword(area(section).title));
    }
    if (role == Qt::ToolTipRole)
        return inArea ? QVariant(QStringLiteral("%1. %2").arg(qt(area(section).code),
                                                              qt(area(section).title)))
                      : QVariant();
    if (role == Qt::TextAlignmentRole) {
        const bool words =
            section == UnitColumn || section == ClassColumn || section == barColumn();
        return static_cast<int>(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RankColumn:
        return tr("Hạng");
    case ChangeColumn:
        return m_input.previousYear > 0 ? QStringLiteral("±%1").arg(m_input.previousYear)
                                        : QStringLiteral("±");
    case UnitColumn:
        return tr("Đơn vị");
    case PointsColumn:
        return tr("Điểm");
    case MaxColumn:
        return tr("Tối đa");
    case IndexColumn:
        return tr("Chỉ số %");
    case ClassColumn:
        return tr("Xếp loại");
    default:
        break;
    }
    if (!inArea)
        return tr("Chỉ số, %");
    return QStringLiteral("%1 %2").arg(qt(area(section).code),
                                       qt(core::areaKeyword(area(section).title)));
}

void RankingModel::checkSort()
{
    if (m_sortColumn >= 0 && m_sortColumn <= barColumn())
        return;
    m_sortColumn = RankColumn;
    m_sortOrder = Qt::AscendingOrder;
}

void RankingModel::sort(int column, Qt::SortOrder direction)
{
    m_sortColumn = column;
    m_sortOrder = direction;
    // Which columns there are is known once there are results.
    if (!m_context)
        return;
    checkSort();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> rowsBefore;
    rowsBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before)
        rowsBefore.push_back(m_rows.order()[static_cast<std::size_t>(index.row())]);
    sortRows();
    const std::vector<std::size_t>& order = m_rows.order();
    std::vector<int> shownAt(order.size());
    for (std::size_t shown = 0; shown < order.size(); ++shown)
        shownAt[order[shown]] = static_cast<int>(shown);
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(
            index(shownAt[rowsBefore[static_cast<std::size_t>(i)]], before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RankingModel::sortRows()
{
    using By = RankingRows::By;
    static constexpr By byColumn[] = {By::Rank,    By::Change, By::Name, By::Points,
                                      By::Maximum, By::Index,  By::Class};
    By by = By::Index; // the bars
    if (isArea(m_sortColumn))
        by = By::Area;
    else if (m_sortColumn < FirstAreaColumn)
        by = byColumn[m_sortColumn];
    m_rows.sort(by, m_sortColumn - FirstAreaColumn, m_sortOrder, *m_input.units);
}

} // namespace models
