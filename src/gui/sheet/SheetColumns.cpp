#include "gui/sheet/SheetColumns.h"

#include "gui/sheet/SheetTree.h"

#include <QAction>
#include <QHeaderView>

#include <algorithm>
#include <array>

namespace gui {

using models::SheetColumn;

namespace {

/// Asked for when they are wanted.
constexpr std::array hiddenAtFirst = {SheetColumn::LastYear, SheetColumn::Note};

} // namespace

SheetColumns::SheetColumns(SheetTree& tree) : QObject(&tree), m_tree(tree), m_menu(&tree)
{
    for (int column = 0; column < models::sheetColumnCount; ++column) {
        if (column == position(SheetColumn::CodeTitle)) {
            m_actions.push_back(nullptr);
            continue;
        }
        QAction* action = m_menu.addAction(QString());
        action->setCheckable(true);
        m_actions.push_back(action);
        connect(action, &QAction::triggered, this,
                [this, column](bool on) { setShown(models::sheetColumn(column).column, on); });
    }
    for (const SheetColumn column : hiddenAtFirst)
        m_tree.setColumnHidden(static_cast<int>(column), true);
    m_tree.header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree.header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { m_menu.popup(m_tree.header()->mapToGlobal(place)); });
    connect(&m_menu, &QMenu::aboutToShow, this, &SheetColumns::refresh);
    retranslate();
}

QList<int> SheetColumns::shown() const
{
    QList<int> columns;
    for (int position = 0; position < models::sheetColumnCount; ++position) {
        const int column = m_tree.header()->logicalIndex(position);
        if (!m_tree.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void SheetColumns::setShown(SheetColumn column, bool on)
{
    const int position = static_cast<int>(column);
    if (m_tree.isColumnHidden(position) == !on)
        return;
    m_tree.setColumnHidden(position, !on);
    // Hidden before it ever had a width.
    if (on && m_tree.columnWidth(position) < m_tree.header()->minimumSectionSize())
        m_tree.fitColumns();
    refresh();
    Q_EMIT changed();
}

void SheetColumns::showStage(int column)
{
    setShown(models::sheetColumn(column).column, true);
    refresh();
}

void SheetColumns::popUp()
{
    refresh();
    m_menu.popup(m_tree.header()->mapToGlobal(QPoint(0, m_tree.header()->height())));
    m_menu.setActiveAction(m_menu.actions().value(0));
}

void SheetColumns::refresh()
{
    for (int column = 0; column < models::sheetColumnCount; ++column) {
        if (QAction* action = m_actions.at(column)) {
            action->setChecked(!m_tree.isColumnHidden(column));
            action->setEnabled(column != m_tree.editableColumn());
        }
    }
}

QVariant SheetColumns::state() const
{
    return QVariantList{models::sheetColumnCount, m_tree.header()->saveState(), m_tree.noteWidth()};
}

void SheetColumns::restore(const QVariant& state)
{
    // Widths of another version's columns say nothing.
    const QVariantList parts = state.toList();
    if (parts.size() < 2 || parts.at(0).toInt() != models::sheetColumnCount)
        return;
    m_tree.header()->restoreState(parts.at(1).toByteArray());
    if (parts.size() > 2)
        m_tree.setNoteWidth(parts.at(2).toInt());
    refresh();
    Q_EMIT changed();
}

void SheetColumns::retranslate()
{
    m_menu.setTitle(tr("&Cột"));
    for (int column = 0; column < models::sheetColumnCount; ++column) {
        if (QAction* action = m_actions.at(column))
            action->setText(models::SheetCells::headerText(models::sheetColumn(column).column));
    }
}

} // namespace gui
