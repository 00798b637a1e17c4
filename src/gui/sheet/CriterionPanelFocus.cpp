// Where the focus goes in the panel, and the keys that are not a field's own.
#include "gui/entry/FigureForm.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/entry/ReasonPart.h"
#include "gui/evidence/EvidencePart.h"
#include "gui/sheet/CriterionPanel.h"
#include "ui_CriterionPanel.h"

#include <QKeyEvent>

namespace gui {

void CriterionPanel::focusFigures()
{
    m_ui->figures->setOpen(true);
    if (!m_form || !m_readOnly.isEmpty() || !m_figures->focusFirst())
        m_ui->figures->head().setFocus(Qt::ShortcutFocusReason);
    m_ui->scroll->ensureWidgetVisible(m_figures);
}

void CriterionPanel::focusReason()
{
    m_ui->reason->setOpen(true);
    m_reason->edit().setFocus(Qt::ShortcutFocusReason);
    m_ui->scroll->ensureWidgetVisible(m_reason);
}

void CriterionPanel::nextDocument()
{
    m_ui->documents->setOpen(true);
    if (!m_documents->nextDocument())
        m_ui->documents->head().setFocus(Qt::ShortcutFocusReason);
    m_ui->scroll->ensureWidgetVisible(m_documents);
}

void CriterionPanel::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::AltModifier) {
        Q_EMIT doneToCell(false);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        // First the typing goes, then the panel is left.
        if (m_form && m_form->hasDrafts()) {
            m_figures->clear();
            (void)m_form->drop();
            m_figures->focusFirst();
        } else {
            Q_EMIT doneToCell(false);
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

void CriterionPanel::focusInEvent(QFocusEvent*)
{
    focusFigures();
}

} // namespace gui
