#include "report/SampleRanking.h"
#include "support/Blocks.h"

#include <catch2/catch.hpp>

using namespace report;

namespace {

using support::paragraphsOf;
using support::tablesOf;
using support::textOf;

/// A row as one line: cells separated by |, bold between underscores, hanging marks appended.
std::string line(const Row& row)
{
    std::string text;
    for (const Cell& cell : row.cells) {
        const std::string inside = textOf(cell.runs) + cell.hanging;
        const bool bold = !cell.runs.empty() && cell.runs.front().bold;
        text += (text.empty() && &cell == &row.cells.front() ? "" : "|") +
                (bold ? "_" + inside + "_" : inside);
    }
    return text;
}

bool hasParagraph(const Section& section, const std::string& part)
{
    for (const std::string& paragraph : paragraphsOf(section)) {
        if (paragraph.find(part) != std::string::npos)
            return true;
    }
    return false;
}

/// Every row fills the grid: cells, spans and cells from above add up to the columns.
void checkGrid(const Table& table)
{
    for (const auto* rows : {&table.header, &table.rows}) {
        std::vector<int> taken(table.columns.size(), 0);
        for (const Row& row : *rows) {
            std::size_t at = 0;
            for (const Cell& cell : row.cells) {
                while (at < taken.size() && taken[at] > 0)
                    ++at;
                REQUIRE(at + static_cast<std::size_t>(cell.columnSpan) <= taken.size());
                for (int i = 0; i < cell.columnSpan; ++i)
                    taken[at++] = cell.rowSpan;
            }
            while (at < taken.size() && taken[at] > 0)
                ++at;
            CHECK(at == taken.size());
            for (int& rest : taken)
                rest = std::max(0, rest - 1);
        }
    }
}

} // namespace

TEST_CASE("annex I says who, when and what", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    RankingOptions options;
    options.authority = "Ủy ban nhân dân tỉnh Bắc Kạn";
    const Document document = rankingReport(s.input, options);

    CHECK(document.title ==
          "Bảng xếp hạng, phân loại Chỉ số cải cách hành chính năm 2021 của các sở, ban, ngành");
    CHECK(document.footer == "Số liệu minh hoạ, không phải kết quả chính thức · Mã kết quả 5f3c "
                             "9a17 d2e4 · Nhật ký e91b 07d4 5ac6");
    CHECK(document.date == "2022-02-12T09:30:00Z");
    REQUIRE(document.sections.size() == 2);

    const Section& list = document.sections[0];
    CHECK_FALSE(list.landscape);
    REQUIRE(std::holds_alternative<Stamp>(list.blocks[0]));
    CHECK(std::get<Stamp>(list.blocks[0]).text == "DỰ THẢO");
    const std::vector<std::string> texts = paragraphsOf(list);
    CHECK(texts[0] == "Phụ lục I");
    CHECK(texts[1] ==
          "BẢNG XẾP HẠNG, PHÂN LOẠI CHỈ SỐ CẢI CÁCH HÀNH CHÍNH\nNĂM 2021 CỦA CÁC SỞ, BAN, NGÀNH");
    CHECK(texts[2].starts_with("(Kèm theo Quyết định số\u00A0"));
    CHECK(texts[2].find("năm 2022\ncủa Ủy ban nhân dân tỉnh Bắc Kạn)") != std::string::npos);
    CHECK(texts[3] == "Tổng hợp: 19 đơn vị; Xuất sắc 2 (10,53%), Tốt 14 (73,68%), Khá 3 (15,79%), "
                      "Trung bình 0, Yếu 0. "
                      "Trung bình chỉ số: 84,35%.");
    CHECK(texts[4] == "Ghi chú:");
    CHECK(texts[5] == "1. Điểm từng tiêu chí làm tròn 2 chữ số thập phân, nửa làm tròn lên; hạng "
                      "và loại tính trên giá trị chưa "
                      "làm tròn.");
    CHECK(texts[6] ==
          "2. Các đơn vị bằng chỉ số được xếp cùng hạng, hạng kế tiếp bỏ cách (9, 9, 11).");
    CHECK(texts[7] == "3. Chỉ số = điểm đạt / điểm tối đa áp dụng × 100. Điểm tối đa áp dụng không "
                      "gồm điểm của tiêu chí không áp "
                      "dụng đối với đơn vị: Sở Tài chính (7.3); Sở Nội vụ (5.2); Sở Khoa học và "
                      "Công nghệ (2.2); Thanh tra tỉnh "
                      "(3.2, 3.3, 5.2, 7.2, 7.3); Ban Dân tộc (3.3, 5.2); Ban Quản lý các khu công "
                      "nghiệp (6.2).");
    CHECK(texts[8] == "4. Xếp loại: Xuất sắc từ 90% và chỉ số lĩnh vực 3 từ 80%; Tốt từ 80%; Khá "
                      "từ 70%; Trung bình từ 50%; Yếu "
                      "dưới 50%.");
    CHECK(texts.size() == 9);
}

