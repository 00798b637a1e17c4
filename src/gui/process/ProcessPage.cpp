#include "gui/process/ProcessPage.h"

#include "app/Wording.h"
#include "core/DateText.h"
#include "gui/admin/AdminTable.h"
#include "gui/look/Breakpoints.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/PageActions.h"
#include "gui/process/MoveDialog.h"
#include "gui/process/SheetLock.h"
#include "gui/process/TermsDialog.h"
#include "gui/ranking/PublishedDialog.h"
#include "models/book/Session.h"
#include "models/words/FoldedText.h"
#include "models/words/PublishedWords.h"
#include "models/words/Text.h"
#include "ui_ProcessPage.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace gui {

using core::Action;
using models::ProcessTable;
using models::PublishedWords;
using models::qt;
using models::utf8;

ProcessPage::ProcessPage(Dialogs& dialogs, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::ProcessPage>()), m_dialogs(dialogs)
{
    m_ui->setupUi(this);
    build();
    retranslate();
}

ProcessPage::~ProcessPage()
{
    // Views go before the models that they look at.
    delete m_ui->units;
}

AdminTable& ProcessPage::table()
{
    return *m_ui->units;
}

void ProcessPage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    Look::setTextRole(*m_ui->reasonLabel, Role::MutedText);
    m_ui->datesLabel->setTextFormat(Qt::PlainText);
    for (QWidget* label :
         {static_cast<QWidget*>(m_ui->contextLabel), static_cast<QWidget*>(m_ui->reasonLabel)}) {
        label->setMinimumWidth(10);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_ui->units->setModel(&m_units);

    m_terms = makeAction(*this, {}, "calendar");
    m_move = makeAction(*this, {}, "flag");
    m_lock = makeAction(*this, Qt::CTRL | Qt::Key_K, "lock");
    m_reopen = makeAction(*this, {}, "unlock");
    m_extend = makeAction(*this, {}, "clock");
    const auto does = [this](QAction* action, QPushButton* button, void (ProcessPage::*what)()) {
        connect(action, &QAction::triggered, this, what);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    };
    does(m_terms, m_ui->termsButton, &ProcessPage::setTerms);
    does(m_move, m_ui->moveButton, &ProcessPage::moveOn);
    does(m_lock, m_ui->lockButton, &ProcessPage::lock);
    does(m_reopen, m_ui->reopenButton, &ProcessPage::reopen);
    does(m_extend, m_ui->extendButton, &ProcessPage::extend);
    m_published = makeAction(*this, {}, "seal");
    connect(m_published, &QAction::triggered, this,
            [this] { showPublications(*m_session, m_dialogs, this); });
    connect(m_ui->publishedButton, &QPushButton::clicked, m_published, &QAction::trigger);
    const auto open = [this](int row) {
        if (m_units.unitAt(row) >= 0)
            Q_EMIT openSheet(m_units.unitAt(row));
    };
    connect(m_ui->units, &AdminTable::entered, this, open);
    connect(m_ui->units, &QAbstractItemView::doubleClicked, this,
            [open](const QModelIndex& index) { open(index.row()); });
    connect(m_ui->units->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProcessPage::showUnitActions);
    connect(&m_units, &QAbstractItemModel::modelReset, this, &ProcessPage::showState);
}

void ProcessPage::retranslate()
{
    m_ui->titleLabel->setText(tr("Tiến trình"));
    m_ui->units->setAccessibleName(tr("Đơn vị của đợt"));
    m_move->setText(tr("Chuyển &bước…"));
    m_lock->setText(tr("&Chốt phiếu…"));
    m_reopen->setText(tr("Mở &lại…"));
    m_extend->setText(tr("&Gia hạn…"));
    m_published->setText(tr("Các bản đã &công bố…"));
    m_ui->publishedButton->setText(tr("Các bản đã công bố…"));
    m_ui->moveButton->setText(tr("Chuyển bước…"));
    m_ui->lockButton->setText(tr("Chốt phiếu…"));
    m_ui->reopenButton->setText(tr("Mở lại…"));
    m_ui->extendButton->setText(tr("Gia hạn…"));
    showState();
}

void ProcessPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProcessPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void ProcessPage::setSession(models::Session* session)
{
    m_session = session;
    m_units.setSession(session);
    m_ui->units->goTo(0, ProcessTable::StatusColumn);
    showState();
}

QList<QAction*> ProcessPage::pageActions() const
{
    return {m_terms, m_move, m_lock, m_reopen, m_extend, m_published};
}

QString ProcessPage::menuTitle() const
{
    return tr("Tiến t&rình");
}

QString ProcessPage::findHint() const
{
    return tr("Tìm đơn vị, trạng thái…");
}

