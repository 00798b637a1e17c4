#include "gui/matrix/MatrixPage.h"

#include "gui/delegates/DecimalDelegate.h"
#include "gui/evidence/DocumentList.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidencePane.h"
#include "gui/evidence/FileDrop.h"
#include "gui/imports/ImportFile.h"
#include "gui/look/Look.h"
#include "gui/matrix/CellPane.h"
#include "gui/matrix/CriterionButton.h"
#include "gui/matrix/CriterionPopup.h"
#include "gui/matrix/MatrixDelegate.h"
#include "gui/matrix/MatrixTable.h"
#include "gui/page/Dialogs.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "models/words/Text.h"
#include "ui_MatrixPage.h"

#include <QAction>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace gui {

using models::MatrixColumn;
using models::position;
using models::qt;

namespace {
constexpr int lowerHeight = 176;
constexpr int leastEvidence = 160;
} // namespace

MatrixPage::MatrixPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui([this] {
          auto ui = std::make_unique<Ui::MatrixPage>();
          ui->setupUi(this);
          return ui;
      }()),
      m_dialogs(dialogs), m_layouts(settings), m_totals(m_matrix), m_actions(*this, *m_ui->table)
{
    build();
    connectActions();
    connectParts();
    retranslate();
}

MatrixPage::~MatrixPage()
{
    // Views go before the models that they look at.
    setSession(nullptr);
    delete m_popup;
    delete m_ui->splitter;
}

MatrixTable& MatrixPage::table()
{
    return *m_ui->table;
}

CellPane& MatrixPage::cell()
{
    return *m_ui->cell;
}

void MatrixPage::build()
{
    Look::setFill(*m_ui->head, Role::Window);
    m_ui->head->setFixedHeight(std::max(Look::headHeight, m_ui->accept->sizeHint().height() + 8));
    for (QToolButton* button : {m_ui->previous, m_ui->next})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_ui->previous->setDefaultAction(m_actions.previous);
    m_ui->next->setDefaultAction(m_actions.next);

    table().setMatrix(m_matrix);
    QTableView& totals = *m_ui->totals;
    totals.setModel(&m_totals);
    totals.setFrameShape(QFrame::NoFrame);
    totals.setShowGrid(false);
    totals.setFocusPolicy(Qt::NoFocus);
    totals.setSelectionMode(QAbstractItemView::NoSelection);
    totals.horizontalHeader()->hide();
    totals.horizontalHeader()->setMinimumSectionSize(0);
    totals.verticalHeader()->hide();
    totals.verticalHeader()->setMinimumSectionSize(Look::rowHeight());
    totals.verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    totals.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    totals.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    totals.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    totals.setFixedHeight(Look::rowHeight());
    auto* words = new RowDelegate(&totals);
    words->setCellFrame(false);
    totals.setItemDelegate(words);
    auto* numbers = new DecimalDelegate(&totals);
    numbers->setCellFrame(false);
    for (const MatrixColumn column : {MatrixColumn::Points, MatrixColumn::Difference})
        totals.setItemDelegateForColumn(position(column), numbers);

    auto* offices = new RowDelegate(m_ui->verifier);
    offices->setCellFrame(false);
    m_ui->verifier->setItemDelegate(offices);
    m_popup = new CriterionPopup(m_criteria, this);
    m_ui->cell->setMatrix(m_matrix);
    m_ui->upper->setMinimumHeight(140);
    m_ui->lower->setMinimumHeight(90);
    m_evidence = new EvidencePane(m_dialogs, m_ui->documents);
    m_evidence->setMinimumHeight(leastEvidence);
    // On a low screen it is scrolled rather than pressed together.
    auto* room = new QScrollArea(m_ui->documents);
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setFocusPolicy(Qt::NoFocus);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setWidget(m_evidence);
    m_ui->documentsLayout->addWidget(room);
    m_ui->cell->setMinimumWidth(230);
    m_ui->documents->setMinimumWidth(200);
    m_ui->lower->setSizes({1000, 1000});
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    m_ui->splitter->setSizes({1000, lowerHeight});
}

