#pragma once

#include "models/book/UnitListModel.h"

namespace models {

/// The units with how far their dossier counters are. Names as in the list of sheets; SideRole:
/// number of rows, DetailRole: "Còn 115 chưa rõ", BarRole: share of counters that are known.
class DossierUnitModel : public UnitListModel {
    Q_OBJECT

public:
    explicit DossierUnitModel(QObject* parent = nullptr) : UnitListModel(parent) {}

    void setSession(Session* session);
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Whether the unit's counters have something to look at.
    bool hasProblem(int unit) const;

private:
    QString stateText(int unit) const;

    Session* m_session = nullptr;
};

} // namespace models
