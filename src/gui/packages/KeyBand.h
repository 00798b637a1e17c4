#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace models {
class PackageDesk;
}

namespace gui {

/// The one check of a new key: its fingerprint with two groups left out, the whole of which is
/// typed from the sender's paper.
class KeyBand : public QWidget {
    Q_OBJECT

public:
    KeyBand(models::PackageDesk& desk, QWidget* parent);
    void retranslate();
    QLineEdit& edit() { return *m_edit; }

Q_SIGNALS:
    void confirmed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showKey();
    void confirm();

    models::PackageDesk& m_desk;
    QLabel* m_title = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_fingerprint = nullptr;
    QLineEdit* m_edit = nullptr;
    QPushButton* m_confirm = nullptr;
    QLabel* m_fault = nullptr;
};

} // namespace gui
