#include "office/Docx.h"

#include "office/DocxBody.h"
#include "office/DocxStyles.h"
#include "office/Package.h"
#include "office/XmlPart.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace office {

namespace {

constexpr std::string_view wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view relationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The parts of the package, what kind each is and who refers to it.
class DocxPackage {
public:
    void add(const std::string& name, std::string content, const std::string& type)
    {
        pugi::xml_node node = m_types.root().append_child("Override");
        node.append_attribute("PartName") = ("/" + name).c_str();
        node.append_attribute("ContentType") = type.c_str();
        m_package.put(name, std::move(content));
    }
    /// A part of the text, at a relationship of the body.
    void addText(const std::string& name, std::string content, std::string_view kind,
                 std::string_view relation, const std::string& id)
    {
        add("word/" + name, std::move(content), std::string(wordType).append(kind).append("+xml"));
        relate(m_ofBody, name, std::string(relationType).append(relation), id);
    }
    void relateRoot(const std::string& name, const std::string& type, const std::string& id)
    {
        relate(m_ofRoot, name, type, id);
    }
    core::Result<std::string> bytes()
    {
        m_package.put("[Content_Types].xml", m_types.text());
        m_package.put("_rels/.rels", m_ofRoot.text());
        m_package.put("word/_rels/document.xml.rels", m_ofBody.text());
        return m_package.bytes();
    }
    void addDefault(const char* extension, const char* type)
    {
        pugi::xml_node node = m_types.root().append_child("Default");
        node.append_attribute("Extension") = extension;
        node.append_attribute("ContentType") = type;
    }

private:
    static constexpr const char* relationSpace =
        "http://schemas.openxmlformats.org/package/2006/relationships";

    static void relate(const XmlPart& list, const std::string& target, const std::string& type,
                       const std::string& id)
    {
        pugi::xml_node node = list.root().append_child("Relationship");
        node.append_attribute("Id") = id.c_str();
        node.append_attribute("Type") = type.c_str();
        node.append_attribute("Target") = target.c_str();
    }

    Package m_package;
    XmlPart m_types{"Types",
                    {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}}};
    XmlPart m_ofRoot{"Relationships", {{"xmlns", relationSpace}}};
    XmlPart m_ofBody{"Relationships", {{"xmlns", relationSpace}}};
};

std::string applicationProperties()
{
    const XmlPart part(
        "Properties",
        {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    part.root().append_child("Application").text() = "CCHC";
    return part.text();
}

} // namespace

core::Result<std::string> toDocx(const report::Document& document)
{
    DocxTexts texts = docxTexts(document);
    DocxPackage package;
    package.addDefault("rels", "application/vnd.openxmlformats-package.relationships+xml");
    package.addDefault("xml", "application/xml");
    package.add("word/document.xml", std::move(texts.body),
                std::string(wordType).append("document.main+xml"));
    package.addText("styles.xml", docxStyles(document.language), "styles", "styles", "rId1");
    package.addText("settings.xml", docxSettings(document.language), "settings", "settings",
                    "rId2");
    package.addText("fontTable.xml", docxFonts(), "fontTable", "fontTable", "rId3");
    package.addText("header1.xml", std::move(texts.pageNumber), "header", "header",
                    docxNumberHeader);
    if (!texts.footer.empty())
        package.addText("footer1.xml", std::move(texts.footer), "footer", "footer", docxFooter);
    for (std::size_t i = 0; i < texts.onFirst.size(); ++i)
        package.addText("header" + std::to_string(i + 2) + ".xml", std::move(texts.onFirst[i]),
                        "header", "header",
                        "rId" + std::to_string(static_cast<std::size_t>(docxFirstHeader) + i));
    package.add("docProps/core.xml",
                coreProperties({document.title, document.author, wordLanguage(document.language),
                                document.date}),
                "application/vnd.openxmlformats-package.core-properties+xml");
    package.add("docProps/app.xml", applicationProperties(),
                "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    package.relateRoot("word/document.xml", std::string(relationType).append("officeDocument"),
                       "rId1");
    package.relateRoot("docProps/core.xml",
                       "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                       "core-properties",
                       "rId2");
    package.relateRoot("docProps/app.xml", std::string(relationType).append("extended-properties"),
                       "rId3");
    return package.bytes();
}

} // namespace office
