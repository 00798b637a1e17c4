#pragma once

#include "core/Result.h"
#include "core/Survey.h"

#include <string>
#include <string_view>
#include <vector>

namespace package {

/// Batches of ballots in two parts (docs/exchange-format.md, "batches.json" and "ballots.csv"): who
/// keyed which batch, and what the ballots say.
std::string batchesJson(const std::vector<core::SurveyBatch>& batches);
std::string ballotsCsv(const std::vector<core::SurveyBatch>& batches);

/// Puts both together again; keyings as core::arrange() makes them. Integrity "package.bad-part"
/// (part, number, member): a member or a cell that does not fit, an id that stands twice, a row of
/// a batch that the list does not have, or one that says again what another says.
core::Result<std::vector<core::SurveyBatch>> readBatches(std::string_view json,
                                                         std::string_view csv);

} // namespace package
