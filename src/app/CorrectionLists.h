#pragma once

#include "app/SetCorrection.h"
#include "core/Language.h"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

/// A difference of two sets as a row of texts: what was done, code, title, member, before, after.
std::vector<std::string> changeRow(const exchange::SetChange& change, core::Language language);

/// What a correction would do as lists of texts: the same in the window, on the command line and
/// in a file.
class CorrectionLists {
public:
    enum class List {
        Changes,  ///< between the versions
        Faults,   ///< entries that could not be made any more
        Scores,   ///< that move, with the lines that explain both
        Standings ///< total, index, rank and class that differ
    };
    /// How a unit is called.
    enum class Units { ById, ByName };

    /// The plan outlives the lists.
    CorrectionLists(const CorrectionPlan& plan, core::Language language, Units units)
        : m_plan(plan), m_language(language), m_units(units)
    {}

    std::vector<std::string> columns(List list) const;
    std::size_t size(List list) const;
    /// As many texts as there are columns. Pre: row < size(list).
    std::vector<std::string> row(List list, std::size_t row) const;
    /// For a spreadsheet that reads Vietnamese: with a mark of UTF-8, divided by semicolons.
    std::string csv(List list) const;

private:
    std::string unitText(int unit) const;
    std::vector<std::string> scoreRow(const CorrectedScore& score) const;
    std::vector<std::string> standingRow(const CorrectedUnit& unit) const;

    const CorrectionPlan& m_plan;
    core::Language m_language;
    Units m_units;
};

/// The JSON of the contract, section 4, "Versions of a set": the whole plan, and whether it was
/// applied.
std::string correctionJson(const CorrectionPlan& plan, bool isApplied, core::Language language);

} // namespace app
