#include "gui/window/PageHost.h"

#include "gui/look/Look.h"
#include "gui/page/Page.h"
#include "gui/page/Settings.h"
#include "gui/window/NoticeStrip.h"
#include "gui/window/PageList.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace gui {

PageHost::PageHost(const PageNeeds& needs, PageCatalogue catalogue, QWidget* start, QWidget* parent)
    : QWidget(parent), m_needs(needs), m_catalogue(std::move(catalogue)), m_start(start),
      m_pages(m_catalogue.size(), nullptr)
{
    m_list = new PageList(this);
    for (const PageEntry& entry : m_catalogue)
        m_list->addPage(entry.id, entry.icon);
    m_line = new QWidget(this);
    m_line->setFixedWidth(1);
    Look::setFill(*m_line, Role::StrongLine);
    m_notice = new NoticeStrip(this);
    connect(m_notice, &NoticeStrip::verbChosen, this, &PageHost::noticeVerbChosen);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_start);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_line);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    connect(m_list, &PageList::pageChosen, this, &PageHost::showAt);
    // The mouse chooses a page to work on it; the arrow keys go on to the next one.
    connect(m_list, &QListView::clicked, this, &PageHost::focusPage);
}

PageHost::~PageHost()
{
    // Pages let go of the session before anything of theirs dies.
    for (Page* page : m_pages)
        if (page)
            page->setSession(nullptr);
}

int PageHost::position(const QString& id) const
{
    const auto found = std::find_if(m_catalogue.begin(), m_catalogue.end(),
                                    [&id](const PageEntry& entry) { return entry.id == id; });
    return found == m_catalogue.end() ? -1 : static_cast<int>(found - m_catalogue.begin());
}

Page* PageHost::page(const QString& id) const
{
    const int at = position(id);
    return at < 0 ? nullptr : m_pages[index(at)];
}

SettingsGroup PageHost::group(int position) const
{
    const QString book = m_session ? models::qt(m_session->workspace().info().id) : QString();
    return {m_needs.settings, m_catalogue[index(position)].id, book};
}

Page* PageHost::pageAt(int position)
{
    Page*& page = m_pages[index(position)];
    if (page)
        return page;
    page = m_catalogue[index(position)].make(m_needs, m_stack);
    page->restoreState(group(position));
    page->setSession(m_session);
    m_stack->addWidget(page);
    connect(page, &Page::openSheet, this, [this](int unit, int leaf) { openPlace({unit, leaf}); });
    connect(page, &Page::openPlace, this, &PageHost::openPlace);
    connect(page, &Page::openPage, this, [this](const QString& id, const Place& place) {
        if (!isOffered(this->position(id)))
            return;
        showPage(id);
        if (place.unit >= 0 || !place.task.empty())
            current()->showPlace(place);
    });
    connect(page, &Page::statusMessage, this, &PageHost::statusMessage);
    connect(page, &Page::capabilitiesChanged, this, &PageHost::capabilitiesChanged);
    return page;
}

void PageHost::dropPages()
{
    for (int at = 0; at < static_cast<int>(m_pages.size()); ++at) {
        Page*& page = m_pages[index(at)];
        if (!page)
            continue;
        SettingsGroup settings = group(at);
        page->saveState(settings);
        page->setSession(nullptr);
        m_stack->removeWidget(page);
        // Now, not later: a page that lives on would hear of the next book.
        delete page;
        page = nullptr;
    }
    m_current = -1;
}

void PageHost::setSession(models::Session* session)
{
    dropPages();
    m_session = session;
    // A hidden start page must not ask for more height than the page that is shown.
    const QSizePolicy::Policy asks = session ? QSizePolicy::Ignored : QSizePolicy::Preferred;
    m_start->setSizePolicy(asks, asks);
    m_list->setVisible(session);
    m_line->setVisible(session);
    for (int at = 0; session && at < static_cast<int>(m_catalogue.size()); ++at)
        m_list->setRowHidden(at, !isOffered(at));
    if (session) {
        connect(session, &models::Session::aboutToReload, this, &PageHost::rememberPlace);
        connect(session, &models::Session::reloaded, this, &PageHost::showRememberedPlace);
    } else {
        setNotice({});
        m_stack->setCurrentWidget(m_start);
    }
}

