// The Catch2 main for layers that need a Qt application object (fonts, painters, timers).
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QGuiApplication>

int main(int argc, char** argv)
{
    // QGuiApplication removes the arguments it knows; Catch2 gets the rest.
    QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
