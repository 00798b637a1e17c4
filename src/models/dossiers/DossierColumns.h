#pragma once

#include "core/DossierCounter.h"
#include "core/Language.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <optional>

namespace models {

/// The columns of the counters' table and their names, which follow the form of the rows.
class DossierColumns {
    Q_DECLARE_TR_FUNCTIONS(models::DossierColumns)

public:
    enum Column {
        LevelColumn,
        FieldColumn,
        CarriedColumn,
        DirectColumn,
        OnlineColumn,
        PostalColumn,
        TotalColumn,
        EarlyColumn,
        OnTimeColumn,
        LateColumn,
        FinishedColumn,
        PendingInTimeColumn,
        PendingLateColumn,
        ReturnedColumn,
        RestColumn,
        ColumnCount
    };

    /// Index of the counter in a column, nothing for the others.
    static std::optional<std::size_t> counterOf(int column);
    /// Whether a column follows from others.
    static bool isComputed(int column);
    /// Whether a row of a form has what the column shows.
    static bool isPart(core::DossierForm form, int column);
    /// Above the column, in two lines.
    static QString title(int column, core::DossierForm form);
    /// In one line, for help and for the block that is copied.
    static QString name(int column, core::DossierForm form, core::Language language);
};

} // namespace models
