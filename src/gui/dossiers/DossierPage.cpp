#include "gui/dossiers/DossierPage.h"

#include "gui/dossiers/CheckPane.h"
#include "gui/dossiers/DossierTable.h"
#include "gui/dossiers/FactDelegate.h"
#include "gui/dossiers/FormChoice.h"
#include "gui/imports/ImportDialog.h"
#include "gui/imports/ImportFile.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "gui/page/UnitChoice.h"
#include "models/book/Session.h"
#include "models/dossiers/DossierBlock.h"
#include "models/words/FoldedText.h"
#include "ui_DossierPage.h"

#include <QAction>
#include <QClipboard>
#include <QDate>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <set>

namespace gui {

namespace {

constexpr std::array<int, 3> dossierPanes = {148, 806, 210};
constexpr int leastRows = 2; ///< a row and the sums

QString dateText(const std::string& iso)
{
    const QDate date = QDate::fromString(models::qt(iso), Qt::ISODate);
    return date.isValid() ? date.toString(QStringLiteral("dd/MM/yyyy")) : QString();
}

} // namespace

DossierPage::DossierPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::DossierPage>()), m_dialogs(dialogs),
      m_settings(settings), m_layouts(settings)
{
    m_ui->setupUi(this);
    build();
    makeActions();
    connectParts();
    retranslate();
}

DossierPage::~DossierPage()
{
    // Views go before the models that they look at.
    setSession(nullptr);
    delete m_ui->splitter;
}

void DossierPage::build()
{
    Look::setFont(*m_ui->title, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->context, Role::MutedText);
    Look::setFill(*m_ui->head, Role::Window);
    Look::setFill(*m_ui->rest, Role::Base);
    m_ui->head->setFixedHeight(
        std::max(Look::headHeight, m_ui->importButton->sizeHint().height() + 8));
    m_ui->unitPane->setModel(m_units);
    m_ui->unitCombo->setModel(&m_units);
    m_ui->unitCombo->hide();
    m_ui->table->setDossiers(m_model);
    m_ui->form->setTable(*m_ui->table);
    m_ui->facts->setModel(&m_facts);
    m_ui->facts->setItemDelegate(new FactDelegate(this));
    m_ui->facts->installEventFilter(this);
    m_ui->facts->viewport()->installEventFilter(this);
    // Heights follow the texts and the width: wrapped lines must not lie over each other.
    m_factsTimer.setSingleShot(true);
    m_factsTimer.setInterval(0);
    connect(&m_factsTimer, &QTimer::timeout, m_ui->facts, &QListView::doItemsLayout);
    connect(&m_facts, &QAbstractItemModel::dataChanged, &m_factsTimer, qOverload<>(&QTimer::start));
    m_ui->unitPane->setMinimumWidth(120);
    m_ui->centre->setMinimumWidth(420);
    m_ui->factsPane->setMinimumWidth(200);
    m_ui->splitter->setSizes({dossierPanes.begin(), dossierPanes.end()});
    for (int pane = 0; pane < 3; ++pane)
        m_ui->splitter->setStretchFactor(pane, pane == 1 ? 1 : 0);
}

