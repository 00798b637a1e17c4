#include "gui/window/PageCatalogue.h"

#include "gui/admin/AdminPage.h"
#include "gui/dossiers/DossierPage.h"
#include "gui/history/HistoryPage.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/overview/OverviewPage.h"
#include "gui/packages/ExchangePage.h"
#include "gui/process/ProcessPage.h"
#include "gui/ranking/RankingPage.h"
#include "gui/reports/ReportsPage.h"
#include "gui/sheet/SheetPage.h"
#include "gui/survey/SurveyPage.h"
#include "gui/tasks/TasksPage.h"
#include "gui/window/PageHost.h"

namespace gui {

PageCatalogue pageCatalogue()
{
    const auto row = [](const char* id, const char* icon, PageFor whom, auto title, auto make) {
        const QString name = QString::fromLatin1(id);
        return PageEntry{name, QString::fromLatin1(icon), name, title, make, whom};
    };
    return {
        row(
            "overview", "home", PageFor::WhoSeesAll, [] { return PageHost::tr("Tổng quan"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new OverviewPage(needs.backups, parent);
            }),
        row(
            "sheet", "sheet", PageFor::Everybody, [] { return PageHost::tr("Phiếu chấm"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new SheetPage(needs.dialogs, parent);
            }),
        row(
            "matrix", "matrix", PageFor::WhoSeesAll,
            [] { return PageHost::tr("Thẩm định theo tiêu chí"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new MatrixPage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "ranking", "rank", PageFor::WhoSeesAll, [] { return PageHost::tr("Xếp hạng"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new RankingPage(needs.dialogs, parent);
            }),
        row(
            "dossiers", "dossier", PageFor::Everybody, [] { return PageHost::tr("Hồ sơ TTHC"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new DossierPage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "reports", "report", PageFor::Everybody, [] { return PageHost::tr("Báo cáo"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new ReportsPage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "exchange", "exchange", PageFor::WhoManages, [] { return PageHost::tr("Trao đổi"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new ExchangePage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "process", "flag", PageFor::Everybody, [] { return PageHost::tr("Tiến trình"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new ProcessPage(needs.dialogs, parent);
            }),
        row(
            "tasks", "task", PageFor::Everybody, [] { return PageHost::tr("Nhiệm vụ"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new TasksPage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "admin", "people", PageFor::WhoManages, [] { return PageHost::tr("Đợt và đơn vị"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new AdminPage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "history", "seal", PageFor::Everybody, [] { return PageHost::tr("Nhật ký"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new HistoryPage(needs.dialogs, needs.settings, parent);
            }),
        row(
            "survey", "poll", PageFor::WhoSeesAll, [] { return PageHost::tr("Phiếu điều tra"); },
            [](const PageNeeds& needs, QWidget* parent) {
                return new SurveyPage(needs.dialogs, needs.settings, parent);
            }),
    };
}

} // namespace gui
