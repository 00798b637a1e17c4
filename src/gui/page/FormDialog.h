#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gui {

/// A dialog that is a form: fields under each other, what they mean, and at last what is missing
/// beside two buttons. It stays as filled where what it asks for is refused.
class FormDialog : public QDialog {
    Q_OBJECT

protected:
    /// `manual`: page of docs/manual, shown by F1.
    FormDialog(const QString& title, const QString& manual, QWidget* parent);

    void addField(const QString& label, QWidget* field);
    void addSentence(const QString& text);
    /// Muted, below the fields. The label, for those that change it.
    QLabel* addNote(const QString& text);
    /// Last of all. The verb calls take().
    void addButtons(const QString& verb, const QString& givesUp, int width);
    /// What keeps the verb from being pressed; empty: nothing does.
    void showLack(const QString& lack);
    /// A field with its label.
    void setFieldVisible(QWidget* field, bool isVisible);

    /// Does what the dialog is for; accepts, or shows why not.
    virtual void take() = 0;

private:
    QVBoxLayout* m_column = nullptr;
    QFormLayout* m_form = nullptr;
    QLabel* m_lack = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace gui
