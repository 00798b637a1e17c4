#pragma once

#include "core/Language.h"

#include <QDialog>

class QTextBrowser;

namespace gui {

/// Help of a page: its page of the manual. Stays open beside the window.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent);

    /// Shows a page of the manual, docs/manual/[en/]<name>.md; "<name>#<heading>" at its heading.
    void showText(const QString& name, core::Language language);

private:
    void load();
    void changeEvent(QEvent* event) override;

    QTextBrowser* m_browser = nullptr;
    QString m_file;
    QString m_heading; ///< where it begins; empty: at the top
};

} // namespace gui
