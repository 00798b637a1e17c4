#include "gui/matrix/CellPane.h"

#include "app/LastYear.h"
#include "engine/Explain.h"
#include "gui/entry/ExplainLine.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/HistoryList.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/entry/ReasonPart.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/look/Section.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"
#include "models/sheet/SheetCells.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gui {

using models::EntryForm;
using models::qt;

namespace {
/// From this width on reason and history stand beside the figures.
constexpr int paneMargin = 8;
} // namespace

CellPane::CellPane(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    build();
    retranslate();
}

CellPane::~CellPane() = default;

void CellPane::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_head = new PaneHead(this);
    outer->addWidget(m_head);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_scroll, 1);
    m_content = new QWidget;
    Look::setFill(*m_content, Role::Base);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(paneMargin, 6, paneMargin, 6);
    rows->setSpacing(6);
    m_explain = new ExplainLine;
    rows->addWidget(m_explain);
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_parts->setSpacing(12);
    rows->addLayout(m_parts, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    m_note = new WrappedText(TextStyle::Hint, Role::MutedText);
    m_figures = new FigureForm;
    left->addWidget(m_note);
    left->addWidget(m_figures);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    m_reason = new ReasonPart;
    m_keys = new WrappedText(TextStyle::Hint, Role::MutedText);
    m_historySection = new Section;
    m_history = new HistoryList;
    m_historySection->body().addWidget(m_history);
    right->addWidget(m_reason);
    right->addWidget(m_keys);
    right->addWidget(m_historySection);
    right->addStretch(1);
    m_parts->addLayout(left, 1);
    m_parts->addLayout(right, 1);

    m_historyTimer.setSingleShot(true);
    m_historyTimer.setInterval(0);
    connect(&m_historyTimer, &QTimer::timeout, this, &CellPane::showHistory);
    connect(m_figures, &FigureForm::edited, this, [this](int field, const QString& text) {
        if (m_form)
            (void)m_form->setText(field, text); // comes back as draftsChanged
    });
    connect(m_figures, &FigureForm::finished, this, &CellPane::onFinished);
    connect(&m_reason->edit(), &ReasonEdit::edited, this, [this](const QString& text) {
        if (m_form && m_readOnly.isEmpty())
            (void)m_form->setText(EntryForm::noteField, text);
    });
    connect(&m_reason->edit(), &ReasonEdit::entered, this, [this] { onReasonFinished(true); });
    connect(&m_reason->edit(), &ReasonEdit::left, this, [this] { onReasonFinished(false); });
    connect(m_reason, &ReasonPart::usedReasonsRequested, this, [this] {
        if (m_form)
            m_reason->offerUsedReasons(*m_session, m_form->leaf());
    });
}

void CellPane::retranslate()
{
    m_reason->retranslate();
    m_historySection->setTitle(tr("Lịch sử ô"));
    m_keys->setText(tr("Enter: đơn vị tiếp theo · Ctrl+Enter: chấp nhận · Ctrl+R: lý do · "
                       "Ctrl+PgDn: tiêu chí sau · F8: dấu lệch, "
                       "vấn đề tiếp · Alt+Enter: về ô"));
    refresh();
}

void CellPane::setMatrix(models::MatrixModel& matrix)
{
    m_matrix = &matrix;
    connect(&matrix, &models::MatrixModel::leafChanged, this,
            [this] { showUnit(m_form ? m_form->unit() : -1); });
    connect(&matrix, &models::MatrixModel::totalsChanged, this, [this] { refresh(); });
}

void CellPane::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_form.reset();
    m_history->setHistory({});
    if (m_session) {
        connect(m_session, &models::Session::draftsChanged, this,
                [this](int unit, core::Stage stage, int leaf) {
                    if (m_form && m_form->unit() == unit && m_form->stage() == stage &&
                        m_form->leaf() == leaf)
                        refresh();
                });
        // The units may be others now: the page says which one is at work.
        connect(m_session, &models::Session::assessmentChanged, this, [this] { showUnit(-1); });
    }
    refresh();
}

void CellPane::showUnit(int unit)
{
    m_form.reset();
    const bool has = m_session && m_session->hasAssessment() && m_matrix && m_matrix->leaf() >= 0 &&
                     unit >= 0 && unit < m_session->scores().unitCount();
    if (has)
        m_form.emplace(*m_session, unit, m_session->stage(), m_matrix->leaf());
    m_scroll->ensureVisible(0, 0);
    refresh(true);
}

