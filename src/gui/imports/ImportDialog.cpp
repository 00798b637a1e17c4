#include "gui/imports/ImportDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/imports/ImportQuestions.h"
#include "gui/look/ChoiceBox.h"
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
#include <numeric>
#include <span>

namespace gui {

using models::ImportModel;
using models::qt;

namespace {

constexpr QSize importSize(1080, 660);
constexpr std::array<int, 2> importPanes = {360, 720};
constexpr std::array<int, 2> tableHeights = {330, 150};

/// The widest give way, step by step, until all have room; none becomes less than the least.
void narrow(std::span<int> widths, int room, int least)
{
    for (int all = std::accumulate(widths.begin(), widths.end(), 0); all > room; --all) {
        int& widest = *std::max_element(widths.begin(), widths.end());
        if (widest <= least)
            return;
        --widest;
    }
}

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
    fillColumns();
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
        showColumns();
        showPlan();
    });
    m_questions = new ImportQuestions(*m_import, m_language, m_ui->columns);
    m_ui->form->addRow(m_questions);
    connect(m_questions, &ImportQuestions::answered, this, [this] {
        showColumns();
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

bool ImportDialog::recalls()
{
    return m_memory != nullptr && m_memory->recall(*m_import);
}

QComboBox* ImportDialog::addBox(const QString& name)
{
    auto* box = new ChoiceBox(m_ui->columns);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setAccessibleName(name);
    auto* label = new QLabel(name, m_ui->columns);
    label->setWordWrap(true);
    label->setBuddy(box);
    m_ui->form->addRow(label, box);
    return box;
}

void ImportDialog::fillColumns()
{
    for (std::size_t target = 0; target < m_import->targets().size(); ++target) {
        QString name = qt(m_import->targetName(target, m_language));
        name.replace(0, 1, name.left(1).toUpper());
        QComboBox* box = addBox(name);
        m_boxes.push_back(box);
        connect(box, &QComboBox::activated, this, [this, target](int row) {
            chooseColumns(target, row);
            showColumns();
            showPlan();
        });
        if (target > 0)
            continue;
        m_unit = addBox(tr("Đơn vị của mọi dòng"));
        m_unit->setObjectName(QStringLiteral("unitBox"));
        m_unit->addItem(tr("(theo cột đơn vị)"));
        for (const core::Unit& unit : m_import->units())
            m_unit->addItem(qt(unit.name));
        connect(m_unit, &QComboBox::activated, this, [this](int row) {
            m_import->setUnit(row - 1);
            showPlan();
        });
    }
    m_groups = new QLabel(m_ui->columns);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setTextFormat(Qt::PlainText);
    m_groups->setWordWrap(true);
    m_ui->form->addRow(m_groups);
    m_choice = addBox(QString());
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        m_import->setChoice(row);
        showPlan();
    });
    showColumns();
}

/// Rows of a box: none, each column, and where several may be meant all of them together.
void ImportDialog::chooseColumns(std::size_t target, int row)
{
    const int columns = static_cast<int>(m_import->columnNames().size());
    if (row <= 0)
        m_import->setColumns(target, {});
    else if (row <= columns)
        m_import->setColumns(target, {static_cast<std::size_t>(row - 1)});
    else
        m_import->setColumns(target, m_import->rivalsOf(target).empty()
                                         ? m_import->columnsOf(target)
                                         : m_import->rivalsOf(target));
}

void ImportDialog::showColumn(std::size_t target)
{
    QComboBox& box = *m_boxes[target];
    const int columns = static_cast<int>(m_import->columnNames().size());
    const std::vector<std::size_t> taken = m_import->columnsOf(target);
    const std::vector<std::size_t> rivals = m_import->rivalsOf(target);
    box.clear();
    box.addItem(m_import->targets()[target].needed ? tr("(chọn cột)") : tr("(không có)"));
    for (int column = 0; column < columns; ++column)
        box.addItem(qt(m_import->columnName(static_cast<std::size_t>(column))));
    const std::vector<std::size_t>& together = rivals.empty() ? taken : rivals;
    if (together.size() > 1) {
        QStringList letters;
        for (const std::size_t column : together)
            letters += qt(exchange::cellName(static_cast<int>(column) + 1, 1)).chopped(1);
        if (m_import->isFigure(target))
            box.addItem(tr("%1: cộng lại").arg(letters.join(QStringLiteral(" + "))));
        box.setPlaceholderText(tr("(%1: chọn cột nào?)").arg(letters.join(QStringLiteral(", "))));
    }
    int row = taken.empty() ? 0 : static_cast<int>(taken.front()) + 1;
    if (!rivals.empty() && taken.empty())
        row = -1; // the question stands in the box
    else if (taken.size() > 1)
        row = columns + 1;
    box.setCurrentIndex(row);
    box.setToolTip(row < 0 ? box.placeholderText() : box.currentText());
}

