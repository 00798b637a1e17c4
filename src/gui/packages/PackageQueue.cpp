#include "gui/packages/PackageQueue.h"

#include "app/OwnFile.h"
#include "app/PackageInbox.h"
#include "app/Wording.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "models/book/Session.h"
#include "models/packages/PackageDesk.h"
#include "models/words/Text.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace gui {

using models::qt;

namespace {

QStringList names(const std::vector<std::filesystem::path>& files)
{
    QStringList all;
    for (const std::filesystem::path& file : files)
        all += QString::fromStdU16String(file.u16string());
    return all;
}

/// As their senders made them, what is no package last; as they are where one is not there.
QStringList inOrder(const QStringList& files)
{
    std::vector<std::filesystem::path> named;
    named.reserve(static_cast<std::size_t>(files.size()));
    for (const QString& file : files)
        named.push_back(pathOf(file));
    const auto sorted = app::packageFiles(named);
    return sorted ? names(*sorted) : files;
}

} // namespace

PackageBytes packageBytes(const Dialogs& dialogs, const QString& file, core::Language language)
{
    if (dialogs.isOpenBook(file))
        return {{}, qt(app::text(app::ownFileError(pathOf(file)), language))};
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {{},
                PackageQueue::tr("Không mở được tệp (%1). Sổ chưa thay đổi gì. Kiểm tra tệp rồi "
                                 "làm lại.")
                    .arg(source.errorString())};
    // One byte more than is allowed: who reads the package says that it is too large.
    const auto limit = static_cast<qint64>(package::Limits().fileBytes);
    return {source.read(limit + 1).toStdString(), {}};
}

PackageQueue::PackageQueue(models::PackageDesk& desk, Dialogs& dialogs, QObject* parent)
    : QObject(parent), m_desk(desk), m_dialogs(dialogs)
{}

void PackageQueue::look(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path;
            continue;
        }
        const auto found = app::packageFiles({pathOf(path)});
        if (found)
            files += names(*found);
        else
            Q_EMIT foundNothing(path);
    }
    begin(files.size() > 1 ? inOrder(files) : files, false);
}

void PackageQueue::take(const QStringList& files, const app::PackageChoice& choice)
{
    m_choice = choice;
    begin(files, true);
}

void PackageQueue::begin(QStringList files, bool imports)
{
    if (isBusy()) {
        // What is dropped meanwhile comes behind.
        if (!imports && !m_imports)
            m_files += files;
        return;
    }
    if (files.isEmpty())
        return;
    m_files = std::move(files);
    m_done = 0;
    m_imports = imports;
    m_isMany = imports || m_files.size() > 1;
    if (m_isMany)
        m_desk.beginMany();
    Q_EMIT moved();
    QTimer::singleShot(0, this, &PackageQueue::step);
}

void PackageQueue::stop()
{
    m_files.resize(m_done);
}

void PackageQueue::leave()
{
    stop();
    if (m_isMany)
        m_desk.endMany();
    m_isMany = false;
}

QString PackageQueue::name() const
{
    return QFileInfo(m_files.value(m_done)).fileName();
}

void PackageQueue::step()
{
    if (isBusy() && m_desk.session()) {
        const QString& file = m_files.at(m_done);
        const PackageBytes source = packageBytes(m_dialogs, file, m_desk.session()->language());
        if (!source.fault.isEmpty())
            m_desk.refuse(file, source.fault);
        else if (m_imports)
            m_desk.take(file, source.bytes, m_choice);
        else
            m_desk.read(file, source.bytes);
        ++m_done;
        Q_EMIT moved();
    }
    if (isBusy()) {
        QTimer::singleShot(0, this, &PackageQueue::step);
        return;
    }
    if (m_isMany)
        m_desk.endMany();
    m_isMany = false;
    Q_EMIT finished();
}

} // namespace gui
