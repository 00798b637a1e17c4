#include "gui/packages/InspectDialog.h"

#include "app/Wording.h"
#include "gui/admin/AdminTable.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "models/book/Session.h"
#include "models/packages/PackageWords.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"
#include "store/Hash.h"
#include "store/Office.h"
#include "store/Packages.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using models::PackageWords;
using models::qt;

namespace {

constexpr int inspectWidth = 560;
constexpr int inspectMargin = 18;

/// Who has not confirmed the key yet does not read the whole of its fingerprint here.
QString shownFingerprint(const store::Book& book, const store::PublicKey& key)
{
    const std::string hex = store::toHex(key);
    const auto partners = store::Packages::partners(book);
    const bool isConfirmed =
        partners && std::any_of(partners->begin(), partners->end(), [&](const auto& partner) {
            return partner.key == hex && partner.isConfirmed;
        });
    return qt(isConfirmed ? package::fingerprint(key) : package::fingerprintWithGaps(key));
}

} // namespace

InspectDialog::InspectDialog(models::Session& session, const QString& file,
                             const package::Envelope& envelope, const std::string& bytes,
                             QWidget* parent)
    : QDialog(parent), m_session(session)
{
    // Of a sealed one whatever the office's own key opens.
    const auto own = envelope.receiver ? store::Offices::key(session.workspace().book())
                                       : core::Result<std::shared_ptr<const store::SigningKey>>(
                                             std::shared_ptr<const store::SigningKey>());
    const auto body = package::bodyOf(bytes, own ? own->get() : nullptr);
    const auto parts = body ? package::partsOf(*body, app::packageKind(envelope.kind).parts())
                            : core::Result<package::Parts>(body.error());
    if (parts)
        m_parts.show(*parts);
    const QString fault = parts ? QString() : qt(app::text(parts.error(), session.language()));
    build(file, envelope, fault);
}

InspectDialog::~InspectDialog()
{
    // The view goes before the model that it looks at.
    delete m_table;
}

void InspectDialog::build(const QString& file, const package::Envelope& envelope,
                          const QString& fault)
{
    setWindowTitle(tr("Trong gói %1").arg(QFileInfo(file).fileName()));
    setProperty("manual", QStringLiteral("exchange"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(inspectMargin, 16, inspectMargin, 16);
    column->setSpacing(Look::gap);
    // On a small screen the facts scroll, never what lies in the package or the buttons.
    auto* facts = new QWidget(this);
    auto* form = new QFormLayout(facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Gói nói gì về mình"));
    column->addWidget(scroll);
    const auto add = [&](const QString& name, const QString& value) {
        if (value.isEmpty())
            return;
        auto* label = new QLabel(value, facts);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(name, label);
    };
    add(tr("Loại"), PackageWords::kind(package::name(envelope.kind), m_session.language()));
    add(tr("Bên gửi"), qt(envelope.office));
    add(tr("Người lập"), qt(envelope.account));
    add(tr("Đợt chấm"), qt(envelope.assessment));
    add(tr("Đơn vị"),
        envelope.unit.empty() ? QString() : PackageWords::unit(m_session, envelope.unit));
    add(tr("Bộ chỉ số"), qt(envelope.set));
    add(tr("Số gói"), QString::number(envelope.sequence));
    add(tr("Lập lúc"), PackageWords::time(envelope.made));
    add(tr("Dấu vân tay khóa"), shownFingerprint(m_session.workspace().book(), envelope.key));
    add(tr("Nhật ký bên gửi"), envelope.historyRows == 0
                                   ? QString()
                                   : tr("%1 dòng, đầu %2")
                                         .arg(envelope.historyRows)
                                         .arg(qt(envelope.historyHead.substr(0, 8))));
    auto* note = new QLabel(
        fault.isEmpty() ? tr("Chữ ký đúng. Chỉ xem: chưa so với sổ, chưa ghi gì.") : fault, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    Look::setFont(*note, TextStyle::Hint);
    Look::setTextRole(*note, fault.isEmpty() ? Role::MutedText : Role::Error);
    column->addWidget(note);
    auto* table = new AdminTable(this);
    table->setModel(&m_parts);
    table->setColumns({0, 12});
    table->setFrameShape(QFrame::StyledPanel);
    table->setAccessibleName(tr("Trong gói"));
    table->setMinimumHeight(Look::headerHeight() + 4 * Look::rowHeight());
    m_table = table;
    column->addWidget(table, 1);
    auto* go = new QPushButton(tr("So với sổ…"), this);
    auto* close = new QPushButton(tr("Đóng"), this);
    go->setAutoDefault(false);
    close->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(go);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(go, &QPushButton::clicked, this, [this] {
        m_isWanted = true;
        accept();
    });
    scroll->setWidget(facts);
    const int inside = inspectWidth - 2 * inspectMargin;
    const int high = form->totalHeightForWidth(inside);
    scroll->setMaximumHeight(high);
    // The rest at that width, and then no more than the window.
    const int rest = column->totalHeightForWidth(inspectWidth) - scroll->sizeHint().height();
    resizeWithin(*this, {inspectWidth, rest + high});
    close->setFocus();
}

} // namespace gui
