#include "app/Backups.h"

#include "app/BackupRotation.h"
#include "app/Workspace.h"
#include "core/Ascii.h"
#include "core/DateText.h"
#include "core/PathText.h"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>
#include <utility>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t bookDigits = 8;

constexpr std::array<std::pair<BackupCause, std::string_view>, 5> causes{{
    {BackupCause::Daily, "ngay"},
    {BackupCause::BeforeImport, "nhap"},
    {BackupCause::BeforeMove, "buoc"},
    {BackupCause::BeforeCorrection, "sua"},
    {BackupCause::ByHand, "tay"},
}};

std::string_view wordOf(BackupCause cause)
{
    const auto found = std::find_if(causes.begin(), causes.end(),
                                    [cause](const auto& one) { return one.first == cause; });
    return found->second;
}

/// "2026-11-29 15:45:03" as "20261129-154503".
std::string compact(std::string_view moment)
{
    std::string text;
    for (const char c : moment) {
        if (core::isDigit(c))
            text += c;
        else if (c == ' ')
            text += '-';
    }
    return text;
}

/// The reverse; empty for anything else.
std::string momentFrom(std::string_view text)
{
    constexpr std::string_view form = "dddddddd-dddddd";
    if (text.size() != form.size())
        return {};
    std::string moment;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] == 'd' ? !core::isDigit(text[i]) : text[i] != form[i])
            return {};
        if (i == 4 || i == 6)
            moment += '-';
        else if (i == 11 || i == 13)
            moment += ':';
        moment += text[i] == '-' ? ' ' : text[i];
    }
    return moment;
}

bool isBookPart(std::string_view text)
{
    return text.size() == bookDigits && std::all_of(text.begin(), text.end(), [](char c) {
               return core::isDigit(c) || (c >= 'a' && c <= 'f');
           });
}

/// Cuts the last part of "…-part" off.
std::string_view takeLast(std::string_view& text)
{
    const std::size_t dash = text.rfind('-');
    if (dash == std::string_view::npos)
        return {};
    const std::string_view last = text.substr(dash + 1);
    text = text.substr(0, dash);
    return last;
}

/// Nothing where the name is not that of a dated copy.
std::optional<Backup> named(const fs::path& file)
{
    if (file.extension() != ".cchc")
        return {};
    const std::string stem = core::pathText(file.stem());
    std::string_view rest = stem;
    // The second copy of one second has its number behind it: "…-nhap.2".
    std::string_view word = takeLast(rest);
    if (const std::size_t dot = word.find('.'); dot != std::string_view::npos) {
        const std::string_view number = word.substr(dot + 1);
        if (number.empty() || number.size() > 3 || !std::ranges::all_of(number, core::isDigit))
            return {};
        word = word.substr(0, dot);
    }
    const auto cause = std::find_if(causes.begin(), causes.end(),
                                    [word](const auto& one) { return one.second == word; });
    const std::string_view time = takeLast(rest);
    const std::string_view date = takeLast(rest);
    const std::string_view book = takeLast(rest);
    Backup backup;
    backup.moment = momentFrom(std::string(date) + '-' + std::string(time));
    if (cause == causes.end() || backup.moment.empty() || !isBookPart(book))
        return {};
    backup.file = file;
    backup.name = rest;
    backup.book = book;
    backup.cause = cause->first;
    return backup;
}

fs::path nameFor(const store::Book& book, std::string_view part, BackupCause cause,
                 const std::string& moment, int number)
{
    fs::path file = core::pathOf(backupName(book.file()));
    file += '-';
    file += part;
    file += '-';
    file += compact(moment);
    file += '-';
    file += wordOf(cause);
    if (number > 1)
        file += '.' + std::to_string(number);
    file += ".cchc";
    return file;
}

constexpr std::string_view folderName = "sao-luu";

} // namespace

Backups::Backups(const fs::path& place, std::string_view book)
    : m_folder(place / folderName), m_book(book.substr(0, bookDigits))
{}

std::vector<Backup> Backups::all() const
{
    std::vector<Backup> found;
    std::error_code error;
    for (fs::directory_iterator at(m_folder, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code unreadable;
        if (!at->is_regular_file(unreadable))
            continue;
        auto backup = named(at->path());
        if (!backup || (!m_book.empty() && backup->book != m_book))
            continue;
        backup->size = at->file_size(unreadable);
        if (!unreadable)
            found.push_back(*std::move(backup));
    }
    std::sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) {
        return a.moment != b.moment ? a.moment > b.moment : a.file < b.file;
    });
    return found;
}

