#pragma once

#include "app/Workspace.h"
#include "core/Entry.h"
#include "core/Language.h"
#include "store/Book.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class SheetEditor;

/// What a row of the history says of an entry, in words.
struct EntryRowWords {
    std::optional<core::Entry> entry; ///< what it left; nothing where its text cannot be read
    std::string before;               ///< "3"; other figures of the same worth: "10/20"
    std::string after;                ///< "2,5"
    std::string figures;              ///< the figures after it
    std::string source; ///< how it was made where it was not typed: "nhập x.csv", "hoàn tác"
    std::string note;   ///< that, else the note of the entry then
};
/// Pre: the row is one of the unit's entry of this leaf. `isFormer`: it was written under another
/// version of the set (correctedAt), so that what was entered is told, not what it would be worth
/// today.
EntryRowWords entryRowWords(const SheetEditor& editor, int unit, int leaf,
                            const store::HistoryRow& row, bool isFormer, core::Language language);
/// The row of the history by which the set of an assessment was corrected last; 0: it never was.
std::int64_t correctedAt(const store::Book& book, const std::string& assessment);

/// What a row of the history says, in words; empty where it does not say such a thing.
struct HistoryWords {
    std::string what; ///< "Sửa điểm"
    std::string unit; ///< its name; its id where the book has none
    std::string place; ///< what of it: "3.4.1 Tỷ lệ …", "bao-cao.pdf", "cấp huyện · Đất đai"
    std::string stage; ///< "tự chấm"
    std::string before;
    std::string after;
    std::string reason; ///< of the writing, else the note of the entry
};

/// Words for rows of any kind. Codes and values that this program does not know are shown as the
/// book keeps them.
class HistoryText {
public:
    /// What an entry is worth can only be told of a unit whose sheet is in memory. Of others, its
    /// figures are told, or their sheets are read when a row of theirs is first worded (where a
    /// rule compares units, those of the whole assessment: of a country that takes a second).
    enum class Load { Never, WhenNeeded };
    HistoryText(Workspace& workspace, core::Language language, Load load);

    HistoryWords words(const store::HistoryRow& row);
    /// By the clock of this machine: "18/01/2022 14:32:07".
    static std::string time(const store::HistoryRow& row);

private:
    /// An assessment that rows tell of.
    struct Told {
        std::shared_ptr<ScoreBook> scores; ///< none where it is not in memory
        /// By unit: whether its sheet is in `scores`. Empty: all are.
        std::vector<bool> isRead;
        std::optional<core::IndexSet> set; ///< then this, where it can be read
        std::int64_t correctedAt = 0;
    };
    Told& told(const std::string& assessment);
    void load(const std::string& assessment, Told& told);
    /// The unit of a row by its index, with its sheet; −1 where that is not in memory.
    int unitOf(const store::HistoryRow& row, Told& told);
    void wordEntry(const store::HistoryRow& row, HistoryWords& words);

    Workspace& m_workspace;
    core::Language m_language;
    Load m_load;
    std::map<std::string, std::string, std::less<>> m_unitNames;
    std::map<std::string, Told, std::less<>> m_told;
};

} // namespace app
