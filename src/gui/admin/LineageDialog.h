#pragma once

#include "core/Lineage.h"
#include "core/Unit.h"
#include "gui/page/FormDialog.h"

#include <vector>

class QComboBox;
class QLineEdit;

namespace models {
class Session;
}

namespace gui {

/// Where a unit comes from: what is said so far, one row of it to change or take away, or a new
/// one. It writes by itself and stays open where that is refused.
class LineageDialog : public FormDialog {
    Q_OBJECT

public:
    LineageDialog(models::Session& session, core::Unit unit, QWidget* parent);

private:
    void take() override;
    void showChosen();
    void showKind();
    core::Lineage typed() const;
    bool isTakenAway() const;

    models::Session& m_session;
    core::Unit m_unit;
    std::vector<core::Lineage> m_rows;
    QComboBox* m_row = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_origin = nullptr;
    QLineEdit* m_oldName = nullptr;
    QLineEdit* m_document = nullptr;
    QLineEdit* m_dated = nullptr;
    QLineEdit* m_effective = nullptr;
};

} // namespace gui
