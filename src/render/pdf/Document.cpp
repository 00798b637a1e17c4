#include "render/Pages.h"
#include "render/Paginator.h"
#include "render/pdf/Faces.h"
#include "render/pdf/File.h"
#include "render/pdf/Metadata.h"
#include "render/pdf/Outline.h"
#include "render/pdf/PageContent.h"
#include "render/pdf/ShownTexts.h"
#include "render/pdf/Srgb.h"
#include "render/pdf/Syntax.h"

#include <future>
#include <string>
#include <utility>
#include <vector>

namespace render {

namespace {

QByteArray pointsOf(qreal units)
{
    return pdf::number(pdf::hundredths(units / unitsPerPoint), 2);
}

/// Pages with what draws them.
struct Handful {
    std::vector<const Page*> pages;
    std::vector<std::string> contents;
    std::vector<pdf::StreamBytes> packed = {};
};

Handful packedHandful(Handful handful)
{
    for (const std::string& content : handful.contents)
        handful.packed.push_back(pdf::packedStream(content));
    handful.contents.clear();
    return handful;
}

/// Writes pages one after the other; fonts and what holds all together come at the end. While the
/// contents of some pages are made, those of the pages before are packed in another thread. Pages
/// must stay where they are until finish().
class DocumentWriter {
public:
    DocumentWriter() : m_tree(m_file.reserve()), m_resources(m_file.reserve()), m_texts(m_faces) {}

    void addPage(const Page& page)
    {
        constexpr std::size_t handful = 16;
        m_made.pages.push_back(&page);
        m_made.contents.push_back(pdf::pageContent(page, m_texts));
        if (m_made.pages.size() < handful)
            return;
        writePacked();
        m_packing = std::async(std::launch::async, packedHandful, std::exchange(m_made, {}));
    }

    QByteArray finish(const report::Document& document)
    {
        writePacked();
        writePages(packedHandful(std::move(m_made)));
        m_file.write(m_tree, "<</Type/Pages/Count " + QByteArray::number(m_count) + "/Kids[\n" +
                                 m_kids + "]>>");
        const QByteArray fonts = m_faces.write(m_file);
        m_file.write(m_resources,
                     fonts.isEmpty() ? QByteArray("<<>>") : "<</Font<<" + fonts + ">>>>");
        const pdf::Metadata metadata(document);
        QByteArray catalogue =
            "<</Type/Catalog/Pages " + pdf::reference(m_tree) + "/Lang(" + metadata.language() +
            ")/Metadata " +
            pdf::reference(m_file.addPlainStream("/Type/Metadata/Subtype/XML", metadata.xmp())) +
            "/OutputIntents[" + outputIntent() + "]";
        if (!document.title.empty())
            catalogue += "/ViewerPreferences<</DisplayDocTitle true>>";
        if (!m_outline.empty())
            catalogue += "/Outlines " + pdf::reference(pdf::writeOutline(m_file, m_outline));
        const int root = m_file.add(catalogue + ">>");
        const int information = m_file.add(metadata.information());
        return m_file.finish(root, information);
    }

private:
    void writePacked()
    {
        if (m_packing.valid())
            writePages(m_packing.get());
    }

    void writePages(const Handful& handful)
    {
        for (std::size_t i = 0; i < handful.pages.size(); ++i)
            writePage(*handful.pages[i], handful.packed[i]);
    }

    void writePage(const Page& page, const pdf::StreamBytes& stream)
    {
        const int content = m_file.addStream(stream);
        // Archives want each page to name its resources, not to inherit them (ISO 19005-2, 6.2.2).
        const int object = m_file.add(
            "<</Type/Page/Parent " + pdf::reference(m_tree) + "/MediaBox[0 0 " +
            pointsOf(page.size.width()) + ' ' + pointsOf(page.size.height()) + "]/Resources " +
            pdf::reference(m_resources) + "/Contents " + pdf::reference(content) + ">>");
        m_kids += pdf::reference(object) + '\n';
        ++m_count;
        for (const PageMark& mark : page.items.marks)
            m_outline.push_back(
                {mark.level, mark.title, object, pointsOf(page.size.height() - mark.top)});
    }

    /// What the colours mean (ISO 19005-2, 6.2.3).
    QByteArray outputIntent()
    {
        const int profile = m_file.addStream("/N 3", pdf::srgbProfile());
        return "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
               "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
               pdf::reference(profile) + ">>";
    }

    pdf::File m_file;
    int m_tree;
    int m_resources;
    pdf::Faces m_faces;
    pdf::ShownTexts m_texts;
    Handful m_made;
    std::future<Handful> m_packing;
    QByteArray m_kids;
    int m_count = 0;
    std::vector<pdf::OutlineItem> m_outline;
};

} // namespace

QByteArray toPdf(const Pages& pages, const report::Document& document)
{
    DocumentWriter writer;
    for (int page = 0; page < pages.count(); ++page)
        writer.addPage(pages.page(page));
    return writer.finish(document);
}

} // namespace render
