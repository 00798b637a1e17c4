#pragma once

#include "app/ChargeEditor.h"
#include "gui/look/Section.h"

namespace models {
class Session;
}

namespace gui {

class WrappedText;

/// Phụ trách: who is in charge of the criterion, group or area in the panel, and where that is
/// said; its link changes it.
class ChargePart : public Section {
    Q_OBJECT

public:
    explicit ChargePart(QWidget* parent = nullptr);

    void setSession(models::Session* session);
    /// A unit of the current assessment and a node of its set (−1: the unit alone); unit −1: none.
    void showPlace(int unit, int node);

private:
    void refresh();
    void change();
    const std::string& unitId() const;

    models::Session* m_session = nullptr;
    int m_unit = -1;
    int m_node = -1;
    app::ChargeMap m_charges;
    bool m_isRead = false; ///< m_charges is what the book says
    WrappedText* m_says = nullptr;
};

} // namespace gui
