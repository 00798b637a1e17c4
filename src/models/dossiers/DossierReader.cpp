#include "models/dossiers/DossierReader.h"

#include "app/Wording.h"
#include "core/NumberText.h"
#include "engine/DossierChecks.h"
#include "models/dossiers/DossierModel.h"
#include "models/words/DossierText.h"
#include "models/words/Text.h"

namespace models {

std::optional<QString> DossierReader::read(core::DossierCounters& row, int column,
                                           const QString& text, core::Language language)
{
    if (column == DossierModel::LevelColumn) {
        const auto level = DossierText::levelTyped(text);
        if (!level)
            return tr("Cấp «%1» không có: gõ tỉnh, huyện hoặc xã.").arg(text);
        row.level = *level;
        return std::nullopt;
    }
    if (column == DossierModel::FieldColumn) {
        row.field = utf8(text.simplified());
        return std::nullopt;
    }
    const auto counter = DossierModel::counterOf(column);
    if (!counter)
        return tr("Cột này được tính, không gõ vào.");
    core::CounterValue& value = row.*core::counterFields[*counter].value;
    if (!core::isPartOf(row.form, *counter) && !text.trimmed().isEmpty())
        return tr("Biểu II.06a không có số %1: để trống, hoặc đổi biểu mẫu của dòng (F4).")
            .arg(DossierText::counter(row.form, *counter, language));
    if (text.trimmed().isEmpty()) {
        value.reset();
        return std::nullopt;
    }
    const auto number = core::readNumber(utf8(text.trimmed()), core::NumberField::Whole, 0);
    if (!number)
        return qt(app::text(number.error(), language));
    if (number->isNegative()) {
        const core::Problem negative{
            core::Severity::Error,
            "counters.negative",
            {},
            {core::Param::text("counter", engine::counterNameCode(row.form, *counter)),
             core::Param::num("value", number->mantissa())}};
        return qt(app::text(negative, language));
    }
    value = number->mantissa();
    return std::nullopt;
}

} // namespace models
