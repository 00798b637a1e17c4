// The parts after the self-assessment: what is written is read again, what does not fit is refused
// with its place.
#include "package/AppealParts.h"
#include "package/DocumentsJson.h"
#include "package/ExtensionPart.h"
#include "package/PartNames.h"
#include "package/ResultParts.h"
#include "package/SurveyParts.h"
#include "package/TasksJson.h"

#include <catch2/catch.hpp>

#include <string>

namespace {

/// "part number member" of a refusal, parameters that are not there left out; "" where it is read.
template<typename T>
std::string refusedPart(const core::Result<T>& read)
{
    if (read)
        return {};
    CHECK(read.error().code == "package.bad-part");
    CHECK(read.error().kind == core::ErrorKind::Integrity);
    std::string text;
    for (const core::Param& param : read.error().params)
        text.append(text.empty() ? "" : " ").append(param.value);
    return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

core::SurveyBatch batchOfTwo()
{
    core::SurveyBatch batch;
    batch.id = "1";
    batch.form = "02";
    batch.first = {"Lan", 50, 45, 40, {{"snv", "1.7", {{"a", 30}, {"b", 9}}, 1}}};
    return batch;
}

} // namespace

TEST_CASE("What the parts say comes back as it was", "[package]")
{
    const package::AppealRequest request{{"", "", "2026-01-31", "2026-02-28", ""}, 3, "2026-03-05"};
    CHECK(package::readRequestJson(package::requestJson(request)).value() == request);
    const std::vector<package::AppealQuestion> asked = {{"1.1", "Vì sao?\n«Hai dòng»"},
                                                        {"1.2", "?"}};
    CHECK(package::readQuestionsJson(package::questionsJson(asked)).value() == asked);
    const std::vector<package::AppealAnswer> answers = {{"1.1", "Vì lũ", true}};
    CHECK(package::readAnswersJson(package::answersJson(answers)).value() == answers);
    const package::Extension extension{{core::UnitState::Reopened, "2026-03-05", core::Phase::Self},
                                       "lũ lụt"};
    CHECK(package::readExtensionJson(package::extensionJson(extension)).value() == extension);
    package::PublishedResult result;
    result.version = 2;
    result.corrects = 1;
    result.decisionNumber = "12/QĐ-UBND";
    result.decisionDate = "2026-03-01";
    result.resultHash = std::string(64, 'a');
    result.rank = 3;
    result.points = "81,25";
    CHECK(package::readResultJson(package::resultJson(result)).value() == result);
    const std::vector<package::PublishedCriterion> criteria = {
        {"1.1", "2", "2", "1,5", "", "thiếu tài liệu", ""}};
    CHECK(package::readCriteriaJson(package::criteriaJson(criteria)).value() == criteria);
    core::Task task;
    task.id = "1";
    task.unit = "snv";
    task.title = "Rà soát";
    task.state = core::TaskState::Done;
    task.result = "xong";
    CHECK(package::readTasksJson(package::tasksJson({task}), "snv").value() ==
          std::vector<core::Task>{task});
    const std::vector<core::SurveyBatch> batches = {batchOfTwo()};
    CHECK(
        package::readBatches(package::batchesJson(batches), package::ballotsCsv(batches)).value() ==
        batches);
    CHECK(package::readBatches(package::batchesJson({}), package::ballotsCsv({})).value().empty());
}

TEST_CASE("A part that does not fit is refused with its place", "[package]")
{
    const std::string asked = package::questionsJson({{"1.1", "Vì sao?"}, {"1.2", "Từ đâu?"}});
    const auto questions = [](const std::string& json) {
        return refusedPart(package::readQuestionsJson(json));
    };
    CHECK(questions("") == "questions.json questions");
    CHECK(questions("[]") == "questions.json questions");
    CHECK(questions("{}") == "questions.json questions");
    CHECK(questions(R"({"answers": []})") == "questions.json questions");
    CHECK(questions(R"({"questions": [1]})") == "questions.json 1");
    CHECK(questions(R"({"questions": [], "more": 1})") == "questions.json questions");
    CHECK(questions(replaced(asked, "1.2", "1.1")) == "questions.json 2 code");
    CHECK(questions(replaced(asked, "Từ đâu?", "  ")) == "questions.json 2 question");
    CHECK(questions(replaced(asked, "Từ đâu?", "\\u202e")) == "questions.json 2 question");
    CHECK(questions(replaced(asked, "Từ đâu?", std::string(10'001, 'a'))) ==
          "questions.json 2 question");
    CHECK(questions(replaced(asked, "\"code\"", "\"kode\"")) == "questions.json 1 code");
    CHECK(questions(replaced(asked, "\"Vì sao?\"", "\"Vì sao?\", \"b\": 1")) ==
          "questions.json 1 b");

    const std::string terms =
        package::requestJson({{"", "2026-01-31", "", "2026-02-28", ""}, 3, ""});
    const auto request = [](const std::string& json) {
        return refusedPart(package::readRequestJson(json));
    };
    CHECK(request(replaced(terms, "2026-02-28", "2026-01-30")) == "request.json appealUntil");
    CHECK(request(replaced(terms, "2026-02-28", "2026-02-30")) == "request.json appealUntil");
    CHECK(request(replaced(terms, ": 3", ": -2")) == "request.json complaints");
    CHECK(request(replaced(terms, ": 3", ": 3.5")) == "request.json complaints");

    const std::string day =
        package::extensionJson({{core::UnitState::Open, "2026-03-05", core::Phase::Self}, "lũ"});
    const auto extension = [](const std::string& json) {
        return refusedPart(package::readExtensionJson(json));
    };
    CHECK(extension(replaced(day, "open", "shut")) == "extension.json state");
    CHECK(extension(replaced(day, "\"self\"", "\"council\"")) == "extension.json of");
    CHECK(extension(replaced(day, "2026-03-05", "")) == "extension.json until");
    CHECK(extension(replaced(day, "lũ", "a\\nb")) == "extension.json reason");

    package::PublishedResult published;
    published.version = 1;
    published.resultHash = std::string(64, 'a');
    const std::string result = package::resultJson(published);
    const auto read = [](const std::string& json) {
        return refusedPart(package::readResultJson(json));
    };
    CHECK(read(replaced(result, "\"version\": 1", "\"version\": 0")) == "result.json version");
    CHECK(read(replaced(result, "\"corrects\": 0", "\"corrects\": 1")) == "result.json corrects");
    CHECK(read(replaced(result, "aa", "AA")) == "result.json resultHash");

    core::Task task;
    task.id = "1";
    task.title = "Rà soát";
    const auto tasks = [](const std::string& json) {
        return refusedPart(package::readTasksJson(json, "snv"));
    };
    CHECK(tasks(package::tasksJson({task, task})) == "tasks.json 2 id");
    CHECK(tasks(replaced(package::tasksJson({task}), "open", "shut")) == "tasks.json 1 state");
    CHECK(tasks(replaced(package::tasksJson({task}), "\"1\"", "\"\"")) == "tasks.json 1 id");
}

TEST_CASE("Ballots belong to a batch of the list, each number once", "[package]")
{
    const std::string list = package::batchesJson({batchOfTwo()});
    const std::string rows = package::ballotsCsv({batchOfTwo()});
    CHECK(rows == "batch,keying,unit,code,option,ballots\n1,1,snv,1.7,a,30\n1,1,snv,1.7,b,9\n"
                  "1,1,snv,1.7,,1\n");
    const auto read = [](const std::string& json, const std::string& csv) {
        return refusedPart(package::readBatches(json, csv));
    };
    CHECK(read(list, replaced(rows, "1,1,snv,1.7,b", "2,1,snv,1.7,b")) == "ballots.csv 2 batch");
    CHECK(read(list, replaced(rows, "1,1,snv,1.7,b", "1,3,snv,1.7,b")) == "ballots.csv 2 keying");
    CHECK(read(list, replaced(rows, "1.7,b,9", "1.7,a,9")) == "ballots.csv 2 option");
    CHECK(read(list, replaced(rows, ",9", ",0")) == "ballots.csv 2 ballots");
    CHECK(read(list, replaced(rows, ",9", ",-9")) == "ballots.csv 2 ballots");
    CHECK(read(list, replaced(rows, ",9", ",1000000001")) == "ballots.csv 2 ballots");
    CHECK(read(list, replaced(rows, "keying", "which")) == "ballots.csv");
    CHECK(read(list, "") == "ballots.csv");
    CHECK(read(package::batchesJson({batchOfTwo(), batchOfTwo()}), rows) == "batches.json 2 id");
    CHECK(read(replaced(list, "\"50\"", "\"050\""), rows) == "batches.json 1 firstSent");
    CHECK(read(replaced(list, "\"50\"", "\"x\""), rows) == "batches.json 1 firstSent");
}

TEST_CASE("A name that would break a line or turn its direction is plain once it is read",
          "[package]")
{
    core::Document document;
    document.id = "d1";
    document.fileHash = std::string(64, 'a');
    document.fileName = "báo cáo\nsố\t12\xE2\x80\xAE"
                        "fdp.exe"; // U+202E turns what follows
    const auto read = package::readDocumentsJson(package::documentsJson({document}));
    REQUIRE(read.ok());
    CHECK(read->front().fileName == "báo cáo số 12\xEF\xBF\xBD"
                                    "fdp.exe");
}
