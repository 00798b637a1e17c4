#pragma once

#include "app/Changes.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <unordered_map>
#include <vector>

namespace models {

class Session;

/// The criteria of the set with how many units are done with each at the current stage: what a
/// verifier works through. Bonus and penalty are among them where the set has them.
///
/// Counts are made once a stage and kept up edit by edit.
class CriterionList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int { LeafRole = Qt::UserRole + 300, CodeRole };

    /// An office that verifies, with what it has to do.
    struct Verifier {
        QString id;   ///< as the set writes it: "so-noi-vu"
        QString name; ///< of the office in the book that it names, else the id
        int criteria = 0;
        int done = 0;  ///< units × criteria done
        int units = 0; ///< units × criteria
    };

    explicit CriterionList(QObject* parent = nullptr);

    void setSession(Session* session);
    /// Only criteria of this verifier; empty shows all.
    void setVerifier(const QString& verifier);
    /// The name of an office that verifies; its id where the book has no unit for it.
    QString officeName(const QString& verifier) const;
    const QString& verifier() const { return m_verifier; }
    std::vector<Verifier> verifiers() const;

    int leafAt(int row) const;
    int rowOf(int leaf) const; ///< −1 where it is filtered out
    /// The criterion before or after among those shown; the nearest of them where `leaf` is not
    /// shown. −1 at the ends.
    int beside(int leaf, int by) const;
    int done(int leaf) const;
    QString code(int leaf) const;
    QString title(int leaf) const;
    QString shortTitle(int leaf) const; ///< with the usual abbreviations ("TTHC")
    /// "tối đa 3 · bậc thang · VP UBND tỉnh"
    QString context(int leaf) const;
    QString progress(int leaf) const; ///< "10/19"; "–" where nothing is entered at the stage
    /// Criteria whose code begins with `text`, then those whose code or title contains it, without
    /// marks. All of them, also those that the verifier's filter hides.
    std::vector<int> find(const QString& text) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void reset();
    void recount();
    void onChanged(const app::Changes& changes);
    QString verifierOf(int leaf) const;
    void readOffices();
    bool isOpen(int leaf) const;
    /// Looks at a cell anew; false where it stands as it did.
    bool look(int unit, int leaf);
    bool isShown() const { return m_session != nullptr && !m_done.empty(); }

    Session* m_session = nullptr;
    QString m_verifier;
    std::vector<int> m_leaves;                          ///< by row
    std::vector<int> m_all;                             ///< leaves that can be verified at all
    std::vector<int> m_done;                            ///< by leaf
    std::vector<bool> m_isDone;                         ///< by leaf, then unit: app::isDone
    std::vector<std::string> m_folded;                  ///< by leaf
    std::unordered_map<std::string, QString> m_offices; ///< by letters of the name, long and short
};

} // namespace models
