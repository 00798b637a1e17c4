#include "gui/sheet/CriterionPanel.h"

#include "engine/Explain.h"
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
#include "models/sheet/SheetModel.h"
#include "models/words/NumberText.h"
#include "models/words/RuleText.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"
#include "ui_CriterionPanel.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QScopedValueRollback>

namespace gui {

using core::EntryStatus;
using models::EntryForm;
using models::qt;

namespace {

/// From this width on what is read stands beside what is typed.
constexpr qsizetype shortFigures = 14;

WrappedText* addText(QVBoxLayout& layout, TextStyle style, Role role)
{
    auto* text = new WrappedText(style, role);
    layout.addWidget(text);
    return text;
}

} // namespace

CriterionPanel::CriterionPanel(QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::CriterionPanel>())
{
    m_ui->setupUi(this);
    Look::setFill(*m_ui->content, Role::Base);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->aboutLayout->addStretch(1);
    m_ui->entryLayout->addStretch(1);
    setFocusPolicy(Qt::ClickFocus);
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

    auto& figures = m_ui->figures->body();
    m_sourceNote = addText(figures, TextStyle::Hint, Role::MutedText);
    m_figures = new FigureForm;
    figures.addWidget(m_figures);
    m_explain = new ExplainLine;
    figures.addWidget(m_explain);
    m_spread = addText(figures, TextStyle::Hint, Role::MutedText);
    m_status = new StatusPart;
    figures.addWidget(m_status);

    m_reason = new ReasonPart;
    m_ui->reason->body().addWidget(m_reason);

    m_documents = new EvidencePart;
    m_ui->documents->body().addWidget(m_documents);
    connect(m_documents, &EvidencePart::changed, this, &CriterionPanel::showDocumentsTitle);
    connect(m_documents, &EvidencePart::said, this, &CriterionPanel::said);
    connect(m_ui->documents, &Section::linkActivated, m_documents, &EvidencePart::attach);

    m_history = new HistoryList;
    m_ui->history->body().addWidget(m_history);
    // The history is read from the book once the rest is on the screen.
    m_historyTimer.setSingleShot(true);
    m_historyTimer.setInterval(0);
    connect(&m_historyTimer, &QTimer::timeout, this, &CriterionPanel::showHistory);

    connect(m_figures, &FigureForm::edited, this, &CriterionPanel::onEdited);
    connect(m_figures, &FigureForm::finished, this, &CriterionPanel::onFinished);
    connect(&m_reason->edit(), &ReasonEdit::edited, this, &CriterionPanel::onReasonEdited);
    connect(&m_reason->edit(), &ReasonEdit::entered, this, [this] { onReasonFinished(true); });
    connect(&m_reason->edit(), &ReasonEdit::left, this, [this] { onReasonFinished(false); });
    connect(m_reason, &ReasonPart::usedReasonsRequested, this, [this] {
        if (m_form)
            m_reason->offerUsedReasons(*session(), m_form->leaf());
    });
    connect(m_status, &StatusPart::toggled, this, &CriterionPanel::onStatus);
}

void CriterionPanel::retranslate()
{
    m_ui->history->setTitle(tr("Lịch sử ô"));
    m_ui->head->setHint(tr("Alt+↑ ↓ tiêu chí trước, sau"));
    m_reason->retranslate();
    m_status->retranslate();
    m_documents->retranslate();
    showContent();
}

models::Session* CriterionPanel::session() const
{
    return m_sheet && m_session && m_session->hasAssessment() && m_sheet->unit() >= 0 ? m_session
                                                                                      : nullptr;
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
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_documents->setSession(session);
    m_history->setHistory({});
    if (!m_session)
        return;
    // What changed may be this entry, or (by `best` rules) the value it is compared with.
    connect(m_session, &models::Session::changed, this, [this](const app::Changes& changes) {
        if (!changes.moveResults())
            return;
        refreshEntry();
        m_historyTimer.start();
    });
    connect(m_session, &models::Session::draftsChanged, this,
            [this](int unit, core::Stage stage, int leaf) {
                if (m_form && m_form->unit() == unit && m_form->stage() == stage &&
                    m_form->leaf() == leaf)
                    refreshEntry();
            });
    connect(m_session, &models::Session::languageChanged, this, &CriterionPanel::showContent);
}

void CriterionPanel::showRow(const QModelIndex& sheetIndex)
{
    m_form.reset();
    m_node = -1;
    if (sheetIndex.isValid() && session()) {
        m_node = m_sheet->nodeOf(sheetIndex);
        if (const int leaf = m_sheet->leafOf(sheetIndex); leaf >= 0)
            m_form.emplace(*session(), m_sheet->unit(), session()->stage(), leaf);
    }
    m_ui->scroll->ensureVisible(0, 0);
    showContent();
}

void CriterionPanel::showContent()
{
    const bool hasRow = session() && (m_form || m_node >= 0);
    m_ui->content->setVisible(hasRow);
    m_title = tr("Tiêu chí");
    if (hasRow && m_node >= 0) {
        const core::Node& node = session()->scores().set().nodes[static_cast<std::size_t>(m_node)];
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
    m_documents->showCell(m_form ? m_form->unit() : -1, m_form ? m_form->leaf() : -1);
    for (Section* section : {m_ui->figures, m_ui->reason, m_ui->documents, m_ui->history})
        section->setVisible(m_form.has_value());
    if (m_form)
        showCriterion();
    else
        showSum();
}

void CriterionPanel::showSum()
{
    showWording();
    const core::Node& node = session()->scores().set().nodes[static_cast<std::size_t>(m_node)];
    m_ui->rule->setVisible(true);
    m_ui->rule->setTitle(
        tr("Tổng các tiêu chí bên dưới, tối đa %1 điểm").arg(models::numberText(node.max)));
    const std::string sum = session()->scores().explain(
        m_sheet->unit(), m_node, session()->resultStage(), session()->language());
    m_rule->setLines({{qt(sum), {}, false}});
}

void CriterionPanel::showCriterion()
{
    m_readOnly = EntryForm::readOnlyReason(*session(), m_form->stage(), m_form->leaf());
    showWording();
    showFigures();
    showOutcome();
    showReason(true);
    m_historyTimer.start();
}

void CriterionPanel::refreshEntry()
{
    if (!session() || m_isCommitting)
        return;
    if (!m_form) {
        if (m_node >= 0)
            showSum();
        return;
    }
    showFigures();
    showOutcome();
    showReason();
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
    m_name->setText(qt(node.title));
    m_guide->setOptional(qt(core::guideWording(node)));
    m_evidence->setOptional(
        node.evidence.empty() ? QString() : tr("Tài liệu kiểm chứng: %1").arg(qt(node.evidence)));
}

void CriterionPanel::showRule(const core::Entry& entry)
{
    const core::Node* node = m_form->node();
    m_ui->rule->setVisible(node != nullptr);
    if (!node)
        return;
    const QString title =
        tr("Cách chấm: %1").arg(qt(engine::ruleTitle(*node, session()->language())));
    m_ui->rule->setTitle(title);
    core::Figures figures = entry.figures;
    if (figures.empty() && entry.isEmpty()) {
        if (const auto accepted = m_form->accepted())
            figures = accepted->figures;
    }
    m_rule->setLines(models::ruleLines(
        *node,
        figures.empty()
            ? engine::countingFigures(*node, entry, session()->scores().counters(m_form->unit()))
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
    m_figures->showForm(*m_form, !m_readOnly.isEmpty());

    QString note = m_readOnly;
    if (note.isEmpty() && m_form->stored().isEmpty() && !m_form->hasDrafts()) {
        if (m_form->source() == EntryForm::Source::Previous)
            note = isFirstKept ? tr("Điểm lần 1 đang được giữ. Gõ số khác để thẩm định lại.")
                               : tr("Đang là số liệu tự chấm, chưa thẩm định. Ctrl+Enter chấp "
                                    "nhận, hoặc gõ số khác.");
    }
    if (note.isEmpty() && m_form->source() == EntryForm::Source::Dossiers)
        note = tr("Lấy từ số liệu hồ sơ TTHC; gõ số khác thì ghi lý do.");
    m_sourceNote->setOptional(note);

    const bool canNone = m_form->node() && m_form->node()->ifNone.has_value();
    m_status->showStatus(m_form->stored().status, canNone, !m_readOnly.isEmpty());
}

void CriterionPanel::showOutcome()
{
    const EntryForm::Outcome outcome = m_form->outcome();
    // What is said below a field is not said twice.
    QStringList said;
    for (const EntryForm::Fault& fault : outcome.faults) {
        if (m_figures->field(fault.field))
            said += fault.text;
    }
    m_explain->showPreview(outcome.preview, said, session()->language());
    if (m_readOnly.isEmpty())
        m_figures->showFaults(outcome.faults);
    showRule(outcome.entry);
    m_spread->setOptional(
        m_form->node() ? models::surveyText(*m_form->node(), outcome.entry.figures) : QString());

    const bool isNeeded = outcome.needsReason && m_readOnly.isEmpty();
    m_reason->setNeeded(isNeeded);
    const bool isCut =
        isNeeded || (m_form->stage() != core::Stage::Self && m_form->stored().points.has_value());
    m_ui->reason->setTitle(isNeeded && outcome.isReasonOld()
                               ? tr("Lý do cũ: sửa, hoặc Enter để giữ")
                           : isNeeded ? tr("Lý do (bắt buộc)")
                           : isCut    ? tr("Lý do")
                                      : tr("Lý do, ghi chú"));
}

void CriterionPanel::showReason(bool isOther)
{
    // What is being typed is the draft itself.
    if (isOther || !m_reason->edit().hasFocus() || !m_form->isDraft(EntryForm::noteField))
        m_reason->setText(m_form->text(EntryForm::noteField));
    m_reason->setReadOnly(!m_readOnly.isEmpty());
}

void CriterionPanel::showHistory()
{
    if (!m_form || !session())
        return;
    models::CellHistory history(*session(), m_form->unit(), m_form->leaf());
    m_ui->history->setSide(history.isEmpty() ? QString() : QString::number(history.size()));
    m_history->setHistory(std::move(history));
}

void CriterionPanel::showDocumentsTitle()
{
    m_ui->documents->setTitle(tr("Tài liệu kiểm chứng (%1)").arg(m_documents->count()));
    const bool canAttach = session() && m_documents->commands().refusal().isEmpty();
    m_ui->documents->setLink(canAttach ? tr("Đính kèm…") : QString(),
                             tr("Đính kèm tệp làm tài liệu kiểm chứng (Ctrl+Shift+E)"));
}

ReasonEdit& CriterionPanel::reason()
{
    return m_reason->edit();
}

QString CriterionPanel::explanation() const
{
    return m_explain->text();
}

void CriterionPanel::onEdited(int field, const QString& text)
{
    if (m_form)
        (void)m_form->setText(field, text); // comes back as draftsChanged
}

void CriterionPanel::onReasonEdited(const QString& text)
{
    if (!m_form || !m_readOnly.isEmpty())
        return;
    (void)m_form->setText(EntryForm::noteField, text);
}

void CriterionPanel::onFinished(bool byEnter)
{
    if (!m_form || !m_form->hasDrafts() || m_isCommitting)
        return;
    EntryForm::Commit result{};
    EntryForm::Fault fault;
    {
        const QScopedValueRollback guard(m_isCommitting, true);
        result = m_form->commit(&fault);
    }
    refreshEntry();
    if (result == EntryForm::Commit::NeedsReason && byEnter)
        focusReason();
    else if (result == EntryForm::Commit::Refused && m_form)
        m_figures->showFaults({fault});
}

void CriterionPanel::onReasonFinished(bool byEnter)
{
    if (!m_form || m_isCommitting)
        return;
    const bool wasPending = m_form->isDraft(EntryForm::pointsField) ||
                            m_form->isDraft(EntryForm::statusField) ||
                            m_form->isDraft(EntryForm::figuresField);
    EntryForm::Commit result = EntryForm::Commit::Unchanged;
    if (byEnter)
        m_form->keepReason();
    if (m_form->hasDrafts()) {
        const QScopedValueRollback guard(m_isCommitting, true);
        result = m_form->commit();
    }
    refreshEntry();
    if (byEnter && result != EntryForm::Commit::Refused && result != EntryForm::Commit::NeedsReason)
        Q_EMIT doneToCell(wasPending && result == EntryForm::Commit::Done);
}

void CriterionPanel::finishTyping()
{
    const QWidget* focus = window()->focusWidget();
    if (!m_form || !focus || !isAncestorOf(focus))
        return;
    // A syllable that is still being composed belongs to the text.
    QGuiApplication::inputMethod()->commit();
    if (focus == &m_reason->edit())
        onReasonFinished(false);
    else
        onFinished(false);
}

void CriterionPanel::onStatus(EntryStatus status)
{
    if (!m_form)
        return;
    const auto refused = m_sheet->setStatus({m_sheet->indexOfLeaf(m_form->leaf(), 0)}, status);
    refreshEntry();
    if (refused)
        m_status->showNote(refused->text);
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
        m_figures->clear();
        retranslate();
    }
}

} // namespace gui