void MatrixPage::connectActions()
{
    connect(m_actions.accept, &QAction::triggered, this, &MatrixPage::accept);
    connect(m_ui->accept, &QAbstractButton::clicked, m_actions.accept, &QAction::trigger);
    connect(m_actions.none, &QAction::triggered, this,
            [this] { setStatus(core::EntryStatus::None); });
    connect(m_actions.unproven, &QAction::triggered, this,
            [this] { setStatus(core::EntryStatus::Unproven); });
    connect(m_actions.clear, &QAction::triggered, this, [this] {
        table().giveWay();
        say(m_matrix.setStatus(table().chosenUnits(), core::EntryStatus::Empty).refused);
    });
    connect(m_actions.figures, &QAction::triggered, this, [this] { cell().focusFigures(); });
    connect(m_actions.reason, &QAction::triggered, this, [this] {
        const int unit = table().currentUnit();
        // What is typed first: where it wants a reason, the reason is what is open now.
        if (unit >= 0 && table().submitTyping() && !table().isTyping())
            table().editReason(unit, false);
    });
    connect(m_actions.appeal, &QAction::triggered, this, [this] { cell().focusAppeal(); });
    connect(m_actions.history, &QAction::triggered, this, &MatrixPage::showHistory);
    connect(m_actions.previous, &QAction::triggered, this, [this] { stepLeaf(-1); });
    connect(m_actions.next, &QAction::triggered, this, [this] { stepLeaf(1); });
    connect(m_actions.criteria, &QAction::triggered, this, [this] {
        if (table().submitTyping())
            m_popup->openBelow(*m_ui->criterion, m_matrix.leaf());
    });
    connect(m_ui->criterion, &CriterionButton::listRequested, m_actions.criteria,
            &QAction::trigger);
    connect(m_actions.copy, &QAction::triggered, this, [this] { table().copy(false); });
    connect(m_actions.copyWithHeaders, &QAction::triggered, this, [this] { table().copy(true); });
    connect(m_actions.paste, &QAction::triggered, this, &MatrixPage::paste);
    connect(m_actions.importSurvey, &QAction::triggered, this, [this] {
        if (m_session && m_session->hasAssessment())
            (void)chooseImport(*m_session, m_dialogs, m_layouts, {}, true, this);
    });
    connect(m_actions.attach, &QAction::triggered, m_evidence, &EvidencePane::attach);
    connect(m_actions.nextDocument, &QAction::triggered, m_evidence, &EvidencePane::nextDocument);
    connect(m_evidence, &EvidencePane::said, this, &Page::statusMessage);
    connect(m_actions.openSheet, &QAction::triggered, this, [this] {
        if (const int unit = table().currentUnit(); unit >= 0 && table().submitTyping())
            Q_EMIT openSheet(unit);
    });
}

