#include "core/UnfinishedFile.h"

#include "core/Codes.h"
#include "core/PathText.h"

#include <array>
#include <cerrno>
#include <random>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#ifdef _WIN32
#include <io.h>
#else
#include <sys/file.h>
#include <unistd.h>
#endif

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view nameBegin = "cchc-";
constexpr std::string_view nameEnd = ".part";
constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t digitCount = 8;
/// What SQLite and the lock of a book put beside a file; they mean nothing without it.
constexpr std::array companions = {"-wal", "-shm", "-journal", ".lock"};

std::string ownName()
{
    std::random_device random;
    std::string name(nameBegin);
    for (std::size_t i = 0; i < digitCount; ++i)
        name += digits[random() % digits.size()];
    return name.append(nameEnd);
}

bool isOwnName(std::string_view name)
{
    return name.size() == nameBegin.size() + digitCount + nameEnd.size() &&
           name.starts_with(nameBegin) && name.ends_with(nameEnd) &&
           name.substr(nameBegin.size(), digitCount).find_first_not_of(digits) ==
               std::string_view::npos;
}

fs::path folderOf(const fs::path& file)
{
    const fs::path folder = file.parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

void removeWithCompanions(const fs::path& file)
{
    std::error_code ignored;
    for (const char* end : companions) {
        fs::path companion = file;
        companion += end;
        fs::remove(companion, ignored);
    }
    fs::remove(file, ignored);
}

int numberOf(const std::error_code& fault)
{
    return fault.default_error_condition().value();
}

#ifdef _WIN32

// Who may read it is the folder's matter there.
std::intptr_t create(const fs::path& file, UnfinishedFile::Readers)
{
    return _wopen(file.c_str(), _O_CREAT | _O_EXCL | _O_RDWR | _O_BINARY | _O_NOINHERIT,
                  _S_IREAD | _S_IWRITE);
}

// A file that somebody has open cannot be deleted there.
bool isHeld(std::intptr_t, const fs::path&)
{
    return true;
}

void removeLeftover(const fs::path& file)
{
    std::error_code ignored;
    if (fs::remove(file, ignored))
        removeWithCompanions(file);
}

std::intptr_t put(std::intptr_t file, const char* bytes, std::size_t size)
{
    constexpr std::size_t most = 1U << 30U;
    return _write(static_cast<int>(file), bytes, static_cast<unsigned>(size < most ? size : most));
}

int carryToDisk(std::intptr_t file)
{
    return _commit(static_cast<int>(file));
}

void closeFile(std::intptr_t file)
{
    _close(static_cast<int>(file));
}

// Its names are on the disk with the file.
int carryFolderToDisk(const fs::path&)
{
    return 0;
}

#else

std::intptr_t create(const fs::path& file, UnfinishedFile::Readers readers)
{
    const mode_t mode = readers == UnfinishedFile::Readers::Owner ? 0600 : 0666;
    return ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode);
}

bool isNamed(int file, const fs::path& path)
{
    struct stat open {};
    struct stat named {};
    return ::fstat(file, &open) == 0 && ::lstat(path.c_str(), &named) == 0 &&
           open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

// Between making and locking somebody may have taken the file for a leftover. Where the file system
// has no locks, nobody takes anything for one.
bool isHeld(std::intptr_t file, const fs::path& path)
{
    while (::flock(static_cast<int>(file), LOCK_EX) != 0 && errno == EINTR) {
    }
    return isNamed(static_cast<int>(file), path);
}

void removeLeftover(const fs::path& path)
{
    struct stat named {};
    if (::lstat(path.c_str(), &named) != 0 || !S_ISREG(named.st_mode) ||
        named.st_uid != ::geteuid())
        return;
    // The file has its own name, too: only this one goes. It is not opened, for it may be the book
    // that this process has open, whose locks would end with the closing (POSIX).
    if (named.st_nlink > 1) {
        ::unlink(path.c_str());
        return;
    }
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0)
        return;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && isNamed(file, path))
        removeWithCompanions(path);
    ::close(file);
}

std::intptr_t put(std::intptr_t file, const char* bytes, std::size_t size)
{
    return ::write(static_cast<int>(file), bytes, size);
}

int carryToDisk(std::intptr_t file)
{
    return ::fsync(static_cast<int>(file));
}

void closeFile(std::intptr_t file)
{
    ::close(static_cast<int>(file));
}

int carryFolderToDisk(const fs::path& folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return errno == EACCES ? 0 : -1; // may be written, not read: nothing more can be done
    const int outcome = ::fsync(file);
    // Some file systems do not know this; then they do it by themselves.
    const bool unknown = outcome != 0 && (errno == EINVAL || errno == ENOTSUP);
    const int number = errno;
    ::close(file);
    errno = number;
    return unknown ? 0 : outcome;
}

#endif

void removeLeftovers(const fs::path& folder)
{
    std::error_code fault;
    for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end;
         entry.increment(fault)) {
        if (isOwnName(pathText(entry->path().filename())))
            removeLeftover(entry->path());
    }
}

} // namespace

UnfinishedFile::UnfinishedFile(const fs::path& wanted, Readers readers) : m_wanted(wanted)
{
    m_made = make(readers);
}

