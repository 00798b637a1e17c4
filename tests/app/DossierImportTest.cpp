#include "app/DossierImport.h"
#include "support/SampleBook.h"
#include "support/Sentences.h"

#include <algorithm>

namespace {

using Level = core::DossierSource::Level;

struct CounterBook {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace = support::sampleBook(folder);
    app::ScoreBook& scores = **workspace->load("huyen-2021");
    std::vector<core::Unit> units = *workspace->book().units();
    app::UnitNames names{scores.units(), units};
    exchange::TableFile file;
    app::CounterLayout layout;

    app::CountersPlan plan(std::string_view text)
    {
        auto read = exchange::readTableFile(text);
        REQUIRE(read.ok());
        file = *std::move(read);
        layout = app::guessCounterLayout(file.sheets[0], scores, names);
        return app::planCounters(file, 0, layout, scores, names);
    }
};

std::string column(const app::CounterLayout& layout, std::string_view target)
{
    const auto& targets = app::counterTargets();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].id == target)
            return layout.match[i].empty() ? std::string("–")
                                           : layout.header.names[layout.match[i].front()];
    }
    return "?";
}

} // namespace

TEST_CASE("An export of a one-stop system is matched by its names", "[dossier-import]")
{
    CounterBook opened;
    const auto plan = opened.plan(
        "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT TTHC;;;;;;;;;;;;;\n"
        "STT;Đơn vị;Tiếp nhận;;;;Đã giải quyết;;;;Đang giải quyết;;Trả lại;Tỷ lệ đúng hạn\n"
        ";;Tồn kỳ trước;Tiếp nhận trực tiếp;Tiếp nhận trực tuyến;Bưu chính công ích;Tổng số;Trước "
        "hạn;Giải "
        "quyết đúng hạn;Quá hạn;Trong hạn;Quá hạn;;\n"
        "(1);(2);(3);(4);(5);(6);(7)=(8)+(9)+(10);(8);(9);(10);(11);(12);(13);(14)\n"
        "1;UBND huyện Na Rì;412;16466;2186;874;19651;13287;6249;115;287;0;0;99,41\n"
        "2;Huyện Ba Bể;1;2;3;4;10;5;5;0;0;0;0;100\n"
        ";Tổng cộng;413;16468;2189;878;19661;13292;6254;115;287;0;0;\n");
    CHECK(column(opened.layout, "unit") == "Đơn vị");
    CHECK(column(opened.layout, "carried") == "Tiếp nhận / Tồn kỳ trước");
    CHECK(column(opened.layout, "direct") == "Tiếp nhận / Tiếp nhận trực tiếp");
    CHECK(column(opened.layout, "online") == "Tiếp nhận / Tiếp nhận trực tuyến");
    CHECK(column(opened.layout, "postal") == "Tiếp nhận / Bưu chính công ích");
    CHECK(column(opened.layout, "early") == "Đã giải quyết / Trước hạn");
    CHECK(column(opened.layout, "ontime") == "Đã giải quyết / Giải quyết đúng hạn");
    CHECK(column(opened.layout, "late") == "Đã giải quyết / Quá hạn");
    CHECK(column(opened.layout, "pending_intime") == "Đang giải quyết / Trong hạn");
    CHECK(column(opened.layout, "pending_late") == "Đang giải quyết / Quá hạn");
    CHECK(column(opened.layout, "returned") == "Trả lại");
    CHECK(column(opened.layout, "sum-finished") == "Đã giải quyết / Tổng số");
    CHECK(column(opened.layout, "level") == "–");

    CHECK(support::sentences(plan.faults) == std::vector<std::string>{});
    CHECK(plan.rows == 2);
    CHECK(plan.skipped == 1);
    REQUIRE(plan.canWrite());
    // Of Na Rì the book lacks the late ones only.
    const auto naRi = std::count_if(plan.cells.begin(), plan.cells.end(), [&](const auto& one) {
        return one.unit == opened.scores.unitIndex("na-ri");
    });
    CHECK(naRi == 1);
    const auto cell = std::find_if(plan.cells.begin(), plan.cells.end(), [&](const auto& one) {
        return one.unit == opened.scores.unitIndex("na-ri");
    });
    CHECK_FALSE(cell->before);
    CHECK(cell->after == 115);
    CHECK(cell->place == "row 5, column 10");
    CHECK(cell->field == "Tất cả"); // the only row of its level

    app::DossierEditor editor(opened.workspace->book(), opened.scores);
    REQUIRE(editor.apply(plan.changes, "nhập").ok());
    CHECK(editor.row(opened.scores.unitIndex("na-ri"), Level::District, "Tất cả").late == 115);
    // Importing twice is importing once.
    const auto again =
        app::planCounters(opened.file, 0, opened.layout, opened.scores, opened.names);
    CHECK(again.changes.empty());
    CHECK_FALSE(again.canWrite());
    CHECK(again.unchanged == 20);
}