bool Backups::isDue(const fs::path& book, std::string_view day) const
{
    const std::vector<Backup> known = all();
    const std::string name = backupName(book);
    return std::none_of(known.begin(), known.end(), [&](const Backup& one) {
        return one.cause == BackupCause::Daily && one.name == name && one.day() == day;
    });
}

core::Result<Backup> Backups::make(const store::Book& book, BackupCause cause,
                                   const std::string& moment) const
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (error)
        return core::Error{core::ErrorKind::Storage,
                           "app.no-backup-folder",
                           {core::Param::text("folder", core::pathText(m_folder))},
                           {}};
    // Two imports may fall into one second: each has its copy.
    constexpr int mostOfOneSecond = 999;
    int number = 1;
    fs::path file = m_folder / nameFor(book, m_book, cause, moment, number);
    while (number < mostOfOneSecond && fs::exists(file, error))
        file = m_folder / nameFor(book, m_book, cause, moment, ++number);
    if (core::Status copied = book.copyTo(file); !copied)
        return copied.error();
    std::vector<Backup> own = all();
    std::erase_if(own,
                  [name = backupName(book.file())](const Backup& one) { return one.name != name; });
    for (const Backup& old : superfluous(own))
        fs::remove(old.file, error); // who holds it open keeps it; it goes with the next copy
    auto made = named(file);
    made->size = fs::file_size(file, error);
    return *std::move(made);
}

namespace {

/// "2026-11-29 15:45:03" in seconds, of whatever day they are counted from.
std::optional<std::int64_t> secondsOf(std::string_view moment)
{
    constexpr std::string_view form = "dddd-dd-dd dd:dd:dd";
    if (moment.size() != form.size() || !core::isDate(moment.substr(0, 10)))
        return std::nullopt;
    const auto two = [moment](std::size_t at) {
        return std::int64_t{moment[at] - '0'} * 10 + (moment[at + 1] - '0');
    };
    return ((std::int64_t{core::dayNumber(moment.substr(0, 10))} * 24 + two(11)) * 60 + two(14)) *
               60 +
           two(17);
}

/// Whether an import at `moment` belongs to the work of one that has its copy.
bool isSameWork(const Backups& backups, const std::string& name, const std::string& moment)
{
    constexpr std::int64_t longest = 10 * 60;
    const auto now = secondsOf(moment);
    const std::vector<Backup> all = backups.all();
    return now && std::ranges::any_of(all, [&](const Backup& one) {
               const auto then = secondsOf(one.moment);
               return one.cause == BackupCause::BeforeImport && one.name == name && then &&
                      *then <= *now && *now - *then < longest;
           });
}

} // namespace

bool keepsCopies(const Workspace& workspace)
{
    return !workspace.isReadOnly() && !workspace.info().sample;
}

CopiesBefore copyBefore(const Workspace& workspace, BackupCause cause,
                        const std::vector<fs::path>& places, const std::string& moment)
{
    CopiesBefore copies;
    if (!keepsCopies(workspace))
        return copies;
    for (const fs::path& place : places) {
        const Backups backups(place, workspace.info().id);
        if (cause == BackupCause::BeforeImport &&
            isSameWork(backups, backupName(workspace.book().file()), moment))
            continue;
        const auto made = backups.make(workspace.book(), cause, moment);
        if (made) {
            ++copies.made;
        } else if (!copies.error) {
            copies.error = made.error();
            copies.failed = backups.folder();
        }
    }
    return copies;
}

bool isBackup(const fs::path& file)
{
    return file.parent_path().filename() == folderName && named(file).has_value();
}

std::string backupName(const fs::path& book)
{
    // What comes behind must find room in a name of 255 bytes.
    constexpr std::size_t longest = 200;
    std::string name = core::pathText(book.stem());
    return name.size() <= longest ? name : "so";
}

core::Result<BackupContents> contentsOf(const Backup& backup)
{
    const auto book = store::Book::open(backup.file, store::OpenMode::ReadOnly, {});
    if (!book)
        return book.error();
    auto info = (*book)->info();
    if (!info)
        return std::move(info).error();
    const auto units = (*book)->units();
    if (!units)
        return units.error();
    const auto assessments = (*book)->assessments();
    if (!assessments)
        return assessments.error();
    const auto length = (*book)->historyLength();
    if (!length)
        return length.error();
    auto last = (*book)->lastChange();
    if (!last)
        return std::move(last).error();
    return BackupContents{std::move(info->title), *std::move(last), units->size(),
                          assessments->size(), *length};
}

core::Status restore(const fs::path& backup, const fs::path& target)
{
    const auto book = store::Book::open(backup, store::OpenMode::ReadOnly, {});
    if (!book)
        return book.error();
    if (core::Status whole = (*book)->check(); !whole)
        return whole;
    return (*book)->copyTo(target);
}

} // namespace app
