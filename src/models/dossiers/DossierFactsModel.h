#pragma once

#include "core/DossierCounter.h"
#include "models/words/Roles.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace models {

class Session;

/// What a unit's counters come to: by level the four on-time rates by name, and the criteria that
/// draw one of them, with what they draw and whether the entry goes by it.
///
/// DisplayRole: name; SideRole: rate or points; DetailRole: n/d, or where the figures come from;
/// IconRole, ToneRole.
class DossierFactsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int {
        HeadingRole = OwnRole, ///< bool: a heading
        LeafRole               ///< int: leaf of a criterion, −1 elsewhere
    };

    explicit DossierFactsModel(QObject* parent = nullptr);

    void setSession(Session* session);
    void setUnit(int unit);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    int leafAt(int row) const;

private:
    struct Fact {
        QString name;
        QString side;
        QString detail;
        QString tip;
        QString icon;
        Tone tone = Tone::Normal;
        bool isHeading = false;
        int leaf = -1;
        bool operator==(const Fact&) const = default;
    };

    void refresh();
    std::vector<Fact> makeFacts() const;
    /// What draws its n and d from the counters, `slot` being n: a criterion, or a part of one.
    Fact criterion(int leaf, std::size_t slot) const;

    Session* m_session = nullptr;
    int m_unit = -1;
    std::vector<Fact> m_facts;
};

} // namespace models
