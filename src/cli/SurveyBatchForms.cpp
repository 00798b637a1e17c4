#include "cli/SurveyBatchForms.h"

#include "app/SurveyBatches.h"
#include "app/Wording.h"
#include "cli/OpenBook.h"
#include "core/FiguresText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "exchange/Csv.h"
#include "exchange/JsonWriter.h"
#include "exchange/SurveyCsv.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace cli {

namespace {

using core::Param;
using core::SurveyBatch;
using core::SurveyKeying;
using core::SurveyLine;

app::SurveyEditor batchesOf(const AssessmentBook& opened)
{
    return {opened.book(), *opened.scores};
}

/// Ballots tell of all units together: an officer of one sees none of them, nor their numbers. A
/// dry run opens the book for reading only.
core::Result<AssessmentBook> bookToKey(const Arguments& arguments)
{
    return withAssessment(
        arguments.has("--dry-run") ? openToSee(arguments) : openToWriteAll(arguments), arguments);
}

/// Usage "survey-batch.bad-number" (value).
core::Status takeNumber(const Arguments& arguments, std::string_view option,
                        std::optional<std::int64_t>& number)
{
    const auto typed = arguments.value(option);
    if (!typed)
        return {};
    const auto read = core::readNumber(*typed, core::NumberField::Data, 0);
    if (!read || read->isNegative() || read->mantissa() > core::mostBallots)
        return core::Error{
            core::ErrorKind::Usage, "survey-batch.bad-number", {Param::text("value", *typed)}, {}};
    number = read->mantissa();
    return {};
}

/// Headings are read in lower case; ids are as the set has them.
void nameOptions(const core::IndexSet& set, std::vector<SurveyLine>& lines)
{
    for (SurveyLine& line : lines) {
        const int leaf = set.findLeaf(line.code);
        if (leaf < 0 || leaf >= set.leafCount())
            continue;
        for (SurveyLine::Count& count : line.counts) {
            for (const core::BallotOption& option : core::ballotsOf(*set.leafNode(leaf).rule)) {
                if (core::fold(option.id) == count.option)
                    count.option = option.id;
            }
        }
    }
}

/// What the options and the file say of one keying.
core::Status takeKeying(const Arguments& arguments, const AssessmentBook& book,
                        SurveyKeying& keying)
{
    if (const auto person = arguments.value("--by"))
        keying.person = *person;
    if (const std::string own = batchesOf(book).ownName(); !own.empty())
        keying.person = own;
    for (const auto& [option, number] :
         {std::pair("--sent", &keying.sent), std::pair("--returned", &keying.returned),
          std::pair("--valid", &keying.valid)}) {
        if (core::Status taken = takeNumber(arguments, option, *number); !taken)
            return taken;
    }
    const auto file = arguments.value("--lines");
    if (!file)
        return {};
    const auto text = readText(*file);
    if (!text)
        return text.error();
    auto lines = exchange::readSurveyLines(*text);
    if (!lines)
        return std::move(lines).error();
    nameOptions(book.scores->set(), *lines);
    keying.lines = *std::move(lines);
    return {};
}

void takeHead(const Arguments& arguments, SurveyBatch& batch)
{
    for (const auto& [option, field] :
         {std::pair("--form", &batch.form), std::pair("--audience", &batch.audience),
          std::pair("--counter", &batch.counter), std::pair("--note", &batch.note)}) {
        if (const auto value = arguments.value(option))
            *field = *value;
    }
}

/// Where the keyings differ, a line each: unit, code, field, first, second.
std::string differencesText(const SurveyBatch& batch)
{
    std::string out;
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? std::to_string(*value) : std::string();
    };
    for (const engine::KeyingDifference& one : engine::keyingDifferences(batch))
        exchange::appendCsvRow(
            out, {one.unit, one.code, one.field, number(one.first), number(one.second)});
    return out.empty() ? out : "unit,code,field,first,second\n" + out;
}

/// What is said of a batch that was keyed just now.
void tellState(const app::ScoreBook& scores, const SurveyBatch& batch, const Arguments& arguments,
               Streams streams)
{
    tell(app::reasonsOf(scores, batch), arguments.language(), streams.messages);
}

