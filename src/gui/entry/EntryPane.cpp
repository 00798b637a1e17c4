#include "gui/entry/EntryPane.h"

#include "gui/entry/AppealPart.h"
#include "gui/entry/ExplainLine.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/HistoryList.h"
#include "gui/entry/ReasonEdit.h"
#include "gui/entry/ReasonPart.h"
#include "gui/look/Section.h"
#include "models/book/Session.h"
#include "models/entry/CellHistory.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace gui {

using models::EntryForm;

EntryPane::EntryPane(QWidget* parent)
    : QWidget(parent), m_figures(new FigureForm), m_explain(new ExplainLine),
      m_reason(new ReasonPart), m_appeal(new AppealPart), m_history(new HistoryList)
{
    setFocusPolicy(Qt::ClickFocus);
    m_historyTimer.setSingleShot(true);
    m_historyTimer.setInterval(0);
    connect(&m_historyTimer, &QTimer::timeout, this, &EntryPane::showHistory);
    connect(m_figures, &FigureForm::edited, this, &EntryPane::onEdited);
    connect(m_figures, &FigureForm::finished, this, &EntryPane::onFiguresFinished);
    connect(&m_reason->edit(), &ReasonEdit::edited, this, [this](const QString& text) {
        if (!isReadOnly())
            onEdited(EntryForm::noteField, text);
    });
    connect(&m_reason->edit(), &ReasonEdit::entered, this, [this] { onReasonFinished(true); });
    connect(&m_reason->edit(), &ReasonEdit::left, this, [this] { onReasonFinished(false); });
    connect(m_appeal, &AppealPart::done, this, [this] { Q_EMIT doneToCell(false); });
    connect(m_reason, &ReasonPart::usedReasonsRequested, this, [this] {
        if (m_form)
            m_reason->offerUsedReasons(*m_session, m_form->leaf());
    });
}

EntryPane::~EntryPane() = default;

void EntryPane::setHistorySection(Section& section)
{
    m_historySection = &section;
    section.body().addWidget(m_history);
}

void EntryPane::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_form.reset();
    m_history->setHistory({});
    m_appeal->setSession(session);
    if (!m_session)
        return;
    connect(m_session, &models::Session::draftsChanged, this, &EntryPane::onDraftsChanged);
    connect(m_session, &models::Session::writerChanged, this, [this] {
        if (m_form)
            refresh();
    });
    connect(m_session, &models::Session::appealWritten, this, [this](int unit, int leaf) {
        if (m_form && m_form->unit() == unit && m_form->leaf() == leaf)
            showHistorySoon();
    });
}

void EntryPane::onDraftsChanged(int unit, core::Stage stage, int leaf)
{
    if (m_form && m_form->unit() == unit && m_form->stage() == stage && m_form->leaf() == leaf)
        refresh();
}

void EntryPane::showForm()
{
    m_readOnly =
        EntryForm::readOnlyReason(*m_session, m_form->unit(), m_form->stage(), m_form->leaf());
    const store::Book& book = m_session->workspace().book();
    if (!m_readOnly.isEmpty() && book.holder() && book.isFree())
        m_readOnly = tr("Sổ đã rảnh: bấm «Mở để ghi» ở dải trên cùng rồi nhập.");
    m_appeal->showCell(m_form->unit(), m_form->leaf());
    m_figures->setVisible(!isConcealed());
    if (isConcealed())
        return;
    const auto isAtFigures = [this] {
        const QWidget* focus = window()->focusWidget();
        return focus && m_figures->isAncestorOf(focus);
    };
    const bool wasAtFigures = isAtFigures();
    m_figures->showForm(*m_form, isReadOnly());
    // With the field at work gone the focus went on to the reason: the next figure typed would be
    // one.
    if (wasAtFigures && !isAtFigures())
        focusFigures();
}

EntryForm::Outcome EntryPane::showOutcome()
{
    EntryForm::Outcome outcome = m_form->outcome();
    if (isConcealed()) {
        m_explain->hide();
        m_reason->setNeeded(outcome.needsReason && m_form->hasDrafts());
        return outcome;
    }
    // What is said below a field is not said twice.
    QStringList said;
    std::vector<EntryForm::Fault> faults;
    for (const EntryForm::Fault& fault : outcome.faults) {
        if (m_figures->field(fault.field))
            said += fault.text;
        if (!isStillToCome(fault.field))
            faults.push_back(fault);
    }
    m_explain->showPreview(outcome.preview, said, m_session->language());
    if (!isReadOnly())
        m_figures->showFaults(faults);
    // First what no reason can mend.
    m_reason->setNeeded(outcome.needsReason && outcome.faults.empty() && !isReadOnly());
    // A number may go on as a sentence while it is being typed.
    for (const EntryForm::Fault& fault : outcome.faults) {
        if (fault.field == EntryForm::noteField && !m_reason->edit().hasFocus())
            m_reason->showFault(fault.text);
    }
    return outcome;
}

