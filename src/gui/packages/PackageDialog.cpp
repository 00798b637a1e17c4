#include "gui/packages/PackageDialog.h"

#include "app/Blanks.h"
#include "app/SealOffices.h"
#include "app/Wording.h"
#include "app/packages/PackageKind.h"
#include "core/Names.h"
#include "gui/page/Busy.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "models/packages/PackageWords.h"
#include "models/words/Text.h"
#include "store/Accounts.h"
#include "store/Office.h"
#include "store/Packages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using models::PackageWords;
using models::qt;
using models::utf8;

namespace {

constexpr int packageDialogWidth = 520;

std::int64_t nextPackage(const store::Book& book)
{
    const auto last = store::Packages::lastMade(book);
    return (last ? *last : 0) + 1;
}

} // namespace

PackageDialog::PackageDialog(models::Session& session, Dialogs& dialogs, Settings& settings,
                             package::Kind kind, const std::string& unit, QWidget* parent)
    : FormDialog(tr("Tạo gói"), QStringLiteral("exchange"), parent), m_session(session),
      m_dialogs(dialogs), m_settings(settings)
{
    build(kind, unit);
}

bool PackageDialog::canMake(const models::Session& session, const app::PackageKind& kind)
{
    return !kind.needs().assessment || session.hasAssessment();
}

void PackageDialog::build(package::Kind kind, const std::string& unit)
{
    m_kind = new QComboBox(this);
    for (const app::PackageKind* one : app::packageKinds()) {
        if (!canMake(m_session, *one))
            continue;
        m_kinds.push_back(one);
        m_kind->addItem(PackageWords::kind(package::name(one->kind()), m_session.language()));
        if (one->kind() == kind)
            m_kind->setCurrentIndex(m_kind->count() - 1);
    }
    m_unit = new QComboBox(this);
    m_set = new QComboBox(this);
    for (QComboBox* box : {m_unit, m_set}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(30);
    }
    if (m_session.hasAssessment()) {
        for (const core::Unit& one : m_session.scores().units())
            m_unit->addItem(qt(one.name), qt(one.id));
        if (m_unit->count() > 1)
            m_unit->addItem(tr("Tất cả %n đơn vị, mỗi đơn vị một tệp", nullptr, m_unit->count()));
        m_unit->setCurrentIndex(std::max(0, m_unit->findData(qt(unit))));
    }
    if (const auto sets = m_session.workspace().book().sets()) {
        for (const store::SetInfo& set : *sets)
            m_set->addItem(QStringLiteral("%1 · %2").arg(qt(set.id), qt(set.title)), qt(set.id));
    }
    if (m_session.hasAssessment())
        m_set->setCurrentIndex(
            std::max(0, m_set->findData(qt(m_session.scores().assessment().setId))));
    addField(tr("&Loại gói"), m_kind);
    addField(tr("&Đơn vị"), m_unit);
    addField(tr("&Bộ chỉ số"), m_set);
    buildParts();
    const auto office = store::Offices::of(m_session.workspace().book());
    const bool isNamed = office && *office;
    m_office = addLine(tr("&Tên cơ quan gửi"), isNamed ? qt((*office)->name) : QString());
    m_freshKey = new QCheckBox(tr("Tạo khóa ký &mới (nơi nhận phải xác nhận lại)"), this);
    addField({}, m_freshKey);
    setFieldVisible(m_freshKey, isNamed);
    buildSeal();
    addNote(isNamed ? tr("Gói được ký bằng khóa của cơ quan, giữ trong sổ này.")
                    : tr("Tên cơ quan đặt một lần; khóa ký được tạo cùng lúc và giữ trong sổ này. "
                         "Nơi nhận thấy tên này và xác nhận khóa bằng dấu vân tay trên giấy."));
    m_sealNote =
        addNote(tr("Niêm phong: nội dung được khóa bằng khóa của bên nhận mà sổ này đã xác "
                   "nhận; ai khác cầm tệp, kể cả bên gửi, chỉ đọc được loại gói, bên gửi, "
                   "đợt và đơn vị."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PackageDialog::showKind);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        offerReceivers();
        showSeal();
    });
    connect(m_seal, &QCheckBox::toggled, this, &PackageDialog::showSeal);
    addButtons(tr("Tạo gói…"), tr("Thôi, không tạo"), packageDialogWidth);
    showKind();
    // Other kinds ask for more: the dialog grows with them.
    layout()->activate();
    resizeWithin(*this, {packageDialogWidth, layout()->totalHeightForWidth(packageDialogWidth)});
    if (!isNamed) {
        if (m_office->text().isEmpty() && m_session.hasAssessment() &&
            m_session.scores().unitCount() == 1)
            m_office->setText(qt(m_session.scores().units().front().name));
        m_office->setFocus();
    }
}

void PackageDialog::buildSeal()
{
    m_seal = new QCheckBox(tr("&Niêm phong: chỉ bên nhận đọc được"), this);
    addField({}, m_seal);
    m_receiver = new QComboBox(this);
    m_receiver->setObjectName(QStringLiteral("receiver"));
    m_receiver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_receiver->setMinimumContentsLength(30);
    m_receiver->setPlaceholderText(tr("(chọn cơ quan nhận)"));
    addField(tr("Cơ &quan nhận"), m_receiver);
}