/// Writes a batch and prints its number; of a dry run only what is to be said of it.
core::Status putBatch(const AssessmentBook& book, const SurveyBatch& before,
                      const SurveyBatch& after, const Arguments& arguments, Streams streams)
{
    if (arguments.has("--dry-run")) {
        if (auto fault = batchesOf(book).faultOf(after))
            return *std::move(fault);
        tellState(*book.scores, after, arguments, streams);
        return print(differencesText(after), streams);
    }
    const auto id = batchesOf(book).put(after, app::surveyLabel(before, after));
    if (!id)
        return id.error();
    const auto kept = batchesOf(book).batch(*id);
    if (!kept)
        return kept.error();
    tellState(*book.scores, *kept, arguments, streams);
    return print(before.id.empty() ? *id + '\n' : differencesText(*kept), streams);
}

core::Status addBatch(const Arguments& arguments, Streams streams)
{
    const auto book = bookToKey(arguments);
    if (!book)
        return book.error();
    SurveyBatch batch;
    takeHead(arguments, batch);
    if (core::Status taken = takeKeying(arguments, *book, batch.first); !taken)
        return taken;
    return putBatch(*book, {}, batch, arguments, streams);
}

/// Changes a keying, and with it what is known of the batch.
core::Status keyBatch(const Arguments& arguments, Streams streams, SurveyKeying SurveyBatch::*part)
{
    const auto book = bookToKey(arguments);
    if (!book)
        return book.error();
    const auto before = batchesOf(*book).batch(arguments["--batch"]);
    if (!before)
        return before.error();
    SurveyBatch after = *before;
    takeHead(arguments, after);
    if (core::Status taken = takeKeying(arguments, *book, after.*part); !taken)
        return taken;
    return putBatch(*book, *before, after, arguments, streams);
}

core::Status keyFirst(const Arguments& arguments, Streams streams)
{
    return keyBatch(arguments, streams, &SurveyBatch::first);
}

core::Status keySecond(const Arguments& arguments, Streams streams)
{
    return keyBatch(arguments, streams, &SurveyBatch::second);
}

/// `why` empty: the batch counts again.
core::Status setDropped(const Arguments& arguments, Streams streams, const std::string& why)
{
    const auto book = bookToKey(arguments);
    if (!book)
        return book.error();
    const auto before = batchesOf(*book).batch(arguments["--batch"]);
    if (!before)
        return before.error();
    SurveyBatch after = *before;
    after.dropped = why;
    if (after == *before)
        return {};
    return putBatch(*book, *before, after, arguments, streams);
}

core::Status dropBatch(const Arguments& arguments, Streams streams)
{
    const std::string& why = arguments["--reason"];
    if (core::trimmed(why).empty())
        return core::Error{
            core::ErrorKind::Usage, "cli.option-missing", {Param::text("option", "--reason")}, {}};
    return setDropped(arguments, streams, why);
}

core::Status reuseBatch(const Arguments& arguments, Streams streams)
{
    return setDropped(arguments, streams, {});
}

void writeNumber(exchange::JsonWriter& json, std::string_view name,
                 const std::optional<std::int64_t>& number)
{
    number ? json.integer(name, *number) : json.null(name);
}

void writeKeying(exchange::JsonWriter& json, std::string_view name, const SurveyKeying& keying)
{
    if (keying.isEmpty()) {
        json.null(name);
        return;
    }
    json.beginObject(name);
    json.text("by", keying.person);
    writeNumber(json, "sent", keying.sent);
    writeNumber(json, "returned", keying.returned);
    writeNumber(json, "valid", keying.valid);
    json.beginList("lines");
    for (const SurveyLine& line : keying.lines) {
        json.beginObject();
        json.text("unit", line.unit);
        json.text("code", line.code);
        json.beginObject("ballots");
        for (const SurveyLine::Count& count : line.counts)
            json.integer(count.option, count.ballots);
        json.endObject();
        json.integer("blank", line.blank);
        json.endObject();
    }
    json.endList();
    json.endObject();
}

