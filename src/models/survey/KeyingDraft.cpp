#include "models/survey/KeyingDraft.h"

#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

KeyingDraft::KeyingDraft(Session& session, const std::string& batch, bool isSecond)
    : m_session(session), m_place{batch, isSecond, session.surveys().ownName()}
{
    // Drafts that cannot be read are lost typing, no reason to keep the form closed.
    if (auto kept = app::keyingTexts(session.workspace().book(), session.scores(), m_place))
        m_kept = *std::move(kept);
    m_inBook = m_kept;
}

void KeyingDraft::keep(const app::KeyingText& text, bool isAsBefore)
{
    if (m_isOver)
        return;
    const auto found =
        std::find_if(m_inBook.begin(), m_inBook.end(), [&text](const app::KeyingText& one) {
            return one.unit == text.unit && one.code == text.code && one.field == text.field;
        });
    store::Book& book = m_session.workspace().book();
    // A form goes on where its draft cannot be kept: the storage says so when it is written.
    if (!isAsBefore) {
        (void)app::keepKeyingText(book, m_session.scores(), m_place, text);
        if (found == m_inBook.end())
            m_inBook.push_back(text);
    } else if (found != m_inBook.end()) {
        (void)app::dropKeyingText(book, m_session.scores(), m_place, text);
        m_inBook.erase(found);
    }
}

void KeyingDraft::drop()
{
    if (m_isOver)
        return;
    m_isOver = true;
    for (const app::KeyingText& text : m_inBook)
        (void)app::dropKeyingText(m_session.workspace().book(), m_session.scores(), m_place, text);
}

QString KeyingDraft::begunWords(Session& session)
{
    const auto begun = app::keyingsBegun(session.workspace().book(), session.scores(),
                                         session.surveys().ownName());
    if (!begun)
        return {};
    QStringList words;
    for (const app::KeyingPlace& place : *begun) {
        words += place.batch.empty()
                     ? QCoreApplication::translate("models::KeyingDraft", "đợt phiếu mới")
                     : QCoreApplication::translate("models::KeyingDraft", "đợt số %1 (lần %2)")
                           .arg(qt(place.batch))
                           .arg(place.isSecond ? 2 : 1);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace models
