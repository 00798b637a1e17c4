#include "core/Entry.h"

#include <algorithm>

namespace core {

const std::string Note::nothing;
const Entry Sheet::nothing;

Figures::Figures(const Figures& other)
    : m_given(other.m_given), m_first(other.m_first),
      m_rest(other.m_rest ? std::make_unique<std::vector<Decimal>>(*other.m_rest) : nullptr)
{}

Figures& Figures::operator=(const Figures& other)
{
    return *this = Figures(other);
}

bool Figures::operator==(const Figures& other) const
{
    if (m_given != other.m_given || m_first != other.m_first)
        return false;
    return !m_rest || *m_rest == *other.m_rest;
}

void Figures::setRest(std::size_t index, Decimal value)
{
    if (!m_rest)
        m_rest = std::make_unique<std::vector<Decimal>>();
    if (m_rest->size() <= index)
        m_rest->resize(index + 1);
    (*m_rest)[index] = value;
}

void Figures::clear(std::size_t slot)
{
    if (!has(slot))
        return;
    m_given &= ~(std::uint64_t{1} << slot);
    if (slot < inlineSlots) {
        m_first[slot] = Decimal();
        return;
    }
    (*m_rest)[slot - inlineSlots] = Decimal();
    while (!m_rest->empty() && !has(inlineSlots + m_rest->size() - 1))
        m_rest->pop_back();
    if (m_rest->empty())
        m_rest.reset();
}

bool Sheet::hasEntries(Stage stage) const
{
    const auto& entries = m_entries[static_cast<std::size_t>(stage)];
    return std::any_of(entries.begin(), entries.end(),
                       [](const Entry& entry) { return !entry.isEmpty(); });
}

bool Sheet::operator==(const Sheet& other) const
{
    if (m_entryCount != other.m_entryCount)
        return false;
    for (const Stage stage : stages) {
        for (int leaf = 0; leaf < entryCount(); ++leaf) {
            if (!(at(stage, leaf) == other.at(stage, leaf)))
                return false;
        }
    }
    return true;
}

std::string_view name(EntryStatus status)
{
    switch (status) {
    case EntryStatus::Empty:
        return "";
    case EntryStatus::Scored:
        return "scored";
    case EntryStatus::None:
        return "none";
    case EntryStatus::Unproven:
        break;
    }
    return "unproven";
}

std::optional<EntryStatus> entryStatusNamed(std::string_view text)
{
    for (const auto status :
         {EntryStatus::Empty, EntryStatus::Scored, EntryStatus::None, EntryStatus::Unproven}) {
        if (name(status) == text)
            return status;
    }
    return std::nullopt;
}

} // namespace core
