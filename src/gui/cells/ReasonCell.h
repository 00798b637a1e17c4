#pragma once

#include "gui/cells/CellEdit.h"

#include <QStringList>

namespace gui {

/// How wide a reason is written where used reasons are offered.
inline constexpr int offeredWidth = 420;

/// The editor of a reason in a cell: a text from the left, ↓ in an empty one offers the reasons
/// that were given before.
class ReasonCell : public CellEdit {
    Q_OBJECT

public:
    explicit ReasonCell(QWidget* parent = nullptr);
    void offer(const QStringList& reasons);

Q_SIGNALS:
    void usedReasonsRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace gui
