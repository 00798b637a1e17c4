#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace gui {

/// The heading of a pane: its title, a muted line beside it, buttons at the right.
class PaneHead : public QWidget {
    Q_OBJECT

public:
    explicit PaneHead(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setHint(const QString& hint);
    void addButton(QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
    QHBoxLayout* m_layout = nullptr;
};

} // namespace gui
