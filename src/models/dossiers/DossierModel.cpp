#include "models/dossiers/DossierModel.h"

#include "app/DossierEditor.h"
#include "app/Wording.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "engine/DossierChecks.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierReader.h"
#include "models/words/DossierText.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using core::CounterValue;
using core::DossierCounters;

namespace {

// Names of drafts that are no counters.
constexpr const char* levelDraft = "level";
constexpr const char* fieldDraft = "field";

CounterValue computed(const engine::DossierTotals& totals, int column)
{
    if (column == DossierModel::TotalColumn)
        return totals.total;
    return column == DossierModel::FinishedColumn ? totals.finished : totals.rest;
}

} // namespace

DossierModel::DossierModel(QObject* parent) : QAbstractTableModel(parent) {}

void DossierModel::setSession(Session* session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->counterDrafts().disconnect(this);
    }
    m_session = session;
    m_unit = -1;
    if (m_session) {
        connect(m_session, &Session::assessmentChanged, this, [this] {
            m_unit = m_session->firstUnit();
            reset();
            Q_EMIT unitChanged();
        });
        connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveCountersOf(m_unit))
                refresh();
        });
        connect(&m_session->counterDrafts(), &CounterDrafts::changed, this, [this](int unit) {
            if (unit == m_unit && rowCount() > 0)
                Q_EMIT dataChanged(index(0, 0), index(dataRows() - 1, ColumnCount - 1));
        });
        connect(m_session, &Session::languageChanged, this, [this] {
            if (rowCount() > 0)
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
            Q_EMIT linesChanged();
        });
    }
    reset();
}

void DossierModel::setUnit(int unit)
{
    const bool exists = m_session && m_session->hasAssessment() && unit >= 0 &&
                        unit < m_session->scores().unitCount() && m_session->sees(unit);
    if (!exists)
        unit = -1;
    if (unit == m_unit)
        return;
    if (m_session)
        m_session->finishTyping();
    m_unit = unit;
    reset();
    Q_EMIT unitChanged();
}

std::vector<DossierModel::Row> DossierModel::currentRows() const
{
    std::vector<Row> rows;
    if (!m_session || !m_session->hasAssessment() || m_unit < 0)
        return rows;
    for (const DossierCounters& row : m_session->scores().counters(m_unit))
        rows.push_back({row, false});
    const CounterDrafts& drafts = m_session->counterDrafts();
    for (const app::CounterPlace& place : drafts.places()) {
        DossierCounters waiting = core::emptyCounters(place.level, place.field);
        const QString* kept = drafts.find({m_unit, place.level, place.field, newRowDraft});
        waiting.form =
            kept ? core::dossierFormNamed(utf8(*kept)).value_or(waiting.form) : waiting.form;
        const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const Row& one) {
            return core::isSameRow(one.counters, waiting);
        });
        if (place.unit == m_unit && !isThere)
            rows.push_back({waiting, true});
    }
    return rows;
}

app::CounterPlace DossierModel::placeOf(const QModelIndex& index) const
{
    const DossierCounters& row = counters(index.row());
    const auto counter = counterOf(index.column());
    return {m_unit, row.level, row.field,
            counter ? std::string(core::counterFields[*counter].name)
                    : std::string(index.column() == LevelColumn ? levelDraft : fieldDraft)};
}

QModelIndex DossierModel::indexOf(const app::CounterPlace& place) const
{
    const int row =
        place.unit == m_unit ? rowOf(core::emptyCounters(place.level, place.field)) : -1;
    for (int column = 0; row >= 0 && column < ColumnCount; ++column) {
        if (!isComputed(column) && placeOf(index(row, column)) == place)
            return index(row, column);
    }
    return row >= 0 ? index(row, FieldColumn) : QModelIndex();
}

const QString* DossierModel::typed(const QModelIndex& index) const
{
    if (!m_session || !index.isValid() || isSums(index.row()) || isComputed(index.column()))
        return nullptr;
    return m_session->counterDrafts().find(placeOf(index));
}

void DossierModel::reset()
{
    beginResetModel();
    m_rows = currentRows();
    endResetModel();
    Q_EMIT linesChanged();
}

