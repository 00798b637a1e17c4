#pragma once

#include "app/PackageTraffic.h"
#include "models/admin/TitledTable.h"
#include "models/packages/PackageDesk.h"

#include <QString>

#include <vector>

namespace models {

/// The units of the assessment and how far their packages of one kind have come.
class TrafficTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { UnitColumn, SentColumn, ReceivedColumn, TimesColumn, StateColumn, ColumnCount };

    TrafficTable(const app::PackageKind& kind, QObject* parent = nullptr)
        : TitledTable(ColumnCount, parent), m_kind(kind)
    {}

    /// Read anew: what the book says, and above it what waits among the files of the window.
    void show(Session* session, const PackageDesk& desk);
    const app::PackageKind& kind() const { return m_kind; }
    std::string unitAt(int row) const; ///< id; empty: no such row
    int rowOf(const std::string& unit) const;
    struct Counts {
        int all = 0;
        int imported = 0;
        int waiting = 0; ///< for a key or a decision, or to be taken in
        int overdue = 0;
    };
    Counts counts() const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    struct Line {
        app::UnitTraffic traffic;
        QString unit;
        PackageLook state;
        bool isWaiting = false;
    };
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override
    {
        return column != UnitColumn && column != StateColumn;
    }
    QVariant cell(int row, int column, int role) const override;

    const app::PackageKind& m_kind;
    std::vector<Line> m_lines;
};

/// The log of packages: what left this book and what was taken in, newest first.
class PackageLog : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        WayColumn,
        MadeColumn,
        KindColumn,
        AboutColumn,
        OfficeColumn,
        SequenceColumn,
        FileColumn,
        ColumnCount
    };

    explicit PackageLog(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(Session* session);
    int rowCount(const QModelIndex& parent = {}) const override;

private:
    struct Line {
        store::PackageRow row;
        QString kind;
        QString about;
        QString office;
    };
    void read(Session& session);
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override
    {
        return column == NumberColumn || column == SequenceColumn;
    }
    QVariant cell(int row, int column, int role) const override;

    std::vector<Line> m_lines;
};

/// The files of the window and what became of each.
class ArrivalTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { TimeColumn, FileColumn, StateColumn, ColumnCount };

    explicit ArrivalTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(const std::vector<PackageArrival>& arrivals);
    const PackageArrival& at(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;

    static PackageLook look(const PackageArrival& arrival);

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    std::vector<PackageArrival> m_lines;
};

} // namespace models
