// Catch2 itself, compiled once for all test binaries.
#define CATCH_CONFIG_RUNNER
#include "support/RunTests.h"

#include <catch2/catch.hpp>

int runTests(int argc, char** argv)
{
    return Catch::Session().run(argc, argv);
}

/// libxlsxwriter 1.1.5 copies the lower bound of a check "between" and never frees it: some bytes
/// for each, all of them by this function. Whatever else leaks is told.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:lxw_strdup";
}
