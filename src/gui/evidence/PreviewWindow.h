#pragma once

#include "core/Document.h"

#include <QDialog>

class QLabel;

namespace models {
class Session;
}

namespace gui {

class DocumentPreview;
class EvidenceCommands;

/// A window beside the main one that shows a document while the work goes on: Esc closes it, Ctrl+T
/// shows the next.
class PreviewWindow : public QDialog {
    Q_OBJECT

public:
    PreviewWindow(EvidenceCommands& commands, QWidget* parent);

    void setSession(models::Session* session);
    void showDocument(int unit, const core::Document& document);
    DocumentPreview& preview() { return *m_preview; }

Q_SIGNALS:
    void nextRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EvidenceCommands& m_commands;
    DocumentPreview* m_preview = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_links = nullptr;
    int m_unit = -1;
    core::Document m_document;
};

} // namespace gui
