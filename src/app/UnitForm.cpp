#include "app/UnitForm.h"

#include "app/EntryText.h"
#include "app/FormChecks.h"
#include "app/FormLayout.h"
#include "app/Reports.h"
#include "core/Calendar.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "core/Trim.h"
#include "engine/Between.h"
#include "engine/Explain.h"
#include "engine/RuleTable.h"
#include "exchange/FormFile.h"
#include "store/Hash.h"

#include <algorithm>

namespace app {

namespace {

using core::FigureSlot;
using core::Points;
using exchange::FormColumn;
using report::SheetCell;
using report::SheetTab;
using Look = SheetCell::Look;

constexpr core::Language formLanguage = core::Language::Vietnamese;
constexpr int openFill = 0xFFF8DC;
constexpr int areaFill = 0xD9E2EC;
constexpr int groupFill = 0xEEF2F6;
constexpr int titleRow = 1; ///< below the hidden row
constexpr int headerRow = 5;
constexpr std::string_view atHandingIn = "tính khi nộp";

constexpr std::size_t columnOf(FormColumn column)
{
    return static_cast<std::size_t>(column);
}

SheetCell wrapped(std::string text, int fill = -1)
{
    SheetCell cell = report::sheetText(std::move(text));
    cell.wraps = true;
    cell.fill = fill;
    return cell;
}

/// A number of points as it stands, where no more decimals are known.
SheetCell pointsCell(Points points, std::string formula = {})
{
    SheetCell cell = report::sheetNumber(core::format(points), -1, std::move(formula));
    cell.wraps = true; // at the top, like the texts beside it
    return cell;
}

SheetCell opened(SheetCell cell)
{
    cell.isOpen = true;
    cell.fill = openFill;
    cell.wraps = true;
    return cell;
}

class FormTab {
public:
    FormTab(const ScoreBook& scores, int unit)
        : m_scores(scores), m_set(scores.set()), m_unit(unit),
          m_evaluation(scores.evaluation(core::ResultStage::Self)),
          m_layout(scores.set(), headerRow + 1), m_formulas(scores, unit, m_layout, m_lists)
    {}

    SheetTab build()
    {
        m_tab.name = std::string(formSheetName);
        m_tab.landscape = true;
        m_tab.isProtected = true;
        m_tab.widths = {6, 9, 38, 8, 42, 34, 24, 18, 30, 12, 9};
        m_tab.hiddenRows = {0};
        m_tab.hiddenColumns = {static_cast<int>(FormColumn::Key),
                               static_cast<int>(FormColumn::Applicable)};
        m_tab.fixedColumns = 3;
        m_tab.firstHeader = m_tab.lastHeader = headerRow;
        addHead();
        for (const FormRow& row : m_layout.rows())
            addRow(row);
        addTotals();
        return std::move(m_tab);
    }

    /// The hidden sheet, once the form is built.
    SheetTab keys(const std::string& assessment, const std::string& setHash) const;

private:
    const engine::UnitResult& result() const
    {
        return m_evaluation->results[static_cast<std::size_t>(m_unit)];
    }
    const engine::NodeResult& resultOf(int node) const
    {
        return result().nodes[static_cast<std::size_t>(node)];
    }
    const core::Entry& entryOf(int leaf) const
    {
        return m_scores.sheet(m_unit).at(core::Stage::Self, leaf);
    }
    int row() const { return static_cast<int>(m_tab.rows.size()); }

    void addHead()
    {
        std::vector<SheetCell>& names = m_tab.rows.emplace_back();
        for (const std::string_view key : exchange::formColumnKeys)
            names.push_back(report::sheetText(std::string(key), Look::Note));
        const auto line = [this](std::string text, Look look) {
            m_tab.rows.push_back({SheetCell(), report::sheetText(std::move(text), look)});
        };
        const core::Unit& unit = m_scores.units()[static_cast<std::size_t>(m_unit)];
        line("PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", Look::Title);
        line(std::string(exchange::formUnitLabel) + unit.name + " (" + unit.id + ")", Look::Strong);
        line(std::string(exchange::formAssessmentLabel) + m_scores.assessment().title +
                 std::string(exchange::formSetLabel) + m_set.title,
             Look::Note);
        line("Chỉ điền các ô màu vàng. Xem trang «" + std::string(formGuideName) +
                 "». Điểm do chương trình tính lại khi nhập phiếu.",
             Look::Note);
        std::vector<SheetCell>& header = m_tab.rows.emplace_back();
        for (const std::string_view heading : exchange::formHeadings)
            header.push_back(
                report::sheetText(std::string(heading), Look::Header, report::Align::Center));
        static_assert(titleRow + 4 == headerRow);
    }

