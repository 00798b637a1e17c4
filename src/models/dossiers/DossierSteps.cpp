#include "models/dossiers/DossierSteps.h"

#include "app/StepText.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "engine/DossierChecks.h"
#include "models/words/Text.h"

namespace models {

using core::DossierCounters;
using core::Param;

namespace {

/// The level in the label of a step: "cấp huyện".
Param levelParam(core::DossierSource::Level level)
{
    return Param::text("level", "counters.level-" + std::string(core::name(level)));
}

} // namespace

QString rowsStep(std::string_view code, std::size_t count)
{
    return qt(app::stepText(code, {Param::num("count", static_cast<long long>(count))}));
}

QString rowStep(const core::Unit& unit, const DossierChange& change)
{
    const auto& [before, after] = change;
    const std::vector<Param> place = {Param::text("unit", core::shortUnitName(unit.name)),
                                      levelParam(after.level)};
    const auto number = [](core::CounterValue value) {
        return value ? core::toVietnamese(std::to_string(*value))
                     : app::stepText("step.value-blank");
    };
    std::vector<Param> only;
    if (before.form != after.form && !core::isEmpty(before)) {
        only = place;
        for (const auto& [side, row] : {std::pair("before", &before), std::pair("after", &after)})
            only.push_back(
                Param::text(side, "counters.form-" + std::string(core::name(row->form))));
        return qt(app::stepText("step.counter-form", only));
    }
    int changed = 0;
    for (std::size_t i = 0; i < core::counterCount; ++i) {
        const core::CounterField& field = core::counterFields[i];
        if (before.*field.value == after.*field.value)
            continue;
        ++changed;
        only = {Param::text("counter", engine::counterNameCode(after.form, i)),
                Param::text("before", number(before.*field.value)),
                Param::text("after", number(after.*field.value))};
    }
    if (changed != 1)
        only = {Param::num("count", changed)};
    only.insert(only.begin(), place.begin(), place.end());
    return qt(app::stepText(changed == 1 ? "step.counter" : "step.counters", only));
}

QString removedRowStep(const DossierCounters& row)
{
    return qt(
        app::stepText("step.remove-row", {levelParam(row.level), Param::text("field", row.field)}));
}

QString pastedStep(const core::Unit& unit, const std::vector<DossierChange>& changes)
{
    if (changes.size() != 1)
        return rowsStep("step.pasted-rows", changes.size());
    return qt(
        app::stepText("step.pasted", {Param::text("what", utf8(rowStep(unit, changes.front())))}));
}

} // namespace models
