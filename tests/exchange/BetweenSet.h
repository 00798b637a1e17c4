#pragma once

#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/Check.h"
#include "engine/Explain.h"
#include "exchange/IndexSetJson.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

/// Small sets of format 2 and one unit that is scored by them, for what stands between criteria.
namespace between {

/// A set of one area "1" with these items; `head` stands before the areas.
inline std::string setText(const std::string& head, const std::string& items,
                           const char* max = "10")
{
    return R"({"format": "cchc-index-set/2", "id": "thu", "title": "Thử", "year": 2026,
 "level": "xa", "decision": "", "sample": true, "max": ")" +
           std::string(max) + R"(", "decimals": 2, "ties": "skip",
 "classes": [{"id": "tot", "title": "Tốt", "from": "70"}, {"id": "kem", "title": "Kém"}],)" +
           head + R"("areas": [{"code": "1", "title": "Lĩnh vực", "items": [)" + items + "]}]}";
}

inline std::string item(const char* code, const char* max, const std::string& rule,
                        const std::string& more = "")
{
    return std::string(R"({"code": ")") + code + R"(", "title": "Mục )" + code + R"(", "max": ")" +
           max + R"(", "by": "unit", "ifNone": null, )" + more + R"("rule": )" + rule + "}";
}

inline exchange::ReadSet read(const std::string& text)
{
    auto set = exchange::readIndexSet(text);
    REQUIRE(set.ok());
    return *std::move(set);
}

inline core::IndexSet soundSet(const std::string& text)
{
    auto set = read(text);
    for (const core::Problem& fault : set.faults)
        INFO(fault.code << ' ' << fault.place);
    REQUIRE(set.sound());
    return std::move(set.set);
}

inline std::vector<std::string> codes(const exchange::ReadSet& set)
{
    std::vector<std::string> found;
    for (const core::Problem& fault : set.faults)
        found.push_back(fault.code);
    return found;
}

/// One unit whose entries are given as "code figures".
struct Scored {
    core::IndexSet set;
    core::Sheet sheet;
    std::vector<std::string> attributes;
    engine::LastFigures last;

    explicit Scored(core::IndexSet itsSet)
        : set(std::move(itsSet)), sheet(set.entryCount()), attributes(set.attributes.size())
    {
        last.figures.resize(static_cast<std::size_t>(set.figureCount()));
    }
    core::Entry& enter(const char* code, const char* figures, core::Stage stage = core::Stage::V1)
    {
        core::Entry& entry = sheet.at(stage, set.findLeaf(code));
        entry.status = core::EntryStatus::Scored;
        entry.figures = core::parseFigures(figures, set.leafNode(set.findLeaf(code))).value();
        return entry;
    }
    engine::UnitFacts facts() const
    {
        engine::UnitFacts all(&sheet, {});
        all.attributes = attributes;
        all.last = &last;
        return all;
    }
    engine::UnitResult result(core::ResultStage stage = core::ResultStage::V1) const
    {
        const engine::UnitFacts all = facts();
        return engine::evaluateGroup(set, {&all, 1}, stage).front();
    }
    std::string points(const char* code, core::ResultStage stage = core::ResultStage::V1) const
    {
        const auto unit = result(stage);
        const auto& node = unit.nodes[static_cast<std::size_t>(set.find(code))];
        std::string text =
            node.scored || !set.nodes[static_cast<std::size_t>(set.find(code))].isScored()
                ? core::format(node.points)
                : "-";
        text += '/' + core::format(node.applicable);
        for (const engine::Flag flag : engine::flagList(node.flags))
            text += ' ' + std::string(engine::flagName(flag));
        return text;
    }
    std::string line(const char* code, core::Language language = core::Language::Vietnamese) const
    {
        const core::Node& node = set.nodes[static_cast<std::size_t>(set.find(code))];
        const engine::UnitFacts all = facts();
        if (!node.isScored())
            return engine::explainSum(set, set.find(code), result(), language);
        return engine::explain(set, node, sheet.counting(core::ResultStage::V1, node.leaf),
                               core::ResultStage::V1, engine::Highest(), all, language);
    }
};

inline constexpr const char* lateFigure =
    R"("figures": [{"id": "muon", "title": "Báo cáo muộn", "of": "count"}], )";
inline constexpr const char* shareFigure =
    R"("figures": [{"id": "ty-trong", "title": "Tỷ trọng", "of": "percent"}], )";
inline constexpr const char* regions = R"("attributes": [{"id": "vung", "title": "Vùng",
 "values": [{"id": "mien-nui", "title": "Miền núi"}, {"id": "dong-bang", "title": "Đồng bằng"}]}], )";

} // namespace between
