#include "gui/survey/BatchDialog.h"

#include "app/SurveyBatches.h"
#include "app/Wording.h"
#include "core/NumberText.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/survey/BallotView.h"
#include "models/book/Session.h"
#include "models/survey/BallotGrid.h"
#include "models/survey/BatchTable.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace gui {

using models::qt;
using models::utf8;

namespace {

constexpr QSize batchDialogSize{1000, 620}; ///< five levels beside the units
constexpr int numberDigits = 13;

std::optional<std::int64_t> numberIn(const QLineEdit& edit)
{
    return edit.text().trimmed().isEmpty() ? std::nullopt : models::ballotsTyped(edit.text());
}

QString shownNumber(const std::optional<std::int64_t>& number)
{
    return number ? qt(core::toVietnamese(std::to_string(*number))) : QString();
}

} // namespace

BatchDialog::BatchDialog(models::Session& session, core::SurveyBatch batch, Keying which,
                         QWidget* parent)
    : FormDialog(batch.id.empty() ? tr("Nhập đợt phiếu điều tra")
                 : which == Keying::First ? tr("Đợt phiếu số %1 – lần nhập 1").arg(qt(batch.id))
                                          : tr("Đợt phiếu số %1 – lần nhập 2").arg(qt(batch.id)),
                 QStringLiteral("survey"), parent),
      m_session(session), m_batch(std::move(batch)), m_which(which),
      m_leaves(app::ballotLeaves(session.scores().set())),
      m_draft(session, m_batch.id, which == Keying::Second)
{
    build();
}

std::string BatchDialog::edit(models::Session& session, const core::SurveyBatch& batch,
                              Keying which, QWidget* parent)
{
    session.finishTyping();
    BatchDialog dialog(session, batch, which, parent);
    return dialog.exec() == Accepted ? dialog.id() : std::string();
}

const core::SurveyKeying& BatchDialog::other() const
{
    return m_which == Keying::First ? m_batch.second : m_batch.first;
}

void BatchDialog::build()
{
    const core::SurveyKeying& own = m_which == Keying::First ? m_batch.first : m_batch.second;
    buildFields(own);
    buildGrid(own);
    QPushButton& save = addButtons(tr("Ghi đợt phiếu (Ctrl+Enter)"), tr("Thôi, không ghi"),
                                   batchDialogSize.width());
    save.setDefault(false);
    save.setAutoDefault(false); // Enter is the table's
    save.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    for (const int leaf : m_leaves)
        m_criterion->addItem(QString(), leaf);
    markAsOpened();
    putBack();
    showCounts();
    connect(m_criterion, &QComboBox::currentIndexChanged, this, &BatchDialog::showCriterion);
    const int unread = m_session.scores().set().findLeaf(m_unread.code);
    const auto used = std::find_if(m_leaves.begin(), m_leaves.end(), [this, unread](int leaf) {
        return unread >= 0 ? leaf == unread : m_grid->lineCount(leaf) > 0;
    });
    const int first = used == m_leaves.end() ? 0 : static_cast<int>(used - m_leaves.begin());
    m_criterion->setCurrentIndex(first);
    showCriterion(first);
    readNumbers();
    // Both are there: what differs is what it was opened for.
    if (!own.isEmpty() && !other().isEmpty())
        compare();
    resizeWithin(*this, batchDialogSize);
    if (m_which == Keying::First && m_batch.id.empty())
        m_form->setFocus();
    else if (m_person->isEnabled() && m_person->text().isEmpty())
        m_person->setFocus();
    else if (m_sent->text().isEmpty())
        m_sent->setFocus();
    else
        m_view->setFocus();
    if (const QModelIndex cell = m_grid->cellOf(m_unread.unit, m_unread.field); cell.isValid())
        m_view->typeAgain(cell, qt(m_unread.text));
}

