#pragma once

namespace core {

/// Language of sentences for people. Numbers keep the decimal comma in both: they are the same
/// figures as on the official paper.
enum class Language { Vietnamese, English };

} // namespace core
