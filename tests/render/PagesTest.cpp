#include "report/SampleRanking.h"

#include "render/Pages.h"

#include <catch2/catch.hpp>

#include <QImage>
#include <QRegularExpression>

using namespace render;

namespace {

constexpr qreal scale = 2; ///< pixels per point

QImage picture(const Pages& pages, int page)
{
    QImage image((pages.size(page) * scale).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(page, painter);
    painter.end();
    return image;
}

/// Whether anything is drawn in a strip given in millimetres.
bool hasInk(const QImage& image, qreal left, qreal top, qreal right, qreal bottom)
{
    constexpr qreal pixels = scale * 72 / 25.4;
    const QRect area = QRect(QPoint(qRound(left * pixels), qRound(top * pixels)),
                             QPoint(qRound(right * pixels) - 1, qRound(bottom * pixels) - 1))
                           .intersected(image.rect());
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar* line = image.constScanLine(y);
        for (int x = area.left(); x <= area.right(); ++x) {
            if (line[x] < 250)
                return true;
        }
    }
    return false;
}

/// Nothing lies outside the margins but the page number, the stamp and the footer.
void checkMargins(const Pages& pages)
{
    for (int page = 0; page < pages.count(); ++page) {
        INFO("page " << page + 1);
        const QImage image = picture(pages, page);
        const qreal width = pages.isLandscape(page) ? 297 : 210;
        const qreal height = pages.isLandscape(page) ? 210 : 297;
        const qreal left = pages.isLandscape(page) ? 25 : 30;
        CHECK_FALSE(hasInk(image, 0, 0, left - 0.5, height));
        CHECK_FALSE(hasInk(image, width - 16 + 0.5, 0, width, height));
        CHECK_FALSE(hasInk(image, 0, 0, width, 6));
        CHECK_FALSE(
            hasInk(image, 0, height - 20 + 0.8, width, height - 20 + 6)); // between body and footer
        CHECK_FALSE(hasInk(image, 0, height - 4, width, height));
        CHECK(hasInk(image, left, 20, width - 16, height - 20));
    }
}

report::Cell cellOf(std::string text)
{
    report::Cell cell;
    cell.runs.push_back({std::move(text)});
    return cell;
}

report::Document tableOf(int rows, const std::string& text)
{
    report::Document document;
    report::Section& section = document.sections.emplace_back();
    report::Table table;
    table.columns = {{1500, 0, false}, {0, 1, false}};
    table.header.push_back({{cellOf("TT"), cellOf("Nội dung đầu bảng")}});
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({{cellOf(std::to_string(i + 1)), cellOf(text)}});
    section.blocks.emplace_back(table);
    return document;
}

} // namespace

TEST_CASE("the sample annexes are one page each", "[pages]")
{
    sample::Sample s;
    sample::fillDepartments(s);
    const Pages pages(report::rankingReport(s.input, {}));
    REQUIRE(pages.count() == 2);
    CHECK_FALSE(pages.isLandscape(0));
    CHECK(pages.isLandscape(1));
    CHECK(pages.size(0).width() == Approx(595.28).margin(0.01));
    CHECK(pages.size(1).width() == Approx(841.89).margin(0.01));
    checkMargins(pages);

    const QString text = pages.text(0);
    CHECK(text.startsWith(QStringLiteral("DỰ THẢO\nPhụ lục I\n")));
    CHECK(text.contains(
        QStringLiteral("1\tVăn phòng UBND tỉnh\t92,76\t100,00\t92,76\tXuất sắc\t2\t+1\n")));
    // A name on two lines is one text for the search.
    CHECK(text.contains(QStringLiteral("Sở Nông nghiệp và Phát triển nông thôn")));
    CHECK(text.contains(QStringLiteral("hạng và loại tính trên giá trị chưa làm tròn.")));
    CHECK(text.endsWith(QStringLiteral("Mã kết quả 5f3c 9a17 d2e4 · Nhật ký e91b 07d4 5ac6\n")));
    CHECK(pages.text(1).contains(QStringLiteral("4,98†\t83,0")));
}

