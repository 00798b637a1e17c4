#include "store/Words.h"

#include "core/Codes.h"

namespace store {

Words::Words(const Database& database)
    : m_find(database.query("SELECT number FROM word WHERE text = ?1")),
      m_insert(database.query("INSERT INTO word (text) VALUES (?1) RETURNING number")),
      m_text(database.query("SELECT text FROM word WHERE number = ?1"))
{}

std::optional<std::int64_t> Words::find(std::string_view text)
{
    if (const auto known = m_numbers.find(text); known != m_numbers.end())
        return known->second;
    if (!m_find.with(text).next())
        return std::nullopt;
    return m_numbers.emplace(std::string(text), m_find.integer(0)).first->second;
}

std::int64_t Words::numberOf(std::string_view text)
{
    if (const auto known = find(text))
        return *known;
    m_insert.with(text).next();
    const std::int64_t number = m_insert.integer(0);
    m_insert.run();
    return m_numbers.emplace(std::string(text), number).first->second;
}

const std::string& Words::textOf(std::int64_t number)
{
    if (const auto known = m_texts.find(number); known != m_texts.end())
        return known->second;
    if (!m_text.with(number).next())
        failDamaged("word " + std::to_string(number));
    return m_texts.emplace(number, m_text.text(0)).first->second;
}

} // namespace store
