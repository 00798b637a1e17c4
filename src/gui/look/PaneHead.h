#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace gui {

class ElidedLabel;

/// The heading of a pane: its title, a muted line beside it, buttons at the right.
class PaneHead : public QWidget {
    Q_OBJECT

public:
    explicit PaneHead(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// Where it does not fit the first of `shorter` that does (ElidedLabel).
    void setHint(const QString& hint, const QStringList& shorter = {});
    void addButton(QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title = nullptr;
    ElidedLabel* m_hint = nullptr;
    QHBoxLayout* m_layout = nullptr;
};

} // namespace gui
