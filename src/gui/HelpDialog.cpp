#include "gui/HelpDialog.h"

#include "gui/Look.h"

#include <QEvent>
#include <QFile>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace gui {

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent), m_browser(new QTextBrowser(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(16);
    resize(520, 520);
}

void HelpDialog::showText(const QString& name, const QString& title, core::Language language)
{
    m_file = QStringLiteral(":/help/%1_%2.html")
                 .arg(name, language == core::Language::English ? QStringLiteral("en") : QStringLiteral("vi"));
    setWindowTitle(tr("%1 – Chỉ số CCHC").arg(title));
    m_browser->setAccessibleName(title);
    load();
    show();
    raise();
    activateWindow();
}

void HelpDialog::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    // Colours by role, so that the text follows light and dark.
    m_browser->document()->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: large; } h2 { font-size: medium; margin-top: 12px; } td { padding: 2px 14px 2px 0; }"
                       " .key { color: %1; white-space: pre; } .muted { color: %2; }")
            .arg(Look::color(Role::Accent).name(), Look::color(Role::MutedText).name()));
    m_browser->setHtml(QString::fromUtf8(file.readAll()));
}

void HelpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_file.isEmpty())
        load();
}

} // namespace gui
