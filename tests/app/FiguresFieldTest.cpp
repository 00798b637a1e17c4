// Figures of format 2 typed, pasted and shown as one text. The set has each form once.

#include "app/EntryReader.h"
#include "app/Wording.h"
#include "core/FiguresText.h"
#include "exchange/IndexSetJson.h"

#include "exchange/SampleSet.h"

#include <catch2/catch.hpp>

#include <vector>

namespace {

core::IndexSet setOf(std::string text, const std::string& without = {})
{
    if (const auto at = text.find(without); !without.empty() && at != std::string::npos)
        text.erase(at, without.size());
    auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    REQUIRE(read->sound());
    return std::move(read->set);
}

struct Kinds {
    std::string text = sample::fileText(std::string(TEST_DATA) + "/exchange/format-2-kinds.json");
    core::IndexSet set = setOf(text);
    /// The same, but for the due day, which is typed.
    core::IndexSet typedDue = setOf(text, "\"due\": \"2026-12-12\",");

    static std::string read(const core::IndexSet& set, const char* code, const char* text)
    {
        const core::Node& node = set.leafNode(set.findLeaf(code));
        const auto figures = app::readFiguresText(set, node, text, 2026);
        return figures ? core::formatFigures(*figures, node) : figures.error().code;
    }
    std::string read(const char* code, const char* typed) const { return read(set, code, typed); }
    std::string said(const char* code, const char* typed, core::Language language) const
    {
        const auto figures =
            app::readFiguresText(set, set.leafNode(set.findLeaf(code)), typed, 2026);
        REQUIRE(!figures);
        return app::text(figures.error(), language);
    }
};

} // namespace

TEST_CASE("A day is typed without its year, ticks stand beside it by their names", "[figures]")
{
    const Kinds kinds;
    CHECK(kinds.read("1.5", "15/12") == "done=2026-12-15");
    CHECK(kinds.read("1.5", "15/12/2027") == "done=2027-12-15");
    CHECK(kinds.read("1.5", "không thực hiện") == "done=never");
    CHECK(kinds.read("1.5", "15/12; Được gia hạn") == "done=2026-12-15;gia-han=1");
    CHECK(kinds.read("1.5", "được gia; 15/12") == "done=2026-12-15;gia-han=1");
    CHECK(kinds.read("1.5", "15/12; được gia hạn; gia-han") == "figures.repeated");
    CHECK(kinds.read("1.5", "5/1/2027; được chấp thuận") == "done=2027-01-05;waived=1");
    CHECK(kinds.read("1.5", "15/12; được hoãn") == "figures.unknown-key");
    CHECK(kinds.read("1.5", "31/2") == "figures.bad-date");
    CHECK(kinds.read("1.5", "gia-han") == "figures.values");
    // In Excel a day is a number: nobody knows which.
    CHECK(kinds.read("1.5", "46371") == "figures.bad-date");
}

TEST_CASE("Two days are parted by a semicolon; what is never done needs no due day", "[figures]")
{
    const Kinds kinds;
    CHECK(Kinds::read(kinds.typedDue, "1.5", "20/3; 22/3") == "due=2026-03-20;done=2026-03-22");
    CHECK(Kinds::read(kinds.typedDue, "1.5", "20/3;không") == "due=2026-03-20;done=never");
    CHECK(Kinds::read(kinds.typedDue, "1.5", "không thực hiện") == "done=never");
    CHECK(Kinds::read(kinds.typedDue, "1.5", "20/3") == "figures.values");
    CHECK(Kinds::read(kinds.typedDue, "1.5", "20/3; 22/3; 23/3") == "figures.values");
}

TEST_CASE("The case comes first and says which figures follow", "[figures]")
{
    const Kinds kinds;
    CHECK(kinds.read("1.3", "Có kế hoạch; 5/6") == "case=co;n=5;d=6");
    CHECK(kinds.read("1.3", "có; 5; 6") == "case=co;n=5;d=6");
    CHECK(kinds.read("1.3", "không; có mở") == "case=khong;option=mo");
    CHECK(kinds.read("1.3", "khong; khong") == "case=khong;option=khong");
    CHECK(kinds.read("1.3", "5/6") == "figures.unknown-case");
    CHECK(kinds.read("1.3", "co; 5") == "figures.values");
    CHECK(kinds.read("1.3", "co; 5/6/7") == "figures.values");
    CHECK(kinds.read("1.3", "khong; nhiều lớp") == "figures.no-such-level");
    CHECK(kinds.said("1.3", "5/6", core::Language::Vietnamese) ==
          "không có trường hợp «5/6»; gõ trường hợp trước: Có kế hoạch · Không có kế hoạch");
}

