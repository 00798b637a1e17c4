#pragma once

#include "app/Cell.h"
#include "core/Points.h"
#include "core/Stage.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace models {

/// The words of the glossary that more than one page shows. Each is worded here once, so that
/// sheet, matrix, history and tool bar cannot drift apart, in either language.
class Terms {
    Q_DECLARE_TR_FUNCTIONS(models::Terms)

public:
    /// A stage inside a sentence: "thẩm định lần 1".
    static QString stage(core::Stage stage);
    /// A stage as a choice: "Thẩm định lần 1"; `compact` where there is little room.
    static QString stageTitle(core::Stage stage, bool compact = false);
    /// Where an entry stands: "Cắt điểm".
    static QString state(const app::Cell& cell);

    /// A question about it waits for its answer, or a complaint for the second verification: this
    /// comes before its score.
    static bool isToBeTalkedOf(const app::Cell& cell);

    static QString nothingArose() { return tr("không phát sinh"); }
    /// "2,5 trên 3".
    static QString ofMaximum(const QString& points, core::Points maximum);
    /// What is typed in a cell, as a screen reader says it: "2,5, chưa ghi".
    static QString notWritten(const QString& typed) { return tr("%1, chưa ghi").arg(typed); }
    static QString notScored() { return tr("chưa chấm"); }
    static QString notComputable() { return tr("chưa tính được điểm"); }
    // The rest of a sentence about points: ", chưa có tài liệu", ", cắt 0,5".
    static QString withoutEvidence() { return tr(", chưa có tài liệu"); }
    /// Of a criterion's documents.
    static QString staleEvidence() { return tr("Có tài liệu đã hết hiệu lực hoặc đã được thay."); }
    static QString changedBy(core::Points difference);
    /// The line above what is copied, whose it is: "Huyện Na Rì · Cấp huyện 2021 · Tự chấm · Kết
    /// quả tạm".
    static QString origin(const QStringList& whose, bool isProvisional);
};

} // namespace models
