#include "models/packages/ResultTable.h"

#include "core/DateText.h"
#include "models/book/Session.h"
#include "models/packages/PackageWords.h"
#include "models/words/PublishedWords.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

namespace models {

namespace {

/// A class travels by its id.
QString className(const core::IndexSet& set, const std::string& id)
{
    for (const auto& one : set.classes) {
        if (one.id == id)
            return qt(one.title);
    }
    return qt(id);
}

QString summaryOf(const app::ReceivedResult& received, const core::IndexSet& set)
{
    const package::PublishedResult& result = received.result;
    QStringList words;
    words += ResultTable::tr("%1 công bố theo quyết định %2 ngày %3")
                 .arg(qt(received.office), qt(result.decisionNumber),
                      qt(core::dateText(result.decisionDate)));
    if (result.corrects > 0)
        words +=
            ResultTable::tr("đính chính lần %1: %2").arg(result.corrects).arg(qt(result.reason));
    words += ResultTable::tr("%1/%2 điểm")
                 .arg(PublishedWords::points(result.points), PublishedWords::points(result.max));
    if (!result.index.empty())
        words += ResultTable::tr("chỉ số %1").arg(PublishedWords::points(result.index));
    if (result.rank > 0)
        words += ResultTable::tr("hạng %1/%2").arg(result.rank).arg(result.units);
    if (!result.unitClass.empty())
        words += ResultTable::tr("xếp loại %1").arg(className(set, result.unitClass));
    if (result.isProvisional)
        words += ResultTable::tr("tạm thời");
    return words.join(QStringLiteral(" · "));
}

} // namespace

bool ResultTable::show(Session* session, const std::string& unit)
{
    beginResetModel();
    m_lines.clear();
    m_summary.clear();
    if (session && session->hasAssessment()) {
        const auto received =
            app::receivedResult(session->workspace().book(), utf8(session->assessmentId()), unit);
        if (received && *received) {
            const core::IndexSet& set = session->scores().set();
            m_summary = summaryOf(**received, set);
            for (const package::PublishedCriterion& one : (*received)->criteria) {
                const int node = set.find(one.code);
                Line line{one, {}, false};
                if (node >= 0) {
                    line.title = qt(set.nodes[static_cast<std::size_t>(node)].title);
                    line.isArea = !set.nodes[static_cast<std::size_t>(node)].rule;
                }
                m_lines.push_back(std::move(line));
            }
        }
    }
    endResetModel();
    return !m_summary.isEmpty();
}

int ResultTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ResultTable::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    const package::PublishedCriterion& one = line.criterion;
    const std::string& reason = one.reasonV2.empty() ? one.reasonV1 : one.reasonV2;
    if (role == Qt::ToolTipRole)
        return column == TitleColumn    ? line.title
               : column == ReasonColumn ? qt(reason)
                                        : QVariant();
    // What was cut is seen without reading each number.
    if (role == ToneRole)
        return static_cast<int>(column == FinalColumn && one.v2 != one.self ? Tone::Warning
                                                                            : Tone::Normal);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CodeColumn:
        return qt(one.code);
    case TitleColumn:
        return line.title;
    case MaxColumn:
        return PublishedWords::points(one.max);
    case SelfColumn:
        return PublishedWords::points(one.self);
    case FirstColumn:
        return PublishedWords::points(one.v1);
    case FinalColumn:
        return PublishedWords::points(one.v2);
    default:
        return qt(reason);
    }
}

QString ResultTable::columnTitle(int column) const
{
    switch (column) {
    case CodeColumn:
        return tr("Mã");
    case TitleColumn:
        return tr("Tiêu chí");
    case MaxColumn:
        return tr("Tối đa");
    case SelfColumn:
        return tr("Tự chấm");
    case FirstColumn:
        return tr("Lần 1");
    case FinalColumn:
        return tr("Công bố");
    default:
        return tr("Lý do");
    }
}

} // namespace models
