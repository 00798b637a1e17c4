#include "app/EntryReader.h"

#include "app/BlockColumns.h"
#include "app/ScoreMoves.h"
#include "core/Codes.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/Check.h"
#include "engine/DrawnPairs.h"

#include <algorithm>
#include <utility>

namespace app {

using core::EntryStatus;
using core::trimmed;

namespace {

core::Problem problemOf(const core::Error& error)
{
    return {core::Severity::Error, error.code, {}, error.params};
}

/// The field a problem is about: the figure it names, or the field that was typed in.
int fieldOf(const core::Problem& problem, const core::Node* node, int otherwise)
{
    for (const core::Param& param : problem.params) {
        if (param.name != "slot" || !node)
            continue;
        for (std::size_t slot = 0; slot < node->slots.size(); ++slot) {
            if (node->slots[slot].key == param.value)
                return static_cast<int>(slot);
        }
    }
    return otherwise;
}

class Reader {
public:
    Reader(const SheetEditor& editor, int unit, core::Stage stage, int leaf,
           std::span<const FieldText> typed, core::Language language)
        : m_editor(editor), m_unit(unit), m_stage(stage), m_leaf(leaf), m_typed(typed),
          m_language(language)
    {
        m_node = nodeOf(editor.scores().set(), leaf);
    }

    EntryReading read()
    {
        m_reading.entry = stored();
        readStatus();
        if (hasFigures())
            readFigures();
        if (typed(field::points))
            readPoints();
        if (const auto note = typed(field::note))
            readNote(trimmed(*note));
        else if (m_reading.entry.isEmpty() && !stored().isEmpty())
            m_reading.entry.note.clear();
        judge();
        return std::move(m_reading);
    }

private:
    const core::Entry& stored() const
    {
        return m_editor.scores().sheet(m_unit).at(m_stage, m_leaf);
    }

    std::optional<std::string_view> typed(int field) const
    {
        for (const FieldText& text : m_typed) {
            if (text.field == field)
                return text.text;
        }
        return std::nullopt;
    }

    bool hasFigures() const
    {
        return m_node && std::any_of(m_typed.begin(), m_typed.end(), [](const FieldText& text) {
                   return text.field >= 0 || text.field == field::figures;
               });
    }

    Preview previewOf(const core::Entry& entry, core::Stage stage) const
    {
        return m_editor.preview(m_unit, stage, m_leaf, entry, m_language);
    }

    void fault(int field, const core::Error& error)
    {
        m_reading.faults.push_back({field, problemOf(error)});
    }

    void readStatus()
    {
        const auto text = typed(field::status);
        const auto status = text ? core::entryStatusNamed(trimmed(*text)) : std::nullopt;
        if (!status)
            return;
        m_reading.entry = withStatus(std::move(m_reading.entry), *status);
    }

    void readFigures()
    {
        core::Figures figures = shownFigures(m_editor, m_unit, m_stage, m_leaf);
        if (const auto text = typed(field::figures)) {
            auto read = trimmed(*text).empty()
                            ? core::Figures()
                            : readFiguresText(m_editor.scores().set(), *m_node, *text,
                                              m_editor.scores().assessment().year);
            if (read)
                figures = *std::move(read);
            else
                fault(field::figures, read.error());
        }
        for (std::size_t slot = 0; slot < m_node->slots.size(); ++slot) {
            const auto text = typed(static_cast<int>(slot));
            // What was typed for another case waits in case that is chosen again.
            if (!text || !core::isAsked(m_node->slots[slot], figures))
                continue;
            figures.clear(slot);
            if (trimmed(*text).empty())
                continue;
            if (const auto value = readFigureField(m_node->slots[slot], *text,
                                                   m_editor.scores().assessment().year))
                figures.set(slot, *value);
            else
                fault(static_cast<int>(slot), value.error());
        }
        // Choosing another case clears the figures of the one before.
        for (std::size_t slot = 0; slot < m_node->slots.size(); ++slot) {
            if (!core::isAsked(m_node->slots[slot], figures))
                figures.clear(slot);
        }
        leaveDrawn(figures);
        const std::string note = m_reading.entry.note;
        m_reading.entry = m_editor.withFigures(m_unit, m_stage, m_leaf, figures);
        m_reading.entry.note = note;
        // Typed points that stay beside new figures would be an own figure of the verifier that
        // nobody typed for them.
        if (figures.empty() && !m_reading.entry.points)
            m_reading.entry.status = EntryStatus::Empty;
    }

