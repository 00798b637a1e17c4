#include "models/dossiers/DossierFactsModel.h"

#include "core/Names.h"
#include "engine/DossierChecks.h"
#include "engine/Explain.h"
#include "models/book/Session.h"
#include "models/words/DossierText.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

DossierFactsModel::DossierFactsModel(QObject* parent) : QAbstractListModel(parent) {}

void DossierFactsModel::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_unit = -1;
    if (m_session) {
        connect(m_session, &Session::assessmentChanged, this, [this] {
            m_unit = m_session->firstUnit();
            refresh();
        });
        for (const auto signal : {&Session::stageChanged, &Session::languageChanged})
            connect(m_session, signal, this, &DossierFactsModel::refresh);
        connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveResults())
                refresh();
        });
    }
    refresh();
}

void DossierFactsModel::setUnit(int unit)
{
    const bool exists = m_session && m_session->hasAssessment() && unit >= 0 &&
                        unit < m_session->scores().unitCount();
    m_unit = exists ? unit : -1;
    refresh();
}

void DossierFactsModel::refresh()
{
    std::vector<Fact> fresh = makeFacts();
    const bool sameRows = std::equal(
        fresh.begin(), fresh.end(), m_facts.begin(), m_facts.end(),
        [](const Fact& a, const Fact& b) { return a.name == b.name && a.leaf == b.leaf; });
    if (!sameRows) {
        beginResetModel();
        m_facts = std::move(fresh);
        endResetModel();
        return;
    }
    const std::vector<Fact> before = std::exchange(m_facts, std::move(fresh));
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        if (before[i] != m_facts[i])
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

std::vector<DossierFactsModel::Fact> DossierFactsModel::makeFacts() const
{
    std::vector<Fact> facts;
    if (!m_session || !m_session->hasAssessment() || m_unit < 0)
        return facts;
    const core::IndexSet& set = m_session->scores().set();
    const engine::Counters rows = m_session->scores().counters(m_unit);
    for (const core::DossierSource::Level level : core::dossierLevels) {
        std::vector<std::pair<int, std::size_t>> drawing; // criterion, its n
        for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
            const auto& slots = set.leafNode(leaf).slots;
            for (std::size_t slot = 0; slot < slots.size(); ++slot) {
                if (slots[slot].drawnFrom && slots[slot].drawnFrom->level == level)
                    drawing.emplace_back(leaf, slot);
            }
        }
        if (drawing.empty() && engine::countedRows(rows, level).empty())
            continue;
        const bool is06a = engine::hasForm(rows, core::DossierForm::Form06a, level);
        Fact heading;
        heading.name = tr("Tỷ lệ đúng hạn, %1").arg(DossierText::levelPhrase(level));
        if (is06a)
            heading.name = engine::hasForm(rows, core::DossierForm::TenCounters, level)
                               ? tr("%1 (hai biểu mẫu)").arg(heading.name)
                               : tr("%1 (biểu II.06a)").arg(heading.name);
        if (is06a)
            heading.tip = tr("Biểu II.06a: đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút; các "
                             "hồ sơ ấy có ở cả tử số và mẫu số.");
        heading.isHeading = true;
        facts.push_back(heading);
        for (const engine::DossierRate& rate : engine::dossierRates(rows, level)) {
            Fact fact;
            fact.name = DossierText::formula(rate.formula);
            fact.tip = DossierText::formulaParts(rate.formula);
            if (is06a)
                fact.tip += QLatin1Char('\n') + heading.tip;
            const auto percent = rate.percent();
            fact.side = percent ? DossierText::percent(percent) : tr("chưa tính được");
            fact.detail = rate.n && rate.d ? tr("%1/%2").arg(DossierText::number(rate.n),
                                                             DossierText::number(rate.d))
                                           : DossierText::formulaParts(rate.formula);
            if (!percent)
                fact.tone = Tone::Muted;
            if (percent && *percent > core::Ratio(100)) {
                fact.tone = Tone::Warning;
                fact.icon = QStringLiteral("warn");
                fact.detail = tr("%1, trên 100%").arg(fact.detail);
            }
            facts.push_back(fact);
        }
        for (const auto& [leaf, slot] : drawing)
            facts.push_back(criterion(leaf, slot));
    }
    if (!facts.empty() &&
        std::none_of(facts.begin(), facts.end(), [](const Fact& one) { return one.leaf >= 0; })) {
        Fact none;
        none.name = tr("Bộ chỉ số này không lấy số liệu hồ sơ");
        none.tone = Tone::Muted;
        facts.push_back(none);
    }
    return facts;
}

