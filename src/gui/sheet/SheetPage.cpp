#include "gui/sheet/SheetPage.h"

#include "gui/entry/HistoryDialog.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/Settings.h"
#include "gui/page/UnitChoice.h"
#include "gui/process/SheetLock.h"
#include "gui/reports/ReportPrinter.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/SheetClipboard.h"
#include "gui/sheet/SheetColumns.h"
#include "gui/sheet/SheetEvidence.h"
#include "gui/sheet/SheetFilterBar.h"
#include "gui/sheet/SheetFinder.h"
#include "gui/sheet/SheetForms.h"
#include "gui/sheet/SheetPanes.h"
#include "gui/sheet/SheetTree.h"
#include "gui/sheet/TotalsBar.h"
#include "gui/sheet/UnitPane.h"
#include "gui/tasks/TaskDialog.h"
#include "models/book/Session.h"
#include "models/process/ProcessTable.h"
#include "models/sheet/SheetCells.h"
#include "models/words/Text.h"
#include "ui_SheetPage.h"

#include <QAction>
#include <QListView>
#include <QTableView>

namespace gui {

using models::SheetFilter;

SheetPage::SheetPage(Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::SheetPage>()), m_dialogs(dialogs), m_filter(m_sheet),
      m_actions(*this)
{
    m_ui->setupUi(this);
    build();
    connectActions();
    connectParts();
    retranslate();
}

SheetPage::~SheetPage()
{
    // Views go before the models that they look at.
    setSession(nullptr);
    delete m_ui->splitter;
}

void SheetPage::build()
{
    Look::setFont(*m_ui->title, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->filterLabel, Role::MutedText);
    Look::setFill(*m_ui->head, Role::Window);
    Look::setTextRole(*m_ui->standing, Role::MutedText);
    m_ui->standing->setMinimumWidth(10);
    m_ui->head->setFixedHeight(
        std::max(Look::headHeight, m_ui->nextProblem->sizeHint().height() + 8));

    m_ui->unitPane->setModel(m_units);
    m_ui->unitCombo->setModel(&m_units);
    m_ui->unitCombo->hide();

    m_problemPane = new ProblemPane(m_problems, this);
    m_panes = new SheetPanes(*m_ui, *m_problemPane, *this);
    m_finder = new SheetFinder(m_sheet, m_units, this);
    m_ui->tree->setModels(m_sheet, m_filter);
    m_ui->filter->setFilter(m_filter);
    m_columns = new SheetColumns(*m_ui->tree);
    m_clipboard = new SheetClipboard(*m_ui->tree, *m_columns, m_sheet, m_dialogs);
    m_evidence = new SheetEvidence(*m_ui->tree, *m_ui->panel, m_sheet, m_filter, m_dialogs);
    new SheetForms(m_actions, m_sheet, m_dialogs, *this);
    m_ui->panel->setModel(m_sheet);
}

void SheetPage::connectActions()
{
    connect(m_actions.accept, &QAction::triggered, this, &SheetPage::accept);
    connect(m_actions.lastYear, &QAction::triggered, this, [this] {
        apply([this](const QModelIndexList& rows) { return m_sheet.takeLastYear(rows); }, true);
    });
    const auto givesStatus = [this](QAction* action, core::EntryStatus status) {
        connect(action, &QAction::triggered, this, [this, status] {
            apply([this, status](const auto& rows) { return m_sheet.setStatus(rows, status); });
        });
    };
    givesStatus(m_actions.none, core::EntryStatus::None);
    givesStatus(m_actions.unproven, core::EntryStatus::Unproven);
    givesStatus(m_actions.clear, core::EntryStatus::Empty);
    connect(m_actions.figures, &QAction::triggered, this, [this] { panel().focusFigures(); });
    connect(m_actions.reason, &QAction::triggered, this, [this] { panel().focusReason(); });
    connect(m_actions.appeal, &QAction::triggered, this, [this] {
        if (m_panes->isPanelBelow())
            m_ui->below->setCurrentWidget(m_ui->panel);
        if (!panel().focusAppeal())
            Q_EMIT statusMessage(tr("Tiêu chí này không có gì để giải trình lúc này"));
    });
    connect(m_actions.lock, &QAction::triggered, this, [this] {
        if (!m_session || !m_session->hasAssessment() || m_sheet.unit() < 0)
            return;
        const int leaf = tree().currentLeaf();
        const auto said = lockSheet(*m_session, m_sheet.unit(), m_dialogs, this);
        if (!said)
            return;
        if (leaf >= 0)
            showLeaf(leaf);
        Q_EMIT statusMessage(*said);
    });
    connect(m_actions.copy, &QAction::triggered, m_clipboard, [this] { m_clipboard->copy(false); });
    connect(m_actions.copyWithHeaders, &QAction::triggered, m_clipboard,
            [this] { m_clipboard->copy(true); });
    connect(m_actions.paste, &QAction::triggered, m_clipboard, &SheetClipboard::paste);
    connect(m_actions.columns, &QAction::triggered, m_columns, &SheetColumns::popUp);
    connect(m_actions.history, &QAction::triggered, this, &SheetPage::showHistory);
    connect(m_actions.previousCriterion, &QAction::triggered, this,
            [this] { stepCriterion(true); });
    connect(m_actions.nextCriterion, &QAction::triggered, this, [this] { stepCriterion(false); });
    connect(m_actions.attach, &QAction::triggered, m_evidence, &SheetEvidence::attach);
    connect(m_actions.nextDocument, &QAction::triggered, this, [this] {
        if (m_panes->isPanelBelow())
            m_ui->below->setCurrentWidget(m_ui->panel);
        panel().nextDocument();
    });
    connect(m_actions.documentIndex, &QAction::triggered, m_evidence, &SheetEvidence::showIndex);
    connect(m_actions.giveTask, &QAction::triggered, this, [this] {
        if (const Place at = place(); at.unit >= 0 && m_session)
            (void)TaskDialog::give(*m_session, at.unit, at.leaf, window());
    });
    const auto stepUnit = [this](int by) {
        // Through what the list shows.
        if (const int next = m_ui->unitPane->unitBeside(m_sheet.unit(), by); next >= 0)
            m_sheet.setUnit(next);
    };
    connect(m_actions.previousUnit, &QAction::triggered, this, [stepUnit] { stepUnit(-1); });
    connect(m_actions.nextUnit, &QAction::triggered, this, [stepUnit] { stepUnit(1); });
    connect(m_actions.expandAll, &QAction::triggered, &tree(), &QTreeView::expandAll);
    connect(m_actions.collapseAll, &QAction::triggered, &tree(), &QTreeView::collapseAll);
}

void SheetPage::connectParts()
{
    connect(&m_sheet, &models::SheetModel::unitChanged, this, &SheetPage::onUnitChanged);
    connect(m_ui->unitPane, &UnitPane::unitChosen, &m_sheet, &models::SheetModel::setUnit);
    connect(m_ui->unitPane, &UnitPane::left, this,
            [this] { tree().setFocus(Qt::OtherFocusReason); });
    connect(m_ui->unitCombo, &QComboBox::activated, &m_sheet, &models::SheetModel::setUnit);
    connect(m_ui->filter, &SheetFilterBar::chosen, this, [this] {
        const int leaf = tree().currentLeaf();
        tree().expandAll();
        if (leaf >= 0)
            tree().showLeaf(leaf);
    });
    connect(m_ui->filter, &SheetFilterBar::refused, this, &Page::statusMessage);
    connect(m_columns, &SheetColumns::changed, this, [this] {
        m_sheet.setShowsLastYear(
            !tree().isColumnHidden(models::position(models::SheetColumn::LastYear)));
        tree().stretchTitle();
    });
    connect(m_clipboard, &SheetClipboard::said, this, &Page::statusMessage);
    connect(m_clipboard, &SheetClipboard::leafWanted, this, &SheetPage::showLeaf);
    connect(m_ui->nextProblem, &QPushButton::clicked, this, [this] { nextProblem(false); });
    connect(m_problemPane, &ProblemPane::leafChosen, this, &SheetPage::showLeaf);
    connect(m_problemPane, &ProblemPane::unitPlaceChosen, this,
            [this](const app::UnitPlace& place) { Q_EMIT openPlace({.ofBook = place}); });

    connect(tree().selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SheetPage::onCurrentChanged);
    // Queued: an editor that is open is to be done with first. By then something else may be
    // shown, or be typed in: its reason is nobody's to ask for.
    connect(
        &m_sheet, &models::SheetModel::reasonNeeded, this,
        [this](const QModelIndex& place) {
            const bool isHere = tree().hasFocus() || panel().isAncestorOf(focusWidget());
            if (isHere && m_sheet.leafOf(place) == tree().currentLeaf() && m_sheet.isWaiting(place))
                askReason();
        },
        Qt::QueuedConnection);
    connect(&tree(), &SheetTree::figuresRequested, this, [this] { panel().focusFigures(); });
    connect(&tree(), &SheetTree::reasonRequested, this, &SheetPage::askReason);
    connect(&tree(), &SheetTree::clearRequested, m_actions.clear, &QAction::trigger);
    connect(&panel(), &CriterionPanel::doneToCell, this, &SheetPage::leavePanel);
    connect(&panel(), &CriterionPanel::titleChanged, this, [this] {
        if (m_panes->isPanelBelow())
            m_ui->below->setTabText(0, panel().title());
    });
    connect(&m_problems, &models::ProblemModel::changed, this, &SheetPage::updateActions);
    connect(&panel(), &CriterionPanel::said, this, &SheetPage::statusMessage);
    connect(m_evidence, &SheetEvidence::leafChosen, this, &SheetPage::showLeaf);
    connect(m_finder, &SheetFinder::found, this,
            [this](const QModelIndex& row, const QString& which) {
                showUnfiltered(row);
                tree().showRow(row);
                Q_EMIT statusMessage(which);
            });
    connect(m_panes, &SheetPanes::changed, this, [this] {
        showUnitBox();
        updateActions();
    });
}

void SheetPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_units.setSession(session);
    m_problems.setSession(session);
    m_ui->totals->setSession(session);
    m_ui->panel->setSession(session);
    m_sheet.setSession(session);
    if (!session)
        return;
    connect(session, &models::Session::aboutToMove, this, [this] {
        tree().finishTyping();
        panel().finishTyping();
    });
    connect(session, &models::Session::changed, this, &SheetPage::updateActions);
    connect(session, &models::Session::appealWritten, this, &SheetPage::updateActions);
    // The models are connected before: what is shown here already stands in them.
    connect(session, &models::Session::stageChanged, this, [this] {
        m_columns->showStage(m_sheet.editableColumn());
        tree().showLeaf(tree().currentLeaf());
        onCurrentChanged();
    });
    if (session->hasAssessment() && !m_firstUnit.isEmpty())
        m_sheet.setUnit(session->scores().unitIndex(models::utf8(m_firstUnit)));
    if (m_sheet.unit() < 0)
        m_sheet.setUnit(session->firstUnit());
    showUnitBox();
    onUnitChanged();
}

