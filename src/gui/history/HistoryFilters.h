#pragma once

#include "app/HistoryReading.h"
#include "core/Result.h"

#include <QObject>

#include <optional>

class QComboBox;

namespace models {
class Session;
}

namespace gui {

namespace Ui {
class HistoryPage;
}

/// What the rows of the history are asked for by: the boxes and days above them.
class HistoryFilters : public QObject {
    Q_OBJECT

public:
    /// `ui` outlives it.
    explicit HistoryFilters(Ui::HistoryPage& ui) : m_ui(ui) {}
    /// Once the form is set up.
    void build();

    /// Offers what there is; keeps what is chosen as far as it is still there.
    void fill(models::Session& session);
    /// What is chosen, without words; nothing where there is nothing to read (an officer without a
    /// unit). Errors as of app::HistoryQuestion::setDays.
    core::Result<std::optional<app::HistoryQuestion>>
    question(const models::Session& session) const;

Q_SIGNALS:
    void chosen();

private:
    void fillUnits(models::Session& session);

    Ui::HistoryPage& m_ui;
};

} // namespace gui
