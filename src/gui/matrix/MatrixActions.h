#pragma once

#include <QList>

class QAction;
class QWidget;

namespace gui {

/// The actions of the matrix with their keys and words; what they do connects the page.
class MatrixActions {
public:
    MatrixActions(QWidget& page, QWidget& table);

    void retranslate();
    QList<QAction*> all() const;

    QAction* accept = nullptr;
    QAction* none = nullptr;
    QAction* unproven = nullptr;
    QAction* clear = nullptr;
    QAction* figures = nullptr;
    QAction* reason = nullptr;
    QAction* appeal = nullptr;
    QAction* history = nullptr;
    QAction* previous = nullptr;
    QAction* next = nullptr;
    QAction* criteria = nullptr;
    QAction* copy = nullptr;
    QAction* copyWithHeaders = nullptr;
    QAction* paste = nullptr;
    QAction* attach = nullptr;
    QAction* importSurvey = nullptr;
    QAction* nextDocument = nullptr;
    QAction* openSheet = nullptr;
};

} // namespace gui
