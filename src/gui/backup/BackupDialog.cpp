#include "gui/backup/BackupDialog.h"

#include "app/Wording.h"
#include "gui/delegates/RowDelegate.h"
#include "gui/page/BookFile.h"
#include "gui/page/Busy.h"
#include "gui/page/DialogSize.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "models/backup/BackupText.h"
#include "models/words/Text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace gui {

namespace {

constexpr QSize dialogSize(820, 480);
constexpr std::array<int, models::BackupTable::ColumnCount> backupWidths = {140, 190, 120, 90, 240};

/// The folder in which a place keeps its copies lies in the place: whoever chooses it means the
/// place.
QString placeOf(const QString& chosen)
{
    const QFileInfo folder(chosen);
    return folder.fileName() == QLatin1String("sao-luu") ? folder.absolutePath() : chosen;
}

QLabel* hint(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    Look::setFont(*label, TextStyle::Hint);
    Look::setTextRole(*label, Role::MutedText);
    return label;
}

} // namespace

BackupDialog::BackupDialog(Dialogs& dialogs, BackupKeeper& keeper, core::Language language,
                           QString folder, QWidget* parent)
    : QDialog(parent), m_dialogs(dialogs), m_keeper(keeper), m_language(language),
      m_folder(std::move(folder))
{
    setProperty("manual", QStringLiteral("backup"));
    setWindowTitle(tr("Sao lưu và khôi phục"));
    m_keeper.wait();
    if (m_keeper.folder().isEmpty())
        m_elsewhere = m_keeper.isPlaceThere() && m_keeper.place() != m_folder
                          ? QStringList{m_folder, m_keeper.place()}
                          : QStringList{m_folder};
    build();
    connect(&m_keeper, &BackupKeeper::changed, this, &BackupDialog::showPlaces);
    fill();
    showPlaces();
}

QString BackupDialog::ask(Dialogs& dialogs, BackupKeeper& keeper, core::Language language,
                          const QString& folder, QWidget* parent)
{
    BackupDialog dialog(dialogs, keeper, language, folder, parent);
    dialog.exec();
    return dialog.restored();
}

