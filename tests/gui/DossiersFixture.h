#pragma once

#include "WindowFixture.h"
#include "gui/cells/CellEdit.h"
#include "gui/dossiers/DossierPage.h"
#include "gui/dossiers/DossierTable.h"
#include "support/Window.h"

/// A window on the page of dossiers, at a district.
struct DossiersFixture : WindowFixture {
    DossiersFixture()
    {
        openSample();
        if (!window->session()->setAssessment(q("huyen-2021")).ok())
            qFatal("no assessment");
        window->pages().showPage(QStringLiteral("dossiers"));
        unit = window->session()->scores().unitIndex("na-ri");
        page().showUnit(unit);
        QCoreApplication::processEvents();
        table().setFocus();
    }
    gui::DossierPage& page() const
    {
        return *qobject_cast<gui::DossierPage*>(window->pages().page(QStringLiteral("dossiers")));
    }
    gui::DossierTable& table() const { return page().table(); }
    void goTo(int row, int column) const { table().goTo(page().dossiers().index(row, column)); }
    QString cell(int row, int column) const
    {
        return page().dossiers().index(row, column).data().toString();
    }
    static void type(const char* text) { support::type(q(text)); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        support::press(key, modifiers);
    }
    /// The editor while it is open, else the table.
    QWidget* target() const
    {
        for (auto* editor : table().viewport()->findChildren<gui::CellEdit*>()) {
            if (editor->isVisible())
                return editor;
        }
        return &table();
    }

    int unit = -1;
};