Place SheetPage::place() const
{
    return {m_sheet.unit(), m_ui->tree->currentLeaf()};
}

bool SheetPage::showPlace(const Place& place)
{
    if (place.counter || place.ofBook || !m_session->sees(place.unit))
        return false;
    showUnit(place.unit);
    if (place.leaf >= 0)
        showLeaf(place.leaf);
    return true;
}

void SheetPage::onUnitChanged()
{
    const int unit = m_sheet.unit();
    m_problems.setUnit(unit);
    m_ui->totals->setUnit(unit);
    const bool hasUnit = m_session && m_session->hasAssessment() && unit >= 0;
    m_ui->title->setText(
        hasUnit ? models::qt(m_session->scores().units()[static_cast<std::size_t>(unit)].name)
                : tr("Chưa có đơn vị nào"));
    m_ui->unitCombo->setCurrentIndex(unit);
    m_ui->unitPane->showUnit(unit);
    if (m_filter.show() != SheetFilter::Show::All)
        tree().expandAll();
    if (tree().currentLeaf() < 0 && hasUnit && m_session->scores().set().leafCount() > 0)
        tree().showLeaf(0);
    onCurrentChanged();
    updateActions();
}

void SheetPage::onCurrentChanged()
{
    panel().showRow(m_filter.mapToSource(tree().currentIndex()));
    m_problems.setCurrentLeaf(tree().currentLeaf());
    m_problemPane->showLeaf(tree().currentLeaf());
}

