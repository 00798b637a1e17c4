#include "WindowFixture.h"

#include "app/ProcessDesk.h"
#include "gui/reports/PagePreview.h"
#include "gui/reports/ReportsPage.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

namespace {

struct ReportsFixture : WindowFixture {
    ReportsFixture()
    {
        openSample();
        window->session()->setStage(core::Stage::V2);
        window->pages().showPage(QStringLiteral("reports"));
        QTest::qWait(30);
    }
    gui::ReportsPage& page() const
    {
        return *qobject_cast<gui::ReportsPage*>(window->pages().page(QStringLiteral("reports")));
    }
    void set(const char* box, bool on) const
    {
        page().findChild<QCheckBox*>(QString::fromLatin1(box))->setChecked(on);
        QTest::qWait(10);
    }
};

QByteArray contents(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

TEST_CASE("reports: the preview has both annexes, options change them")
{
    ReportsFixture f;
    CHECK(f.page().pageCount() >= 2);
    f.set("areasBox", false);
    const int without = f.page().pageCount();
    f.set("areasBox", true);
    CHECK(f.page().pageCount() > without);
}

TEST_CASE("reports: PDF and CSV are written where the person says")
{
    ReportsFixture f;
    const QString pdf = f.folder.filePath(QStringLiteral("Xếp hạng.pdf"));
    const QString csv = f.folder.filePath(QStringLiteral("Xếp hạng.csv"));
    f.dialogs.files = {pdf, csv};
    CHECK(f.page().save(QStringLiteral("pdf")));
    CHECK(contents(pdf).startsWith("%PDF-"));
    CHECK(f.page().save(QStringLiteral("csv")));
    CHECK(contents(csv).startsWith("\xEF\xBB\xBF"));
    CHECK(f.dialogs.proposals.constFirst().endsWith(QStringLiteral("Xep-hang-so-2021.pdf")));
    const QString xlsx = f.folder.filePath(QStringLiteral("Xếp hạng.xlsx"));
    f.dialogs.files = {xlsx};
    CHECK(f.page().save(QStringLiteral("xlsx")));
    CHECK(contents(xlsx).startsWith("PK"));
    const QString docx = f.folder.filePath(QStringLiteral("Xếp hạng.docx"));
    f.dialogs.files = {docx};
    auto& word = *f.page().findChild<QPushButton*>(QStringLiteral("docxButton"));
    CHECK(word.text() == QStringLiteral("Lưu Word…"));
    word.click();
    CHECK(f.dialogs.proposals.constLast().endsWith(QStringLiteral("Xep-hang-so-2021.docx")));
    CHECK(contents(docx).contains("word/document.xml"));

    SECTION("giving up writes nothing")
    {
        CHECK_FALSE(f.page().save(QStringLiteral("pdf")));
        CHECK(f.dialogs.notices.isEmpty());
    }
    SECTION("a folder that is not there is said in words")
    {
        f.dialogs.files = {f.folder.filePath(QStringLiteral("không có/x.pdf"))};
        CHECK_FALSE(f.page().save(QStringLiteral("pdf")));
        REQUIRE(f.dialogs.notices.size() == 1);
        CHECK(f.dialogs.notices.constFirst().title == QStringLiteral("Chưa lưu được văn bản"));
    }
}

TEST_CASE("reports: the file menu leads to all data as a workbook, from any page")
{
    ReportsFixture f;
    for (const char* from : {"matrix", "ranking", "reports"}) {
        INFO(from);
        f.window->pages().showPage(QString::fromLatin1(from));
        f.page().showReport(QStringLiteral("ranking"));
        f.window->actions().exportData->trigger();
        QTest::qWait(20);
        CHECK(f.window->pages().currentId() == QStringLiteral("reports"));
        const QString file = f.folder.filePath(QString::fromLatin1(from) + QStringLiteral(".xlsx"));
        f.dialogs.files = {file};
        CHECK(f.page().save(QStringLiteral("xlsx")));
        CHECK(f.dialogs.proposals.constLast().contains(QStringLiteral("Toan-bo-du-lieu")));
        CHECK(contents(file).startsWith("PK"));
    }
}

TEST_CASE("reports: the printer gets the same pages")
{
    ReportsFixture f;
    f.dialogs.print = true;
    f.dialogs.printFile = f.folder.filePath(QStringLiteral("in.pdf"));
    QTest::keyClick(f.window.get(), Qt::Key_P, Qt::ControlModifier);
    CHECK(contents(f.dialogs.printFile).startsWith("%PDF-"));
    CHECK(f.dialogs.notices.isEmpty());
}

TEST_CASE("reports: keys turn pages, search finds the page")
{
    ReportsFixture f;
    auto& preview = *f.page().findChild<gui::PagePreview*>();
    CHECK(preview.currentPage() == 0);
    preview.setFocus();
    QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.currentPage() == 1);
    QTest::keyClick(&preview, Qt::Key_Home);
    CHECK(preview.currentPage() == 0);
    CHECK(f.page().find(QStringLiteral("phu luc ii")));
    CHECK(preview.currentPage() >= 1);
    CHECK_FALSE(f.page().find(QStringLiteral("chữ này không có trong văn bản")));
}

TEST_CASE("reports: options are remembered")
{
    ReportsFixture f;
    f.set("draftBox", false);
    f.window->close();
    f.open();
    f.window->openFile(f.bookFile());
    f.window->pages().showPage(QStringLiteral("reports"));
    CHECK_FALSE(f.page().findChild<QCheckBox*>(QStringLiteral("draftBox"))->isChecked());
    CHECK(f.page().findChild<QCheckBox*>(QStringLiteral("hashesBox"))->isChecked());
}

TEST_CASE("reports: a published result is no draft; what is ticked for it is remembered apart",
          "[process]")
{
    ReportsFixture f;
    const auto isDraft = [&] {
        return f.page().findChild<QCheckBox*>(QStringLiteral("draftBox"))->isChecked();
    };
    CHECK(isDraft());
    app::ProcessDesk desk(f.window->session()->workspace(), "so-2021");
    REQUIRE(desk.setTerms({}, -1, "").ok());
    for (const core::Phase phase : {core::Phase::Verify1, core::Phase::Council})
        REQUIRE(desk.move({phase, "thử", {}, {}}).ok());
    REQUIRE(desk.move({core::Phase::Approved, "thử", "12/QĐ-UBND", "2023-03-15"}).ok());
    REQUIRE(desk.move({core::Phase::Published, {}, {}, {}}).ok());
    REQUIRE(f.window->session()->reload().ok());
    QTest::qWait(30);
    CHECK_FALSE(isDraft());
    CHECK(f.page().find(q("12/QĐ-UBND ngày 15 tháng 3 năm 2023")));
    // Whoever wants the mark all the same has it for decided results, until it is taken off.
    f.set("draftBox", true);
    f.window->session()->setStage(core::Stage::V1);
    QTest::qWait(30);
    CHECK(isDraft());
    f.set("draftBox", false);
    f.window->session()->setStage(core::Stage::V2);
    QTest::qWait(30);
    CHECK(isDraft());
}

TEST_CASE("reports: the sheet of a unit, with its own options and ways out")
{
    ReportsFixture f;
    f.page().showReport(QStringLiteral("sheet"), 2);
    QTest::qWait(20);
    auto& units = *f.page().findChild<QComboBox*>(QStringLiteral("unitCombo"));
    CHECK(units.isVisible());
    CHECK(units.currentText() == QStringLiteral("Sở Tư pháp"));
    CHECK(f.page().find(QStringLiteral("phieu cham diem")));
    CHECK(f.page().find(QStringLiteral("so tu phap")));
    CHECK(f.page().findChild<QComboBox*>(QStringLiteral("criteriaCombo")) != nullptr);
    CHECK(f.page().findChild<QPushButton*>(QStringLiteral("xlsxButton"))->isVisible());
    f.dialogs.files = {f.folder.filePath(QStringLiteral("x.xlsx"))};
    CHECK(f.page().save(QStringLiteral("xlsx")));
    CHECK(f.dialogs.proposals.constLast().endsWith(QStringLiteral("Phieu-cham-so-2021-stp.xlsx")));

    const int before = f.page().pageCount();
    f.set("evidenceBox", false);
    CHECK(f.page().pageCount() < before);
    f.dialogs.files = {f.folder.filePath(QStringLiteral("x.csv"))};
    CHECK(f.page().save(QStringLiteral("csv")));
    CHECK(f.dialogs.proposals.constLast().endsWith(QStringLiteral("Phieu-cham-so-2021-stp.csv")));

    f.page().showReport(QStringLiteral("ranking"));
    QTest::qWait(20);
    CHECK_FALSE(units.isVisible());
    CHECK(f.page().findChild<QCheckBox*>(QStringLiteral("evidenceBox")) == nullptr);
    CHECK(f.page().findChild<QCheckBox*>(QStringLiteral("compareBox")) != nullptr);
}

TEST_CASE("reports: who issues the papers belongs to the book")
{
    ReportsFixture f;
    const auto authority = [&f] {
        return f.page().findChild<QLineEdit*>(QStringLiteral("authorityEdit"));
    };
    CHECK(authority()->text() == QStringLiteral("Ủy ban nhân dân tỉnh Bắc Kạn"));
    authority()->setText(QStringLiteral("UBND tỉnh Thái Nguyên"));
    QTest::qWait(20);
    CHECK(f.page().find(QStringLiteral("tinh thai nguyen")));
    f.window->close();
    f.open();
    f.window->openFile(f.bookFile());
    f.window->pages().showPage(QStringLiteral("reports"));
    CHECK(authority()->text() == QStringLiteral("UBND tỉnh Thái Nguyên"));
}

// Trial B7: Ctrl+P on the sheet prints it; a file says that it is one.
TEST_CASE("reports: Ctrl+P on the sheet prints the sheet shown")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("sheet"));
    f.dialogs.print = true;
    f.dialogs.printFile = f.folder.filePath(QStringLiteral("phiếu.pdf"));
    QSignalSpy said(f.window->pages().page(QStringLiteral("sheet")), &gui::Page::statusMessage);
    QTest::keyClick(f.window.get(), Qt::Key_P, Qt::ControlModifier);
    CHECK(contents(f.dialogs.printFile).startsWith("%PDF-"));
    REQUIRE_FALSE(said.isEmpty());
    CHECK(said.constLast().constFirst().toString().startsWith(QStringLiteral("Đã in ra tệp ")));
}

