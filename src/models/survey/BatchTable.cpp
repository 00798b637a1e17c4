#include "models/survey/BatchTable.h"

#include "app/Wording.h"
#include "core/Names.h"
#include "core/NumberText.h"
#include "core/RuleKind.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"

#include <algorithm>

namespace models {

using core::SurveyBatch;
using engine::BatchState;

void BatchTable::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    refresh();
    if (!m_session)
        return;
    connect(m_session, &Session::assessmentChanged, this, &BatchTable::refresh);
    connect(m_session, &Session::languageChanged, this, &BatchTable::refresh);
    connect(m_session, &Session::changed, this, [this](const app::Changes& changes) {
        if (changes.surveys)
            refresh();
    });
}

void BatchTable::refresh()
{
    beginResetModel();
    m_all.clear();
    m_states.clear();
    if (m_session && m_session->hasAssessment())
        if (auto batches = m_session->surveys().all())
            m_all = *std::move(batches);
    for (const SurveyBatch& batch : m_all)
        m_states.push_back(engine::batchState(batch));
    endResetModel();
}

const SurveyBatch* BatchTable::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[static_cast<std::size_t>(row)] : nullptr;
}

int BatchTable::rowOf(const std::string& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->id == id)
            return row;
    return -1;
}

BatchTable::Counts BatchTable::counts() const
{
    Counts counts;
    counts.all = rowCount();
    counts.sound =
        static_cast<int>(std::count(m_states.begin(), m_states.end(), BatchState::Sound));
    counts.aside = counts.all - counts.sound;
    return counts;
}

int BatchTable::find(const QString& text, int row, bool backward, bool isNext) const
{
    const QString wanted = folded(text);
    const int count = rowCount();
    const int step = backward ? -1 : 1;
    for (int tried = 0; tried < count; ++tried) {
        const int at = (std::max(row, 0) + step * (tried + (isNext ? 1 : 0)) + 2 * count) % count;
        for (int column = 0; column < ColumnCount; ++column)
            if (folded(this->text(at, column)).contains(wanted))
                return at;
    }
    return -1;
}

int BatchTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

QString BatchTable::stateWords(BatchState state)
{
    switch (state) {
    case BatchState::Sound:
        return tr("Đạt");
    case BatchState::Waiting:
        return tr("Chờ nhập lần 2");
    case BatchState::Differing:
        return tr("Hai lần khác nhau");
    case BatchState::Wrong:
        return tr("Số không khớp");
    case BatchState::Dropped:
        break;
    }
    return tr("Đã bỏ");
}

QString BatchTable::text(int row, int column) const
{
    const SurveyBatch& batch = m_all[static_cast<std::size_t>(row)];
    switch (column) {
    case NumberColumn:
        return qt(batch.id);
    case FormColumn:
        return qt(batch.form);
    case AudienceColumn:
        return qt(batch.audience);
    case SentColumn:
        return BatchReasons::numberWords(batch.first.sent);
    case ReturnedColumn:
        return BatchReasons::numberWords(batch.first.returned);
    case ValidColumn:
        return BatchReasons::numberWords(batch.first.valid);
    case CounterColumn:
        return qt(batch.counter);
    case FirstColumn:
        return qt(batch.first.person);
    case SecondColumn:
        return qt(batch.second.person);
    default:
        return stateWords(m_states[static_cast<std::size_t>(row)]);
    }
}

QVariant BatchTable::cell(int row, int column, int role) const
{
    const SurveyBatch& batch = m_all[static_cast<std::size_t>(row)];
    const BatchState state = m_states[static_cast<std::size_t>(row)];
    const bool isState = column == StateColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const core::Problem& reason : app::reasonsOf(m_session->scores(), batch))
            lines += qt(app::text(reason, m_session->language()));
        if (!batch.note.empty())
            lines += qt(batch.note);
        return lines.join(QLatin1Char('\n'));
    }
    case IconRole:
        return !isState                       ? QString()
               : state == BatchState::Sound   ? QStringLiteral("chk")
               : state == BatchState::Waiting ? QStringLiteral("half")
               : state == BatchState::Dropped ? QStringLiteral("minus")
                                              : QStringLiteral("warn");
    case ToneRole:
        if (state == BatchState::Dropped)
            return static_cast<int>(Tone::Muted);
        if (!isState)
            return static_cast<int>(Tone::Normal);
        return static_cast<int>(state == BatchState::Sound     ? Tone::Good
                                : state == BatchState::Waiting ? Tone::Normal
                                                               : Tone::Warning);
    default:
        return {};
    }
}

