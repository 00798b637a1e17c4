#include "gui/packages/PlanPane.h"

#include "app/Wording.h"
#include "app/packages/PackageSender.h"
#include "gui/look/EmptyHint.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/packages/KeyBand.h"
#include "gui/packages/PartsButton.h"
#include "gui/packages/PlanView.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/Text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using models::PlanTable;
using models::qt;

namespace {

constexpr int partsWidth = 148;
constexpr int leastValue = 90;
constexpr std::array<const char*, PlanTable::PartCount> partIcons = {"plus", "pen", "warn",
                                                                     "book", "chk", "stop"};

QLabel* planWords(QWidget* parent, TextStyle style, Role role)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    Look::setFont(*label, style);
    Look::setTextRole(*label, role);
    return label;
}

void wrap(QLabel& label)
{
    label.setMinimumWidth(10);
    label.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label.setWordWrap(true);
}

QLabel* planLink(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setFocusPolicy(Qt::StrongFocus);
    Look::setFont(*label, TextStyle::Hint);
    return label;
}

QString linked(const QString& text)
{
    return QStringLiteral("<a href='#'>%1</a>").arg(text.toHtmlEscaped());
}

} // namespace

PlanPane::PlanPane(models::PackageDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    build();
    connect(&m_desk, &models::PackageDesk::planChanged, this, &PlanPane::showPlan);
    connect(&m_desk, &models::PackageDesk::choiceChanged, this, &PlanPane::showChoice);
    retranslate();
}

PlanPane::~PlanPane()
{
    // Views go before the models that they look at.
    delete m_body;
}

// ---- frame ----

void PlanPane::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PaneHead(this);
    m_empty = new EmptyHint(this);
    m_body = new QWidget(this);
    column->addWidget(m_head);
    column->addWidget(m_empty);
    column->addWidget(m_body, 1);
    column->addStretch(0);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    buildFacts(*m_body);
    body->addWidget(m_facts);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    body->addLayout(middle, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    middle->addLayout(left);
    middle->addLayout(right, 1);
    buildTables(*m_body);
    left->addWidget(m_parts, 1);
    left->addWidget(m_documents);
    left->addStretch(0);
    auto* title = new QHBoxLayout;
    title->setContentsMargins(Look::gap, 3, 4, 3);
    title->addWidget(m_partTitle, 1);
    title->setSpacing(Look::gap);
    title->addWidget(m_allOurs);
    title->addWidget(m_allTheirs);
    right->addLayout(title);
    right->addWidget(m_table, 1);
    buildFoot(*m_body);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(Look::gap, 6, Look::gap, 6);
    foot->setSpacing(Look::gap);
    foot->addWidget(m_lack, 1);
    foot->addWidget(m_chosen);
    foot->addWidget(m_close);
    foot->addWidget(m_import);
    body->addLayout(foot);
    m_key = new KeyBand([this](const QString& typed) { return m_desk.confirm(typed); }, m_body);
    body->addWidget(m_key);
    connect(m_key, &KeyBand::confirmed, this, &PlanPane::focusNext);
}

void PlanPane::buildFacts(QWidget& parent)
{
    m_facts = new QLabel(&parent);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setMargin(Look::gap);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    wrap(*m_facts);
}

void PlanPane::buildTables(QWidget& parent)
{
    m_parts = new QTableView(&parent);
    m_parts->setModel(&m_counts);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setFont(Look::font(TextStyle::Table));
    dressRows(*m_parts);
    m_parts->horizontalHeader()->hide();
    m_parts->horizontalHeader()->setStretchLastSection(false);
    m_parts->setFixedWidth(partsWidth);
    m_parts->setMinimumHeight(2 * Look::rowHeight());
    m_parts->setMaximumHeight(PlanTable::PartCount * Look::rowHeight());
    m_parts->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar would stand before the numbers; keys and wheel scroll without it.
    m_parts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_documents = planWords(&parent, TextStyle::Hint, Role::MutedText);
    m_documents->setMargin(Look::gap);
    m_documents->setWordWrap(true);
    m_documents->setFixedWidth(partsWidth);
    m_partTitle = planWords(&parent, TextStyle::BodyStrong, Role::Text);
    wrap(*m_partTitle);
    m_allOurs = planLink(&parent);
    m_allTheirs = planLink(&parent);
    m_table = new PlanView(&parent);
    m_table->setModel(&m_plan);
    m_table->setMinimumHeight(Look::headerHeight() + 2 * Look::rowHeight());
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (row.isValid() && row.row() != m_plan.part()) {
                    m_plan.setPart(static_cast<PlanTable::Part>(row.row()));
                    showPart();
                }
            });
    connect(m_table, &PlanView::sideChosen, this, &PlanPane::choose);
    connect(m_allOurs, &QLabel::linkActivated, this, [this] { m_desk.chooseAll(app::Side::Ours); });
    connect(m_allTheirs, &QLabel::linkActivated, this,
            [this] { m_desk.chooseAll(app::Side::Theirs); });
}