UnfinishedFile::~UnfinishedFile()
{
    close();
    if (!m_path.empty())
        removeWithCompanions(m_path);
    std::error_code ignored;
    if (!m_old.empty())
        fs::remove(m_old, ignored);
}

Status UnfinishedFile::make(Readers readers)
{
    std::error_code fault;
    const fs::file_status there = fs::status(m_wanted, fault);
    if (fs::exists(there) && !fs::is_regular_file(there))
        return Error{ErrorKind::Storage, "file.not-plain", failed(0).params, {}};
    if (fs::exists(there) && fs::is_symlink(fs::symlink_status(m_wanted, fault))) {
        if (fs::path real = fs::canonical(m_wanted, fault); !fault)
            m_wanted = std::move(real);
    }
    const fs::path folder = folderOf(m_wanted);
    removeLeftovers(folder);
    for (;;) {
        const fs::path path = folder / ownName();
        m_file = create(path, readers);
        if (m_file < 0 && errno == EEXIST)
            continue;
        if (m_file < 0)
            return failed(errno);
        if (isHeld(m_file, path)) {
            m_path = path;
            return {};
        }
        close();
    }
}

void UnfinishedFile::close()
{
    if (m_file >= 0)
        closeFile(m_file);
    m_file = -1;
}

Error UnfinishedFile::failed(int number) const
{
    Error error{ErrorKind::Storage, "file.disk", {Param::text("file", pathText(m_wanted))}, {}};
    switch (number) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        error.code = codes::fileFull;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        error.code = "file.forbidden";
        break;
    case ENOENT:
    case ENOTDIR:
        error.code = "file.no-folder";
        break;
    case ENAMETOOLONG:
        error.code = "file.name-too-long";
        break;
    case EEXIST:
        error.kind = ErrorKind::Conflict;
        error.code = "file.exists";
        break;
    default:
        error.params.push_back(Param::num("number", number));
    }
    return error;
}

Status UnfinishedFile::write(std::string_view bytes)
{
    if (!m_made)
        return m_made;
    while (!bytes.empty()) {
        const std::intptr_t written = put(m_file, bytes.data(), bytes.size());
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
            m_written += static_cast<std::uintmax_t>(written);
        } else if (written == 0)
            return failed(ENOSPC);
        else if (errno != EINTR)
            return failed(errno);
    }
    return {};
}

Status UnfinishedFile::sync() const
{
    if (carryToDisk(m_file) != 0)
        return failed(errno);
    std::error_code fault;
    return fs::file_size(m_path, fault) >= m_written && !fault ? Status() : failed(EIO);
}

Status UnfinishedFile::syncFolder() const
{
    return carryFolderToDisk(folderOf(m_wanted)) == 0 ? Status() : failed(errno);
}

Status UnfinishedFile::takeNewName()
{
    if (!m_made)
        return m_made;
    if (Status onDisk = sync(); !onDisk)
        return onDisk;
    std::error_code fault;
    if (fs::exists(fs::symlink_status(m_wanted, fault)))
        return failed(EEXIST);
    // A second name is refused where the first one exists, in one step; file systems that know one
    // name a file only get the check above and a rename.
    fs::create_hard_link(m_path, m_wanted, fault);
    if (fault && numberOf(fault) == EEXIST)
        return failed(EEXIST);
#ifdef _WIN32
    close();
#endif
    if (fault)
        fs::rename(m_path, m_wanted, fault);
    if (fault)
        return failed(numberOf(fault));
    Status named = syncFolder();
    if (!named)
        fs::remove(m_wanted, fault);
    fs::remove(m_path, fault);
    close();
    return named;
}

Status UnfinishedFile::keepOld()
{
    std::error_code fault;
    const fs::file_status there = fs::status(m_wanted, fault);
    if (!fs::exists(there))
        return {};
    fs::permissions(m_path, there.permissions(), fault);
    m_old = folderOf(m_wanted) / ownName();
    fs::create_hard_link(m_wanted, m_old, fault);
    if (!fault)
        return {};
    m_old.clear();
    // Without second names the old file stands for itself until the rename.
    const int number = numberOf(fault);
    return number == ENOSPC || number == EIO ? Status(failed(number)) : Status();
}

Status UnfinishedFile::replace()
{
    if (!m_made)
        return m_made;
    if (Status onDisk = sync(); !onDisk)
        return onDisk;
    std::error_code fault;
    const bool isNew = !fs::exists(fs::symlink_status(m_wanted, fault));
    if (Status kept = keepOld(); !kept)
        return kept;
#ifdef _WIN32
    close();
#endif
    fs::rename(m_path, m_wanted, fault);
    if (fault)
        return failed(numberOf(fault));
    Status named = syncFolder();
    if (!named && isNew)
        fs::remove(m_wanted, fault);
    if (!named && !m_old.empty())
        fs::rename(m_old, m_wanted, fault);
    if (!m_old.empty())
        fs::remove(m_old, fault);
    m_old.clear();
    close();
    return named;
}

Status writeWhole(const fs::path& file, std::string_view bytes)
{
    UnfinishedFile unfinished(file);
    if (Status written = unfinished.write(bytes); !written)
        return written;
    return unfinished.replace();
}

} // namespace core
