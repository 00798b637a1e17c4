#include "models/words/RuleText.h"

#include "engine/ColumnText.h"
#include "engine/Explain.h"
#include "engine/SurveySpread.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QCoreApplication>

namespace models {

namespace {

QString percentSign(core::ValueOf of)
{
    return of == core::ValueOf::Ratio || of == core::ValueOf::Percent ? QStringLiteral("%")
                                                                      : QString();
}

class RuleText {
    Q_DECLARE_TR_FUNCTIONS(models::RuleText)

public:
    static QString survey(const QString& ballots, const QString& shares, const QString& deviation)
    {
        return tr("%1 phiếu: %2; độ lệch chuẩn %3 điểm phần trăm").arg(ballots, shares, deviation);
    }

    RuleText(const core::Node& node, const core::Figures& figures, core::Language language)
        : m_node(node), m_figures(figures), m_language(language)
    {}

    std::vector<RuleLine> operator()(const core::TiersRule& rule) const
    {
        std::vector<RuleLine> lines;
        const auto hit = engine::tierOf(rule, m_figures);
        for (std::size_t i = 0; i < rule.tiers.size(); ++i)
            lines.push_back({qt(engine::tierText(rule, i, m_language)),
                             numberText(rule.tiers[i].points), hit == i});
        return lines;
    }
    std::vector<RuleLine> operator()(const core::ProportionalRule& rule) const
    {
        std::vector<RuleLine> lines = {
            {tr("tỷ lệ × %1 điểm").arg(numberText(m_node.max)), {}, false}};
        if (rule.floor)
            lines.push_back(
                {tr("dưới %1%").arg(numberText(*rule.floor)), QStringLiteral("0"), false});
        return lines;
    }
    std::vector<RuleLine> operator()(const core::InterpolateRule& rule) const
    {
        const QString sign = percentSign(rule.of);
        const bool isAll = !sign.isEmpty() && rule.high == core::Decimal::whole(100);
        return {{isAll ? numberText(rule.high) + sign
                       : tr("từ %1 trở lên").arg(numberText(rule.high) + sign),
                 numberText(m_node.max), false},
                {tr("ở giữa: tính theo nội suy"), {}, false},
                {tr("đến %1").arg(numberText(rule.low) + sign), QStringLiteral("0"), false}};
    }
    std::vector<RuleLine> operator()(const core::CountRule& rule) const
    {
        return {{tr("mỗi đơn vị đếm"), numberText(rule.each), false},
                {tr("nhiều nhất"), numberText(m_node.max), false}};
    }
    std::vector<RuleLine> operator()(const core::BestRule&) const
    {
        return {{tr("%1 điểm × giá trị / giá trị cao nhất trong nhóm").arg(numberText(m_node.max)),
                 {},
                 false}};
    }
    std::vector<RuleLine> operator()(const core::FormulaRule& rule) const
    {
        // The expression stands in the title of the rule; here is what its letters mean.
        std::vector<RuleLine> lines;
        for (const core::NamedFigure& variable : rule.variables)
            lines.push_back({tr("%1: %2").arg(qt(variable.id), qt(variable.title)), {}, false});
        return lines;
    }
    std::vector<RuleLine> operator()(const core::ManualRule& rule) const
    {
        if (!rule.step)
            return {};
        return {{tr("bước điểm"), numberText(*rule.step), false}};
    }
    std::vector<RuleLine> operator()(const core::DeductRule& rule) const
    {
        return {{tr("khởi điểm"), numberText(rule.start.value_or(m_node.max)), false},
                {tr("thấp nhất"), numberText(rule.floor), false}};
    }
    template<typename Other>
    std::vector<RuleLine> operator()(const Other&) const
    {
        return {};
    }

    static QString generalTitle(const std::string& key)
    {
        if (key == "n")
            return tr("Số đạt (n)");
        if (key == "d")
            return tr("Tổng số (d)");
        if (key == "p")
            return tr("Tỷ lệ, %");
        if (key == "x")
            return tr("Giá trị");
        return qt(key);
    }

private:
    const core::Node& m_node;
    const core::Figures& m_figures;
    core::Language m_language;
};

} // namespace

std::vector<RuleLine> ruleLines(const core::Node& node, const core::Figures& figures,
                                core::Language language)
{
    return std::visit(RuleText(node, figures, language), node.rule->body);
}

QString figureWorth(const core::Node& node, std::size_t slot)
{
    const core::RuleBody& body = node.rule->body;
    if (const auto* rule = std::get_if<core::DeductRule>(&body))
        return numberText(-rule->events[slot].points);
    if (const auto* rule = std::get_if<core::ChecklistRule>(&body))
        return numberText(rule->items[slot].points);
    if (const auto* rule = std::get_if<core::WeightedRule>(&body))
        return slot == 0 ? QString()
                         : QStringLiteral("×") + numberText(rule->terms[slot - 1].points);
    if (const auto* rule = std::get_if<core::SurveyRule>(&body))
        return numberText(rule->options[slot].percent) + QLatin1Char('%');
    return {};
}

QString figureTitle(const core::Node& node, std::size_t slot)
{
    const core::FigureSlot& figure = node.slots[slot];
    if (!figure.title.empty())
        return qt(figure.title);
    const std::string label = core::figureLabel(node, figure.key);
    return label.empty() ? RuleText::generalTitle(figure.key) : qt(label);
}

QString surveyText(const core::Node& node, const core::Figures& figures)
{
    const auto* rule = std::get_if<core::SurveyRule>(&node.rule->body);
    const auto spread = rule ? engine::surveySpread(*rule, figures) : std::nullopt;
    return spread ? RuleText::survey(fixedText(spread->ballots, 0),
                                     qt(engine::spreadText(node, figures)),
                                     numberText(spread->deviation))
                  : QString();
}

} // namespace models
