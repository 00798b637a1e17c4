#pragma once

#include "models/SheetCells.h"

#include <QSortFilterProxyModel>

#include <vector>

namespace models {

class SheetModel;

/// Shows a part of the sheet: criteria not scored, with problems, or cut, below their areas and groups.
///
/// What is shown is settled when it is asked for: a row does not vanish under the hands of whoever just scored it.
class SheetFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, NotScored, Problems, Cut };

    explicit SheetFilter(SheetModel& source, QObject* parent = nullptr);

    void setShow(Show show);
    Show show() const { return m_show; }
    /// Looks again at which rows belong.
    void update();

    static bool isProblem(CriterionState state);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool accepts(CriterionState state) const;

    SheetModel& m_source;
    Show m_show = Show::All;
    std::vector<bool> m_accepted; ///< by leaf
};

} // namespace models
