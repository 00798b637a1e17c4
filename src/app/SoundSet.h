#pragma once

#include "exchange/IndexSetJson.h"

#include <string_view>

namespace app {

/// Reads an index set that is to be used: one that is no draft. What is only to be said stays in
/// its faults. Errors: those of exchange::readIndexSet; InvalidData "set.faulty" (id; details: all
/// faults).
core::Result<exchange::ReadSet> readSoundSet(std::string_view json);

} // namespace app
