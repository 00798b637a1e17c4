#include "gui/page/HelpDialog.h"

#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"

#include <QEvent>
#include <QFile>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
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
    resizeWithin(*this, {640, 620});
}

void HelpDialog::showText(const QString& name, core::Language language)
{
    m_file = QStringLiteral(":/manual/%1%2.md")
                 .arg(language == core::Language::English ? QStringLiteral("en/") : QString(),
                      name.section(QLatin1Char('#'), 0, 0));
    m_heading = name.section(QLatin1Char('#'), 1);
    load();
    const QString title = m_browser->document()->firstBlock().text();
    setWindowTitle(tr("%1 – Chỉ số CCHC").arg(title));
    m_browser->setAccessibleName(title);
    show();
    raise();
    activateWindow();
}

void HelpDialog::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QTextDocument& page = *m_browser->document();
    page.setDefaultFont(Look::font(TextStyle::Body));
    page.setMarkdown(QString::fromUtf8(file.readAll()));
    // Markdown says nothing of room: tables of keys are read line by line, headings stand off from
    // what is above.
    const auto frames = page.rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(3);
        format.setCellSpacing(0);
        format.setBorder(0);
        format.setTopMargin(4);
        format.setBottomMargin(6);
        table->setFormat(format);
        // One hairline under each row, as in the tables of the window.
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                QTextTableCellFormat line = cell.format().toTableCellFormat();
                line.setBottomBorder(1);
                line.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                line.setBottomBorderBrush(
                    Look::color(row == 0 ? Role::StrongLine : Role::Hairline));
                line.setRightPadding(14);
                cell.setFormat(line);
            }
        }
    }
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat space;
        space.setTopMargin(level == 1 ? 0 : 14);
        space.setBottomMargin(4);
        cursor.mergeBlockFormat(space);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setFont(Look::font(level == 1 ? TextStyle::StartTitle : TextStyle::PageTitle));
        cursor.mergeCharFormat(letters);
    }
    QTextCursor start(&page);
    for (QTextBlock block = page.begin(); !m_heading.isEmpty() && block.isValid();
         block = block.next())
        if (block.blockFormat().headingLevel() > 0 && block.text() == m_heading)
            start.setPosition(block.position());
    // From the end upwards: what is sought stands at the top, not at the bottom.
    m_browser->moveCursor(QTextCursor::End);
    m_browser->setTextCursor(start);
}

void HelpDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_file.isEmpty())
        load();
}

} // namespace gui
