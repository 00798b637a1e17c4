#include "gui/sheet/HistoryList.h"

#include "gui/Look.h"

#include <QEvent>

namespace gui {

namespace {
constexpr std::size_t usuallyShown = 4;
}

HistoryList::HistoryList(QWidget* parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    Look::setFont(*this, TextStyle::Hint);
    connect(this, &QLabel::linkActivated, this, [this] {
        m_showsAll = !m_showsAll;
        refresh();
    });
}

void HistoryList::setLines(std::vector<models::HistoryLine> lines)
{
    m_lines = std::move(lines);
    m_showsAll = false;
    refresh();
}

void HistoryList::refresh()
{
    if (m_lines.empty()) {
        setText(tr("Chưa có thay đổi nào."));
        return;
    }
    const std::size_t shown = m_showsAll ? m_lines.size() : std::min(usuallyShown, m_lines.size());
    const QString muted = Look::color(Role::MutedText).name();
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\">");
    for (std::size_t i = 0; i < shown; ++i) {
        const models::HistoryLine& line = m_lines[i];
        QString what = QStringLiteral("%1, %2: <b>%3 → %4</b>")
                           .arg(line.author.toHtmlEscaped(), line.stage.toHtmlEscaped(), line.before.toHtmlEscaped(),
                                line.after.toHtmlEscaped());
        if (!line.note.isEmpty())
            what += QStringLiteral(" <span style=\"color:%1\">· %2</span>").arg(muted, line.note.toHtmlEscaped());
        html += QStringLiteral("<tr><td style=\"white-space:nowrap; padding-right:10px; color:%1\">%2</td><td>%3</td></tr>")
                    .arg(muted, line.time.toHtmlEscaped(), what);
    }
    html += QStringLiteral("</table>");
    if (m_lines.size() > usuallyShown) {
        html +=
            QStringLiteral("<a href=\"all\">%1</a>").arg(m_showsAll ? tr("Thu gọn") : tr("Tất cả (%1)").arg(m_lines.size()));
    }
    setText(html);
}

void HistoryList::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace gui
