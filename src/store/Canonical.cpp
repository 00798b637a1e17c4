#include "store/Canonical.h"

#include "core/CalendarDay.h"
#include "store/Hash.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace store {

namespace {

std::string numberText(const std::optional<std::int64_t>& value)
{
    return value ? std::to_string(*value) : std::string();
}

/// False where the text is neither empty nor a whole number.
bool readNumber(const std::string& text, std::optional<std::int64_t>& number)
{
    if (text.empty())
        return true;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc() || end != text.data() + text.size())
        return false;
    number = value;
    return true;
}

void appendField(std::string& text, std::string_view field)
{
    // A country's history has millions of fields: one look at each letter.
    static constexpr std::array<bool, 256> isMarked = [] {
        std::array<bool, 256> marked{};
        for (const char c : {'\\', '|', '\n', '\r'})
            marked[static_cast<unsigned char>(c)] = true;
        return marked;
    }();
    if (std::none_of(field.begin(), field.end(),
                     [](char c) { return isMarked[static_cast<unsigned char>(c)]; })) {
        text += field;
        return;
    }
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

bool hasLife(const core::Document& document)
{
    return !document.validFrom.empty() || !document.validUntil.empty() ||
           !document.revision.empty() || !document.replacedBy.empty();
}

std::optional<PublicKey> keyFrom(std::string_view hex)
{
    PublicKey key{};
    if (hex.size() != 2 * key.size())
        return std::nullopt;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char* digits = hex.data() + 2 * i;
        if (std::from_chars(digits, digits + 2, key[i], 16).ptr != digits + 2)
            return std::nullopt;
    }
    return key;
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
        appendField(text, field);
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
    std::string text;
    canonicalText(text, entry.status, entry.figures, entry.points, entry.note);
    return text;
}

void canonicalText(std::string& text, std::string_view status, std::string_view figures,
                   const std::optional<std::int64_t>& points, std::string_view note)
{
    text.clear();
    if (status.empty() && figures.empty() && !points && note.empty())
        return;
    appendField(text, status);
    text += '|';
    appendField(text, figures);
    text += '|';
    if (points) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *points).ptr;
        text.append(digits.data(), end);
    }
    text += '|';
    appendField(text, note);
}

std::optional<StoredEntry> storedEntryFrom(std::string_view canonical)
{
    StoredEntry entry;
    if (canonical.empty())
        return entry;
    auto fields = splitFields(canonical);
    if (!fields || fields->size() != 4)
        return std::nullopt;
    if (!readNumber((*fields)[2], entry.points))
        return std::nullopt;
    entry.status = std::move((*fields)[0]);
    entry.figures = std::move((*fields)[1]);
    entry.note = std::move((*fields)[3]);
    return entry;
}

std::string canonicalText(const core::Unit& unit)
{
    std::string text = joinFields(
        {unit.name, unit.group, unit.parent, unit.validFrom, unit.validTo, unit.successor});
    // Books of earlier schemas know six fields, and their history stays as it is.
    if (!unit.attributes.empty()) {
        text += '|';
        appendField(text, attributesText(unit));
    }
    return text;
}

std::string attributesText(const core::Unit& unit)
{
    std::string text;
    for (const auto& [attribute, value] : unit.attributes)
        text.append(text.empty() ? "" : ";").append(attribute).append("=").append(value);
    return text;
}

std::optional<std::vector<std::pair<std::string, std::string>>>
attributesFrom(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> attributes;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        const auto equals = one.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == one.size())
            return std::nullopt;
        attributes.emplace_back(one.substr(0, equals), one.substr(equals + 1));
    }
    return attributes;
}

std::optional<core::Unit> unitFrom(std::string_view canonical, std::string_view id)
{
    core::Unit unit;
    if (canonical.empty())
        return unit;
    auto fields = splitFields(canonical);
    if (!fields || (fields->size() != 6 && fields->size() != 7))
        return std::nullopt;
    if (fields->size() == 7) {
        auto attributes = attributesFrom(fields->back());
        if (!attributes)
            return std::nullopt;
        unit.attributes = *std::move(attributes);
    }
    unit.id = id;
    std::size_t next = 0;
    for (auto* field :
         {&unit.name, &unit.group, &unit.parent, &unit.validFrom, &unit.validTo, &unit.successor})
        *field = std::move((*fields)[next++]);
    return unit;
}

std::string canonicalText(const SetInfo& set)
{
    return joinFields({set.title, std::to_string(set.year), set.level, set.hash});
}

