#pragma once

#include "models/dossiers/DossierModel.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace models {

/// Tells rows of the counters' table after another form.
class DossierForms {
    Q_DECLARE_TR_FUNCTIONS(models::DossierForms)

public:
    explicit DossierForms(DossierModel& dossiers) : m_dossiers(dossiers) {}

    struct Changed {
        std::optional<DossierModel::Refusal> refused;
        QString told; ///< what became of the numbers that the form does not have
    };
    /// The rows, as one step; those that have the form already stay. In form II.06a what came by
    /// post goes to direct and what was returned to on time (engine::inForm); what is typed there
    /// and waits is refused first. A row that is not in the book yet just takes the form.
    Changed change(const QList<int>& rows, core::DossierForm form);
    /// The form of a row that is added: that of the unit's last row, else of the first unit that
    /// has any.
    static core::DossierForm ofNewRow(const DossierModel& dossiers);

private:
    /// "Huyện · Tất cả: trực tiếp 16.466 + bưu chính 874 = 17.340".
    QString moved(const core::DossierCounters& before, const core::DossierCounters& after) const;

    DossierModel& m_dossiers;
};

} // namespace models
