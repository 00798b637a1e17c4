#include "exchange/ResultsJson.h"

#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "engine/Explain.h"
#include "engine/ExplainTotals.h"
#include "engine/SharedFigures.h"
#include "exchange/JsonWriter.h"

namespace exchange {

namespace {

using core::IndexSet;
using core::Node;
using core::Points;
using engine::NodeResult;
using engine::UnitResult;

constexpr int schemaVersion = 1;
constexpr int indexDecimals = 2;

template<typename T>
const T& at(const std::vector<T>& values, int index)
{
    return values[static_cast<std::size_t>(index)];
}

void writeHead(JsonWriter& out, const GroupView& view)
{
    out.integer("schema", schemaVersion);
    out.text("assessment", view.assessment->id);
}

void writePoints(JsonWriter& out, std::string_view key, Points points)
{
    out.text(key, core::format(points));
}

void writeRatio(JsonWriter& out, std::string_view key, const std::optional<core::Ratio>& value)
{
    if (value)
        out.text(key, core::formatFixed(*value, indexDecimals));
    else
        out.null(key);
}

void writeOptional(JsonWriter& out, std::string_view key, const std::optional<Points>& points)
{
    if (points)
        writePoints(out, key, *points);
    else
        out.null(key);
}

/// Bonus and penalty: always of a set of format 2, else where the set knows them at all.
void writeExtras(JsonWriter& out, const IndexSet& set, const UnitResult& unit)
{
    if (set.format >= 2 || !set.bonusCap.isZero())
        writePoints(out, "bonus", unit.bonus);
    if (set.format >= 2 || !set.penaltyCap.isZero())
        writePoints(out, "penalty", unit.penalty);
}

/// The index on the set's own scale; left out where it has none.
void writeScaled(JsonWriter& out, const IndexSet& set, const UnitResult& unit)
{
    if (set.indexScale)
        writeRatio(out, "indexScaled",
                   unit.isScored() ? engine::scaledIndex(set, unit) : std::nullopt);
}

// ---- rank ----

std::string_view outcomeName(engine::BorderTie::Outcome outcome)
{
    switch (outcome) {
    case engine::BorderTie::Outcome::Down:
        return "down";
    case engine::BorderTie::Outcome::In:
        return "in";
    case engine::BorderTie::Outcome::Decided:
        return "decided";
    case engine::BorderTie::Outcome::Undecided:
        break;
    }
    return "undecided";
}

/// Ties over the border of a quota; left out where there are none.
void writeTies(JsonWriter& out, const GroupView& view)
{
    if (view.ranking->ties.empty())
        return;
    out.beginList("quotaTies");
    for (const engine::BorderTie& tie : view.ranking->ties) {
        out.beginObject();
        out.text("class", at(view.set->quotas, tie.quota).unitClass);
        out.integer("places", tie.places);
        out.text("outcome", outcomeName(tie.outcome));
        out.beginList("units");
        for (const int member : tie.members)
            out.text(at(*view.units, at(view.ranking->standings, member).unit).id);
        out.endList();
        out.endObject();
    }
    out.endList();
}

void writeAreas(JsonWriter& out, const GroupView& view, const engine::Standing& standing)
{
    const UnitResult& unit = at(*view.results, standing.unit);
    out.beginList("areas");
    for (std::size_t i = 0; i < view.set->areas.size(); ++i) {
        const NodeResult& area = at(unit.nodes, view.set->areas[i]);
        out.beginObject();
        out.text("code", at(view.set->nodes, view.set->areas[i]).code);
        writePoints(out, "points", area.points);
        writePoints(out, "max", area.applicable);
        writeRatio(out, "index", standing.areas[i].index);
        if (standing.areas[i].rank > 0)
            out.integer("rank", standing.areas[i].rank);
        else
            out.null("rank");
        out.endObject();
    }
    out.endList();
}

void writeStanding(JsonWriter& out, const GroupView& view, const engine::Standing& standing)
{
    const core::Unit& unit = at(*view.units, standing.unit);
    const UnitResult& result = at(*view.results, standing.unit);
    out.beginObject();
    out.text("unit", unit.id);
    out.text("name", unit.name);
    out.integer("rank", standing.rank);
    writePoints(out, "points", result.total);
    writePoints(out, "max", result.applicable);
    writeRatio(out, "index", standing.index);
    writeScaled(out, *view.set, result);
    out.text("class", at(view.set->classes, standing.unitClass).id);
    out.text("classByPoints", at(view.set->classes, standing.classByPoints).id);
    out.text("classReason", standing.classReason);
    out.integer("missing", result.missing);
    writeExtras(out, *view.set, result);
    writeAreas(out, view, standing);
    out.endObject();
}

// ---- sheet ----

/// A criterion that is not self-scored stands outside the self stage, whatever was entered there.
bool isOutside(const Node& node, core::ResultStage stage)
{
    return stage == core::ResultStage::Self && node.by != core::ScoredBy::Unit;
}

void writeFigures(JsonWriter& out, const Node& node, const core::Figures& figures)
{
    out.beginObject("figures");
    for (std::size_t slot = 0; slot < node.slots.size(); ++slot) {
        if (figures.has(slot) && node.slots[slot].isTyped())
            out.text(node.slots[slot].key, core::formatFigure(figures.at(slot), slot, node));
    }
    out.endObject();
}

void writeProblems(JsonWriter& out, engine::Flags flags)
{
    out.beginList("problems");
    for (const engine::Flag flag : engine::flagList(flags))
        out.text(engine::flagName(flag));
    out.endList();
}

/// What a sheet shows of one criterion's entry.
struct EntryText {
    std::string_view status;
    core::Figures figures;
    std::string explanation;
};

EntryText entryText(const GroupView& view, const engine::UnitFacts& sheet, const Node& node,
                    bool isScored, core::Language language)
{
    if (sheet.sheet == nullptr || isOutside(node, view.stage))
        return {};
    const core::Entry& entry = sheet.sheet->counting(view.stage, node.leaf);
    if (entry.isEmpty() && !node.isSharedOnly)
        return {}; // no entry at all, whatever figures were left beside the empty status
    const auto highest = static_cast<std::size_t>(node.leaf) < view.best->size()
                             ? at(*view.best, node.leaf)
                             : core::Ratio();
    // Figures drawn from dossier counters are shown like typed ones: the explaining line speaks of
    // them.
    const bool scored = entry.status == core::EntryStatus::Scored;
    // What needs no entry is scored once its figures are there.
    const auto status = entry.isEmpty() && isScored ? core::EntryStatus::Scored : entry.status;
    return {core::name(status),
            scored            ? engine::countingFigures(*view.set, node, entry, sheet, view.stage)
            : entry.isEmpty() ? core::Figures()
                              : entry.figures,
            engine::explain(*view.set, node, entry, view.stage, highest, sheet, language)};
}

void writeItem(JsonWriter& out, const GroupView& view, int unit, int index, core::Language language)
{
    const Node& node = at(view.set->nodes, index);
    const UnitResult& results = at(*view.results, unit);
    const NodeResult& result = at(results.nodes, index);
    EntryText entry;
    if (node.isScored())
        entry = entryText(view, at(*view.sheets, unit), node, result.scored, language);
    if (node.isScored())
        entry.explanation =
            engine::withLoss(std::move(entry.explanation), *view.set, results, index, language);
    else
        entry.explanation = engine::explainSum(*view.set, index, results, language);
    // Nothing counts as points where a criterion is not scored or does not apply; a sum is open
    // only where nothing applies.
    const bool hasPoints = !result.applicable.isZero() && (result.scored || !node.isScored());

    out.beginObject();
    out.text("code", node.code);
    writePoints(out, "max", node.max);
    writePoints(out, "applicable", result.applicable);
    out.text("status", entry.status);
    writeFigures(out, node, entry.figures);
    writeOptional(out, "points", hasPoints ? std::optional<Points>(result.points) : std::nullopt);
    out.text("explain", entry.explanation);
    writeProblems(out, result.flags);
    out.endObject();
}

/// The set's figures of a unit: what counts, and where it comes from.
void writeShared(JsonWriter& out, const GroupView& view, int unit, core::Language language)
{
    const engine::UnitFacts& facts = at(*view.sheets, unit);
    out.beginList("figures");
    for (int leaf = 0; leaf < view.set->figureCount(); ++leaf) {
        const Node& node = view.set->leafNode(leaf);
        out.beginObject();
        out.text("code", node.code);
        writeFigures(out, node, engine::sharedFigure(*view.set, leaf, facts, view.stage));
        out.text("origin", engine::figureOrigin(*view.set, leaf, facts, view.stage, language));
        out.endObject();
    }
    out.endList();
}

// ---- statistics ----

void writeNodeStatistics(JsonWriter& out, const Node& node, const engine::NodeStatistics& numbers)
{
    out.beginObject();
    out.text("code", node.code);
    out.integer("units", numbers.units);
    out.integer("scored", numbers.scored);
    out.integer("atMax", numbers.atMaximum);
    writeRatio(out, "mean", numbers.mean);
    writeRatio(out, "meanPercent", numbers.meanPercent);
    writeOptional(out, "lowest", numbers.lowest);
    writeOptional(out, "highest", numbers.highest);
    out.endObject();
}

void writeAtMaximum(JsonWriter& out, std::string_view key, const engine::AtMaximum& count)
{
    out.beginObject(key);
    out.integer("any", count.any);
    out.integer("all", count.all);
    out.integer("of", count.of);
    out.endObject();
}

} // namespace

std::string rankJson(const GroupView& view)
{
    constexpr std::size_t perUnit = 2048;
    JsonWriter out(view.units->size() * perUnit);
    out.beginObject();
    writeHead(out, view);
    out.text("stage", core::name(view.stage));
    out.boolean("provisional", view.ranking->provisional);
    writeTies(out, view);
    out.beginList("units");
    for (const auto& standing : view.ranking->standings)
        writeStanding(out, view, standing);
    out.endList();
    out.beginList("notScored");
    for (const int unit : view.ranking->notScored) {
        out.beginObject();
        out.text("unit", at(*view.units, unit).id);
        out.text("name", at(*view.units, unit).name);
        out.endObject();
    }
    out.endList();
    out.beginList("classes");
    for (std::size_t i = 0; i < view.set->classes.size(); ++i) {
        out.beginObject();
        out.text("class", view.set->classes[i].id);
        out.integer("count", view.ranking->classCounts[i]);
        out.endObject();
    }
    out.endList();
    out.endObject();
    return out.take();
}

std::string sheetJson(const GroupView& view, int unit, core::Language language)
{
    const UnitResult& result = at(*view.results, unit);
    JsonWriter out;
    out.beginObject();
    writeHead(out, view);
    out.text("unit", at(*view.units, unit).id);
    out.text("stage", core::name(view.stage));
    writePoints(out, "total", result.total);
    writePoints(out, "max", result.applicable);
    writeRatio(out, "index",
               result.isScored() ? std::optional<core::Ratio>(result.index()) : std::nullopt);
    writeScaled(out, *view.set, result);
    writeExtras(out, *view.set, result);
    if (view.set->format >= 2)
        writeShared(out, view, unit, language);
    out.beginList("items");
    for (int i = 0; i < static_cast<int>(view.set->nodes.size()); ++i) {
        const Node& node = at(view.set->nodes, i);
        if (node.section == core::Section::Areas || node.extra)
            writeItem(out, view, unit, i, language);
    }
    out.endList();
    out.endObject();
    return out.take();
}

std::string statisticsJson(const GroupView& view, const engine::Statistics& statistics)
{
    JsonWriter out;
    out.beginObject();
    writeHead(out, view);
    out.text("stage", core::name(view.stage));
    out.beginList("items");
    for (std::size_t i = 0; i < view.set->nodes.size(); ++i) {
        if (view.set->nodes[i].section == core::Section::Areas)
            writeNodeStatistics(out, view.set->nodes[i], statistics.nodes[i]);
    }
    out.endList();
    out.beginObject("atMax");
    writeAtMaximum(out, "areas", statistics.areas);
    writeAtMaximum(out, "criteria", statistics.criteria);
    out.endObject();
    out.endObject();
    return out.take();
}

} // namespace exchange
