#pragma once

#include "app/UnitList.h"
#include "core/Language.h"
#include "store/Book.h"

#include <QAbstractTableModel>

namespace models {

/// A list of units as it was read, a row each: what a person looks at before units are made of it.
class UnitPreview : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { IdColumn, NameColumn, GroupColumn, EffectColumn, FaultColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Reads a text as it is typed or pasted; units without a group get `group`.
    void read(const QString& text, const QString& group, core::Language language);
    /// The same for an open book whose units are `present`: each row says what it does to them, and
    /// what the book would refuse is a fault of its row.
    void read(const QString& text, const QString& group, core::Language language,
              const store::Book& book, const std::vector<core::Unit>& present);

    const app::UnitList& list() const { return m_list; }
    /// Every fault in words with its row.
    QStringList faults() const;
    /// How the list was understood, in one line; empty where there is nothing to say.
    QString remarks() const;
    bool hasGroup(const QString& group) const;
    /// −1 where none has a fault.
    int firstFaultyRow() const;
    /// Rows that change something in the open book.
    int changedRows() const { return m_changedRows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString worded(const core::Problem& problem) const;
    void parse(const QString& text, const QString& group, core::Language language,
               std::span<const core::Unit> present);

    app::UnitList m_list;
    QStringList m_effects; ///< of each row, on the units of the book
    int m_changedRows = 0;
    core::Language m_language = core::Language::Vietnamese;
};

} // namespace models
