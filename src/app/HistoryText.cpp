#include "app/HistoryText.h"

#include "app/EditLabel.h"
#include "app/EntryText.h"
#include "app/HistoryFields.h"
#include "app/OfficeFacts.h"
#include "app/SheetEditor.h"
#include "app/StageWords.h"
#include "app/StepText.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "core/LocalTime.h"
#include "core/NumberText.h"
#include "core/Text.h"
#include "engine/Explain.h"
#include "store/Canonical.h"
#include "store/Corrections.h"
#include "store/Record.h"

#include <algorithm>

namespace app {

namespace {

std::optional<core::Entry> entryOf(const std::string& canonical, const core::IndexSet& set,
                                   int leaf)
{
    const auto stored = store::storedEntryFrom(canonical);
    if (!stored)
        return std::nullopt;
    auto entry = fromStored(*stored, set, leaf);
    return entry ? std::optional(*std::move(entry)) : std::nullopt;
}

/// Without the assessment in memory: what was entered, not what it is worth.
std::string enteredText(const std::string& canonical, const core::IndexSet& set, int leaf,
                        core::Language language)
{
    const auto entry = entryOf(canonical, set, leaf);
    if (!entry)
        return canonical;
    switch (entry->status) {
    case core::EntryStatus::Empty:
        return stepWords(stepText("step.value-empty"), language);
    case core::EntryStatus::None:
        return stepWords(stepText("step.value-none"), language);
    case core::EntryStatus::Unproven:
        return stepWords(stepText("step.value-unproven"), language);
    case core::EntryStatus::Scored:
        break;
    }
    if (entry->points)
        return core::format(*entry->points, core::NumberStyle::Vietnamese);
    return leaf < set.leafCount()
               ? engine::figuresText(set.leafNode(leaf), entry->figures, language)
               : std::string();
}

/// Of an assessment that is not there any more, or a criterion that its set does not have.
std::string unboundEntry(const std::string& canonical)
{
    const auto stored = store::storedEntryFrom(canonical);
    if (!stored)
        return canonical;
    std::string text = stored->points ? core::format(core::Points::fromUnits(*stored->points),
                                                     core::NumberStyle::Vietnamese)
                                      : stored->status;
    if (!stored->figures.empty())
        text += (text.empty() ? "" : ", ") + stored->figures;
    return text;
}

std::string stageWords(const std::string& stage, core::Language language)
{
    const auto named = core::stageNamed(stage);
    return named ? stageText(*named, language) : stage;
}

/// Of a document as it is after the row, else as it was before it.
std::string documentName(const store::HistoryRow& row)
{
    for (const std::string* text : {&row.after, &row.before}) {
        const auto document = store::documentFrom(*text, row.code);
        if (document && !document->id.empty())
            return document->title.empty() ? document->fileName : document->title;
    }
    return row.code;
}

std::string nameOfLeaf(const core::IndexSet& set, int leaf, core::Language language)
{
    if (leaf >= set.leafCount())
        return std::string((leaf == set.bonusLeaf() ? core::Text{"điểm thưởng", "bonus"}
                                                    : core::Text{"điểm phạt", "penalty"})
                               .in(language));
    const core::Node& node = set.leafNode(leaf);
    return node.bearsPoints() ? node.code + ' ' + node.title : node.title;
}

} // namespace

EntryRowWords entryRowWords(const SheetEditor& editor, int unit, int leaf,
                            const store::HistoryRow& row, bool isFormer, core::Language language)
{
    static constexpr core::Text unreadable = {"không đọc được", "unreadable"};
    const core::IndexSet& set = editor.scores().set();
    const core::Stage stage = core::stageNamed(row.stage).value_or(core::Stage::Self);
    EntryRowWords words;
    words.entry = entryOf(row.after, set, leaf);
    const auto before = entryOf(row.before, set, leaf);
    const auto worth = [&](const std::optional<core::Entry>& entry) {
        return entry ? stepWords(valueText(editor, unit, stage, leaf, *entry), language)
                     : std::string(unreadable.in(language));
    };
    const auto entered = [&](const std::string& canonical) {
        return entryOf(canonical, set, leaf) ? enteredText(canonical, set, leaf, language)
                                             : unboundEntry(canonical);
    };
    words.before = isFormer ? entered(row.before) : worth(before);
    words.after = isFormer ? entered(row.after) : worth(words.entry);
    words.source = stepWords(row.reason, language);
    words.note = words.source;
    if (!words.entry)
        return words;
    if (row.reason.empty())
        words.note = words.entry->note;
    if (leaf < set.leafCount()) {
        const auto figures = [&](const core::Entry& entry) {
            return engine::figuresText(set.leafNode(leaf), entry.figures, language);
        };
        words.figures = figures(*words.entry);
        // Other figures that are worth the same: "10/20 → 11/20", not "1 → 1".
        if (words.before == words.after && before && !before->figures.empty() &&
            !words.figures.empty() && !(before->figures == words.entry->figures)) {
            words.before = figures(*before);
            words.after = words.figures;
        }
    }
    return words;
}

std::int64_t correctedAt(const store::Book& book, const std::string& assessment)
{
    const auto corrections = store::Corrections::of(book, assessment);
    if (!corrections || corrections->empty())
        return 0;
    const auto rows = book.historyOf(assessment, {}, std::to_string(corrections->back().number));
    if (!rows)
        return 0;
    const auto found = std::find_if(rows->begin(), rows->end(), [](const store::HistoryRow& row) {
        return row.action == "correction";
    });
    return found == rows->end() ? 0 : found->number;
}

HistoryText::HistoryText(Workspace& workspace, core::Language language, Load load)
    : m_workspace(workspace), m_language(language), m_load(load)
{
    if (const auto units = workspace.book().units()) {
        for (const core::Unit& unit : *units)
            m_unitNames.emplace(unit.id, unit.name);
    }
}

void HistoryText::load(const std::string& assessment, Told& told)
{
    const YearReader reader(m_workspace.book());
    const auto known = reader.assessment(assessment);
    if (!known)
        return;
    auto scores = reader.scoresWithoutEntries(*known);
    if (scores && hasBestRule((*scores)->set()))
        scores = m_workspace.load(assessment);
    else if (scores)
        told.isRead.resize((*scores)->units().size());
    if (scores)
        told.scores = *std::move(scores);
}

int HistoryText::unitOf(const store::HistoryRow& row, Told& told)
{
    const int unit = told.scores ? told.scores->unitIndex(row.unit) : -1;
    const auto index = static_cast<std::size_t>(unit);
    if (unit < 0 || told.isRead.empty() || told.isRead[index])
        return unit;
    if (!YearReader(m_workspace.book()).readUnit(*told.scores, unit))
        return -1;
    told.isRead[index] = true;
    return unit;
}

HistoryText::Told& HistoryText::told(const std::string& assessment)
{
    if (const auto found = m_told.find(assessment); found != m_told.end())
        return found->second;
    Told told;
    told.correctedAt = correctedAt(m_workspace.book(), assessment);
    told.scores = m_workspace.loaded(assessment);
    if (!told.scores && m_load == Load::WhenNeeded)
        load(assessment, told);
    if (!told.scores) {
        const YearReader reader(m_workspace.book());
        auto set = reader.assessment(assessment).andThen([&](const core::Assessment& known) {
            return reader.setOf(known);
        });
        if (set)
            told.set = *std::move(set);
    }
    return m_told.emplace(assessment, std::move(told)).first->second;
}

void HistoryText::wordEntry(const store::HistoryRow& row, HistoryWords& words)
{
    Told& assessment = told(row.assessment);
    const core::IndexSet* set = assessment.scores ? &assessment.scores->set()
                                : assessment.set  ? &*assessment.set
                                                  : nullptr;
    const int leaf = set != nullptr ? set->findLeaf(row.code) : -1;
    if (leaf < 0) {
        words.place = row.code;
        words.before = unboundEntry(row.before);
        words.after = unboundEntry(row.after);
        return;
    }
    words.place = nameOfLeaf(*set, leaf, m_language);
    const int unit = unitOf(row, assessment);
    if (unit < 0) {
        words.before = enteredText(row.before, *set, leaf, m_language);
        words.after = enteredText(row.after, *set, leaf, m_language);
        if (const auto entry = entryOf(row.after, *set, leaf); entry && row.reason.empty())
            words.reason = entry->note;
        return;
    }
    const SheetEditor editor(m_workspace.book(), *assessment.scores);
    EntryRowWords said =
        entryRowWords(editor, unit, leaf, row, row.number < assessment.correctedAt, m_language);
    words.before = std::move(said.before);
    words.after = std::move(said.after);
    words.reason = std::move(said.note);
}

HistoryWords HistoryText::words(const store::HistoryRow& row)
{
    HistoryWords words;
    words.what = historyAction(row, m_language);
    const auto unit = m_unitNames.find(row.unit);
    words.unit = unit == m_unitNames.end() ? row.unit : unit->second;
    words.reason = stepWords(row.reason, m_language);
    // What came over is told like what it may become.
    const bool isCarried = row.action == "carried";
    if (row.action == "entry" || (isCarried && !row.stage.empty())) {
        words.stage = stageWords(row.stage, m_language);
        wordEntry(row, words);
        return words;
    }
    std::tie(words.before, words.after) = historyFields(row, m_language);
    if (row.action == "document" || isCarried) {
        words.place = documentName(row);
    } else if (row.action == "office-fact") {
        words.place = officeFactWords(row.code, m_language);
    } else if (row.action == "dossiers") {
        words.place = textOr("counters.level-" + row.stage, row.stage, m_language);
        if (!row.code.empty())
            words.place += " · " + row.code;
    } else {
        words.stage = stageWords(row.stage, m_language);
        const store::RecordKind* kind = store::recordKind(row.action);
        words.place = core::isDate(row.code) ? core::dateText(row.code) : row.code;
        if (kind != nullptr && kind->isNumbered && !row.code.empty())
            words.place = std::string(core::Text{"số ", "no. "}.in(m_language)) + row.code;
    }
    return words;
}

std::string HistoryText::time(const store::HistoryRow& row)
{
    const auto moment = core::momentOf(row.time);
    const std::string local = moment ? core::localTime(*moment) : std::string();
    if (local.empty())
        return row.time;
    return core::dateText(local.substr(0, 10)) + ' ' + local.substr(11);
}

} // namespace app
