#include "cli/TableVerb.h"

#include "app/ImportChoices.h"
#include "app/Wording.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace cli {

namespace {

core::Error usageError(core::ErrorKind kind, const char* code, std::vector<core::Param> params)
{
    return {kind, code, std::move(params), {}};
}

core::Status choose(app::TableImport& import, const Arguments& arguments)
{
    if (const auto sheet = arguments.value("--sheet"); sheet && !import.setSheet(*sheet))
        return usageError(
            core::ErrorKind::NotFound, "table.no-sheet",
            {core::Param::text("value", *sheet), core::Param::text("known", import.sheetNames())});
    if (const auto unit = arguments.value("--unit")) {
        const auto& units = import.units();
        const auto found = std::find_if(units.begin(), units.end(),
                                        [&unit](const auto& one) { return one.id == *unit; });
        if (found == units.end())
            return usageError(core::ErrorKind::NotFound, "app.no-unit",
                              {core::Param::text("unit", *unit),
                               core::Param::text("assessment", arguments["--assessment"])});
        import.setUnit(static_cast<int>(found - units.begin()));
    }
    if (core::Status named =
            app::mapNames(import, arguments.value("--names").value_or(std::string()));
        !named)
        return named;
    return app::mapColumns(import, arguments.value("--map").value_or(std::string()));
}

/// "Trang tính: Năm 2021", "B: Đơn vị → đơn vị": how the file was understood.
void tellLayout(const app::TableImport& import, const TableWords& words, core::Language language,
                std::ostream& out)
{
    const bool vietnamese = language == core::Language::Vietnamese;
    const exchange::TableFile& file = import.file();
    if (file.format == exchange::TableFile::Format::Xlsx)
        tellSheet(file.sheets[import.sheet()].name, language, out);
    for (std::size_t target = 0; target < import.targets().size(); ++target) {
        for (const std::size_t column : import.columnsOf(target)) {
            out << (vietnamese ? "Cột " : "Column ") << import.columnName(column) << " → "
                << import.targetName(target, language) << " (" << import.targets()[target].id
                << ")\n";
        }
    }
    const std::string choice = words.tellsChoice ? import.choiceName(language) : std::string();
    if (const int chosen = import.choice(); chosen > 0 && !choice.empty())
        out << choice << ": " << import.choices(language)[static_cast<std::size_t>(chosen)] << '\n';
    for (const std::string& group : import.groups())
        out << (vietnamese ? "Tiêu chí " : "Criterion ") << group << '\n';
}

/// What could be done about the faults, by the options that do it.
std::vector<core::Problem> withHints(const app::TableImport& import, const TableWords& words,
                                     const app::ImportPreview& preview)
{
    std::vector<core::Problem> all = preview.faults;
    const auto hint = [&all](const char* code, std::vector<core::Param> params) {
        all.push_back({core::Severity::Note, code, {}, std::move(params)});
    };
    const auto has = [&preview](std::initializer_list<std::string_view> codes) {
        return std::any_of(
            preview.faults.begin(), preview.faults.end(), [codes](const core::Problem& one) {
                return std::find(codes.begin(), codes.end(), one.code) != codes.end();
            });
    };
    if (has({"table.missing-column", "table.rival-columns", "table.doubtful-columns",
             "survey.wide-column", "survey.unknown-option"}))
        hint("table.hint-map", {});
    if (has({"table.no-unit"}))
        hint("table.hint-unit", {});
    // Without a code for each row one criterion has to hold for all.
    if (words.tellsChoice && has({"table.missing-column"}) && import.choice() == 0 &&
        !import.choiceName(core::Language::Vietnamese).empty()) {
        std::string known;
        const auto choices = import.choices(core::Language::Vietnamese);
        for (std::size_t i = 1; i < choices.size(); ++i)
            known.append(i == 1 ? "" : ", ").append(choices[i].substr(0, choices[i].find(' ')));
        hint("survey.hint-criterion", {core::Param::text("known", known)});
    }
    if (preview.isBlocked && import.file().sheets.size() > 1)
        hint("table.hint-sheet", {core::Param::text("known", import.sheetNames())});
    const auto open = std::count_if(preview.names.begin(), preview.names.end(),
                                    [](const auto& one) { return !one.unit; });
    if (open > 0)
        hint("table.hint-names", {});
    if (preview.canSkip())
        hint("table.hint-skip",
             {core::Param::num("count", static_cast<long long>(preview.faultyRows))});
    return all;
}

} // namespace

