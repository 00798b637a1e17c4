#include "gui/overview/OverviewPage.h"

#include "core/DateText.h"
#include "gui/backup/BackupKeeper.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/overview/CountTable.h"
#include "gui/overview/HeatLegend.h"
#include "gui/overview/OverviewDelegates.h"
#include "gui/overview/PlaceDialog.h"
#include "gui/overview/Timeline.h"
#include "gui/page/PageActions.h"
#include "gui/page/TableCopy.h"
#include "models/book/Session.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"
#include "ui_OverviewPage.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace gui {

using models::HeatModel;
using models::OfficeModel;
using models::qt;

namespace {

constexpr int officeRowsShown = 9;
constexpr int heatRowsShown = 19;
constexpr int unitsAtOnce = 16; // looked at for problems between two events

} // namespace

OverviewPage::OverviewPage(BackupKeeper& backups, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::OverviewPage>()), m_backups(backups)
{
    m_ui->setupUi(this);
    build();
    retranslate();
}

OverviewPage::~OverviewPage()
{
    // Views go before the models that they look at.
    delete m_ui->scroll;
}

QTableView* OverviewPage::makeTable(QAbstractItemModel& model)
{
    auto* table = new QTableView(this);
    table->setModel(&model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setFont(Look::font(TextStyle::Table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setMinimumSectionSize(28);
    return table;
}

void OverviewPage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    Look::setFill(*m_ui->body, Role::Window);
    buildTables();
    const auto frame = [](QFrame& group, std::initializer_list<QWidget*> parts) {
        group.setFrameShape(QFrame::StyledPanel);
        auto* layout = new QVBoxLayout(&group);
        layout->setContentsMargins(1, 1, 1, 1);
        layout->setSpacing(0);
        for (QWidget* part : parts)
            layout->addWidget(part);
    };
    frame(*m_ui->stateGroup, {m_states.head, m_states.table});
    frame(*m_ui->lateGroup, {m_late.head, m_late.table, m_lateEmpty});
    frame(*m_ui->classGroup, {m_classes.head, m_classes.table});
    frame(*m_ui->problemGroup, {m_problems.head, m_problems.table});
    frame(*m_ui->officeGroup, {m_officeHead, m_officeTable});
    frame(*m_ui->heatGroup, {m_heatHead, m_heatTable, new HeatLegend(this)});
    frame(*m_ui->backupGroup, {m_backupHead, m_backupText});
    for (QFrame* group : {m_ui->stateGroup, m_ui->lateGroup, m_ui->classGroup, m_ui->problemGroup,
                          m_ui->backupGroup})
        Look::setFill(*group, Role::Base);
    qobject_cast<QVBoxLayout*>(m_ui->lateGroup->layout())->addStretch(1);
    qobject_cast<QVBoxLayout*>(m_ui->stateGroup->layout())->addStretch(1);
    qobject_cast<QVBoxLayout*>(m_ui->problemGroup->layout())->addStretch(1);
    qobject_cast<QVBoxLayout*>(m_ui->classGroup->layout())->addStretch(1);
    // Shares of the room, whatever the words of their heads would like.
    for (QFrame* group : {m_ui->stateGroup, m_ui->lateGroup, m_ui->classGroup, m_ui->problemGroup,
                          m_ui->backupGroup, m_ui->officeGroup, m_ui->heatGroup})
        group->setSizePolicy(QSizePolicy::Ignored, group->sizePolicy().verticalPolicy());

    m_openHeat = makeAction(*this, {}, "sheet");
    m_openOffice = makeAction(*m_officeTable, {}, "matrix");
    m_copyHeat = makeAction(*m_heatTable, QKeySequence(Qt::CTRL | Qt::Key_C));
    m_backUp = makeAction(*this, {}, "disk");
    m_backupButton->setFlat(true);
    m_backupButton->setAutoDefault(false);
    m_backupHead->addButton(m_backupButton);
    m_looking.setInterval(0);
    connect(&m_looking, &QTimer::timeout, this, &OverviewPage::lookOn);
    connect(m_openHeat, &QAction::triggered, this, &OverviewPage::openHeat);
    connect(m_openOffice, &QAction::triggered, this,
            [this] { openOffice(m_officeTable->currentIndex().row()); });
    connect(m_copyHeat, &QAction::triggered, this, &OverviewPage::copyHeat);
    connect(m_backUp, &QAction::triggered, this, &OverviewPage::backUpNow);
    connect(m_backupButton, &QAbstractButton::clicked, m_backUp, &QAction::trigger);
    connect(m_heatTable, &QAbstractItemView::activated, this, &OverviewPage::openHeat);
    connect(m_officeTable, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { openOffice(index.row()); });
    connect(m_states.table, &CountTable::chosen, this, [this](int row) {
        openList(m_states.table->counts().at(row).text, m_data->unitsIn(row));
    });
    connect(m_problems.table, &CountTable::chosen, this, [this](int row) {
        openList(m_problems.table->counts().at(row).text, m_data->problemsOf(row));
    });
    connect(m_late.table, &CountTable::chosen, this, [this](int row) {
        Q_EMIT openPage(QStringLiteral("process"), {m_data->lateUnit(row)});
    });
    connect(m_classes.table, &CountTable::chosen, this,
            [this] { Q_EMIT openPage(QStringLiteral("ranking"), {}); });
    connect(&m_backups, &BackupKeeper::changed, this, &OverviewPage::showBackup);
}

void OverviewPage::buildTables()
{
    for (Group* group : {&m_states, &m_late, &m_classes, &m_problems}) {
        group->head = new PaneHead(this);
        group->table = new CountTable(this);
        group->open = makeAction(*group->table, {});
        connect(group->open, &QAction::triggered, group->table, &CountTable::chooseCurrent);
    }
    m_states.table->setRowsShown(3, 7);
    m_late.table->setRowsShown(0, 5);
    m_classes.table->setRowsShown(5, 7);
    m_problems.table->setRowsShown(5, 8);
    m_officeHead = new PaneHead(this);
    m_heatHead = new PaneHead(this);
    m_backupHead = new PaneHead(this);
    m_lateEmpty = new QLabel(this);
    m_backupText = new QLabel(this);
    for (QLabel* label : {m_lateEmpty, m_backupText}) {
        label->setWordWrap(true);
        label->setMargin(Look::gap);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setFont(Look::font(TextStyle::Table));
        Look::setTextRole(*label, Role::MutedText);
    }
    m_backupButton = new QPushButton(this);
    m_officeTable = makeTable(m_offices);
    auto* rows = new RowDelegate(this);
    auto* bars = new ProgressDelegate(this);
    for (RowDelegate* delegate : std::initializer_list<RowDelegate*>{rows, bars})
        delegate->setCellFrame(false);
    m_officeTable->setItemDelegate(rows);
    m_officeTable->setItemDelegateForColumn(OfficeModel::BarColumn, bars);
    m_officeTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_officeTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_officeTable->horizontalHeader()->setFixedHeight(Look::headerHeight());
    m_officeTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_officeTable->horizontalHeader()->setSectionResizeMode(OfficeModel::BarColumn,
                                                            QHeaderView::Stretch);
    m_heatTable = makeTable(m_heat);
    m_heatTable->setHorizontalHeader(new HeatHeader(m_heatTable));
    m_heatTable->horizontalHeader()->setMinimumSectionSize(28);
    m_heatTable->viewport()->installEventFilter(this);
    m_heatTable->setItemDelegate(new HeatDelegate(this));
    m_heatTable->horizontalHeader()->setFixedHeight(Look::headerHeight(2));
}

void OverviewPage::setSession(models::Session* session)
{
    m_looking.stop();
    m_heat.show(nullptr, nullptr);
    m_data.reset();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!m_session)
        return;
    for (const auto signal : {&models::Session::assessmentChanged, &models::Session::stageChanged,
                              &models::Session::languageChanged})
        connect(m_session, signal, this, &OverviewPage::refreshLater);
    connect(m_session, &models::Session::changed, this, &OverviewPage::refreshLater);
    // What the numbers were counted from goes away.
    connect(m_session, &models::Session::aboutToReload, this, [this] {
        m_looking.stop();
        m_heat.show(nullptr, nullptr);
        m_data.reset();
    });
    m_stale = true;
}

/// A hidden page does not count; it does so when it is looked at.
void OverviewPage::refreshLater()
{
    m_looking.stop();
    m_stale = true;
    if (isVisible())
        refresh();
}

void OverviewPage::refresh()
{
    m_stale = false;
    const QModelIndex current = m_heatTable->currentIndex();
    m_heat.show(nullptr, nullptr);
    m_data.reset();
    const bool has = m_session && m_session->hasAssessment();
    m_ui->body->setEnabled(has);
    if (!has) {
        m_ui->contextLabel->setText(tr("Sổ này chưa có đợt chấm nào."));
        return;
    }
    m_data = std::make_unique<models::OverviewData>(*m_session);
    m_heat.show(m_session, &m_data->overview());
    showCounts();
    showTimeline();
    showBackup();
    fitColumns();
    if (m_heat.rowCount() > 0)
        m_heatTable->setCurrentIndex(m_heat.index(
            std::clamp(current.row(), 0, m_heat.rowCount() - 1), std::max(1, current.column())));
    m_looking.start();
}

void OverviewPage::showCounts()
{
    const app::ScoreBook& scores = m_session->scores();
    const core::Assessment& assessment = scores.assessment();
    const core::IndexSet& set = scores.set();
    QStringList context;
    if (!assessment.periodFrom.empty() || !assessment.periodTo.empty())
        context += tr("Kỳ báo cáo %1 – %2")
                       .arg(qt(core::dateText(assessment.periodFrom)),
                            qt(core::dateText(assessment.periodTo)));
    context += tr("Bộ chỉ số %1, %2 lĩnh vực, %3 tiêu chí, %4 điểm")
                   .arg(qt(assessment.setId))
                   .arg(m_data->overview().areas.size())
                   .arg(set.scoredCount())
                   .arg(models::numberText(set.max));
    m_ui->contextLabel->setText(context.join(QStringLiteral(" · ")));
    m_states.table->counts().setRows(m_data->states());
    m_states.head->setHint(tr("%n đơn vị", nullptr, scores.unitCount()));
    m_late.table->counts().setRows(m_data->late());
    const bool isLate = m_late.table->counts().rowCount() > 0;
    m_late.table->setVisible(isLate);
    m_late.head->setHint(isLate ? tr("số ngày quá hạn") : QString());
    m_lateEmpty->setVisible(!isLate);
    m_lateEmpty->setText(m_data->hasProcess()
                             ? tr("Không đơn vị nào quá hạn.")
                             : tr("Đợt này chưa đặt mốc thời hạn: trang Tiến trình."));
    m_classes.table->counts().setRows(m_data->classes());
    m_offices.setRows(m_data->offices());
    m_officeHead->setTitle(tr("Tiến độ, %1").arg(m_data->stageText()));
    m_officeHead->setHint(
        tr("số ô đã chấm / %1 tiêu chí × %2 đơn vị")
            .arg(scores.unitCount() == 0 ? 0 : m_data->overview().cells.all / scores.unitCount())
            .arg(scores.unitCount()));
    m_heatHead->setHint(m_data->stageText());
    m_problems.table->counts().setRows(m_data->problems());
    const int rows = std::min(officeRowsShown, m_offices.rowCount());
    m_officeTable->setFixedHeight(Look::headerHeight() + rows * Look::rowHeight() + 2);
}

void OverviewPage::showTimeline()
{
    const core::ProcessDates& dates = m_data->process().process.dates;
    const QStringList labels = {tr("Bắt đầu tự chấm"), tr("Hết hạn tự chấm"),
                                tr("Hết hạn thẩm định lần 1"), tr("Hết hạn giải trình"),
                                tr("Hết hạn thẩm định lần 2")};
    std::vector<Timeline::Stop> stops;
    const auto all = dates.inOrder();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i]->empty())
            stops.push_back({labels.at(static_cast<int>(i)), qt(*all[i])});
    }
    m_ui->timeline->setVisible(m_data->hasProcess() && !stops.empty());
    if (m_ui->timeline->isVisibleTo(this))
        m_ui->timeline->setStops(std::move(stops), qt(m_data->process().today));
}

