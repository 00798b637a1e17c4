#include "gui/admin/AssessmentDialog.h"

#include "app/AssessmentCopy.h"
#include "app/NewBook.h"
#include "core/DateText.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/words/GroupText.h"
#include "models/words/Text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace gui {

using models::qt;
using models::utf8;

AssessmentDialog::AssessmentDialog(Dialogs& dialogs, models::Session& session,
                                   const std::vector<store::SetInfo>& sets,
                                   const QStringList& groups, QWidget* parent)
    : FormDialog(tr("Lập đợt chấm điểm – Chỉ số CCHC"), QStringLiteral("admin"), parent),
      m_dialogs(dialogs), m_session(session), m_title(new QLineEdit(this)),
      m_previous(new QComboBox(this)), m_withAnswers(new QCheckBox(this)),
      m_set(new QComboBox(this)), m_group(new QComboBox(this)), m_year(new QSpinBox(this)),
      m_from(new QLineEdit(this)), m_to(new QLineEdit(this)), m_id(new QLineEdit(this))
{
    addField(tr("&Bộ chỉ số"), m_set);
    addField(tr("&Nhóm đơn vị"), m_group);
    addField(tr("Nă&m"), m_year);
    addField(tr("Theo đợt t&rước"), m_previous);
    m_withAnswers->setText(
        tr("Mang s&ang điểm tự chấm và tài liệu, ghi «chưa xác nhận» đến khi đơn vị xác nhận"));
    addField({}, m_withAnswers);
    addField(tr("&Tên đợt"), m_title);
    addField(tr("Kỳ báo cáo &từ"), m_from);
    addField(tr("Kỳ báo cáo đế&n"), m_to);
    addField(tr("Mã đợ&t"), m_id);
    addNote(tr("Kỳ báo cáo để trống là cả năm, hoặc kỳ của đợt trước dời theo năm. "
               "Mã đợt dùng trong tệp và dòng lệnh, "
               "không đổi được về sau."));
    addButtons(tr("Lập đợt"), tr("Thôi, không lập"), 520);

    for (const store::SetInfo& set : sets)
        m_set->addItem(qt(set.title), qt(set.id));
    for (const QString& group : groups)
        m_group->addItem(models::groupText(models::utf8(group), session.language()), group);
    m_year->setRange(2012, 2099);
    // Next year of what is looked at is what is wanted most often.
    if (session.hasAssessment()) {
        const core::Assessment& now = session.scores().assessment();
        m_set->setCurrentIndex(std::max(0, m_set->findData(qt(now.setId))));
        m_group->setCurrentIndex(std::max(0, m_group->findData(qt(now.group))));
        m_year->setValue(now.year + 1);
    } else if (!sets.empty()) {
        m_year->setValue(sets.front().year);
    }
    m_from->setPlaceholderText(QStringLiteral("01/01/%1").arg(m_year->value()));
    m_to->setPlaceholderText(QStringLiteral("31/12/%1").arg(m_year->value()));

    offerPrevious();
    for (QComboBox* box : {m_set, m_group})
        connect(box, &QComboBox::currentIndexChanged, this, &AssessmentDialog::offerPrevious);
    connect(m_year, &QSpinBox::valueChanged, this, &AssessmentDialog::offerPrevious);
    connect(m_previous, &QComboBox::currentIndexChanged, this, &AssessmentDialog::update);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_ownTitle = true; });
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_ownId = true; });
    for (QLineEdit* edit : {m_title, m_from, m_to, m_id})
        connect(edit, &QLineEdit::textChanged, this, &AssessmentDialog::update);
    for (QComboBox* box : {m_set, m_group})
        connect(box, &QComboBox::currentIndexChanged, this, &AssessmentDialog::update);
    connect(m_year, &QSpinBox::valueChanged, this, &AssessmentDialog::update);
    update();
}

core::Assessment AssessmentDialog::assessment() const
{
    const auto date = [](const QLineEdit& edit) {
        const std::string typed = utf8(edit.text().trimmed());
        return core::readDate(typed).value_or(typed);
    };
    core::Assessment made;
    made.id = utf8(id());
    made.title = utf8(m_title->text().simplified());
    made.setId = utf8(m_set->currentData().toString());
    made.group = utf8(m_group->currentData().toString());
    made.year = m_year->value();
    made.periodFrom = date(*m_from);
    made.periodTo = date(*m_to);
    return made;
}

QString AssessmentDialog::id() const
{
    return m_id->text().trimmed();
}

QString AssessmentDialog::missing() const
{
    const core::Assessment wanted = assessment();
    if (wanted.title.empty())
        return tr("Chưa có tên đợt.");
    if (!app::isAssessmentId(wanted.id))
        return tr("Mã đợt bắt đầu bằng chữ hoặc số, chỉ gồm chữ không dấu, số, «.», «-», «_».");
    const auto& all = m_session.assessments();
    if (std::any_of(all.begin(), all.end(),
                    [&wanted](const core::Assessment& one) { return one.id == wanted.id; }))
        return tr("Sổ đã có đợt mã «%1».").arg(id());
    for (const std::string& date : {wanted.periodFrom, wanted.periodTo})
        if (!date.empty() && !core::isDate(date))
            return tr("«%1» không phải ngày; viết như 15/12/2021.").arg(qt(date));
    if (!wanted.periodFrom.empty() && !wanted.periodTo.empty() &&
        wanted.periodTo < wanted.periodFrom)
        return tr("Kỳ báo cáo kết thúc trước khi bắt đầu.");
    return {};
}

void AssessmentDialog::offerPrevious()
{
    const QSignalBlocker silent(m_previous);
    const QVariant chosen = m_previous->currentData();
    m_previous->clear();
    m_previous->addItem(tr("Không, lập mới hoàn toàn"), QString());
    const core::Assessment wanted = assessment();
    for (const core::Assessment& one : m_session.assessments())
        if (one.setId == wanted.setId && one.group == wanted.group && one.year < wanted.year)
            m_previous->addItem(qt(one.title), qt(one.id));
    m_previous->setCurrentIndex(std::max(0, m_previous->findData(chosen)));
    update();
}

void AssessmentDialog::update()
{
    if (!m_ownTitle)
        m_title->setText(qt(app::assessmentTitle(utf8(m_group->currentData().toString()),
                                                 m_year->value(), m_session.language())));
    if (!m_ownId)
        m_id->setText(
            qt(app::assessmentId(utf8(m_group->currentData().toString()), m_year->value())));
    m_previous->setEnabled(m_previous->count() > 1);
    m_withAnswers->setEnabled(m_previous->currentIndex() > 0);
    showLack(missing());
}

void AssessmentDialog::take()
{
    const core::Assessment wanted = assessment();
    const std::string from = utf8(m_previous->currentData().toString());
    const bool withAnswers = m_withAnswers->isEnabled() && m_withAnswers->isChecked();
    const core::Status made =
        from.empty() ? m_session.workspace().addAssessment(wanted)
                     : app::copyAssessment(m_session.workspace(),
                                           {from, wanted.id, wanted.year, wanted.title,
                                            wanted.periodFrom, wanted.periodTo, withAnswers});
    if (made)
        accept();
    else
        m_dialogs.showError(this, tr("Chưa lập được đợt chấm"), made.error(), m_session.language());
}

} // namespace gui