void SheetPage::stepCriterion(bool backward)
{
    const bool isInPanel = panel().isAncestorOf(focusWidget());
    panel().finishTyping();
    tree().step(backward);
    if (isInPanel)
        panel().focusFigures();
}

void SheetPage::showUnfiltered(const QModelIndex& sheetIndex)
{
    // A filter must not hide what is asked for.
    if (!m_filter.mapFromSource(sheetIndex).isValid())
        m_ui->filter->showAll();
}

void SheetPage::showHistory()
{
    if (tree().currentLeaf() < 0 || !m_session)
        return;
    auto* dialog = new HistoryDialog(*m_session, m_sheet.unit(), tree().currentLeaf(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

SheetFilterBar& SheetPage::filterBar()
{
    return *m_ui->filter;
}

void SheetPage::showLeaf(int leaf)
{
    showUnfiltered(m_sheet.indexOfLeaf(leaf, 0));
    tree().showLeaf(leaf);
    tree().setFocus(Qt::OtherFocusReason);
}

void SheetPage::askReason()
{
    if (m_panes->isPanelBelow())
        m_ui->below->setCurrentWidget(m_ui->panel);
    panel().focusReason();
}

void SheetPage::leavePanel(bool isEntered)
{
    tree().setFocus(Qt::OtherFocusReason);
    if (isEntered)
        tree().step(false);
}

bool SheetPage::find(const QString& text)
{
    return m_finder->find(text);
}

void SheetPage::findNext(bool backward)
{
    m_finder->findNext(backward);
}

bool SheetPage::nextProblem(bool backward)
{
    const int count = m_problems.rowCount();
    if (count == 0)
        return false;
    // In the order of the list, from the current one on.
    const QModelIndex now = m_problemPane->table().currentIndex();
    const bool isOnOne = now.isValid() && m_problems.leafAt(now.row()) == tree().currentLeaf();
    int row = backward ? count - 1 : 0;
    if (isOnOne)
        row = (now.row() + (backward ? count - 1 : 1)) % count;
    m_problemPane->table().selectRow(row);
    const int leaf = m_problems.leafAt(row);
    showLeaf(leaf);
    m_problemPane->table().selectRow(row);
    return true;
}

QString SheetPage::noProblem() const
{
    return tr("Không còn vấn đề nào ở phiếu này");
}

bool SheetPage::canPrint() const
{
    return m_session && m_session->hasAssessment() && unit() >= 0;
}

/// The sheet shown, as an official paper.
void SheetPage::print()
{
    if (!canPrint())
        return;
    const std::string& id = m_session->scores().units()[static_cast<std::size_t>(unit())].id;
    if (const auto done = printReport(*m_session, "sheet", models::qt(id), m_dialogs, this))
        Q_EMIT statusMessage(*done);
}

QList<QWidget*> SheetPage::panes() const
{
    QList<QWidget*> all = {m_ui->tree, m_ui->panel};
    if (m_problems.rowCount() > 0)
        all.push_back(&m_problemPane->table());
    all.push_back(m_panes->isNarrowest() ? static_cast<QWidget*>(m_ui->unitCombo)
                                         : static_cast<QWidget*>(&m_ui->unitPane->list()));
    return all;
}

QList<QAction*> SheetPage::pageActions() const
{
    return m_actions.all();
}

QList<QAction*> SheetPage::contextActions(const QAbstractItemView& view) const
{
    if (&view == m_ui->tree)
        return m_actions.ofCell();
    return &view == &m_ui->unitPane->list() ? m_actions.ofUnit() : QList<QAction*>();
}

QString SheetPage::menuTitle() const
{
    return tr("&Phiếu");
}

QString SheetPage::findHint() const
{
    return tr("Tìm mã, tiêu chí, đơn vị…");
}

SheetTree& SheetPage::tree()
{
    return *m_ui->tree;
}

CriterionPanel& SheetPage::panel()
{
    return *m_ui->panel;
}

TotalsBar& SheetPage::totals()
{
    return *m_ui->totals;
}

void SheetPage::updateActions()
{
    const bool hasUnit = m_session && m_session->hasAssessment() && m_sheet.unit() >= 0;
    const QString standing = hasUnit ? models::standingText(*m_session, m_sheet.unit()) : QString();
    m_ui->standing->setText(standing);
    m_ui->standing->setVisible(!standing.isEmpty());
    m_ui->nextProblem->setEnabled(m_problems.rowCount() > 0);
    m_ui->nextProblem->setText(m_problems.rowCount() > 0 ? tr("Vấn đề tiếp (F8)")
                                                         : tr("Không có vấn đề"));
    if (m_panes->isPanelBelow())
        m_ui->below->setTabText(1, tr("Vấn đề (%1)").arg(m_problems.rowCount()));
}

void SheetPage::retranslate()
{
    m_actions.retranslate();
    m_ui->filter->retranslate();
    m_columns->retranslate();
    m_ui->unitCombo->setAccessibleName(tr("Đơn vị"));
    m_ui->nextProblem->setToolTip(tr("Shift+F8: vấn đề trước"));
    onUnitChanged();
}

void SheetPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void SheetPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_panes->fit();
}

void SheetPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_panes->fit();
}

void SheetPage::showUnitBox()
{
    m_actions.giveTask->setEnabled(!m_session || m_session->viewer().manages());
    showUnitChoice(m_session, *m_ui->unitPane, *m_ui->unitCombo, m_panes->isNarrowest());
    // The box names the unit, too; where there is nothing to choose the title alone does.
    m_ui->title->setVisible(!m_panes->isNarrowest() || !choosesUnit(m_session));
}

void SheetPage::saveState(SettingsGroup& settings) const
{
    if (!m_panes->isPanelBelow())
        settings.setValue("splitter", m_ui->splitter->saveState());
    settings.setValue("header", m_columns->state());
    if (m_session && m_session->hasAssessment() && m_sheet.unit() >= 0)
        settings.setOfBook(
            "unit",
            models::qt(m_session->scores().units()[static_cast<std::size_t>(m_sheet.unit())].id));
}

void SheetPage::restoreState(const SettingsGroup& settings)
{
    m_ui->splitter->restoreState(settings.value("splitter").toByteArray());
    m_columns->restore(settings.value("header"));
    m_firstUnit = settings.ofBook("unit").toString();
}

} // namespace gui
