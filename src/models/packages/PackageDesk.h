#pragma once

#include "app/PackageInbox.h"
#include "app/ScoreBook.h"
#include "models/packages/PackageArrival.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace models {

class Session;

/// What came of the packages of this window: the files one after the other, the plan of the current
/// one, what is chosen for it. Nothing is written but by apply().
class PackageDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setSession(Session* session);
    Session* session() const { return m_session; }

    /// Newest first.
    const std::vector<PackageArrival>& arrivals() const { return m_arrivals; }
    /// Reads a package; it comes first. Its plan is the current one afterwards, or the fault.
    void read(const QString& file, const std::string& bytes);
    /// The same of one that waits in the holding place. NotFound "store.no-held" (number); those of
    /// the store.
    core::Status readHeld(std::int64_t number);
    /// The same of a file that could not be read.
    void refuse(const QString& file, const QString& why);
    /// One of many, between beginMany() and endMany(): read, compared and taken in at once, or put
    /// into the holding place where it came too late (app::PackageInbox). What became of it is told
    /// by the arrivals.
    void take(const QString& file, const std::string& bytes, const app::PackageChoice& choice);
    /// The plan is put away.
    void close();
    /// Whether the current file would be taken in from here: it is new, and is no package that
    /// waits in the holding place, which is given up there, with a reason (drop()).
    bool isToGiveUp() const;
    /// Puts the plan away; a file that is to be given up counts as dropped, and waits no more.
    void giveUp();
    /// Around many files one after the other: nobody is told of each, no plan stays, and the
    /// session is read anew once at the end.
    void beginMany();
    void endMany();

    // Of the file that is current.

    bool hasFile() const { return !m_file.isEmpty(); }
    const QString& file() const { return m_file; }
    /// nullptr: it is refused for fault(), before anything could be compared.
    const app::PackagePlan* plan() const { return m_plan ? &*m_plan : nullptr; }
    const std::optional<core::Error>& fault() const { return m_fault; }
    const app::PackageChoice& choice() const { return m_choice; }
    /// The assessment it belongs to; nullptr where it belongs to none.
    const std::shared_ptr<app::ScoreBook>& scores() const { return m_scores; }
    void choose(const std::string& place, app::Side side);
    void chooseAll(app::Side side);
    /// These parts alone; none: all.
    void chooseParts(const std::set<app::PackagePart>& parts);
    /// What was typed from paper. False: it is not of this key, which still waits; it may be typed
    /// again.
    bool confirm(const QString& typed);
    bool lacksKey() const;
    /// Nothing where it can be taken in now.
    std::optional<core::Error> refusal() const;
    /// Nothing is wrong with it but that its work is closed now.
    bool isLate() const;
    /// Puts it into the holding place; `bytes`: the file anew. Errors: those of app::holdPackage.
    core::Status hold(const std::string& bytes);
    /// Takes it in and reads the session anew (Session::reload).
    core::Status apply();
    /// Gives one up that waits (app::dropPackage).
    core::Status drop(std::int64_t number, const QString& reason);

    /// The import that undo would take back, in the order of arrivals; −1: none.
    int undoable() const;
    void undo();

Q_SIGNALS:
    void planChanged();
    void choiceChanged();
    void arrivalsChanged();
    /// Something was taken in: which file, and how much of it, in words.
    void imported(const QString& words);

private:
    void put(PackageArrival arrival);
    PackageArrival* current();
    PackageArrival look() const;
    void compare(const std::string& name, const std::string& bytes);
    void noteTaken(const app::PackagePlan& plan);
    void chosen();
    void rememberUndo();
    void tellPlan();
    void tellArrivals();
    void followBook();

    Session* m_session = nullptr;
    std::vector<PackageArrival> m_arrivals;
    QString m_file;
    std::int64_t m_held = 0; ///< where the current one waits
    std::optional<app::PackagePlan> m_plan;
    std::optional<core::Error> m_fault;
    app::PackageChoice m_choice;
    std::shared_ptr<app::ScoreBook> m_scores;
    /// The last import: its digest, its assessment, and what undo is called by it.
    std::string m_last;
    QString m_lastAssessment;
    QString m_lastUndo;
    bool m_isMany = false;
    std::shared_ptr<const app::YearFrame> m_year; ///< of the last plan, among many
    std::optional<app::PackageInbox> m_inbox;     ///< while many are taken in
    bool m_isStale = false; ///< something was taken in, the session is to be read anew
};

} // namespace models
