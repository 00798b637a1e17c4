#pragma once

#include <span>
#include <string_view>

namespace app {

/// A sentence for a code, in both languages. "{name}" stands for a parameter, "{name?…}" for text
/// that is there only with the parameter.
struct Sentence {
    std::string_view code;
    std::string_view vietnamese;
    std::string_view english;
};

// One table a part of the program, each ordered as its source is.
/// entry.*, entries.*, figures.*, number.*, csv.*, units.*, dossiers.*, block.*, check.*
std::span<const Sentence> bookSentences();   ///< store.*, app.*, cli.*
std::span<const Sentence> fileSentences();   ///< file.*, files beside a book
std::span<const Sentence> setSentences();    ///< set.*, formula.*
std::span<const Sentence> totalsSentences(); ///< totals and classes, of set.* and entry.*
std::span<const Sentence> entrySentences();
std::span<const Sentence> dossierSentences();    ///< counters.*, xlsx.*, survey.*
std::span<const Sentence> tableSentences();      ///< table.*
std::span<const Sentence> flagSentences();       ///< flag.*: what the evaluation flags
std::span<const Sentence> evidenceSentences();   ///< evidence.*
std::span<const Sentence> accountSentences();    ///< accounts.*, sign-in.*, gate.* of roles, role.*
std::span<const Sentence> processSentences();    ///< gate.*, process.*, phase.*, date.*, sheet.*
std::span<const Sentence> stepSentences();       ///< step.*
std::span<const Sentence> taskSentences();       ///< task.*
std::span<const Sentence> correctionSentences(); ///< correction.*
std::span<const Sentence> formSentences();       ///< form.*
std::span<const Sentence> packageSentences();    ///< package.*, office.*
std::span<const Sentence> surveySentences();     ///< ballots.*, survey-batch.*, survey-count.*

} // namespace app
