#include "engine/RuleKinds.h"

#include "engine/kinds/BestRule.h"
#include "engine/kinds/CasesRule.h"
#include "engine/kinds/ChecklistRule.h"
#include "engine/kinds/ChoiceRule.h"
#include "engine/kinds/CountRule.h"
#include "engine/kinds/DeductRule.h"
#include "engine/kinds/FormulaRule.h"
#include "engine/kinds/InterpolateRule.h"
#include "engine/kinds/ManualRule.h"
#include "engine/kinds/ProportionalRule.h"
#include "engine/kinds/RowsRule.h"
#include "engine/kinds/StepsRule.h"
#include "engine/kinds/SumRule.h"
#include "engine/kinds/SurveyRule.h"
#include "engine/kinds/TiersRule.h"
#include "engine/kinds/WeightedRule.h"

#include <algorithm>

namespace engine {

const RuleKinds& RuleKinds::shipped()
{
    static const RuleKinds kinds = [] {
        RuleKinds all;
        all.add(ManualRule::row);
        all.add(ChoiceRule::row);
        all.add(TiersRule::row);
        all.add(ProportionalRule::row);
        all.add(InterpolateRule::row);
        all.add(DeductRule::row);
        all.add(CountRule::row);
        all.add(ChecklistRule::row);
        all.add(WeightedRule::row);
        all.add(SurveyRule::row);
        all.add(BestRule::row);
        all.add(FormulaRule::row);
        all.add(StepsRule::row);
        all.add(SumRule::row);
        all.add(CasesRule::row);
        all.add(RowsRule::row);
        return all;
    }();
    return kinds;
}

RuleKinds& RuleKinds::add(const core::RuleKind& kind)
{
    m_kinds.push_back(&kind);
    return *this;
}

const core::RuleKind* RuleKinds::find(std::string_view name) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const core::RuleKind* kind) { return kind->name == name; });
    return found == m_kinds.end() ? nullptr : *found;
}

} // namespace engine
