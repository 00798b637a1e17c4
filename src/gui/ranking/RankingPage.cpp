#include "gui/ranking/RankingPage.h"

#include "gui/delegates/BarDelegate.h"
#include "gui/delegates/ClassDelegate.h"
#include "gui/delegates/DecimalDelegate.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/page/Settings.h"
#include "gui/ranking/PublishedDialog.h"
#include "gui/ranking/RankingHeader.h"
#include "gui/reports/ReportPrinter.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "ui_RankingPage.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTimer>

namespace gui {
namespace {

using models::RankingModel;

/// Below it names are shortened (models::ShortFormsRole).
constexpr int unitWidth = 181;
constexpr int classWidth = 96;
/// Least width of the bars; more where the letters of the classes want it, up to the second.
constexpr int smallestBar = 160;
constexpr int widestAxis = 260;

} // namespace

RankingPage::RankingPage(Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::RankingPage>()), m_dialogs(dialogs)
{
    m_ui->setupUi(this);
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    m_ui->contextLabel->setMinimumWidth(10);
    m_ui->contextLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    Look::setFill(*m_ui->body, Role::Base);
    Look::setFont(*m_ui->notesLabel, TextStyle::Hint);
    Look::setTextRole(*m_ui->notesLabel, Role::MutedText);

    QTableView& table = *m_ui->table;
    m_header = new RankingHeader(&table);
    table.setHorizontalHeader(m_header);
    m_header->setSortIndicatorShown(true); // the table has just taken it off
    table.setModel(&m_model);
    auto* rows = new RowDelegate(this);
    auto* numbers = new DecimalDelegate(this);
    auto* classes = new ClassDelegate(this);
    m_bars = new BarDelegate(this);
    for (RowDelegate* delegate :
         std::initializer_list<RowDelegate*>{rows, numbers, classes, m_bars})
        delegate->setCellFrame(true);
    m_bars->setCellFrame(false);
    table.setItemDelegate(numbers);
    table.setItemDelegateForColumn(RankingModel::ChangeColumn, rows);
    table.setItemDelegateForColumn(RankingModel::UnitColumn, rows);
    table.setItemDelegateForColumn(RankingModel::ClassColumn, classes);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(Look::rowHeight() + 3);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);

    m_open = new QAction(this);
    m_copy = new QAction(this);
    m_copyWithHeaders = new QAction(this);
    m_copyAll = new QAction(this);
    m_published = new QAction(this);
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_C));
    m_copyWithHeaders->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    for (QAction* action : {m_copy, m_copyWithHeaders}) {
        // Only in the table: the find field has its own copy.
        action->setShortcutContext(Qt::WidgetShortcut);
        table.addAction(action);
    }
    connect(m_open, &QAction::triggered, this, &RankingPage::openCurrent);
    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyWithHeaders, &QAction::triggered, this, [this] { copy(true); });
    connect(m_copyAll, &QAction::triggered, this, &RankingPage::copyAll);
    connect(m_published, &QAction::triggered, this,
            [this] { showPublications(*m_session, m_dialogs, this); });
    connect(m_ui->publishedButton, &QAbstractButton::clicked, m_published, &QAction::trigger);
    connect(m_ui->copyButton, &QAbstractButton::clicked, this, &RankingPage::copyAll);
    connect(m_ui->printButton, &QAbstractButton::clicked, this, &RankingPage::print);
    connect(m_ui->hideAreasBox, &QAbstractButton::toggled, this, &RankingPage::setAreasHidden);
    connect(m_ui->notesBox, &QAbstractButton::toggled, this, &RankingPage::fitTable);
    connect(&table, &QAbstractItemView::activated, this, &RankingPage::openCurrent);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, &RankingPage::sortBy);
    retranslate();
}

RankingPage::~RankingPage() = default;

void RankingPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &models::Session::assessmentChanged, this, &RankingPage::refresh);
        connect(m_session, &models::Session::stageChanged, this, &RankingPage::refreshLater);
        connect(m_session, &models::Session::languageChanged, this, &RankingPage::refreshLater);
        connect(m_session, &models::Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveResults())
                refreshLater();
        });
    }
    m_model.setSession(session);
    showSummary();
}

/// A hidden page does not compute; it does so when it is looked at.
void RankingPage::refreshLater()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

