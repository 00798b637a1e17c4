#pragma once

#include "app/TaskList.h"
#include "exchange/TasksCsv.h"
#include "models/admin/TitledTable.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace models {

class Session;

/// The tasks of the assessment that are asked for: by unit, person and state.
class TaskTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        TitleColumn,
        UnitColumn,
        CodeColumn,
        SourceColumn,
        PersonColumn,
        DeadlineColumn,
        StateColumn,
        ColumnCount
    };
    enum class Which { All, Open, Overdue, Done, Dropped };
    struct Filter {
        int unit = -1;  ///< of the assessment; −1: all
        QString person; ///< empty: all
        Which which = Which::All;
    };
    struct Counts {
        int all = 0;
        int open = 0;
        int overdue = 0; ///< of those that are open
    };

    explicit TaskTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void setSession(Session* session);
    void setFilter(const Filter& filter);
    const Filter& filter() const { return m_filter; }

    /// nullptr: no such row.
    const core::Task* at(int row) const;
    int rowOf(const std::string& id) const; ///< −1: not shown
    /// All of the assessment, whatever the filter.
    const std::vector<core::Task>& all() const { return m_all; }
    Counts counts() const;
    QStringList people() const; ///< each once, in order
    /// What is shown, for a file; as of `today`.
    std::vector<exchange::TaskLine> lines() const;
    /// What is overdue is judged by it: app::bookDay; empty without a book.
    std::string today() const;
    /// The next row whose texts hold `text`, from `row` on; −1: none.
    int find(const QString& text, int row, bool backward, bool isNext) const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    void refresh();
    bool isAsked(const core::Task& task) const;
    QString text(const core::Task& task, int column) const;
    QString toolTip(const core::Task& task) const;
    QString unitName(const core::Task& task) const;

    Session* m_session = nullptr;
    Filter m_filter;
    std::vector<core::Task> m_all;
    std::vector<std::size_t> m_shown; ///< of m_all
};

/// Who is in charge of what: criteria and tasks, with the points that these have lost.
class TaskPeople : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        PersonColumn,
        DutyColumn,
        PhoneColumn,
        CriteriaColumn,
        LostColumn,
        OpenColumn,
        OverdueColumn,
        DoneColumn,
        ColumnCount
    };

    explicit TaskPeople(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(std::vector<app::TaskPerson> people);
    QString personAt(int row) const; ///< empty: no such row
    std::vector<exchange::PersonLine> lines() const;

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumber(int column) const override { return column >= CriteriaColumn; }

    std::vector<app::TaskPerson> m_people;
};

} // namespace models
