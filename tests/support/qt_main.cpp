// The main for layers that need a Qt application object (fonts, painters, timers).
#include "support/RunTests.h"

#include <QGuiApplication>

int main(int argc, char** argv)
{
    // QGuiApplication removes the arguments it knows; Catch2 gets the rest.
    QGuiApplication application(argc, argv);
    return runTests(argc, argv);
}
