// Pasting from a clipboard that holds nothing: fields of several lines are not asked for it.

#include "gui/window/EmptyPaste.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch.hpp>

TEST_CASE("an empty clipboard is not pasted into fields of several lines, a text is")
{
    QMimeData something;
    const QMimeData* held = nullptr;
    int asked = 0;
    const gui::EmptyPaste guard(
        [&] {
            ++asked;
            return held;
        },
        nullptr);
    // What the real clipboard holds shows whether the key came through.
    QGuiApplication::clipboard()->setText(QStringLiteral("chép"));
    QPlainTextEdit plain;
    QTextEdit rich;
    for (QWidget* field : {static_cast<QWidget*>(&plain), static_cast<QWidget*>(&rich)}) {
        field->show();
        const auto text = [&] {
            return field == &plain ? plain.toPlainText() : rich.toPlainText();
        };
        held = nullptr;
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Insert, Qt::ShiftModifier);
        CHECK(text().isEmpty());
        held = &something;
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        CHECK(text() == QStringLiteral("chép"));
        QTest::keyClick(field, Qt::Key_A);
        CHECK(text() == QStringLiteral("chépa"));
    }
    CHECK(asked == 6);
    held = nullptr;
    QLineEdit line;
    QTest::keyClick(&line, Qt::Key_V, Qt::ControlModifier);
    CHECK(line.text() == QStringLiteral("chép"));
}
