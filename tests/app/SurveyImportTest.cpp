#include "app/SurveyImport.h"
#include "app/ImportChoices.h"
#include "app/TableImport.h"
#include "core/NumberText.h"
#include "support/SampleBook.h"
#include "support/Sentences.h"

namespace {

using core::Stage;

struct SurveyBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("so-2021");
    app::SheetEditor editor{workspace->book(), scores};
    std::vector<core::Unit> units = *workspace->book().units();
    app::UnitNames names{scores.units(), units};
    exchange::TableFile file;
    app::SurveyLayout layout;

    app::SurveyPlan plan(std::string_view text, Stage stage = Stage::V1)
    {
        auto read = exchange::readTableFile(text);
        REQUIRE(read.ok());
        file = *std::move(read);
        layout = app::guessSurveyLayout(file.sheets[0], scores.set(), names);
        return app::planSurvey(file, 0, layout, editor, stage, "Kết quả điều tra", names);
    }
};

} // namespace

TEST_CASE("Ballots by option become entries of the verifying stage", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("Đơn vị;Mã tiêu chí;Rất tốt;Tốt;Trung bình;Kém\n"
                                  "Sở Nội vụ;1.7;11;20;5;4\n"
                                  "stp;1.7;1;2;3;4\n");
    CHECK(support::sentences(plan.faults) == std::vector<std::string>{});
    REQUIRE(plan.edits.size() == 2);
    CHECK(plan.edits[0].unit == "snv");
    CHECK(plan.edits[0].stage == Stage::V1);
    CHECK(plan.edits[0].after.figures.at(0) == core::Decimal::whole(11));
    CHECK(plan.edits[0].after.figures.at(3) == core::Decimal::whole(4));
    REQUIRE(opened.editor.apply(plan.edits).ok());
    const auto again =
        app::planSurvey(opened.file, 0, opened.layout, opened.editor, Stage::V1, "", opened.names);
    CHECK(again.edits.empty());
    CHECK(again.unchanged == 2);
}

TEST_CASE("A satisfaction index is a percentage, never a share of 1", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("unit,code,SIPAS\nsnv,8.1,83.53\nstp,8.1,83.53%\n");
    CHECK(support::sentences(plan.faults) == std::vector<std::string>{});
    REQUIRE(plan.edits.size() == 2);
    CHECK(plan.edits[1].after.figures.at(0) == core::Decimal(8353, 2));

    const auto share = opened.plan("unit,code,SIPAS\nsnv,8.1,0.8353\n");
    REQUIRE(share.faults.size() == 1);
    CHECK(share.faults[0].code == "survey.share");

    // Without a code the only criterion with a percentage is meant.
    const auto coded = opened.plan("Đơn vị;Chỉ số hài lòng (%)\nSở Nội vụ;84,5\n");
    CHECK(support::sentences(coded.faults) == std::vector<std::string>{});
    REQUIRE(coded.edits.size() == 1);
    CHECK(opened.scores.set().leafCode(coded.edits[0].leaf) == "8.1");
}

TEST_CASE("Every faulty cell of a survey is named", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("Đơn vị;Mã;a;b;c;d;Tỷ lệ\n"
                                  "Sở Lạ;1.7;1;;;;\n"
                                  "snv;9.9;1;;;;\n"
                                  "snv;1.1.1;1;;;;\n"
                                  "snv;1.7;1,5;;;;\n"
                                  "snv;1.7;-1;;;;\n"
                                  "snv;1.7;1;;;;50\n"
                                  "snv;8.1;1;;;;50\n"
                                  "snv;8.1;;;;;abc\n"
                                  "snv;1.7;0;0;0;0;\n"
                                  "stp;1.7;1;1;;;\n"
                                  "stp;1.7;1;1;;;\n");
    CHECK_FALSE(plan.canWrite());
    const auto found = support::sentences(plan.faults);
    REQUIRE(found.size() == 10);
    CHECK(found[0] == "dòng 2, cột 1: Đơn vị: không có đơn vị «Sở Lạ» trong đợt chấm này");
    CHECK(found[1] == "dòng 3, cột 2: Mã: không có tiêu chí «9.9»");
    CHECK(found[2] == "dòng 4, cột 2: Mã: tiêu chí 1.1.1 không lấy từ điều tra xã hội học");
    CHECK(found[3] == "dòng 5, cột 3: a: «1,5» phải là số phiếu, nguyên và không âm");
    CHECK(found[4] == "dòng 6, cột 3: a: «-1» phải là số phiếu, nguyên và không âm");
    CHECK(found[5] == "dòng 7, cột 7: Tỷ lệ: tiêu chí 1.7 không dùng số này; để trống ô");
    CHECK(found[6] == "dòng 8, cột 3: a: tiêu chí 8.1 không dùng số này; để trống ô");
    CHECK(found[7] == "dòng 9, cột 7: Tỷ lệ: «abc» không phải tỷ lệ phần trăm");
    CHECK(found[8].starts_with("dòng 10, cột 2: ")); // no ballot at all
    CHECK(found[9] == "dòng 12, cột 2: đơn vị và tiêu chí này đã có ở dòng 11, cột 2");
}

