#include "models/CellHistory.h"

#include "app/EntryText.h"
#include "engine/Explain.h"
#include "models/Session.h"
#include "models/SheetCells.h"
#include "models/Text.h"
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

core::Entry entryOf(const std::string& canonical, const core::IndexSet& set, int leaf)
{
    const auto stored = store::storedEntryFrom(canonical);
    if (!stored)
        return {};
    auto entry = app::fromStored(*stored, set, leaf);
    return entry ? *std::move(entry) : core::Entry();
}

} // namespace

std::vector<HistoryLine> cellHistory(Session& session, int unit, int leaf)
{
    const core::IndexSet& set = session.scores().set();
    const std::string& id = session.scores().units()[static_cast<std::size_t>(unit)].id;
    const auto rows = session.workspace().book().historyOf(utf8(session.assessmentId()), id, set.leafCode(leaf));
    std::vector<HistoryLine> lines;
    if (!rows)
        return lines;
    for (const store::HistoryRow& row : *rows) {
        const auto stage = core::stageNamed(row.stage);
        if (!stage)
            continue;
        const core::Entry after = entryOf(row.after, set, leaf);
        HistoryLine line;
        line.time = localTime(row.time, QStringLiteral("dd/MM HH:mm"));
        line.longTime = localTime(row.time, QStringLiteral("dd/MM/yyyy HH:mm:ss"));
        line.source = qt(row.reason);
        line.author = qt(row.author);
        line.stage = SheetCells::stageText(*stage);
        line.before = session.valueText(unit, *stage, leaf, entryOf(row.before, set, leaf));
        line.after = session.valueText(unit, *stage, leaf, after);
        line.note = qt(row.reason.empty() ? after.note : row.reason);
        if (leaf < set.leafCount())
            line.figures = qt(engine::figuresText(set.leafNode(leaf), after.figures, session.language()));
        line.entryNote = qt(after.note);
        line.entryStage = *stage;
        line.entry = after;
        lines.push_back(std::move(line));
    }
    return lines;
}

core::Status restore(Session& session, int unit, int leaf, const HistoryLine& line)
{
    core::Edit edit = session.editor().makeEdit(unit, line.entryStage, leaf, line.entry);
    const QString reason = QCoreApplication::translate("models::CellHistory", "lấy lại giá trị lúc %1").arg(line.longTime);
    return session.edit({std::move(edit)}, {}, reason);
}

std::vector<QString> usedReasons(const Session& session, int leaf, std::size_t most)
{
    std::vector<QString> reasons;
    const app::ScoreBook& scores = session.scores();
    const auto take = [&](int unit, int place) {
        const std::string& note = scores.sheet(unit).at(session.stage(), place).note;
        const QString reason = qt(note);
        if (!note.empty() && reasons.size() < most && std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
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
