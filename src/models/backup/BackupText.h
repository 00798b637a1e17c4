#pragma once

#include "app/Backups.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <string_view>

namespace models {

/// What is said of a dated copy.
class BackupText {
    Q_DECLARE_TR_FUNCTIONS(models::BackupText)

public:
    /// Of app::Backup::moment.
    static QDateTime moment(std::string_view moment);
    /// "29/11/2026 08:02".
    static QString full(const QDateTime& moment);
    /// "hôm nay 08:02", of another day "28/11/2026".
    static QString brief(const QDateTime& moment, const QDate& today);
    /// "2026-11-29 08.02", for names of files.
    static QString forFileName(const QDateTime& moment);
    /// "Tỉnh ta · 19 đơn vị · 4 đợt · 12.345 thay đổi, lần cuối 16:20 28/11/2026".
    static QString contents(const app::BackupContents& contents);
};

} // namespace models
