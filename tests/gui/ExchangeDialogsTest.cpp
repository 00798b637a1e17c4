// Every dialog and tab of the page Trao đổi: on a small screen, and by its keys.
#include "ExchangeFixture.h"

#include "gui/book/PackageBookDialog.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>

namespace {

/// A letter by which Alt goes to two things of one dialog goes to neither.
QStringList doubleLetters(const QWidget& dialog)
{
    QStringList texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        if (label->buddy() && label->isVisibleTo(&dialog))
            texts += label->text();
    for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
        if (button->isVisibleTo(&dialog))
            texts += button->text();
    QStringList twice;
    QSet<QString> seen;
    for (const QString& text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty() && seen.contains(key))
            twice += text;
        seen.insert(key);
    }
    return twice;
}
QStringList doubleLetters(const QList<QAction*>& actions)
{
    QStringList twice;
    QSet<QString> seen;
    for (const QAction* action : actions) {
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (!key.isEmpty() && seen.contains(key))
            twice += action->text();
        seen.insert(key);
    }
    return twice;
}

/// All of it lies on a screen of 1280 x 720 at 150 %, and no letter leads to two things.
void checkSmall(const QDialog& dialog)
{
    INFO(dialog.windowTitle().toStdString());
    CHECK(dialog.width() <= 853);
    CHECK(dialog.height() <= 480);
    CHECK(doubleLetters(dialog).join(QLatin1Char('\n')).toStdString() == "");
    for (const QPushButton* button : dialog.findChildren<QPushButton*>())
        if (button->isVisible())
            CHECK(dialog.rect().contains(
                QRect(button->mapTo(&dialog, QPoint(0, 0)), button->size())));
}

} // namespace

TEST_CASE("exchange: every dialog lies on a small screen, and no letter leads to two things",
          "[gui][exchange][keys]")
{
    ExchangeWindow w;
    const auto language = GENERATE(core::Language::Vietnamese, core::Language::English);
    w.languages.apply(language);
    w.window->resize(853, 480);
    gui::ExchangePage& page = w.page();
    CHECK(doubleLetters(page).join(QLatin1Char('\n')).toStdString() == "");
    CHECK(doubleLetters(page.pageActions()).join(QLatin1Char('\n')).toStdString() == "");
    for (const QMenu* menu : page.findChildren<QMenu*>())
        CHECK(doubleLetters(menu->actions()).join(QLatin1Char('\n')).toStdString() == "");
    const QString first = w.sent("một.cchcx");
    const QString second = w.sent("hai.cchcx");
    SECTION("what lies in a package")
    {
        w.dialogs.files = {first};
        ExchangeWindow::answer<gui::InspectDialog>([](gui::InspectDialog& dialog) {
            checkSmall(dialog);
            dialog.accept();
        });
        support::press(Qt::Key_J, Qt::ControlModifier);
    }
    SECTION("many packages, the key of one is asked for")
    {
        ExchangeWindow::answer<gui::ManyDialog>([](gui::ManyDialog& dialog) {
            REQUIRE(dialog.key().isVisible());
            checkSmall(dialog);
            dialog.reject();
        });
        w.choose({first, second});
    }
    SECTION("a package of each kind is made")
    {
        ExchangeWindow::answer<gui::PackageDialog>([](gui::PackageDialog& dialog) {
            auto& kinds = *dialog.findChildren<QComboBox*>().front();
            for (int kind = 0; kind < kinds.count(); ++kind) {
                kinds.setCurrentIndex(kind);
                for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
                    box->setChecked(true);
                support::settle();
                checkSmall(dialog);
            }
            dialog.reject();
            dialog.reject();
        });
        support::press(Qt::Key_Insert);
    }
    SECTION("the fingerprint of the office")
    {
        gui::FingerprintDialog dialog(store::PublicKey{},
                                      q("Sở Lao động – Thương binh và Xã hội tỉnh Bắc Kạn"),
                                      q("Gói số 12: ") + first, w.window.get());
        dialog.show();
        support::settle();
        checkSmall(dialog);
    }
    SECTION("a book is made of an assignment")
    {
        const QString file = w.folder.filePath(q("giao.cchcx"));
        REQUIRE(app::exportPackage(*w.unit, {package::Kind::Assign, "so-2021", "stnmt", {}},
                                   gui::pathOf(file), exchangeMadeAt)
                    .ok());
        QFile source(file);
        REQUIRE(source.open(QIODevice::ReadOnly));
        std::string bytes = source.readAll().toStdString();
        auto origin = app::bookOrigin(bytes);
        REQUIRE(origin.ok());
        gui::PackageBookDialog dialog(w.dialogs, file, std::move(bytes), *std::move(origin),
                                      w.folder.path(), "an", language, w.window.get());
        dialog.show();
        support::settle();
        checkSmall(dialog);
    }
}

TEST_CASE("exchange: the tabs open at their first column, and Tab goes through them as they stand",
          "[gui][exchange][keys]")
{
    ExchangeWindow w;
    gui::ExchangePage& page = w.began();
    app::ProcessDesk desk(w.session().workspace(), "so-2021");
    REQUIRE(desk.setTerms({{}, "2199-12-31", {}, {}, {}}, -1, "").ok());
    REQUIRE(desk.lock("stnmt", "hết hạn").ok());
    REQUIRE(w.session().reload().ok());
    ExchangeWindow::enter(*w.unit, "1.1.3", "n=1;d=2");
    w.choose({w.sent("muộn.cchcx")});
    support::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(page.held().held().rowCount() == 1);
    w.window->resize(853, 480);
    support::settle();
    auto* tabs = page.findChild<QTabWidget*>(q("tabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        support::settle();
        for (const QTableView* table : tabs->widget(tab)->findChildren<QTableView*>())
            CHECK(table->horizontalScrollBar()->value() == 0);
        if (const auto* table = qobject_cast<QTableView*>(tabs->widget(tab)))
            CHECK(table->horizontalScrollBar()->value() == 0);
    }
    // From the names of the tabs to the packages that wait, then to what can be done with them.
    tabs->setCurrentWidget(&page.held());
    tabs->tabBar()->setFocus();
    support::press(Qt::Key_Tab);
    REQUIRE(page.held().table().hasFocus());
    const auto buttons = page.held().findChildren<QPushButton*>();
    REQUIRE(buttons.size() == 2);
    for (const QPushButton* button : buttons) {
        support::press(Qt::Key_Tab);
        CHECK(button->hasFocus());
    }
}
