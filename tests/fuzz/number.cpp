// Numbers as people and files write them: what was read, written by us, reads the same.

#include "Fuzz.h"

#include "core/NumberText.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using core::NumberField;
    if (size == 0)
        return 0;
    const int decimals = data[0] % 5;
    const std::string_view text = fuzz::textOf(data + 1, size - 1);
    for (const NumberField field : {NumberField::Data, NumberField::Whole, NumberField::Screen}) {
        if (const auto number = core::readNumber(text, field, decimals)) {
            const auto again = core::readNumber(core::format(*number), NumberField::Data,
                                                core::Decimal::maxDecimals);
            fuzz::require(again.ok() && *again == *number);
            static_cast<void>(core::format(*number, core::NumberStyle::Vietnamese));
        }
        if (const auto points = core::readPoints(text, field, decimals)) {
            const auto again = core::readPoints(core::format(*points), NumberField::Data,
                                                core::Points::maxDecimals);
            fuzz::require(again.ok() && *again == *points);
            static_cast<void>(core::formatFixed(*points, decimals));
        }
    }
    return 0;
}
