// The main of test binaries without Qt.
#include "support/RunTests.h"

int main(int argc, char** argv)
{
    return runTests(argc, argv);
}
