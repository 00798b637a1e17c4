#include "gui/admin/LineageDialog.h"

#include "app/LineageEditor.h"
#include "app/Wording.h"
#include "core/DateText.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace gui {

using models::qt;
using models::utf8;

namespace {

constexpr int lineageWidth = 520;

/// As it was typed where it is no day: the editor says so.
std::string lineageDay(const QLineEdit& edit)
{
    const std::string typed = utf8(edit.text().trimmed());
    return core::readDate(typed).value_or(typed);
}

} // namespace

LineageDialog::LineageDialog(models::Session& session, core::Unit unit, QWidget* parent)
    : FormDialog(tr("Nguồn gốc đơn vị – Chỉ số CCHC"), QStringLiteral("admin"), parent),
      m_session(session), m_unit(std::move(unit))
{
    const store::Book& book = session.workspace().book();
    if (auto rows = app::lineageOf(book, m_unit.id))
        m_rows = *std::move(rows);
    std::vector<core::Unit> units;
    if (auto all = book.units())
        units = *std::move(all);
    m_row = new QComboBox(this);
    m_kind = new QComboBox(this);
    m_origin = new QComboBox(this);
    m_oldName = new QLineEdit(this);
    m_document = new QLineEdit(this);
    m_dated = new QLineEdit(this);
    m_effective = new QLineEdit(this);
    for (QComboBox* box : {m_row, m_origin}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(30);
    }
    for (const core::Lineage& one : m_rows)
        m_row->addItem(qt(app::lineageText(one, units, session.language())));
    m_row->addItem(tr("Thêm dòng mới"));
    m_origin->addItem(tr("không có trong sổ"), QString());
    for (const core::Unit& one : units)
        if (one.id != m_unit.id)
            m_origin->addItem(qt(one.name), qt(one.id));
    for (QLineEdit* date : {m_dated, m_effective})
        date->setPlaceholderText(tr("ngày/tháng/năm"));
    m_document->setPlaceholderText(QStringLiteral("12/NQ-HĐND"));
    addSentence(qt(m_unit.name));
    addField(tr("&Dòng"), m_row);
    addField(tr("&Cách"), m_kind);
    addField(tr("Đơn vị &cũ"), m_origin);
    addField(tr("&Tên cũ"), m_oldName);
    addField(tr("&Văn bản quyết định"), m_document);
    addField(tr("&Ngày văn bản"), m_dated);
    addField(tr("Hoạt động t&ừ"), m_effective);
    addNote(tr("Đơn vị cũ được sáp nhập thì số năm trước của nó là của đơn vị mới, nếu chỉ "
               "có một đơn vị cũ."));
    addButtons(tr("Ghi"), tr("Thôi, không ghi"), lineageWidth);
    connect(m_row, &QComboBox::currentIndexChanged, this, &LineageDialog::showChosen);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LineageDialog::showKind);
    m_row->setCurrentIndex(m_row->count() - 1);
    showChosen();
}

void LineageDialog::showChosen()
{
    const auto row = static_cast<std::size_t>(m_row->currentIndex());
    const core::Lineage shown = row < m_rows.size() ? m_rows[row] : core::Lineage();
    m_kind->clear();
    m_kind->addItems({tr("sáp nhập vào"), tr("tách ra từ"), tr("đổi tên")});
    if (row < m_rows.size())
        m_kind->addItem(tr("bỏ dòng này"));
    m_kind->setCurrentIndex(static_cast<int>(shown.kind));
    m_origin->setCurrentIndex(std::max(0, m_origin->findData(qt(shown.origin))));
    m_oldName->setText(qt(shown.oldName));
    m_document->setText(qt(shown.document));
    m_dated->setText(qt(core::dateText(shown.dated)));
    m_effective->setText(qt(core::dateText(shown.effective)));
    showKind();
}

bool LineageDialog::isTakenAway() const
{
    return m_kind->currentIndex() >= static_cast<int>(core::lineageKinds.size());
}

void LineageDialog::showKind()
{
    const bool isRenamed = m_kind->currentIndex() == static_cast<int>(core::LineageKind::Renamed);
    m_origin->setEnabled(!isRenamed && !isTakenAway());
    for (QLineEdit* edit : {m_oldName, m_document, m_dated, m_effective})
        edit->setEnabled(!isTakenAway());
}

core::Lineage LineageDialog::typed() const
{
    const auto row = static_cast<std::size_t>(m_row->currentIndex());
    core::Lineage lineage = row < m_rows.size() ? m_rows[row] : core::Lineage();
    if (isTakenAway())
        return lineage;
    lineage.kind = static_cast<core::LineageKind>(std::max(0, m_kind->currentIndex()));
    lineage.origin = utf8(m_origin->currentData().toString());
    lineage.oldName = utf8(m_oldName->text().simplified());
    lineage.document = utf8(m_document->text().simplified());
    lineage.dated = lineageDay(*m_dated);
    lineage.effective = lineageDay(*m_effective);
    return lineage;
}

void LineageDialog::take()
{
    const std::string step =
        m_session.hasAssessment() ? m_session.scores().assessment().id : std::string();
    const core::Status written =
        app::putLineage(m_session.workspace(), m_unit.id, typed(), isTakenAway(), step);
    if (written) {
        accept();
        return;
    }
    showFault(qt(app::text(written.error(), m_session.language())));
}

} // namespace gui
