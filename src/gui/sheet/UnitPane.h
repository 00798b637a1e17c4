#pragma once

#include "models/book/UnitListModel.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QToolButton;

namespace gui {

class PaneHead;

/// The units at the left: a list that is filtered by typing.
class UnitPane : public QWidget {
    Q_OBJECT

public:
    explicit UnitPane(QWidget* parent = nullptr);

    void setModel(models::UnitListModel& units);
    QListView& list() { return *m_list; }
    /// Shows a unit as the current one without telling it.
    void showUnit(int unit);
    /// The next or previous unit of those in the list; −1 at its ends.
    int unitBeside(int unit, int by) const;

Q_SIGNALS:
    void unitChosen(int unit);
    /// Enter: on to the sheet.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    bool onListKey(const QKeyEvent& event);
    bool onFilterKey(const QKeyEvent& event);

    models::UnitListModel* m_units = nullptr;
    models::UnitFilter m_filter;
    PaneHead* m_head = nullptr;
    QToolButton* m_find = nullptr;
    QLineEdit* m_text = nullptr;
    QListView* m_list = nullptr;
    int m_shown = -1;
};

} // namespace gui
