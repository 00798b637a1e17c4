#include "gui/overview/PlaceDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"

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
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const models::PlaceRow row = m_model.at(index.row());
        accept();
        Q_EMIT chosen(row);
    });
    m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus();
    resizeWithin(*this, {760, 420});
}

PlaceDialog::~PlaceDialog()
{
    delete m_table; // before the model that it looks at
}

} // namespace gui
