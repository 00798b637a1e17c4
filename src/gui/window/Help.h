#pragma once

#include <QObject>
#include <QString>

namespace gui {

class HelpDialog;
class Languages;
class PageHost;

/// The manual: of what has the focus, of the page that is shown, by name. In a dialog F1 opens the
/// page that the dialog belongs to (its property "manual"), or that of the page it stands over: the
/// window's own F1 is a command of its menu, which does not work while a dialog is open.
class Help : public QObject {
    Q_OBJECT

public:
    Help(const PageHost& pages, const Languages& languages, QWidget* window);

    /// Of what has the focus in the window.
    void showHere();
    /// docs/manual/[en/]<name>.md
    void show(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The page of the manual for a widget: of a part of a page or a dialog that names one, else of
    /// the page that is shown.
    QString pageFor(const QWidget* widget) const;

    const PageHost& m_pages;
    const Languages& m_languages;
    QWidget* m_window;
    HelpDialog* m_dialog = nullptr;
};

} // namespace gui
