#include "gui/book/NewBookDialog.h"

#include "app/Samples.h"
#include "core/UnitGroups.h"
#include "exchange/IndexSetJson.h"
#include "gui/look/Look.h"
#include "gui/page/BookFile.h"
#include "gui/page/Busy.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/UnitListFile.h"
#include "models/book/UnitPreview.h"
#include "models/words/Clock.h"
#include "models/words/GroupText.h"
#include "models/words/Text.h"
#include "ui_NewBookDialog.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

namespace gui {

NewBookDialog::NewBookDialog(Dialogs& dialogs, const QString& folder, const QString& draft,
                             std::string author, core::Language language, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::NewBookDialog>()), m_dialogs(dialogs),
      m_folder(folder), m_author(std::move(author)), m_language(language),
      m_units(std::make_unique<models::UnitPreview>()), m_draft(draft)
{
    m_ui->setupUi(this);
    setProperty("manual", QStringLiteral("start"));
    m_ui->unitsTable->setModel(m_units.get());
    m_ui->unitsTable->verticalHeader()->setDefaultSectionSize(
        m_ui->unitsTable->fontMetrics().height() + 6);
    Look::setTextRole(*m_ui->setHint, Role::MutedText);
    Look::setTextRole(*m_ui->unitsHint, Role::MutedText);
    Look::setFont(*m_ui->setHint, TextStyle::Hint);
    Look::setFont(*m_ui->unitsHint, TextStyle::Hint);
    Look::setFont(*m_ui->missingLabel, TextStyle::Hint);
    Look::setTextRole(*m_ui->missingLabel, Role::Warning);

    // Read before filling in the form keeps it anew.
    for (const core::UnitGroup& known : core::unitGroups()) {
        const QString id = models::qt(known.id);
        m_ui->groupCombo->addItem(
            QStringLiteral("%1 (%2)").arg(models::qt(known.title(language)), id), id);
    }
    m_ui->yearSpin->setValue(models::clockNow().date().year());
    readSets();
    // Provincial departments come first.
    for (std::size_t i = 0; i < m_sets.size(); ++i)
        if (m_sets[i].level == QStringLiteral("so"))
            m_ui->setCombo->setCurrentIndex(static_cast<int>(i));

    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &NewBookDialog::titleEdited);
    connect(m_ui->fileEdit, &QLineEdit::textEdited, this, [this] {
        m_ownFile = true;
        update();
    });
    connect(m_ui->fileButton, &QPushButton::clicked, this, &NewBookDialog::chooseFile);
    connect(m_ui->setCombo, &QComboBox::currentIndexChanged, this, &NewBookDialog::setChosen);
    connect(m_ui->groupCombo, &QComboBox::currentIndexChanged, this, &NewBookDialog::update);
    connect(m_ui->unitsEdit, &QPlainTextEdit::textChanged, this, &NewBookDialog::update);
    connect(m_ui->unitsFileButton, &QPushButton::clicked, this, &NewBookDialog::readUnitsFile);
    connect(m_ui->createButton, &QPushButton::clicked, this, &NewBookDialog::create);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    setChosen();
    m_ui->titleEdit->setText(tr("Chỉ số CCHC %1").arg(m_ui->yearSpin->value()));
    m_ui->titleEdit->selectAll();
    m_ui->titleEdit->setFocus();
    m_opened = fields();
    if (const auto kept = m_draft.read())
        putBack(*kept);
    connect(m_ui->yearSpin, &QSpinBox::valueChanged, this, &NewBookDialog::keep);
}

NewBookDialog::~NewBookDialog() = default;

void NewBookDialog::readSets()
{
    for (const app::ShippedSet& shipped : app::shippedSets()) {
        const auto read = exchange::readIndexSet(shipped.json);
        if (!read)
            continue;
        const core::IndexSet& set = read->set;
        m_sets.push_back({shipped.id, shipped.json, models::qt(set.level), set.year,
                          static_cast<int>(set.areas.size()), set.scoredCount()});
        m_ui->setCombo->addItem(models::qt(shipped.title));
    }
}