std::string batchesJson(const std::vector<SurveyBatch>& batches)
{
    exchange::JsonWriter json;
    json.beginObject();
    json.beginList("batches");
    for (const SurveyBatch& batch : batches) {
        json.beginObject();
        json.text("batch", batch.id);
        json.text("form", batch.form);
        json.text("audience", batch.audience);
        json.text("counter", batch.counter);
        json.text("note", batch.note);
        json.text("dropped", batch.dropped);
        json.text("state", engine::batchStateName(engine::batchState(batch)));
        json.beginList("reasons");
        for (const core::Problem& reason : engine::batchReasons(batch))
            json.text(reason.code);
        json.endList();
        writeKeying(json, "first", batch.first);
        writeKeying(json, "second", batch.second);
        json.beginList("differences");
        for (const engine::KeyingDifference& one : engine::keyingDifferences(batch)) {
            json.beginObject();
            json.text("unit", one.unit);
            json.text("code", one.code);
            json.text("field", one.field);
            writeNumber(json, "first", one.first);
            writeNumber(json, "second", one.second);
            json.endObject();
        }
        json.endList();
        json.endObject();
    }
    json.endList();
    json.endObject();
    return json.take();
}

core::Status listBatches(const Arguments& arguments, Streams streams)
{
    const auto book = withAssessment(openToSee(arguments), arguments);
    if (!book)
        return book.error();
    const auto batches = batchesOf(*book).all();
    if (!batches)
        return batches.error();
    if (arguments.has("--json"))
        return print(batchesJson(*batches), streams);
    std::vector<exchange::SurveyBatchLine> lines;
    for (const SurveyBatch& batch : *batches) {
        exchange::SurveyBatchLine& line = lines.emplace_back();
        line.batch = batch;
        line.state = engine::batchStateName(engine::batchState(batch));
        for (const core::Problem& reason : app::reasonsOf(*book->scores, batch))
            line.reasons.push_back(app::text(reason, arguments.language()));
    }
    return print(exchange::writeSurveyBatches(lines), streams);
}

/// What counting changes: "unit,code,before,after".
std::string countText(const app::SurveyCount& count, const core::IndexSet& set)
{
    std::string out;
    exchange::appendCsvRow(out, {"unit", "code", "before", "after"});
    for (const core::Edit& edit : count.edits) {
        const core::Node& node = set.leafNode(edit.leaf);
        exchange::appendCsvRow(out, {edit.unit, node.code,
                                     core::formatFigures(edit.before.figures, node),
                                     core::formatFigures(edit.after.figures, node)});
    }
    return out;
}

core::Status countBatches(const Arguments& arguments, Streams streams)
{
    const auto name = arguments.value("--stage");
    const auto stage = name ? core::stageNamed(*name) : std::optional(core::Stage::V1);
    if (!stage || *stage == core::Stage::Self)
        return core::Error{core::ErrorKind::Usage,
                           "cli.unknown-verifying-stage",
                           {Param::text("value", *name)},
                           {}};
    // A dry run, too, is to say what the process or a role forbids.
    const auto book = withAssessment(openToWriteAll(arguments), arguments);
    if (!book)
        return book.error();
    const auto batches = batchesOf(*book).all();
    if (!batches)
        return batches.error();
    app::SheetEditor sheet(book->book(), *book->scores);
    const app::SurveyCount count = app::countSurvey(*batches, sheet, *stage);
    for (const app::BatchAside& aside : count.aside) {
        std::string reasons;
        for (const core::Problem& reason : aside.reasons)
            reasons.append(reasons.empty() ? "" : "; ")
                .append(app::text(reason, arguments.language()));
        tell({{core::Severity::Warning,
               "survey-count.aside",
               {},
               {Param::text("batch", aside.id), Param::text("form", aside.form),
                Param::text("reason", reasons)}}},
             arguments.language(), streams.messages);
    }
    tell(count.warnings, arguments.language(), streams.messages);
    if (!count.faults.empty()) {
        // What the process or a role forbids comes in the gate's words.
        const bool isForbidden =
            std::any_of(count.faults.begin(), count.faults.end(),
                        [](const core::Problem& fault) { return fault.code.starts_with("gate."); });
        return core::Error{isForbidden ? core::ErrorKind::NotPermitted
                                       : core::ErrorKind::InvalidData,
                           "survey-count.refused",
                           {},
                           count.faults};
    }
    if (!arguments.has("--dry-run") && !count.edits.empty()) {
        if (core::Status written = sheet.apply(count.edits, count.reason(), count.reason());
            !written)
            return written;
    }
    return print(countText(count, book->scores->set()), streams);
}

