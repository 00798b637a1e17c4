#pragma once

#include "DossiersFixture.h"

#include "gui/dossiers/DossierPage.h"
#include "gui/imports/ImportDialog.h"
#include "gui/imports/ImportQuestions.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

/// A file of one-stop counters beside the book, and the dialog of its dry run.
struct ImportFixture : DossiersFixture {
    QString write(const char* name, const char* text) const
    {
        const QString path = folder.filePath(q(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("the file cannot be written");
        return path;
    }
    gui::ImportDialog* import(const QString& path)
    {
        dialogs.files = {path};
        QTest::keyClick(&table(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        return page().findChild<gui::ImportDialog*>();
    }
    /// The same of results of a survey, for the offices' assessment.
    gui::ImportDialog* importSurvey(const QString& path, core::Stage stage = core::Stage::V1)
    {
        if (!window->session()->setAssessment(q("so-2021")).ok())
            qFatal("no assessment");
        window->session()->setStage(stage);
        dialogs.files = {path};
        for (QAction* action : page().pageActions())
            if (action->text().contains(q("điều tra")))
                action->trigger();
        return page().findChild<gui::ImportDialog*>();
    }
    static QPushButton& button(const gui::ImportDialog& dialog)
    {
        return *dialog.findChild<QPushButton*>(q("importButton"));
    }
    static QAbstractItemModel& lines(const gui::ImportDialog& dialog)
    {
        return *dialog.findChild<QTableView*>(q("lines"))->model();
    }
    static QAbstractItemModel& faults(const gui::ImportDialog& dialog)
    {
        return *dialog.findChild<QTableView*>(q("faults"))->model();
    }
};
