// The Catch2 main for the window: an application with the look of the program, without a screen.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "gui/Languages.h"
#include "gui/Look.h"

#include <QApplication>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    gui::Look::apply(application, gui::Theme::Light);
    return Catch::Session().run(argc, argv);
}
