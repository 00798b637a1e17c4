#include "gui/evidence/EvidenceIndexDialog.h"

#include "app/WriteOut.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/PreviewWindow.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/FoldedText.h"
#include "ui_EvidenceIndexDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace gui {

using models::DocumentTableModel;
using models::qt;

namespace {
constexpr std::array<int, 7> columnWidths = {250, 120, 80, 130, 110, 60, 150};
constexpr QSize indexSize(1000, 560);
} // namespace

void EvidenceIndexDialog::Filter::set(const QString& folded, bool onlyFlagged)
{
    m_text = folded;
    m_onlyFlagged = onlyFlagged;
    invalidateFilter();
}

bool EvidenceIndexDialog::Filter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyFlagged && index.siblingAtColumn(static_cast<int>(DocumentTableModel::Column::Flags))
                             .data()
                             .toString()
                             .isEmpty())
        return false;
    return m_text.isEmpty() ||
           index.data(DocumentTableModel::FoldedRole).toString().contains(m_text);
}

EvidenceIndexDialog::EvidenceIndexDialog(models::Session& session, int unit, Dialogs& dialogs,
                                         QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::EvidenceIndexDialog>()), m_session(session),
      m_unit(unit), m_dialogs(dialogs), m_model(session, unit)
{
    m_ui->setupUi(this);
    setProperty("manual", QStringLiteral("evidence"));
    m_commands = new EvidenceCommands(dialogs, *this);
    m_commands->setSession(&session);
    // Another program may have changed the units: then this index is somebody else's.
    connect(&session, &models::Session::assessmentChanged, this, &QDialog::reject);
    m_filter.setSourceModel(&m_model);
    m_filter.setSortRole(models::SortRole);
    build();
    connect(&m_model, &QAbstractItemModel::modelReset, this, &EvidenceIndexDialog::update);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const core::Document* document = current())
            m_currentId = qt(document->id);
        if (m_preview && m_preview->isVisible())
            openPreview();
        update();
    });
    m_ui->table->sortByColumn(static_cast<int>(DocumentTableModel::Column::Criteria),
                              Qt::AscendingOrder);
    if (m_filter.rowCount() > 0)
        m_ui->table->setCurrentIndex(m_filter.index(0, 0));
    update();
    m_ui->table->setFocus();
}

EvidenceIndexDialog::~EvidenceIndexDialog()
{
    m_ui->table->setModel(nullptr);
}

void EvidenceIndexDialog::build()
{
    const QString unit = qt(m_session.scores().units()[static_cast<std::size_t>(m_unit)].name);
    setWindowTitle(tr("Danh mục tài liệu – %1").arg(unit));
    Look::setFont(*m_ui->titleLabel, TextStyle::PageTitle);
    m_ui->titleLabel->setText(unit);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_ui->countLabel), static_cast<QWidget*>(m_ui->refusalLabel),
          static_cast<QWidget*>(m_ui->emptyLabel)}) {
        Look::setFont(*widget, TextStyle::Hint);
        Look::setTextRole(*widget, Role::MutedText);
    }
    QTableView& view = *m_ui->table;
    view.setModel(&m_filter);
    auto* cells = new RowDelegate(&view);
    cells->setCellFrame(false);
    view.setItemDelegate(cells);
    view.setAccessibleName(tr("Danh mục tài liệu"));
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setMinimumSectionSize(Look::rowHeight());
    view.verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setMinimumSectionSize(44);
    for (int column = 0; column < m_model.columnCount(); ++column)
        view.setColumnWidth(column, columnWidths[static_cast<std::size_t>(column)]);
    view.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    view.installEventFilter(this);
    m_ui->filterEdit->setAccessibleName(tr("Lọc tài liệu"));
    m_ui->filterEdit->setToolTip(tr("Gõ vài chữ của tên, số, cơ quan, tiêu chí; không cần dấu"));
    m_ui->refusalLabel->setText(m_commands->refusal(m_unit));
    m_ui->refusalLabel->setVisible(!m_commands->refusal(m_unit).isEmpty());
    // As wide as the screen lets it.
    resizeWithin(*this, indexSize);

    const auto filter = [this] {
        m_filter.set(models::folded(m_ui->filterEdit->text().trimmed()),
                     m_ui->flaggedBox->isChecked());
        update();
    };
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, filter);
    connect(m_ui->flaggedBox, &QCheckBox::toggled, this, filter);
    connect(&view, &QTableView::doubleClicked, this, &EvidenceIndexDialog::openPreview);
    connect(m_ui->openButton, &QPushButton::clicked, this, &EvidenceIndexDialog::openPreview);
    connect(m_ui->editButton, &QPushButton::clicked, this, &EvidenceIndexDialog::edit);
    connect(m_ui->removeButton, &QPushButton::clicked, this, &EvidenceIndexDialog::removeOrRestore);
    connect(m_ui->gotoButton, &QPushButton::clicked, this, &EvidenceIndexDialog::goToCriterion);
    connect(m_ui->csvButton, &QPushButton::clicked, this, &EvidenceIndexDialog::saveCsv);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
}

QTableView& EvidenceIndexDialog::table()
{
    return *m_ui->table;
}

const core::Document* EvidenceIndexDialog::current() const
{
    const QModelIndex index = m_filter.mapToSource(m_ui->table->currentIndex());
    return index.isValid() ? m_model.documentAt(index.row()) : nullptr;
}

