#include "models/packages/PartTable.h"

#include "models/evidence/DocumentText.h"
#include "models/words/Text.h"
#include "package/DocumentsJson.h"
#include "package/PartNames.h"

#include <map>

namespace models {

void PartTable::show(const package::Parts& parts)
{
    beginResetModel();
    m_lines.clear();
    std::map<std::string, QString, std::less<>> names;
    if (const auto list = parts.find(package::documentsPart); list != parts.end()) {
        if (const auto documents = package::readDocumentsJson(list->second)) {
            for (const core::Document& document : *documents)
                names.emplace(package::filePart(document.fileHash), documentLabel(document));
        }
    }
    for (const auto& [part, bytes] : parts) {
        const auto known = names.find(part);
        m_lines.push_back({known != names.end() ? known->second : qt(part),
                           sizeText(static_cast<qint64>(bytes.size()))});
    }
    endResetModel();
}

int PartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PartTable::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    if (role != Qt::DisplayRole)
        return {};
    return column == NameColumn ? line.name : line.size;
}

QString PartTable::columnTitle(int column) const
{
    return column == NameColumn ? tr("Trong gói") : tr("Dung lượng");
}

} // namespace models
