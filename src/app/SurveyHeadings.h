#pragma once

#include "app/ColumnMatch.h"
#include "core/IndexSet.h"

#include <string>

/// The headings of survey results, as their import understands them: targets by surveyTargets().
/// A heading that does not speak of a survey says nothing by itself: "Tỷ lệ", "Kết quả" and "(a)"
/// stand above figures of any kind.
namespace app {

/// What a column of survey results stands for; "?percent" and "?option-ID" where it may, so that a
/// person is asked (ColumnMeanings::meaning).
std::string surveyMeaning(const core::IndexSet& set, const ColumnName& name);

/// "Tỷ lệ (%)", "Kết quả", "Chỉ số": a name of nothing but a number that is told in percent. Where
/// a code beside it names the criterion it is that criterion's.
bool isPlainRate(const ColumnName& name);

/// The columns of dossiers in a sheet that is a report of dossiers and not of a survey: at least
/// two counters, and no figure of a survey taken from anywhere else. Empty otherwise. `header`,
/// `match`: as the survey import reads the sheet.
std::string dossierColumns(const exchange::TableFile::Sheet& sheet, const core::IndexSet& set,
                           const TableHeader& header, const ColumnMatch& match);

/// The parts of a column's full name ("Mức độ hài lòng / Tỷ lệ"), top to bottom.
std::vector<std::string> partsOf(std::string_view name);

} // namespace app
