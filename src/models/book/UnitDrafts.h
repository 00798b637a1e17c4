#pragma once

#include "app/UnitDrafts.h"

#include <QObject>
#include <QString>

#include <map>
#include <vector>

namespace models {

/// What is typed about units but not written: at hand here, kept in the book. Like a draft of an
/// entry, an empty text is one, too, as long as the program runs.
class UnitDrafts : public QObject {
    Q_OBJECT

public:
    using Place = app::UnitPlace;

    using QObject::QObject;

    /// What the book keeps. `current`: the assessment among whose drafts new ones are put.
    void read(store::Book& book, const std::vector<core::Assessment>& assessments,
              const std::string& current);

    /// nullptr where nothing waits.
    const QString* find(const Place& place) const;
    /// In order: by units and columns.
    std::vector<Place> places() const;
    core::Status keep(const Place& place, const QString& text);
    void drop(const Place& place);

Q_SIGNALS:
    void changed();

private:
    struct Kept {
        std::string assessment;
        QString text;
    };

    store::Book* m_book = nullptr;
    std::string m_current;
    std::map<Place, Kept> m_texts;
};

} // namespace models