bool ProcessPage::find(const QString& text)
{
    m_sought = models::folded(text.trimmed());
    if (m_sought.isEmpty())
        return true;
    const int from = std::max(0, m_ui->units->currentIndex().row());
    for (int step = 0; step < m_units.rowCount(); ++step) {
        const int row = (from + step) % m_units.rowCount();
        for (const int column : {ProcessTable::UnitColumn, ProcessTable::StatusColumn}) {
            const QString words = m_units.index(row, column).data(Qt::DisplayRole).toString();
            if (models::folded(words).contains(m_sought)) {
                m_ui->units->goTo(row, column);
                return true;
            }
        }
    }
    return false;
}

void ProcessPage::findNext(bool backward)
{
    if (m_sought.isEmpty() || m_units.rowCount() == 0)
        return;
    const int rows = m_units.rowCount();
    const int from = m_ui->units->currentIndex().row();
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + (backward ? rows - step : step)) % rows;
        const QString words =
            m_units.index(row, ProcessTable::UnitColumn).data(Qt::DisplayRole).toString() +
            QLatin1Char(' ') +
            m_units.index(row, ProcessTable::StatusColumn).data(Qt::DisplayRole).toString();
        if (models::folded(words).contains(m_sought)) {
            m_ui->units->goTo(row, ProcessTable::UnitColumn);
            return;
        }
    }
}

Place ProcessPage::place() const
{
    return {m_units.unitAt(m_ui->units->currentIndex().row())};
}

void ProcessPage::comeFrom(const Place& place)
{
    if (const int row = m_units.rowOf(place.unit); row >= 0)
        m_ui->units->goTo(row, ProcessTable::StatusColumn);
}

QList<QWidget*> ProcessPage::panes() const
{
    return {m_ui->units};
}

QString ProcessPage::unitName() const
{
    const int unit = m_units.unitAt(m_ui->units->currentIndex().row());
    return unit < 0 ? QString()
                    : qt(m_session->scores().units()[static_cast<std::size_t>(unit)].name);
}

std::optional<core::Error> ProcessPage::refusal(Action action) const
{
    const QString id = m_units.idAt(m_ui->units->currentIndex().row());
    return m_session->editor().standing().refusal(action, utf8(id));
}

/// What is asked and answered is a sentence: it has the room that names leave.
void ProcessPage::fitColumns()
{
    constexpr int leastName = 150; // shortened where it does not fit
    m_ui->units->setColumns({0, 22, 11, 13, 13, width() < breakpoints::narrow ? 26 : 48},
                            leastName);
}

void ProcessPage::showState()
{
    const bool hasProcess = m_session && m_session->hasAssessment();
    const core::Process& process = m_units.view().process;
    const bool isNew = process.phase == core::Phase::None;
    m_terms->setText(isNew ? tr("&Mở tự chấm…") : tr("&Mốc thời hạn…"));
    m_ui->termsButton->setText(isNew ? tr("Mở tự chấm…") : tr("Mốc thời hạn…"));
    QString context;
    QString dates;
    if (!hasProcess) {
        dates = tr("Sổ này chưa có đợt chấm nào.");
    } else {
        const auto language = m_session->language();
        context = tr("Bước: %1").arg(models::phaseText(process.phase, language));
        // From the first publication on the assessment is a corrigendum on its way, or one that is
        // published.
        if (process.phase == core::Phase::Published && process.corrects > 0)
            context += QStringLiteral(" · ") + PublishedWords::corrigendum(process.corrects);
        else if (process.phase != core::Phase::Published && hasPublications(m_session))
            context += tr(" · đang đính chính kết quả đã công bố");
        if (!process.decisionNumber.empty())
            context += QStringLiteral(" · ") +
                       PublishedWords::decision(process.decisionNumber, process.decisionDate);
        if (m_units.view().isClockBehind)
            context += tr(" · đồng hồ máy chậm hơn thay đổi cuối cùng của sổ: hạn tính theo sổ");
        QStringList parts;
        static constexpr std::array names = {"self-from", "self-until", "verify1-until",
                                             "appeal-until", "verify2-until"};
        std::size_t next = 0;
        for (const std::string* date : process.dates.inOrder()) {
            const std::string name = names[next++];
            if (!date->empty())
                parts << QStringLiteral("%1 %2").arg(
                    qt(app::text(core::Error{{}, "date." + name, {}, {}}, language)),
                    qt(core::dateText(*date)));
        }
        if (isNew)
            dates = tr("Đợt này chưa mở tiến trình: mọi bước đều nhập được, không có thời hạn. Đặt "
                       "các mốc để mở tự chấm.");
        else if (parts.isEmpty())
            dates = tr("Chưa đặt mốc thời hạn nào.");
        else
            dates = parts.join(QStringLiteral("   ·   "));
    }
    m_ui->contextLabel->setText(context);
    m_ui->datesLabel->setText(dates);
    m_published->setVisible(hasPublications(m_session));
    m_ui->publishedButton->setVisible(m_published->isVisible());
    const bool writes = hasProcess && !m_session->workspace().isReadOnly();
    const bool setsDates =
        writes && (isNew || !m_session->editor().standing().refusal(Action::SetDates, {}));
    m_terms->setEnabled(setsDates);
    m_ui->termsButton->setEnabled(setsDates);
    const bool moves =
        writes && !isNew &&
        !app::ProcessDesk(m_session->workspace(), utf8(m_session->assessmentId())).moveRefusal();
    m_move->setEnabled(moves);
    m_ui->moveButton->setEnabled(moves);
    showUnitActions();
}

