#include "models/admin/AccountTable.h"

#include "app/Wording.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <utility>

namespace models {

void AccountTable::show(std::vector<store::Account> accounts, const std::vector<core::Unit>& units,
                        core::Language language)
{
    beginResetModel();
    m_rows = std::move(accounts);
    m_language = language;
    m_units.clear();
    for (const core::Unit& unit : units)
        m_units.emplace(unit.id, unit.name);
    endResetModel();
}

QString AccountTable::roleText(core::Role role, core::Language language)
{
    return qt(app::text(
        core::Problem{core::Severity::Note, "role." + std::string(core::name(role)), {}, {}},
        language));
}

int AccountTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString AccountTable::text(const store::Account& account, int column) const
{
    switch (column) {
    case NameColumn:
        return qt(account.name);
    case ShownColumn:
        return qt(account.shown);
    case RoleColumn:
        return roleText(account.holder.role, m_language);
    case PlaceColumn: {
        QStringList places;
        if (const auto unit = m_units.find(account.holder.unit); unit != m_units.end())
            places += qt(unit->second);
        for (const auto* codes : {&account.holder.areas, &account.holder.criteria})
            for (const std::string& code : *codes)
                places += qt(code);
        return places.join(QStringLiteral(", "));
    }
    default: {
        const QString state = account.isActive ? tr("đang dùng") : tr("đã khóa");
        return account.recoveries == 0
                   ? state
                   : tr("%1 · phục hồi %n lần", nullptr, static_cast<int>(account.recoveries))
                         .arg(state);
    }
    }
}

QVariant AccountTable::cell(int row, int column, int role) const
{
    const store::Account& account = at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(account, column);
    case IconRole:
        return column == StateColumn && account.recoveries > 0 ? QStringLiteral("warn") : QString();
    default:
        return {};
    }
}

QString AccountTable::columnTitle(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Đăng nhập");
    case ShownColumn:
        return tr("Họ tên");
    case RoleColumn:
        return tr("Vai trò");
    case PlaceColumn:
        return tr("Đơn vị, phân công");
    default:
        return tr("Trạng thái");
    }
}

} // namespace models
