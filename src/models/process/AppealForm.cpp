#include "models/process/AppealForm.h"

#include "app/ProcessDesk.h"
#include "app/Standing.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using core::Action;
using core::Phase;
using Field = Appeals::Field;

/// What the texts are made of.
struct AppealForm::State {
    core::Process process;
    core::Appeal kept;
    const QString* question = nullptr; ///< as it is typed
    const QString* answer = nullptr;
    const QString* complaint = nullptr;
    std::optional<core::Error> noAsking;
    std::optional<core::Error> noAnswer;
    bool isContestable = false;
    int complaints = 0; ///< of the unit about other criteria
    Turn turn = Turn::None;

    bool isTyped() const { return question || answer || complaint; }
    bool isComplaint() const
    {
        return complaint ? *complaint == QLatin1String("1") : kept.isComplaint;
    }
    bool mayComplainMore() const
    {
        return process.complaints < 0 || complaints < process.complaints;
    }
};

AppealForm::AppealForm(Session& session, int unit, int leaf)
    : m_session(session), m_unit(unit), m_leaf(leaf)
{}

AppealForm::State AppealForm::state() const
{
    State state;
    const app::Standing& standing = m_session.editor().standing();
    const app::ScoreBook& scores = m_session.scores();
    const std::string& unit = scores.units()[static_cast<std::size_t>(m_unit)].id;
    const std::string code(scores.set().leafCode(m_leaf));
    state.process = standing.process();
    state.kept = standing.appeal(unit, code);
    state.question = m_session.appeals().find({m_unit, m_leaf, Field::Question});
    state.answer = m_session.appeals().find({m_unit, m_leaf, Field::Answer});
    state.complaint = m_session.appeals().find({m_unit, m_leaf, Field::Complaint});
    if (state.process.phase == Phase::None)
        return state;
    state.noAsking = standing.refusal(Action::Ask, unit, code);
    state.noAnswer = standing.refusal(Action::Answer, unit, code);
    if (state.process.phase == Phase::Appeal) {
        state.isContestable = app::isContestable(scores, m_unit, m_leaf);
        for (const store::AppealRow& row : standing.appeals()) {
            if (row.unit == unit && row.code != code && row.appeal.isComplaint)
                ++state.complaints;
        }
    }
    const bool hasMatter = !state.kept.isEmpty() || state.isContestable;
    if (!state.noAsking)
        state.turn = Turn::Ask;
    else if (!state.noAnswer && hasMatter)
        state.turn = Turn::Answer;
    else if (state.question)
        state.turn = Turn::Ask;
    else if (state.answer || state.complaint)
        state.turn = Turn::Answer;
    return state;
}

AppealForm::View AppealForm::view() const
{
    const State state = this->state();
    View view;
    const bool isTime =
        state.process.phase == Phase::Verify1 || state.process.phase == Phase::Appeal;
    view.isTyped = state.isTyped();
    view.isShown = isTime || !state.kept.isEmpty() || view.isTyped;
    if (!view.isShown)
        return view;
    view.turn = state.turn;
    const auto& closed = view.turn == Turn::Ask ? state.noAsking : state.noAnswer;
    view.isReadOnly = closed.has_value() || state.process.phase == Phase::None;
    const QString question = qt(state.kept.question);
    const QString answer = qt(state.kept.answer);
    if (view.turn != Turn::Ask && !question.isEmpty())
        view.question = tr("Hỏi: %1").arg(question);
    if (view.turn != Turn::Answer && !answer.isEmpty())
        view.answer =
            (state.kept.isComplaint ? tr("Khiếu nại: %1") : tr("Trả lời: %1")).arg(answer);
    if (view.turn == Turn::Ask) {
        view.text = state.question ? *state.question : question;
        view.verb = question.isEmpty()              ? tr("Đặt câu hỏi")
                    : view.text.trimmed().isEmpty() ? tr("Rút câu hỏi")
                                                    : tr("Sửa câu hỏi");
    } else if (view.turn == Turn::Answer) {
        view.text = state.answer ? *state.answer : answer;
        view.isComplaint = state.isComplaint();
        view.verb = view.isComplaint ? tr("Ghi khiếu nại") : tr("Ghi trả lời");
        view.offersComplaint = state.isContestable || view.isComplaint;
        view.canComplain = !view.isReadOnly && (view.isComplaint || state.mayComplainMore());
        const int left = state.process.complaints - state.complaints - (view.isComplaint ? 1 : 0);
        view.complaintText = state.process.complaints < 0
                                 ? tr("Khiếu nại điểm thẩm định lần 1")
                                 : tr("Khiếu nại điểm thẩm định lần 1 (còn %1 trong %2)")
                                       .arg(std::max(0, left))
                                       .arg(state.process.complaints);
    }
    view.result = result(state);
    view.note = note(state);
    const bool waits = !question.isEmpty() && answer.isEmpty() && isTime;
    if (state.kept.isComplaint)
        view.side = tr("khiếu nại");
    else if (waits)
        view.side = tr("chưa trả lời");
    else if (!question.isEmpty() && !answer.isEmpty())
        view.side = tr("đã trả lời");
    return view;
}

