#pragma once

#include "app/PackageTraffic.h"
#include "core/Language.h"
#include "models/words/Roles.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <string_view>

namespace models {

class Session;

/// A state in a word, an icon and a tone.
struct PackageLook {
    QString word;
    QString icon; ///< name in :/icons
    Tone tone = Tone::Normal;
};

/// What the pages say of packages: each word once.
class PackageWords {
    Q_DECLARE_TR_FUNCTIONS(models::PackageWords)

public:
    /// "Phiếu tự chấm"; what the log names otherwise stays as it is.
    static QString kind(std::string_view name, core::Language language);
    /// In a word or two, for a tab: "Tự chấm"; the title where there is no shorter one.
    static QString shortKind(package::Kind kind, core::Language language);
    /// A time of a package, by its sender's clock: "28/12", "28/12/2021 10:00".
    static QString day(const std::string& made);
    static QString time(const std::string& made);
    /// The unit's name; its id where the current assessment does not have it.
    static QString unit(const Session& session, const std::string& id);
    /// What it is about: the unit, else the set.
    static QString about(const Session& session, const package::Envelope& envelope);
    static PackageLook traffic(app::TrafficState state);
};

} // namespace models
