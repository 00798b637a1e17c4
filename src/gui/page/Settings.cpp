#include "gui/page/Settings.h"

#include <array>

namespace gui {
namespace {

struct Row {
    Settings::Key key;
    const char* name;
    const char* defaultText; ///< nullptr: no value
};

constexpr std::array rows = {
    Row{Settings::Key::Language, "language", "vi"},
    Row{Settings::Key::Theme, "theme", "system"},
    Row{Settings::Key::Recent, "recent/books", nullptr},
    Row{Settings::Key::LastFolder, "recent/folder", ""},
    Row{Settings::Key::WindowGeometry, "window/geometry", nullptr},
    Row{Settings::Key::LastPage, "window/page", "sheet"},
    Row{Settings::Key::LastAssessment, "window/assessment", ""},
    Row{Settings::Key::LastStage, "window/stage", "v1"},
    Row{Settings::Key::SheetSplitter, "sheet/splitter", nullptr},
    Row{Settings::Key::SheetHeader, "sheet/header", nullptr},
    Row{Settings::Key::SheetUnit, "sheet/unit", ""},
    Row{Settings::Key::MatrixSplitter, "matrix/splitter", nullptr},
    Row{Settings::Key::MatrixLower, "matrix/lower", nullptr},
    Row{Settings::Key::MatrixWidths, "matrix/widths", nullptr},
    Row{Settings::Key::MatrixHidden, "matrix/hidden", nullptr},
    Row{Settings::Key::MatrixCriterion, "matrix/criterion", ""},
    Row{Settings::Key::MatrixVerifier, "matrix/verifier", ""},
    Row{Settings::Key::MatrixBlind, "matrix/blind", "false"},
    Row{Settings::Key::RankingHeader, "ranking/header", nullptr},
    Row{Settings::Key::RankingSortColumn, "ranking/sort-column", "0"},
    Row{Settings::Key::RankingSortDescending, "ranking/sort-descending", "false"},
    Row{Settings::Key::RankingHideAreas, "ranking/hide-areas", "false"},
    Row{Settings::Key::DossierSplitter, "dossiers/splitter", nullptr},
    Row{Settings::Key::DossierUnit, "dossiers/unit", ""},
    Row{Settings::Key::ReportsSplitter, "reports/splitter", nullptr},
    Row{Settings::Key::ReportsOptions, "reports/options", nullptr},
    Row{Settings::Key::ReportsAuthority, "reports/authority", nullptr},
    Row{Settings::Key::ReportsZoom, "reports/zoom", "0"},
};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].key != static_cast<Settings::Key>(i))
            return false;
    return rows.size() == static_cast<std::size_t>(Settings::Key::ReportsZoom) + 1;
}
static_assert(inOrder(), "the table follows the enumeration");

const Row& row(Settings::Key key)
{
    return rows[static_cast<std::size_t>(key)];
}

} // namespace

Settings::Settings()
    : m_settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                             QStringLiteral("cchc"), QStringLiteral("cchc")))
{}

Settings::Settings(const QString& file)
    : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{}

QVariant Settings::value(Key key) const
{
    const Row& of = row(key);
    const QVariant fallback =
        of.defaultText ? QVariant(QString::fromLatin1(of.defaultText)) : QVariant();
    return m_settings->value(QString::fromLatin1(of.name), fallback);
}

void Settings::setValue(Key key, const QVariant& value)
{
    m_settings->setValue(QString::fromLatin1(row(key).name), value);
}

} // namespace gui