/// For whose eyes: of the offices whose keys are confirmed, the one that gave the work is proposed.
void PackageDialog::offerReceivers()
{
    m_receiver->clear();
    const bool isForUnit = kind().needs().unit && !kind().isOfUnit();
    const std::string unit = isForUnit ? utf8(m_unit->currentData().toString()) : std::string();
    if (isForUnit && unit.empty())
        return; // of all units: each has its own
    const auto known = app::sealOffices(
        m_session.workspace().book(), kind().kind(),
        kind().needs().assessment ? utf8(m_session.assessmentId()) : std::string(), unit);
    if (!known)
        return; // said when one is made
    for (const store::Partner& one : known->offices)
        m_receiver->addItem(qt(one.name));
    m_receiver->setCurrentIndex(known->proposed ? static_cast<int>(*known->proposed) : -1);
}

bool PackageDialog::isToOne() const
{
    return kind().isOfUnit() || kind().needs().unit;
}

bool PackageDialog::canSeal() const
{
    return isToOne() || m_receiver->count() > 0;
}

bool PackageDialog::isReceiverChosen() const
{
    return canSeal() && m_seal->isChecked() && (!isToOne() || m_receiver->count() > 1);
}

const app::PackageKind& PackageDialog::kind() const
{
    return *m_kinds[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))];
}

/// Which criteria: all, those of an area or of an account, or codes that are typed.
void PackageDialog::buildParts()
{
    m_part = new QComboBox(this);
    m_part->setEditable(true);
    m_part->setInsertPolicy(QComboBox::NoInsert);
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_part->setMinimumContentsLength(30);
    m_part->addItem(tr("Mọi tiêu chí"), QStringList());
    m_part->lineEdit()->setPlaceholderText(tr("mã tiêu chí, nhóm, lĩnh vực: 1, 2.3, 4.1.2"));
    if (m_session.hasAssessment()) {
        const core::IndexSet& set = m_session.scores().set();
        for (const int area : set.areas) {
            const core::Node& node = set.nodes[static_cast<std::size_t>(area)];
            m_part->addItem(tr("Lĩnh vực %1: %2").arg(qt(node.code), qt(node.title)),
                            QStringList{qt(node.code)});
        }
    }
    if (const auto accounts = store::Accounts(m_session.workspace().book()).all()) {
        for (const store::Account& account : *accounts) {
            if (account.holder.role != core::Role::Verifier || !account.isActive)
                continue;
            QStringList codes;
            for (const auto* some : {&account.holder.areas, &account.holder.criteria}) {
                for (const std::string& code : *some)
                    codes += qt(code);
            }
            if (!codes.isEmpty())
                m_part->addItem(
                    tr("Việc của %1: %2").arg(qt(account.shown), codes.join(QStringLiteral(", "))),
                    codes);
        }
    }
    m_stage = new QComboBox(this);
    m_stage->addItem(tr("theo bước của đợt"));
    m_stage->addItem(tr("thẩm định lần 1"), static_cast<int>(core::Stage::V1));
    m_stage->addItem(tr("thẩm định lần 2"), static_cast<int>(core::Stage::V2));
    addField(tr("Tiêu &chí"), m_part);
    addField(tr("&Giao làm"), m_stage);
}

std::vector<std::string> PackageDialog::codes() const
{
    const QString text = m_part->currentText().trimmed();
    const int item = m_part->findText(text);
    const QStringList named =
        item >= 0 ? m_part->itemData(item).toStringList()
                  : text.split(QRegularExpression(QStringLiteral("[,;\\s]+")), Qt::SkipEmptyParts);
    std::vector<std::string> all;
    all.reserve(static_cast<std::size_t>(named.size()));
    for (const QString& code : named)
        all.push_back(utf8(code));
    return all;
}

void PackageDialog::showKind()
{
    const app::PackageKind::Needs needs = kind().needs();
    offerReceivers();
    setFieldVisible(m_unit, needs.unit);
    setFieldVisible(m_set, needs.set);
    setFieldVisible(m_part, needs.codes);
    setFieldVisible(m_stage, needs.codes);
    showSeal();
}

/// Sealed for somebody: the office that gives the work, the unit, or an office that is chosen.
void PackageDialog::showSeal()
{
    setFieldVisible(m_seal, canSeal());
    setFieldVisible(m_receiver, isReceiverChosen());
    m_sealNote->setVisible(canSeal() && m_seal->isChecked());
}