    /// All cells of a row, empty ones with their borders.
    static std::vector<SheetCell> emptyRow(int fill = -1)
    {
        return std::vector<SheetCell>(exchange::formColumnCount, wrapped("", fill));
    }

    std::string keyOf() const { return 'r' + std::to_string(row() + 1); }

    void addRow(const FormRow& own)
    {
        if (own.leaf < 0)
            return addComposite(own.node);
        std::vector<SheetCell> cells = emptyRow();
        cells[columnOf(FormColumn::Key)] = wrapped(keyOf());
        cells[columnOf(FormColumn::Code)] = wrapped(std::string(m_set.leafCode(own.leaf)));
        cells[columnOf(FormColumn::Code)].format = "@";
        if (own.isFirst)
            addFirst(cells, own);
        addEntry(cells, own);
        m_tab.rows.push_back(std::move(cells));
    }

    static std::string sectionTitle(const core::Node& node)
    {
        switch (node.section) {
        case core::Section::Figures:
            return "Số liệu dùng chung cho nhiều tiêu chí";
        case core::Section::Bonus:
            return "Điểm thưởng";
        case core::Section::Penalty:
            return "Điểm trừ";
        default:
            return node.title;
        }
    }

    void addComposite(int index)
    {
        const core::Node& node = m_set.nodes[static_cast<std::size_t>(index)];
        const int fill = node.isRoot() ? areaFill : groupFill;
        std::vector<SheetCell> cells = emptyRow(fill);
        const bool isArea = node.section == core::Section::Areas;
        if (isArea)
            cells[columnOf(FormColumn::Code)] = wrapped(node.code, fill);
        cells[columnOf(FormColumn::Title)] = wrapped(sectionTitle(node), fill);
        if (isArea) {
            cells[columnOf(FormColumn::Max)] = pointsCell(node.max);
            cells[columnOf(FormColumn::Points)] =
                totalCell(resultOf(index).points,
                          m_formulas.sum(index, static_cast<int>(FormColumn::Points)));
            cells[columnOf(FormColumn::Applicable)] =
                pointsCell(resultOf(index).applicable,
                           m_formulas.sum(index, static_cast<int>(FormColumn::Applicable)));
            if (m_formulas.sum(index, static_cast<int>(FormColumn::Points)).empty())
                cells[columnOf(FormColumn::Rule)] =
                    wrapped("Tổng " + std::string(atHandingIn), fill);
        } else if (node.isExtra()) {
            const bool isBonus = node.section == core::Section::Bonus;
            cells[columnOf(FormColumn::Points)] = totalCell(
                isBonus ? result().bonus : result().penalty,
                m_formulas.bonusOrPenalty(isBonus ? m_set.bonusLeaf() : m_set.penaltyLeaf()));
        }
        for (SheetCell& cell : cells) {
            cell.look = Look::Strong;
            cell.fill = fill;
        }
        m_tab.rows.push_back(std::move(cells));
    }

    static SheetCell totalCell(Points points, std::string formula)
    {
        return pointsCell(points, std::move(formula));
    }

    /// What is said once of a criterion: its title, its rule, status, note and points.
    void addFirst(std::vector<SheetCell>& cells, const FormRow& own)
    {
        const bool isAmount = own.node < 0;
        const bool isOpen = isInForm(m_set, own.leaf);
        const core::Entry& entry = entryOf(own.leaf);
        if (isAmount) {
            addAmount(cells, own.leaf);
        } else {
            const core::Node& node = m_set.leafNode(own.leaf);
            cells[columnOf(FormColumn::Title)] = wrapped(node.title);
            if (node.bearsPoints())
                addPoints(cells, own);
            cells[columnOf(FormColumn::Rule)] = wrapped(ruleText(own.leaf));
        }
        if (!isOpen)
            return;
        const std::string status =
            std::string(formStatusWords[static_cast<std::size_t>(entry.status)]);
        cells[columnOf(FormColumn::Status)] = opened(report::sheetText(status));
        m_tab.checks.push_back(statusCheck(m_set, own.leaf, row()));
        cells[columnOf(FormColumn::Note)] = opened(report::sheetText(entry.note));
        cells[columnOf(FormColumn::Note)].format = "@";
    }

