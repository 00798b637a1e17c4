#include "gui/survey/BallotView.h"

#include "gui/cells/CellMessage.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "models/survey/BallotGrid.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace gui {

namespace {
constexpr int ballotLetters = 9; ///< of a number's column
constexpr int leastName = 130;

/// Tells of every key in the editor of a cell.
class BallotDelegate : public RowDelegate {
public:
    explicit BallotDelegate(BallotView* view) : RowDelegate(view), m_view(*view) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override
    {
        QWidget* editor = RowDelegate::createEditor(parent, option, index);
        if (auto* line = qobject_cast<QLineEdit*>(editor)) {
            const QPersistentModelIndex cell = index;
            QObject::connect(
                line, &QLineEdit::textEdited, &m_view,
                [this, cell](const QString& text) { Q_EMIT m_view.typed(cell, text); });
        }
        return editor;
    }

private:
    BallotView& m_view;
};

/// The heading of the units stays over them.
class BallotHeader : public QHeaderView {
public:
    explicit BallotHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QHeaderView::paintEvent(event);
        if (offset() == 0 || count() == 0)
            return;
        QPainter painter(viewport());
        paintSection(&painter, QRect(0, 0, sectionSize(0), height()), 0);
    }
};
} // namespace

BallotView::BallotView(QWidget* parent) : FrozenTable(parent)
{
    setHorizontalHeader(new BallotHeader(this));
    setShowGrid(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new BallotDelegate(this));
    setFont(Look::font(TextStyle::Table));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Look::rowHeight() + 3);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(Look::headerHeight());
    m_message = new CellMessage(viewport());
}

void BallotView::goTo(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    scrollTo(cell);
}

void BallotView::typeAgain(const QModelIndex& cell, const QString& text)
{
    goTo(cell);
    edit(cell);
    if (auto* line = qobject_cast<QLineEdit*>(indexWidget(cell)))
        line->setText(text);
}

void BallotView::say(const QModelIndex& cell, const QString& text)
{
    m_message->showAt(text, visualRect(cell));
}

void BallotView::fitColumns()
{
    if (!model())
        return;
    const int letter = QFontMetrics(Look::font(TextStyle::Table)).averageCharWidth();
    const QFontMetrics head(Look::font(TextStyle::HintStrong));
    int rest = viewport()->width();
    for (int column = 1; column < model()->columnCount(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        const int width =
            std::max(ballotLetters * letter, head.horizontalAdvance(title)) + 4 * Look::cellPadding;
        setColumnWidth(column, width);
        rest -= width;
    }
    setColumnWidth(0, std::max(rest, leastName));
}

void BallotView::resizeEvent(QResizeEvent* event)
{
    FrozenTable::resizeEvent(event);
    fitColumns();
}

void BallotView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    m_message->hide();
    FrozenTable::currentChanged(current, previous);
}

void BallotView::step(int rows, int columns)
{
    const QModelIndex at = currentIndex();
    const QModelIndex next = model()->index(at.row() + rows, at.column() + columns);
    if (next.isValid() && (next.flags() & Qt::ItemIsEditable))
        goTo(next);
}

QModelIndex BallotView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious)
        return FrozenTable::moveCursor(action, modifiers);
    const int step = action == MoveNext ? 1 : -1;
    QModelIndex at = currentIndex();
    const int columns = model()->columnCount();
    const int cells = model()->rowCount() * columns;
    for (int cell = at.row() * columns + at.column() + step; cell >= 0 && cell < cells;
         cell += step) {
        at = model()->index(cell / columns, cell % columns);
        if (at.flags() & Qt::ItemIsEditable)
            return at;
    }
    return currentIndex();
}

void BallotView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isEntered = hint == QAbstractItemDelegate::SubmitModelCache;
    const QPersistentModelIndex cell = currentIndex();
    FrozenTable::closeEditor(editor, isEntered ? QAbstractItemDelegate::NoHint : hint);
    Q_EMIT left(cell);
    if (isEntered && !m_message->isVisible())
        step(1, 0);
}

void BallotView::keyPressEvent(QKeyEvent* event)
{
    m_message->hide(); // what was wrong is being typed anew
    auto* grid = qobject_cast<models::BallotGrid*>(model());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && event->modifiers() == Qt::NoModifier) {
        step(1, 0);
        return;
    }
    if (event->matches(QKeySequence::Paste) && grid) {
        if (const int left = grid->paste(currentIndex(), QApplication::clipboard()->text());
            left > 0)
            say(currentIndex(),
                tr("%n ô không dán được: ngoài bảng hoặc không phải số phiếu", nullptr, left));
        return;
    }
    if (event->key() == Qt::Key_Delete && state() != EditingState) {
        model()->setData(currentIndex(), QString());
        return;
    }
    FrozenTable::keyPressEvent(event);
}

} // namespace gui
