#pragma once

#include "app/ChargeEditor.h"
#include "gui/page/FormDialog.h"

#include <string>

class QComboBox;
class QLineEdit;

namespace models {
class Session;
}

namespace gui {

/// Who is in charge of a criterion, its groups, its area or the whole unit: which of them is
/// chosen, and what is said there. It writes by itself and stays open where that is refused.
class ChargeDialog : public FormDialog {
    Q_OBJECT

public:
    /// A unit of the current assessment and a node of its set (−1: the unit alone).
    ChargeDialog(models::Session& session, int unit, int node, QWidget* parent);

private:
    void take() override;
    void showChosen();
    core::Charge typed() const;

    models::Session& m_session;
    std::string m_unit;
    app::ChargeMap m_charges;
    QComboBox* m_place = nullptr;
    QLineEdit* m_head = nullptr;
    QLineEdit* m_person = nullptr;
    QLineEdit* m_duty = nullptr;
    QLineEdit* m_phone = nullptr;
};

} // namespace gui
