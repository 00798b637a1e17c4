#include "gui/process/MoveDialog.h"

#include "core/DateText.h"
#include "gui/entry/DayPicker.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "models/process/ProcessTable.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using core::Phase;
using models::qt;
using models::utf8;

MoveDialog::MoveDialog(Dialogs& dialogs, app::ProcessDesk& desk, const app::ProcessView& now,
                       core::Language language, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_desk(desk), m_now(now), m_language(language),
      m_form(new QFormLayout), m_to(new QComboBox(this)), m_meaning(new QLabel(this)),
      m_number(new QLineEdit(this)), m_date(new QLineEdit(this)), m_reason(new QLineEdit(this)),
      m_missing(new QLabel(this)), m_take(new QPushButton(tr("Chuyển bước"), this))
{
    setProperty("manual", QStringLiteral("process"));
    setWindowTitle(tr("Chuyển bước – Chỉ số CCHC"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(5);
    const auto add = [this](const QString& label, QWidget* field) {
        m_form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    };
    auto* from = new QLabel(models::phaseText(now.process.phase, language), this);
    from->setTextFormat(Qt::PlainText);
    add(tr("Đang ở bước"), from);
    add(tr("&Sang bước"), m_to);
    add(tr("Số &quyết định"), m_number);
    add(tr("N&gày quyết định"), m_date);
    add(tr("&Lý do"), m_reason);
    column->addLayout(m_form);
    for (const core::PhaseMove& move : core::phaseMoves()) {
        if (move.from == now.process.phase)
            m_to->addItem(move.isBack ? tr("%1 (trở lại)").arg(models::phaseText(move.to, language))
                                      : models::phaseText(move.to, language),
                          static_cast<int>(move.to));
    }
    auto* picker = new DayPicker(m_date, [] { return QDate::currentDate(); });
    connect(picker, &DayPicker::picked, m_date, &QLineEdit::setText);
    m_meaning->setWordWrap(true);
    m_meaning->setTextFormat(Qt::PlainText);
    Look::setTextRole(*m_meaning, Role::MutedText);
    column->addWidget(m_meaning);
    column->addStretch(1);
    m_missing->setWordWrap(true);
    Look::setFont(*m_missing, TextStyle::Hint);
    Look::setTextRole(*m_missing, Role::Warning);
    auto* cancel = new QPushButton(tr("Thôi, không chuyển"), this);
    cancel->setAutoDefault(false);
    m_take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_missing, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(m_to, &QComboBox::currentIndexChanged, this, &MoveDialog::update);
    for (QLineEdit* edit : {m_number, m_date, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &MoveDialog::update);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &MoveDialog::take);
    resize(580, sizeHint().height());
    update();
}

Phase MoveDialog::to() const
{
    return static_cast<Phase>(m_to->currentData().toInt());
}

const core::PhaseMove* MoveDialog::way() const
{
    return core::phaseMove(m_now.process.phase, to());
}

QString MoveDialog::meaning() const
{
    int open = 0;
    int unlocked = 0;
    for (const auto& [id, unit] : m_now.units) {
        unlocked += unit.state != core::UnitState::Locked ? 1 : 0;
        open += core::isSheetOpen(m_now.process, unit, m_now.today) ? 1 : 0;
    }
    const Phase from = m_now.process.phase;
    const bool locks = from == Phase::Self || (from == Phase::Verify1 && to() > Phase::Verify1);
    QStringList parts;
    if (locks && unlocked > 0)
        parts << (open > 0 ? tr("%1 phiếu chưa chốt sẽ được chốt, trong đó %2 phiếu còn trong hạn: "
                                "cần ghi lý do.")
                                 .arg(unlocked)
                                 .arg(open)
                           : tr("%1 phiếu chưa chốt đã quá hạn và sẽ được chốt.").arg(unlocked));
    switch (to()) {
    case Phase::Verify1:
        parts << tr("Cán bộ thẩm định chấm lần 1 các phiếu đã chốt và đặt câu hỏi.");
        break;
    case Phase::Appeal:
        parts << tr("Điểm thẩm định lần 1 khóa lại; đơn vị trả lời câu hỏi, khiếu nại và bổ sung "
                    "tài liệu.");
        break;
    case Phase::Verify2:
        parts << tr("Chỉ tiêu chí có khiếu nại được chấm lại ở thẩm định lần 2.");
        break;
    case Phase::Council:
        parts << (from == Phase::Published
                      ? tr("Bắt đầu một bản đính chính; kết quả đã công bố vẫn đọc được như cũ.")
                      : tr("Hội đồng xem xét; điểm thẩm định lần 2 còn sửa được."));
        break;
    case Phase::Approved:
        parts << tr("Mọi điểm khóa lại theo quyết định.");
        break;
    case Phase::Published:
        parts << tr("Kết quả và danh sách đơn vị được giữ nguyên như lúc này, có mã kiểm tra; sau "
                    "đó không đổi nữa.");
        break;
    default:
        parts << tr("Các đơn vị lại sửa được phiếu mở lại.");
        break;
    }
    return parts.join(QLatin1Char(' '));
}

void MoveDialog::update()
{
    const core::PhaseMove* move = way();
    for (QLineEdit* edit : {m_number, m_date}) {
        edit->setVisible(move && move->wantsDecision);
        if (QWidget* label = m_form->labelForField(edit))
            label->setVisible(move && move->wantsDecision);
    }
    m_meaning->setText(meaning());
    QString lack;
    if (!move)
        lack = tr("Chưa chọn bước.");
    else if (move->isBack && m_reason->text().trimmed().isEmpty())
        lack = tr("Trở lại bước trước cần ghi lý do.");
    else if (move->wantsDecision &&
             (m_number->text().trimmed().isEmpty() || !core::readDate(utf8(m_date->text()))))
        lack = tr("Phê duyệt cần số và ngày quyết định.");
    m_missing->setText(lack);
    m_take->setEnabled(lack.isEmpty());
}

void MoveDialog::take()
{
    const core::Status moved =
        m_desk.move({to(), utf8(m_reason->text().trimmed()), utf8(m_number->text().trimmed()),
                     core::readDate(utf8(m_date->text())).value_or(std::string())});
    if (moved)
        accept();
    else
        m_dialogs.showError(this, tr("Chưa chuyển bước"), moved.error(), m_language);
}

} // namespace gui
