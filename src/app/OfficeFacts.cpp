#include "app/OfficeFacts.h"

#include "app/Gate.h"
#include "app/Permission.h"
#include "app/StepText.h"
#include "core/HiddenLetter.h"
#include "store/Accounts.h"
#include "store/OfficeFacts.h"

#include <algorithm>

namespace app {

namespace {

using core::OfficeFact;
using core::Param;

core::Error factError(const char* code, const std::string& fact, std::vector<Param> more = {})
{
    more.insert(more.begin(), Param::text("fact", fact));
    return {core::ErrorKind::InvalidData, code, std::move(more), {}};
}

/// Why a tidy text is not taken.
std::optional<core::Error> factFault(const OfficeFact& fact, const std::string& text)
{
    if (text.size() > core::longestFact)
        return factError("office.long-fact", fact.name,
                         {Param::num("limit", static_cast<long long>(core::longestFact))});
    const bool isLines = fact.how == OfficeFact::How::Lines;
    if (auto refused = core::textRefusal(text, fact.name.c_str(),
                                         isLines ? core::TextLines::Several : core::TextLines::One))
        return refused;
    const auto& forms = core::signForms;
    if (fact.how == OfficeFact::How::Form && !text.empty() &&
        std::find(forms.begin(), forms.end(), text) == forms.end()) {
        std::string known;
        for (const std::string_view form : forms)
            known.append(known.empty() ? "" : ", ").append(form);
        return factError("office.bad-form", fact.name,
                         {Param::text("value", text), Param::text("known", std::move(known))});
    }
    return std::nullopt;
}

} // namespace

core::Result<core::OfficeFacts> officeFacts(const store::Book& book)
{
    const auto texts = store::OfficeFacts::all(book);
    if (!texts)
        return texts.error();
    core::OfficeFacts facts;
    for (const OfficeFact& fact : core::allOfficeFacts()) {
        if (const auto found = texts->find(fact.name); found != texts->end())
            fact.in(facts) = found->second;
    }
    return facts;
}

std::optional<core::Error> officeFactsRefusal(const store::Book& book)
{
    if (auto refused = Gate(book).refusal())
        return refused;
    const auto self = store::Accounts(book).signedIn();
    return self ? manageRefusal(self->holder) : std::nullopt;
}

core::Status putOfficeFacts(Workspace& workspace,
                            const std::map<std::string, std::string, std::less<>>& texts,
                            std::string_view stepOf)
{
    store::Book& book = workspace.book();
    if (auto refused = officeFactsRefusal(book))
        return *std::move(refused);
    const auto present = store::OfficeFacts::all(book);
    if (!present)
        return present.error();
    std::vector<store::OfficeFactChange> changes;
    for (const auto& [name, text] : texts) {
        const OfficeFact* fact = core::officeFactNamed(name);
        if (fact == nullptr)
            return factError("office.unknown-fact", name);
        std::string tidy = core::tidyFact(*fact, text);
        if (auto fault = factFault(*fact, tidy))
            return *std::move(fault);
        const auto found = present->find(name);
        std::string before = found == present->end() ? std::string() : found->second;
        if (before != tidy)
            changes.push_back({name, std::move(before), std::move(tidy)});
    }
    if (changes.empty())
        return {};
    const auto write = [&] { return store::OfficeFacts::write(book, changes); };
    return stepOf.empty() ? write() : book.asStep(stepOf, stepText("step.office-facts"), write);
}

std::string officeFactWords(std::string_view name, core::Language language)
{
    const OfficeFact* fact = core::officeFactNamed(name);
    if (fact == nullptr)
        return std::string(name);
    std::string words;
    if (fact->paper)
        words.append(core::title(*fact->paper).in(language)).append(": ");
    return words.append(fact->title.in(language));
}

std::map<std::string, std::string> reportLines(const store::Book& book)
{
    std::map<std::string, std::string> lines;
    const auto facts = officeFacts(book);
    if (!facts)
        return lines; // the report itself tells what cannot be read
    for (const auto& [option, text] :
         {std::pair("authority", &facts->authority), std::pair("superior", &facts->superior),
          std::pair("issuer", &facts->issuer), std::pair("place", &facts->place)}) {
        if (!text->empty())
            lines.emplace(option, *text);
    }
    return lines;
}

} // namespace app
