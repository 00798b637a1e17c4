#include "app/DataWorkbook.h"
#include "app/StageWords.h"
#include "app/UnitForm.h"

#include "core/FiguresText.h"
#include "engine/Rank.h"
#include "report/CsvLine.h"
#include "report/Parts.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace app {

namespace {

using report::CsvLine;
using report::Say;

/// The results at each stage that is shown.
using StageResults = std::vector<std::shared_ptr<const Evaluation>>;

class DataTable {
public:
    DataTable(const ScoreBook& scores, core::ResultStage stage, core::Language language)
        : m_scores(scores), m_set(scores.set()), m_stage(stage), m_language(language),
          m_say(language)
    {
        for (const core::ResultStage one : core::resultStages) {
            if (one <= stage)
                m_results.push_back(scores.evaluation(one));
        }
        m_standings.resize(static_cast<std::size_t>(scores.unitCount()), nullptr);
        for (const engine::Standing& standing : m_results.back()->ranking.standings)
            m_standings[static_cast<std::size_t>(standing.unit)] = &standing;
    }

    std::string text() const
    {
        std::string text(CsvLine::byteOrderMark);
        text += header();
        for (int unit = 0; unit < m_scores.unitCount(); ++unit) {
            for (std::size_t node = 0; node < m_set.nodes.size(); ++node)
                text += nodeLine(unit, static_cast<int>(node));
            for (int leaf = m_set.leafCount(); leaf < m_set.entryCount(); ++leaf) {
                if (isAny(unit, leaf))
                    text += leafLine(unit, leaf);
            }
            text += unitLine(unit);
        }
        return text;
    }

private:
    std::vector<core::Stage> entered() const
    {
        std::vector<core::Stage> all;
        for (const core::Stage stage : core::stages) {
            if (static_cast<int>(stage) <= static_cast<int>(m_stage))
                all.push_back(stage);
        }
        return all;
    }

    std::string header() const
    {
        CsvLine line;
        line.text(m_say("Mã đơn vị", "Unit id"));
        line.text(m_say("Đơn vị", "Unit"));
        line.text(m_say("Mã", "Code"));
        line.text(m_say("Lĩnh vực, tiêu chí", "Area, criterion"));
        line.text(m_say("Điểm tối đa", "Maximum"));
        line.text(m_say("Tối đa áp dụng", "Applicable"));
        for (const core::Stage stage : entered()) {
            const std::string of = report::join(": ", stageText(stage, m_language));
            line.text(report::join(m_say("Tình trạng", "Status"), of));
            line.text(report::join(m_say("Số liệu", "Figures"), of));
            line.text(report::join(m_say("Điểm nhập", "Points typed"), of));
            line.text(report::join(m_say("Ghi chú, lý do", "Note"), of));
        }
        for (const auto& one : m_results)
            line.text(
                report::join(m_say("Điểm", "Points"), ": ", stageText(one->stage, m_language)));
        line.text(m_say("Chỉ số (%)", "Index (%)"));
        line.text(m_say("Hạng", "Rank"));
        line.text(m_say("Xếp loại", "Class"));
        line.text(m_say("Số tiêu chí thiếu", "Criteria missing"));
        // A line that is copied elsewhere still says of what it is, and whether it is final.
        line.text(m_say("Đợt chấm", "Assessment"));
        line.text(m_say("Bước", "Stage"));
        line.text(m_say("Kết quả", "Result"));
        return line.end();
    }

    std::string ended(CsvLine line) const
    {
        line.text(m_scores.assessment().title);
        line.text(stageText(m_stage, m_language));
        line.text(m_results.back()->ranking.provisional ? m_say("tạm", "provisional") : "");
        return line.end();
    }

    CsvLine begun(int unit, std::string_view code, std::string_view title) const
    {
        const core::Unit& own = m_scores.units()[static_cast<std::size_t>(unit)];
        CsvLine line;
        line.text(own.id);
        line.text(own.name);
        line.text(code);
        line.text(title);
        return line;
    }