NewBookDraft::Fields NewBookDialog::fields() const
{
    const int chosen = m_ui->setCombo->currentIndex();
    return {m_ui->titleEdit->text(),
            m_ownFile ? m_ui->fileEdit->text() : QString(),
            chosen < 0 ? QString() : models::qt(m_sets[static_cast<std::size_t>(chosen)].id),
            group(),
            m_ui->yearSpin->value(),
            m_ui->unitsEdit->toPlainText()};
}

void NewBookDialog::putBack(const NewBookDraft::Fields& fields)
{
    for (std::size_t i = 0; i < m_sets.size(); ++i)
        if (models::qt(m_sets[i].id) == fields.set)
            m_ui->setCombo->setCurrentIndex(static_cast<int>(i));
    if (const int group = m_ui->groupCombo->findData(fields.group); group >= 0)
        m_ui->groupCombo->setCurrentIndex(group);
    m_ui->yearSpin->setValue(fields.year);
    m_ui->unitsEdit->setPlainText(fields.units);
    m_ui->titleEdit->setText(fields.title);
    if (!fields.file.isEmpty()) {
        m_ownFile = true;
        m_ui->fileEdit->setText(fields.file);
    }
    update();
    remark(tr("Đây là phần đã gõ lần trước, sổ chưa lập."));
    // The columns are fitted to a list that has its width.
    QTimer::singleShot(0, this, [this] { fitUnitList(*m_ui->unitsTable, *m_units, false); });
}

void NewBookDialog::keep()
{
    if (m_opened.year == 0)
        return; // not opened yet
    const NewBookDraft::Fields now = fields();
    if (now == m_opened)
        m_draft.drop();
    else
        m_draft.keep(now);
}

void NewBookDialog::remark(const QString& text)
{
    m_remark = text;
    const QString lack = missing();
    m_ui->missingLabel->setText(text.isEmpty() || lack.isEmpty() ? text + lack
                                                                 : text + QLatin1Char('\n') + lack);
}

void NewBookDialog::reject()
{
    if (!m_isClosing)
        m_draft.drop();
    QDialog::reject();
}

// By the frame of the window or at the end of the session: nobody said that it is not wanted.
void NewBookDialog::closeEvent(QCloseEvent* event)
{
    m_isClosing = true;
    QDialog::closeEvent(event);
}

// What was typed is not lost by one key, as in every form (FormDialog).
void NewBookDialog::keyPressEvent(QKeyEvent* event)
{
    const QString warning = tr("Nhấn Esc lần nữa để bỏ những gì vừa nhập.");
    if (event->matches(QKeySequence::Cancel) && m_remark != warning && fields() != m_opened) {
        remark(warning);
        return;
    }
    QDialog::keyPressEvent(event);
}

void NewBookDialog::setChosen()
{
    const int chosen = m_ui->setCombo->currentIndex();
    if (chosen < 0)
        return;
    const Set& set = m_sets[static_cast<std::size_t>(chosen)];
    m_ui->setHint->setText(
        tr("%1 lĩnh vực, %2 tiêu chí, năm %3").arg(set.areas).arg(set.criteria).arg(set.year));
    const int group = m_ui->groupCombo->findData(set.level);
    if (group >= 0)
        m_ui->groupCombo->setCurrentIndex(group);
    update();
}

void NewBookDialog::titleEdited()
{
    if (!m_ownFile) {
        const QString name = BookFile::plainName(m_ui->titleEdit->text());
        const QString file = BookFile::numbered(m_folder, name);
        m_ui->fileEdit->setText(name.isEmpty() ? QString() : QDir::toNativeSeparators(file));
    }
    update();
}

void NewBookDialog::chooseFile()
{
    const QString file = m_dialogs.askNewFile(this, tr("Lưu sổ mới ở đâu"),
                                              QDir::fromNativeSeparators(m_ui->fileEdit->text()),
                                              BookFile::filter());
    if (file.isEmpty())
        return;
    m_ownFile = true;
    m_ui->fileEdit->setText(QDir::toNativeSeparators(file));
    update();
}

void NewBookDialog::readUnitsFile()
{
    if (const auto text = chooseUnitList(m_dialogs, this, m_folder, m_language))
        m_ui->unitsEdit->setPlainText(*text);
}

QString NewBookDialog::group() const
{
    return m_ui->groupCombo->currentData().toString();
}

QString NewBookDialog::groupText() const
{
    return models::groupText(models::utf8(group()), m_language);
}

