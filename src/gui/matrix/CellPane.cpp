#include "gui/matrix/CellPane.h"

#include "app/LastYear.h"
#include "engine/Explain.h"
#include "gui/entry/AppealPart.h"
#include "gui/entry/ExplainLine.h"
#include "gui/entry/FigureForm.h"
#include "gui/entry/ReasonPart.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/look/Section.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/sheet/SheetCells.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gui {

using models::EntryForm;
using models::qt;

namespace {
/// From this width on reason and history stand beside the figures.
constexpr int paneMargin = 8;
} // namespace

CellPane::CellPane(QWidget* parent) : EntryPane(parent)
{
    build();
    retranslate();
}

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
    m_scroll->installEventFilter(this); // or it would scroll by the keys that step
    outer->addWidget(m_scroll, 1);
    m_content = new QWidget;
    Look::setFill(*m_content, Role::Base);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* rows = new QVBoxLayout(m_content);
    rows->setContentsMargins(paneMargin, 6, paneMargin, 6);
    rows->setSpacing(6);
    rows->addWidget(&explainLine());
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight);
    m_parts->setSpacing(12);
    rows->addLayout(m_parts, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    m_note = new WrappedText(TextStyle::Hint, Role::MutedText);
    left->addWidget(m_note);
    left->addWidget(&figures());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    m_keys = new WrappedText(TextStyle::Hint, Role::MutedText);
    m_historySection = new Section;
    setHistorySection(*m_historySection);
    right->addWidget(&reasonPart());
    right->addWidget(&appeal());
    right->addWidget(m_keys);
    right->addWidget(m_historySection);
    right->addStretch(1);
    m_parts->addLayout(left, 1);
    m_parts->addLayout(right, 1);
}

void CellPane::retranslate()
{
    reasonPart().retranslate();
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
    EntryPane::setSession(session);
    // The units may be others now: the page says which one is at work.
    if (session)
        connect(session, &models::Session::assessmentChanged, this, [this] { showUnit(-1); });
    refresh();
}

void CellPane::showUnit(int unit)
{
    m_form.reset();
    const bool has = session() && session()->hasAssessment() && m_matrix && m_matrix->leaf() >= 0 &&
                     unit >= 0 && unit < session()->scores().unitCount();
    if (has)
        m_form.emplace(*session(), unit, session()->stage(), m_matrix->leaf());
    m_scroll->ensureVisible(0, 0);
    showEntry(true);
}

void CellPane::showEntry(bool isOther)
{
    if (isCommitting())
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
    showForm();
    QString note = readOnlyReason();
    if (isConcealed())
        note = tr("Đang chấm kín: số liệu và điểm tự chấm hiện ra khi đơn vị này đã có điểm thẩm "
                  "định. Gõ điểm hoặc số liệu vào ô "
                  "trong bảng.");
    else if (note.isEmpty() && m_form->stored().isEmpty() && !m_form->hasDrafts() &&
             m_form->source() == EntryForm::Source::Previous)
        note = tr("Đang là số liệu của bước trước, chưa thẩm định.");
    m_note->setOptional(note);
    (void)showOutcome();
    showReason(isOther);
    showLastYear();
    showHistorySoon();
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
            qt(engine::figuresText(*node, entry->figures, session()->language()));
        m_lastYear = !node->bearsPoints() ? tr("Năm %1: %2").arg(last->year()).arg(figures)
                     : figures.isEmpty()
                         ? tr("Năm %1: %2").arg(last->year()).arg(worth)
                         : tr("Năm %1: %2 → %3").arg(last->year()).arg(figures, worth);
    }
    m_head->setHint(m_lastYear);
}

QString CellPane::lastYearText() const
{
    return m_lastYear;
}

void CellPane::focusFigures()
{
    if (!m_form || isConcealed() || isReadOnly() || !figures().focusFirst())
        focusReason();
    else
        m_scroll->ensureWidgetVisible(&figures());
}

bool CellPane::focusAppeal()
{
    if (!EntryPane::focusAppeal())
        return false;
    m_scroll->ensureWidgetVisible(&appeal());
    return true;
}

void CellPane::focusHistory()
{
    m_historySection->setOpen(true);
    m_historySection->head().setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_historySection);
}

bool CellPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_scroll || event->type() != QEvent::KeyPress)
        return EntryPane::eventFilter(watched, event);
    keyPressEvent(static_cast<QKeyEvent*>(event));
    return event->isAccepted();
}

void CellPane::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & Qt::AltModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        event->accept();
        Q_EMIT stepRequested(event->key() == Qt::Key_Up);
        return;
    }
    EntryPane::keyPressEvent(event);
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
        figures().clear();
        retranslate();
    }
}

} // namespace gui
