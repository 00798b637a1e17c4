// Preloaded into a program under attack (LD_PRELOAD): fails the k-th call of a kind, plays a disk
// of a certain size, or records what is written and synced, for files below one folder. Told by the
// environment:
//   CCHC_SHIM_ROOT    the folder; nothing else is touched
//   CCHC_SHIM_FAIL    "KIND:K:ERRNO": the K-th call of KIND (write, sync, truncate, open, rename)
//                     fails so; "KIND:K:ERRNO:on" all later ones of that kind, too
//   CCHC_SHIM_ROOM    so many bytes may be added to files; then the disk is full
//   CCHC_SHIM_RECORD  a file that gets every event (docs/attack.md has its format)
//   CCHC_SHIM_COUNT   a file that gets a line "KIND N" for each kind when the program ends

#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum Kind { Write, Sync, Truncate, Open, Rename, kindCount };
constexpr std::array<const char*, kindCount> kindNames = {"write", "sync", "truncate", "open",
                                                          "rename"};

template<typename Function>
Function real(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

using OpenCall = int (*)(const char*, int, ...);
using WriteCall = ssize_t (*)(int, const void*, size_t);
using WriteAtCall = ssize_t (*)(int, const void*, size_t, off64_t);
using SyncCall = int (*)(int);
using TruncateCall = int (*)(int, off64_t);
using PathCall = int (*)(const char*);
using TwoPathsCall = int (*)(const char*, const char*);

struct Shim {
    std::string root;
    int failKind = -1;
    long failAt = 0;
    int failWith = 0;
    bool failOn = false;
    long long room = -1;
    int record = -1;
    std::string count;
    std::array<long, kindCount> calls{};

    Shim()
    {
        const auto value = [](const char* name) {
            const char* text = std::getenv(name);
            return std::string(text != nullptr ? text : "");
        };
        root = value("CCHC_SHIM_ROOT");
        count = value("CCHC_SHIM_COUNT");
        if (const std::string text = value("CCHC_SHIM_ROOM"); !text.empty())
            room = std::atoll(text.c_str());
        if (const std::string text = value("CCHC_SHIM_FAIL"); !text.empty()) {
            const auto colon = text.find(':');
            for (int kind = 0; kind < kindCount; ++kind) {
                if (text.substr(0, colon) == kindNames.at(static_cast<std::size_t>(kind)))
                    failKind = kind;
            }
            std::sscanf(text.c_str() + colon + 1, "%ld:%d", &failAt, &failWith);
            failOn = text.ends_with(":on");
        }
        if (const std::string text = value("CCHC_SHIM_RECORD"); !text.empty())
            record = real<OpenCall>("open")(text.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                                            0644);
    }
    ~Shim()
    {
        if (count.empty())
            return;
        const int file = real<OpenCall>("open")(count.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        for (std::size_t kind = 0; kind < kindCount; ++kind) {
            const std::string line =
                std::string(kindNames.at(kind)) + ' ' + std::to_string(calls.at(kind)) + '\n';
            if (real<WriteCall>("write")(file, line.data(), line.size()) < 0)
                break;
        }
        ::close(file);
    }
    Shim(const Shim&) = delete;
    Shim& operator=(const Shim&) = delete;

    bool isOurs(const std::string& path) const
    {
        return !root.empty() && path.starts_with(root) &&
               (path.size() == root.size() || path[root.size()] == '/');
    }
    /// Counts a call; true where it is to fail, with errno set.
    bool fails(Kind kind)
    {
        const long number = ++calls.at(kind);
        if (kind != failKind || (failOn ? number < failAt : number != failAt))
            return false;
        errno = failWith;
        return true;
    }
};

Shim& shim()
{
    static Shim instance;
    return instance;
}

std::string absolute(const char* path)
{
    std::string text(path);
    if (!text.starts_with('/')) {
        std::array<char, PATH_MAX> folder{};
        if (::getcwd(folder.data(), folder.size()) != nullptr)
            text = std::string(folder.data()) + '/' + text;
    }
    for (auto at = text.find("/./"); at != std::string::npos; at = text.find("/./"))
        text.erase(at, 2);
    return text.ends_with("/.") ? text.substr(0, text.size() - 2) : text;
}

std::string pathOf(int file)
{
    std::array<char, PATH_MAX> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
    return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
}

bool isOurs(int file)
{
    return shim().isOurs(pathOf(file));
}

std::string idOf(int file)
{
    struct stat64 facts {};
    ::fstat64(file, &facts);
    return std::to_string(facts.st_ino);
}

/// "KIND ID NUMBER SIZE\n" and SIZE bytes.
void tell(char kind, const std::string& id, long long number, const void* bytes, std::size_t size)
{
    const int file = shim().record;
    if (file < 0)
        return;
    std::string event = std::string(1, kind) + ' ' + id + ' ' + std::to_string(number) + ' ' +
                        std::to_string(size) + '\n';
    event.append(static_cast<const char*>(bytes), size);
    if (real<WriteCall>("write")(file, event.data(), event.size()) < 0)
        std::abort();
}

void tell(char kind, const std::string& id, const std::string& text)
{
    tell(kind, id, 0, text.data(), text.size());
}

int openBy(const char* name, const char* path, int flags, mode_t mode)
{
    const std::string full = absolute(path);
    if (!shim().isOurs(full))
        return real<OpenCall>(name)(path, flags, mode);
    if (shim().fails(Open))
        return -1;
    const bool isNew = (flags & O_CREAT) != 0 && ::access(path, F_OK) != 0;
    const int file = real<OpenCall>(name)(path, flags, mode);
    if (file >= 0 && isNew)
        tell('C', idOf(file), full);
    if (file >= 0 && (flags & O_TRUNC) != 0)
        tell('T', idOf(file), 0, "", 0);
    return file;
}

/// How many bytes of a write fit; -1 where none does.
long long fitting(int file, long long offset, long long size)
{
    if (shim().room < 0)
        return size;
    struct stat64 facts {};
    ::fstat64(file, &facts);
    const long long added = offset + size - facts.st_size;
    if (added <= 0)
        return size;
    const long long fits = added <= shim().room ? size : size - (added - shim().room);
    if (fits <= 0) {
        errno = ENOSPC;
        return -1;
    }
    shim().room -= offset + fits - facts.st_size > 0 ? offset + fits - facts.st_size : 0;
    return fits;
}

ssize_t writeAt(int file, const void* bytes, size_t size, off64_t offset, bool atOffset)
{
    if (!atOffset) {
        offset = ::lseek64(file, 0, SEEK_CUR);
        if ((::fcntl(file, F_GETFL) & O_APPEND) != 0)
            offset = ::lseek64(file, 0, SEEK_END);
    }
    if (shim().fails(Write))
        return -1;
    const long long fits = fitting(file, offset, static_cast<long long>(size));
    if (fits < 0)
        return -1;
    const ssize_t written =
        atOffset ? real<WriteAtCall>("pwrite64")(file, bytes, static_cast<size_t>(fits), offset)
                 : real<WriteCall>("write")(file, bytes, static_cast<size_t>(fits));
    if (written > 0)
        tell('W', idOf(file), offset, bytes, static_cast<std::size_t>(written));
    return written;
}

int syncBy(const char* name, int file)
{
    if (!isOurs(file))
        return real<SyncCall>(name)(file);
    if (shim().fails(Sync))
        return -1;
    struct stat64 facts {};
    ::fstat64(file, &facts);
    tell(S_ISDIR(facts.st_mode) ? 'D' : 'S', idOf(file), 0, "", 0);
    // The disk of a test need not work: what counts is what was asked of it.
    return 0;
}

int truncateBy(int file, off64_t size)
{
    if (!isOurs(file))
        return real<TruncateCall>("ftruncate64")(file, size);
    if (shim().fails(Truncate))
        return -1;
    tell('T', idOf(file), size, "", 0);
    return real<TruncateCall>("ftruncate64")(file, size);
}

int nameBy(const char* name, char kind, const char* from, const char* to)
{
    const std::string full = absolute(to);
    if (!shim().isOurs(full))
        return real<TwoPathsCall>(name)(from, to);
    if (shim().fails(Rename))
        return -1;
    const int outcome = real<TwoPathsCall>(name)(from, to);
    if (outcome == 0)
        tell(kind, "0", absolute(from) + '\n' + full);
    return outcome;
}

mode_t modeOf(int flags, va_list& list)
{
    return (flags & O_CREAT) != 0 ? va_arg(list, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openBy("open", path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const mode_t mode = modeOf(flags, list);
    va_end(list);
    return openBy("open64", path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size)
{
    return isOurs(file) ? writeAt(file, bytes, size, 0, false)
                        : real<WriteCall>("write")(file, bytes, size);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t offset)
{
    return isOurs(file) ? writeAt(file, bytes, size, offset, true)
                        : real<WriteAtCall>("pwrite64")(file, bytes, size, offset);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset)
{
    return pwrite64(file, bytes, size, offset);
}

int fsync(int file)
{
    return syncBy("fsync", file);
}

int fdatasync(int file)
{
    return syncBy("fdatasync", file);
}

int ftruncate64(int file, off64_t size) noexcept
{
    return truncateBy(file, size);
}

int ftruncate(int file, off_t size) noexcept
{
    return truncateBy(file, size);
}

int rename(const char* from, const char* to) noexcept
{
    return nameBy("rename", 'R', from, to);
}

int link(const char* from, const char* to) noexcept
{
    return nameBy("link", 'L', from, to);
}

int unlink(const char* path) noexcept
{
    const int outcome = real<PathCall>("unlink")(path);
    if (const std::string full = absolute(path); outcome == 0 && shim().isOurs(full))
        tell('U', "0", full);
    return outcome;
}

int remove(const char* path) noexcept
{
    const int outcome = real<PathCall>("remove")(path);
    if (const std::string full = absolute(path); outcome == 0 && shim().isOurs(full))
        tell('U', "0", full);
    return outcome;
}

} // extern "C"
