#pragma once

#include "models/evidence/DocumentListModel.h"

#include <QWidget>

class QLabel;
class QSplitter;

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class DocumentList;
class DocumentPreview;
class EvidenceCommands;
class PaneHead;
class WrappedText;

/// The documents of one criterion of one unit with what is known of the chosen one, and how it
/// looks: beside the verifier's matrix.
class EvidencePane : public QWidget {
    Q_OBJECT

public:
    explicit EvidencePane(Dialogs& dialogs, QWidget* parent = nullptr);
    ~EvidencePane() override;

    void setSession(models::Session* session);
    /// A unit and a criterion of the current assessment; −1 for none. Keeps up with changes by
    /// itself.
    void showCell(int unit, int leaf);

    /// Ctrl+Shift+E and Ctrl+T of the page.
    void attach();
    void nextDocument();
    /// For rows that files are dropped on.
    EvidenceCommands& commands() { return *m_commands; }
    DocumentList& list() { return *m_list; }
    DocumentPreview& preview() { return *m_preview; }

Q_SIGNALS:
    /// Something for the status bar.
    void said(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void update();
    void showDocument();

    models::DocumentListModel m_model;
    models::Session* m_session = nullptr;
    EvidenceCommands* m_commands = nullptr;
    PaneHead* m_head = nullptr;
    QLabel* m_links = nullptr;
    QSplitter* m_splitter = nullptr;
    DocumentList* m_list = nullptr;
    WrappedText* m_empty = nullptr;
    QWidget* m_facts = nullptr;
    struct Fact {
        QLabel* caption = nullptr;
        WrappedText* value = nullptr;
    };
    std::vector<Fact> m_rows;
    DocumentPreview* m_preview = nullptr;
};

} // namespace gui
