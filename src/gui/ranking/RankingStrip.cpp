#include "gui/ranking/RankingStrip.h"

#include "gui/delegates/ClassDelegate.h"
#include "gui/look/Look.h"

#include <QPainter>
#include <QTextLayout>

namespace gui {
namespace {

constexpr int verticalPadding = 5;
constexpr int leftMargin = 30;
constexpr int minimumText = 260;

/// Lays text out in lines of `width`, the first `bold` characters semibold; paints it where there
/// is a painter.
int layOut(const QString& text, qsizetype bold, int width, QPainter* painter, QPointF at)
{
    QTextLayout layout(text, Look::font(TextStyle::Table));
    QTextLayout::FormatRange lead;
    lead.start = 0;
    lead.length = static_cast<int>(bold);
    lead.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({lead});
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() + 1;
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return qCeil(y);
}

} // namespace

RankingStrip::RankingStrip(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RankingStrip::setSummary(const models::RankingModel::Summary& summary,
                              std::vector<models::RankingModel::ClassCount> classes)
{
    std::erase_if(classes, [](const auto& one) { return one.count == 0; });
    m_classes = std::move(classes);
    m_provisional = summary.provisional;
    m_lead = summary.provisional ? tr("%1 (tạm)").arg(summary.stage) : summary.stage;
    QStringList parts;
    if (summary.ranked == 0)
        parts += tr("chưa đơn vị nào có điểm ở bước này");
    else if (summary.provisional)
        parts +=
            tr("%1/%2 phiếu đủ điểm, còn thiếu %n tiêu chí, tính 0 điểm", nullptr, summary.missing)
                .arg(summary.complete)
                .arg(summary.ranked + summary.notScored);
    else
        parts += tr("%1/%2 phiếu đủ điểm, không thiếu tiêu chí")
                     .arg(summary.complete)
                     .arg(summary.ranked + summary.notScored);
    if (summary.notScored > 0 && summary.ranked > 0)
        parts += tr("%n đơn vị chưa chấm", nullptr, summary.notScored);
    if (summary.ranked > 0)
        parts += tr("%1/%2 lĩnh vực và %3/%4 tiêu chí, tiêu chí thành phần có ít nhất một đơn vị "
                    "đạt tối đa (mọi đơn vị: %5/%2 và %6/%4)")
                     .arg(summary.areas.any)
                     .arg(summary.areas.of)
                     .arg(summary.criteria.any)
                     .arg(summary.criteria.of)
                     .arg(summary.areas.all)
                     .arg(summary.criteria.all);
    m_text = QStringLiteral(" · ") + parts.join(QStringLiteral(" · "));
    QStringList words = {m_lead + m_text};
    for (const auto& one : m_classes)
        words += QStringLiteral("%1: %2").arg(one.title).arg(one.count);
    setAccessibleName(words.join(QStringLiteral("; ")));
    setToolTip(m_lead + m_text);
    updateGeometry();
    update();
}

int RankingStrip::legendWidth() const
{
    const QFontMetrics plain(Look::font(TextStyle::Table));
    const QFontMetrics strong(Look::font(TextStyle::TableStrong));
    int width = 0;
    for (const auto& one : m_classes)
        width += Look::swatchSize + 5 + plain.horizontalAdvance(one.title) + 4 +
                 strong.horizontalAdvance(QString::number(one.count)) + 12;
    return width;
}

QRect RankingStrip::textRect(int width) const
{
    const int right = width - legendWidth() - 8;
    // The legend goes below where it would squeeze the sentence.
    return right - leftMargin < minimumText
               ? QRect(leftMargin, verticalPadding, width - leftMargin - 8, 0)
               : QRect(leftMargin, verticalPadding, right - leftMargin, 0);
}

QSize RankingStrip::sizeHint() const
{
    return {600, heightForWidth(std::max(400, width()))};
}

int RankingStrip::heightForWidth(int width) const
{
    const QRect text = textRect(width);
    int height =
        layOut(m_lead + m_text, m_lead.size(), text.width(), nullptr, {}) + 2 * verticalPadding;
    if (text.right() > width - legendWidth())
        height += QFontMetrics(Look::font(TextStyle::Table)).height() + 3;
    return std::max(28, height);
}

void RankingStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::color(m_provisional ? Role::WarningFill : Role::InfoFill));
    painter.setPen(Look::color(Role::StrongLine));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.drawPixmap(9, verticalPadding + 2,
                       Look::pixmap(m_provisional ? QStringLiteral("warn") : QStringLiteral("seal"),
                                    Look::cellIconSize,
                                    Look::color(m_provisional ? Role::Warning : Role::Accent),
                                    devicePixelRatioF()));
    painter.setPen(Look::color(Role::Text));
    const QRect text = textRect(width());
    const bool below = text.right() > width() - legendWidth();
    const int textHeight = layOut(m_lead + m_text, m_lead.size(), text.width(), nullptr, {});
    const int top = below ? verticalPadding : (height() - 1 - textHeight) / 2;
    layOut(m_lead + m_text, m_lead.size(), text.width(), &painter, QPointF(text.left(), top));

    const QFont plain = Look::font(TextStyle::Table);
    const QFont strong = Look::font(TextStyle::TableStrong);
    const int line = QFontMetrics(plain).height();
    int x = below ? leftMargin : width() - legendWidth();
    const int y = below ? height() - line - verticalPadding : (height() - 1 - line) / 2;
    for (const auto& one : m_classes) {
        ClassDelegate::paintSwatch(painter, QRect(x, y, Look::swatchSize, line), one.position);
        x += Look::swatchSize + 5;
        painter.setFont(plain);
        painter.drawText(x, y, width(), line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         one.title);
        x += painter.fontMetrics().horizontalAdvance(one.title) + 4;
        painter.setFont(strong);
        painter.drawText(x, y, width(), line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         QString::number(one.count));
        x += painter.fontMetrics().horizontalAdvance(QString::number(one.count)) + 12;
    }
}

} // namespace gui
