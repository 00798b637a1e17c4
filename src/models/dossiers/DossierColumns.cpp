#include "models/dossiers/DossierColumns.h"

#include "models/words/DossierText.h"

#include <algorithm>
#include <array>

namespace models {

namespace {

constexpr std::array counterColumns = {
    DossierColumns::CarriedColumn,     DossierColumns::DirectColumn,
    DossierColumns::OnlineColumn,      DossierColumns::PostalColumn,
    DossierColumns::EarlyColumn,       DossierColumns::OnTimeColumn,
    DossierColumns::LateColumn,        DossierColumns::PendingInTimeColumn,
    DossierColumns::PendingLateColumn, DossierColumns::ReturnedColumn};
static_assert(counterColumns.size() == core::counterCount);

} // namespace

std::optional<std::size_t> DossierColumns::counterOf(int column)
{
    const auto found = std::find(counterColumns.begin(), counterColumns.end(), column);
    return found == counterColumns.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - counterColumns.begin()));
}

bool DossierColumns::isComputed(int column)
{
    return column == TotalColumn || column == FinishedColumn || column == RestColumn;
}

bool DossierColumns::isPart(core::DossierForm form, int column)
{
    const auto counter = counterOf(column);
    return !counter || core::isPartOf(form, *counter);
}

QString DossierColumns::title(int column, core::DossierForm form)
{
    switch (column) {
    case LevelColumn:
        return tr("Cấp");
    case FieldColumn:
        return tr("Lĩnh vực");
    case CarriedColumn:
        return tr("Tồn kỳ\ntrước");
    case DirectColumn:
        return form == core::DossierForm::Form06a ? tr("Trực tiếp,\nbưu chính") : tr("Trực\ntiếp");
    case OnlineColumn:
        return tr("Trực\ntuyến");
    case PostalColumn:
        return tr("Bưu\nchính");
    case TotalColumn:
        return tr("Tổng\nnhận");
    case EarlyColumn:
        return tr("Trước\nhạn");
    case OnTimeColumn:
        return tr("Đúng\nhạn");
    case LateColumn:
        return tr("Quá\nhạn");
    case FinishedColumn:
        return tr("Đã giải\nquyết");
    case PendingInTimeColumn:
        return tr("Đang GQ\ntrong hạn");
    case PendingLateColumn:
        return tr("Đang GQ\nquá hạn");
    case ReturnedColumn:
        return tr("Trả lại,\nrút");
    default:
        return tr("Còn\nchưa rõ");
    }
}

QString DossierColumns::name(int column, core::DossierForm form, core::Language language)
{
    const auto counter = counterOf(column);
    if (column == OnTimeColumn && form == core::DossierForm::Form06a)
        return tr("%1, đã gồm hồ sơ chờ bổ sung, trả lại, rút")
            .arg(DossierText::counter(form, *counter, language));
    if (counter)
        return DossierText::counter(form, *counter, language);
    if (column == TotalColumn)
        return tr("tổng: tồn kỳ trước và tiếp nhận mới");
    if (column == FinishedColumn)
        return tr("đã giải quyết: trước hạn, đúng hạn và quá hạn");
    if (column == RestColumn)
        return tr("còn lại chưa giải thích: tổng trừ mọi số đã biết");
    return title(column, form);
}

} // namespace models