void BatchDialog::buildFields(const core::SurveyKeying& own)
{
    m_form = addLine(tr("&Mẫu phiếu"), qt(m_batch.form));
    m_audience = addLine(tr("Đố&i tượng"), qt(m_batch.audience));
    m_counter = addLine(tr("Người &kiểm phiếu"), qt(m_batch.counter));
    m_note = addLine(tr("&Ghi chú"), qt(m_batch.note));
    m_form->setPlaceholderText(QStringLiteral("03"));
    m_audience->setPlaceholderText(tr("lãnh đạo các sở, ban, ngành"));
    // The second typist has the paper, not the power to say anew what the batch is.
    for (QLineEdit* edit : {m_form, m_audience, m_counter, m_note})
        edit->setEnabled(m_which == Keying::First);
    addColumn();
    m_person = addLine(tr("Người &nhập"), qt(own.person));
    if (const std::string name = m_session.surveys().ownName(); !name.empty()) {
        m_person->setText(qt(name));
        m_person->setEnabled(false);
    }
    m_sent = addLine(tr("&Phát ra"), shownNumber(own.sent));
    m_returned = addLine(tr("&Thu về"), shownNumber(own.returned));
    m_valid = addLine(tr("&Hợp lệ"), shownNumber(own.valid));
    for (QLineEdit* edit : {m_sent, m_returned, m_valid}) {
        edit->setMaxLength(numberDigits);
        edit->setAlignment(Qt::AlignRight);
        connect(edit, &QLineEdit::textChanged, this, &BatchDialog::readNumbers);
    }
    for (const auto& [name, edit] :
         {std::pair{"form", m_form}, std::pair{"audience", m_audience},
          std::pair{"counter", m_counter}, std::pair{"note", m_note}, std::pair{"person", m_person},
          std::pair{"sent", m_sent}, std::pair{"returned", m_returned},
          std::pair{"valid", m_valid}}) {
        edit->setObjectName(QLatin1String(name));
        connect(edit, &QLineEdit::textChanged, this,
                [this, edit = edit, before = edit->text()] { keepField(*edit, before); });
    }
    m_numbers = new QLabel(this);
    m_numbers->setWordWrap(true);
    Look::setFont(*m_numbers, TextStyle::Hint);
    Look::setTextRole(*m_numbers, Role::Warning);
    m_numbers->hide();
    addBelow(m_numbers);
}

void BatchDialog::buildGrid(const core::SurveyKeying& own)
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins({});
    auto* label = new QLabel(tr("Tiêu &chí"), head);
    m_criterion = new QComboBox(head);
    m_criterion->setAccessibleName(tr("Tiêu chí"));
    m_criterion->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_criterion->setMinimumContentsLength(30);
    label->setBuddy(m_criterion);
    row->addWidget(label);
    row->addWidget(m_criterion, 1);
    addBelow(head);

    m_grid =
        new models::BallotGrid(m_session.scores().set(), m_session.scores().units(), own, this);
    m_view = new BallotView(this);
    m_view->setAccessibleName(tr("Số phiếu từng mức của các đơn vị"));
    m_view->setModel(m_grid);
    addBelow(m_view, 1);
    connect(m_grid, &models::BallotGrid::edited, this, [this] {
        showFault({});
        showCounts();
    });
    connect(m_grid, &models::BallotGrid::ballotsPut, this, &BatchDialog::keepBallots);
    connect(m_view, &BallotView::left, this, &BatchDialog::keepBallots);
    connect(m_view, &BallotView::typed, this, [this](const QModelIndex& cell, const QString& text) {
        m_draft.keep(placeOf(cell, utf8(text)), false);
    });
    connect(m_grid, &models::BallotGrid::refused, this,
            [this](const QModelIndex& cell, const QString& text) {
                m_view->say(cell, qt(app::text(core::Error{core::ErrorKind::InvalidData,
                                                           "survey-batch.bad-number",
                                                           {core::Param::text("value", utf8(text))},
                                                           {}},
                                               m_session.language())));
            });
}

void BatchDialog::keepField(const QLineEdit& edit, const QString& before)
{
    m_draft.keep({{}, {}, utf8(edit.objectName()), utf8(edit.text())}, edit.text() == before);
}

void BatchDialog::keepBallots(const QModelIndex& cell)
{
    if (!cell.isValid() || m_grid->fieldOf(cell.column()).empty())
        return;
    const core::SurveyKeying& own = m_which == Keying::First ? m_batch.first : m_batch.second;
    const std::int64_t now = m_grid->ballots(cell);
    m_draft.keep(placeOf(cell, std::to_string(now)), now == m_grid->ballotsOf(own, cell));
}

app::KeyingText BatchDialog::placeOf(const QModelIndex& cell, const std::string& text) const
{
    return {m_grid->unitOf(cell.row()),
            std::string(m_session.scores().set().leafCode(m_grid->leaf())),
            m_grid->fieldOf(cell.column()), text};
}

void BatchDialog::putBack()
{
    for (const app::KeyingText& text : m_draft.kept()) {
        if (text.code.empty()) {
            auto* edit = findChild<QLineEdit*>(qt(text.field));
            if (edit && edit->isEnabled())
                edit->setText(qt(text.text));
        } else if (!m_grid->putBack(text.unit, text.code, text.field, qt(text.text))) {
            m_unread = text;
        }
    }
    if (!m_draft.kept().empty())
        showRemark(tr("Phần đang gõ dở lần trước, chưa ghi vào sổ."));
}

void BatchDialog::reject()
{
    m_draft.drop();
    FormDialog::reject();
}

// By the frame of the window, by the lock of the screen, at the end of the session: nobody said
// that it is not wanted.
void BatchDialog::closeEvent(QCloseEvent* event)
{
    m_draft.leave();
    FormDialog::closeEvent(event);
}

void BatchDialog::showCriterion(int row)
{
    if (row < 0)
        return;
    m_grid->setLeaf(m_leaves[static_cast<std::size_t>(row)]);
    m_view->fitColumns();
    if (!m_view->currentIndex().isValid())
        m_view->goTo(m_grid->index(0, 1));
}

