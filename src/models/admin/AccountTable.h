#pragma once

#include "core/Language.h"
#include "models/admin/TitledTable.h"
#include "store/Accounts.h"

#include <map>
#include <vector>

namespace models {

/// The accounts of a book; closed ones are muted, recovered ones are marked.
class AccountTable : public TitledTable {
    Q_OBJECT

public:
    enum Column { NameColumn, ShownColumn, RoleColumn, PlaceColumn, StateColumn, ColumnCount };

    explicit AccountTable(QObject* parent = nullptr) : TitledTable(ColumnCount, parent) {}

    void show(std::vector<store::Account> accounts, const std::vector<core::Unit>& units,
              core::Language language);
    /// Pre: the row is there.
    const store::Account& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    static QString roleText(core::Role role, core::Language language);

    int rowCount(const QModelIndex& parent = {}) const override;

private:
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const store::Account& account, int column) const;

    std::vector<store::Account> m_rows;
    std::map<std::string, std::string, std::less<>> m_units; ///< names by id
    core::Language m_language = core::Language::Vietnamese;
};

} // namespace models