std::vector<app::PackageAsk> PackageDialog::asks() const
{
    const app::PackageKind::Needs needs = kind().needs();
    app::PackageAsk ask;
    ask.kind = kind().kind();
    if (needs.assessment)
        ask.assessment = utf8(m_session.assessmentId());
    if (needs.set)
        ask.set = utf8(m_set->currentData().toString());
    if (needs.codes) {
        ask.part.criteria = codes();
        if (m_stage->currentData().isValid())
            ask.stage = static_cast<core::Stage>(m_stage->currentData().toInt());
    }
    ask.isSealed = m_seal->isChecked() && canSeal();
    if (isReceiverChosen())
        ask.receiver = utf8(m_receiver->currentText());
    const auto office = store::Offices::of(m_session.workspace().book());
    const std::string name = utf8(m_office->text().trimmed());
    if (!office || !*office || (*office)->name != name || m_freshKey->isChecked()) {
        ask.office = name;
        ask.isFreshKey = m_freshKey->isChecked();
    }
    std::vector<app::PackageAsk> all;
    const QString unit = m_unit->currentData().toString();
    if (!needs.unit || !unit.isEmpty()) {
        ask.unit = needs.unit ? utf8(unit) : std::string();
        return {ask};
    }
    for (const core::Unit& one : m_session.scores().units()) {
        ask.unit = one.id;
        all.push_back(ask);
    }
    return all;
}

QString PackageDialog::proposedName(const app::PackageAsk& ask, std::int64_t number) const
{
    // Of no unit and no set: the office's that sends it.
    std::string about = ask.set.empty() ? utf8(m_office->text().trimmed()) : ask.set;
    if (!ask.unit.empty())
        about = m_session.scores()
                    .units()[static_cast<std::size_t>(m_session.scores().unitIndex(ask.unit))]
                    .name;
    return qt(app::packageFileName(ask.kind, about, number));
}

bool PackageDialog::isToGoBlank(const std::vector<app::PackageAsk>& asks)
{
    QStringList blank;
    for (const app::PackageAsk& ask : asks) {
        // What cannot be counted cannot be sent either, and is told then.
        const auto codes = kind().blanks(m_session.workspace(), ask);
        if (codes && !codes->empty())
            blank << tr("%1: %2").arg(
                PackageWords::unit(m_session, ask.unit),
                qt(app::text(app::blankRemark(*codes), m_session.language())));
    }
    if (blank.isEmpty())
        return true;
    constexpr int shown = 5;
    Question question;
    question.title = tr("Phiếu còn tiêu chí chưa chấm");
    if (const auto more = blank.size() - shown; more > 0) {
        blank = blank.mid(0, shown);
        blank << tr("và %n đơn vị nữa", nullptr, static_cast<int>(more));
    }
    question.text = tr("%1. Gửi như thế thì các tiêu chí ấy tính 0 điểm.")
                        .arg(blank.join(QStringLiteral("; ")));
    question.verbs = {tr("Vẫn tạo gói"), tr("Thôi, chấm tiếp")};
    question.safest = 1;
    return m_dialogs.ask(this, question) == 0;
}

QString PackageDialog::askPlace(const std::vector<app::PackageAsk>& asks)
{
    const QString folder = m_settings.value(Settings::Key::LastFolder).toString();
    if (asks.size() > 1)
        return m_dialogs.askFolder(this, tr("Thư mục cho các gói"), folder);
    return m_dialogs.askSaveFile(
        this, tr("Tạo gói"),
        QStringLiteral("%1/%2").arg(
            folder, proposedName(asks.front(), nextPackage(m_session.workspace().book()))),
        tr("Gói dữ liệu (*.cchcx)"));
}

void PackageDialog::take()
{
    m_session.finishTyping();
    if (m_office->text().trimmed().isEmpty()) {
        showFault(tr("Ghi tên cơ quan gửi."), *m_office);
        return;
    }
    if (isReceiverChosen() && m_receiver->currentIndex() < 0) {
        showFault(tr("Chọn cơ quan nhận gói niêm phong."), *m_receiver);
        return;
    }
    const std::vector<app::PackageAsk> all = asks();
    if (!isToGoBlank(all))
        return;
    m_place = askPlace(all);
    if (m_place.isEmpty())
        return;
    if (all.size() == 1 && !m_place.endsWith(QStringLiteral(".cchcx"), Qt::CaseInsensitive))
        m_place += QStringLiteral(".cchcx");
    const Busy busy;
    app::Workspace& workspace = m_session.workspace();
    QString nothing;
    for (app::PackageAsk ask : all) {
        if (!m_made.empty()) { // the office is named once
            ask.office.clear();
            ask.isFreshKey = false;
        }
        const QString file =
            all.size() == 1
                ? m_place
                : QDir(m_place).filePath(proposedName(ask, nextPackage(workspace.book())));
        const auto made =
            app::exportPackage(workspace, ask, pathOf(file), QDateTime::currentMSecsSinceEpoch());
        const QString why = made ? QString() : qt(app::text(made.error(), m_session.language()));
        if (!made && all.size() > 1 && app::isNothingToSend(made.error())) {
            ++m_passed;
            nothing = why;
            continue;
        }
        if (!made) {
            showFault(m_made.empty() ? why
                                     : tr("Đã tạo %1/%2 gói, rồi dừng: %3")
                                           .arg(m_made.size())
                                           .arg(all.size())
                                           .arg(why));
            return;
        }
        m_made.push_back(*made);
    }
    if (m_made.empty()) {
        showFault(nothing);
        return;
    }
    accept();
}

} // namespace gui