void EvidenceIndexDialog::update()
{
    // A change makes the list anew: the document at work stays the current one.
    if (!current() && !m_currentId.isEmpty()) {
        for (int row = 0; row < m_filter.rowCount(); ++row) {
            const core::Document* document =
                m_model.documentAt(m_filter.mapToSource(m_filter.index(row, 0)).row());
            if (document && qt(document->id) == m_currentId) {
                m_ui->table->setCurrentIndex(m_filter.index(row, 0));
                break;
            }
        }
    }
    const core::Document* document = current();
    const bool canChange = m_commands->refusal(m_unit).isEmpty();
    const int removed = m_model.removedCount();
    m_ui->countLabel->setText(
        removed > 0 ? tr("%1 tài liệu, %2 đã gỡ").arg(m_model.usedCount()).arg(removed)
                    : tr("%1 tài liệu").arg(m_model.usedCount()));
    m_ui->removeButton->setText(document && document->removed ? tr("&Khôi phục (Delete)")
                                                              : tr("&Gỡ (Delete)"));
    m_ui->openButton->setEnabled(document);
    m_ui->editButton->setEnabled(document && !document->removed && canChange);
    m_ui->removeButton->setEnabled(document && canChange);
    m_ui->gotoButton->setEnabled(document && !document->codes.empty());
    m_ui->csvButton->setEnabled(m_filter.rowCount() > 0);
    m_ui->emptyLabel->setVisible(m_filter.rowCount() == 0);
    m_ui->emptyLabel->setText(m_model.rowCount() == 0
                                  ? tr("Đơn vị chưa có tài liệu. Chọn tiêu chí ở phiếu chấm rồi "
                                       "bấm Ctrl+Shift+E để đính kèm.")
                                  : tr("Không có tài liệu nào khớp điều kiện lọc."));
}

void EvidenceIndexDialog::openPreview()
{
    const core::Document* document = current();
    if (!document)
        return;
    if (!m_preview) {
        m_preview = new PreviewWindow(*m_commands, this);
        m_preview->setSession(&m_session);
        connect(m_preview, &PreviewWindow::nextRequested, this, [this] {
            const int next =
                (m_ui->table->currentIndex().row() + 1) % std::max(1, m_filter.rowCount());
            m_ui->table->setCurrentIndex(m_filter.index(next, 0));
        });
    }
    m_preview->showDocument(m_unit, *document);
}

void EvidenceIndexDialog::edit()
{
    if (const core::Document* document = current(); document && !document->removed)
        m_commands->edit(m_unit, qt(document->id));
}

void EvidenceIndexDialog::removeOrRestore()
{
    const core::Document* document = current();
    if (!document)
        return;
    m_currentId = qt(document->id);
    if (document->removed)
        m_commands->restore(m_unit, m_currentId);
    else
        m_commands->remove(m_unit, m_currentId);
}

void EvidenceIndexDialog::goToCriterion()
{
    const core::Document* document = current();
    if (!document)
        return;
    for (const std::string& code : document->codes) {
        if (const int leaf = m_session.scores().set().findLeaf(code); leaf >= 0) {
            accept();
            Q_EMIT leafChosen(leaf);
            return;
        }
    }
}

std::vector<int> EvidenceIndexDialog::rows(bool onlyChosen) const
{
    std::vector<int> all;
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        if (!onlyChosen || m_ui->table->selectionModel()->isRowSelected(row, {}))
            all.push_back(m_filter.mapToSource(index).row());
    }
    return all;
}

void EvidenceIndexDialog::copy()
{
    QString lines;
    for (const int row : rows(true)) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells += m_model.index(row, column)
                         .data()
                         .toString()
                         .replace(QLatin1Char('\t'), QLatin1Char(' '));
        lines += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines);
}

void EvidenceIndexDialog::saveCsv()
{
    const QString proposed =
        QStringLiteral("%1/Danh-muc-tai-lieu-%2.csv")
            .arg(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                 qt(m_session.scores().units()[static_cast<std::size_t>(m_unit)].id));
    const QString file = m_dialogs.askSaveFile(this, tr("Lưu danh mục tài liệu"), proposed,
                                               tr("Bảng tính CSV (*.csv)"));
    if (file.isEmpty())
        return;
    const QByteArray csv = m_model.csv(rows(false));
    const core::Status written =
        app::writeOut(m_session.workspace().book(), pathOf(file),
                      {csv.constData(), static_cast<std::size_t>(csv.size())});
    if (!written)
        m_dialogs.showError(
            this, tr("Chưa lưu được danh mục"), written.error(), m_session.language(), file,
            {tr("Chọn thư mục khác, hoặc đóng chương trình đang mở tệp này, rồi lưu lại.")});
}

bool EvidenceIndexDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->table && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openPreview();
            return true;
        case Qt::Key_F2:
            edit();
            return true;
        case Qt::Key_Delete:
            removeOrRestore();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void EvidenceIndexDialog::keyPressEvent(QKeyEvent* event)
{
    // Esc first clears the filter, then closes.
    if (event->key() == Qt::Key_Escape && !m_ui->filterEdit->text().isEmpty()) {
        m_ui->filterEdit->clear();
        m_ui->table->setFocus();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace gui
