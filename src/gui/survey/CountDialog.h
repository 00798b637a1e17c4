#pragma once

#include "app/SurveyBatches.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace models {
class CountTable;
class Session;
} // namespace models

namespace gui {

class AdminTable;

/// What counting the batches would do, before it is done: which entries become what, which batches
/// are left aside and why. Nothing is written until the button that says how much.
class CountDialog : public QDialog {
    Q_OBJECT

public:
    CountDialog(models::Session& session, QWidget* parent);

    void accept() override;
    int count() const { return static_cast<int>(m_count.edits.size()); }

private:
    void build();
    void showPlan();
    core::Stage stage() const;

    models::Session& m_session;
    app::SurveyCount m_count;
    models::CountTable* m_table = nullptr;
    QComboBox* m_stage = nullptr;
    QLabel* m_summary = nullptr;
    AdminTable* m_view = nullptr;
    QListWidget* m_aside = nullptr;
    QLabel* m_fault = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace gui
