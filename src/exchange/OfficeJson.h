#pragma once

#include "core/OfficeFacts.h"
#include "core/Result.h"

#include <map>
#include <string>
#include <string_view>

namespace exchange {

/// Facts by name (core::allOfficeFacts). Those that a file does not name are not in it.
using OfficeFactTexts = std::map<std::string, std::string, std::less<>>;

/// One object: every fact by its name in the catalogue's order, also where nothing is said of it;
/// several lines as a list.
std::string officeJson(const core::OfficeFacts& facts);

/// Reads such an object; null says nothing as "" and [] do. Errors (InvalidData):
/// "office.not-facts" (line, column where it is no JSON), "office.unknown-fact" (fact, known),
/// "office.fact-twice" (fact), "office.fact-kind" (fact): neither a text nor a list of texts.
core::Result<OfficeFactTexts> readOfficeJson(std::string_view json);

} // namespace exchange