TEST_CASE("long rankings go on with their header and a page number", "[pages]")
{
    sample::Sample s;
    sample::fillCommunes(s, 200);
    s.input.origin.notice = "Số liệu minh hoạ, không phải kết quả chính thức";
    const Pages pages(report::rankingReport(s.input, {}));
    checkMargins(pages);

    QString all;
    int number = 0;
    bool landscape = false;
    for (int page = 0; page < pages.count(); ++page) {
        number = pages.isLandscape(page) == landscape ? number + 1 : 1;
        landscape = pages.isLandscape(page);
        const QString text = pages.text(page);
        INFO("page " << page + 1 << ": " << text.left(200).toStdString());
        // Each annex counts its own pages; its first shows no number.
        if (number == 1)
            CHECK(text.startsWith(QStringLiteral("DỰ THẢO\n")));
        else
            CHECK(text.startsWith(QString::number(number) + QStringLiteral("\n")));
        CHECK(text.count(QStringLiteral("Hạng\tĐơn vị\t")) == 1);
        CHECK(text.contains(QStringLiteral("Số liệu minh hoạ")));
        all += text;
    }
    CHECK(number > 5);
    CHECK(pages.count() < 20);
    for (int unit = 1; unit <= 200; ++unit) {
        // Once in each annex: no row is lost, doubled or torn.
        const QString name = QStringLiteral("\tUBND xã số %1\t").arg(unit);
        INFO(unit);
        CHECK(all.count(name) == 2);
    }
}

TEST_CASE("rows are never split", "[pages]")
{
    // Rows of four lines: on each page whole rows only, so that the text of the cell is found
    // unbroken.
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += (i == 0 ? "" : " ") + std::string("chữ") + std::to_string(i);
    const Pages pages(tableOf(40, text));
    CHECK(pages.count() > 2);
    int rows = 0;
    for (int page = 0; page < pages.count(); ++page) {
        const auto found = pages.text(page).count(QString::fromStdString(text));
        CHECK(pages.text(page).count(QStringLiteral("chữ59")) == found);
        CHECK(pages.text(page).count(QStringLiteral("chữ0 ")) == found);
        CHECK(found > 0);
        rows += static_cast<int>(found);
    }
    CHECK(rows == 40);
    checkMargins(pages);
}

TEST_CASE("long words are broken, not cut", "[pages]")
{
    std::string word;
    for (int i = 0; i < 500; ++i)
        word += "ẫ";
    sample::Sample s;
    sample::fillDepartments(s);
    s.units[2].name = word;
    s.units[3].name = "Sở " + word + " cuối";
    s.set.nodes[0].title = word + word + word;
    s.input.origin.notice = word;
    const Pages pages(report::rankingReport(s.input, {}));
    checkMargins(pages);
    QString all;
    for (int page = 0; page < pages.count(); ++page)
        all += pages.text(page);
    CHECK(all.contains(QStringLiteral("cuối")));
    // Twice in the tables; the header and the footer are shortened with an ellipsis.
    CHECK(all.count(QStringLiteral("ẫ")) >= 2000);
    CHECK(all.contains(QStringLiteral("ẫ…")));
}

TEST_CASE("a row higher than a page is parted, everything else of it is kept", "[pages]")
{
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += "từ" + std::to_string(i) + " ";
    report::Document document = tableOf(2, text);
    const Pages pages(document);
    CHECK(pages.count() > 2);
    checkMargins(pages);
    QString all;
    for (int page = 0; page < pages.count(); ++page) {
        CHECK(pages.text(page).contains(QStringLiteral("Nội dung đầu bảng")));
        all += pages.text(page);
    }
    CHECK(all.count(QStringLiteral("từ4999")) == 2);
}

