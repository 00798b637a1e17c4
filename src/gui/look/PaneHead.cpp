#include "gui/look/PaneHead.h"

#include "gui/look/ElidedLabel.h"
#include "gui/look/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace gui {

PaneHead::PaneHead(QWidget* parent) : QWidget(parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(Look::gap, 0, 4, 1);
    m_layout->setSpacing(Look::gap);
    m_title = new QLabel(this);
    m_hint = new ElidedLabel(this);
    Look::setFont(*m_title, TextStyle::HintStrong);
    Look::setFont(*m_hint, TextStyle::Hint);
    Look::setTextRole(*m_hint, Role::MutedText);
    m_hint->setMinimumWidth(10);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_hint, 1);
    setFixedHeight(std::max(Look::dockHeadHeight, QFontMetrics(m_title->font()).height() + 8));
}

void PaneHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PaneHead::setHint(const QString& hint, const QStringList& shorter)
{
    m_hint->setShorter(shorter);
    m_hint->setText(hint);
}

void PaneHead::addButton(QWidget* button)
{
    m_layout->addWidget(button);
}

void PaneHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::color(Role::Header));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Look::color(Role::StrongLine));
}

} // namespace gui
