#pragma once

#include "app/Place.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace models {
class Session;
}

namespace gui {

class WrappedText;

/// What came over from last year at the criterion in the panel and waits to be confirmed: what it
/// says, and the buttons that confirm or give it up. Not there where nothing waits, and outside the
/// self stage.
class CarriedPart : public QWidget {
    Q_OBJECT

public:
    explicit CarriedPart(QWidget* parent = nullptr);

    void setSession(models::Session* session);
    /// A unit and a criterion of the current assessment; −1 for none.
    void showCell(int unit, int leaf);
    void retranslate();

private:
    void refresh();
    void confirm(const std::vector<app::Place>& places);
    void discard();
    void refuse(const QString& text);
    /// Everything of the unit's sheet that waits.
    std::vector<app::Place> ofSheet() const;

    models::Session* m_session = nullptr;
    int m_unit = -1;
    int m_leaf = -1;
    WrappedText* m_says = nullptr;
    WrappedText* m_note = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_sheet = nullptr;
    QPushButton* m_discard = nullptr;
};

} // namespace gui
