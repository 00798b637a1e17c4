#include "models/entry/ShownCell.h"

#include "engine/Explain.h"
#include "engine/SharedFigures.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/words/NumberText.h"
#include "models/words/StateText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using core::EntryStatus;

namespace {

ShownCell nothingArose(std::optional<core::Points> worth)
{
    ShownCell cell;
    cell.text = worth ? numberText(*worth) : Terms::nothingArose();
    cell.icon = QStringLiteral("na");
    cell.tone = Tone::Muted;
    cell.words = !worth;
    return cell;
}

} // namespace

std::optional<ShownCell> typedCell(const Session& session, const app::Cell& entry, int field)
{
    if (!entry.isTyped)
        return std::nullopt;
    const app::Place& place = entry.place;
    const Session::Drafts& drafts = session.drafts(place.unit, place.stage, place.leaf);
    const auto typed = drafts.find(EntryForm::draftName(field));
    if (typed == drafts.end())
        return std::nullopt;
    ShownCell cell;
    cell.text = *typed;
    cell.icon = QStringLiteral("pen");
    cell.tone = Tone::Warning;
    cell.pending = true;
    return cell;
}

QString figuresCellText(const Session& session, const core::Node& node,
                        const core::Figures& figures)
{
    QString text = qt(engine::figuresText(node, figures, session.language()));
    if (std::any_of(node.slots.begin(), node.slots.end(), [](const core::FigureSlot& slot) {
            return slot.kind == core::FigureSlot::Kind::Date;
        })) {
        text.remove(QStringLiteral("/%1").arg(session.scores().assessment().year));
        text.replace(QStringLiteral(" → "), QStringLiteral("→"));
    }
    return text;
}

std::optional<ShownCell> carriedCell(const Session& session, const app::Cell& entry)
{
    if (!entry.carried)
        return std::nullopt;
    const app::Place& place = entry.place;
    const core::Node* node = app::nodeOf(session.scores().set(), place.leaf);
    ShownCell cell;
    cell.text = node && !entry.carried->figures.empty()
                    ? figuresCellText(session, *node, entry.carried->figures)
                    : session.valueText(place.unit, place.stage, place.leaf, *entry.carried);
    cell.icon = QStringLiteral("back");
    cell.tone = Tone::Muted;
    cell.readOnly = entry.readOnly.has_value();
    return cell;
}

ShownCell pointsCell(const Session& session, const app::Cell& entry, core::Stage stage)
{
    const bool isCurrent = stage == entry.place.stage;
    if (isCurrent) {
        if (auto typed = typedCell(session, entry, EntryForm::pointsField))
            return *typed;
        if (auto status = typedCell(session, entry, EntryForm::statusField)) {
            status->words = status->text == QLatin1String("none");
            status->text = status->words ? Terms::nothingArose() : QStringLiteral("0");
            return *status;
        }
    }
    const app::ScoreBook& scores = session.scores();
    if (const core::Node* node = app::nodeOf(scores.set(), entry.place.leaf);
        node && !node->bearsPoints()) {
        ShownCell none;
        none.readOnly = true;
        return none;
    }
    const app::Place place{entry.place.unit, stage, entry.place.leaf};
    const core::Entry& own = scores.sheet(place.unit).at(stage, place.leaf);
    const auto points = isCurrent ? entry.points : app::pointsOf(scores, place, own);
    ShownCell cell;
    switch (own.status) {
    case EntryStatus::Empty: {
        const core::Node* node = app::nodeOf(scores.set(), place.leaf);
        const bool isShared =
            node && engine::isSharedEntered(*node, scores.sheet(place.unit), stage);
        if (isCurrent && stage == core::Stage::V2 && entry.counting && !isShared) {
            cell.text = numberText(*entry.counting);
            cell.tone = Tone::Muted;
            cell.kept = true;
        } else if (points && (stage != core::Stage::V2 || isShared)) {
            cell.text = numberText(*points); // of the set's figures alone
        }
        break;
    }
    case EntryStatus::None:
        cell = nothingArose(points);
        break;
    case EntryStatus::Unproven:
        cell.text = QStringLiteral("0");
        cell.icon = QStringLiteral("clip");
        cell.tone = Tone::Warning;
        break;
    case EntryStatus::Scored:
        if (points) {
            cell.text = numberText(*points);
        } else {
            cell.text = QStringLiteral("?");
            cell.icon = QStringLiteral("stop");
            cell.tone = Tone::Error;
        }
        break;
    }
    cell.readOnly = !isCurrent || entry.readOnly.has_value();
    return cell;
}

ShownCell noteCell(const Session& session, const app::Cell& entry)
{
    if (auto typed = typedCell(session, entry, EntryForm::noteField))
        return *typed;
    ShownCell cell;
    cell.text = qt(entry.note);
    cell.tone = entry.isNoteOwn ? Tone::Normal : Tone::Muted;
    cell.readOnly = entry.readOnly.has_value();
    return cell;
}

ShownCell differenceCell(const app::Cell& entry)
{
    ShownCell cell;
    if (const auto points = entry.difference) {
        cell.text =
            points->isNegative() ? numberText(*points) : QLatin1Char('+') + numberText(*points);
        cell.tone = points->isNegative() ? Tone::Warning : Tone::Accent;
    }
    return cell;
}

ShownCell stateCell(const app::Cell& entry)
{
    const StateLook look = lookOf(entry);
    ShownCell cell;
    cell.text = look.word;
    cell.icon = look.icon;
    cell.tone = look.tone;
    return cell;
}

} // namespace models