QString NewBookDialog::file() const
{
    const QString typed = QDir::fromNativeSeparators(m_ui->fileEdit->text().trimmed());
    if (typed.isEmpty())
        return {};
    return BookFile::withSuffix(QDir(m_folder).absoluteFilePath(typed));
}

QString NewBookDialog::missing() const
{
    if (m_ui->titleEdit->text().trimmed().isEmpty())
        return tr("Chưa có tên sổ.");
    if (file().isEmpty())
        return tr("Chưa chọn nơi lưu.");
    if (QFileInfo::exists(file()))
        return tr("Đã có tệp cùng tên ở nơi lưu: hãy đặt tên khác.");
    if (m_ui->setCombo->currentIndex() < 0)
        return tr("Chưa chọn bộ chỉ số.");
    if (const QStringList faults = m_units->faults(); !faults.isEmpty())
        return faultLines(faults);
    if (m_units->rowCount() == 0)
        return tr("Chưa có đơn vị nào.");
    if (!m_units->hasGroup(group())) {
        QStringList groups;
        for (const std::string& one : m_units->list().groups())
            groups += models::groupText(one, m_language);
        return tr("Không đơn vị nào thuộc nhóm «%1»; danh sách có nhóm: %2.")
            .arg(groupText(), groups.join(QStringLiteral("; ")));
    }
    return {};
}

void NewBookDialog::showUnits()
{
    QString remarks = m_units->remarks();
    const std::vector<core::Unit> units = m_units->list().units();
    const auto others = std::count_if(units.begin(), units.end(), [this](const core::Unit& unit) {
        return unit.group != models::utf8(group());
    });
    if (others > 0)
        remarks += (remarks.isEmpty() ? QString() : QStringLiteral(" ")) +
                   tr("%n đơn vị không thuộc nhóm «%1»: có trong sổ, không dự đợt chấm này.",
                      nullptr, static_cast<int>(others))
                       .arg(groupText());
    m_ui->unitsHint->setText(
        remarks.isEmpty()
            ? tr("Mỗi dòng một đơn vị: tên, hoặc mã; tên. Dán được từ bảng tính, có dòng tiêu đề "
                 "và số thứ tự cũng được.")
            : remarks);
    fitUnitList(*m_ui->unitsTable, *m_units, false);
}

void NewBookDialog::update()
{
    m_units->read(m_ui->unitsEdit->toPlainText(), group(), m_language);
    showUnits();
    remark({});
    keep();
    m_ui->createButton->setEnabled(missing().isEmpty());
    m_ui->createButton->setText(m_units->rowCount() == 0
                                    ? tr("Lập sổ")
                                    : tr("Lập sổ với %n đơn vị", nullptr, m_units->rowCount()));
}

app::NewBook NewBookDialog::wanted() const
{
    app::NewBook book;
    const Set& set = m_sets[static_cast<std::size_t>(m_ui->setCombo->currentIndex())];
    book.title = models::utf8(m_ui->titleEdit->text().trimmed());
    book.setJson = set.json;
    book.units = m_units->list().units();
    const int year = m_ui->yearSpin->value();
    book.assessment.group = models::utf8(group());
    book.assessment.id = app::assessmentId(book.assessment.group, year);
    book.assessment.title = app::assessmentTitle(book.assessment.group, year, m_language);
    book.assessment.setId = set.id;
    book.assessment.year = year;
    book.author = m_author;
    return book;
}

void NewBookDialog::create()
{
    auto made = [this]() -> core::Result<std::unique_ptr<app::Workspace>> {
        const Busy busy;
        if (const core::Status written = app::makeBook(pathOf(file()), wanted()); !written)
            return written.error();
        return app::Workspace::open(pathOf(file()), store::OpenMode::ReadWrite, m_author);
    }();
    if (made) {
        m_made = *std::move(made);
        m_draft.drop();
        accept();
        return;
    }
    m_dialogs.showError(this, tr("Chưa lập được sổ mới"), made.error(), m_language, file(),
                        {tr("Mọi thứ đã gõ còn trong khung: sửa nơi lưu hoặc danh sách rồi bấm "
                            "«Lập sổ» lần nữa.")});
    // What was not seen before may be seen now: a file of the name, a folder that is gone.
    update();
}

} // namespace gui