    void addAmount(std::vector<SheetCell>& cells, int leaf)
    {
        const bool isBonus = leaf == m_set.bonusLeaf();
        const core::ExtraSection& section = isBonus ? m_set.bonus : m_set.penalty;
        const Points cap = isBonus ? m_set.bonusCap : m_set.penaltyCap;
        std::string title = isBonus ? "Điểm thưởng" : "Điểm trừ";
        if (section.hasItems())
            title += " khác";
        cells[columnOf(FormColumn::Title)] = wrapped(std::move(title));
        std::string rule = "Điểm do đơn vị đề nghị, kèm lý do";
        if (section.isCapped)
            rule += "; cả mục tối đa " + core::format(cap, core::NumberStyle::Vietnamese) + " điểm";
        cells[columnOf(FormColumn::Rule)] = wrapped(std::move(rule));
        if (!section.hasItems())
            cells[columnOf(FormColumn::Points)] = totalCell(
                isBonus ? result().bonus : result().penalty, m_formulas.bonusOrPenalty(leaf));
    }

    void addPoints(std::vector<SheetCell>& cells, const FormRow& own)
    {
        const core::Node& node = m_set.leafNode(own.leaf);
        const engine::NodeResult& now = resultOf(own.node);
        const auto scaled =
            engine::scaledOf(m_set, node, m_scores.factsOf(m_unit), core::ResultStage::Self);
        cells[columnOf(FormColumn::Max)] = pointsCell(scaled.max);
        if (!isInForm(m_set, own.leaf)) {
            cells[columnOf(FormColumn::Points)] =
                report::sheetText("", Look::Plain, report::Align::Right);
            return;
        }
        if (!node.extra)
            cells[columnOf(FormColumn::Applicable)] =
                pointsCell(now.applicable, m_formulas.applicable(own.leaf));
        if (scaled.max.isZero()) {
            cells[columnOf(FormColumn::Points)] =
                report::sheetText("–", Look::Plain, report::Align::Right);
            return;
        }
        const std::string formula = m_formulas.points(own.leaf);
        const bool isLive = !formula.empty() && formula.size() <= report::longestSheetFormula;
        // Points of a bonus that nobody has are 0 in the sum and nothing in their cell.
        SheetCell points =
            now.scored ? pointsCell(now.points, formula)
                       : report::sheetText(isLive ? std::string() : std::string(atHandingIn),
                                           Look::Plain, report::Align::Right);
        if (!now.scored && isLive)
            points.formula = formula;
        cells[columnOf(FormColumn::Points)] = std::move(points);
    }

    /// How it is scored, in words: the rule, its lines, and the options with their points.
    std::string ruleText(int leaf)
    {
        const core::Node& node = m_set.leafNode(leaf);
        if (node.section == core::Section::Figures)
            return "Nhập một lần; các tiêu chí dùng số liệu này tự lấy";
        std::string text = engine::ruleWords(node, formLanguage, engine::RuleWords::WithOptions);
        if (node.by == core::ScoredBy::Survey)
            text += "\nĐiều tra xã hội học: đơn vị không tự chấm";
        else if (node.by == core::ScoredBy::Office)
            text += "\nCơ quan thẩm định chấm: đơn vị không tự chấm";
        else if (!engine::scaledOf(m_set, node, m_scores.factsOf(m_unit), core::ResultStage::Self)
                      .max.isZero() &&
                 m_formulas.points(leaf).empty())
            text += "\nĐiểm " + std::string(atHandingIn);
        for (const FigureSlot& slot : node.slots) {
            if (!slot.isTyped() && isInForm(m_set, leaf)) {
                text += "\nLấy từ số liệu dùng chung";
                break;
            }
        }
        return text;
    }

    void addEntry(std::vector<SheetCell>& cells, const FormRow& own)
    {
        if (!isInForm(m_set, own.leaf))
            return;
        const std::string code(m_set.leafCode(own.leaf));
        const core::Entry& entry = entryOf(own.leaf);
        std::string figure(exchange::formNothing);
        SheetCell& value = cells[columnOf(FormColumn::Value)];
        SheetCell& label = cells[columnOf(FormColumn::Label)];
        if (own.entry == FormRow::Entry::Points) {
            figure = exchange::formPoints;
            label = wrapped(std::string(formPointsLabel));
            value = opened(entry.points ? pointsCell(*entry.points) : report::sheetText(""));
            m_tab.checks.push_back(pointsCheck(m_scores, m_unit, own.leaf, row()));
        } else if (own.entry == FormRow::Entry::Figure) {
            const core::Node& node = m_set.leafNode(own.leaf);
            figure = formFigureKey(node.slots[own.slot]);
            label = wrapped(formLabel(node, own.slot));
            value = opened(formFigureCell(node.slots[own.slot], entry.figures.get(own.slot)));
            m_tab.checks.push_back(figureCheck(node.slots[own.slot], m_lists, row()));
        }
        m_keys.push_back(keyRow(keyOf(), own, figure));
    }

