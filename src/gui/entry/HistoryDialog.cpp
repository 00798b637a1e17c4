#include "gui/entry/HistoryDialog.h"

#include "app/Cell.h"
#include "app/Wording.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "models/book/Session.h"
#include "models/entry/EntryForm.h"
#include "models/sheet/SheetCells.h"
#include "models/words/Text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace gui {

namespace {

enum Column { When, Who, Step, Before, After, Figures, Note, Source, ColumnCount };
constexpr std::array<int, ColumnCount> widths = {130, 90, 110, 96, 96, 100, 190, 130};

} // namespace

HistoryDialog::HistoryDialog(models::Session& session, int unit, int leaf, QWidget* parent)
    : QDialog(parent), m_session(session), m_unit(unit), m_leaf(leaf)
{
    const app::ScoreBook& scores = session.scores();
    const core::Node* node = app::nodeOf(scores.set(), leaf);
    const QString name = models::SheetCells::leafName(scores.set(), leaf);
    const QString unitName = models::qt(scores.units()[static_cast<std::size_t>(unit)].name);
    setWindowTitle(tr("Lịch sử ô %1 – %2").arg(name, unitName));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    auto* heading = new QLabel(node && node->bearsPoints()
                                   ? QStringLiteral("%1  %2").arg(name, models::qt(node->title))
                                   : name);
    heading->setWordWrap(true);
    Look::setFont(*heading, TextStyle::BodyStrong);
    layout->addWidget(heading);

    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setHorizontalHeaderLabels({tr("Lúc"), tr("Ai"), tr("Bước"), tr("Cũ"), tr("Mới"),
                                        tr("Số liệu"), tr("Lý do, ghi chú"), tr("Từ đâu")});
    m_table->setAccessibleName(tr("Lịch sử ô"));
    dressRows(*m_table);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 0; column < ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    layout->addWidget(m_table, 1);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);

    auto* buttons = new QHBoxLayout;
    m_restore = new QPushButton(tr("Lấy lại giá trị này"));
    auto* close = new QPushButton(tr("Đóng"));
    buttons->addWidget(m_restore);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    close->setAutoDefault(false);
    m_restore->setAutoDefault(false);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restoreCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    // Another program may have changed the units: then this index is somebody else's.
    connect(&session, &models::Session::assessmentChanged, this, &QDialog::reject);
    connect(m_table, &QTableWidget::currentCellChanged, this, &HistoryDialog::updateRestore);
    connect(m_table, &QTableWidget::cellActivated, m_restore, &QPushButton::click);
    fill();
    m_table->setFocus();
    setProperty("manual", QStringLiteral("sheet"));
    resizeWithin(*this, {1000, 420});
}

void HistoryDialog::fill()
{
    const models::CellHistory history(m_session, m_unit, m_leaf);
    m_lines.clear();
    for (std::size_t i = 0; i < history.size(); ++i)
        m_lines.push_back(history.line(i));
    m_table->setRowCount(static_cast<int>(m_lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const models::HistoryLine& line = m_lines[static_cast<std::size_t>(row)];
        const std::array<QString, ColumnCount> texts = {line.longTime,  line.author, line.stage,
                                                        line.before,    line.after,  line.figures,
                                                        line.entryNote, line.source};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column,
                             new QTableWidgetItem(texts[static_cast<std::size_t>(column)]));
    }
    if (!m_lines.empty())
        m_table->selectRow(0);
    updateRestore();
}

void HistoryDialog::updateRestore()
{
    // What keeps the value from being taken stands beside the button.
    QString reason;
    const int row = m_table->currentRow();
    if (row < 0) {
        reason = tr("Ô này chưa có thay đổi nào.");
    } else {
        const models::HistoryLine& line = m_lines[static_cast<std::size_t>(row)];
        reason =
            line.isAppeal
                ? tr("Câu hỏi và giải trình sửa ở phần Giải trình của tiêu chí (Ctrl+G).")
                : models::EntryForm::readOnlyReason(m_session, m_unit, line.entryStage, m_leaf);
        if (reason.isEmpty() && !line.entry)
            reason = tr("Giá trị của dòng này không đọc được; kiểm tra sổ bằng bản sao lưu.");
        if (reason.isEmpty() &&
            m_session.scores().sheet(m_unit).at(line.entryStage, m_leaf) == line.entry)
            reason = tr("Đây là giá trị đang có.");
    }
    m_restore->setEnabled(reason.isEmpty());
    Look::setTextRole(*m_message, Role::MutedText);
    m_message->setText(
        reason.isEmpty()
            ? tr("Lấy lại là một lần sửa mới, có dòng lịch sử riêng; Ctrl+Z hoàn tác được.")
            : reason);
}

void HistoryDialog::restoreCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || !m_restore->isEnabled())
        return;
    const core::Status restored =
        models::restore(m_session, m_unit, m_leaf, m_lines[static_cast<std::size_t>(row)]);
    if (restored) {
        fill();
        return;
    }
    const core::Error& error = restored.error();
    Look::setTextRole(*m_message, Role::Error);
    m_message->setText(models::qt(error.details.empty()
                                      ? app::text(error, m_session.language())
                                      : app::text(error.details.front(), m_session.language())));
}

} // namespace gui
