#include "gui/packages/KeyBand.h"

#include "gui/look/Look.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"

#include <QGridLayout>
#include <QKeyEvent>
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

KeyBand::KeyBand(std::function<bool(const QString&)> check, QWidget* parent)
    : QWidget(parent), m_check(std::move(check))
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

void KeyBand::ask(const KeyQuestion& question)
{
    m_question = question;
    m_edit->clear();
    m_fault->hide();
    m_confirm->setEnabled(false);
    showKey();
}

void KeyBand::showKey()
{
    m_title->setText(
        m_question.isChanged
            ? tr("Xác nhận khóa của %1: khóa khác với khóa đã xác nhận").arg(m_question.office)
        : m_question.elsewhere.isEmpty()
            ? tr("Xác nhận khóa của %1: gói đầu tiên, làm một lần").arg(m_question.office)
            : tr("Xác nhận khóa của %1: khóa đã biết, dùng vào việc khác").arg(m_question.office));
    Look::setTextRole(*m_title, m_question.isChanged ? Role::Error : Role::Text);
    const QString known = m_question.elsewhere.isEmpty()
                              ? QString()
                              : m_question.elsewhere.left(1).toUpper() +
                                    m_question.elsewhere.mid(1) + QStringLiteral(". ");
    m_why->setText(
        known +
        (m_question.isChanged
             ? tr("Gọi cho bên gửi theo số điện thoại đã biết và hỏi vì sao đổi khóa. Nếu đúng, gõ "
                  "dấu vân tay trên phiếu giao nộp của bên gửi; hai nhóm để trống chỉ có trên "
                  "giấy.")
             : tr("Gõ dấu vân tay trên phiếu giao nộp của bên gửi, hoặc nghe người gửi đọc qua "
                  "điện "
                  "thoại; hai nhóm để trống chỉ có trên giấy. Gói ký bằng khóa khác sẽ bị từ "
                  "chối.")));
    m_fingerprint->setText(qt(package::fingerprintWithGaps(m_question.key)));
}

void KeyBand::confirm()
{
    if (m_edit->text().trimmed().isEmpty())
        return;
    if (m_check(m_edit->text())) {
        Q_EMIT confirmed();
        return;
    }
    m_fault->setText(tr("Chưa khớp với khóa ký gói. Đọc lại từng nhóm trên giấy rồi gõ lại; gõ sai "
                        "bao nhiêu lần cũng không hại gì, sổ chưa đổi. Vẫn không khớp dù gõ đúng "
                        "như giấy thì gói không phải do bên gửi ký: hỏi lại bên gửi."));
    m_fault->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

// In a dialog an Enter here would press its default button as well, and take packages in.
void KeyBand::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void KeyBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::color(Role::WarningFill));
    painter.fillRect(QRect(0, 0, width(), 1), Look::color(Role::StrongLine));
}

} // namespace gui
