#include "gui/page/NoticeDialog.h"

#include "gui/look/Look.h"
#include "models/words/Clock.h"
#include "ui_NoticeDialog.h"

#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QLayout>

namespace gui {
namespace {

constexpr int dialogWidth = 540;

} // namespace

NoticeDialog::NoticeDialog(const ErrorNotice& notice, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NoticeDialog>()), m_notice(notice)
{
    m_ui->setupUi(this);
    setWindowTitle(tr("%1 – Chỉ số CCHC").arg(notice.title));
    m_ui->iconLabel->setPixmap(Look::pixmap(
        notice.isDone ? QStringLiteral("warn") : QStringLiteral("stop"), 28,
        Look::color(notice.isDone ? Role::Warning : Role::Error), devicePixelRatioF()));
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    Look::setFont(*m_ui->stepsTitle, TextStyle::BodyStrong);
    Look::setFont(*m_ui->detailsEdit, TextStyle::Mono);
    Look::setTextRole(*m_ui->placeCaption, Role::MutedText);
    Look::setTextRole(*m_ui->timeCaption, Role::MutedText);

    m_ui->titleLabel->setText(notice.title);
    m_ui->textLabel->setText(notice.text);
    m_ui->placeLabel->setText(QDir::toNativeSeparators(notice.place));
    m_ui->placeCaption->setVisible(!notice.place.isEmpty());
    m_ui->placeLabel->setVisible(!notice.place.isEmpty());
    m_ui->timeLabel->setText(models::clockNow().toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")));
    QStringList steps;
    for (qsizetype i = 0; i < notice.steps.size(); ++i)
        steps += notice.steps.size() == 1
                     ? notice.steps.at(i)
                     : QStringLiteral("%1. %2").arg(i + 1).arg(notice.steps.at(i));
    m_ui->stepsLabel->setText(steps.join(QLatin1Char('\n')));
    m_ui->stepsTitle->setVisible(!steps.isEmpty());
    m_ui->stepsLabel->setVisible(!steps.isEmpty());
    m_ui->detailsEdit->setPlainText(notice.details);
    m_ui->detailsEdit->setVisible(!notice.details.isEmpty());
    const int lines =
        std::min<int>(8, 1 + static_cast<int>(notice.details.count(QLatin1Char('\n'))));
    m_ui->detailsEdit->setFixedHeight(
        QFontMetrics(m_ui->detailsEdit->font()).lineSpacing() * std::max(2, lines) + 12);

    connect(m_ui->copyButton, &QPushButton::clicked, this, &NoticeDialog::copyDetails);
    m_ui->verbButton->setText(notice.verb);
    m_ui->verbButton->setVisible(!notice.verb.isEmpty());
    connect(m_ui->verbButton, &QPushButton::clicked, this, [this] { done(verbChosen); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->closeButton->setDefault(true);
    m_ui->closeButton->setFocus();
    // As high as the wrapped texts need at this width.
    resize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
}

NoticeDialog::~NoticeDialog() = default;

void NoticeDialog::copyDetails()
{
    QStringList lines = {m_notice.title, m_notice.text};
    if (!m_notice.place.isEmpty())
        lines += QDir::toNativeSeparators(m_notice.place);
    lines += m_ui->timeLabel->text();
    lines += m_notice.details;
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace gui
