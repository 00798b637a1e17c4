#pragma once

#include "core/Unit.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace app {

/// Finds the unit that a cell of a foreign table names, as a person reads it: by its id, its name
/// with or without marks, "UBND" or a number before it, the abbreviations that offices use ("Sở
/// TN&MT"), or a district's and commune's name alone ("Na Rì"). A name that only contains a unit's
/// name, or is contained in it, is never an answer: it may be an office below the unit, or the
/// province whose town has its name.
class UnitNames {
public:
    /// `units`: those that are sought; `book`: all of the book, of whose other units a table for a
    /// whole province holds rows, too.
    UnitNames(std::span<const core::Unit> units, std::span<const core::Unit> book);

    struct Found {
        int unit = -1;                     ///< index into `units`
        const core::Unit* other = nullptr; ///< another unit of the book that the text names
        std::vector<int> alike;            ///< units that may be meant; nobody knows
        bool isLeftOut = false;            ///< a person said that it is none of the units
        bool isAnswered = false;           ///< by a person
    };
    Found find(std::string_view text) const;

    /// What a person says of a name that nobody can settle: the unit that it means, `leaveOut`, or
    /// nothing any more. Goes before all that is found.
    static constexpr int leaveOut = -1;
    void answer(const std::string& text, std::optional<int> unit);
    /// By text: the unit, or `leaveOut`.
    const std::map<std::string, int, std::less<>>& answers() const { return m_answers; }

private:
    enum Way { ById, ByName, ByWords, ByShortForm, ByBareName, WayCount };
    void add(const core::Unit& unit, int index);
    static std::vector<std::string> keysOf(Way way, const core::Unit& unit);

    std::span<const core::Unit> m_units;
    std::vector<core::Unit> m_others;
    /// By key of a way; units by index, others of the book from `m_units.size()` on.
    std::unordered_map<std::string, std::vector<int>> m_byKey[WayCount];
    std::vector<std::string> m_words; ///< of each unit, for what is alike
    std::map<std::string, int, std::less<>> m_answers;
};

/// Whether a text names a row of sums or the head of a group, and no unit: "Tổng cộng", "Cộng khối
/// sở", "I. KHỐI SỞ, BAN, NGÀNH", "Bình quân", "Toàn tỉnh", "UBND tỉnh", "Tỉnh Bắc Kạn".
bool namesSums(std::string_view text);
/// Whether a text is what stands below a list: who made or signed it, a note, a date.
bool namesSignature(std::string_view text);

} // namespace app
