#pragma once

#include "models/sheet/SheetBlock.h"

#include <QObject>

namespace gui {

class Dialogs;
class SheetColumns;
class SheetTree;

/// Copying and pasting of blocks between the sheet and a spreadsheet.
class SheetClipboard : public QObject {
    Q_OBJECT

public:
    SheetClipboard(SheetTree& tree, SheetColumns& columns, models::SheetModel& sheet,
                   Dialogs& dialogs);

    void copy(bool withHeaders);
    void paste();

Q_SIGNALS:
    void said(const QString& text);
    void leafWanted(int leaf);

private:
    /// Whether a block is written that is understood so.
    bool confirms(const QStringList& remarks);

    SheetTree& m_tree;
    SheetColumns& m_columns;
    models::SheetModel& m_sheet;
    Dialogs& m_dialogs;
};

} // namespace gui
