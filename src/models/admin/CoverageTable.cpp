#include "models/admin/CoverageTable.h"

#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <map>

namespace models {

void CoverageTable::show(const core::IndexSet& set, const std::vector<store::Account>& accounts)
{
    std::map<std::string, QString, std::less<>> shown;
    for (const store::Account& account : accounts)
        shown[account.name] = qt(account.shown.empty() ? account.name : account.shown);
    beginResetModel();
    m_rows.clear();
    for (const app::CriterionCover& cover : app::coverageOf(set, accounts)) {
        const core::Node& node = set.leafNode(cover.leaf);
        QStringList names;
        for (const std::string& name : cover.verifiers)
            names << shown[name];
        m_rows.push_back({qt(node.code), qt(node.title), names.join(QStringLiteral(", "))});
    }
    endResetModel();
}

QStringList CoverageTable::uncovered() const
{
    QStringList codes;
    for (const Row& row : m_rows) {
        if (row.verifiers.isEmpty())
            codes << row.code;
    }
    return codes;
}

int CoverageTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CoverageTable::cell(int row, int column, int role) const
{
    const Row& line = m_rows[static_cast<std::size_t>(row)];
    const bool isVerifiers = column == VerifierColumn;
    const bool isNobody = line.verifiers.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        if (!isVerifiers)
            return QStringLiteral("%1 %2").arg(line.code, line.title);
        return isNobody ? tr("chưa có ai thẩm định") : line.verifiers;
    case Qt::ToolTipRole:
        return isVerifiers ? line.verifiers : line.title;
    case IconRole:
        return isVerifiers && isNobody ? QStringLiteral("warn") : QString();
    case ToneRole:
        return static_cast<int>(isVerifiers && isNobody ? Tone::Warning : Tone::Normal);
    default:
        return {};
    }
}

QString CoverageTable::columnTitle(int column) const
{
    return column == CriterionColumn ? tr("Tiêu chí") : tr("Người thẩm định");
}

} // namespace models