void DossierModel::refresh()
{
    std::vector<Row> fresh = currentRows();
    const auto isThere = [](const std::vector<Row>& rows, const DossierCounters& place) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Row& one) { return core::isSameRow(one.counters, place); });
    };
    for (const Row& row : m_rows) {
        if (row.isNew && !isThere(fresh, row.counters))
            fresh.push_back(row);
    }
    const bool sameRows = std::equal(
        fresh.begin(), fresh.end(), m_rows.begin(), m_rows.end(),
        [](const Row& a, const Row& b) { return core::isSameRow(a.counters, b.counters); });
    if (!sameRows) {
        beginResetModel();
        m_rows = std::move(fresh);
        endResetModel();
    } else {
        const std::vector<Row> before = std::exchange(m_rows, std::move(fresh));
        for (int row = 0; row < dataRows(); ++row) {
            if (before[static_cast<std::size_t>(row)].counters != counters(row))
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        Q_EMIT dataChanged(index(dataRows(), 0), index(dataRows(), ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); // of another form
    }
    Q_EMIT linesChanged();
}

int DossierModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_unit < 0 || m_rows.empty() ? 0 : dataRows() + 1;
}

int DossierModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int DossierModel::rowOf(const DossierCounters& place) const
{
    for (int row = 0; row < dataRows(); ++row) {
        if (core::isSameRow(counters(row), place))
            return row;
    }
    return -1;
}

CounterValue DossierModel::value(int row, int column) const
{
    if (isSums(row)) {
        const std::vector<DossierCounters> all = allCounters();
        if (const auto counter = counterOf(column))
            return engine::sumOfCounters(all).*core::counterFields[*counter].value;
        return computed(engine::sumOfTotals(all), column);
    }
    if (const auto counter = counterOf(column))
        return counters(row).*core::counterFields[*counter].value;
    return computed(engine::dossierTotals(counters(row)), column);
}

std::vector<DossierCounters> DossierModel::allCounters() const
{
    std::vector<DossierCounters> all;
    for (const Row& one : m_rows)
        all.push_back(one.counters);
    return all;
}

core::DossierForm DossierModel::form() const
{
    const bool hasTen =
        m_rows.empty() || engine::hasForm(allCounters(), core::DossierForm::TenCounters);
    return hasTen ? core::DossierForm::TenCounters : core::DossierForm::Form06a;
}

QString DossierModel::cellText(int row, int column) const
{
    if (!isPart(formAt(row), column))
        return QStringLiteral("–");
    if (column == LevelColumn)
        return isSums(row) ? tr("Cộng") : DossierText::level(counters(row).level);
    if (column == FieldColumn)
        return isSums(row) ? QString() : DossierText::field(counters(row).field);
    return DossierText::number(value(row, column));
}

std::string DossierModel::copyText(int row, int column) const
{
    if (column == FieldColumn && !isSums(row))
        return counters(row).field;
    if (column <= FieldColumn)
        return utf8(cellText(row, column));
    const CounterValue number = value(row, column);
    return number ? std::to_string(*number) : std::string();
}

const core::Unit& DossierModel::unitFacts() const
{
    return m_session->scores().units()[static_cast<std::size_t>(m_unit)];
}

QVariant DossierModel::tone(int row, int column) const
{
    if (column == RestColumn) {
        const CounterValue rest = value(row, column);
        const bool complete = !isSums(row) && engine::dossierTotals(counters(row)).complete;
        if (rest && *rest != 0)
            return static_cast<int>(*rest < 0 || complete ? Tone::Error : Tone::Warning);
    }
    const bool isMuted = !isPart(formAt(row), column) || (isComputed(column) && !isSums(row));
    return static_cast<int>(isMuted ? Tone::Muted : Tone::Normal);
}

