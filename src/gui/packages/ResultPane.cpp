#include "gui/packages/ResultPane.h"

#include "gui/admin/AdminTable.h"
#include "gui/look/Look.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr int leastCriterion = 110;
}

ResultPane::ResultPane(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_summary = new QLabel(this);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setMargin(Look::gap);
    m_summary->setMinimumWidth(10);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Look::setFont(*m_summary, TextStyle::BodyStrong);
    m_table = new AdminTable(this);
    m_table->setModel(&m_result);
    m_table->setColumns({6, 0, 6, 7, 6, 7, 18}, leastCriterion);
    m_table->showRows();
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    retranslate();
}

ResultPane::~ResultPane()
{
    // The view goes before the model that it looks at.
    delete m_table;
}

void ResultPane::retranslate()
{
    m_table->setAccessibleName(tr("Kết quả công bố"));
}

bool ResultPane::show(models::Session* session, const std::string& unit)
{
    const bool any = m_result.show(session, unit);
    m_summary->setText(m_result.summary());
    if (any)
        m_table->goTo(0, models::ResultTable::CodeColumn);
    return any;
}

} // namespace gui
