#pragma once

#include <QString>

namespace app {
class TableImport;
}

namespace gui {

class Settings;

/// What a person chose for the columns of a table, kept for the next file of that layout: one whose
/// headings read the same.
class ImportMemory {
public:
    explicit ImportMemory(Settings& settings) : m_settings(settings) {}

    /// Gives the import what was chosen for its layout. False where nothing is known of it.
    bool recall(app::TableImport& import) const;
    void keep(const app::TableImport& import);

private:
    Settings& m_settings;
};

} // namespace gui
