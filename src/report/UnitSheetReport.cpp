#include "report/UnitSheetReport.h"

#include "core/Capitals.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "engine/Explain.h"
#include "engine/SharedFigures.h"
#include "report/CsvLine.h"
#include "report/PaperSize.h"
#include "report/UnitSheetContext.h"

#include <algorithm>

namespace report {

namespace {

constexpr int sheetBodySize = 26; ///< half points

/// The whole at the stage in one sentence, with rank and class where the unit has them.
Paragraph resultSentence(const UnitSheetContext& context)
{
    const Say& say = context.say;
    const engine::UnitResult& result = context.result();
    Paragraph paragraph = textParagraph({}, sheetBodySize);
    paragraph.after = 120;
    if (!result.isScored()) {
        paragraph.runs.push_back(
            {std::string(say("Chưa có điểm ở bước này.", "Not scored at this stage."))});
        return paragraph;
    }
    const auto index = core::formatFixed(result.index(), 2, core::NumberStyle::Vietnamese);
    paragraph.runs.push_back({std::string(say("Kết quả: ", "Result: ")), true});
    std::string text = join(context.points(result.total), "/", context.points(result.whole()),
                            say(" điểm, chỉ số ", " points, index "), index, "%");
    if (context.input.unitClass && context.input.stage != core::ResultStage::Self) {
        const bool provisional = context.input.groupProvisional;
        text +=
            join(say("; xếp loại ", "; class "),
                 context.set.classes[static_cast<std::size_t>(*context.input.unitClass)].title,
                 context.isProvisional() ? say(" (tạm)", " (provisional)") : std::string_view());
        if (context.input.rank > 0)
            text += join(say("; hạng ", "; rank "), std::to_string(context.input.rank), "/",
                         std::to_string(context.input.ranked),
                         provisional ? say(" (tạm)", " (provisional)") : std::string_view());
        if (!context.input.classReason.empty())
            text += join(" (", context.input.classReason, ")");
    }
    paragraph.runs.push_back({text + "."});
    return paragraph;
}

/// The result that somebody else has published, beside what this book holds.
Paragraph publishedSentence(const UnitSheetContext& context)
{
    const Say& say = context.say;
    const UnitSheetInput::Published& published = *context.input.published;
    Paragraph paragraph = textParagraph({}, sheetBodySize);
    paragraph.after = 120;
    paragraph.runs.push_back({std::string(say("Kết quả công bố: ", "Published result: ")), true});
    std::string text = join(published.points, "/", published.max,
                            say(" điểm, chỉ số ", " points, index "), published.index, "%");
    if (published.unitClass)
        text += join(say("; xếp loại ", "; class "),
                     context.set.classes[static_cast<std::size_t>(*published.unitClass)].title);
    if (published.rank > 0)
        text += join(say("; hạng ", "; rank "), std::to_string(published.rank), "/",
                     std::to_string(published.units));
    if (published.isProvisional)
        text += say(" (tạm)", " (provisional)");
    text += join(say(" (Quyết định số ", " (decision "), published.decisionNumber,
                 say(" ngày ", " of "), core::dateText(published.decisionDate), ").");
    paragraph.runs.push_back({std::move(text)});
    return paragraph;
}

Paragraph sheetHeading(std::string text)
{
    Paragraph paragraph = textParagraph({{text, true}}, sheetBodySize, Align::Left);
    paragraph.bookmark = {1, std::move(text)};
    paragraph.before = 250;
    paragraph.after = 100;
    paragraph.keepWithNext = true;
    return paragraph;
}

/// Codes of the criteria without an entry: what makes the sheet provisional.
std::string missingCodes(const UnitSheetContext& context)
{
    std::string text;
    for (const int index : context.set.leaves) {
        if (context.node(context.input.stage, index).missing > 0)
            text += join(text.empty() ? "" : ", ",
                         context.set.nodes[static_cast<std::size_t>(index)].code);
    }
    return text;
}

Table signatures(const UnitSheetContext& context, const UnitSheetOptions& options)
{
    const Say& say = context.say;
    Table table;
    table.ruled = false;
    table.size = sheetBodySize;
    table.rowPadding = 0;
    std::vector<std::string> who;
    who.emplace_back(say("Người lập phiếu", "Prepared by"));
    if (context.input.stage != core::ResultStage::Self)
        who.emplace_back(say("Người thẩm định", "Verified by"));
    who.push_back(options.signer.empty() ? std::string(say("Thủ trưởng đơn vị", "Head of the unit"))
                                         : options.signer);
    Row names;
    Row hints;
    for (std::size_t i = 0; i < who.size(); ++i) {
        table.columns.push_back({0, 1, false});
        names.cells.push_back(headerCell(core::upperCase(who[i])));
        Cell hint = textCell(
            std::string(i + 1 == who.size()
                            ? say("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, seal, full name)")
                            : say("(Ký, ghi rõ họ tên)", "(Signature, full name)")),
            Align::Center);
        hint.runs.front().italic = true;
        hints.cells.push_back(std::move(hint));
    }
    names.keepWithNext = true;
    hints.keepWithNext = true;
    hints.below = 2200; // room to sign in
    table.rows = {std::move(names), std::move(hints)};
    return table;
}

} // namespace

Document unitSheetReport(const UnitSheetInput& input, const UnitSheetOptions& options)
{
    const UnitSheetContext context(input, options.language);
    const Say& say = context.say;
    const std::string year = std::to_string(input.assessment->year);

    Document document;
    document.title = join(say("Phiếu chấm điểm Chỉ số cải cách hành chính năm ",
                              "Score sheet of the Public Administration Reform Index "),
                          year, ", ", input.unit.name, " (", stageTitle(input.stage, say), ")");
    document.author = input.unit.name;
    document.language = options.language;
    document.footer = footerText(input.origin, context.isProvisional(), options.hashes, say);
    document.date = input.origin.date;

    // One stage fits on an upright page; stages side by side need the lying one.
    Section& section = document.sections.emplace_back();
    section.landscape = input.stage != core::ResultStage::Self;
    const int width = bodyWidth(document.margins, section.landscape);
    if (std::string stamp = stampText(options.draft, context.isProvisional(), say); !stamp.empty())
        section.blocks.emplace_back(Stamp{std::move(stamp)});
    section.blocks.emplace_back(letterheadTable(
        {options.authority, input.unit.name, options.place, input.assessment->year + 1}, width,
        say));
    section.blocks.emplace_back(titleParagraph(
        core::upperCase(say("Phiếu chấm điểm chỉ số cải cách hành chính",
                            "Score sheet of the public administration reform index")),
        true, false));
    section.blocks.emplace_back(titleParagraph(join(say("Năm ", "Year "), year), true, false));
    section.blocks.emplace_back(
        titleParagraph(join("(", stageTitle(input.stage, say),
                            context.isProvisional() ? say("; kết quả tạm", "; provisional result")
                                                    : std::string_view(),
                            ")"),
                       false, true));
    section.blocks.emplace_back(ShortRule{2600, 60, 300});

    section.blocks.emplace_back(resultSentence(context));
    if (input.published)
        section.blocks.emplace_back(publishedSentence(context));
    if (context.isProvisional()) {
        Paragraph remark = textParagraph(
            {{std::string(say("Kết quả tạm: ", "Provisional: ")), true},
             {join(say("còn thiếu ", "lacks "), std::to_string(context.result().missing),
                   say(" tiêu chí, tính 0 điểm (", " criteria, which count 0 points ("),
                   missingCodes(context), ").")}},
            sheetBodySize);
        remark.after = 120;
        section.blocks.emplace_back(std::move(remark));
    }
    section.blocks.emplace_back(sheetHeading(std::string(say("I. Theo lĩnh vực", "I. By area"))));
    section.blocks.emplace_back(areaSumsTable(context));
    section.blocks.emplace_back(sheetHeading(
        std::string(options.lostOnly ? say("II. Tiêu chí chưa đạt tối đa", "II. Below the maximum")
                                     : say("II. Theo tiêu chí", "II. By criterion"))));
    const std::vector<NumberedDocument> documents =
        options.evidence ? numberedDocuments(context) : std::vector<NumberedDocument>();
    section.blocks.emplace_back(criteriaTable(context, options, documents));
    Paragraph signs = textParagraph(
        {{std::string(say("Dấu –: không áp dụng đối với đơn vị. Dấu x: bước này không chấm (điều "
                          "tra xã hội học, cơ quan thẩm định). Ô trống: chưa chấm.",
                          "A dash: does not apply to the unit. An x: not scored at this stage "
                          "(survey, verifying office). An empty cell: not scored yet.")),
          false, true}},
        22);
    signs.before = 100;
    section.blocks.emplace_back(std::move(signs));

    if (options.evidence) {
        section.blocks.emplace_back(sheetHeading(
            std::string(say("III. Danh mục tài liệu kiểm chứng", "III. List of evidence"))));
        if (documents.empty())
            section.blocks.emplace_back(textParagraph(
                {{std::string(say("Đơn vị chưa kèm tài liệu nào.", "No document is attached."))}},
                sheetBodySize));
        else
            section.blocks.emplace_back(evidenceTable(context, documents));
    }
    Paragraph gap = textParagraph({{" "}}, 16);
    gap.keepWithNext = true;
    section.blocks.emplace_back(std::move(gap));
    section.blocks.emplace_back(signatures(context, options));
    return document;
}

std::string unitSheetCsv(const UnitSheetInput& input, core::Language language)
{
    const UnitSheetContext context(input, language);
    const Say& say = context.say;
    std::string text(CsvLine::byteOrderMark);
    CsvLine header;
    header.text(say("Mã", "Code"));
    header.text(say("Tên", "Title"));
    header.text(say("Điểm tối đa", "Maximum"));
    header.text(say("Tối đa áp dụng", "Applicable"));
    for (const core::ResultStage stage : context.stages())
        header.text(stageTitle(stage, say));
    header.text(say("Cách tính điểm", "How scored"));
    header.text(say("Ghi chú của đơn vị", "Unit's note"));
    header.text(say("Lý do lần 1", "First reason"));
    header.text(say("Lý do lần 2", "Second reason"));
    header.text(say("Đơn vị", "Unit"));
    header.text(say("Đợt chấm", "Assessment"));
    header.text(say("Bước", "Stage"));
    header.text(say("Kết quả", "Result"));
    text += header.end();

    const std::string_view result =
        context.isProvisional() ? say("tạm", "provisional") : std::string_view();
    for (int i = 0; i < static_cast<int>(context.set.nodes.size()); ++i) {
        if (!context.isLine(i))
            continue;
        const core::Node& node = context.set.nodes[static_cast<std::size_t>(i)];
        if (node.section == core::Section::Figures)
            continue; // they give no points; the lines of those that take them show them
        CsvLine line;
        line.text(node.code);
        line.text(context.lineTitle(i));
        line.number(node.max);
        line.number(context.node(input.stage, i).applicable);
        for (const core::ResultStage stage : context.stages()) {
            if (const auto points = context.points(stage, i))
                line.number(*points);
            else
                line.empty();
        }
        if (node.isScored()) {
            line.text(context.explain(input.stage, node.leaf));
            for (const core::Stage stage : core::stages)
                line.text(static_cast<int>(stage) > static_cast<int>(input.stage) ? std::string()
                          : stage == core::Stage::Self
                              ? input.sheet.at(stage, node.leaf).note.text()
                              : engine::reasonOf(context.set, input.sheet, stage, node.leaf));
        } else {
            line.text(engine::explainSum(context.set, i, context.result(), language));
            for (std::size_t k = 0; k < core::stageCount; ++k)
                line.empty();
        }
        line.text(input.unit.name);
        line.text(input.assessment->title);
        line.text(stageTitle(input.stage, say));
        line.text(result);
        text += line.end();
    }
    return text;
}

} // namespace report