std::string canonicalText(const core::Assessment& assessment, std::string_view setHash)
{
    std::string text =
        joinFields({assessment.title, assessment.setId, setHash, assessment.group,
                    std::to_string(assessment.year), assessment.periodFrom, assessment.periodTo});
    if (!assessment.calendar.isEmpty() || !assessment.previous.empty())
        text += '|' + joinFields({core::calendarText(assessment.calendar)});
    if (!assessment.previous.empty()) {
        text += '|';
        appendField(text, assessment.previous);
    }
    return text;
}

std::string canonicalText(const core::CalendarDay& day)
{
    return joinFields({day.isWorked ? "1" : "0", day.name});
}

std::string canonicalText(const core::DossierCounters& counters)
{
    if (core::isEmpty(counters))
        return {};
    std::string text = joinFields(
        {numberText(counters.carried), numberText(counters.direct), numberText(counters.online),
         numberText(counters.postal), numberText(counters.early), numberText(counters.onTime),
         numberText(counters.late), numberText(counters.pendingInTime),
         numberText(counters.pendingLate), numberText(counters.returned)});
    if (counters.form != core::DossierForm::TenCounters) {
        text += '|';
        appendField(text, core::name(counters.form));
    }
    return text;
}

std::optional<core::DossierCounters>
countersFrom(std::string_view canonical, core::DossierSource::Level level, std::string_view field)
{
    core::DossierCounters counters;
    counters.level = level;
    counters.field = field;
    if (canonical.empty())
        return counters;
    const auto fields = splitFields(canonical);
    if (!fields ||
        (fields->size() != core::counterCount && fields->size() != core::counterCount + 1))
        return std::nullopt;
    if (fields->size() > core::counterCount) {
        const auto form = core::dossierFormNamed(fields->back());
        if (!form || *form == core::DossierForm::TenCounters)
            return std::nullopt;
        counters.form = *form;
    }
    std::size_t next = 0;
    for (auto* counter : {&counters.carried, &counters.direct, &counters.online, &counters.postal,
                          &counters.early, &counters.onTime, &counters.late,
                          &counters.pendingInTime, &counters.pendingLate, &counters.returned}) {
        if (!readNumber((*fields)[next++], *counter))
            return std::nullopt;
    }
    // A form without a counter is nothing, which is written as nothing.
    if (!core::fitsForm(counters) ||
        (counters.form != core::DossierForm::TenCounters && core::isEmpty(counters)))
        return std::nullopt;
    return counters;
}

std::string canonicalText(const core::Document& document)
{
    if (document.id.empty())
        return {};
    std::string text = joinFields(
        {document.fileHash, std::to_string(document.size), document.fileName, document.kind,
         document.unreadable ? "1" : "0", document.title, document.number, document.date,
         document.office, document.removed ? "1" : "0", joinCodes(document.codes)});
    // Books of earlier schemas know eleven fields, and their history stays as it is.
    if (hasLife(document))
        text += '|' + joinFields({document.validFrom, document.validUntil, document.revision,
                                  document.replacedBy});
    return text;
}

std::optional<core::Document> documentFrom(std::string_view canonical, std::string_view id)
{
    core::Document document;
    if (canonical.empty())
        return document;
    auto fields = splitFields(canonical);
    std::optional<std::int64_t> size;
    constexpr std::size_t plainFields = 11;
    constexpr std::size_t allFields = plainFields + 4;
    if (!fields || (fields->size() != plainFields && fields->size() != allFields) ||
        !readNumber((*fields)[1], size) || !size)
        return std::nullopt;
    document.id = id;
    document.fileHash = std::move((*fields)[0]);
    document.size = *size;
    document.fileName = std::move((*fields)[2]);
    document.kind = std::move((*fields)[3]);
    document.unreadable = (*fields)[4] == "1";
    document.title = std::move((*fields)[5]);
    document.number = std::move((*fields)[6]);
    document.date = std::move((*fields)[7]);
    document.office = std::move((*fields)[8]);
    document.removed = (*fields)[9] == "1";
    document.codes = splitCodes((*fields)[10]);
    if (fields->size() == plainFields)
        return document;
    std::size_t next = plainFields;
    for (std::string* field :
         {&document.validFrom, &document.validUntil, &document.revision, &document.replacedBy})
        *field = std::move((*fields)[next++]);
    return hasLife(document) ? std::optional(std::move(document)) : std::nullopt;
}

