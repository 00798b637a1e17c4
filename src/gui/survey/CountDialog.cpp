#include "gui/survey/CountDialog.h"

#include "app/Wording.h"
#include "gui/admin/AdminTable.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "models/book/Session.h"
#include "models/survey/CountTable.h"
#include "models/words/Terms.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using models::qt;

namespace {
constexpr QSize countDialogSize{820, 560};
constexpr int asideHeight = 150;
} // namespace

CountDialog::CountDialog(models::Session& session, QWidget* parent)
    : QDialog(parent), m_session(session)
{
    setProperty("manual", QStringLiteral("survey"));
    setWindowTitle(tr("Cộng các đợt phiếu"));
    build();
    showPlan();
}

void CountDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(tr("&Ghi vào"), this);
    m_stage = new QComboBox(this);
    m_stage->setAccessibleName(tr("Ghi vào"));
    for (const core::Stage stage : {core::Stage::V1, core::Stage::V2})
        m_stage->addItem(models::Terms::stageTitle(stage), static_cast<int>(stage));
    m_stage->setCurrentIndex(m_session.stage() == core::Stage::V2 ? 1 : 0);
    label->setBuddy(m_stage);
    m_summary = new QLabel(this);
    Look::setTextRole(*m_summary, Role::MutedText);
    head->addWidget(label);
    head->addWidget(m_stage);
    head->addSpacing(12);
    head->addWidget(m_summary, 1);
    column->addLayout(head);

    m_table = new models::CountTable(this);
    m_view = new AdminTable(this);
    m_view->setAccessibleName(tr("Thay đổi trên phiếu điểm"));
    m_view->setModel(m_table);
    m_view->setColumns({20, 8, 22, 0, 16});
    column->addWidget(m_view, 1);

    auto* asideLabel = new QLabel(tr("Đợt phiếu để &riêng, không cộng"), this);
    m_aside = new QListWidget(this);
    m_aside->setAccessibleName(tr("Đợt phiếu để riêng, không cộng"));
    m_aside->setWordWrap(true);
    m_aside->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_aside->setFixedHeight(asideHeight);
    asideLabel->setBuddy(m_aside);
    column->addWidget(asideLabel);
    column->addWidget(m_aside);

    m_fault = new QLabel(this);
    m_fault->setWordWrap(true);
    Look::setFont(*m_fault, TextStyle::Hint);
    Look::setTextRole(*m_fault, Role::Error);
    auto* cancel = new QPushButton(tr("Thôi, không cộng"), this);
    cancel->setAutoDefault(false);
    m_write = new QPushButton(this);
    m_write->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_fault, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_write);
    column->addLayout(buttons);
    connect(m_stage, &QComboBox::currentIndexChanged, this, &CountDialog::showPlan);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &CountDialog::accept);
    resizeWithin(*this, countDialogSize);
}

core::Stage CountDialog::stage() const
{
    return static_cast<core::Stage>(m_stage->currentData().toInt());
}

void CountDialog::showPlan()
{
    const auto batches = m_session.surveys().all();
    m_count =
        batches ? app::countSurvey(*batches, m_session.editor(), stage()) : app::SurveyCount();
    m_table->show(m_session, m_count);
    m_view->goTo(0, models::CountTable::UnitColumn);
    m_summary->setText(tr("%1 đợt đạt · %2 ô thay đổi · %3 ô đã đúng")
                           .arg(m_count.counted.size())
                           .arg(m_count.edits.size())
                           .arg(m_count.unchanged));
    m_aside->clear();
    const core::Language language = m_session.language();
    for (const app::BatchAside& aside : m_count.aside) {
        QStringList reasons;
        for (const core::Problem& reason : aside.reasons)
            reasons += qt(app::text(reason, language));
        m_aside->addItem(
            tr("Đợt %1, mẫu %2: %3")
                .arg(qt(aside.id), qt(aside.form), reasons.join(QStringLiteral("; "))));
    }
    for (const core::Problem& warning : m_count.warnings)
        m_aside->addItem(qt(app::text(warning, language)));
    QStringList faults;
    for (const core::Problem& fault : m_count.faults) {
        const QString text =
            QStringLiteral("%1: %2").arg(qt(fault.place), qt(app::text(fault, language)));
        if (faults.size() < 3)
            faults += text;
    }
    if (!batches)
        faults += qt(app::text(batches.error(), language));
    m_fault->setText(faults.join(QLatin1Char('\n')));
    m_write->setText(tr("Ghi %n ô", nullptr, count()));
    m_write->setEnabled(m_count.canWrite());
}

void CountDialog::accept()
{
    const QString reason = qt(m_count.reason());
    const core::Status written = m_session.edit(m_count.edits, reason, reason);
    if (!written) {
        m_fault->setText(qt(app::text(written.error(), m_session.language())));
        return;
    }
    QDialog::accept();
}

} // namespace gui
