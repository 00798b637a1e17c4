#include "gui/overview/PlaceDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/PageActions.h"
#include "gui/page/TableCopy.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

PlaceDialog::PlaceDialog(const QString& title, std::vector<models::PlaceRow> rows, QWidget* parent)
    : QDialog(parent), m_model(std::move(rows))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setProperty("manual", QStringLiteral("overview"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    const bool ofTasks = !m_model.at(0).task.isEmpty();
    auto* hint = new QLabel(
        ofTasks ? tr("Enter: mở nhiệm vụ đang chọn") : tr("Enter: mở phiếu ở chỗ đang chọn"), this);
    Look::setTextRole(*hint, Role::MutedText);
    m_table = new QTableView(this);
    m_table->setAccessibleName(title);
    m_table->setModel(&m_model);
    dressRows(*m_table);
    m_table->setFont(Look::font(TextStyle::Table));
    m_table->setColumnWidth(models::PlaceModel::UnitColumn, 170);
    m_table->setColumnWidth(models::PlaceModel::WhatColumn, 300);
    auto* close = new QPushButton(tr("Đóng"), this);
    close->setAutoDefault(false);
    layout->addWidget(m_table, 1);
    layout->addWidget(hint);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table, &QAbstractItemView::activated, this, &PlaceDialog::choose);
    // Right button and menu key.
    auto* open = makeAction(*m_table, {}, ofTasks ? "task" : "sheet");
    open->setText((ofTasks ? tr("&Mở nhiệm vụ này") : tr("&Mở phiếu ở chỗ này")) +
                  QStringLiteral("\tEnter"));
    auto* copy = makeAction(*m_table, QKeySequence(Qt::CTRL | Qt::Key_C));
    copy->setText(tr("&Chép danh sách"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(open, &QAction::triggered, this, &PlaceDialog::choose);
    connect(copy, &QAction::triggered, this, [this] { copyTable(m_model); });
    m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus();
    resizeWithin(*this, {760, 420});
}

void PlaceDialog::choose()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const models::PlaceRow row = m_model.at(index.row());
    accept();
    Q_EMIT chosen(row);
}

PlaceDialog::~PlaceDialog()
{
    delete m_table; // before the model that it looks at
}

} // namespace gui
