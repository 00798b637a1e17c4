#include "models/words/GroupText.h"

#include "core/UnitGroups.h"
#include "models/words/Text.h"

namespace models {

QString groupText(const std::string& id, core::Language language)
{
    return qt(core::groupTitle(id, language));
}

QString groupTip(const std::string& id, core::Language language)
{
    return core::unitGroup(id) ? QStringLiteral("%1 (%2)").arg(groupText(id, language), qt(id))
                               : QString();
}

} // namespace models
