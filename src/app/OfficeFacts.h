#pragma once

#include "app/Workspace.h"
#include "core/Language.h"
#include "core/OfficeFacts.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace app {

/// What the book says of the office's papers (core/OfficeFacts.h). Names that this program does not
/// know are passed over.
core::Result<core::OfficeFacts> officeFacts(const store::Book& book);

/// Why they cannot be set by who is here: Gate::refusal(), "gate.administrator".
std::optional<core::Error> officeFactsRefusal(const store::Book& book);

/// Sets the facts named, an empty text takes one away; the others stay. Nothing is written where
/// nothing changes. Where `stepOf` names an assessment it is one of its steps.
///
/// Errors: officeFactsRefusal(); InvalidData "office.unknown-fact" (fact),
/// "office.long-fact" (fact, limit), "office.bad-form" (fact, value, known), "text.line-break",
/// "text.hidden-letter" (field); those of store::OfficeFacts::write.
core::Status putOfficeFacts(Workspace& workspace,
                            const std::map<std::string, std::string, std::less<>>& texts,
                            std::string_view stepOf = {});

/// "Quyết định: Chức vụ": a fact by its name; a name that is not known as it is.
std::string officeFactWords(std::string_view name, core::Language language);

/// The lines of reports that the book knows, by option ("authority", "superior", "issuer",
/// "place").
std::map<std::string, std::string> reportLines(const store::Book& book);

} // namespace app
