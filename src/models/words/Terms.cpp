#include "models/words/Terms.h"

#include "models/words/NumberText.h"

namespace models {

QString Terms::stage(core::Stage stage)
{
    switch (stage) {
    case core::Stage::Self:
        return tr("tự chấm");
    case core::Stage::V1:
        return tr("thẩm định lần 1");
    case core::Stage::V2:
        return tr("thẩm định lần 2");
    }
    return {};
}

QString Terms::stageTitle(core::Stage stage, bool compact)
{
    switch (stage) {
    case core::Stage::Self:
        return tr("Tự chấm");
    case core::Stage::V1:
        return compact ? tr("TĐ lần 1") : tr("Thẩm định lần 1");
    case core::Stage::V2:
        return compact ? tr("TĐ lần 2") : tr("Thẩm định lần 2, kết quả cuối");
    }
    return {};
}

QString Terms::state(const app::Cell& cell)
{
    using app::CellState;
    if (isToBeTalkedOf(cell))
        return cell.isAsked ? tr("Cần giải trình") : tr("Chờ TĐ2");
    switch (cell.state) {
    case CellState::Pending:
        return tr("Chưa ghi");
    case CellState::Faulty:
        return tr("Lỗi");
    case CellState::Unconfirmed:
        return tr("Chưa xác nhận");
    case CellState::NotScored:
        return cell.place.stage == core::Stage::Self ? tr("Chưa chấm") : tr("Chưa TĐ");
    case CellState::Flagged:
        return tr("Cảnh báo");
    case CellState::Unproven:
        return tr("Thiếu TL");
    case CellState::Cut:
        return tr("Cắt điểm");
    case CellState::Raised:
        return tr("Tăng điểm");
    case CellState::NothingArose:
        return tr("Không phát sinh");
    case CellState::NotApplicable:
        return tr("Không áp dụng");
    case CellState::Outside:
        if (cell.by == core::ScoredBy::Office)
            return tr("Cơ quan TĐ chấm");
        [[fallthrough]];
    case CellState::Survey:
        return tr("Điều tra XHH");
    case CellState::SelfScored:
        return tr("Đã tự chấm");
    case CellState::Accepted:
        // Bonus and penalty are entered by the office as a rule: there is nothing to accept then.
        return cell.isExtra && !cell.before ? tr("Đã nhập") : tr("Chấp nhận");
    }
    return {};
}

bool Terms::isToBeTalkedOf(const app::Cell& cell)
{
    return (cell.isAsked || cell.isContested) && cell.state != app::CellState::Pending &&
           cell.state != app::CellState::Faulty;
}

QString Terms::ofMaximum(const QString& points, core::Points maximum)
{
    return tr("%1 trên %2").arg(points, numberText(maximum));
}

QString Terms::changedBy(core::Points difference)
{
    return difference.isNegative() ? tr(", cắt %1").arg(numberText(-difference))
                                   : tr(", tăng %1").arg(numberText(difference));
}

QString Terms::origin(const QStringList& whose, bool isProvisional)
{
    const QString line = whose.join(QStringLiteral(" · "));
    return isProvisional ? line + QStringLiteral(" · ") + tr("Kết quả tạm") : line;
}

} // namespace models
