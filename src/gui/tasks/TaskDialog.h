#pragma once

#include "core/Result.h"
#include "core/Task.h"
#include "gui/page/FormDialog.h"

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace models {
class Session;
}

namespace gui {

/// One task: given, changed, ended. It writes by itself and stays open where that is refused, with
/// the reason.
class TaskDialog : public FormDialog {
    Q_OBJECT

public:
    /// A task without an id is a new one.
    TaskDialog(models::Session& session, core::Task task, QWidget* parent);

    /// A new task for a unit, proposed from the points that it has lost at a criterion (−1: none).
    /// The id of the task; empty where the person gave up. Pre: there is an assessment.
    static std::string give(models::Session& session, int unit, int leaf, QWidget* parent);
    /// False where the person gave up. `ends`: to say what came of it.
    static bool edit(models::Session& session, const core::Task& task, bool ends, QWidget* parent);

    const std::string& id() const { return m_task.id; }

private:
    void take() override;
    void build();
    void beginEnding();
    void fillUnits();
    void fillCriteria();
    void fillEvidence();
    void showLost();
    core::Task typed() const;
    /// Which one an error of app::TaskEditor::put is about; nullptr: none.
    QWidget* faultyField(const core::Error& error) const;

    models::Session& m_session;
    core::Task m_task;
    QPlainTextEdit* m_title = nullptr;
    QComboBox* m_unit = nullptr;
    QComboBox* m_criterion = nullptr;
    QLabel* m_lost = nullptr;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_sourceDate = nullptr;
    QLineEdit* m_deadline = nullptr;
    QLineEdit* m_head = nullptr;
    QLineEdit* m_person = nullptr;
    QLineEdit* m_duty = nullptr;
    QLineEdit* m_phone = nullptr;
    QComboBox* m_state = nullptr;
    QPlainTextEdit* m_result = nullptr;
    QComboBox* m_evidence = nullptr;
};

} // namespace gui
