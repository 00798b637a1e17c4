#pragma once

#include "core/DossierCounter.h"
#include "gui/entry/CellEntry.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace models {
class DossierModel;
}

namespace gui {

class CellMessage;

/// The table of counters, typed like the sheet: typing replaces, Enter goes down, Tab to the next
/// cell, Esc drops.
class DossierTable : public QTableView {
    Q_OBJECT

public:
    explicit DossierTable(QWidget* parent = nullptr);

    void setDossiers(models::DossierModel& model);
    /// Cells that are selected, the current one at least.
    QModelIndexList chosen() const;
    void goTo(const QModelIndex& cell);
    /// Before something else is shown: what is being typed is entered, or waits where it is.
    void finishTyping();
    /// Before a command for the same cells: what is being typed is entered, or given up.
    void giveWay() { m_entry->giveWay(); }
    /// A line under a cell, until something else happens.
    void showMessage(const QModelIndex& cell, const QString& text);
    void hideMessage();
    QString message() const;
    /// The height at which all rows are seen.
    int wantedHeight() const;
    void fitColumns();

Q_SIGNALS:
    /// What stands in the editor of the current cell now.
    void typing(const QString& text);
    void typingEnded();
    void clearRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void mousePressEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    CellEntry::Place place(const QModelIndex& index);
    static CellEntry::Result enter(bool isDone);
    void go(CellEdit::Then then);
    QModelIndex nextEditable(bool backward) const;
    void keepPlace();
    void restorePlace();

    models::DossierModel* m_model = nullptr;
    CellEntry* m_entry = nullptr;
    CellMessage* m_message = nullptr;
    QPersistentModelIndex m_messagePlace;
    core::DossierCounters m_keptPlace; ///< of the current row over a reset
    int m_keptRow = -1;
    int m_keptColumn = -1;
};

} // namespace gui
