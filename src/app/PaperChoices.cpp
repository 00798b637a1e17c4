#include "app/PaperChoices.h"

#include <utility>

namespace app {

void addOfficeOptions(std::vector<ReportOption>& options)
{
    options.push_back(
        ReportOption::line("superior", {"Cơ quan chủ quản", "Body above the office"}));
    options.push_back(ReportOption::line("issuer", {"Cơ quan lập", "Office that makes it"}));
    options.push_back(ReportOption::line("place", {"Địa danh", "Place"}));
}

void addPaperOptions(std::vector<ReportOption>& options)
{
    options.push_back(ReportOption::flag(
        "hashes", {"Mã kết quả và nhật ký ở chân trang", "Result and history code in the footer"}));
    ReportOption draft = ReportOption::flag("draft", {"Dấu «DỰ THẢO»", "“DRAFT” stamp"});
    draft.untilDecided = true;
    options.push_back(std::move(draft));
    addOfficeOptions(options);
}

void addTableFiles(Report& report, Report::Make<report::TableFile> make)
{
    report.csv = [make](Workspace& workspace, const ReportRequest& request) {
        return make(workspace, request).andThen([](const report::TableFile& file) {
            return core::Result<std::string>(file.csv());
        });
    };
    report.workbook = [make = std::move(make)](Workspace& workspace, const ReportRequest& request) {
        return make(workspace, request).andThen([](const report::TableFile& file) {
            return core::Result<report::Workbook>(file.workbook());
        });
    };
}

report::PaperOptions paperChoices(const ReportRequest& request)
{
    const ReportValues& values = request.values;
    report::PaperOptions options;
    options.language = request.language;
    options.hashes = values.isOn("hashes");
    options.draft = values.has("draft") && values.isOn("draft");
    options.superior = values.text("superior");
    options.issuer = values.text("issuer");
    options.place = values.text("place");
    return options;
}

} // namespace app
