#include "core/NumberText.h"
#include "models/book/Session.h"
#include "models/sheet/SheetBlock.h"
#include "models/words/Text.h"
#include "support/SampleBook.h"

using core::Stage;
using models::SheetColumn;

namespace {

/// The sheet of an office at the first verification, and what somebody pastes into it at 1.5.
struct PastedSheet {
    support::TemporaryFolder folder;
    models::Session session{support::sampleBook(folder)};
    models::SheetModel model;
    int unit = session.scores().unitIndex("stnmt");
    QStringList remarks;
    bool agrees = true;

    PastedSheet()
    {
        session.setStage(Stage::V1);
        model.setSession(&session);
        model.setUnit(unit);
    }
    const core::IndexSet& set() const { return session.scores().set(); }
    models::SheetBlock::Outcome paste(const char* text, SheetColumn column = SheetColumn::V1)
    {
        const int first = set().findLeaf("1.5");
        QModelIndexList rows;
        for (int i = first; i < set().leafCount(); ++i)
            rows.push_back(model.indexOfLeaf(i, 0));
        remarks.clear();
        return models::SheetBlock(model).paste(
            QString::fromUtf8(text), rows, {model.indexOfLeaf(first, 0)}, static_cast<int>(column),
            [this](const QStringList& said) {
                remarks = said;
                return agrees;
            });
    }
    const core::Entry& entry(const char* code) const
    {
        return session.scores().sheet(unit).at(Stage::V1, set().findLeaf(code));
    }
    core::Points max(const char* code) const { return set().leafNode(set().findLeaf(code)).max; }
};

std::string whyOf(const models::SheetBlock::Outcome& outcome)
{
    std::string all;
    for (const models::RefusedLine& line : outcome.refused)
        all += models::utf8(line.value + QStringLiteral(": ") + line.why) + '\n';
    return all;
}

} // namespace

TEST_CASE("A column of codes is never placed by position", "[block][foreign]")
{
    PastedSheet opened;
    const core::Sheet before = opened.session.scores().sheet(opened.unit);
    SECTION("an unknown code refuses the block, by name")
    {
        for (const char* text : {"1.5\t1\n1.6\t1\n1.99\t1\n", "1.5\t1\n\t\n1.6\t1\n9.9\t1\n",
                                 "1.1.1\t0,5\n1.1.99\t0,5\n"}) {
            INFO(text);
            const auto outcome = opened.paste(text);
            CHECK(outcome.edits == 0);
            CHECK_FALSE(outcome.refused.empty());
            CHECK(whyOf(outcome).find("Không có tiêu chí «") != std::string::npos);
            CHECK(opened.session.scores().sheet(opened.unit) == before);
        }
    }
    SECTION("codes are known as a person reads them; sums are passed over")
    {
        for (const char* text :
             {"1.5\t1\tlý do\n1.6\u00A0\t1\tlý do\n", "1,5\t1\tlý do\n1,6\t1\tlý do\n",
              "1.1.2\t0\tlý do\n1.5.\t1\tlý do\nTC 1.6\t1\tlý do\n"
              "Tổng cộng\t2\n"}) {
            INFO(text);
            const auto outcome = opened.paste(text);
            CHECK(whyOf(outcome).empty());
            CHECK(opened.entry("1.6").points == core::Points::whole(1));
            CHECK(opened.remarks.isEmpty());
            CHECK(outcome.passed == (std::string_view(text).find("Tổng cộng") == std::string::npos
                                         ? QString()
                                         : QStringLiteral("«Tổng cộng»")));
            opened.session.undo();
        }
    }
    SECTION("points that only look like codes stay points")
    {
        const auto outcome = opened.paste("1\tlý do a\n1,5\tlý do b\n1\tlý do c\n");
        CHECK(whyOf(outcome).find("tiêu chí «") == std::string::npos);
        CHECK(opened.entry("1.6").note == "lý do b");
    }
}

