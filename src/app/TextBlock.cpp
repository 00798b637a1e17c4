#include "app/TextBlock.h"

#include "core/Trim.h"
#include "exchange/Csv.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace app {

namespace {

/// Reads one text cell by cell.
class BlockReader {
public:
    explicit BlockReader(std::string_view text) : m_text(text) {}

    TextBlock read()
    {
        TextBlock block;
        while (m_at < m_text.size()) {
            std::vector<std::string> row;
            do
                row.push_back(readCell());
            while (takeIf('\t'));
            takeIf('\r');
            takeIf('\n');
            block.push_back(std::move(row));
        }
        return block;
    }

private:
    bool isAt(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool takeIf(char c)
    {
        if (!isAt(c))
            return false;
        ++m_at;
        return true;
    }

    std::string readCell()
    {
        if (isAt('"')) {
            if (auto quoted = readQuoted())
                return *std::move(quoted);
        }
        const std::size_t end = std::min(m_text.find_first_of("\t\r\n", m_at), m_text.size());
        const std::string plain = core::plainBlanks(m_text.substr(m_at, end - m_at));
        std::string cell(core::trimmed(exchange::keptText(plain)));
        m_at = end;
        return cell;
    }

    /// A quote that does not enclose the whole cell is a character like any other: then nothing is
    /// taken.
    std::optional<std::string> readQuoted()
    {
        std::string cell;
        for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != '"') {
                cell += m_text[at];
                continue;
            }
            if (at + 1 < m_text.size() && m_text[at + 1] == '"') {
                cell += '"';
                ++at;
                continue;
            }
            if (at + 1 < m_text.size() &&
                std::string_view("\t\r\n").find(m_text[at + 1]) == std::string_view::npos)
                return std::nullopt;
            m_at = at + 1;
            return core::plainBlanks(cell);
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

TextBlock readBlock(std::string_view text)
{
    return BlockReader(text).read();
}

std::string blockText(const TextBlock& block)
{
    std::string text;
    for (const auto& row : block) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (column > 0)
                text += '\t';
            const std::string& cell = row[column];
            if (cell.find_first_of("\t\r\n\"") == std::string::npos) {
                text += cell;
                continue;
            }
            text += '"';
            for (const char c : cell) {
                if (c == '"')
                    text += '"';
                text += c;
            }
            text += '"';
        }
        text += '\n';
    }
    return text;
}

} // namespace app
