#include "gui/entry/StatusPart.h"

#include "gui/look/WrappedText.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using core::EntryStatus;

namespace {
constexpr int besideGap = 10;
constexpr int belowGap = 4;
} // namespace

StatusPart::StatusPart(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_ticks = new QBoxLayout(QBoxLayout::TopToBottom);
    m_ticks->setSpacing(belowGap);
    m_none = new QCheckBox(this);
    m_unproven = new QCheckBox(this);
    for (QCheckBox* box : {m_none, m_unproven}) {
        Look::setFont(*box, TextStyle::Table);
        m_ticks->addWidget(box);
    }
    column->addLayout(m_ticks);
    m_note = new WrappedText(TextStyle::Hint, Role::MutedText, this);
    m_note->hide();
    column->addWidget(m_note);
    // clicked, not toggled: only what a person does.
    connect(m_none, &QCheckBox::clicked, this, [this] { Q_EMIT toggled(EntryStatus::None); });
    connect(m_unproven, &QCheckBox::clicked, this,
            [this] { Q_EMIT toggled(EntryStatus::Unproven); });
    retranslate();
}

QSize StatusPart::minimumSizeHint() const
{
    const int widest =
        std::max(m_none->minimumSizeHint().width(), m_unproven->minimumSizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

void StatusPart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void StatusPart::arrange()
{
    const int needed = m_none->sizeHint().width() + besideGap + m_unproven->sizeHint().width();
    const bool isBeside = needed <= width();
    m_ticks->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ticks->setSpacing(isBeside ? besideGap : belowGap);
    m_ticks->setStretch(1, isBeside ? 1 : 0);
}

void StatusPart::showStatus(EntryStatus status, bool canNone, bool isReadOnly)
{
    m_none->setChecked(status == EntryStatus::None);
    m_unproven->setChecked(status == EntryStatus::Unproven);
    m_none->setEnabled(!isReadOnly && canNone);
    m_unproven->setEnabled(!isReadOnly);
    showNote(isReadOnly || canNone ? QString() : tr("Tiêu chí này luôn phát sinh theo bộ chỉ số."));
}

void StatusPart::showNote(const QString& text)
{
    m_note->setOptional(text);
}

void StatusPart::retranslate()
{
    m_none->setText(tr("Không phát sinh"));
    m_none->setToolTip(tr("F7"));
    m_unproven->setText(tr("Chưa có tài liệu"));
    m_unproven->setToolTip(tr("F9"));
    arrange();
}

} // namespace gui
