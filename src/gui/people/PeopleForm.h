#pragma once

#include "core/Language.h"

#include <QDialog>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace gui {

/// What the dialogs about people have in common: a sentence, a form, a line that says what is
/// wrong, two buttons, and a bar while a password is worked on, when nothing else can be done.
class PeopleForm : public QDialog {
    Q_OBJECT

public:
    /// What is wrong, or is being waited for; empty for nothing.
    QString message() const;
    void reject() override;

protected:
    PeopleForm(core::Language language, QWidget* parent);

    QLineEdit* addPassword(const QString& label);
    void addField(const QString& label, QWidget* field);
    void setWords(const QString& title, const QString& why, const QString& done,
                  const QString& givenUp);
    void setMessage(const QString& text);
    void setBusy(bool busy);
    void showEvent(QShowEvent* event) override;
    bool isBusy() const { return m_isBusy; }
    QPushButton& doneButton() { return *m_done; }
    core::Language language() const { return m_language; }

    /// The default button, Enter.
    virtual void finish() = 0;

private:
    /// As tall as what it says.
    void fit();
    core::Language m_language;
    QLabel* m_why = nullptr;
    QWidget* m_fields = nullptr;
    QFormLayout* m_form = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_done = nullptr;
    QPushButton* m_giveUp = nullptr;
    QWidget* m_last = nullptr; ///< the field added last
    bool m_isBusy = false;
};

/// What is typed into a field of a password, in the form in which it is used; store::wipe it.
std::string passwordIn(const QLineEdit& field);

} // namespace gui
