#include "office/Package.h"

#include "exchange/ZipWriter.h"
#include "office/XmlPart.h"

#include <zip.h>

#include <memory>
#include <vector>

namespace office {

namespace {

constexpr std::string_view contentTypes = "[Content_Types].xml";

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

core::Error fault(const char* code)
{
    return {core::ErrorKind::Internal, code, {}, {}};
}

} // namespace

core::Result<Package> Package::read(std::string_view bytes)
{
    const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
    if (!source)
        return fault("office.damaged");
    const Archive archive(zip_open_from_source(source.get(), ZIP_RDONLY, nullptr));
    if (!archive)
        return fault("office.damaged");
    zip_source_keep(source.get()); // the archive has its own share
    Package package;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        zip_stat_init(&facts);
        const auto index = static_cast<zip_uint64_t>(i);
        const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive.get(), index, 0));
        if (!file || zip_stat_index(archive.get(), index, 0, &facts) != 0)
            return fault("office.damaged");
        std::string content(static_cast<std::size_t>(facts.size), '\0');
        if (zip_fread(file.get(), content.data(), content.size()) !=
            static_cast<zip_int64_t>(content.size()))
            return fault("office.damaged");
        package.put(facts.name, std::move(content));
    }
    return package;
}

core::Result<std::string> Package::bytes() const
{
    std::vector<exchange::ZipPart> parts;
    if (const auto types = m_parts.find(std::string(contentTypes)); types != m_parts.end())
        parts.push_back({types->first, types->second});
    for (const auto& [name, content] : m_parts) {
        if (name != contentTypes)
            parts.push_back({name, content});
    }
    auto bytes = exchange::writeZip(parts);
    if (!bytes)
        return fault("office.not-packed");
    return bytes;
}

std::string coreProperties(const Properties& properties)
{
    const XmlPart part(
        "cp:coreProperties",
        {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
         {"xmlns:dcterms", "http://purl.org/dc/terms/"},
         {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    const auto add = [&part](const char* name, const std::string& text) {
        pugi::xml_node node = part.root().append_child(name);
        node.text() = text.c_str();
        return node;
    };
    add("dc:title", properties.title);
    add("dc:creator", properties.author.empty() ? "CCHC" : properties.author);
    if (!properties.language.empty())
        add("dc:language", properties.language);
    if (!properties.date.empty()) {
        for (const char* name : {"dcterms:created", "dcterms:modified"})
            add(name, properties.date).append_attribute("xsi:type") = "dcterms:W3CDTF";
    }
    return part.text();
}

} // namespace office
