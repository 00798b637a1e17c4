#include "gui/evidence/DocumentDialog.h"

#include "app/Wording.h"
#include "core/DateText.h"
#include "engine/EvidenceChecks.h"
#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/FoldedText.h"
#include "models/words/Text.h"
#include "ui_DocumentDialog.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace gui {

using models::qt;

DocumentDialog::DocumentDialog(const models::Session& session, int unit, core::Document document,
                               QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::DocumentDialog>()), m_session(session),
      m_unit(unit), m_document(std::move(document))
{
    m_ui->setupUi(this);
    setProperty("manual", QStringLiteral("evidence"));
    setWindowTitle(tr("Thông tin tài liệu – %1")
                       .arg(qt(session.scores().units()[static_cast<std::size_t>(unit)].name)));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->fileLabel), static_cast<QWidget*>(m_ui->hintLabel),
          static_cast<QWidget*>(m_ui->countLabel), static_cast<QWidget*>(m_ui->lifeLabel)}) {
        Look::setFont(*widget, TextStyle::Hint);
        Look::setTextRole(*widget, Role::MutedText);
    }
    Look::setFont(*m_ui->faultLabel, TextStyle::Hint);
    Look::setTextRole(*m_ui->faultLabel, Role::Error);
    m_ui->faultLabel->hide();
    m_ui->fileLabel->setText(QStringLiteral("%1 · %2 · %3")
                                 .arg(qt(m_document.fileName), models::documentKind(m_document),
                                      models::sizeText(m_document.size)));
    m_ui->titleEdit->setText(qt(m_document.title));
    m_ui->numberEdit->setText(qt(m_document.number));
    m_ui->dateEdit->setText(qt(core::dateText(m_document.date)));
    m_ui->officeEdit->setText(qt(m_document.office));
    m_ui->validFromEdit->setText(qt(core::dateText(m_document.validFrom)));
    m_ui->validUntilEdit->setText(qt(core::dateText(m_document.validUntil)));
    m_ui->revisionEdit->setText(qt(m_document.revision));
    for (QLineEdit* edit : {m_ui->dateEdit, m_ui->validFromEdit, m_ui->validUntilEdit})
        edit->setToolTip(tr("Ngày/tháng/năm, như 16/12/2021"));
    m_ui->revisionEdit->setToolTip(tr("Như «2» hoặc «sửa đổi lần 1»"));
    m_ui->replacedBox->setToolTip(
        tr("Tài liệu mới của đơn vị thay cho tài liệu này; tiêu chí chỉ dựa vào bản cũ sẽ được "
           "đánh dấu"));
    m_ui->numberEdit->setToolTip(tr("Như trên văn bản: 412/BC-STNMT"));
    m_ui->filterEdit->setAccessibleName(tr("Lọc tiêu chí"));
    m_ui->filterEdit->setToolTip(tr("Gõ mã hoặc vài chữ trong tên tiêu chí, không cần dấu"));
    m_ui->criteriaList->setAccessibleName(tr("Tiêu chí dùng tài liệu này"));
    fillReplacements();
    fillCriteria(session);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &DocumentDialog::filterCriteria);
    connect(m_ui->criteriaList, &QListWidget::itemChanged, this, &DocumentDialog::count);
    for (QLineEdit* edit : {m_ui->dateEdit, m_ui->validFromEdit, m_ui->validUntilEdit}) {
        connect(edit, &QLineEdit::textEdited, m_ui->faultLabel, &QWidget::hide);
        connect(edit, &QLineEdit::textEdited, this, &DocumentDialog::tellLife);
    }
    connect(m_ui->replacedBox, &QComboBox::currentIndexChanged, this, &DocumentDialog::tellLife);
    connect(m_ui->criteriaList, &QListWidget::itemChanged, this, &DocumentDialog::tellLife);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &DocumentDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    count();
    tellLife();
    // What is missing is what it was opened for.
    QLineEdit* first = m_ui->titleEdit;
    if (m_document.number.empty())
        first = m_ui->numberEdit;
    else if (m_document.date.empty())
        first = m_ui->dateEdit;
    first->setFocus();
    first->selectAll();
}

DocumentDialog::~DocumentDialog() = default;

void DocumentDialog::fillCriteria(const models::Session& session)
{
    const core::IndexSet& set = session.scores().set();
    for (int leaf = 0; leaf < set.entryCount(); ++leaf) {
        const std::string code(set.leafCode(leaf));
        const QString title = leaf < set.leafCount()    ? qt(set.leafNode(leaf).title)
                              : leaf == set.bonusLeaf() ? tr("Điểm thưởng")
                                                        : tr("Điểm phạt");
        auto* item =
            new QListWidgetItem(QStringLiteral("%1  %2").arg(qt(code), title), m_ui->criteriaList);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isUsed = std::find(m_document.codes.begin(), m_document.codes.end(), code) !=
                            m_document.codes.end();
        item->setCheckState(isUsed ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, qt(code));
        item->setData(Qt::UserRole + 1, models::folded(item->text()));
        item->setToolTip(title);
        if (isUsed && m_ui->criteriaList->currentRow() < 0)
            m_ui->criteriaList->setCurrentItem(item);
    }
    if (m_ui->criteriaList->currentItem())
        m_ui->criteriaList->scrollToItem(m_ui->criteriaList->currentItem(),
                                         QAbstractItemView::PositionAtCenter);
}

