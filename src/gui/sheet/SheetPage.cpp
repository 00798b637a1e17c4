#include "gui/sheet/SheetPage.h"

#include "gui/Look.h"
#include "gui/Settings.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/SheetTree.h"
#include "gui/sheet/TotalsBar.h"
#include "gui/sheet/UnitDelegate.h"
#include "models/FoldedText.h"
#include "models/Session.h"
#include "ui_SheetPage.h"

#include <QAction>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>

#include <array>

namespace gui {

using models::SheetFilter;

namespace {

constexpr int narrowWidth = 1000;
constexpr int narrowestWidth = 900;
/// The problems keep to their heading where the window is lower than 760.
constexpr int lowHeight = 650;
constexpr std::array<int, 3> paneWidths = {166, 709, 276};

constexpr std::array shows = {SheetFilter::Show::All, SheetFilter::Show::NotScored, SheetFilter::Show::Problems,
                              SheetFilter::Show::Cut};

} // namespace

SheetPage::SheetPage(Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::SheetPage>()), m_dialogs(dialogs), m_filter(m_sheet)
{
    m_ui->setupUi(this);
    build();
    makeActions();
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
    m_ui->head->setFixedHeight(std::max(Look::headHeight, m_ui->nextProblem->sizeHint().height() + 8));

    m_unitFilter.setSourceModel(&m_units);
    auto* unitRows = new UnitDelegate(this);
    m_ui->units->setModel(&m_unitFilter);
    m_ui->units->setItemDelegate(unitRows);
    m_ui->units->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ui->unitCombo->setModel(&m_units);
    m_ui->unitCombo->hide();
    m_ui->unitFilter->hide();
    m_unitFind = new QToolButton(this);
    m_unitFind->setAutoRaise(true);
    m_unitFind->setCheckable(true);
    m_unitFind->setIcon(Look::icon(QStringLiteral("filter"), Role::MutedText));
    m_ui->unitHead->addButton(m_unitFind);

    m_problemPane = new ProblemPane(m_problems, this);
    m_ui->sheetLayout->addWidget(m_problemPane);
    m_ui->below->hide();
    m_ui->tree->setModels(m_sheet, m_filter);
    m_ui->panel->setModel(m_sheet);
    m_ui->units->setMinimumWidth(120);
    m_ui->centre->setMinimumWidth(420);
    m_ui->panel->setMinimumWidth(230);
    m_ui->splitter->setSizes({paneWidths.begin(), paneWidths.end()});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setStretchFactor(2, 0);
}

void SheetPage::makeActions()
{
    const auto make = [this](QAction*& action, const QKeySequence& key, const char* icon) {
        action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        if (icon)
            action->setIcon(Look::icon(QLatin1String(icon)));
        addAction(action);
    };
    make(m_actions.accept, QKeySequence(Qt::CTRL | Qt::Key_Return), "chk");
    m_actions.accept->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    make(m_actions.none, QKeySequence(Qt::Key_F7), "na");
    make(m_actions.unproven, QKeySequence(Qt::Key_F9), "clip");
    make(m_actions.clear, {}, nullptr);
    make(m_actions.figures, {}, nullptr);
    make(m_actions.reason, QKeySequence(Qt::CTRL | Qt::Key_R), "pen");
    make(m_actions.history, QKeySequence(Qt::Key_F12), "clock");
    make(m_actions.previousUnit, QKeySequence(Qt::CTRL | Qt::Key_PageUp), "up");
    make(m_actions.nextUnit, QKeySequence(Qt::CTRL | Qt::Key_PageDown), "down");
    make(m_actions.expandAll, {}, nullptr);
    make(m_actions.collapseAll, {}, nullptr);

    connect(m_actions.accept, &QAction::triggered, this, [this] {
        const bool single = tree().chosen().size() == 1;
        const auto refused = m_sheet.acceptPrevious(tree().chosen());
        say(refused);
        if (!refused && single && tree().hasFocus())
            tree().step(false);
    });
    connect(m_actions.none, &QAction::triggered, this,
            [this] { say(m_sheet.setStatus(tree().chosen(), core::EntryStatus::None)); });
    connect(m_actions.unproven, &QAction::triggered, this,
            [this] { say(m_sheet.setStatus(tree().chosen(), core::EntryStatus::Unproven)); });
    connect(m_actions.clear, &QAction::triggered, this, [this] { say(m_sheet.clear(tree().chosen())); });
    connect(m_actions.figures, &QAction::triggered, this, [this] { panel().focusFigures(); });
    connect(m_actions.reason, &QAction::triggered, this, [this] { panel().focusReason(); });
    connect(m_actions.history, &QAction::triggered, this, [this] { panel().focusHistory(); });
    connect(m_actions.previousUnit, &QAction::triggered, this, [this] { stepUnit(-1); });
    connect(m_actions.nextUnit, &QAction::triggered, this, [this] { stepUnit(1); });
    connect(m_actions.expandAll, &QAction::triggered, &tree(), &QTreeView::expandAll);
    connect(m_actions.collapseAll, &QAction::triggered, &tree(), &QTreeView::collapseAll);
}

void SheetPage::connectParts()
{
    connect(&m_sheet, &models::SheetModel::unitChanged, this, &SheetPage::onUnitChanged);
    connect(m_ui->units->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            m_sheet.setUnit(m_unitFilter.mapToSource(current).row());
    });
    connect(m_ui->unitCombo, &QComboBox::activated, this, [this](int row) { m_sheet.setUnit(row); });
    connect(m_unitFind, &QToolButton::toggled, this, [this](bool isOn) {
        m_ui->unitFilter->setVisible(isOn);
        if (isOn)
            m_ui->unitFilter->setFocus(Qt::ShortcutFocusReason);
        else
            m_ui->unitFilter->clear();
    });
    connect(m_ui->unitFilter, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QSignalBlocker silent(m_ui->units->selectionModel());
        m_unitFilter.setText(text);
        m_ui->units->setCurrentIndex(m_unitFilter.mapFromSource(m_units.index(m_sheet.unit())));
    });
    m_ui->units->installEventFilter(this);
    m_ui->unitFilter->installEventFilter(this);

    connect(m_ui->filter, &QComboBox::activated, this, [this](int row) {
        const int leaf = tree().currentLeaf();
        m_filter.setShow(shows[static_cast<std::size_t>(row)]);
        tree().expandAll();
        if (leaf >= 0)
            tree().showLeaf(leaf);
    });
    connect(m_ui->nextProblem, &QPushButton::clicked, this, [this] { nextProblem(false); });
    connect(m_problemPane, &ProblemPane::leafChosen, this, &SheetPage::showLeaf);

    connect(tree().selectionModel(), &QItemSelectionModel::currentChanged, this, &SheetPage::onCurrentChanged);
    connect(&tree(), &SheetTree::figuresRequested, this, [this] { panel().focusFigures(); });
    connect(&tree(), &SheetTree::reasonRequested, this, [this] {
        if (m_isPanelBelow)
            m_ui->below->setCurrentWidget(m_ui->panel);
        panel().focusReason();
    });
    connect(&tree(), &SheetTree::clearRequested, m_actions.clear, &QAction::trigger);
    connect(&panel(), &CriterionPanel::doneToCell, this, &SheetPage::leavePanel);
    connect(&panel(), &CriterionPanel::stepRequested, this, [this](bool backward) {
        tree().step(backward);
        panel().focusFigures();
    });
    connect(&panel(), &CriterionPanel::titleChanged, this, [this] {
        if (m_isPanelBelow)
            m_ui->below->setTabText(0, panel().title());
    });
    connect(&m_problems, &models::ProblemModel::changed, this, &SheetPage::updateActions);
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
    // The models are connected before: what is shown here already stands in them.
    connect(session, &models::Session::stageChanged, this, [this] {
        tree().showLeaf(tree().currentLeaf());
        onCurrentChanged();
    });
    connect(session, &models::Session::jumpRequested, this, [this](int unit, int leaf) {
        m_sheet.setUnit(unit);
        showLeaf(leaf);
    });
    if (session->hasAssessment() && !m_firstUnit.isEmpty())
        m_sheet.setUnit(session->scores().unitIndex(models::utf8(m_firstUnit)));
    if (m_sheet.unit() < 0)
        m_sheet.setUnit(0);
    onUnitChanged();
}

