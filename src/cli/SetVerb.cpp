#include "app/SoundSet.h"
#include "app/Wording.h"
#include "cli/CorrectionForms.h"
#include "cli/OpenBook.h"
#include "cli/TextTable.h"
#include "core/NumberText.h"

namespace cli {

namespace {

core::Status checkSet(const Arguments& arguments, Streams streams)
{
    const auto text = readText(arguments["FILE"]);
    if (!text)
        return text.error();
    const auto read = app::readSoundSet(*text);
    if (!read)
        return read.error();
    const core::IndexSet& set = read->set;

    const core::Language language = arguments.language();
    for (const core::Problem& remark : read->faults)
        streams.messages << app::lineText(remark, language) << '\n';
    const bool vietnamese = language == core::Language::Vietnamese;
    streams.out << set.id << ": " << set.areas.size() << (vietnamese ? " lĩnh vực, " : " areas, ")
                << set.criterionCount() << (vietnamese ? " tiêu chí (" : " criteria (")
                << set.scoredCount() << (vietnamese ? " tiêu chí chấm điểm), " : " scored), ")
                << core::format(set.max, core::NumberStyle::Vietnamese)
                << (vietnamese ? " điểm. Không có lỗi" : " points. No faults");
    if (!read->faults.empty())
        streams.out << (vietnamese ? ", có " : ", ") << read->faults.size()
                    << (vietnamese ? " lưu ý" : " remarks");
    streams.out << ".\n";
    return {};
}

core::Status importSet(const Arguments& arguments, Streams streams)
{
    return openWithText(arguments)
        .andThen([](const BookAndText& opened) { return opened.workspace->importSet(opened.text); })
        .andThen([&](const std::string& id) { return print(id + '\n', streams); });
}

core::Status exportSet(const Arguments& arguments, Streams streams)
{
    return openToRead(arguments)
        .andThen([&](const auto& workspace) { return workspace->exportSet(arguments["ID"]); })
        .andThen([&](const std::string& json) { return print(json, streams); });
}

core::Status listSets(const Arguments& arguments, Streams streams)
{
    return openToRead(arguments)
        .andThen([](const auto& workspace) { return workspace->book().sets(); })
        .andThen([&](const std::vector<store::SetInfo>& sets) {
            TextTable table("lrll");
            for (const store::SetInfo& set : sets)
                table.row({set.id, std::to_string(set.year), set.level, set.title});
            return print(table.text(), streams);
        });
}

} // namespace

Verb setVerb()
{
    Verb verb{"set",
              {{"check FILE",
                {},
                {"Tìm mọi lỗi của một bộ chỉ số.", "Finds every fault of an index set."},
                checkSet},
               {"import BOOK FILE",
                {},
                {"Đưa bộ chỉ số (JSON) vào sổ.", "Takes an index set (JSON) into the book."},
                importSet},
               {"export BOOK ID",
                {},
                {"In bộ chỉ số trong sổ (JSON).", "Prints an index set of the book (JSON)."},
                exportSet},
               {"list BOOK",
                {},
                {"Liệt kê các bộ chỉ số trong sổ.", "Lists the book's index sets."},
                listSets}}};
    for (Form& form : compareForms())
        verb.forms.push_back(std::move(form));
    return verb;
}

} // namespace cli