TEST_CASE("A heading that speaks of no survey is a question", "[survey][survey-import]")
{
    SurveyBook opened;
    const auto codes = [&](const char* csv) {
        std::vector<std::string> all;
        for (const auto& one : opened.plan(csv).faults)
            all.push_back(one.code);
        return all;
    };
    using Codes = std::vector<std::string>;
    // Neither what it is nor whose: the criterion of all rows is asked, too.
    for (const char* csv :
         {"Đơn vị;Tỷ lệ\nsnv;84,5\n", "Đơn vị;Kết quả\nsnv;84,5\n", "Đơn vị;Chỉ số (%)\nsnv;84,5\n",
          "Sở;Tỷ lệ\nSở Nội vụ;84,5\n", "Đơn vị;Tỷ lệ trả sớm và đúng hạn\nsnv;98,9\n"}) {
        INFO(csv);
        CHECK(codes(csv) == Codes{"table.doubtful-columns", "table.missing-column"});
    }
    // A code says whose it is where the name is nothing but a rate, and only then.
    CHECK(codes("Đơn vị;Mã;Tỷ lệ (%)\nsnv;8.1;84,5\n").empty());
    CHECK(codes("Đơn vị;Mã;Kết quả\nsnv;8.1;84,5\n").empty());
    for (const char* csv :
         {"Đơn vị;Mã;Tỷ lệ đúng hạn\nsnv;8.1;98,9\n", "Đơn vị;Mã;Tỷ lệ không hài lòng\nsnv;8.1;4\n",
          "Đơn vị;Mã;Tỷ lệ khảo sát hồ sơ đúng hạn\nsnv;8.1;98,9\n"}) {
        INFO(csv);
        CHECK(codes(csv) == Codes{"table.doubtful-columns"});
    }
    for (const char* csv : {"Đơn vị;Tỷ lệ hài lòng\nsnv;84,5\n", "Đơn vị;SIPAS\nsnv;84,5\n",
                            "Đơn vị;Mức độ hài lòng về giải quyết hồ sơ (%)\nsnv;84,5\n",
                            "Đơn vị;Kết quả điều tra xã hội học\nsnv;84,5\n",
                            "Đơn vị;Kết quả khảo sát;\n;Tỷ lệ (%);Hạng\nsnv;84,5;1\n"}) {
        INFO(csv);
        CHECK(codes(csv).empty());
    }
    // The number of a column is no option: neither alone nor in a row of such numbers.
    CHECK(codes("Đơn vị;Mã;(a)\nsnv;1.7;3\n") == Codes{"table.doubtful-columns"});
    CHECK(codes("Đơn vị;Mã;Rất tốt;Tốt;Trung bình;Kém\n(a);(b);(1);(2);(3);(4)\n"
                "snv;1.7;1;2;3;4\n")
              .empty());
    CHECK(opened.plan("Đơn vị;Mã;Rất tốt;Tốt;Trung bình;Kém\nA;B;1;2;3;4\nsnv;1.7;1;2;3;4\n")
              .edits.size() == 1);
}

