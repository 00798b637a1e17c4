#include "gui/packages/PackageQueue.h"

#include "app/OwnFile.h"
#include "app/Wording.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "models/book/Session.h"
#include "models/packages/PackageDesk.h"
#include "models/words/Text.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

namespace gui {

using models::PackageArrival;
using models::qt;

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
        QStringList found;
        QDirIterator folder(path, {QStringLiteral("*.cchcx")}, QDir::Files,
                            QDirIterator::Subdirectories);
        while (folder.hasNext())
            found += folder.next();
        found.sort();
        if (found.isEmpty())
            Q_EMIT foundNothing(path);
        files += found;
    }
    begin(files, false);
}

void PackageQueue::importReady()
{
    QStringList files;
    for (const PackageArrival& arrival : m_desk.arrivals())
        if (arrival.state == PackageArrival::State::Ready)
            files.prepend(arrival.file); // in the order in which they came
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
    m_isMany = m_files.size() > 1;
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

bool PackageQueue::read(const QString& file)
{
    const PackageBytes source = packageBytes(m_dialogs, file, m_desk.session()->language());
    if (!source.fault.isEmpty()) {
        m_desk.refuse(file, source.fault);
        return false;
    }
    m_desk.read(file, source.bytes);
    return true;
}

void PackageQueue::step()
{
    if (isBusy() && m_desk.session()) {
        // Another one may have been taken in since, so it is looked at anew.
        if (read(m_files.at(m_done)) && m_imports && !m_desk.refusal() && m_desk.plan() &&
            m_desk.plan()->order == app::PackageOrder::New)
            (void)m_desk.apply();
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