void MatrixPage::connectParts()
{
    auto* drop = new FileDrop(table(), [](const QModelIndex& index) { return index.isValid(); });
    connect(drop, &FileDrop::filesDropped, this,
            [this](const QPersistentModelIndex& row, const QStringList& files) {
                if (row.isValid())
                    m_evidence->commands().attachFiles(m_matrix.unitAt(row.row()), leaf(), files);
            });
    connect(m_popup, &CriterionPopup::chosen, this, [this](int leaf) {
        showLeaf(leaf);
        table().setFocus(Qt::OtherFocusReason);
    });
    connect(&m_matrix, &models::MatrixModel::leafChanged, this, &MatrixPage::onLeafChanged);
    connect(&m_matrix, &models::MatrixModel::columnsChanged, this, &MatrixPage::fitColumns);
    connect(&m_criteria, &models::CriterionList::countsChanged, this, [this] {
        showHead();
        fillVerifiers();
    });
    connect(m_ui->verifier, &QComboBox::activated, this, [this](int row) {
        m_criteria.setVerifier(m_ui->verifier->itemData(row).toString());
        if (m_criteria.rowOf(m_matrix.leaf()) < 0 && m_criteria.rowCount() > 0)
            showLeaf(m_criteria.leafAt(0));
    });
    connect(m_ui->blind, &QAbstractButton::toggled, this, &MatrixPage::setBlind);

    MatrixTable& view = table();
    connect(&view, &MatrixTable::currentUnitChanged, this, &MatrixPage::onCurrentUnit);
    connect(&view, &MatrixTable::figuresRequested, this, [this] { cell().focusFigures(); });
    connect(&view, &MatrixTable::clearRequested, m_actions.clear, &QAction::trigger);
    connect(&view, &MatrixTable::columnMenuRequested, this, &MatrixPage::showColumnMenu);
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) {
                if (!m_isFitting && column != position(MatrixColumn::Reason) && width > 0)
                    m_widths[static_cast<std::size_t>(column)] = width;
                stretchReason();
            });
    connect(view.horizontalScrollBar(), &QAbstractSlider::valueChanged, this,
            &MatrixPage::syncTotals);
    connect(view.verticalScrollBar(), &QAbstractSlider::rangeChanged, this,
            &MatrixPage::stretchReason, Qt::QueuedConnection);

    connect(m_ui->cell, &CellPane::doneToCell, this, [this](bool isEntered) {
        table().setFocus(Qt::OtherFocusReason);
        if (isEntered)
            table().step(false);
    });
    connect(m_ui->cell, &CellPane::stepRequested, this, [this](bool backward) {
        cell().finishTyping();
        table().step(backward);
        cell().focusFigures();
    });
}

void MatrixPage::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_criteria.setSession(session);
    m_ui->cell->setSession(session);
    m_evidence->setSession(session);
    m_matrix.setSession(session);
    if (!session)
        return;
    connect(session, &models::Session::aboutToMove, this, [this] {
        table().finishTyping();
        cell().finishTyping();
    });
    // The models are connected before: what is shown here already stands in them.
    connect(session, &models::Session::assessmentChanged, this, &MatrixPage::onAssessment);
    connect(session, &models::Session::stageChanged, this, [this] {
        retranslate();
        onCurrentUnit();
    });
    onAssessment();
}

void MatrixPage::onAssessment()
{
    if (!m_session || !m_session->hasAssessment())
        return;
    if (!m_firstVerifier.isEmpty())
        m_criteria.setVerifier(m_firstVerifier);
    const core::IndexSet& set = m_session->scores().set();
    int leaf = set.findLeaf(models::utf8(m_firstCode));
    if (leaf < 0)
        leaf = m_criteria.leafAt(0);
    showLeaf(leaf);
    if (table().currentUnit() < 0)
        table().showUnit(m_matrix.unitAt(0));
    showHead();
    fillVerifiers();
    retranslate();
}

void MatrixPage::showLeaf(int leaf)
{
    const int unit = table().currentUnit();
    m_matrix.setLeaf(leaf);
    if (unit >= 0)
        table().showUnit(unit);
}

void MatrixPage::showCell(int unit, int leaf)
{
    showLeaf(leaf);
    table().showUnit(unit);
    table().setFocus(Qt::OtherFocusReason);
}

Place MatrixPage::place() const
{
    return {m_ui->table->currentUnit(), m_matrix.leaf()};
}

bool MatrixPage::showPlace(const Place& place)
{
    if (place.unit < 0 || place.counter || place.ofBook)
        return false;
    if (place.leaf >= 0)
        showCell(place.unit, place.leaf);
    else
        table().showUnit(place.unit);
    return true;
}

