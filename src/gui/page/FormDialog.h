#pragma once

#include <QDialog>

#include <optional>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
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

    /// Without a label the field says itself what it is.
    void addField(const QString& label, QWidget* field);
    QLineEdit* addLine(const QString& label, const QString& text = {});
    /// The fields that follow stand in a column of their own, to the right.
    void addColumn();
    /// Below the fields; what stretches takes the height that is left.
    void addBelow(QWidget* widget, int stretch = 0);
    void addSentence(const QString& text);
    /// Muted, below the fields. The label, for those that change it.
    QLabel* addNote(const QString& text);
    /// Last of all. The verb calls take(); it is the default, which an Enter presses.
    QPushButton& addButtons(const QString& verb, const QString& givesUp, int width);
    /// What keeps the verb from being pressed; empty: nothing does.
    void showLack(const QString& lack);
    /// What is worth knowing of what stands there; nothing is wrong with it.
    void showRemark(const QString& remark);
    /// What was refused, where the verb may be pressed again; empty: nothing.
    void showFault(const QString& fault);
    /// The same, of one field: the focus goes there, its text selected, to be typed anew.
    void showFault(const QString& fault, QWidget& field);
    /// A field of the last column with its label.
    void setFieldVisible(QWidget* field, bool isVisible);

    /// Does what the dialog is for; accepts, or shows why not.
    virtual void take() = 0;
    /// What stands there now is what it was opened with: a draft that is put back after that is
    /// typed, not written. Else it is what it is shown with.
    void markAsOpened() { m_opened = filledIn(); }
    /// All that stands in its fields: where it is another than when the dialog was opened, the
    /// first Esc only says so.
    virtual QString filledIn() const;

    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showBeside(const QString& text, bool isFault);

    QVBoxLayout* m_column = nullptr;
    QHBoxLayout* m_columns = nullptr;
    QFormLayout* m_form = nullptr; ///< the last column
    QLabel* m_lack = nullptr;
    QPushButton* m_take = nullptr;
    bool m_isStretched = false;
    std::optional<QString> m_opened; ///< filledIn() when it was opened
    std::optional<QString> m_warned; ///< what an Esc would have dropped
};

} // namespace gui
