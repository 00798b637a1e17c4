#include "app/HistoryFields.h"

#include "app/HistoryKinds.h"
#include "app/HoldingPlace.h"
#include "app/Reports.h"
#include "app/Wording.h"
#include "app/packages/PackageKind.h"
#include "core/DateText.h"
#include "core/DossierCounter.h"
#include "core/NumberText.h"
#include "core/Process.h"
#include "core/UnitGroups.h"
#include "engine/DossierChecks.h"
#include "store/Canonical.h"
#include "store/Surveys.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace app {

namespace {

using core::Text;
using Field = HistoryField;
using How = FieldReading;

/// "15/12/2021 16:01".
std::string momentWords(const std::string& value)
{
    constexpr std::size_t dayLength = 10;
    constexpr std::size_t minuteLength = 5;
    if (value.size() <= dayLength + minuteLength)
        return value;
    return core::dateText(value.substr(0, dayLength)) + " " +
           value.substr(dayLength + 1, minuteLength);
}

std::string heldStateWords(const std::string& value, core::Language language)
{
    constexpr std::array words = {std::pair{"waiting", Text{"đang chờ", "waiting"}},
                                  std::pair{"admitted", Text{"đã nhập", "admitted"}},
                                  std::pair{"dropped", Text{"đã bỏ", "given up"}}};
    for (const auto& [name, text] : words) {
        if (value == name)
            return std::string(text.in(language));
    }
    return value;
}

std::string inOneLine(std::string_view lines)
{
    std::string text;
    for (const char letter : lines)
        text.append(letter == '\n' ? std::string_view(" · ") : std::string_view(&letter, 1));
    return text;
}

std::string toldValue(const std::string& value, How how, core::Language language)
{
    switch (how) {
    case How::Date:
        return core::dateText(value);
    case How::Number:
        return core::toVietnamese(value);
    case How::Hash:
        return shortHash(value);
    case How::Lines:
        return inOneLine(value);
    case How::Worked:
        return std::string(
            (value == "1" ? Text{"ngày làm việc", "worked"} : Text{"ngày nghỉ", "holiday"})
                .in(language));
    case How::Phase:
        // The day of a sheet without one is of no phase.
        if (value == core::name(core::Phase::None))
            return {};
        return textOr("phase." + value, value, language);
    case How::State:
        return textOr("sheet." + value, value, language);
    case How::TaskState:
        return textOr("task." + value, value, language);
    case How::Corrects:
        return value == "0" || value.empty()
                   ? std::string()
                   : std::string(Text{"đính chính lần ", "corrigendum "}.in(language)) + value;
    case How::Group:
        return core::groupTitle(value, language);
    case How::Moment:
        return momentWords(value);
    case How::PackageKind: {
        const auto kind = package::kindNamed(value);
        return kind ? std::string(packageKind(*kind).title().in(language)) : value;
    }
    case How::HeldState:
        return heldStateWords(value, language);
    case How::HeldWhy:
        return value.empty() ? value : heldBecause(value, language);
    case How::Plain:
    case How::Yes:
    case How::Left:
        break;
    }
    return value;
}

void append(std::string& list, std::string_view part)
{
    list.append(list.empty() ? "" : ", ").append(part);
}

std::string fieldText(const Field& field, const std::string& value, core::Language language)
{
    const std::string label(field.label.in(language));
    if (field.how == How::Yes)
        return value == "1" ? label : std::string();
    const std::string text = toldValue(value, field.how, language);
    return label.empty() || text.empty() ? text : label + ": " + text;
}

/// Each side of the fields that differ.
std::pair<std::string, std::string> changedFields(std::span<const Field> fields,
                                                  std::vector<std::string> before,
                                                  std::vector<std::string> after,
                                                  core::Language language)
{
    std::pair<std::string, std::string> sides;
    const std::size_t count = std::max(before.size(), after.size());
    before.resize(count);
    after.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (before[i] == after[i])
            continue;
        const Field field = i < fields.size() ? fields[i] : Field{};
        if (field.how == How::Left)
            continue;
        for (const auto& [side, value] :
             {std::pair(&sides.first, &before[i]), std::pair(&sides.second, &after[i])}) {
            if (const std::string text = fieldText(field, *value, language); !text.empty())
                append(*side, text);
        }
    }
    return sides;
}