void BatchDialog::showCounts()
{
    const core::IndexSet& set = m_session.scores().set();
    for (int row = 0; row < m_criterion->count(); ++row) {
        const int leaf = m_leaves[static_cast<std::size_t>(row)];
        const core::Node& node = set.leafNode(leaf);
        const int lines = m_grid->lineCount(leaf);
        // How far it is comes before the title, which may be cut.
        const QString code =
            lines == 0 ? qt(node.code) : tr("%1 (%2 đơn vị)").arg(qt(node.code)).arg(lines);
        m_criterion->setItemText(row, QStringLiteral("%1  %2").arg(code, qt(node.title)));
    }
}

void BatchDialog::readNumbers()
{
    m_isRead = true;
    for (const QLineEdit* edit : {m_sent, m_returned, m_valid})
        m_isRead = m_isRead && (edit->text().trimmed().isEmpty() || numberIn(*edit));
    m_grid->setValid(numberIn(*m_valid));
    if (m_isCompared)
        markNumbers();
}

void BatchDialog::markNumbers()
{
    QStringList differing;
    const core::SurveyBatch now = typed();
    for (const engine::KeyingDifference& one : engine::keyingDifferences(now)) {
        if (!one.unit.empty())
            continue;
        differing += tr("%1, lần kia: %2")
                         .arg(models::BatchReasons::fieldWords(m_session.scores().set(), one),
                              models::BatchReasons::numberWords(
                                  m_which == Keying::First ? one.second : one.first));
    }
    m_numbers->setText(differing.join(QStringLiteral(" · ")));
    m_numbers->setVisible(!differing.isEmpty());
}

core::SurveyBatch BatchDialog::typed() const
{
    core::SurveyBatch batch = m_batch;
    batch.form = utf8(m_form->text().simplified());
    batch.audience = utf8(m_audience->text().simplified());
    batch.counter = utf8(m_counter->text().simplified());
    batch.note = utf8(m_note->text().simplified());
    core::SurveyKeying keying = m_grid->keying();
    keying.sent = numberIn(*m_sent);
    keying.returned = numberIn(*m_returned);
    keying.valid = numberIn(*m_valid);
    core::SurveyKeying& own = m_which == Keying::First ? batch.first : batch.second;
    // Who only looks at another's figures does not make them theirs.
    keying.person = own.person;
    if (m_person->isEnabled() || keying != own)
        keying.person = utf8(m_person->text().simplified());
    own = std::move(keying);
    return batch;
}

QString BatchDialog::filledIn() const
{
    QString all = FormDialog::filledIn();
    const core::SurveyBatch batch = typed();
    for (const core::SurveyLine& line :
         m_which == Keying::First ? batch.first.lines : batch.second.lines) {
        all += qt(line.unit) + qt(line.code) + QString::number(line.blank);
        for (const core::SurveyLine::Count& count : line.counts)
            all += qt(count.option) + QString::number(count.ballots);
    }
    return all;
}

void BatchDialog::compare()
{
    m_isCompared = true;
    m_grid->setOther(other());
    markNumbers();
    const QModelIndex cell = m_grid->goToDifference(m_leaves);
    const auto at = std::find(m_leaves.begin(), m_leaves.end(), m_grid->leaf());
    m_criterion->setCurrentIndex(static_cast<int>(at - m_leaves.begin()));
    m_view->goTo(cell);
}

void BatchDialog::take()
{
    // What is still in the editor of a cell is typed, too.
    m_view->setFocus();
    if (!m_isRead) {
        showFault(tr("Số phiếu phát ra, thu về, hợp lệ phải là số nguyên, không âm."));
        return;
    }
    const core::SurveyBatch batch = typed();
    if (batch == m_batch && !m_batch.id.empty()) {
        m_draft.drop();
        accept();
        return;
    }
    if (const auto fault = m_session.surveys().faultOf(batch)) {
        showFault(qt(app::text(*fault, m_session.language())));
        return;
    }
    const auto differences = engine::keyingDifferences(batch);
    if (!m_isCompared && !differences.empty()) {
        compare();
        showFault(tr("Khác lần nhập kia ở %n ô (đã đánh dấu): soát lại với phiếu giấy. Ghi "
                     "lần nữa thì đợt này được để riêng, không cộng.",
                     nullptr, static_cast<int>(differences.size())));
        return;
    }
    const std::string label = app::surveyLabel(m_batch, batch);
    std::string id;
    const core::Status written =
        m_session.editSurveys(qt(label), [&](app::SurveyEditor& editor) -> core::Status {
            const auto put = editor.put(batch, label);
            if (!put)
                return put.error();
            id = *put;
            return {};
        });
    if (!written) {
        showFault(qt(app::text(written.error(), m_session.language())));
        return;
    }
    m_draft.drop();
    m_batch = batch;
    m_batch.id = id;
    accept();
}

} // namespace gui
