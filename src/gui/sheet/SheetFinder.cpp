#include "gui/sheet/SheetFinder.h"

#include "models/book/UnitListModel.h"
#include "models/sheet/SheetModel.h"
#include "models/words/FoldedText.h"

namespace gui {

bool SheetFinder::find(const QString& text)
{
    m_rows.clear();
    m_now = -1;
    if (text.trimmed().isEmpty())
        return true;
    for (const QModelIndex& index : m_sheet.find(text))
        m_rows.push_back(index);
    if (!m_rows.isEmpty()) {
        m_now = 0;
        show();
        return true;
    }
    const QString wanted = models::folded(text.trimmed());
    for (int unit = 0; unit < m_units.rowCount(); ++unit) {
        const QString name = m_units.index(unit).data(models::UnitListModel::FoldedRole).toString();
        if (name.contains(wanted)) {
            m_sheet.setUnit(unit);
            return true;
        }
    }
    return false;
}

void SheetFinder::findNext(bool backward)
{
    if (m_rows.isEmpty())
        return;
    m_now = (m_now + (backward ? m_rows.size() - 1 : 1)) % m_rows.size();
    show();
}

void SheetFinder::show()
{
    Q_EMIT found(m_rows.at(m_now),
                 tr("Kết quả tìm %1 trên %2; F3 tìm tiếp").arg(m_now + 1).arg(m_rows.size()));
}

} // namespace gui
