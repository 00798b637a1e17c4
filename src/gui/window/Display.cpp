#include "gui/window/Display.h"

#include "gui/page/Settings.h"
#include "gui/window/Languages.h"
#include "gui/window/MainActions.h"
#include "gui/window/StartPage.h"

#include <QAction>
#include <QApplication>

namespace gui {

Display::Display(MainActions& actions, StartPage& start, Settings& settings, Languages& languages,
                 QObject* parent)
    : QObject(parent), m_actions(actions), m_startPage(start), m_settings(settings),
      m_languages(languages), m_theme(themeNamed(settings.value(Settings::Key::Theme).toString()))
{
    for (int i = 0; i < m_actions.themes.size(); ++i)
        connect(m_actions.themes.at(i), &QAction::triggered, this,
                [this, i] { Q_EMIT themeChosen(static_cast<Theme>(i)); });
    for (int i = 0; i < m_actions.languages.size(); ++i)
        connect(m_actions.languages.at(i), &QAction::triggered, this,
                [this, i] { Q_EMIT languageChosen(static_cast<core::Language>(i)); });
    connect(&m_startPage, &StartPage::languageChosen, this, &Display::languageChosen);
    connect(&m_startPage, &StartPage::themeChosen, this, &Display::themeChosen);
}

void Display::setLanguage(core::Language language)
{
    m_settings.setValue(Settings::Key::Language, language == core::Language::English
                                                     ? QStringLiteral("en")
                                                     : QStringLiteral("vi"));
    Q_EMIT aboutToChange();
    m_languages.apply(language);
}

void Display::setTheme(Theme theme)
{
    Q_EMIT aboutToChange();
    m_theme = theme;
    m_settings.setValue(Settings::Key::Theme, name(theme));
    Look::apply(*qApp, theme);
    showChosen();
}

void Display::showChosen()
{
    m_startPage.setLanguage(m_languages.current());
    m_startPage.setTheme(m_theme);
    m_actions.languages.at(static_cast<int>(m_languages.current()))->setChecked(true);
    m_actions.themes.at(static_cast<int>(m_theme))->setChecked(true);
}

void Display::followSystem()
{
    if (m_theme == Theme::System)
        Look::apply(*qApp, m_theme);
}

} // namespace gui
