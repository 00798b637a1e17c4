#include "app/FormWhose.h"

#include "core/Codes.h"
#include "core/Fold.h"
#include "core/Trim.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Param;
using Remark = std::optional<core::Problem>;

std::string comparable(std::string_view text)
{
    return core::fold(core::plainBlanks(core::trimmed(text)));
}

/// Whether a heading's unit is this one: by name and id or, where the hidden sheet says so as well,
/// by the id alone, since a name may have been mended since.
bool isOfUnit(const exchange::FormFile& form, const std::string& wanted, const core::Unit& unit)
{
    const std::string said = comparable(form.saidUnit);
    return said == comparable(wanted) ||
           (form.hasKeys && said.ends_with(comparable("(" + unit.id + ")")));
}

core::Error otherHeading(const exchange::FormFile& form, std::string_view said, std::string own)
{
    return formRefused("form.other-heading",
                       {Param::text("value", core::shortened(core::trimmed(said))),
                        Param::text("own", std::move(own)),
                        Param::text("keys", form.hasKeys ? "1" : ""),
                        Param::text("none", form.hasKeys ? "" : "1")});
}

} // namespace

core::Error formRefused(const char* code, std::vector<Param> params)
{
    return {core::ErrorKind::InvalidData, code, std::move(params), {}};
}

core::Result<FormOwner> formWhose(const exchange::FormFile& form, const FormAsk& ask)
{
    FormOwner owner{form.hasKeys ? form.assessment : ask.assessment,
                    form.hasKeys ? form.unit : ask.unit};
    if (owner.assessment.empty() || owner.unit.empty())
        return formRefused(core::codes::formWhose);
    const auto differs = [](const char* code, const std::string& value, const std::string& own) {
        return formRefused(code, {Param::text("value", value), Param::text("own", own)});
    };
    if (!ask.assessment.empty() && ask.assessment != owner.assessment)
        return differs("form.other-assessment", owner.assessment, ask.assessment);
    if (!ask.unit.empty() && ask.unit != owner.unit)
        return differs("form.other-unit", owner.unit, ask.unit);
    return owner;
}

core::Result<Remark> headingProblem(const exchange::FormFile& form, const FormAsk& ask,
                                    const Workspace& workspace, const core::Assessment& assessment,
                                    const core::Unit& unit)
{
    if (ask.isHeadingWrong)
        return Remark();
    const std::string wanted = unit.name + " (" + unit.id + ")";
    if (!form.saidUnit.empty() && !isOfUnit(form, wanted, unit))
        return otherHeading(form, form.saidUnit, wanted);
    const std::string_view said =
        std::string_view(form.saidAssessment)
            .substr(0, form.saidAssessment.find(core::trimmed(exchange::formSetLabel)));
    if (said.empty() || comparable(said) == comparable(assessment.title))
        return Remark();
    if (!form.hasKeys)
        return otherHeading(form, said, assessment.title);
    const auto all = workspace.assessments();
    if (!all)
        return all.error();
    if (std::any_of(all->begin(), all->end(), [&said](const core::Assessment& other) {
            return comparable(other.title) == comparable(said);
        }))
        return otherHeading(form, said, assessment.title);
    return Remark(core::Problem{core::Severity::Warning,
                                "form.heading-changed",
                                form.sheet,
                                {Param::text("value", core::shortened(core::trimmed(said))),
                                 Param::text("own", assessment.title)}});
}

} // namespace app