void DocumentDialog::fillReplacements()
{
    m_ui->replacedBox->addItem(tr("không"), QString());
    for (const core::Document& other : m_session.scores().documents(m_unit)) {
        const bool isChosen = other.id == m_document.replacedBy;
        if (other.id == m_document.id || (other.removed && !isChosen))
            continue;
        m_ui->replacedBox->addItem(models::documentLabel(other), qt(other.id));
        if (isChosen)
            m_ui->replacedBox->setCurrentIndex(m_ui->replacedBox->count() - 1);
    }
}

void DocumentDialog::tellLife()
{
    const core::Document typed = document();
    QStringList said;
    const auto& documents = m_session.scores().documents(m_unit);
    for (const core::Problem& problem :
         engine::documentProblems(typed, documents, {}, m_session.scores().assessment(),
                                  m_session.scores().set(), engine::FileUses())) {
        if (engine::isOfLife(problem))
            said += qt(app::text(problem, m_session.language()));
    }
    QStringList codes;
    for (const std::string& code : typed.codes) {
        if (engine::restsOnStale(typed, code, documents, m_session.scores().assessment()))
            codes += qt(code);
    }
    if (!codes.isEmpty())
        said += tr("Tiêu chí còn dựa vào tài liệu này: %1.").arg(codes.join(QStringLiteral(", ")));
    m_ui->lifeLabel->setText(said.join(QLatin1Char(' ')));
    m_ui->lifeLabel->setVisible(!said.isEmpty());
    Look::setTextRole(*m_ui->lifeLabel, codes.isEmpty() ? Role::MutedText : Role::Warning);
}

void DocumentDialog::filterCriteria()
{
    const QString wanted = models::folded(m_ui->filterEdit->text().trimmed());
    for (int row = 0; row < m_ui->criteriaList->count(); ++row) {
        QListWidgetItem* item = m_ui->criteriaList->item(row);
        item->setHidden(!wanted.isEmpty() &&
                        !item->data(Qt::UserRole + 1).toString().contains(wanted));
    }
}

void DocumentDialog::count()
{
    int ticked = 0;
    for (int row = 0; row < m_ui->criteriaList->count(); ++row)
        ticked += m_ui->criteriaList->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_ui->countLabel->setText(ticked == 0 ? tr("chưa gắn tiêu chí nào")
                                          : tr("%1 tiêu chí").arg(ticked));
}

void DocumentDialog::showFault(const QString& text)
{
    m_ui->faultLabel->setText(text);
    m_ui->faultLabel->show();
}

core::Document DocumentDialog::document() const
{
    core::Document after = m_document;
    after.title = models::utf8(m_ui->titleEdit->text().simplified());
    after.number = models::utf8(m_ui->numberEdit->text().simplified());
    after.office = models::utf8(m_ui->officeEdit->text().simplified());
    const auto dateIn = [](const QLineEdit* edit) {
        return core::readDate(models::utf8(edit->text())).value_or(std::string());
    };
    after.date = dateIn(m_ui->dateEdit);
    after.validFrom = dateIn(m_ui->validFromEdit);
    after.validUntil = dateIn(m_ui->validUntilEdit);
    after.revision = models::utf8(m_ui->revisionEdit->text().simplified());
    after.replacedBy = models::utf8(m_ui->replacedBox->currentData().toString());
    // Codes of another set stay; they are not in the list.
    for (int row = 0; row < m_ui->criteriaList->count(); ++row) {
        const QListWidgetItem* item = m_ui->criteriaList->item(row);
        const std::string code = models::utf8(item->data(Qt::UserRole).toString());
        const auto place = std::find(after.codes.begin(), after.codes.end(), code);
        const bool isTicked = item->checkState() == Qt::Checked;
        if (isTicked && place == after.codes.end())
            after.codes.push_back(code);
        else if (!isTicked && place != after.codes.end())
            after.codes.erase(place);
    }
    return after;
}

bool DocumentDialog::isDate(QLineEdit& edit)
{
    const QString typed = edit.text().trimmed();
    if (typed.isEmpty() || core::readDate(models::utf8(typed)))
        return true;
    showFault(qt(app::text(core::Error{core::ErrorKind::InvalidData,
                                       "evidence.bad-date",
                                       {core::Param::text("date", models::utf8(typed))},
                                       {}},
                           m_session.language())));
    edit.setFocus();
    edit.selectAll();
    return false;
}

void DocumentDialog::accept()
{
    for (QLineEdit* edit : {m_ui->dateEdit, m_ui->validFromEdit, m_ui->validUntilEdit}) {
        if (!isDate(*edit))
            return;
    }
    const core::Document typed = document();
    if (const auto fault = m_session.evidence().faultOfLife(m_unit, typed)) {
        showFault(qt(app::text(*fault, m_session.language())));
        const bool isOfDays = !typed.validUntil.empty() && typed.validUntil < typed.validFrom;
        (isOfDays ? static_cast<QWidget*>(m_ui->validUntilEdit) : m_ui->replacedBox)->setFocus();
        return;
    }
    QDialog::accept();
}

} // namespace gui