void OverviewPage::showBackup()
{
    const BackupMark mark = m_backups.mark();
    QStringList lines;
    lines += mark.text.isEmpty() ? tr("Sổ mẫu, sổ chỉ xem: không tự sao lưu.") : mark.text;
    if (!mark.text.isEmpty()) {
        lines += tr("%n bản", nullptr, static_cast<int>(m_backups.all().size()));
        lines += QDir::toNativeSeparators(m_backups.folder());
        lines +=
            m_backups.place().isEmpty()
                ? tr("Chưa đặt nơi sao lưu thứ hai.")
                : (m_backups.isPlaceThere() ? tr("Nơi thứ hai: %1") : tr("Vắng nơi thứ hai: %1"))
                      .arg(QDir::toNativeSeparators(m_backups.place()));
    }
    m_backupText->setText(lines.join(QLatin1Char('\n')));
    Look::setTextRole(*m_backupText, mark.role);
    m_backUp->setEnabled(m_session && !m_session->workspace().isReadOnly());
    m_backupButton->setEnabled(m_backUp->isEnabled());
}

/// The next units for open problems; counts are told as they grow.
void OverviewPage::lookOn()
{
    if (!m_data || !isVisible() || !m_data->lookOn(unitsAtOnce))
        m_looking.stop();
    if (!m_data)
        return;
    m_problems.table->counts().setRows(m_data->problems());
    m_problems.head->setHint(m_looking.isActive() ? tr("đã xem %1 đơn vị").arg(m_data->looked())
                                                  : QString());
}

