// A whole sheet entered with the keyboard alone, in the window, held against what the independent
// reference makes of the same keys (tests/reference/typed_sheet.py →
// tests/data/golden/typed-sheet.json).
#include "WindowFixture.h"

#include "app/Reports.h"
#include "app/Samples.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/page/FilePath.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "support/NewBook.h"
#include "support/Window.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

#include <catch2/catch.hpp>

#include <algorithm>

using support::press;
using support::type;

namespace {

struct TypedRow {
    QString code;
    QString stage;
    QString keys;
    QString note;
    bool hasEvidence = false;
};

std::vector<TypedRow> typedRows()
{
    QFile file(QStringLiteral(TEST_DATA "/typed/sheet.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<TypedRow> rows;
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
    for (const QString& line : lines) {
        // Only the keys may be quoted, for their comma.
        QString plain = line;
        QString keys;
        if (const qsizetype quote = line.indexOf(QLatin1Char('"')); quote >= 0) {
            const qsizetype end = line.indexOf(QLatin1Char('"'), quote + 1);
            keys = line.mid(quote + 1, end - quote - 1);
            plain = line.left(quote) + QStringLiteral("keys") + line.mid(end + 1);
        }
        const QStringList parts = plain.split(QLatin1Char(','));
        REQUIRE(parts.size() == 5);
        rows.push_back({parts.at(0), parts.at(1), keys.isEmpty() ? parts.at(2) : keys, parts.at(3),
                        !parts.at(4).isEmpty()});
    }
    return rows;
}

QJsonObject golden(const QString& stage)
{
    QFile file(QStringLiteral(TEST_DATA "/golden/typed-sheet.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object().value(stage).toObject();
}

class TypedWindow : public WindowFixture {
public:
    /// A new book with the set of departments and one of them.
    void makeBook()
    {
        auto made = support::newBook(gui::pathOf(bookFile()), "Phiếu gõ");
        REQUIRE(made.ok());
        app::Workspace& book = **made;
        for (const app::ShippedSet& set : app::shippedSets()) {
            if (set.id == "so-2021") {
                REQUIRE(book.importSet(set.json).ok());
            }
        }
        REQUIRE(book.importUnits("unit,name,group\nstnmt,Sở Tài nguyên và Môi trường,so\n").ok());
        REQUIRE(book.addAssessment({"so-2021", "Sở, ban, ngành – năm 2021", "so-2021", "so", 2021,
                                    "2020-12-15", "2021-12-14"})
                    .ok());
    }
    void openBook()
    {
        REQUIRE(window->openFile(bookFile()));
        page = static_cast<gui::SheetPage*>(window->pages().page(QStringLiteral("sheet")));
        REQUIRE(page);
        page->tree().setFocus();
    }
    std::string current() const
    {
        return std::string(window->session()->scores().set().leafCode(page->tree().currentLeaf()));
    }
    std::string sheetJson(core::ResultStage stage) const
    {
        const auto json = app::sheetJson(window->session()->workspace(), "so-2021", stage, "stnmt",
                                         core::Language::Vietnamese);
        REQUIRE(json.ok());
        return *json;
    }
    std::string rankJson(core::ResultStage stage) const
    {
        const auto json = app::rankJson(window->session()->workspace(), "so-2021", stage);
        REQUIRE(json.ok());
        return *json;
    }
    /// The sheet against the golden file, every item of it.
    void compare(core::ResultStage stage, const QString& name) const
    {
        const QJsonObject expected = golden(name);
        const QJsonObject sheet =
            QJsonDocument::fromJson(QByteArray::fromStdString(sheetJson(stage))).object();
        CHECK(sheet.value(QStringLiteral("total")) == expected.value(QStringLiteral("total")));
        CHECK(sheet.value(QStringLiteral("max")) == expected.value(QStringLiteral("max")));
        CHECK(sheet.value(QStringLiteral("index")) == expected.value(QStringLiteral("index")));
        const QJsonObject points = expected.value(QStringLiteral("points")).toObject();
        const QJsonArray items = sheet.value(QStringLiteral("items")).toArray();
        REQUIRE(items.size() == points.size());
        for (const QJsonValue& value : items) {
            const QJsonObject item = value.toObject();
            const QString code = item.value(QStringLiteral("code")).toString();
            INFO(code.toStdString());
            CHECK(item.value(QStringLiteral("points")) == points.value(code));
        }
    }

    gui::SheetPage* page = nullptr;
};

} // namespace

TEST_CASE("A whole sheet is entered with the keyboard only and comes to what the reference says",
          "[gui][typed]")
{
    TypedWindow typed;
    typed.makeBook();
    typed.openBook();
    const std::string emptySheet = typed.sheetJson(core::ResultStage::Final);
    const std::string emptyRank = typed.rankJson(core::ResultStage::Final);
    const std::vector<TypedRow> rows = typedRows();
    REQUIRE(rows.size() == 66);

    press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(typed.window->session()->stage() == core::Stage::Self);
    int documents = 0;
    for (const TypedRow& row : rows) {
        if (row.stage != QStringLiteral("self"))
            continue;
        INFO(row.code.toStdString());
        REQUIRE(typed.current() == row.code.toStdString());
        REQUIRE(QApplication::focusWidget() == &typed.page->tree());
        if (row.hasEvidence) {
            const QString file = typed.folder.filePath(
                QStringLiteral("Báo cáo số %1 – quý IV.txt").arg(++documents));
            QFile content(file);
            REQUIRE(content.open(QIODevice::WriteOnly));
            content.write(QStringLiteral("Nội dung %1").arg(row.code).toUtf8());
            content.close();
            typed.dialogs.fileLists.append(QStringList{file});
            press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
            typed.page->tree().setFocus();
        }
        const bool isNone = row.keys == QStringLiteral("F7");
        if (isNone) {
            press(Qt::Key_F7);
            REQUIRE(QApplication::focusWidget() == &typed.page->panel().reason());
        } else if (!row.note.isEmpty()) {
            press(Qt::Key_R, Qt::ControlModifier);
            REQUIRE(QApplication::focusWidget() == &typed.page->panel().reason());
        }
        if (!row.note.isEmpty()) {
            type(row.note);
            press(Qt::Key_Return);
            REQUIRE(QApplication::focusWidget() == &typed.page->tree());
        }
        if (!isNone) {
            type(row.keys);
            press(Qt::Key_Return);
        }
    }
    CHECK(documents == 20);
    const auto& attached = typed.window->session()->scores().documents(0);
    CHECK(attached.size() == 20);
    CHECK(std::any_of(attached.begin(), attached.end(), [](const core::Document& document) {
        return document.fileName == "Báo cáo số 20 – quý IV.txt";
    }));
    typed.compare(core::ResultStage::Self, QStringLiteral("self"));

    // The verifier takes over what the unit says in one step, and enters what only a survey can
    // say.
    press(Qt::Key_2, Qt::AltModifier);
    REQUIRE(typed.window->session()->stage() == core::Stage::V1);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    for (const TypedRow& row : rows) {
        if (row.stage != QStringLiteral("v1"))
            continue;
        INFO(row.code.toStdString());
        press(Qt::Key_F, Qt::ControlModifier);
        type(row.code);
        press(Qt::Key_Down);
        REQUIRE(typed.current() == row.code.toStdString());
        type(row.keys);
        press(Qt::Key_Return);
    }
    typed.compare(core::ResultStage::Final, QStringLiteral("v1"));

    // Everything undone in another run of the window gives back the sheet and the ranking as they
    // were, to the byte.
    typed.window->closeBook();
    typed.open();
    typed.openBook();
    int steps = 0;
    for (; !typed.window->session()->undoText().isEmpty() && steps < 500; ++steps)
        press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(steps >= 66 + 20);
    CHECK(typed.sheetJson(core::ResultStage::Final) == emptySheet);
    CHECK(typed.rankJson(core::ResultStage::Final) == emptyRank);
    CHECK(typed.window->session()->scores().documents(0).empty());
    CHECK(typed.window->session()->workspace().book().check().ok());
}
