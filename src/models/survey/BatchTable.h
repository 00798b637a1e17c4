#pragma once

#include "app/SurveyBatches.h"
#include "models/admin/TitledTable.h"

#include <QString>

#include <optional>
#include <vector>

namespace models {

class Session;

/// The batches of ballots of the assessment (đợt phiếu), each with its state.
class BatchTable : public TitledTable {
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        FormColumn,
        AudienceColumn,
        StateColumn, ///< before what a narrow window does not show
        SentColumn,
        ReturnedColumn,
        ValidColumn,
        CounterColumn,
        FirstColumn,
        SecondColumn,
        ColumnCount
    };
    struct Counts {
        int all = 0;
        int sound = 0;
        int aside = 0; ///< not counted, for whatever reason
    };

    explicit BatchTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void setSession(Session* session);
    /// nullptr: no such row.
    const core::SurveyBatch* at(int row) const;
    int rowOf(const std::string& id) const; ///< −1: none
    const std::vector<core::SurveyBatch>& all() const { return m_all; }
    Counts counts() const;
    /// The next row whose texts hold `text`, from `row` on; −1: none.
    int find(const QString& text, int row, bool backward, bool isNext) const;

    int rowCount(const QModelIndex& parent = {}) const override;

    /// "đạt", "chờ nhập lần 2" …
    static QString stateWords(engine::BatchState state);

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumber(int column) const override
    {
        return column >= SentColumn && column <= ValidColumn;
    }
    void refresh();
    QString text(int row, int column) const;

    Session* m_session = nullptr;
    std::vector<core::SurveyBatch> m_all;
    std::vector<engine::BatchState> m_states;
};

/// Why a batch is set aside, and each cell in which its keyings differ.
class BatchReasons : public TitledTable {
    Q_OBJECT

public:
    enum Column { WhatColumn, UnitColumn, CodeColumn, FirstColumn, SecondColumn, ColumnCount };

    explicit BatchReasons(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(const Session* session, const core::SurveyBatch* batch);

    int rowCount(const QModelIndex& parent = {}) const override;

    /// What a field of a difference is called: "phát ra", "bỏ trống", an option's title.
    static QString fieldWords(const core::IndexSet& set, const engine::KeyingDifference& one);
    /// A number of ballots; a dash where there is none.
    static QString numberWords(const std::optional<std::int64_t>& number);

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumber(int column) const override { return column >= FirstColumn; }

    struct Line {
        QString what;
        QString unit;
        QString code;
        QString first;
        QString second;
        bool isReason = false;
    };
    std::vector<Line> m_lines;
};

} // namespace models
