#include "models/evidence/DocumentListModel.h"

#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

DocumentListModel::DocumentListModel(QObject* parent) : QAbstractListModel(parent) {}

void DocumentListModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_unit = -1;
    m_leaf = -1;
    if (m_session) {
        connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
            if (changes.documentUnits.empty() && changes.carriedUnits.empty())
                return;
            m_review.documentsChanged();
            refresh();
        });
        connect(m_session, &Session::languageChanged, this, &DocumentListModel::refresh);
        connect(m_session, &Session::assessmentChanged, this, [this] {
            m_review.documentsChanged();
            m_unit = -1;
            refresh();
        });
    }
    refresh();
}

void DocumentListModel::showCell(int unit, int leaf)
{
    if (unit == m_unit && leaf == m_leaf)
        return;
    m_unit = unit;
    m_leaf = leaf;
    refresh();
}

std::vector<DocumentListModel::Row> DocumentListModel::rows() const
{
    std::vector<Row> all;
    if (!m_session || !m_session->hasAssessment() || m_unit < 0 ||
        m_unit >= m_session->scores().unitCount() || m_leaf < 0 ||
        m_leaf >= m_session->scores().set().entryCount())
        return all;
    const std::string code(m_session->scores().set().leafCode(m_leaf));
    for (const core::Document& document : m_session->scores().documents(m_unit)) {
        if (!document.serves(code))
            continue;
        const DocumentFlag flag = documentFlag(*m_session, m_review, m_unit, document);
        all.push_back({document, documentLabel(document), flag.word, flag.sentences,
                       static_cast<int>(flag.tone)});
    }
    for (const core::Document& document :
         app::unconfirmedDocuments(m_session->scores(), m_unit, m_leaf))
        all.push_back({document, documentLabel(document), tr("chưa xác nhận"),
                       tr("Mang sang từ năm trước, chưa xác nhận nên chưa được tính."),
                       static_cast<int>(Tone::Warning), true});
    return all;
}

void DocumentListModel::refresh()
{
    if (m_session && m_session->hasAssessment() && !m_review.isOf(m_session->scores()))
        m_review = app::EvidenceReview(m_session->scores());
    std::vector<Row> fresh = rows();
    if (fresh == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(fresh);
    endResetModel();
    Q_EMIT changed();
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DocumentListModel::ownCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return !row.isCarried; }));
}

const core::Document* DocumentListModel::documentAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)].document : nullptr;
}

int DocumentListModel::rowOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (qt(m_rows[static_cast<std::size_t>(row)].document.id) == id)
            return row;
    }
    return -1;
}

QVariant DocumentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case Qt::ToolTipRole: {
        QStringList lines = {row.document.title.empty() ? row.label : qt(row.document.title),
                             QStringLiteral("%1 · %2 · %3")
                                 .arg(qt(row.document.fileName), documentKind(row.document),
                                      sizeText(row.document.size))};
        if (const QString life = lifeText(row.document); !life.isEmpty())
            lines += life;
        if (!row.sentences.isEmpty())
            lines += row.sentences;
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return row.flag.isEmpty()
                   ? QStringLiteral("%1, %2").arg(row.label, documentKind(row.document))
                   : QStringLiteral("%1, %2, %3")
                         .arg(row.label, documentKind(row.document), row.flag);
    case IconRole:
        return documentIcon(row.document);
    case DetailRole:
        return row.flag;
    case SideToneRole:
        return row.tone;
    case IdRole:
        return qt(row.document.id);
    default:
        return {};
    }
}

} // namespace models
