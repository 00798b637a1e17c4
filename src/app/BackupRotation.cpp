#include "app/BackupRotation.h"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace app {

namespace {

constexpr std::size_t daysKept = 10;
constexpr std::size_t monthsKept = 12;
/// Of the copies before a kind of work.
constexpr std::array<std::pair<BackupCause, std::size_t>, 3> lastKept = {{
    {BackupCause::BeforeImport, 5},
    {BackupCause::BeforeCorrection, 5},
    {BackupCause::BeforeMove, 10}, // an assessment has eight steps, some taken twice
}};

} // namespace

std::vector<Backup> superfluous(const std::vector<Backup>& newestFirst)
{
    std::set<std::string_view> days;
    std::set<std::string_view> months;
    std::map<BackupCause, std::size_t> left(lastKept.begin(), lastKept.end());
    std::vector<Backup> result;
    for (const Backup& backup : newestFirst) {
        bool isKept = backup.cause == BackupCause::ByHand;
        if (backup.cause == BackupCause::Daily && days.size() < daysKept)
            isKept = days.insert(backup.day()).second || isKept;
        if (const auto last = left.find(backup.cause); last != left.end() && last->second > 0) {
            --last->second;
            isKept = true;
        }
        if (months.size() < monthsKept)
            isKept = months.insert(backup.month()).second || isKept;
        if (!isKept)
            result.push_back(backup);
    }
    return result;
}

} // namespace app
