#pragma once

#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/Evaluate.h"
#include "engine/kinds/BestRule.h"
#include "engine/kinds/ChecklistRule.h"
#include "engine/kinds/ChoiceRule.h"
#include "engine/kinds/CountRule.h"
#include "engine/kinds/DeductRule.h"
#include "engine/kinds/FormulaRule.h"
#include "engine/kinds/InterpolateRule.h"
#include "engine/kinds/ManualRule.h"
#include "engine/kinds/ProportionalRule.h"
#include "engine/kinds/SurveyRule.h"
#include "engine/kinds/TiersRule.h"
#include "engine/kinds/WeightedRule.h"

#include <catch2/catch.hpp>

/// Sets, criteria and entries written the way the contract writes them.
namespace test {

inline core::Decimal decimal(std::string_view text)
{
    return core::readNumber(text, core::NumberField::Data, core::Decimal::maxDecimals).value();
}

inline core::Points points(std::string_view text)
{
    return core::readPoints(text, core::NumberField::Data, core::Points::maxDecimals).value();
}

inline core::Rule rule(core::Rule itsRule, int figureDecimals = 0)
{
    itsRule.figureDecimals = figureDecimals;
    return itsRule;
}

inline engine::FormulaRule formula(const std::vector<std::string>& variables,
                                   std::string expression)
{
    std::vector<core::NamedFigure> figures;
    for (const auto& name : variables)
        figures.push_back({name, "Biến " + name});
    engine::FormulaRule body(std::move(figures), std::move(expression));
    REQUIRE_FALSE(body.program.empty());
    return body;
}

/// Items with their points, titled by their ids.
inline std::vector<engine::PointItem>
items(std::initializer_list<std::pair<const char*, const char*>> list)
{
    std::vector<engine::PointItem> result;
    for (const auto& [id, worth] : list)
        result.push_back({id, id, points(worth)});
    return result;
}

/// Tier borders and points: "100:3" is from, ">90:2" is above, "0" is the last.
inline engine::TiersRule tiers(core::ValueOf of, std::initializer_list<const char*> lines)
{
    engine::TiersRule body{of, {}};
    for (const std::string_view line : lines) {
        const auto colon = line.find(':');
        engine::Tier tier;
        if (colon == std::string_view::npos)
            tier.points = points(line);
        else
            tier.points = points(line.substr(colon + 1));
        if (colon != std::string_view::npos && line[0] == '>')
            tier.above = decimal(line.substr(1, colon - 1));
        else if (colon != std::string_view::npos)
            tier.from = decimal(line.substr(0, colon));
        body.tiers.push_back(tier);
    }
    return body;
}

/// Builds a set node by node; the maxima of composites are filled in by build().
class SetBuilder {
public:
    SetBuilder()
    {
        set.id = "thu";
        set.title = "Bộ thử";
        set.year = 2021;
        set.classes = {
            {"tot", "Tốt", decimal("80")}, {"kha", "Khá", decimal("50")}, {"yeu", "Yếu", {}}};
    }

    SetBuilder& area(const std::string& code)
    {
        add(code, -1);
        return *this;
    }
    SetBuilder& group(const std::string& code, const std::string& parent)
    {
        add(code, indexOf(parent));
        return *this;
    }
    /// A scored criterion below the node with code `parent`. Call in document order.
    core::Node& leaf(const std::string& code, const std::string& parent, const char* max,
                     core::Rule itsRule)
    {
        core::Node& node = add(code, indexOf(parent));
        node.max = points(max);
        node.rule = std::move(itsRule);
        return node;
    }

    core::IndexSet build()
    {
        for (std::size_t i = set.nodes.size(); i-- > 0;) {
            if (set.nodes[i].parent >= 0)
                set.nodes[static_cast<std::size_t>(set.nodes[i].parent)].max += set.nodes[i].max;
            else
                set.max += set.nodes[i].max;
        }
        set.buildIndex();
        return std::move(set);
    }

    core::IndexSet set;

private:
    int indexOf(const std::string& code) const
    {
        for (std::size_t i = 0; i < set.nodes.size(); ++i) {
            if (set.nodes[i].code == code)
                return static_cast<int>(i);
        }
        FAIL("no node " << code);
        return -1;
    }
    core::Node& add(const std::string& code, int parent)
    {
        core::Node node;
        node.code = code;
        node.title = "Mục " + code;
        node.parent = parent;
        node.depth = parent < 0 ? 0 : set.nodes[static_cast<std::size_t>(parent)].depth + 1;
        return set.nodes.emplace_back(std::move(node));
    }
};

/// A set with one criterion, "1.1".
inline core::IndexSet setOf(core::Rule itsRule, const char* max, int decimals = 2)
{
    SetBuilder builder;
    builder.area("1").leaf("1.1", "1", max, std::move(itsRule));
    builder.set.decimals = decimals;
    return builder.build();
}

/// Figures as in an entries file, with as many decimals as a figure can have; "option=?" is an
/// unknown option.
inline core::Figures figures(const core::Node& node, const std::string& text)
{
    if (text == "option=?") {
        core::Figures unknown;
        unknown.set(0, core::Decimal::whole(99));
        return unknown;
    }
    core::Node generous = node;
    for (auto& slot : generous.slots)
        slot.decimals = core::Decimal::maxDecimals;
    auto parsed = core::parseFigures(text, generous);
    INFO(text);
    REQUIRE(parsed);
    return *parsed;
}

inline core::Entry scored(const core::Node& node, const std::string& text)
{
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.figures = figures(node, text);
    return entry;
}

inline core::Entry typed(const char* itsPoints, const char* note = "")
{
    core::Entry entry;
    entry.status = core::EntryStatus::Scored;
    entry.points = points(itsPoints);
    entry.note = note;
    return entry;
}

inline core::Entry withStatus(core::EntryStatus status)
{
    core::Entry entry;
    entry.status = status;
    return entry;
}

inline std::string flagText(engine::Flags flags)
{
    std::string text;
    for (const auto flag : engine::flagList(flags))
        text += (text.empty() ? "" : " ") + std::string(engine::flagName(flag));
    return text;
}

} // namespace test
