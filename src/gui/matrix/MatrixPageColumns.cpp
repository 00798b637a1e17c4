// The columns of the matrix and how the page fits its room.
#include "gui/look/Breakpoints.h"
#include "gui/look/ColumnRoom.h"
#include "gui/matrix/CellPane.h"
#include "gui/matrix/CriterionButton.h"
#include "gui/matrix/CriterionPopup.h"
#include "gui/matrix/MatrixHeader.h"
#include "gui/matrix/MatrixPage.h"
#include "gui/matrix/MatrixTable.h"

#include "core/RuleKind.h"
#include "gui/look/Look.h"
#include "models/book/Session.h"
#include "ui_MatrixPage.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace gui {

using models::MatrixColumn;
using models::matrixColumn;
using models::matrixColumnCount;
using models::position;

namespace {

constexpr int leastReason = 84;
constexpr int leastWords = 92;
constexpr int mostWords = 260;
constexpr int lowLower = 104;
constexpr int usualLower = 176;

struct Widths {
    int wide;
    int narrow;
};
/// At the usual font, by column.
constexpr std::array<Widths, matrixColumnCount> usualWidths = {{
    {168, 104}, // Unit
    {56, 42},   // LastYear
    {108, 100}, // SelfFigures
    {60, 48},   // Rate
    {58, 46},   // Self
    {104, 66},  // Outlier
    {40, 38},   // Documents
    {108, 100}, // V1Figures
    {60, 48},   // V1
    {170, 130}, // Spread
    {116, 104}, // Figures
    {62, 54},   // Points
    {52, 44},   // Difference
    {0, 0},     // Reason takes the rest
    {138, 122}, // State
}};

/// Columns of figures that show an option's title.
std::vector<int> wordColumns(const models::MatrixModel& matrix)
{
    const models::Session* session = matrix.session();
    const core::Node* node = session && session->hasAssessment() && matrix.leaf() >= 0
                                 ? app::nodeOf(session->scores().set(), matrix.leaf())
                                 : nullptr;
    if (!node || !core::takes(node->rule, core::RuleInput::Option))
        return {};
    return {position(MatrixColumn::SelfFigures), position(MatrixColumn::V1Figures),
            position(MatrixColumn::Figures)};
}

/// Totals stand under their columns; words may reach over columns beside them that say nothing.
void fitTotals(QTableView& totals, const QTableView& table, int label)
{
    for (int column = 0; column < matrixColumnCount; ++column) {
        if (!table.isColumnHidden(column) &&
            totals.columnWidth(column) != table.columnWidth(column))
            totals.setColumnWidth(column, table.columnWidth(column));
    }
    constexpr int reason = position(MatrixColumn::Reason);
    totals.clearSpans();
    // Below the first column, which stays where it is, nothing of a longer text is drawn.
    if (label > 1 && table.horizontalScrollBar()->value() == 0)
        totals.setSpan(0, position(MatrixColumn::Unit), 1, label);
    totals.setSpan(0, reason, 1, matrixColumnCount - reason);
}

/// As wide as the column was chosen by hand, else as it usually is: what the widths were chosen for
/// is 9 pt of a usual font; others take their share.
int usualColumnWidth(const MatrixHeader& header, int column, int chosen, bool isNarrow)
{
    if (chosen > 0)
        return chosen;
    const QFontMetrics metrics(Look::font(TextStyle::TableStrong));
    const double scale =
        std::max(1.0, metrics.horizontalAdvance(QStringLiteral("00.000/00.000")) / 86.0);
    const Widths& widths = usualWidths[static_cast<std::size_t>(column)];
    const int usual = qRound((isNarrow ? widths.narrow : widths.wide) * scale);
    const int least =
        isNarrow ? header.leastWidth(column) : header.sectionSizeFromContents(column).width() + 2;
    return std::max(least, usual);
}

/// Columns that are wider than what they show give it up where the table would have to scroll, or
/// figures that are words would be cut. In a wide window their titles keep to one line.
void giveUpRoom(QTableView& table, const std::vector<int>& columns,
                const std::array<int, matrixColumnCount>& chosen, bool isNarrow)
{
    const MatrixHeader& header = *qobject_cast<MatrixHeader*>(table.horizontalHeader());
    int over = -table.viewport()->width();
    for (int column = 0; column < matrixColumnCount; ++column) {
        if (table.isColumnHidden(column))
            continue;
        const bool isShared = std::find(columns.begin(), columns.end(), column) != columns.end();
        over += !isShared                                  ? table.columnWidth(column)
                : column == position(MatrixColumn::Reason) ? leastReason
                : isNarrow                                 ? leastWords
                           : std::clamp(contentWidth(table, column), leastWords, mostWords);
    }
    for (int column = 1; column < matrixColumnCount && over > 0; ++column) {
        const bool isShared = std::find(columns.begin(), columns.end(), column) != columns.end();
        if (isShared || table.isColumnHidden(column) ||
            chosen[static_cast<std::size_t>(column)] > 0)
            continue;
        const int title = isNarrow ? header.leastWidth(column)
                                   : header.sectionSizeFromContents(column).width() + 2;
        const int needed = std::max(title, contentWidth(table, column));
        const int given = std::clamp(table.columnWidth(column) - needed, 0, over);
        if (given > 0)
            table.setColumnWidth(column, table.columnWidth(column) - given);
        over -= given;
    }
}

/// Columns share the room that the others leave; the reason, the last, takes the rest.
void shareRoom(QTableView& table, const std::vector<int>& columns)
{
    int room = table.viewport()->width();
    for (int column = 0; column < matrixColumnCount; ++column) {
        const bool isShared = std::find(columns.begin(), columns.end(), column) != columns.end();
        if (!isShared && !table.isColumnHidden(column))
            room -= table.columnWidth(column);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int column = columns[i];
        const int share = room / static_cast<int>(columns.size() - i);
        const bool isReason = column == position(MatrixColumn::Reason);
        const int least = isReason ? leastReason : leastWords;
        const int width = isReason ? std::max(least, share) : std::clamp(share, least, mostWords);
        if (width != table.columnWidth(column))
            table.setColumnWidth(column, width);
        room -= width;
    }
}

} // namespace

