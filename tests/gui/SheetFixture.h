#pragma once

#include "AnsweringDialogs.h"
#include "gui/cells/NumberEdit.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "models/book/Session.h"
#include "support/SampleBook.h"
#include "support/Window.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <memory>

using core::Stage;
using models::SheetColumn;

/// The page in a window of its own, on the sample, at the first verification of the first unit.
class OpenedPage {
public:
    explicit OpenedPage(store::OpenMode mode = store::OpenMode::ReadWrite)
    {
        if (mode == store::OpenMode::ReadWrite) {
            session = std::make_unique<models::Session>(support::sampleBook(folder));
        } else {
            support::sampleBook(folder).reset();
            reopen(mode);
        }
        makePage();
    }
    ~OpenedPage() { page.reset(); }

    void makePage()
    {
        page = std::make_unique<gui::SheetPage>(dialogs);
        page->setSession(session.get());
        QObject::connect(session.get(), &models::Session::jumpRequested, page.get(),
                         [this](int unit, int leaf) {
                             page->showPlace({unit, leaf});
                         });
        page->resize(1160, 688);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->tree().setFocus();
    }
    /// The book as another process would find it after this one is gone.
    void reopen(store::OpenMode mode = store::OpenMode::ReadWrite)
    {
        page.reset();
        session.reset();
        auto book = app::Workspace::open(folder / u8"sổ mẫu.cchc", mode);
        REQUIRE(book.ok());
        session = std::make_unique<models::Session>(*std::move(book));
    }

    int leaf(std::string_view code) const { return session->scores().set().findLeaf(code); }
    void show(std::string_view code) { page->tree().showLeaf(leaf(code)); }
    QModelIndex cell(std::string_view code, SheetColumn column = SheetColumn::V1)
    {
        return page->sheet().indexOfLeaf(leaf(code), static_cast<int>(column));
    }
    const core::Entry& entry(std::string_view code, Stage stage = Stage::V1) const
    {
        return session->scores().sheet(page->unit()).at(stage, leaf(code));
    }
    QLineEdit* editor() { return page->tree().viewport()->findChild<QLineEdit*>(); }
    gui::NumberEdit& field(int number)
    {
        auto* edit = dynamic_cast<gui::NumberEdit*>(page->panel().figures().field(number));
        REQUIRE(edit);
        return *edit;
    }
    std::string currentCode()
    {
        const int now = page->tree().currentLeaf();
        return now < 0 ? std::string() : std::string(session->scores().set().leafCode(now));
    }
    static void type(const char* text) { support::type(QString::fromUtf8(text)); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        support::press(key, modifiers);
    }

    support::TemporaryFolder folder;
    AnsweringDialogs dialogs;
    std::unique_ptr<models::Session> session;
    std::unique_ptr<gui::SheetPage> page;
};
