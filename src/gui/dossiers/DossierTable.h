#pragma once

#include "core/DossierCounter.h"
#include "gui/cells/EntryTable.h"
#include "gui/look/FrozenTable.h"

namespace models {
class DossierModel;
}

namespace gui {

/// The table of counters, typed like the sheet. The level stays in view: rows of one field differ
/// in nothing else.
class DossierTable : public EntryTable<FrozenTable> {
    Q_OBJECT

public:
    explicit DossierTable(QWidget* parent = nullptr);

    void setDossiers(models::DossierModel& model);
    models::DossierModel& dossiers() const { return *m_model; }
    /// Cells that are selected, the current one at least.
    QModelIndexList chosen() const;
    /// The height at which all rows are seen.
    int wantedHeight() const;
    /// The height at which so many rows are seen.
    int heightOf(int rows) const;
    void fitColumns();

Q_SIGNALS:
    /// What stands in the editor of the current cell now.
    void typing(const QString& text);
    void typingEnded();
    void clearRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

    CellEntry::Place place(const QModelIndex& cell) override;
    CellEntry::Result enter(const QModelIndex& cell, const QString& text) override;
    bool isWaiting(const QModelIndex& cell) const override;
    CellEntry::Result enterWaiting(const QModelIndex& cell) override;
    void dropWaiting(const QModelIndex& cell) override;
    QString readOnlyReason(const QModelIndex& cell) const override;
    bool step(bool backward) override;
    QModelIndex nextCell(const QModelIndex& from, bool backward) const override;
    void requestClear() override { Q_EMIT clearRequested(); }

private:
    void keepPlace();
    void restorePlace();

    models::DossierModel* m_model = nullptr;
    core::DossierCounters m_keptPlace; ///< of the current row over a reset
    int m_keptRow = -1;
    int m_keptColumn = -1;
};

} // namespace gui