TEST_CASE("Running numbers, titles and maxima are no points, and that is said first",
          "[block][foreign]")
{
    PastedSheet opened;
    SECTION("running numbers")
    {
        const auto outcome = opened.paste("1\t1.5\t1\tlý do\n2\t1.6\t1\tlý do\n");
        CHECK(whyOf(outcome).empty());
        CHECK(opened.entry("1.6").points == core::Points::whole(1));
        REQUIRE_FALSE(opened.remarks.isEmpty());
        CHECK(opened.remarks.front() == QStringLiteral("Cột 1 là số thứ tự: bỏ qua"));
    }
    SECTION("maxima")
    {
        const std::string text = "1.5\t" + core::format(opened.max("1.5")) + "\t1\tlý do\n1.6\t" +
                                 core::format(opened.max("1.6")) + "\t1\tlý do\n";
        auto outcome = opened.paste(text.c_str());
        CHECK(whyOf(outcome).empty());
        CHECK(opened.entry("1.6").points == core::Points::whole(1));
        CHECK(opened.entry("1.6").note == "lý do");
        CHECK(opened.remarks == QStringList{QStringLiteral("Cột 2 là điểm tối đa: bỏ qua"),
                                            QStringLiteral("Cột 3 ghi vào «TĐ lần 1»"),
                                            QStringLiteral("Cột 4 ghi vào «Lý do, ghi chú»")});
        opened.session.undo();
        // Nothing is written that the person does not want.
        const core::Sheet before = opened.session.scores().sheet(opened.unit);
        opened.agrees = false;
        outcome = opened.paste(text.c_str());
        CHECK(outcome.isGivenUp);
        CHECK(opened.session.scores().sheet(opened.unit) == before);
    }
    SECTION("the only column of numbers is the points, even where all are full")
    {
        const std::string text = "1.5\t" + core::format(opened.max("1.5")) + "\tlý do\n1.6\t" +
                                 core::format(opened.max("1.6")) + "\tlý do\n";
        CHECK(whyOf(opened.paste(text.c_str())).empty());
        CHECK(opened.remarks.isEmpty());
        CHECK(opened.entry("1.6").points == opened.max("1.6"));
    }
    SECTION("titles")
    {
        const std::string title =
            opened.set().leafNode(opened.set().findLeaf("1.5")).title.substr(0, 20);
        const std::string text = "1.5\t" + title + "\t1\tlý do\n1.6\t\t1\tlý do\n";
        CHECK(whyOf(opened.paste(text.c_str())).empty());
        REQUIRE_FALSE(opened.remarks.isEmpty());
        CHECK(opened.remarks.front() == QStringLiteral("Cột 2 là tên tiêu chí: bỏ qua"));
    }
    SECTION("titles that somebody shortened")
    {
        // cases/40-paste/code-title-points; the set has «Sáng kiến, giải pháp mới …» and «Thực
        // hiện các nhiệm vụ …».
        for (const char* text :
             {"1.5\tSáng kiến\t1,5\tlý do\n1.6\tNhiệm vụ\t1,8\tlý do\n",
              "1.5\tSáng kiến CCHC\t1,5\tlý do\n1.6\tNhiệm vụ được giao\t1,8\tlý do\n"}) {
            INFO(text);
            CHECK(whyOf(opened.paste(text)).empty());
            CHECK(opened.remarks == QStringList{QStringLiteral("Cột 2 là tên tiêu chí: bỏ qua"),
                                                QStringLiteral("Cột 3 ghi vào «TĐ lần 1»"),
                                                QStringLiteral("Cột 4 ghi vào «Lý do, ghi chú»")});
            CHECK(opened.entry("1.5").points == core::Points::fromUnits(15000));
            CHECK(opened.entry("1.6").note == "lý do");
            opened.session.undo();
        }
    }
    SECTION("words behind the points are a reason, whatever they say")
    {
        CHECK(whyOf(opened.paste("1.5\t1\tgiải pháp mới chưa có\n1.6\t1\tnhiệm vụ giao muộn\n"))
                  .empty());
        CHECK(opened.remarks.isEmpty());
        CHECK(opened.entry("1.6").note == "nhiệm vụ giao muộn");
    }
}

TEST_CASE("A number alone is never taken as a reason", "[block][foreign]")
{
    PastedSheet opened;
    const core::Sheet before = opened.session.scores().sheet(opened.unit);
    for (const char* text : {"1,2\t1,5\n", "1.5\t1,2\t1,5\n1.6\t1,3\t1,8\n", "1\t98,69%\n"}) {
        INFO(text);
        const auto outcome = opened.paste(text);
        CHECK(whyOf(outcome).find("Một con số không phải là lý do") != std::string::npos);
        CHECK(opened.session.scores().sheet(opened.unit) == before);
    }
}

TEST_CASE("A header that nobody knows says which columns there are", "[block][foreign]")
{
    PastedSheet opened;
    CHECK(whyOf(opened.paste("Mã\tTiêu chí\tĐiểm của tổ\n1.5\tx\t1\n")) ==
          ": Không nhận ra cột nào để nhập. Các cột nhận ra: Số liệu, TĐ lần 1, Lý do, ghi chú.\n");
    CHECK(whyOf(opened.paste("Mã\tTĐ lần 1\tTĐ lần 1\n1.5\t1\t2\n")).find("Hai cột cùng tên") !=
          std::string::npos);
    CHECK(whyOf(opened.paste("Mã TC\tTên\tTĐ lần 1\tLý do, ghi chú\n1.5\tx\t1\tlý do\n")).empty());
    CHECK(opened.entry("1.5").points == core::Points::whole(1));
    CHECK(whyOf(opened.paste("Mã\tTĐ lần 1\n1\t90\n")).find("Không dòng nào có mã") !=
          std::string::npos);
}
