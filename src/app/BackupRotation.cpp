#include "app/BackupRotation.h"

#include <set>
#include <string_view>

namespace app {

namespace {

constexpr std::size_t daysKept = 10;
constexpr std::size_t monthsKept = 12;
constexpr std::size_t importsKept = 5;
constexpr std::size_t correctionsKept = 5;
constexpr std::size_t movesKept = 10; // an assessment has eight steps, some taken twice

} // namespace

std::vector<Backup> superfluous(const std::vector<Backup>& newestFirst)
{
    std::set<std::string_view> days;
    std::set<std::string_view> months;
    std::size_t imports = 0;
    std::size_t moves = 0;
    std::size_t corrections = 0;
    std::vector<Backup> result;
    for (const Backup& backup : newestFirst) {
        bool isKept = backup.cause == BackupCause::ByHand;
        if (backup.cause == BackupCause::Daily && days.size() < daysKept)
            isKept = days.insert(backup.day()).second || isKept;
        if (backup.cause == BackupCause::BeforeImport)
            isKept = imports++ < importsKept || isKept;
        if (backup.cause == BackupCause::BeforeCorrection)
            isKept = corrections++ < correctionsKept || isKept;
        if (backup.cause == BackupCause::BeforeMove)
            isKept = moves++ < movesKept || isKept;
        if (months.size() < monthsKept)
            isKept = months.insert(backup.month()).second || isKept;
        if (!isKept)
            result.push_back(backup);
    }
    return result;
}

} // namespace app
