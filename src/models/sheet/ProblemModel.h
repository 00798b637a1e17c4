#pragma once

#include "app/EvidenceReview.h"
#include "app/UnitDrafts.h"
#include "core/Result.h"

#include <QAbstractTableModel>
#include <QString>

#include <optional>
#include <vector>

namespace models {

class Session;

/// What is wrong on one unit's sheet at the current stage, in the order of the criteria; each with
/// its place.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Severity, Code, Sentence, Count };

    explicit ProblemModel(QObject* parent = nullptr);

    void setSession(Session* session);
    void setUnit(int unit);
    /// The criterion at work: what is being typed there is no problem yet.
    void setCurrentLeaf(int leaf);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    int leafAt(int row) const { return m_problems[static_cast<std::size_t>(row)].leaf; }
    /// Where a problem is mended that is not of the sheet but of the unit; nothing where it is of
    /// the sheet, or the person keeps no units.
    std::optional<app::UnitPlace> unitPlaceAt(int row) const;
    int count(core::Severity severity) const;
    /// "1 lỗi, 2 cảnh báo", empty where there is nothing.
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    struct Found {
        int leaf = 0;
        core::Severity severity = core::Severity::Error;
        QString code;
        QString sentence;
        bool isOfUnit = false; ///< mended where units are kept
        bool operator==(const Found&) const = default;
    };

    void refresh();
    /// Whether something is typed at a criterion of the sheet and not entered.
    bool isTyped(int leaf) const;
    void onEvidence();
    static QVariant severityData(core::Severity severity, int role);
    std::vector<Found> find() const;
    void addEvidence(std::vector<Found>& all) const;

    Session* m_session = nullptr;
    app::EvidenceReview m_review;
    int m_unit = -1;
    int m_currentLeaf = -1;
    std::vector<Found> m_problems;
};

} // namespace models