/// Of the first page that is at one.
Place PageHost::placeAtWork() const
{
    for (const Page* page : m_pages) {
        const Place place = page ? page->place() : Place();
        if (place.unit >= 0)
            return place;
    }
    return {};
}

void PageHost::showPage(const QString& id)
{
    showAt(position(id));
}

bool PageHost::isOffered(int position) const
{
    if (!m_session || position < 0)
        return false;
    switch (m_catalogue[index(position)].whom) {
    case PageFor::Everybody:
        return true;
    case PageFor::WhoSeesAll:
        return m_session->viewer().seesAll();
    case PageFor::WhoManages:
        return m_session->viewer().manages();
    }
    return false;
}

void PageHost::showAt(int position)
{
    if (!isOffered(position))
        return;
    const bool changes = position != m_current;
    if (changes)
        m_session->finishTyping();
    Page* page = pageAt(position);
    if (changes)
        page->comeFrom(placeAtWork());
    m_current = position;
    m_list->setCurrentPage(position);
    m_stack->setCurrentWidget(page);
    m_needs.settings.setValue(Settings::Key::LastPage, currentId());
    if (changes && !m_list->hasFocus())
        focusPage();
    Q_EMIT pageShown(position);
}

void PageHost::showLastPage()
{
    const int last = position(m_needs.settings.value(Settings::Key::LastPage).toString());
    // Who opens their first book begins where scores are entered.
    showAt(isOffered(last) ? last : std::max(0, position(QStringLiteral("sheet"))));
}

void PageHost::showPlace(const Place& place)
{
    if (!current() || !current()->showPlace(place))
        openPlace(place);
}

void PageHost::openPlace(const Place& place)
{
    for (int at = 0; m_session && at < static_cast<int>(m_catalogue.size()); ++at) {
        if (isOffered(at) && pageAt(at)->showPlace(place)) {
            showAt(at);
            return;
        }
    }
}

void PageHost::rememberPlace()
{
    m_place = {};
    const Place place = current() ? current()->place() : Place();
    if (!m_session->hasAssessment() || place.unit < 0)
        return;
    const app::ScoreBook& scores = m_session->scores();
    m_place.unit = scores.units()[static_cast<std::size_t>(place.unit)].id;
    if (place.leaf >= 0)
        m_place.code = scores.set().leafCode(place.leaf);
}

void PageHost::showRememberedPlace()
{
    if (m_place.unit.empty() || !m_session->hasAssessment())
        return;
    const app::ScoreBook& scores = m_session->scores();
    const int unit = scores.unitIndex(m_place.unit);
    if (unit >= 0)
        current()->showPlace({unit, scores.set().findLeaf(m_place.code)});
}

void PageHost::focusPage()
{
    if (const Page* page = current(); page && !page->panes().isEmpty())
        page->panes().constFirst()->setFocus(Qt::OtherFocusReason);
}

void PageHost::movePane(int step)
{
    if (!current())
        return;
    QList<QWidget*> panes = current()->panes();
    panes.append(m_list);
    const QWidget* focus = window()->focusWidget();
    qsizetype now = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            now = i;
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        now = (now + step + panes.size()) % panes.size();
        if (panes.at(now)->isVisible()) {
            panes.at(now)->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void PageHost::setNotice(const QString& text, const QString& verb)
{
    m_notice->setNotice(text, verb);
}

void PageHost::setCompact(bool compact)
{
    m_list->setCompact(compact);
}

void PageHost::retranslate()
{
    for (int at = 0; at < static_cast<int>(m_catalogue.size()); ++at)
        m_list->setTitle(at, m_catalogue[index(at)].title());
}

} // namespace gui
