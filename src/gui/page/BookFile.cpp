#include "gui/page/BookFile.h"

#include <QFileInfo>

namespace gui {

namespace {

const QString bookSuffix = QStringLiteral(".cchc");

} // namespace

QString BookFile::filter()
{
    return tr("Sổ CCHC (*.cchc)");
}

QString BookFile::filterWithPackages()
{
    return tr("Sổ và gói CCHC (*.cchc *.cchcx)");
}

bool BookFile::isPackage(const QString& file)
{
    return file.endsWith(QStringLiteral(".cchcx"), Qt::CaseInsensitive);
}

QString BookFile::plainName(const QString& title)
{
    QString name = title.trimmed();
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter))
            letter = QLatin1Char('-');
    return name;
}

QString BookFile::withSuffix(const QString& file)
{
    return file.isEmpty() || file.endsWith(bookSuffix, Qt::CaseInsensitive) ? file
                                                                            : file + bookSuffix;
}

QString BookFile::numbered(const QString& folder, const QString& name)
{
    QString file = folder + QLatin1Char('/') + name + bookSuffix;
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = QStringLiteral("%1/%2 %3%4").arg(folder, name).arg(number).arg(bookSuffix);
    return file;
}

} // namespace gui
