#pragma once

#include "models/sheet/SheetCells.h"

#include <QDate>
#include <QSortFilterProxyModel>

#include <string>
#include <vector>

namespace models {

class SheetModel;

/// Shows a part of the sheet, criteria below their areas and groups: not scored, with problems,
/// without evidence, cut, changed since a day, differing from last year.
///
/// What is shown is settled when it is asked for: a row does not vanish under the hands of whoever
/// just scored it.
class SheetFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Show { All, NotScored, Problems, NoEvidence, Cut, Changed, UnlikeLastYear };

    explicit SheetFilter(SheetModel& source, QObject* parent = nullptr);

    void setShow(Show show);
    Show show() const { return m_show; }
    /// For Show::Changed: the first day, local time.
    void setSince(QDate day);
    QDate since() const { return m_since; }
    /// For Show::UnlikeLastYear: criteria whose points differ by more than this.
    void setThreshold(core::Points points);
    core::Points threshold() const { return m_threshold; }
    /// Looks again at which rows belong.
    void update();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool accepts(const QModelIndex& index) const;

    SheetModel& m_source;
    Show m_show = Show::All;
    QDate m_since;
    core::Points m_threshold;
    std::vector<std::string> m_changed; ///< codes changed since that day
    std::vector<bool> m_accepted;       ///< by leaf
};

} // namespace models