void PlanPane::buildFoot(QWidget& parent)
{
    m_lack = planWords(&parent, TextStyle::Hint, Role::Warning);
    wrap(*m_lack);
    m_chosen = new PartsButton(&parent);
    connect(m_chosen, &PartsButton::chosen, this,
            [this] { m_desk.chooseParts(m_chosen->parts()); });
    m_close = new QPushButton(&parent);
    m_import = new QPushButton(&parent);
    for (QPushButton* button : {m_close, m_import})
        button->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &PlanPane::leave);
    connect(m_import, &QPushButton::clicked, this, &PlanPane::importAsked);
}

void PlanPane::retranslate()
{
    m_parts->setAccessibleName(tr("Phần của kế hoạch nhập"));
    m_table->setAccessibleName(tr("Khác biệt giữa sổ và gói"));
    m_allOurs->setText(linked(tr("Tất cả: giữ của sổ")));
    m_allTheirs->setText(linked(tr("Tất cả: lấy của gói")));
    m_chosen->retranslate();
    m_empty->say(tr("Chưa chọn gói nào. Ctrl+I để chọn tệp, hoặc thả tệp vào trang này: kế hoạch "
                    "nhập hiện ở đây, chưa ghi gì vào sổ cho đến khi bấm Nhập."));
    m_key->retranslate();
    showPlan();
}

QList<QWidget*> PlanPane::panes() const
{
    return {m_parts, m_table};
}

void PlanPane::focusNext()
{
    QWidget* next = m_desk.lacksKey()       ? &m_key->edit()
                    : m_import->isEnabled() ? m_import
                    : m_plan.rowCount() > 0 ? static_cast<QWidget*>(m_table)
                                            : m_parts;
    next->setFocus(Qt::OtherFocusReason);
}

// ---- what is shown ----

void PlanPane::showPlan()
{
    const bool has = m_desk.hasFile();
    m_head->setTitle(has ? tr("Kế hoạch nhập: %1").arg(QFileInfo(m_desk.file()).fileName())
                         : tr("Kế hoạch nhập"));
    m_head->setHint(has ? tr("chưa ghi gì vào sổ") : QString());
    m_empty->setVisible(!has);
    m_body->setVisible(has);
    m_plan.show(m_desk);
    if (const app::PackagePlan* plan = m_desk.plan()) {
        models::Session& session = *m_desk.session();
        const auto known = app::keyElsewhere(session.workspace().book(), *plan);
        m_key->ask({qt(plan->envelope.office), plan->envelope.key,
                    plan->key == app::SenderKey::Other,
                    known ? qt(app::text(*known, session.language())) : QString()});
    }
    m_key->setVisible(m_desk.lacksKey());
    if (!has)
        return;
    // What waits in the holding place, or has come before, is not given up by closing its plan.
    m_close->setText(m_desk.isToGiveUp() ? tr("Bỏ gói này") : tr("Đóng kế hoạch"));
    showFacts();
    showParts();
    m_documents->setText(documentsText());
    m_documents->setVisible(!m_documents->text().isEmpty());
    m_parts->setCurrentIndex(m_counts.index(m_plan.part(), 0));
    showPart();
    showChoice();
}

