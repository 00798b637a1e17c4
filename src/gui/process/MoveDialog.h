#pragma once

#include "app/ProcessDesk.h"
#include "core/Language.h"
#include "gui/page/FormDialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace gui {

class Dialogs;

/// To which phase the assessment goes, and what that means. It stays as filled where the book does
/// not take it.
class MoveDialog : public FormDialog {
    Q_OBJECT

public:
    MoveDialog(Dialogs& dialogs, app::ProcessDesk& desk, const app::ProcessView& now,
               core::Language language, QWidget* parent);

    core::Phase to() const;

private:
    const core::PhaseMove* way() const;
    void update();
    void take() override;
    QString meaning() const;

    Dialogs& m_dialogs;
    app::ProcessDesk& m_desk;
    app::ProcessView m_now;
    core::Language m_language;
    QComboBox* m_to = nullptr;
    QLabel* m_meaning = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_date = nullptr;
    QLineEdit* m_reason = nullptr;
};

} // namespace gui