std::string formText(core::DossierForm form, core::Language language)
{
    return text(
        core::Problem{
            core::Severity::Note, "counters.form-" + std::string(core::name(form)), {}, {}},
        language);
}

/// Counters by the words of their form.
std::pair<std::string, std::string> counterFields(const core::DossierCounters& before,
                                                  const core::DossierCounters& after,
                                                  core::Language language)
{
    std::pair<std::string, std::string> sides;
    for (std::size_t i = 0; i < core::counterCount; ++i) {
        const auto value = core::counterFields[i].value;
        if (before.*value == after.*value)
            continue;
        for (const auto& [side, row] :
             {std::pair(&sides.first, &before), std::pair(&sides.second, &after)}) {
            if (!(row->*value))
                continue;
            const core::Problem name{
                core::Severity::Note, engine::counterNameCode(row->form, i), {}, {}};
            append(*side, text(name, language) + ": " +
                              core::toVietnamese(std::to_string(*(row->*value))));
        }
    }
    if (before.form != after.form && !core::isEmpty(before) && !core::isEmpty(after)) {
        append(sides.first, formText(before.form, language));
        append(sides.second, formText(after.form, language));
    }
    return sides;
}

/// "stnmt 8.2: a=12;b=20, trống 1": a line as one side has it.
std::string ballotsLine(const core::SurveyLine& line, core::Language language)
{
    std::string text = line.unit + ' ' + line.code + ':';
    for (const core::SurveyLine::Count& count : line.counts)
        text.append(" ").append(count.option).append("=").append(std::to_string(count.ballots));
    if (line.blank > 0)
        text += std::string(Text{" trống=", " blank="}.in(language)) + std::to_string(line.blank);
    return text;
}

/// The lines of a keying that the other side has not.
void appendLines(std::string& side, const core::SurveyKeying& own, const core::SurveyKeying& other,
                 core::Language language)
{
    for (const core::SurveyLine& line : own.lines) {
        const core::SurveyLine* same = other.line(line.unit, line.code);
        if (same == nullptr || *same != line)
            append(side, ballotsLine(line, language));
    }
}

void appendKeyings(std::pair<std::string, std::string>& sides, const store::HistoryRow& row,
                   core::Language language)
{
    const auto before = store::surveyBatchFrom(row.before, row.code);
    const auto after = store::surveyBatchFrom(row.after, row.code);
    if (!before || !after)
        return;
    for (const auto part : {&core::SurveyBatch::first, &core::SurveyBatch::second}) {
        appendLines(sides.first, *before.*part, *after.*part, language);
        appendLines(sides.second, *after.*part, *before.*part, language);
    }
}

} // namespace

std::string historyAction(const store::HistoryRow& row, core::Language language)
{
    // The first version alone is no corrigendum (store::Publications).
    if (row.action == "publication" && row.before.empty() && row.code != "1")
        return std::string(Text{"Công bố bản đính chính", "Corrigendum published"}.in(language));
    const HistoryKind* kind = historyKind(row.action);
    if (kind == nullptr)
        return row.action;
    const Text& text = row.before.empty()  ? kind->added
                       : row.after.empty() ? kind->removed
                                           : kind->changed;
    return std::string(text.in(language));
}

std::pair<std::string, std::string> historyFields(const store::HistoryRow& row,
                                                  core::Language language)
{
    if (const auto level = core::dossierLevelNamed(row.stage); level && row.action == "dossiers") {
        const auto before = store::countersFrom(row.before, *level, row.code);
        const auto after = store::countersFrom(row.after, *level, row.code);
        if (before && after)
            return counterFields(*before, *after, language);
    }
    auto before = store::splitFields(row.before);
    auto after = store::splitFields(row.after);
    if (!before || !after)
        return {row.before, row.after};
    const HistoryKind* kind = historyKind(row.action);
    auto sides = changedFields(kind != nullptr ? kind->fields : std::span<const Field>(),
                               *std::move(before), *std::move(after), language);
    if (row.action == "survey")
        appendKeyings(sides, row, language);
    return sides;
}

} // namespace app
