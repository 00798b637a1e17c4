#include "render/PageItems.h"
#include "render/Pages.h"

#include <QBuffer>
#include <QHashSeed>
#include <QMarginsF>
#include <QPageLayout>
#include <QPdfWriter>

namespace render {

namespace {

/// Qt writes the fonts of a PDF in the order of a hash table, whose seed differs from process to
/// process. While one is written the seed is fixed; tables that exist already keep their own.
class FixedHashSeed {
public:
    FixedHashSeed() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashSeed() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashSeed(const FixedHashSeed&) = delete;
    FixedHashSeed& operator=(const FixedHashSeed&) = delete;
};

QPageLayout layoutOf(const Pages& pages, int page)
{
    return QPageLayout(QPageSize(QPageSize::A4),
                       pages.isLandscape(page) ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF());
}

/// "2022-02-12T09:30:00Z" as a PDF date; a fixed day where the document names none.
QByteArray pdfDate(const std::string& date)
{
    QByteArray digits;
    for (const char c : date) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    constexpr qsizetype wholeDate = 14;
    return "(D:" + (digits.size() == wholeDate ? digits : QByteArray("20000101000000")) + "Z)";
}

/// Moves every offset in the cross-reference table that lies behind `position` by `shift`.
void shiftOffsets(QByteArray& pdf, qsizetype position, qsizetype shift)
{
    constexpr int entryLength = 20;
    constexpr int offsetLength = 10;
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    qsizetype at = pdf.lastIndexOf("\nxref\n", start) + 1;
    if (start < 0 || at <= 0)
        return;
    const qsizetype table = at;
    at = pdf.indexOf('\n', at + 5) + 1; // behind "xref" and "0 44"
    for (; at + entryLength <= start && pdf.mid(at + offsetLength, 1) == " "; at += entryLength) {
        const qlonglong offset = pdf.mid(at, offsetLength).toLongLong();
        if (offset > position)
            pdf.replace(at, offsetLength,
                        QByteArray::number(offset + shift).rightJustified(offsetLength, '0'));
    }
    const qsizetype number = start + 10;
    pdf.replace(number, pdf.indexOf('\n', number) - number, QByteArray::number(table));
}

/// Qt writes the time of writing, in a form whose length depends on the time zone. The document's
/// own date takes its place.
void setDate(QByteArray& pdf, const std::string& date)
{
    const QByteArray key = "/CreationDate ";
    const qsizetype at = pdf.indexOf(key);
    if (at < 0)
        return;
    const qsizetype from = at + key.size();
    const qsizetype length = pdf.indexOf(')', from) + 1 - from;
    const QByteArray own = pdfDate(date);
    pdf.replace(from, length, own);
    shiftOffsets(pdf, from, own.size() - length);
}

} // namespace

QByteArray toPdf(const Pages& pages, const report::Document& document)
{
    const FixedHashSeed seed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        // One layout unit is one device unit.
        writer.setResolution(static_cast<int>(72 * unitsPerPoint));
        writer.setTitle(QString::fromStdString(document.title));
        writer.setCreator(QStringLiteral("CCHC"));
        writer.setPageLayout(layoutOf(pages, 0));
        QPainter painter(&writer);
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0) {
                writer.setPageLayout(layoutOf(pages, page));
                writer.newPage();
            }
            painter.save();
            painter.scale(unitsPerPoint, unitsPerPoint);
            pages.paint(page, painter);
            painter.restore();
        }
    }
    setDate(bytes, document.date);
    return bytes;
}

} // namespace render