TEST_CASE("blocks are kept together", "[pages]")
{
    report::Document document;
    report::Section& section = document.sections.emplace_back();
    for (int filler = 0; filler < 60; ++filler) {
        report::Paragraph heading;
        heading.runs = {{"Tiêu đề " + std::to_string(filler), true}};
        heading.keepWithNext = true;
        section.blocks.emplace_back(heading);
        report::Paragraph body;
        for (int i = 0; i < 40; ++i)
            body.runs.push_back({"chữ thường " + std::to_string(i) + " ", i % 2 == 0});
        body.runs.push_back({"hết " + std::to_string(filler)});
        body.align = report::Align::Justify;
        body.firstIndent = 1270;
        section.blocks.emplace_back(body);
    }
    const Pages pages(document);
    CHECK(pages.count() > 3);
    checkMargins(pages);
    for (int page = 0; page < pages.count(); ++page) {
        const QStringList lines = pages.text(page).trimmed().split(QLatin1Char('\n'));
        // A heading is not the last thing on a page.
        CHECK_FALSE(lines.last().startsWith(QStringLiteral("Tiêu đề")));
    }
}

TEST_CASE("the rows of sums are never alone on a page", "[pages]")
{
    for (int units = 15; units <= 60; ++units) {
        sample::Sample s;
        sample::fillCommunes(s, units);
        const Pages pages(report::rankingReport(s.input, {}));
        int sums = 0;
        for (int page = 0; page < pages.count(); ++page) {
            const QString text = pages.text(page);
            if (!pages.isLandscape(page) || !text.contains(QStringLiteral("\tTrung bình\t")))
                continue;
            ++sums;
            INFO(units << " units, page " << page + 1);
            CHECK(text.count(QStringLiteral("\tUBND xã số ")) >= 3);
            CHECK(text.contains(QStringLiteral("\tThấp nhất\t")));
        }
        CHECK(sums == 1);
    }
}

TEST_CASE("a last page holds more than a few lines", "[pages]")
{
    for (int rows = 30; rows <= 90; ++rows) {
        const Pages pages(tableOf(rows, "một dòng"));
        INFO(rows << " rows on " << pages.count() << " pages");
        if (pages.count() > 1)
            CHECK(pages.text(pages.count() - 1).count(QStringLiteral("một dòng")) >= 6);
        QString all;
        for (int page = 0; page < pages.count(); ++page)
            all += pages.text(page);
        CHECK(all.count(QStringLiteral("một dòng")) == rows);
    }
}

TEST_CASE("a last page never holds the notes below a table alone", "[pages]")
{
    int together = 0;
    for (int notes = 0; notes <= 30; ++notes) {
        report::Document document = tableOf(30, "một dòng");
        for (int i = 0; i < notes; ++i) {
            report::Paragraph note;
            note.runs = {{"ghi chú " + std::to_string(i)}};
            note.keepWithNext = i + 1 < notes;
            document.sections[0].blocks.emplace_back(note);
        }
        const Pages pages(document);
        const QString last = pages.text(pages.count() - 1);
        INFO(notes << " notes on " << pages.count() << " pages");
        CHECK(last.count(QStringLiteral("một dòng")) >= 3);
        CHECK(pages.text(0).count(QStringLiteral("một dòng")) >= 3);
        QString all;
        for (int page = 0; page < pages.count(); ++page)
            all += pages.text(page);
        CHECK(all.count(QStringLiteral("một dòng")) == 30);
        CHECK(all.count(QStringLiteral("ghi chú")) == notes);
        together += pages.count() > 1 ? 1 : 0;
    }
    CHECK(together > 0);
}

TEST_CASE("notes that go on to another page leave the page of their table full", "[pages]")
{
    const auto linesOn = [](const Pages& pages, int page) {
        const QString text = pages.text(page);
        return text.count(QStringLiteral("một dòng")) + text.count(QStringLiteral("ghi chú"));
    };
    qsizetype most = 0; // lines on a page
    int parted = 0;
    for (int notes = 0; notes <= 45; ++notes) {
        report::Document document = tableOf(19, "một dòng");
        for (int i = 0; i < notes; ++i) {
            report::Paragraph note;
            note.runs = {{"ghi chú " + std::to_string(i)}};
            document.sections[0].blocks.emplace_back(note);
        }
        const Pages pages(document);
        INFO(notes << " notes on " << pages.count() << " pages");
        if (pages.count() == 1) {
            most = linesOn(pages, 0);
            continue;
        }
        // docs/reports.md: a tenth of a page goes over, of which a note may be cut.
        CHECK(linesOn(pages, 0) * 5 >= most * 4);
        CHECK(linesOn(pages, 1) >= 4);
        CHECK(linesOn(pages, 0) + linesOn(pages, 1) == 19 + notes);
        ++parted;
    }
    CHECK(parted > 0);
}

