#include "gui/window/BookTeller.h"

#include "gui/window/StatusBar.h"
#include "models/book/Session.h"

namespace gui {

void BookTeller::listenTo(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!session)
        return;
    connect(session, &models::Session::written, this, [this](const QString& text) {
        m_statusBar.showWritten(text);
        showHistory();
    });
    connect(session, &models::Session::reloaded, this, &BookTeller::showHistory);
    connect(session, &models::Session::followed, this, [this](const QString& text) {
        m_statusBar.showMessageLine(tr("Người đang ghi vừa sửa %1").arg(text), Role::MutedText,
                                    QStringLiteral("eye"));
        showHistory();
    });
    connect(session, &models::Session::historyFollowed, this, &BookTeller::showHistory);
}

void BookTeller::showHistory()
{
    m_statusBar.showHistory(m_session->workspace());
}

} // namespace gui
