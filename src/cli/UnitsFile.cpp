#include "cli/UnitsFile.h"

#include "app/UnitList.h"
#include "cli/OpenBook.h"
#include "exchange/Csv.h"
#include "exchange/UnitsCsv.h"

namespace cli {

namespace {

bool isUnitsFile(std::string_view bytes)
{
    if (exchange::looksLikeZip(bytes) || exchange::looksLikeCompoundFile(bytes))
        return false;
    const auto csv = exchange::CsvReader::open(bytes);
    return csv && csv->column("unit") && csv->column("name") && csv->column("group");
}

} // namespace

core::Result<std::vector<core::Unit>> unitsIn(std::string_view bytes, std::string_view group,
                                              core::Language language, std::ostream& messages,
                                              std::span<const core::Unit> present)
{
    if (isUnitsFile(bytes))
        return exchange::readUnits(bytes, present);
    auto table = app::readUnitTable(bytes);
    if (!table)
        return std::move(table).error();
    table->changeTexts(nfc);
    const app::UnitList list = app::readUnitList(*table, group, present);
    if (!list.isSound())
        return core::Error{core::ErrorKind::InvalidData, "units.refused", {}, list.allFaults()};
    tell(list.remarks, language, messages);
    return list.units();
}

} // namespace cli
