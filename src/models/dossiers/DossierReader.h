#pragma once

#include "core/DossierCounter.h"
#include "core/Language.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace models {

/// Reads what is typed or pasted for one row of counters.
class DossierReader {
    Q_DECLARE_TR_FUNCTIONS(models::DossierReader)

public:
    /// Reads a text into a column (DossierModel::Column) of a row; why it cannot be read, or
    /// nothing. An empty text makes a counter not known.
    static std::optional<QString> read(core::DossierCounters& row, int column, const QString& text,
                                       core::Language language);
};

} // namespace models
