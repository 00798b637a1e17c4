#pragma once

#include "core/Process.h"
#include "store/Book.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct AppealRow {
    std::string unit;
    std::string code;
    core::Appeal appeal;
};

/// The state in a text that the history keeps of a unit's sheet (kind "sheet"); Open for the empty
/// one.
core::UnitState unitStateIn(std::string_view kept);

/// The part of a book that says how far its assessments have come. Writes are as those of Book: one
/// transaction with its history each, with `reason`; a value that is there already is no change.
/// What may follow on what is not asked here (app/ProcessDesk.h).
class Processes {
public:
    explicit Processes(Book& book) : m_book(book) {}

    /// core::Phase::None where the assessment has none. NotFound "store.no-assessment".
    static core::Result<core::Process> of(const Book& book, std::string_view assessment);
    /// Open where nothing is kept. NotFound "store.no-assessment", "store.no-unit".
    static core::Result<core::UnitProcess> ofUnit(const Book& book, std::string_view assessment,
                                                  std::string_view unit);
    /// Units of which something is kept, by id.
    static core::Result<std::map<std::string, core::UnitProcess, std::less<>>>
    ofUnits(const Book& book, std::string_view assessment);
    /// By unit and code, in the order of their ids.
    static core::Result<std::vector<AppealRow>> appeals(const Book& book,
                                                        std::string_view assessment);
    static core::Result<core::Appeal> appeal(const Book& book, std::string_view assessment,
                                             std::string_view unit, std::string_view code);

    core::Status put(std::string_view assessment, const core::Process& process,
                     const std::string& reason);
    core::Status putUnits(std::string_view assessment,
                          const std::map<std::string, core::UnitProcess, std::less<>>& units,
                          const std::string& reason);
    core::Status putAppeals(std::string_view assessment, const std::vector<AppealRow>& rows,
                            const std::string& reason);

private:
    Book& m_book;
};

} // namespace store
