#include "cli/Verb.h"

#include <QGuiApplication>

#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
#ifdef Q_OS_WIN
    // Only Qt knows the words as Unicode there.
    QGuiApplication application(argc, argv); // also what the report verb draws with
    std::vector<std::string> words;
    for (const QString& word : QCoreApplication::arguments().mid(1))
        words.push_back(word.toStdString());
#else
    const std::vector<std::string> words(argv + 1, argv + argc);
#endif
    return cli::runCommandLine(words, {std::cout, std::cerr});
}