TEST_CASE("annex I lists units by rank", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const Document document = rankingReport(s.input, {});
    const Table& table = *tablesOf(document.sections[0]).at(0);
    checkGrid(table);
    CHECK(line(table.header[0]) ==
          "_Hạng_|_Đơn vị_|_Điểm đạt_|_Điểm tối đa áp dụng_|_Chỉ số (%)_|_Xếp loại_|_Hạng 2020_|"
          "_Tăng, giảm hạng_");
    CHECK(line(table.header[1]) == "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)");
    REQUIRE(table.rows.size() == 19);
    CHECK(line(table.rows[0]) == "1|Văn phòng UBND tỉnh|92,76|100,00|_92,76_|Xuất sắc|2|+1");
    CHECK(line(table.rows[1]) == "2|Sở Công Thương|90,83|100,00|_90,83_|Xuất sắc|1|−1");
    CHECK(line(table.rows[5]) == "6|Sở Nội vụ|85,91|98,50|_87,22_|Tốt|5|−1");
    CHECK(
        line(table.rows[8]).starts_with("9|Sở Nông nghiệp và Phát triển nông thôn|84,62|100,00|"));
    CHECK(line(table.rows[9]).starts_with("9|Sở Tài nguyên và Môi trường|84,62|100,00|"));
    CHECK(line(table.rows[10]) == "11|Sở Khoa học và Công nghệ|82,49|98,00|_84,17_|Tốt|9|−2");
    CHECK(line(table.rows[16]) == "17|Thanh tra tỉnh|62,52|79,50|_78,64_|Khá|17|0");
    CHECK(table.rows[0].cells[2].align == Align::Right);
    CHECK(table.rows[0].cells[1].align == Align::Left);
}

