#include "cli/Verb.h"

namespace cli {

// A verb is one file that defines such a function, and its line here.
#define CCHC_VERBS(VERB)                                                                           \
    VERB(newVerb)                                                                                  \
    VERB(setVerb)                                                                                  \
    VERB(unitsVerb)                                                                                \
    VERB(assessmentVerb)                                                                           \
    VERB(calendarVerb)                                                                             \
    VERB(entriesVerb)                                                                              \
    VERB(formVerb)                                                                                 \
    VERB(dossiersVerb)                                                                             \
    VERB(evidenceVerb)                                                                             \
    VERB(surveyVerb)                                                                               \
    VERB(rankVerb)                                                                                 \
    VERB(sheetVerb)                                                                                \
    VERB(statsVerb)                                                                                \
    VERB(reportVerb)                                                                               \
    VERB(accountVerb)                                                                              \
    VERB(officeVerb)                                                                               \
    VERB(chargeVerb)                                                                               \
    VERB(taskVerb)                                                                                 \
    VERB(packageVerb)                                                                              \
    VERB(historyVerb)                                                                              \
    VERB(auditVerb)                                                                                \
    VERB(checkVerb)                                                                                \
    VERB(backupVerb)                                                                               \
    VERB(restoreVerb)

#define CCHC_DECLARE(verb) Verb verb();
CCHC_VERBS(CCHC_DECLARE)
#undef CCHC_DECLARE

const std::vector<Verb>& verbs()
{
#define CCHC_MAKE(verb) verb(),
    static const std::vector<Verb> all = {CCHC_VERBS(CCHC_MAKE)};
#undef CCHC_MAKE
    return all;
}

#undef CCHC_VERBS

} // namespace cli
