#include "gui/window/StartPage.h"

#include "gui/delegates/CommandDelegate.h"
#include "gui/look/Breakpoints.h"
#include "models/book/RecentBooks.h"
#include "ui_StartPage.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace gui {
namespace {

enum Command { SampleCommand, NewCommand, PackageCommand, OpenCommand, CommandCount };

constexpr int sideMargin = 64;
constexpr int narrowestList = 200;

} // namespace

StartPage::StartPage(models::RecentBooks& recent, QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>()), m_recent(recent),
      m_commands(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    Look::setFont(*m_ui->titleLabel, TextStyle::StartTitle);
    Look::setTextRole(*m_ui->subtitleLabel, Role::MutedText);
    for (QLabel* head : {m_ui->commandsHead, m_ui->displayHead, m_ui->sampleHead}) {
        Look::setFont(*head, TextStyle::BodyStrong);
        Look::setFill(*head, Role::Header);
    }
    Look::setFont(*m_ui->recentHead, TextStyle::BodyStrong);
    Look::setFill(*m_ui->recentHeadBox, Role::Header);
    for (QFrame* box : {m_ui->commandsBox, m_ui->displayBox, m_ui->sampleBox, m_ui->recentBox})
        Look::setFill(*box, Role::Base);
    Look::setTextRole(*m_ui->sampleLabel, Role::Warning);
    for (QLabel* hint : {m_ui->hintLabel, m_ui->emptyLabel})
        Look::setTextRole(*hint, Role::MutedText);
    Look::setFont(*m_ui->hintLabel, TextStyle::Hint);

    for (int i = 0; i < CommandCount; ++i)
        m_commands->appendRow(new QStandardItem);
    m_ui->commandList->setModel(m_commands);
    m_ui->commandList->setItemDelegate(new CommandDelegate(this));
    m_ui->commandList->setProperty("activateOnClick", true);
    m_ui->commandList->setMouseTracking(true);
    m_ui->commandList->setCurrentIndex(m_commands->index(0, 0));
    m_ui->commandList->viewport()->installEventFilter(this);
    connect(m_ui->commandList, &QAbstractItemView::activated, this, &StartPage::commandActivated);

    m_ui->recentTable->setModel(&m_recent);
    m_ui->recentTable->setItemDelegate([this] {
        auto* delegate = new RowDelegate(this);
        delegate->setCellFrame(false);
        return delegate;
    }());
    m_ui->recentTable->verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    m_ui->recentTable->installEventFilter(this);
    QHeaderView& header = *m_ui->recentTable->horizontalHeader();
    header.setFixedHeight(Look::headerHeight());
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(models::RecentBooks::FolderColumn, QHeaderView::Stretch);
    header.resizeSection(models::RecentBooks::SizeColumn, 76);
    header.resizeSection(models::RecentBooks::OpenedColumn, 124);
    header.resizeSection(models::RecentBooks::StateColumn, 170);
    connect(m_ui->recentTable, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT openRecent(m_recent.pathAt(index.row())); });
    connect(m_ui->clearButton, &QAbstractButton::clicked, &m_recent, &models::RecentBooks::clear);
    const auto showEmpty = [this] {
        const bool empty = m_recent.rowCount() == 0;
        m_ui->recentStack->setCurrentIndex(empty ? 1 : 0);
        m_ui->clearButton->setVisible(!empty);
    };
    connect(&m_recent, &QAbstractItemModel::modelReset, this, showEmpty);
    connect(&m_recent, &QAbstractItemModel::modelReset, this, &StartPage::fitRecent);
    showEmpty();

    connect(m_ui->vietnameseButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT languageChosen(core::Language::Vietnamese); });
    connect(m_ui->englishButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT languageChosen(core::Language::English); });
    connect(m_ui->systemButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT themeChosen(Theme::System); });
    connect(m_ui->lightButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT themeChosen(Theme::Light); });
    connect(m_ui->darkButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT themeChosen(Theme::Dark); });
    showSampleIcon();
    retranslate();
}

StartPage::~StartPage() = default;

void StartPage::setLanguage(core::Language language)
{
    (language == core::Language::English ? m_ui->englishButton : m_ui->vietnameseButton)
        ->setChecked(true);
}

void StartPage::setTheme(Theme theme)
{
    switch (theme) {
    case Theme::System:
        m_ui->systemButton->setChecked(true);
        break;
    case Theme::Light:
        m_ui->lightButton->setChecked(true);
        break;
    case Theme::Dark:
        m_ui->darkButton->setChecked(true);
        break;
    }
}

