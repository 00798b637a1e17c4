#include "models/imports/ImportModel.h"

#include "app/Wording.h"
#include "core/Codes.h"
#include "models/words/Text.h"

#include <algorithm>

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
    m_lines.clear();
    for (core::Problem& one : faults)
        m_lines.push_back({Kind::Error, std::move(one)});
    for (const core::Problem& one : warnings)
        m_lines.push_back({one.severity != core::Severity::Note           ? Kind::ToLookAt
                           : one.code == core::codes::tableColumnsLeftOut ? Kind::Passed
                                                                          : Kind::Told,
                           one});
    for (const core::Problem& one : passed)
        m_lines.push_back({Kind::Passed, one});
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line& a, const Line& b) { return a.kind < b.kind; });
    m_language = language;
    endResetModel();
}

ImportFaultModel::Counts ImportFaultModel::counts() const
{
    Counts counts;
    for (const Line& line : m_lines)
        ++(line.kind == Kind::Error      ? counts.errors
           : line.kind == Kind::ToLookAt ? counts.toLookAt
           : line.kind == Kind::Told     ? counts.told
                                         : counts.passed);
    return counts;
}

QString ImportFaultModel::line(int row) const
{
    const QString place = index(row, PlaceColumn).data().toString();
    const QString sentence = index(row, SentenceColumn).data().toString();
    return place.isEmpty() ? sentence : QStringLiteral("%1: %2").arg(place, sentence);
}

QString ImportFaultModel::severity(Kind kind)
{
    switch (kind) {
    case Kind::Error:
        return tr("Lỗi");
    case Kind::ToLookAt:
        return tr("Cần xem");
    case Kind::Told:
        return tr("Cho biết");
    default:
        return tr("Bỏ qua");
    }
}

int ImportFaultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportFaultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportFaultModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const core::Problem& problem = line.problem;
    const bool isError = line.kind == Kind::Error;
    const bool isNote = line.kind == Kind::Told || line.kind == Kind::Passed;
    const QString severity = ImportFaultModel::severity(line.kind);
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
        return place.isEmpty() ? tr("%1: %2").arg(severity, sentence)
                               : tr("%1, %2: %3").arg(severity, place, sentence);
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