QString BatchTable::columnTitle(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Số");
    case FormColumn:
        return tr("Mẫu");
    case AudienceColumn:
        return tr("Đối tượng");
    case SentColumn:
        return tr("Phát ra");
    case ReturnedColumn:
        return tr("Thu về");
    case ValidColumn:
        return tr("Hợp lệ");
    case CounterColumn:
        return tr("Kiểm phiếu");
    case FirstColumn:
        return tr("Nhập lần 1");
    case SecondColumn:
        return tr("Nhập lần 2");
    default:
        return tr("Trạng thái");
    }
}

// ---- reasons and differences ----

QString BatchReasons::numberWords(const std::optional<std::int64_t>& number)
{
    return number ? qt(core::toVietnamese(std::to_string(*number))) : QStringLiteral("–");
}

QString BatchReasons::fieldWords(const core::IndexSet& set, const engine::KeyingDifference& one)
{
    if (one.field == "sent")
        return tr("Số phiếu phát ra");
    if (one.field == "returned")
        return tr("Số phiếu thu về");
    if (one.field == "valid")
        return tr("Số phiếu hợp lệ");
    if (one.field == "blank")
        return tr("Bỏ trống");
    const int leaf = set.findLeaf(one.code);
    if (leaf >= 0 && leaf < set.leafCount() && set.leafNode(leaf).rule)
        for (const core::BallotOption& option : core::ballotsOf(*set.leafNode(leaf).rule))
            if (one.field == "option-" + option.id)
                return qt(option.title);
    return qt(one.field);
}

void BatchReasons::show(const Session* session, const SurveyBatch* batch)
{
    beginResetModel();
    m_lines.clear();
    if (session && batch) {
        const app::ScoreBook& scores = session->scores();
        for (const core::Problem& reason : app::reasonsOf(scores, *batch))
            m_lines.push_back({qt(app::text(reason, session->language())), {}, {}, {}, {}, true});
        for (const engine::KeyingDifference& one : engine::keyingDifferences(*batch)) {
            const int unit = scores.unitIndex(one.unit);
            const std::string name =
                unit < 0 ? one.unit : scores.units()[static_cast<std::size_t>(unit)].name;
            m_lines.push_back({fieldWords(scores.set(), one), qt(core::shortUnitName(name)),
                               qt(one.code), numberWords(one.first), numberWords(one.second),
                               false});
        }
    }
    endResetModel();
}

int BatchReasons::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant BatchReasons::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    const auto text = [&line, column]() -> QString {
        switch (column) {
        case WhatColumn:
            return line.what;
        case UnitColumn:
            return line.unit;
        case CodeColumn:
            return line.code;
        case FirstColumn:
            return line.first;
        default:
            return line.second;
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return column == WhatColumn ? line.what : QString();
    case IconRole:
        return line.isReason && column == WhatColumn ? QStringLiteral("warn") : QString();
    case ToneRole:
        return static_cast<int>(line.isReason ? Tone::Warning : Tone::Normal);
    default:
        return {};
    }
}

QString BatchReasons::columnTitle(int column) const
{
    switch (column) {
    case WhatColumn:
        return tr("Lý do, ô khác nhau");
    case UnitColumn:
        return tr("Đơn vị");
    case CodeColumn:
        return tr("Tiêu chí");
    case FirstColumn:
        return tr("Lần 1");
    default:
        return tr("Lần 2");
    }
}

} // namespace models