void MatrixPage::onLeafChanged()
{
    if (m_session && m_session->hasAssessment() && m_matrix.leaf() >= 0)
        m_firstCode = qt(m_session->scores().set().leafCode(m_matrix.leaf()));
    showHead();
    onCurrentUnit();
}

void MatrixPage::onCurrentUnit()
{
    const int unit = table().currentUnit();
    cell().showUnit(unit);
    // Bonus and penalty are no criteria of the set: they have no evidence of their own.
    const bool hasPlace = m_session && m_session->hasAssessment() && unit >= 0 &&
                          m_matrix.leaf() >= 0 &&
                          m_matrix.leaf() < m_session->scores().set().leafCount();
    m_evidence->showCell(hasPlace ? unit : -1, hasPlace ? m_matrix.leaf() : -1);
}

void MatrixPage::showHead()
{
    const int leaf = m_matrix.leaf();
    if (!m_session || !m_session->hasAssessment() || leaf < 0) {
        m_ui->criterion->setCriterion({}, tr("Sổ này chưa có đợt chấm nào."), {}, {}, {});
        return;
    }
    m_ui->criterion->setCriterion(m_criteria.code(leaf), m_criteria.shortTitle(leaf),
                                  m_criteria.title(leaf), m_criteria.context(leaf),
                                  m_criteria.progress(leaf));
    m_actions.previous->setEnabled(m_criteria.beside(leaf, -1) >= 0);
    m_actions.next->setEnabled(m_criteria.beside(leaf, 1) >= 0);
}

void MatrixPage::fillVerifiers()
{
    const QSignalBlocker silent(m_ui->verifier);
    m_ui->verifier->clear();
    const auto all = m_criteria.verifiers();
    int criteria = 0;
    int done = 0;
    int units = 0;
    for (const auto& one : all) {
        criteria += one.criteria;
        done += one.done;
        units += one.units;
    }
    const auto add = [this](const QString& name, const QString& id, int count, int finished,
                            int of) {
        const QLocale numbers(QLocale::Vietnamese, QLocale::Vietnam);
        m_ui->verifier->addItem(tr("%1 (%2)").arg(name).arg(count), id);
        const int row = m_ui->verifier->count() - 1;
        m_ui->verifier->setItemData(
            row, QStringLiteral("%1/%2").arg(numbers.toString(finished), numbers.toString(of)),
            models::SideRole);
    };
    add(tr("Tất cả cơ quan"), QString(), criteria, done, units);
    for (const auto& one : all)
        add(one.name, one.id, one.criteria, one.done, one.units);
    m_ui->verifier->setCurrentIndex(std::max(0, m_ui->verifier->findData(m_criteria.verifier())));
    m_ui->verifier->setToolTip(tr("Cơ quan thẩm định: %1, đã xong %2")
                                   .arg(m_ui->verifier->currentText(),
                                        m_ui->verifier->currentData(models::SideRole).toString()));
    m_ui->verifier->view()->setMinimumWidth(
        m_ui->verifier->fontMetrics().horizontalAdvance(QLatin1Char('0')) * 40);
}

void MatrixPage::stepLeaf(int by)
{
    if (!table().submitTyping() || table().isTyping())
        return;
    if (const int next = m_criteria.beside(m_matrix.leaf(), by); next >= 0)
        showLeaf(next);
}

bool MatrixPage::find(const QString& text)
{
    if (!m_session || m_matrix.leaf() < 0)
        return false;
    if (text.trimmed().isEmpty()) {
        m_found.clear();
        m_foundFrom = -1;
        return true;
    }
    if (m_found.empty() && m_foundFrom < 0)
        m_foundFrom = m_matrix.leaf();
    m_found.clear();
    m_foundNow = 0;
    // A code begins with a digit; words may be of a unit as well, which is nearer.
    for (const int row : m_matrix.find(text))
        m_found.push_back({-1, m_matrix.unitAt(row)});
    std::vector<Found> criteria;
    for (const int leaf : m_criteria.find(text))
        criteria.push_back({leaf, -1});
    const bool isCode = text.trimmed().front().isDigit();
    m_found.insert(isCode ? m_found.begin() : m_found.end(), criteria.begin(), criteria.end());
    if (m_found.empty()) {
        showLeaf(m_foundFrom);
        return false;
    }
    showFound();
    return true;
}

