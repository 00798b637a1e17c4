#include "gui/book/BookWatch.h"

#include "gui/book/BookOpener.h"
#include "models/book/Session.h"
#include "models/words/Clock.h"

namespace gui {
namespace {

constexpr int milliseconds = 1000;
constexpr int idleMilliseconds = 1500;

} // namespace

BookWatch::BookWatch(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(milliseconds);
    connect(&m_timer, &QTimer::timeout, this, &BookWatch::look);
    m_idle.setInterval(idleMilliseconds);
    m_idle.setSingleShot(true);
}

void BookWatch::watch(models::Session* session)
{
    m_session = session && session->workspace().isReadOnly() ? session : nullptr;
    m_idle.stop();
    m_idle.disconnect();
    if (session && !m_session)
        watchWriting(*session);
    m_isFree = false;
    m_isBehind = false;
    m_shownAt = models::clockNow().time();
    if (m_session)
        m_timer.start();
    else
        m_timer.stop();
}

void BookWatch::watchWriting(models::Session& session)
{
    const auto begin = qOverload<>(&QTimer::start);
    connect(&session, &models::Session::changed, &m_idle, begin);
    connect(&session, &models::Session::draftsChanged, &m_idle, begin);
    connect(&session, &models::Session::reloaded, &m_idle, begin);
    // What fails here fails again, and is said, at the next writing.
    connect(&m_idle, &QTimer::timeout, &session,
            [&session] { (void)session.workspace().book().writeBack(); });
}

void BookWatch::look()
{
    if (!m_session)
        return;
    const bool wasFree = m_isFree;
    const bool wasBehind = m_isBehind;
    m_isBehind = !m_session->follow();
    if (!m_isBehind)
        m_shownAt = models::clockNow().time();
    // A file that nobody may write does not become free.
    const store::Book& book = m_session->workspace().book();
    m_isFree = book.holder() && book.isFree();
    if (m_isFree != wasFree)
        Q_EMIT m_session->writerChanged();
    if (m_isFree != wasFree || m_isBehind != wasBehind)
        Q_EMIT noticeChanged();
}

QString BookWatch::notice() const
{
    if (!m_session)
        return {};
    const QString behind = tr("Chưa đọc được thay đổi mới của sổ: số liệu trên màn hình là của "
                              "lúc %1. Chương trình đang thử lại.");
    QString text = m_isFree ? tr("Sổ đã rảnh: người ghi trước đã đóng sổ. Bạn mở để ghi được.")
                            : BookOpener::readOnlyReason(m_session->workspace());
    if (m_isBehind)
        text += QLatin1Char(' ') + behind.arg(m_shownAt.toString(QStringLiteral("HH:mm")));
    return text;
}

} // namespace gui
