// Formulas: compiled, and run on figures that the first bytes say.

#include "Fuzz.h"

#include "core/Formula.h"
#include "engine/RuleValue.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<std::string> variables = {"a", "b", "tong"};
    constexpr std::size_t bytesOfFigures = 9;
    if (size < bytesOfFigures)
        return 0;
    core::Figures figures;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        std::int64_t mantissa = data[3 * i] * 256 + data[3 * i + 1];
        for (int zeros = data[3 * i + 2] % 11; zeros > 0; --zeros)
            mantissa *= 10;
        figures.set(i, core::Decimal(mantissa, data[3 * i + 2] % 5));
    }
    const auto formula =
        core::compileFormula(fuzz::textOf(data + bytesOfFigures, size - bytesOfFigures), variables);
    if (formula)
        static_cast<void>(engine::runFormula(*formula, figures));
    return 0;
}
