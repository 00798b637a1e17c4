#include "gui/dossiers/CheckPane.h"

#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace gui {

CheckPane::CheckPane(QWidget* parent) : QWidget(parent)
{
    Look::setFill(*this, Role::Base);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_head = new PaneHead(this);
    m_head->setTitle(tr("Các số có khớp nhau không"));
    outer->addWidget(m_head);
    m_layout = new QVBoxLayout;
    m_layout->setContentsMargins(Look::gap, 6, Look::gap, Look::gap);
    m_layout->setSpacing(4);
    outer->addLayout(m_layout);
}

void CheckPane::setLines(const std::vector<models::DossierModel::Line>& lines)
{
    m_lines = lines;
    while (m_rows.size() < lines.size()) {
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        Row row{new QLabel(this), new QLabel(this)};
        row.icon->setFixedWidth(Look::cellIconSize);
        row.text->setWordWrap(true);
        row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        Look::setFont(*row.text, TextStyle::Table);
        line->addWidget(row.icon, 0, Qt::AlignTop);
        line->addWidget(row.text, 1);
        m_layout->addLayout(line);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < lines.size();
        m_rows[i].icon->setVisible(used);
        m_rows[i].text->setVisible(used);
        if (used)
            show(m_rows[i], lines[i]);
    }
    setVisible(!lines.empty());
}

void CheckPane::show(Row& row, const models::DossierModel::Line& line)
{
    const bool isError = line.severity == core::Severity::Error;
    const bool isWarning = line.severity == core::Severity::Warning;
    const Role role = isError ? Role::Error : isWarning ? Role::Warning : Role::Good;
    const QString icon = isError     ? QStringLiteral("stop")
                         : isWarning ? QStringLiteral("warn")
                                     : QStringLiteral("chk");
    row.icon->setPixmap(
        Look::pixmap(icon, Look::cellIconSize, Look::color(role), devicePixelRatioF()));
    const QString place = line.place.isEmpty() ? tr("Cả đơn vị") : line.place;
    row.text->setText(tr("%1: %2").arg(place, line.text));
    Look::setTextRole(*row.text, isError || isWarning ? role : Role::Text);
    row.text->setAccessibleName(tr("%1: %2").arg(isError     ? tr("Lỗi")
                                                 : isWarning ? tr("Cần xem")
                                                             : tr("Khớp"),
                                                 row.text->text()));
}

QString CheckPane::text() const
{
    QStringList all;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        all += m_rows[i].text->text();
    return all.join(QLatin1Char('\n'));
}

void CheckPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_head->setTitle(tr("Các số có khớp nhau không"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        setLines(std::vector(m_lines));
}

} // namespace gui
