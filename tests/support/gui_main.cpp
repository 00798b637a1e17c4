// The main for the window: an application with the look of the program, without a screen.
#include "gui/look/Look.h"
#include "support/RunTests.h"

#include <QApplication>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    gui::Look::apply(application, gui::Theme::Light);
    return runTests(argc, argv);
}
