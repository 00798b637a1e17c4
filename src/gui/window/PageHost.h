#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;
class Page;
class PageList;
class Settings;

/// The middle of the window: page list, a strip for what concerns the whole book, and the page.
/// Pages are made when they are first shown and know nothing of each other.
class PageHost : public QWidget {
    Q_OBJECT

public:
    enum PageIndex {
        SheetIndex,
        MatrixIndex,
        RankingIndex,
        DossiersIndex,
        ReportsIndex,
        PageCount
    };

    PageHost(Dialogs& dialogs, Settings& settings, QWidget* start, QWidget* parent);
    ~PageHost() override;

    /// nullptr: no book, the start page is shown.
    void setSession(models::Session* session);
    void showPage(int index);
    /// The page that was shown last, in this run or the one before.
    void showLastPage();
    int currentIndex() const { return m_current; } ///< −1: start page
    Page* current() const { return m_current >= 0 ? page(m_current) : nullptr; }
    Page* page(int index) const { return m_pages[static_cast<std::size_t>(index)]; }
    void showUnit(int unit, int leaf = -1);

    void movePane(int step);
    void focusPage();
    /// A sentence about the book that stays in view ("Sổ đang được … mở"); empty for none.
    void setNotice(const QString& text);
    void setCompact(bool compact);
    void retranslate();

    static QString title(int index);
    /// Name in the settings and of the help text.
    static QString id(int index);

Q_SIGNALS:
    void pageShown(int index);
    void capabilitiesChanged();
    void statusMessage(const QString& text);

private:
    Page* make(int index);
    void dropPages();

    Dialogs& m_dialogs;
    Settings& m_settings;
    models::Session* m_session = nullptr;
    QWidget* m_start = nullptr;
    PageList* m_list = nullptr;
    QWidget* m_line = nullptr;
    QLabel* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::vector<Page*> m_pages;
    int m_current = -1;
};

} // namespace gui
