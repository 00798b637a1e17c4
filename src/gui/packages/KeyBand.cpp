#include "gui/packages/KeyBand.h"

#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "models/packages/PackageDesk.h"
#include "models/words/Text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace gui {

using models::qt;

namespace {

QLabel* keyWords(QWidget* parent, TextStyle style, Role role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(10);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setWordWrap(true);
    Look::setFont(*label, style);
    Look::setTextRole(*label, role);
    return label;
}

} // namespace

KeyBand::KeyBand(models::PackageDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    m_title = keyWords(this, TextStyle::HintStrong, Role::Text);
    m_why = keyWords(this, TextStyle::Hint, Role::Text);
    m_caption = keyWords(this, TextStyle::Hint, Role::MutedText);
    m_fingerprint = new QLabel(this);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
    QFont mono = Look::font(TextStyle::Mono);
    mono.setPointSizeF(mono.pointSizeF() + 3);
    mono.setWeight(QFont::DemiBold);
    m_fingerprint->setFont(mono);
    m_edit = new QLineEdit(this);
    m_edit->setFont(Look::font(TextStyle::Mono));
    m_confirm = new QPushButton(this);
    m_confirm->setAutoDefault(false);
    m_fault = keyWords(this, TextStyle::Hint, Role::Error);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Look::gap, 6, Look::gap, 6);
    grid->setHorizontalSpacing(Look::gap);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_why, 1, 0, 1, 3);
    grid->addWidget(m_caption, 2, 0);
    grid->addWidget(m_fingerprint, 2, 1, 1, 2);
    grid->addWidget(m_edit, 3, 0, 1, 2);
    grid->addWidget(m_confirm, 3, 2);
    grid->addWidget(m_fault, 4, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    connect(m_edit, &QLineEdit::returnPressed, this, &KeyBand::confirm);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_confirm->setEnabled(!text.trimmed().isEmpty());
        m_fault->hide();
    });
    connect(m_confirm, &QPushButton::clicked, this, &KeyBand::confirm);
    connect(&m_desk, &models::PackageDesk::planChanged, this, &KeyBand::showKey);
    connect(&m_desk, &models::PackageDesk::choiceChanged, this,
            [this] { setVisible(m_desk.lacksKey()); });
    retranslate();
}

void KeyBand::retranslate()
{
    m_caption->setText(tr("Dấu vân tay khóa (6 nhóm)"));
    m_edit->setAccessibleName(tr("Dấu vân tay gõ từ giấy"));
    m_edit->setPlaceholderText(tr("gõ đủ 6 nhóm như trên giấy"));
    m_fingerprint->setAccessibleName(tr("Dấu vân tay khóa, hai nhóm để trống"));
    m_confirm->setText(tr("Xác nhận khóa"));
    showKey();
}

void KeyBand::showKey()
{
    m_edit->clear();
    m_fault->hide();
    m_confirm->setEnabled(false);
    setVisible(m_desk.lacksKey());
    if (!m_desk.plan())
        return;
    const app::PackagePlan& plan = *m_desk.plan();
    const QString office = qt(plan.envelope.office);
    m_title->setText(plan.key == app::SenderKey::Other
                         ? tr("Xác nhận khóa của %1: khóa khác với khóa đã xác nhận").arg(office)
                         : tr("Xác nhận khóa của %1: gói đầu tiên, làm một lần").arg(office));
    m_why->setText(
        plan.key == app::SenderKey::Other
            ? tr("Gọi cho bên gửi theo số điện thoại đã biết và hỏi vì sao đổi khóa. Nếu đúng, gõ "
                 "dấu vân tay trên phiếu giao nộp của bên gửi; hai nhóm để trống chỉ có trên giấy.")
            : tr("Gõ dấu vân tay trên phiếu giao nộp của bên gửi, hoặc nghe người gửi đọc qua điện "
                 "thoại; hai nhóm để trống chỉ có trên giấy. Gói ký bằng khóa khác sẽ bị từ "
                 "chối."));
    m_fingerprint->setText(qt(package::fingerprintWithGaps(plan.envelope.key)));
}

void KeyBand::confirm()
{
    if (m_edit->text().trimmed().isEmpty())
        return;
    if (m_desk.confirm(m_edit->text())) {
        Q_EMIT confirmed();
        return;
    }
    m_fault->setText(tr("Khác nhau: gói bị từ chối. Đọc lại từng nhóm trên giấy; nếu gõ đúng như "
                        "giấy thì gói không phải do bên gửi ký. Sổ chưa thay đổi gì."));
    m_fault->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void KeyBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::color(Role::WarningFill));
    painter.fillRect(QRect(0, 0, width(), 1), Look::color(Role::StrongLine));
}

} // namespace gui
