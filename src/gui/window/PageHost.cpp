#include "gui/window/PageHost.h"

#include "gui/dossiers/DossierPage.h"
#include "gui/look/Look.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/page/Page.h"
#include "gui/page/Settings.h"
#include "gui/ranking/RankingPage.h"
#include "gui/reports/ReportsPage.h"
#include "gui/sheet/SheetPage.h"
#include "gui/window/PageList.h"
#include "models/book/Session.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace gui {
namespace {

struct PageFacts {
    const char* id;
    const char* icon;
};
// By PageHost::PageIndex.
constexpr PageFacts pageFacts[] = {{"sheet", "sheet"},
                                   {"matrix", "matrix"},
                                   {"ranking", "rank"},
                                   {"dossiers", "dossier"},
                                   {"reports", "report"}};

} // namespace

PageHost::PageHost(Dialogs& dialogs, Settings& settings, QWidget* start, QWidget* parent)
    : QWidget(parent), m_dialogs(dialogs), m_settings(settings), m_start(start),
      m_pages(PageCount, nullptr)
{
    m_list = new PageList(this);
    for (const PageFacts& facts : pageFacts)
        m_list->addPage(QString::fromLatin1(facts.id), QString::fromLatin1(facts.icon));
    m_line = new QWidget(this);
    m_line->setFixedWidth(1);
    Look::setFill(*m_line, Role::StrongLine);
    m_notice = new QLabel(this);
    m_notice->setMargin(6);
    m_notice->setWordWrap(true);
    m_notice->hide();
    Look::setFill(*m_notice, Role::WarningFill);
    Look::setTextRole(*m_notice, Role::Warning);
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
    connect(m_list, &PageList::pageChosen, this, &PageHost::showPage);
}

PageHost::~PageHost()
{
    // Pages let go of the session before anything of theirs dies.
    for (Page* page : m_pages)
        if (page)
            page->setSession(nullptr);
}

QString PageHost::title(int index)
{
    switch (index) {
    case SheetIndex:
        return tr("Phiếu chấm");
    case MatrixIndex:
        return tr("Thẩm định theo tiêu chí");
    case RankingIndex:
        return tr("Xếp hạng");
    case DossiersIndex:
        return tr("Hồ sơ TTHC");
    case ReportsIndex:
        return tr("Báo cáo");
    default:
        return {};
    }
}

QString PageHost::id(int index)
{
    return index < 0 ? QStringLiteral("start") : QString::fromLatin1(pageFacts[index].id);
}

Page* PageHost::make(int index)
{
    Page* page = nullptr;
    switch (index) {
    case SheetIndex:
        page = new SheetPage(m_dialogs, m_stack);
        break;
    case MatrixIndex:
        page = new MatrixPage(m_dialogs, m_stack);
        break;
    case RankingIndex:
        page = new RankingPage(m_dialogs, m_stack);
        break;
    case DossiersIndex:
        page = new DossierPage(m_dialogs, m_settings, m_stack);
        break;
    default:
        page = new ReportsPage(m_dialogs, m_settings, m_stack);
    }
    page->restoreState(m_settings);
    page->setSession(m_session);
    m_stack->addWidget(page);
    connect(page, &Page::openSheet, this, &PageHost::showUnit);
    connect(page, &Page::statusMessage, this, &PageHost::statusMessage);
    connect(page, &Page::capabilitiesChanged, this, &PageHost::capabilitiesChanged);
    return page;
}

void PageHost::dropPages()
{
    for (Page*& page : m_pages) {
        if (!page)
            continue;
        page->saveState(m_settings);
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
    if (!session) {
        setNotice({});
        m_stack->setCurrentWidget(m_start);
    }
}

void PageHost::showPage(int index)
{
    if (!m_session || index < 0 || index >= PageCount)
        return;
    Page*& page = m_pages[static_cast<std::size_t>(index)];
    const bool changes = index != m_current;
    if (changes)
        m_session->finishTyping();
    if (!page)
        page = make(index);
    m_current = index;
    m_list->setCurrentPage(index);
    m_stack->setCurrentWidget(page);
    m_settings.setValue(Settings::Key::LastPage, id(index));
    if (changes && !m_list->hasFocus())
        focusPage();
    Q_EMIT pageShown(index);
}

void PageHost::showLastPage()
{
    int last = SheetIndex;
    for (int i = 0; i < PageCount; ++i)
        if (m_settings.value(Settings::Key::LastPage).toString() == id(i))
            last = i;
    showPage(last);
}

void PageHost::showUnit(int unit, int leaf)
{
    showPage(SheetIndex);
    page(SheetIndex)->showUnit(unit);
    // The sheet goes to a criterion as after an undo.
    if (leaf >= 0)
        Q_EMIT m_session->jumpRequested(unit, leaf, m_session->stage());
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

void PageHost::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void PageHost::setCompact(bool compact)
{
    m_list->setCompact(compact);
}

void PageHost::retranslate()
{
    for (int i = 0; i < PageCount; ++i)
        m_list->setTitle(i, title(i));
}

} // namespace gui
