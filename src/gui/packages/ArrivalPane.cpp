#include "gui/packages/ArrivalPane.h"

#include "gui/admin/AdminTable.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/packages/FileColumn.h"
#include "models/book/Session.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using models::ArrivalTable;
using models::PackageArrival;

namespace {
constexpr int shownArrivals = 4;
}

ArrivalPane::ArrivalPane(models::PackageDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PaneHead(this);
    m_all = new QToolButton(m_head);
    m_undo = new QToolButton(m_head);
    for (QToolButton* button : {m_all, m_undo}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        Look::setFont(*button, TextStyle::Hint);
        m_head->addButton(button);
    }
    m_undo->setIcon(Look::icon(QStringLiteral("undo")));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table = new AdminTable(this);
    m_table->setModel(&m_arrivals);
    m_table->setColumns({6, 22, 0});
    m_table->showRows();
    showFileNames(*m_table, ArrivalTable::FileColumn);
    m_table->setMinimumHeight(Look::headerHeight() + shownArrivals * (Look::rowHeight() + 3));
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    connect(m_all, &QToolButton::clicked, this, &ArrivalPane::importAllAsked);
    connect(m_undo, &QToolButton::clicked, &m_desk, &models::PackageDesk::undo);
    const auto choose = [this](int row) {
        // One of the holding place is no file any more.
        if (row < 0 || row >= m_arrivals.rowCount())
            return;
        if (const std::int64_t held = m_arrivals.at(row).held; held > 0)
            Q_EMIT heldChosen(held);
        else
            Q_EMIT chosen(m_arrivals.at(row).file);
    };
    connect(m_table, &AdminTable::entered, this, choose);
    connect(m_table, &QAbstractItemView::doubleClicked, this,
            [choose](const QModelIndex& index) { choose(index.row()); });
    connect(&m_desk, &models::PackageDesk::arrivalsChanged, this, &ArrivalPane::showArrivals);
    retranslate();
}

ArrivalPane::~ArrivalPane()
{
    // The view goes before the model that it looks at.
    delete m_table;
}

void ArrivalPane::goTo(const QString& file)
{
    const auto& all = m_desk.arrivals();
    const auto found = std::find_if(
        all.begin(), all.end(), [&file](const PackageArrival& one) { return one.file == file; });
    m_table->goTo(found == all.end() ? 0 : static_cast<int>(found - all.begin()),
                  ArrivalTable::TimeColumn);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ArrivalPane::retranslate()
{
    m_head->setTitle(tr("Gói gần đây"));
    m_table->setAccessibleName(tr("Gói gần đây"));
    m_undo->setText(tr("Hoàn tác lần nhập cuối"));
    showArrivals();
}

int ArrivalPane::ready() const
{
    using State = PackageArrival::State;
    int count = 0;
    for (const PackageArrival& arrival : m_desk.arrivals())
        count += arrival.held == 0 &&
                         (arrival.state == State::Ready || arrival.state == State::WaitsForKey ||
                          arrival.state == State::WaitsForDecision || arrival.state == State::Late)
                     ? 1
                     : 0;
    return count;
}

void ArrivalPane::showArrivals()
{
    m_arrivals.show(m_desk.arrivals());
    const int waiting = ready();
    m_head->setHint(m_desk.arrivals().empty() ? tr("chưa xem gói nào từ khi mở sổ")
                                              : tr("Enter để xem lại kế hoạch"));
    m_all->setText(tr("Nhập %n gói đang chờ…", nullptr, waiting));
    m_all->setVisible(waiting > 1);
    m_undo->setVisible(m_desk.undoable() >= 0);
    if (m_arrivals.rowCount() > 0)
        m_table->setCurrentIndex(m_arrivals.index(0, ArrivalTable::FileColumn));
}

} // namespace gui