void CellPane::refresh(bool isOther)
{
    if (m_isCommitting)
        return;
    m_content->setVisible(m_form.has_value());
    if (!m_form) {
        m_head->setTitle(tr("Ô đang chấm"));
        m_head->setHint({});
        return;
    }
    const QString name =
        m_matrix->indexOf(m_form->unit(), models::MatrixColumn::Unit).data().toString();
    m_head->setTitle(tr("Ô đang chấm: %1").arg(name));
    m_readOnly = EntryForm::readOnlyReason(*m_session, m_form->stage(), m_form->leaf());
    const bool masked = isMasked();
    m_figures->setVisible(!masked);
    m_explain->setVisible(!masked);
    QString note = m_readOnly;
    if (masked)
        note = tr("Đang chấm kín: số liệu và điểm tự chấm hiện ra khi đơn vị này đã có điểm thẩm "
                  "định. Gõ điểm hoặc số liệu vào ô "
                  "trong bảng.");
    else if (note.isEmpty() && m_form->stored().isEmpty() && !m_form->hasDrafts() &&
             m_form->source() == EntryForm::Source::Previous)
        note = tr("Đang là số liệu của bước trước, chưa thẩm định.");
    m_note->setOptional(note);
    if (!masked) {
        m_figures->showForm(*m_form, !m_readOnly.isEmpty());
        const EntryForm::Outcome outcome = m_form->outcome();
        QStringList said;
        for (const EntryForm::Fault& fault : outcome.faults) {
            if (m_figures->field(fault.field))
                said += fault.text;
        }
        m_explain->showPreview(outcome.preview, said, m_session->language());
        if (m_readOnly.isEmpty())
            m_figures->showFaults(outcome.faults);
        m_reason->setNeeded(outcome.needsReason && m_readOnly.isEmpty());
    } else {
        m_reason->setNeeded(m_form->hasDrafts() && m_form->outcome().needsReason);
    }
    if (isOther || !m_reason->edit().hasFocus() || !m_form->isDraft(EntryForm::noteField))
        m_reason->setText(m_form->text(EntryForm::noteField));
    m_reason->setReadOnly(!m_readOnly.isEmpty());
    showLastYear();
    m_historyTimer.start();
}

void CellPane::showLastYear()
{
    m_lastYear.clear();
    const app::LastYear* last = m_matrix->lastYear();
    const core::Node* node = last ? last->node(m_form->leaf()) : nullptr;
    const core::Entry* entry = last ? last->entry(m_form->unit(), m_form->leaf()) : nullptr;
    if (node && entry && !entry->isEmpty()) {
        const auto points = last->points(m_form->unit(), m_form->leaf());
        const QString worth = points ? QStringLiteral("%1/%2").arg(models::numberText(*points),
                                                                   models::numberText(node->max))
                                     : tr("không tính điểm");
        const QString figures =
            qt(engine::figuresText(*node, entry->figures, m_session->language()));
        m_lastYear = figures.isEmpty()
                         ? tr("Năm %1: %2").arg(last->year()).arg(worth)
                         : tr("Năm %1: %2 → %3").arg(last->year()).arg(figures, worth);
    }
    m_head->setHint(m_lastYear);
}

void CellPane::showHistory()
{
    if (!m_form || !m_session)
        return;
    models::CellHistory history(*m_session, m_form->unit(), m_form->leaf());
    if (isMasked())
        history.leaveOut(core::Stage::Self);
    m_historySection->setSide(history.isEmpty() ? QString() : QString::number(history.size()));
    m_history->setHistory(std::move(history));
}

ReasonEdit& CellPane::reason()
{
    return m_reason->edit();
}

QString CellPane::explanation() const
{
    return m_explain->isVisibleTo(this) ? m_explain->text() : QString();
}

QString CellPane::lastYearText() const
{
    return m_lastYear;
}

void CellPane::onFinished(bool byEnter)
{
    if (!m_form || m_isCommitting || !m_form->hasDrafts()) {
        if (byEnter)
            Q_EMIT doneToCell(true);
        return;
    }
    EntryForm::Commit result{};
    EntryForm::Fault fault;
    {
        const QScopedValueRollback guard(m_isCommitting, true);
        result = m_form->commit(&fault);
    }
    refresh();
    if (result == EntryForm::Commit::Refused)
        m_figures->showFaults({fault});
    else if (result == EntryForm::Commit::NeedsReason && byEnter)
        m_reason->edit().setFocus(Qt::ShortcutFocusReason);
    else if (byEnter)
        Q_EMIT doneToCell(true);
}

void CellPane::onReasonFinished(bool byEnter)
{
    if (!m_form || m_isCommitting)
        return;
    EntryForm::Commit result = EntryForm::Commit::Unchanged;
    if (byEnter)
        m_form->keepReason();
    if (m_form->hasDrafts()) {
        const QScopedValueRollback guard(m_isCommitting, true);
        result = m_form->commit();
    }
    refresh();
    if (byEnter && result != EntryForm::Commit::Refused && result != EntryForm::Commit::NeedsReason)
        Q_EMIT doneToCell(result == EntryForm::Commit::Done);
}

void CellPane::finishTyping()
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

void CellPane::focusFigures()
{
    if (!m_form || isMasked() || !m_readOnly.isEmpty() || !m_figures->focusFirst())
        m_reason->edit().setFocus(Qt::ShortcutFocusReason);
    else
        m_scroll->ensureWidgetVisible(m_figures);
}

void CellPane::focusHistory()
{
    m_historySection->setOpen(true);
    m_historySection->head().setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_historySection);
}

void CellPane::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::AltModifier) {
        Q_EMIT doneToCell(false);
        return;
    }
    if (event->modifiers() & Qt::AltModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT stepRequested(event->key() == Qt::Key_Up);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        // First the typing goes, then the pane is left.
        if (m_form && m_form->hasDrafts()) {
            m_figures->clear();
            (void)m_form->drop();
            refresh();
            focusFigures();
        } else {
            Q_EMIT doneToCell(false);
        }
        return;
    }
    QWidget::keyPressEvent(event);
}

void CellPane::focusInEvent(QFocusEvent*)
{
    focusFigures();
}

void CellPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_parts->setDirection(width() >= breakpoints::cellColumns ? QBoxLayout::LeftToRight
                                                              : QBoxLayout::TopToBottom);
}

void CellPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_figures->clear();
        retranslate();
    }
}

} // namespace gui
