#include "app/EvidenceEditor.h"
#include "app/EvidenceReview.h"
#include "app/StepText.h"
#include "cli/OpenBook.h"
#include "core/DateText.h"
#include "core/DocumentLabel.h"
#include "core/Names.h"
#include "exchange/DocumentsCsv.h"
#include "exchange/JsonWriter.h"

namespace cli {

namespace {

using core::Document;
using exchange::ListedDocument;

constexpr std::string_view problemFamily = "evidence.";

void addDocuments(std::vector<ListedDocument>& lines, const app::ScoreBook& scores,
                  const app::EvidenceReview& review, int unit, bool isStaleOnly)
{
    const core::Unit& owner = scores.units()[static_cast<std::size_t>(unit)];
    const auto& documents = scores.documents(unit);
    for (const Document& document : documents) {
        ListedDocument line{owner.id, owner.name, document, {}, {}};
        for (const core::Problem& problem : review.ofDocument(unit, document))
            line.problems.push_back(problem.code.substr(problemFamily.size()));
        for (const std::string& code : document.codes) {
            if (engine::restsOnStale(document, code, documents, scores.assessment()))
                line.resting.push_back(code);
        }
        if (!isStaleOnly || !line.resting.empty())
            lines.push_back(std::move(line));
    }
}

void writeTexts(exchange::JsonWriter& json, std::string_view name,
                const std::vector<std::string>& texts)
{
    json.beginList(name);
    for (const std::string& text : texts)
        json.text(text);
    json.endList();
}

std::string jsonOf(const std::vector<ListedDocument>& lines)
{
    exchange::JsonWriter json;
    json.beginObject();
    json.beginList("documents");
    for (const ListedDocument& line : lines) {
        const Document& document = line.document;
        json.beginObject();
        json.text("unit", line.unit);
        json.text("name", line.unitName);
        json.text("document", document.id);
        writeTexts(json, "codes", document.codes);
        json.text("file", document.fileName);
        json.text("title", document.title);
        json.text("number", document.number);
        json.text("date", document.date);
        json.text("office", document.office);
        json.text("valid_from", document.validFrom);
        json.text("valid_until", document.validUntil);
        json.text("revision", document.revision);
        json.text("replaced_by", document.replacedBy);
        json.boolean("removed", document.removed);
        writeTexts(json, "problems", line.problems);
        writeTexts(json, "resting", line.resting);
        json.endObject();
    }
    json.endList();
    json.endObject();
    return json.take();
}

core::Status listEvidence(const Arguments& arguments, Streams streams)
{
    const auto opened = withAssessment(openToSee(arguments), arguments);
    if (!opened)
        return opened.error();
    const app::ScoreBook& scores = *opened->scores;
    const app::EvidenceReview review(scores);
    std::vector<ListedDocument> lines;
    const bool isStaleOnly = arguments.has("--stale");
    const auto named = unitOf(*opened, arguments);
    if (!named)
        return named.error();
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        if (unit == named->value_or(unit))
            addDocuments(lines, scores, review, unit, isStaleOnly);
    }
    return print(arguments.has("--json") ? jsonOf(lines) : exchange::writeDocuments(lines),
                 streams);
}

/// The text of an option as it will be kept, where it is given; an empty one clears the field.
void take(const Arguments& arguments, std::string_view option, std::string& field)
{
    if (const auto value = arguments.value(option))
        field = *value;
}

/// As a person writes it ("15/12/2026") or as it is kept; what is none stays, to be refused.
void takeDate(const Arguments& arguments, std::string_view option, std::string& field)
{
    take(arguments, option, field);
    field = core::readDate(field).value_or(field);
}

core::Status editEvidence(const Arguments& arguments, Streams)
{
    const auto opened = withAssessment(openToWrite(arguments), arguments);
    if (!opened)
        return opened.error();
    app::ScoreBook& scores = *opened->scores;
    const auto named = unitOf(*opened, arguments);
    if (!named)
        return named.error();
    const int unit = **named;
    app::EvidenceEditor editor(opened->book(), scores);
    const std::string& id = arguments["--document"];
    const Document* present = editor.find(unit, id);
    if (present == nullptr)
        return core::Error{core::ErrorKind::NotFound,
                           "evidence.no-document",
                           {core::Param::text("document", id)},
                           {}};
    Document after = *present;
    take(arguments, "--title", after.title);
    take(arguments, "--number", after.number);
    takeDate(arguments, "--date", after.date);
    take(arguments, "--office", after.office);
    takeDate(arguments, "--valid-from", after.validFrom);
    takeDate(arguments, "--valid-until", after.validUntil);
    take(arguments, "--revision", after.revision);
    take(arguments, "--replaced-by", after.replacedBy);
    const std::string& name = scores.units()[static_cast<std::size_t>(unit)].name;
    return editor.edit(unit, after,
                       app::stepText("step.edit-document",
                                     {core::Param::text("place", core::shortUnitName(name)),
                                      core::Param::text("what", core::documentLabel(after))}));
}

} // namespace

Verb evidenceVerb()
{
    return {
        "evidence",
        {{"list BOOK",
          {assessmentOption(),
           unitOption(false),
           {"--stale",
            {},
            false,
            {"chỉ tài liệu hết giá trị mà tiêu chí còn dựa vào",
             "only documents whose time is over and on which criteria rest"}},
           jsonOption()},
          {"In danh mục tài liệu kiểm chứng (CSV): hiệu lực, bản thay thế, dấu hiệu cần xem.",
           "Prints the evidence (CSV): validity, replacements, what is to be looked at."},
          listEvidence},
         {"edit BOOK",
          {assessmentOption(),
           unitOption(true),
           {"--document", "ID", true, {"mã tài liệu", "id of the document"}},
           {"--title", "TEXT", false, {"trích yếu", "title"}},
           {"--number", "TEXT", false, {"số, ký hiệu", "number"}},
           {"--date", "DATE", false, {"ngày ban hành", "date of issue"}},
           {"--office", "TEXT", false, {"cơ quan ban hành", "office that issued it"}},
           {"--valid-from", "DATE", false, {"ngày có hiệu lực", "first day of validity"}},
           {"--valid-until", "DATE", false, {"ngày cuối còn hiệu lực", "last day of validity"}},
           {"--revision", "TEXT", false, {"lần ban hành, sửa đổi", "which edition it is"}},
           {"--replaced-by",
            "ID",
            false,
            {"mã tài liệu thay thế, cùng đơn vị", "id of the unit's document that replaces it"}}},
          {"Sửa thông tin một tài liệu; giá trị rỗng là xóa.",
           "Changes what is known of a document; an empty value clears it."},
          editEvidence}}};
}

} // namespace cli
