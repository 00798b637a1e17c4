#pragma once

#include "app/ProcessDesk.h"
#include "app/ScoreBook.h"
#include "core/Language.h"
#include "gui/page/FormDialog.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace gui {

class Dialogs;

/// To which phase the assessment goes, what that means, and what it leaves open, which wants a
/// reason. It stays as filled where the book does not take it.
class MoveDialog : public FormDialog {
    Q_OBJECT

public:
    MoveDialog(Dialogs& dialogs, app::ProcessDesk& desk, const app::ProcessView& now,
               const app::ScoreBook& scores, core::Language language, QWidget* parent);

    core::Phase to() const;

private:
    const core::PhaseMove* way() const;
    /// Asks the desk what the move that is chosen leaves open.
    void showTo();
    void fitHeight();
    void update();
    void take() override;
    QString meaning() const;
    QString leftText() const;

    Dialogs& m_dialogs;
    app::ProcessDesk& m_desk;
    app::ProcessView m_now;
    const app::ScoreBook& m_scores;
    core::Language m_language;
    QComboBox* m_to = nullptr;
    core::Result<app::MoveNeeds> m_needs = app::MoveNeeds();
    QLabel* m_meaning = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_date = nullptr;
    QLineEdit* m_reason = nullptr;
    QPlainTextEdit* m_left = nullptr;
};

} // namespace gui