void DossierPage::makeActions()
{
    const auto make = [this](const QKeySequence& key, const char* icon,
                             void (DossierPage::*slot)()) {
        QAction* action = makeAction(*this, key, icon);
        if (slot)
            connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_import = make(Qt::CTRL | Qt::SHIFT | Qt::Key_I, "down", nullptr);
    m_importSurvey = make({}, "poll", nullptr);
    connect(m_import, &QAction::triggered, this, [this] { importFile(false); });
    connect(m_importSurvey, &QAction::triggered, this, [this] { importFile(true); });
    m_add = make(Qt::Key_Insert, "plus", &DossierPage::addRow);
    m_remove = make(Qt::CTRL | Qt::Key_Delete, "minus", &DossierPage::removeRows);
    m_clear = make({}, nullptr, &DossierPage::clearCells);
    m_form = make(Qt::Key_F4, nullptr, nullptr);
    connect(m_form, &QAction::triggered, m_ui->form, &FormChoice::toggle);
    m_copy = make(Qt::CTRL | Qt::Key_C, nullptr, nullptr);
    m_copyWithHeaders = make(Qt::CTRL | Qt::SHIFT | Qt::Key_C, nullptr, nullptr);
    m_paste = make(Qt::CTRL | Qt::Key_V, nullptr, &DossierPage::paste);
    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyWithHeaders, &QAction::triggered, this, [this] { copy(true); });
    for (QAction* action : {m_copy, m_copyWithHeaders, m_paste}) {
        // Only in the table: the editor of a cell has its own.
        removeAction(action);
        action->setShortcutContext(Qt::WidgetShortcut);
        table().addAction(action);
    }
    m_previousUnit = make(Qt::CTRL | Qt::Key_PageUp, "up", nullptr);
    m_nextUnit = make(Qt::CTRL | Qt::Key_PageDown, "down", nullptr);
    connect(m_previousUnit, &QAction::triggered, this, [this] { stepUnit(-1); });
    connect(m_nextUnit, &QAction::triggered, this, [this] { stepUnit(1); });
}

void DossierPage::connectParts()
{
    connect(&m_model, &models::DossierModel::unitChanged, this, &DossierPage::onUnitChanged);
    connect(&m_model, &models::DossierModel::linesChanged, this, &DossierPage::onLinesChanged);
    connect(m_ui->unitPane, &UnitPane::unitChosen, &m_model, &models::DossierModel::setUnit);
    connect(m_ui->unitPane, &UnitPane::left, this,
            [this] { table().setFocus(Qt::OtherFocusReason); });
    connect(m_ui->unitCombo, &QComboBox::activated, &m_model, &models::DossierModel::setUnit);
    connect(m_ui->addButton, &QPushButton::clicked, m_add, &QAction::trigger);
    connect(m_ui->importButton, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(table().selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { showLines(); });
    connect(&table(), &DossierTable::typing, this,
            [this](const QString& text) { showLines(text); });
    connect(&table(), &DossierTable::typingEnded, this, [this] { showLines(); });
    connect(&table(), &DossierTable::clearRequested, this, &DossierPage::clearCells);
    connect(m_ui->form, &FormChoice::told, this, &DossierPage::statusMessage);
    connect(m_ui->facts, &QListView::doubleClicked, this, &DossierPage::openCriterion);
}

void DossierPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_units.setSession(session);
    m_facts.setSession(session);
    m_model.setSession(session);
    if (!session)
        return;
    connect(session, &models::Session::aboutToMove, this, [this] { table().finishTyping(); });
    if (session->hasAssessment() && !m_firstUnit.isEmpty())
        m_model.setUnit(session->scores().unitIndex(models::utf8(m_firstUnit)));
    if (m_model.unit() < 0)
        m_model.setUnit(session->firstUnit());
    arrange();
    onUnitChanged();
}

