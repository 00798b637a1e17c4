#pragma once

#include <csignal>

namespace cli {

/// While one lives, the first Ctrl+C asks the verb to stop where nothing is half done, so that the
/// book is closed in order; the second ends the program at once. One at a time.
class StopRequest {
public:
    StopRequest();
    ~StopRequest();
    StopRequest(const StopRequest&) = delete;
    StopRequest& operator=(const StopRequest&) = delete;

    bool isAsked() const { return m_word != 0; }

private:
    const volatile std::sig_atomic_t& m_word;
};

} // namespace cli
