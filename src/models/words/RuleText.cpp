#include "models/words/RuleText.h"

#include "core/RuleKind.h"
#include "engine/ColumnText.h"
#include "engine/RuleTable.h"
#include "engine/SurveySpread.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QCoreApplication>

namespace models {

namespace {

class RuleText {
    Q_DECLARE_TR_FUNCTIONS(models::RuleText)

public:
    static QString survey(const QString& ballots, const QString& shares, const QString& deviation)
    {
        return tr("%1 phiếu: %2; độ lệch chuẩn %3 điểm phần trăm").arg(ballots, shares, deviation);
    }

    static QString lastTitle() { return tr("Năm trước (gõ thì ghi nguồn ở lý do)"); }
    static QString generalTitle(const std::string& key, bool isOfWhole)
    {
        if (key == "n")
            return isOfWhole ? tr("Số đạt (n)") : tr("Số lượng (n)");
        if (key == "d")
            return tr("Tổng số (d)");
        if (key == "p")
            return tr("Tỷ lệ, %");
        if (key == "x")
            return tr("Giá trị");
        if (key == "case")
            return tr("Trường hợp");
        if (key == "option")
            return tr("Mức");
        if (key == "due")
            return tr("Hạn");
        if (key == "done")
            return tr("Ngày làm xong");
        if (key == "waived")
            return tr("Được chấp thuận nộp sau hạn cuối (ghi số văn bản ở lý do)");
        return qt(key);
    }
};

} // namespace

std::vector<RuleLine> ruleLines(const core::Node& node, const core::Figures& figures,
                                core::Language language)
{
    std::vector<RuleLine> lines;
    for (const engine::RuleRow& row : engine::ruleTable(node, figures, language))
        lines.push_back({qt(row.text), qt(row.value), row.isHit});
    return lines;
}

QString figureWorth(const core::Node& node, std::size_t slot)
{
    return qt(engine::figureWorth(node, slot));
}

QString figureTitle(const core::Node& node, std::size_t slot)
{
    const QString own = figureTitleInPart(node, slot);
    const std::string& group = node.slots[slot].group;
    return group.empty() ? own : qt(group) + QStringLiteral(": ") + own;
}

QString figureTitleInPart(const core::Node& node, std::size_t slot)
{
    const core::FigureSlot& figure = node.slots[slot];
    const std::string label =
        figure.title.empty() ? core::figureLabel(node, figure.key) : figure.title;
    const bool isShared = node.section == core::Section::Figures;
    if (isShared && figure.key.starts_with("last"))
        return figure.key == "last" ? RuleText::lastTitle()
                                    : RuleText::lastTitle() + QStringLiteral(": ") +
                                          RuleText::generalTitle(figure.key.substr(5), true);
    if (isShared && core::valueKind(*node.rule) != core::ValueOf::Ratio)
        return qt(node.title);
    if (!label.empty())
        return qt(label);
    // "part.n": what comes behind the part is told as anywhere. Of a ratio d follows.
    const std::size_t own = figure.key.rfind('.') + 1;
    const bool isOfWhole =
        slot + 1 < node.slots.size() && node.slots[slot + 1].key == figure.key.substr(0, own) + 'd';
    return RuleText::generalTitle(figure.key.substr(own), isOfWhole);
}

QString surveyText(const core::Node& node, const core::Figures& figures)
{
    const auto spread = engine::surveySpread(core::ballotsOf(*node.rule), figures);
    return spread ? RuleText::survey(fixedText(spread->ballots, 0),
                                     qt(engine::spreadText(node, figures)),
                                     numberText(spread->deviation))
                  : QString();
}

} // namespace models
