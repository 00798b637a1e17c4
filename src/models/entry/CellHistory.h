#pragma once

#include "core/Entry.h"
#include "core/Result.h"
#include "store/Book.h"

#include <QString>

#include <vector>

namespace models {

class Session;

/// One line of what happened to a criterion of a unit.
struct HistoryLine {
    QString time; ///< local, "18/01 14:32"
    QString author;
    /// how it was made where it was not typed: "import x.csv", "dán từ bảng tính", "hoàn tác"
    QString stage;    ///< "tự chấm"
    QString before;   ///< "3"
    QString after;    ///< "2,5"
    QString note;     ///< of the entry then, or why it was made ("hoàn tác")
    QString longTime; ///< local, "18/01/2022 14:32:07"
    QString source;
    QString figures;       ///< the figures after it
    QString entryNote;     ///< the note after it
    bool isAppeal = false; ///< a question, answer or complaint; then there is no entry
    core::Stage entryStage = core::Stage::Self;
    std::optional<core::Entry> entry; ///< what it left; nothing where its text cannot be read
};

/// What happened to one cell, newest first. Read once; a line is worded when it is asked for: most
/// are never looked at.
class CellHistory {
public:
    CellHistory() = default;
    /// Empty where the book cannot be read.
    CellHistory(Session& session, int unit, int leaf);

    bool isEmpty() const { return m_rows.empty(); }
    std::size_t size() const { return m_rows.size(); }
    /// Asked for as long as the session has the assessment of then.
    HistoryLine line(std::size_t number) const;
    /// Takes the lines of one stage out (a blind verifier sees no self points).
    void leaveOut(core::Stage stage);

private:
    Session* m_session = nullptr;
    int m_unit = -1;
    int m_leaf = -1;
    std::vector<store::HistoryRow> m_rows;
    std::int64_t m_correctedAt = 0; ///< rows before were written under another version of the set
};

/// Enters what a line left (pre: it can be read) once more, as a new edit at its stage whose reason
/// says from when it is. Errors as Session::edit.
core::Status restore(Session& session, int unit, int leaf, const HistoryLine& line);

/// Notes that were given at this stage, those of the same criterion first, each once, a dozen at
/// most: reasons to choose from.
std::vector<QString> usedReasons(const Session& session, int leaf);

} // namespace models