TEST_CASE("A table of dossiers is no survey, and more than all is no rate",
          "[survey][survey-import]")
{
    SurveyBook opened;
    for (const char* csv :
         {"STT;Đơn vị;Tiếp nhận;Đúng hạn;Quá hạn;Tỷ lệ trả sớm và đúng hạn\n1;snv;9;8;1;88,9\n",
          "STT;Đơn vị;Kết quả;;;\n;;Tiếp nhận;;Giải quyết;\n;;Trực tiếp;Trực tuyến;Đúng hạn;Quá "
          "hạn\n1;snv;205;74;185;0\n",
          "STT;Cơ quan;Tiếp nhận;;Đã giải quyết;\n;;Trực tuyến;Trực tiếp;Đúng hạn;Quá hạn\n"
          "(a);(b);(1);(2);(3);(4)\n1;snv;9;8;1;2\n"}) {
        INFO(csv);
        const auto plan = opened.plan(csv);
        REQUIRE(plan.faults.size() == 1);
        CHECK(plan.faults[0].code == "survey.dossier-table");
        CHECK(support::sentences(plan.faults)[0].find("dossiers import") != std::string::npos);
        CHECK(plan.isBlocked);
    }
    // Satisfaction beside dossiers is a survey's all the same; so are the ways of asking.
    CHECK(opened.plan("Đơn vị;Tiếp nhận;Đúng hạn;Tỷ lệ hài lòng\nsnv;9;8;88,9\n").edits.size() ==
          1);
    CHECK(
        opened.plan("Đơn vị;Phiếu trực tiếp;Phiếu trực tuyến;SIPAS\nsnv;9;8;88,9\n").edits.size() ==
        1);

    const auto over = opened.plan("unit,code,SIPAS\nsnv,8.1,100.01\nstp,8.1,100\n");
    CHECK(
        support::sentences(over.faults) ==
        std::vector<std::string>{"dòng 2, cột 3: SIPAS: 100.01 lớn hơn 100%, không thể là tỷ lệ"});
    CHECK(over.edits.size() == 1);
}

TEST_CASE("Numbers under no option of the set are asked about, never dropped", "[survey-import]")
{
    SurveyBook opened;
    for (const char* csv :
         {"Đơn vị;Mã;Rất tốt;Khá;Tốt;Trung bình;Kém\nsnv;1.7;1;9;2;3;4\n",
          "Đơn vị;Mã;Rất tốt;Tốt;Trung bình;Kém;Khá\nsnv;1.7;1;2;3;4;9\n",
          "Đơn vị;Mã;Khá;Rất tốt;Tốt;Trung bình;Kém\nsnv;1.7;9;1;2;3;4\n",
          "Đơn vị;Mã;Rất tốt;Tốt;Trung bình;Kém;Tổng số phiếu;Khá\nsnv;1.7;1;2;3;4;10;9\n"}) {
        INFO(csv);
        const auto plan = opened.plan(csv);
        REQUIRE(plan.faults.size() == 1);
        CHECK(plan.isBlocked);
        CHECK(support::sentences(plan.faults)[0].find(": Khá có số nhưng không phải mức nào") !=
              std::string::npos);
        app::SurveyImport import(opened.file, opened.editor, Stage::V1, "Kết quả", opened.units);
        REQUIRE(app::mapColumns(import, "Khá=").ok());
        const auto preview = import.preview(core::Language::Vietnamese);
        CHECK(support::sentences(preview.faults).empty());
        CHECK(support::sentences(preview.warnings).back().find("Khá") != std::string::npos);
    }
    // A running number and an empty column ask nothing.
    CHECK(support::sentences(opened
                                 .plan("STT;Đơn vị;Mã;Rất tốt;Tốt;Trung bình;Kém;Khá\n"
                                       "1;snv;1.7;1;2;3;4;\n")
                                 .faults) == std::vector<std::string>{});
}

