#include "gui/entry/ReasonPart.h"

#include "gui/cells/ReasonCell.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/look/Section.h"
#include "gui/look/WrappedText.h"
#include "models/entry/CellHistory.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gui {

ReasonPart::ReasonPart(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_edit = new ReasonEdit(this);
    column->addWidget(m_edit);
    auto* below = new QHBoxLayout;
    m_note = new WrappedText(TextStyle::Hint, Role::Warning, this);
    m_used = new SectionLink(this);
    below->addWidget(m_note, 1);
    below->addStretch(0);
    below->addWidget(m_used, 0, Qt::AlignTop | Qt::AlignRight);
    column->addLayout(below);
    connect(m_edit, &ReasonEdit::usedReasonsRequested, this, &ReasonPart::usedReasonsRequested);
    connect(m_used, &QAbstractButton::clicked, this, &ReasonPart::usedReasonsRequested);
    retranslate();
}

void ReasonPart::setText(const QString& text)
{
    if (m_edit->toPlainText() == text)
        return;
    const QSignalBlocker silent(m_edit);
    m_edit->setPlainText(text);
}

void ReasonPart::setReadOnly(bool isReadOnly)
{
    m_edit->setReadOnly(isReadOnly);
    m_used->setVisible(!isReadOnly);
}

void ReasonPart::setNeeded(bool isNeeded)
{
    m_edit->setNeeded(isNeeded);
    m_note->setRole(Role::Warning);
    m_note->setOptional(isNeeded ? tr("Chưa ghi: gõ lý do rồi Enter.") : QString());
}

void ReasonPart::showFault(const QString& text)
{
    m_note->setRole(Role::Error);
    m_note->setOptional(text);
}

void ReasonPart::offerUsedReasons(const models::Session& session, int leaf)
{
    QMenu menu(this);
    const auto reasons = models::usedReasons(session, leaf);
    for (const QString& reason : reasons)
        menu.addAction(fontMetrics().elidedText(reason, Qt::ElideRight, offeredWidth))
            ->setData(reason);
    if (reasons.empty())
        menu.addAction(tr("Chưa có lý do nào được ghi ở bước này."))->setEnabled(false);
    const QAction* chosen = menu.exec(m_used->mapToGlobal(QPoint(0, m_used->height())));
    if (!chosen || chosen->data().isNull())
        return;
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
    m_edit->insertPlainText(chosen->data().toString());
}

void ReasonPart::retranslate()
{
    m_edit->setAccessibleName(tr("Lý do"));
    m_used->setText(tr("Lý do đã dùng ▾"));
    m_used->setToolTip(tr("Chọn trong các lý do đã ghi (↓ khi ô còn trống)"));
}

} // namespace gui
