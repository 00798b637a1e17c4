#pragma once

#include "core/Language.h"

#include <QString>

#include <string>

namespace models {

/// A group of units as it is read: its title, else its id (core::groupTitle).
QString groupText(const std::string& id, core::Language language);
/// The title with the id that files and the command line call it by; empty for a group that is read
/// by its id anyway.
QString groupTip(const std::string& id, core::Language language);

} // namespace models
