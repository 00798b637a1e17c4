// Totals and classes of format 2 on paper, in CSV and in the workbook: who has not the class of its
// points, and why.

#include "core/NumberText.h"
#include "engine/kinds/DecisionRule.h"
#include "engine/kinds/ManualRule.h"
#include "report/RankingReport.h"
#include "report/UnitSheetReport.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

core::Points points(std::int64_t whole)
{
    return core::Points::fromUnits(whole * core::Points::scale);
}

template<typename Part>
std::shared_ptr<const Part> here(const Part& part)
{
    return std::shared_ptr<const Part>(std::shared_ptr<void>(), &part);
}

/// One criterion of 85, a bonus item of 15, a penalty item that lowers the class, base 100, at most
/// 25 % of the group excellent.
core::IndexSet makeSet(core::Quota::Ties ties)
{
    core::IndexSet set;
    set.format = 2;
    set.id = "xa-2026";
    set.title = "Bộ chỉ số xã";
    set.year = 2026;
    set.max = points(85);
    set.classes = {{"xuat-sac", "Xuất sắc", core::Decimal::whole(90)},
                   {"tot", "Tốt", core::Decimal::whole(70)},
                   {"yeu", "Yếu", std::nullopt}};
    set.bonusCap = points(15);
    set.penaltyCap = points(20);
    set.total = {points(0), points(100), points(100)};
    set.indexScale = core::Decimal::whole(5);
    core::Quota quota;
    quota.unitClass = "xuat-sac";
    quota.share = core::Decimal::whole(25);
    quota.of = core::Quota::Of::Group;
    quota.ties = ties;
    set.quotas = {quota};
    const auto add = [&set](const char* code, int max, int parent, core::Section section) {
        core::Node node;
        node.code = code;
        node.title = std::string("Mục ") + code;
        node.max = points(max);
        node.parent = parent;
        node.depth = parent < 0 ? 0 : 1;
        node.section = section;
        if (parent >= 0)
            node.rule = core::Rule(engine::ManualRule());
        if (parent >= 0 && section != core::Section::Areas)
            node.extra = core::ExtraItem();
        set.nodes.push_back(std::move(node));
    };
    add("1", 85, -1, core::Section::Areas);
    add("1.1", 85, 0, core::Section::Areas);
    add("bonus", 15, -1, core::Section::Bonus);
    add("C1", 15, 2, core::Section::Bonus);
    add("penalty", 20, -1, core::Section::Penalty);
    add("T1", 20, 4, core::Section::Penalty);
    set.nodes.back().extra->effect.kind = core::ClassEffect::Kind::Demote;
    set.bonus.isFree = set.penalty.isFree = false;
    engine::addDecisions(set);
    set.buildIndex();
    return set;
}

struct Group {
    core::IndexSet set;
    core::Assessment assessment;
    std::vector<core::Unit> units;
    std::vector<core::Sheet> sheets;
    std::vector<engine::UnitResult> results;
    engine::Ranking ranking;
    engine::Statistics statistics;
    report::RankingInput input;

    explicit Group(core::Quota::Ties ties) : set(makeSet(ties)) {}

    void add(const std::string& name, int own, int bonus, int penalty)
    {
        core::Unit unit;
        unit.id = "x" + std::to_string(units.size() + 1);
        unit.name = name;
        units.push_back(std::move(unit));
        core::Sheet sheet(set.entryCount());
        const auto enter = [&](const char* code, int value) {
            core::Entry& entry = sheet.at(core::Stage::V1, set.findLeaf(code));
            entry.status = core::EntryStatus::Scored;
            entry.points = points(value);
        };
        enter("1.1", own);
        enter("C1", bonus);
        enter("T1", penalty);
        sheets.push_back(std::move(sheet));
    }

