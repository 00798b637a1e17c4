#pragma once

#include <QCoreApplication>
#include <QString>

class QWidget;

namespace models {
class DocumentListModel;
}

namespace gui {

class DocumentList;
class EvidenceCommands;

/// What a place that shows the documents of one criterion of one unit does, whichever it is.
class EvidencePlace {
    Q_DECLARE_TR_FUNCTIONS(gui::EvidencePlace)

public:
    /// Files that are dropped on the place are attached to what the model shows (where the list is
    /// empty, the words that ask for files take them); what was attached there is chosen in the
    /// list.
    static void connectTo(QWidget& place, const models::DocumentListModel& model,
                          DocumentList& list, EvidenceCommands& commands);
    /// What stands where the list is empty.
    static QString emptyText(bool canChange);
};

} // namespace gui
