#include "gui/evidence/PreviewWindow.h"

#include "gui/evidence/DocumentPreview.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/look/Look.h"
#include "models/evidence/DocumentText.h"
#include "models/words/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>

namespace gui {

using models::qt;

PreviewWindow::PreviewWindow(EvidenceCommands& commands, QWidget* parent)
    : QDialog(parent), m_commands(commands)
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(12);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_links = new QLabel(this);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    head->addWidget(m_title, 1);
    head->addWidget(m_links);
    column->addLayout(head);
    m_preview = new DocumentPreview(this);
    column->addWidget(m_preview, 1);
    resize(720, 620);
    const auto act = [this](const QString& what) {
        if (what == QStringLiteral("outside"))
            m_commands.openOutside(m_unit, qt(m_document.id));
        else if (what == QStringLiteral("save"))
            m_commands.saveAs(m_unit, qt(m_document.id));
        else
            Q_EMIT nextRequested();
    };
    connect(m_links, &QLabel::linkActivated, this, act);
    connect(m_preview, &DocumentPreview::outsideRequested, this,
            [act] { act(QStringLiteral("outside")); });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_T), this), &QShortcut::activated, this,
            &PreviewWindow::nextRequested);
    retranslate();
}

void PreviewWindow::setSession(models::Session* session)
{
    m_preview->setSession(session);
}

void PreviewWindow::showDocument(int unit, const core::Document& document)
{
    m_unit = unit;
    m_document = document;
    setWindowTitle(models::documentLabel(document));
    m_title->setText(document.title.empty() ? qt(document.fileName) : qt(document.title));
    m_title->setToolTip(qt(document.fileName));
    m_preview->showDocument(&document);
    if (!isVisible())
        show();
}

void PreviewWindow::retranslate()
{
    m_links->setText(QStringLiteral("<a href=\"outside\">%1</a>&nbsp;&nbsp; <a "
                                    "href=\"save\">%2</a>&nbsp;&nbsp; <a href=\"next\">%3</a>")
                         .arg(tr("Mở ngoài"), tr("Lưu ra tệp…"), tr("Sang tài liệu sau (Ctrl+T)")));
}

void PreviewWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace gui