    /// Beside other figures of the criterion, those that dossiers give stay theirs: only what was
    /// typed is the entry's own.
    void leaveDrawn(core::Figures& figures) const
    {
        if (m_node->rule->source || typed(field::figures))
            return;
        const core::Entry& own = m_editor.scores().sheet(m_unit).at(m_stage, m_leaf);
        engine::eachDrawnPair(
            *m_node,
            [&](std::size_t n) {
                const auto slot = static_cast<int>(n);
                return !typed(slot) && !typed(slot + 1) && !own.figures.has(n) &&
                       !own.figures.has(n + 1);
            },
            [&figures](std::size_t n) {
                figures.clear(n);
                figures.clear(n + 1);
            });
    }

    /// The one option of a choice that is worth these points.
    std::optional<std::size_t> optionWorth(core::Points points) const
    {
        if (!takesOption())
            return std::nullopt;
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < core::choicesOf(*m_node->rule).size(); ++i) {
            core::Figures figures;
            figures.set(0, core::Decimal::whole(static_cast<std::int64_t>(i)));
            if (engine::rulePoints(m_editor.scores().set(), *m_node, figures,
                                   m_editor.scores().factsOf(m_unit), resultStageOf(m_stage))
                    .points != points)
                continue;
            if (found)
                return std::nullopt;
            found = i;
        }
        return found;
    }

    void readPoints()
    {
        core::Entry& entry = m_reading.entry;
        const std::string_view text = trimmed(*typed(field::points));
        if (text.empty()) {
            entry.points.reset();
            if (entry.figures.empty() && !(m_node && m_node->draws))
                entry.status = EntryStatus::Empty;
            return;
        }
        const auto points =
            core::readPoints(text, core::NumberField::Screen, m_editor.scores().set().decimals);
        if (!points) {
            readNamedOption(text, points.error());
            return;
        }
        if (isManual(m_editor.scores().set(), m_leaf)) {
            entry.status = EntryStatus::Scored;
            entry.points = *points;
            return;
        }
        core::Entry ruled = entry;
        if (!hasFigures()) {
            // withPoints leaves the points away where the figures already give them.
            ruled = m_editor.withPoints(m_unit, m_stage, m_leaf, *points);
        } else {
            ruled.points.reset();
            if (pointsOf(m_editor.scores(), {m_unit, m_stage, m_leaf}, ruled) != *points)
                ruled.points = *points;
        }
        if (!ruled.points) {
            entry = std::move(ruled);
            return;
        }
        if (const auto option = optionWorth(*points)) {
            entry.figures = {};
            entry.figures.set(0, core::Decimal::whole(static_cast<std::int64_t>(*option)));
            entry.status = EntryStatus::Scored;
            entry.points.reset();
            return;
        }
        if (m_stage != core::Stage::Self) {
            entry = std::move(ruled);
            return;
        }
        core::Problem refused{core::Severity::Error, "entry.points-from-figures", {}, {}};
        if (takesOption()) {
            // Points of several options: which ones is said.
            const auto option = readFiguresText(m_editor.scores().set(), *m_node, text,
                                                m_editor.scores().assessment().year);
            if (!option && option.error().code == core::codes::figuresAmbiguousOption)
                return fault(field::points, option.error());
            refused.code = "entry.points-of-option";
            refused.params = {core::Param::text("known", optionWorths(*m_node))};
        }
        m_reading.faults.push_back({field::points, std::move(refused)});
    }

    bool takesOption() const
    {
        return m_node && core::takes(m_node->rule, core::RuleInput::Option);
    }

    /// An option's name, typed where its points stand.
    void readNamedOption(std::string_view text, const core::Error& noPoints)
    {
        if (!takesOption())
            return fault(field::points, noPoints);
        auto figures = readFiguresText(m_editor.scores().set(), *m_node, text,
                                       m_editor.scores().assessment().year);
        if (!figures)
            return fault(field::points, figures.error());
        core::Entry& entry = m_reading.entry;
        entry.figures = *std::move(figures);
        entry.status = EntryStatus::Scored;
        entry.points.reset();
    }

