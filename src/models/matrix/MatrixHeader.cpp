// The words above the columns of the matrix.
#include "models/matrix/MatrixCells.h"

#include "models/book/Session.h"
#include "models/words/Terms.h"

namespace models {

using core::Stage;

QString MatrixCells::headerText(MatrixColumn column) const
{
    const Stage stage = m_reader.stage();
    const bool isSelf = stage == Stage::Self;
    switch (column) {
    case MatrixColumn::Unit:
        return tr("Đơn vị");
    case MatrixColumn::LastYear:
        return tr("Năm %1").arg(m_session.scores().assessment().year - 1);
    case MatrixColumn::SelfFigures:
        return tr("Số liệu tự chấm");
    case MatrixColumn::Rate:
        return m_reader.by() == core::ScoredBy::Survey ? tr("Bình quân, %") : tr("Tỷ lệ, %");
    case MatrixColumn::Self:
        return Terms::stageTitle(Stage::Self, true);
    case MatrixColumn::Outlier:
        return tr("Dấu lệch");
    case MatrixColumn::Documents:
        return tr("TL");
    case MatrixColumn::V1Figures:
        return tr("Số liệu lần 1");
    case MatrixColumn::V1:
        return Terms::stageTitle(Stage::V1, true);
    case MatrixColumn::Spread:
        return tr("Phân bố phiếu");
    case MatrixColumn::Figures:
        if (m_reader.by() == core::ScoredBy::Survey)
            return tr("Số phiếu");
        return isSelf               ? tr("Số liệu tự chấm")
               : stage == Stage::V1 ? tr("Số liệu TĐ lần 1")
                                    : tr("Số liệu TĐ lần 2");
    case MatrixColumn::Points:
        return Terms::stageTitle(stage, true);
    case MatrixColumn::Difference:
        return tr("Chênh");
    case MatrixColumn::Reason:
        return isSelf ? tr("Ghi chú") : tr("Lý do (bắt buộc khi cắt)");
    case MatrixColumn::State:
        return tr("Trạng thái");
    case MatrixColumn::Count:
        break;
    }
    return {};
}

QString MatrixCells::headerToolTip(MatrixColumn column) const
{
    switch (column) {
    case MatrixColumn::LastYear:
        return tr("Điểm cuối cùng của năm trước ở cùng mã tiêu chí");
    case MatrixColumn::Outlier:
        return tr("Đơn vị khác hẳn cả nhóm, khác năm trước mười lần, tử số lớn hơn mẫu số, hoặc "
                  "thiếu tài liệu");
    case MatrixColumn::Documents:
        return tr("Số tài liệu kiểm chứng kèm theo");
    case MatrixColumn::Spread:
        return tr("Phần của từng phương án trong tổng số phiếu, theo thứ tự của bộ chỉ số");
    case MatrixColumn::Figures:
        return tr("Gõ tất cả số liệu trong một ô, cách nhau bằng dấu /: 8199/8214");
    case MatrixColumn::Difference:
        return tr("Điểm thẩm định trừ điểm tự chấm");
    default:
        return headerText(column);
    }
}

} // namespace models
