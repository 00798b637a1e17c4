#pragma once

#include <QLabel>

namespace gui {

/// A line of plain text. Where it does not fit, the first of its shorter forms that does is shown;
/// only where none does, the shortest ends in "…". The whole of it is the tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    /// Of the text that is set: the longest first.
    void setShorter(const QStringList& forms) { m_shorter = forms; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_shorter;
};

} // namespace gui