bool DossierPage::showPlace(const Place& place)
{
    if (place.leaf >= 0 || place.ofBook || !m_session->sees(place.unit))
        return false;
    showUnit(place.unit);
    if (place.counter) {
        table().goTo(m_model.indexOf(*place.counter));
        table().setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void DossierPage::onUnitChanged()
{
    const int unit = m_model.unit();
    m_facts.setUnit(unit);
    const bool hasUnit = m_session && m_session->hasAssessment() && unit >= 0;
    m_ui->title->setText(
        hasUnit ? models::qt(m_session->scores().units()[static_cast<std::size_t>(unit)].name)
                : tr("Chưa có đơn vị nào"));
    QString context;
    if (hasUnit) {
        const core::Assessment& assessment = m_session->scores().assessment();
        const QString from = dateText(assessment.periodFrom);
        const QString to = dateText(assessment.periodTo);
        context = from.isEmpty() || to.isEmpty() ? tr("năm %1").arg(assessment.year)
                                                 : tr("kỳ %1 – %2").arg(from, to);
    }
    m_ui->context->setText(context);
    m_ui->context->setToolTip(context);
    m_ui->unitCombo->setCurrentIndex(unit);
    m_ui->unitPane->showUnit(unit);
    onLinesChanged();
}

void DossierPage::onLinesChanged()
{
    table().fitColumns();
    arrange();
    showLines();
    updateActions();
}

void DossierPage::showLines(const std::optional<QString>& typed)
{
    auto lines = m_model.lines(table().currentIndex(), typed);
    if (m_model.rowCount() == 0 && m_model.unit() >= 0)
        lines.push_back({{},
                         tr("chưa có số liệu hồ sơ. Bấm Ins để thêm dòng, Ctrl+V để dán từ bảng "
                            "tính, hoặc nhập từ tệp."),
                         {}});
    if (!lines.empty() && m_model.rowCount() == 0)
        lines.back().severity = core::Severity::Warning;
    checks().setLines(lines);
}

void DossierPage::stepUnit(int by)
{
    // Through what the list shows.
    if (const int next = m_ui->unitPane->unitBeside(m_model.unit(), by); next >= 0)
        m_model.setUnit(next);
}

void DossierPage::addRow()
{
    table().finishTyping();
    const int row = m_model.addRow();
    if (row < 0) {
        Q_EMIT statusMessage(m_model.readOnlyReason());
        return;
    }
    table().fitColumns();
    arrange();
    table().setFocus(Qt::OtherFocusReason);
    table().goTo(m_model.index(row, models::DossierModel::LevelColumn));
    Q_EMIT statusMessage(tr("Dòng mới: gõ cấp (t, h, x), Tab, lĩnh vực, rồi các số. Dòng được ghi "
                            "khi có số đầu tiên."));
}

void DossierPage::removeRows()
{
    table().giveWay();
    std::set<int> rows;
    for (const QModelIndex& cell : table().chosen())
        rows.insert(cell.row());
    if (const auto refused = m_model.deleteRows(QList<int>(rows.begin(), rows.end())))
        table().showMessage(m_model.index(refused->row, refused->column), refused->text);
}

void DossierPage::clearCells()
{
    table().giveWay();
    if (const auto refused = m_model.clear(table().chosen()))
        table().showMessage(m_model.index(refused->row, refused->column), refused->text);
}

void DossierPage::copy(bool withHeaders)
{
    const QModelIndexList cells = table().chosen();
    if (cells.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(models::DossierBlock(m_model).copied(cells, withHeaders));
    Q_EMIT statusMessage(
        tr("Đã chép %n ô, dán được vào bảng tính", nullptr, static_cast<int>(cells.size())));
}

void DossierPage::paste()
{
    table().giveWay();
    // From the upper left corner of what is selected.
    QModelIndex at = table().currentIndex();
    for (const QModelIndex& cell : table().chosen())
        at = m_model.index(std::min(at.row(), cell.row()), std::min(at.column(), cell.column()));
    if (!at.isValid() && m_model.unit() < 0)
        return;
    const models::DossierBlock::Pasted pasted =
        models::DossierBlock(m_model).paste(at, QGuiApplication::clipboard()->text());
    if (pasted.refused.empty()) {
        table().setFocus(Qt::OtherFocusReason);
        return;
    }
    RefusedBlock block;
    block.cells = pasted.cells;
    for (const models::DossierModel::Refusal& one : pasted.refused) {
        const QString column =
            m_model.headerData(one.column, Qt::Horizontal, Qt::ToolTipRole).toString();
        models::RefusedLine line;
        line.place = tr("dòng %1").arg(one.row + 1);
        line.column = column.isEmpty() ? tr("cột %1").arg(one.column + 1) : column;
        line.value = one.value;
        line.why = one.text;
        line.row = one.row < m_model.dataRows() ? one.row : -1; // not the line of sums
        block.lines.push_back(line);
    }
    const int line = m_dialogs.showRefused(window(), block);
    if (line < 0)
        return;
    const models::DossierModel::Refusal& place = pasted.refused[static_cast<std::size_t>(line)];
    table().goTo(m_model.index(place.row, place.column));
    table().showMessage(m_model.index(place.row, place.column), place.text);
}

void DossierPage::importFile(bool isSurvey)
{
    const QString last = m_settings.value(Settings::Key::ImportFolder).toString();
    const QString folder =
        chooseImport(*m_session, m_dialogs, m_layouts,
                     last.isEmpty() ? m_settings.value(Settings::Key::LastFolder).toString() : last,
                     isSurvey, this);
    if (!folder.isEmpty())
        m_settings.setValue(Settings::Key::ImportFolder, folder);
}

void DossierPage::openCriterion()
{
    const int leaf = m_facts.leafAt(m_ui->facts->currentIndex().row());
    if (leaf >= 0)
        Q_EMIT openSheet(m_model.unit(), leaf);
}

bool DossierPage::eventFilter(QObject* watched, QEvent* event)
{
    // The type first: while a table is being taken down it is no longer one that can be asked for
    // its viewport.
    if (event->type() == QEvent::Resize && watched == m_ui->facts->viewport())
        m_factsTimer.start();
    if (watched == m_ui->facts && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCriterion();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool DossierPage::find(const QString& text)
{
    m_found = models::folded(text.trimmed());
    if (m_found.isEmpty())
        return true;
    for (int unit = 0; unit < m_units.rowCount(); ++unit) {
        if (m_units.index(unit)
                .data(models::UnitListModel::FoldedRole)
                .toString()
                .contains(m_found)) {
            m_model.setUnit(unit);
            return true;
        }
    }
    return false;
}

void DossierPage::findNext(bool backward)
{
    const int count = m_units.rowCount();
    for (int step = 1; step <= count && !m_found.isEmpty(); ++step) {
        const int unit = ((m_model.unit() + (backward ? -step : step)) % count + count) % count;
        if (m_units.index(unit)
                .data(models::UnitListModel::FoldedRole)
                .toString()
                .contains(m_found)) {
            m_model.setUnit(unit);
            return;
        }
    }
}

bool DossierPage::nextProblem(bool backward)
{
    const std::vector<app::CounterPlace> waiting =
        m_session ? m_session->counterDrafts().places() : std::vector<app::CounterPlace>();
    const int count = m_units.rowCount();
    for (int step = 1; step <= count; ++step) {
        const int unit = ((m_model.unit() + (backward ? -step : step)) % count + count) % count;
        const auto place = std::find_if(waiting.begin(), waiting.end(),
                                        [unit](const auto& one) { return one.unit == unit; });
        const bool isAsked = place != waiting.end() || m_units.hasProblem(unit);
        if (!isAsked || !m_session->sees(unit))
            continue;
        m_model.setUnit(unit);
        if (place != waiting.end())
            table().goTo(m_model.indexOf(*place));
        table().setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

QString DossierPage::noProblem() const
{
    return tr("Số liệu của mọi đơn vị đều đủ và khớp");
}

QList<QWidget*> DossierPage::panes() const
{
    return {m_ui->table, m_ui->facts,
            m_isNarrow ? static_cast<QWidget*>(m_ui->unitCombo)
                       : static_cast<QWidget*>(&m_ui->unitPane->list())};
}

QList<QAction*> DossierPage::pageActions() const
{
    return {m_import, m_importSurvey,    m_add,   m_remove,       m_clear,   m_form,
            m_copy,   m_copyWithHeaders, m_paste, m_previousUnit, m_nextUnit};
}

QString DossierPage::menuTitle() const
{
    return tr("&Hồ sơ");
}

QString DossierPage::findHint() const
{
    return tr("Tìm đơn vị…");
}

DossierTable& DossierPage::table()
{
    return *m_ui->table;
}

CheckPane& DossierPage::checks()
{
    return *m_ui->checks;
}

void DossierPage::updateActions()
{
    const QString reason = m_model.readOnlyReason();
    const bool writable = reason.isEmpty() && m_model.unit() >= 0;
    for (QAction* action : {m_import, m_importSurvey, m_add, m_remove, m_clear, m_form, m_paste})
        action->setEnabled(writable);
    m_ui->form->showForm();
    for (QPushButton* button : {m_ui->addButton, m_ui->importButton}) {
        button->setEnabled(writable);
        button->setToolTip(reason);
    }
}

void DossierPage::retranslate()
{
    m_import->setText(tr("&Nhập từ tệp…"));
    m_importSurvey->setText(tr("Nhập &kết quả điều tra…"));
    m_add->setText(tr("&Thêm dòng"));
    m_remove->setText(tr("&Xóa dòng"));
    m_clear->setText(tr("&Bỏ trống ô (chưa biết)") + QStringLiteral("\tDelete"));
    m_form->setText(tr("Đổi &biểu mẫu dòng: 10 cột, II.06a"));
    m_copy->setText(tr("&Chép"));
    m_copyWithHeaders->setText(tr("Chép kèm t&iêu đề"));
    m_paste->setText(tr("&Dán"));
    m_previousUnit->setText(tr("Đơn vị t&rước"));
    m_nextUnit->setText(tr("Đơn vị &sau"));
    m_ui->importButton->setToolTip(tr("Nhập từ tệp XLSX, ODS hoặc CSV (Ctrl+Shift+I)"));
    m_ui->factsHead->setTitle(tr("Tỷ lệ và tiêu chí"));
    m_ui->factsHead->setHint(tr("Enter: mở tiêu chí"), {tr("Enter: mở")});
    m_ui->facts->setAccessibleName(tr("Tỷ lệ đúng hạn và tiêu chí dùng số liệu"));
    m_ui->unitCombo->setAccessibleName(tr("Đơn vị"));
    onUnitChanged();
}

void DossierPage::arrange()
{
    const bool narrow = width() < breakpoints::narrow;
    showUnitChoice(m_session, *m_ui->unitPane, *m_ui->unitCombo, narrow);
    // The box names the unit, too; where there is nothing to choose the title alone does.
    m_ui->title->setVisible(!narrow || !choosesUnit(m_session));
    if (narrow != m_isNarrow) {
        m_isNarrow = narrow;
        if (narrow) {
            m_ui->stacked->addWidget(m_ui->factsPane);
            m_ui->stacked->setSizes({height() * 3 / 5, height() * 2 / 5});
        } else {
            m_ui->splitter->addWidget(m_ui->factsPane);
            m_ui->splitter->setSizes({dossierPanes.begin(), dossierPanes.end()});
        }
        m_ui->factsPane->show();
    }
    // What the numbers say stands right below them.
    const int wanted = table().wantedHeight();
    table().setMaximumHeight(std::max(90, wanted));
    table().setMinimumHeight(std::min(wanted, table().heightOf(leastRows)));
}

void DossierPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void DossierPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void DossierPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    arrange();
}

void DossierPage::saveState(SettingsGroup& settings) const
{
    if (!m_isNarrow)
        settings.setValue("splitter", m_ui->splitter->saveState());
    if (m_session && m_session->hasAssessment() && m_model.unit() >= 0)
        settings.setOfBook(
            "unit",
            models::qt(m_session->scores().units()[static_cast<std::size_t>(m_model.unit())].id));
}

void DossierPage::restoreState(const SettingsGroup& settings)
{
    m_ui->splitter->restoreState(settings.value("splitter").toByteArray());
    m_firstUnit = settings.ofBook("unit").toString();
}

} // namespace gui