void PlanPane::showFacts()
{
    const app::PackagePlan* plan = m_desk.plan();
    m_facts->setVisible(plan != nullptr);
    if (!plan)
        return;
    const package::Envelope& envelope = plan->envelope;
    const auto row = [](const QString& name, const QString& value, const QString& name2,
                        const QString& value2) {
        return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td "
                              "style='padding-right:24px'>%2</td><td "
                              "style='padding-right:10px'>%3</td><td>%4</td></tr>")
            .arg(name, value.toHtmlEscaped(), name2, value2.toHtmlEscaped());
    };
    QString sender = qt(envelope.office);
    if (!envelope.account.empty())
        sender = tr("%1, %2").arg(sender, qt(envelope.account));
    const QString key = plan->key == app::SenderKey::Confirmed ? tr("đúng, khóa đã xác nhận")
                        : !m_desk.lacksKey() ? tr("đúng, khóa khớp dấu vân tay trên giấy")
                        : plan->key == app::SenderKey::First ? tr("đúng, khóa chưa xác nhận")
                                                             : tr("đúng, nhưng bằng khóa khác");
    const QString number =
        plan->order == app::PackageOrder::Known
            ? (plan->left.empty() ? tr("%1, đã nhập") : tr("%1, đã nhập một phần"))
                  .arg(envelope.sequence)
        : plan->order == app::PackageOrder::Older
            ? tr("%1, cũ hơn số %2 đã nhập").arg(envelope.sequence).arg(plan->newest)
        : plan->newest > 0 ? tr("%1, sau số %2 đã nhập").arg(envelope.sequence).arg(plan->newest)
                           : QString::number(envelope.sequence);
    const models::Session& session = *m_desk.session();
    m_facts->setText(
        QStringLiteral("<table cellspacing='0'>%1%2%3</table>")
            .arg(row(tr("Bên gửi"), sender, tr("Chữ ký"), key),
                 row(tr("Bộ chỉ số"),
                     tr("%1, mã %2").arg(qt(envelope.set), qt(envelope.setHash.substr(0, 8))),
                     tr("Số gói"), number),
                 row(tr("Nội dung"),
                     tr("%1: %2").arg(models::PackageWords::kind(package::name(envelope.kind),
                                                                 session.language()),
                                      models::PackageWords::about(session, envelope)),
                     tr("Lập lúc"), models::PackageWords::time(envelope.made))) +
        remarksText(*plan));
}

QString PlanPane::remarksText(const app::PackagePlan& plan) const
{
    QString text;
    for (const core::Problem& remark : plan.remarks)
        text += QStringLiteral("<p>%1</p>")
                    .arg(qt(app::text(remark, m_desk.session()->language())).toHtmlEscaped());
    return text;
}

QString PlanPane::partName(PlanTable::Part part) const
{
    switch (part) {
    case PlanTable::NewPart:
        return tr("Mới");
    case PlanTable::ChangedPart:
        return tr("Thay đổi");
    case PlanTable::ConflictPart:
        return tr("Xung đột");
    case PlanTable::KeptPart:
        return tr("Giữ của sổ");
    case PlanTable::SamePart:
        return tr("Như cũ");
    default:
        return tr("Bị từ chối");
    }
}

void PlanPane::showParts()
{
    std::vector<models::CountRow> rows;
    for (int i = 0; i < PlanTable::PartCount; ++i) {
        const auto part = static_cast<PlanTable::Part>(i);
        const int count = m_plan.count(part);
        const models::Tone tone = count == 0                        ? models::Tone::Muted
                                  : part == PlanTable::RefusedPart  ? models::Tone::Error
                                  : part == PlanTable::ConflictPart ? models::Tone::Warning
                                                                    : models::Tone::Normal;
        rows.push_back({partName(part), count,
                        QString::fromLatin1(partIcons[static_cast<std::size_t>(i)]), tone});
    }
    m_counts.setRows(std::move(rows));
    const int number = QFontMetrics(m_parts->font()).horizontalAdvance(QStringLiteral("0000")) +
                       2 * Look::cellPadding;
    m_parts->setColumnWidth(0, partsWidth - number);
    m_parts->setColumnWidth(1, number);
}