TEST_CASE("rows stand closer where a page of a few notes alone is saved by it", "[pages]")
{
    int onOne = 0;
    for (int notes = 0; notes <= 45; ++notes) {
        report::Document document = tableOf(19, "một dòng");
        for (int i = 0; i < notes; ++i) {
            report::Paragraph note;
            note.runs = {{"ghi chú " + std::to_string(i)}};
            document.sections[0].blocks.emplace_back(note);
        }
        const int pages = Pages(document).count();
        INFO(notes << " notes on " << pages << " pages");
        report::Document closer = document;
        std::get<report::Table>(closer.sections[0].blocks.front()).rowPadding = 15;
        CHECK(pages == Pages(closer).count());
        onOne += pages == 1 ? 1 : 0;
    }
    CHECK(onOne > 0);
    CHECK(onOne < 46);
}

TEST_CASE("empty documents and silly margins are still pages", "[pages]")
{
    report::Document document;
    CHECK(Pages(document).count() == 1);
    document.sections.emplace_back();
    CHECK(Pages(document).count() == 1);
    document.sections.emplace_back();
    CHECK(Pages(document).count() == 2);
    document.sections[0].blocks.emplace_back(report::Table{});
    document.sections[0].blocks.emplace_back(report::Stamp{});
    document.sections[0].blocks.emplace_back(report::Paragraph{});
    CHECK(Pages(document).count() == 2);

    report::Document narrow = tableOf(3, "một hai ba");
    narrow.margins.left = 20'000;
    narrow.margins.right = 20'000;
    narrow.margins.top = 29'000;
    narrow.margins.bottom = 29'000;
    CHECK(Pages(narrow).count() >= 1);
}

TEST_CASE("spans fill the grid and tall cells make rows higher", "[pages]")
{
    report::Document document;
    report::Table table;
    table.columns = {{3000, 0, false}, {0, 1, false}, {0, 2, false}};
    report::Cell tall = cellOf("ô cao nhiều dòng chữ nối tiếp nhau cho đến khi đầy");
    tall.rowSpan = 2;
    report::Cell wide = cellOf("ô rộng");
    wide.columnSpan = 2;
    table.rows.push_back({{tall, wide}});
    table.rows.push_back({{cellOf("b"), cellOf("c")}});
    document.sections.emplace_back().blocks.emplace_back(table);
    const Pages pages(document);
    CHECK(pages.text(0) ==
          QStringLiteral("ô cao nhiều dòng chữ nối tiếp nhau cho đến khi đầy\tô rộng\n\tb\tc\n"));
    checkMargins(pages);
}

TEST_CASE("layout does not depend on the device", "[pages]")
{
    // The same page at two scales: the darkness of each twentieth of the page agrees, lines break
    // at the same places.
    sample::Sample s;
    sample::fillDepartments(s);
    const Pages pages(report::rankingReport(s.input, {}));
    const auto shades = [&](qreal zoom) {
        QImage image((pages.size(0) * zoom).toSize(), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        pages.paint(0, painter);
        painter.end();
        const QImage small = image.scaled(20, 28, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                 .convertToFormat(QImage::Format_Grayscale8);
        std::vector<int> values;
        for (int y = 0; y < 28; ++y) {
            for (int x = 0; x < 20; ++x)
                values.push_back(small.constScanLine(y)[x]);
        }
        return values;
    };
    const std::vector<int> coarse = shades(3);
    const std::vector<int> fine = shades(5);
    for (std::size_t i = 0; i < coarse.size(); ++i)
        CHECK(std::abs(coarse[i] - fine[i]) < 24);
}
