#include "app/FormChecks.h"

#include "app/UnitForm.h"
#include "core/DateText.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "engine/Between.h"
#include "exchange/FormFile.h"

namespace app {

namespace {

using core::FigureSlot;
using core::Points;
using exchange::FormColumn;
using report::CellCheck;

std::string serialOf(std::string_view iso)
{
    return std::to_string(core::dayNumber(iso) + formEpoch);
}

CellCheck checkAt(FormColumn column, int row, CellCheck::Kind kind, std::string message)
{
    CellCheck check;
    check.row = row;
    check.column = static_cast<int>(column);
    check.kind = kind;
    check.title = "Chưa nhận ô này";
    check.message = std::move(message);
    return check;
}

} // namespace

CellCheck statusCheck(const core::IndexSet& set, int leaf, int row)
{
    const core::Node* node = leaf < set.leafCount() ? &set.leafNode(leaf) : nullptr;
    const bool isCriterion = node != nullptr && node->bearsPoints();
    std::string words(formStatusWords[1]);
    if (isCriterion && (node->mayBeNone() || node->extra))
        words.append(",").append(formStatusWords[2]);
    if (isCriterion)
        words.append(",").append(formStatusWords[3]);
    CellCheck check = checkAt(FormColumn::Status, row, CellCheck::Kind::List,
                              "Chọn một tình trạng trong danh sách, hoặc để trống.");
    check.list = '"' + words + '"';
    return check;
}

CellCheck pointsCheck(const ScoreBook& scores, int unit, int leaf, int row)
{
    const core::IndexSet& set = scores.set();
    const core::Node* node = leaf < set.leafCount() ? &set.leafNode(leaf) : nullptr;
    std::int64_t step = 1;
    for (int i = set.decimals; i < Points::maxDecimals; ++i)
        step *= 10;
    std::string most = "1000000000";
    std::string range = "Nhập số điểm từ 0 trở lên";
    if (node != nullptr) {
        const auto scaled =
            engine::scaledOf(set, *node, scores.factsOf(unit), core::ResultStage::Self);
        most = core::format(scaled.max);
        range = "Nhập số điểm từ 0 đến " + core::format(scaled.max, core::NumberStyle::Vietnamese);
        if (node->roundTo && node->roundTo->units() > 0)
            step = node->roundTo->units();
        if (const auto own = core::stepOf(*node->rule))
            step = own->units();
    }
    const std::string cell = report::cellReference(static_cast<int>(FormColumn::Value), row);
    const std::string units = std::to_string(step);
    CellCheck check =
        checkAt(FormColumn::Value, row, CellCheck::Kind::Formula,
                range + ", là bội của " +
                    core::format(Points::fromUnits(step), core::NumberStyle::Vietnamese) + ".");
    check.list = "AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "<=" + most + ",ROUND(" +
                 cell + "*10000,0)=ROUND(" + cell + "*10000/" + units + ",0)*" + units + ')';
    return check;
}

namespace {

/// From 1 to 100, nothing at all, or a part of 1 that the program itself shows as a percentage.
std::string percentCheck(const std::string& cell)
{
    return "AND(ISNUMBER(" + cell + "),OR(" + cell + "=0,AND(" + cell + ">=1," + cell +
           "<=100),AND(" + cell + ">0," + cell + "<=1,LEFT(CELL(\"format\"," + cell +
           "),1)=\"P\")))";
}

} // namespace

CellCheck figureCheck(const FigureSlot& slot, FormLists& lists, int row)
{
    using Kind = CellCheck::Kind;
    CellCheck check;
    switch (slot.kind) {
    case FigureSlot::Kind::Count:
    case FigureSlot::Kind::Number:
        check = slot.decimals == 0
                    ? checkAt(FormColumn::Value, row, Kind::Whole,
                              "Nhập số nguyên từ 0 trở lên, không có dấu chấm hay chữ.")
                    : checkAt(FormColumn::Value, row, Kind::Number,
                              "Nhập số từ 0 trở lên, tối đa " + std::to_string(slot.decimals) +
                                  " số lẻ.");
        check.least = "0";
        check.most = "999999999999999";
        break;
    case FigureSlot::Kind::Percent:
        check = checkAt(FormColumn::Value, row, Kind::Formula,
                        "Tỷ lệ từ 0 đến 100: gõ 98,5 hoặc 98,5%. Số nhỏ hơn 1 là chưa đến 1%: "
                        "85% thì gõ 85, không gõ 0,85. Vẫn giữ số này?");
        check.list = percentCheck(report::cellReference(static_cast<int>(FormColumn::Value), row));
        check.isWarning = true;
        break;
    case FigureSlot::Kind::Tick:
        check = checkAt(FormColumn::Value, row, Kind::List, "Chọn «Có» hoặc «Không».");
        check.list = '"' + std::string(formYes) + ',' + std::string(formNo) + '"';
        break;
    case FigureSlot::Kind::Option:
        check = checkAt(FormColumn::Value, row, Kind::List, "Chọn một mục trong danh sách.");
        check.list = lists.rangeOf(slot);
        break;
    case FigureSlot::Kind::Date: {
        check = checkAt(FormColumn::Value, row, Kind::Day, "Nhập một ngày, ví dụ 15/12/2026.");
        check.least = serialOf("1900-03-01");
        check.most = serialOf("2200-12-31");
        if (!slot.mayBeNever)
            break;
        const std::string cell = report::cellReference(static_cast<int>(FormColumn::Value), row);
        check.kind = Kind::Formula;
        check.message = "Nhập một ngày, ví dụ 15/12/2026, hoặc gõ: không thực hiện.";
        check.list = "OR(AND(ISNUMBER(" + cell + ")," + cell + ">=" + check.least + ',' + cell +
                     "<=" + check.most + ")," + cell + "=\"" + std::string(formNever) + "\")";
        break;
    }
    }
    return check;
}

} // namespace app
