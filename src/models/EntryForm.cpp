#include "models/EntryForm.h"

#include "app/Wording.h"
#include "core/NumberText.h"
#include "models/Session.h"
#include "models/Text.h"

#include <algorithm>

namespace models {

using core::EntryStatus;

namespace {

constexpr std::string_view noteNeeded = "entry.note-needed";

/// The field a problem is about: the figure it names, or the field that was typed in.
int fieldOf(const core::Problem& problem, const core::Node* node, int otherwise)
{
    for (const core::Param& param : problem.params) {
        if (param.name != "key" || !node)
            continue;
        for (std::size_t slot = 0; slot < node->slots.size(); ++slot) {
            if (node->slots[slot].key == param.value)
                return static_cast<int>(slot);
        }
    }
    return otherwise;
}

core::NumberField fieldKind(int decimals)
{
    return decimals == 0 ? core::NumberField::Whole : core::NumberField::Screen;
}

} // namespace

EntryForm::EntryForm(Session& session, int unit, core::Stage stage, int leaf)
    : m_session(session), m_unit(unit), m_stage(stage), m_leaf(leaf)
{
    const core::IndexSet& set = session.scores().set();
    if (leaf < set.leafCount())
        m_node = &set.leafNode(leaf);
}

bool EntryForm::isManual() const
{
    return !m_node || std::holds_alternative<core::ManualRule>(m_node->rule->body);
}

const core::Entry& EntryForm::stored() const
{
    return m_session.scores().sheet(m_unit).at(m_stage, m_leaf);
}

QString EntryForm::readOnlyReason(const Session& session, core::Stage stage, int leaf)
{
    if (const auto refused = session.editor().refusal())
        return qt(app::text(*refused, session.language()));
    const core::IndexSet& set = session.scores().set();
    if (stage != core::Stage::Self || leaf >= set.leafCount())
        return {};
    switch (set.leafNode(leaf).by) {
    case core::ScoredBy::Unit:
        break;
    case core::ScoredBy::Survey:
        return tr("Điểm điều tra xã hội học: đơn vị không tự chấm. Số phiếu được nhập ở bước thẩm định.");
    case core::ScoredBy::Office:
        return tr("Cơ quan thẩm định chấm tiêu chí này: đơn vị không tự chấm.");
    }
    return {};
}

QString EntryForm::fieldName(int field) const
{
    if (field == pointsField)
        return QStringLiteral("points");
    if (field == noteField)
        return QStringLiteral("note");
    const QString key = qt(m_node->slots[static_cast<std::size_t>(field)].key);
    // A set may call a variable "points".
    return key == QLatin1String("points") || key == QLatin1String("note") ? QStringLiteral("figure.") + key : key;
}

EntryForm::Source EntryForm::source() const
{
    if (!m_node)
        return Source::None;
    const core::Entry& own = stored();
    if (!own.figures.empty())
        return Source::Own;
    if (own.isEmpty()) {
        const core::Entry* previous = m_session.editor().previousEntry(m_unit, m_stage, m_leaf);
        if (previous && !previous->figures.empty())
            return Source::Previous;
    }
    return m_node->rule->source && !shownFigures().empty() ? Source::Dossiers : Source::None;
}

core::Figures EntryForm::shownFigures() const
{
    const core::Entry& own = stored();
    if (own.figures.empty() && own.isEmpty()) {
        const core::Entry* previous = m_session.editor().previousEntry(m_unit, m_stage, m_leaf);
        if (previous && !previous->figures.empty())
            return previous->figures;
    }
    return engine::countingFigures(*m_node, own, m_session.scores().counters(m_unit));
}

QString EntryForm::shownNumber(core::Decimal value)
{
    return qt(core::format(value, core::NumberStyle::Vietnamese));
}

QString EntryForm::text(int field) const
{
    const Session::Drafts& drafts = m_session.drafts(m_unit, m_stage, m_leaf);
    if (const auto draft = drafts.find(fieldName(field)); draft != drafts.end())
        return *draft;
    const core::Entry& own = stored();
    if (field == noteField)
        return qt(own.note);
    if (field == pointsField)
        return own.points ? qt(core::format(*own.points, core::NumberStyle::Vietnamese)) : QString();
    const auto value = shownFigures().get(static_cast<std::size_t>(field));
    return value ? shownNumber(*value) : QString();
}

bool EntryForm::isDraft(int field) const
{
    return m_session.drafts(m_unit, m_stage, m_leaf).contains(fieldName(field));
}

bool EntryForm::hasDrafts() const
{
    return !m_session.drafts(m_unit, m_stage, m_leaf).isEmpty();
}

bool EntryForm::hasFigureDraft() const
{
    if (!m_node)
        return false;
    for (int slot = 0; slot < static_cast<int>(m_node->slots.size()); ++slot) {
        if (isDraft(slot))
            return true;
    }
    return false;
}

core::Status EntryForm::setText(int field, const QString& text)
{
    return m_session.keepDraft(m_unit, m_stage, m_leaf, fieldName(field), text);
}

core::Status EntryForm::drop()
{
    return m_session.dropDrafts(m_unit, m_stage, m_leaf);
}

void EntryForm::readFigures(Outcome& outcome) const
{
    core::Figures figures;
    for (std::size_t slot = 0; slot < m_node->slots.size(); ++slot) {
        const QString typed = text(static_cast<int>(slot)).trimmed();
        if (typed.isEmpty())
            continue;
        const int decimals = m_node->slots[slot].decimals;
        const auto value = core::readNumber(utf8(typed), fieldKind(decimals), decimals);
        if (value)
            figures.set(slot, *value);
        else
            outcome.faults.push_back({static_cast<int>(slot), qt(app::text(value.error(), m_session.language()))});
    }
    outcome.entry = m_session.editor().withFigures(m_unit, m_stage, m_leaf, figures);
    // Typed points that stay beside new figures would be an own figure of the verifier that nobody typed for them.
    if (figures.empty() && !outcome.entry.points)
        outcome.entry.status = EntryStatus::Empty;
}

std::optional<std::size_t> EntryForm::optionWorth(core::Points points) const
{
    const auto* rule = m_node ? std::get_if<core::ChoiceRule>(&m_node->rule->body) : nullptr;
    if (!rule)
        return std::nullopt;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < rule->options.size(); ++i) {
        core::Figures figures;
        figures.set(0, core::Decimal::whole(static_cast<std::int64_t>(i)));
        if (engine::rulePoints(m_session.scores().set(), *m_node, figures).points != points)
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return found;
}

void EntryForm::readPoints(Outcome& outcome) const
{
    const core::Language language = m_session.language();
    const QString typed = text(pointsField).trimmed();
    if (typed.isEmpty()) {
        outcome.entry.points.reset();
        if (outcome.entry.figures.empty() && !(m_node && m_node->rule->source))
            outcome.entry.status = EntryStatus::Empty;
        return;
    }
    const auto points = core::readPoints(utf8(typed), core::NumberField::Screen, m_session.scores().set().decimals);
    if (!points) {
        outcome.faults.push_back({pointsField, qt(app::text(points.error(), language))});
        return;
    }
    if (isManual() || !m_node) {
        outcome.entry.status = EntryStatus::Scored;
        outcome.entry.points = *points;
        return;
    }

    const bool ownFigures = hasFigureDraft();
    core::Entry ruled = outcome.entry;
    if (!ownFigures) {
        // withPoints leaves the points away where the figures already give them.
        ruled = m_session.editor().withPoints(m_unit, m_stage, m_leaf, *points);
    } else {
        ruled.points.reset();
        if (m_session.editor().preview(m_unit, m_stage, m_leaf, ruled, language).points != *points)
            ruled.points = *points;
    }
    if (!ruled.points) {
        outcome.entry = ruled;
        return;
    }
    if (const auto option = optionWorth(*points)) {
        outcome.entry.figures = {};
        outcome.entry.figures.set(0, core::Decimal::whole(static_cast<std::int64_t>(*option)));
        outcome.entry.status = EntryStatus::Scored;
        outcome.entry.points.reset();
        return;
    }
    if (m_stage == core::Stage::Self) {
        outcome.faults.push_back(
            {pointsField, tr("Điểm tiêu chí này tính từ số liệu, không gõ thẳng. Bấm Alt+Enter để nhập số liệu.")});
        return;
    }
    outcome.entry = ruled;
}

bool EntryForm::isCut(const Outcome& outcome) const
{
    if (m_stage == core::Stage::Self || outcome.entry.status != EntryStatus::Scored || !outcome.preview.points)
        return false;
    const core::Entry* previous = m_session.editor().previousEntry(m_unit, m_stage, m_leaf);
    if (!previous || previous->isEmpty())
        return false;
    const core::Stage before =
        m_stage == core::Stage::V2 && previous == &m_session.scores().sheet(m_unit).at(core::Stage::V1, m_leaf)
            ? core::Stage::V1
            : core::Stage::Self;
    const auto points = m_session.editor().preview(m_unit, before, m_leaf, *previous, m_session.language()).points;
    return points && *outcome.preview.points < *points;
}

EntryForm::Outcome EntryForm::outcome() const
{
    Outcome outcome;
    outcome.entry = stored();
    if (hasFigureDraft())
        readFigures(outcome);
    if (isDraft(pointsField))
        readPoints(outcome);
    if (isDraft(noteField))
        outcome.entry.note = utf8(text(noteField).trimmed());

    // What the verifier has not touched yet is shown with the unit's figures and what they give.
    core::Entry shown = outcome.entry;
    if (shown.isEmpty() && !hasFigureDraft() && source() == Source::Previous) {
        if (const auto entry = accepted())
            shown = *entry;
    }
    outcome.preview = m_session.editor().preview(m_unit, m_stage, m_leaf, shown, m_session.language());
    outcome.changed = outcome.entry != stored();
    if (!outcome.changed)
        return outcome;

    for (const core::Problem& problem : outcome.preview.problems) {
        if (problem.severity != core::Severity::Error)
            continue;
        if (problem.code == noteNeeded) {
            outcome.needsReason = true;
            continue;
        }
        const int field = fieldOf(problem, m_node, isDraft(pointsField) || !m_node || m_node->slots.empty() ? pointsField : 0);
        outcome.faults.push_back({field, qt(app::text(problem, m_session.language()))});
    }
    // A note alone on an old cut changes no points; any other way to a cut asks for the reason.
    if (outcome.entry.note.empty() && isCut(outcome))
        outcome.needsReason = true;
    return outcome;
}

EntryForm::Commit EntryForm::commit(Fault* fault)
{
    const Outcome outcome = this->outcome();
    if (!outcome.faults.empty()) {
        if (fault)
            *fault = outcome.faults.front();
        return Commit::Refused;
    }
    if (!outcome.changed) {
        (void)drop();
        return Commit::Unchanged;
    }
    if (outcome.needsReason)
        return Commit::NeedsReason;
    return enter(outcome.entry, fault);
}

EntryForm::Commit EntryForm::enter(const core::Entry& entry, Fault* fault)
{
    const core::Status written = m_session.edit({m_session.editor().makeEdit(m_unit, m_stage, m_leaf, entry)});
    if (!written) {
        if (fault) {
            const core::Error& error = written.error();
            const auto& details = error.details;
            fault->text =
                qt(details.empty() ? app::text(error, m_session.language()) : app::text(details.front(), m_session.language()));
        }
        return Commit::Refused;
    }
    return Commit::Done;
}

std::optional<core::Entry> EntryForm::accepted() const
{
    const core::Entry* previous = m_session.editor().previousEntry(m_unit, m_stage, m_leaf);
    if (!previous || previous->isEmpty())
        return std::nullopt;
    core::Entry entry;
    entry.status = previous->status;
    entry.figures = previous->figures;
    if (isManual() || m_stage == core::Stage::V2)
        entry.points = previous->points;
    if (entry.points && !isManual())
        entry.note = previous->note;
    return entry;
}

} // namespace models
