#include "app/OfficeFacts.h"
#include "cli/OpenBook.h"
#include "exchange/OfficeJson.h"

namespace cli {

namespace {

core::Status showOffice(const Arguments& arguments, Streams streams)
{
    return openToRead(arguments)
        .andThen([](const auto& workspace) { return app::officeFacts(workspace->book()); })
        .andThen([&](const core::OfficeFacts& facts) {
            return print(exchange::officeJson(facts), streams);
        });
}

core::Status setOffice(const Arguments& arguments, Streams)
{
    const auto opened = openWithText(arguments);
    if (!opened)
        return opened.error();
    const auto texts = exchange::readOfficeJson(opened->text);
    if (!texts)
        return texts.error();
    return app::putOfficeFacts(*opened->workspace, *texts);
}

} // namespace

Verb officeVerb()
{
    return {
        "office",
        {{"show BOOK",
          {},
          {"In thông tin cơ quan trên văn bản: tên, địa danh, ký hiệu, người ký, nơi nhận, căn "
           "cứ (JSON).",
           "Prints what the office puts on its papers: names, place, symbols, signers, "
           "recipients, legal bases (JSON)."},
          showOffice},
         {"set BOOK FILE",
          {},
          {"Ghi thông tin cơ quan từ tệp JSON như lệnh «office show» in ra; mục không có trong "
           "tệp giữ nguyên, mục để trống bị xóa.",
           "Sets such facts from a JSON file as “office show” prints it; what the file does not "
           "name stays, what is empty is taken away."},
          setOffice}}};
}

} // namespace cli
