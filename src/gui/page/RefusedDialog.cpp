#include "gui/page/RefusedDialog.h"

#include "app/CellBlock.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "models/words/Text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

namespace {

constexpr int longestPlace = 220;
constexpr int refusedWidth = 620;
constexpr int mostRefusedHeight = 460;

/// Whether the line names a cell; else it speaks of the whole block.
bool isOfCell(const models::RefusedLine& line)
{
    return !line.place.isEmpty() || !line.column.isEmpty() || !line.value.isEmpty();
}

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
    const bool isOfCells = std::any_of(m_block.lines.begin(), m_block.lines.end(), isOfCell);
    auto* title =
        new QLabel(isOfCells && m_block.cells > 0
                       ? tr("Chưa dán: %1 trong %2 ô không hợp lệ").arg(refused).arg(m_block.cells)
                       : tr("Chưa dán"));
    Look::setFont(*title, TextStyle::BodyStrong);
    auto* hint = new QLabel(headWords(isOfCells));
    hint->setObjectName(QStringLiteral("hint"));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    Look::setTextRole(*hint, Role::MutedText);
    words->addWidget(title);
    words->addWidget(hint);
    head->addLayout(words, 1);
    layout->addLayout(head);

    fillTable();
    m_table->setVisible(isOfCells);
    layout->addWidget(m_table, 1);
    m_whole = new QLabel(this);
    m_whole->setObjectName(QStringLiteral("whole"));
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Look::setFont(*m_whole, TextStyle::Table);
    m_whole->setVisible(isOfCells);
    layout->addWidget(m_whole);

    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Chép danh sách"));
    copy->setVisible(isOfCells);
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
    connect(m_table, &QTableWidget::currentCellChanged, this, &RefusedDialog::showLine);
    if (refused > 0)
        m_table->selectRow(0);
    showLine();
    close->setFocus();
    const int rows = isOfCells ? refused * Look::rowHeight() + 230 : 0;
    resizeWithin(*this, {refusedWidth, isOfCells ? std::min(rows, mostRefusedHeight)
                                                 : std::max(0, heightForWidth(refusedWidth))});
}

/// What to do about it: where no cell is at fault the reasons say so themselves.
QString RefusedDialog::headWords(bool isOfCells) const
{
    if (isOfCells)
        return tr("Không ô nào bị thay đổi. Sửa các ô này ở bảng tính rồi dán lại cả khối.");
    QStringList words{tr("Không ô nào bị thay đổi.")};
    for (const models::RefusedLine& line : m_block.lines)
        words += line.why;
    return words.join(QLatin1Char('\n'));
}

void RefusedDialog::fillTable()
{
    const int refused = static_cast<int>(m_block.lines.size());
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
}

/// The line at which the frame stands: its reason whole, which a row may cut, and its place.
void RefusedDialog::showLine()
{
    const int row = m_table->currentRow();
    m_whole->setText(row >= 0 ? m_block.lines[static_cast<std::size_t>(row)].why : QString());
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