TEST_CASE("annex II sets units against areas", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.statistics.criteria = {12, 3, 13};
    s.input.statistics = sample::here(s.statistics);
    const Document document = rankingReport(s.input, {});
    const Section& section = document.sections[1];
    CHECK(section.landscape);
    CHECK(paragraphsOf(section)[0] == "Phụ lục II");
    CHECK(paragraphsOf(section)[1] ==
          "TỔNG HỢP ĐIỂM VÀ CHỈ SỐ THEO LĨNH VỰC NĂM 2021 CỦA CÁC SỞ, BAN, NGÀNH");
    REQUIRE(tablesOf(section).size() == 1);
    const Table& table = *tablesOf(section)[0];
    checkGrid(table);
    CHECK(table.columns.size() == 5 + 16);
    CHECK(line(table.header[0]) ==
          "_Hạng_|_Đơn vị_|_Toàn bộ chỉ số_|_1. Chỉ đạo, điều hành_|_2. Cải cách thể chế_|_3. Cải "
          "cách TTHC_|_4. Tổ chức bộ máy_|"
          "_5. Chế độ công vụ_|_6. Tài chính công_|_7. Chính quyền số_|_8. Tác động của CCHC_");
    REQUIRE(table.rows.size() == 1 + 19 + 3);
    CHECK(line(table.rows[0]) ==
          "__|_Điểm tối đa của bộ chỉ "
          "số_|_100,00_|__|_100,00_|_14,00_|_100,0_|_10,00_|_100,0_|_18,00_|"
          "_100,0_|_9,00_|_100,0_|_13,00_|_100,0_|_8,00_|_100,0_|_16,00_|_100,0_|_12,00_|_100,0_");
    CHECK(table.rows[0].cells[0].shaded);
    CHECK(line(table.rows[5]) ==
          "5|Sở Tài "
          "chính|86,81|99,00|_87,69_|12,75|91,1|9,45|94,5|15,11|83,9|8,25|91,7|12,00|92,3|_8,00_|"
          "_100,0_|11,28†|75,2|9,97|83,1");
    CHECK(line(table.rows[17]) ==
          "17|Thanh tra "
          "tỉnh|62,52|79,50|_78,64_|10,50|75,0|7,90|79,0|4,98†|83,0|7,50|83,3|10,50†|91,3|"
          "6,95|86,9|5,38†|59,8|8,81|73,4");
    CHECK(line(table.rows[20]) ==
          "|Trung bình|||84,35||86,3||87,3||84,9||89,6||84,5||89,3||78,1||79,5");
    CHECK(line(table.rows[21]) ==
          "|Cao nhất|||92,76||94,6||100,0||96,0||100,0||92,3||100,0||91,6||91,1");
    CHECK(line(table.rows[22]) ==
          "|Thấp nhất|||74,33||75,0||73,1||71,7||80,6||73,9||81,7||53,5||72,6");
    CHECK(table.rows[22].cells[1].runs[0].italic);
    CHECK(table.columns[5].hangs);
    CHECK(paragraphsOf(section).back() ==
          "† Lĩnh vực có tiêu chí không áp dụng đối với đơn vị: tỷ lệ tính trên điểm tối đa áp "
          "dụng. Số in đậm ở lĩnh vực: đạt tối "
          "đa. 3/8 lĩnh vực có ít nhất một đơn vị đạt tối đa (2, 4, 6); tiêu chí: 12/13 có đơn "
          "vị đạt tối đa, 3/13 mọi đơn vị đều "
          "đạt.");
    // The names are abbreviated just enough for their column.
    CHECK(textOf(table.rows[9].cells[1].runs) == "Sở Nông nghiệp và PTNT");
    CHECK(textOf(table.rows[14].cells[1].runs) == "Sở Lao động – TB và XH");
}

TEST_CASE("options leave things out", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    RankingOptions options;
    options.compare = false;
    options.areas = false;
    options.footnotes = false;
    options.hashes = false;
    options.draft = false;
    options.authority = "Ủy ban nhân dân tỉnh Thái Nguyên";
    s.input.origin.notice.clear();
    const Document document = rankingReport(s.input, options);
    CHECK(document.footer.empty());
    REQUIRE(document.sections.size() == 1);
    CHECK(std::holds_alternative<Paragraph>(document.sections[0].blocks[0]));
    CHECK(tablesOf(document.sections[0])[0]->columns.size() == 6);
    CHECK(paragraphsOf(document.sections[0]).size() == 4);
    CHECK(hasParagraph(document.sections[0], "\ncủa Ủy ban nhân dân tỉnh Thái Nguyên)"));

    s.input.previousYear = 0;
    CHECK(tablesOf(rankingReport(s.input, {}).sections[0])[0]->columns.size() == 6);
}

TEST_CASE("the whole report has an English wording", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    RankingOptions options;
    options.language = core::Language::English;
    const Document document = rankingReport(s.input, options);
    CHECK(std::get<Stamp>(document.sections[0].blocks[0]).text == "DRAFT");
    CHECK(paragraphsOf(document.sections[0])[0] == "Annex I");
    CHECK(hasParagraph(document.sections[0], "REFORM INDEX 2021, DEPARTMENTS AND AGENCIES"));
    CHECK(hasParagraph(document.sections[0], "Mean index: 84,35%."));
    CHECK(document.footer.find("Result code 5f3c 9a17 d2e4 · History e91b 07d4 5ac6") !=
          std::string::npos);
    // Nothing of the report's own Vietnamese wording is left.
    for (const Section& section : document.sections) {
        for (const std::string& text : paragraphsOf(section)) {
            for (const char* word :
                 {"đơn vị", "điểm", "Điểm", "lĩnh vực", "Chỉ số", "Phụ lục", "hạng"})
                CHECK(text.find(word) == std::string::npos);
        }
        for (const Table* table : tablesOf(section))
            CHECK(line(table->header[0]).find("Hạng") == std::string::npos);
    }
}