void RankingPage::refresh()
{
    m_stale = false;
    const int unit = m_model.unitAt(m_ui->table->currentIndex().row());
    const int scrolled = m_ui->table->verticalScrollBar()->value();
    m_model.refresh();
    showSummary();
    if (const int row = m_model.rowOf(unit); row >= 0)
        select(row);
    m_ui->table->verticalScrollBar()->setValue(scrolled);
}

void RankingPage::showSummary()
{
    const bool has = m_session && m_session->hasAssessment();
    m_ui->strip->setVisible(has);
    m_ui->strip->setSummary(m_model.summary(), m_model.classes());
    m_ui->copyButton->setEnabled(m_model.rowCount() > 0);
    m_ui->printButton->setEnabled(canPrint());
    QString context =
        has ? tr("%n đơn vị", nullptr, m_model.rowCount()) : tr("Sổ này chưa có đợt chấm nào.");
    if (const QString decision = m_model.decision(); !decision.isEmpty())
        context += QStringLiteral(" · ") + decision;
    m_ui->contextLabel->setText(context);
    m_published->setVisible(hasPublications(m_session));
    m_ui->publishedButton->setVisible(m_published->isVisible());

    BarDelegate::Scale scale;
    std::vector<RankingHeader::Border> borders;
    for (const auto& one : m_model.classes()) {
        if (!one.from)
            continue;
        scale.borders.push_back(*one.from);
        borders.push_back({one.title, *one.from});
    }
    m_bars->setScale(scale);
    m_header->setAxis(m_model.barColumn(), std::move(borders));
    QTableView& table = *m_ui->table;
    for (int column = RankingModel::FirstAreaColumn; column < m_model.barColumn(); ++column)
        table.setItemDelegateForColumn(column, nullptr);
    table.setItemDelegateForColumn(m_model.barColumn(), m_bars);
    {
        const QSignalBlocker block(m_header);
        m_header->setSortIndicator(m_model.sortColumn(), m_model.sortOrder());
    }
    fitColumns();
    setAreasHidden(m_ui->hideAreasBox->isChecked());

    constexpr std::size_t mostReasons = 5; // the others' stand in the tooltip of their class
    QString words;
    for (const auto& [about, reason] : m_model.classReasons(mostReasons))
        words +=
            QStringLiteral("<b>%1:</b> %2<br>").arg(about.toHtmlEscaped(), reason.toHtmlEscaped());
    const QStringList notes = m_model.notes();
    if (!notes.isEmpty())
        words += QStringLiteral("<b>%1</b> %2")
                     .arg(tr("Ghi chú."), notes.join(QLatin1Char(' ')).toHtmlEscaped());
    m_ui->notesLabel->setText(words);
    fitTable();
    if (!m_ui->table->currentIndex().isValid() && m_model.rowCount() > 0)
        select(0);
    Q_EMIT capabilitiesChanged();
}

/// Of the rows; the table itself has its new width only after the page's resizeEvent.
int RankingPage::tableWidth() const
{
    return width() - m_ui->table->verticalScrollBar()->sizeHint().width();
}

void RankingPage::fitColumns()
{
    const QFontMetrics metrics(Look::font(TextStyle::TableStrong));
    const int number =
        metrics.horizontalAdvance(QStringLiteral("100,00")) + 2 * Look::cellPadding + 4;
    QHeaderView& header = *m_header;
    header.setStretchLastSection(true);
    const auto size = [&header](int section, int width) {
        header.resizeSection(section, std::max(width, header.sectionSizeHint(section)));
    };
    size(RankingModel::RankColumn, 44);
    size(RankingModel::ChangeColumn, 44);
    size(RankingModel::UnitColumn, unitWidth);
    size(RankingModel::PointsColumn, number);
    size(RankingModel::MaxColumn, number);
    header.resizeSection(RankingModel::IndexColumn, number);
    int classes = classWidth;
    for (const auto& one : m_model.classes())
        classes = std::max(classes, ClassDelegate::widthOf(one.title, RankingModel::provisional()));
    size(RankingModel::ClassColumn, classes);
    // Areas of one width: their bars can be compared.
    int area = metrics.horizontalAdvance(QStringLiteral("10,00")) + 2 * Look::cellPadding + 4;
    for (int column = RankingModel::FirstAreaColumn; column < m_model.barColumn(); ++column)
        area = std::max(area, header.sectionSizeHint(column));
    for (int column = RankingModel::FirstAreaColumn; column < m_model.barColumn(); ++column)
        if (!header.isSectionHidden(column))
            header.resizeSection(column, area);
    int longest = unitWidth;
    for (int row = 0; row < std::min(200, m_model.rowCount()); ++row)
        longest = std::max(
            longest,
            QFontMetrics(Look::font(TextStyle::Table)).horizontalAdvance(m_model.nameAt(row)) + 14);

    // Names in full as long as the bars keep enough room to be compared.
    int others = 0;
    for (int section = 0; section < m_model.barColumn(); ++section)
        if (section != RankingModel::UnitColumn && !header.isSectionHidden(section))
            others += header.sectionSize(section);
    const int axis = std::clamp(m_header->axisWidth(), smallestBar, widestAxis);
    const int room = tableWidth() - others - axis;
    header.resizeSection(RankingModel::UnitColumn, std::clamp(longest, std::min(unitWidth, longest),
                                                              std::max(unitWidth, room)));
}

