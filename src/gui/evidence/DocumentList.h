#pragma once

#include "models/evidence/DocumentListModel.h"

#include <QListView>

namespace gui {

class EvidenceCommands;

/// The documents of one criterion, each on a line, with their keys: Enter shows, Delete takes off
/// the criterion, F2 edits, Ctrl+V attaches what was copied, Ctrl+T goes to the next. Files may be
/// dropped on it.
class DocumentList : public QListView {
    Q_OBJECT

public:
    /// Most rows shown without scrolling; 0: the view takes the room it is given.
    DocumentList(models::DocumentListModel& model, EvidenceCommands& commands, int mostRows,
                 QWidget* parent = nullptr);

    const core::Document* current() const;
    void showDocument(const QString& id);
    /// The next one, the first after the last. False where there is none.
    bool next();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter or double click: look at it.
    void opened();
    void currentDocumentChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void keepCurrent();
    QString currentId() const;

    models::DocumentListModel& m_documents;
    EvidenceCommands& m_commands;
    int m_mostRows = 0;
    QString m_shownId; ///< stays the current one while the list changes
    int m_shownRow = 0;
};

} // namespace gui
