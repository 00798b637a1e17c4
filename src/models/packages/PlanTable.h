#pragma once

#include "models/admin/TitledTable.h"
#include "models/packages/PackageDesk.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace models {

/// In what a package differs from the book, one line a thing: those of one part of the plan.
class PlanTable : public TitledTable {
    Q_OBJECT

public:
    enum Part { NewPart, ChangedPart, ConflictPart, KeptPart, SamePart, RefusedPart, PartCount };
    enum Column {
        UnitColumn,
        CodeColumn,
        WhatColumn,
        BaseColumn,
        BookColumn,
        PackageColumn,
        PointsColumn,
        SideColumn,
        ColumnCount
    };
    /// app::Side of the row as int; −1: not chosen. Of the side column of a conflict.
    static constexpr int ChosenRole = OwnRole;

    explicit PlanTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    /// Reads the plan of the desk.
    void show(const PackageDesk& desk);
    void setPart(Part part);
    Part part() const { return m_part; }
    int count(Part part) const { return m_counts[static_cast<std::size_t>(part)]; }
    /// The first part that has something to be decided, else something that changes.
    Part firstPart() const;
    /// Where a side is chosen in the row; empty where none can be.
    std::string placeAt(int row) const;
    /// Only the sides of what is shown may differ.
    void showSides(const PackageDesk& desk);
    bool hasUnits() const { return m_hasUnits; }

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    struct Line {
        Part part = NewPart;
        QString unit;
        QString code;
        QString what;
        QString base;
        QString book;
        QString package;
        QString points;
        QString toolTip;
        std::string place;
        std::optional<app::Side> side;
    };
    QString columnTitle(int column) const override;
    bool isNumber(int column) const override { return column == PointsColumn; }
    QVariant cell(int row, int column, int role) const override;
    const Line& at(int row) const { return m_lines[m_shown[static_cast<std::size_t>(row)]]; }
    void addCells(const PackageDesk& desk);
    void addDocuments(const PackageDesk& desk);
    void addItems(const PackageDesk& desk);
    void addRefusals(const PackageDesk& desk);
    void add(Line line);
    void select();

    std::vector<Line> m_lines;
    std::vector<std::size_t> m_shown;
    std::array<int, PartCount> m_counts{};
    Part m_part = NewPart;
    bool m_hasUnits = false;
};

} // namespace models
