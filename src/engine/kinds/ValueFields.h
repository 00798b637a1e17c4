#pragma once

#include "core/RuleFields.h"

namespace engine {

/// The members of a rule with `of` that say which of its figures are shared ones of the set
/// (contract, section 1b).
inline void describeFrom(core::RuleFields& fields, core::ValueFrom& from, bool isSingle = false)
{
    fields.sinceFormat2([&from, isSingle](core::RuleFields& inner) {
        inner.from(from.whole);
        if (isSingle)
            return;
        for (auto& [key, one] : {std::pair<const char*, core::FigureRef*>{"n", &from.n},
                                 std::pair<const char*, core::FigureRef*>{"d", &from.d}}) {
            bool isThere = one->isSet();
            inner.object(key, isThere,
                         [target = one](core::RuleFields& own) { own.from(*target); });
        }
        inner.object("fallback", from.hasFallback, [&from](core::RuleFields& own) {
            own.from(from.fallback.last);
            own.decimal("divide", from.fallback.divide);
            own.decimal("else", from.fallback.otherwise);
        });
    });
}

} // namespace engine
