#pragma once

#include "core/Language.h"
#include "gui/look/Look.h"

#include <QObject>

namespace gui {

class Languages;
class MainActions;
class Settings;
class StartPage;

/// Language and theme of the window: chosen in the menu or on the start page, shown as chosen in
/// both, kept between runs.
class Display : public QObject {
    Q_OBJECT

public:
    Display(MainActions& actions, StartPage& start, Settings& settings, Languages& languages,
            QObject* parent);

    /// Both announce it before, and do it where that is done with.
    void setLanguage(core::Language language);
    void setTheme(Theme theme);
    /// Says in menu and start page what is chosen.
    void showChosen();
    /// The system changed between light and dark.
    void followSystem();

Q_SIGNALS:
    /// What is being typed is to be entered, in the words and colours of before.
    void aboutToChange();
    void languageChosen(core::Language language);
    void themeChosen(Theme theme);

private:
    MainActions& m_actions;
    StartPage& m_startPage;
    Settings& m_settings;
    Languages& m_languages;
    Theme m_theme;
};

} // namespace gui