std::string canonicalText(const Account& account)
{
    if (account.name.empty())
        return {};
    const core::Holder& holder = account.holder;
    return joinFields({account.shown, core::name(holder.role), holder.unit, joinCodes(holder.areas),
                       joinCodes(holder.criteria), account.isActive ? "1" : "0",
                       toHex(account.publicKey), std::to_string(account.passwords),
                       std::to_string(account.recoveries)});
}

std::optional<Account> accountFrom(std::string_view canonical, std::string_view name)
{
    Account account;
    if (canonical.empty())
        return account;
    auto fields = splitFields(canonical);
    if (!fields || fields->size() != 9)
        return std::nullopt;
    const auto role = core::roleNamed((*fields)[1]);
    const auto key = keyFrom((*fields)[6]);
    std::optional<std::int64_t> passwords;
    std::optional<std::int64_t> recoveries;
    if (!role || !key || !readNumber((*fields)[7], passwords) || !passwords ||
        !readNumber((*fields)[8], recoveries) || !recoveries)
        return std::nullopt;
    account.name = name;
    account.shown = std::move((*fields)[0]);
    account.holder = {*role, std::move((*fields)[2]), splitCodes((*fields)[3]),
                      splitCodes((*fields)[4])};
    account.isActive = (*fields)[5] == "1";
    account.publicKey = *key;
    account.passwords = *passwords;
    account.recoveries = *recoveries;
    return account;
}

std::string canonicalText(const core::Task& task)
{
    if (task.id.empty())
        return {};
    return joinFields({task.title, task.source, task.sourceDate, task.head, task.person, task.duty,
                       task.phone, task.deadline, task.code, core::taskStateName(task.state),
                       task.result, task.evidence});
}

std::optional<core::Task> taskFrom(std::string_view canonical, std::string_view unit,
                                   std::string_view id)
{
    core::Task task;
    if (canonical.empty())
        return task;
    constexpr std::size_t stateField = 9;
    auto fields = splitFields(canonical);
    const auto state =
        fields && fields->size() == 12 ? core::taskStateNamed((*fields)[stateField]) : std::nullopt;
    if (!state)
        return std::nullopt;
    task.id = id;
    task.unit = unit;
    task.state = *state;
    auto field = fields->begin();
    for (std::string* text : {&task.title, &task.source, &task.sourceDate, &task.head, &task.person,
                              &task.duty, &task.phone, &task.deadline, &task.code})
        *text = std::move(*field++);
    task.result = std::move((*fields)[stateField + 1]);
    task.evidence = std::move((*fields)[stateField + 2]);
    return task;
}

std::string canonicalText(const core::Charge& charge)
{
    return charge.isEmpty() ? std::string()
                            : joinFields({charge.head, charge.person, charge.duty, charge.phone});
}

std::optional<core::Charge> chargeFrom(std::string_view canonical)
{
    core::Charge charge;
    if (canonical.empty())
        return charge;
    auto fields = splitFields(canonical);
    if (!fields || fields->size() != 4)
        return std::nullopt;
    auto field = fields->begin();
    for (std::string* text : {&charge.head, &charge.person, &charge.duty, &charge.phone})
        *text = std::move(*field++);
    return charge;
}

std::string canonicalText(const core::Lineage& lineage)
{
    if (lineage.id.empty())
        return {};
    return joinFields({core::lineageKindName(lineage.kind), lineage.origin, lineage.oldName,
                       lineage.document, lineage.dated, lineage.effective});
}

std::optional<core::Lineage> lineageFrom(std::string_view canonical, std::string_view id)
{
    core::Lineage lineage;
    if (canonical.empty())
        return lineage;
    auto fields = splitFields(canonical);
    const auto kind =
        fields && fields->size() == 6 ? core::lineageKindNamed(fields->front()) : std::nullopt;
    if (!kind)
        return std::nullopt;
    lineage.id = id;
    lineage.kind = *kind;
    auto field = fields->begin();
    for (std::string* text :
         {&lineage.origin, &lineage.oldName, &lineage.document, &lineage.dated, &lineage.effective})
        *text = std::move(*++field);
    return lineage;
}

std::string joinCodes(const std::vector<std::string>& codes)
{
    std::string text;
    for (const std::string& code : codes) {
        if (!text.empty())
            text += ' ';
        text += code;
    }
    return text;
}

std::vector<std::string> splitCodes(std::string_view text)
{
    std::vector<std::string> codes;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            codes.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return codes;
}

} // namespace store