TEST_CASE("groups and stages have their titles", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const auto title = [&] { return paragraphsOf(rankingReport(s.input, {}).sections[0])[1]; };
    s.assessment.group = "huyen";
    CHECK(title().ends_with("CỦA UBND CÁC HUYỆN, THÀNH PHỐ"));
    s.assessment.group = "xa";
    CHECK(title().ends_with("CỦA UBND CÁC XÃ, PHƯỜNG, THỊ TRẤN"));
    s.assessment.group = "đợt-2";
    CHECK(title().ends_with("CỦA NHÓM ĐỢT-2"));
    s.input.stage = core::ResultStage::V1;
    CHECK(title().ends_with("\n(KẾT QUẢ THẨM ĐỊNH LẦN 1)"));
    s.input.stage = core::ResultStage::Self;
    CHECK(title().ends_with("\n(KẾT QUẢ TỰ CHẤM)"));
}

TEST_CASE("incomplete and unscored units are named", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.addUnit("Ban Chưa chấm", {});
    s.results[3].missing = 2;
    s.results[5].missing = 11;
    s.rank();
    REQUIRE(s.ranking.provisional);
    const Document document = rankingReport(s.input, {});
    const Section& list = document.sections[0];
    CHECK(hasParagraph(list, "* Kết quả tạm: còn 2 đơn vị thiếu tiêu chí (số tiêu chí thiếu trong "
                             "ngoặc): Sở Giao thông vận tải (2), "
                             "Sở Nội vụ (11). Tiêu chí thiếu tính 0 điểm."));
    CHECK(hasParagraph(list, "Chưa có điểm: Ban Chưa chấm."));
    const Table& table = *tablesOf(list)[0];
    CHECK(table.rows.size() == 19);
    CHECK(line(table.rows[3]).starts_with("4*|Sở Giao thông vận tải|"));
    CHECK(line(table.rows[4]).starts_with("5|Sở Tài chính|"));
    CHECK(textOf(table.header[0].cells[0].runs) == "Hạng (tạm)");
    CHECK(textOf(table.header[0].cells[5].runs) == "Xếp loại (tạm)");
}

TEST_CASE("an empty ranking and a set without areas are still documents", "[ranking]")
{
    sample::Sample s;
    s.assessment = {"x", "x", "x", "so", 2021, "", ""};
    SECTION("nobody scored")
    {
        s.set = sample::makeSet(sample::eightAreas());
        s.addUnit("Sở A", {});
        s.addUnit("Sở B", {});
        s.rank();
        const Document document = rankingReport(s.input, {});
        const Table& table = *tablesOf(document.sections[0])[0];
        checkGrid(table);
        REQUIRE(table.rows.size() == 1);
        CHECK(line(table.rows[0]) == "Chưa có đơn vị nào có điểm.");
        CHECK(hasParagraph(document.sections[0], "Chưa có điểm: Sở A; Sở B."));
        CHECK_FALSE(hasParagraph(document.sections[0], "Tổng hợp"));
        CHECK(tablesOf(document.sections[1])[0]->rows.size() == 1);
        CHECK(hasParagraph(document.sections[1], "0/8 lĩnh vực có ít nhất một đơn vị đạt tối đa."));
    }
    SECTION("no areas")
    {
        s.set = sample::makeSet({});
        s.rank();
        CHECK(rankingReport(s.input, {}).sections.size() == 1);
    }
    SECTION("no classes")
    {
        s.set = sample::makeSet(sample::eightAreas());
        s.set.classes.clear();
        s.rank();
        CHECK_FALSE(hasParagraph(rankingReport(s.input, {}).sections[0], "Xếp loại:"));
    }
}

