#include "models/survey/CountTable.h"

#include "core/Names.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "models/book/Session.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

namespace models {

namespace {

/// "60 / 18 / 0 / 0": the ballots of the options in their order; a dash where there are none.
QString ballotsText(const core::Node& node, const core::Figures& figures)
{
    if (figures.empty())
        return QStringLiteral("–");
    QStringList all;
    for (std::size_t i = 0; i < core::ballotsOf(*node.rule).size(); ++i) {
        const auto figure = figures.get(i);
        all +=
            figure ? qt(core::format(*figure, core::NumberStyle::Vietnamese)) : QStringLiteral("–");
    }
    return all.join(QStringLiteral(" / "));
}

} // namespace

void CountTable::show(const Session& session, const app::SurveyCount& count)
{
    beginResetModel();
    m_lines.clear();
    const app::ScoreBook& scores = session.scores();
    for (const core::Edit& edit : count.edits) {
        const int unit = scores.unitIndex(edit.unit);
        const core::Node& node = scores.set().leafNode(edit.leaf);
        m_lines.push_back(
            {qt(core::shortUnitName(scores.units()[static_cast<std::size_t>(unit)].name)),
             qt(node.code), qt(node.title), ballotsText(node, edit.before.figures),
             ballotsText(node, edit.after.figures),
             tr("%1 → %2").arg(session.valueText(unit, edit.stage, edit.leaf, edit.before),
                               session.valueText(unit, edit.stage, edit.leaf, edit.after))});
    }
    endResetModel();
}

int CountTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant CountTable::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    const auto text = [&line, column]() -> QString {
        switch (column) {
        case UnitColumn:
            return line.unit;
        case CodeColumn:
            return line.code;
        case BeforeColumn:
            return line.before;
        case AfterColumn:
            return line.after;
        default:
            return line.points;
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return column == CodeColumn ? line.title : QString();
    case ToneRole:
        return static_cast<int>(column == BeforeColumn ? Tone::Muted : Tone::Normal);
    default:
        return {};
    }
}

QString CountTable::columnTitle(int column) const
{
    switch (column) {
    case UnitColumn:
        return tr("Đơn vị");
    case CodeColumn:
        return tr("Tiêu chí");
    case BeforeColumn:
        return tr("Số phiếu đang có");
    case AfterColumn:
        return tr("Cộng từ các đợt");
    default:
        return tr("Điểm");
    }
}

} // namespace models