TEST_CASE("reports: the sheet of the unit at work comes first, a choice made here stays")
{
    WindowFixture f;
    f.openSample();
    f.window->pages().showPage(QStringLiteral("sheet"));
    Q_EMIT f.window->pages().current()->openSheet(4, 2);
    f.window->pages().showPage(QStringLiteral("ranking"));
    f.window->pages().showPage(QStringLiteral("reports"));
    auto& page = *qobject_cast<gui::ReportsPage*>(f.window->pages().current());
    auto& units = *page.findChild<QComboBox*>(QStringLiteral("unitCombo"));
    CHECK(units.currentIndex() == 4);

    page.showReport(QString(), 7);
    f.window->pages().showPage(QStringLiteral("sheet"));
    f.window->pages().showPage(QStringLiteral("reports"));
    CHECK(units.currentIndex() == 7);
    Q_EMIT page.openSheet(2);
    f.window->pages().showPage(QStringLiteral("reports"));
    CHECK(units.currentIndex() == 2);
}

TEST_CASE("reports: the kinds of reports are read whole at 1280 × 720")
{
    ReportsFixture f;
    f.window->resize(1280, 720);
    QTest::qWait(30);
    const auto& kinds = *f.page().findChild<QListView*>(QStringLiteral("kindsList"));
    REQUIRE(kinds.isVisible());
    const QFontMetrics metrics(kinds.font());
    for (int row = 0; row < kinds.model()->rowCount(); ++row) {
        const QString title = kinds.model()->index(row, 0).data().toString();
        INFO(title.toStdString());
        CHECK(metrics.horizontalAdvance(title) < kinds.viewport()->width());
    }
}

