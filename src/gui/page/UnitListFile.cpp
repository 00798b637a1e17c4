#include "gui/page/UnitListFile.h"

#include "app/UnitList.h"
#include "core/Utf8.h"
#include "gui/page/Dialogs.h"
#include "models/words/Text.h"

#include <QCoreApplication>

namespace gui {

std::optional<QString> chooseUnitList(Dialogs& dialogs, QWidget* parent, const QString& folder,
                                      core::Language language)
{
    const QString failed =
        QCoreApplication::translate("gui::UnitListFile", "Chưa đọc được danh sách đơn vị");
    const QString path = dialogs.askOpenFile(
        parent, QCoreApplication::translate("gui::UnitListFile", "Danh sách đơn vị"), folder,
        QCoreApplication::translate("gui::UnitListFile",
                                    "Danh sách đơn vị (*.csv *.txt *.xlsx *.ods)"));
    if (path.isEmpty())
        return std::nullopt;
    const auto bytes = dialogs.readFile(parent, path, failed, language);
    if (!bytes)
        return std::nullopt;
    const auto table = app::readUnitTable(*bytes);
    if (!table) {
        dialogs.showError(parent, failed, table.error(), language, path);
        return std::nullopt;
    }
    // A workbook is shown as the text that copying it would give; all else as it is.
    return models::qt(table->format == exchange::TableFile::Format::Xlsx
                          ? app::tabbedText(*table)
                          : core::fromUtf16(*bytes).value_or(*bytes));
}

} // namespace gui
