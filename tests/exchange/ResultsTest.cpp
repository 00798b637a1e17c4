#include "exchange/ResultsJson.h"

#include "exchange/EntriesCsv.h"
#include "exchange/UnitsCsv.h"

#include "SampleSet.h"

#include <map>

namespace {

/// The group of tests/data/golden, evaluated at a stage.
class GoldenGroup {
public:
    explicit GoldenGroup(core::ResultStage stage) : m_stage(stage)
    {
        m_assessment.id = "so-2021";
        m_units = exchange::readUnits(goldenText("units.csv")).value();
        exchange::EntriesContext context{&m_set, {}};
        for (const auto& unit : m_units)
            context.units.push_back(unit.id);
        const auto plan = exchange::planEntries(goldenText("entries.csv"), context);
        if (!plan) {
            for (const auto& fault : plan.error().details)
                FAIL_CHECK(fault.place << ' ' << fault.code);
        }
        std::map<std::string, core::Sheet> sheets;
        for (const auto& edit : plan.value().edits)
            sheets.try_emplace(edit.unit, m_set.entryCount())
                .first->second.at(edit.stage, edit.leaf) = edit.after;
        for (const auto& unit : m_units)
            m_sheets.push_back(sheets.at(unit.id));
        for (const auto& sheet : m_sheets)
            m_refs.push_back({&sheet, {}});
        m_best = engine::bestValues(m_set, m_refs, stage);
        m_results = engine::evaluateGroup(m_set, m_refs, stage);
        m_ranking = engine::rankUnits(m_set, m_results, context.units);
    }

    exchange::GroupView view() const
    {
        return {&m_assessment, &m_set, &m_units, &m_refs, m_stage, &m_results, &m_best, &m_ranking};
    }
    engine::Statistics statistics() const { return engine::statistics(m_set, m_results); }
    int unit(std::string_view id) const
    {
        const auto found = std::find_if(m_units.begin(), m_units.end(),
                                        [&](const auto& each) { return each.id == id; });
        return static_cast<int>(found - m_units.begin());
    }
    core::IndexSet& set() { return m_set; }

    static std::string goldenText(const std::string& name)
    {
        return sample::fileText(std::string(TEST_DATA) + "/golden/" + name);
    }

private:
    core::ResultStage m_stage;
    core::IndexSet m_set = sample::allKinds();
    core::Assessment m_assessment;
    std::vector<core::Unit> m_units;
    std::vector<core::Sheet> m_sheets;
    std::vector<engine::UnitFacts> m_refs;
    engine::BestValues m_best;
    std::vector<engine::UnitResult> m_results;
    engine::Ranking m_ranking;
};

/// The golden files and what is written now.
std::map<std::string, std::string> goldenFiles()
{
    using core::Language;
    const GoldenGroup atFinal(core::ResultStage::Final);
    const GoldenGroup atSelf(core::ResultStage::Self);
    return {
        {"rank-final.json", exchange::rankJson(atFinal.view())},
        {"rank-self.json", exchange::rankJson(atSelf.view())},
        {"sheet-na-ri-final.json",
         exchange::sheetJson(atFinal.view(), atFinal.unit("na-ri"), Language::Vietnamese)},
        {"sheet-pac-nam-final.en.json",
         exchange::sheetJson(atFinal.view(), atFinal.unit("pac-nam"), Language::English)},
        {"sheet-ngan-son-self.json",
         exchange::sheetJson(atSelf.view(), atSelf.unit("ngan-son"), Language::Vietnamese)},
        {"stats-final.json", exchange::statisticsJson(atFinal.view(), atFinal.statistics())},
    };
}

} // namespace

TEST_CASE("The JSON of a small group, byte for byte")
{
    // The numbers were compared with tests/reference (answer() for the same set and entries) when
    // the files were made.
    for (const auto& [file, text] : goldenFiles()) {
        INFO(file);
        CHECK(text == GoldenGroup::goldenText(file));
    }
}

TEST_CASE("Write the golden files anew", "[.]")
{
    // Run by name after a wanted change of wording; the difference is for reading.
    for (const auto& [file, text] : goldenFiles())
        CHECK(std::ofstream(std::string(TEST_DATA) + "/golden/" + file, std::ios::binary) << text);
}

TEST_CASE("The same input gives the same bytes")
{
    const GoldenGroup one(core::ResultStage::V1);
    const GoldenGroup two(core::ResultStage::V1);
    CHECK(exchange::rankJson(one.view()) == exchange::rankJson(two.view()));
    for (int unit = 0; unit < 5; ++unit) {
        CHECK(exchange::sheetJson(one.view(), unit, core::Language::Vietnamese) ==
              exchange::sheetJson(two.view(), unit, core::Language::Vietnamese));
    }
}

TEST_CASE("Bonus and penalty are members only where the set knows them")
{
    GoldenGroup group(core::ResultStage::Final);
    const int unit = group.unit("na-ri");
    CHECK(exchange::rankJson(group.view()).find("\"bonus\": \"2\"") !=
          std::string::npos); // 3, capped
    CHECK(exchange::sheetJson(group.view(), unit, core::Language::Vietnamese)
              .find("\"penalty\": \"0.5\"") != std::string::npos);
    group.set().bonusCap = core::Points();
    group.set().penaltyCap = core::Points();
    CHECK(exchange::rankJson(group.view()).find("\"bonus\"") == std::string::npos);
    CHECK(exchange::sheetJson(group.view(), unit, core::Language::Vietnamese).find("\"penalty\"") ==
          std::string::npos);
}
