#include "gui/evidence/OpenedFiles.h"

#include "app/EvidenceEditor.h"
#include "models/words/Text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace gui {

OpenedFiles::OpenedFiles() = default;

OpenedFiles::~OpenedFiles()
{
    if (!m_folder)
        return;
    // Read-only files stand in the way of removing a folder on Windows.
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        QFile::setPermissions(files.next(), QFile::ReadOwner | QFile::WriteOwner);
}

QString OpenedFiles::place(const core::Document& document)
{
    if (!m_folder)
        m_folder =
            std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/cchc-XXXXXX"));
    // A folder for each content: the name stays what it was, and two documents of one name do not
    // meet.
    const QString name = models::qt(document.fileHash.substr(0, 16));
    if (!m_folder->isValid() || !QDir(m_folder->path()).mkpath(name))
        return {};
    return m_folder->filePath(name + QLatin1Char('/') + models::qt(app::safeFileName(document)));
}

void OpenedFiles::protect(const QString& file)
{
    QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadUser);
}

} // namespace gui
