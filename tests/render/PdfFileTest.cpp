#include "report/SampleRanking.h"
#include "support/PdfArchive.h"
#include "support/PdfPicture.h"

#include "render/Pages.h"
#include "render/Paginator.h"

#include <catch2/catch.hpp>

#include <QColorSpace>

#include <algorithm>
#include <cstdlib>

using namespace render;
using pdfreader::checkArchive;
using pdfreader::Reader;
using pdfreader::Value;

namespace {

/// Every kind of thing that a page may hold, with texts as people type them.
report::Document everything()
{
    report::Document document;
    document.title = "Thử <mọi> thứ & \"nữa\"";
    document.author = "Sở Nội vụ";
    document.date = "2022-02-12T09:30:00Z";
    document.footer = "Chân trang · 1e12 8919 3c8d";
    report::Section& section = document.sections.emplace_back();
    section.blocks.emplace_back(report::Stamp{"DỰ THẢO"});
    report::Paragraph heading;
    heading.runs = {{"I. Đầu mục (đậm)", true}};
    heading.bookmark = {1, "I. Đầu mục"};
    section.blocks.emplace_back(heading);
    report::Paragraph body;
    body.align = report::Align::Justify;
    body.runs = {
        {"AVATAR Tự chấm, "},
        {"đậm Ậ, ", true},
        {"nghiêng, ", false, true},
        {"đậm nghiêng, ", true, true},
        {"gạch dưới qua nhiều dòng chữ cho đến khi hết chỗ trên dòng này", false, false, true},
        {" và \\ ( ) với a\u00A0b."},
        // NFD, as macOS types; the third has no letter of its own in Unicode.
        {" Uy\u0309 ban nha\u0302n da\u0302n; a\u0302\u0323; x\u0301; "},
        {"dài dòng để xuống dòng thêm lần nữa, đủ cho hai dòng chữ."}};
    section.blocks.emplace_back(body);
    report::Paragraph second = heading;
    second.bookmark = {2, "Mục\ncon"};
    section.blocks.emplace_back(second);
    section.blocks.emplace_back(report::ShortRule{});
    report::Table table;
    table.columns = {{3000, 0, false}, {0, 1, true}};
    report::Cell shaded;
    shaded.runs = {{"Tô"}};
    shaded.shaded = true;
    report::Cell tinted = shaded;
    tinted.shaded = false;
    tinted.tinted = true;
    tinted.hanging = "*";
    table.header.push_back({{shaded, tinted}});
    table.rows.assign(70, {{tinted, shaded}});
    section.blocks.emplace_back(table);
    report::Section& lying = document.sections.emplace_back();
    lying.landscape = true;
    heading.bookmark = {1, "II"};
    lying.blocks.emplace_back(heading);
    return document;
}

/// The pictured annexes; the sample lives as long as the document.
struct Annexes {
    sample::Sample sample;
    report::Document document;

