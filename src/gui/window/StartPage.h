#pragma once

#include "core/Language.h"
#include "gui/look/Look.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace models {
class RecentBooks;
}

namespace gui {

namespace Ui {
class StartPage;
}

/// What is shown while no book is open: commands, display, books opened lately.
class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(models::RecentBooks& recent, QWidget* parent);
    ~StartPage() override;

    void setLanguage(core::Language language);
    void setTheme(Theme theme);
    /// The first command gets the focus.
    void begin();
    QList<QWidget*> panes() const;

Q_SIGNALS:
    void openSample();
    void newBook();
    void bookFromPackage();
    void openBook();
    void openRecent(const QString& path);
    void languageChosen(core::Language language);
    void themeChosen(Theme theme);

private:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate();
    void fitCommands();
    void fitRecent();
    void showSampleIcon();
    void commandActivated(const QModelIndex& index);

    std::unique_ptr<Ui::StartPage> m_ui;
    models::RecentBooks& m_recent;
    QStandardItemModel* m_commands = nullptr;
};

} // namespace gui
