#include "gui/imports/ImportDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/Dialogs.h"
#include "models/words/Text.h"
#include "ui_ImportDialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>

namespace gui {

using models::ImportModel;
using models::qt;

namespace {

constexpr QSize importSize(1080, 620);
constexpr std::array<int, 2> importPanes = {360, 580};
constexpr std::array<int, 2> tableHeights = {330, 150};

void dress(QTableView& table)
{
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(Look::rowHeight());
    table.horizontalHeader()->setFixedHeight(Look::headerHeight());
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setStretchLastSection(true);
    auto* delegate = new RowDelegate(&table);
    delegate->setCellFrame(false);
    table.setItemDelegate(delegate);
}

} // namespace

ImportDialog::ImportDialog(Dialogs& dialogs, std::unique_ptr<app::TableImport> import,
                           const QString& fileName, core::Language language, Write write,
                           QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ImportDialog>()), m_dialogs(dialogs),
      m_import(std::move(import)), m_language(language), m_write(std::move(write))
{
    m_ui->setupUi(this);
    m_ui->fileLabel->setText(fileName);
    build();
    fillColumns();
    showPlan();
    QSize size = importSize;
    if (parent)
        size = size.boundedTo(parent->window()->size());
    resize(size);
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

    const auto& sheets = m_import->file().sheets;
    for (const auto& sheet : sheets)
        m_ui->sheetBox->addItem(sheet.hidden ? tr("%1 (đang ẩn)").arg(qt(sheet.name))
                                             : qt(sheet.name));
    m_ui->sheetBox->setCurrentIndex(static_cast<int>(m_import->sheet()));
    m_ui->sheetBox->setVisible(sheets.size() > 1);
    m_ui->sheetLabel->setVisible(sheets.size() > 1);
    connect(m_ui->sheetBox, &QComboBox::activated, this, [this](int sheet) {
        m_import->setSheet(static_cast<std::size_t>(sheet));
        showColumns();
        showPlan();
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->importButton, &QPushButton::clicked, this, &ImportDialog::write);
}

void ImportDialog::fillColumns()
{
    const auto addBox = [this](const QString& name) {
        auto* box = new QComboBox(m_ui->columns);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->setAccessibleName(name);
        auto* label = new QLabel(name, m_ui->columns);
        label->setWordWrap(true);
        label->setBuddy(box);
        m_ui->form->addRow(label, box);
        return box;
    };
    for (std::size_t target = 0; target < m_import->targets().size(); ++target) {
        QString name = qt(m_import->targetName(target, m_language));
        name.replace(0, 1, name.left(1).toUpper());
        QComboBox* box = addBox(name);
        m_boxes.push_back(box);
        connect(box, &QComboBox::activated, this, [this, target](int row) {
            std::vector<std::size_t> columns;
            if (row > 0)
                columns.push_back(static_cast<std::size_t>(row - 1));
            m_import->setColumns(target, columns);
            showColumns();
            showPlan();
        });
    }
    m_choice = addBox(QString());
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        m_import->setChoice(row);
        showPlan();
    });
    showColumns();
}

void ImportDialog::showColumns()
{
    const std::vector<std::string>& names = m_import->columnNames();
    for (std::size_t target = 0; target < m_boxes.size(); ++target) {
        QComboBox& box = *m_boxes[target];
        box.clear();
        box.addItem(m_import->targets()[target].needed ? tr("(chọn cột)") : tr("(không có)"));
        for (std::size_t column = 0; column < names.size(); ++column) {
            // A column without a name still has its letter.
            const QString letter =
                qt(exchange::cellName(static_cast<int>(column) + 1, 1)).chopped(1);
            box.addItem(names[column].empty() ? letter
                                              : tr("%1: %2").arg(letter, qt(names[column])));
        }
        const auto& columns = m_import->columnsOf(target);
        box.setCurrentIndex(columns.empty() ? 0 : static_cast<int>(columns.front()) + 1);
        box.setToolTip(box.currentText());
    }
    const QString choice = qt(m_import->choiceName(m_language));
    QWidget* label = m_ui->form->labelForField(m_choice);
    m_choice->setVisible(!choice.isEmpty());
    label->setVisible(!choice.isEmpty());
    static_cast<QLabel*>(label)->setText(choice);
    m_choice->setAccessibleName(choice);
    m_choice->clear();
    for (const std::string& one : m_import->choices(m_language))
        m_choice->addItem(qt(one));
    m_choice->setCurrentIndex(m_import->choice());
}

void ImportDialog::showPlan()
{
    app::ImportPreview preview = m_import->preview(m_language);
    const int count = static_cast<int>(preview.lines.size());
    const int faults = static_cast<int>(preview.faults.size());
    const int warnings = static_cast<int>(preview.warnings.size());
    const bool canWrite = preview.canWrite();
    const QString others =
        tr("%1 ô như cũ, %2 dòng bỏ qua").arg(preview.unchanged).arg(preview.skipped);
    m_lines.setWords(dynamic_cast<app::SurveyImport*>(m_import.get()) != nullptr);
    m_lines.setLines(std::move(preview.lines));
    m_faults.setProblems(std::move(preview.faults), preview.warnings, m_language);
    m_ui->linesHead->setHint(others);
    m_ui->faultsHead->setHint(tr("%1 lỗi, %2 cần xem").arg(faults).arg(warnings));
    m_ui->faultsPane->setVisible(faults + warnings > 0);

    m_ui->importButton->setText(count > 0 ? tr("Nhập %n ô", nullptr, count) : tr("Nhập"));
    m_ui->importButton->setEnabled(canWrite);
    QString icon = QStringLiteral("chk");
    Role role = Role::Good;
    QString text = tr(
        "Chưa ghi gì vào sổ. Bấm nhập thì ghi cả tệp thành một bước, hoàn tác được bằng Ctrl+Z.");
    if (faults > 0) {
        icon = QStringLiteral("stop");
        role = Role::Error;
        text = tr("Chưa nhập được: %n lỗi trong tệp. Sửa tệp hoặc chọn lại cột.", nullptr, faults);
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
    fitColumns();
}

/// The values, old and new, are always seen whole; where what it is about is long, that gives way.
void ImportDialog::fitColumns()
{
    constexpr int most = 240;
    constexpr int least = 60;
    QTableView& faults = *m_ui->faults;
    for (int column = 0; column + 1 < m_faults.columnCount(); ++column) {
        faults.resizeColumnToContents(column);
        faults.setColumnWidth(column, std::min(faults.columnWidth(column) + 6, most));
    }
    QTableView& lines = *m_ui->lines;
    int room = lines.viewport()->width();
    int wanted = 0;
    for (int column = 0; column < ImportModel::ColumnCount; ++column) {
        lines.resizeColumnToContents(column);
        const int width = std::min(lines.columnWidth(column) + 6, most);
        lines.setColumnWidth(column, width);
        if (column < ImportModel::BeforeColumn)
            wanted += width;
        else
            room -= width;
    }
    for (int column = 0; column < ImportModel::BeforeColumn && wanted > room; ++column)
        lines.setColumnWidth(column, std::max(least, lines.columnWidth(column) * room / wanted));
}

void ImportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitColumns();
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
    accept();
}

QString ImportDialog::summary() const
{
    return m_ui->summary->text();
}

} // namespace gui
