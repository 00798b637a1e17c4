#include "models/words/DossierText.h"

#include "app/Wording.h"
#include "engine/DossierChecks.h"
#include "models/words/FoldedText.h"
#include "models/words/NumberText.h"

namespace models {

using Level = core::DossierSource::Level;
using Formula = core::DossierSource::Formula;

QString DossierText::level(Level level)
{
    switch (level) {
    case Level::Province:
        return tr("Tỉnh");
    case Level::District:
        return tr("Huyện");
    case Level::Commune:
        break;
    }
    return tr("Xã");
}

QString DossierText::levelPhrase(Level level)
{
    switch (level) {
    case Level::Province:
        return tr("cấp tỉnh");
    case Level::District:
        return tr("cấp huyện");
    case Level::Commune:
        break;
    }
    return tr("cấp xã");
}

std::optional<Level> DossierText::levelTyped(const QString& text)
{
    const QString typed = folded(text.trimmed());
    if (typed.isEmpty())
        return std::nullopt;
    for (const Level one : core::dossierLevels) {
        for (const QString& name : {level(one), levelPhrase(one), qt(core::name(one))})
            if (folded(name).startsWith(typed))
                return one;
    }
    return std::nullopt;
}

QString DossierText::formula(Formula formula)
{
    switch (formula) {
    case Formula::OnTimeOfFinished:
        return tr("Đúng hạn trên đã giải quyết");
    case Formula::OnTimeOfDue:
        return tr("Đúng hạn trên đến hạn");
    case Formula::NotLateOfAll:
        return tr("Không trễ trên tất cả");
    case Formula::OnTimeOfReceived:
        break;
    }
    return tr("Đúng hạn trên mới nhận");
}

QString DossierText::formulaParts(Formula formula)
{
    switch (formula) {
    case Formula::OnTimeOfFinished:
        return tr("(trước hạn + đúng hạn) : (trước hạn + đúng hạn + quá hạn). Chưa biết số quá hạn "
                  "thì mẫu số là tổng trừ đang giải "
                  "quyết, trừ trả lại.");
    case Formula::OnTimeOfDue:
        return tr("(trước hạn + đúng hạn) : (đã giải quyết + đang giải quyết quá hạn)");
    case Formula::NotLateOfAll:
        return tr("(tổng − giải quyết quá hạn − đang giải quyết quá hạn) : tổng");
    case Formula::OnTimeOfReceived:
        break;
    }
    return tr("(trước hạn + đúng hạn) : tiếp nhận mới trong kỳ");
}

QString DossierText::counter(core::DossierForm form, std::size_t field, core::Language language)
{
    const core::Problem name{core::Severity::Note, engine::counterNameCode(form, field), {}, {}};
    return qt(app::text(name, language));
}

QString DossierText::number(core::CounterValue value)
{
    if (!value)
        return {};
    return qt(core::toVietnamese(std::to_string(*value)));
}

QString DossierText::percent(const std::optional<core::Ratio>& percent)
{
    return percent ? fixedText(*percent, 2) + QLatin1Char('%') : QString();
}

QString DossierText::field(const std::string& field)
{
    return field == allFields ? tr("Tất cả") : qt(field);
}

QString DossierText::row(const core::DossierCounters& row)
{
    const QString place = row.field.empty() ? level(row.level)
                                            : tr("%1 · %2").arg(level(row.level), field(row.field));
    return row.form == core::DossierForm::Form06a ? tr("%1 (II.06a)").arg(place) : place;
}

} // namespace models
