#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// A ZIP archive of parts that are stored as they are: workbooks for tests, made where they are
/// used.
inline std::string storedZip(const std::vector<std::pair<std::string, std::string>>& parts)
{
    const auto crc = [](std::string_view bytes) {
        std::uint32_t value = 0xFFFFFFFFU;
        for (const char c : bytes) {
            value ^= static_cast<unsigned char>(c);
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return ~value;
    };
    const auto number = [](std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i, value >>= 8U)
            text += static_cast<char>(value & 0xFFU);
        return text;
    };
    std::string out;
    std::string directory;
    for (const auto& [name, bytes] : parts) {
        // version 20, no flags, stored, 1 January 2021
        const std::string head = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) +
                                 number(0x5221, 2) + number(crc(bytes), 4) +
                                 number(bytes.size(), 4) + number(bytes.size(), 4) +
                                 number(name.size(), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + head + number(0, 2) + number(0, 2) +
                     number(0, 2) + number(0, 4) + number(out.size(), 4) + name;
        out += "PK\x03\x04" + head + name + bytes;
    }
    const std::string end = number(0, 2) + number(0, 2) + number(parts.size(), 2) +
                            number(parts.size(), 2) + number(directory.size(), 4) +
                            number(out.size(), 4) + number(0, 2);
    return out + directory + "PK\x05\x06" + end;
}

/// An XLSX workbook of sheets: name, state ("" where it is seen), and the inside of <worksheet>;
/// `behind`: what stands behind them in <workbook>.
struct SheetXml {
    std::string name;
    std::string state;
    std::string inside;
};
inline std::string workbookOf(const std::vector<SheetXml>& sheets, const std::string& strings = {},
                              const std::string& behind = {})
{
    const std::string relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::vector<std::pair<std::string, std::string>> parts;
    std::string list;
    std::string links;
    int id = 0;
    for (const SheetXml& sheet : sheets) {
        const std::string number = std::to_string(++id);
        list += "<sheet name='" + sheet.name + "' sheetId='" + number + "' r:id='r" + number +
                (sheet.state.empty() ? "" : "' state='" + sheet.state) + "'/>";
        links += "<Relationship Id='r" + number + "' Type='" + relations + "/worksheet' Target='s" +
                 number + ".xml'/>";
        parts.emplace_back("xl/s" + number + ".xml", "<worksheet>" + sheet.inside + "</worksheet>");
    }
    if (!strings.empty()) {
        links += "<Relationship Id='t' Type='" + relations + "/sharedStrings' Target='t.xml'/>";
        parts.emplace_back("xl/t.xml", "<sst>" + strings + "</sst>");
    }
    parts.emplace_back("xl/workbook.xml", "<workbook xmlns:r='" + relations + "'><sheets>" + list +
                                              "</sheets>" + behind + "</workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels",
                       "<Relationships>" + links + "</Relationships>");
    parts.emplace_back("_rels/.rels", "<Relationships><Relationship Id='b' Type='" + relations +
                                          "/officeDocument' Target='xl/workbook.xml'/>"
                                          "</Relationships>");
    return storedZip(parts);
}

/// An OpenDocument spreadsheet of what stands in <office:spreadsheet>.
inline std::string odsOf(const std::string& inside, const std::string& styles = {})
{
    return storedZip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "
          "xmlns:style='s' xmlns:calcext='c'><office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + inside +
              "</office:spreadsheet></office:body>"
              "</office:document-content>"}});
}

} // namespace support