    /// What was entered; four fields for each stage.
    void addEntries(CsvLine& line, int unit, int leaf) const
    {
        for (const core::Stage stage : entered()) {
            const core::Entry& entry = m_scores.sheet(unit).at(stage, leaf);
            line.text(entry.isEmpty() ? std::string_view() : statusWord(entry.status));
            line.text(leaf < m_set.leafCount()
                          ? core::formatFigures(entry.figures, m_set.leafNode(leaf))
                          : std::string());
            if (entry.points)
                line.number(*entry.points);
            else
                line.empty();
            line.text(entry.note.text());
        }
    }
    std::string_view statusWord(core::EntryStatus status) const
    {
        return m_language == core::Language::Vietnamese
                   ? formStatusWords[static_cast<std::size_t>(status)]
                   : core::name(status);
    }
    static void addEmpty(CsvLine& line, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            line.empty();
    }

    static constexpr std::size_t fieldsOfEntry = 4;
    static constexpr std::size_t fieldsOfUnit = 4;

    std::string nodeLine(int unit, int index) const
    {
        const core::Node& node = m_set.nodes[static_cast<std::size_t>(index)];
        CsvLine line = begun(unit, node.code, node.title);
        line.number(node.max);
        const auto resultAt = [&](const Evaluation& one) -> const engine::NodeResult& {
            return one.results[static_cast<std::size_t>(unit)]
                .nodes[static_cast<std::size_t>(index)];
        };
        line.number(resultAt(*m_results.back()).applicable);
        if (node.isScored())
            addEntries(line, unit, node.leaf);
        else
            addEmpty(line, entered().size() * fieldsOfEntry);
        for (const auto& one : m_results) {
            const engine::NodeResult& result = resultAt(*one);
            // Not scored is not 0.
            if (node.bearsPoints() && (result.scored || !node.isScored()))
                line.number(result.points);
            else
                line.empty();
        }
        addEmpty(line, fieldsOfUnit);
        return ended(std::move(line));
    }

    /// Bonus and penalty as amounts.
    std::string leafLine(int unit, int leaf) const
    {
        CsvLine line = begun(unit, m_set.leafCode(leaf),
                             leaf == m_set.bonusLeaf() ? m_say("Điểm thưởng", "Bonus")
                                                       : m_say("Điểm trừ", "Penalty"));
        addEmpty(line, 2);
        addEntries(line, unit, leaf);
        addEmpty(line, m_results.size() + fieldsOfUnit);
        return ended(std::move(line));
    }

    bool isAny(int unit, int leaf) const
    {
        const std::vector<core::Stage> stages = entered();
        return std::any_of(stages.begin(), stages.end(), [&](core::Stage stage) {
            return !m_scores.sheet(unit).at(stage, leaf).isEmpty();
        });
    }

    std::string unitLine(int unit) const
    {
        const auto resultAt = [unit](const Evaluation& one) -> const engine::UnitResult& {
            return one.results[static_cast<std::size_t>(unit)];
        };
        CsvLine line = begun(unit, "", m_say("Tổng điểm", "Total"));
        line.number(m_set.max);
        line.number(resultAt(*m_results.back()).applicable);
        addEmpty(line, entered().size() * fieldsOfEntry);
        for (const auto& one : m_results) {
            if (resultAt(*one).isScored())
                line.number(resultAt(*one).total);
            else
                line.empty();
        }
        const engine::Standing* standing = m_standings[static_cast<std::size_t>(unit)];
        if (standing == nullptr) {
            addEmpty(line, fieldsOfUnit);
            return ended(std::move(line));
        }
        line.number(standing->index);
        line.number(standing->rank);
        line.text(m_set.classes[static_cast<std::size_t>(standing->unitClass)].title);
        line.number(resultAt(*m_results.back()).missing);
        return ended(std::move(line));
    }

    const ScoreBook& m_scores;
    const core::IndexSet& m_set;
    core::ResultStage m_stage;
    core::Language m_language;
    Say m_say;
    StageResults m_results;
    std::vector<const engine::Standing*> m_standings; ///< by unit; nullptr: not ranked
};

} // namespace

core::Result<std::string> dataCsv(Workspace& workspace, const std::string& assessment,
                                  core::ResultStage stage, core::Language language)
{
    const auto scores = workspace.load(assessment);
    if (!scores)
        return scores.error();
    return DataTable(**scores, stage, language).text();
}

} // namespace app
