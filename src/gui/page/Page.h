#pragma once

#include "app/CounterDrafts.h"
#include "app/UnitDrafts.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>
#include <string>

class QAbstractItemView;
class QAction;

namespace models {
class Session;
}

namespace gui {

class SettingsGroup;

/// A place of the current assessment.
struct Place {
    int unit = -1;                                 ///< index in the assessment
    int leaf = -1;                                 ///< −1: the unit alone
    std::optional<app::CounterPlace> counter = {}; ///< a dossier counter of the unit
    std::optional<app::UnitPlace> ofBook = {};     ///< of the units page, whatever is assessed
    std::string task = {};                         ///< id of what a unit is ordered to do
    std::string report = {};                       ///< name of a document of the assessment
    QString package = {};                          ///< file of a package that came
};

/// A page of the main window. The window knows pages by this class only and makes each when it is
/// first shown.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr) : QWidget(parent) {}

    /// The book to show, or nullptr before it is closed. The session outlives what the page holds
    /// of it.
    virtual void setSession(models::Session* session) = 0;

    /// Actions for the page's own menu (its title: menuTitle), in order; separators included. Their
    /// shortcuts work while the page is shown.
    virtual QList<QAction*> pageActions() const { return {}; }
    virtual QString menuTitle() const { return {}; }
    /// Those of the menu on a row or cell of one of the page's lists (right button, menu key).
    virtual QList<QAction*> contextActions(const QAbstractItemView& view) const
    {
        Q_UNUSED(view)
        return pageActions();
    }

    /// What the find field asks for ("Tìm mã, tiêu chí, đơn vị…"); empty where the page finds
    /// nothing.
    virtual QString findHint() const { return {}; }
    /// Finds as it is typed; an empty text ends the search. False where nothing was found.
    virtual bool find(const QString& text)
    {
        Q_UNUSED(text)
        return false;
    }
    virtual void findNext(bool backward) { Q_UNUSED(backward) }

    virtual bool canPrint() const { return false; }
    virtual void print() {}

    /// F8: the next place where something is wrong. False where there is none.
    virtual bool nextProblem(bool backward)
    {
        Q_UNUSED(backward)
        return false;
    }
    /// What is said where there is none. Empty: this page shows no problems, F8 goes to the sheet.
    virtual QString noProblem() const { return {}; }

    /// The place that is current; no unit where the page shows none in particular.
    virtual Place place() const { return {}; }
    /// Goes to a place. False where this page does not show such a one; then another is asked.
    virtual bool showPlace(const Place& place)
    {
        Q_UNUSED(place)
        return false;
    }

    /// Before the page is shown: the place that is current on another one.
    virtual void comeFrom(const Place& place) { Q_UNUSED(place) }

    /// Panes in the order of F6; the first takes the focus when the page is shown.
    virtual QList<QWidget*> panes() const { return {}; }

    /// Splitters, headers, sort order; what was shown last in this book. Restored before the page
    /// gets its session.
    virtual void saveState(SettingsGroup& settings) const { Q_UNUSED(settings) }
    virtual void restoreState(const SettingsGroup& settings) { Q_UNUSED(settings) }

Q_SIGNALS:
    /// Go to a unit's sheet (unit index in the current assessment), to a criterion of it where one
    /// is named.
    void openSheet(int unit, int leaf = -1);
    /// Go to a place on whichever page shows it.
    void openPlace(const Place& place);
    /// Go to a page by its id, to a place on it where a unit is named.
    void openPage(const QString& id, const Place& place);
    /// Something for the left of the status bar.
    void statusMessage(const QString& text);
    /// findHint, canPrint or pageActions have changed.
    void capabilitiesChanged();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
};

} // namespace gui