    /// What the book holds may be entered again, whatever it is.
    void readNote(std::string_view text)
    {
        m_reading.entry.note = std::string(text);
        if (isNumberAlone(text) && text != stored().note)
            m_reading.faults.push_back(
                {field::note, {core::Severity::Error, "entry.number-as-reason", {}, {}}});
    }

    bool isSharedFigure() const { return m_node && m_node->section == core::Section::Figures; }

    /// Fewer points than at the stage before: its own or, of a figure of the set, those of any
    /// criterion that takes it.
    bool isCut() const
    {
        if (m_stage == core::Stage::Self || m_reading.entry.status != EntryStatus::Scored)
            return false;
        const core::Entry* previous = m_editor.previousEntry(m_unit, m_stage, m_leaf);
        if (!previous || previous->isEmpty())
            return false;
        if (isSharedFigure())
            return m_reading.entry.figures != previous->figures &&
                   !fallsBy(m_editor.scores(), m_unit, m_stage, m_leaf, m_reading.entry).empty();
        if (!m_reading.preview.points)
            return false;
        const auto points =
            pointsOf(m_editor.scores(),
                     {m_unit, m_editor.previousStage(m_unit, m_stage, m_leaf), m_leaf}, *previous);
        return points && *m_reading.preview.points < *points;
    }

    void judge()
    {
        EntryReading& reading = m_reading;
        // What the verifier has not touched yet is shown with the unit's figures and what they
        // give.
        core::Entry shown = reading.entry;
        if (shown.isEmpty() && !hasFigures()) {
            const core::Entry* previous = m_editor.previousEntry(m_unit, m_stage, m_leaf);
            if (previous && !previous->figures.empty() && stored().isEmpty()) {
                if (const auto accepted = acceptedEntry(m_editor, m_unit, m_stage, m_leaf))
                    shown = *accepted;
            }
        }
        reading.preview = previewOf(shown, m_stage);
        reading.changed = reading.entry != stored();
        if (!reading.changed || reading.entry == core::Entry())
            return;
        // A verifier's reason for other points would stand on paper beside these: where they need
        // one it is asked for, else the old one goes.
        const bool isOld = isReasonOld();
        if (isOld && !wantsReason()) {
            reading.entry.note.clear();
            shown.note.clear();
        }
        if (shown != reading.entry)
            reading.preview = previewOf(reading.entry, m_stage);
        const int otherwise = typed(field::points) || !m_node || m_node->slots.empty()
                                  ? field::points
                              : typed(field::figures) ? field::figures
                                                      : 0;
        // What is written is what is shown: it has been checked with its preview.
        for (core::Problem& problem :
             m_editor.faults(m_unit, m_stage, m_leaf, reading.entry, reading.preview.problems)) {
            if (problem.code == core::codes::entryNoteNeeded ||
                problem.code == core::codes::entryReasonNeeded) {
                reading.needsReason = true;
                continue;
            }
            int field = fieldOf(problem, m_node, otherwise);
            // A fault of one figure is shown where the figures were typed.
            if (field >= 0 && !typed(field) && typed(field::figures))
                field = field::figures;
            reading.faults.push_back({field, std::move(problem)});
        }
        if (isMoreThanAll())
            reading.faults.push_back(
                {otherwise, {core::Severity::Error, "entry.survey-over-100", {}, {}}});
        // A note alone on an old cut changes no points; any other way to a cut asks for the reason.
        if (reading.entry.note.empty() ? isCut() : isOld)
            reading.needsReason = true;
    }

    /// A share of answers above 100 %: an import of survey results refuses it, too.
    bool isMoreThanAll() const
    {
        const core::Entry& entry = m_reading.entry;
        return m_node && m_node->by == core::ScoredBy::Survey &&
               entry.status == EntryStatus::Scored && !entry.figures.empty() &&
               engine::has(engine::rulePoints(m_editor.scores().set(), *m_node, entry.figures,
                                              m_editor.scores().factsOf(m_unit),
                                              resultStageOf(m_stage))
                               .flags,
                           engine::Flag::Over100);
    }

