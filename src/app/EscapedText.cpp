#include "app/EscapedText.h"

#include <charconv>

namespace app {

std::string escaped(std::string_view value, std::string_view signs)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const char c : value) {
        if (signs.find(c) == std::string_view::npos) {
            text += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        text += '%';
        text += digits[byte / 16U];
        text += digits[byte % 16U];
    }
    return text;
}

std::string unescaped(std::string_view text)
{
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const char* digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            value += static_cast<char>(byte);
            i += 2;
        } else {
            value += text[i];
        }
    }
    return value;
}

} // namespace app
