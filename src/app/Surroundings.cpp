#include "app/Surroundings.h"

#include "app/YearReader.h"

#include "core/FiguresText.h"
#include "engine/Between.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

/// The figures of each stage, by leaf: v2 first, as they are asked.
using Stages = std::array<std::vector<core::Figures>, core::stageCount>;

/// The last stage is asked first.
std::size_t askedAs(int stage)
{
    return core::stageCount - 1 - static_cast<std::size_t>(stage);
}

} // namespace

const core::Assessment* previousOf(const std::vector<core::Assessment>& all,
                                   const core::Assessment& now)
{
    const auto found = std::find_if(all.rbegin(), all.rend(), [&now](const core::Assessment& one) {
        return now.previous.empty() ? one.group == now.group && one.year == now.year - 1
                                    : one.id == now.previous;
    });
    return found == all.rend() ? nullptr : &*found;
}

core::Result<Surroundings> Surroundings::of(const store::Book& book,
                                            const core::Assessment& assessment,
                                            const core::IndexSet& set)
{
    Surroundings all;
    all.m_attributeCount = set.attributes.size();
    if (set.attributes.empty() && set.figureCount() == 0)
        return all;
    const auto units = unitsKnownTo(book, assessment.id);
    if (!units)
        return units.error();
    if (!set.attributes.empty()) {
        for (const core::Unit& unit : *units)
            all.m_attributes.emplace(unit.id, engine::attributeValues(set, unit));
    }
    if (set.figureCount() > 0) {
        if (core::Status read = all.readLast(book, assessment, set, *units); !read)
            return read.error();
    }
    return all;
}

core::Status Surroundings::readLast(const store::Book& book, const core::Assessment& assessment,
                                    const core::IndexSet& set, const std::vector<core::Unit>& units)
{
    const auto all = book.assessments();
    if (!all)
        return all.error();
    const core::Assessment* before = previousOf(*all, assessment);
    if (before == nullptr)
        return {};
    std::map<std::string, Stages, std::less<>> found;
    core::Status read = book.forEachEntry(before->id, [&](const store::EntryView& view) {
        if (!view.code.starts_with(core::figurePrefix) || view.status != "scored")
            return true;
        const int leaf = set.figureLeaf(view.code.substr(core::figurePrefix.size()));
        if (leaf < 0)
            return true;
        // Of another kind last year: it says nothing here.
        auto figures = core::parseFigures(view.figures, set.leafNode(leaf));
        if (!figures)
            return true;
        auto& stage = found[std::string(view.unit)][askedAs(view.stage)];
        stage.resize(static_cast<std::size_t>(set.figureCount()));
        stage[static_cast<std::size_t>(leaf)] = *std::move(figures);
        return true;
    });
    if (!read)
        return read;

    std::unordered_map<std::string, std::vector<const core::Unit*>> predecessors;
    for (const core::Unit& unit : units) {
        if (!unit.successor.empty() && unit.successor != unit.id)
            predecessors[unit.successor].push_back(&unit);
    }
    const auto figureOf = [&](const std::string& unit, std::size_t leaf) -> const core::Figures* {
        const auto own = found.find(unit);
        if (own == found.end())
            return nullptr;
        for (const auto& stage : own->second) {
            if (leaf < stage.size() && !stage[leaf].empty())
                return &stage[leaf];
        }
        return nullptr;
    };
    for (const core::Unit& unit : units) {
        engine::LastFigures last;
        last.figures.resize(static_cast<std::size_t>(set.figureCount()));
        const auto& older = predecessors[unit.id];
        bool any = false;
        for (std::size_t leaf = 0; leaf < last.figures.size(); ++leaf) {
            const core::Figures* figures = figureOf(unit.id, leaf);
            if (figures == nullptr && older.size() == 1)
                figures = figureOf(older.front()->id, leaf);
            if (figures != nullptr)
                last.figures[leaf] = *figures;
            any = any || figures != nullptr;
        }
        if (older.size() > 1) {
            for (const core::Unit* one : older)
                last.predecessors.push_back(one->name);
        }
        if (any || !last.predecessors.empty())
            m_last.emplace(unit.id, std::move(last));
    }
    return {};
}

std::vector<std::string> Surroundings::attributes(std::string_view unit) const
{
    const auto own = m_attributes.find(unit);
    return own == m_attributes.end() ? std::vector<std::string>(m_attributeCount) : own->second;
}

const engine::LastFigures* Surroundings::last(std::string_view unit) const
{
    const auto own = m_last.find(unit);
    return own == m_last.end() ? nullptr : &own->second;
}

} // namespace app