    /// What the hidden sheet says of a row; of the first with what the book holds.
    std::vector<SheetCell> keyRow(std::string key, const FormRow& own, std::string figure) const
    {
        std::vector<SheetCell> cells = {report::sheetText(std::move(key)),
                                        report::sheetText(std::string(m_set.leafCode(own.leaf))),
                                        report::sheetText(std::move(figure)),
                                        report::sheetText(own.isFirst ? "1" : "")};
        if (!own.isFirst)
            return cells;
        const core::Entry& entry = entryOf(own.leaf);
        const store::StoredEntry stored = toStored(entry, m_set, own.leaf);
        cells.push_back(report::sheetText(stored.status));
        cells.push_back(report::sheetText(stored.figures));
        cells.push_back(report::sheetText(entry.points ? core::format(*entry.points) : ""));
        cells.push_back(report::sheetText(stored.note));
        return cells;
    }

    void addTotals()
    {
        const auto add = [this](std::string title, SheetCell points, SheetCell applicable) {
            std::vector<SheetCell> cells = emptyRow(areaFill);
            cells[columnOf(FormColumn::Title)] = wrapped(std::move(title), areaFill);
            cells[columnOf(FormColumn::Points)] = std::move(points);
            cells[columnOf(FormColumn::Applicable)] = std::move(applicable);
            for (SheetCell& cell : cells) {
                cell.look = Look::Strong;
                cell.fill = areaFill;
            }
            m_tab.rows.push_back(std::move(cells));
        };
        const int totalRow = row();
        add("Tổng điểm tự chấm", pointsCell(result().total, m_formulas.total()),
            pointsCell(result().applicable, m_formulas.totalApplicable()));
        add("Điểm tối đa áp dụng",
            pointsCell(
                result().applicable,
                '=' + report::cellReference(static_cast<int>(FormColumn::Applicable), totalRow)),
            wrapped(""));
        SheetCell index = report::sheetText("", Look::Strong, report::Align::Right);
        if (result().whole() > Points() && !result().applicable.isZero())
            index = report::sheetNumber(core::formatFixed(result().index(), 2), 2);
        index.formula = m_formulas.index(totalRow);
        add("Chỉ số tự chấm (%)", std::move(index), wrapped(""));
    }

