// Results of surveys, imported: which sheets and columns are theirs, and the dialog on a small
// screen.
#include "ImportsFixture.h"

#include "gui/imports/ImportFile.h"
#include "gui/imports/ImportMemory.h"
#include "gui/page/HelpDialog.h"

#include <QTextBlock>
#include <QTextBrowser>

TEST_CASE("imports: survey results go to the verifying stage as one step", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog = f.importSurvey(
        f.write("sipas.csv", "Đơn vị;Mã;SIPAS\nSở Nội vụ;8.1;91,25\n"), core::Stage::V2);
    REQUIRE(dialog != nullptr);
    REQUIRE(f.lines(*dialog).rowCount() == 1);
    CHECK(dialog->findChild<QLabel*>(q("intoLabel"))
              ->text()
              .startsWith(q("Ghi vào thẩm định lần 2 của đợt «")));
    f.button(*dialog).click();
    const app::ScoreBook& scores = f.window->session()->scores();
    const core::Entry& entry =
        scores.sheet(scores.unitIndex("snv")).at(core::Stage::V2, scores.set().findLeaf("8.1"));
    CHECK(entry.figures.get(0) == core::Decimal(9125, 2));
    CHECK(f.window->session()->undoText() == q("nhập kết quả điều tra từ sipas.csv, 1 ô"));
}

TEST_CASE("imports: a column of a survey that is no option is asked about", "[imports]")
{
    ImportFixture f;
    REQUIRE(f.window->session()->setAssessment(q("so-2021")).ok());
    f.window->session()->setStage(core::Stage::V1);
    const auto import = [&f](const char* text) {
        f.dialogs.files = {f.write("phiếu.csv", text)};
        for (QAction* action : f.page().pageActions())
            if (action->text().contains(q("điều tra")))
                action->trigger();
        return f.page().findChild<gui::ImportDialog*>();
    };
    const char* const ballots = "Đơn vị;Mã;Rất tốt;Khá;Tốt;Trung bình;Kém\nsnv;1.7;1;9;2;3;4\n";
    gui::ImportDialog* dialog = import(ballots);
    REQUIRE(dialog != nullptr);
    QComboBox* box = dialog->questions().boxes().at(0);
    CHECK(box->accessibleName() == q("Cột D: Khá là mức nào?"));
    CHECK_FALSE(f.button(*dialog).isEnabled());
    const auto choose = [box](const QString& text) {
        const int row = box->findText(text);
        REQUIRE(row >= 0);
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
    };
    choose(q("số phiếu «Tốt», cộng với cột E"));
    REQUIRE(f.lines(*dialog).rowCount() == 1);
    CHECK(f.lines(*dialog)
              .index(0, models::ImportModel::AfterColumn)
              .data()
              .toString()
              .startsWith(q("19 phiếu")));
    choose(q("(bỏ cột này)"));
    CHECK(f.lines(*dialog)
              .index(0, models::ImportModel::AfterColumn)
              .data()
              .toString()
              .startsWith(q("10 phiếu")));
    f.button(*dialog).click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    dialog = import("Đơn vị;Mã;Rất tốt;Khá;Tốt;Trung bình;Kém\nstp;1.7;1;9;2;3;4\n");
    REQUIRE(dialog != nullptr);
    CHECK(f.button(*dialog).isEnabled()); // the column stays left out
    dialog->reject();
}

