#include "cli/TableRows.h"

#include "cli/OpenBook.h"
#include "exchange/SheetRows.h"

namespace cli {

core::Result<std::unique_ptr<exchange::RowReader>> rowsIn(std::string_view bytes,
                                                          std::span<const std::string_view> columns,
                                                          core::Language language,
                                                          std::ostream& messages)
{
    using Rows = std::unique_ptr<exchange::RowReader>;
    if (!exchange::looksLikeZip(bytes) && !exchange::looksLikeCompoundFile(bytes)) {
        auto csv = exchange::CsvReader::open(bytes);
        if (!csv)
            return std::move(csv).error();
        return Rows(std::make_unique<exchange::CsvReader>(*std::move(csv)));
    }
    auto file = exchange::readTableFile(bytes);
    if (!file)
        return std::move(file).error();
    file->changeTexts(nfc);
    auto sheet = exchange::SheetRows::open(*std::move(file), columns);
    if (!sheet)
        return std::move(sheet).error();
    tellSheet(sheet->sheetName(), language, messages);
    return Rows(std::make_unique<exchange::SheetRows>(*std::move(sheet)));
}

} // namespace cli
