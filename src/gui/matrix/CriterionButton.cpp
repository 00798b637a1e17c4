#include "gui/matrix/CriterionButton.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QPainter>

namespace gui {

namespace {
constexpr int padding = 4;
constexpr int arrowSize = 12;
constexpr int leastContext = 60;
QString partsDivider()
{
    return QStringLiteral(" · ");
}
} // namespace

CriterionButton::CriterionButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &CriterionButton::listRequested);
}

void CriterionButton::setCriterion(const QString& code, const QString& title,
                                   const QString& wholeTitle, const QString& context,
                                   const QString& progress)
{
    m_code = code;
    m_title = title;
    m_context = context;
    m_progress = progress;
    setAccessibleName(
        tr("Tiêu chí %1 %2, %3, đã xong %4").arg(code, wholeTitle, context, progress));
    setToolTip(QStringLiteral("%1 %2\n%3\n%4")
                   .arg(code, wholeTitle, context, tr("F4: danh sách tiêu chí"))
                   .trimmed());
    update();
}

QSize CriterionButton::sizeHint() const
{
    return {420, QFontMetrics(Look::font(TextStyle::PageTitle)).height() + 6};
}

QSize CriterionButton::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

QString CriterionButton::contextWithin(const QFontMetrics& metrics, int width) const
{
    QStringList parts = m_context.split(partsDivider());
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(partsDivider())) >= width)
        parts.removeLast();
    return parts.join(partsDivider());
}

void CriterionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (underMouse() || isDown())
        painter.fillRect(rect(), Look::color(Role::InfoFill));
    QRect area = rect().adjusted(padding, 0, -padding, 0);
    const int middle = height() / 2;
    const int right = area.right() - 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Look::color(Role::MutedText));
    painter.drawPolygon(
        QPolygon({{right - 8, middle - 2}, {right, middle - 2}, {right - 4, middle + 3}}));
    painter.setRenderHint(QPainter::Antialiasing, false);
    area.adjust(0, 0, -arrowSize - padding, 0);

    const QFont small = Look::font(TextStyle::Body);
    const QFontMetrics smallMetrics(small);
    painter.setFont(small);
    painter.setPen(Look::color(Role::Text));
    painter.drawText(area, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), m_progress);
    area.adjust(0, 0, -smallMetrics.horizontalAdvance(m_progress) - 2 * padding, 0);

    const QFont strong = Look::font(TextStyle::PageTitle);
    const QFontMetrics strongMetrics(strong);
    const QString name = m_code.isEmpty() ? m_title : m_code + QStringLiteral("  ") + m_title;
    // The maximum stands nowhere else on the page: a long title gives way to it.
    const QString context = contextWithin(
        smallMetrics, area.width() - strongMetrics.horizontalAdvance(name) - 2 * padding);
    const int contextWidth =
        std::min(smallMetrics.horizontalAdvance(context) + 1, area.width() * 2 / 5);
    const int wanted = std::min(strongMetrics.horizontalAdvance(name),
                                std::max(0, area.width() - contextWidth - 2 * padding));
    painter.setFont(strong);
    painter.drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     strongMetrics.elidedText(name, Qt::ElideRight, wanted));
    const QRect rest = area.adjusted(wanted + 2 * padding, 0, 0, 0);
    if (rest.width() >= std::min(leastContext, contextWidth)) {
        painter.setFont(small);
        painter.setPen(Look::color(Role::MutedText));
        painter.drawText(rest,
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         smallMetrics.elidedText(context, Qt::ElideRight, rest.width()));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Look::color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Look::radius, Look::radius);
    }
}

void CriterionButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_F4:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT listRequested();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace gui