TEST_CASE("more areas than fit side by side become several tables", "[ranking]")
{
    for (const int count : {1, 2, 8, 9, 12, 17, 30}) {
        sample::Sample s;
        s.assessment = {"x", "x", "x", "so", 2021, "", ""};
        std::vector<std::string> codes;
        std::vector<sample::Area> areas;
        for (int i = 0; i < count; ++i)
            codes.push_back(std::to_string(i + 1));
        for (int i = 0; i < count; ++i)
            areas.push_back({codes[static_cast<std::size_t>(i)].c_str(),
                             "Lĩnh vực thử",
                             {{codes[static_cast<std::size_t>(i)].c_str(), 1000}}});
        s.set = sample::makeSet(areas);
        s.addUnit("Sở A", std::vector<int>(static_cast<std::size_t>(count), 725));
        s.rank();
        const Document document = rankingReport(s.input, {});
        int shown = 0;
        for (const Table* table : tablesOf(document.sections[1])) {
            checkGrid(*table);
            int inTable = 0;
            for (const Cell& cell : table->header[0].cells)
                inTable += cell.columnSpan == 2 ? 1 : 0;
            CHECK(inTable <= 8);
            shown += inTable;
            int width = 0;
            for (const auto& column : table->columns)
                width += column.width;
            CHECK(width < 25'600 - 2'500); // the name has room left
        }
        CHECK(shown == count);
        CHECK(tablesOf(document.sections[1]).size() == static_cast<std::size_t>((count + 7) / 8));
    }
}

