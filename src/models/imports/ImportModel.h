#pragma once

#include "app/TableImport.h"
#include "models/words/Roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace models {

/// The dry run of an import: what would change.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PlaceColumn, SubjectColumn, WhatColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit ImportModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setLines(std::vector<app::ImportLine> lines);
    /// Texts stand at the left, not numbers at the right.
    void setWords(bool areWords) { m_areWords = areWords; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<app::ImportLine> m_lines;
    bool m_areWords = false;
};

/// What is wrong with a file, what is worth a look, what is only told, and which columns and rows
/// are passed over: place and sentence; errors first, what is passed over last.
class ImportFaultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, PlaceColumn, SentenceColumn, ColumnCount };

    explicit ImportFaultModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setProblems(std::vector<core::Problem> faults, const std::vector<core::Problem>& warnings,
                     const std::vector<core::Problem>& passed, core::Language language);
    /// How many lines there are of each kind; their sum is rowCount().
    struct Counts {
        int errors = 0;
        int toLookAt = 0;
        int told = 0;
        int passed = 0;
    };
    Counts counts() const;
    /// A line whole: "S!C3: …"; the sentence alone where the problem has no place.
    QString line(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    enum class Kind { Error, ToLookAt, Told, Passed };
    struct Line {
        Kind kind;
        core::Problem problem;
    };
    static QString severity(Kind kind);

    std::vector<Line> m_lines;
    core::Language m_language = core::Language::Vietnamese;
};

} // namespace models
