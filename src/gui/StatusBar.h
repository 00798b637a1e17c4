#pragma once

#include "gui/Look.h"

#include <QStatusBar>

class QLabel;

namespace gui {

/// Left: what was written last. Right: marks of the book (sample, read-only), head of the history, user.
class StatusBar : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    void showWritten(const QString& text);
    void showMessageLine(const QString& text, Role role = Role::MutedText, const QString& icon = {});
    void setSample(const QString& text, const QString& notice);
    void setReadOnly(const QString& text, const QString& reason);
    void setHistory(const QString& text);
    void setUser(const QString& text);
    QString leftText() const;

private:
    class Item;
    Item* m_left = nullptr;
    Item* m_sample = nullptr;
    Item* m_readOnly = nullptr;
    Item* m_history = nullptr;
    Item* m_user = nullptr;
};

} // namespace gui