    void rank()
    {
        assessment.id = "xa";
        assessment.title = "Chấm điểm 2026";
        assessment.year = 2026;
        assessment.group = "xa";
        std::vector<engine::UnitFacts> facts;
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < units.size(); ++i) {
            facts.push_back({&sheets[i], {}});
            ids.push_back(units[i].id);
        }
        results = engine::evaluateGroup(set, facts, core::ResultStage::Final);
        ranking = engine::rankUnits(set, results, ids);
        statistics = engine::statistics(set, results);
        input.assessment = here(assessment);
        input.set = here(set);
        input.units = here(units);
        input.results = here(results);
        input.ranking = here(ranking);
        input.statistics = here(statistics);
        input.stage = core::ResultStage::Final;
    }

    std::vector<std::string> paper() const
    {
        std::vector<std::string> texts;
        const report::Document document = report::rankingReport(input, {});
        for (const report::Section& section : document.sections) {
            for (const report::Block& block : section.blocks) {
                const auto* paragraph = std::get_if<report::Paragraph>(&block);
                if (paragraph == nullptr)
                    continue;
                std::string text;
                for (const report::Run& run : paragraph->runs)
                    text += run.text;
                texts.push_back(std::move(text));
            }
        }
        return texts;
    }
};

bool holds(const std::vector<std::string>& texts, std::string_view part)
{
    return std::any_of(texts.begin(), texts.end(), [part](const std::string& text) {
        return text.find(part) != std::string::npos;
    });
}

/// Two tie at 95 for the one place of four units, one is lowered by a penalty item.
void fill(Group& group)
{
    group.add("Xã A", 80, 15, 0);
    group.add("Xã B", 80, 15, 0);
    group.add("Xã C", 75, 0, 1);
    group.add("Xã D", 30, 0, 0);
    group.rank();
}

} // namespace

TEST_CASE("What stops many for one reason is told once", "[totals]")
{
    // Two places of eight; six have the points.
    Group group(core::Quota::Ties::Down);
    for (int i = 0; i < 8; ++i)
        group.add(std::string("Xã ") + static_cast<char>('A' + i), 80 - i, 15, 0);
    group.rank();
    const auto texts = group.paper();
    CHECK(holds(texts, "4 đơn vị: đủ điểm Xuất sắc, ngoài tỷ lệ 25%: Tốt (Xã C; Xã D; Xã E; "
                       "Xã F)."));
    CHECK_FALSE(holds(texts, "Xã C: đủ điểm"));
}

TEST_CASE("Under the ranking stands who has not the class of its points, and each tie", "[totals]")
{
    Group group(core::Quota::Ties::Decide);
    fill(group);
    const auto texts = group.paper();
    CHECK(holds(texts, "Xã A: đủ điểm Xuất sắc, bằng nhau ở ranh giới tỷ lệ 25%, chờ xét: Tốt."));
    CHECK(holds(texts, "Xã C: đủ điểm Tốt, hạ 1 bậc vì T1: Yếu."));
    CHECK_FALSE(holds(texts, "Xã D: đủ điểm"));
    CHECK(holds(texts, "2 đơn vị bằng nhau ở ranh giới tỷ lệ 25% loại Xuất sắc, còn 1 chỗ (Xã A; "
                       "Xã B): chưa xét xong"));
    CHECK(holds(texts, "chưa xét xong, tạm xuống"));
    CHECK(holds(texts, "* Kết quả tạm:"));
    CHECK(holds(texts, "ranh giới tỷ lệ chưa xét xong."));
    CHECK(holds(texts, "Xuất sắc không quá 25% số đơn vị của nhóm."));
    CHECK(holds(texts, "Điểm đạt không dưới 0, không quá 100. Chỉ số tính trên mức gốc 100 điểm"));
}

TEST_CASE("A ranking without such rules has none of these lines", "[totals]")
{
    Group group(core::Quota::Ties::In);
    group.set.quotas.clear();
    group.set.nodes[5].extra->effect.kind = core::ClassEffect::Kind::None;
    fill(group);
    CHECK_FALSE(holds(group.paper(), "Xếp loại khác với điểm"));
    CHECK(report::rankingCsv(group.input, core::Language::Vietnamese).find("Vì sao khác") ==
          std::string::npos);
}

