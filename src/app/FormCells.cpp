#include "app/FormCells.h"

#include "app/EntryReader.h"
#include "app/FigureField.h"
#include "app/FormChecks.h"
#include "app/TableNumber.h"
#include "app/UnitForm.h"
#include "core/Calendar.h"
#include "core/DateText.h"
#include "core/Fold.h"
#include "core/NumberText.h"
#include "core/Trim.h"

#include <algorithm>
#include <charconv>

namespace app {

namespace {

using core::FigureSlot;
using core::Param;
using exchange::TableCell;
using CellKind = TableCell::Kind;

constexpr int lastSerial = 109'939; ///< 31/12/2200

core::Error cellFault(const char* code, const TableCell& cell, const char* name = "value")
{
    return {
        core::ErrorKind::InvalidData, code, {Param::text(name, core::shortened(cell.text))}, {}};
}

/// What no kind of field can take.
std::optional<core::Error> unreadable(const TableCell& cell)
{
    if (cell.kind == CellKind::Error)
        return cellFault("table.error-cell", cell);
    if (cell.kind == CellKind::Formula)
        return cellFault("table.formula-cell", cell);
    return std::nullopt;
}

/// The error of a number that the file keeps, not a person has typed: told as people write it.
template<typename Number>
core::Result<Number> ofNumber(core::Result<Number> read)
{
    if (read)
        return read;
    core::Error error = std::move(read).error();
    for (Param& param : error.params)
        param.number = param.number || param.name == "text";
    return error;
}

core::Result<core::Decimal> readTick(const TableCell& cell)
{
    const std::string text = core::fold(core::trimmed(cell.text));
    for (const char* yes : {"co", "x", "1", "true", "dat", "yes", "✓", "v"}) {
        if (text == yes)
            return core::Decimal::whole(1);
    }
    for (const char* no : {"khong", "0", "false", "no"}) {
        if (text == no)
            return core::Decimal::whole(0);
    }
    return cellFault("form.not-yes", cell);
}

core::Result<core::Decimal> readOption(const FigureSlot& slot, const TableCell& cell)
{
    const std::string text = core::plainBlanks(cell.text);
    const std::vector<std::string> titles = formOptions(slot);
    const auto named = [&](auto isIt) -> std::optional<core::Decimal> {
        for (std::size_t i = 0; i < titles.size(); ++i) {
            if (isIt(i))
                return core::Decimal::whole(static_cast<std::int64_t>(i));
        }
        return std::nullopt;
    };
    if (const auto same = named([&](std::size_t i) { return titles[i] == text; }))
        return *same;
    if (const auto byId = named([&](std::size_t i) { return (*slot.options)[i].id == text; }))
        return *byId;
    const std::string folded = core::fold(text);
    if (const auto alike = named([&](std::size_t i) { return core::fold(titles[i]) == folded; }))
        return *alike;
    return cellFault("figures.unknown-option", cell, "option");
}

core::Result<core::Decimal> readDay(const FigureSlot& slot, const TableCell& cell, int year)
{
    constexpr std::size_t dayLetters = 10;
    if (cell.kind == CellKind::Number) {
        int serial = 0;
        const char* end = cell.text.data() + cell.text.size();
        const auto read = std::from_chars(cell.text.data(), end, serial);
        // The format of the cell was lost, not its day.
        if (read.ec == std::errc() && read.ptr == end && serial > 60 && serial <= lastSerial)
            return core::Decimal::whole(serial - formEpoch);
        return cellFault("figures.bad-date", cell, "text");
    }
    const std::string_view text = core::trimmed(cell.text);
    return readFigureField(slot, cell.kind == CellKind::Date ? text.substr(0, dayLetters) : text,
                           year);
}

core::Result<core::Decimal> readQuantity(const FigureSlot& slot, const TableCell& cell)
{
    if (cell.kind == CellKind::Date)
        return cellFault("form.date-here", cell);
    if (cell.kind == CellKind::Percent) {
        if (slot.kind != FigureSlot::Kind::Percent)
            return cellFault("form.percent-here", cell);
        return ofNumber(
            core::readNumber(std::string_view(cell.text).substr(0, cell.text.size() - 1),
                             core::NumberField::Data, slot.decimals));
    }
    if (cell.kind == CellKind::Number)
        return ofNumber(core::readNumber(cell.text, core::NumberField::Data, slot.decimals));
    if (slot.decimals == 0)
        return readWhole(cell, exchange::TableFile::Format::Xlsx);
    return readNumberOf(slot, core::trimmed(cell.text));
}

} // namespace

bool isBlank(const TableCell& cell)
{
    return core::trimmed(cell.text).empty() ||
           (cell.kind == CellKind::Text && isNoFigure({core::plainBlanks(cell.text), cell.kind}));
}

core::Result<core::Decimal> readFormFigure(const FigureSlot& slot, const TableCell& cell, int year)
{
    if (auto fault = unreadable(cell))
        return *std::move(fault);
    switch (slot.kind) {
    case FigureSlot::Kind::Tick:
        return readTick(cell);
    case FigureSlot::Kind::Option:
        return readOption(slot, cell);
    case FigureSlot::Kind::Date:
        return readDay(slot, cell, year);
    default:
        return readQuantity(slot, cell);
    }
}

core::Result<core::Points> readFormPoints(const TableCell& cell, int decimals)
{
    if (auto fault = unreadable(cell))
        return *std::move(fault);
    if (cell.kind == CellKind::Date)
        return cellFault("form.date-here", cell);
    if (cell.kind == CellKind::Percent)
        return cellFault("form.percent-here", cell);
    const std::string_view text = core::trimmed(cell.text);
    if (cell.kind == CellKind::Number)
        return ofNumber(core::readPoints(text, core::NumberField::Data, decimals));
    return core::readPoints(text, core::NumberField::Screen, decimals);
}

core::Result<core::EntryStatus> readFormStatus(const TableCell& cell)
{
    if (auto fault = unreadable(cell))
        return *std::move(fault);
    const std::string text = core::fold(core::plainBlanks(cell.text));
    for (std::size_t i = 1; i < formStatusWords.size(); ++i) {
        const auto status = static_cast<core::EntryStatus>(i);
        if (text == core::fold(formStatusWords[i]) || text == core::name(status))
            return status;
    }
    if (text == "thieu tai lieu")
        return core::EntryStatus::Unproven;
    return cellFault("form.unknown-status", cell);
}

} // namespace app
