#include "gui/window/Languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace gui {

Languages::~Languages()
{
    if (m_installed && QCoreApplication::instance())
        QCoreApplication::removeTranslator(&m_translator);
}

void Languages::apply(core::Language language)
{
    // Figures are those of the official paper in both languages: decimal comma.
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    m_current = language;
    if (m_installed)
        QCoreApplication::removeTranslator(&m_translator);
    const QString file = language == core::Language::English
                             ? QStringLiteral(":/translations/cchc_en.qm")
                             : QStringLiteral(":/translations/qtbase_vi.qm");
    m_installed = m_translator.load(file);
    if (m_installed)
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace gui
