#include "app/SampleDocuments.h"

#include "app/FileKind.h"
#include "core/DateText.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace app {

namespace {

std::string sampleContent(const core::Document& document)
{
    const std::string date = core::dateText(document.date);
    const std::string number = document.number.empty() ? "(không có)" : document.number;
    if (document.fileName.ends_with(".csv"))
        return "\xEF\xBB\xBF"
               "Nội dung,Cơ quan,Ngày trích xuất,Ghi chú\n\"" +
               document.title + "\",\"" + document.office + "\"," + date +
               ",\"Số liệu minh hoạ của sổ mẫu (" + document.fileName + ")\"\n";
    std::string text = document.office + "\nSố: " + number +
                       "\nNgày: " + (date.empty() ? "(không ghi)" : date) + "\n\n" +
                       document.title + "\n\n" +
                       "Tài liệu minh hoạ của sổ mẫu, không phải văn bản chính thức. Chương trình "
                       "lập tệp này từ danh mục\n"
                       "tài liệu để thử việc đính kèm, xem và kiểm tra tài liệu kiểm chứng; nội "
                       "dung không dùng để chấm điểm.\n";
    // Papers without a number are told apart by their file.
    if (document.number.empty())
        text += "\nTệp: " + document.fileName + "\n";
    return text;
}

} // namespace

core::Status addSampleDocuments(store::Book& book, std::string_view assessment,
                                const std::vector<exchange::DocumentLine>& lines)
{
    std::vector<store::DocumentChange> changes;
    std::map<std::string, int> counts; // by unit
    for (const exchange::DocumentLine& line : lines) {
        if (line.assessment != assessment)
            continue;
        core::Document document = line.document;
        const std::string content = sampleContent(document);
        auto hash = book.addFile(content);
        if (!hash)
            return std::move(hash).error();
        const FileKind kind = fileKind(content, document.fileName);
        document.id = "tl-" + std::to_string(++counts[line.unit]);
        document.fileHash = *std::move(hash);
        document.size = static_cast<std::int64_t>(content.size());
        document.kind = kind.kind;
        document.unreadable = kind.unreadable;
        changes.push_back({line.unit, {}, std::move(document)});
    }
    // The lines name each other by their files.
    for (store::DocumentChange& change : changes) {
        if (change.after.replacedBy.empty())
            continue;
        const auto other =
            std::find_if(changes.begin(), changes.end(), [&](const store::DocumentChange& one) {
                return one.unit == change.unit && one.after.fileName == change.after.replacedBy;
            });
        change.after.replacedBy = other == changes.end() ? std::string() : other->after.id;
    }
    const auto written = book.writeDocuments(assessment, changes, "sổ mẫu");
    return written ? core::Status() : core::Status(written.error());
}

} // namespace app
