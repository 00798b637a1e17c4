#include "cli/Password.h"

#include "store/Keys.h"

#include <iostream>
#include <utility>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace cli {

namespace {

#ifdef _WIN32
class Unseen {
public:
    Unseen() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        if (GetConsoleMode(m_input, &m_mode) != 0)
            SetConsoleMode(m_input, m_mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~Unseen() { SetConsoleMode(m_input, m_mode); }
    static bool isTerminal() { return _isatty(_fileno(stdin)) != 0; }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    HANDLE m_input;
    DWORD m_mode = 0;
};
#else
/// What is typed is not shown while it lives.
class Unseen {
public:
    Unseen()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Unseen() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    static bool isTerminal() { return isatty(STDIN_FILENO) != 0; }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
};
#endif

} // namespace

core::Result<std::string> passwordFrom(const std::string& file)
{
    auto text = readText(file);
    if (!text)
        return text;
    std::string password = text->substr(0, text->find_first_of("\r\n"));
    store::wipe(*text);
    if (password.empty())
        return core::Error{
            core::ErrorKind::InvalidData, "cli.no-password", {core::Param::text("file", file)}, {}};
    return password;
}

core::Result<std::string> askPassword(std::string_view question, std::ostream& messages)
{
    if (!Unseen::isTerminal())
        return core::Error{core::ErrorKind::Usage, "cli.password-needed", {}, {}};
    messages << question << ": " << std::flush;
    std::string typed;
    {
        const Unseen unseen;
        std::getline(std::cin, typed);
    }
    messages << '\n';
    return nfc(std::move(typed));
}

} // namespace cli
