#include "models/matrix/CriterionList.h"

#include "app/Cell.h"
#include "app/Progress.h"
#include "core/Fold.h"
#include "core/Names.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/NumberText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

namespace {

/// "Sở KH và CN" and "so-khcn" have the same letters: sets name offices in short.
std::string lettersOf(std::string_view name)
{
    std::string letters;
    const std::string folded = core::fold(name) + ' ';
    std::string word;
    for (const char c : folded) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word += c;
            continue;
        }
        if (word != "va")
            letters += word;
        word.clear();
    }
    return letters;
}

} // namespace

CriterionList::CriterionList(QObject* parent) : QAbstractListModel(parent) {}

void CriterionList::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &Session::assessmentChanged, this, &CriterionList::reset);
        connect(m_session, &Session::stageChanged, this, &CriterionList::recount);
        connect(m_session, &Session::changed, this, &CriterionList::onChanged);
        connect(m_session, &Session::languageChanged, this, &CriterionList::reset);
    }
    reset();
}

void CriterionList::reset()
{
    beginResetModel();
    m_all.clear();
    m_leaves.clear();
    m_done.clear();
    m_folded.clear();
    if (m_session && m_session->hasAssessment()) {
        readOffices();
        const core::IndexSet& set = m_session->scores().set();
        for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
            const bool isUsed = leaf < set.leafCount() || set.takesAmount(leaf);
            if (isUsed)
                m_all.push_back(leaf);
            m_folded.push_back(
                core::fold(std::string(set.leafCode(leaf)) + ' ' + utf8(title(leaf))));
        }
        // A verifier of another set's words filters nothing.
        const bool isKnown = std::any_of(m_all.begin(), m_all.end(), [this](int leaf) {
            return verifierOf(leaf) == m_verifier;
        });
        if (!isKnown)
            m_verifier.clear();
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_leaves), [this](int leaf) {
            return m_verifier.isEmpty() || verifierOf(leaf) == m_verifier;
        });
        recount();
    }
    endResetModel();
    Q_EMIT countsChanged();
}

bool CriterionList::look(int unit, int leaf)
{
    const app::ScoreBook& scores = m_session->scores();
    const auto place =
        static_cast<std::size_t>(leaf) * static_cast<std::size_t>(scores.unitCount()) +
        static_cast<std::size_t>(unit);
    const bool isDone = app::isDone(scores, {unit, m_session->stage(), leaf});
    if (isDone == m_isDone[place])
        return false;
    m_isDone[place] = isDone;
    m_done[static_cast<std::size_t>(leaf)] += isDone ? 1 : -1;
    return true;
}

void CriterionList::recount()
{
    const app::ScoreBook& scores = m_session->scores();
    const auto leaves = static_cast<std::size_t>(scores.set().entryCount());
    m_done.assign(leaves, 0);
    m_isDone.assign(leaves * static_cast<std::size_t>(scores.unitCount()), false);
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        for (int leaf = 0; leaf < scores.set().entryCount(); ++leaf)
            look(unit, leaf);
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT countsChanged();
}

