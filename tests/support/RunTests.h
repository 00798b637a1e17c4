#pragma once

/// Runs the tests that the command line names; the exit code of the process.
int runTests(int argc, char** argv);
