#pragma once

#include "exchange/JsonTree.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace package {

/// The members of a JSON object of a package. They stand in the one order in which they are
/// written: whatever else is there does not belong to this format. Remembers the first that does
/// not fit; what follows has harmless values.
class Members {
public:
    /// The object must outlive this.
    explicit Members(const exchange::JsonValue& object) : m_object(object) {}

    std::string text(std::string_view member);
    /// The same in one line, without letters that turn or break it (core/HiddenLetter.h).
    std::string line(std::string_view member);
    /// The same as a name: without any letter that nobody sees.
    std::string name(std::string_view member);
    /// The same in several lines.
    std::string lines(std::string_view member);
    /// "YYYY-MM-DD", or nothing.
    std::string dayOrNothing(std::string_view member);
    /// Lower-case hex digits of so many bytes.
    std::string hex(std::string_view member, std::size_t bytes);
    /// The same, or nothing.
    std::string hexOrNothing(std::string_view member, std::size_t bytes);
    /// One such text, or a list of several, each once.
    std::vector<std::string> hexes(std::string_view member, std::size_t bytes);
    std::int64_t number(std::string_view member, std::int64_t least,
                        std::int64_t most = std::numeric_limits<std::int64_t>::max());
    bool boolean(std::string_view member);
    std::vector<std::string> texts(std::string_view member);
    /// An object, to be read as Members of its own; nullptr where none is there.
    const exchange::JsonValue* object(std::string_view member);
    /// A list of nothing but objects.
    std::vector<const exchange::JsonValue*> objects(std::string_view member);

    /// For a text that is there, but says nothing that the format knows.
    void refuse(std::string_view member);
    /// The first member that did not fit, or one too many; empty where all is well.
    std::string refused() const;

private:
    /// The member that is next; nullptr where another is, or one of another kind.
    const exchange::JsonValue* next(std::string_view member, exchange::JsonValue::Kind kind);

    const exchange::JsonValue& m_object;
    std::size_t m_at = 0;
    std::string m_refused;
};

} // namespace package
