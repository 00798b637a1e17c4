#include "models/evidence/DocumentTableModel.h"

#include "core/DateText.h"
#include "exchange/Csv.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/FoldedText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

DocumentTableModel::DocumentTableModel(const Session& session, int unit, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_unit(unit)
{
    connect(&m_session, &Session::changed, this, [this](const app::Changes& changes) {
        if (!changes.documentUnits.empty())
            refresh();
    });
    connect(&m_session, &Session::languageChanged, this, &DocumentTableModel::refresh);
    refresh();
}

void DocumentTableModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    const app::EvidenceReview review(m_session.scores());
    for (const core::Document& document : m_session.scores().documents(m_unit)) {
        const DocumentFlag flag = documentFlag(m_session, review, m_unit, document);
        Row row{document, flag.word, flag.sentences, static_cast<int>(flag.tone), {}};
        QStringList texts;
        for (int column = 0; column < columnCount(); ++column)
            texts += text(row, static_cast<Column>(column));
        texts += qt(document.fileName);
        row.folded = folded(texts.join(QLatin1Char(' ')));
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

int DocumentTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DocumentTableModel::columnCount(const QModelIndex&) const
{
    return static_cast<int>(Column::Count);
}

const core::Document* DocumentTableModel::documentAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)].document : nullptr;
}

int DocumentTableModel::usedCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const Row& row) { return !row.document.removed; }));
}

QString DocumentTableModel::text(const Row& row, Column column) const
{
    switch (column) {
    case Column::Document:
        return row.document.title.empty() ? documentLabel(row.document) : qt(row.document.title);
    case Column::Number:
        return qt(row.document.number);
    case Column::Date:
        return qt(core::dateText(row.document.date));
    case Column::Office:
        return qt(row.document.office);
    case Column::Criteria:
        return codesText(row.document);
    case Column::Size:
        return sizeText(row.document.size);
    case Column::Flags:
        return row.flag;
    case Column::Count:
        break;
    }
    return {};
}

QVariant DocumentTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Column::Flags ? row.sentences
               : column == Column::Document
                   ? QStringLiteral("%1\n%2\n%3")
                         .arg(text(row, column), qt(row.document.fileName), lifeText(row.document))
                         .trimmed()
                   : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Column::Size ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case IconRole:
        if (column == Column::Document)
            return documentIcon(row.document);
        if (column == Column::Flags && !row.flag.isEmpty())
            return static_cast<Tone>(row.tone) == Tone::Warning ? QStringLiteral("warn")
                                                                : QStringLiteral("info");
        return {};
    case ToneRole:
        if (row.document.removed)
            return static_cast<int>(Tone::Muted);
        return column == Column::Flags ? row.tone : static_cast<int>(Tone::Normal);
    case SortRole:
        // Dates as they are kept, sizes as numbers, what is wrong first.
        switch (column) {
        case Column::Date:
            return qt(row.document.date);
        case Column::Size:
            return static_cast<qlonglong>(row.document.size);
        case Column::Flags:
            return row.document.removed ? QStringLiteral("2")
                   : row.flag.isEmpty() ? QStringLiteral("1")
                                        : QLatin1Char('0') + row.flag;
        default:
            return folded(text(row, column));
        }
    case FoldedRole:
        return row.folded;
    case RemovedRole:
        return row.document.removed;
    default:
        return {};
    }
}

QVariant DocumentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column == Column::Size ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Document:
        return tr("Tài liệu");
    case Column::Number:
        return tr("Số, ký hiệu");
    case Column::Date:
        return tr("Ngày");
    case Column::Office:
        return tr("Cơ quan");
    case Column::Criteria:
        return tr("Tiêu chí");
    case Column::Size:
        return tr("Cỡ");
    case Column::Flags:
        return tr("Dấu hiệu");
    case Column::Count:
        break;
    }
    return {};
}

QByteArray DocumentTableModel::csv(const std::vector<int>& rows) const
{
    std::string out = "\xEF\xBB\xBF";
    std::vector<std::string> cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.push_back(headerData(column, Qt::Horizontal).toString().toStdString());
    cells.push_back(tr("Tên tệp").toStdString());
    exchange::appendCsvRow(out, cells);
    for (const int number : rows) {
        const Row& row = m_rows[static_cast<std::size_t>(number)];
        cells.clear();
        for (int column = 0; column < columnCount(); ++column)
            cells.push_back(text(row, static_cast<Column>(column)).toStdString());
        cells.push_back(row.document.fileName);
        exchange::appendCsvRow(out, cells);
    }
    return QByteArray::fromStdString(out);
}

} // namespace models
