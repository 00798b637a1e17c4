#pragma once

#include "app/Progress.h"
#include "core/Stage.h"
#include "models/words/Roles.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <QString>

#include <vector>

namespace models {

class Session;

/// The units of the assessment with how far each is at the current stage.
///
/// DisplayRole: short name; ToolTipRole: full name; SideRole: "59/66"; IconRole, ToneRole,
/// DetailRole: state; BarRole: share done.
class UnitListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int {
        FoldedRole = OwnRole ///< names without marks, for finding
    };

    explicit UnitListModel(QObject* parent = nullptr);

    void setSession(Session* session);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name;
        QString fullName;
        QString folded;
        app::Progress progress;
        bool started = false;
    };

    void reset();
    void refresh();
    Row makeRow(int unit) const;
    void count(Row& row, int unit) const;
    QString stateText(const Row& row) const;
    QString shortStateText(const Row& row) const;
    QString icon(const Row& row) const;
    /// Approved or published: the same for every unit.
    bool isClosed() const;

    Session* m_session = nullptr;
    std::vector<Row> m_rows;
    core::Stage m_stage = core::Stage::V1; ///< of which the rows tell
};

/// Units whose full or short name contains what is typed, without marks.
class UnitFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_folded;
};

} // namespace models
