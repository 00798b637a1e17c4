#include "models/book/Session.h"

#include "app/EditLabel.h"
#include "app/KeyingDrafts.h"
#include "app/StepText.h"
#include "core/Names.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace models {

namespace {

constexpr std::string_view firstGroup = "so";

/// What a book shows first: the latest year; in it the provincial departments.
const core::Assessment* firstAssessment(const std::vector<core::Assessment>& all)
{
    const auto order = [](const core::Assessment& one) {
        return std::pair(one.year, one.group == firstGroup);
    };
    const auto first = std::max_element(
        all.begin(), all.end(), [&order](const core::Assessment& a, const core::Assessment& b) {
            return order(a) < order(b);
        });
    return first == all.end() ? nullptr : &*first;
}

} // namespace

Session::Session(std::unique_ptr<app::Workspace> workspace, QObject* parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_viewer(m_workspace->book())
{
    connect(&m_appeals, &Appeals::changed, this, &Session::appealTyped);
    connect(&m_appeals, &Appeals::written, this, [this](int unit, int leaf) {
        Q_EMIT appealWritten(unit, leaf);
        say(tr("giải trình %1, %2")
                .arg(qt(std::string(scores().set().leafCode(leaf))),
                     qt(core::shortUnitName(
                         scores().units()[static_cast<std::size_t>(unit)].name))));
    });
    (void)readAssessments();
    // An assessment that cannot be loaded leaves the book open without one; setAssessment says
    // why when it is chosen.
    if (const core::Assessment* first = firstAssessment(m_assessments))
        (void)setAssessment(qt(first->id));
}

Session::~Session() = default;

int Session::firstUnit() const
{
    const std::vector<int> seen = hasAssessment() ? seenUnits() : std::vector<int>();
    return seen.empty() ? -1 : seen.front();
}

core::Status Session::readAssessments()
{
    auto all = m_workspace->assessments();
    if (!all)
        return all.error();
    m_assessments = *std::move(all);
    std::erase_if(m_assessments,
                  [this](const core::Assessment& one) { return !m_viewer.sees(one); });
    return {};
}

core::Status Session::setAssessment(const QString& id)
{
    finishTyping();
    const auto loaded = m_workspace->load(utf8(id));
    if (!loaded)
        return loaded.error();
    (void)readAssessments();
    m_lastYear.reset();
    m_published.reset();
    m_assessmentId = id;
    // The models let go of the one before when they hear of the new one.
    const auto before =
        std::exchange(m_live, std::make_unique<app::LiveAssessment>(m_workspace->book(), *loaded));
    readDrafts();
    Q_EMIT assessmentChanged();
    updateUndo();
    return {};
}

core::Status Session::reload()
{
    finishTyping();
    m_viewer = app::Viewer(m_workspace->book());
    if (core::Status read = readAssessments(); !read)
        return read;
    Q_EMIT aboutToReload();
    // The models let go of what they show when they hear of the new one.
    const auto shown = m_live ? m_live->shared() : nullptr;
    m_workspace->forgetLoaded();
    core::Status read;
    if (!m_assessmentId.isEmpty())
        read = setAssessment(m_assessmentId);
    else if (const core::Assessment* first = firstAssessment(m_assessments))
        read = setAssessment(qt(first->id));
    Q_EMIT reloaded();
    return read;
}

core::Status Session::follow()
{
    const auto shown = m_live ? m_live->shared() : nullptr;
    auto followed = m_workspace->follow();
    if (!followed)
        return followed.error();
    m_isStale = m_isStale || followed->isAnew;
    if (m_isStale) {
        if (core::Status read = reload(); !read)
            return read;
        m_isStale = false;
        Q_EMIT this->followed(tr("đơn vị, bộ chỉ số hoặc đợt chấm"));
        return {};
    }
    if (followed->hasNews)
        Q_EMIT historyFollowed();
    if (m_lastYear && followed->hasNews)
        m_lastYear->forget();
    const auto changes = followed->changes.find(utf8(m_assessmentId));
    if (changes == followed->changes.end())
        return {};
    if (changes->second.isEmpty())
        return {};
    readDrafts();
    Q_EMIT changed(changes->second);
    const app::Changes& news = changes->second;
    QStringList units;
    for (const int unit : news.counterUnits.empty() ? news.documentUnits : news.counterUnits)
        units += qt(core::shortUnitName(scores().units()[static_cast<std::size_t>(unit)].name));
    Q_EMIT this->followed(news.edits.empty() ? units.join(QStringLiteral(", "))
                                             : words(qt(app::editLabel(editor(), news.edits))));
    return {};
}

void Session::setStage(core::Stage stage)
{
    if (stage == m_stage)
        return;
    finishTyping();
    m_stage = stage;
    Q_EMIT stageChanged();
}

void Session::setLanguage(core::Language language)
{
    if (language == m_language)
        return;
    finishTyping();
    m_language = language;
    Q_EMIT languageChanged();
    Q_EMIT undoChanged();
}

const app::LastYear& Session::lastYear() const
{
    if (!m_lastYear)
        m_lastYear = std::make_unique<app::LastYear>(*m_workspace, scores());
    return *m_lastYear;
}

const PublishedPoints& Session::published() const
{
    if (!m_published)
        m_published = std::make_unique<PublishedPoints>(m_workspace->book(), utf8(m_assessmentId));
    return *m_published;
}

core::Status Session::edit(std::vector<core::Edit> edits, const QString& what,
                           const QString& reason)
{
    return write(std::move(edits), what, reason, false);
}

core::Status Session::editPlanned(std::vector<core::Edit> edits, const QString& what,
                                  const QString& reason)
{
    return write(std::move(edits), what, reason, true);
}

core::Status Session::enter(const app::Place& place, core::Entry entry)
{
    return write({editor().makeEdit(place.unit, place.stage, place.leaf, std::move(entry))}, {}, {},
                 true);
}

core::Status Session::write(std::vector<core::Edit> edits, const QString& what,
                            const QString& reason, bool isChecked)
{
    std::erase_if(edits, [](const core::Edit& edit) { return edit.before == edit.after; });
    if (edits.empty())
        return {};
    // Described before it is applied: "a → b" is told from the values, whatever the book holds
    // then.
    const QString description = what.isEmpty() ? qt(app::editLabel(editor(), edits)) : what;
    const std::vector<app::Place> typed = typedPlaces(edits);
    app::EntryCommand command{std::move(edits), utf8(reason), utf8(description), typed, isChecked};
    const auto written = m_live->commit(std::move(command));
    if (!written) {
        if (written.error().kind == core::ErrorKind::Storage)
            Q_EMIT notWritten(written.error());
        return written.error();
    }
    for (const app::Place& place : typed)
        m_drafts.erase({place.unit, place.stage, place.leaf});
    announce(*written, description);
    return {};
}

core::Status Session::editCounters(std::vector<app::DossierChange> changes, const QString& what)
{
    core::Status written = commit(app::CounterCommand{std::move(changes), utf8(what)}, what);
    if (!written && written.error().kind == core::ErrorKind::Storage)
        Q_EMIT notWritten(written.error());
    return written;
}

core::Status Session::editEvidence(int unit, const QString& what,
                                   std::function<core::Status(app::EvidenceEditor&)> work)
{
    return commit(app::EvidenceCommand{unit, utf8(what), std::move(work)}, what);
}

core::Status Session::editTasks(const QString& what,
                                std::function<core::Status(app::TaskEditor&)> work)
{
    return commit(app::TaskCommand{utf8(what), std::move(work)}, what);
}

core::Status Session::editSurveys(const QString& what,
                                  std::function<core::Status(app::SurveyEditor&)> work)
{
    return commit(app::SurveyCommand{utf8(what), std::move(work)}, what);
}

core::Status Session::commit(app::Command command, const QString& what)
{
    const auto done = m_live->commit(std::move(command));
    if (!done)
        return done.error();
    if (!done->isEmpty())
        announce(*done, what);
    return {};
}

core::Status Session::paste(std::vector<app::CellText> cells, app::BlockPlan& plan)
{
    plan = app::planBlock(editor(), m_stage, std::move(cells), m_language);
    if (!plan.refused.empty() || plan.edits.empty())
        return {};
    const core::Param what = core::Param::text("what", app::editLabel(editor(), plan.edits));
    return edit(plan.edits, qt(app::stepText("step.pasted", {what})),
                qt(app::stepText("step.paste")));
}

void Session::undo()
{
    finishTyping();
    if (m_live && !m_undoText.isEmpty())
        take({true, app::stepText("step.undo")}, "step.undo");
}

void Session::redo()
{
    finishTyping();
    if (m_live && !m_redoText.isEmpty())
        take({false, app::stepText("step.redo")}, "step.redo");
}

void Session::take(app::StepCommand step, std::string_view code)
{
    m_published.reset(); // a package that brought some may go or come again
    const auto taken = m_live->commit(std::move(step));
    if (!taken) {
        updateUndo();
        Q_EMIT failed(taken.error());
        return;
    }
    const QString what = qt(app::stepText(code, {core::Param::text("what", taken->label)}));
    if (taken->units) {
        (void)reload();
        say(what);
        return;
    }
    announce(*taken, what);
    if (!taken->edits.empty()) {
        const core::Edit& place = taken->edits.front();
        Q_EMIT jumpRequested(scores().unitIndex(place.unit), place.leaf, place.stage);
    }
}

void Session::updateUndo()
{
    QString undoable;
    QString redoable;
    if (m_live) {
        undoable = qt(m_live->steps().undoLabel().value_or(std::string()));
        redoable = qt(m_live->steps().redoLabel().value_or(std::string()));
    }
    if (m_undoText == undoable && m_redoText == redoable)
        return;
    m_undoText = undoable;
    m_redoText = redoable;
    Q_EMIT undoChanged();
}

/// The only place where changes of this window are said.
void Session::announce(const app::Changes& changes, const QString& what)
{
    Q_EMIT changed(changes);
    updateUndo();
    say(what);
}

void Session::say(const QString& what)
{
    Q_EMIT written(
        tr("Đã ghi %1 · %2").arg(clockNow().toString(QStringLiteral("HH:mm:ss")), words(what)));
}

QString Session::words(const QString& step) const
{
    return qt(app::stepWords(utf8(step), m_language));
}

QString Session::valueText(int unit, core::Stage stage, int leaf, const core::Entry& entry) const
{
    return words(qt(app::valueText(editor(), unit, stage, leaf, entry)));
}

void Session::readDrafts()
{
    m_drafts.clear();
    m_counterDrafts.read(m_workspace->book(), scores());
    m_appeals.read(*m_workspace, scores());
    m_unitDrafts.read(m_workspace->book(), m_assessments, utf8(m_assessmentId));
    // Drafts that cannot be read are lost typing, no reason to keep the assessment closed.
    const auto kept = editor().drafts();
    if (!kept)
        return;
    for (const store::Draft& draft : *kept) {
        const int unit = scores().unitIndex(draft.unit);
        const int leaf = scores().set().findLeaf(draft.code);
        const auto stage = core::stageNamed(draft.stage);
        if (unit >= 0 && leaf >= 0 && stage)
            m_drafts[{unit, *stage, leaf}].insert(qt(draft.field), qt(draft.text));
    }
}

/// Where something is typed that these edits are made of.
std::vector<app::Place> Session::typedPlaces(const std::vector<core::Edit>& edits) const
{
    std::vector<app::Place> places;
    for (const core::Edit& edit : edits) {
        const app::Place place{scores().unitIndex(edit.unit), edit.stage, edit.leaf};
        if (m_drafts.contains({place.unit, place.stage, place.leaf}))
            places.push_back(place);
    }
    return places;
}

std::vector<Session::Waiting> Session::waiting() const
{
    std::vector<Waiting> all;
    for (const auto& [place, drafts] : m_drafts) {
        const auto& [unit, stage, leaf] = place;
        if (sees(unit))
            all.push_back({std::nullopt, std::nullopt, {unit, stage, leaf}});
    }
    for (const app::Place& place : m_appeals.places()) {
        if (sees(place.unit))
            all.push_back({std::nullopt, std::nullopt, place});
    }
    for (const app::CounterPlace& place : m_counterDrafts.places()) {
        if (sees(place.unit))
            all.push_back({std::nullopt, place, {place.unit}});
    }
    // What waits of the units themselves waits for who keeps them.
    for (const app::UnitPlace& place : m_unitDrafts.places()) {
        if (m_viewer.manages())
            all.push_back({place, std::nullopt, {}});
    }
    return all;
}

int Session::waitingIn(const QString& assessment) const
{
    const auto drafts = m_workspace->book().drafts(utf8(assessment));
    if (!drafts)
        return 0;
    std::set<std::tuple<std::string, std::string, std::string, std::string>> cells;
    for (const store::Draft& draft : *drafts) {
        if (app::isUnitDraft(draft) || !m_viewer.sees(draft.unit))
            continue; // of the book, whichever assessment is open, or not for this person
        if (app::isKeyingDraft(draft))
            continue; // of a form, whose page tells of it
        // The fields of an entry are one cell; counters of a row are several.
        const bool isCounter = app::isCounterDraft(draft);
        cells.insert(
            {draft.unit, draft.stage, draft.code, isCounter ? draft.field : std::string()});
    }
    return static_cast<int>(cells.size());
}

const Session::Drafts& Session::drafts(int unit, core::Stage stage, int leaf) const
{
    static const Drafts none;
    const auto found = m_drafts.find({unit, stage, leaf});
    return found == m_drafts.end() ? none : found->second;
}

core::Status Session::keepDraft(int unit, core::Stage stage, int leaf, const QString& field,
                                const QString& text)
{
    QString& kept = m_drafts[{unit, stage, leaf}][field];
    if (!kept.isNull() && kept == text)
        return {};
    kept = text.isNull() ? QString(QLatin1String("")) : text;
    core::Status status = m_live->keepDraft({unit, stage, leaf}, utf8(field), utf8(text));
    Q_EMIT draftsChanged(unit, stage, leaf);
    return status;
}

core::Status Session::dropDrafts(int unit, core::Stage stage, int leaf)
{
    if (m_drafts.erase({unit, stage, leaf}) == 0)
        return {};
    core::Status status = m_live->dropDrafts({unit, stage, leaf});
    Q_EMIT draftsChanged(unit, stage, leaf);
    return status;
}

} // namespace models
