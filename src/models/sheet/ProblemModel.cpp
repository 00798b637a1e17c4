#include "models/sheet/ProblemModel.h"
#include "models/sheet/SheetCells.h"

#include "app/Cell.h"
#include "app/SheetChecks.h"
#include "app/Standing.h"
#include "app/Wording.h"
#include "core/Codes.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

ProblemModel::ProblemModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProblemModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::assessmentChanged, this, &ProblemModel::onEvidence);
        connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
            if (changes.documentUnits.empty())
                refresh();
            else
                onEvidence();
        });
        connect(m_session, &Session::draftsChanged, this,
                [this](int unit, core::Stage stage, int leaf) {
                    // At the criterion at work, and elsewhere, nothing is said of it.
                    if (unit == m_unit && stage == m_session->stage() && leaf != m_currentLeaf)
                        refresh();
                });
        connect(m_session, &Session::appealWritten, this, &ProblemModel::refresh);
        connect(m_session, &Session::stageChanged, this, &ProblemModel::refresh);
        connect(m_session, &Session::languageChanged, this, &ProblemModel::refresh);
    }
    onEvidence();
}

void ProblemModel::onEvidence()
{
    m_review.documentsChanged();
    refresh();
}

void ProblemModel::addEvidence(std::vector<Found>& all) const
{
    const core::IndexSet& set = m_session->scores().set();
    for (const core::Problem& problem : m_review.ofUnit(m_unit)) {
        // A document without a criterion has no place on the sheet; the index shows it.
        if (const int leaf = set.findLeaf(problem.place); leaf >= 0)
            all.push_back({leaf, problem.severity, qt(problem.place),
                           qt(app::text(problem, m_session->language()))});
    }
}

void ProblemModel::setUnit(int unit)
{
    m_unit = unit;
    refresh();
}

void ProblemModel::setCurrentLeaf(int leaf)
{
    if (leaf == m_currentLeaf)
        return;
    const bool isSaid = isTyped(m_currentLeaf) || isTyped(leaf);
    m_currentLeaf = leaf;
    if (isSaid)
        refresh();
}

bool ProblemModel::isTyped(int leaf) const
{
    return m_session && m_session->hasAssessment() &&
           !m_session->drafts(m_unit, m_session->stage(), leaf).isEmpty();
}

std::vector<ProblemModel::Found> ProblemModel::find() const
{
    std::vector<Found> all;
    if (!m_session || !m_session->hasAssessment() || m_unit < 0 ||
        m_unit >= m_session->scores().unitCount())
        return all;
    const app::ScoreBook& scores = m_session->scores();
    const core::IndexSet& set = scores.set();
    for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
        const auto code = [&set, leaf] { return SheetCells::leafName(set, leaf); };
        const app::Place place{m_unit, m_session->stage(), leaf};
        const app::Cell cell = app::cellAt(m_session->editor(), place, isTyped(leaf));
        if (leaf != m_currentLeaf && cell.isTyped)
            all.push_back({leaf, core::Severity::Warning, code(),
                           tr("Có giá trị đang gõ dở, chưa ghi vào sổ.")});
        if (cell.isAsked || cell.isContested) {
            const core::Appeal said = m_session->editor().standing().appeal(
                scores.units()[static_cast<std::size_t>(m_unit)].id, set.leafCode(leaf));
            all.push_back({leaf, core::Severity::Warning, code(),
                           cell.isAsked
                               ? tr("Cần giải trình: %1").arg(qt(said.question).simplified())
                               : tr("Chờ thẩm định lần 2: %1").arg(qt(said.answer).simplified())});
        }
        for (const engine::Flag flag : engine::flagList(cell.flags)) {
            if (flag == engine::Flag::AttributeMissing)
                continue; // told once for all criteria, by sheetProblems
            QString sentence = qt(app::text(flag, m_session->language()));
            if (flag == engine::Flag::Over100) {
                const core::ResultStage stage = m_session->resultStage();
                const core::Figures figures = engine::countingFigures(
                    set, set.leafNode(leaf), scores.sheet(m_unit).counting(stage, leaf),
                    scores.factsOf(m_unit), stage);
                sentence += QStringLiteral(" (%1)").arg(
                    qt(engine::figuresText(set.leafNode(leaf), figures, m_session->language())));
            }
            all.push_back({leaf, app::severityOf(flag), code(), sentence});
        }
    }
    for (const core::Problem& problem :
         app::sheetProblems(scores, m_session->lastYear(), m_unit, m_session->resultStage())) {
        const int leaf = set.findLeaf(problem.place);
        const bool isOfUnit = problem.code == core::codes::checkAttributeMissing;
        all.push_back({leaf, problem.severity,
                       isOfUnit   ? QString()
                       : leaf < 0 ? qt(problem.place)
                                  : SheetCells::leafName(set, leaf),
                       qt(app::text(problem, m_session->language())), isOfUnit});
    }
    if (m_session->stage() == core::Stage::Self) {
        for (const core::Problem& problem : app::unconfirmedProblems(scores, m_unit)) {
            const int leaf = set.findLeaf(problem.place);
            all.push_back({leaf, problem.severity, SheetCells::leafName(set, leaf),
                           qt(app::text(problem, m_session->language()))});
        }
    }
    addEvidence(all);
    std::stable_sort(all.begin(), all.end(),
                     [](const Found& a, const Found& b) { return a.severity < b.severity; });
    return all;
}

