#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace exchange {

/// Writes JSON for people and programs alike: keys in the order they are written, two blanks of
/// indent, letters beyond ASCII as they are. The same calls give the same bytes.
class JsonWriter {
public:
    JsonWriter() = default;
    /// `expected`: how many bytes it may become, so that a large document is not copied while it
    /// grows.
    explicit JsonWriter(std::size_t expected) { m_out.reserve(expected); }

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginList() { begin('['); }
    void endList() { end(']'); }

    void key(std::string_view name);

    void text(std::string_view value);
    void integer(std::int64_t value);
    void boolean(bool value);
    void null();

    void text(std::string_view name, std::string_view value) { key(name), text(value); }
    void integer(std::string_view name, std::int64_t value) { key(name), integer(value); }
    void boolean(std::string_view name, bool value) { key(name), boolean(value); }
    void null(std::string_view name) { key(name), null(); }
    void beginObject(std::string_view name) { key(name), beginObject(); }
    void beginList(std::string_view name) { key(name), beginList(); }

    /// The document with a final newline; the writer is empty afterwards.
    std::string take();

private:
    void begin(char bracket);
    void end(char bracket);
    void beforeValue();
    void newLine();
    void quoted(std::string_view value);

    std::string m_out;
    int m_depth = 0;
    bool m_first = true;     ///< nothing yet in the innermost bracket
    bool m_afterKey = false; ///< the next value belongs to the key just written
};

} // namespace exchange
