#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace gui {

/// What the program remembers between runs, for this person on this machine. One table of keys with
/// their defaults; nothing is read or written under another key.
class Settings {
public:
    enum class Key {
        Language,   ///< "vi" or "en"
        Theme,      ///< "system", "light" or "dark"
        Recent,     ///< list of books, see models/RecentBooks.h
        LastFolder, ///< where the last file dialog was
        WindowGeometry,
        LastPage,       ///< "sheet", "matrix", "ranking", "dossiers", "reports"
        LastAssessment, ///< id, per book title is not worth it
        LastStage,      ///< "self", "v1", "v2"
        SheetSplitter,
        SheetHeader,
        SheetUnit,
        MatrixSplitter,
        MatrixLower,
        MatrixWidths,    ///< of columns, in their order; 0: as it comes
        MatrixHidden,    ///< positions of columns hidden by hand
        MatrixCriterion, ///< code
        MatrixVerifier,
        MatrixBlind,
        RankingHeader,
        RankingSortColumn,
        RankingSortDescending,
        RankingHideAreas,
        DossierSplitter,
        DossierUnit,
        ReportsSplitter,
        ReportsOptions, ///< names of the options that are on
        ReportsAuthority,
        ReportsZoom ///< position in the list: page, width, 100 %
    };

    /// In the user's configuration folder.
    Settings();
    /// In a file of the caller (tests).
    explicit Settings(const QString& file);

    QVariant value(Key key) const;
    void setValue(Key key, const QVariant& value);
    void sync() { m_settings->sync(); }

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace gui
