#include "gui/entry/HistoryList.h"

#include "gui/look/Section.h"
#include "gui/look/WrappedText.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

namespace {
constexpr std::size_t usuallyShown = 4;
}

HistoryList::HistoryList(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_empty = new WrappedText(TextStyle::Hint, Role::MutedText, this);
    column->addWidget(m_empty);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    m_all = new SectionLink(this);
    m_all->hide();
    column->addWidget(m_all, 0, Qt::AlignLeft);
    connect(m_all, &QAbstractButton::clicked, this, [this] {
        m_showsAll = !m_showsAll;
        refresh();
    });
}

void HistoryList::setHistory(models::CellHistory history)
{
    m_history = std::move(history);
    m_lines.clear();
    m_showsAll = false;
    refresh();
}

HistoryList::Row& HistoryList::rowAt(std::size_t number)
{
    while (m_rows.size() <= number) {
        const Row row{new WrappedText(TextStyle::Hint, Role::MutedText, this),
                      new WrappedText(TextStyle::Hint, Role::Text, this)};
        row.time->setFixedWidth(
            row.time->fontMetrics().horizontalAdvance(QStringLiteral("00/00 00:00")) + 1);
        const int place = static_cast<int>(m_rows.size());
        m_grid->addWidget(row.time, place, 0, Qt::AlignTop);
        m_grid->addWidget(row.what, place, 1, Qt::AlignTop);
        m_rows.push_back(row);
    }
    return m_rows[number];
}

void HistoryList::refresh()
{
    m_empty->setOptional(m_history.isEmpty() ? tr("Chưa có thay đổi nào.") : QString());
    const std::size_t shown =
        m_showsAll ? m_history.size() : std::min(usuallyShown, m_history.size());
    while (m_lines.size() < shown)
        m_lines.push_back(m_history.line(m_lines.size()));
    for (std::size_t i = 0; i < std::max(shown, m_rows.size()); ++i) {
        const Row& row = rowAt(i);
        row.time->setVisible(i < shown);
        row.what->setVisible(i < shown);
        if (i >= shown)
            continue;
        const models::HistoryLine& line = m_lines[i];
        const QString who = QStringLiteral("%1, %2: ").arg(line.author, line.stage);
        // A question that was not asked before has nothing to come from.
        const QString change = line.before.isEmpty()
                                   ? line.after
                                   : QStringLiteral("%1 → %2").arg(line.before, line.after);
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        row.time->setText(line.time);
        row.what->setText(
            line.note.isEmpty() ? who + change
                                : QStringLiteral("%1%2 · %3").arg(who, change, line.note),
            {{static_cast<int>(who.size()), static_cast<int>(change.size()), strong}});
    }
    m_all->setVisible(m_history.size() > usuallyShown);
    if (m_history.size() > usuallyShown) {
        m_all->setText(m_showsAll ? tr("Thu gọn") : tr("Tất cả (%1)").arg(m_history.size()));
    }
}

void HistoryList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace gui
