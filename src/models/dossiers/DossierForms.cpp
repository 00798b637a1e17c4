#include "models/dossiers/DossierForms.h"

#include "engine/DossierChecks.h"
#include "models/book/Session.h"
#include "models/words/DossierText.h"

#include <array>

namespace models {

using core::DossierCounters;
using core::DossierForm;
using Refusal = DossierModel::Refusal;

DossierForms::Changed DossierForms::change(const QList<int>& rows, DossierForm form)
{
    if (const QString reason = m_dossiers.readOnlyReason(); !reason.isEmpty())
        return {Refusal{rows.value(0), DossierModel::LevelColumn, reason}, {}};
    std::vector<DossierChange> changes;
    for (const int row : rows) {
        if (row < 0 || row >= m_dossiers.dataRows() || m_dossiers.counters(row).form == form)
            continue;
        for (const int column : {DossierModel::PostalColumn, DossierModel::ReturnedColumn}) {
            if (m_dossiers.isWaiting(m_dossiers.index(row, column)) &&
                !DossierModel::isPart(form, column))
                return {Refusal{row, column,
                                tr("Ô này có số chưa ghi mà biểu II.06a không có: ghi (Enter) hoặc "
                                   "bỏ (Esc) trước.")},
                        {}};
        }
        const DossierCounters& before = m_dossiers.counters(row);
        if (core::isEmpty(before))
            m_dossiers.formNewRow(row, form);
        else
            changes.emplace_back(before, engine::inForm(before, form));
    }
    if (changes.empty())
        return {};
    const QString what = changes.size() == 1 ? rowStep(m_dossiers.unitFacts(), changes.front())
                                             : rowsStep("step.form-rows", changes.size());
    if (const auto refused = m_dossiers.enterRows(changes, what, {}))
        return {Refusal{rows.value(0), DossierModel::LevelColumn, *refused}, {}};
    QStringList told;
    for (const auto& [before, after] : changes) {
        if (const QString one = moved(before, after); !one.isEmpty())
            told += one;
    }
    const QString head =
        form == DossierForm::Form06a
            ? tr("Theo biểu II.06a: đúng hạn gồm cả hồ sơ chờ bổ sung, trả lại, rút.")
            : tr("Theo 10 cột: bưu chính và trả lại chưa biết; xem lại số trực "
                 "tiếp và đúng hạn.");
    return {{}, told.isEmpty() ? head : tr("%1 %2.").arg(head, told.join(QStringLiteral("; ")))};
}

DossierForm DossierForms::ofNewRow(const DossierModel& dossiers)
{
    if (dossiers.dataRows() > 0)
        return dossiers.counters(dossiers.dataRows() - 1).form;
    const app::ScoreBook& scores = dossiers.session()->scores();
    for (int unit = 0; unit < scores.unitCount(); ++unit) {
        if (const engine::Counters rows = scores.counters(unit); !rows.empty())
            return rows.back().form;
    }
    return DossierForm::TenCounters;
}

QString DossierForms::moved(const DossierCounters& before, const DossierCounters& after) const
{
    struct Move {
        core::CounterValue DossierCounters::*from;
        core::CounterValue DossierCounters::*into;
        QString fromName;
        QString intoName;
    };
    const std::array moves = {
        Move{&DossierCounters::postal, &DossierCounters::direct, tr("bưu chính"), tr("trực tiếp")},
        Move{&DossierCounters::returned, &DossierCounters::onTime, tr("trả lại"), tr("đúng hạn")}};
    QStringList all;
    for (const Move& move : moves) {
        const core::CounterValue gone = before.*move.from;
        if (!gone || *gone == 0 || after.*move.from)
            continue;
        all += after.*move.into
                   ? QStringLiteral("%1 %2 + %3 %4 = %5")
                         .arg(move.intoName, DossierText::number(before.*move.into), move.fromName,
                              DossierText::number(gone), DossierText::number(after.*move.into))
                   : tr("%1 %2 không giữ vì chưa có số %3")
                         .arg(move.fromName, DossierText::number(gone), move.intoName);
    }
    return all.isEmpty()
               ? QString()
               : tr("%1: %2").arg(DossierText::row(before), all.join(QStringLiteral(", ")));
}

} // namespace models
