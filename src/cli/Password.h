#pragma once

#include "cli/Verb.h"

#include <string>

namespace cli {

/// The first line of a file, in NFC. NotFound "cli.no-file", Storage "cli.unreadable", InvalidData
/// "cli.no-password" (file) where it is blank. Whoever gets a password wipes it (store::wipe).
core::Result<std::string> passwordFrom(const std::string& file);

/// The same typed on the terminal, unseen. Usage "cli.password-needed" where there is none.
core::Result<std::string> askPassword(std::string_view question, std::ostream& messages);

} // namespace cli