DossierFactsModel::Fact DossierFactsModel::criterion(int leaf, std::size_t slot) const
{
    const core::IndexSet& set = m_session->scores().set();
    const core::Node& node = set.leafNode(leaf);
    const core::Entry& entry =
        m_session->scores().sheet(m_unit).counting(m_session->resultStage(), leaf);
    const engine::NodeResult& result =
        m_session->evaluation()
            ->results[static_cast<std::size_t>(m_unit)]
            .nodes[static_cast<std::size_t>(set.leaves[static_cast<std::size_t>(leaf)])];
    const core::DossierSource& source = *node.slots[slot].drawnFrom;
    const core::Figures drawn = engine::drawnFigures(source, m_session->scores().counters(m_unit));
    // Of a part only its own two figures are told.
    const auto textOf = [&](std::optional<core::Decimal> n, std::optional<core::Decimal> d) {
        const auto number = [](std::optional<core::Decimal> value) {
            return value ? qt(core::format(*value, core::NumberStyle::Vietnamese))
                         : QStringLiteral("–");
        };
        return tr("%1/%2").arg(number(n), number(d));
    };
    const auto n = entry.figures.get(slot);
    const auto d = entry.figures.get(slot + 1);
    QString drawnText = drawn.empty() ? tr("chưa đủ số") : textOf(drawn.get(0), drawn.get(1));
    if (engine::hasForm(m_session->scores().counters(m_unit), core::DossierForm::Form06a,
                        source.level))
        drawnText = tr("%1 (biểu II.06a)").arg(drawnText);

    Fact fact;
    fact.leaf = leaf;
    const QString formula = DossierText::formula(source.formula);
    const std::string& part = node.slots[slot].group;
    const QString title = qt(core::abbreviated(part.empty() ? node.title : part));
    const QString max = numberText(node.max);
    // A figure of the set has no points, and counts without an entry.
    const bool isShared = node.section == core::Section::Figures;
    if (isShared) {
        fact.name = title;
        fact.tip = tr("%1\n%2").arg(qt(node.title), formula);
    } else {
        fact.name = tr("%1 %2").arg(qt(node.code), title);
        fact.tip = tr("%1 %2\n%3").arg(qt(node.code), qt(node.title), formula);
        fact.side = result.scored ? tr("%1/%2").arg(numberText(result.points), max)
                                  : tr("tối đa %1").arg(max);
    }
    if (entry.isEmpty() && !isShared) {
        fact.icon = QStringLiteral("o");
        fact.detail = tr("chưa chấm; sẽ lấy từ hồ sơ: %1 · %2").arg(drawnText, formula);
    } else if (!entry.isEmpty() && entry.status != core::EntryStatus::Scored) {
        fact.icon = QStringLiteral("na");
        fact.detail = tr("không lấy số liệu: %1")
                          .arg(entry.status == core::EntryStatus::None ? tr("không phát sinh")
                                                                       : tr("thiếu tài liệu"));
    } else if (!n && !d) {
        fact.icon = QStringLiteral("dossier");
        fact.detail = tr("lấy từ hồ sơ: %1 · %2").arg(drawnText, formula);
    } else {
        const QString typed = textOf(n, d);
        const bool differs = n != drawn.get(0) || d != drawn.get(1);
        fact.icon = QStringLiteral("pen");
        fact.tone = differs ? Tone::Warning : Tone::Normal;
        fact.detail = differs ? tr("gõ riêng: %1, hồ sơ cho %2").arg(typed, drawnText)
                              : tr("gõ riêng: %1, như hồ sơ").arg(typed);
        if (!entry.note.empty())
            fact.detail += tr(" · lý do: %1").arg(qt(entry.note));
    }
    if (isShared)
        fact.detail = tr("số liệu dùng chung · %1").arg(fact.detail);
    return fact;
}

int DossierFactsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

int DossierFactsModel::leafAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_facts[static_cast<std::size_t>(row)].leaf : -1;
}

Qt::ItemFlags DossierFactsModel::flags(const QModelIndex& index) const
{
    const bool isHeading =
        index.isValid() && m_facts[static_cast<std::size_t>(index.row())].isHeading;
    return isHeading ? Qt::ItemIsEnabled : QAbstractListModel::flags(index);
}

QVariant DossierFactsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Fact& fact = m_facts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return fact.name;
    case Qt::ToolTipRole:
        return fact.leaf >= 0
                   ? tr("%1\n%2\nEnter: mở tiêu chí trong phiếu").arg(fact.tip, fact.detail)
                   : fact.tip;
    case Qt::AccessibleTextRole:
        return QStringList{fact.name, fact.side, fact.detail}.join(QStringLiteral(", "));
    case SideRole:
        return fact.side;
    case DetailRole:
        return fact.detail;
    case IconRole:
        return fact.icon;
    case ToneRole:
        return static_cast<int>(fact.tone);
    case EmphasisRole:
    case HeadingRole:
        return fact.isHeading;
    case FillRole:
        return static_cast<int>(fact.isHeading ? Fill::Area : Fill::None);
    case LeafRole:
        return fact.leaf;
    default:
        return {};
    }
}

} // namespace models
