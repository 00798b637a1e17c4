#include "report/OfficialPaper.h"
#include "report/DecisionReport.h"
#include "report/SampleRanking.h"

#include <catch2/catch.hpp>

using namespace report;

// Expected forms: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I; the pictured decision
// (look/P4-quyet-dinh.png).
namespace {

std::string wordsOf(const std::vector<Run>& runs)
{
    std::string text;
    for (const Run& run : runs)
        text += run.text;
    return text;
}

/// The section as text, a line a paragraph or cell.
std::vector<std::string> linesOfSection(const Section& section)
{
    std::vector<std::string> lines;
    for (const Block& block : section.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            lines.push_back(wordsOf(paragraph->runs));
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const Row& row : table->rows) {
                for (const Cell& cell : row.cells)
                    lines.push_back(wordsOf(cell.runs));
            }
        }
    }
    return lines;
}

const Say vietnamese(core::Language::Vietnamese);

core::OfficeFacts officeOf()
{
    core::OfficeFacts facts;
    facts.issuer = "Sở Nội vụ";
    facts.authority = "Ủy ban nhân dân tỉnh Bắc Kạn";
    facts.place = "Bắc Kạn";
    facts.executors = "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ";
    core::PaperFacts& decision = facts.of(core::PaperKind::Decision);
    decision.symbol = "QĐ-UBND";
    decision.signer = {"", "KT.", "Chủ tịch", "Phó Chủ tịch", ""};
    decision.recipients = "Như Điều 3\n- Bộ Nội vụ (b/c);";
    decision.archive = "Lưu: VT, SNV";
    decision.bases = "Căn cứ Luật A\nCăn cứ Nghị quyết B;\nTheo đề nghị của Giám đốc Sở Nội vụ";
    return facts;
}

std::vector<std::string> decisionLines(const sample::Sample& s, DecisionOptions options)
{
    options.facts = officeOf();
    return linesOfSection(decisionReport(s.input, options).sections.front());
}

