#include "models/history/HistoryModel.h"

#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"
#include "store/Canonical.h"

#include <QTimer>

#include <iterator>

namespace models {

HistoryModel::HistoryModel(QObject* parent) : QAbstractTableModel(parent) {}

void HistoryModel::setSession(Session* session)
{
    m_session = session;
    m_question = {};
    beginResetModel();
    m_reading.reset();
    m_lines.clear();
    endResetModel();
}

void HistoryModel::ask(app::HistoryQuestion question)
{
    beginResetModel();
    m_question = std::move(question);
    m_reading.reset();
    m_lines.clear();
    m_fault.clear();
    if (m_session) {
        auto reading =
            app::HistoryReading::open(m_session->workspace(), m_question, m_session->language(),
                                      app::HistoryText::Load::Never);
        if (reading)
            m_reading = std::make_unique<app::HistoryReading>(*std::move(reading));
        else
            m_fault = qt(app::text(reading.error(), m_session->language()));
    }
    endResetModel();
    m_wanted = portion;
    readOn();
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !isWhole();
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (parent.isValid())
        return;
    m_wanted = rowCount() + portion;
    if (!m_isWaiting)
        readOn();
}

/// One portion; the next one after whatever the person does meanwhile.
void HistoryModel::readOn()
{
    m_isWaiting = false;
    if (!m_reading)
        return Q_EMIT progressed();
    auto lines = m_reading->next(m_wanted - rowCount());
    if (!lines) {
        m_fault = qt(app::text(lines.error(), m_session->language()));
        m_reading.reset();
        return Q_EMIT progressed();
    }
    if (!lines->empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines->size()) - 1);
        std::move(lines->begin(), lines->end(), std::back_inserter(m_lines));
        endInsertRows();
    }
    if (!m_reading->isAtEnd() && rowCount() < m_wanted) {
        m_isWaiting = true;
        QTimer::singleShot(0, this, [this] {
            // A new question may have come, which reads by itself.
            if (m_isWaiting)
                readOn();
        });
    }
    Q_EMIT progressed();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const app::HistoryLine& line, int column) const
{
    const app::HistoryWords& words = line.words;
    switch (column) {
    case NumberColumn:
        return QString::number(line.row.number);
    case TimeColumn:
        return qt(app::HistoryText::time(line.row));
    case PersonColumn:
        return qt(line.row.author);
    case ActionColumn:
        return qt(words.what);
    case UnitColumn:
        return qt(words.unit);
    case PlaceColumn:
        return qt(words.place);
    case StageColumn:
        return qt(words.stage);
    case ChangeColumn:
        return words.before.empty() ? qt(words.after)
               : words.after.empty()
                   ? tr("%1 → không còn").arg(qt(words.before))
                   : QStringLiteral("%1 → %2").arg(qt(words.before), qt(words.after));
    case ReasonColumn:
        return qt(words.reason);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const app::HistoryLine& line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == NumberColumn ? tr("Mã băm %1").arg(qt(line.row.hash)) : QVariant();
    case Qt::TextAlignmentRole:
        return int(index.column() == NumberColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                  : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                            text(line, index.column()));
    case ToneRole:
        return static_cast<int>(index.column() == NumberColumn || index.column() == TimeColumn
                                    ? Tone::Muted
                                    : Tone::Normal);
    case EmphasisRole:
        return index.column() == ChangeColumn && line.row.action == "entry";
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == NumberColumn ? Qt::AlignRight | Qt::AlignVCenter
                                           : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Số");
    case TimeColumn:
        return tr("Thời gian");
    case PersonColumn:
        return tr("Người");
    case ActionColumn:
        return tr("Việc");
    case UnitColumn:
        return tr("Đơn vị");
    case PlaceColumn:
        return tr("Tiêu chí, nội dung");
    case StageColumn:
        return tr("Bước");
    case ChangeColumn:
        return tr("Trước → sau");
    case ReasonColumn:
        return tr("Lý do");
    default:
        return {};
    }
}

std::optional<HistoryPlace> placeOf(const Session& session, const store::HistoryRow& row)
{
    if (!session.hasAssessment() || row.assessment != utf8(session.assessmentId()))
        return std::nullopt;
    HistoryPlace place;
    place.unit = session.scores().unitIndex(row.unit);
    if (place.unit < 0)
        return std::nullopt;
    const core::IndexSet& set = session.scores().set();
    if (const auto level = core::dossierLevelNamed(row.stage)) {
        place.counter = app::CounterPlace{place.unit, *level, row.code, "field"};
        return place;
    }
    place.stage = core::stageNamed(row.stage);
    place.leaf = set.findLeaf(row.code);
    if (place.stage)
        return place.leaf >= 0 ? std::optional(place) : std::nullopt;
    // A document: the first criterion that it serves or served.
    for (const std::string* text : {&row.after, &row.before}) {
        const auto document = store::documentFrom(*text, row.code);
        for (const std::string& code : document ? document->codes : std::vector<std::string>()) {
            if (place.leaf = set.findLeaf(code); place.leaf >= 0)
                return place;
        }
    }
    return place;
}

} // namespace models