TEST_CASE("printed indexes do not lie about borders and ties", "[ranking]")
{
    sample::Sample s;
    s.assessment = {"x", "x", "x", "so", 2021, "", ""};
    s.set = sample::makeSet({{"1", "Một", {{"1.1", 10000}}}});
    s.set.decimals = 4;
    for (const char* name : {"A", "B", "C", "D"})
        s.addUnit(name, {9000});
    const auto set = [&](std::size_t unit, std::int64_t units) {
        s.results[unit].total = core::Points::fromUnits(units);
        for (auto& node : s.results[unit].nodes)
            node.points = core::Points::fromUnits(units);
    };
    set(0, 900'000);
    set(1, 899'999); // 89,9999 is not 90
    set(2, 850'010);
    set(3, 850'020); // both 85,00 when printed
    s.rank();
    const Document document = rankingReport(s.input, {});
    const Table& table = *tablesOf(document.sections[0])[0];
    CHECK(line(table.rows[0]) == "1|A|90,0000|100,0000|_90,00_|Xuất sắc");
    CHECK(line(table.rows[1]) == "2|B|89,9999|100,0000|_89,9999_|Tốt");
    CHECK(line(table.rows[2]) == "3|D|85,0020|100,0000|_85,00_|Tốt");
    CHECK(hasParagraph(
        document.sections[0],
        "Chỉ số in giống nhau mà khác hạng là khác nhau trước khi làm tròn (hạng 3: 85,002%; hạng "
        "4: 85,001%)."));
    CHECK(hasParagraph(document.sections[0], "bỏ cách (1, 1, 3)"));
    CHECK(hasParagraph(document.sections[0], "làm tròn 4 chữ số"));

    // An area that is all but full is not printed as full.
    set(0, 999'999);
    s.rank();
    const Document almost = rankingReport(s.input, {});
    CHECK(line(tablesOf(almost.sections[1])[0]->rows[1]).ends_with("|99,9999|99,9999"));
}

TEST_CASE("bonus and penalty have a column and a note", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.set.bonusCap = core::Points::whole(2);
    s.results[0].bonus = sample::pts(150);
    s.results[1].penalty = sample::pts(50);
    const Document document = rankingReport(s.input, {});
    const Table& table = *tablesOf(document.sections[0])[0];
    checkGrid(table);
    checkGrid(*tablesOf(document.sections[1])[0]);
    CHECK(line(table.rows[0]).starts_with("1|Văn phòng UBND tỉnh|92,76|+1,50|100,00|"));
    CHECK(line(table.rows[1]).starts_with("2|Sở Công Thương|90,83|−0,50|100,00|"));
    CHECK(line(table.rows[2]).starts_with("3|Sở Kế hoạch và Đầu tư|88,97|0,00|100,00|"));
    CHECK(
        hasParagraph(document.sections[0],
                     "Điểm thưởng tối đa 2, điểm phạt không có, đã tính vào điểm đạt và chỉ số."));
    s.set.bonusInIndex = false;
    CHECK(hasParagraph(rankingReport(s.input, {}).sections[0],
                       "ghi riêng, không tính vào điểm đạt và chỉ số."));
}

TEST_CASE("what does not apply is listed compactly", "[ranking]")
{
    sample::Sample s;
    s.assessment = {"x", "x", "x", "so", 2021, "", ""};
    s.set = sample::makeSet({{"1", "Một", {{"1.1", 100}, {"1.2", 100}, {"1.3", 100}, {"1.4", 100}}},
                             {"2", "Hai", {{"2.1", 100}}}});
    s.set.ties = core::Ties::Dense;
    s.addUnit("A", {100, 100}, {"1.2", "1.3", "1.4"});
    s.addUnit("B", {100, 100}, {"1.2", "1.3", "1.4"});
    s.addUnit("C", {300, 0}, {"1.4", "2.1"});
    s.rank();
    const Document document = rankingReport(s.input, {});
    CHECK(hasParagraph(document.sections[0], "đối với đơn vị: A, B (1.2–1.4); C (1.4, 2)."));
    CHECK(hasParagraph(document.sections[0], "hạng kế tiếp không bỏ cách"));
    // An area of which nothing applies has neither points nor index.
    CHECK(line(tablesOf(document.sections[1])[0]->rows[3]).ends_with("|–†|–"));
    CHECK(line(tablesOf(document.sections[1])[0]->rows[3]).starts_with("1|C|"));
}

TEST_CASE("survey criteria are outside the self-scored result", "[ranking]")
{
    sample::Sample s;
    s.assessment = {"x", "x", "x", "so", 2021, "", ""};
    s.set = sample::makeSet({{"1", "Một", {{"1.1", 100}, {"1.2", 100}}}});
    s.set.nodes[2].by = core::ScoredBy::Survey;
    s.addUnit("A", {50}, {"1.2"});
    s.rank();
    s.input.stage = core::ResultStage::Self;
    const Document document = rankingReport(s.input, {});
    CHECK(hasParagraph(document.sections[0],
                       "× 100. Bước tự chấm không gồm tiêu chí do điều tra xã hội học"));
    CHECK(line(tablesOf(document.sections[1])[0]->rows[0]).find("_1,00_") != std::string::npos);
    CHECK(tablesOf(document.sections[1])[0]->rows[1].cells[5].hanging.empty());
}

TEST_CASE("thousands of units do not make sentences without end", "[ranking]")
{
    sample::Sample s;
    sample::fillCommunes(s, 2000);
    for (std::size_t i = 0; i < s.results.size(); ++i)
        s.results[i].missing = static_cast<int>(i % 3);
    s.addUnit("UBND xã chưa chấm", {});
    s.rank();
    const Document document = rankingReport(s.input, {});
    CHECK(tablesOf(document.sections[0])[0]->rows.size() == 2000);
    for (const std::string& text : paragraphsOf(document.sections[0]))
        CHECK(text.size() < 2500);
    CHECK(hasParagraph(document.sections[0], " và 1293 đơn vị khác"));
}

TEST_CASE("the CSV is read by a Vietnamese spreadsheet", "[ranking][csv]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.addUnit("=HYPERLINK(\"x\"); Sở", {});
    s.rank();
    const std::string csv = rankingCsv(s.input, core::Language::Vietnamese);
    CHECK(csv.starts_with("\xEF\xBB\xBFHạng;Mã đơn vị;Đơn vị;Điểm đạt;Điểm tối đa áp dụng;Chỉ số "
                          "(%);Xếp loại;Số tiêu chí thiếu;"
                          "1. Công tác chỉ đạo, điều hành cải cách hành chính: điểm;"));
    CHECK(
        csv.find(
            "\r\n1;u1;Văn phòng UBND tỉnh;92,76;100;92,7600;Xuất sắc;0;13;92,8571;9,1;91,0000;") !=
        std::string::npos);
    CHECK(csv.find("\r\n17;u17;Thanh tra tỉnh;62,52;79,5;78,6415;Khá;0;") != std::string::npos);
    CHECK(csv.find("\r\n;u20;\"'=HYPERLINK(\"\"x\"\"); Sở\";;;;;;;;;") != std::string::npos);
    CHECK(csv.ends_with("\r\n"));
    std::size_t lines = 0;
    for (const char c : csv)
        lines += c == '\n' ? 1 : 0;
    CHECK(lines == 21);
    CHECK(rankingCsv(s.input, core::Language::English)
              .starts_with("\xEF\xBB\xBFRank;Unit id;Unit;Points;"));
}

TEST_CASE("no authority is built in: without one none is named", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const std::string attached =
        paragraphsOf(rankingReport(s.input, RankingOptions()).sections[0])[2];
    CHECK(attached.ends_with("năm 2022)"));
    CHECK(attached.find("của") == std::string::npos);
}

// Trial B6: a provisional result is told on every page, with or without the stamp of a draft.
TEST_CASE("a provisional ranking says so on every page", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.results[3].missing = 2;
    s.rank();
    RankingOptions options;
    options.draft = false;
    options.footnotes = false;
    const Document document = rankingReport(s.input, options);
    CHECK(document.footer.starts_with("Kết quả tạm · "));
    CHECK(document.title.ends_with("(kết quả tạm)"));
    REQUIRE(document.sections.size() == 2);
    for (const Section& section : document.sections) {
        REQUIRE(std::holds_alternative<Stamp>(section.blocks[0]));
        CHECK(std::get<Stamp>(section.blocks[0]).text == "KẾT QUẢ TẠM");
        CHECK(paragraphsOf(section)[1].find("(KẾT QUẢ TẠM)") != std::string::npos);
        CHECK(line(tablesOf(section)[0]->header[0]).starts_with("_Hạng (tạm)_"));
    }
    // The asterisk means the same in both: the unit lacks criteria. Less that applies has its own.
    const Table& list = *tablesOf(document.sections[0])[0];
    const Table& areas = *tablesOf(document.sections[1])[0];
    CHECK(list.rows[3].cells[0].hanging == "*");
    CHECK(areas.rows[1 + 3].cells[0].hanging == "*");
    for (const Row& row : areas.rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            CHECK(row.cells[i].hanging != "*");
    CHECK(paragraphsOf(document.sections[1]).back().starts_with("* Kết quả tạm: "));

    options.draft = true;
    CHECK(std::get<Stamp>(rankingReport(s.input, options).sections[1].blocks[0]).text ==
          "DỰ THẢO – KẾT QUẢ TẠM");
    CHECK(rankingCsv(s.input, core::Language::Vietnamese).find(";Kết quả cuối;tạm\r\n") !=
          std::string::npos);
}

TEST_CASE("Criteria with a rounding of their own are named", "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const auto noteOf = [&s] {
        return paragraphsOf(rankingReport(s.input, RankingOptions()).sections[0])[5];
    };
    const auto node = std::find_if(s.set.nodes.begin(), s.set.nodes.end(),
                                   [](const core::Node& one) { return one.code == "2.2"; });
    REQUIRE(node != s.set.nodes.end());
    node->roundTo = sample::pts(25);
    CHECK(noteOf().find("làm tròn 2 chữ số thập phân (2.2: tới bội số của 0,25), nửa") !=
          std::string::npos);
}

// The day as an official paper writes it: Nghị định 30/2020/NĐ-CP, Phụ lục I.
TEST_CASE("annexes go with the decision that was recorded, a corrigendum names what it replaces",
          "[ranking]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    RankingOptions options;
    options.authority = "Ủy ban nhân dân tỉnh Bắc Kạn";
    s.input.decision = {"12/QĐ-UBND", "2022-03-01", 0, {}, {}};
    Document document = rankingReport(s.input, options);
    REQUIRE(document.sections.size() == 2);
    CHECK(hasParagraph(document.sections[0],
                       "(Kèm theo Quyết định số 12/QĐ-UBND ngày 01 tháng 3 năm 2022\ncủa Ủy ban "
                       "nhân dân tỉnh Bắc Kạn)"));
    CHECK(hasParagraph(document.sections[1],
                       "(Kèm theo Quyết định số 12/QĐ-UBND ngày 01 tháng 3 năm 2022 của Ủy ban "
                       "nhân dân tỉnh Bắc Kạn)"));
    CHECK_FALSE(hasParagraph(document.sections[0], "Đính chính"));

    s.input.decision = {"20/QĐ-UBND", "2022-11-15", 1, "12/QĐ-UBND", "2022-03-01"};
    document = rankingReport(s.input, options);
    for (const Section& section : document.sections) {
        CHECK(hasParagraph(section, "ngày 15 tháng 11 năm 2022"));
        CHECK(hasParagraph(section, "(Đính chính lần 1, thay bảng kèm theo Quyết định số "
                                    "12/QĐ-UBND ngày 01/03/2022)"));
    }
}
