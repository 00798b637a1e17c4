// Blocks from a spreadsheet's clipboard: read, written and read again they are the same.

#include "Fuzz.h"

#include "app/TextBlock.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const app::TextBlock block = app::readBlock(fuzz::textOf(data, size));
    fuzz::require(app::readBlock(app::blockText(block)) == block);
    return 0;
}
