#include "app/ChargeEditor.h"

#include "app/Gate.h"
#include "app/Log.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "core/Names.h"
#include "core/Trim.h"
#include "store/Accounts.h"

#include <algorithm>

namespace app {

namespace {

using core::Charge;
using core::ErrorKind;
using core::Param;

} // namespace

int nodeOfCode(const core::IndexSet& set, std::string_view code)
{
    const auto found = std::find_if(set.nodes.begin(), set.nodes.end(), [code](const auto& node) {
        return node.code == code && node.bearsPoints();
    });
    return found == set.nodes.end() ? -1 : static_cast<int>(found - set.nodes.begin());
}

ChargeMap::ChargeMap(const core::IndexSet& set, const std::vector<store::ChargeRow>& rows)
    : m_set(&set)
{
    for (const store::ChargeRow& row : rows) {
        m_rows.emplace(std::pair(row.unit, row.code), row.charge);
        ++m_units[row.unit];
    }
}

Charge ChargeMap::at(std::string_view unit, std::string_view code) const
{
    const auto found = m_rows.find({std::string(unit), std::string(code)});
    return found == m_rows.end() ? Charge() : found->second;
}

std::vector<std::string> ChargeMap::path(int node) const
{
    std::vector<std::string> codes;
    for (; m_set != nullptr && node >= 0;
         node = m_set->nodes[static_cast<std::size_t>(node)].parent)
        codes.push_back(m_set->nodes[static_cast<std::size_t>(node)].code);
    codes.emplace_back();
    return codes;
}

Charge ChargeMap::of(std::string_view unit, int node) const
{
    Charge found;
    if (!knows(unit))
        return found;
    for (const std::string& code : path(node)) {
        const Charge own = at(unit, code);
        if (found.head.empty())
            found.head = own.head;
        if (found.person.empty() && !own.person.empty()) {
            found.person = own.person;
            found.duty = own.duty;
            found.phone = own.phone;
        }
    }
    return found;
}

std::optional<std::string> ChargeMap::personFrom(std::string_view unit, int node) const
{
    if (!knows(unit))
        return std::nullopt;
    for (std::string& code : path(node)) {
        if (!at(unit, code).person.empty())
            return std::move(code);
    }
    return std::nullopt;
}

std::optional<core::Error> ChargeEditor::refusal(std::string_view unit) const
{
    if (auto refused = Gate(m_book).refusal())
        return refused;
    const auto self = store::Accounts(m_book).signedIn();
    return self ? chargeRefusal(self->holder, unit) : std::nullopt;
}

core::Result<std::vector<store::ChargeRow>> ChargeEditor::all() const
{
    auto rows = store::Charges::of(m_book, m_scores.assessment().id);
    const auto self = store::Accounts(m_book).signedIn();
    if (rows && self)
        std::erase_if(*rows, [&](const store::ChargeRow& row) {
            return !core::maySee(self->holder, row.unit);
        });
    return rows;
}

core::Status ChargeEditor::put(const std::string& unit, const std::string& code, Charge charge,
                               const std::string& label)
{
    if (auto refused = refusal(unit))
        return *std::move(refused);
    if (m_scores.unitIndex(unit) < 0)
        return core::Error{ErrorKind::NotFound, "app.no-unit", {Param::text("unit", unit)}, {}};
    if (!code.empty() && nodeOfCode(m_scores.set(), code) < 0)
        return core::Error{ErrorKind::NotFound, "process.no-code", {Param::text("code", code)}, {}};
    for (std::string* text : {&charge.head, &charge.person, &charge.duty, &charge.phone})
        *text = core::trimmed(*text);
    if (charge.person.empty() && !(charge.duty.empty() && charge.phone.empty()))
        return core::Error{ErrorKind::InvalidData, "charge.no-person", {}, {}};
    const std::string& assessment = m_scores.assessment().id;
    const auto present = store::Charges::of(m_book, assessment);
    if (!present)
        return present.error();
    const Charge before = ChargeMap(m_scores.set(), *present).at(unit, code);
    core::Status written = m_book.asStep(assessment, label, [&] {
        return store::Charges::write(m_book, assessment, {{unit, code, before, charge}}, {});
    });
    if (!written)
        logError("charge not written: " + written.error().code);
    return written;
}

std::string chargeLabel(const ScoreBook& scores, std::string_view unit, const std::string& code)
{
    const int index = scores.unitIndex(unit);
    std::vector<Param> params = {Param::text(
        "unit", index < 0
                    ? std::string(unit)
                    : core::shortUnitName(scores.units()[static_cast<std::size_t>(index)].name))};
    if (!code.empty())
        params.push_back(Param::text("code", code));
    return stepText("step.charge", params);
}

} // namespace app
