#pragma once

#include "core/Decimal.h"
#include "core/Points.h"
#include "core/Stage.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Figures of an entry by slot (see figureSlots). Up to four sit inside the object: a sheet of a
/// large province is read through without following pointers.
class Figures {
public:
    bool empty() const { return m_given == 0; }
    bool has(std::size_t slot) const { return slot < maxSlots && (m_given >> slot & 1U) != 0; }
    /// Pre: has(slot).
    Decimal at(std::size_t slot) const
    {
        return slot < inlineSlots ? m_first[slot] : m_rest[slot - inlineSlots];
    }
    std::optional<Decimal> get(std::size_t slot) const
    {
        return has(slot) ? std::optional<Decimal>(at(slot)) : std::nullopt;
    }
    /// Pre: slot < maxSlots.
    void set(std::size_t slot, Decimal value)
    {
        m_given |= std::uint64_t{1} << slot;
        if (slot < inlineSlots)
            m_first[slot] = value;
        else
            setRest(slot - inlineSlots, value);
    }
    void clear(std::size_t slot);
    /// Bit i is set where slot i has a figure.
    std::uint64_t given() const { return m_given; }

    bool operator==(const Figures& other) const = default;

    static constexpr std::size_t inlineSlots = 4;
    static constexpr std::size_t maxSlots = 64; ///< a rule asks for at most so many figures

private:
    void setRest(std::size_t index, Decimal value);

    // Places without a figure hold 0, and m_rest ends at its last figure: equal figures are equal
    // objects.
    std::uint64_t m_given = 0;
    std::array<Decimal, inlineSlots> m_first{};
    std::vector<Decimal> m_rest;
};

/// Four different nothings: Empty (not scored), None (nothing arose), Unproven (no evidence), and
/// Scored with 0 points.
enum class EntryStatus : std::uint8_t { Empty, Scored, None, Unproven };

/// "", "scored", "none", "unproven" as in the contract.
std::string_view name(EntryStatus status);
std::optional<EntryStatus> entryStatusNamed(std::string_view name);

/// What was entered for one criterion of one unit at one stage.
struct Entry {
    EntryStatus status = EntryStatus::Empty;
    Figures figures;
    std::optional<Points> points; ///< typed points: `manual`, or the verifier's own figure
    std::string note;

    bool isEmpty() const { return status == EntryStatus::Empty; }
    bool operator==(const Entry&) const = default;
};

/// All entries of one unit in one assessment: per stage one entry per leaf of the set, then bonus,
/// then penalty.
struct Sheet {
    std::array<std::vector<Entry>, stageCount> entries;

    Sheet() = default;
    explicit Sheet(int entryCount)
    {
        for (auto& stage : entries)
            stage.resize(static_cast<std::size_t>(entryCount));
    }
    const Entry& at(Stage stage, int leaf) const
    {
        return entries[static_cast<std::size_t>(stage)][static_cast<std::size_t>(leaf)];
    }
    Entry& at(Stage stage, int leaf)
    {
        return entries[static_cast<std::size_t>(stage)][static_cast<std::size_t>(leaf)];
    }
    /// The entry that counts at a result stage (final: v2 where it is not empty, else v1).
    const Entry& counting(ResultStage stage, int leaf) const
    {
        if (stage == ResultStage::Self)
            return at(Stage::Self, leaf);
        if (stage == ResultStage::Final && !at(Stage::V2, leaf).isEmpty())
            return at(Stage::V2, leaf);
        return at(Stage::V1, leaf);
    }
    bool operator==(const Sheet&) const = default;
};

/// A change of one entry: the unit of editing, undo, import and history.
struct Edit {
    std::string unit;
    Stage stage = Stage::Self;
    int leaf = 0;
    Entry before;
    Entry after;
};

} // namespace core
