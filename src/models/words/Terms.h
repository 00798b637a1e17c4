#pragma once

#include "core/Stage.h"

#include <QCoreApplication>
#include <QString>

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
};

} // namespace models
