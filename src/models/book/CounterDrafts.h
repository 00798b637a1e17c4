#pragma once

#include "app/CounterDrafts.h"

#include <QObject>
#include <QString>

#include <map>
#include <vector>

namespace models {

/// Dossier counters that are typed but not entered, of the current assessment: at hand here, kept
/// in the book. Like a draft of an entry, an empty text is one, too, as long as the program runs.
class CounterDrafts : public QObject {
    Q_OBJECT

public:
    using Place = app::CounterPlace;

    using QObject::QObject;

    /// What the book keeps of an assessment.
    void read(store::Book& book, const app::ScoreBook& scores);

    /// nullptr where nothing waits.
    const QString* find(const Place& place) const;
    /// In order: by units, levels, fields.
    std::vector<Place> places() const;
    core::Status keep(const Place& place, const QString& text);
    void drop(const Place& place);
    /// What waits in a row, and when the row gets another place in the unit, goes along.
    std::vector<Place> ofRow(const core::DossierCounters& row, int unit) const;
    void moveRow(int unit, const core::DossierCounters& from, const core::DossierCounters& to);

Q_SIGNALS:
    void changed(int unit);

private:
    store::Book* m_book = nullptr;
    const app::ScoreBook* m_scores = nullptr;
    std::map<Place, QString> m_texts;
};

} // namespace models