bool has(const std::vector<std::string>& lines, std::string_view line)
{
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

TEST_CASE("Days below 10 and the months 1 and 2 have a nought before them", "[paper]")
{
    CHECK(dayInWords("2022-02-08") == "ngày 08 tháng 02 năm 2022");
    CHECK(dayInWords("2022-01-31") == "ngày 31 tháng 01 năm 2022");
    CHECK(dayInWords("2022-03-01") == "ngày 01 tháng 3 năm 2022");
    CHECK(dayInWords("2022-12-10") == "ngày 10 tháng 12 năm 2022");
    CHECK(paperNumber("5/QĐ-UBND") == "05/QĐ-UBND");
    CHECK(paperNumber("7") == "07");
    CHECK(paperNumber("12/QĐ-UBND") == "12/QĐ-UBND");
    CHECK(paperNumber("05/QĐ-UBND") == "05/QĐ-UBND");
}

TEST_CASE("The head tells who issues it, its number and day, or leaves them blank", "[paper]")
{
    Section section;
    PaperHead head;
    head.letterhead = {"Ủy ban nhân dân tỉnh Bắc Kạn", "Sở Nội vụ", "Bắc Kạn", 2022};
    head.letterhead.symbol = "TB-SNV";
    head.kind = "Thông báo";
    head.about = "Kết quả thẩm định";
    appendPaperHead(section, head, 16400, vietnamese);
    auto lines = linesOfSection(section);
    REQUIRE(lines.size() == 6);
    CHECK(lines[0] == "UBND TỈNH BẮC KẠN\nSỞ NỘI VỤ");
    CHECK(lines[1] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc");
    CHECK(lines[2] == "Số:" + blank(8) + "/TB-SNV");
    CHECK(lines[3] == "Bắc Kạn, ngày" + blank(6) + "tháng" + blank(6) + "năm 2022");
    CHECK(lines[4] == "THÔNG BÁO");
    CHECK(std::get<Table>(section.blocks[0]).rows[0].cells[1].ruleBelow > 0);

    // A letter has its subject under the number, and no kind.
    Section letter;
    head.kind.clear();
    head.about = "V/v giải trình kết quả tự chấm";
    head.letterhead.number = "5/SNV-CCHC";
    head.letterhead.date = "2022-02-08";
    appendPaperHead(letter, head, 16400, vietnamese);
    lines = linesOfSection(letter);
    REQUIRE(lines.size() == 6);
    CHECK(lines[2] == "Số: 05/SNV-CCHC");
    CHECK(lines[3] == "Bắc Kạn, ngày 08 tháng 02 năm 2022");
    CHECK(lines[4] == "V/v giải trình kết quả tự chấm");
    CHECK(std::get<Table>(letter.blocks[0]).rows[1].below >= 212); // 6 pt
}

TEST_CASE("Căn cứ end with a semicolon, the last with a full stop, however they are typed",
          "[paper]")
{
    Section section;
    appendBases(section, {"Căn cứ A;", " - Căn cứ B.", "", "Căn cứ C"});
    CHECK(linesOfSection(section) ==
          std::vector<std::string>{"Căn cứ A;", "Căn cứ B;", "Căn cứ C."});
    const auto& first = std::get<Paragraph>(section.blocks[0]);
    CHECK(first.runs[0].italic);
    CHECK(first.firstIndent == 1270); // 1,27 cm
    CHECK(first.after >= 211);        // 6 pt
    CHECK(first.size == 28);          // 14 pt
    CHECK(first.align == Align::Justify);
}

TEST_CASE("The text ends with ./. and stays with the signature", "[paper]")
{
    Section section;
    appendArticle(section, 3, "Quyết định này có hiệu lực.", vietnamese);
    closeText(section);
    const auto& last = std::get<Paragraph>(section.blocks[0]);
    CHECK(wordsOf(last.runs) == "Điều 3. Quyết định này có hiệu lực./.");
    CHECK(last.runs[0].bold);
    CHECK_FALSE(last.runs[1].bold);
    CHECK(last.keepWithNext);

    core::PaperFacts facts;
    facts.signer = {"Ủy ban nhân dân", "KT.", "Chủ tịch", "Phó Chủ tịch", "Trần An"};
    facts.recipients = "Như Điều 3\n- Bộ Nội vụ (b/c);";
    appendSignature(section, facts, vietnamese);
    const auto& table = std::get<Table>(section.blocks[1]);
    REQUIRE(table.rows.size() == 1); // side by side, never parted
    const auto& recipients = table.rows[0].cells[0].runs;
    CHECK(wordsOf(recipients) == "Nơi nhận:\n- Như Điều 3;\n- Bộ Nội vụ (b/c);\n- Lưu: VT.");
    CHECK(recipients[0].size == 24); // 12 pt, bold italic
    CHECK((recipients[0].bold && recipients[0].italic));
    CHECK(table.size == 22); // 11 pt
    const auto& signer = table.rows[0].cells[1].runs;
    CHECK(wordsOf(signer) == "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\n\nTrần An");
    CHECK(signer.back().size == 28); // 14 pt
    CHECK(signer.back().bold);
}

TEST_CASE("Whose decision it is comes of how it is signed", "[paper]")
{
    const std::string body = "Ủy ban nhân dân tỉnh Bắc Kạn";
    CHECK(deciderOf({"", "KT.", "Chủ tịch", "Phó Chủ tịch", ""}, body) ==
          "Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn");
    CHECK(deciderOf({"Ủy ban nhân dân", "", "Chủ tịch", "", ""}, body) == body);
    CHECK(deciderOf({}, body) == body);
    CHECK(landOf(body) == "tỉnh Bắc Kạn");
    CHECK(landOf("Sở Nội vụ").empty());
}

TEST_CASE("The decision publishes the ranking that stands in its annexes", "[paper][decision]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const auto lines = decisionLines(s, {});
    CHECK(has(lines, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC KẠN"));
    CHECK(has(lines, "Về việc công bố kết quả xếp hạng, phân loại Chỉ số cải cách hành chính năm "
                     "2021 của các sở, ban, ngành tỉnh Bắc Kạn"));
    // Counts as in look/P4-quyet-dinh.png, whose annexes these nineteen departments are.
    CHECK(has(lines, "Điều 1. Công bố kết quả xếp hạng, phân loại Chỉ số cải cách hành chính năm "
                     "2021 của 19 sở, ban, ngành tỉnh Bắc Kạn, gồm: 02 đơn vị xếp loại Xuất sắc, "
                     "14 đơn vị xếp loại Tốt, 03 đơn vị xếp loại Khá."));
    CHECK(has(lines, "(Chi tiết tại Phụ lục I, Phụ lục II kèm theo)"));
    CHECK(has(lines, "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban "
                     "nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ trưởng các sở, ban, ngành và các cơ "
                     "quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./."));
    CHECK(has(lines, "Số:" + blank(8) + "/QĐ-UBND"));

    DecisionOptions without;
    without.annexes.areas = false;
    CHECK(has(decisionLines(s, without), "(Chi tiết tại Phụ lục I kèm theo)"));
    without.facts = officeOf();
    CHECK(decisionReport(s.input, without).sections.size() == 2);
}

TEST_CASE("A decided result's decision has its number and day; a corrigendum says what it replaces",
          "[paper][decision]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    s.input.decision = RankingDecision{"9/QĐ-UBND", "2022-03-01", 1, "7/QĐ-UBND", "2022-02-08"};
    const auto lines = decisionLines(s, {});
    CHECK(has(lines, "Số: 09/QĐ-UBND"));
    CHECK(has(lines, "Bắc Kạn, ngày 01 tháng 3 năm 2022"));
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("(đính chính lần 1)") != std::string::npos;
    }));
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("kể từ ngày ký và thay thế Quyết định số 7/QĐ-UBND ngày 08/02/2022.") !=
               std::string::npos;
    }));
}
