#pragma once

#include "gui/page/Dialogs.h"

#include <QDialog>

#include <memory>

namespace gui {

namespace Ui {
class NoticeDialog;
}

/// An error: what was not done, why, where, what to do next, details that can be copied.
class NoticeDialog : public QDialog {
    Q_OBJECT

public:
    /// Result of exec() where the button of ErrorNotice::verb was pressed.
    static constexpr int verbChosen = 2;

    NoticeDialog(const ErrorNotice& notice, QWidget* parent);
    ~NoticeDialog() override;

private:
    void copyDetails();

    std::unique_ptr<Ui::NoticeDialog> m_ui;
    ErrorNotice m_notice;
};

} // namespace gui
