#include "app/FileKind.h"

#include "core/Utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace app {

namespace {

using namespace std::string_view_literals;

/// How far from the end of a file its end mark may stand: programs append blanks, signatures and
/// padding.
constexpr std::size_t pdfTail = 2048;
constexpr std::size_t jpegTail = 4096;
/// The directory's end record with the longest comment that it may have.
constexpr std::size_t zipTail = 22 + 65535;
/// Enough of a text to tell it from bytes.
constexpr std::size_t textProbe = 64U * 1024U;

std::string_view tail(std::string_view content, std::size_t size)
{
    return content.substr(content.size() - std::min(size, content.size()));
}

bool holds(std::string_view content, std::string_view part)
{
    return content.find(part) != std::string_view::npos;
}

std::uint32_t little32(std::string_view content, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4 && at + i < content.size(); ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(content[at + i]))
                  << (8 * i);
    return number;
}

std::string extensionOf(std::string_view name)
{
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot + 1 == name.size())
        return {};
    std::string extension(name.substr(dot + 1));
    for (char& letter : extension)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return extension;
}

/// An Office file is a zip whose members lie in folders of fixed names.
std::string zipKind(std::string_view content)
{
    constexpr std::string_view openDocument = "mimetypeapplication/vnd.oasis.opendocument.";
    const std::string_view head = content.substr(0, 256);
    if (const auto at = head.find(openDocument); at != std::string_view::npos) {
        const std::string_view rest = head.substr(at + openDocument.size());
        for (const auto& [word, kind] :
             {std::pair{"text"sv, "odt"}, {"spreadsheet"sv, "ods"}, {"presentation"sv, "odp"}}) {
            if (rest.starts_with(word))
                return kind;
        }
    }
    // Names of members stand in plain in their headers; the directory at the end has them all.
    if (holds(content, "[Content_Types].xml")) {
        const std::string_view directory = tail(content, 256U * 1024U);
        for (const auto& [folder, kind] :
             {std::pair{"word/"sv, "docx"}, {"xl/"sv, "xlsx"}, {"ppt/"sv, "pptx"}}) {
            if (holds(directory, folder))
                return kind;
        }
    }
    return "zip";
}

bool looksLikeText(std::string_view content)
{
    if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF"))
        return true;
    // Old single-byte Vietnamese encodings are text, too: only control characters tell bytes from
    // text.
    const std::string_view probe = content.substr(0, textProbe);
    return std::none_of(probe.begin(), probe.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && byte != 0x1B;
    });
}

FileKind byContent(std::string_view content, const std::string& extension)
{
    if (content.empty())
        return {{}, true};
    if (holds(content.substr(0, 1024), "%PDF-"))
        return {"pdf", !holds(tail(content, pdfTail), "%%EOF")};
    if (content.starts_with("\x89PNG\r\n\x1A\n"sv))
        return {"png", !holds(tail(content, 64), "IEND")};
    if (content.starts_with("\xFF\xD8\xFF"sv))
        return {"jpeg", !holds(tail(content, jpegTail), "\xFF\xD9"sv)};
    if (content.starts_with("GIF87a") || content.starts_with("GIF89a"))
        return {"gif", content.back() != ';' && !holds(tail(content, 16), "\0;"sv)};
    if (content.starts_with("BM") && content.size() >= 26 && little32(content, 6) == 0)
        return {"bmp", little32(content, 2) > content.size()};
    if (content.starts_with("RIFF") && content.substr(8, 4) == "WEBP")
        return {"webp", little32(content, 4) + std::uint64_t{8} > content.size()};
    if (content.starts_with("II*\0"sv) || content.starts_with("MM\0*"sv))
        return {"tiff", content.size() < 16};
    if (content.starts_with("PK\x03\x04"sv) || content.starts_with("PK\x05\x06"sv))
        return {zipKind(content), !holds(tail(content, zipTail), "PK\x05\x06"sv)};
    if (content.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
        // Whole sectors of 512 bytes after a header of one; less was cut off.
        const bool isOffice = extension == "doc" || extension == "xls" || extension == "ppt";
        return {isOffice ? extension : "ole", content.size() < 1536};
    }
    if (content.starts_with("{\\rtf"))
        return {"rtf", !holds(tail(content, 64), "}")};
    if (content.starts_with("Rar!\x1A\x07"sv))
        return {"rar", false};
    if (content.starts_with("7z\xBC\xAF\x27\x1C"sv))
        return {"7z", false};
    if (looksLikeText(content))
        return {extension == "csv" ? "csv" : "text", false};
    return {};
}

/// Kinds that a file of this extension may be; none: it says nothing.
std::vector<std::string_view> expectedKinds(const std::string& extension)
{
    if (extension == "pdf")
        return {"pdf"};
    // A picture is shown by what it is, whatever picture its name says.
    for (const std::string_view picture :
         {"png", "jpg", "jpeg", "jfif", "gif", "bmp", "webp", "tif", "tiff"}) {
        if (extension == picture)
            return {"png", "jpeg", "gif", "bmp", "webp", "tiff"};
    }
    for (const std::string_view office : {"docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"}) {
        if (extension == office)
            return {office};
    }
    // Word opens what older programs wrote under .doc: web pages, RTF.
    if (extension == "doc" || extension == "xls" || extension == "ppt")
        return {extension, "docx", "xlsx", "pptx", "rtf", "text"};
    if (extension == "txt")
        return {"text"};
    if (extension == "csv")
        return {"csv"};
    if (extension == "rtf")
        return {"rtf"};
    return {};
}

} // namespace

FileKind fileKind(std::string_view content, std::string_view name)
{
    const std::string extension = extensionOf(name);
    FileKind found = byContent(content, extension);
    const auto expected = expectedKinds(extension);
    if (!expected.empty() &&
        std::find(expected.begin(), expected.end(), found.kind) == expected.end())
        found.unreadable = true;
    return found;
}

bool isPicture(std::string_view kind)
{
    constexpr std::array pictures = {"png"sv, "jpeg"sv, "gif"sv, "bmp"sv, "webp"sv, "tiff"sv};
    return std::find(pictures.begin(), pictures.end(), kind) != pictures.end();
}

bool isPlainText(std::string_view kind)
{
    return kind == "text" || kind == "csv";
}

std::string plainText(std::string_view content)
{
    const bool isLittle = content.starts_with("\xFF\xFE");
    if (!isLittle && !content.starts_with("\xFE\xFF"))
        return std::string(core::withoutBom(content));
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(content[at]);
        const auto second = static_cast<unsigned char>(content[at + 1]);
        return static_cast<char32_t>(isLittle ? first | (second << 8) : (first << 8) | second);
    };
    std::string out;
    for (std::size_t at = 2; at + 1 < content.size(); at += 2) {
        char32_t point = unit(at);
        if (core::isHighSurrogate(point) && at + 3 < content.size()) {
            const char32_t low = unit(at + 2);
            if (core::isLowSurrogate(low)) {
                point = core::fromSurrogates(point, low);
                at += 2;
            }
        }
        core::appendUtf8(out, point);
    }
    return out;
}

} // namespace app
