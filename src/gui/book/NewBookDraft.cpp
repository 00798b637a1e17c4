#include "gui/book/NewBookDraft.h"

#include "core/UnfinishedFile.h"
#include "gui/page/FilePath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace gui {

NewBookDraft::NewBookDraft(const QString& file, QObject* parent) : QObject(parent), m_file(file)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &NewBookDraft::write);
}

std::optional<NewBookDraft::Fields> NewBookDraft::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    if (kept.isEmpty())
        return std::nullopt;
    const auto text = [&kept](const char* name) { return kept[QLatin1String(name)].toString(); };
    return Fields{text("title"),
                  text("file"),
                  text("set"),
                  text("group"),
                  kept[QLatin1String("year")].toInt(),
                  text("units")};
}

void NewBookDraft::keep(const Fields& fields)
{
    m_fields = fields;
    m_soon.start();
}

void NewBookDraft::drop()
{
    m_soon.stop();
    QFile::remove(m_file);
}

void NewBookDraft::write()
{
    QJsonObject kept;
    kept[QLatin1String("title")] = m_fields.title;
    kept[QLatin1String("file")] = m_fields.file;
    kept[QLatin1String("set")] = m_fields.set;
    kept[QLatin1String("group")] = m_fields.group;
    kept[QLatin1String("year")] = m_fields.year;
    kept[QLatin1String("units")] = m_fields.units;
    QDir().mkpath(QFileInfo(m_file).path());
    (void)core::writeWhole(pathOf(m_file), QJsonDocument(kept).toJson().toStdString());
}

} // namespace gui
