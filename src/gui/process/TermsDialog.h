#pragma once

#include "app/ProcessDesk.h"
#include "core/Language.h"
#include "gui/page/FormDialog.h"

#include <array>

class QLineEdit;
class QSpinBox;

namespace gui {

class Dialogs;

/// The five dates of an assessment and how many criteria a unit may contest. It stays as filled
/// where the book does not take it.
class TermsDialog : public FormDialog {
    Q_OBJECT

public:
    TermsDialog(Dialogs& dialogs, app::ProcessDesk& desk, const core::Process& now,
                core::Language language, QWidget* parent);

private:
    core::ProcessDates dates() const;
    void update();
    void take() override;

    Dialogs& m_dialogs;
    app::ProcessDesk& m_desk;
    core::Process m_now;
    core::Language m_language;
    std::array<QLineEdit*, 5> m_dates{};
    QSpinBox* m_complaints = nullptr;
    QLineEdit* m_reason = nullptr;
};

} // namespace gui
