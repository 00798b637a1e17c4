#pragma once

#include "app/Workspace.h"
#include "core/Language.h"
#include "gui/book/UserName.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <optional>
#include <string>

class QWidget;

namespace gui {

class Dialogs;
class Settings;

/// Ways to an open book: the sample, a new one, one that is there. Each asks what it needs, says
/// what went wrong, and gives nothing where the person gave up or it failed.
class BookOpener {
    Q_DECLARE_TR_FUNCTIONS(gui::BookOpener)

public:
    using Book = std::unique_ptr<app::Workspace>;

    BookOpener(Dialogs& dialogs, Settings& settings)
        : m_dialogs(dialogs), m_settings(settings), m_user(dialogs, settings)
    {}

    /// A copy of one of the samples in a file of the person's choice; one that is there already is
    /// offered first.
    Book openSample(QWidget* parent, core::Language language);
    /// Asks for the file, of a book or a package; empty where the person gave up.
    QString choose(QWidget* parent);
    /// A book with accounts is signed in to.
    Book open(QWidget* parent, const QString& file, core::Language language);
    Book makeNew(QWidget* parent, core::Language language);
    /// Of an assignment that came; without a file it asks for one.
    Book makeFromPackage(QWidget* parent, const QString& file, core::Language language);

    /// Why the book can only be looked at ("Sổ đang được … mở trên máy …"); empty where it can be
    /// written.
    static QString readOnlyReason(const app::Workspace& workspace);

    /// Where books go when nobody says otherwise; a folder that is there.
    QString folder() const;

private:
    struct SampleChoice {
        std::string id;
        QString name;
        bool hasPeople = false; ///< in the middle of its work, with accounts
    };
    std::optional<SampleChoice> chooseSample(QWidget* parent, core::Language language);
    Book makeSample(QWidget* parent, const QString& file, const SampleChoice& sample,
                    core::Language language);
    void remember(const QString& file);

    Dialogs& m_dialogs;
    Settings& m_settings;
    UserName m_user;
};

} // namespace gui
