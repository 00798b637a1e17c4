// The words of the sheet's cells: states, headers, tooltips, sentences for a screen reader.
#include "models/sheet/SheetCells.h"

#include "app/Wording.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/PublishedWords.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

namespace models {

using core::Stage;

ShownCell SheetCells::areaStateCell(const SheetRow& row) const
{
    ShownCell cell;
    if (!row.isArea() || isSection(m_session.scores().set(), row.node))
        return cell;
    const engine::NodeResult& own =
        result(m_session.resultStage()).nodes[static_cast<std::size_t>(row.node)];
    if (own.missing == 0) {
        cell.icon = QStringLiteral("chk");
        cell.text = tr("Đủ");
        cell.tone = Tone::Good;
    } else {
        cell.icon = QStringLiteral("warn");
        cell.text = tr("thiếu %1").arg(own.missing);
        cell.tone = Tone::Warning;
    }
    return cell;
}

bool SheetCells::isSection(const core::IndexSet& set, int node)
{
    const core::Node& own = set.nodes[static_cast<std::size_t>(node)];
    return own.isRoot() && !own.isArea();
}

QString SheetCells::sectionTitle(core::Section section)
{
    switch (section) {
    case core::Section::Figures:
        return tr("Số liệu dùng chung");
    case core::Section::Bonus:
        return tr("Điểm thưởng");
    case core::Section::Penalty:
        return tr("Điểm phạt");
    case core::Section::Quotas:
        return tr("Giữ loại khi bằng nhau ở ranh giới tỷ lệ");
    default:
        return {};
    }
}

QString SheetCells::leafName(const core::IndexSet& set, int leaf)
{
    const core::Node* node = app::nodeOf(set, leaf);
    if (!node)
        return sectionTitle(leaf == set.bonusLeaf() ? core::Section::Bonus
                                                    : core::Section::Penalty);
    return qt(node->bearsPoints() ? node->code : node->title);
}

QString SheetCells::headerText(SheetColumn column)
{
    switch (column) {
    case SheetColumn::CodeTitle:
        return tr("Mã, tiêu chí");
    case SheetColumn::Max:
        return tr("Tối đa");
    case SheetColumn::Figures:
        return tr("Số liệu");
    case SheetColumn::Self:
    case SheetColumn::V1:
    case SheetColumn::V2:
        return Terms::stageTitle(*sheetColumn(position(column)).stage, true);
    case SheetColumn::Difference:
        return tr("Chênh");
    case SheetColumn::Documents:
        return tr("TL");
    case SheetColumn::LastYear:
        return tr("Năm trước");
    case SheetColumn::Note:
        return tr("Lý do, ghi chú");
    case SheetColumn::State:
        return tr("Trạng thái");
    case SheetColumn::Count:
        break;
    }
    return {};
}

QString SheetCells::headerToolTip(SheetColumn column)
{
    switch (column) {
    case SheetColumn::Figures:
        return tr("Số liệu của bước đang chọn; chữ mờ là số liệu đơn vị tự chấm, chưa thẩm định");
    case SheetColumn::V1:
        return tr("Điểm thẩm định lần 1");
    case SheetColumn::V2:
        return tr("Điểm thẩm định lần 2; chữ mờ là điểm lần 1 đang được giữ");
    case SheetColumn::Difference:
        return tr("Điểm thẩm định trừ điểm tự chấm");
    case SheetColumn::Documents:
        return tr("Số tài liệu kiểm chứng kèm theo");
    case SheetColumn::LastYear:
        return tr("Điểm cuối cùng của năm trước, cùng mã tiêu chí; có dấu / khi điểm tối đa năm "
                  "trước khác");
    case SheetColumn::Note:
        return tr("Lý do, ghi chú của bước đang chọn");
    default:
        return headerText(column);
    }
}

std::optional<int> SheetCells::fieldOf(SheetColumn column, Stage stage)
{
    if (column == SheetColumn::Figures)
        return EntryForm::figuresField;
    if (column == SheetColumn::Note)
        return EntryForm::noteField;
    return column == columnOf(stage) ? std::optional(EntryForm::pointsField) : std::nullopt;
}

QString SheetCells::toolTip(const SheetRow& row, SheetColumn column) const
{
    const core::Language language = m_session.language();
    if (column == SheetColumn::CodeTitle)
        return row.node < 0 || isSection(m_session.scores().set(), row.node)
                   ? QString()
                   : (code(row) + QLatin1Char(' ') +
                      qt(m_session.scores().set().nodes[static_cast<std::size_t>(row.node)].title))
                         .trimmed();
    if (column == SheetColumn::Note)
        return cell(row, column).text;
    if (column == SheetColumn::Documents && row.isScored() && entry(row).restsOnStale)
        return Terms::staleEvidence();
    if (row.isScored() && column == SheetColumn::Documents) {
        if (const int waiting = entry(row).carriedDocuments; waiting > 0)
            return tr("%1 tài liệu năm trước chưa xác nhận, chưa được tính").arg(waiting);
    }
    if (row.isScored() && (column == SheetColumn::Figures || column == SheetColumn::State) &&
        entry(row).carried)
        return tr("Mang sang từ năm trước, chưa xác nhận nên chưa tính điểm: Ctrl+Enter xác nhận, "
                  "hoặc gõ số khác");
    if (column == SheetColumn::Max || column == SheetColumn::LastYear || row.node < 0)
        return {};
    if (column == SheetColumn::V2 && cell(row, column).kept) {
        if (const package::PublishedCriterion* published = publishedOf(row))
            return PublishedWords::sentence(*published);
    }
    const auto stageOfColumn = sheetColumn(static_cast<int>(column)).stage;
    const Stage stage = stageOfColumn.value_or(m_session.stage());
    if (!row.isScored()) {
        return hasSum(row, stage)
                   ? qt(engine::explainSum(m_session.scores().set(), row.node,
                                           result(app::resultStageOf(stage)), language))
                   : QString();
    }
    if (stageOfColumn && !bearsPoints(row))
        return {};
    if (stageOfColumn) {
        const QString reason = EntryForm::readOnlyReason(m_session, m_unit, stage, row.leaf);
        const core::Entry& entry = m_session.scores().sheet(m_unit).at(stage, row.leaf);
        if (entry.isEmpty())
            return stage == m_session.stage() ? reason : QString();
        return qt(m_session.editor().preview(m_unit, stage, row.leaf, entry, language).explanation);
    }
    QString text =
        qt(m_session.scores().explain(m_unit, row.node, m_session.resultStage(), language));
    for (const engine::Flag flag : engine::flagList(entry(row).flags))
        text += QLatin1Char('\n') + qt(app::text(flag, language));
    return text.trimmed();
}

QString SheetCells::accessibleText(const SheetRow& row, SheetColumn column) const
{
    const ShownCell shown = cell(row, column);
    const QString code = this->code(row);
    const QString place = code.isEmpty() ? cell(row, SheetColumn::CodeTitle).text : code;
    const auto stage = sheetColumn(static_cast<int>(column)).stage;
    if (column == SheetColumn::Figures && row.isScored() && entry(row).carried)
        return tr("%1, %2, chưa xác nhận").arg(place, shown.text);
    if (!stage || !bearsPoints(row)) {
        const QString header = column == SheetColumn::CodeTitle
                                   ? QString()
                                   : headerText(column).toLower() + QLatin1Char(' ');
        if (shown.text.isEmpty())
            return place;
        const QString sentence = QStringLiteral("%1, %2%3").arg(place, header, shown.text);
        return column == SheetColumn::Documents && shown.tone == Tone::Warning
                   ? QStringLiteral("%1. %2").arg(sentence, Terms::staleEvidence())
                   : sentence;
    }
    QString value;
    if (shown.pending)
        value = Terms::notWritten(shown.text);
    else if (shown.text.isEmpty())
        value = Terms::notScored();
    else if (shown.words)
        value = shown.text;
    else if (shown.icon == QLatin1String("stop"))
        value = Terms::notComputable();
    else
        value = Terms::ofMaximum(shown.text, maximum(row));
    if (shown.kept)
        value = tr("%1, giữ của lần 1").arg(value);
    if (shown.icon == QLatin1String("na") && !shown.words)
        value = QStringLiteral("%1, %2").arg(value, Terms::nothingArose());
    if (shown.icon == QLatin1String("clip"))
        value += Terms::withoutEvidence();
    QString sentence = QStringLiteral("%1, %2, %3").arg(place, Terms::stage(*stage), value);
    if (*stage == m_session.stage() && row.isScored()) {
        if (const auto changed = entry(row).difference)
            sentence += Terms::changedBy(*changed);
    }
    return sentence;
}

} // namespace models
