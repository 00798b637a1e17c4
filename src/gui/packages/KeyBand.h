#pragma once

#include "store/Keys.h"

#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gui {

/// Whose key is to be confirmed.
struct KeyQuestion {
    QString office;
    store::PublicKey key{};
    bool isChanged = false; ///< another one of this sender was confirmed before
    QString elsewhere =
        {}; ///< what else this one was confirmed for, as a sentence without its stop
};

/// The one check of a new key: its fingerprint with two groups left out, the whole of which is
/// typed from the sender's paper. Enter confirms and nothing else.
class KeyBand : public QWidget {
    Q_OBJECT

public:
    /// `check`: whether what was typed is the fingerprint of the key that is asked about.
    KeyBand(std::function<bool(const QString&)> check, QWidget* parent);
    void retranslate();
    /// What was typed before is gone.
    void ask(const KeyQuestion& question);
    QLineEdit& edit() { return *m_edit; }

Q_SIGNALS:
    void confirmed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showKey();
    void confirm();

    std::function<bool(const QString&)> m_check;
    KeyQuestion m_question;
    QLabel* m_title = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_fingerprint = nullptr;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_confirm = nullptr;
    QLabel* m_fault = nullptr;
};

} // namespace gui
