#include "gui/process/MoveDialog.h"

#include "app/Wording.h"
#include "core/DateText.h"
#include "gui/cells/DayPicker.h"
#include "gui/page/Dialogs.h"
#include "models/process/ProcessTable.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace gui {

using core::Phase;
using models::qt;
using models::utf8;

MoveDialog::MoveDialog(Dialogs& dialogs, app::ProcessDesk& desk, const app::ProcessView& now,
                       const app::ScoreBook& scores, core::Language language, QWidget* parent)
    : FormDialog(tr("Chuyển bước – Chỉ số CCHC"), QStringLiteral("process"), parent),
      m_dialogs(dialogs), m_desk(desk), m_now(now), m_scores(scores), m_language(language),
      m_to(new QComboBox(this)), m_number(new QLineEdit(this)), m_date(new QLineEdit(this)),
      m_reason(new QLineEdit(this)), m_left(new QPlainTextEdit(this))
{
    auto* from = new QLabel(models::phaseText(now.process.phase, language), this);
    from->setTextFormat(Qt::PlainText);
    addField(tr("Đang ở bước"), from);
    addField(tr("&Sang bước"), m_to);
    addField(tr("Số &quyết định"), m_number);
    addField(tr("N&gày quyết định"), m_date);
    addField(tr("&Lý do"), m_reason);
    for (const core::PhaseMove& move : core::phaseMoves()) {
        if (move.from == now.process.phase)
            m_to->addItem(move.isBack ? tr("%1 (trở lại)").arg(models::phaseText(move.to, language))
                                      : models::phaseText(move.to, language),
                          static_cast<int>(move.to));
    }
    auto* picker = new DayPicker(
        m_date, [day = qt(now.today)] { return QDate::fromString(day, Qt::ISODate); });
    connect(picker, &DayPicker::picked, m_date, &QLineEdit::setText);
    m_meaning = addNote({});
    m_left->setReadOnly(true);
    m_left->setTabChangesFocus(true);
    m_left->setAccessibleName(tr("Việc còn dang dở"));
    addBelow(m_left);
    addButtons(tr("Chuyển bước"), tr("Thôi, không chuyển"), 580);
    connect(m_to, &QComboBox::currentIndexChanged, this, &MoveDialog::showTo);
    for (QLineEdit* edit : {m_number, m_date, m_reason})
        connect(edit, &QLineEdit::textChanged, this, &MoveDialog::update);
    showTo();
}

void MoveDialog::showTo()
{
    m_needs = m_desk.needs(to());
    m_meaning->setText(meaning());
    m_left->setPlainText(leftText());
    m_left->setVisible(m_needs && !m_needs->left.empty());
    update();
    fitHeight();
}

/// As many of the open matters as the screen has room for, whole lines, and nothing blank below.
void MoveDialog::fitHeight()
{
    constexpr int mostLines = 12;
    const int lines = std::clamp(m_left->document()->blockCount(), 1, mostLines);
    const int margins =
        2 * (m_left->frameWidth() + static_cast<int>(m_left->document()->documentMargin()));
    m_left->setFixedHeight(lines * m_left->fontMetrics().lineSpacing() + margins);
    layout()->activate();
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : sizeHint().height();
    resize(width(), height);
}

QString MoveDialog::leftText() const
{
    if (!m_needs)
        return {};
    QStringList lines;
    for (const core::Problem& one : m_needs->left) {
        const int unit = m_scores.unitIndex(one.place);
        const QString words = qt(app::text(one, m_language));
        lines << (unit < 0 ? words
                           : QStringLiteral("%1: %2").arg(
                                 qt(m_scores.units()[static_cast<std::size_t>(unit)].name), words));
    }
    return lines.join(QLatin1Char('\n'));
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
    for (QLineEdit* edit : {m_number, m_date})
        setFieldVisible(edit, move && move->wantsDecision);
    const bool isUnexplained = m_reason->text().trimmed().isEmpty();
    QString lack;
    if (!move)
        lack = tr("Chưa chọn bước.");
    else if (!m_needs)
        lack = qt(app::text(m_needs.error(), m_language));
    else if (move->isBack && isUnexplained)
        lack = tr("Trở lại bước trước cần ghi lý do.");
    else if (move->wantsDecision &&
             (m_number->text().trimmed().isEmpty() || !core::readDate(utf8(m_date->text()))))
        lack = tr("Phê duyệt cần số và ngày quyết định.");
    else if (m_needs->isCorrigendum && isUnexplained)
        lack = tr("Công bố bản đính chính cần ghi lý do.");
    else if (m_needs->wantReason() && isUnexplained)
        lack = tr("Còn %1 việc dang dở: vẫn chuyển thì ghi lý do.").arg(m_needs->left.size());
    showLack(lack);
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
