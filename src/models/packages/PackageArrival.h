#pragma once

#include "app/packages/PackagePlan.h"
#include "models/packages/PackageWords.h"

#include <QString>

#include <cstdint>
#include <string>

namespace models {

class Session;

/// A file that was looked at in this window, and what became of it.
struct PackageArrival {
    enum class State {
        Ready,            ///< to be taken in
        WaitsForKey,      ///< its fingerprint is to be compared
        WaitsForDecision, ///< sides are to be chosen
        Late,             ///< its work is closed now: it may wait in the holding place
        Held,             ///< it waits there
        Dropped,          ///< it waited there and was given up
        Imported,
        Undone,
        Known,
        Older,
        Refused
    };
    QString file; ///< with its folder
    QString time; ///< when it was looked at: "14:21"
    State state = State::Refused;
    QString words; ///< what became of it
    QString told;  ///< what its envelope says: kind, unit, number, when it was made
    QString sender;
    store::PublicKey key{};   ///< of the sender
    bool hasOtherKey = false; ///< than the one that was confirmed of it
    QString
        keyElsewhere; ///< what else its key was confirmed for, in words; empty where for nothing
    int changes = 0;  ///< what would be taken
    int conflicts = 0;
    std::int64_t held = 0; ///< its number in the holding place, where it was looked at there
    std::string identity;
    std::string assessment;
    std::string unit;
    std::string kind;

    QString name() const; ///< of the file, without folders
};

/// What a plan says of a file with such a choice, before anything is known of its state.
PackageArrival arrivalOf(Session& session, const QString& file, const app::PackagePlan& plan,
                         const app::PackageChoice& choice);
/// "12 mục thay đổi, 3 giữ của sổ, 40 như cũ; 2 tiêu chí chưa chấm"
QString countedChanges(const app::PackagePlan& plan, const app::PackageCount& count);
/// What was taken in: countedChanges(), and where some parts alone were chosen what is left of the
/// package, and how it is fetched.
QString takenWords(const app::PackagePlan& plan, const app::PackageChoice& choice,
                   core::Language language);

} // namespace models
