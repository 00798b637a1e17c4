#include "gui/page/UnitListFile.h"

#include "app/UnitList.h"
#include "core/Utf8.h"
#include "gui/page/Dialogs.h"
#include "models/book/UnitPreview.h"
#include "models/words/Text.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

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

void fitUnitList(QTableView& table, const models::UnitPreview& units, bool hasEffects)
{
    using models::UnitPreview;
    QHeaderView& columns = *table.horizontalHeader();
    const int faulty = units.firstFaultyRow();
    columns.moveSection(columns.visualIndex(UnitPreview::FaultColumn), 0);
    columns.moveSection(columns.visualIndex(UnitPreview::EffectColumn), 1);
    table.setColumnHidden(UnitPreview::FaultColumn, faulty < 0);
    table.setColumnHidden(UnitPreview::EffectColumn, !hasEffects);
    // The name takes what room there is; where something is to be mended, that does.
    columns.setSectionResizeMode(UnitPreview::NameColumn,
                                 faulty < 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
    table.resizeColumnsToContents();
    const int room = table.viewport()->width();
    for (const int column :
         {UnitPreview::FaultColumn, UnitPreview::EffectColumn, UnitPreview::IdColumn,
          UnitPreview::NameColumn, UnitPreview::GroupColumn})
        columns.resizeSection(
            column, std::min(columns.sectionSize(column),
                             column == UnitPreview::FaultColumn ? room * 2 / 3 : room / 3));
    if (faulty >= 0)
        table.scrollTo(units.index(faulty, UnitPreview::FaultColumn));
}

QString faultLines(const QStringList& faults)
{
    constexpr int shown = 4;
    QString lines = faults.mid(0, shown).join(QLatin1Char('\n'));
    if (faults.size() > shown)
        lines += QCoreApplication::translate("gui::UnitListFile", " (và %1 dòng khác)")
                     .arg(faults.size() - shown);
    return lines;
}

} // namespace gui
