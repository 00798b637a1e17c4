#include "report/YearReport.h"

namespace report {

TableFile yearFile(const YearInput& input, core::Language language)
{
    const Say say(language);
    TableFile file({std::string(say("So sánh với năm trước", "Compared with the year before")),
                    std::string(say("So sánh", "Comparison")), input.assessment->title,
                    std::string(stageTitle(input.stage, say)), input.isProvisional, input.origin},
                   language);
    const std::string before = std::to_string(input.yearBefore);
    const std::string now = std::to_string(input.assessment->year);
    const std::string_view index = say("Chỉ số (%) ", "Index (%) ");
    const std::string_view rank = say("Hạng ", "Rank ");
    const std::string_view unitClass = say("Xếp loại ", "Class ");
    file.column(say("Đơn vị", "Unit"), 34);
    for (const std::string_view what : {index, rank}) {
        file.column(join(what, before), 12);
        file.column(join(what, now), 12);
        file.column(say("Tăng, giảm", "Change"), 10);
    }
    file.column(join(unitClass, before), 14);
    file.column(join(unitClass, now), 14);
    for (const YearInput::Area& area : input.areas) {
        if (!area.isCompared())
            continue;
        const std::string name = join(say("Lĩnh vực ", "Area "), area.code, " (%) ");
        file.column(name + before, 12);
        file.column(name + now, 12);
    }
    const auto ranked = [&file](int place) {
        if (place > 0)
            file.number(std::int64_t{place});
        else
            file.nothing();
    };
    for (const YearInput::UnitPart& unit : input.units) {
        const bool isBoth = unit.before.index && unit.now.index;
        file.row();
        file.text(unit.name);
        file.numberOrNothing(unit.before.index);
        file.numberOrNothing(unit.now.index);
        if (isBoth) {
            // What stands on paper: the difference of the printed numbers.
            file.number(printedChange(*unit.before.index, *unit.now.index, 2));
            file.formula("=" + roundedFormula(roundedFormula(file.here(2), 2) + "-" +
                                                  roundedFormula(file.here(1), 2),
                                              2));
        } else {
            file.nothing();
        }
        ranked(unit.before.rank);
        ranked(unit.now.rank);
        if (isBoth) {
            file.number(std::int64_t{unit.before.rank - unit.now.rank});
            file.formula("=" + file.here(4) + "-" + file.here(5));
        } else {
            file.nothing();
        }
        file.text(unit.before.unitClass);
        file.text(unit.now.unitClass);
        for (std::size_t i = 0; i < input.areas.size(); ++i) {
            if (!input.areas[i].isCompared())
                continue;
            file.numberOrNothing(unit.before.index ? unit.before.areas[i] : std::nullopt);
            file.numberOrNothing(unit.now.index ? unit.now.areas[i] : std::nullopt);
        }
    }
    return file;
}

} // namespace report