QVariant DossierModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const int column = index.column();
    if (const QString* waiting = typed(index)) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return *waiting;
        case ToneRole:
            return static_cast<int>(Tone::Warning);
        case IconRole:
            return QStringLiteral("pen");
        case Qt::ToolTipRole:
            return tr("Chưa ghi: Enter để ghi, Esc để bỏ.");
        default:
            break;
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::EditRole: {
        if (isSums(row))
            return {};
        if (const auto counter = counterOf(column)) {
            const CounterValue number = counters(row).*core::counterFields[*counter].value;
            return number ? QString::number(*number) : QString();
        }
        return column == FieldColumn ? qt(counters(row).field) : cellText(row, column);
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>(column <= FieldColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                      : Qt::AlignRight | Qt::AlignVCenter);
    case ToneRole:
        return tone(row, column);
    case EmphasisRole:
        return isSums(row) || isComputed(column);
    case ReadOnlyRole:
        return (isComputed(column) || !isPart(formAt(row), column)) && !isSums(row);
    case FillRole:
        return static_cast<int>(isSums(row) ? Fill::Area : Fill::None);
    case StrongLineRole:
        return row == dataRows() - 1;
    case IconRole: {
        const CounterValue rest = column == RestColumn ? value(row, column) : std::nullopt;
        return rest && *rest != 0 ? (*rest < 0 ? QStringLiteral("stop") : QStringLiteral("warn"))
                                  : QString();
    }
    case Qt::ToolTipRole:
        if (column == RestColumn && !isSums(row)) {
            QStringList texts;
            for (const Line& line : lines(index))
                if (!line.place.isEmpty())
                    texts += line.text;
            return texts.join(QLatin1Char('\n'));
        }
        if (!isPart(formAt(row), column))
            return tr("Biểu II.06a không có số này: trực tiếp và bưu chính là một, đúng hạn đã gồm "
                      "hồ sơ chờ bổ sung, trả lại, rút.");
        if (isSums(row) && column > FieldColumn && !value(row, column) &&
            engine::hasForm(allCounters(), core::DossierForm::Form06a))
            return form() == core::DossierForm::Form06a
                       ? QString()
                       : tr("Các dòng theo hai biểu mẫu: số này không cộng riêng được.");
        return column == FieldColumn ? cellText(row, column) : QString();
    case Qt::AccessibleTextRole: {
        const QString text = index.data().toString();
        const QString place = isSums(row) ? tr("Cộng") : DossierText::row(counters(row));
        if (!isPart(formAt(row), column))
            return tr("%1, %2, %3")
                .arg(place, name(column, formAt(row), m_session->language()),
                     tr("không có trong biểu II.06a"));
        return tr("%1, %2, %3")
            .arg(place, name(column, formAt(row), m_session->language()),
                 text.isEmpty()     ? tr("chưa biết")
                 : isWaiting(index) ? tr("%1, chưa ghi").arg(text)
                                    : text);
    }
    default:
        return {};
    }
}

QVariant DossierModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section <= FieldColumn ? Qt::AlignLeft : Qt::AlignRight) |
                                Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return name(section, form(),
                    m_session ? m_session->language() : core::Language::Vietnamese);
    return role == Qt::DisplayRole ? title(section, form()) : QVariant();
}

Qt::ItemFlags DossierModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !isSums(index.row()) && !isComputed(index.column()) &&
        isPart(counters(index.row()).form, index.column()) && readOnlyReason().isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

std::vector<DossierModel::Line> DossierModel::lines(const QModelIndex& index,
                                                    const std::optional<QString>& typed) const
{
    std::vector<Line> all;
    if (m_unit < 0 || m_rows.empty())
        return all;
    std::vector<DossierCounters> rows = allCounters();
    const bool hasRow = index.isValid() && !isSums(index.row());
    if (hasRow && typed) {
        DossierCounters& row = rows[static_cast<std::size_t>(index.row())];
        if (const DossierCounters before = row;
            DossierReader::read(row, index.column(), *typed, m_session->language()))
            row = before;
    }
    const core::Language language = m_session->language();
    const auto add = [&](const std::vector<core::Problem>& found, const QString& place) {
        for (const core::Problem& problem : found) {
            const auto level = core::dossierLevelNamed(problem.place);
            const QString text = qt(app::text(problem, language));
            all.push_back({place,
                           level ? DossierText::level(*level) + QStringLiteral(": ") + text : text,
                           problem.severity});
        }
    };
    if (hasRow) {
        const DossierCounters& row = rows[static_cast<std::size_t>(index.row())];
        add(engine::checkCounters(row), DossierText::row(row));
    }
    if (rows.size() > 1 || !hasRow)
        add(engine::checkUnitCounters(rows), QString());
    return all;
}

} // namespace models
