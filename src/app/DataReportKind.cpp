#include "app/DataWorkbook.h"
#include "app/Report.h"

namespace app {

Report dataReportKind()
{
    Report kind;
    kind.name = "data";
    kind.title = {"Toàn bộ dữ liệu: số liệu, kết quả, đơn vị", "All data: entries, results, units"};
    kind.fileStem = "Toan-bo-du-lieu";
    kind.csv = [](Workspace& workspace, const ReportRequest& request) {
        return dataCsv(workspace, request.assessment, request.stage, request.language);
    };
    kind.workbook = [](Workspace& workspace, const ReportRequest& request) {
        return dataWorkbook(workspace, request.assessment, request.stage, request.language);
    };
    return kind;
}

} // namespace app