std::vector<Option> tableOptions()
{
    return {
        assessmentOption(),
        dryRunOption(),
        {"--sheet", "NAME", false, {"trang tính cần đọc", "the sheet to read"}},
        {"--unit", "ID", false, {"mọi dòng là của đơn vị này", "all rows belong to this unit"}},
        {"--map",
         "COLUMN=MEANING[;…]",
         false,
         {"cột (chữ cái hoặc tên) nghĩa là gì; nhiều cột cùng nghĩa thì cộng lại; không ghi nghĩa "
          "thì bỏ cột",
          "what a column (letter or name) means; several of one meaning are added; without a "
          "meaning a column is left out"}},
        {"--names",
         "NAME=UNIT[;…]",
         false,
         {"tên trong tệp là đơn vị nào (mã); không ghi mã thì bỏ các dòng của tên ấy",
          "which unit (id) a name in the file means; without an id the rows of that name are left "
          "out"}},
        {"--skip-faulty",
         "",
         false,
         {"bỏ các dòng sai, liệt kê chúng, nhập phần còn lại",
          "leave faulty rows out, list them, import the rest"}}};
}

core::Result<TableRequest> openTable(const Arguments& arguments)
{
    auto request = openImport(arguments);
    if (!request)
        return std::move(request).error();
    auto file = exchange::readTableFile(request->bytes);
    if (!file)
        return std::move(file).error();
    file->changeTexts(nfc);
    auto units = request->workspace->book().units();
    if (!units)
        return std::move(units).error();
    return TableRequest{*std::move(request), *std::move(file), *std::move(units)};
}

core::Status runTableImport(app::TableImport& import, const Arguments& arguments,
                            const TableWords& words, Streams streams,
                            const std::function<core::Status()>& write)
{
    if (core::Status chosen = choose(import, arguments); !chosen)
        return chosen;
    const core::Language language = arguments.language();
    const bool vietnamese = language == core::Language::Vietnamese;
    const bool isDryRun = arguments.has("--dry-run");
    const app::ImportPreview preview = import.preview(language);
    tellLayout(import, words, language, streams.messages);
    tell(preview.warnings, language, streams.messages);
    const bool isSkipped =
        !preview.faults.empty() && arguments.has("--skip-faulty") && !preview.isBlocked;
    if (!preview.faults.empty() && !isSkipped)
        return core::Error{
            core::ErrorKind::InvalidData, words.refused, {}, withHints(import, words, preview)};
    if (isDryRun) {
        for (const app::ImportLine& line : preview.lines) {
            streams.out << line.subject << ", " << line.what << ": "
                        << (line.before.empty() ? "–" : line.before) << " → "
                        << (line.after.empty() ? "–" : line.after) << '\n';
        }
    } else if (!preview.lines.empty()) {
        if (core::Status written = write(); !written)
            return written;
    }
    streams.messages << import.destination(language) << ".\n"
                     << (isDryRun ? (vietnamese ? "Sẽ thay đổi " : "Would change ")
                                  : (vietnamese ? "Đã thay đổi " : "Changed "))
                     << preview.lines.size()
                     << (vietnamese ? words.one.vietnamese : words.one.english) << preview.unchanged
                     << (vietnamese ? " ô như cũ, " : " unchanged, ") << preview.skipped
                     << (vietnamese ? " dòng bỏ qua.\n" : " rows passed over.\n");
    if (!preview.passed.empty()) {
        streams.messages << (vietnamese ? "Bỏ qua vì không phải số liệu:\n"
                                        : "Passed over as no figures:\n");
        tell(preview.passed, language, streams.messages);
    }
    if (isSkipped) {
        streams.messages << (vietnamese ? "Không nhập " : "Not imported: ") << preview.faultyRows
                         << (vietnamese ? " dòng sai:\n" : " faulty rows:\n");
        tell(preview.faults, language, streams.messages);
    }
    return {};
}

} // namespace cli
