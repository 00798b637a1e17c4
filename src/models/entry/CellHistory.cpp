#include "models/entry/CellHistory.h"

#include "app/HistoryFields.h"
#include "app/HistoryText.h"
#include "app/StepText.h"
#include "models/book/Session.h"
#include "models/process/ProcessTable.h"
#include "models/words/Clock.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <QDateTime>

#include <algorithm>

namespace models {

namespace {

constexpr std::string_view entryAction = "entry";
constexpr std::string_view appealAction = "appeal";

QString localTime(const std::string& utc, const QString& format)
{
    const QDateTime time = QDateTime::fromString(qt(utc), Qt::ISODateWithMs);
    return time.isValid() ? onTheClock(time).toString(format) : qt(utc);
}

} // namespace

CellHistory::CellHistory(Session& session, int unit, int leaf)
    : m_session(&session), m_unit(unit), m_leaf(leaf)
{
    const app::ScoreBook& scores = session.scores();
    auto rows = session.workspace().book().historyOf(
        utf8(session.assessmentId()), scores.units()[static_cast<std::size_t>(unit)].id,
        scores.set().leafCode(leaf));
    if (!rows)
        return;
    m_rows = *std::move(rows);
    m_correctedAt = app::correctedAt(session.workspace().book(), utf8(session.assessmentId()));
    std::erase_if(m_rows, [](const store::HistoryRow& row) {
        return row.action != entryAction && row.action != appealAction;
    });
}

void CellHistory::leaveOut(core::Stage stage)
{
    std::erase_if(m_rows, [stage](const store::HistoryRow& row) {
        return core::stageNamed(row.stage) == stage;
    });
}

HistoryLine CellHistory::line(std::size_t number) const
{
    const store::HistoryRow& row = m_rows[number];
    HistoryLine line;
    line.time = localTime(row.time, QStringLiteral("dd/MM HH:mm"));
    line.longTime = localTime(row.time, QStringLiteral("dd/MM/yyyy HH:mm:ss"));
    line.author = qt(row.author);
    if (row.action == appealAction) {
        const auto [before, after] = app::historyFields(row, m_session->language());
        line.isAppeal = true;
        line.stage = phaseText(core::Phase::Appeal, m_session->language());
        line.before = qt(before);
        line.after = qt(after);
        return line;
    }
    app::EntryRowWords words =
        app::entryRowWords(m_session->editor(), m_unit, m_leaf, row, row.number < m_correctedAt,
                           m_session->language());
    line.entryStage = *core::stageNamed(row.stage);
    line.source = qt(words.source);
    line.stage = Terms::stage(line.entryStage);
    line.before = qt(words.before);
    line.after = qt(words.after);
    line.note = qt(words.note);
    line.figures = qt(words.figures);
    line.entryNote = words.entry ? qt(words.entry->note) : QString();
    line.entry = std::move(words.entry);
    return line;
}

core::Status restore(Session& session, int unit, int leaf, const HistoryLine& line)
{
    core::Edit edit = session.editor().makeEdit(unit, line.entryStage, leaf, *line.entry);
    return session.edit(
        {std::move(edit)}, {},
        qt(app::stepText("step.restore", {core::Param::text("time", utf8(line.longTime))})));
}

std::vector<QString> usedReasons(const Session& session, int leaf)
{
    constexpr std::size_t most = 12;
    std::vector<QString> reasons;
    const app::ScoreBook& scores = session.scores();
    const auto take = [&](int unit, int place) {
        const std::string& note = scores.sheet(unit).at(session.stage(), place).note;
        const QString reason = qt(note);
        if (!note.empty() && reasons.size() < most &&
            std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
            reasons.push_back(reason);
    };
    for (int unit = 0; unit < scores.unitCount(); ++unit)
        take(unit, leaf);
    for (int place = 0; place < scores.set().entryCount() && reasons.size() < most; ++place) {
        for (int unit = 0; unit < scores.unitCount(); ++unit)
            take(unit, place);
    }
    return reasons;
}

} // namespace models