/// The footnote follows the last row as long as all rows fit; otherwise the rows scroll above it.
void RankingPage::fitTable()
{
    // On a low screen the rows come first; the notes are there at a tick.
    const bool low = height() < breakpoints::lowRanking;
    m_ui->notesBox->setVisible(low);
    m_ui->notesLabel->setVisible(!m_ui->notesLabel->text().isEmpty() &&
                                 (!low || m_ui->notesBox->isChecked()));
    const QTableView& table = *m_ui->table;
    int height = m_header->sizeHint().height() + table.verticalHeader()->length() + 2;
    if (m_header->length() > tableWidth())
        height += table.horizontalScrollBar()->sizeHint().height();
    m_ui->table->setMaximumHeight(std::max(120, height));
}

void RankingPage::setAreasHidden(bool hidden)
{
    for (int column = RankingModel::FirstAreaColumn; column < m_model.barColumn(); ++column)
        m_ui->table->setColumnHidden(column, hidden);
    fitColumns();
    fitTable();
}

void RankingPage::sortBy(int column, Qt::SortOrder order)
{
    // Of numbers one looks for the highest first; a rank is best when it is low.
    const bool words = column == RankingModel::RankColumn || column == RankingModel::UnitColumn ||
                       column == RankingModel::ClassColumn;
    if (column != m_model.sortColumn() && !words && order == Qt::AscendingOrder) {
        const QSignalBlocker block(m_header);
        order = Qt::DescendingOrder;
        m_header->setSortIndicator(column, order);
    }
    m_model.sort(column, order);
    if (m_ui->table->currentIndex().isValid())
        m_ui->table->scrollTo(m_ui->table->currentIndex());
}

// ---- copy, find, open ----

