#pragma once

#include "core/DossierCounter.h"
#include "core/Language.h"
#include "core/Ratio.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <optional>

namespace models {

/// The words of dossier counters on the screen.
class DossierText {
    Q_DECLARE_TR_FUNCTIONS(models::DossierText)

public:
    /// "Tỉnh", "Huyện", "Xã".
    static QString level(core::DossierSource::Level level);
    /// "cấp huyện".
    static QString levelPhrase(core::DossierSource::Level level);
    /// What a person typed for a level: its name or the first letters, with or without marks.
    static std::optional<core::DossierSource::Level> levelTyped(const QString& text);
    /// "Đúng hạn trên đã giải quyết": the formula by name.
    static QString formula(core::DossierSource::Formula formula);
    /// What the formula divides, in words.
    static QString formulaParts(core::DossierSource::Formula formula);
    /// "giải quyết quá hạn".
    static QString counter(core::DossierForm form, std::size_t field, core::Language language);
    /// "19.938", empty where not known.
    static QString number(core::CounterValue value);
    /// "99,41%", empty where there is none.
    static QString percent(const std::optional<core::Ratio>& percent);
    /// The field that new rows have: data of the office, in its language whatever the window
    /// speaks.
    static constexpr const char* allFields = "Tất cả";
    /// As the window calls it: a name as it was typed, all fields together in its language.
    static QString field(const std::string& field);
    /// "Huyện · Tất cả", "Huyện · Tất cả (II.06a)".
    static QString row(const core::DossierCounters& row);
};

} // namespace models
