#pragma once

#include "core/OfficeFacts.h"
#include "gui/page/FormDialog.h"
#include "render/Pages.h"

#include <QTimer>

#include <map>
#include <optional>
#include <string>

class QTabWidget;

namespace models {
class Session;
}

namespace gui {

class PagePreview;

/// What the office puts on its papers, a tab for what all share and one for each kind of paper, and
/// beside it head and signature as they will stand on paper. It writes by itself, one step, and
/// stays open where that is refused.
class OfficeDialog : public FormDialog {
    Q_OBJECT

public:
    /// `remembered`: lines of reports by option, as this window had them before the book knew them;
    /// they stand in the form where the book says nothing.
    OfficeDialog(models::Session& session, const std::map<std::string, std::string>& remembered,
                 QWidget* parent);

private:
    void addTab(const QString& title, std::optional<core::PaperKind> paper);
    QWidget* makeField(const core::OfficeFact& fact);
    std::string textOf(const core::OfficeFact& fact) const;
    core::OfficeFacts facts() const;
    core::PaperKind shownPaper() const;
    void showPreview();
    void take() override;
    QString filledIn() const override;

    models::Session& m_session;
    core::OfficeFacts m_known;
    std::map<std::string, QWidget*> m_fields; ///< by name of the fact
    QTabWidget* m_tabs = nullptr;
    PagePreview* m_preview = nullptr;
    std::optional<render::Pages> m_pages;
    QTimer m_later;
};

} // namespace gui