void CriterionList::onChanged(const app::Changes& changes)
{
    if (!isShown())
        return;
    const core::IndexSet& set = m_session->scores().set();
    // Dossiers and figures of the set score criteria without an entry of their own.
    if (!changes.counterUnits.empty())
        return recount();
    bool differs = false;
    for (const core::Edit& edit : changes.edits) {
        const bool isShared = edit.leaf < set.figureCount() ||
                              (edit.leaf < set.leafCount() && set.leafNode(edit.leaf).isSharedOnly);
        if (isShared)
            return recount();
        const int unit = m_session->scores().unitIndex(edit.unit);
        if (!look(unit, edit.leaf))
            continue;
        differs = true;
        if (const int row = rowOf(edit.leaf); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
    if (differs)
        Q_EMIT countsChanged();
}

QString CriterionList::verifierOf(int leaf) const
{
    const core::IndexSet& set = m_session->scores().set();
    return leaf < set.leafCount() ? qt(set.verifierOf(set.leaves[static_cast<std::size_t>(leaf)]))
                                  : QString();
}

void CriterionList::readOffices()
{
    m_offices.clear();
    const core::IndexSet& set = m_session->scores().set();
    const bool any = std::any_of(set.nodes.begin(), set.nodes.end(),
                                 [](const core::Node& node) { return !node.verifier.empty(); });
    if (!any)
        return;
    const auto add = [this](std::string_view id, std::string_view full) {
        const std::string name = core::shortUnitName(full);
        for (const std::string& letters : {lettersOf(id), lettersOf(full), lettersOf(name)})
            m_offices.emplace(letters, qt(name));
    };
    // The book's own names come first.
    if (const auto units = m_session->workspace().book().units()) {
        for (const core::Unit& unit : *units)
            add(unit.id, unit.name);
    }
    for (const std::string_view office : core::usualOffices())
        add(office, office);
}

QString CriterionList::officeName(const QString& verifier) const
{
    const auto found = m_offices.find(lettersOf(utf8(verifier)));
    return found == m_offices.end() ? verifier : found->second;
}

bool CriterionList::isOpen(int leaf) const
{
    const core::IndexSet& set = m_session->scores().set();
    return m_session->stage() != core::Stage::Self || leaf >= set.leafCount() ||
           set.leafNode(leaf).by == core::ScoredBy::Unit;
}

void CriterionList::setVerifier(const QString& verifier)
{
    if (verifier == m_verifier)
        return;
    m_verifier = verifier;
    reset();
}

std::vector<CriterionList::Verifier> CriterionList::verifiers() const
{
    std::vector<Verifier> all;
    if (!isShown())
        return all;
    const int units = m_session->scores().unitCount();
    for (const int leaf : m_all) {
        const QString id = verifierOf(leaf);
        if (id.isEmpty() || !app::isCounted(m_session->scores().set(), leaf, m_session->stage()))
            continue;
        auto found = std::find_if(all.begin(), all.end(),
                                  [&id](const Verifier& one) { return one.id == id; });
        if (found == all.end())
            found = all.insert(all.end(), Verifier{id, officeName(id), 0, 0, 0});
        ++found->criteria;
        found->units += units;
        found->done += done(leaf);
    }
    return all;
}

int CriterionList::leafAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_leaves[static_cast<std::size_t>(row)] : -1;
}

int CriterionList::rowOf(int leaf) const
{
    const auto found = std::lower_bound(m_leaves.begin(), m_leaves.end(), leaf);
    return found != m_leaves.end() && *found == leaf ? static_cast<int>(found - m_leaves.begin())
                                                     : -1;
}

int CriterionList::beside(int leaf, int by) const
{
    if (by > 0) {
        const auto next = std::upper_bound(m_leaves.begin(), m_leaves.end(), leaf);
        return next == m_leaves.end() ? -1 : *next;
    }
    const auto place = std::lower_bound(m_leaves.begin(), m_leaves.end(), leaf);
    return place == m_leaves.begin() ? -1 : *std::prev(place);
}

int CriterionList::done(int leaf) const
{
    return isShown() ? m_done[static_cast<std::size_t>(leaf)] : 0;
}

QString CriterionList::code(int leaf) const
{
    const core::IndexSet& set = m_session->scores().set();
    // "figure:dan-so" and "quota:tot" are for files.
    return leaf < set.leafCount() && set.leafNode(leaf).bearsPoints() ? qt(set.leafNode(leaf).code)
                                                                      : QString();
}

QString CriterionList::title(int leaf) const
{
    const core::IndexSet& set = m_session->scores().set();
    if (leaf < set.leafCount())
        return qt(set.leafNode(leaf).title);
    return leaf == set.bonusLeaf() ? tr("Điểm thưởng") : tr("Điểm phạt");
}

QString CriterionList::shortTitle(int leaf) const
{
    return qt(core::abbreviated(utf8(title(leaf))));
}

QString CriterionList::context(int leaf) const
{
    const core::IndexSet& set = m_session->scores().set();
    if (leaf >= set.leafCount()) {
        const core::Points cap = leaf == set.bonusLeaf() ? set.bonusCap : set.penaltyCap;
        return cap.isZero() ? tr("không có mức trần") : tr("tối đa %1").arg(numberText(cap));
    }
    const core::Node& node = set.leafNode(leaf);
    QStringList parts = {qt(engine::ruleKind(node, m_session->language()))};
    if (!node.max.isZero())
        parts.prepend(tr("tối đa %1").arg(numberText(node.max)));
    if (const QString verifier = verifierOf(leaf); !verifier.isEmpty())
        parts += officeName(verifier);
    return parts.join(QStringLiteral(" · "));
}

QString CriterionList::progress(int leaf) const
{
    if (!isShown() || !isOpen(leaf))
        return QStringLiteral("–");
    return QStringLiteral("%1/%2").arg(done(leaf)).arg(m_session->scores().unitCount());
}

std::vector<int> CriterionList::find(const QString& text) const
{
    std::vector<int> found;
    const QString wanted = folded(text.trimmed());
    if (wanted.isEmpty() || !isShown())
        return found;
    for (int rank = 0; rank <= 2; ++rank) {
        for (const int leaf : m_all) {
            if (findRank(qt(m_folded[static_cast<std::size_t>(leaf)]), wanted) == rank)
                found.push_back(leaf);
        }
    }
    return found;
}

int CriterionList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_leaves.size());
}

QVariant CriterionList::data(const QModelIndex& index, int role) const
{
    const int leaf = leafAt(index.row());
    if (leaf < 0)
        return {};
    const QString name = (code(leaf) + QLatin1Char(' ') + title(leaf)).trimmed();
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return name + QLatin1Char('\n') + context(leaf);
    case Qt::AccessibleTextRole:
        return tr("%1, đã xong %2").arg(name, progress(leaf));
    case SideRole:
        return progress(leaf);
    case ToneRole:
        return static_cast<int>(isOpen(leaf) ? Tone::Normal : Tone::Muted);
    case IconRole: {
        const bool isDone = isOpen(leaf) && done(leaf) >= m_session->scores().unitCount();
        return isDone                           ? QStringLiteral("chk")
               : done(leaf) > 0 && isOpen(leaf) ? QStringLiteral("half")
                                                : QStringLiteral("o");
    }
    case LeafRole:
        return leaf;
    case CodeRole:
        return code(leaf);
    default:
        return {};
    }
}

} // namespace models
