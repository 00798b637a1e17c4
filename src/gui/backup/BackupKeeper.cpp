#include "gui/backup/BackupKeeper.h"

#include "app/Wording.h"
#include "app/Workspace.h"
#include "gui/page/Busy.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "models/backup/BackupTable.h"
#include "models/words/Text.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <iterator>
#include <memory>

namespace gui {

namespace {

const QString momentForm = QStringLiteral("yyyy-MM-dd HH:mm:ss");

std::string dayOf(const QDateTime& moment)
{
    return moment.toString(QStringLiteral("yyyy-MM-dd")).toStdString();
}

} // namespace

BackupKeeper::BackupKeeper(Settings& settings, Now now, QObject* parent)
    : QObject(parent), m_settings(settings), m_now(std::move(now))
{}

BackupKeeper::~BackupKeeper()
{
    wait();
}

void BackupKeeper::wait()
{
    if (!m_worker)
        return;
    const Busy busy;
    m_worker->wait();
    // What it has left for the event loop is taken now.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void BackupKeeper::keep(const app::Workspace* workspace)
{
    wait();
    m_workspace = workspace;
    m_error.reset();
    if (m_workspace && !m_workspace->isReadOnly() && !m_workspace->info().sample)
        copyInBackground();
    Q_EMIT changed();
}

QString BackupKeeper::folder() const
{
    if (!m_workspace)
        return {};
    return fileName(app::Backups(m_workspace->book().file().parent_path()).folder());
}

QString BackupKeeper::place() const
{
    return m_settings.value(Settings::Key::BackupPlace).toString();
}

void BackupKeeper::setPlace(const QString& place)
{
    m_settings.setValue(Settings::Key::BackupPlace, place);
    Q_EMIT changed();
}

bool BackupKeeper::isPlaceThere() const
{
    return QFileInfo(place()).isDir();
}

std::vector<app::Backups> BackupKeeper::places() const
{
    const std::string& id = m_workspace->info().id;
    std::vector<app::Backups> all;
    all.emplace_back(m_workspace->book().file().parent_path(), id);
    if (!place().isEmpty() && isPlaceThere())
        all.emplace_back(pathOf(place()), id);
    return all;
}

std::vector<app::Backup> BackupKeeper::all(const QStringList& elsewhere) const
{
    std::vector<app::Backup> found;
    const auto take = [&found](const app::Backups& place) {
        std::vector<app::Backup> here = place.all();
        std::move(here.begin(), here.end(), std::back_inserter(found));
    };
    for (const QString& place : elsewhere)
        take(app::Backups(pathOf(place)));
    if (elsewhere.isEmpty() && m_workspace)
        for (const app::Backups& place : places())
            take(place);
    std::stable_sort(found.begin(), found.end(), [](const app::Backup& a, const app::Backup& b) {
        return a.moment > b.moment;
    });
    return found;
}

/// The worker reads the book through a connection of its own, beside whoever writes it.
void BackupKeeper::copyInBackground()
{
    const QDateTime now = m_now();
    std::vector<app::Backups> due = places();
    const auto file = m_workspace->book().file();
    std::erase_if(due, [&](const app::Backups& place) { return !place.isDue(file, dayOf(now)); });
    if (due.empty())
        return;
    const auto outcome = std::make_shared<std::optional<core::Error>>();
    m_worker.reset(QThread::create(
        [file, due = std::move(due), outcome, moment = now.toString(momentForm).toStdString()] {
            const auto book = app::Workspace::open(file, store::OpenMode::ReadOnly);
            if (!book) {
                *outcome = book.error();
                return;
            }
            for (const app::Backups& place : due) {
                const auto made = place.make((*book)->book(), app::BackupCause::Daily, moment);
                if (!made && !*outcome)
                    *outcome = made.error();
            }
        }));
    connect(m_worker.get(), &QThread::finished, this, [this, outcome] { finish(*outcome); });
    m_worker->start(QThread::LowPriority);
}

void BackupKeeper::finish(const std::optional<core::Error>& error)
{
    m_worker->wait(); // it says so a moment before it has ended
    m_worker.reset();
    m_error = error;
    Q_EMIT changed();
}

void BackupKeeper::beforeImport()
{
    if (m_workspace && !m_workspace->isReadOnly() && !m_workspace->info().sample)
        (void)copyNow(app::BackupCause::BeforeImport); // told by the mark; the import goes on
}

core::Status BackupKeeper::copyNow(app::BackupCause cause)
{
    wait();
    const Busy busy;
    m_error.reset();
    const std::string moment = m_now().toString(momentForm).toStdString();
    for (const app::Backups& place : places()) {
        const auto made = place.make(m_workspace->book(), cause, moment);
        if (!made && !m_error)
            m_error = made.error();
    }
    Q_EMIT changed();
    return m_error ? core::Status(*m_error) : core::Status();
}

QString BackupKeeper::momentText(const QDateTime& moment) const
{
    return moment.date() == m_now().date()
               ? tr("hôm nay %1").arg(moment.toString(QStringLiteral("HH:mm")))
               : moment.toString(QStringLiteral("dd/MM/yyyy"));
}

void BackupKeeper::setLanguage(core::Language language)
{
    m_language = language;
    Q_EMIT changed();
}

BackupMark BackupKeeper::mark() const
{
    if (!m_workspace || m_workspace->isReadOnly())
        return {};
    const QString icon = QStringLiteral("disk");
    const QString all = tr("Bấm để xem các bản sao lưu, sao lưu ngay hoặc lấy lại.");
    if (isCopying())
        return {icon, tr("Đang sao lưu…"), all};
    if (m_error)
        return {QStringLiteral("warn"), tr("Chưa sao lưu được"),
                models::qt(app::text(*m_error, m_language)) + QLatin1Char('\n') + all,
                Role::Warning};
    std::vector<app::Backup> known = this->all();
    std::erase_if(known, [name = app::backupName(m_workspace->book().file())](
                             const app::Backup& one) { return one.name != name; });
    if (known.empty())
        return m_workspace->info().sample ? BackupMark{}
                                          : BackupMark{icon, tr("Chưa có bản sao lưu"), all};
    const QString text =
        tr("Sao lưu %1").arg(momentText(models::BackupTable::momentOf(known.front())));
    if (!place().isEmpty() && !isPlaceThere())
        return {QStringLiteral("warn"), tr("%1 · nơi thứ hai vắng").arg(text),
                tr("Không thấy nơi sao lưu thứ hai %1 (USB chưa cắm?). Bản cạnh sổ vẫn được giữ.")
                        .arg(QDir::toNativeSeparators(place())) +
                    QLatin1Char('\n') + all,
                Role::Warning};
    return {icon, text, all};
}

} // namespace gui
