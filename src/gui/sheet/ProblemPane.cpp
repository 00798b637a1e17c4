#include "gui/sheet/ProblemPane.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "models/sheet/ProblemModel.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

namespace {
constexpr int rowsShown = 3;
}

ProblemPane::ProblemPane(models::ProblemModel& problems, QWidget* parent)
    : QWidget(parent), m_problems(problems)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new PaneHead(this);
    m_fold = new QToolButton(this);
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_head->addButton(m_fold);
    m_table = new QTableView(this);
    m_table->setModel(&m_problems);
    m_table->setFrameShape(QFrame::NoFrame);
    dressRows(*m_table);
    m_table->horizontalHeader()->hide();
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    layout->addWidget(m_head);
    layout->addWidget(m_table, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(m_fold, &QToolButton::toggled, this, [this] { fit(); });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    connect(&m_problems, &models::ProblemModel::changed, this, [this] {
        retranslate();
        fit();
    });
    retranslate();
    fit();
}

void ProblemPane::setFolded(bool isFolded)
{
    m_fold->setChecked(isFolded);
}

void ProblemPane::fit()
{
    // Without problems the heading alone says so.
    const int rows = std::min(rowsShown, m_problems.rowCount());
    const bool isOpen = !m_fold->isChecked() && rows > 0;
    m_table->setVisible(isOpen);
    m_fold->setVisible(rows > 0);
    m_fold->setIcon(Look::icon(m_fold->isChecked() ? QStringLiteral("up") : QStringLiteral("down"),
                               Role::MutedText));
    setFixedHeight(m_head->height() + (isOpen ? rows * Look::rowHeight() : 0));
    const QFontMetrics metrics(Look::font(TextStyle::Table));
    m_table->setColumnWidth(0, metrics.horizontalAdvance(tr("Cảnh báo")) + Look::cellIconSize + 24);
    m_table->setColumnWidth(1, metrics.horizontalAdvance(QStringLiteral("00.00.0")) +
                                   2 * Look::cellPadding);
}

void ProblemPane::showLeaf(int leaf)
{
    for (int row = 0; row < m_problems.rowCount(); ++row) {
        if (m_problems.leafAt(row) == leaf) {
            m_table->selectRow(row);
            return;
        }
    }
    m_table->clearSelection();
}

void ProblemPane::choose(int row)
{
    if (row < 0 || row >= m_problems.rowCount())
        return;
    if (const auto place = m_problems.unitPlaceAt(row))
        Q_EMIT unitPlaceChosen(*place);
    else
        Q_EMIT leafChosen(m_problems.leafAt(row));
}

bool ProblemPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProblemPane::retranslate()
{
    const int count = m_problems.rowCount();
    m_head->setTitle(count == 0 ? tr("Không có vấn đề ở phiếu này") : tr("Vấn đề (%1)").arg(count));
    m_head->setHint(count == 0 ? QString()
                               : tr("Enter: nhảy đến ô · %1").arg(m_problems.summary()));
    m_table->setAccessibleName(tr("Vấn đề của phiếu này"));
    m_fold->setToolTip(tr("Gập hoặc mở danh sách vấn đề"));
    m_fold->setAccessibleName(m_fold->toolTip());
}

void ProblemPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace gui
