#pragma once

#include "core/Language.h"

#include <QString>
#include <QStringList>

#include <optional>

class QTableView;
class QWidget;

namespace models {
class UnitPreview;
}

namespace gui {

class Dialogs;

/// Asks for a list of units (CSV, TXT, XLSX) and reads it: the text that pasting it would give.
/// Nothing where the person gave up, and where it cannot be read, which is said.
std::optional<QString> chooseUnitList(Dialogs& dialogs, QWidget* parent, const QString& folder,
                                      core::Language language);

/// Lays out the columns of a list of units as it was read: what is to be mended stands first, then
/// what will be done, and none of them lies outside.
void fitUnitList(QTableView& table, const models::UnitPreview& units, bool hasEffects);

/// The first faults of a list, one a line, and how many more there are: the table has them all.
QString faultLines(const QStringList& faults);

} // namespace gui
