#include "core/Entry.h"

namespace core {

void Figures::setRest(std::size_t index, Decimal value)
{
    if (m_rest.size() <= index)
        m_rest.resize(index + 1);
    m_rest[index] = value;
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
    m_rest[slot - inlineSlots] = Decimal();
    while (!m_rest.empty() && !has(inlineSlots + m_rest.size() - 1))
        m_rest.pop_back();
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
