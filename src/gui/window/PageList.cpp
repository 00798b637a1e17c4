#include "gui/window/PageList.h"

#include "gui/look/Look.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace gui {
namespace {

constexpr int leastFullWidth = 128;
constexpr int compactWidth = 44;
constexpr int rowHeight = 30;
constexpr int textLeft = 33;
constexpr int textRight = 4;

/// A long title stands in two lines.
QRect titleRect(const QString& title, int width)
{
    const QFontMetrics metrics(Look::font(TextStyle::BodyStrong));
    return metrics.boundingRect(QRect(0, 0, width - textLeft - textRight, 1000), Qt::TextWordWrap,
                                title);
}

/// Wide enough for each title of usual length in a line, in whichever font; longer ones stand in
/// two.
int widthFor(const QStandardItemModel& pages)
{
    constexpr int usualLetters = 16;
    const QFontMetrics metrics(Look::font(TextStyle::BodyStrong));
    int width = leastFullWidth;
    for (int row = 0; row < pages.rowCount(); ++row) {
        const QString title = pages.item(row)->text();
        if (title.size() <= usualLetters)
            width = std::max(width, textLeft + metrics.horizontalAdvance(title) + textRight + 2);
    }
    return width;
}

class PageDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const bool current = option.state & QStyle::State_Selected;
        const bool focused = option.state & QStyle::State_HasFocus;
        const QRect rect = option.rect;
        painter->save();
        if (current)
            painter->fillRect(rect, Look::color(Role::Selection));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(rect, Look::color(Role::InfoFill));
        if (current)
            painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
                              Look::color(Role::Accent));
        const QColor colour = Look::color(current ? Role::SelectedText : Role::Text);
        const QPixmap icon = Look::pixmap(index.data(models::IconRole).toString(), Look::iconSize,
                                          colour, painter->device()->devicePixelRatio());
        const bool compact = rect.width() <= compactWidth;
        const int left =
            compact ? rect.left() + (rect.width() - Look::iconSize) / 2 : rect.left() + 10;
        painter->drawPixmap(left, rect.top() + (rect.height() - Look::iconSize) / 2, icon);
        if (!compact) {
            painter->setFont(Look::font(current ? TextStyle::BodyStrong : TextStyle::Body));
            painter->setPen(colour);
            painter->drawText(rect.adjusted(textLeft, 0, -textRight, 0),
                              static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap,
                              index.data().toString());
        }
        if (focused) {
            painter->setPen(QPen(Look::color(Role::Accent), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool compact = !option.widget || option.widget->width() <= compactWidth;
        const int text = compact
                             ? option.fontMetrics.height()
                             : titleRect(index.data().toString(), option.widget->width()).height();
        return {compactWidth, std::max(rowHeight, text + 8)};
    }
};

} // namespace

PageList::PageList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new PageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setViewportMargins(0, 4, 0, 0);
    viewport()->setBackgroundRole(QPalette::Window);
    setBackgroundRole(QPalette::Window);
    setFixedWidth(leastFullWidth);
    setAccessibleName(tr("Các trang"));
}

void PageList::addPage(const QString& id, const QString& icon)
{
    auto* item = new QStandardItem;
    item->setData(id, Qt::UserRole);
    item->setData(icon, models::IconRole);
    m_model->appendRow(item);
}

void PageList::setTitle(int page, const QString& title)
{
    QStandardItem* item = m_model->item(page);
    item->setText(title);
    if (!m_compact)
        setFixedWidth(widthFor(*m_model));
    constexpr int keys = 10; // Ctrl+1 … Ctrl+9, Ctrl+0
    item->setToolTip(page < keys ? QStringLiteral("%1 (Ctrl+%2)").arg(title).arg((page + 1) % keys)
                                 : title);
    setAccessibleName(tr("Các trang"));
}

void PageList::setCurrentPage(int page)
{
    const QSignalBlocker block(this);
    setCurrentIndex(m_model->index(page, 0));
}

void PageList::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    setFixedWidth(compact ? compactWidth : widthFor(*m_model));
    // Rows are as high as their titles, or as one icon.
    scheduleDelayedItemsLayout();
}

void PageList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT pageChosen(current.row());
}

} // namespace gui
