#include "gui/packages/HeldPane.h"

#include "app/Gate.h"
#include "gui/admin/AdminTable.h"
#include "gui/look/EmptyHint.h"
#include "gui/look/Look.h"
#include "gui/packages/FileColumn.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/packages/PackageDesk.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using models::HeldTable;

HeldPane::HeldPane(models::PackageDesk& desk, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_dialogs(dialogs)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty = new EmptyHint(this);
    m_table = new AdminTable(this);
    m_table->setModel(&m_held);
    m_table->setColumns({4, 12, 0, 17, 13, 16}, 120);
    m_table->showRows();
    showFileNames(*m_table, HeldTable::FileColumn);
    m_look = new QPushButton(this);
    m_drop = new QPushButton(this);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(Look::gap, 4, Look::gap, 4);
    buttons->setSpacing(Look::gap);
    for (QPushButton* button : {m_look, m_drop}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_look, &QPushButton::clicked, this, qOverload<>(&HeldPane::look));
    connect(m_drop, &QPushButton::clicked, this, &HeldPane::drop);
    connect(m_table, &AdminTable::entered, this, qOverload<>(&HeldPane::look));
    connect(m_table, &QAbstractItemView::doubleClicked, this, qOverload<>(&HeldPane::look));
    retranslate();
}

HeldPane::~HeldPane()
{
    // The view goes before the model that it looks at.
    delete m_table;
}

void HeldPane::retranslate()
{
    m_table->setAccessibleName(tr("Chỗ chờ"));
    m_look->setText(tr("Xem kế hoạch nhập (Enter)"));
    m_drop->setText(tr("Bỏ gói… (Del)"));
    refresh();
}

void HeldPane::refresh()
{
    models::Session* session = m_desk.session();
    const std::int64_t current = m_held.numberAt(m_table->currentIndex().row());
    m_held.show(session);
    const bool any = m_held.rowCount() > 0;
    if (any)
        m_table->goTo(std::max(0, m_held.rowOf(current)), HeldTable::NumberColumn);
    m_empty->say(
        any ? tr("Gói đến khi đã quá hạn hoặc phiếu đã chốt. Gia hạn hoặc mở lại phiếu của "
                 "đơn vị (trang Tiến trình), rồi nhập; hoặc bỏ, có ghi lý do.")
            : tr("Không có gói nào chờ. Gói đến muộn được giữ ở đây thay vì bị mất."));
    m_look->setEnabled(any);
    m_drop->setEnabled(any && !app::Gate(session->workspace().book()).refusal());
}

void HeldPane::look()
{
    look(m_held.numberAt(m_table->currentIndex().row()));
}

void HeldPane::look(std::int64_t number)
{
    if (number == 0)
        return;
    if (const core::Status read = m_desk.readHeld(number); !read)
        m_dialogs.showError(this, tr("Chưa xem được gói"), read.error(),
                            m_desk.session()->language());
    else
        Q_EMIT looked();
}

void HeldPane::drop()
{
    const int row = m_table->currentIndex().row();
    const std::int64_t number = m_held.numberAt(row);
    if (number == 0 || !m_drop->isEnabled())
        return;
    const QString file = m_held.index(row, HeldTable::FileColumn).data().toString();
    const auto reason = m_dialogs.askText(
        this, tr("Bỏ gói ở chỗ chờ"),
        tr("Vì sao bỏ gói «%1»? Lý do được ghi vào nhật ký.").arg(file), {}, tr("Bỏ gói"));
    if (!reason)
        return;
    if (const core::Status dropped = m_desk.drop(number, *reason); !dropped)
        m_dialogs.showError(this, tr("Chưa bỏ được gói"), dropped.error(),
                            m_desk.session()->language());
    else
        Q_EMIT this->dropped();
}

void HeldPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier)
        drop();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gui