QString RankingPage::asTable(bool headers, bool all) const
{
    const auto header = [this](int column) {
        const QString title =
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool mayChange =
            column == RankingModel::RankColumn || column == RankingModel::ClassColumn;
        return mayChange && m_model.summary().provisional ? tr("%1 (tạm)").arg(title) : title;
    };
    const QTableView& table = *m_ui->table;
    QList<int> columns;
    for (int column = 0; column < m_model.barColumn(); ++column)
        if (!table.isColumnHidden(column))
            columns.append(column);
    QStringList lines;
    QStringList cells;
    if (headers) {
        lines += m_model.origin();
        for (const int column : columns)
            cells += header(column);
        lines += cells.join(QLatin1Char('\t'));
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!all && !table.selectionModel()->isRowSelected(row))
            continue;
        cells.clear();
        for (const int column : columns) {
            QString text = m_model.index(row, column).data().toString();
            // While anything is missing no class is final; where rows go, this goes with them.
            if (column == RankingModel::ClassColumn && m_model.summary().provisional &&
                m_model.isRanked(row))
                text =
                    m_model.missing(row) > 0
                        ? tr("%1 (tạm, thiếu %n tiêu chí)", nullptr, m_model.missing(row)).arg(text)
                        : tr("%1 (tạm)").arg(text);
            // What a spreadsheet can reckon with: a signed number for the change.
            if (column == RankingModel::ChangeColumn)
                text.replace(QStringLiteral("▲ "), QStringLiteral("+"))
                    .replace(QStringLiteral("▼ "), QStringLiteral("-"));
            cells += text;
        }
        // Rows without a head go apart from it: each says whose result it is.
        if (!headers)
            cells += m_model.origin();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void RankingPage::copy(bool headers)
{
    const bool all = !m_ui->table->selectionModel()->hasSelection();
    QGuiApplication::clipboard()->setText(asTable(headers, all));
    const auto rows = all ? m_model.rowCount()
                          : static_cast<int>(m_ui->table->selectionModel()->selectedRows().size());
    Q_EMIT statusMessage(tr("Đã chép %n dòng, dán được vào bảng tính", nullptr, rows));
}

void RankingPage::copyAll()
{
    QGuiApplication::clipboard()->setText(asTable(true, true));
    Q_EMIT statusMessage(
        tr("Đã chép cả bảng (%n dòng), dán được vào bảng tính", nullptr, m_model.rowCount()));
}

void RankingPage::openCurrent()
{
    const int unit = m_model.unitAt(m_ui->table->currentIndex().row());
    if (unit >= 0)
        Q_EMIT openSheet(unit);
}

bool RankingPage::select(int row)
{
    const int column = std::max(0, m_ui->table->currentIndex().column());
    m_ui->table->setCurrentIndex(m_model.index(
        row, m_ui->table->currentIndex().isValid() ? column : RankingModel::UnitColumn));
    m_ui->table->scrollTo(m_ui->table->currentIndex());
    // Where all columns do not fit, the rank stays in view beside the name.
    if (m_ui->table->currentIndex().column() <= RankingModel::UnitColumn)
        m_ui->table->horizontalScrollBar()->setValue(0);
    return true;
}

bool RankingPage::find(const QString& text)
{
    m_sought = models::folded(text.trimmed());
    if (m_sought.isEmpty())
        return true;
    const int from = std::max(0, m_ui->table->currentIndex().row());
    const int count = m_model.rowCount();
    for (int step = 0; step < count; ++step) {
        const int row = (from + step) % count;
        if (models::folded(m_model.nameAt(row)).contains(m_sought))
            return select(row);
    }
    return false;
}

void RankingPage::findNext(bool backward)
{
    const int count = m_model.rowCount();
    const int from = std::max(0, m_ui->table->currentIndex().row());
    for (int step = 1; step <= count && !m_sought.isEmpty(); ++step) {
        const int row = ((backward ? from - step : from + step) % count + count) % count;
        if (models::folded(m_model.nameAt(row)).contains(m_sought)) {
            select(row);
            return;
        }
    }
}

bool RankingPage::canPrint() const
{
    return m_session && m_session->hasAssessment() && m_model.rowCount() > 0;
}

void RankingPage::print()
{
    if (!canPrint())
        return;
    if (const auto done = printReport(*m_session, "ranking", {}, m_dialogs, this))
        Q_EMIT statusMessage(*done);
}

bool RankingPage::showPlace(const Place& place)
{
    const int row = place.leaf >= 0 || place.counter ? -1 : m_model.rowOf(place.unit);
    if (row >= 0)
        select(row);
    return row >= 0;
}

// ---- frame ----

QList<QAction*> RankingPage::pageActions() const
{
    return {m_open, m_copy, m_copyWithHeaders, m_copyAll, m_published};
}

QString RankingPage::menuTitle() const
{
    return tr("&Bảng");
}

QString RankingPage::findHint() const
{
    return tr("Tìm đơn vị…");
}

QList<QWidget*> RankingPage::panes() const
{
    return {m_ui->table};
}

void RankingPage::saveState(SettingsGroup& settings) const
{
    settings.setValue("sort-column", m_model.sortColumn());
    settings.setValue("sort-descending", m_model.sortOrder() == Qt::DescendingOrder);
    settings.setValue("hide-areas", m_ui->hideAreasBox->isChecked());
}

void RankingPage::restoreState(const SettingsGroup& settings)
{
    m_model.sort(settings.value("sort-column").toInt(), settings.value("sort-descending").toBool()
                                                            ? Qt::DescendingOrder
                                                            : Qt::AscendingOrder);
    m_ui->hideAreasBox->setChecked(settings.value("hide-areas").toBool());
}

void RankingPage::retranslate()
{
    m_open->setText(tr("&Mở phiếu của đơn vị (Enter)"));
    m_copy->setText(tr("&Chép dòng đang chọn"));
    m_copyWithHeaders->setText(tr("Chép kèm &tiêu đề"));
    m_copyAll->setText(tr("Chép cả &bảng"));
    m_published->setText(tr("Các bản đã &công bố…"));
}

void RankingPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        refreshLater();
    }
}

void RankingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
    fitTable();
}

void RankingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

} // namespace gui
