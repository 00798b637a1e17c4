#include "gui/sheet/CriterionPanel.h"

#include "engine/Explain.h"
#include "gui/entry/AppealPart.h"
#include "gui/entry/CarriedPart.h"
#include "gui/entry/ChargePart.h"
#include "gui/entry/ExplainLine.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/HistoryList.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/entry/ReasonPart.h"
#include "gui/entry/RuleTable.h"
#include "gui/entry/StatusPart.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidencePart.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/sheet/SheetCells.h"
#include "models/sheet/SheetModel.h"
#include "models/words/NumberText.h"
#include "models/words/PublishedWords.h"
#include "models/words/RuleText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"
#include "ui_CriterionPanel.h"

#include <algorithm>

namespace gui {

using core::EntryStatus;
using models::EntryForm;
using models::qt;

namespace {

/// From this width on what is read stands beside what is typed.
constexpr qsizetype shortFigures = 14;

bool takesTab(const QWidget& widget)
{
    return widget.focusPolicy() & Qt::TabFocus && widget.isVisible() && widget.isEnabled();
}

/// What Tab stops at, in the order of the layouts.
void collectStops(const QLayout* layout, QList<QWidget*>& stops)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QWidget* widget = layout->itemAt(i)->widget();
        if (widget && takesTab(*widget))
            stops.append(widget);
        collectStops(widget ? widget->layout() : layout->itemAt(i)->layout(), stops);
    }
}

WrappedText* addText(QVBoxLayout& layout, TextStyle style, Role role)
{
    auto* text = new WrappedText(style, role);
    layout.addWidget(text);
    return text;
}

} // namespace

CriterionPanel::CriterionPanel(QWidget* parent)
    : EntryPane(parent), m_ui(std::make_unique<Ui::CriterionPanel>())
{
    m_ui->setupUi(this);
    Look::setFill(*m_ui->content, Role::Base);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->aboutLayout->addStretch(1);
    m_ui->entryLayout->addStretch(1);
    build();
    retranslate();
}

CriterionPanel::~CriterionPanel() = default;

void CriterionPanel::build()
{
    m_name = addText(m_ui->wording->body(), TextStyle::BodyStrong, Role::Text);
    m_guide = addText(m_ui->wording->body(), TextStyle::Hint, Role::MutedText);
    m_evidence = addText(m_ui->wording->body(), TextStyle::Hint, Role::MutedText);

    m_rule = new RuleTable;
    m_ui->rule->body().addWidget(m_rule);

    auto& figuresBody = m_ui->figures->body();
    m_carried = new CarriedPart;
    figuresBody.addWidget(m_carried);
    m_sourceNote = addText(figuresBody, TextStyle::Hint, Role::MutedText);
    figuresBody.addWidget(&figures());
    figuresBody.addWidget(&explainLine());
    m_spread = addText(figuresBody, TextStyle::Hint, Role::MutedText);
    m_published = addText(figuresBody, TextStyle::Table, Role::Text);
    m_status = new StatusPart;
    figuresBody.addWidget(m_status);

    m_ui->reason->body().addWidget(&reasonPart());

    m_ui->entryLayout->insertWidget(m_ui->entryLayout->indexOf(m_ui->reason) + 1, &appeal());

    m_documents = new EvidencePart;
    m_ui->documents->body().addWidget(m_documents);
    connect(m_documents, &EvidencePart::changed, this, &CriterionPanel::showDocumentsTitle);
    connect(m_documents, &EvidencePart::said, this, &CriterionPanel::said);
    connect(m_ui->documents, &Section::linkActivated, m_documents, &EvidencePart::attach);

    m_charge = new ChargePart;
    m_ui->entryLayout->insertWidget(m_ui->entryLayout->indexOf(m_ui->history), m_charge);

    setHistorySection(*m_ui->history);
    connect(m_status, &StatusPart::toggled, this, &CriterionPanel::onStatus);
}

void CriterionPanel::retranslate()
{
    m_ui->history->setTitle(tr("Lịch sử ô"));
    m_ui->head->setHint(tr("Alt+↑ ↓ tiêu chí trước, sau"),
                        {tr("Alt+↑ ↓ trước, sau"), tr("Alt+↑ ↓")});
    reasonPart().retranslate();
    m_status->retranslate();
    m_carried->retranslate();
    m_documents->retranslate();
    showContent();
}

bool CriterionPanel::hasSheet() const
{
    return m_sheet && session() && session()->hasAssessment() && m_sheet->unit() >= 0;
}

