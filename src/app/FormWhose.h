#pragma once

#include "app/FormImport.h"

#include <optional>

/// Whose a filled-in form is: what its hidden sheet says, what people read above its table, and
/// what is asked for have to agree.
namespace app {

core::Error formRefused(const char* code, std::vector<core::Param> params = {});

struct FormOwner {
    std::string assessment;
    std::string unit;
};

/// By the hidden sheet, else by what is asked for. InvalidData "form.whose",
/// "form.other-assessment", "form.other-unit" (value, own).
core::Result<FormOwner> formWhose(const exchange::FormFile& form, const FormAsk& ask);

/// What stands above the table, where it is another's: InvalidData "form.other-heading" (value,
/// own; keys where the hidden sheet is there). A title that was changed since the form was made is
/// a remark, "form.heading-changed" (value, own), where the hidden sheet says whose it is and no
/// other assessment of the book is called so. What is not said is not held against anybody. Errors
/// besides: those of Workspace::assessments.
core::Result<std::optional<core::Problem>>
headingProblem(const exchange::FormFile& form, const FormAsk& ask, const Workspace& workspace,
               const core::Assessment& assessment, const core::Unit& unit);

} // namespace app
