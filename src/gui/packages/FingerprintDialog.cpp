#include "gui/packages/FingerprintDialog.h"

#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using models::qt;

namespace {
constexpr int fingerprintWidth = 520;
} // namespace

FingerprintDialog::FingerprintDialog(const store::PublicKey& key, const QString& office,
                                     const QString& what, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(what.isEmpty() ? tr("Dấu vân tay khóa của cơ quan") : tr("Đã tạo gói"));
    setProperty("manual", QStringLiteral("exchange"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(Look::gap);
    const auto add = [&](const QString& text, TextStyle style, Role role) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        Look::setFont(*label, style);
        Look::setTextRole(*label, role);
        column->addWidget(label);
        return label;
    };
    if (!what.isEmpty())
        add(what, TextStyle::BodyStrong, Role::Text);
    add(tr("Dấu vân tay khóa của %1").arg(office), TextStyle::Hint, Role::MutedText);
    const QString groups = qt(package::fingerprint(key));
    auto* shown = new QLabel(groups, this);
    shown->setObjectName(QStringLiteral("fingerprint"));
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->setAccessibleName(tr("Dấu vân tay khóa"));
    QFont mono = Look::font(TextStyle::Mono);
    mono.setPointSizeF(mono.pointSizeF() + 7);
    mono.setWeight(QFont::DemiBold);
    shown->setFont(mono);
    column->addWidget(shown);
    add(tr("Chép đủ sáu nhóm lên phiếu giao nộp (giấy), gửi cùng gói hoặc đọc qua điện thoại. Nơi "
           "nhận gõ lại khi nhập gói đầu tiên; không gửi dãy này cùng đường với tệp gói."),
        TextStyle::Hint, Role::MutedText);
    auto* copy = new QPushButton(tr("Chép dấu vân tay"), this);
    auto* close = new QPushButton(tr("Đóng"), this);
    copy->setAutoDefault(false);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [groups] { QGuiApplication::clipboard()->setText(groups); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resizeWithin(*this, {fingerprintWidth, sizeHint().height()});
    close->setFocus();
}

} // namespace gui
