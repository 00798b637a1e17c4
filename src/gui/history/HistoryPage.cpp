#include "gui/history/HistoryPage.h"

#include "app/Reports.h"
#include "app/Wording.h"
#include "core/Codes.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/ColumnRoom.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "gui/page/TableCopy.h"
#include "models/book/Session.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"
#include "ui_HistoryPage.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace gui {

using models::HistoryModel;
using models::qt;
using models::utf8;

namespace {

// In letters, the time as wide as it is; the reason takes what is left.
constexpr std::array<int, HistoryModel::ReasonColumn> historyLetters = {8,  0,  12, 17,
                                                                        20, 31, 15, 23};
constexpr int narrowestReason = 110;

QString counted(std::int64_t number)
{
    return qt(core::toVietnamese(std::to_string(number)));
}

} // namespace

HistoryPage::HistoryPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::HistoryPage>()), m_dialogs(dialogs),
      m_settings(settings), m_filters(*m_ui)
{
    m_ui->setupUi(this);
    m_filters.build();
    build();
    retranslate();
}

HistoryPage::~HistoryPage()
{
    // Views go before the models that they look at.
    delete m_ui->table;
}

void HistoryPage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->countLabel, Role::MutedText);
    Look::setFont(*m_ui->chainLabel, TextStyle::Mono);
    Look::setTextRole(*m_ui->chainLabel, Role::MutedText);
    for (QLabel* label : {m_ui->assessmentLabel, m_ui->unitLabel, m_ui->codeLabel,
                          m_ui->personLabel, m_ui->fromLabel, m_ui->toLabel, m_ui->orderLabel}) {
        Look::setFont(*label, TextStyle::Hint);
        Look::setTextRole(*label, Role::MutedText);
    }
    for (const auto& [column, share] :
         {std::pair(0, 3), std::pair(1, 3), std::pair(2, 3), std::pair(3, 2), std::pair(6, 2)})
        m_ui->filterGrid->setColumnStretch(column, share);
    m_ui->strip->hide();
    QTableView& table = *m_ui->table;
    table.setModel(&m_model);
    auto* rows = new RowDelegate(this);
    rows->setCellFrame(false);
    table.setItemDelegate(rows);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(Look::rowHeight() + 1);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
    table.horizontalHeader()->setFixedHeight(Look::headerHeight());
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFont(Look::font(TextStyle::Table));

    m_open = makeAction(*this, {}, "sheet");
    m_copy = makeAction(table, QKeySequence(Qt::CTRL | Qt::Key_C));
    m_check = makeAction(*this, {}, "seal");
    m_export = makeAction(*this, {});
    connect(m_open, &QAction::triggered, this, &HistoryPage::openCurrent);
    connect(m_copy, &QAction::triggered, this, &HistoryPage::copyRows);
    connect(m_check, &QAction::triggered, this, &HistoryPage::check);
    connect(m_export, &QAction::triggered, this, &HistoryPage::exportRows);
    connect(m_ui->checkButton, &QAbstractButton::clicked, m_check, &QAction::trigger);
    connect(m_ui->exportButton, &QAbstractButton::clicked, m_export, &QAction::trigger);
    connect(m_ui->copyHeadButton, &QAbstractButton::clicked, this, &HistoryPage::copyHead);
    connect(m_ui->stopButton, &QAbstractButton::clicked, this, [this] { m_work.stop(); });
    connect(&table, &QAbstractItemView::activated, this, &HistoryPage::openCurrent);
    connect(&m_filters, &HistoryFilters::chosen, this, &HistoryPage::ask);
    connect(&m_model, &HistoryModel::progressed, this, &HistoryPage::showCount);
    // Later: only then the table knows whether it has a bar at its side.
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::fitColumns,
            Qt::QueuedConnection);
    connect(&m_work, &HistoryWork::progressed, this, [this] {
        if (m_work.isRunning())
            showStrip(tr("%1: %2%").arg(m_working).arg(m_work.progress()), Role::InfoFill);
    });
}

void HistoryPage::setSession(models::Session* session)
{
    m_work.giveUp();
    m_ui->strip->hide();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_sought.clear();
    m_model.setSession(session);
    if (!m_session)
        return;
    connect(m_session, &models::Session::assessmentChanged, this, &HistoryPage::askLater);
    connect(m_session, &models::Session::languageChanged, this, &HistoryPage::askLater);
    connect(m_session, &models::Session::changed, this, &HistoryPage::askLater);
    m_stale = true;
}

// ---- what is asked for ----

void HistoryPage::askLater()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    m_filters.fill(*m_session);
    ask();
}

