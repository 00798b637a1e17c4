#include "app/PaperChoices.h"

namespace app {

void addPaperOptions(std::vector<ReportOption>& options)
{
    options.push_back(ReportOption::flag(
        "hashes", {"Mã kết quả và nhật ký ở chân trang", "Result and history code in the footer"}));
    ReportOption draft = ReportOption::flag("draft", {"Dấu «DỰ THẢO»", "“DRAFT” stamp"});
    draft.untilDecided = true;
    options.push_back(std::move(draft));
    options.push_back(
        ReportOption::line("authority", {"Cơ quan chủ quản", "Body above the office"}));
    options.push_back(ReportOption::line("issuer", {"Cơ quan lập", "Office that makes it"}));
    options.push_back(ReportOption::line("place", {"Địa danh", "Place"}));
}

report::PaperOptions paperChoices(const ReportRequest& request)
{
    const ReportValues& values = request.values;
    report::PaperOptions options;
    options.language = request.language;
    options.hashes = values.isOn("hashes");
    options.draft = values.isOn("draft");
    options.superior = values.text("authority");
    options.issuer = values.text("issuer");
    options.place = values.text("place");
    return options;
}

} // namespace app
