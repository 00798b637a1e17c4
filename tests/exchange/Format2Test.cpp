// The keys of format 2: unknown to format 1, written only where they say something, each fault
// found.

#include "core/FiguresText.h"
#include "engine/Check.h"
#include "engine/Evaluate.h"
#include "engine/Explain.h"

#include "SampleSet.h"

#include <catch2/catch.hpp>

#include <algorithm>

using sample::replaced;

namespace {

std::vector<std::string> codesOf(const std::string& text)
{
    const auto read = exchange::readIndexSet(text);
    REQUIRE(read.ok());
    std::vector<std::string> codes;
    for (const core::Problem& fault : read->faults)
        codes.push_back(fault.code);
    return codes;
}

bool holds(const std::vector<std::string>& codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// The explaining line and the points of an entry of criterion `code`.
std::string line(const core::IndexSet& set, std::string_view code, std::string_view figures,
                 core::Language language = core::Language::Vietnamese)
{
    const core::Node& node = set.leafNode(set.findLeaf(code));
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    INFO(figures);
    entry.figures = core::parseFigures(figures, node).value();
    return engine::explain(set, node, entry, core::ResultStage::V1, core::Ratio(), {}, language);
}

} // namespace

TEST_CASE("Format 1 does not know the keys and kinds of format 2", "[format-2]")
{
    const auto codes =
        codesOf(replaced(sample::format2Text(), "cchc-index-set/2", "cchc-index-set/1"));
    CHECK(holds(codes, "set.unknown-key"));
    CHECK(holds(codes, "set.unknown-kind"));
    CHECK(holds(codes, "set.bad-of"));
}

TEST_CASE("A set is written in the lowest format that says all", "[format-2]")
{
    const auto formatOf = [](const std::string& text) {
        return exchange::writeIndexSet(sample::soundSet(text)).find("cchc-index-set/2") !=
                       std::string::npos
                   ? 2
                   : 1;
    };
    CHECK(formatOf(sample::allKindsText()) == 1);
    CHECK(formatOf(replaced(sample::allKindsText(), "cchc-index-set/1", "cchc-index-set/2")) == 1);
    CHECK(formatOf(sample::format2Text()) == 2);
}

TEST_CASE("Each fault of a format 2 rule is found", "[format-2]")
{
    struct Case {
        const char* from;
        const char* to;
        const char* code;
    };
    const Case cases[] = {
        {R"("size": "100")", R"("size": "0")", "set.size-not-positive"},
        {R"("each": "0.5")", R"("each": "0")", "set.each-zero"},
        {R"("target": "80")", R"("target": "0")", "set.target"},
        {R"("cap": "1")", R"("cap": "0.25")", "set.event-cap"},
        {R"("id": "thieu")", R"("id": "done")", "set.id-reserved"},
        {R"("kind": "proportional")", R"("kind": "manual", "was": "proportional")",
         "set.rule-not-inside"},
        {R"("times": "1.5")", R"("times": "0")", "set.times-not-positive"},
        {R"("due": "2026-12-12")", R"("due": "2026-02-30")", "set.bad-date"},
        {R"("due": "2026-12-12")", R"("due": "2026-12-12", "latest": "2026-12-11")",
         "set.latest-before-due"},
        {R"("workdays": [)", R"("workdays": ["2027-01-01", )", "set.day-twice"},
        {R"("count": 2,)", R"("count": 3,)", "set.table-count"},
        {R"("count": 2,)", R"("count": 1,)", "set.table-order"},
        {R"("by": "number",)", "", "set.table-without-number"},
        {R"("at": "4.5")", R"("at": "0")", "set.knots-order"},
        {R"("roundTo": "0.25")", R"("roundTo": "0.3")", "set.round-to"},
        {R"("max": "1.5",
                "rule": {
                  "kind": "deduct")",
         R"("max": "2",
                "rule": {
                  "kind": "deduct")",
         "set.parts-above-max"},
    };
    for (const Case& each : cases) {
        INFO(each.code);
        CHECK(holds(codesOf(replaced(sample::format2Text(), each.from, each.to)), each.code));
    }
}

TEST_CASE("The lines of format 2 say how the points came about", "[format-2]")
{
    const core::IndexSet set = sample::format2Kinds();
    CHECK(line(set, "1.1", "n=8500") == "8.500: 10 + ⌊5.000/100⌋ × 0,5 = 35/35");
    CHECK(line(set, "1.1", "n=900") == "900 → không quá 3.500 → 5/35");
    CHECK(line(set, "1.2", "hop.thieu=1;chat-luong.p=80") ==
          "Họp định kỳ: 1,5 − 1 × 0,5 = 1 → 1/1,5; Chất lượng: 80% → đạt 80/80 mục tiêu → "
          "1,5/1,5 → 2,5/3");
    CHECK(line(set, "1.2", "hop.thieu=4;chat-luong.p=80") ==
          "Họp định kỳ: 1,5 − min(4 × 0,5; 1) = 0,5 → 0,5/1,5; Chất lượng: 80% → đạt 80/80 mục "
          "tiêu → 1,5/1,5 → 2/3");
    CHECK(line(set, "1.3", "case=khong;option=mo") == "Không có kế hoạch: Có mở lớp → 2/2 → 2/5");
    CHECK(line(set, "1.3", "n=3;d=4;case=co") ==
          "Có kế hoạch: 3/4 = 75% → trên 0% đến dưới 100% → 2/5");
    CHECK(line(set, "1.4", "tot.thuong=3;cham.kho=2") ==
          "(3 × 1 × 100% + 2 × 1,5 × 55%)/6 = 77,5% → 7,75/10");
    CHECK(line(set, "1.5", "done=14/12/2026") ==
          "hạn 12/12/2026 (ngày nghỉ, tính là 14/12/2026), xong 14/12/2026: đúng hạn → đúng "
          "hạn hoặc sớm hơn → 3/3");
    // Saturday 26/12 is worked: 15, 16, 17, 18, 21 to 26, 28.
    CHECK(line(set, "1.5", "done=2026-12-28") ==
          "hạn 12/12/2026 (ngày nghỉ, tính là 14/12/2026), xong 28/12/2026: chậm 11 ngày làm việc "
          "(không tính thứ Bảy, Chủ nhật; có tính 26/12) → trên 5 ngày → 0/3");
    CHECK(line(set, "1.5", "done=2026-12-28;gia-han=1") ==
          "hạn 12/12/2026 (ngày nghỉ, tính là 14/12/2026), xong 28/12/2026: chậm 11 ngày làm việc "
          "(không tính thứ Bảy, Chủ nhật; có tính 26/12) → trên 5 ngày (0); Được gia "
          "hạn: ít nhất 2 → 2/3");
    CHECK(line(set, "1.5", "done=never") == "không thực hiện → 0/3");
    CHECK(line(set, "1.5", "done=2027-01-02") == "Quá ngày cuối cùng được nhận nên không chấm");
    CHECK(line(set, "1.6", "tinh=1;tw=1") == "2/2 mục, cao nhất: Trung ương 3 → 3/3");
    CHECK(line(set, "1.7", "a=1;b=0") == "1/2 mục → 2/4");
    CHECK(line(set, "1.8", "p=1.5") == "1,5% → giữa 0%: 5 điểm và 4,5%: 2 điểm → 4/5");
    CHECK(line(set, "1.9", "a.n=620;a.d=1000;b=90") ==
          "(nếu (620/1.000 = 62%) < 1 thì 0, nếu không thì ⌊(620/1.000 = 62%) × 90%/100⌋/50) = 1,1 "
          "→ 1,1/2");
}

TEST_CASE("The tick that lifts a tier is seen among the figures", "[format-2]")
{
    const core::IndexSet set = sample::format2Kinds();
    const core::Node& node = set.leafNode(set.findLeaf("1.5"));
    const auto text = [&node](std::string_view figures) {
        return engine::figuresText(node, core::parseFigures(figures, node).value(),
                                   core::Language::Vietnamese);
    };
    CHECK(text("done=2026-12-28;gia-han=1") == "28/12/2026; Được gia hạn");
    CHECK(text("done=2026-12-28;gia-han=0") == "28/12/2026");
}

TEST_CASE("A waiver that is neither 0 nor 1 is named itself", "[format-2]")
{
    const core::IndexSet set = sample::format2Kinds();
    const int leaf = set.findLeaf("1.5");
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.figures = core::parseFigures("done=2026-12-14;waived=2", set.leafNode(leaf)).value();
    entry.note = "Văn bản đồng ý";
    const auto found = engine::checkEntry(set, leaf, entry, core::Stage::V1, nullptr, {});
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "entry.bad-tick");
    CHECK(sample::param(found.front().params, "key") == "waived");
}

