#pragma once

#include "app/CounterDrafts.h"
#include "app/HistoryReading.h"
#include "core/Entry.h"

#include <QAbstractTableModel>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace models {

class Session;

/// The history of the book as it was asked for, read as far as somebody looks: a view that is
/// scrolled asks for more. Where rows that fit are rare, looking for them goes on in small portions
/// between the keys of the person.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        TimeColumn,
        PersonColumn,
        ActionColumn,
        UnitColumn,
        PlaceColumn,
        StageColumn,
        ChangeColumn,
        ReasonColumn,
        ColumnCount
    };

    explicit HistoryModel(QObject* parent = nullptr);

    void setSession(Session* session);
    /// Reads anew from the beginning.
    void ask(app::HistoryQuestion question);
    const app::HistoryQuestion& question() const { return m_question; }

    const app::HistoryLine& lineAt(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    /// Whether all that was asked for is here; else how far looking has come, of how many rows.
    bool isWhole() const { return !m_reading || m_reading->isAtEnd(); }
    std::int64_t looked() const { return m_reading ? m_reading->looked() : 0; }
    std::int64_t all() const { return m_reading ? m_reading->all() : 0; }
    /// What kept the book from being read; empty for nothing.
    QString fault() const { return m_fault; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// Lines came, or looking has come further, or ended.
    void progressed();

private:
    QString text(const app::HistoryLine& line, int column) const;
    void readOn();

    static constexpr int portion = 200;

    Session* m_session = nullptr;
    app::HistoryQuestion m_question;
    std::unique_ptr<app::HistoryReading> m_reading;
    std::vector<app::HistoryLine> m_lines;
    QString m_fault;
    int m_wanted = 0;         ///< lines that a view has asked for
    bool m_isWaiting = false; ///< to be called again
};

/// Where the line of an entry, a document or a dossier row stands in the current assessment;
/// nothing where it is not of the assessment, or of a unit or criterion that is not there.
struct HistoryPlace {
    int unit = -1;
    int leaf = -1;
    std::optional<core::Stage> stage;
    std::optional<app::CounterPlace> counter;
};
std::optional<HistoryPlace> placeOf(const Session& session, const store::HistoryRow& row);

} // namespace models
