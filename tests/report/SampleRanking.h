#pragma once

#include "engine/kinds/ManualRule.h"
#include "report/RankingReport.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// A ranking made by hand for tests of paper: the nineteen departments of the pictured annexes.
/// Invented figures.
namespace sample {

inline core::Points pts(std::int64_t hundredths)
{
    return core::Points::fromUnits(hundredths * 100);
}

struct Criterion {
    const char* code;
    int hundredths;
};
struct Area {
    const char* code;
    const char* title;
    std::vector<Criterion> criteria;
};

inline void addNode(core::IndexSet& set, std::string code, std::string title, int max, int parent)
{
    core::Node node;
    node.code = std::move(code);
    node.title = std::move(title);
    node.max = pts(max);
    node.parent = parent;
    node.depth = parent < 0 ? 0 : 1;
    if (parent >= 0)
        node.rule = core::Rule(engine::ManualRule());
    set.nodes.push_back(std::move(node));
}

/// What lives in the sample itself, as inputs hold it.
template<typename Part>
std::shared_ptr<const Part> here(const Part& part)
{
    return std::shared_ptr<const Part>(std::shared_ptr<void>(), &part);
}

inline core::IndexSet makeSet(const std::vector<Area>& areas)
{
    core::IndexSet set;
    set.id = "so-2021";
    set.title = "Bộ chỉ số CCHC các sở, ban, ngành";
    set.year = 2021;
    set.decimals = 2;
    const auto percent = [](int value) { return core::Decimal::whole(value); };
    set.classes = {{"xuat-sac", "Xuất sắc", percent(90)},
                   {"tot", "Tốt", percent(80)},
                   {"kha", "Khá", percent(70)},
                   {"trung-binh", "Trung bình", percent(50)},
                   {"yeu", "Yếu", std::nullopt}};
    set.classRules = {{"xuat-sac", "3", percent(80)}};
    for (const Area& area : areas) {
        int sum = 0;
        for (const Criterion& criterion : area.criteria)
            sum += criterion.hundredths;
        const auto parent = static_cast<int>(set.nodes.size());
        addNode(set, area.code, area.title, sum, -1);
        set.max += pts(sum);
        for (const Criterion& criterion : area.criteria)
            addNode(set, criterion.code, "Tiêu chí", criterion.hundredths, parent);
    }
    set.buildIndex();
    return set;
}

inline std::vector<Area> eightAreas()
{
    return {{"1", "Công tác chỉ đạo, điều hành cải cách hành chính", {{"1.1", 1400}}},
            {"2", "Cải cách thể chế", {{"2.1", 800}, {"2.2", 200}}},
            {"3", "Cải cách thủ tục hành chính", {{"3.1", 600}, {"3.2", 350}, {"3.3", 850}}},
            {"4", "Cải cách tổ chức bộ máy hành chính nhà nước", {{"4.1", 900}}},
            {"5", "Cải cách chế độ công vụ", {{"5.1", 1150}, {"5.2", 150}}},
            {"6", "Cải cách tài chính công", {{"6.1", 600}, {"6.2", 200}}},
            {"7",
             "Xây dựng chính quyền điện tử, chính quyền số",
             {{"7.1", 900}, {"7.2", 600}, {"7.3", 100}}},
            {"8", "Tác động của cải cách hành chính", {{"8.1", 1200}}}};
}

/// Everything that RankingInput points at, in one place.
struct Sample {
    core::Assessment assessment;
    core::IndexSet set;
    std::vector<core::Unit> units;
    std::vector<engine::UnitResult> results;
    engine::Ranking ranking;
    engine::Statistics statistics;
    report::RankingInput input;

    Sample() = default;
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    /// A unit with its points per area in hundredths and the codes that do not apply to it.
    void addUnit(std::string name, const std::vector<int>& areaPoints,
                 const std::vector<std::string>& out = {})
    {
        core::Unit unit;
        unit.id = "u" + std::to_string(units.size() + 1);
        unit.name = std::move(name);
        units.push_back(std::move(unit));
        engine::UnitResult result;
        result.nodes.resize(set.nodes.size());
        result.hasEntries = !areaPoints.empty();
        for (std::size_t i = 0; i < set.areas.size(); ++i) {
            const int area = set.areas[i];
            core::Points left = i < areaPoints.size() ? pts(areaPoints[i]) : core::Points();
            for (int n = area + 1; n < set.nodes[static_cast<std::size_t>(area)].end; ++n)
                fillCriterion(result, n, left, out);
            engine::NodeResult& sum = result.nodes[static_cast<std::size_t>(area)];
            sum.scored = !sum.applicable.isZero();
            result.total += sum.points;
            result.applicable += sum.applicable;
        }
        results.push_back(std::move(result));
    }

