#include "gui/page/RefusedDialog.h"

#include "app/CellBlock.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "models/words/Text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr int longestPlace = 220;
} // namespace

RefusedDialog::RefusedDialog(const RefusedBlock& block, QWidget* parent)
    : QDialog(parent), m_block(block)
{
    setWindowTitle(tr("Dán khối ô – Chỉ số CCHC"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);

    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* icon = new QLabel;
    icon->setPixmap(
        Look::pixmap(QStringLiteral("warn"), 22, Look::color(Role::Warning), devicePixelRatioF()));
    head->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    const int refused = static_cast<int>(m_block.lines.size());
    auto* title =
        new QLabel(m_block.cells > 0
                       ? tr("Chưa dán: %1 trong %2 ô không hợp lệ").arg(refused).arg(m_block.cells)
                       : tr("Chưa dán"));
    Look::setFont(*title, TextStyle::BodyStrong);
    auto* hint =
        new QLabel(m_block.cells > 0 ? tr("Không ô nào bị thay đổi. Sửa các ô này ở bảng tính "
                                          "rồi dán lại cả khối.")
                                     : tr("Không ô nào bị thay đổi."));
    hint->setWordWrap(true);
    Look::setTextRole(*hint, Role::MutedText);
    words->addWidget(title);
    words->addWidget(hint);
    head->addLayout(words, 1);
    layout->addLayout(head);

    m_table = new QTableWidget(refused, 4, this);
    m_table->setHorizontalHeaderLabels(
        {tr("Chỗ"), tr("Cột"), tr("Giá trị"), tr("Vì sao không nhận")});
    m_table->setAccessibleName(tr("Các ô không nhận"));
    dressRows(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (int row = 0; row < refused; ++row) {
        const models::RefusedLine& line = m_block.lines[static_cast<std::size_t>(row)];
        const QStringList texts = {line.place, line.column, line.value, line.why};
        for (int column = 0; column < 4; ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            if (column == 2)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(column == 0 || column == 3 ? texts.at(column) : QString());
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + 8, 170));
    m_table->setVisible(refused > 0);
    layout->addWidget(m_table, 1);
    // The reason ends with what helps: it is read whole, however long.
    m_why = new QLabel(this);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setVisible(refused > 0);
    layout->addWidget(m_why);

    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Chép danh sách"));
    m_jump = new QPushButton;
    auto* close = new QPushButton(tr("Đóng"));
    for (QPushButton* button : {copy, m_jump, close})
        button->setAutoDefault(false);
    close->setDefault(true);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(m_jump);
    buttons->addWidget(close);
    layout->addLayout(buttons);

    connect(copy, &QPushButton::clicked, this, &RefusedDialog::copyList);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_jump, &QPushButton::clicked, this, [this] {
        m_jumpTo = m_table->currentRow();
        accept();
    });
    connect(m_table, &QTableWidget::cellDoubleClicked, m_jump, &QPushButton::click);
    connect(m_table, &QTableWidget::currentCellChanged, this, &RefusedDialog::updateJump);
    if (refused > 0)
        m_table->selectRow(0);
    updateJump();
    close->setFocus();
    resize(620, std::min(240 + refused * Look::rowHeight(), 460));
}

void RefusedDialog::updateJump()
{
    const int row = m_table->currentRow();
    m_why->setText(row < 0 ? QString() : m_block.lines[static_cast<std::size_t>(row)].why);
    const bool hasPlace = row >= 0 && m_block.lines[static_cast<std::size_t>(row)].hasPlace();
    m_jump->setVisible(hasPlace);
    if (!hasPlace)
        return;
    // A shared figure has no code, and its title may be long.
    const QString& place = m_block.lines[static_cast<std::size_t>(row)].place;
    m_jump->setText(
        tr("Nhảy đến %1")
            .arg(m_jump->fontMetrics().elidedText(place, Qt::ElideRight, longestPlace)));
    m_jump->setToolTip(tr("Nhảy đến %1").arg(place));
}

void RefusedDialog::copyList() const
{
    app::TextBlock block;
    for (const models::RefusedLine& line : m_block.lines)
        block.push_back({models::utf8(line.place), models::utf8(line.column),
                         models::utf8(line.value), models::utf8(line.why)});
    QGuiApplication::clipboard()->setText(models::qt(app::blockText(block)));
}

} // namespace gui
