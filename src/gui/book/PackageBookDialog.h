#pragma once

#include "app/BookFromPackage.h"
#include "core/Language.h"
#include "gui/page/FormDialog.h"

#include <memory>
#include <string>

namespace gui {

class Dialogs;

/// A new book of an assignment that came: what the package is, the fingerprint of its sender's key
/// with two groups left out, the whole of which is typed from the sender's paper, and where the
/// book goes. The book is made by the form: where that fails the form stays. Where it was made but
/// cannot be opened, that is said, with its place, and the form goes.
class PackageBookDialog : public FormDialog {
    Q_OBJECT

public:
    /// `bytes`: of `file`; app::bookOrigin read them. `folder`: where the book is proposed.
    PackageBookDialog(Dialogs& dialogs, const QString& file, std::string bytes,
                      app::BookOrigin origin, const QString& folder, std::string author,
                      core::Language language, QWidget* parent);

    /// The book that was made, once.
    std::unique_ptr<app::Workspace> takeBook() { return std::move(m_made); }
    /// Its file.
    const QString& file() const { return m_file; }

protected:
    virtual core::Result<std::unique_ptr<app::Workspace>> openMade() const;

private:
    void addFact(const QString& name, const QString& value);
    void take() override;
    core::Status make(const app::PackageChoice& choice) const;
    void openBook();

    Dialogs& m_dialogs;
    QString m_package;
    std::string m_bytes;
    app::BookOrigin m_origin;
    QString m_folder;
    std::string m_author;
    core::Language m_language;
    QString m_file;
    std::unique_ptr<app::Workspace> m_made;
    QLineEdit* m_typed = nullptr;
};

} // namespace gui