void ImportDialog::showColumns()
{
    for (std::size_t target = 0; target < m_boxes.size(); ++target)
        showColumn(target);
    if (m_unit != nullptr)
        m_unit->setCurrentIndex(m_import->unit() + 1);
    QStringList groups;
    for (const std::string& group : m_import->groups())
        groups += qt(group);
    m_groups->setText(tr("Tiêu đề cho biết tiêu chí:") + QLatin1Char('\n') +
                      groups.join(QLatin1Char('\n')));
    m_groups->setVisible(!groups.isEmpty());
    // "(none)" beside columns that are read by their headings would be wrong.
    for (std::size_t target = 0; target < m_boxes.size(); ++target) {
        const bool isShown = groups.isEmpty() || !m_import->isFigure(target);
        m_boxes[target]->setVisible(isShown);
        m_ui->form->labelForField(m_boxes[target])->setVisible(isShown);
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
    QString found =
        tr("%1 lỗi, %2 cần xem").arg(preview.faults.size()).arg(preview.warnings.size());
    if (!preview.passed.empty())
        found += tr(", %1 bỏ qua").arg(preview.passed.size());
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
    for (std::size_t target = 0; target < m_boxes.size(); ++target) {
        next(m_boxes[target]);
        if (target == 0)
            next(m_unit);
    }
    next(m_choice);
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
    const int faults = static_cast<int>(preview.faults.size());
    const int warnings = static_cast<int>(preview.warnings.size());
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
    m_ui->faultLine->setText(
        row < 0
            ? QString()
            : QStringLiteral("%1: %2").arg(
                  m_faults.index(row, models::ImportFaultModel::PlaceColumn).data().toString(),
                  m_faults.index(row, models::ImportFaultModel::SentenceColumn).data().toString()));
}

/// The values, old and new, are seen whole while there is room; what it is about gives way first,
/// and no column lies outside.
void ImportDialog::fitColumns()
{
    constexpr int most = 240;
    constexpr int least = 60;
    QTableView& faults = *m_ui->faults;
    for (int column = 0; column + 1 < m_faults.columnCount(); ++column) {
        faults.resizeColumnToContents(column);
        faults.setColumnWidth(column, std::min(faults.columnWidth(column) + 6,
                                               std::min(most, faults.viewport()->width() / 4)));
    }
    QTableView& lines = *m_ui->lines;
    const int width = lines.viewport()->width();
    std::array<int, ImportModel::ColumnCount> widths{};
    for (int column = 0; column < ImportModel::ColumnCount; ++column) {
        lines.resizeColumnToContents(column);
        widths[static_cast<std::size_t>(column)] = std::min(lines.columnWidth(column) + 6, most);
    }
    const auto about = std::span(widths).first<ImportModel::BeforeColumn>();
    const auto values = std::span(widths).subspan<ImportModel::BeforeColumn>();
    constexpr int leastWhat = 180; // code and beginning of a criterion
    narrow(values, width - static_cast<int>(about.size() - 1) * least - leastWhat, least);
    // A unit is known by its short name, too; of the cell nothing else tells.
    const int room = width - std::accumulate(values.begin(), values.end(), 0);
    narrow(about.subspan(ImportModel::SubjectColumn, 1),
           room - widths[ImportModel::PlaceColumn] - widths[ImportModel::WhatColumn],
           shortSubject());
    narrow(about, width - std::accumulate(values.begin(), values.end(), 0), least);
    for (int column = 0; column < ImportModel::ColumnCount; ++column)
        lines.setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
}

/// How wide the units' names are in their shortest form.
int ImportDialog::shortSubject() const
{
    constexpr int looked = 200;
    const QFontMetrics metrics(m_ui->lines->font());
    int widest = 0;
    for (int row = 0; row < std::min(looked, m_lines.rowCount()); ++row) {
        const QModelIndex subject = m_lines.index(row, ImportModel::SubjectColumn);
        const QStringList forms = subject.data(models::ShortFormsRole).toStringList();
        const QString shortest = forms.isEmpty() ? subject.data().toString() : forms.last();
        widest = std::max(widest, metrics.horizontalAdvance(shortest));
    }
    return widest + 2 * Look::cellPadding + 2;
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
        m_boxes.front()->setFocus(Qt::ShortcutFocusReason);
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
        lines += severity + QStringLiteral(", ") +
                 m_faults.index(row, Column::PlaceColumn).data().toString() + QStringLiteral(": ") +
                 m_faults.index(row, Column::SentenceColumn).data().toString();
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
