#include "gui/sheet/SheetPanes.h"

#include "gui/look/Breakpoints.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/UnitPane.h"
#include "ui_SheetPage.h"

#include <array>

namespace gui {

namespace {
constexpr std::array<int, 3> sheetPanes = {160, 751, 240};
} // namespace

SheetPanes::SheetPanes(Ui::SheetPage& form, ProblemPane& problems, QWidget& page)
    : QObject(&page), m_form(form), m_problems(problems), m_page(page)
{
    m_form.sheetLayout->addWidget(&m_problems);
    m_form.below->hide();
    m_form.unitPane->setMinimumWidth(120);
    m_form.centre->setMinimumWidth(420);
    m_form.panel->setMinimumWidth(230);
    m_form.splitter->setSizes({sheetPanes.begin(), sheetPanes.end()});
    m_form.splitter->setStretchFactor(0, 0);
    m_form.splitter->setStretchFactor(1, 1);
    m_form.splitter->setStretchFactor(2, 0);
}

void SheetPanes::fit()
{
    setWidth(m_page.width() < breakpoints::narrowest ? Width::Narrowest
             : m_page.width() < breakpoints::narrow  ? Width::Narrow
                                                     : Width::Wide);
    const bool isLow = m_page.height() < breakpoints::lowSheet;
    if (isLow != m_isLow) {
        m_isLow = isLow;
        m_problems.setFolded(isLow && !m_isPanelBelow);
    }
}

void SheetPanes::setWidth(Width width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_form.filterLabel->setVisible(width != Width::Narrowest);
    if (const bool isBelow = width != Width::Wide; isBelow != m_isPanelBelow)
        setPanelBelow(isBelow);
    Q_EMIT changed();
}

void SheetPanes::setPanelBelow(bool isBelow)
{
    m_isPanelBelow = isBelow;
    m_form.panel->setHeadVisible(!isBelow);
    if (isBelow) {
        m_form.below->addTab(m_form.panel, m_form.panel->title());
        m_form.below->addTab(&m_problems, QString());
        m_problems.setFolded(false);
        m_form.stacked->setSizes({m_page.height() / 2, m_page.height() / 2});
    } else {
        m_form.splitter->addWidget(m_form.panel);
        m_form.sheetLayout->addWidget(&m_problems);
        m_form.splitter->setSizes({sheetPanes.begin(), sheetPanes.end()});
        m_form.panel->show();
        m_problems.show();
    }
    m_form.below->setVisible(isBelow);
}

} // namespace gui