// ---- ways on ----

void OverviewPage::openList(const QString& title, std::vector<models::PlaceRow> rows)
{
    const QString counted = QStringLiteral("%1 (%2)").arg(title).arg(rows.size());
    auto* list = new PlaceDialog(counted, std::move(rows), this);
    connect(list, &PlaceDialog::chosen, this, [this](const models::PlaceRow& row) {
        if (row.ofBook) {
            Q_EMIT openPlace({.ofBook = row.ofBook});
            return;
        }
        if (row.task.isEmpty()) {
            Q_EMIT openSheet(row.unit, row.leaf);
            return;
        }
        Place place;
        place.task = models::utf8(row.task);
        if (row.assessment == m_session->assessmentId() || m_session->setAssessment(row.assessment))
            Q_EMIT openPage(QStringLiteral("tasks"), place);
    });
    list->show();
}

void OverviewPage::openOffice(int row)
{
    const int leaf = m_offices.at(row).openLeaf;
    if (leaf < 0) {
        Q_EMIT statusMessage(tr("Cơ quan này đã chấm xong mọi ô."));
        return;
    }
    const app::Overview& overview = m_data->overview();
    const auto node =
        static_cast<std::size_t>(m_session->scores().set().leaves[static_cast<std::size_t>(leaf)]);
    int unit = 0;
    while (overview.evaluation->results[static_cast<std::size_t>(unit)].nodes[node].missing == 0)
        ++unit;
    Q_EMIT openPage(QStringLiteral("matrix"), {unit, leaf});
}

