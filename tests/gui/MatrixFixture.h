#pragma once

#include "AnsweringDialogs.h"
#include "WindowFixture.h"
#include "core/FiguresText.h"
#include "core/NumberText.h"
#include "gui/cells/CellMessage.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/HistoryDialog.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/evidence/DocumentList.h"
#include "gui/evidence/EvidencePane.h"
#include "gui/matrix/CellPane.h"
#include "gui/matrix/CriterionPopup.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/matrix/MatrixTable.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "support/SampleBook.h"
#include "support/Window.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using core::EntryStatus;
using core::Stage;
using models::MatrixColumn;

/// The page in a window of its own, on criterion 3.4.1 of the sample at the first verification,
/// with nothing verified yet.
class OpenedMatrix {
public:
    explicit OpenedMatrix(bool isCleared = true, const char* code = "3.4.1")
        : session(std::make_unique<models::Session>(support::sampleBook(folder)))
    {
        if (isCleared) {
            std::vector<core::Edit> edits;
            for (int unit = 0; unit < session->scores().unitCount(); ++unit)
                edits.push_back(session->editor().makeEdit(unit, Stage::V1, leaf(code), {}));
            REQUIRE(session->edit(std::move(edits)));
        }
        page = std::make_unique<gui::MatrixPage>(dialogs, programme);
        page->setSession(session.get());
        QObject::connect(session.get(), &models::Session::jumpRequested, page.get(),
                         [this](int unit, int leaf) {
                             page->showPlace({unit, leaf});
                         });
        page->showLeaf(leaf(code));
        page->resize(1160, 688);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->table().setFocus();
        page->table().goTo(cell("vpubnd", MatrixColumn::Points));
    }
    ~OpenedMatrix() { page.reset(); }

    int leaf(std::string_view code) const { return session->scores().set().findLeaf(code); }
    int unit(std::string_view id) const { return session->scores().unitIndex(id); }
    QModelIndex cell(std::string_view id, MatrixColumn column) const
    {
        return page->matrix().indexOf(unit(id), column);
    }
    QString text(std::string_view id, MatrixColumn column) const
    {
        return cell(id, column).data().toString();
    }
    const core::Entry& entry(std::string_view id, Stage stage = Stage::V1) const
    {
        return session->scores().sheet(unit(id)).at(stage, page->leaf());
    }
    QString points(std::string_view id) const { return text(id, MatrixColumn::Points); }
    std::string current() const
    {
        const int now = page->table().currentUnit();
        return now < 0 ? std::string()
                       : session->scores().units()[static_cast<std::size_t>(now)].id;
    }
    MatrixColumn column() const
    {
        return models::matrixColumn(page->table().currentIndex().column());
    }
    QLineEdit* editor() const { return page->table().viewport()->findChild<QLineEdit*>(); }
    void at(std::string_view id, MatrixColumn column = MatrixColumn::Points)
    {
        page->table().goTo(cell(id, column));
        page->table().setFocus();
    }
    QString message() const { return page->table().message(); }
    static void type(const char* text) { support::type(QString::fromUtf8(text)); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        support::press(key, modifiers);
    }

    support::TemporaryFolder folder;
    AnsweringDialogs dialogs;
    gui::Settings programme{QString::fromStdString((folder.path() / "settings.ini").string())};
    std::unique_ptr<models::Session> session;
    std::unique_ptr<gui::MatrixPage> page;
};
