#include "cli/StopRequest.h"

namespace cli {

namespace {

/// A signal's handler can reach nothing else.
volatile std::sig_atomic_t& stopWord()
{
    static volatile std::sig_atomic_t word = 0;
    return word;
}

void onInterrupt(int signal)
{
    stopWord() = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

StopRequest::StopRequest() : m_word(stopWord())
{
    stopWord() = 0;
    std::signal(SIGINT, onInterrupt);
}

StopRequest::~StopRequest()
{
    std::signal(SIGINT, SIG_DFL);
}

} // namespace cli