void OverviewPage::openHeat()
{
    const QModelIndex index = m_heatTable->currentIndex();
    if (index.isValid())
        Q_EMIT openSheet(m_heat.unitAt(index.row()), m_heat.leafAt(index.row(), index.column()));
}

void OverviewPage::copyHeat()
{
    const int rows = copyTable(m_heat);
    Q_EMIT statusMessage(tr("Đã chép cả bảng (%n dòng), dán được vào bảng tính", nullptr, rows));
}

void OverviewPage::backUpNow()
{
    // What went wrong is told by the mark, here and in the status bar.
    if (!m_backups.copyNow(app::BackupCause::ByHand).error)
        Q_EMIT statusMessage(tr("Đã sao lưu và kiểm tra bản sao."));
}

// ---- frame ----

QList<QAction*> OverviewPage::pageActions() const
{
    return {m_openHeat, m_copyHeat, m_backUp};
}

QList<QAction*> OverviewPage::contextActions(const QAbstractItemView& view) const
{
    if (&view == m_heatTable)
        return {m_openHeat, m_copyHeat};
    if (&view == m_officeTable) {
        m_openOffice->setEnabled(m_officeTable->currentIndex().isValid());
        return {m_openOffice};
    }
    for (const Group* group : {&m_states, &m_late, &m_classes, &m_problems}) {
        if (&view != group->table)
            continue;
        group->open->setEnabled(group->table->canChoose());
        return {group->open};
    }
    return {};
}

QString OverviewPage::menuTitle() const
{
    return tr("&Tổng quan");
}

