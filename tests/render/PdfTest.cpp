#include "report/SampleRanking.h"

#include "core/UnfinishedFile.h"
#include "render/Pages.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace render;

namespace {

constexpr const char* outputVariable = "CCHC_TEST_PDF";

QByteArray samplePdf()
{
    sample::Sample s;
    sample::fillDepartments(s);
    const report::Document document = report::rankingReport(s.input, {});
    return toPdf(Pages(document), document);
}

QByteArray read(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

/// Output of a PDF tool over `pdf`; empty where the tool is not installed.
QString outputOf(const QString& tool, const QStringList& options, const QByteArray& pdf)
{
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty()) {
        WARN("poppler-utils is not installed");
        return {};
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pdf"));
    REQUIRE(core::writeWhole(file.toStdString(),
                             {pdf.constData(), static_cast<std::size_t>(pdf.size())}));
    QProcess process;
    process.start(program,
                  options + QStringList{file} +
                      (tool == QStringLiteral("pdftotext") ? QStringList{QStringLiteral("-")}
                                                           : QStringList()));
    REQUIRE(process.waitForFinished());
    CHECK(process.readAllStandardError().isEmpty());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

// Run by another process of this binary, see below.
TEST_CASE("write the sample PDF", "[.write-pdf]")
{
    const QString file = qEnvironmentVariable(outputVariable);
    REQUIRE_FALSE(file.isEmpty());
    const QByteArray pdf = samplePdf();
    CHECK(core::writeWhole(file.toStdString(),
                           {pdf.constData(), static_cast<std::size_t>(pdf.size())}));
}

TEST_CASE("equal input gives equal bytes", "[pdf]")
{
    const QByteArray first = samplePdf();
    CHECK(first.startsWith("%PDF-"));
    CHECK(samplePdf() == first);

    // Another process has other hash seeds, another place another time zone.
    const QTemporaryDir folder;
    const QStringList zones = {QStringLiteral("UTC"), QStringLiteral("Asia/Ho_Chi_Minh"),
                               QStringLiteral("America/St_Johns")};
    for (const QString& zone : zones) {
        const QString file = folder.filePath(QStringLiteral("other.pdf"));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(outputVariable), file);
        environment.insert(QStringLiteral("TZ"), zone);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.write-pdf]")});
        REQUIRE(process.waitForFinished());
        INFO(zone.toStdString());
        CHECK(read(file) == first);
    }
}

TEST_CASE("paper is set in our own typeface, whatever the system has", "[pdf]")
{
    const QByteArray own = samplePdf();
    const QTemporaryDir folder;
    const auto withFonts = [&](const char* rules) {
        const QString config = folder.filePath(QStringLiteral("fonts.conf"));
        const QByteArray text = QByteArray("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM "
                                           "\"fonts.dtd\"><fontconfig><cachedir>") +
                                folder.filePath(QStringLiteral("cache")).toUtf8() + "</cachedir>" +
                                rules + "</fontconfig>";
        REQUIRE(core::writeWhole(config.toStdString(), text.toStdString()));
        const QString file = folder.filePath(QStringLiteral("other.pdf"));
        QFile::remove(file);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(outputVariable), file);
        environment.insert(QStringLiteral("FONTCONFIG_FILE"), config);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.write-pdf]")});
        REQUIRE(process.waitForFinished());
        return read(file);
    };
    // None at all.
    CHECK(withFonts("") == own);
    // The package fonts-liberation of Debian 12: version 1.07, beside version 2 and alone. Its bold
    // faces have no Ậ, so that these were drawn in another face.
    CHECK(withFonts("<dir>/usr/share/fonts/truetype/liberation</dir>"
                    "<dir>/usr/share/fonts/truetype/liberation2</dir>") == own);
    CHECK(withFonts("<dir>/usr/share/fonts/truetype/liberation</dir>") == own);
    // The same where that package is not installed: another face under our family's name.
    CHECK(withFonts("<dir>/usr/share/fonts/truetype/liberation2</dir>"
                    "<match target=\"scan\"><test name=\"family\"><string>Liberation Mono</string>"
                    "</test><edit name=\"family\" mode=\"assign_replace\"><string>Liberation Serif"
                    "</string></edit></match>") == own);
}

TEST_CASE("the cross-reference table points at its objects", "[pdf]")
{
    const QByteArray pdf = samplePdf();
    const qsizetype table =
        pdf.mid(pdf.lastIndexOf("startxref\n") + 10).split('\n').first().toLongLong();
    REQUIRE(pdf.mid(table, 5) == "xref\n");
    const QList<QByteArray> lines = pdf.mid(table).split('\n');
    int objects = 0;
    for (qsizetype i = 2; i < lines.size(); ++i) {
        if (!lines[i].contains(" 00000 n"))
            continue;
        ++objects;
        const qsizetype offset = lines[i].left(10).toLongLong();
        CHECK(pdf.mid(offset).startsWith(QByteArray::number(i - 2) + " 0 obj"));
    }
    CHECK(objects > 10);
}

TEST_CASE("a PDF holds real text, its title, its date and its fonts", "[pdf]")
{
    const QByteArray pdf = samplePdf();
    const QString text = outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, pdf);
    if (text.isEmpty())
        return;
    for (const char* part :
         {"Văn phòng UBND tỉnh", "92,76", "BẢNG XẾP HẠNG, PHÂN LOẠI CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
          "Sở Kế hoạch và Đầu tư",
          "Ghi chú:", "nửa làm tròn lên; hạng và loại tính trên giá trị chưa",
          "Nhật ký e91b 07d4 5ac6", "Phụ lục II"})
        CHECK(text.contains(QString::fromUtf8(part)));
    const QString info = outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates")}, pdf);
    CHECK(info.contains(
        QStringLiteral("Bảng xếp hạng, phân loại Chỉ số cải cách hành chính năm 2021")));
    CHECK(info.contains(QStringLiteral("2022-02-12T09:30:00Z")));
    CHECK(info.contains(QStringLiteral("Pages:           2")));
    for (const QString& font :
         outputOf(QStringLiteral("pdffonts"), {}, pdf).split(QLatin1Char('\n')).mid(2)) {
        if (!font.trimmed().isEmpty())
            CHECK(font.contains(QStringLiteral(" yes "))); // embedded
    }
}

TEST_CASE("a document without a date has a fixed one", "[pdf]")
{
    report::Document document;
    document.title = "Thử";
    document.date = "hôm nay (12)";
    const QByteArray pdf = toPdf(Pages(document), document);
    CHECK(pdf.contains("/CreationDate(D:20000101000000Z)"));
}
