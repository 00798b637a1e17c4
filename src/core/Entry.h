#pragma once

#include "core/Decimal.h"
#include "core/Points.h"
#include "core/Stage.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// Figures of an entry by slot (see figureSlots). Two sit inside the object, which is what a ratio
/// needs: a sheet of a large province is read through without following pointers.
class Figures {
public:
    Figures() = default;
    Figures(const Figures& other);
    Figures(Figures&&) noexcept = default;
    Figures& operator=(const Figures& other);
    Figures& operator=(Figures&&) noexcept = default;
    ~Figures() = default;

    bool empty() const { return m_given == 0; }
    bool has(std::size_t slot) const { return slot < maxSlots && (m_given >> slot & 1U) != 0; }
    /// Pre: has(slot).
    Decimal at(std::size_t slot) const
    {
        return slot < inlineSlots ? m_first[slot] : (*m_rest)[slot - inlineSlots];
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

    bool operator==(const Figures& other) const;

    static constexpr std::size_t inlineSlots = 2;
    static constexpr std::size_t maxSlots = 64; ///< a rule asks for at most so many figures

private:
    void setRest(std::size_t index, Decimal value);

    // Places without a figure hold 0, and m_rest ends at its last figure, or is not there: equal
    // figures have equal places.
    std::uint64_t m_given = 0;
    std::array<Decimal, inlineSlots> m_first{};
    std::unique_ptr<std::vector<Decimal>> m_rest;
};

/// Some of the figures of an entry, counted from 0: those of a rule inside another. A look at what
/// somebody else keeps.
class FiguresView {
public:
    /// All of them.
    FiguresView(const Figures& figures) : m_figures(&figures) {}

    /// `count` of them from `first` on.
    FiguresView part(std::size_t first, std::size_t count) const
    {
        FiguresView view = *this;
        view.m_first = m_first + first;
        view.m_count = count < m_count - first ? count : m_count - first;
        return view;
    }
    /// The same where nobody knows which of several units' numbers last year's would be.
    FiguresView withLastUnclear() const
    {
        FiguresView view = *this;
        view.m_isLastUnclear = true;
        return view;
    }
    bool isLastUnclear() const { return m_isLastUnclear; }
    /// Which of all figures comes first here.
    std::size_t first() const { return m_first; }
    bool empty() const { return given() == 0; }
    bool has(std::size_t slot) const { return slot < m_count && m_figures->has(m_first + slot); }
    /// Pre: has(slot).
    Decimal at(std::size_t slot) const { return m_figures->at(m_first + slot); }
    std::optional<Decimal> get(std::size_t slot) const
    {
        return has(slot) ? std::optional<Decimal>(at(slot)) : std::nullopt;
    }

private:
    std::uint64_t given() const
    {
        if (m_first >= Figures::maxSlots)
            return 0;
        const std::uint64_t from = m_figures->given() >> m_first;
        return m_count >= Figures::maxSlots ? from : from & ((std::uint64_t{1} << m_count) - 1);
    }

    const Figures* m_figures;
    std::size_t m_first = 0;
    std::size_t m_count = Figures::maxSlots;
    bool m_isLastUnclear = false;
};

/// The text beside an entry. Most entries have none: then it takes the room of a pointer.
class Note {
public:
    Note() = default;
    explicit Note(std::string text) : m_text(kept(std::move(text))) {}
    Note(const Note& other) : m_text(kept(other.text())) {}
    Note(Note&&) noexcept = default;
    Note& operator=(const Note& other)
    {
        m_text = kept(other.text());
        return *this;
    }
    Note& operator=(Note&&) noexcept = default;
    // Not made of texts without being asked: else a choice between a note and a text has no type.
    Note& operator=(std::string text)
    {
        m_text = kept(std::move(text));
        return *this;
    }
    Note& operator=(std::string_view text) { return *this = std::string(text); }
    Note& operator=(const char* text) { return *this = std::string(text); }
    ~Note() = default;

    const std::string& text() const { return m_text ? *m_text : nothing; }
    operator const std::string&() const { return text(); }
    operator std::string_view() const { return text(); }
    bool empty() const { return !m_text; }
    void clear() { m_text.reset(); }

    friend bool operator==(const Note& a, const Note& b) { return a.text() == b.text(); }
    friend bool operator==(const Note& a, std::string_view b) { return a.text() == b; }
    friend bool operator==(const Note& a, const std::string& b) { return a.text() == b; }
    friend bool operator==(const Note& a, const char* b) { return a.text() == b; }

private:
    static std::unique_ptr<std::string> kept(std::string text)
    {
        std::unique_ptr<std::string> own;
        if (!text.empty())
            own = std::make_unique<std::string>(std::move(text));
        return own;
    }
    static const std::string nothing;

    std::unique_ptr<std::string> m_text; ///< never an empty text
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
    Note note;

    bool isEmpty() const { return status == EntryStatus::Empty; }
    bool operator==(const Entry&) const = default;
};

/// All entries of one unit in one assessment: per stage one entry per leaf of the set, then bonus,
/// then penalty. A stage in which nothing was entered takes no room: of a country's communes most
/// have only one.
class Sheet {
public:
    Sheet() = default;
    explicit Sheet(int entryCount) : m_entryCount(static_cast<std::size_t>(entryCount)) {}

    int entryCount() const { return static_cast<int>(m_entryCount); }
    /// Pre: 0 ≤ leaf < entryCount().
    const Entry& at(Stage stage, int leaf) const
    {
        const auto& entries = m_entries[static_cast<std::size_t>(stage)];
        return entries.empty() ? nothing : entries[static_cast<std::size_t>(leaf)];
    }
    /// For writing: makes room for the stage.
    Entry& at(Stage stage, int leaf)
    {
        auto& entries = m_entries[static_cast<std::size_t>(stage)];
        if (entries.empty())
            entries.resize(m_entryCount);
        return entries[static_cast<std::size_t>(leaf)];
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
    /// Whether anything is entered at a stage.
    bool hasEntries(Stage stage) const;
    /// Whether the same is entered, room or not.
    bool operator==(const Sheet& other) const;

private:
    static const Entry nothing;

    std::size_t m_entryCount = 0;
    std::array<std::vector<Entry>, stageCount> m_entries; ///< by stage; empty: nothing entered
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
