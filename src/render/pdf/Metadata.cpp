#include "render/pdf/Metadata.h"

#include "render/pdf/Syntax.h"

#include <QDateTime>

namespace render::pdf {

namespace {

constexpr const char* program = "CCHC";

/// XML knows no control characters, and no halves of letters.
QString cleaned(const std::string& text)
{
    QString result = QString::fromStdString(text);
    for (QChar& letter : result) {
        if (letter.category() == QChar::Other_Control || letter.isNonCharacter())
            letter = QLatin1Char(' ');
    }
    return result.simplified();
}

QByteArray validDate(const std::string& date)
{
    const QString text = QString::fromStdString(date);
    const QDateTime read = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    return read.isValid() ? text.toLatin1() : QByteArray("2000-01-01T00:00:00Z");
}

/// "(D:20220212093000Z)".
QByteArray pdfDate(const QByteArray& date)
{
    QByteArray digits;
    for (const char c : date) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return "(D:" + digits + "Z)";
}

QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

} // namespace

Metadata::Metadata(const report::Document& document)
    : m_title(cleaned(document.title)), m_author(cleaned(document.author)),
      m_language(document.language == core::Language::Vietnamese ? "vi-VN" : "en"),
      m_date(validDate(document.date))
{}

QByteArray Metadata::information() const
{
    QByteArray text = "<<";
    if (!m_title.isEmpty())
        text += "/Title" + textString(m_title);
    if (!m_author.isEmpty())
        text += "/Author" + textString(m_author);
    return text + "/Creator(" + program + ")/Producer(" + program + ")/CreationDate" +
           pdfDate(m_date) + "/ModDate" + pdfDate(m_date) + ">>";
}

QByteArray Metadata::xmp() const
{
    QByteArray text =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        "<pdfaid:part>2</pdfaid:part>\n"
        "<pdfaid:conformance>B</pdfaid:conformance>\n"
        "<dc:format>application/pdf</dc:format>\n";
    if (!m_title.isEmpty())
        text += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(m_title) +
                "</rdf:li></rdf:Alt></dc:title>\n";
    if (!m_author.isEmpty())
        text += "<dc:creator><rdf:Seq><rdf:li>" + escaped(m_author) +
                "</rdf:li></rdf:Seq></dc:creator>\n";
    text += "<dc:language><rdf:Bag><rdf:li>" + m_language + "</rdf:li></rdf:Bag></dc:language>\n";
    for (const char* name : {"CreateDate", "ModifyDate", "MetadataDate"})
        text += QByteArray("<xmp:") + name + '>' + m_date + "</xmp:" + name + ">\n";
    return text + "<xmp:CreatorTool>" + program + "</xmp:CreatorTool>\n<pdf:Producer>" + program +
           "</pdf:Producer>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
           "<?xpacket end=\"r\"?>";
}

} // namespace render::pdf
