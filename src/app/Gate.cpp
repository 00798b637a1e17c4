#include "app/Gate.h"

#include "app/BookDay.h"
#include "app/ClosedWords.h"
#include "app/GivenWork.h"
#include "app/Permission.h"
#include "core/Codes.h"
#include "core/Stage.h"
#include "store/Accounts.h"
#include "store/Guard.h"
#include "store/Processes.h"

#include <memory>
#include <utility>

namespace app {

namespace {

using core::Action;
using core::Error;
using core::ErrorKind;
using store::Processes;

/// The verdict for one writing. Rows come by unit, so that the last answer mostly is the next.
class WriteGuard {
public:
    WriteGuard(const store::Book& book, const Roles& roles) : m_book(book), m_roles(roles) {}

    std::optional<Error> operator()(const store::ChangedPlace& place)
    {
        if (auto refused = m_roles.refusal(place))
            return refused;
        const auto action = actionOf(place);
        if (place.assessment.empty())
            return std::nullopt;
        if (place.assessment != m_assessment) {
            m_assessment = place.assessment;
            m_unit.clear();
            m_given.reset();
            const auto process = Processes::of(m_book, place.assessment);
            // One that is being made has no process yet.
            m_isFree = !process || process->phase == core::Phase::None;
        }
        // What is no action of the process may be none of this book's all the same.
        if (auto refused = otherWork(action.value_or(Action::Rename), place.code))
            return refused;
        if (!action || m_isFree)
            return std::nullopt;
        const bool isKnown =
            m_isOpen && m_unit == place.unit && m_action == *action && *action != Action::EnterV2;
        if (isKnown)
            return std::nullopt;
        m_unit = place.unit;
        m_action = *action;
        auto closed = Gate(m_book).closed({*action, place.assessment, place.unit, place.code});
        m_isOpen = !closed;
        return closed;
    }

private:
    std::optional<Error> otherWork(Action action, std::string_view code)
    {
        if (!m_given) {
            auto given = GivenWork::of(m_book, m_assessment);
            if (!given)
                return std::move(given).error();
            m_given = *std::move(given);
        }
        return m_given->refusal(action, code);
    }

    const store::Book& m_book;
    const Roles& m_roles;
    std::string m_assessment;
    std::optional<GivenWork> m_given; ///< of that assessment, where it was asked for
    std::string m_unit;
    Action m_action = Action::EnterSelf;
    bool m_isFree = false;
    bool m_isOpen = false;
};

} // namespace

std::optional<Action> actionOf(const store::ChangedPlace& place)
{
    if (place.action == "entry") {
        const auto stage = core::stageNamed(place.stage);
        return stage ? std::optional(enteringAction(*stage)) : std::nullopt;
    }
    // What came over from last year: an answer stands at the self stage, a document at none.
    if (place.action == "carried")
        return place.stage.empty() ? Action::ChangeEvidence : Action::EnterSelf;
    if (place.action == "document")
        return Action::ChangeEvidence;
    if (place.action == "dossiers")
        return Action::ChangeDossiers;
    if (place.action == "survey")
        return Action::KeySurvey;
    if (place.action == "assessment")
        return Action::Rename;
    if (place.action == "correction")
        return Action::CorrectSet;
    // The process itself is moved by app::ProcessDesk, which asks first.
    return std::nullopt;
}

core::Action enteringAction(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Self:
        return Action::EnterSelf;
    case core::Stage::V1:
        return Action::EnterV1;
    case core::Stage::V2:
        break;
    }
    return Action::EnterV2;
}

bool isEntering(Action action)
{
    return action == Action::EnterSelf || action == Action::EnterV1 || action == Action::EnterV2;
}

std::optional<Error> Gate::refusal() const
{
    auto refused = m_book.refusal();
    // Who may write here only has to look for another place; the sentence says so.
    if (refused && refused->code == core::codes::storeReadOnly &&
        refused->kind == ErrorKind::Storage)
        refused->code = "app.read-only";
    return refused ? refused : personalRefusal();
}

std::optional<Error> Gate::personalRefusal() const
{
    const store::Accounts accounts(m_book);
    const auto any = accounts.any();
    if (!any)
        return any.error();
    if (!*any)
        return std::nullopt;
    const auto self = accounts.signedIn();
    if (!self)
        return Error{ErrorKind::NotPermitted, "gate.sign-in", {}, {}};
    if (self->holder.role == core::Role::Reader)
        return Error{ErrorKind::NotPermitted, "gate.reader", {}, {}};
    return std::nullopt;
}

std::optional<Error> Gate::refusal(const Ask& ask) const
{
    if (auto refused = refusal())
        return refused;
    if (auto refused = Roles(m_book).refusal(ask))
        return refused;
    const auto given = GivenWork::of(m_book, ask.assessment);
    if (!given)
        return given.error();
    if (auto refused = given->refusal(ask.action, ask.code))
        return refused;
    return closed(ask);
}

std::optional<Error> Gate::closed(const Ask& ask) const
{
    const auto process = Processes::of(m_book, ask.assessment);
    if (!process)
        return process.error();
    core::UnitProcess unit;
    bool isContested = false;
    if (process->phase != core::Phase::None && !ask.unit.empty()) {
        const auto kept = Processes::ofUnit(m_book, ask.assessment, ask.unit);
        if (!kept)
            return kept.error();
        unit = *kept;
        if (ask.action == Action::EnterV2) {
            const auto appeal = Processes::appeal(m_book, ask.assessment, ask.unit, ask.code);
            if (!appeal)
                return appeal.error();
            isContested = appeal->isComplaint;
        }
    }
    const auto today = bookDay(m_book);
    if (!today)
        return today.error();
    const auto closed = core::closedFor(ask.action, *process, unit, isContested, *today);
    if (!closed)
        return std::nullopt;
    Error refused = closedRefusal(ask, *process, *closed);
    if (closed->why == core::Closed::Why::Locked) {
        for (core::Param& param : whoLocked(m_book, ask.assessment, ask.unit))
            refused.params.push_back(std::move(param));
    }
    return refused;
}

void Gate::guard(store::Book& book)
{
    // A std::function copies what it holds; the memory of guard and roles is one.
    store::BookGuard::set(book, [&book, roles = std::make_shared<Roles>(book)]() -> store::Guard {
        return [roles, guard = std::make_shared<WriteGuard>(book, *roles)](
                   const store::ChangedPlace& place) { return (*guard)(place); };
    });
}

} // namespace app
