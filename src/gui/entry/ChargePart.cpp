#include "gui/entry/ChargePart.h"

#include "gui/entry/ChargeDialog.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QVBoxLayout>

namespace gui {

using models::qt;

ChargePart::ChargePart(QWidget* parent) : Section(parent)
{
    m_says = new WrappedText(TextStyle::Table, Role::Text);
    body().addWidget(m_says);
    connect(this, &Section::linkActivated, this, &ChargePart::change);
}

void ChargePart::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_unit = m_node = -1;
    m_isRead = false;
    if (m_session) {
        connect(m_session, &models::Session::changed, this, [this](const app::Changes& changes) {
            if (!changes.charges)
                return;
            m_isRead = false;
            refresh();
        });
        connect(m_session, &models::Session::assessmentChanged, this, [this] {
            m_isRead = false;
            showPlace(-1, -1);
        });
    }
    refresh();
}

void ChargePart::showPlace(int unit, int node)
{
    m_unit = unit;
    m_node = node;
    refresh();
}

const std::string& ChargePart::unitId() const
{
    return m_session->scores().units()[static_cast<std::size_t>(m_unit)].id;
}

void ChargePart::refresh()
{
    const bool isThere = m_session && m_session->hasAssessment() && m_unit >= 0;
    setVisible(isThere);
    if (!isThere)
        return;
    const core::IndexSet& set = m_session->scores().set();
    if (!m_isRead) {
        const auto rows = m_session->charges().all();
        m_charges = rows ? app::ChargeMap(set, *rows) : app::ChargeMap();
        m_isRead = true;
    }
    const core::Charge charge = m_charges.of(unitId(), m_node);
    setTitle(tr("Phụ trách"));
    const bool canChange = !m_session->charges().refusal(unitId());
    setLink(canChange ? tr("Sửa…") : QString(), tr("Ghi người phụ trách tiêu chí này"));
    QStringList lines;
    if (!charge.person.empty()) {
        QStringList parts{qt(charge.person)};
        for (const std::string* more : {&charge.duty, &charge.phone})
            if (!more->empty())
                parts << qt(*more);
        const auto from = m_charges.personFrom(unitId(), m_node);
        const std::string own =
            m_node < 0 ? std::string() : set.nodes[static_cast<std::size_t>(m_node)].code;
        if (from && *from != own)
            parts << (from->empty() ? tr("theo đơn vị") : tr("theo %1").arg(qt(*from)));
        lines << tr("Thực hiện: %1").arg(parts.join(QStringLiteral(", ")));
    }
    if (!charge.head.empty())
        lines << tr("Phụ trách chung: %1").arg(qt(charge.head));
    m_says->setRole(lines.isEmpty() ? Role::MutedText : Role::Text);
    m_says->setText(lines.isEmpty() ? tr("Chưa ghi ai phụ trách.") : lines.join(QLatin1Char('\n')));
}

void ChargePart::change()
{
    if (!m_session || m_unit < 0)
        return;
    m_session->finishTyping();
    ChargeDialog(*m_session, m_unit, m_node, window()).exec();
}

} // namespace gui