TEST_CASE("Rounding to a step of its own is said, one day late is one day", "[format-2]")
{
    // 5 − 3 · 1/4,5 = 4,33; a quarter of a point: 4,25. 5 − 3 · 1,5/4,5 = 4 needs no rounding.
    const core::IndexSet set =
        sample::soundSet(sample::replaced(sample::format2Text(), "\"title\": \"Hộ nghèo\",",
                                          "\"title\": \"Hộ nghèo\", \"roundTo\": \"0.25\","));
    CHECK(line(set, "1.8", "p=1") ==
          "1% → giữa 0%: 5 điểm và 4,5%: 2 điểm = 4,33, làm tròn đến 0,25 → 4,25/5");
    CHECK(line(set, "1.8", "p=1.5") == "1,5% → giữa 0%: 5 điểm và 4,5%: 2 điểm → 4/5");
    CHECK(line(set, "1.5", "done=2026-12-15", core::Language::English)
              .starts_with("due 12/12/2026 (a day off, counts as 14/12/2026), done 15/12/2026: 1 "
                           "working day late"));
}

TEST_CASE("Figures of another case are refused", "[format-2]")
{
    const core::IndexSet set = sample::format2Kinds();
    const core::Node& node = set.leafNode(set.findLeaf("1.3"));
    CHECK(core::parseFigures("case=khong;n=3;d=4", node).error().code == "figures.unknown-key");
    CHECK(core::parseFigures("n=3;d=4", node).error().code == "figures.unknown-key");
    CHECK(core::parseFigures("case=mai", node).error().code == "figures.unknown-option");
    const core::Node& days = set.leafNode(set.findLeaf("1.5"));
    CHECK(core::parseFigures("done=31/02/2026", days).error().code == "figures.bad-date");
    CHECK(core::formatFigures(core::parseFigures("done=13/12/2026", days).value(), days) ==
          "done=2026-12-13");
    CHECK(core::formatFigures(core::parseFigures("done=never", days).value(), days) ==
          "done=never");
}
