#include "gui/sheet/TotalsBar.h"

#include "gui/delegates/ClassDelegate.h"
#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace gui {

namespace {

constexpr int sidePadding = 10;

/// Totals always with two decimals.
template<typename Value>
QString fixed(const Value& value)
{
    return models::fixedText(value, 2);
}

} // namespace

TotalsBar::TotalsBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    Look::setFill(*this, Role::AreaRow);
}

void TotalsBar::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &models::Session::assessmentChanged, this, &TotalsBar::refresh);
        connect(m_session, &models::Session::changed, this, [this](const app::Changes& changes) {
            if (changes.moveResults())
                refresh();
        });
        connect(m_session, &models::Session::stageChanged, this, &TotalsBar::refresh);
    }
    refresh();
}

void TotalsBar::setUnit(int unit)
{
    m_unit = unit;
    refresh();
}

std::vector<TotalsBar::Cell> TotalsBar::cells() const
{
    std::vector<Cell> all;
    if (!m_session || !m_session->hasAssessment() || m_unit < 0 ||
        m_unit >= m_session->scores().unitCount())
        return all;
    const app::ScoreBook& scores = m_session->scores();
    const auto position = static_cast<std::size_t>(m_unit);
    const auto snapshot = m_session->evaluation();
    const app::Evaluation& evaluation = *snapshot;
    const engine::UnitResult& result = evaluation.results[position];
    const engine::Standing* standing = evaluation.ranking.of(m_unit);
    const QString none = QStringLiteral("–");

    all.push_back(
        {tr("Tổng điểm"), result.hasEntries ? fixed(result.total) : none, {}, {}, -1, false});
    all.push_back({tr("Tối đa áp dụng"), fixed(result.applicable), {}, {}, -1, false});
    all.push_back({tr("Chỉ số"),
                   standing ? fixed(standing->index) + QLatin1Char('%') : none,
                   {},
                   {},
                   -1,
                   false});
    const bool isTentative = evaluation.ranking.provisional || result.missing > 0;
    const QString className =
        standing
            ? models::qt(scores.set().classes[static_cast<std::size_t>(standing->unitClass)].title)
            : none;
    all.push_back({result.missing > 0 ? tr("Xếp loại (tạm)") : tr("Xếp loại"),
                   className,
                   {},
                   {},
                   standing ? standing->unitClass : -1,
                   false});
    const QString rank =
        standing
            ? QStringLiteral("%1/%2").arg(standing->rank).arg(evaluation.ranking.standings.size())
            : none;
    if (m_session->viewer().seesRanks(m_session->editor().standing().process().phase))
        all.push_back({isTentative ? tr("Hạng (tạm)") : tr("Hạng"), rank, {}, {}, -1, false});
    if (result.missing > 0)
        all.push_back({tr("Còn thiếu"), QString::number(result.missing), tr("tiêu chí"),
                       QStringLiteral("o"), -1, false});
    else
        all.push_back({tr("Còn thiếu"), QStringLiteral("0"), tr("tiêu chí"), {}, -1, true});
    if (m_session->stage() != core::Stage::Self) {
        const engine::UnitResult& self =
            scores.evaluation(core::ResultStage::Self)->results[position];
        const QString applicable = models::numberText(self.applicable);
        all.push_back({tr("Tự chấm (trên %1)").arg(applicable),
                       self.hasEntries ? fixed(self.total) : none,
                       {},
                       {},
                       -1,
                       true});
    }
    return all;
}

void TotalsBar::refresh()
{
    std::vector<Cell> fresh = cells();
    if (fresh == m_cells)
        return;
    m_cells = std::move(fresh);
    setAccessibleName(text());
    update();
}

QString TotalsBar::text() const
{
    QStringList parts;
    for (const Cell& cell : m_cells)
        parts += QStringLiteral("%1 %2 %3").arg(cell.label, cell.value, cell.side).trimmed();
    return parts.join(QStringLiteral(", "));
}

QSize TotalsBar::sizeHint() const
{
    const int lines = QFontMetrics(Look::font(TextStyle::Hint)).height() +
                      QFontMetrics(Look::font(TextStyle::Total)).height();
    return {600, std::max(Look::totalsHeight, lines + 8)};
}

QSize TotalsBar::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

int TotalsBar::widthOf(const Cell& cell) const
{
    const QFontMetrics labels(Look::font(TextStyle::Hint));
    const QFontMetrics values(Look::font(TextStyle::Total));
    int value = values.horizontalAdvance(cell.value);
    if (!cell.side.isEmpty())
        value += 4 + labels.horizontalAdvance(cell.side);
    if (!cell.icon.isEmpty() || cell.unitClass >= 0)
        value += Look::iconSize + 4;
    return std::max(labels.horizontalAdvance(cell.label), value) + 2 * sidePadding;
}

void TotalsBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Look::color(Role::StrongLine));
    const QFont labelFont = Look::font(TextStyle::Hint);
    const QFontMetrics labelMetrics(labelFont);
    int wanted = 0;
    for (const Cell& cell : m_cells)
        wanted += widthOf(cell);
    // In a narrow window the cells move together before the last one is cut.
    const int narrower =
        m_cells.empty() ? 0
                        : std::clamp((wanted - width() + static_cast<int>(m_cells.size()) - 1) /
                                         static_cast<int>(m_cells.size()),
                                     0, 12);
    const int padding = sidePadding - narrower / 2;
    int x = 0;
    for (const Cell& cell : m_cells) {
        const int cellWidth = widthOf(cell) - narrower;
        painter.setFont(labelFont);
        painter.setPen(Look::color(Role::MutedText));
        const QRect upper(x + padding, 4, cellWidth, labelMetrics.height());
        painter.drawText(upper, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), cell.label);

        QRect lower(x + padding, upper.bottom() + 1, cellWidth, height() - upper.bottom() - 5);
        painter.setPen(Look::color(cell.icon.isEmpty() ? Role::Text : Role::Warning));
        if (!cell.icon.isEmpty()) {
            painter.drawPixmap(lower.left(), lower.top() + (lower.height() - Look::iconSize) / 2,
                               Look::pixmap(cell.icon, Look::iconSize, painter.pen().color(),
                                            devicePixelRatioF()));
            lower.adjust(Look::iconSize + 4, 0, 0, 0);
        } else if (cell.unitClass >= 0) {
            ClassDelegate::paintSwatch(painter, lower, cell.unitClass);
            lower.adjust(Look::swatchSize + 6, 0, 0, 0);
        }
        QFont valueFont = Look::font(TextStyle::Total);
        if (cell.light)
            valueFont.setWeight(QFont::Normal);
        painter.setFont(valueFont);
        painter.drawText(lower, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), cell.value);
        if (!cell.side.isEmpty()) {
            lower.adjust(QFontMetrics(valueFont).horizontalAdvance(cell.value) + 4, 2, 0, 0);
            painter.setFont(labelFont);
            painter.drawText(lower, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), cell.side);
        }
        x += cellWidth;
        painter.fillRect(QRect(x, 1, 1, height() - 1), Look::color(Role::Hairline));
        x += 1;
    }
}

void TotalsBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace gui