TEST_CASE("Parts, rows and formulas are numbers in their order", "[figures]")
{
    const Kinds kinds;
    CHECK(kinds.read("1.2", "1/75%") == "hop.thieu=1;chat-luong.p=75");
    CHECK(kinds.read("1.4", "12/3/1/0") == "tot.thuong=12;tot.kho=3;cham.thuong=1;cham.kho=0");
    CHECK(kinds.read("1.4", "12//1/") == "tot.thuong=12;cham.thuong=1");
    CHECK(kinds.read("1.9", "80/100/75") == "a.n=80;a.d=100;b=75");
    CHECK(kinds.read("1.9", "80/100") == "figures.count");
    CHECK(kinds.said("1.9", "80/100", core::Language::English) ==
          "3 figures are needed, parted by / (Trực tuyến: n / Trực tuyến: d / Đồng bộ); there are "
          "2.");
    // Of a table of tasks cells may be left out: the sentence says how.
    CHECK(kinds.said("1.4", "12/3", core::Language::Vietnamese) ==
          "Cần 4 số, cách nhau bằng dấu / (lần lượt từng hàng: Tốt; Chậm × Thường xuyên, Khó), ở "
          "đây có 2. Ô nào bỏ trống vẫn gõ dấu /, ví dụ 12/3//1.");
    CHECK(kinds.said("1.2", "1", core::Language::Vietnamese) ==
          "Cần 2 số, cách nhau bằng dấu / (Họp định kỳ: Thiếu một cuộc / Chất lượng: p), ở đây có "
          "1.");
}

TEST_CASE("A sentence about a day names it in its own language", "[figures]")
{
    const Kinds kinds;
    CHECK(kinds.said("1.5", "x", core::Language::Vietnamese) ==
          "«x» không phải ngày; ghi như 15/12/2026 (ngày làm xong)");
    CHECK(kinds.said("1.5", "x", core::Language::English) ==
          "“x” is no date; write 15/12/2026 (day done)");
    CHECK(kinds.said("1.5", "15/12; 16/12", core::Language::English) ==
          "1 figures are needed, parted by ; (day done); there are 2. An item that is ticked is "
          "named "
          "behind a ;, as in “; Được gia hạn”.");
}

TEST_CASE("What is shown of figures of format 2 is read back as the same", "[figures]")
{
    const Kinds kinds;
    struct Case {
        const char* code;
        const char* figures;
        const char* text;
    };
    // The last ones cannot be said without keys: a figure is missing, a tick is 0.
    for (const Case& each : {
             Case{"1.2", "hop.thieu=1;chat-luong.p=75.5", "1/75,5"},
             Case{"1.3", "case=co;n=5;d=6", "Có kế hoạch; 5/6"},
             Case{"1.3", "case=khong;option=mo", "Không có kế hoạch; Có mở lớp"},
             Case{"1.4", "tot.thuong=12;cham.kho=3", "12///3"},
             Case{"1.5", "done=2026-12-15;gia-han=1", "15/12/2026; Được gia hạn"},
             Case{"1.5", "done=2027-01-05;waived=1",
                  "05/01/2027; được chấp thuận nộp sau hạn cuối"},
             Case{"1.5", "done=never", "không thực hiện"},
             Case{"1.9", "a.n=80;a.d=100;b=75", "80/100/75"},
             Case{"1.3", "case=co", "case=co"},
             Case{"1.5", "done=2026-12-15;gia-han=0", "done=2026-12-15;gia-han=0"},
         }) {
        CAPTURE(each.code, each.figures);
        const core::Node& node = kinds.set.leafNode(kinds.set.findLeaf(each.code));
        const auto figures = core::parseFigures(each.figures, node);
        REQUIRE(figures.ok());
        const std::string shown = app::figuresFieldText(node, *figures);
        CHECK(shown == each.text);
        const auto read = app::readFiguresText(kinds.set, node, shown, 2026);
        REQUIRE(read.ok());
        CHECK(*read == *figures);
    }
}

TEST_CASE("Where all figures are the set's, it is said where they are typed", "[figures]")
{
    const core::IndexSet set =
        setOf(sample::fileText(std::string(PROJECT_ROOT) + "/resources/sets/so-2026.json"));
    const core::Node& node = set.leafNode(set.findLeaf("1.2.1"));
    REQUIRE(node.isSharedOnly);
    const auto read = app::readFiguresText(set, node, "3", 2026);
    REQUIRE_FALSE(read.ok());
    CHECK(app::text(read.error(), core::Language::Vietnamese)
              .find("lấy số liệu dùng chung «Số báo cáo cải cách hành chính gửi muộn»") !=
          std::string::npos);
}
