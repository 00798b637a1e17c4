#pragma once

#include "gui/page/Dialogs.h"

#include <QList>
#include <QStringList>

/// Stands in for the person at the dialogs: answers given beforehand, everything shown is kept.
class AnsweringDialogs : public gui::Dialogs {
public:
    QStringList files; ///< answers to file dialogs, in order; none left: the person gives up
    QList<int> verbs;  ///< answers to questions; none left: the safest
    QList<QStringList> fileLists; ///< answers to dialogs for several files, in order
    bool print = false;
    QString printFile; ///< where "printing" goes

    QStringList answers;    ///< to questions for a text, in order; none left: the person gives up
    QStringList texts;      ///< these questions
    QStringList shownTexts; ///< what stood in the field

    QStringList proposals;
    QStringList opened; ///< files that were to be shown by the system's programs
    bool opens = true;  ///< whether there is such a program
    QList<gui::Question> questions;
    QList<gui::ErrorNotice> notices;
    QList<gui::RefusedBlock> refused;
    int jump = -1;          ///< answer to a refused block
    bool takesVerb = false; ///< answer to a notice with a verb

    QString askOpenFile(QWidget*, const QString&, const QString& directory, const QString&) override
    {
        return next(directory);
    }
    QStringList askOpenFiles(QWidget*, const QString&, const QString& directory,
                             const QString&) override
    {
        proposals.append(directory);
        return fileLists.isEmpty() ? QStringList() : fileLists.takeFirst();
    }
    QString askSaveFile(QWidget*, const QString&, const QString& proposed, const QString&) override
    {
        return next(proposed);
    }
    QString askNewFile(QWidget*, const QString&, const QString& proposed, const QString&) override
    {
        return next(proposed);
    }
    QString askFolder(QWidget*, const QString&, const QString& directory) override
    {
        return next(directory);
    }
    std::optional<QString> askText(QWidget*, const QString&, const QString& question,
                                   const QString& text, const QString&) override
    {
        texts.append(question);
        shownTexts.append(text);
        return answers.isEmpty() ? std::nullopt : std::optional(answers.takeFirst());
    }
    int ask(QWidget*, const gui::Question& question) override
    {
        questions.append(question);
        return verbs.isEmpty() ? question.safest : verbs.takeFirst();
    }
    bool showNotice(QWidget*, const gui::ErrorNotice& notice) override
    {
        notices.append(notice);
        return takesVerb && !notice.verb.isEmpty();
    }
    int showRefused(QWidget*, const gui::RefusedBlock& block) override
    {
        refused.append(block);
        return jump;
    }
    bool choosePrinter(QWidget*, QPrinter& printer) override;
    bool openExternally(const QString& file) override
    {
        opened.append(file);
        return opens;
    }

private:
    QString next(const QString& proposed)
    {
        proposals.append(proposed);
        return files.isEmpty() ? QString() : files.takeFirst();
    }
};
