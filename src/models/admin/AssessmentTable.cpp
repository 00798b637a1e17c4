#include "models/admin/AssessmentTable.h"

#include "core/DateText.h"
#include "models/book/Session.h"
#include "models/words/GroupText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

namespace models {

void AssessmentTable::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    refresh();
    if (!m_session)
        return;
    connect(m_session, &Session::reloaded, this, &AssessmentTable::refresh);
    connect(m_session, &Session::assessmentChanged, this, &AssessmentTable::refresh);
}

void AssessmentTable::refresh()
{
    beginResetModel();
    m_rows.clear();
    m_sets.clear();
    if (m_session) {
        m_rows = m_session->assessments();
        if (const auto sets = m_session->workspace().book().sets())
            for (const store::SetInfo& set : *sets)
                m_sets.insert(qt(set.id), qt(set.title));
    }
    endResetModel();
}

QString AssessmentTable::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : qt(m_rows[static_cast<std::size_t>(row)].id);
}

int AssessmentTable::currentRow() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (idAt(row) == m_session->assessmentId())
            return row;
    return -1;
}

int AssessmentTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString AssessmentTable::text(const core::Assessment& assessment, int column) const
{
    switch (column) {
    case TitleColumn:
        return qt(assessment.title);
    case SetColumn:
        return m_sets.value(qt(assessment.setId), qt(assessment.setId));
    case GroupColumn:
        return groupText(assessment.group, m_session->language());
    case YearColumn:
        return QString::number(assessment.year);
    default:
        return assessment.periodFrom.empty() && assessment.periodTo.empty()
                   ? tr("cả năm")
                   : QStringLiteral("%1 – %2").arg(qt(core::dateText(assessment.periodFrom)),
                                                   qt(core::dateText(assessment.periodTo)));
    }
}

QVariant AssessmentTable::cell(int row, int column, int role) const
{
    const core::Assessment& assessment = m_rows[static_cast<std::size_t>(row)];
    const bool isCurrent = row == currentRow();
    switch (role) {
    case Qt::DisplayRole:
        return text(assessment, column);
    case Qt::ToolTipRole:
        return column == TitleColumn   ? tr("Mã %1").arg(qt(assessment.id))
               : column == GroupColumn ? groupTip(assessment.group, m_session->language())
                                       : QVariant();
    case EmphasisRole:
        return isCurrent;
    case IconRole:
        return isCurrent && column == TitleColumn ? QStringLiteral("chk") : QString();
    case Qt::AccessibleTextRole:
        return (isCurrent ? tr("%1, đang mở") : QStringLiteral("%1")).arg(text(assessment, column));
    default:
        return {};
    }
}

QString AssessmentTable::columnTitle(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("Đợt chấm điểm");
    case SetColumn:
        return tr("Bộ chỉ số");
    case GroupColumn:
        return tr("Nhóm");
    case YearColumn:
        return tr("Năm");
    default:
        return tr("Kỳ báo cáo");
    }
}

} // namespace models
