#include "models/admin/SetTable.h"

#include "models/book/Session.h"
#include "models/words/Text.h"
#include "store/Corrections.h"

#include <algorithm>

namespace models {

void SetTable::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    refresh();
    if (m_session)
        connect(m_session, &Session::reloaded, this, &SetTable::refresh);
}

void SetTable::refresh()
{
    beginResetModel();
    m_rows.clear();
    if (m_session)
        if (auto sets = m_session->workspace().book().sets())
            m_rows = *std::move(sets);
    m_used.clear();
    for (const store::SetInfo& set : m_rows) {
        const auto user = store::Corrections::userOf(m_session->workspace().book(), set.id);
        if (user && *user)
            m_used.insert(set.id);
    }
    endResetModel();
}

int SetTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SetTable::cell(int row, int column, int role) const
{
    const store::SetInfo& set = m_rows[static_cast<std::size_t>(row)];
    if (role == Qt::ToolTipRole && column == TitleColumn)
        return tr("Mã %1").arg(qt(set.id));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TitleColumn:
        // Versions of one set have one title.
        return std::ranges::count(m_rows, set.title, &store::SetInfo::title) > 1
                   ? QStringLiteral("%1: %2").arg(qt(set.id), qt(set.title))
                   : qt(set.title);
    case YearColumn:
        return QString::number(set.year);
    default: {
        const auto& all = m_session->assessments();
        const auto used =
            std::count_if(all.begin(), all.end(), [&set](const core::Assessment& assessment) {
                return assessment.setId == set.id;
            });
        if (used == 0)
            return m_used.contains(set.id) ? tr("trước khi sửa") : tr("chưa dùng");
        return tr("%n đợt", nullptr, static_cast<int>(used));
    }
    }
}

QString SetTable::columnTitle(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("Bộ chỉ số");
    case YearColumn:
        return tr("Năm");
    default:
        return tr("Dùng ở");
    }
}

} // namespace models
