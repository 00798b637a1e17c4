#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace gui {

/// A sentence about the book that stays in view above the page, with what can be done about it.
class NoticeStrip : public QFrame {
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget* parent);

    /// An empty text hides the strip, an empty verb its button.
    void setNotice(const QString& text, const QString& verb);
    QString text() const;

Q_SIGNALS:
    void verbChosen();

private:
    QLabel* m_text = nullptr;
    QPushButton* m_verb = nullptr;
};

} // namespace gui
