#include "models/entry/CellHistory.h"

#include "app/EntryText.h"
#include "app/StepText.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"
#include "store/Canonical.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace models {

namespace {

QString localTime(const std::string& utc, const QString& format)
{
    const QDateTime time = QDateTime::fromString(qt(utc), Qt::ISODateWithMs);
    return time.isValid() ? time.toLocalTime().toString(format) : qt(utc);
}

std::optional<core::Entry> entryOf(const std::string& canonical, const core::IndexSet& set,
                                   int leaf)
{
    const auto stored = store::storedEntryFrom(canonical);
    if (!stored)
        return std::nullopt;
    auto entry = app::fromStored(*stored, set, leaf);
    return entry ? std::optional(*std::move(entry)) : std::nullopt;
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
    std::erase_if(m_rows,
                  [](const store::HistoryRow& row) { return !core::stageNamed(row.stage); });
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
    const core::IndexSet& set = m_session->scores().set();
    HistoryLine line;
    line.entryStage = *core::stageNamed(row.stage);
    line.entry = entryOf(row.after, set, m_leaf);
    line.time = localTime(row.time, QStringLiteral("dd/MM HH:mm"));
    line.longTime = localTime(row.time, QStringLiteral("dd/MM/yyyy HH:mm:ss"));
    line.source = qt(app::stepWords(row.reason, m_session->language()));
    line.author = qt(row.author);
    line.stage = Terms::stage(line.entryStage);
    const auto before = entryOf(row.before, set, m_leaf);
    const auto words = [&](const std::optional<core::Entry>& entry) {
        return entry ? m_session->valueText(m_unit, line.entryStage, m_leaf, *entry)
                     : QCoreApplication::translate("models::CellHistory", "không đọc được");
    };
    line.before = words(before);
    line.after = words(line.entry);
    line.note = line.source;
    if (!line.entry)
        return line;
    if (row.reason.empty())
        line.note = qt(line.entry->note);
    if (m_leaf < set.leafCount()) {
        const auto figures = [&](const core::Entry& entry) {
            return qt(
                engine::figuresText(set.leafNode(m_leaf), entry.figures, m_session->language()));
        };
        line.figures = figures(*line.entry);
        // Other figures that are worth the same: "10/20 → 11/20", not "1 → 1".
        if (line.before == line.after && before && !before->figures.empty() &&
            !line.figures.isEmpty() && !(before->figures == line.entry->figures)) {
            line.before = figures(*before);
            line.after = line.figures;
        }
    }
    line.entryNote = qt(line.entry->note);
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
