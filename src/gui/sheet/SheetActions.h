#pragma once

#include <QList>

class QAction;
class QWidget;

namespace gui {

/// The actions of the sheet with their keys and words; what they do connects the page.
class SheetActions {
public:
    explicit SheetActions(QWidget& page);

    void retranslate();
    QList<QAction*> all() const;
    /// Those of the menu on a cell, and on a unit of the list.
    QList<QAction*> ofCell() const;
    QList<QAction*> ofUnit() const;

    QAction* accept = nullptr;
    QAction* none = nullptr;
    QAction* unproven = nullptr;
    QAction* clear = nullptr;
    QAction* lastYear = nullptr;
    QAction* copy = nullptr;
    QAction* copyWithHeaders = nullptr;
    QAction* paste = nullptr;
    QAction* columns = nullptr;
    QAction* figures = nullptr;
    QAction* reason = nullptr;
    QAction* appeal = nullptr;
    QAction* history = nullptr;
    QAction* previousCriterion = nullptr;
    QAction* nextCriterion = nullptr;
    QAction* attach = nullptr;
    QAction* nextDocument = nullptr;
    QAction* documentIndex = nullptr;
    QAction* exportForm = nullptr;
    QAction* importForm = nullptr;
    QAction* lock = nullptr;
    QAction* giveTask = nullptr;
    QAction* previousUnit = nullptr;
    QAction* nextUnit = nullptr;
    QAction* expandAll = nullptr;
    QAction* collapseAll = nullptr;
};

} // namespace gui
