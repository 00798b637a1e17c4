#include "gui/survey/SurveyPage.h"

#include "app/SurveyLayout.h"
#include "app/Wording.h"
#include "gui/admin/AdminTable.h"
#include "gui/imports/ImportFile.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "gui/page/LowPanes.h"
#include "gui/page/PageActions.h"
#include "gui/page/Settings.h"
#include "gui/survey/CountDialog.h"
#include "models/book/Session.h"
#include "models/survey/KeyingDraft.h"
#include "models/words/Text.h"
#include "ui_SurveyPage.h"

#include <QAction>
#include <QEvent>

#include <array>

namespace gui {

using models::BatchTable;
using models::qt;
using models::utf8;

namespace {
constexpr std::array<int, 2> surveyHeights = {380, 220};
} // namespace

SurveyPage::SurveyPage(Dialogs& dialogs, Settings& settings, QWidget* parent)
    : Page(parent), m_ui(std::make_unique<Ui::SurveyPage>()), m_dialogs(dialogs),
      m_settings(settings), m_layouts(settings)
{
    m_ui->setupUi(this);
    build();
    retranslate();
}

SurveyPage::~SurveyPage()
{
    // Views go before the models that they look at.
    delete m_ui->splitter;
}

AdminTable& SurveyPage::table()
{
    return *m_ui->batches;
}

void SurveyPage::build()
{
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setTextRole(*m_ui->contextLabel, Role::MutedText);
    m_ui->contextLabel->setMinimumWidth(10);
    m_ui->contextLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->batches->setModel(&m_batches);
    m_ui->reasons->setModel(&m_reasons);
    m_ui->batches->setColumns({4, 6, 0, 18, 8, 8, 8, 16, 16, 16});
    m_ui->reasons->setColumns({0, 20, 8, 10, 10});
    m_ui->splitter->setSizes({surveyHeights.begin(), surveyHeights.end()});
    m_ui->splitter->setStretchFactor(0, 1);
    new LowPanes(*m_ui->splitter);
    m_add = makeAction(*this, Qt::Key_Insert, "plus");
    // Enter and F2 are keys of the table.
    m_edit = makeAction(*m_ui->batches, Qt::Key_F2, "pen");
    m_second = makeAcceptAction(*this);
    m_drop = makeAction(*m_ui->batches, Qt::Key_Delete, "minus");
    m_count = makeAction(*this, Qt::CTRL | Qt::SHIFT | Qt::Key_B, "poll");
    m_import = makeAction(*this, Qt::CTRL | Qt::Key_I, "down");
    connect(m_add, &QAction::triggered, this, &SurveyPage::add);
    connect(m_edit, &QAction::triggered, this, [this] { edit(BatchDialog::Keying::First); });
    connect(m_second, &QAction::triggered, this, [this] { edit(BatchDialog::Keying::Second); });
    connect(m_drop, &QAction::triggered, this, &SurveyPage::drop);
    connect(m_count, &QAction::triggered, this, &SurveyPage::count);
    connect(m_import, &QAction::triggered, this, &SurveyPage::importFile);
    connect(m_ui->importButton, &QPushButton::clicked, m_import, &QAction::trigger);
    connect(m_ui->addButton, &QPushButton::clicked, m_add, &QAction::trigger);
    connect(m_ui->secondButton, &QPushButton::clicked, m_second, &QAction::trigger);
    connect(m_ui->countButton, &QPushButton::clicked, m_count, &QAction::trigger);
    connect(m_ui->batches, &AdminTable::entered, this,
            [this] { edit(BatchDialog::Keying::First); });
    connect(m_ui->batches, &QAbstractItemView::doubleClicked, this,
            [this] { edit(BatchDialog::Keying::First); });
    connect(m_ui->batches->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SurveyPage::showReasons);
    connect(&m_batches, &QAbstractItemModel::modelReset, this, [this] {
        showReasons();
        showHead();
    });
}

void SurveyPage::setSession(models::Session* session)
{
    m_session = session;
    m_batches.setSession(session);
    showReasons();
    if (m_batches.rowCount() > 0)
        m_ui->batches->goTo(0, BatchTable::NumberColumn);
}

// ---- what is shown ----

const core::SurveyBatch* SurveyPage::current() const
{
    return m_batches.at(m_ui->batches->currentIndex().row());
}

void SurveyPage::showReasons()
{
    const bool has = m_session && m_session->hasAssessment();
    m_reasons.show(has ? m_session : nullptr, current());
    if (const core::SurveyBatch* batch = has ? current() : nullptr) {
        const bool isDropped = !batch->dropped.empty();
        m_drop->setText(isDropped ? tr("&Dùng lại đợt phiếu") : tr("&Bỏ đợt phiếu…"));
        m_ui->reasonHead->setTitle(tr("Đợt số %1").arg(qt(batch->id)));
        m_ui->reasonHead->setHint(m_reasons.rowCount() == 0 ? tr("được cộng")
                                                            : tr("để riêng, không cộng"));
    } else {
        m_ui->reasonHead->setTitle(tr("Lý do"));
        m_ui->reasonHead->setHint({});
    }
}

void SurveyPage::showHead()
{
    const bool has = m_session && m_session->hasAssessment();
    const bool asks = has && !app::ballotLeaves(m_session->scores().set()).empty();
    const auto closed = has ? m_session->surveys().refusal() : std::nullopt;
    const auto refused = asks ? closed : std::nullopt;
    const QString why = refused ? qt(app::text(*refused, m_session->language())) : QString();
    const bool writes = asks && !refused;
    const bool any = m_batches.rowCount() > 0;
    const BatchTable::Counts counts = m_batches.counts();
    m_ui->contextLabel->setText(!has  ? tr("Sổ này chưa có đợt chấm nào.")
                                : any ? tr("%1 đợt phiếu · %2 đạt · %3 để riêng")
                                            .arg(counts.all)
                                            .arg(counts.sound)
                                            .arg(counts.aside)
                                      : QString());
    if (const QString begun = writes ? models::KeyingDraft::begunWords(*m_session) : QString();
        !begun.isEmpty())
        // First: the end is cut in a narrow window.
        m_ui->contextLabel->setText(
            tr("đang gõ dở, chưa ghi: %1").arg(begun) +
            (any ? QStringLiteral(" · ") + m_ui->contextLabel->text() : QString()));
    m_ui->emptyLabel->say(
        !has || any ? QString()
        : !asks
            ? tr("Bộ chỉ số của đợt chấm này không có tiêu chí nào chấm theo số phiếu từng mức.")
        : !writes ? why
                  : tr("Chưa nhập đợt phiếu nào. Ins để nhập một đợt từ phiếu giấy đã kiểm; người "
                       "thứ hai nhập lại, rồi cộng các đợt đạt vào phiếu điểm."));
    // A percentage is a result of a survey, too, and no ballots.
    const bool imports = has && !closed && !app::surveyLeaves(m_session->scores().set()).empty();
    m_import->setEnabled(imports);
    m_ui->importButton->setEnabled(imports);
    m_ui->importButton->setToolTip(closed
                                       ? qt(app::text(*closed, m_session->language()))
                                       : m_import->shortcut().toString(QKeySequence::NativeText));
    m_add->setEnabled(writes);
    for (QAction* action : {m_edit, m_second, m_drop, m_count})
        action->setEnabled(writes && any);
    for (QPushButton* button : {m_ui->addButton, m_ui->secondButton, m_ui->countButton})
        button->setToolTip(why);
    m_ui->addButton->setEnabled(writes);
    m_ui->secondButton->setEnabled(writes && any);
    m_ui->countButton->setEnabled(writes && any);
}

void SurveyPage::goTo(const std::string& id)
{
    m_ui->batches->goTo(m_batches.rowOf(id), BatchTable::NumberColumn);
    m_ui->batches->setFocus(Qt::OtherFocusReason);
}

// ---- what is done ----

void SurveyPage::add()
{
    if (const std::string id =
            BatchDialog::edit(*m_session, {}, BatchDialog::Keying::First, window());
        !id.empty())
        goTo(id);
    showHead(); // it may have been left begun
}

void SurveyPage::edit(BatchDialog::Keying which)
{
    const core::SurveyBatch* batch = current();
    if (!batch || !m_edit->isEnabled())
        return;
    const core::SurveyBatch before = *batch;
    if (!BatchDialog::edit(*m_session, before, which, window()).empty())
        goTo(before.id);
    showHead();
}

void SurveyPage::drop()
{
    const core::SurveyBatch* batch = current();
    if (!batch || !m_drop->isEnabled())
        return;
    core::SurveyBatch after = *batch;
    if (after.dropped.empty()) {
        const auto reason =
            m_dialogs.askText(window(), tr("Bỏ đợt phiếu số %1").arg(qt(after.id)),
                              tr("Lý do không cộng đợt này:"), QString(), tr("Không cộng đợt này"));
        if (!reason || reason->trimmed().isEmpty())
            return;
        after.dropped = utf8(reason->simplified());
    } else {
        after.dropped.clear();
    }
    const std::string label = app::surveyLabel(*batch, after);
    const core::Status written =
        m_session->editSurveys(qt(label), [&](app::SurveyEditor& editor) -> core::Status {
            const auto put = editor.put(after, label);
            return put ? core::Status() : core::Status(put.error());
        });
    if (!written)
        m_dialogs.showError(this, tr("Chưa ghi được đợt phiếu"), written.error(),
                            m_session->language());
    goTo(after.id);
}

void SurveyPage::count()
{
    if (!m_count->isEnabled())
        return;
    m_session->finishTyping();
    CountDialog dialog(*m_session, window());
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT statusMessage(tr("Đã ghi %n ô từ các đợt phiếu", nullptr, dialog.count()));
}

/// Results that somebody else has counted, for the verifying stage that is chosen above.
void SurveyPage::importFile()
{
    const QString last = m_settings.value(Settings::Key::ImportFolder).toString();
    const QString folder = chooseImport(
        *m_session, m_dialogs, m_layouts,
        last.isEmpty() ? m_settings.value(Settings::Key::LastFolder).toString() : last, true, this);
    if (!folder.isEmpty())
        m_settings.setValue(Settings::Key::ImportFolder, folder);
}

// ---- frame ----

QList<QAction*> SurveyPage::pageActions() const
{
    return {m_add, m_edit, m_second, m_drop, m_import, m_count};
}

QString SurveyPage::menuTitle() const
{
    return tr("&Phiếu điều tra");
}

QString SurveyPage::findHint() const
{
    return tr("Tìm mẫu, đối tượng, người…");
}

bool SurveyPage::find(const QString& text)
{
    m_sought = text;
    if (text.isEmpty())
        return true;
    const int row = m_batches.find(text, m_ui->batches->currentIndex().row(), false, false);
    if (row >= 0)
        m_ui->batches->goTo(row, BatchTable::NumberColumn);
    return row >= 0;
}

void SurveyPage::findNext(bool backward)
{
    if (m_sought.isEmpty())
        return;
    const int row = m_batches.find(m_sought, m_ui->batches->currentIndex().row(), backward, true);
    if (row >= 0)
        m_ui->batches->goTo(row, BatchTable::NumberColumn);
}

void SurveyPage::comeFrom(const Place&)
{
    showHead(); // phases and people change while another page is looked at
    if (!m_ui->batches->currentIndex().isValid() && m_batches.rowCount() > 0)
        m_ui->batches->goTo(0, BatchTable::NumberColumn);
}

QList<QWidget*> SurveyPage::panes() const
{
    return {m_ui->batches, m_ui->reasons};
}

void SurveyPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SurveyPage::retranslate()
{
    m_ui->titleLabel->setText(tr("Phiếu điều tra"));
    m_ui->batches->setAccessibleName(tr("Đợt phiếu"));
    m_ui->reasons->setAccessibleName(tr("Lý do để riêng, ô khác nhau"));
    m_ui->addButton->setText(tr("Nhập đợt phiếu… (Ins)"));
    m_ui->secondButton->setText(tr("Nhập lần 2… (Ctrl+Enter)"));
    m_ui->countButton->setText(tr("Cộng vào phiếu điểm…"));
    m_add->setText(tr("&Nhập đợt phiếu…"));
    m_edit->setText(tr("&Sửa lần nhập 1…"));
    m_second->setText(tr("Nhập lần &2…"));
    m_count->setText(tr("&Cộng vào phiếu điểm…"));
    m_ui->importButton->setText(tr("Nhập từ tệp…"));
    m_import->setText(tr("Nhập bảng &kết quả điều tra…"));
    showReasons();
    showHead();
}

} // namespace gui
