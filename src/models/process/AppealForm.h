#pragma once

#include "core/Process.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace models {

class Session;

/// What is said of one criterion of a unit between the verifications (giải trình), as it is shown
/// and typed: in the first verification the verifier's question, afterwards the unit's answer or
/// complaint. What is typed is a draft until it is written.
class AppealForm {
    Q_DECLARE_TR_FUNCTIONS(models::AppealForm)

public:
    /// Whose text the field is.
    enum class Turn { None, Ask, Answer };

    struct View {
        bool isShown = false; ///< whether there is anything to say
        QString side;         ///< how it stands, in a few words
        QString question;     ///< what was said, each with who says it; empty: nothing to show
        QString answer;
        QString result;
        Turn turn = Turn::None;
        bool isReadOnly = false; ///< the field shows what was typed before it was closed
        bool isTyped = false;    ///< something is typed and not written
        QString text;            ///< in the field
        bool offersComplaint = false;
        bool canComplain = false;
        bool isComplaint = false;
        QString complaintText; ///< "Khiếu nại … (còn 2 trong 3)"
        QString verb;          ///< what writes the field
        QString note;          ///< why nothing can be typed, or what is still to be done
    };

    AppealForm(Session& session, int unit, int leaf);

    int unit() const { return m_unit; }
    int leaf() const { return m_leaf; }
    View view() const;

    void type(const QString& text);
    void setComplaint(bool isComplaint);
    void drop();
    /// Writes what is typed; empty, or why it was not written.
    QString write();

private:
    struct State;
    State state() const;
    QString result(const State& state) const;
    QString note(const State& state) const;

    Session& m_session;
    int m_unit;
    int m_leaf;
};

} // namespace models
