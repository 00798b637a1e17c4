#pragma once

#include "gui/look/Look.h"

#include <QTextLayout>
#include <QWidget>

#include <array>
#include <memory>

namespace gui {

/// Text that wraps, as cheap as may be: the panel has a dozen of them and is laid out anew with
/// every key. A label would measure its text again for every question about its size; this one
/// remembers the answers.
class WrappedText : public QWidget {
    Q_OBJECT

public:
    WrappedText(TextStyle style, Role role, QWidget* parent = nullptr);

    /// `strongFrom`…end is semibold; −1: nothing is.
    void setText(const QString& text, qsizetype strongFrom = -1);
    void setText(const QString& text, const QList<QTextLayout::FormatRange>& formats);
    const QString& text() const { return m_text; }
    void setRole(Role role);
    /// An empty text takes no room.
    void setOptional(const QString& text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Lines broken for a width.
    struct Broken {
        int width = -1;
        int height = 0;
        std::unique_ptr<QTextLayout> layout;
    };
    const Broken& brokenFor(int width) const;
    void forget();

    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    Role m_role;
    // With and without a scroll bar, and what a layout asks in between.
    mutable std::array<Broken, 3> m_broken;
    mutable std::size_t m_oldest = 0;
};

} // namespace gui
