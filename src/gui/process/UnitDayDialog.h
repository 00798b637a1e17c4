#pragma once

#include "core/Language.h"
#include "core/Result.h"
#include "gui/page/FormDialog.h"

#include <functional>
#include <string>

class QLineEdit;

namespace gui {

class Dialogs;

/// A day and a reason for one unit: reopening its sheet, extending its time. It stays as filled
/// where the book does not take it.
class UnitDayDialog : public FormDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString what; ///< a sentence about the unit
        QString verb;
        QString failure;
        bool needsDay = true;
    };
    using Take = std::function<core::Status(const std::string& until, const std::string& reason)>;

    UnitDayDialog(Dialogs& dialogs, Words words, Take take, core::Language language,
                  QWidget* parent);

private:
    void update();
    void take() override;

    Dialogs& m_dialogs;
    Words m_words;
    Take m_does;
    core::Language m_language;
    QLineEdit* m_until = nullptr;
    QLineEdit* m_reason = nullptr;
};

} // namespace gui