void MatrixPage::fitColumns()
{
    m_isFitting = true;
    auto& header = *qobject_cast<MatrixHeader*>(table().horizontalHeader());
    int label = -1;
    for (int column = 0; column < matrixColumnCount; ++column) {
        const auto place = static_cast<std::size_t>(column);
        // Where nobody has a document a narrow table has no room to say so in a column of its own.
        const bool isEmpty = m_isNarrow && matrixColumn(column) == MatrixColumn::Documents &&
                             !m_matrix.keepsDocuments();
        const bool isShown =
            m_matrix.isUsed(matrixColumn(column)) && !m_unwanted.contains(column) && !isEmpty;
        table().setColumnHidden(column, false); // a reset leaves a hidden one its width, as a gap
        table().setColumnHidden(column, !isShown);
        m_ui->totals->setColumnHidden(column, !isShown);
        if (!isShown)
            continue;
        if (column < position(MatrixColumn::Points) && column > 0)
            label = column;
        if (matrixColumn(column) == MatrixColumn::Reason)
            continue;
        header.resizeSection(column, usualColumnWidth(header, column, m_widths[place], m_isNarrow));
    }
    m_totals.setLabelColumn(label);
    m_isFitting = false;
    stretchReason();
    table().leaveHiddenColumn();
}

