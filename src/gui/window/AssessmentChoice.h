#pragma once

#include "core/Result.h"
#include "core/Stage.h"

#include <QObject>
#include <QString>

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class Languages;
class MainActions;
class MainToolBar;
class PageHost;
class Settings;
class SettingsGroup;

/// Which assessment of the open book is shown, and which step: chosen in menu or tool bar, shown as
/// chosen in both, kept for the book between runs.
class AssessmentChoice : public QObject {
    Q_OBJECT

public:
    AssessmentChoice(MainActions& actions, MainToolBar& toolBar, PageHost& pages,
                     Settings& settings, QObject* parent);

    /// A book that was opened: what was shown last. Pages do not have it yet. nullptr: none is
    /// open.
    void setSession(models::Session* session);
    /// What there is to choose, and what is chosen.
    void showChoices();
    void choose(const QString& id);

Q_SIGNALS:
    /// It was read as it is now.
    void read();
    void failed(const core::Error& error);

private:
    SettingsGroup memory() const;
    void chooseStage(core::Stage stage);
    void showPublished();
    void showStage();

    MainActions& m_actions;
    MainToolBar& m_toolBar;
    PageHost& m_pages;
    Settings& m_settings;
    models::Session* m_session = nullptr;
};

} // namespace gui
