#include "store/Canonical.h"

#include <charconv>

namespace store {

namespace {

std::string numberText(const std::optional<std::int64_t>& value)
{
    return value ? std::to_string(*value) : std::string();
}

} // namespace

std::string joinFields(std::initializer_list<std::string_view> fields)
{
    std::string text;
    bool first = true;
    for (const std::string_view field : fields) {
        if (!first)
            text += '|';
        first = false;
        for (const char c : field) {
            switch (c) {
            case '\\':
                text += "\\\\";
                break;
            case '|':
                text += "\\|";
                break;
            case '\n':
                text += "\\n";
                break;
            case '\r':
                text += "\\r";
                break;
            default:
                text += c;
            }
        }
    }
    return text;
}

std::optional<std::vector<std::string>> splitFields(std::string_view text)
{
    std::vector<std::string> fields(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '|') {
            fields.emplace_back();
        } else if (text[i] != '\\') {
            fields.back() += text[i];
        } else {
            if (++i == text.size())
                return std::nullopt;
            switch (text[i]) {
            case '\\':
            case '|':
                fields.back() += text[i];
                break;
            case 'n':
                fields.back() += '\n';
                break;
            case 'r':
                fields.back() += '\r';
                break;
            default:
                return std::nullopt;
            }
        }
    }
    return fields;
}

std::string canonicalText(const StoredEntry& entry)
{
    if (entry == StoredEntry())
        return {};
    return joinFields({entry.status, entry.figures, numberText(entry.points), entry.note});
}

std::optional<StoredEntry> storedEntryFrom(std::string_view canonical)
{
    StoredEntry entry;
    if (canonical.empty())
        return entry;
    auto fields = splitFields(canonical);
    if (!fields || fields->size() != 4)
        return std::nullopt;
    const std::string& points = (*fields)[2];
    if (!points.empty()) {
        std::int64_t value = 0;
        const auto [end, fault] = std::from_chars(points.data(), points.data() + points.size(), value);
        if (fault != std::errc() || end != points.data() + points.size())
            return std::nullopt;
        entry.points = value;
    }
    entry.status = std::move((*fields)[0]);
    entry.figures = std::move((*fields)[1]);
    entry.note = std::move((*fields)[3]);
    return entry;
}

std::string canonicalText(const core::Unit& unit)
{
    return joinFields({unit.name, unit.group, unit.parent, unit.validFrom, unit.validTo, unit.successor});
}

std::string canonicalText(const SetInfo& set)
{
    return joinFields({set.title, std::to_string(set.year), set.level, set.hash});
}

std::string canonicalText(const core::Assessment& assessment, std::string_view setHash)
{
    return joinFields({assessment.title, assessment.setId, setHash, assessment.group, std::to_string(assessment.year),
                       assessment.periodFrom, assessment.periodTo});
}

std::string canonicalText(const core::DossierCounters& counters)
{
    core::DossierCounters nothing;
    nothing.level = counters.level;
    nothing.field = counters.field;
    if (counters == nothing)
        return {};
    return joinFields({numberText(counters.carried), numberText(counters.direct), numberText(counters.online),
                       numberText(counters.postal), numberText(counters.early), numberText(counters.onTime),
                       numberText(counters.late), numberText(counters.pendingInTime), numberText(counters.pendingLate),
                       numberText(counters.returned)});
}

} // namespace store