void MatrixPage::findNext(bool backward)
{
    if (m_found.empty())
        return;
    m_foundNow = (m_foundNow + (backward ? m_found.size() - 1 : 1)) % m_found.size();
    showFound();
}

void MatrixPage::showFound()
{
    const Found& found = m_found[m_foundNow];
    showLeaf(found.leaf >= 0 ? found.leaf : m_foundFrom);
    if (found.unit >= 0)
        table().showUnit(found.unit);
    Q_EMIT statusMessage(
        tr("Kết quả tìm %1 trên %2; F3 tìm tiếp").arg(m_foundNow + 1).arg(m_found.size()));
}

bool MatrixPage::nextProblem(bool backward)
{
    const int count = m_matrix.rowCount();
    if (count == 0 || !table().submitTyping())
        return false;
    const int now = table().currentIndex().row();
    for (int tried = 1; tried <= count; ++tried) {
        const int row = ((now + (backward ? -tried : tried)) % count + count) % count;
        if (!m_matrix.needsLook(row))
            continue;
        table().showUnit(m_matrix.unitAt(row));
        table().setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

QString MatrixPage::noProblem() const
{
    return tr("Không có dấu lệch hay vấn đề nào ở tiêu chí này");
}

QList<QWidget*> MatrixPage::panes() const
{
    QList<QWidget*> all = {m_ui->table, m_ui->cell};
    all.push_back(&m_evidence->list());
    all.push_back(m_ui->criterion);
    return all;
}

QList<QAction*> MatrixPage::pageActions() const
{
    return m_actions.all();
}

QString MatrixPage::menuTitle() const
{
    return tr("&Tiêu chí");
}

QString MatrixPage::findHint() const
{
    return tr("Tìm mã, tiêu chí, đơn vị…");
}

void MatrixPage::setBlind(bool isBlind)
{
    m_ui->blind->setChecked(isBlind);
    if (isBlind == m_matrix.isBlind())
        return;
    m_matrix.setBlind(isBlind);
    onCurrentUnit();
}

void MatrixPage::saveState(SettingsGroup& settings) const
{
    settings.setValue("splitter", m_ui->splitter->saveState());
    settings.setValue("lower", m_ui->lower->saveState());
    QStringList widths;
    for (const int width : m_widths)
        widths += QString::number(width);
    settings.setValue("widths", widths);
    QStringList hidden;
    for (const int column : m_unwanted)
        hidden += QString::number(column);
    hidden.sort();
    settings.setValue("hidden", hidden);
    settings.setOfBook("criterion", m_firstCode);
    settings.setOfBook("verifier", m_criteria.verifier());
    settings.setValue("blind", m_matrix.isBlind());
}

void MatrixPage::restoreState(const SettingsGroup& settings)
{
    m_ui->splitter->restoreState(settings.value("splitter").toByteArray());
    m_ui->lower->restoreState(settings.value("lower").toByteArray());
    const QStringList widths = settings.value("widths").toStringList();
    for (qsizetype column = 0;
         column < std::min<qsizetype>(widths.size(), models::matrixColumnCount); ++column)
        m_widths[static_cast<std::size_t>(column)] = std::clamp(widths.at(column).toInt(), 0, 2000);
    for (const QString& column : settings.value("hidden").toStringList())
        m_unwanted.insert(column.toInt());
    m_firstCode = settings.ofBook("criterion").toString();
    m_firstVerifier = settings.ofBook("verifier").toString();
    setBlind(settings.value("blind").toBool());
    fitColumns();
}

} // namespace gui