TEST_CASE("imports: a wide survey says which criteria its headings name", "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog =
        f.importSurvey(f.write("ngang.csv", "Đơn vị;1.7;;;;2.4;8.1\n;Rất tốt;Tốt;Trung bình;Kém;;\n"
                                            "snv;1;2;3;4;9;91,5\n"));
    REQUIRE(dialog != nullptr);
    const auto& groups = *dialog->findChild<QLabel*>(q("groups"));
    CHECK(groups.isVisible());
    CHECK(groups.text().contains(q("\n1.7 ")));
    CHECK(groups.text().contains(q(": B, C, D, E")));
    CHECK_FALSE(dialog->columnBox(2).isVisible()); // of a percentage for all rows
    // One number is no ballots of 2.4: its column can only be left out.
    QComboBox& box = *dialog->questions().boxes().at(0);
    REQUIRE(box.count() == 1);
    box.setCurrentIndex(0);
    Q_EMIT box.activated(0);
    CHECK(f.lines(*dialog).rowCount() == 2);
    CHECK(f.button(*dialog).isEnabled());
    if (const QString folder = qEnvironmentVariable("CCHC_SHOTS"); !folder.isEmpty())
        dialog->grab().save(folder + q("/import-wide.png"));
    dialog->reject();
}

TEST_CASE("imports: on a small screen no column lies outside, and a problem is read whole",
          "[imports]")
{
    ImportFixture f;
    gui::ImportDialog* dialog =
        f.importSurvey(f.write("phiếu.csv", "Đơn vị;Mã;Rất tốt;Khá;Tốt;Trung bình;Kém\n"
                                            "snv;1.7;1;9;2;3;4\nSở Lạ;1.7;1;9;2;3;4\n"));
    REQUIRE(dialog != nullptr);
    dialog->resize(853, 480); // 1280 × 720 at 150 %
    QTest::qWait(0);
    QComboBox& box = *dialog->questions().boxes().back(); // of the column «Khá»
    box.setCurrentIndex(1);
    Q_EMIT box.activated(1);
    QTest::qWait(0);
    REQUIRE(f.lines(*dialog).rowCount() == 1);
    for (const char* name : {"lines", "faults"}) {
        const auto& table = *dialog->findChild<QTableView*>(q(name));
        INFO(name);
        const int last = table.model()->columnCount() - 1;
        CHECK(table.columnViewportPosition(last) + table.columnWidth(last) <=
              table.viewport()->width());
    }
    // Which cell it is stands nowhere else; of a unit the short name is enough.
    const auto& lines = *dialog->findChild<QTableView*>(q("lines"));
    CHECK(lines.columnWidth(models::ImportModel::WhatColumn) >=
          lines.fontMetrics().horizontalAdvance(q("1.7 Chất lượng chỉ")));
    auto& faults = *dialog->findChild<QTableView*>(q("faults"));
    const auto& line = *dialog->findChild<QLabel*>(q("faultLine"));
    for (int row = 0; row < faults.model()->rowCount(); ++row) {
        faults.setCurrentIndex(faults.model()->index(row, 0));
        CHECK(line.text().endsWith(faults.model()
                                       ->index(row, models::ImportFaultModel::SentenceColumn)
                                       .data()
                                       .toString()));
        CHECK(line.height() >= line.heightForWidth(line.width()));
    }
    dialog->reject();
}

TEST_CASE("imports: F1 opens what the manual says of a survey, in both languages", "[imports]")
{
    ImportFixture f;
    REQUIRE(f.window->session()->setAssessment(q("so-2021")).ok());
    f.window->session()->setStage(core::Stage::V1);
    gui::ImportMemory memory(f.settings);
    for (const core::Language language : {core::Language::Vietnamese, core::Language::English}) {
        f.window->setLanguage(language);
        const std::unique_ptr<gui::ImportDialog> dialog(gui::openImport(
            *f.window->session(), f.dialogs, memory,
            f.write("sipas.csv", "unit;code;percent\nsnv;8.1;91,25\n"), true, f.window.get()));
        REQUIRE(dialog);
        dialog->open();
        QTest::keyClick(dialog.get(), Qt::Key_F1);
        const auto* help = dialog->findChild<gui::HelpDialog*>();
        REQUIRE(help);
        const auto& text = *help->findChild<QTextBrowser*>();
        CHECK(text.textCursor().block().blockFormat().headingLevel() == 2);
        CHECK(text.textCursor().block().text() == gui::ImportDialog::tr("Nhập kết quả điều tra"));
    }
    f.window->setLanguage(core::Language::Vietnamese);
}
