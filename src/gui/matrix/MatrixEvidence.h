#pragma once

#include <QObject>

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class EvidencePane;
class MatrixPage;

/// Evidence on the matrix: the pane beside the cell being scored, and files dropped on a unit's row.
class MatrixEvidence : public QObject {
    Q_OBJECT

public:
    MatrixEvidence(MatrixPage& page, Dialogs& dialogs);

    void setSession(models::Session* session);
    EvidencePane& pane() { return *m_pane; }

private:
    EvidencePane* m_pane = nullptr;
};

} // namespace gui