QList<QWidget*> OverviewPage::panes() const
{
    return {m_heatTable,   m_states.table,  m_late.table,
            m_officeTable, m_classes.table, m_problems.table};
}

void OverviewPage::fitColumns()
{
    const QFontMetrics metrics(Look::font(TextStyle::TableStrong));
    const int offices = m_officeTable->viewport()->width();
    const int cells = metrics.horizontalAdvance(QStringLiteral("957.000/957.000")) + 14;
    const int percent = metrics.horizontalAdvance(QStringLiteral("100%")) + 14;
    const int areas = 76;
    const int name = std::clamp((offices - cells - percent - areas) * 55 / 100, 90, 190);
    m_officeTable->setColumnWidth(OfficeModel::NameColumn, name);
    m_officeTable->setColumnWidth(OfficeModel::AreasColumn, areas);
    m_officeTable->setColumnWidth(OfficeModel::CellsColumn, cells);
    m_officeTable->setColumnWidth(OfficeModel::PercentColumn, percent);

    const int areaCount = std::max(1, m_heat.columnCount() - 1);
    const int room = m_heatTable->viewport()->width();
    const int least = metrics.horizontalAdvance(QStringLiteral("100,0")) + 14;
    const int unit = std::clamp(room - areaCount * (least + 6), 90, 140);
    m_heatTable->setColumnWidth(0, unit);
    for (int column = 1; column < m_heat.columnCount(); ++column)
        m_heatTable->setColumnWidth(column, std::clamp((room - unit) / areaCount, least, 90));
}

/// Side by side where there is room, one below the other elsewhere.
void OverviewPage::arrange()
{
    const bool isNarrow = width() < breakpoints::narrow;
    m_ui->columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const bool isNarrowest = width() < breakpoints::thumbnails;
    m_ui->lower->setDirection(isNarrowest ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int rows = std::clamp(m_heat.rowCount(), 4, heatRowsShown);
    m_heatTable->setMinimumHeight(isNarrow ? Look::headerHeight(2) + rows * Look::rowHeight() + 2
                                           : 160);
    fitColumns();
}

void OverviewPage::retranslate()
{
    m_states.head->setTitle(tr("Đơn vị theo trạng thái"));
    m_late.head->setTitle(tr("Trễ hạn, cần đôn đốc"));
    m_classes.head->setTitle(tr("Xếp loại tạm thời"));
    m_problems.head->setTitle(tr("Vấn đề đang mở"));
    m_heatHead->setTitle(tr("Chỉ số theo lĩnh vực, %"));
    m_backupHead->setTitle(tr("Sao lưu"));
    m_backupButton->setText(tr("Sao lưu ngay"));
    m_states.table->setAccessibleName(tr("Đơn vị theo trạng thái"));
    m_late.table->setAccessibleName(tr("Trễ hạn, cần đôn đốc"));
    m_classes.table->setAccessibleName(tr("Xếp loại tạm thời"));
    m_problems.table->setAccessibleName(tr("Vấn đề đang mở"));
    m_officeTable->setAccessibleName(tr("Tiến độ theo cơ quan thẩm định"));
    m_heatTable->setAccessibleName(tr("Chỉ số theo lĩnh vực, %"));
    m_openHeat->setText(tr("&Mở phiếu tại ô này") + QStringLiteral("\tEnter"));
    for (const Group* group : {&m_states, &m_problems})
        group->open->setText(tr("&Mở danh sách") + QStringLiteral("\tEnter"));
    m_late.open->setText(tr("&Mở tiến trình của đơn vị") + QStringLiteral("\tEnter"));
    m_classes.open->setText(tr("&Mở bảng xếp hạng") + QStringLiteral("\tEnter"));
    m_openOffice->setText(tr("&Mở chỗ chưa chấm ở thẩm định theo tiêu chí") +
                          QStringLiteral("\tEnter"));
    m_copyHeat->setText(tr("&Chép bảng chỉ số theo lĩnh vực"));
    m_backUp->setText(tr("&Sao lưu ngay"));
}

bool OverviewPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == m_heatTable->viewport())
        fitColumns();
    return Page::eventFilter(watched, event);
}

void OverviewPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        if (m_data)
            refreshLater();
    }
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
    else if (m_data)
        m_looking.start();
    arrange();
}

} // namespace gui