TEST_CASE("A row of a unit holds several criteria where the headings name them", "[survey-import]")
{
    SurveyBook opened;
    for (const char* csv :
         {"Đơn vị;1.7;;;;2.4;;;;8.1\n;Rất tốt;Tốt;Trung bình;Kém;Rất tốt;Tốt;Trung bình;Kém;\n"
          "snv;1;2;3;4;5;6;7;8;91,5\nstp;;;;;1;1;1;1;\nTổng;1;2;3;4;6;7;8;9;\n",
          ";TC 1.7. Đánh giá;;;;2.4;;;;\n"
          "Đơn vị;Rất tốt;Tốt;Trung bình;Kém;Rất tốt;Tốt;Trung bình;Kém;8.1 SIPAS\n"
          "snv;1;2;3;4;5;6;7;8;91,5\nstp;;;;;1;1;1;1;\nTổng;1;2;3;4;6;7;8;9;\n",
          "Đơn vị;1.7 Rất tốt;1.7 Tốt;1.7 Trung bình;1.7 Kém;2.4: Rất tốt;2.4: Tốt;"
          "2.4: Trung bình;2.4: Kém;8.1 Tỷ lệ %\n"
          "snv;1;2;3;4;5;6;7;8;91,5\nstp;;;;;1;1;1;1;\nTổng;1;2;3;4;6;7;8;9;\n"}) {
        INFO(csv);
        const auto plan = opened.plan(csv);
        CHECK(support::sentences(plan.faults) == std::vector<std::string>{});
        CHECK(support::sentences(plan.passed).size() == 1);
        CHECK(plan.rows == 2);
        REQUIRE(plan.edits.size() == 4);
        const core::IndexSet& set = opened.scores.set();
        const auto at = [&](std::size_t i, std::size_t figure) {
            return std::string(set.leafCode(plan.edits[i].leaf)) + ' ' + plan.edits[i].unit + ' ' +
                   core::format(*plan.edits[i].after.figures.get(figure));
        };
        CHECK(at(0, 0) == "1.7 snv 1");
        CHECK(at(0, 3) == "1.7 snv 4");
        CHECK(at(1, 2) == "2.4 snv 7");
        CHECK(at(2, 3) == "2.4 stp 1");
        CHECK(at(3, 0) == "8.1 snv 91.5");
        CHECK(plan.cells[0].place != plan.cells[1].place); // of the column, not of the unit
    }
}

TEST_CASE("A fault in one criterion leaves the whole row of a unit out", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("Đơn vị;1.7;;;;8.1\n;Rất tốt;Tốt;Trung bình;Kém;\n"
                                  "snv;1;2;3;x;91,5\nstp;1;2;3;4;92\n");
    REQUIRE(plan.faults.size() == 1);
    CHECK(plan.faultyRows == 1);
    REQUIRE(plan.edits.size() == 2);
    CHECK(plan.edits[0].unit == "stp");
    CHECK(plan.edits[1].unit == "stp");
}

TEST_CASE("Headings that name no criterion, or no option, are never guessed", "[survey-import]")
{
    SurveyBook opened;
    // One number is not the ballots of 1.7.
    auto plan = opened.plan("Đơn vị;1.7;2.4;8.1\nsnv;3;3;83,5\n");
    CHECK(support::sentences(plan.faults)[0].starts_with(
        ": cột B: 1.7 có số nhưng tiêu đề không cho biết là mức nào của tiêu chí nào."));
    CHECK(plan.isBlocked);
    CHECK(plan.unknownColumns == std::vector<std::size_t>{1, 2});
    app::SurveyImport import(opened.file, opened.editor, Stage::V1, "Kết quả", opened.units);
    import.leaveOut(1);
    import.leaveOut(2);
    const auto preview = import.preview(core::Language::Vietnamese);
    CHECK(support::sentences(preview.faults).empty());
    REQUIRE(preview.lines.size() == 1);
    CHECK(preview.lines[0].what.starts_with("8.1"));
    CHECK(import.groups().size() == 1);
    CHECK(import.choiceName(core::Language::Vietnamese).empty());

    // Questions without a code: told once, whatever the number of options.
    plan = opened.plan("Đơn vị;Câu 1;;;;Câu 2;;;\n;Rất tốt;Tốt;Trung bình;Kém;Rất tốt;Tốt;Trung "
                       "bình;Kém\nsnv;1;2;3;4;5;6;7;8\n");
    const auto faults = support::sentences(plan.faults);
    CHECK(plan.isBlocked);
    CHECK(std::count_if(faults.begin(), faults.end(), [](const std::string& one) {
              return one.find("nhiều nhóm cột cùng các mức (B: Câu 1 / Rất tốt; F: Câu 2 / Rất "
                              "tốt)") != std::string::npos;
          }) == 1);
    CHECK(std::none_of(plan.faults.begin(), plan.faults.end(),
                       [](const auto& one) { return one.code == "table.rival-columns"; }));

    // The same option twice under one code; a group beside those that are named.
    plan = opened.plan("Đơn vị;1.7;;;;\n;Rất tốt;Tốt;Trung bình;Kém;Tốt\nsnv;1;2;3;4;5\n");
    CHECK(plan.unknownColumns == std::vector<std::size_t>{5});
    plan = opened.plan("Đơn vị;1.7;;;;Câu 2;\n;Rất tốt;Tốt;Trung bình;Kém;Rất tốt;Tốt\n"
                       "snv;1;2;3;4;5;6\n");
    CHECK(plan.unknownColumns == std::vector<std::size_t>{5, 6});
}