void CriterionPanel::setDialogs(Dialogs& dialogs)
{
    m_documents->setDialogs(dialogs);
}

void CriterionPanel::setModel(models::SheetModel& sheet)
{
    m_sheet = &sheet;
    connect(&sheet, &QAbstractItemModel::modelReset, this, [this] { showRow({}); });
}

void CriterionPanel::setSession(models::Session* session)
{
    EntryPane::setSession(session);
    m_documents->setSession(session);
    m_carried->setSession(session);
    m_charge->setSession(session);
    if (!session)
        return;
    // What changed may be this entry, or (by `best` rules) the value it is compared with.
    connect(session, &models::Session::changed, this, [this](const app::Changes& changes) {
        if (!changes.moveResults())
            return;
        refresh();
        showHistorySoon();
    });
    connect(session, &models::Session::languageChanged, this, &CriterionPanel::showContent);
}

void CriterionPanel::showRow(const QModelIndex& sheetIndex)
{
    m_form.reset();
    m_node = -1;
    if (sheetIndex.isValid() && hasSheet()) {
        m_node = m_sheet->nodeOf(sheetIndex);
        if (const int leaf = m_sheet->leafOf(sheetIndex); leaf >= 0)
            m_form.emplace(*session(), m_sheet->unit(), session()->stage(), leaf);
    }
    m_ui->scroll->ensureVisible(0, 0);
    showContent();
}

void CriterionPanel::showContent()
{
    const bool hasRow = hasSheet() && (m_form || m_node >= 0);
    m_ui->content->setVisible(hasRow);
    m_title = tr("Tiêu chí");
    if (hasRow && m_node >= 0) {
        const core::Node& node = session()->scores().set().nodes[static_cast<std::size_t>(m_node)];
        if ((node.isRoot() && !node.isArea()) || !node.bearsPoints())
            m_title = models::SheetCells::sectionTitle(node.section);
        else
            m_title = (node.isArea()     ? tr("Lĩnh vực %1")
                       : node.isScored() ? tr("Tiêu chí %1")
                                         : tr("Nhóm tiêu chí %1"))
                          .arg(qt(node.code));
    } else if (hasRow) {
        m_title = m_form->leaf() == session()->scores().set().bonusLeaf() ? tr("Điểm thưởng")
                                                                          : tr("Điểm phạt");
    }
    m_ui->head->setTitle(m_title);
    Q_EMIT titleChanged();
    if (!hasRow)
        return;
    m_charge->showPlace(m_sheet->unit(), m_node);
    m_carried->showCell(m_form ? m_form->unit() : -1, m_form ? m_form->leaf() : -1);
    m_documents->showCell(m_form ? m_form->unit() : -1, m_form ? m_form->leaf() : -1);
    for (Section* section : {m_ui->figures, m_ui->reason, m_ui->documents, m_ui->history})
        section->setVisible(m_form.has_value());
    if (!m_form)
        appeal().showCell(-1, -1);
    if (m_form)
        showCriterion();
    else
        showSum();
}

void CriterionPanel::showSum()
{
    showWording();
    const core::Node& node = session()->scores().set().nodes[static_cast<std::size_t>(m_node)];
    m_ui->rule->setVisible(node.bearsPoints());
    const bool hasLimit = node.section == core::Section::Areas || !node.max.isZero();
    m_ui->rule->setTitle(
        hasLimit
            ? tr("Tổng các tiêu chí bên dưới, tối đa %1 điểm").arg(models::numberText(node.max))
            : QString());
    const std::string sum = session()->scores().explain(
        m_sheet->unit(), m_node, session()->resultStage(), session()->language());
    m_rule->setLines({{qt(sum), {}, false}});
}

void CriterionPanel::showCriterion()
{
    showWording();
    showFigures();
    showTyped();
    showReason(true);
    showHistorySoon();
}

void CriterionPanel::refresh()
{
    if (!hasSheet() || isCommitting())
        return;
    if (!m_form) {
        if (m_node >= 0)
            showSum();
        return;
    }
    showFigures();
    showTyped();
    showReason(false);
}

void CriterionPanel::showWording()
{
    m_ui->wording->head().hide();
    if (m_node < 0) {
        m_name->setText(m_title);
        m_guide->setOptional(
            tr("Nhập điểm kèm lý do; điểm vượt mức trần của bộ chỉ số không được tính."));
        m_evidence->setOptional({});
        return;
    }
    const core::Node& node = session()->scores().set().nodes[static_cast<std::size_t>(m_node)];
    const bool isFigures = node.isRoot() && node.section == core::Section::Figures;
    m_name->setText(isFigures ? m_title : qt(node.title));
    m_guide->setOptional(isFigures ? tr("Nhập một lần cho cả phiếu: các tiêu chí dùng số liệu này "
                                        "tự lấy, không phải nhập lại.")
                                   : qt(core::guideWording(node)));
    m_evidence->setOptional(
        node.evidence.empty() ? QString() : tr("Tài liệu kiểm chứng: %1").arg(qt(node.evidence)));
}

