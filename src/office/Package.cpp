#include "office/Package.h"

#include <pugixml.hpp>
#include <zip.h>

#include <memory>
#include <sstream>

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

/// The source stays the caller's, too: what the archive wrote into it is read after closing.
Archive openSource(zip_source_t* source, int flags)
{
    zip_error_t error;
    zip_error_init(&error);
    Archive archive(zip_open_from_source(source, flags, &error));
    zip_error_fini(&error);
    if (archive)
        zip_source_keep(source);
    return archive;
}

bool addPart(zip_t* archive, const std::string& name, const std::string& content)
{
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (part == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(part);
        return false;
    }
    // 1980-01-01 00:00 in the archive's own form, which no time zone moves.
    constexpr zip_uint16_t firstDate = (1U << 5U) | 1U;
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, firstDate, 0) == 0;
}

} // namespace

core::Result<Package> Package::read(std::string_view bytes)
{
    const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
    const Archive archive = source ? openSource(source.get(), ZIP_RDONLY) : nullptr;
    if (!archive)
        return fault("office.damaged");
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
    const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    Archive archive = source ? openSource(source.get(), ZIP_TRUNCATE) : nullptr;
    if (!archive)
        return fault("office.not-packed");
    if (const auto types = m_parts.find(std::string(contentTypes));
        types != m_parts.end() && !addPart(archive.get(), types->first, types->second))
        return fault("office.not-packed");
    for (const auto& [name, content] : m_parts) {
        if (name != contentTypes && !addPart(archive.get(), name, content))
            return fault("office.not-packed");
    }
    if (zip_close(archive.get()) != 0)
        return fault("office.not-packed");
    (void)archive.release(); // closing has freed it

    if (zip_source_open(source.get()) != 0)
        return fault("office.not-packed");
    zip_source_seek(source.get(), 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source.get())), '\0');
    zip_source_seek(source.get(), 0, SEEK_SET);
    const bool isWhole = zip_source_read(source.get(), bytes.data(), bytes.size()) ==
                         static_cast<zip_int64_t>(bytes.size());
    zip_source_close(source.get());
    if (!isWhole)
        return fault("office.not-packed");
    return bytes;
}

std::string coreProperties(const Properties& properties)
{
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    pugi::xml_node root = document.append_child("cp:coreProperties");
    root.append_attribute("xmlns:cp") =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    const auto add = [&root](const char* name, const std::string& text) {
        pugi::xml_node node = root.append_child(name);
        node.text() = text.c_str();
        return node;
    };
    add("dc:title", properties.title);
    add("dc:creator", "CCHC");
    if (!properties.date.empty()) {
        for (const char* name : {"dcterms:created", "dcterms:modified"})
            add(name, properties.date).append_attribute("xsi:type") = "dcterms:W3CDTF";
    }
    std::ostringstream text;
    document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return text.str();
}

} // namespace office
