#include "gui/imports/ImportDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/imports/ImportColumns.h"
#include "gui/imports/ImportFit.h"
#include "gui/imports/ImportQuestions.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "models/words/Text.h"
#include "ui_ImportDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <array>

namespace gui {

using models::ImportModel;
using models::qt;

namespace {

constexpr QSize importSize(1080, 660);
constexpr std::array<int, 2> importPanes = {360, 720};
constexpr std::array<int, 2> tableHeights = {330, 150};

void dress(QTableView& table)
{
    dressRows(table);
    table.setFrameShape(QFrame::NoFrame);
    table.horizontalHeader()->setFixedHeight(Look::headerHeight());
}

} // namespace

ImportDialog::ImportDialog(Dialogs& dialogs, std::unique_ptr<app::TableImport> import,
                           const QString& fileName, core::Language language, ImportMemory* memory,
                           Write write, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_dialogs(dialogs),
      m_import(std::move(import)), m_language(language), m_write(std::move(write)), m_memory(memory)
{
    m_ui->setupUi(this);
    m_ui->fileLabel->setText(fileName);
    m_ui->intoLabel->setText(qt(m_import->destination(language)));
    m_ui->intoLabel->setContentsMargins(0, 0, 0, 8);
    build();
    const bool isKnown = recalls();
    m_columns = new ImportColumns(*m_import, m_language, *m_ui->form, *m_ui->columns);
    connect(m_columns, &ImportColumns::chosen, this, &ImportDialog::showPlan);
    if (isKnown)
        m_ui->columnsHead->setHint(tr("như lần trước đã chọn"));
    showPlan();
    m_questions->focusOpen();
    resizeWithin(*this, importSize);
}

ImportDialog::~ImportDialog()
{
    // Views go before the models that they look at.
    delete m_ui->splitter;
}

void ImportDialog::build()
{
    Look::setFont(*m_ui->fileLabel, TextStyle::BodyStrong);
    m_ui->columnsHead->setTitle(tr("Cột nào là gì"));
    m_ui->linesHead->setTitle(tr("Sẽ thay đổi"));
    m_ui->faultsHead->setTitle(tr("Vấn đề trong tệp"));
    m_ui->lines->setModel(&m_lines);
    m_ui->faults->setModel(&m_faults);
    dress(*m_ui->lines);
    dress(*m_ui->faults);
    // A place is told by its beginning and its end: the unit, and the cell of it.
    auto* places = new RowDelegate(m_ui->faults);
    places->setCellFrame(false);
    places->setElide(Qt::ElideMiddle);
    m_ui->faults->setItemDelegateForColumn(models::ImportFaultModel::PlaceColumn, places);
    Look::setFont(*m_ui->faultLine, TextStyle::Table);
    connect(m_ui->faults->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::showFault);
    m_ui->lines->setAccessibleName(tr("Sẽ thay đổi"));
    m_ui->faults->setAccessibleName(tr("Vấn đề trong tệp"));
    m_ui->sheetBox->setAccessibleName(tr("Trang tính"));
    m_ui->columnsArea->setAccessibleName(tr("Cột nào là gì"));
    Look::setFill(*m_ui->columns, Role::Window);
    m_ui->columnsPane->setMinimumWidth(240);
    m_ui->right->setMinimumWidth(320);
    m_ui->splitter->setSizes({importPanes.begin(), importPanes.end()});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->right->setSizes({tableHeights.begin(), tableHeights.end()});
    m_ui->lines->horizontalHeader()->setStretchLastSection(false);

    const auto& sheets = m_import->file().sheets;
    for (const auto& sheet : sheets)
        m_ui->sheetBox->addItem(sheet.hidden ? tr("%1 (đang ẩn)").arg(qt(sheet.name))
                                             : qt(sheet.name));
    m_ui->sheetBox->setCurrentIndex(static_cast<int>(m_import->sheet()));
    const bool isChosen = !m_import->targets().empty();
    m_ui->columnsPane->setVisible(isChosen);
    m_ui->sheetBox->setVisible(isChosen && sheets.size() > 1);
    m_ui->sheetLabel->setVisible(isChosen && sheets.size() > 1);
    connect(m_ui->sheetBox, &QComboBox::activated, this, [this](int sheet) {
        m_import->setSheet(static_cast<std::size_t>(sheet));
        m_ui->columnsHead->setHint(recalls() ? tr("như lần trước đã chọn") : QString());
        m_questions->forget();
        m_columns->show();
        showPlan();
    });
    m_questions = new ImportQuestions(*m_import, m_language, m_ui->columns);
    m_ui->form->addRow(m_questions);
    connect(m_questions, &ImportQuestions::answered, this, [this] {
        m_columns->show();
        showPlan();
    });
    connect(m_ui->faults, &QTableView::activated, m_questions, &ImportQuestions::focusOpen);
    m_ui->roundBox->setText(tr("&Làm tròn tỷ lệ đến bốn số lẻ"));
    m_ui->roundBox->hide();
    connect(m_ui->roundBox, &QCheckBox::toggled, this, [this](bool isRounded) {
        m_import->setRounded(isRounded);
        showPlan();
    });
    connect(m_ui->skipBox, &QCheckBox::toggled, this, &ImportDialog::showPlan);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportDialog::write);
}

QComboBox& ImportDialog::columnBox(std::size_t target)
{
    return m_columns->box(target);
}

void ImportDialog::fitColumns()
{
    fitImportFaults(*m_ui->faults);
    fitImportLines(*m_ui->lines, m_lines);
}

bool ImportDialog::recalls()
{
    return m_memory != nullptr && m_memory->recall(*m_import);
}

void ImportDialog::showPlan()
{
    app::ImportPreview preview = m_import->preview(m_language);
    m_ui->roundBox->setVisible(preview.hasLongPercents);
    m_faultyRows = preview.faultyRows;
    m_ui->skipBox->setVisible(preview.canSkip());
    m_ui->skipBox->setText(
        tr("&Bỏ qua %n dòng sai", nullptr, static_cast<int>(preview.faultyRows)));
    m_lines.setWords(dynamic_cast<app::CounterImport*>(m_import.get()) == nullptr);
    m_faults.setProblems(preview.faults, preview.warnings, preview.passed, m_language);
    m_ui->faults->setCurrentIndex(m_faults.index(0, 0));
    m_ui->linesHead->setHint(
        preview.skipped > 0
            ? tr("%1 ô như cũ, %2 dòng bỏ qua").arg(preview.unchanged).arg(preview.skipped)
            : tr("%1 ô như cũ").arg(preview.unchanged));
    const models::ImportFaultModel::Counts counts = m_faults.counts();
    QString found = tr("%1 lỗi, %2 cần xem").arg(counts.errors).arg(counts.toLookAt);
    if (counts.told > 0)
        found += tr(", %1 cho biết").arg(counts.told);
    if (counts.passed > 0)
        found += tr(", %1 bỏ qua").arg(counts.passed);
    m_ui->faultsHead->setHint(found);
    m_ui->faultsPane->setVisible(m_faults.rowCount() > 0);
    showSummary(preview);
    m_questions->ask(preview);
    orderTabs();
    // Where nothing can be changed yet, what is in the way has the room.
    const bool isBarred = preview.lines.empty() && m_faults.rowCount() > 0;
    if (isBarred != m_isBarred)
        m_ui->right->setSizes(isBarred ? QList<int>{tableHeights[1], tableHeights[0]}
                                       : QList<int>{tableHeights.begin(), tableHeights.end()});
    m_isBarred = isBarred;
    m_lines.setLines(std::move(preview.lines));
    fitColumns();
}

/// Questions before columns, columns before what they lead to.
void ImportDialog::orderTabs()
{
    QWidget* last = m_ui->sheetBox;
    const auto next = [&last](QWidget* widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    for (QComboBox* box : m_questions->boxes())
        next(box);
    for (QWidget* box : m_columns->inOrder())
        next(box);
    next(m_ui->lines);
    next(m_ui->faults);
    next(m_ui->roundBox);
    next(m_ui->skipBox);
    next(m_ui->importButton);
    next(m_ui->closeButton);
}

void ImportDialog::showSummary(const app::ImportPreview& preview)
{
    const int count = static_cast<int>(preview.lines.size());
    const int faults = m_faults.counts().errors;
    const int warnings = m_faults.counts().toLookAt;
    const bool isSkipped = preview.canSkip() && m_ui->skipBox->isChecked();
    const bool canWrite = preview.canWrite() || isSkipped;
    m_ui->importButton->setText(count > 0 ? tr("&Nhập %n ô", nullptr, count) : tr("&Nhập"));
    m_ui->importButton->setEnabled(canWrite);
    QString icon = QStringLiteral("chk");
    Role role = Role::Good;
    QString text = tr(
        "Chưa ghi gì vào sổ. Bấm nhập thì ghi cả tệp thành một bước, hoàn tác được bằng Ctrl+Z.");
    if (isSkipped) {
        icon = QStringLiteral("warn");
        role = Role::Warning;
        text = tr("Nhập phần còn lại; %n dòng sai không vào sổ.", nullptr,
                  static_cast<int>(preview.faultyRows));
    } else if (faults > 0) {
        icon = QStringLiteral("stop");
        role = Role::Error;
        const bool isAsked = !preview.unknownColumns.empty() ||
                             std::any_of(preview.names.begin(), preview.names.end(),
                                         [](const app::NameQuestion& one) { return !one.unit; });
        text = isAsked ? tr("Chưa nhập được: %n lỗi trong tệp. Trả lời ở bên trái, hoặc sửa tệp.",
                            nullptr, faults)
                       : tr("Chưa nhập được: %n lỗi trong tệp. Sửa tệp hoặc chọn lại cột.", nullptr,
                            faults);
        if (m_import->targets().empty())
            text = tr("Chưa nhập được: %n lỗi trong phiếu. Sửa các ô ấy rồi nhập lại.", nullptr,
                      faults);
    } else if (!canWrite) {
        icon = QStringLiteral("info");
        role = Role::MutedText;
        text = tr("Không có gì để nhập: mọi số trong tệp đã có trong sổ.");
    } else if (warnings > 0) {
        icon = QStringLiteral("warn");
        role = Role::Warning;
        text = tr("Nhập được, nhưng có %n điều cần xem.", nullptr, warnings);
    }
    m_ui->summaryIcon->setPixmap(
        Look::pixmap(icon, Look::cellIconSize, Look::color(role), devicePixelRatioF()));
    m_ui->summary->setText(text);
    Look::setTextRole(*m_ui->summary, role == Role::Good ? Role::Text : role);
    m_ui->importButton->setToolTip(canWrite ? QString() : text);
}

/// What is wrong at the current place, whole: a row of the table may cut the end off, which says
/// what to do.
void ImportDialog::showFault()
{
    const int row = m_ui->faults->currentIndex().row();
    m_ui->faultLine->setText(row < 0 ? QString() : m_faults.line(row));
}

/// F6: columns, changes, problems; Shift+F6 backwards.
void ImportDialog::movePane(int step)
{
    const std::array<QWidget*, 3> panes = {m_ui->columnsPane, m_ui->linesPane, m_ui->faultsPane};
    const int count = static_cast<int>(panes.size());
    int now = step > 0 ? count - 1 : 0;
    for (int i = 0; i < count; ++i)
        if (focusWidget() && panes[static_cast<std::size_t>(i)]->isAncestorOf(focusWidget()))
            now = i;
    do
        now = (now + step + count) % count;
    while (panes[static_cast<std::size_t>(now)]->isHidden());
    if (now > 0)
        (now == 1 ? m_ui->lines : m_ui->faults)->setFocus(Qt::ShortcutFocusReason);
    else if (!m_questions->focusOpen())
        m_columns->box(0).setFocus(Qt::ShortcutFocusReason);
}

void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F6)
        movePane(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QDialog::keyPressEvent(event);
}

void ImportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    QTimer::singleShot(0, this, &ImportDialog::fitColumns); // when the tables have their new width
}