void CriterionPanel::showRule(const core::Entry& entry)
{
    const core::Node* node = m_form->node();
    m_ui->rule->setVisible(node && node->bearsPoints());
    if (!node || !node->bearsPoints())
        return;
    const QString title =
        tr("Cách chấm: %1").arg(qt(engine::ruleTitle(*node, session()->language())));
    m_ui->rule->setTitle(title);
    core::Figures figures = entry.figures;
    if (figures.empty() && entry.isEmpty()) {
        if (const auto accepted = m_form->accepted())
            figures = accepted->figures;
    }
    m_rule->setLines(
        models::ruleLines(*node,
                          figures.empty() || node->takesShared
                              ? engine::countingFigures(session()->scores().set(), *node, entry,
                                                        session()->scores().factsOf(m_form->unit()),
                                                        app::resultStageOf(m_form->stage()))
                              : figures,
                          session()->language()));
}

void CriterionPanel::showFigures()
{
    const core::Stage stage = m_form->stage();
    m_ui->figures->setTitle(m_form->isManual() ? tr("Điểm %1").arg(models::Terms::stage(stage))
                                               : tr("Số liệu %1").arg(models::Terms::stage(stage)));
    const core::Entry* previous =
        session()->editor().previousEntry(m_form->unit(), stage, m_form->leaf());
    const bool isFirstKept =
        stage == core::Stage::V2 && previous &&
        previous == &session()->scores().sheet(m_form->unit()).at(core::Stage::V1, m_form->leaf());
    QString before;
    if (previous && !previous->isEmpty() && m_form->node()) {
        if (previous->status == EntryStatus::Scored)
            before =
                qt(engine::figuresText(*m_form->node(), previous->figures, session()->language()));
        // The title of an option is too long for a heading; its points say as much.
        if (before.isEmpty() || before.size() > shortFigures)
            before =
                session()->valueText(m_form->unit(), core::Stage::Self, m_form->leaf(), *previous);
        before = (isFirstKept ? tr("lần 1: %1") : tr("tự chấm: %1")).arg(before);
    }
    m_ui->figures->setSide(before);
    showForm();

    QString note = readOnlyReason();
    if (note.isEmpty() && m_form->stored().isEmpty() && !m_form->hasDrafts()) {
        if (m_form->source() == EntryForm::Source::Previous)
            note = isFirstKept ? tr("Điểm lần 1 đang được giữ. Gõ số khác để thẩm định lại.")
                               : tr("Đang là số liệu tự chấm, chưa thẩm định. Ctrl+Enter chấp "
                                    "nhận, hoặc gõ số khác.");
    }
    const bool isDrawn =
        m_form->source() == EntryForm::Source::Dossiers ||
        (m_form->source() == EntryForm::Source::Own &&
         engine::isDrawn(*m_form->node(), m_form->stored().figures)); // a part of the criterion
    if (note.isEmpty() && isDrawn)
        note = engine::isDrawnAfter(core::DossierForm::Form06a, *m_form->node(),
                                    m_form->stored().figures,
                                    session()->scores().counters(m_form->unit()))
                   ? tr("Lấy từ số liệu hồ sơ TTHC (biểu II.06a: đúng hạn đã gồm hồ sơ chờ bổ "
                        "sung, trả lại, rút); gõ số khác thì ghi lý do.")
                   : tr("Lấy từ số liệu hồ sơ TTHC; gõ số khác thì ghi lý do.");
    if (const core::Node* node = m_form->node(); node && node->takesShared) {
        const QString taken = qt(engine::sharedSources(
            session()->scores().set(), *node, session()->scores().factsOf(m_form->unit()),
            app::resultStageOf(stage), session()->language()));
        note = note.isEmpty() ? tr("Số liệu dùng chung: %1").arg(taken)
                              : tr("%1 Số liệu dùng chung: %2").arg(note, taken);
    }
    m_sourceNote->setOptional(note);

    m_status->setVisible(!m_form->node() || m_form->node()->bearsPoints());
    const bool canNone = m_form->node() && m_form->node()->mayBeNone();
    m_status->showStatus(m_form->status(), canNone, isReadOnly());
}