void StartPage::begin()
{
    m_recent.refresh();
    if (m_recent.rowCount() > 0) {
        m_ui->recentTable->setCurrentIndex(m_recent.index(0, 0));
        m_ui->recentTable->setFocus();
    } else {
        m_ui->commandList->setFocus();
    }
}

QList<QWidget*> StartPage::panes() const
{
    return {m_ui->commandList, m_ui->vietnameseButton, m_ui->recentTable};
}

void StartPage::commandActivated(const QModelIndex& index)
{
    switch (index.row()) {
    case SampleCommand:
        Q_EMIT openSample();
        break;
    case NewCommand:
        Q_EMIT newBook();
        break;
    case PackageCommand:
        Q_EMIT bookFromPackage();
        break;
    case OpenCommand:
        Q_EMIT openBook();
        break;
    default:
        break;
    }
}

void StartPage::retranslate()
{
    const auto set = [this](int row, const QString& icon, const QString& title,
                            const QString& detail, const QString& key) {
        QStandardItem* item = m_commands->item(row);
        item->setText(title);
        item->setData(icon, models::IconRole);
        item->setData(detail, models::DetailRole);
        item->setData(key, models::SideRole);
        item->setData(QStringLiteral("%1. %2").arg(title, detail), Qt::AccessibleTextRole);
    };
    set(SampleCommand, QStringLiteral("flag"), tr("Mở tỉnh mẫu"),
        tr("Ba cấp (Bắc Kạn 2021) hoặc hai cấp (102 xã, phường), đủ điểm để xem thử. Chép ra sổ "
           "riêng, sửa thoải mái."),
        QStringLiteral("Ctrl+1"));
    set(NewCommand, QStringLiteral("plus"), tr("Lập sổ mới"),
        tr("Cho cơ quan chủ trì: chọn bộ chỉ số, nhóm đơn vị và năm."), QStringLiteral("Ctrl+N"));
    set(PackageCommand, QStringLiteral("exchange"), tr("Lập sổ từ gói"),
        tr("Cho đơn vị, cơ quan thẩm định vừa nhận gói giao việc (*.cchcx)."),
        QStringLiteral("Ctrl+Shift+N"));
    set(OpenCommand, QStringLiteral("book"), tr("Mở sổ có sẵn"),
        tr("Mở tệp *.cchc trên máy, ổ dùng chung hoặc USB."), QStringLiteral("Ctrl+O"));
    fitCommands();
}

void StartPage::showSampleIcon()
{
    m_ui->sampleIcon->setPixmap(Look::pixmap(QStringLiteral("info"), Look::iconSize,
                                             Look::color(Role::Warning), devicePixelRatioF()));
}

/// The list is as high as its rows: it never scrolls.
void StartPage::fitCommands()
{
    if (m_ui->commandList->viewport()->width() < narrowestList)
        return; // not laid out yet
    int height = 8;
    for (int row = 0; row < m_commands->rowCount(); ++row)
        height += m_ui->commandList->sizeHintForRow(row);
    m_ui->commandList->setFixedHeight(height);
}

/// Names are read whole where there is room; the folder takes what is left.
void StartPage::fitRecent()
{
    QTableView& table = *m_ui->recentTable;
    const int width = table.viewport()->width();
    for (const int column : {models::RecentBooks::NameColumn, models::RecentBooks::TitleColumn}) {
        table.resizeColumnToContents(column);
        const int least = std::min(table.columnWidth(column), 140);
        table.setColumnWidth(column,
                             std::clamp(table.columnWidth(column) + 6, least, width * 3 / 10));
    }
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSampleIcon();
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int side = width() < breakpoints::narrow ? 16 : sideMargin;
    const bool low = height() < breakpoints::lowStart;
    m_ui->page->setContentsMargins(side, low ? 4 : 36, side, low ? 0 : 12);
    m_ui->boxes->setContentsMargins(0, low ? 6 : 14, 0, low ? 8 : 16);
    m_ui->boxes->setVerticalSpacing(low ? 8 : 16);
    m_ui->recentTable->setColumnHidden(models::RecentBooks::TitleColumn,
                                       width() < breakpoints::narrow);
    fitRecent();
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->recentTable && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        m_recent.remove(m_recent.pathAt(m_ui->recentTable->currentIndex().row()));
        return true;
    }
    // Rows wrap by the width of the list. The type first: a list that is being taken down has no
    // viewport to ask for.
    if (event->type() == QEvent::Resize && watched == m_ui->commandList->viewport())
        fitCommands();
    return QWidget::eventFilter(watched, event);
}

} // namespace gui