void BackupDialog::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 12, 16, 12);
    outer->setSpacing(8);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    Look::setFont(*m_title, TextStyle::PageTitle);
    outer->addWidget(m_title);

    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Các bản sao lưu"));
    dressRows(*m_table);
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_table->setColumnWidth(column, backupWidths[static_cast<std::size_t>(column)]);
    outer->addWidget(m_table, 1);
    m_empty = hint(this);
    outer->addWidget(m_empty);
    m_contents = hint(this);
    m_contents->setAccessibleName(tr("Bản đang chọn"));
    outer->addWidget(m_contents);

    auto* places = new QHBoxLayout;
    places->setSpacing(6);
    m_places = hint(this);
    places->addWidget(m_places, 1);
    const auto button = [this](const QString& text, QHBoxLayout& row) {
        auto* made = new QPushButton(text, this);
        made->setAutoDefault(false);
        row.addWidget(made);
        return made;
    };
    const bool isOpen = m_elsewhere.isEmpty();
    m_choosePlace = button(isOpen ? tr("&Nơi thứ hai…") : tr("&Thư mục khác…"), *places);
    m_dropPlace = button(tr("&Bỏ nơi thứ hai"), *places);
    outer->addLayout(places);
    m_choosePlace->setObjectName(QStringLiteral("placeButton"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    m_copy = button(tr("Sao &lưu ngay"), *buttons);
    m_copy->setVisible(isOpen);
    m_copy->setObjectName(QStringLiteral("copyNowButton"));
    m_restore = button(tr("&Khôi phục thành sổ mới…"), *buttons);
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    buttons->addStretch(1);
    auto* close = button(tr("Đóng"), *buttons);
    outer->addLayout(buttons);
    resizeWithin(*this, dialogSize);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BackupDialog::showContents);
    connect(m_table, &QTableView::activated, this, &BackupDialog::restore);
    connect(m_copy, &QPushButton::clicked, this, &BackupDialog::copyNow);
    connect(m_choosePlace, &QPushButton::clicked, this, &BackupDialog::choosePlace);
    connect(m_dropPlace, &QPushButton::clicked, this, [this] {
        m_keeper.setPlace({});
        fill();
    });
    connect(m_restore, &QPushButton::clicked, this, &BackupDialog::restore);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void BackupDialog::fill()
{
    m_model.show(m_keeper.all(m_elsewhere));
    const int count = m_model.rowCount();
    const QString where =
        m_elsewhere.isEmpty()
            ? tr("Bản sao lưu của sổ đang mở")
            : tr("Bản sao lưu trong %1")
                  .arg(QDir::toNativeSeparators(m_elsewhere.join(QStringLiteral(", "))));
    m_title->setText(where);
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setText(m_elsewhere.isEmpty()
                         ? tr("Chưa có bản nào. Chương trình tự sao lưu mỗi ngày khi mở sổ để ghi "
                              "(trừ sổ mẫu), và trước mỗi lần nhập tệp.")
                         : tr("Không có bản sao lưu nào trong thư mục «sao-luu» ở đây. Chọn thư "
                              "mục chứa sổ, hoặc USB đã dùng để sao lưu."));
    if (count > 0) {
        m_table->setCurrentIndex(m_model.index(0, 0));
        m_table->setFocus();
    } else {
        (m_copy->isVisibleTo(this) ? m_copy : m_choosePlace)->setFocus();
    }
    showContents();
}

void BackupDialog::showContents()
{
    const app::Backup* backup = m_model.at(m_table->currentIndex().row());
    m_restore->setEnabled(false);
    m_contents->clear();
    if (!backup)
        return;
    const auto contents = [backup] {
        const Busy busy;
        return app::contentsOf(*backup);
    }();
    Look::setTextRole(*m_contents, contents ? Role::MutedText : Role::Error);
    m_contents->setText(contents ? models::BackupText::contents(*contents)
                                 : tr("Không dùng được bản này: %1")
                                       .arg(models::qt(app::text(contents.error(), m_language))));
    m_restore->setEnabled(contents.ok());
}

void BackupDialog::showPlaces()
{
    const bool isOpen = m_elsewhere.isEmpty();
    const QString second = m_keeper.place();
    m_dropPlace->setVisible(isOpen && !second.isEmpty());
    if (!isOpen) {
        m_places->clear();
        return;
    }
    const QString kept = m_keeper.keepsCopies()
                             ? tr("Giữ 10 bản ngày, 12 bản tháng trong %1.")
                             : tr("Sổ mẫu, sổ chỉ xem không tự sao lưu; bản bấm lưu nằm trong %1.");
    QString text = kept.arg(QDir::toNativeSeparators(m_keeper.folder()));
    if (second.isEmpty())
        text += QLatin1Char(' ') + tr("Nên chọn thêm một nơi ở ổ đĩa khác (USB).");
    else if (m_keeper.isPlaceThere())
        text += QLatin1Char(' ') + tr("Nơi thứ hai: %1.").arg(QDir::toNativeSeparators(second));
    else
        text +=
            QLatin1Char(' ') +
            tr("Không thấy nơi thứ hai %1 (USB chưa cắm?).").arg(QDir::toNativeSeparators(second));
    m_places->setText(text);
}

QString BackupDialog::contents() const
{
    return m_contents->text();
}

QString BackupDialog::places() const
{
    return m_places->text();
}

void BackupDialog::copyNow()
{
    const CopiesMade copies = m_keeper.copyNow(app::BackupCause::ByHand);
    if (copies.error)
        m_dialogs.showError(this,
                            copies.made > 0 ? tr("Đã sao lưu một nơi, nơi kia chưa được")
                                            : tr("Chưa sao lưu được sổ"),
                            *copies.error, m_language, copies.failed);
    fill();
}

void BackupDialog::choosePlace()
{
    const bool isOpen = m_elsewhere.isEmpty();
    const QString from = isOpen && m_keeper.isPlaceThere() ? m_keeper.place() : m_folder;
    const QString chosen = m_dialogs.askFolder(
        this, isOpen ? tr("Sao lưu thêm vào đâu") : tr("Bản sao lưu ở đâu"), from);
    if (chosen.isEmpty())
        return;
    const bool isOwn = isOpen && QFileInfo(placeOf(chosen)) ==
                                     QFileInfo(QFileInfo(m_keeper.folder()).absolutePath());
    if (!isOpen)
        m_elsewhere = QStringList{placeOf(chosen)};
    else if (!isOwn)
        m_keeper.setPlace(placeOf(chosen));
    fill();
    if (isOwn)
        m_places->setText(tr("Thư mục này chứa sổ và đã có bản sao lưu. Nơi thứ hai phải ở chỗ "
                             "khác (USB, ổ đĩa khác)."));
}

QString BackupDialog::proposed(const app::Backup& backup) const
{
    const QString moment =
        models::BackupText::forFileName(models::BackupText::moment(backup.moment));
    const QString base = tr("%1 – khôi phục %2").arg(models::qt(backup.name), moment);
    const QString folder =
        m_elsewhere.isEmpty() ? QFileInfo(m_keeper.folder()).absolutePath() : m_folder;
    return BookFile::numbered(folder, base);
}

void BackupDialog::restore()
{
    const app::Backup* backup = m_model.at(m_table->currentIndex().row());
    if (!backup || !m_restore->isEnabled())
        return;
    const QString file = BookFile::withSuffix(m_dialogs.askNewFile(
        this, tr("Khôi phục thành sổ nào"), proposed(*backup), BookFile::filter()));
    if (file.isEmpty())
        return;
    const core::Status restored = [&] {
        const Busy busy;
        return app::restore(backup->file, pathOf(file));
    }();
    if (!restored) {
        m_dialogs.showError(this, tr("Chưa khôi phục được"), restored.error(), m_language, file,
                            {tr("Chọn bản sao lưu khác, hoặc nơi khác còn chỗ và cho ghi."),
                             tr("Bản sao lưu và sổ đang mở vẫn nguyên vẹn.")});
        return;
    }
    m_restored = file;
    accept();
}

} // namespace gui