void SheetPage::showUnit(int unit)
{
    m_sheet.setUnit(unit);
}

void SheetPage::onUnitChanged()
{
    const int unit = m_sheet.unit();
    m_problems.setUnit(unit);
    m_ui->totals->setUnit(unit);
    const bool hasUnit = m_session && m_session->hasAssessment() && unit >= 0;
    m_ui->title->setText(hasUnit ? models::qt(m_session->scores().units()[static_cast<std::size_t>(unit)].name)
                                 : tr("Chưa có đơn vị nào"));
    m_ui->title->setToolTip(m_ui->title->text());
    m_ui->unitHead->setTitle(tr("Đơn vị (%1)").arg(m_units.rowCount()));
    m_ui->unitCombo->setCurrentIndex(unit);
    if (const QModelIndex row = m_unitFilter.mapFromSource(m_units.index(unit)); row.isValid()) {
        const QSignalBlocker silent(m_ui->units->selectionModel());
        m_ui->units->setCurrentIndex(row);
        m_ui->units->scrollTo(row);
        m_ui->units->viewport()->update();
    }
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

void SheetPage::stepUnit(int by)
{
    // Through what the list shows.
    const QModelIndex now = m_unitFilter.mapFromSource(m_units.index(m_sheet.unit()));
    const QModelIndex next = m_unitFilter.index(now.isValid() ? now.row() + by : 0, 0);
    if (next.isValid())
        m_sheet.setUnit(m_unitFilter.mapToSource(next).row());
}

void SheetPage::say(const std::optional<models::SheetModel::Refusal>& refusal)
{
    if (!refusal)
        return;
    if (refusal->index.isValid() && m_sheet.leafOf(refusal->index) != tree().currentLeaf())
        tree().showRow(refusal->index);
    tree().showMessage(refusal->index, refusal->text);
}

void SheetPage::showLeaf(int leaf)
{
    // A filter must not hide what is asked for.
    if (!m_filter.mapFromSource(m_sheet.indexOfLeaf(leaf, 0)).isValid()) {
        m_ui->filter->setCurrentIndex(0);
        m_filter.setShow(SheetFilter::Show::All);
        tree().expandAll();
    }
    tree().showLeaf(leaf);
    tree().setFocus(Qt::OtherFocusReason);
}

void SheetPage::leavePanel(bool isEntered)
{
    tree().setFocus(Qt::OtherFocusReason);
    if (isEntered)
        tree().step(false);
}

bool SheetPage::find(const QString& text)
{
    m_found.clear();
    m_foundNow = -1;
    if (text.trimmed().isEmpty())
        return true;
    for (const QModelIndex& index : m_sheet.find(text))
        m_found.push_back(index);
    if (!m_found.isEmpty()) {
        m_foundNow = 0;
        showFound();
        return true;
    }
    const QString wanted = models::folded(text.trimmed());
    for (int unit = 0; unit < m_units.rowCount(); ++unit) {
        if (m_units.index(unit).data(models::UnitListModel::FoldedRole).toString().contains(wanted)) {
            m_sheet.setUnit(unit);
            return true;
        }
    }
    return false;
}

void SheetPage::findNext(bool backward)
{
    if (m_found.isEmpty())
        return;
    m_foundNow = (m_foundNow + (backward ? m_found.size() - 1 : 1)) % m_found.size();
    showFound();
}

void SheetPage::showFound()
{
    const QModelIndex place = m_found.at(m_foundNow);
    if (!m_filter.mapFromSource(place).isValid()) {
        m_ui->filter->setCurrentIndex(0);
        m_filter.setShow(SheetFilter::Show::All);
        tree().expandAll();
    }
    tree().showRow(place);
    Q_EMIT statusMessage(tr("Kết quả tìm %1 trên %2; F3 tìm tiếp").arg(m_foundNow + 1).arg(m_found.size()));
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

QList<QWidget*> SheetPage::panes() const
{
    QList<QWidget*> all = {m_ui->tree, m_ui->panel};
    if (m_problems.rowCount() > 0)
        all.push_back(&m_problemPane->table());
    all.push_back(m_width == Width::Narrowest ? static_cast<QWidget*>(m_ui->unitCombo) : m_ui->units);
    return all;
}

QList<QAction*> SheetPage::pageActions() const
{
    return {m_actions.accept,   m_actions.none,      m_actions.unproven,   m_actions.clear,
            m_actions.figures,  m_actions.reason,    m_actions.history,    m_actions.previousUnit,
            m_actions.nextUnit, m_actions.expandAll, m_actions.collapseAll};
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
    m_ui->nextProblem->setEnabled(m_problems.rowCount() > 0);
    m_ui->nextProblem->setText(m_problems.rowCount() > 0 ? tr("Vấn đề tiếp (F8)") : tr("Không có vấn đề"));
    if (m_isPanelBelow)
        m_ui->below->setTabText(1, tr("Vấn đề (%1)").arg(m_problems.rowCount()));
}

void SheetPage::retranslate()
{
    m_actions.accept->setText(tr("&Chấp nhận điểm bước trước"));
    m_actions.none->setText(tr("&Không phát sinh"));
    m_actions.unproven->setText(tr("Chưa có &tài liệu"));
    m_actions.clear->setText(tr("&Xóa điểm") + QStringLiteral("\tDelete"));
    m_actions.figures->setText(tr("&Số liệu của tiêu chí") + QStringLiteral("\tAlt+Enter"));
    m_actions.reason->setText(tr("&Lý do"));
    m_actions.history->setText(tr("Lịch &sử ô"));
    m_actions.previousUnit->setText(tr("Đơn vị &trước"));
    m_actions.nextUnit->setText(tr("Đơn vị &sau"));
    m_actions.expandAll->setText(tr("&Mở tất cả") + QStringLiteral("\t*"));
    m_actions.collapseAll->setText(tr("&Gập tất cả"));

    const int shown = std::max(0, m_ui->filter->currentIndex());
    m_ui->filter->clear();
    m_ui->filter->addItems({tr("Tất cả tiêu chí"), tr("Chưa chấm"), tr("Có vấn đề"), tr("Bị cắt điểm")});
    m_ui->filter->setCurrentIndex(shown);
    m_ui->unitFilter->setPlaceholderText(tr("Gõ tên, không cần dấu"));
    m_ui->unitFilter->setAccessibleName(tr("Lọc đơn vị"));
    m_ui->units->setAccessibleName(tr("Đơn vị"));
    m_ui->unitCombo->setAccessibleName(tr("Đơn vị"));
    m_ui->filter->setAccessibleName(tr("Lọc tiêu chí"));
    m_unitFind->setToolTip(tr("Lọc đơn vị theo tên"));
    m_unitFind->setAccessibleName(m_unitFind->toolTip());
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
    arrange();
}

void SheetPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    arrange();
}

void SheetPage::arrange()
{
    setWidth(width() < narrowestWidth ? Width::Narrowest : width() < narrowWidth ? Width::Narrow : Width::Wide);
    const bool isLow = height() < lowHeight;
    if (isLow != property("isLow").toBool()) {
        setProperty("isLow", isLow);
        m_problemPane->setFolded(isLow && !m_isPanelBelow);
    }
}

void SheetPage::setWidth(Width width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_ui->unitPane->setVisible(width != Width::Narrowest);
    m_ui->unitCombo->setVisible(width == Width::Narrowest);
    m_ui->title->setVisible(width != Width::Narrowest);
    m_ui->filterLabel->setVisible(width != Width::Narrowest);
    const bool below = width != Width::Wide;
    if (below == m_isPanelBelow)
        return;
    m_isPanelBelow = below;
    m_ui->panel->setHeadVisible(!below);
    if (below) {
        m_ui->below->addTab(m_ui->panel, panel().title());
        m_ui->below->addTab(m_problemPane, QString());
        m_problemPane->setFolded(false);
        m_ui->stacked->setSizes({height() / 2, height() / 2});
    } else {
        m_ui->splitter->addWidget(m_ui->panel);
        m_ui->sheetLayout->addWidget(m_problemPane);
        m_ui->splitter->setSizes({paneWidths.begin(), paneWidths.end()});
        m_ui->panel->show();
        m_problemPane->show();
    }
    m_ui->below->setVisible(below);
    updateActions();
}

bool SheetPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_ui->units) {
        const QString typed = key->text();
        const bool isTyping =
            !typed.isEmpty() && typed.at(0).isLetterOrNumber() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (isTyping) {
            m_unitFind->setChecked(true);
            m_ui->unitFilter->setText(typed);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            tree().setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_unitFind->isChecked()) {
            m_unitFind->setChecked(false);
            return true;
        }
    } else if (watched == m_ui->unitFilter) {
        switch (key->key()) {
        case Qt::Key_Escape:
            m_unitFind->setChecked(false);
            m_ui->units->setFocus(Qt::OtherFocusReason);
            return true;
        case Qt::Key_Down:
            m_ui->units->setFocus(Qt::OtherFocusReason);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            // The first that fits.
            if (m_unitFilter.rowCount() > 0)
                m_sheet.setUnit(m_unitFilter.mapToSource(m_unitFilter.index(0, 0)).row());
            tree().setFocus(Qt::OtherFocusReason);
            return true;
        default:
            break;
        }
    }
    return Page::eventFilter(watched, event);
}

void SheetPage::saveState(Settings& settings) const
{
    if (!m_isPanelBelow)
        settings.setValue(Settings::Key::SheetSplitter, m_ui->splitter->saveState());
    settings.setValue(Settings::Key::SheetHeader, m_ui->tree->header()->saveState());
    if (m_session && m_session->hasAssessment() && m_sheet.unit() >= 0)
        settings.setValue(Settings::Key::SheetUnit,
                          models::qt(m_session->scores().units()[static_cast<std::size_t>(m_sheet.unit())].id));
}

void SheetPage::restoreState(const Settings& settings)
{
    m_ui->splitter->restoreState(settings.value(Settings::Key::SheetSplitter).toByteArray());
    m_ui->tree->header()->restoreState(settings.value(Settings::Key::SheetHeader).toByteArray());
    m_firstUnit = settings.value(Settings::Key::SheetUnit).toString();
}

} // namespace gui
