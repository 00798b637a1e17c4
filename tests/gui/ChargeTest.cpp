// Who is in charge, said in the panel of the sheet and listed on the page of tasks.
#include "SheetFixture.h"

#include "gui/entry/ChargeDialog.h"
#include "gui/entry/ChargePart.h"
#include "gui/look/WrappedText.h"

#include <catch2/catch.hpp>

#include <QComboBox>
#include <QPushButton>
#include <QTimer>

namespace {

gui::ChargePart& chargePart(OpenedPage& opened)
{
    auto* found = opened.page->panel().findChild<gui::ChargePart*>();
    REQUIRE(found);
    return *found;
}

QString chargeWords(OpenedPage& opened)
{
    auto* text = chargePart(opened).findChild<gui::WrappedText*>();
    REQUIRE(text);
    return text->text();
}

/// Answers the dialog that the panel's link opens.
void putInCharge(OpenedPage& opened, const char* place, const char* person)
{
    QTimer::singleShot(0, qApp, [place, person] {
        auto* dialog = qobject_cast<gui::ChargeDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog);
        auto* places = dialog->findChild<QComboBox*>();
        const int row = places->findData(QString::fromUtf8(place));
        REQUIRE(row >= 0);
        places->setCurrentIndex(row);
        dialog->findChildren<QLineEdit*>()[1]->setText(QString::fromUtf8(person));
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->isDefault())
                button->click();
    });
    Q_EMIT chargePart(opened).linkActivated();
}

} // namespace

TEST_CASE("The panel says who is in charge, and from where", "[gui][charge]")
{
    OpenedPage opened;
    opened.show("3.4.1");
    CHECK(chargeWords(opened).contains(QStringLiteral("Chưa ghi ai")));
    putInCharge(opened, "3", "Hà Minh");
    CHECK(chargeWords(opened) == QStringLiteral("Thực hiện: Hà Minh, theo 3"));
    putInCharge(opened, "3.4.1", "Lý Hòa");
    CHECK(chargeWords(opened) == QStringLiteral("Thực hiện: Lý Hòa"));
    opened.show("1.1.1");
    CHECK(chargeWords(opened).contains(QStringLiteral("Chưa ghi ai")));
    opened.session->undo();
    opened.show("3.4.1");
    CHECK(chargeWords(opened) == QStringLiteral("Thực hiện: Hà Minh, theo 3"));
}
