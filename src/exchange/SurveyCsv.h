#pragma once

#include "core/Result.h"
#include "core/Survey.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

/// Reads what a batch of ballots says: "unit,code", "blank" where there is one, and a column for
/// each option, its heading the option's id; cells of options that a criterion does not have stay
/// empty. All or nothing: InvalidData "survey-batch.file-refused" with each fault
/// ("survey-batch.missing-column", "survey-batch.double-column", "survey-batch.empty" (column: a
/// row without its unit or criterion), "survey-batch.cell" (column, value)); those of readCsv.
core::Result<std::vector<core::SurveyLine>> readSurveyLines(std::string_view bytes);

/// A batch as a list tells it.
struct SurveyBatchLine {
    core::SurveyBatch batch;
    std::string state;
    std::vector<std::string> reasons; ///< in words
};
/// "batch,form,audience,sent,returned,valid,counter,first,second,state,reasons,note"; numbers are
/// those of the first keying.
std::string writeSurveyBatches(std::span<const SurveyBatchLine> batches);

} // namespace exchange