void ProcessPage::showUnitActions()
{
    const bool hasUnit = m_session && m_session->hasAssessment() &&
                         m_units.unitAt(m_ui->units->currentIndex().row()) >= 0;
    QString reason;
    const auto show = [&](QAction* action, QPushButton* button, Action what) {
        const auto refused = hasUnit ? refusal(what) : std::nullopt;
        action->setEnabled(hasUnit && !refused);
        button->setEnabled(action->isEnabled());
        if (refused && reason.isEmpty())
            reason = qt(app::text(*refused, m_session->language()));
    };
    show(m_lock, m_ui->lockButton, Action::LockUnit);
    show(m_reopen, m_ui->reopenButton, Action::ReopenUnit);
    show(m_extend, m_ui->extendButton, Action::ExtendUnit);
    // What keeps a button from being pressed stands beside it.
    m_ui->reasonLabel->setText(m_units.view().process.phase == core::Phase::None ? QString()
                                                                                 : reason);
}

void ProcessPage::done(const core::Status& status, const QString& failure, const QString& success)
{
    if (!status) {
        m_dialogs.showError(this, failure, status.error(), m_session->language());
        return;
    }
    const int row = m_ui->units->currentIndex().row();
    if (const core::Status read = m_session->reload(); !read)
        m_dialogs.showError(this, tr("Chưa đọc lại được sổ"), read.error(), m_session->language());
    m_ui->units->goTo(std::max(0, row), ProcessTable::StatusColumn);
    Q_EMIT statusMessage(success);
}

void ProcessPage::setTerms()
{
    m_session->finishTyping();
    app::ProcessDesk desk(m_session->workspace(), utf8(m_session->assessmentId()));
    TermsDialog dialog(m_dialogs, desk, m_units.view().process, m_session->language(), this);
    if (dialog.exec() == QDialog::Accepted)
        done({}, {}, tr("Đã đặt các mốc thời hạn"));
}

void ProcessPage::moveOn()
{
    m_session->finishTyping();
    app::ProcessDesk desk(m_session->workspace(), utf8(m_session->assessmentId()));
    MoveDialog dialog(m_dialogs, desk, m_units.view(), m_session->scores(), m_session->language(),
                      this);
    if (dialog.exec() == QDialog::Accepted)
        done({}, {},
             tr("Đã chuyển sang bước %1")
                 .arg(models::phaseText(dialog.to(), m_session->language())));
}

void ProcessPage::lock()
{
    const int row = m_ui->units->currentIndex().row();
    if (const auto said = lockSheet(*m_session, m_units.unitAt(row), m_dialogs, this)) {
        m_ui->units->goTo(row, ProcessTable::StatusColumn);
        Q_EMIT statusMessage(*said);
    }
}

void ProcessPage::reopen()
{
    const QString name = unitName();
    setDay({tr("Mở lại phiếu – Chỉ số CCHC"),
            tr("%1 lại tự chấm được, đến hết ngày đã đặt hoặc khi chốt lại.").arg(name),
            tr("Mở lại"), tr("Chưa mở lại được"), false},
           &app::ProcessDesk::reopen, tr("Đã mở lại phiếu: %1").arg(name));
}

void ProcessPage::extend()
{
    const QString name = unitName();
    setDay({tr("Gia hạn – Chỉ số CCHC"), tr("%1 được làm đến hết ngày:").arg(name), tr("Gia hạn"),
            tr("Chưa gia hạn được"), true},
           &app::ProcessDesk::extend, tr("Đã gia hạn: %1").arg(name));
}

void ProcessPage::setDay(const UnitDayDialog::Words& words, DayStep step, const QString& success)
{
    m_session->finishTyping();
    app::ProcessDesk desk(m_session->workspace(), utf8(m_session->assessmentId()));
    const std::string unit = utf8(m_units.idAt(m_ui->units->currentIndex().row()));
    UnitDayDialog dialog(
        m_dialogs, words,
        [&](const std::string& until, const std::string& reason) {
            return (desk.*step)(unit, until, reason);
        },
        m_session->language(), this);
    if (dialog.exec() == QDialog::Accepted)
        done({}, {}, success);
}

} // namespace gui