TEST_CASE("Every faulty cell is named, and nothing could be written", "[dossier-import]")
{
    CounterBook opened;
    const auto plan = opened.plan("Đơn vị,Cấp,Trực tuyến,Đúng hạn,Quá hạn\n"
                                  "Na Rì,huyện,1.5,-3,ba\n"
                                  "Sở Không Có,huyện,1,2,3\n"
                                  "Huyện,xã,1,2,3\n"
                                  "Ba Bể,bộ,1,2,3\n"
                                  "Chợ Đồn,xã,1,2,3\n"
                                  "Huyện Chợ Đồn,Xã,1,2,3\n");
    CHECK_FALSE(plan.canWrite());
    CHECK(plan.changes.empty());
    CHECK(plan.faultyRows == 6);
    const auto found = support::sentences(plan.faults);
    REQUIRE(found.size() == 7);
    CHECK(found[0] == "dòng 2, cột 3: cột Trực tuyến: «1.5» phải là số nguyên không âm");
    CHECK(found[1] == "dòng 2, cột 4: cột Đúng hạn: «-3» phải là số nguyên không âm");
    CHECK(found[2].starts_with("dòng 2, cột 5: cột Quá hạn: «ba»"));
    CHECK(found[3] == "dòng 3, cột 1: Đơn vị: không có đơn vị «Sở Không Có» trong đợt chấm này");
    CHECK(found[4].starts_with("dòng 4, cột 1: Đơn vị: «Huyện» có thể là "));
    CHECK(found[5].starts_with("dòng 5, cột 2: không có cấp «bộ»"));
    CHECK(found[6] == "dòng 7, cột 1: «Huyện Chợ Đồn» đã có ở dòng 6, cột 1, cùng cấp và lĩnh vực");
}

TEST_CASE("Thousands dots are decimals in a CSV file, never guessed", "[dossier-import]")
{
    CounterBook opened;
    const auto plan = opened.plan("unit;direct\nna-ri;19.938\n");
    REQUIRE(plan.faults.size() == 1);
    CHECK(plan.faults[0].code == "dossiers.bad-count");
}

TEST_CASE("The sample's own file is read; rows of other assessments are passed over",
          "[dossier-import]")
{
    CounterBook opened;
    const auto plan = opened.plan(
        "unit,assessment,level,field,carried,direct,online,postal,early,ontime,late,pending_intime,"
        "pending_late,returned\n"
        "na-ri,huyen-2021,huyen,Tất cả,412,16466,2186,874,13287,6249,,287,0,0\n"
        "na-ri,huyen-2020,huyen,Tất cả,1,1,1,1,1,1,1,1,1,1\n"
        "na-ri,huyen-2021,tinh,Đất đai,1,2,3,4,5,5,0,0,0,0\n");
    CHECK(support::sentences(plan.faults) == std::vector<std::string>{});
    CHECK(plan.skipped == 1);
    CHECK(plan.unchanged == 9);
    REQUIRE(plan.changes.size() == 1);
    CHECK(plan.changes[0].after.field == "Đất đai");
    CHECK(plan.changes[0].after.level == Level::Province);
}

TEST_CASE("The file's own sums are compared, never taken", "[dossier-import]")
{
    CounterBook opened;
    const auto plan = opened.plan("Đơn vị;Tồn kỳ trước;Trực tiếp;Trực tuyến;Bưu chính;Tổng "
                                  "số;Trước hạn;Đúng hạn;Quá hạn;Đang giải quyết "
                                  "trong hạn;Đang giải quyết quá hạn;Trả lại\n"
                                  "Na Rì;10;60;25;5;101;40;45;5;6;1;2\n");
    CHECK(plan.canWrite());
    const auto warned = support::sentences(plan.warnings);
    REQUIRE(warned.size() == 2);
    CHECK(warned[0] == "dòng 2, cột 6: Tổng số: tệp ghi 101, cộng các số được 100");
    CHECK(warned[1].find("thiếu 1: các số không cộng thành tổng") != std::string::npos);
}

TEST_CASE("A table that is none says what is missing", "[dossier-import]")
{
    CounterBook opened;
    CHECK(opened.plan("a;b\n1;2\n").faults[0].code == "table.no-header");
    CHECK(opened.plan("Đơn vị;b\nNa Rì;2\n").faults[0].code == "table.missing-column");
    CHECK(opened.plan("Đơn vị;Quá hạn\n").faults[0].code == "table.no-rows");
    CHECK(opened.plan("Trực tiếp;Quá hạn\n1;2\n").faults[0].code == "table.missing-column");
}

TEST_CASE("Text cells of a workbook are read as typed, its numbers and percentages are not",
          "[dossier-import]")
{
    CounterBook opened;
    using Cell = exchange::TableCell;
    exchange::TableFile file;
    file.format = exchange::TableFile::Format::Xlsx;
    file.sheets.push_back(
        {"Hồ sơ",
         false,
         {{1, {{"Đơn vị"}, {"Trực tiếp"}, {"Quá hạn"}}},
          {2, {{"Na Rì"}, {"19.938"}, {"115", Cell::Kind::Number}}},
          {3, {{"Ba Bể"}, {"19.938", Cell::Kind::Number}, {"5%", Cell::Kind::Percent}}},
          {4, {{"Chợ Đồn"}, {"#REF!", Cell::Kind::Error}}}}});
    const auto layout = app::guessCounterLayout(file.sheets[0], opened.scores, opened.names);
    const auto found =
        support::sentences(app::planCounters(file, 0, layout, opened.scores, opened.names).faults);
    REQUIRE(found.size() == 3);
    CHECK(found[0].starts_with("Hồ sơ!B3: cột Trực tiếp: «19.938»"));
    CHECK(found[1] == "Hồ sơ!C3: Quá hạn: 5% là tỷ lệ, không phải số hồ sơ");
    CHECK(found[2] == "Hồ sơ!B4: Trực tiếp: ô báo lỗi #REF! trong bảng tính");
}
