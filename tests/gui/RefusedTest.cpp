// What a refused block says: the reason whole, and the remedy that fits.
#include "WindowFixture.h"

#include "gui/page/RefusedDialog.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QTableWidget>

namespace {

QString refusedText(const QDialog& dialog, const char* name)
{
    return dialog.findChild<QLabel*>(q(name))->text();
}

} // namespace

TEST_CASE("paste: the reason of a refused cell stands whole below the list", "[gui][block]")
{
    models::RefusedLine number;
    number.place = q("1.5");
    number.column = q("Lý do, ghi chú");
    number.value = q("1,5");
    number.why = q("Một con số không phải là lý do: viết lý do bằng lời; điểm thì gõ ở ô điểm. Và "
                   "còn dài hơn thế, dài hơn một dòng của bảng, để thấy rằng không gì bị cắt.");
    models::RefusedLine word = number;
    word.why = q("«Sáng kiến» không phải số");
    gui::RefusedDialog dialog({4, {number, word}}, nullptr);
    dialog.show();
    QTest::qWait(0);
    const auto& whole = *dialog.findChild<QLabel*>(q("whole"));
    CHECK(whole.text() == number.why);
    CHECK(whole.height() >= whole.heightForWidth(whole.width()));
    CHECK(refusedText(dialog, "hint") ==
          q("Không ô nào bị thay đổi. Sửa các ô này ở bảng tính rồi dán lại cả khối."));
    dialog.findChild<QTableWidget*>()->setCurrentCell(1, 0);
    CHECK(whole.text() == word.why);
}

TEST_CASE("paste: where no cell is at fault, as with an empty clipboard, the reason stands alone",
          "[gui][block]")
{
    models::RefusedLine line;
    line.why = q("Chưa có gì để dán: bảng tạm không có chữ. Chép một khối ô ở bảng tính rồi dán "
                 "lại.");
    gui::RefusedDialog dialog({0, {line}}, nullptr);
    dialog.show();
    QTest::qWait(0);
    CHECK(refusedText(dialog, "hint") == q("Không ô nào bị thay đổi.\n") + line.why);
    CHECK_FALSE(dialog.findChild<QTableWidget*>()->isVisible());
    const auto& hint = *dialog.findChild<QLabel*>(q("hint"));
    CHECK(hint.height() >= hint.heightForWidth(hint.width()));
}