TEST_CASE("reports: in a narrow window the kind is chosen in a box")
{
    const ReportsFixture f;
    auto& box = *f.page().findChild<QComboBox*>(QStringLiteral("kindCombo"));
    auto& list = *f.page().findChild<QListView*>(QStringLiteral("kindsList"));
    CHECK_FALSE(box.isVisible());
    f.window->resize(853, 480); // 1280×720 at 150 %
    QTest::qWait(30);
    REQUIRE(box.isVisible());
    CHECK_FALSE(list.isVisible());
    REQUIRE(box.count() > 1);
    const int before = box.currentIndex();
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Down);
    CHECK(box.currentIndex() == before + 1);
    CHECK(list.currentIndex().row() == before + 1);
    QTest::keyClick(&box, Qt::Key_Down); // from the decision to the sheet, which is of a unit
    CHECK(f.page().findChild<QComboBox*>(QStringLiteral("unitCombo"))->isVisible());
}

// A window has no more than its screen: what asks for more lies over its neighbours.
TEST_CASE("reports: no kind asks for more width than the window has")
{
    ReportsFixture f;
    for (const QSize size : {QSize(1280, 720), QSize(853, 480)}) {
        f.window->resize(size);
        QTest::qWait(20);
        for (const app::Report& kind : app::ReportCatalogue::shipped().all()) {
            INFO(kind.name << " at " << size.width());
            f.page().showReport(QString::fromStdString(kind.name));
            QTest::qWait(20);
            CHECK(f.window->minimumSizeHint().width() <= size.width());
            CHECK(f.window->width() == size.width());
        }
    }
}

TEST_CASE("reports: a comparison is of all units, or of one")
{
    ReportsFixture f;
    f.page().showReport(QStringLiteral("comparison"));
    QTest::qWait(30);
    auto& unit = *f.page().findChild<QComboBox*>(QStringLiteral("unitCombo"));
    CHECK(unit.isVisibleTo(&f.page()));
    CHECK(unit.currentText() == QStringLiteral("Mọi đơn vị"));
    CHECK(unit.count() == 20);
    const int ofAll = f.page().pageCount();
    unit.setCurrentIndex(1);
    Q_EMIT unit.activated(1);
    QTest::qWait(30);
    CHECK(f.page().pageCount() < ofAll);
    // A sheet is always of one; the comparison stays of the unit that was chosen for it.
    f.page().showReport(QStringLiteral("sheet"));
    QTest::qWait(30);
    CHECK(unit.count() == 19);
    f.page().showReport(QStringLiteral("comparison"));
    QTest::qWait(30);
    CHECK(unit.currentIndex() == 1);
}
