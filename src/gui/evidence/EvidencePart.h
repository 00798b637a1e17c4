#pragma once

#include "models/evidence/DocumentListModel.h"

#include <QWidget>

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class DocumentList;
class EvidenceCommands;
class PreviewWindow;
class WrappedText;

/// Tài liệu kiểm chứng of the criterion in the panel: the list, or what to do where there is none.
class EvidencePart : public QWidget {
    Q_OBJECT

public:
    explicit EvidencePart(QWidget* parent = nullptr);
    ~EvidencePart() override;

    /// Before anything else: where questions go.
    void setDialogs(Dialogs& dialogs);
    void setSession(models::Session* session);
    void showCell(int unit, int leaf);
    int count() const;
    void retranslate();

    void attach();
    /// Chooses the next document; an open preview follows. False where there is none.
    bool nextDocument();
    DocumentList& list() { return *m_list; }
    EvidenceCommands& commands() { return *m_commands; }

Q_SIGNALS:
    void changed();
    void said(const QString& text);

private:
    void update();
    void openPreview();
    void followPreview();

    models::DocumentListModel m_model;
    models::Session* m_session = nullptr;
    EvidenceCommands* m_commands = nullptr;
    DocumentList* m_list = nullptr;
    WrappedText* m_empty = nullptr;
    PreviewWindow* m_preview = nullptr;
};

} // namespace gui
