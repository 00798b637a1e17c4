#include "models/packages/HeldTable.h"

#include "app/HoldingPlace.h"
#include "models/book/Session.h"
#include "models/packages/PackageWords.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

void HeldTable::show(Session* session)
{
    beginResetModel();
    m_lines.clear();
    const auto waiting =
        session ? app::waitingPackages(session->workspace().book())
                : core::Result<std::vector<store::HeldPackage>>(std::vector<store::HeldPackage>());
    if (waiting) {
        for (const store::HeldPackage& held : *waiting) {
            const QString unit =
                held.unit.empty() ? qt(held.sender) : PackageWords::unit(*session, held.unit);
            m_lines.push_back({held, PackageWords::kind(held.kind, session->language()), unit,
                               qt(app::heldBecause(held.why, session->language())),
                               qt(app::heldWords(held.why, session->language()))});
        }
    }
    endResetModel();
}

std::int64_t HeldTable::numberAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].held.number : 0;
}

int HeldTable::rowOf(std::int64_t number) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [number](const Line& line) {
        return line.held.number == number;
    });
    return found != m_lines.end() ? static_cast<int>(found - m_lines.begin()) : -1;
}

int HeldTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HeldTable::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    if (role == Qt::ToolTipRole)
        return column == WhyColumn ? line.whatToDo
                                   : tr("%1, gói số %2: %3")
                                         .arg(qt(line.held.sender))
                                         .arg(line.held.sequence)
                                         .arg(qt(line.held.name));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NumberColumn:
        return QString::number(line.held.number);
    case KindColumn:
        return line.kind;
    case AboutColumn:
        return line.about;
    case MadeColumn:
        return PackageWords::time(line.held.made);
    case WhyColumn:
        return line.why;
    default:
        return qt(line.held.name);
    }
}

QString HeldTable::columnTitle(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Số");
    case KindColumn:
        return tr("Loại");
    case AboutColumn:
        return tr("Về");
    case MadeColumn:
        return tr("Lập lúc");
    case WhyColumn:
        return tr("Vì sao chờ");
    default:
        return tr("Tệp");
    }
}

} // namespace models
