#include "gui/entry/ChargeDialog.h"

#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QLineEdit>

namespace gui {

using models::qt;
using models::utf8;

namespace {
constexpr int chargeWidth = 480;
} // namespace

ChargeDialog::ChargeDialog(models::Session& session, int unit, int node, QWidget* parent)
    : FormDialog(tr("Phụ trách – Chỉ số CCHC"), QStringLiteral("tasks"), parent),
      m_session(session), m_unit(session.scores().units()[static_cast<std::size_t>(unit)].id)
{
    const core::IndexSet& set = session.scores().set();
    if (const auto rows = session.charges().all())
        m_charges = app::ChargeMap(set, *rows);
    m_place = new QComboBox(this);
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (; node >= 0; node = set.nodes[static_cast<std::size_t>(node)].parent) {
        const core::Node& one = set.nodes[static_cast<std::size_t>(node)];
        if (one.bearsPoints())
            m_place->addItem(QStringLiteral("%1 %2").arg(qt(one.code), qt(one.title)),
                             qt(one.code));
    }
    m_place->addItem(tr("Cả đơn vị"), QString());
    m_head = new QLineEdit(this);
    m_person = new QLineEdit(this);
    m_duty = new QLineEdit(this);
    m_phone = new QLineEdit(this);
    addSentence(qt(session.scores().units()[static_cast<std::size_t>(unit)].name));
    addField(tr("Ở &đâu"), m_place);
    addField(tr("Phụ trách &chung"), m_head);
    addField(tr("Người th&ực hiện"), m_person);
    addField(tr("Chức v&ụ"), m_duty);
    addField(tr("Đi&ện thoại"), m_phone);
    addNote(tr("Chỗ không ghi thì theo nhóm, lĩnh vực, rồi cả đơn vị."));
    addButtons(tr("Ghi"), tr("Thôi, không ghi"), chargeWidth);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ChargeDialog::showChosen);
    showChosen();
}

void ChargeDialog::showChosen()
{
    const core::Charge own = m_charges.at(m_unit, utf8(m_place->currentData().toString()));
    m_head->setText(qt(own.head));
    m_person->setText(qt(own.person));
    m_duty->setText(qt(own.duty));
    m_phone->setText(qt(own.phone));
}

core::Charge ChargeDialog::typed() const
{
    return {utf8(m_head->text().simplified()), utf8(m_person->text().simplified()),
            utf8(m_duty->text().simplified()), utf8(m_phone->text().simplified())};
}

void ChargeDialog::take()
{
    const std::string code = utf8(m_place->currentData().toString());
    const std::string label = app::chargeLabel(m_session.scores(), m_unit, code);
    const core::Charge charge = typed();
    const core::Status written =
        m_session.commit(app::ChargeCommand{label,
                                            [&](app::ChargeEditor& editor) {
                                                return editor.put(m_unit, code, charge, label);
                                            }},
                         qt(label));
    if (written) {
        accept();
        return;
    }
    showFault(qt(app::text(written.error(), m_session.language())));
}

} // namespace gui
