// What the office puts on its papers, told in its dialog.
#include "WindowFixture.h"

#include "app/OfficeFacts.h"
#include "gui/reports/OfficeDialog.h"
#include "gui/reports/PagePreview.h"
#include "gui/reports/ReportsPage.h"
#include "support/Window.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

#include <functional>

namespace {

struct OfficeFixture : WindowFixture {
    OfficeFixture()
    {
        openSample();
        window->pages().showPage(QStringLiteral("reports"));
        QTest::qWait(30);
    }
    gui::ReportsPage& page() const
    {
        return *qobject_cast<gui::ReportsPage*>(window->pages().page(QStringLiteral("reports")));
    }
    /// Opens the dialog by the page's button; `work` has it while it stands open.
    void tell(const std::function<void(gui::OfficeDialog&)>& work) const
    {
        bool isShown = false;
        QTimer::singleShot(0, window.get(), [&] {
            auto* dialog = qobject_cast<gui::OfficeDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            isShown = true;
            work(*dialog);
            if (dialog->isVisible())
                dialog->reject();
        });
        page().findChild<QPushButton*>(QStringLiteral("officeButton"))->click();
        CHECK(isShown);
    }
    static QLineEdit& line(const gui::OfficeDialog& dialog, const char* fact)
    {
        auto* found = dialog.findChild<QLineEdit*>(QString::fromLatin1(fact));
        REQUIRE(found);
        return *found;
    }
    static void save(const gui::OfficeDialog& dialog)
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->isDefault())
                button->click();
        }
    }
    core::OfficeFacts facts() const
    {
        return app::officeFacts(window->session()->workspace().book()).value();
    }
};

} // namespace

TEST_CASE("The facts of the office are typed once, and the papers have them", "[gui][office]")
{
    const OfficeFixture f;
    f.tell([&](gui::OfficeDialog& dialog) {
        CHECK(f.line(dialog, "place").text() == q("Bắc Kạn")); // the sample's own
        f.line(dialog, "place").setText(q("Chợ Mới"));
        auto* tabs = dialog.findChild<QTabWidget*>();
        REQUIRE(tabs->count() == 3);
        tabs->setCurrentIndex(2);
        f.line(dialog, "notice.signer.name").setText(q("Trần An"));
        auto* form = dialog.findChild<QComboBox*>(QStringLiteral("notice.signer.form"));
        CHECK(form->currentText() == q("KT."));
        form->setCurrentIndex(0);
        auto* recipients = dialog.findChild<QPlainTextEdit*>(QStringLiteral("notice.recipients"));
        recipients->setPlainText(q("Lãnh đạo Sở\n\nPhòng CCHC\n"));
        f.save(dialog);
        CHECK_FALSE(dialog.isVisible());
    });
    CHECK(f.facts().place == "Chợ Mới");
    const core::PaperFacts notice = f.facts().of(core::PaperKind::Notice);
    CHECK(notice.signer.name == "Trần An");
    CHECK(notice.signer.form.empty());
    CHECK(notice.recipients == "Lãnh đạo Sở\nPhòng CCHC");
    // The page shows a paper with them at once.
    f.page().showReport(QStringLiteral("decision"));
    QTest::qWait(50);
    CHECK(f.page().pageCount() >= 3);
    CHECK(f.page().findChild<QLineEdit*>(QStringLiteral("placeEdit"))->text() == q("Chợ Mới"));
    // One step takes them back.
    f.window->session()->undo();
    CHECK(f.facts().place == "Bắc Kạn");
}

TEST_CASE("The preview shows who signs as it is typed", "[gui][office]")
{
    const OfficeFixture f;
    f.tell([&](gui::OfficeDialog& dialog) {
        auto* preview = dialog.findChild<gui::PagePreview*>();
        REQUIRE(preview);
        const QImage before = preview->grab().toImage();
        f.line(dialog, "authority").setText(q("Ủy ban nhân dân tỉnh Mẫu"));
        QTest::qWait(20);
        CHECK(preview->grab().toImage() != before);
    });
    CHECK(f.facts().authority == "Ủy ban nhân dân tỉnh Bắc Kạn"); // given up
}

TEST_CASE("A refused fact keeps the form open", "[gui][office]")
{
    const OfficeFixture f;
    f.tell([&](gui::OfficeDialog& dialog) {
        f.line(dialog, "place").setText(q("Bắc") + QChar(0x202E) + q("Kạn"));
        f.save(dialog);
        CHECK(dialog.isVisible());
        const auto labels = dialog.findChildren<QLabel*>();
        CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("U+202E"));
        }));
    });
}

TEST_CASE("Lines that the window remembered go into the book with the facts", "[gui][office]")
{
    const OfficeFixture f;
    REQUIRE(app::putOfficeFacts(f.window->session()->workspace(), {{"place", ""}}).ok());
    REQUIRE(f.window->session()->reload().ok());
    f.page().showReport(QStringLiteral("decision"));
    auto* place = f.page().findChild<QLineEdit*>(QStringLiteral("placeEdit"));
    REQUIRE(place);
    place->setText(q("Ba Bể"));
    QTest::qWait(20);
    f.tell([&](gui::OfficeDialog& dialog) {
        CHECK(f.line(dialog, "place").text() == q("Ba Bể"));
        f.save(dialog);
    });
    CHECK(f.facts().place == "Ba Bể");
    // From now on the book's own counts.
    REQUIRE(app::putOfficeFacts(f.window->session()->workspace(), {{"place", "Na Rì"}}).ok());
    REQUIRE(f.window->session()->reload().ok());
    f.page().showReport(QStringLiteral("ranking"));
    f.page().showReport(QStringLiteral("decision"));
    CHECK(f.page().findChild<QLineEdit*>(QStringLiteral("placeEdit"))->text() == q("Na Rì"));
}
