#pragma once

#include "gui/page/Page.h"
#include "gui/window/PageCatalogue.h"

#include <QWidget>

#include <vector>

class QStackedWidget;

namespace models {
class Session;
}

namespace gui {

class NoticeStrip;
class PageList;

/// The middle of the window: page list, a strip for what concerns the whole book, and the page.
/// Pages come from a catalogue, are made when they are first shown and know nothing of each other.
class PageHost : public QWidget {
    Q_OBJECT

public:
    PageHost(const PageNeeds& needs, PageCatalogue catalogue, QWidget* start, QWidget* parent);
    ~PageHost() override;

    /// nullptr: no book, the start page is shown.
    void setSession(models::Session* session);
    const PageCatalogue& catalogue() const { return m_catalogue; }
    /// A page by its id; nothing happens where there is none.
    void showPage(const QString& id);
    /// The page that was shown last, in this run or the one before.
    void showLastPage();
    /// nullptr: start page.
    const PageEntry* currentEntry() const
    {
        return m_current < 0 ? nullptr : &m_catalogue[index(m_current)];
    }
    QString currentId() const { return m_current < 0 ? QString() : currentEntry()->id; }
    Page* current() const { return m_current < 0 ? nullptr : m_pages[index(m_current)]; }
    /// Whether the page is for the person who looks at the book.
    bool isOffered(int position) const;
    /// nullptr where it has not been shown yet.
    Page* page(const QString& id) const;
    /// Goes to a place: on the page that is looked at where it can show it, else on the first that
    /// can.
    void showPlace(const Place& place);

    void movePane(int step);
    void focusPage();
    /// A sentence about the book that stays in view ("Sổ đang được … mở"), empty for none, and what
    /// can be done about it.
    void setNotice(const QString& text, const QString& verb = {});
    void setCompact(bool compact);
    void retranslate();

Q_SIGNALS:
    void pageShown(int position); ///< in the catalogue
    void capabilitiesChanged();
    void noticeVerbChosen();
    void statusMessage(const QString& text);

private:
    static std::size_t index(int position) { return static_cast<std::size_t>(position); }
    int position(const QString& id) const;
    void showAt(int position);
    /// Makes it where it has not been shown yet.
    Page* pageAt(int position);
    Place placeAtWork() const;
    /// On the first page of the catalogue that can show it.
    void openPlace(const Place& place);
    SettingsGroup group(int position) const;
    void dropPages();
    void rememberPlace();
    void showRememberedPlace();

    PageNeeds m_needs;
    PageCatalogue m_catalogue;
    models::Session* m_session = nullptr;
    QWidget* m_start = nullptr;
    PageList* m_list = nullptr;
    QWidget* m_line = nullptr;
    NoticeStrip* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::vector<Page*> m_pages;
    int m_current = -1;
    /// While the session reads the book anew.
    struct KeptPlace {
        std::string unit;
        std::string code;
    };
    KeptPlace m_place;
};

} // namespace gui