    Annexes()
    {
        sample::fillDepartments(sample);
        document = report::rankingReport(sample.input, {});
    }
};

report::Document textDocument(const std::string& text)
{
    report::Document document;
    report::Paragraph paragraph;
    paragraph.runs = {{text}};
    document.sections.emplace_back().blocks.emplace_back(paragraph);
    return document;
}

QByteArray pdfOf(const report::Document& document)
{
    return toPdf(Pages(document), document);
}

/// The outline as lines of title, indented.
void readOutline(const Reader& reader, const Value& node, int depth, QStringList& lines)
{
    if (!node.has("First"))
        return;
    const Value* before = nullptr;
    for (const Value* item = &reader.follow(node["First"]);;
         item = &reader.follow((*item)["Next"])) {
        CHECK(&reader.follow((*item)["Parent"]) == &node);
        CHECK(item->has("Prev") == (before != nullptr));
        if (before != nullptr)
            CHECK(&reader.follow((*item)["Prev"]) == before);
        const Value& target = (*item)["Dest"];
        const auto pages = reader.pages();
        const auto page = std::find(pages.begin(), pages.end(), &reader.follow(target.items.at(0)));
        REQUIRE(page != pages.end());
        CHECK(target.items.at(3).number > 0);
        CHECK(target.items.at(3).number < (*page)->operator[]("MediaBox").items.at(3).number);
        lines.append(QString(depth, QLatin1Char(' ')) + (*item)["Title"].string() +
                     QStringLiteral(" → ") + QString::number(page - pages.begin() + 1));
        readOutline(reader, *item, depth + 1, lines);
        before = item;
        if (!item->has("Next"))
            break;
    }
    CHECK(before == &reader.follow(node["Last"]));
}

QStringList outlineOf(const QByteArray& pdf)
{
    const Reader reader(pdf);
    QStringList lines;
    const Value& root = reader.follow(reader.catalogue()["Outlines"]);
    readOutline(reader, root, 0, lines);
    CHECK(static_cast<qsizetype>(root["Count"].number) == lines.size());
    return lines;
}

/// The page's text of one paragraph, as its fonts say it.
QString readBack(const std::string& text)
{
    const QByteArray pdf = pdfOf(textDocument(text));
    checkArchive(pdf);
    const Reader reader(pdf);
    return reader.text(*reader.pages().at(0)).trimmed();
}

/// So many pages that some of them are packed aside, and some are left over.
report::Document longTable()
{
    report::Document document;
    report::Table table;
    table.columns = {{3000, 0, false}, {0, 1, true}};
    for (int row = 0; row < 2000; ++row) {
        report::Cell number;
        number.runs = {{std::to_string(row)}};
        report::Cell words;
        words.runs = {{"dòng thứ " + std::to_string(row)}};
        table.rows.push_back({{number, words}});
    }
    document.sections.emplace_back().blocks.emplace_back(table);
    return document;
}

} // namespace

TEST_CASE("what archives ask of a PDF", "[pdf]")
{
    checkArchive(pdfOf(Annexes().document));
    checkArchive(pdfOf(everything()));
    checkArchive(pdfOf({}));
    report::Document careless = textDocument("a");
    careless.title = "Tên\x01 có\nđiều lạ \xFF & ]]>";
    careless.date = "2022-13-45T99:00:00Z";
    checkArchive(pdfOf(careless));
}

TEST_CASE("a PDF says each text of its pages", "[pdf]")
{
    const report::Document document = GENERATE(everything(), longTable());
    const Pages pages(document);
    const Reader reader(toPdf(pages, document));
    const auto read = reader.pages();
    REQUIRE(static_cast<int>(read.size()) == pages.count());
    for (int page = 0; page < pages.count(); ++page) {
        QString wanted;
        for (const TextPiece& piece : pages.page(page).items.texts)
            wanted += piece.text.normalized(QString::NormalizationForm_C) + QLatin1Char('\n');
        // A letter without one of its own has its mark at another height: two operators.
        CHECK(reader.text(*read[static_cast<std::size_t>(page)]).remove(QLatin1Char('\n')) ==
              wanted.remove(QLatin1Char('\n')));
    }
}

TEST_CASE("letters are read as they were typed", "[pdf]")
{
    CHECK(readBack("fi ffi fl AVA To") == QStringLiteral("fi ffi fl AVA To"));
    CHECK(readBack("Đ\u00D0\u0189") == QStringLiteral("Đ\u00D0\u0189"));
    CHECK(readBack("1\u00A0234 − 5") == QStringLiteral("1\u00A0234 − 5"));
    CHECK(readBack("a\u0302\u0323 e\u0301") == QStringLiteral("ậ é"));
    CHECK(readBack("(\\) \r x") == QStringLiteral("(\\)   x"));
    // What only says where a word may be broken is not read.
    CHECK(readBack("chữ\u00ADviết") == QStringLiteral("chữviết"));
    // Hebrew is shown from right to left and read as it was typed.
    CHECK(readBack("\u05D0\u05D1\u05D2") == QStringLiteral("\u05D0\u05D1\u05D2"));
    // Letters that our typeface lacks are drawn, whatever other typeface there is.
    CHECK(readBack("có 漢字 và \U0001F600.") == QStringLiteral("có 漢字 và \U0001F600."));
    CHECK(readBack("\U0001F600") == QStringLiteral("\U0001F600"));
}

