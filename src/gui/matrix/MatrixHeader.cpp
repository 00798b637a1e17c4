#include "gui/matrix/MatrixHeader.h"

#include "gui/look/Look.h"
#include "models/matrix/MatrixColumns.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace gui {

namespace {
constexpr int sortArrow = 10;

/// As many words in the first line as it has room for, at least one; the others in the second.
std::pair<QString, QString> inTwoLines(const QString& title, const QFontMetrics& metrics, int width)
{
    auto space = title.indexOf(QLatin1Char(' '));
    for (auto next = space; next >= 0; next = title.indexOf(QLatin1Char(' '), next + 1)) {
        if (metrics.horizontalAdvance(title.left(next)) <= width)
            space = next;
    }
    return {title.left(space), title.mid(space + 1)};
}
} // namespace

MatrixHeader::MatrixHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorClearable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setStretchLastSection(false);
    setSectionsMovable(false);
    setMinimumSectionSize(30);
    connect(this, &QHeaderView::sectionResized, this, [this] {
        if (const int lines = linesNeeded(); lines != m_lines) {
            m_lines = lines;
            Q_EMIT geometriesChanged(); // the table asks sizeHint()
        }
    });
}

QString MatrixHeader::titleOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal).toString();
}

int MatrixHeader::leastWidth(int section) const
{
    const QFontMetrics metrics(Look::font(TextStyle::HintStrong));
    int widest = 0;
    for (const QString& word : titleOf(section).split(QLatin1Char(' ')))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest + 2 * Look::cellPadding + 6;
}

int MatrixHeader::linesNeeded() const
{
    const QFontMetrics metrics(Look::font(TextStyle::HintStrong));
    for (int section = 0; section < count(); ++section) {
        if (!isSectionHidden(section) && metrics.horizontalAdvance(titleOf(section)) >
                                             sectionSize(section) - 2 * Look::cellPadding)
            return 2;
    }
    return 1;
}

QSize MatrixHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), Look::headerHeight(m_lines)};
}

QSize MatrixHeader::sectionSizeFromContents(int section) const
{
    const QString title = titleOf(section);
    return {QFontMetrics(Look::font(TextStyle::HintStrong)).horizontalAdvance(title) +
                2 * Look::cellPadding + 4,
            Look::headerHeight()};
}

void MatrixHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    // The first column stays in view when the others are scrolled.
    if (offset() == 0 || count() == 0)
        return;
    QPainter painter(viewport());
    paintSection(&painter, QRect(0, 0, sectionSize(0), height()), 0);
}

void MatrixHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const bool isEntry = section == models::position(models::MatrixColumn::Points);
    const bool isSorted = sortIndicatorSection() == section && isSortIndicatorShown();
    painter->save();
    painter->fillRect(rect, Look::color(isEntry ? Role::Selection : Role::Header));
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()),
                      Look::color(Role::Hairline));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      Look::color(Role::StrongLine));
    QRect content = rect.adjusted(Look::cellPadding, 0, -Look::cellPadding, -1);
    const QColor colour = Look::color(isEntry ? Role::SelectedText : Role::Text);
    const auto alignment = static_cast<Qt::Alignment>(
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    if (isSorted) {
        const bool isLeft = !(alignment & Qt::AlignRight);
        const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("up")
                                                                         : QStringLiteral("down");
        const int x = isLeft ? content.right() - sortArrow + 1 : content.left();
        painter->drawPixmap(x, content.top() + (content.height() - sortArrow) / 2,
                            Look::pixmap(arrow, sortArrow, colour, devicePixelRatioF()));
        content.adjust(isLeft ? 0 : sortArrow + 2, 0, isLeft ? -sortArrow - 2 : 0, 0);
    }
    painter->setFont(Look::font(TextStyle::HintStrong));
    painter->setPen(colour);
    const QString title = titleOf(section);
    const QFontMetrics metrics(painter->font());
    const int across = static_cast<int>(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
    if (m_lines > 1 && metrics.horizontalAdvance(title) > content.width() &&
        title.contains(QLatin1Char(' '))) {
        const auto [first, rest] = inTwoLines(title, metrics, content.width());
        const int half = metrics.lineSpacing();
        const int top = content.top() + (content.height() - 2 * half) / 2;
        const auto line = [&](int at, const QString& text) {
            painter->drawText(QRect(content.left(), at, content.width(), half),
                              across | Qt::TextSingleLine,
                              metrics.elidedText(text, Qt::ElideRight, content.width()));
        };
        line(top, first);
        line(top + half, rest);
    } else {
        painter->drawText(content, across | Qt::TextSingleLine,
                          metrics.elidedText(title, Qt::ElideRight, content.width()));
    }
    painter->restore();
}

} // namespace gui
