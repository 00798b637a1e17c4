#include "models/imports/ImportModel.h"

#include "app/Wording.h"
#include "models/words/Text.h"

namespace models {

void ImportModel::setLines(std::vector<app::ImportLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const app::ImportLine& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isValue = index.column() >= BeforeColumn;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case PlaceColumn:
            return qt(line.place);
        case SubjectColumn:
            return qt(line.subject);
        case WhatColumn:
            return qt(line.what);
        case BeforeColumn:
            return line.before.empty() ? tr("(trống)") : qt(line.before);
        default:
            return line.after.empty() ? tr("(trống)") : qt(line.after);
        }
    case ShortFormsRole:
        return index.column() == SubjectColumn ? QVariant(shortUnitNames(line.subject))
                                               : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3 thành %4")
            .arg(qt(line.subject), qt(line.what),
                 line.before.empty() ? tr("(trống)") : qt(line.before),
                 line.after.empty() ? tr("(trống)") : qt(line.after));
    case Qt::TextAlignmentRole:
        return static_cast<int>((isValue && !m_areWords ? Qt::AlignRight : Qt::AlignLeft) |
                                Qt::AlignVCenter);
    case ToneRole:
        return static_cast<int>(index.column() == PlaceColumn || index.column() == BeforeColumn
                                    ? Tone::Muted
                                    : Tone::Normal);
    case EmphasisRole:
        return index.column() == AfterColumn;
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (section >= BeforeColumn && !m_areWords ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn:
        return tr("Trong tệp");
    case SubjectColumn:
        return tr("Đơn vị");
    case WhatColumn:
        return tr("Ô");
    case BeforeColumn:
        return tr("Đang có");
    default:
        return tr("Sẽ thành");
    }
}

void ImportFaultModel::setProblems(std::vector<core::Problem> faults,
                                   const std::vector<core::Problem>& warnings,
                                   const std::vector<core::Problem>& passed,
                                   core::Language language)
{
    beginResetModel();
    m_problems = std::move(faults);
    m_problems.insert(m_problems.end(), warnings.begin(), warnings.end());
    m_problems.insert(m_problems.end(), passed.begin(), passed.end());
    m_language = language;
    endResetModel();
}

int ImportFaultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ImportFaultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFaultModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const core::Problem& problem = m_problems[static_cast<std::size_t>(index.row())];
    const bool isError = problem.severity == core::Severity::Error;
    const bool isNote = problem.severity == core::Severity::Note;
    const QString severity = isError ? tr("Lỗi") : isNote ? tr("Bỏ qua") : tr("Cần xem");
    const QString place = qt(app::placeText(problem.place, m_language));
    const QString sentence = qt(app::text(problem, m_language));
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == SeverityColumn ? severity
               : index.column() == PlaceColumn  ? place
                                                : sentence;
    case Qt::ToolTipRole:
        return index.column() == SentenceColumn ? sentence : QString();
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(severity, place, sentence);
    case IconRole:
        return index.column() != SeverityColumn ? QString()
               : isError                        ? QStringLiteral("stop")
               : isNote                         ? QStringLiteral("info")
                                                : QStringLiteral("warn");
    case ToneRole:
        return static_cast<int>(index.column() != SeverityColumn ? Tone::Normal
                                : isError                        ? Tone::Error
                                : isNote                         ? Tone::Muted
                                                                 : Tone::Warning);
    default:
        return {};
    }
}

QVariant ImportFaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == SeverityColumn ? tr("Mức")
           : section == PlaceColumn  ? tr("Ở đâu")
                                     : tr("Vấn đề");
}

} // namespace models
