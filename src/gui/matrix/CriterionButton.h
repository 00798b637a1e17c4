#pragma once

#include <QAbstractButton>

namespace gui {

/// The criterion at the head of the matrix: code and title, what there is to know of it in muted
/// text, progress at the right. Click, Space, F4 or ↓ opens the list of criteria.
class CriterionButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit CriterionButton(QWidget* parent = nullptr);
    /// `title` is shown as it is; the whole one goes to the tooltip.
    void setCriterion(const QString& code, const QString& title, const QString& wholeTitle,
                      const QString& context, const QString& progress);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void listRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// As many of its parts ("tối đa 0,5 · chọn mức · Sở Nội vụ") as have room; the first always.
    QString contextWithin(const QFontMetrics& metrics, int width) const;

    QString m_code;
    QString m_title;
    QString m_context;
    QString m_progress;
};

} // namespace gui
