#pragma once

#include "core/Document.h"

#include <QString>

#include <filesystem>
#include <memory>

class QTemporaryDir;

namespace gui {

/// Copies of documents that the system's programs look at: read-only, in a private folder that goes
/// with the program.
class OpenedFiles {
public:
    OpenedFiles();
    ~OpenedFiles();

    /// Where a copy of this document belongs; its folder exists. Empty where no folder can be made.
    QString place(const core::Document& document);
    /// What is shown is the evidence, not a draft to work on.
    static void protect(const QString& file);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace gui