void PlanPane::showPart()
{
    const PlanTable::Part part = m_plan.part();
    const bool isConflict = part == PlanTable::ConflictPart;
    const bool isRefused = part == PlanTable::RefusedPart;
    const auto title = [&]() -> QString {
        if (m_plan.count(part) == 0)
            return tr("Không có gì ở phần này.");
        switch (part) {
        case PlanTable::NewPart:
            return tr("Mới: sổ chưa có");
        case PlanTable::ChangedPart:
            return tr("Thay đổi: chỉ bên gửi đã sửa");
        case PlanTable::ConflictPart:
            return tr("Xung đột: ← giữ của sổ, → lấy của gói");
        case PlanTable::KeptPart:
            return tr("Giữ của sổ: chỉ sổ đã sửa");
        case PlanTable::SamePart:
            return tr("%n ô của gói giống sổ.", nullptr, m_plan.count(part));
        default:
            return tr("Bị từ chối: chưa nhập gì, sổ chưa thay đổi gì");
        }
    };
    m_partTitle->setText(title());
    const bool any = isConflict && m_plan.count(part) > 0;
    m_allOurs->setVisible(any);
    m_allTheirs->setVisible(any);
    m_table->setColumnHidden(PlanTable::UnitColumn, !m_plan.hasUnits());
    m_table->setColumnHidden(PlanTable::BaseColumn, !isConflict);
    m_table->setColumnHidden(PlanTable::SideColumn, !isConflict);
    m_table->setColumnHidden(PlanTable::BookColumn, isRefused);
    m_table->setColumnHidden(PlanTable::PointsColumn, isRefused || isConflict);
    // Without base and sides there is room for what stands in the book.
    m_table->setColumns({14, 7, 14, 10, isConflict ? 12 : 20, 0, 13, 14}, leastValue);
    if (m_plan.rowCount() > 0)
        m_table->goTo(0, PlanTable::CodeColumn);
}

QString PlanPane::documentsText() const
{
    const app::PackagePlan* plan = m_desk.plan();
    if (!plan || plan->documents.empty())
        return {};
    qint64 bytes = 0;
    int known = 0;
    for (const app::PackageDocument& document : plan->documents) {
        bytes += document.change.after.size;
        known += document.change.before.id.empty() ? 0 : 1;
    }
    const QString size = models::sizeText(bytes);
    const int count = static_cast<int>(plan->documents.size());
    return known == 0
               ? tr("Kèm %n tài liệu, %1", nullptr, count).arg(size)
               : tr("Kèm %n tài liệu, %1; %2 đã có trong sổ", nullptr, count).arg(size).arg(known);
}

void PlanPane::showChoice()
{
    showFacts(); // the key may have been confirmed
    m_plan.showSides(m_desk);
    m_key->setVisible(m_desk.lacksKey());
    m_chosen->setParts(m_desk.choice().parts);
    const QString lack = this->lack();
    const bool isLate = m_desk.isLate();
    m_lack->setText(lack.isEmpty() ? leftOut() : lack);
    m_import->setEnabled(lack.isEmpty() || isLate);
    m_import->setAccessibleDescription(lack);
    if (isLate) {
        m_import->setText(tr("Giữ ở chỗ chờ"));
        return;
    }
    const bool isFresh = m_desk.plan() && m_desk.plan()->order == app::PackageOrder::New;
    const int taken = isFresh ? app::countOf(*m_desk.plan(), m_desk.choice()).taken : 0;
    m_import->setText(taken > 0 ? tr("Nhập %n mục", nullptr, taken) : tr("Nhập gói"));
}

/// What is not imported because its part was not chosen.
QString PlanPane::leftOut() const
{
    const app::PackagePlan* plan = m_desk.plan();
    const QString names =
        plan ? qt(app::leftOutText(*plan, m_desk.choice(), m_desk.session()->language()))
             : QString();
    return names.isEmpty()
               ? QString()
               : tr("Không nhập, vì phần ấy không chọn: %1. Mở lại tệp này để nhập nốt.")
                     .arg(names);
}

QString PlanPane::lack() const
{
    const app::PackagePlan* plan = m_desk.plan();
    if (!plan)
        return m_desk.fault() ? tr("Gói bị từ chối.") : QString();
    if (plan->order == app::PackageOrder::Known)
        return tr("Gói này đã nhập trước đó: không có gì để nhập.");
    const auto refused = m_desk.refusal();
    if (!refused)
        return {};
    if (m_desk.lacksKey())
        return tr("Chưa xác nhận khóa của bên gửi.");
    const int conflicts = app::countOf(*plan, m_desk.choice()).conflicts;
    if (conflicts > 0)
        return tr("Còn %n xung đột chưa chọn.", nullptr, conflicts);
    return qt(app::text(*refused, m_desk.session()->language()));
}

void PlanPane::leave()
{
    const QString file = m_desk.file();
    m_desk.giveUp();
    Q_EMIT left(file);
}

void PlanPane::choose(int row, app::Side side)
{
    m_desk.choose(m_plan.placeAt(row), side);
}

} // namespace gui