void HistoryPage::ask()
{
    if (!m_session)
        return;
    auto question = m_filters.question(*m_session);
    if (!question) {
        showStrip(qt(app::text(question.error(), m_session->language())), Role::ErrorFill);
        return;
    }
    if (!*question)
        return m_model.setSession(m_session); // nothing to read
    (*question)->words = utf8(m_sought);
    if (!m_work.isRunning())
        m_ui->strip->hide();
    const int row = m_ui->table->currentIndex().row();
    const std::int64_t number =
        row >= 0 && row < m_model.rowCount() ? m_model.lineAt(row).row.number : 0;
    m_model.ask(**std::move(question));
    int current = 0;
    for (int i = 0; i < m_model.rowCount(); ++i)
        current = m_model.lineAt(i).row.number == number ? i : current;
    if (m_model.rowCount() > 0)
        m_ui->table->setCurrentIndex(m_model.index(current, HistoryModel::NumberColumn));
    showHead();
    fitColumns();
}

void HistoryPage::showCount()
{
    if (!m_model.fault().isEmpty()) {
        showStrip(m_model.fault(), Role::ErrorFill);
        return;
    }
    const QString rows = counted(m_model.rowCount());
    m_ui->countLabel->setText(
        m_model.isWhole()
            ? m_model.rowCount() == 0 ? tr("Không có dòng nào như vậy.") : tr("%1 dòng").arg(rows)
            : tr("%1 dòng đã hiện, đã xem %2 trong %3 dòng; cuộn xuống để đọc tiếp")
                  .arg(rows, counted(m_model.looked()), counted(m_model.all())));
    if (!m_ui->table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_ui->table->setCurrentIndex(m_model.index(0, HistoryModel::NumberColumn));
    m_export->setEnabled(!m_work.isRunning() && m_model.rowCount() > 0);
    m_ui->exportButton->setEnabled(m_export->isEnabled());
    m_open->setEnabled(m_model.rowCount() > 0);
}

void HistoryPage::showHead()
{
    const auto head = m_session->workspace().head();
    m_head = head ? qt(head->hash) : QString();
    m_ui->chainLabel->setText(m_head.isEmpty() ? QString() : qt(app::shortHash(utf8(m_head))));
    m_ui->chainLabel->setToolTip(
        tr("Mã của dòng nhật ký cuối, in ở chân văn bản: %1. Ghi lại mã này ở nơi khác thì sau này "
           "biết nhật ký có bị cắt hay làm lại không.")
            .arg(m_head));
    m_ui->copyHeadButton->setEnabled(!m_head.isEmpty());
}

void HistoryPage::showStrip(const QString& text, Role role)
{
    Look::setFill(*m_ui->strip, role);
    m_ui->stripLabel->setText(text);
    m_ui->stopButton->setVisible(m_work.isRunning());
    m_ui->strip->show();
}

bool HistoryPage::find(const QString& text)
{
    m_sought = text.trimmed();
    ask();
    // The rest of the rows may still be looked through.
    return m_model.rowCount() > 0 || !m_model.isWhole();
}

// ---- what is done with rows ----

void HistoryPage::openCurrent()
{
    const int row = m_ui->table->currentIndex().row();
    if (!m_session || row < 0)
        return;
    const store::HistoryRow line = m_model.lineAt(row).row;
    if (line.action == "units")
        return Q_EMIT openPlace({.ofBook = app::UnitPlace{line.unit, false, "name"}});
    if (!line.assessment.empty() && line.assessment != utf8(m_session->assessmentId())) {
        if (const core::Status opened = m_session->setAssessment(qt(line.assessment)); !opened) {
            m_dialogs.showError(this, tr("Chưa mở được đợt chấm"), opened.error(),
                                m_session->language());
            return;
        }
    }
    const auto place = models::placeOf(*m_session, line);
    if (!place) {
        Q_EMIT statusMessage(tr("Dòng này không nói về một ô nào còn trong sổ."));
        return;
    }
    if (place->stage)
        m_session->setStage(*place->stage);
    Q_EMIT openPlace({.unit = place->unit, .leaf = place->leaf, .counter = place->counter});
}

void HistoryPage::copyRows()
{
    const int rows = copyTable(m_model, m_ui->table->selectionModel());
    Q_EMIT statusMessage(tr("Đã chép %n dòng, dán được vào bảng tính", nullptr, rows));
}

void HistoryPage::copyHead()
{
    QGuiApplication::clipboard()->setText(m_head);
    Q_EMIT statusMessage(tr("Đã chép mã của dòng nhật ký cuối, %1").arg(m_ui->chainLabel->text()));
}

/// A reader of its own beside whoever writes: the window goes on.
void HistoryPage::check()
{
    if (!m_session || m_work.isRunning())
        return;
    const auto file = m_session->workspace().book().file();
    const auto length = m_session->workspace().book().historyLength();
    const std::int64_t all = length ? *length : 0;
    m_working = tr("Đang kiểm tra nhật ký");
    m_work.start(
        [file, all](const HistoryWork::GoOn& goOn) -> core::Status {
            const auto book = app::Workspace::open(file, store::OpenMode::ReadOnly);
            if (!book)
                return book.error();
            return (*book)->book().verifyHistory(
                [&](std::int64_t rows) { return goOn(rows, all); });
        },
        [this, all, head = m_ui->chainLabel->text()](const core::Status& outcome) {
            endWork(outcome,
                    tr("Nhật ký nguyên vẹn: %1 dòng nối nhau, và sổ giữ đúng những gì nhật ký kể. "
                       "Mã cuối %2.")
                        .arg(counted(all), head),
                    tr("Nhật ký có chỗ không khớp."));
        });
    showStrip(tr("%1: %2%").arg(m_working).arg(0), Role::InfoFill);
    showCount();
}

void HistoryPage::exportRows()
{
    if (!m_session || m_work.isRunning())
        return;
    QString folder = m_settings.value(Settings::Key::LastFolder).toString();
    const QFileInfo book(fileName(m_session->workspace().book().file()));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = book.absolutePath();
    const QString target = m_dialogs.askSaveFile(
        this, tr("Ghi nhật ký ra đâu"),
        QStringLiteral("%1/%2.csv").arg(folder, tr("nhat-ky-%1").arg(book.completeBaseName())),
        tr("Bảng CSV (*.csv)"));
    if (target.isEmpty())
        return;
    m_working = tr("Đang ghi nhật ký ra tệp");
    m_work.start(
        [file = m_session->workspace().book().file(), target = pathOf(target),
         question = m_model.question(),
         language = m_session->language()](const HistoryWork::GoOn& goOn) -> core::Status {
            const auto workspace = app::Workspace::open(file, store::OpenMode::ReadOnly);
            if (!workspace)
                return workspace.error();
            const auto written = app::writeHistory(**workspace, question, language, target, goOn);
            return written ? core::Status() : core::Status(written.error());
        },
        [this, target](const core::Status& outcome) {
            endWork(outcome, tr("Đã ghi %1").arg(QDir::toNativeSeparators(target)),
                    tr("Chưa ghi được nhật ký ra tệp."));
        });
    showStrip(tr("%1: %2%").arg(m_working).arg(0), Role::InfoFill);
    showCount();
}

void HistoryPage::endWork(const core::Status& outcome, const QString& done, const QString& title)
{
    if (outcome)
        showStrip(done, Role::InfoFill);
    else if (outcome.error().code == core::codes::historyCancelled)
        showStrip(qt(app::text(outcome.error(), m_session->language())), Role::WarningFill);
    else
        showStrip(title + QLatin1Char(' ') +
                      qt(app::fullText(outcome.error(), m_session->language())),
                  Role::ErrorFill);
    showCount();
}

// ---- frame ----

QList<QAction*> HistoryPage::pageActions() const
{
    return {m_open, m_copy, m_check, m_export};
}

QString HistoryPage::menuTitle() const
{
    return tr("&Nhật ký");
}

QString HistoryPage::findHint() const
{
    return tr("Tìm trong nhật ký…");
}

QList<QWidget*> HistoryPage::panes() const
{
    return {m_ui->table, m_ui->filters};
}

void HistoryPage::saveState(SettingsGroup& settings) const
{
    settings.setValue("order", m_ui->orderBox->currentIndex());
}

void HistoryPage::restoreState(const SettingsGroup& settings)
{
    m_ui->orderBox->addItems({{}, {}}); // worded when the page is shown
    m_ui->orderBox->setCurrentIndex(settings.value("order", 0).toInt());
}

void HistoryPage::fitColumns()
{
    const QFontMetrics metrics(Look::font(TextStyle::Table));
    std::vector<ColumnNeed> needs;
    for (int column = 0; column <= HistoryModel::ReasonColumn; ++column) {
        const bool isReason = column == HistoryModel::ReasonColumn;
        const int letters = isReason ? 0 : historyLetters[static_cast<std::size_t>(column)];
        const int usual =
            isReason ? narrowestReason
                     : 2 * Look::cellPadding + 2 +
                           (letters > 0
                                ? letters * metrics.averageCharWidth()
                                : metrics.horizontalAdvance(QStringLiteral("00/00/0000 00:00:00")));
        needs.push_back({usual, wantedWidth(*m_ui->table, column), isReason});
    }
    const std::vector<int> widths = sharedRoom(m_ui->table->viewport()->width(), needs);
    for (int column = 0; column <= HistoryModel::ReasonColumn; ++column)
        m_ui->table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

void HistoryPage::retranslate()
{
    m_open->setText(tr("&Mở ô của dòng này") + QStringLiteral("\tEnter"));
    m_copy->setText(tr("&Chép dòng đang chọn"));
    m_check->setText(tr("&Kiểm tra nhật ký"));
    m_export->setText(tr("&Ghi ra CSV…"));
    m_ui->copyHeadButton->setToolTip(tr("Chép đủ 64 chữ số của mã."));
    m_ui->checkButton->setToolTip(
        tr("Tính lại cả chuỗi và so với những gì sổ đang giữ; chạy nền, dừng được."));
    m_ui->exportButton->setToolTip(tr("Ghi mọi dòng đang lọc ra tệp, mở được bằng bảng tính."));
}

void HistoryPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void HistoryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void HistoryPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        askLater();
}

} // namespace gui
