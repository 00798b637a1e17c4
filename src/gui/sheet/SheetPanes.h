#pragma once

#include <QObject>

class QWidget;

namespace gui {

namespace Ui {
class SheetPage;
}

class ProblemPane;

/// How the panes of the sheet's page stand: side by side; in a narrow window the criterion and the
/// problems as tabs below the sheet; in a narrower one the units as a combo box, too. In a low one
/// the problems keep to their heading.
class SheetPanes : public QObject {
    Q_OBJECT

public:
    /// Pre: the form is set up. The pane of the problems goes below the sheet.
    SheetPanes(Ui::SheetPage& form, ProblemPane& problems, QWidget& page);

    void fit();
    bool isPanelBelow() const { return m_isPanelBelow; }
    bool isNarrowest() const { return m_width == Width::Narrowest; }

Q_SIGNALS:
    /// Whether the units are a combo box, or where the criterion stands, may differ.
    void changed();

private:
    enum class Width { Wide, Narrow, Narrowest };

    void setWidth(Width width);
    void setPanelBelow(bool isBelow);

    Ui::SheetPage& m_form;
    ProblemPane& m_problems;
    QWidget& m_page;
    Width m_width = Width::Wide;
    bool m_isPanelBelow = false;
    bool m_isLow = false;
};

} // namespace gui