QString AppealForm::result(const State& state) const
{
    const Phase phase = state.process.phase;
    if (!state.kept.isComplaint) {
        const bool isOver = phase > Phase::Appeal;
        return isOver && !state.kept.question.empty() && state.kept.answer.empty()
                   ? tr("Đơn vị không trả lời.")
                   : QString();
    }
    const core::Sheet& sheet = m_session.scores().sheet(m_unit);
    const core::Entry& second = sheet.at(core::Stage::V2, m_leaf);
    if (!second.isEmpty())
        return tr("Thẩm định lần 2: %1 (lần 1: %2)")
            .arg(m_session.valueText(m_unit, core::Stage::V2, m_leaf, second),
                 m_session.valueText(m_unit, core::Stage::V1, m_leaf,
                                     sheet.at(core::Stage::V1, m_leaf)));
    return phase <= Phase::Verify2 ? tr("Chờ thẩm định lần 2.")
                                   : tr("Chưa ai quyết định khiếu nại này.");
}

QString AppealForm::note(const State& state) const
{
    const auto words = [this](const core::Error& error) {
        return qt(app::text(error, m_session.language()));
    };
    if (state.isTyped()) {
        const auto& closed = state.turn == Turn::Ask ? state.noAsking : state.noAnswer;
        if (closed)
            return tr("Chưa ghi: %1 Esc bỏ.").arg(words(*closed));
        if (state.turn == Turn::Answer && state.isComplaint() &&
            (state.answer ? *state.answer : qt(state.kept.answer)).trimmed().isEmpty())
            return tr("Chưa ghi: gõ nội dung khiếu nại rồi Enter.");
        return tr("Chưa ghi: Enter để ghi, Esc bỏ.");
    }
    switch (state.process.phase) {
    case Phase::Verify1:
        return state.noAsking ? words(*state.noAsking) : QString();
    case Phase::Appeal:
        if (state.noAnswer)
            return words(*state.noAnswer);
        if (state.isContestable)
            return state.isComplaint() || state.mayComplainMore()
                       ? QString()
                       : words({{},
                                "process.too-many-complaints",
                                {core::Param::num("most", state.process.complaints)},
                                {}});
        return words(
            {{},
             "process.not-cut",
             {core::Param::text("code", std::string(m_session.scores().set().leafCode(m_leaf)))},
             {}});
    default:
        return {};
    }
}

void AppealForm::type(const QString& text)
{
    const Field field = state().turn == Turn::Ask ? Field::Question : Field::Answer;
    (void)m_session.appeals().keep({m_unit, m_leaf, field}, text);
}

void AppealForm::setComplaint(bool isComplaint)
{
    (void)m_session.appeals().keep({m_unit, m_leaf, Field::Complaint},
                                   isComplaint ? QStringLiteral("1") : QStringLiteral("0"));
}

void AppealForm::drop()
{
    m_session.appeals().drop(m_unit, m_leaf);
}

QString AppealForm::write()
{
    const State state = this->state();
    if (!state.isTyped())
        return {};
    const core::Status written =
        state.turn == Turn::Ask
            ? m_session.appeals().ask(m_unit, m_leaf,
                                      state.question ? *state.question : qt(state.kept.question))
            : m_session.appeals().answer(m_unit, m_leaf,
                                         state.answer ? *state.answer : qt(state.kept.answer),
                                         state.isComplaint());
    return written ? QString() : qt(app::text(written.error(), m_session.language()));
}

} // namespace models