/// Figures that are words (a choice) and the reason share what the others leave. While columns are
/// hidden and shown nothing is shared: fitColumns does so at its end.
void MatrixPage::stretchReason()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    std::vector<int> words = wordColumns(m_matrix);
    std::erase_if(words, [this](int column) {
        return table().isColumnHidden(column) || m_widths[static_cast<std::size_t>(column)] > 0;
    });
    if (!table().isColumnHidden(position(MatrixColumn::Reason)))
        words.push_back(position(MatrixColumn::Reason));
    // What was given up in less room comes back.
    auto& header = *qobject_cast<MatrixHeader*>(table().horizontalHeader());
    for (int column = 0; column < matrixColumnCount; ++column) {
        const bool isShared = std::find(words.begin(), words.end(), column) != words.end();
        if (!isShared && !table().isColumnHidden(column) &&
            matrixColumn(column) != MatrixColumn::Reason)
            header.resizeSection(
                column, usualColumnWidth(header, column, m_widths[static_cast<std::size_t>(column)],
                                         m_isNarrow));
    }
    giveUpRoom(table(), words, m_widths, m_isNarrow);
    shareRoom(table(), words);
    syncTotals();
}

void MatrixPage::syncTotals()
{
    QTableView& totals = *m_ui->totals;
    fitTotals(totals, table(), m_totals.labelColumn());
    totals.setAccessibleName(m_totals.sentence());
    totals.horizontalScrollBar()->setValue(table().horizontalScrollBar()->value());
}

void MatrixPage::setColumnWanted(MatrixColumn column, bool isWanted)
{
    if (isWanted)
        m_unwanted.remove(position(column));
    else
        m_unwanted.insert(position(column));
    fitColumns();
}

void MatrixPage::showColumnMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columns"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < matrixColumnCount; ++column) {
        const MatrixColumn kind = matrixColumn(column);
        // Without the unit and the points the table would say nothing.
        if (!m_matrix.isUsed(kind) || kind == MatrixColumn::Unit || kind == MatrixColumn::Points)
            continue;
        QAction* action = menu->addAction(m_matrix.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_unwanted.contains(column));
        connect(action, &QAction::toggled, this,
                [this, kind](bool isOn) { setColumnWanted(kind, isOn); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Độ rộng như ban đầu")), &QAction::triggered, this, [this] {
        m_widths.fill(0);
        fitColumns();
    });
    menu->popup(at);
}

void MatrixPage::arrange()
{
    const bool isNarrow = width() < breakpoints::narrow;
    // The title of the criterion comes before the whole words of the button.
    m_ui->accept->setText(
        width() < breakpoints::wideMatrix || !m_session || m_session->stage() == core::Stage::Self
            ? (isNarrow ? tr("Chấp nhận (Ctrl+↵)") : tr("Chấp nhận (Ctrl+Enter)"))
        : m_session->stage() == core::Stage::V1 ? tr("Chấp nhận tự chấm (Ctrl+Enter)")
                                                : tr("Chấp nhận bước trước (Ctrl+Enter)"));
    const bool isLow = height() < breakpoints::lowMatrix;
    if (isLow != m_isLow && isVisible()) {
        // The table keeps the room on a low screen; the line of how points come about is the first
        // below.
        m_isLow = isLow;
        m_ui->splitter->setSizes({height(), isLow ? lowLower : usualLower});
    }
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        fitColumns();
        return;
    }
    stretchReason();
}

void MatrixPage::retranslate()
{
    m_actions.retranslate();
    m_popup->retranslate();
    table().setAccessibleName(tr("Thẩm định theo tiêu chí"));
    m_ui->verifier->setAccessibleName(tr("Cơ quan thẩm định"));
    m_ui->previous->setAccessibleName(tr("Tiêu chí trước"));
    m_ui->next->setAccessibleName(tr("Tiêu chí sau"));
    m_ui->blind->setToolTip(tr("Che điểm và số liệu tự chấm cho đến khi đơn vị có điểm thẩm định"));
    m_ui->documents->setAccessibleName(tr("Tài liệu kiểm chứng"));
    const bool isSelf = m_session && m_session->stage() == core::Stage::Self;
    m_ui->accept->setVisible(!isSelf);
    const bool isReadOnly = m_session && m_session->workspace().isReadOnly();
    m_actions.accept->setEnabled(!isReadOnly);
    m_ui->accept->setEnabled(!isReadOnly);
    m_ui->blind->setVisible(!isSelf);
    showHead();
    arrange();
}

void MatrixPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        fillVerifiers();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitColumns();
    }
}

void MatrixPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void MatrixPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    arrange();
}

} // namespace gui
