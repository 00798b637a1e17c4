#pragma once

#include "core/Entry.h"

#include <QWidget>

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

Q_SIGNALS:
    void toggled(core::EntryStatus status);

private:
    QCheckBox* m_none = nullptr;
    QCheckBox* m_unproven = nullptr;
    WrappedText* m_note = nullptr;
};

} // namespace gui