TEST_CASE("A percentage beside ballots is their result and not read", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("Đơn vị;Mã tiêu chí;Rất tốt;Tốt;Trung bình;Kém;Tỷ lệ %\n"
                                  "snv;1.7;11;20;5;4;77,5\n");
    CHECK(support::sentences(plan.faults) == std::vector<std::string>{});
    CHECK(plan.edits.size() == 1);
    CHECK(support::sentences(plan.warnings) ==
          std::vector<std::string>{": cột có số mà không dùng đến: G: Tỷ lệ %"});
}

TEST_CASE("The file's own sum of ballots has to agree", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("Đơn vị;Mã;Rất tốt;Tốt;Trung bình;Kém;Tổng số phiếu\n"
                                  "snv;1.7;1;2;3;4;10\nstp;1.7;1;2;3;4;11\n");
    CHECK(support::sentences(plan.faults) ==
          std::vector<std::string>{
              "dòng 3, cột 7: Tổng số phiếu: tệp ghi 11, cộng các mức được 10 phiếu"});
    REQUIRE(plan.edits.size() == 1);
    CHECK(plan.edits[0].unit == "snv");
}

TEST_CASE("Without a code and with several criteria one has to be chosen", "[survey-import]")
{
    SurveyBook opened;
    const auto plan = opened.plan("Đơn vị;a;b\nsnv;1;2\n");
    REQUIRE(plan.faults.size() == 1);
    CHECK(plan.faults[0].code == "table.missing-column");

    app::SurveyImport import(opened.file, opened.editor, Stage::Self, "Kết quả điều tra",
                             opened.units);
    CHECK_FALSE(import.choiceName(core::Language::Vietnamese).empty());
    const auto choices = import.choices(core::Language::Vietnamese);
    REQUIRE(choices.size() == app::surveyLeaves(opened.scores.set()).size() + 1);
    CHECK(choices[1].starts_with("1.7 "));
    CHECK_FALSE(import.preview(core::Language::Vietnamese).canWrite());
    import.setChoice(1);
    const auto preview = import.preview(core::Language::Vietnamese);
    REQUIRE(preview.canWrite());
    CHECK(preview.lines[0].subject == "Sở Nội vụ");
    // 1 of 100 %, 2 of what b is worth: told by number and mean.
    CHECK(preview.lines[0].after.starts_with("3 phiếu, trung bình "));
    CHECK(import.plan().edits[0].stage == Stage::V1); // never self
}

TEST_CASE("The dry run of counters tells old and new by unit and counter", "[dossier-import]")
{
    SurveyBook opened;
    app::ScoreBook& scores = **opened.workspace->load("huyen-2021");
    auto file = exchange::readTableFile("Đơn vị;Quá hạn\nNa Rì;115\n");
    REQUIRE(file.ok());
    app::CounterImport import(*file, scores, opened.units);
    CHECK(import.choice() == 1); // the set draws from the district's counters
    const auto preview = import.preview(core::Language::Vietnamese);
    REQUIRE(preview.lines.size() == 1);
    CHECK(preview.lines[0].place == "dòng 2, cột 2");
    CHECK(preview.lines[0].subject == "Huyện Na Rì");
    CHECK(preview.lines[0].what == "cấp huyện · Tất cả, giải quyết quá hạn");
    CHECK(preview.lines[0].before.empty());
    CHECK(preview.lines[0].after == "115");

    // Another column for a counter, or none.
    const auto& targets = import.targets();
    const auto late =
        static_cast<std::size_t>(std::find_if(targets.begin(), targets.end(),
                                              [](const auto& one) { return one.id == "late"; }) -
                                 targets.begin());
    CHECK(import.targetName(late, core::Language::Vietnamese) == "giải quyết quá hạn");
    import.setColumns(late, {});
    CHECK_FALSE(import.preview(core::Language::Vietnamese).canWrite());
    for (std::size_t i = 0; i < targets.size(); ++i)
        CHECK(import.targetName(i, core::Language::English).find('-') == std::string::npos);
}