void ProblemModel::refresh()
{
    if (m_session && m_session->hasAssessment() && !m_review.isOf(m_session->scores()))
        m_review = app::EvidenceReview(m_session->scores());
    std::vector<Found> fresh = find();
    if (fresh == m_problems)
        return;
    beginResetModel();
    m_problems = std::move(fresh);
    endResetModel();
    Q_EMIT changed();
}

std::optional<app::UnitPlace> ProblemModel::unitPlaceAt(int row) const
{
    if (!m_problems[static_cast<std::size_t>(row)].isOfUnit || !m_session->viewer().manages())
        return std::nullopt;
    const core::Unit& unit = m_session->scores().units()[static_cast<std::size_t>(m_unit)];
    return app::UnitPlace{unit.id, false, "attributes"};
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex&) const
{
    return static_cast<int>(Column::Count);
}

QVariant ProblemModel::severityData(core::Severity severity, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return severity == core::Severity::Error     ? tr("Lỗi")
               : severity == core::Severity::Warning ? tr("Cảnh báo")
                                                     : tr("Lưu ý");
    case IconRole:
        return severity == core::Severity::Error     ? QStringLiteral("stop")
               : severity == core::Severity::Warning ? QStringLiteral("warn")
                                                     : QStringLiteral("info");
    case ToneRole:
        return static_cast<int>(severity == core::Severity::Error     ? Tone::Error
                                : severity == core::Severity::Warning ? Tone::Warning
                                                                      : Tone::Muted);
    default:
        return {};
    }
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Found& found = m_problems[static_cast<std::size_t>(index.row())];
    switch (static_cast<Column>(index.column())) {
    case Column::Severity:
        return severityData(found.severity, role);
    case Column::Code:
        return role == Qt::DisplayRole ? found.code : QVariant();
    case Column::Sentence:
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? found.sentence : QVariant();
    case Column::Count:
        break;
    }
    return {};
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Severity:
        return tr("Mức");
    case Column::Code:
        return tr("Mã");
    case Column::Sentence:
        return tr("Vấn đề");
    case Column::Count:
        break;
    }
    return {};
}

int ProblemModel::count(core::Severity severity) const
{
    return static_cast<int>(
        std::count_if(m_problems.begin(), m_problems.end(),
                      [severity](const Found& found) { return found.severity == severity; }));
}

QString ProblemModel::summary() const
{
    QStringList parts;
    if (const int errors = count(core::Severity::Error); errors > 0)
        parts += tr("%1 lỗi").arg(errors);
    if (const int warnings = count(core::Severity::Warning); warnings > 0)
        parts += tr("%1 cảnh báo").arg(warnings);
    if (const int notes = count(core::Severity::Note); notes > 0)
        parts += tr("%1 lưu ý").arg(notes);
    return parts.join(QStringLiteral(", "));
}

} // namespace models
