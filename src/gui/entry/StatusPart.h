#pragma once

#include "core/Entry.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;

namespace gui {

class WrappedText;

/// "Không phát sinh" and "Chưa có tài liệu", with the reason where one of them cannot be ticked.
class StatusPart : public QWidget {
    Q_OBJECT

public:
    explicit StatusPart(QWidget* parent = nullptr);

    /// `canNone`: the set says what the criterion is worth when nothing arose.
    void showStatus(core::EntryStatus status, bool canNone, bool isReadOnly);
    void showNote(const QString& text);
    void retranslate();
    /// Of the two under each other: a narrow pane does not cut them.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggled(core::EntryStatus status);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Beside each other where both have room.
    void arrange();

    QBoxLayout* m_ticks = nullptr;
    QCheckBox* m_none = nullptr;
    QCheckBox* m_unproven = nullptr;
    WrappedText* m_note = nullptr;
};

} // namespace gui
