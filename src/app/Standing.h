#pragma once

#include "app/Gate.h"
#include "app/GivenWork.h"
#include "app/Permission.h"
#include "store/Processes.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

/// What the gate says of the places of one assessment, for whoever asks for each cell on the
/// screen: the same answers as Gate::refusal, read from the book only where its history has grown.
class Standing {
public:
    Standing(const store::Book& book, std::string assessment)
        : m_book(book), m_assessment(std::move(assessment)), m_roles(book)
    {}

    /// `unit` may be empty. The book's own reason comes first.
    std::optional<core::Error> refusal(core::Action action, std::string_view unit,
                                       std::string_view code = {}) const;
    /// The process and the unit's part as they stand.
    const core::Process& process() const;
    core::UnitProcess unit(std::string_view id) const;
    /// What is said of a criterion of a unit; empty in an assessment without a process.
    core::Appeal appeal(std::string_view unit, std::string_view code) const;
    /// Everything that is said, by units and criteria.
    std::vector<store::AppealRow> appeals() const;
    /// As of bookDay(); empty where the book cannot be read.
    std::string today() const;

private:
    void refresh() const;
    /// Who locked the unit's sheet, read from the history once (whoLocked).
    const std::vector<core::Param>& locker(std::string_view unit) const;

    const store::Book& m_book;
    std::string m_assessment;
    Roles m_roles;
    struct Known {
        core::UnitProcess unit(std::string_view id) const;
        core::Appeal appeal(std::string_view unit, std::string_view code) const;

        std::int64_t rows = -1;
        core::Process process;
        core::Result<GivenWork> given = GivenWork();
        std::map<std::string, core::UnitProcess, std::less<>> units;
        std::map<std::pair<std::string, std::string>, core::Appeal> appeals;  ///< by unit, code
        std::map<std::string, std::vector<core::Param>, std::less<>> lockers; ///< by unit
    };
    mutable Known m_known;
};

} // namespace app