    void rank()
    {
        ranking = {};
        ranking.classCounts.assign(set.classes.size(), 0);
        for (int i = 0; i < static_cast<int>(results.size()); ++i) {
            const engine::UnitResult& result = results[static_cast<std::size_t>(i)];
            if (!result.isScored()) {
                ranking.notScored.push_back(i);
                continue;
            }
            engine::Standing standing;
            standing.unit = i;
            standing.index = result.index();
            standing.unitClass = static_cast<int>(set.classes.size()) - 1;
            for (int k = standing.unitClass; k-- > 0;) {
                if (standing.index >=
                    core::Ratio::of(*set.classes[static_cast<std::size_t>(k)].from))
                    standing.unitClass = k;
            }
            ++ranking.classCounts[static_cast<std::size_t>(standing.unitClass)];
            ranking.provisional = ranking.provisional || result.missing > 0;
            ranking.standings.push_back(standing);
        }
        std::stable_sort(ranking.standings.begin(), ranking.standings.end(),
                         [](const auto& a, const auto& b) { return a.index > b.index; });
        for (std::size_t i = 0; i < ranking.standings.size(); ++i) {
            const bool tie = i > 0 && ranking.standings[i].index == ranking.standings[i - 1].index;
            ranking.standings[i].rank =
                tie ? ranking.standings[i - 1].rank : static_cast<int>(i) + 1;
        }
        input.assessment = here(assessment);
        input.set = here(set);
        input.units = here(units);
        input.results = here(results);
        input.ranking = here(ranking);
    }

private:
    void fillCriterion(engine::UnitResult& result, int n, core::Points& left,
                       const std::vector<std::string>& out)
    {
        const core::Node& node = set.nodes[static_cast<std::size_t>(n)];
        engine::NodeResult& one = result.nodes[static_cast<std::size_t>(n)];
        engine::NodeResult& sum = result.nodes[static_cast<std::size_t>(node.parent)];
        if (std::find(out.begin(), out.end(), node.code) != out.end())
            return;
        one.applicable = node.max;
        one.points = std::min(left, node.max);
        one.scored = true;
        left -= one.points;
        sum.points += one.points;
        sum.applicable += one.applicable;
    }
};

inline void fillDepartments(Sample& s)
{
    s.assessment = {"so-2021", "Đánh giá năm 2021", "so-2021", "so", 2021, "", ""};
    s.set = makeSet(eightAreas());
    s.addUnit("Văn phòng UBND tỉnh", {1300, 910, 1728, 900, 1175, 745, 1425, 1093});
    s.addUnit("Sở Công Thương", {1325, 885, 1658, 825, 1150, 760, 1430, 1050});
    s.addUnit("Sở Kế hoạch và Đầu tư", {1200, 940, 1636, 850, 1150, 760, 1385, 976});
    s.addUnit("Sở Giao thông vận tải", {1325, 870, 1656, 800, 1100, 750, 1355, 985});
    s.addUnit("Sở Tài chính", {1275, 945, 1511, 825, 1200, 800, 1128, 997}, {"7.3"});
    s.addUnit("Sở Nội vụ", {1300, 900, 1546, 800, 950, 755, 1466, 874}, {"5.2"});
    s.addUnit("Sở Tư pháp", {1200, 1000, 1461, 825, 1125, 700, 1433, 946});
    s.addUnit("Sở Thông tin và Truyền thông", {1300, 940, 1630, 850, 1075, 720, 1199, 891});
    s.addUnit("Sở Nông nghiệp và Phát triển nông thôn",
              {1125, 805, 1598, 725, 1200, 695, 1391, 923});
    s.addUnit("Sở Tài nguyên và Môi trường", {1175, 905, 1394, 825, 1175, 710, 1296, 982});
    s.addUnit("Sở Khoa học và Công nghệ", {1275, 585, 1570, 800, 975, 715, 1383, 946}, {"2.2"});
    s.addUnit("Sở Giáo dục và Đào tạo", {1125, 925, 1604, 850, 1050, 690, 1190, 921});
    s.addUnit("Sở Y tế", {1175, 880, 1409, 825, 1125, 675, 1289, 910});
    s.addUnit("Sở Lao động - Thương binh và Xã hội", {1125, 845, 1548, 775, 1025, 665, 1328, 895});
    s.addUnit("Sở Văn hóa, Thể thao và Du lịch", {1150, 890, 1473, 775, 1100, 710, 1173, 871});
    s.addUnit("Sở Xây dựng", {1250, 865, 1338, 800, 1025, 720, 1020, 1019});
    s.addUnit("Thanh tra tỉnh", {1050, 790, 498, 750, 1050, 695, 538, 881},
              {"3.2", "3.3", "5.2", "7.2", "7.3"});
    s.addUnit("Ban Dân tộc", {1175, 805, 783, 800, 850, 655, 856, 1017}, {"3.3", "5.2"});
    s.addUnit("Ban Quản lý các khu công nghiệp", {1100, 755, 1291, 725, 1000, 490, 963, 960},
              {"6.2"});
    s.rank();
    s.input.previousYear = 2020;
    s.input.previousRanks = {2, 1, 4, 3, 7, 5, 6, 10, 8, 12, 9, 13, 11, 14, 16, 15, 17, 19, 18};
    s.input.origin.notice = "Số liệu minh hoạ, không phải kết quả chính thức";
    s.input.origin.resultHash = "5f3c9a17d2e4b0c1a2";
    s.input.origin.historyHead = "e91b07d45ac6";
    s.input.origin.date = "2022-02-12T09:30:00Z";
}

/// Units "UBND xã …" with rising points, to fill pages.
inline void fillCommunes(Sample& s, int count)
{
    s.assessment = {"xa-2021", "Đánh giá năm 2021", "xa-2021", "xa", 2021, "", ""};
    s.set = makeSet(eightAreas());
    for (int i = 0; i < count; ++i) {
        std::vector<int> points;
        for (int area = 0; area < 8; ++area)
            points.push_back(400 + (i * 37 + area * 91) % 390);
        s.addUnit("UBND xã số " + std::to_string(i + 1), points);
    }
    s.rank();
    s.input.origin.date = "2022-02-12T09:30:00Z";
}

} // namespace sample
