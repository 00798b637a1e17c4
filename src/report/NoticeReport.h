#pragma once

#include "core/OfficeFacts.h"
#include "report/UnitSheetReport.h"

#include <string>

namespace report {

struct NoticeOptions {
    core::Language language = core::Language::Vietnamese;
    bool hashes = true;
    bool draft = true;
    core::OfficeFacts facts;
    std::string answersUntil; ///< "YYYY-MM-DD": last day of the unit's answers; empty: none set
    int complaints = -1;      ///< how many criteria it may contest; negative: as many as it wants
};

/// Thông báo kết quả thẩm định of one unit, by Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4: the
/// result as a whole and by area, each criterion whose verified points differ from the unit's own
/// with the reason, and until when it may answer. Pre: input.stage is not Self.
Document noticeReport(const UnitSheetInput& input, const NoticeOptions& options);

} // namespace report
