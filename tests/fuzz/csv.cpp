// Every reader of CSV; the first byte says which.

#include "Fuzz.h"

#include "exchange/Csv.h"
#include "exchange/DocumentsCsv.h"
#include "exchange/DossiersCsv.h"
#include "exchange/EntriesCsv.h"
#include "exchange/TableFile.h"
#include "exchange/UnitsCsv.h"

namespace {

void readAgain(const exchange::CsvTable& table)
{
    std::string text;
    exchange::appendCsvRow(text, table.header, table.separator);
    for (const exchange::CsvTable::Row& row : table.rows)
        exchange::appendCsvRow(text, row.cells, table.separator);
    const auto again = exchange::readCsv(text);
    // The separator is guessed from the header: with one column there is nothing to guess from.
    if (!again || table.header.size() < 2 || again->separator != table.separator)
        return;
    fuzz::require(again->rows.size() == table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        fuzz::require(again->rows[i].cells == table.rows[i].cells);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view text = fuzz::textOf(data + 1, size - 1);
    switch (data[0] % 6) {
    case 0:
        if (const auto table = exchange::readCsv(text))
            readAgain(*table);
        break;
    case 1:
        if (const auto units = exchange::readUnits(text)) {
            const auto again = exchange::readUnits(exchange::writeUnits(*units));
            fuzz::require(again.ok() && *again == *units);
        }
        break;
    case 2:
        static_cast<void>(exchange::readDossiers(text));
        break;
    case 3:
        static_cast<void>(exchange::readDocuments(text));
        break;
    case 4: {
        exchange::EntriesContext context;
        context.set = &fuzz::setOfAllKinds();
        context.units = {"u1", "u2"};
        static_cast<void>(exchange::planEntries(text, context));
        break;
    }
    default:
        static_cast<void>(exchange::readTableFile(text));
    }
    return 0;
}
