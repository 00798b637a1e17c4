#include "gui/backup/BackupKeeper.h"

#include "app/Wording.h"
#include "app/Workspace.h"
#include "gui/page/Busy.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "models/backup/BackupText.h"
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

/// The copies at all the places, the newest first.
std::vector<app::Backup> newestFirst(const std::vector<app::Backups>& places)
{
    std::vector<app::Backup> found;
    for (const app::Backups& place : places) {
        std::vector<app::Backup> here = place.all();
        std::move(here.begin(), here.end(), std::back_inserter(found));
    }
    std::stable_sort(found.begin(), found.end(), [](const app::Backup& a, const app::Backup& b) {
        return a.moment > b.moment;
    });
    return found;
}

} // namespace

/// What there is to know of the book for copying it, from any thread.
struct BackupKeeper::Order {
    std::filesystem::path file;
    std::string book; ///< its id
    std::filesystem::path second;
    std::string moment;

    std::string day() const { return moment.substr(0, 10); }
    bool hasSecond() const
    {
        std::error_code missing;
        return !second.empty() && std::filesystem::is_directory(second, missing);
    }
    std::vector<app::Backups> places() const
    {
        std::vector<app::Backups> all;
        all.emplace_back(file.parent_path(), book);
        if (hasSecond())
            all.emplace_back(second, book);
        return all;
    }
};

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

bool BackupKeeper::keepsCopies() const
{
    return m_workspace && app::keepsCopies(*m_workspace);
}

void BackupKeeper::keep(const app::Workspace* workspace)
{
    wait();
    m_workspace = workspace;
    m_seen = {};
    if (m_workspace && !m_workspace->isReadOnly())
        work(keepsCopies());
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
    wait();
    m_settings.setValue(Settings::Key::BackupPlace, place);
    if (m_workspace && !m_workspace->isReadOnly())
        work(false);
    Q_EMIT changed();
}

bool BackupKeeper::isPlaceThere() const
{
    return QFileInfo(place()).isDir();
}

std::vector<app::Backup> BackupKeeper::all(const QStringList& elsewhere) const
{
    std::vector<app::Backups> places;
    for (const QString& place : elsewhere)
        places.emplace_back(pathOf(place));
    if (elsewhere.isEmpty() && m_workspace)
        places = order().places();
    return newestFirst(places);
}

BackupKeeper::Order BackupKeeper::order() const
{
    return {m_workspace->book().file(), m_workspace->info().id, pathOf(place()),
            m_now().toString(momentForm).toStdString()};
}

void BackupKeeper::look(const Order& order, Seen& seen)
{
    const std::string name = app::backupName(order.file);
    for (const app::Backup& one : newestFirst(order.places())) {
        if (one.name != name)
            continue;
        seen.newest = one.moment;
        break;
    }
    seen.isPlaceMissing = !order.second.empty() && !order.hasSecond();
}

/// Whether there is a copy to make is seen in the worker, too: a place in a network may be slow.
/// It reads the book through a connection of its own, beside whoever writes it.
void BackupKeeper::work(bool makesDaily)
{
    const auto seen = std::make_shared<Seen>();
    m_worker.reset(QThread::create([this, seen, makesDaily, order = order()] {
        std::vector<app::Backups> due;
        if (makesDaily)
            due = order.places();
        std::erase_if(due, [&order](const app::Backups& place) {
            return !place.isDue(order.file, order.day());
        });
        if (!due.empty()) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_isCopying = m_worker != nullptr;
                    Q_EMIT changed();
                },
                Qt::QueuedConnection);
            const auto book = app::Workspace::open(order.file, store::OpenMode::ReadOnly);
            if (!book)
                seen->error = book.error();
            for (const app::Backups& place : due) {
                if (!book)
                    break;
                const auto made =
                    place.make((*book)->book(), app::BackupCause::Daily, order.moment);
                if (!made && !seen->error)
                    seen->error = made.error();
            }
        }
        look(order, *seen);
    }));
    connect(m_worker.get(), &QThread::finished, this, [this, seen] { finish(std::move(*seen)); });
    m_worker->start(QThread::LowPriority);
}

void BackupKeeper::finish(Seen seen)
{
    m_worker->wait(); // it says so a moment before it has ended
    m_worker.reset();
    m_isCopying = false;
    m_seen = std::move(seen);
    Q_EMIT changed();
}

void BackupKeeper::copyBefore(app::BackupCause cause)
{
    if (!keepsCopies())
        return;
    wait();
    const Busy busy;
    const Order order = this->order();
    std::vector<std::filesystem::path> places = {order.file.parent_path()};
    if (order.hasSecond())
        places.push_back(order.second);
    // What went wrong is told by the mark; the work goes on.
    m_seen = {};
    m_seen.error = app::copyBefore(*m_workspace, cause, places, order.moment).error;
    look(order, m_seen);
    Q_EMIT changed();
}

CopiesMade BackupKeeper::copyNow(app::BackupCause cause)
{
    wait();
    const Busy busy;
    CopiesMade copies;
    const Order order = this->order();
    for (const app::Backups& place : order.places()) {
        const auto made = place.make(m_workspace->book(), cause, order.moment);
        if (made)
            ++copies.made;
        else if (!copies.error) {
            copies.error = made.error();
            copies.failed = fileName(place.folder());
        }
    }
    m_seen = {};
    m_seen.error = copies.error;
    look(order, m_seen);
    Q_EMIT changed();
    return copies;
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
    if (m_isCopying)
        return {icon, tr("Đang sao lưu…"), all};
    if (m_seen.error)
        return {QStringLiteral("warn"), tr("Chưa sao lưu được"),
                models::qt(app::text(*m_seen.error, m_language)) + QLatin1Char('\n') + all,
                Role::Warning};
    if (m_seen.newest.empty())
        return m_worker || !keepsCopies() ? BackupMark{}
                                          : BackupMark{icon, tr("Chưa có bản sao lưu"), all};
    const QString text = tr("Sao lưu %1")
                             .arg(models::BackupText::brief(
                                 models::BackupText::moment(m_seen.newest), m_now().date()));
    if (m_seen.isPlaceMissing)
        return {QStringLiteral("warn"), tr("%1 · nơi thứ hai vắng").arg(text),
                tr("Không thấy nơi sao lưu thứ hai %1 (USB chưa cắm?). Bản cạnh sổ vẫn được giữ.")
                        .arg(QDir::toNativeSeparators(place())) +
                    QLatin1Char('\n') + all,
                Role::Warning};
    return {icon, text, all};
}

} // namespace gui
