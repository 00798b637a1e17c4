#pragma once

#include "store/Database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace store {

/// The table `word`: texts that come again and again, by number. Numbers are never changed or given
/// twice.
class Words {
public:
    explicit Words(const Database& database);

    /// The number of a text; gives it one where it has none yet (inside the caller's transaction).
    std::int64_t numberOf(std::string_view text);
    /// Nothing where the text has no number.
    std::optional<std::int64_t> find(std::string_view text);
    /// Throws Failure: Integrity "store.damaged" where there is no such number. Valid as long as
    /// the object.
    const std::string& textOf(std::int64_t number);

private:
    /// Looks a view up without making a text of it.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    Query m_find;
    Query m_insert;
    Query m_text;
    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> m_numbers;
    std::unordered_map<std::int64_t, std::string> m_texts;
};

} // namespace store
