#pragma once

#include <string>
#include <string_view>

namespace app {

/// What a file is, told from its bytes and not from its name.
struct FileKind {
    /// "pdf"; "png", "jpeg", "gif", "bmp", "webp", "tiff"; "docx", "xlsx", "pptx", "odt", "ods",
    /// "odp"; "doc", "xls", "ppt" (the older Office container, which of them by the name); "rtf",
    /// "text", "csv" (text that its name calls so); "zip", "rar", "7z"; empty where not known.
    std::string kind;
    /// Empty, cut off (a PDF without its end mark, a picture without its last block, an archive
    /// without its directory), or something else than its name says: nobody could check the
    /// evidence in it.
    bool unreadable = false;

    bool operator==(const FileKind&) const = default;
};

/// `name` is used for the extension only. A kind that is not known is not called unreadable: the
/// program of its makers may still open it.
FileKind fileKind(std::string_view content, std::string_view name);

bool isPicture(std::string_view kind);
/// Text that can be shown as it is.
bool isPlainText(std::string_view kind);

/// A text file's content in UTF-8: from UTF-8 with or without mark, or UTF-16 with its mark. What
/// cannot be read becomes U+FFFD.
std::string plainText(std::string_view content);

} // namespace app