    const ScoreBook& m_scores;
    const core::IndexSet& m_set;
    int m_unit;
    std::shared_ptr<const Evaluation> m_evaluation;
    FormLayout m_layout;
    FormLists m_lists;
    FormFormulas m_formulas;
    SheetTab m_tab;
    std::vector<std::vector<SheetCell>> m_keys;
};

SheetTab FormTab::keys(const std::string& assessment, const std::string& setHash) const
{
    SheetTab tab;
    tab.name = std::string(exchange::formKeysSheet);
    tab.isHidden = true;
    tab.isProtected = true;
    tab.rows.push_back({report::sheetText(std::string(exchange::formKeysMark))});
    const std::array<std::string, 4> values = {
        assessment, m_scores.units()[static_cast<std::size_t>(m_unit)].id, m_set.id, setHash};
    for (std::size_t i = 0; i < values.size(); ++i)
        tab.rows.push_back(
            {report::sheetText(std::string(exchange::formFacts[i])), report::sheetText(values[i])});
    std::vector<SheetCell>& headings = tab.rows.emplace_back();
    for (const std::string_view heading : exchange::formKeyHeadings)
        headings.push_back(report::sheetText(std::string(heading)));
    tab.rows.insert(tab.rows.end(), m_keys.begin(), m_keys.end());
    const std::vector<std::string>& texts = m_lists.texts();
    if (tab.rows.size() < texts.size())
        tab.rows.resize(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        tab.rows[i].resize(FormLists::column);
        tab.rows[i].push_back(report::sheetText(texts[i]));
    }
    return tab;
}

SheetTab guideTab()
{
    SheetTab tab;
    tab.name = std::string(formGuideName);
    tab.isProtected = true;
    tab.widths = {84};
    tab.rows.push_back({report::sheetText("Cách điền phiếu", Look::Title)});
    for (const char* line : {
             "1. Chỉ điền các ô màu vàng ở trang «Phiếu tự chấm». Các ô khác được khóa (không có "
             "mật "
             "khẩu) để phiếu đọc lại được; đừng xóa trang ẩn «Khóa».",
             "2. Cột «Nhập»: mỗi dòng là một số liệu, tên ở cột «Số liệu» bên trái. Số thập phân "
             "dùng dấu phẩy (98,5). Tỷ lệ gõ 98,5 chứ không gõ 0,985. Ngày gõ 15/12/2026.",
             "3. Ô có danh sách: bấm vào ô rồi chọn. Nếu không thấy danh sách, bấm mũi tên bên "
             "phải ô.",
             "4. Cột «Tình trạng»: để trống hoặc «Có phát sinh» thì chấm theo số liệu; «Không phát "
             "sinh» khi cả năm không có việc phải chấm (chỉ có ở tiêu chí cho phép); «Chưa có tài "
             "liệu» khi chưa có tài liệu kiểm chứng, tính 0 điểm.",
             "5. Cột «Ghi chú, lý do»: nêu căn cứ, số văn bản. Chọn «Không phát sinh», «Chưa có "
             "tài "
             "liệu» hoặc gõ điểm trực tiếp thì nên có lý do.",
             "6. Cột «Điểm» tự tính ngay khi điền. Chỗ ghi «tính khi nộp» cần số liệu của các đơn "
             "vị "
             "khác hoặc lịch làm việc, chương trình tính khi nhập phiếu.",
             "7. Tiêu chí đã điền mà xóa trống cả dòng là bỏ điểm của tiêu chí ấy; tiêu chí để "
             "trống "
             "từ đầu thì không thay đổi gì.",
             "8. Lưu tệp dạng .xlsx (hoặc .ods) rồi gửi lại. Có thể chèn cột, thêm trang tính, sắp "
             "xếp dòng: chương trình vẫn nhận ra từng ô.",
             "9. Khi nhập, chương trình không dùng điểm và tổng trong tệp mà tính lại từ số liệu; "
             "chỗ sai được chỉ ra từng ô, ví dụ «Phiếu tự chấm!G23».",
         })
        tab.rows.push_back({wrapped(line)});
    return tab;
}

} // namespace

SheetCell formFigureCell(const FigureSlot& slot, const std::optional<core::Decimal>& figure)
{
    SheetCell cell = report::sheetText("");
    switch (slot.kind) {
    case FigureSlot::Kind::Tick:
        if (figure)
            cell = report::sheetText(std::string(figure->isZero() ? formNo : formYes));
        break;
    case FigureSlot::Kind::Option: {
        const std::vector<std::string> options = formOptions(slot);
        const auto index = figure ? static_cast<std::size_t>(figure->mantissa()) : options.size();
        if (index < options.size())
            cell = report::sheetText(options[index]);
        break;
    }
    case FigureSlot::Kind::Date:
        if (figure && *figure == core::Decimal::whole(core::neverDay))
            cell = report::sheetText(std::string(formNever));
        else if (figure)
            cell = report::sheetNumber(std::to_string(figure->mantissa() + formEpoch), -1);
        cell.format = "dd/mm/yyyy";
        break;
    default:
        if (figure)
            cell = report::sheetNumber(core::format(*figure), -1);
        break;
    }
    cell.align = report::Align::Right;
    if (slot.kind == FigureSlot::Kind::Option)
        cell.align = report::Align::Left;
    return cell;
}

core::Result<report::Workbook> unitForm(Workspace& workspace, std::string_view assessment,
                                        std::string_view unit)
{
    const auto loaded = workspace.load(assessment);
    if (!loaded)
        return loaded.error();
    const ScoreBook& scores = **loaded;
    const int index = scores.unitIndex(unit);
    if (index < 0)
        return noUnit(unit, assessment);
    const auto text = workspace.exportSet(scores.assessment().setId);
    if (!text)
        return text.error();
    const auto origin = originOf(workspace);
    if (!origin)
        return origin.error();
    report::Workbook workbook;
    workbook.title = std::string(formSheetName) + ": " +
                     scores.units()[static_cast<std::size_t>(index)].name + ", " +
                     scores.assessment().title;
    workbook.date = origin->date;
    FormTab form(scores, index);
    workbook.tabs.push_back(form.build());
    workbook.tabs.front().footer = origin->notice;
    workbook.tabs.push_back(guideTab());
    workbook.tabs.push_back(form.keys(std::string(assessment), store::hashHex(*text)));
    return workbook;
}

} // namespace app
