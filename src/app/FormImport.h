#pragma once

#include "app/Workspace.h"
#include "core/Language.h"
#include "core/Result.h"
#include "exchange/EntriesCsv.h"
#include "exchange/FormFile.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A filled-in form comes back (app/UnitForm.h): its cells become rows of an entries file, which is
/// planned and written like any other. Points and totals of the file are not looked at.
namespace app {

/// Whose form a file is said to be. What is empty is taken from its hidden sheet.
struct FormAsk {
    std::string assessment;
    std::string unit;
    /// What stands above the table does not count.
    bool isHeadingWrong = false;
};

/// What a form would change. Nothing is written.
struct FormPlan {
    std::string assessment;
    std::string title; ///< of the assessment
    int year = 0;
    std::string unit;
    std::string sheet;                 ///< that was read
    exchange::EntriesPlan entries;     ///< of criteria without a fault
    std::string rows;                  ///< the same as an entries file
    std::vector<core::Problem> faults; ///< with the cells they stand in: "Phiếu tự chấm!G23"
    std::vector<core::Problem> warnings;
    int faultyCriteria = 0;
    std::map<std::string, std::string> places; ///< by code: the cell where its row begins
};

/// Errors: those of exchange::readForm; InvalidData "form.whose" (neither the file nor `ask` says
/// whose form it is), "form.other-assessment", "form.other-unit" (value, own),
/// "form.no-such-assessment", "form.no-such-unit" (value), "form.other-set" (set),
/// "form.other-heading" (value, own, keys: above its table the form names another assessment or
/// unit than its hidden sheet or, without one, `ask`); NotPermitted "gate.only-compared"; those of
/// Workspace::planEntries but "entries.refused", which becomes faults. Other faults are of numbers,
/// options and dates in cells; "form.other-case", "form.unknown-status", "form.unknown-figure",
/// "form.percent-here", "form.date-here".
///
/// A criterion that stands as it did when the form was made says nothing where the book says
/// something else now ("form.kept"), and gives back what the book has not. One that was emptied is
/// taken away; one that was never filled in says nothing.
core::Result<FormPlan> planForm(Workspace& workspace, const exchange::TableFile& file,
                                const FormAsk& ask);

/// Writes a plan as one step, like an entries file. Those of Workspace::importEntries.
core::Result<exchange::EntriesSummary> importForm(Workspace& workspace, const FormPlan& plan,
                                                  const std::string& reason);

} // namespace app
