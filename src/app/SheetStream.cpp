#include "app/SheetStream.h"

#include "app/EntryText.h"
#include "app/Handover.h"

#include <cstdint>
#include <future>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

/// Rows of some units, which outlive the reading: their texts lie one behind the other.
class RowCopies {
public:
    void add(const store::EntryView& view)
    {
        m_rows.push_back({view, m_texts.size()});
        for (const std::string_view text :
             {view.unit, view.code, view.status, view.figures, view.note})
            m_texts.append(text);
    }
    bool isOfUnit(std::string_view unit) const
    {
        return !m_rows.empty() && viewOf(m_rows.back()).unit == unit;
    }
    bool isHandful() const
    {
        constexpr std::size_t handful = 4'096;
        return m_rows.size() >= handful;
    }
    template<typename Use>
    void forEach(const Use& use) const
    {
        for (const Row& row : m_rows) {
            if (!use(viewOf(row)))
                return;
        }
    }

private:
    struct Row {
        store::EntryView view; ///< its texts point nowhere any more but know their lengths
        std::size_t at = 0;
    };

    store::EntryView viewOf(const Row& row) const
    {
        store::EntryView view = row.view;
        std::size_t at = row.at;
        for (std::string_view* text :
             {&view.unit, &view.code, &view.status, &view.figures, &view.note}) {
            *text = std::string_view(m_texts).substr(at, text->size());
            at += text->size();
        }
        return view;
    }

    std::vector<Row> m_rows;
    std::string m_texts;
};

/// Makes sheets of rows that come unit by unit.
class SheetMaker {
public:
    SheetMaker(const core::IndexSet& set, const UseSheet& use)
        : m_set(set), m_use(use), m_stored(set)
    {}
    /// False after a fault.
    bool take(const RowCopies& rows)
    {
        rows.forEach([this](const store::EntryView& view) {
            if (view.unit != m_unit) {
                finish();
                m_unit = view.unit;
                m_sheet = core::Sheet(m_set.entryCount());
            }
            m_outcome = m_stored.put(view, m_sheet);
            return m_outcome.ok();
        });
        return m_outcome.ok();
    }
    /// The last unit is whole.
    void finish()
    {
        if (m_outcome && !m_unit.empty())
            m_use(m_unit, m_sheet);
        m_unit.clear();
    }
    const core::Status& outcome() const { return m_outcome; }

private:
    const core::IndexSet& m_set;
    const UseSheet& m_use;
    StoredEntries m_stored;
    std::string m_unit;
    core::Sheet m_sheet;
    core::Status m_outcome;
};

/// The other thread, from the first handful of rows on.
class SheetThread {
public:
    explicit SheetThread(SheetMaker& maker)
        : m_rows(mostWaiting), m_done(std::async(std::launch::async, [this, &maker] {
              const Stopping stopping{m_rows};
              while (auto rows = m_rows.take()) {
                  if (!maker.take(*rows))
                      return;
              }
          }))
    {}
    ~SheetThread() { m_rows.stop(); }
    SheetThread(const SheetThread&) = delete;
    SheetThread& operator=(const SheetThread&) = delete;

    bool put(RowCopies rows) { return m_rows.put(std::move(rows)); }
    void finish()
    {
        m_rows.close();
        m_done.get();
    }

private:
    static constexpr std::size_t mostWaiting = 4;

    /// Nobody waits for who has ended.
    struct Stopping {
        Handover<RowCopies>& rows;
        ~Stopping() { rows.stop(); }
    };

    Handover<RowCopies> m_rows;
    std::future<void> m_done;
};

} // namespace

core::Status streamSheets(const store::Book& book, std::string_view assessment,
                          const core::IndexSet& set, const UseSheet& use)
{
    SheetMaker maker(set, use);
    std::optional<SheetThread> other;
    RowCopies rows;
    core::Status read = book.forEachEntry(assessment, [&](const store::EntryView& view) {
        if (rows.isHandful() && !rows.isOfUnit(view.unit)) {
            if (!other)
                other.emplace(maker);
            if (!other->put(std::exchange(rows, {})))
                return false;
        }
        rows.add(view);
        return true;
    });
    if (other) {
        other->put(std::move(rows));
        other->finish();
    } else {
        maker.take(rows);
    }
    if (!read)
        return read;
    maker.finish();
    return maker.outcome();
}

} // namespace app
