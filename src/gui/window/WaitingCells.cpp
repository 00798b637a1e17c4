#include "gui/window/WaitingCells.h"

#include "gui/page/Dialogs.h"
#include "gui/window/PageHost.h"
#include "models/words/Text.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace gui {

namespace {

bool isTypedIn(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

} // namespace

WaitingCells::WaitingCells(PageHost& pages, QWidget* window)
    : QObject(window), m_pages(pages), m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (m_session)
            recount(isTypedIn(now));
    });
}

void WaitingCells::setSession(models::Session* session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->counterDrafts().disconnect(this);
        m_session->unitDrafts().disconnect(this);
    }
    m_session = session && !session->workspace().book().isReadOnly() ? session : nullptr;
    m_last.reset();
    if (m_session) {
        const auto countAgain = [this] { recount(isTypedIn(QApplication::focusWidget())); };
        connect(m_session, &models::Session::draftsChanged, this, countAgain);
        connect(m_session, &models::Session::changed, this, countAgain);
        connect(m_session, &models::Session::appealTyped, this, countAgain);
        connect(&m_session->counterDrafts(), &models::CounterDrafts::changed, this, countAgain);
        connect(&m_session->unitDrafts(), &models::UnitDrafts::changed, this, countAgain);
        connect(m_session, &models::Session::assessmentChanged, this,
                &WaitingCells::countElsewhere);
    }
    countElsewhere();
}

void WaitingCells::countElsewhere()
{
    m_elsewhere = 0;
    m_last.reset();
    if (m_session) {
        for (const core::Assessment& one : m_session->assessments()) {
            if (models::qt(one.id) != m_session->assessmentId())
                m_elsewhere += m_session->waitingIn(models::qt(one.id));
        }
    }
    recount(false);
}

/// While a person types, the count only falls: the cell at work waits once it is left.
void WaitingCells::recount(bool isTyping)
{
    m_shown = isTyping ? std::min(m_shown, count()) : count();
    Q_EMIT changed();
}

int WaitingCells::count() const
{
    return m_session ? static_cast<int>(m_session->waiting().size()) + m_elsewhere : 0;
}

QString WaitingCells::text() const
{
    return m_shown > 0 ? tr("%n ô chờ ghi", nullptr, m_shown) : QString();
}

QString WaitingCells::hint() const
{
    return tr("Đã gõ nhưng chưa ghi vào sổ, chưa tính vào điểm. Bấm, hoặc Ctrl+F8, để đến từng ô; "
              "Enter ở ô đó để ghi.");
}

/// The next assessment after the current one in which something waits.
QString WaitingCells::firstElsewhere() const
{
    const auto& all = m_session->assessments();
    const auto current = std::find_if(all.begin(), all.end(), [this](const auto& one) {
        return models::qt(one.id) == m_session->assessmentId();
    });
    const auto start = static_cast<std::size_t>(current - all.begin());
    for (std::size_t step = 1; step < all.size(); ++step) {
        const QString id = models::qt(all[(start + step) % all.size()].id);
        if (m_session->waitingIn(id) > 0)
            return id;
    }
    return {};
}

void WaitingCells::showNext()
{
    if (!m_session)
        return;
    m_session->finishTyping();
    std::vector<models::Session::Waiting> cells = m_session->waiting();
    auto next = m_last ? std::upper_bound(cells.begin(), cells.end(), *m_last) : cells.begin();
    if (next == cells.end() && m_elsewhere > 0) {
        Q_EMIT assessmentWanted(firstElsewhere());
        cells = m_session->waiting();
        next = cells.begin();
    }
    if (next == cells.end())
        next = cells.begin();
    if (next == cells.end())
        return;
    const models::Session::Waiting cell = *next;
    if (cell.ofBook)
        m_pages.showPage(QStringLiteral("admin"));
    else if (!cell.counter)
        m_session->setStage(cell.entry.stage);
    m_pages.showPlace({cell.entry.unit, cell.entry.leaf, cell.counter, cell.ofBook});
    m_last = cell;
}

bool WaitingCells::mayLeave(Dialogs& dialogs, const QString& verb)
{
    if (count() == 0)
        return true;
    Question question;
    question.title = tr("Còn %n ô chưa ghi", nullptr, count());
    question.text = tr("Những gì đã gõ được giữ trong sổ và còn nguyên khi mở lại, nhưng chưa tính "
                       "vào điểm.");
    question.verbs = {tr("Xem"), verb};
    question.safest = 1;
    question.givesUp = 0;
    if (dialogs.ask(m_window, question) == 1)
        return true;
    m_last.reset();
    showNext();
    return false;
}

} // namespace gui
