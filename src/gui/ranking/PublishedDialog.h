#pragma once

#include "models/ranking/PublishedTable.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableView;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// Whether something of the current assessment was published, and whoever works here sees it.
bool hasPublications(models::Session* session);
/// Shows the versions, or why they cannot be read.
void showPublications(models::Session& session, Dialogs& dialogs, QWidget* parent);

/// The versions of a published result: the ranking of each, and what a corrigendum changed.
class PublishedDialog : public QDialog {
    Q_OBJECT

public:
    /// `versions`: oldest first, at least one. `stands`: the last one is in force, none is being
    /// corrected.
    PublishedDialog(std::vector<app::PublishedRanking> versions,
                    std::vector<core::UnitClass> classes, bool stands, QWidget* parent);
    ~PublishedDialog() override;

private:
    void showVersion();

    models::PublishedTable m_model;
    bool m_stands;
    QComboBox* m_version;
    QLabel* m_about;
    QCheckBox* m_onlyMoved;
    QTableView* m_table;
};

} // namespace gui