TEST_CASE("CSV and workbook have the class by points, why it is another, and the scaled index",
          "[totals]")
{
    Group group(core::Quota::Ties::Down);
    fill(group);
    const std::string csv = report::rankingCsv(group.input, core::Language::Vietnamese);
    CHECK(csv.find("Chỉ số thang 5") != std::string::npos);
    CHECK(csv.find("Xếp loại theo điểm") != std::string::npos);
    CHECK(csv.find("đủ điểm Xuất sắc, bằng nhau ở ranh giới tỷ lệ 25% nên cùng xuống: Tốt") !=
          std::string::npos);

    const report::Workbook book = report::rankingWorkbook(group.input, core::Language::Vietnamese);
    const report::SheetTab& tab = book.tabs.front();
    const auto textOf = [](const report::SheetCell& cell) {
        const auto* text = std::get_if<std::string>(&cell.value);
        return text != nullptr ? *text : std::string();
    };
    const auto& header = tab.rows[static_cast<std::size_t>(tab.lastHeader)];
    const auto& first = tab.rows[static_cast<std::size_t>(tab.lastHeader) + 1];
    REQUIRE(first.size() == header.size());
    const auto at = [&](std::string_view name) {
        const auto found =
            std::find_if(header.begin(), header.end(),
                         [&](const report::SheetCell& cell) { return textOf(cell) == name; });
        REQUIRE(found != header.end());
        return first[static_cast<std::size_t>(found - header.begin())];
    };
    CHECK(textOf(at("Xếp loại")) == "Tốt");
    CHECK(at("Xếp loại").formula.empty()); // no comparison with limits gives it
    CHECK(textOf(at("Xếp loại theo điểm")) == "Xuất sắc");
    CHECK(textOf(at("Vì sao khác")).find("25%") != std::string::npos);
    // The index is a share of base: 95 of 85 + 15.
    CHECK(at("Chỉ số (%)").formula.find("+15)") != std::string::npos);
}

TEST_CASE("A unit's sheet has the items of bonus and penalty, and not the decisions", "[totals]")
{
    Group group(core::Quota::Ties::Decide);
    fill(group);
    report::UnitSheetInput input;
    input.assessment = here(group.assessment);
    input.set = here(group.set);
    input.unit = group.units[2];
    input.stage = core::ResultStage::V1;
    input.sheet = group.sheets[2];
    const engine::UnitFacts facts{&group.sheets[2], {}};
    for (const core::ResultStage stage : core::resultStages)
        input.stages[static_cast<std::size_t>(stage)].result =
            engine::evaluateGroup(group.set, {&facts, 1}, stage).front();
    const std::string csv = report::unitSheetCsv(input, core::Language::Vietnamese);
    CHECK(csv.find("Mục T1") != std::string::npos);
    CHECK(csv.find("hạ 1 bậc xếp loại") != std::string::npos);
    CHECK(csv.find("Điểm phạt") != std::string::npos);
    CHECK(csv.find("quota:") == std::string::npos);
    const report::Workbook book = report::unitSheetWorkbook(input, core::Language::Vietnamese);
    const auto& rows = book.tabs.front().rows;
    const auto total = std::find_if(rows.begin(), rows.end(), [](const auto& row) {
        return row.size() > 4 && std::get_if<std::string>(&row[1].value) != nullptr &&
               std::get<std::string>(row[1].value) == "Tổng điểm";
    });
    REQUIRE(total != rows.end());
    CHECK(total->back().formula.find("-") != std::string::npos); // 75 + 0 − 1, live
}

TEST_CASE("The notes name what is cut down for a unit and what lowers a class", "[totals]")
{
    Group group(core::Quota::Ties::Decide);
    core::ClassRule rule;
    rule.unitClass = "xuat-sac";
    core::ClassCondition condition;
    condition.kind = core::ClassCondition::Kind::Item;
    condition.code = "1.1";
    condition.from = core::Decimal::whole(80);
    rule.all = {condition};
    group.set.classRules = {rule};
    fill(group);
    // As a scale leaves it: 40 of 85.
    group.results[0].nodes[1].applicable = points(40);
    group.results[0].applicable = points(40);
    const auto texts = group.paper();
    CHECK(holds(texts, "không áp dụng và phần giảm theo hệ số đối với đơn vị: Xã A (1.1 còn 40)."));
    CHECK(holds(texts, "Xuất sắc từ 90% và chỉ số tiêu chí 1.1 từ 80%; Tốt từ 70%"));
    CHECK(holds(texts, "Mục phạt làm thay đổi loại: T1 «Mục T1»: hạ 1 bậc xếp loại."));
    CHECK(holds(texts, "NĂM 2026 CỦA UBND CÁC XÃ, PHƯỜNG, ĐẶC KHU"));
}
