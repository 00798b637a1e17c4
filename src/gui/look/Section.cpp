#include "gui/look/Section.h"

#include "gui/look/Look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr int foldArrow = 14;
constexpr int linkSide = 3;
/// The ring of the focus goes around the text, not through it.
constexpr int ringSide = 4;
constexpr int bodyWrap = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap;

void paintArrow(QPainter& painter, const QPointF& centre, bool isOpen)
{
    QPainterPath path;
    if (isOpen) {
        path.moveTo(centre + QPointF(-3, -1.5));
        path.lineTo(centre + QPointF(3, -1.5));
        path.lineTo(centre + QPointF(0, 2.5));
    } else {
        path.moveTo(centre + QPointF(-1.5, -3));
        path.lineTo(centre + QPointF(-1.5, 3));
        path.lineTo(centre + QPointF(2.5, 0));
    }
    path.closeSubpath();
    painter.fillPath(path, Look::color(Role::MutedText));
}

} // namespace

SectionHead::SectionHead(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFont(Look::font(TextStyle::HintStrong));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SectionHead::setSide(const QString& side)
{
    if (m_side == side)
        return;
    m_side = side;
    updateGeometry();
    update();
}

bool SectionHead::isStacked(int width) const
{
    const int side = QFontMetrics(Look::font(TextStyle::Hint)).horizontalAdvance(m_side);
    return !m_side.isEmpty() &&
           QFontMetrics(font()).horizontalAdvance(text()) + foldArrow + side + 1 + 2 * ringSide >
               width;
}

int SectionHead::heightForWidth(int width) const
{
    const QFontMetrics metrics(font());
    if (!m_side.isEmpty())
        return (isStacked(width) ? 2 : 1) * metrics.height() + 4;
    return metrics
               .boundingRect(QRect(0, 0, std::max(60, width - foldArrow - 2 - 2 * ringSide), 1000),
                             bodyWrap, text())
               .height() +
           4;
}

QSize SectionHead::sizeHint() const
{
    return {100, heightForWidth(std::max(width(), 180))};
}

void SectionHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor muted = Look::color(Role::MutedText);
    painter.setPen(muted);
    painter.setFont(font());
    const QFontMetrics metrics(font());
    const bool isPlain = m_side.isEmpty();
    const bool isBelow = isStacked(width());
    const QRect room = textRoom().adjusted(
        0, isBelow ? 2 : 0, isPlain || isBelow ? -foldArrow - 2 : 0, isBelow ? -height() / 2 : 0);
    const int titleWidth = std::min(metrics.horizontalAdvance(text()), room.width());
    const QString title =
        isPlain ? text() : metrics.elidedText(text(), Qt::ElideRight, room.width());
    painter.drawText(room, isPlain ? bodyWrap : static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     title);
    if (!isPlain) {
        const QFont hint = Look::font(TextStyle::Hint);
        painter.setFont(hint);
        const QRect left = isBelow ? textRoom().adjusted(0, height() / 2, 0, -2)
                                   : room.adjusted(titleWidth + foldArrow, 0, 0, 0);
        const QString side =
            QFontMetrics(hint).elidedText(m_side, Qt::ElideRight, left.width() - 1);
        painter.drawText(
            left, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextDontClip, side);
    }
    // Folding is a minor thing: its arrow stays away while everything is open and nobody is near.
    if (!isChecked() || underMouse() || hasFocus())
        paintArrow(painter,
                   QPointF(room.left() + titleWidth + (isPlain ? 8 : foldArrow / 2.0),
                           room.top() + room.height() / 2.0),
                   isChecked());
    if (hasFocus()) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Look::radius, Look::radius);
    }
}

QRect SectionHead::textRoom() const
{
    return rect().adjusted(ringSide, 0, -ringSide, 0);
}

void SectionHead::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

SectionLink::SectionLink(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(Look::font(TextStyle::Hint));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SectionLink::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2 * linkSide, metrics.height() + 4};
}

void SectionLink::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont letters = font();
    letters.setUnderline(true);
    painter.setFont(letters);
    painter.setPen(Look::color(Role::Accent));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus()) {
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Look::radius, Look::radius);
    }
}

void SectionLink::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

Section::Section(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    // The head keeps room for its ring at both sides.
    layout->setContentsMargins(8 - ringSide, 5, 8 - ringSide, 7);
    layout->setSpacing(3);
    m_head = new SectionHead(this);
    m_link = new SectionLink(this); // here: Tab goes in the order in which they are made
    m_body = new QWidget(this);
    m_bodyLayout = new QVBoxLayout(m_body);
    m_bodyLayout->setContentsMargins(ringSide, 0, ringSide, 0);
    m_bodyLayout->setSpacing(5);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(Look::gap);
    heading->addWidget(m_head, 1);
    m_link->hide();
    heading->addWidget(m_link, 0, Qt::AlignVCenter);
    layout->addLayout(heading);
    layout->addWidget(m_body);
    connect(m_link, &QAbstractButton::clicked, this, &Section::linkActivated);
    connect(m_head, &QAbstractButton::toggled, m_body, &QWidget::setVisible);
}

void Section::setTitle(const QString& title)
{
    m_head->setText(title);
    m_head->updateGeometry();
    m_head->setAccessibleName(title);
    m_head->update();
}

void Section::setSide(const QString& side)
{
    m_head->setSide(side);
    m_head->setAccessibleDescription(side);
}

void Section::setLink(const QString& text, const QString& toolTip)
{
    m_link->setText(text);
    m_link->setToolTip(toolTip);
    m_link->setAccessibleName(text);
    m_link->setVisible(!text.isEmpty());
}

void Section::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Look::color(Role::Hairline));
}

} // namespace gui
