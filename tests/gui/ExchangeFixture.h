#pragma once

#include "WindowFixture.h"

#include "app/HoldingPlace.h"
#include "app/PackageExport.h"
#include "app/ProcessDesk.h"
#include "app/ReceivedResult.h"
#include "gui/admin/AdminTable.h"
#include "gui/packages/ArrivalPane.h"
#include "gui/packages/ExchangePage.h"
#include "gui/packages/FingerprintDialog.h"
#include "gui/packages/HeldPane.h"
#include "gui/packages/InspectDialog.h"
#include "gui/packages/KeyBand.h"
#include "gui/packages/ManyDialog.h"
#include "gui/packages/PackageDialog.h"
#include "gui/packages/PlanPane.h"
#include "gui/packages/PlanView.h"
#include "models/packages/ResultTable.h"
#include "models/sheet/SheetModel.h"
#include "models/words/NumberText.h"
#include "models/words/PublishedWords.h"
#include "models/words/Text.h"
#include "package/Assignment.h"
#include "package/PartNames.h"
#include "store/Office.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <functional>

using models::PackageArrival;
using models::PlanTable;
using models::TrafficTable;

inline constexpr std::int64_t exchangeMadeAt = 1'796'000'000'000;

/// The province's book in the window, and the book of a unit beside it. Both are the sample, each
/// made for itself.
struct ExchangeWindow : WindowFixture {
    std::unique_ptr<app::Workspace> unit;
    std::string fingerprint;

    ExchangeWindow()
    {
        openSample();
        REQUIRE(window->session()->setAssessment(q("so-2021")).ok());
        const auto file = gui::pathOf(folder.filePath(q("đơn vị.cchc")));
        REQUIRE(app::createSample(file, app::sampleNames().front()));
        auto opened = app::Workspace::open(file);
        REQUIRE(opened.ok());
        unit = *std::move(opened);
        REQUIRE(store::Offices::put(unit->book(), "Sở TN và MT", false).ok());
    }
    models::Session& session() const { return *window->session(); }
    gui::ExchangePage& page()
    {
        window->pages().showPage(q("exchange"));
        auto* page = dynamic_cast<gui::ExchangePage*>(window->pages().page(q("exchange")));
        REQUIRE(page);
        support::settle();
        return *page;
    }
    static void enter(app::Workspace& workspace, const char* code, const char* figures)
    {
        const std::string csv = std::string("unit,code,stage,status,figures,points,note\nstnmt,") +
                                code + ",self,scored," + figures + ",,\n";
        REQUIRE(workspace.importEntries("so-2021", csv, "gõ").ok());
    }
    /// In the province's book.
    void enterHere(const char* code, const char* figures)
    {
        enter(session().workspace(), code, figures);
        REQUIRE(session().reload().ok());
    }
    QString sent(const char* name, const char* of = "stnmt")
    {
        const QString file = folder.filePath(q(name));
        const auto made = app::exportPackage(*unit, {package::Kind::Self, "so-2021", of, {}},
                                             gui::pathOf(file), exchangeMadeAt);
        REQUIRE(made.ok());
        fingerprint = package::fingerprint(made->key);
        return file;
    }
    /// As a person does: Ctrl+I and the file.
    void choose(const QStringList& files)
    {
        dialogs.fileLists = {files};
        QTest::keyClick(&support::focused(), Qt::Key_I, Qt::ControlModifier);
        wait();
    }
    /// Answers the dialog that comes; tried again until it is of the kind that is meant.
    template<typename Dialog>
    static void answer(std::function<void(Dialog&)> work)
    {
        QTimer::singleShot(0, qApp, [work] {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget()))
                work(*dialog);
            else
                answer<Dialog>(work);
        });
    }
    static void wait()
    {
        for (int i = 0; i < 20; ++i)
            support::settle();
    }
    std::string entered(const char* code) const
    {
        const auto rows = session().workspace().book().entriesOf("so-2021", "stnmt");
        REQUIRE(rows);
        for (const store::EntryRow& row : *rows)
            if (row.stage == "self" && row.code == code)
                return row.entry.figures;
        return {};
    }
    static QString state(gui::ExchangePage& page, const char* unitId)
    {
        auto* tabs = page.findChild<QTabWidget*>(q("tabs"));
        auto* table = qobject_cast<QTableView*>(tabs->widget(0));
        const auto& model = dynamic_cast<const TrafficTable&>(*table->model());
        const int row = model.rowOf(unitId);
        return model.index(row, TrafficTable::StateColumn).data().toString();
    }
    void confirm(gui::ExchangePage& page)
    {
        page.plan().key().edit().setFocus();
        support::type(models::qt(fingerprint));
        support::press(Qt::Key_Return);
    }
    /// The first package, whose key is confirmed.
    gui::ExchangePage& began()
    {
        gui::ExchangePage& shown = page();
        choose({sent("đầu.cchcx")});
        confirm(shown);
        support::press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(shown.desk().arrivals().front().state == PackageArrival::State::Imported);
        return shown;
    }
};

inline QString exchangeText(const QAbstractItemModel& plan, int row, int column)
{
    return plan.index(row, column).data().toString();
}

/// A dialog that comes of itself, not of a key, has to be made the active window here: there is no
/// window manager.
inline void activate(QWidget& dialog)
{
    for (int i = 0; i < 20; ++i) {
        dialog.activateWindow();
        support::settle();
    }
    REQUIRE(QApplication::activeWindow() == &dialog);
}

/// The verb of the dialog for many packages.
inline QPushButton& importMany(const gui::ManyDialog& dialog)
{
    return *dialog.findChild<QPushButton*>(q("importMany"));
}
