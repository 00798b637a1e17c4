#include "cli/Verb.h"

#include <QGuiApplication>

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    // Fonts and painters for PDF need an application object; never a display.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef Q_OS_WIN
    // Only Qt knows the words as Unicode there.
    QGuiApplication application(argc, argv);
    std::vector<std::string> words;
    for (const QString& word : QCoreApplication::arguments().mid(1))
        words.push_back(word.toStdString());
#else
    // Qt gets the program's name only: an option of ours must not be taken by it.
    int qtArgc = 1;
    QGuiApplication application(qtArgc, argv);
    const std::vector<std::string> words(argv + 1, argv + argc);
#endif
    return cli::runCommandLine(words, {std::cout, std::cerr});
}
