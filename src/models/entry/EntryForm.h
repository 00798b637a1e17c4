#pragma once

#include "app/EntryReader.h"
#include "core/IndexSet.h"

#include <QCoreApplication>
#include <QDate>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace models {

class Session;

/// One entry as it is being typed: the texts of its fields, what they would give, and the step that
/// enters them.
///
/// Tree, panel and matrix edit through it alike; what the texts mean decides app::readEntry. A text
/// is a draft (kept in the book) until the whole entry is sound; then it is one edit. At v1 and v2
/// a field without an own figure shows that of the stage before: the verifier works on the unit's
/// figures.
class EntryForm {
    Q_DECLARE_TR_FUNCTIONS(models::EntryForm)

public:
    /// A field is a slot of figures, or one of these.
    static constexpr int pointsField = app::field::points;
    static constexpr int noteField = app::field::note;
    static constexpr int figuresField = app::field::figures; ///< all figures in one text
    static constexpr int statusField =
        app::field::status; ///< "none" or "unproven", waiting for its reason

    /// Where the shown figures come from.
    using Source = app::FiguresFrom;

    struct Fault {
        int field = pointsField;
        QString text;
    };
    struct Outcome {
        core::Entry entry;
        app::Preview preview;
        std::vector<Fault> faults;
        /// cut or own figure of the verifier without a note, or with that of other points
        bool needsReason = false;
        bool changed = false;

        bool isSound() const { return faults.empty() && !needsReason; }
        /// There is a reason, but of the points before: it may be kept by entering it again.
        bool isReasonOld() const { return needsReason && !entry.note.empty(); }
    };
    enum class Commit { Done, Unchanged, Refused, NeedsReason };

    EntryForm(Session& session, int unit, core::Stage stage, int leaf);

    int unit() const { return m_unit; }
    core::Stage stage() const { return m_stage; }
    int leaf() const { return m_leaf; }
    /// nullptr for bonus and penalty.
    const core::Node* node() const { return m_node; }
    bool isManual() const; ///< app::isManual
    const core::Entry& stored() const;

    /// Why nothing can be entered here at this stage; empty where it can.
    static QString readOnlyReason(const Session& session, int unit, core::Stage stage, int leaf);

    Source source() const;
    /// Under which name what is typed in a field (no slot) is kept: Session::drafts.
    static QString draftName(int field);
    QString text(int field) const;
    bool isDraft(int field) const;
    /// The day on which the calendar of a slot opens: that of its text, else the due day, else the
    /// last one of the period.
    QDate shownDay(int slot) const;
    /// Whether the figure of a slot is typed, given the case that is chosen (core::isAsked).
    bool isAsked(int slot) const;
    /// The status that is typed and waits for its reason, else that of the book.
    core::EntryStatus status() const;
    bool hasDrafts() const;

    core::Status setText(int field, const QString& text);
    /// Takes the reason that is shown as the one of what is typed now (Enter in its field).
    void keepReason();
    /// Back to what the book holds.
    core::Status drop();
    /// What is typed now, by name of the field; and back to it.
    QMap<QString, QString> typed() const;
    void goBackTo(const QMap<QString, QString>& typed);

    Outcome outcome() const;
    /// Enters what is typed as one step, where it is sound. On Refused `fault` says why; drafts
    /// stay.
    Commit commit(Fault* fault = nullptr);
    /// Types a text and commits. A text that cannot even be kept as a draft is Refused, too.
    Commit enter(int field, const QString& text, Fault& fault);

    /// The stage's entry that takes over what the stage before says (Ctrl+Enter); nothing where
    /// that is empty.
    std::optional<core::Entry> accepted() const;

private:
    QString fieldName(int field) const;
    core::Figures withTypedSlots(core::Figures figures) const;
    std::vector<app::FieldText> typedTexts() const;
    Commit write(const core::Entry& entry, Fault* fault);

    Session& m_session;
    int m_unit;
    core::Stage m_stage;
    int m_leaf;
    const core::Node* m_node = nullptr;
};

} // namespace models