void CriterionPanel::showTyped()
{
    const EntryForm::Outcome outcome = showOutcome();
    showRule(outcome.entry);
    m_spread->setOptional(
        m_form->node() ? models::surveyText(*m_form->node(), outcome.entry.figures) : QString());

    const package::PublishedCriterion* published =
        m_node < 0 || m_form->stage() == core::Stage::V2
            ? nullptr
            : session()->published().of(
                  session()->scores().units()[static_cast<std::size_t>(m_form->unit())].id,
                  session()->scores().set().nodes[static_cast<std::size_t>(m_node)].code);
    m_published->setOptional(published ? models::PublishedWords::sentence(*published) : QString());

    const bool isNeeded = outcome.needsReason && !isReadOnly();
    const bool isCut =
        isNeeded || (m_form->stage() != core::Stage::Self && m_form->stored().points.has_value());
    m_ui->reason->setTitle(isNeeded && outcome.isReasonOld()
                               ? tr("Lý do cũ: sửa, hoặc Enter để giữ")
                           : isNeeded ? tr("Lý do (bắt buộc)")
                           : isCut    ? tr("Lý do")
                                      : tr("Lý do, ghi chú"));
}

void CriterionPanel::showDocumentsTitle()
{
    m_ui->documents->setTitle(tr("Tài liệu kiểm chứng (%1)").arg(m_documents->count()));
    const bool canAttach = hasSheet() && m_documents->commands().refusal(m_sheet->unit()).isEmpty();
    m_ui->documents->setLink(canAttach ? tr("Đính kèm…") : QString(),
                             tr("Đính kèm tệp làm tài liệu kiểm chứng (Ctrl+Shift+E)"));
}

void CriterionPanel::onReasonEntered(bool wasPending, bool isDone)
{
    Q_EMIT doneToCell(wasPending && isDone);
}

void CriterionPanel::onStatus(EntryStatus status)
{
    if (!m_form)
        return;
    const auto refused =
        m_sheet->setStatus({m_sheet->indexOfLeaf(m_form->leaf(), 0)}, status).refused;
    refresh();
    if (refused)
        m_status->showNote(refused->text);
}

void CriterionPanel::focusFigures()
{
    m_ui->figures->setOpen(true);
    if (!m_form || isReadOnly() || !figures().focusFirst())
        m_ui->figures->head().setFocus(Qt::ShortcutFocusReason);
    m_ui->scroll->ensureWidgetVisible(&figures());
}

bool CriterionPanel::focusNextPrevChild(bool next)
{
    QWidget* focus = window()->focusWidget();
    QList<QWidget*> stops;
    collectStops(m_ui->content->layout(), stops);
    // From field to field without the headings of what is typed: those come before all of them.
    std::stable_partition(stops.begin(), stops.end(), [this](const QWidget* stop) {
        return m_ui->about->isAncestorOf(stop) || stop == &m_ui->figures->head() ||
               stop == &m_ui->reason->head();
    });
    const auto now = stops.indexOf(focus);
    if (now < 0)
        return EntryPane::focusNextPrevChild(next);
    QWidget* to = stops.value(next ? now + 1 : now - 1);
    // Out of the panel: what the chain has behind it.
    for (QWidget* widget = focus; !to;) {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (widget == focus)
            return false;
        if (!isAncestorOf(widget) && window()->isAncestorOf(widget) && takesTab(*widget))
            to = widget;
    }
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void CriterionPanel::focusReason()
{
    m_ui->reason->setOpen(true);
    EntryPane::focusReason();
    m_ui->scroll->ensureWidgetVisible(&reasonPart());
}

bool CriterionPanel::focusAppeal()
{
    if (!EntryPane::focusAppeal())
        return false;
    m_ui->scroll->ensureWidgetVisible(&appeal());
    return true;
}

void CriterionPanel::nextDocument()
{
    m_ui->documents->setOpen(true);
    if (!m_documents->nextDocument())
        m_ui->documents->head().setFocus(Qt::ShortcutFocusReason);
    m_ui->scroll->ensureWidgetVisible(m_documents);
}

void CriterionPanel::setHeadVisible(bool isVisible)
{
    m_ui->head->setVisible(isVisible);
}

void CriterionPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= breakpoints::criterionColumns;
    m_ui->parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_ui->parts->setStretch(0, isWide ? 1 : 0);
    m_ui->parts->setStretch(1, 1);
}

void CriterionPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        figures().clear();
        retranslate();
    }
}

} // namespace gui