    /// Whether the points have to be explained, by the rules or because they are a cut.
    bool wantsReason() const
    {
        if (isCut())
            return true;
        core::Entry bare = m_reading.entry;
        bare.note.clear();
        const auto faults = m_editor.faults(m_unit, m_stage, m_leaf, bare);
        return std::any_of(faults.begin(), faults.end(), [](const core::Problem& problem) {
            return problem.code == core::codes::entryNoteNeeded ||
                   problem.code == core::codes::entryReasonNeeded;
        });
    }

    /// The points are others than those that a verifier's note was written for, and nobody has
    /// typed it (or entered it again) since.
    bool isReasonOld() const
    {
        if (m_stage == core::Stage::Self || m_reading.entry.note.empty() || typed(field::note) ||
            stored().isEmpty())
            return false;
        if (isSharedFigure())
            return stored().figures != m_reading.entry.figures;
        return pointsOf(m_editor.scores(), {m_unit, m_stage, m_leaf}, stored()) !=
               m_reading.preview.points;
    }

    const SheetEditor& m_editor;
    int m_unit;
    core::Stage m_stage;
    int m_leaf;
    std::span<const FieldText> m_typed;
    core::Language m_language;
    const core::Node* m_node = nullptr;
    EntryReading m_reading;
};

} // namespace

core::Figures shownFigures(const SheetEditor& editor, int unit, core::Stage stage, int leaf)
{
    const ScoreBook& scores = editor.scores();
    const core::Entry& own = scores.sheet(unit).at(stage, leaf);
    if (leaf >= scores.set().leafCount())
        return {};
    if (own.figures.empty() && own.isEmpty()) {
        const core::Entry* previous = editor.previousEntry(unit, stage, leaf);
        if (previous && !previous->figures.empty())
            return previous->figures;
    }
    if (scores.set().leafNode(leaf).takesShared)
        return own.figures; // those of the set are not typed here
    return engine::countingFigures(scores.set(), scores.set().leafNode(leaf), own,
                                   scores.factsOf(unit), resultStageOf(stage));
}

FiguresFrom figuresFrom(const SheetEditor& editor, const Place& place)
{
    const core::Node* node = nodeOf(editor.scores().set(), place.leaf);
    if (!node)
        return FiguresFrom::None;
    const core::Entry& own = editor.scores().sheet(place.unit).at(place.stage, place.leaf);
    if (!own.figures.empty())
        return FiguresFrom::Own;
    if (own.isEmpty()) {
        const core::Entry* previous = editor.previousEntry(place.unit, place.stage, place.leaf);
        if (previous && !previous->figures.empty())
            return FiguresFrom::Previous;
    }
    return node->draws && !shownFigures(editor, place.unit, place.stage, place.leaf).empty()
               ? FiguresFrom::Dossiers
               : FiguresFrom::None;
}

core::Entry withStatus(core::Entry entry, core::EntryStatus status)
{
    entry.points.reset();
    entry.status = status;
    if (status == EntryStatus::Scored)
        entry.status = entry.figures.empty() ? EntryStatus::Empty : EntryStatus::Scored;
    else if (status != EntryStatus::Unproven)
        entry.figures = {};
    if (entry.status == EntryStatus::Empty)
        entry.note.clear();
    return entry;
}

EntryReading readEntry(const SheetEditor& editor, int unit, core::Stage stage, int leaf,
                       std::span<const FieldText> typed, core::Language language)
{
    return Reader(editor, unit, stage, leaf, typed, language).read();
}

std::optional<core::Entry> acceptedEntry(const SheetEditor& editor, int unit, core::Stage stage,
                                         int leaf)
{
    const core::Entry* previous = editor.previousEntry(unit, stage, leaf);
    if (!previous || previous->isEmpty())
        return std::nullopt;
    const core::IndexSet& set = editor.scores().set();
    const bool isByHand = isManual(set, leaf);
    core::Entry entry;
    entry.status = previous->status;
    entry.figures = previous->figures;
    if (isByHand || stage == core::Stage::V2)
        entry.points = previous->points;
    // The reason goes along where the entry speaks by it.
    if ((entry.points && !isByHand) || leaf >= set.leafCount())
        entry.note = previous->note;
    return entry;
}

} // namespace app
