#pragma once

#include "models/sheet/SheetCells.h"

#include <QList>
#include <QMenu>
#include <QObject>
#include <QVariant>

class QAction;

namespace gui {

class SheetTree;

/// Which columns the sheet shows: chosen in a menu, at the header or by key, and remembered with
/// their widths. The title and the column of the current stage cannot be hidden.
class SheetColumns : public QObject {
    Q_OBJECT

public:
    explicit SheetColumns(SheetTree& tree);

    QMenu& menu() { return m_menu; }
    /// Columns that are shown, from left to right.
    QList<int> shown() const;
    void setShown(models::SheetColumn column, bool on);
    /// The column of a stage that is entered must be seen.
    void showStage(int column);
    void popUp();

    QVariant state() const;
    void restore(const QVariant& state);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void refresh();

    SheetTree& m_tree;
    QMenu m_menu;
    QList<QAction*> m_actions; ///< by column, nullptr for the title
};

} // namespace gui