TEST_CASE("headings become bookmarks", "[pdf]")
{
    CHECK(outlineOf(pdfOf(Annexes().document)) ==
          QStringList{QStringLiteral("Phụ lục I. Bảng xếp hạng, phân loại chỉ số cải cách hành "
                                     "chính năm 2021 của các sở, ban, ngành → 1"),
                      QStringLiteral("Phụ lục II. Tổng hợp điểm và chỉ số theo lĩnh vực năm 2021 "
                                     "của các sở, ban, ngành → 2")});
    CHECK(outlineOf(pdfOf(everything())) == QStringList{QStringLiteral("I. Đầu mục → 1"),
                                                        QStringLiteral(" Mục con → 1"),
                                                        QStringLiteral("II → 3")});
    CHECK_FALSE(Reader(pdfOf(textDocument("a"))).catalogue().has("Outlines"));

    report::Document deep;
    report::Section& section = deep.sections.emplace_back();
    // A level left out belongs to the last one above it.
    for (const int level : {2, 1, 3, 2, 3, 1}) {
        report::Paragraph paragraph;
        paragraph.bookmark = {level, std::to_string(level)};
        section.blocks.emplace_back(paragraph);
    }
    CHECK(outlineOf(pdfOf(deep)) == QStringList{QStringLiteral("2 → 1"), QStringLiteral("1 → 1"),
                                                QStringLiteral(" 3 → 1"), QStringLiteral(" 2 → 1"),
                                                QStringLiteral("  3 → 1"),
                                                QStringLiteral("1 → 1")});
}

TEST_CASE("a PDF names its language and shows its title", "[pdf]")
{
    report::Document document = everything();
    const QByteArray vietnamese = pdfOf(document);
    CHECK(Reader(vietnamese).catalogue()["Lang"].text == "vi-VN");
    CHECK(Reader(vietnamese).catalogue()["ViewerPreferences"]["DisplayDocTitle"].text == "true");
    document.language = core::Language::English;
    CHECK(Reader(pdfOf(document)).catalogue()["Lang"].text == "en");
    CHECK_FALSE(Reader(pdfOf({})).catalogue().has("ViewerPreferences"));
}

TEST_CASE("the colours of a PDF are those of sRGB", "[pdf]")
{
    const Reader reader(pdfOf({}));
    const QByteArray profile =
        reader.object(reader.catalogue()["OutputIntents"].items.at(0)["DestOutputProfile"]).stream;
    const QColorSpace space = QColorSpace::fromIccProfile(profile);
    REQUIRE(space.isValid());
    const QColorTransform toOurs = QColorSpace(QColorSpace::SRgb).transformationToColorSpace(space);
    for (int red = 0; red < 256; red += 15) {
        for (int green = 0; green < 256; green += 15) {
            const QRgb colour = qRgb(red, green, 255 - red);
            const QRgb same = toOurs.map(colour);
            CHECK(std::abs(qRed(same) - qRed(colour)) <= 1);
            CHECK(std::abs(qGreen(same) - qGreen(colour)) <= 1);
            CHECK(std::abs(qBlue(same) - qBlue(colour)) <= 1);
        }
    }
}

TEST_CASE("a PDF looks as what a painter draws of its pages", "[pdf]")
{
    for (const report::Document& document : {Annexes().document, everything()}) {
        const Pages pages(document);
        CHECK(support::worstDifference(toPdf(pages, document), pages) <= support::smoothing);
    }
}
