#pragma once

#include "core/Result.h"

#include <map>
#include <string>
#include <string_view>

/// Files of office programs (XLSX, DOCX): written without Qt and without the time of writing,
/// so that the same document gives the same bytes.
namespace office {

/// An Open Packaging Conventions file (ECMA-376, part 2): parts by name in a ZIP archive.
class Package {
public:
    /// The parts of an archive in memory; Internal "office.damaged" where it is none.
    static core::Result<Package> read(std::string_view bytes);

    /// Adds a part or takes the place of one ("docProps/core.xml").
    void put(std::string name, std::string content)
    {
        m_parts[std::move(name)] = std::move(content);
    }
    const std::map<std::string, std::string>& parts() const { return m_parts; }

    /// The archive: the content types first, as the convention wants it, then the parts in the
    /// order of their names; every time is 01/01/1980, the first that a ZIP archive knows. Internal
    /// "office.not-packed".
    core::Result<std::string> bytes() const;

private:
    std::map<std::string, std::string> m_parts;
};

/// What a file says of itself.
struct Properties {
    std::string title;
    std::string author;   ///< "CCHC" where empty
    std::string language; ///< "vi-VN"; not said where empty
    std::string date;     ///< "YYYY-MM-DDTHH:MM:SSZ": made and changed; neither is said where empty
};

/// The part "docProps/core.xml" (ECMA-376, part 2, section 11).
std::string coreProperties(const Properties& properties);

} // namespace office