Option batchOption()
{
    return {"--batch", "N", true, {"số của đợt phiếu", "number of the batch"}};
}

/// What is told of a keying. `isNew`: the form is needed.
std::vector<Option> keyingOptions(bool isNew, Option first)
{
    std::vector<Option> options = {
        assessmentOption(),
        std::move(first),
        Option{"--by",
               "NAME",
               false,
               {"người nhập (sổ có tài khoản: người đăng nhập)",
                "who keys it (with accounts: who is signed in)"}},
        Option{"--sent", "N", false, {"số phiếu phát ra", "ballots sent"}},
        Option{"--returned", "N", false, {"số phiếu thu về", "ballots returned"}},
        Option{"--valid", "N", false, {"số phiếu hợp lệ", "valid ballots"}},
        Option{"--lines",
               "FILE",
               false,
               {"CSV: unit, code, blank và một cột cho mỗi mức trả lời",
                "CSV: unit, code, blank and a column for each option"}},
        Option{"--audience", "TEXT", false, {"nhóm đối tượng được hỏi", "the group asked"}},
        Option{"--counter", "NAME", false, {"người kiểm phiếu", "who counted the ballots"}},
        Option{"--note", "TEXT", false, {"ghi chú", "note"}},
        dryRunOption()};
    if (!isNew)
        options.push_back({"--form", "TEXT", false, {"mẫu phiếu", "the form"}});
    return options;
}

} // namespace

std::vector<Form> surveyBatchForms()
{
    return {{"batch add BOOK",
             keyingOptions(true, {"--form", "TEXT", true, {"mẫu phiếu", "the form"}}),
             {"Nhập một đợt phiếu điều tra (lần 1), in số của đợt.",
              "Keys a batch of ballots (the first time) and prints its number."},
             addBatch},
            {"batch first BOOK",
             keyingOptions(false, batchOption()),
             {"Sửa lần nhập 1 của một đợt phiếu.", "Changes the first keying of a batch."},
             keyFirst},
            {"batch second BOOK",
             keyingOptions(false, batchOption()),
             {"Nhập lần 2 (người khác nhập), in các ô khác lần 1.",
              "Keys a batch again (another person) and prints the cells that differ."},
             keySecond},
            {"batch drop BOOK",
             {assessmentOption(),
              batchOption(),
              {"--reason", "TEXT", true, {"lý do", "why"}},
              dryRunOption()},
             {"Bỏ một đợt phiếu khỏi phép cộng.", "Takes a batch out of the counting."},
             dropBatch},
            {"batch reuse BOOK",
             {assessmentOption(), batchOption(), dryRunOption()},
             {"Dùng lại một đợt phiếu đã bỏ.", "Uses a dropped batch again."},
             reuseBatch},
            {"batch list BOOK",
             {assessmentOption(), jsonOption()},
             {"In các đợt phiếu, trạng thái và lý do không được cộng (CSV).",
              "Prints the batches with their states and why they are not counted (CSV)."},
             listBatches},
            {"batch count BOOK",
             {assessmentOption(),
              {"--stage",
               "v1|v2",
               false,
               {"ghi vào thẩm định lần 1 (khi không ghi) hay lần 2",
                "write to the first verification (the default) or the second"}},
              dryRunOption()},
             {"Cộng các đợt phiếu đạt vào số liệu của tiêu chí điều tra; in những gì thay đổi.",
              "Adds the sound batches up as figures of the survey criteria; prints what changes."},
             countBatches}};
}

} // namespace cli