bool EntryPane::isStillToCome(int field) const
{
    return field >= 0 && m_form->text(field).isEmpty() &&
           m_asked != std::tuple(m_form->unit(), m_form->stage(), m_form->leaf());
}

void EntryPane::showReason(bool isOther)
{
    // What is being typed is the draft itself.
    if (isOther || !m_reason->edit().hasFocus() || !m_form->isDraft(EntryForm::noteField))
        m_reason->setText(m_form->text(EntryForm::noteField));
    m_reason->setReadOnly(isReadOnly());
}

void EntryPane::showHistory()
{
    if (!m_form || !m_session || !m_session->hasAssessment())
        return;
    models::CellHistory history(*m_session, m_form->unit(), m_form->leaf());
    if (isConcealed())
        history.leaveOut(core::Stage::Self);
    m_historySection->setSide(history.isEmpty() ? QString() : QString::number(history.size()));
    m_history->setHistory(std::move(history));
}

ReasonEdit& EntryPane::reason()
{
    return m_reason->edit();
}

QString EntryPane::explanation() const
{
    return m_explain->isHidden() ? QString() : m_explain->text();
}

void EntryPane::onEdited(int field, const QString& text)
{
    if (m_form)
        (void)m_form->setText(field, text); // comes back as draftsChanged
}

void EntryPane::onFiguresFinished(bool byEnter)
{
    if (!m_form || m_isCommitting)
        return;
    EntryForm::Commit result = EntryForm::Commit::Unchanged;
    EntryForm::Fault fault;
    if (m_form->hasDrafts()) {
        {
            const QScopedValueRollback guard(m_isCommitting, true);
            result = m_form->commit(&fault);
        }
        if (byEnter && result == EntryForm::Commit::Refused)
            m_asked = {m_form->unit(), m_form->stage(), m_form->leaf()};
        else if (result != EntryForm::Commit::Refused)
            m_asked = {-1, core::Stage::Self, -1};
        refresh();
    }
    if (result == EntryForm::Commit::Refused && !isStillToCome(fault.field))
        m_figures->showFaults({fault});
    else if (result == EntryForm::Commit::Refused)
        return;
    else if (result == EntryForm::Commit::NeedsReason && byEnter)
        focusReason();
    else if (byEnter)
        onFiguresEntered();
}

void EntryPane::onReasonFinished(bool byEnter)
{
    if (!m_form || m_isCommitting)
        return;
    const bool wasPending = m_form->isDraft(EntryForm::pointsField) ||
                            m_form->isDraft(EntryForm::statusField) ||
                            m_form->isDraft(EntryForm::figuresField);
    EntryForm::Commit result = EntryForm::Commit::Unchanged;
    if (byEnter)
        m_form->keepReason();
    EntryForm::Fault fault;
    if (m_form->hasDrafts()) {
        const QScopedValueRollback guard(m_isCommitting, true);
        result = m_form->commit(&fault);
    }
    refresh();
    // Ctrl+R may have led here from a figure that cannot be taken: it holds the note back.
    if (result == EntryForm::Commit::Refused)
        m_reason->showFault(
            fault.field == EntryForm::noteField ? fault.text : tr("Chưa ghi: %1").arg(fault.text));
    if (byEnter && result != EntryForm::Commit::Refused && result != EntryForm::Commit::NeedsReason)
        onReasonEntered(wasPending, result == EntryForm::Commit::Done);
}

void EntryPane::finishTyping()
{
    const QWidget* focus = window()->focusWidget();
    if (!m_form || !focus || !isAncestorOf(focus))
        return;
    // A syllable that is still being composed belongs to the text.
    QGuiApplication::inputMethod()->commit();
    if (focus == &m_reason->edit())
        onReasonFinished(false);
    else if (!m_appeal->isAncestorOf(focus)) // what is typed there waits for Enter
        onFiguresFinished(false);
}

void EntryPane::focusReason()
{
    m_reason->edit().setFocus(Qt::ShortcutFocusReason);
}

bool EntryPane::focusAppeal()
{
    return m_appeal->focusField();
}

void EntryPane::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() & Qt::AltModifier) {
        Q_EMIT doneToCell(false);
        return;
    }
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    // First the typing goes, then the pane is left.
    if (m_form && m_form->hasDrafts()) {
        m_figures->clear();
        (void)m_form->drop();
        refresh();
        focusFigures();
    } else {
        Q_EMIT doneToCell(false);
    }
}

void EntryPane::focusInEvent(QFocusEvent*)
{
    focusFigures();
}

} // namespace gui
