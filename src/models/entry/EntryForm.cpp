#include "models/entry/EntryForm.h"

#include "app/Wording.h"
#include "core/Calendar.h"
#include "core/DateText.h"
#include "core/RuleKind.h"
#include "models/book/Session.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <utility>

namespace models {

EntryForm::EntryForm(Session& session, int unit, core::Stage stage, int leaf)
    : m_session(session), m_unit(unit), m_stage(stage), m_leaf(leaf)
{
    m_node = app::nodeOf(session.scores().set(), leaf);
}

bool EntryForm::isManual() const
{
    return app::isManual(m_session.scores().set(), m_leaf);
}

const core::Entry& EntryForm::stored() const
{
    return m_session.scores().sheet(m_unit).at(m_stage, m_leaf);
}

QString EntryForm::readOnlyReason(const Session& session, int unit, core::Stage stage, int leaf)
{
    const auto refused = session.editor().refusal(unit, stage, leaf);
    return refused ? qt(app::text(*refused, session.language())) : QString();
}

QString EntryForm::draftName(int field)
{
    switch (field) {
    case pointsField:
        return QStringLiteral("points");
    case noteField:
        return QStringLiteral("note");
    case figuresField:
        return QStringLiteral("figures");
    case statusField:
        return QStringLiteral("status");
    default:
        return {};
    }
}

QString EntryForm::fieldName(int field) const
{
    if (field < 0)
        return draftName(field);
    const core::FigureSlot& slot = m_node->slots[static_cast<std::size_t>(field)];
    // Two cases may ask for figures of the same key.
    const QString key = slot.ofCase < 0
                            ? qt(slot.key)
                            : QStringLiteral("case.%1.%2").arg(slot.ofCase).arg(qt(slot.key));
    // A set may call a variable "points".
    static const QStringList own = {QStringLiteral("points"), QStringLiteral("note"),
                                    QStringLiteral("figures"), QStringLiteral("status")};
    return own.contains(key) ? QStringLiteral("figure.") + key : key;
}

EntryForm::Source EntryForm::source() const
{
    return app::figuresFrom(m_session.editor(), {m_unit, m_stage, m_leaf});
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
        return own.points ? numberText(*own.points) : QString();
    if (field == statusField)
        return {};
    core::Figures figures = app::shownFigures(m_session.editor(), m_unit, m_stage, m_leaf);
    if (field == figuresField)
        return m_node ? qt(app::figuresFieldText(*m_node, withTypedSlots(std::move(figures))))
                      : QString();
    // Figures typed in one text are those of the fields, too.
    if (const auto typed = drafts.find(fieldName(figuresField)); typed != drafts.end()) {
        if (auto read = app::readFiguresText(m_session.scores().set(), *m_node, utf8(*typed),
                                             m_session.scores().assessment().year))
            figures = *std::move(read);
    }
    const auto slot = static_cast<std::size_t>(field);
    const auto value = figures.get(slot);
    return value ? qt(app::figureFieldText(m_node->slots[slot], *value)) : QString();
}

/// Figures typed one by one are those of the one text, too; what cannot be read is not.
core::Figures EntryForm::withTypedSlots(core::Figures figures) const
{
    const Session::Drafts& drafts = m_session.drafts(m_unit, m_stage, m_leaf);
    for (std::size_t slot = 0; slot < m_node->slots.size(); ++slot) {
        const auto typed = drafts.find(fieldName(static_cast<int>(slot)));
        if (typed == drafts.end())
            continue;
        if (const auto read = app::readFigureField(m_node->slots[slot], utf8(*typed),
                                                   m_session.scores().assessment().year))
            figures.set(slot, *read);
    }
    return figures;
}

bool EntryForm::isAsked(int slot) const
{
    const core::FigureSlot& own = m_node->slots[static_cast<std::size_t>(slot)];
    return own.isTyped() && (own.ofCase < 0 || text(0) == QString::number(own.ofCase));
}

QDate EntryForm::shownDay(int slot) const
{
    const core::Assessment& assessment = m_session.scores().assessment();
    const auto dayOf = [&](std::size_t at) -> std::optional<int> {
        const auto day = app::readFigureField(m_node->slots[at], utf8(text(static_cast<int>(at))),
                                              assessment.year);
        const auto number = day ? std::optional(static_cast<int>(day->mantissa())) : std::nullopt;
        return number == core::neverDay ? std::nullopt : number;
    };
    const auto at = static_cast<std::size_t>(slot);
    std::optional<int> day = dayOf(at);
    if (!day)
        day = m_node->slots[at].due;
    if (!day && at > 0 && m_node->slots[at - 1].kind == core::FigureSlot::Kind::Date)
        day = dayOf(at - 1);
    const std::string iso = day ? core::isoDate(*day)
                            : assessment.periodTo.empty()
                                ? std::to_string(assessment.year) + "-12-31"
                                : assessment.periodTo;
    return QDate::fromString(qt(iso), Qt::ISODate);
}

bool EntryForm::isDraft(int field) const
{
    return m_session.drafts(m_unit, m_stage, m_leaf).contains(fieldName(field));
}

core::EntryStatus EntryForm::status() const
{
    const auto typed = core::entryStatusNamed(utf8(text(statusField)));
    return typed ? *typed : stored().status;
}

bool EntryForm::hasDrafts() const
{
    return !m_session.drafts(m_unit, m_stage, m_leaf).isEmpty();
}

std::vector<app::FieldText> EntryForm::typedTexts() const
{
    std::vector<app::FieldText> texts;
    const Session::Drafts& drafts = m_session.drafts(m_unit, m_stage, m_leaf);
    const auto take = [&](int field) {
        if (const auto draft = drafts.find(fieldName(field)); draft != drafts.end())
            texts.push_back({field, utf8(*draft)});
    };
    for (const int field : {statusField, figuresField, pointsField, noteField})
        take(field);
    for (int slot = 0; m_node && slot < static_cast<int>(m_node->slots.size()); ++slot)
        take(slot);
    return texts;
}

core::Status EntryForm::setText(int field, const QString& text)
{
    return m_session.keepDraft(m_unit, m_stage, m_leaf, fieldName(field), text);
}

void EntryForm::keepReason()
{
    if (hasDrafts() && !isDraft(noteField) && !stored().note.empty())
        (void)setText(noteField, text(noteField));
}

core::Status EntryForm::drop()
{
    return m_session.dropDrafts(m_unit, m_stage, m_leaf);
}

QMap<QString, QString> EntryForm::typed() const
{
    return m_session.drafts(m_unit, m_stage, m_leaf);
}

void EntryForm::goBackTo(const QMap<QString, QString>& typed)
{
    (void)drop();
    for (auto one = typed.begin(); one != typed.end(); ++one)
        (void)m_session.keepDraft(m_unit, m_stage, m_leaf, one.key(), one.value());
}

EntryForm::Outcome EntryForm::outcome() const
{
    app::EntryReading reading = app::readEntry(m_session.editor(), m_unit, m_stage, m_leaf,
                                               typedTexts(), m_session.language());
    Outcome outcome;
    outcome.entry = std::move(reading.entry);
    outcome.preview = std::move(reading.preview);
    outcome.needsReason = reading.needsReason;
    outcome.changed = reading.changed;
    for (const app::FieldFault& fault : reading.faults)
        outcome.faults.push_back({fault.field, qt(app::text(fault.problem, m_session.language()))});
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
    return write(outcome.entry, fault);
}

EntryForm::Commit EntryForm::enter(int field, const QString& text, Fault& fault)
{
    if (const core::Status kept = setText(field, text); !kept) {
        fault = {field, qt(app::text(kept.error(), m_session.language()))};
        return Commit::Refused;
    }
    return commit(&fault);
}

EntryForm::Commit EntryForm::write(const core::Entry& entry, Fault* fault)
{
    const core::Status written = m_session.enter({m_unit, m_stage, m_leaf}, entry);
    if (!written) {
        if (fault) {
            const core::Error& error = written.error();
            const auto& details = error.details;
            fault->text = qt(details.empty() ? app::text(error, m_session.language())
                                             : app::text(details.front(), m_session.language()));
        }
        return Commit::Refused;
    }
    return Commit::Done;
}

std::optional<core::Entry> EntryForm::accepted() const
{
    return app::acceptedEntry(m_session.editor(), m_unit, m_stage, m_leaf);
}

} // namespace models
