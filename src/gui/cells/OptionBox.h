#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QString>

namespace gui {

/// A choice with its points at the right; long titles wrap, which the boxes of the toolkit cannot.
///
/// A click chooses; arrows only tell where they lead, since whoever passes an option has not chosen
/// it.
class OptionRadio : public QRadioButton {
    Q_OBJECT

public:
    OptionRadio(const QString& text, const QString& worth, QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepped(int by); ///< −1: ↑ or ←, 1: ↓ or →
    void entered();
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

private:
    QString m_worth;
};

class OptionCheck : public QCheckBox {
    Q_OBJECT

public:
    OptionCheck(const QString& text, const QString& worth, QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

private:
    QString m_worth;
};

/// One of very many. Typing a code or its beginning, and arrows, pass many others on the way to the
/// one that is meant: they only show it. A choice from the open list is a choice; the wheel, which
/// turns while a page is scrolled, is none.
class OptionList : public QComboBox {
    Q_OBJECT

public:
    explicit OptionList(QWidget* parent = nullptr);

Q_SIGNALS:
    void shown(int option);  ///< by a key: not chosen yet
    void chosen(int option); ///< from the list
    void entered();
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool m_isKey = false;
};

} // namespace gui
