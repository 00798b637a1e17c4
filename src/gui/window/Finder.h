#pragma once

#include <QObject>
#include <QString>

namespace gui {

class MainToolBar;
class PageHost;
class StatusBar;

/// What the find field does on the page that is shown: finds as it is typed, Enter goes to what was
/// found, F3 to the next.
class Finder : public QObject {
    Q_OBJECT

public:
    Finder(PageHost& pages, MainToolBar& toolBar, StatusBar& statusBar, QObject* parent);

    void findNext(bool backward);

private:
    void find(const QString& text);
    void goToFound();

    PageHost& m_pages;
    MainToolBar& m_toolBar;
    StatusBar& m_statusBar;
    QString m_foundOn; ///< the page on which the text of the field was found
};

} // namespace gui
