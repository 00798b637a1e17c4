#include "gui/imports/ImportMemory.h"

#include "app/ImportChoices.h"
#include "gui/page/Settings.h"
#include "models/words/Text.h"

#include <QCryptographicHash>
#include <QStringList>

namespace gui {

namespace {

constexpr qsizetype layoutsKept = 50;
constexpr const char* layoutsName = "layouts";

/// Headings may be pages long and are nobody's business: their hash names the layout.
QString keyOf(const app::TableImport& import)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::fromStdString(app::layoutText(import)),
                                 QCryptographicHash::Sha256)
            .toHex()
            .left(32));
}

SettingsGroup groupOf(Settings& settings)
{
    return {settings, QStringLiteral("imports"), {}};
}

} // namespace

bool ImportMemory::recall(app::TableImport& import) const
{
    if (import.columnNames().empty())
        return false;
    const QString key = keyOf(import) + QLatin1Char(' ');
    const QStringList known = groupOf(m_settings).value(layoutsName).toStringList();
    for (const QString& line : known) {
        if (!line.startsWith(key))
            continue;
        app::setChoices(import, models::utf8(line.mid(key.size())));
        return true;
    }
    return false;
}

void ImportMemory::keep(const app::TableImport& import)
{
    if (import.columnNames().empty())
        return; // nothing was chosen
    const QString key = keyOf(import) + QLatin1Char(' ');
    SettingsGroup group = groupOf(m_settings);
    QStringList known = group.value(layoutsName).toStringList();
    known.removeIf([&key](const QString& line) { return line.startsWith(key); });
    known.prepend(key + models::qt(app::choicesText(import)));
    group.setValue(layoutsName, QStringList(known.mid(0, layoutsKept)));
}

} // namespace gui