void ImportDialog::write()
{
    const core::Status written = m_write(m_lines.rowCount());
    if (!written) {
        // That the disk refuses is said by the window, once.
        if (written.error().kind != core::ErrorKind::Storage)
            m_dialogs.showError(this, tr("Chưa nhập được"), written.error(), m_language,
                                m_ui->fileLabel->text());
        showPlan();
        return;
    }
    if (m_memory != nullptr)
        m_memory->keep(*m_import);
    tellLeftOut();
    accept();
}

/// What a person chose to leave out is said once more when the rest is in the book.
void ImportDialog::tellLeftOut()
{
    if (!m_ui->skipBox->isVisible() || m_faultyRows == 0)
        return;
    ErrorNotice notice;
    notice.title = tr("Đã nhập %n ô", nullptr, m_lines.rowCount());
    notice.text = tr("%n dòng sai không vào sổ. Sửa trong tệp rồi nhập lại: ô đã nhập không đổi.",
                     nullptr, static_cast<int>(m_faultyRows));
    notice.place = m_ui->fileLabel->text();
    QStringList lines;
    for (int row = 0; row < m_faults.rowCount(); ++row) {
        using Column = models::ImportFaultModel::Column;
        const QString severity = m_faults.index(row, Column::SeverityColumn).data().toString();
        lines += severity + QStringLiteral(", ") + m_faults.line(row);
    }
    notice.details = lines.join(QLatin1Char('\n'));
    notice.isDone = true;
    m_dialogs.showNotice(this, notice);
}

QString ImportDialog::summary() const
{
    return m_ui->summary->text();
}

} // namespace gui
