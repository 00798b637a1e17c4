#pragma once

#include "gui/look/Section.h"
#include "models/process/AppealForm.h"

#include <optional>

class QCheckBox;
class QPushButton;

namespace models {
class Session;
}

namespace gui {

class ReasonEdit;
class WrappedText;

/// Giải trình of the criterion at work: what was asked, answered and decided, and the field of
/// whose turn it is. What is typed stays a draft of its place until Enter, Ctrl+Enter or the button
/// writes it; Esc gives it up. Not there where there is nothing to say.
class AppealPart : public Section {
    Q_OBJECT

public:
    explicit AppealPart(QWidget* parent = nullptr);

    void setSession(models::Session* session);
    /// A unit and a criterion of the current assessment; −1 for none.
    void showCell(int unit, int leaf);
    /// False where nothing can be typed here.
    bool focusField();
    ReasonEdit& edit() { return *m_edit; }
    QCheckBox& complaint() { return *m_complaint; }
    QPushButton& button() { return *m_write; }
    /// What is said besides the field, for tests and screen readers.
    QString words() const;

Q_SIGNALS:
    /// Written, or given up: back to the cell.
    void done();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void write();
    void onComplaint(bool isComplaint);

    models::Session* m_session = nullptr;
    std::optional<models::AppealForm> m_form;
    WrappedText* m_question = nullptr;
    WrappedText* m_answer = nullptr;
    ReasonEdit* m_edit = nullptr;
    QCheckBox* m_complaint = nullptr;
    QPushButton* m_write = nullptr;
    WrappedText* m_result = nullptr;
    WrappedText* m_note = nullptr;
};

} // namespace gui
