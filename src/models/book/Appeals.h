#pragma once

#include "app/AppealDrafts.h"
#include "app/Place.h"
#include "app/Workspace.h"

#include <QObject>
#include <QString>

#include <map>
#include <set>
#include <string>
#include <utility>

namespace models {

/// Questions, answers and complaints (giải trình) of the current assessment as they are typed, and
/// the light way by which they are written: no score changes by them. What is written is read by
/// app::Standing. Like a draft of an entry, an empty text is one, too, as long as the program runs.
class Appeals : public QObject {
    Q_OBJECT

public:
    using Place = app::AppealPlace;
    using Field = app::AppealField;

    using QObject::QObject;

    /// What the book keeps of an assessment.
    void read(app::Workspace& workspace, const app::ScoreBook& scores);

    /// nullptr where nothing waits.
    const QString* find(const Place& place) const;
    bool isTyped(int unit, int leaf) const;
    /// Where something waits: unit and criterion, and at which stage it is kept; in order.
    std::set<app::Place> places() const;
    core::Status keep(const Place& place, const QString& text);
    /// Everything that is typed of a criterion.
    void drop(int unit, int leaf);

    /// Errors as those of app::ProcessDesk; then what is typed stays. Otherwise it is done with.
    core::Status ask(int unit, int leaf, const QString& question);
    core::Status answer(int unit, int leaf, const QString& answer, bool isComplaint);

Q_SIGNALS:
    void changed(int unit, int leaf); ///< what is typed
    void written(int unit, int leaf);

private:
    core::Status wrote(const core::Status& status, int unit, int leaf);
    std::pair<std::string, std::string> idsOf(int unit, int leaf) const;

    app::Workspace* m_workspace = nullptr;
    const app::ScoreBook* m_scores = nullptr;
    std::map<Place, QString> m_texts;
};

} // namespace models
