#pragma once

#include "app/HistoryText.h"
#include "core/Language.h"
#include "core/Result.h"
#include "store/HistoryReader.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a person asks of the history.
struct HistoryQuestion {
    store::HistoryFilter filter{};
    /// Rows whose words hold these, marks and case aside; empty asks for all.
    std::string words{};

    /// Whole days by the clock of this machine, "YYYY-MM-DD", both included; an empty one is no
    /// bound. InvalidData "history.not-a-day" (value).
    core::Status setDays(std::string_view from, std::string_view to);
};

/// A row with its words.
struct HistoryLine {
    store::HistoryRow row;
    HistoryWords words;
};

/// Reads what a question asks for, part by part (store::HistoryReader): the newest of two million
/// rows cost no more than those of a hundred.
class HistoryReading {
public:
    /// The workspace outlives the reading. Integrity where the book cannot be read.
    static core::Result<HistoryReading>
    open(Workspace& workspace, HistoryQuestion question, core::Language language,
         HistoryText::Load load = HistoryText::Load::WhenNeeded);

    /// The next lines, at most `limit`. None does not mean that none are left: some thousand rows
    /// are looked at, then the caller is asked again.
    core::Result<std::vector<HistoryLine>> next(int limit);
    bool isAtEnd() const { return m_rest.isEmpty(); }
    /// Rows that may be asked for, and how many of them have been looked at.
    std::int64_t all() const { return m_all; }
    std::int64_t looked() const { return m_all - m_rest.size(); }

private:
    HistoryReading(Workspace& workspace, HistoryQuestion question, HistoryText text,
                   const store::HistoryRange& range);
    bool isWanted(const HistoryLine& line) const;

    Workspace& m_workspace;
    HistoryQuestion m_question;
    std::string m_sought; ///< folded
    HistoryText m_text;
    store::HistoryRange m_rest;
    std::int64_t m_all = 0;
};

/// All that a question asks for as CSV for a Vietnamese spreadsheet, written to `file` as it is
/// read (writeOut), whole or not at all. `goOn` is told how far it is (rows looked at, of how
/// many); where it says no: Usage "history.cancelled". Returns the number of lines.
core::Result<std::int64_t>
writeHistory(Workspace& workspace, const HistoryQuestion& question, core::Language language,
             const std::filesystem::path& file,
             const std::function<bool(std::int64_t, std::int64_t)>& goOn = {});

/// The same answers as JSON, in the order asked for, at most `limit` of them: raw values of the
/// book beside the words. `isCut`: more are there.
core::Result<std::string> historyJson(HistoryReading& reading, std::string_view head, int limit);

/// Reads on until there are `limit` lines or the end.
core::Result<std::vector<HistoryLine>> readHistory(HistoryReading& reading, int limit);

} // namespace app
