#pragma once

#include "app/KeyingDrafts.h"

#include <QString>

#include <vector>

namespace models {

class Session;

/// What is keyed of a batch of ballots, kept in the book with every key until it is written or
/// given up (docs/decisions/0003-drafts.md).
class KeyingDraft {
public:
    /// `batch`: its id; empty: a new one.
    KeyingDraft(Session& session, const std::string& batch, bool isSecond);

    /// What was kept when this was made.
    const std::vector<app::KeyingText>& kept() const { return m_kept; }
    /// A text as it stands now; `isAsBefore`: it is what the book has anyway.
    void keep(const app::KeyingText& text, bool isAsBefore);
    /// The keying was written, or the person does not want it. What is typed after this or
    /// leave() is not kept any more.
    void drop();
    /// Nobody said that it is not wanted: it stays for the next time.
    void leave() { m_isOver = true; }

    /// What the person has begun and not written: "đợt phiếu mới", "đợt số 3 (lần 2)"; empty:
    /// nothing.
    static QString begunWords(Session& session);

private:
    Session& m_session;
    app::KeyingPlace m_place;
    std::vector<app::KeyingText> m_kept;
    bool m_isOver = false;
    std::vector<app::KeyingText> m_inBook; ///< places of texts that may have to be dropped
};

} // namespace models
