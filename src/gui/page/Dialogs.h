#pragma once

#include "core/Language.h"
#include "core/Result.h"
#include "models/words/RefusedLine.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

class QPrinter;
class QWidget;

namespace gui {

/// Something that was not done: title ("Chưa mở được sổ"), why and whether the data is safe, where,
/// what to do next, and details for whoever helps.
struct ErrorNotice {
    QString title;
    QString text;
    QString place;
    QStringList steps;
    QString details;
    QString verb{};      ///< a button that does one of the steps; empty for none
    bool isDone = false; ///< nothing failed: it is done, and this is to be known of it
};

/// A decision that is needed. Verbs name the effect; the safest is the default button and the
/// answer of Esc, unless another verb gives up.
struct Question {
    QString title;
    QString text;
    QStringList verbs;
    int safest = 0;
    int givesUp = -1; ///< the verb of Esc; below 0 the safest
};

/// A block of cells that was not pasted: which cells and why.
struct RefusedBlock {
    int cells = 0; ///< in the whole block
    std::vector<models::RefusedLine> lines;
};

/// The seam between pages and the dialogs that stop the program until a person answers. Tests
/// answer in its place.
class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// Empty where the person gave up. Filters as in QFileDialog.
    virtual QString askOpenFile(QWidget* parent, const QString& title, const QString& directory,
                                const QString& filter) = 0;
    /// Several files; none where the person gave up.
    virtual QStringList askOpenFiles(QWidget* parent, const QString& title,
                                     const QString& directory, const QString& filter) = 0;
    /// Asks before another file is replaced.
    virtual QString askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                                const QString& filter) = 0;
    /// A file that does not exist yet: a book is never replaced. Says so and asks again where it
    /// exists.
    virtual QString askNewFile(QWidget* parent, const QString& title, const QString& proposed,
                               const QString& filter) = 0;
    /// A folder that is there; empty where the person gave up.
    virtual QString askFolder(QWidget* parent, const QString& title, const QString& directory) = 0;
    /// A line of text, `text` to begin with; nothing where the person gave up. `verb`: what the
    /// button says that takes it.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title,
                                           const QString& question, const QString& text,
                                           const QString& verb) = 0;
    /// Position of the chosen verb.
    virtual int ask(QWidget* parent, const Question& question) = 0;
    /// True where the person chose the notice's verb.
    virtual bool showNotice(QWidget* parent, const ErrorNotice& notice) = 0;
    /// Position of the line to jump to, −1 where the person only closes.
    virtual int showRefused(QWidget* parent, const RefusedBlock& block) = 0;
    /// False where the person gave up.
    virtual bool choosePrinter(QWidget* parent, QPrinter& printer) = 0;

    /// Shows a file in the system's own program for it. False where there is none.
    virtual bool openExternally(const QString& file) = 0;

    /// The book that is open in the window: a file of its own is neither read nor replaced by
    /// choice (app::isOwnFile). Empty: none is open.
    void setOpenBook(const QString& file) { m_openBook = file; }
    bool isOpenBook(const QString& file) const;
    /// The error in the words of app::text, one line for each detail, and its code for whoever
    /// helps. True where the person chose `verb`.
    bool showError(QWidget* parent, const QString& title, const core::Error& error,
                   core::Language language, const QString& place = {},
                   const QStringList& steps = {}, const QString& verb = {});
    /// The bytes of a chosen file; nothing where it is the open book or cannot be opened, which is
    /// said under `title` ("Chưa đọc được bộ chỉ số").
    std::optional<std::string> readFile(QWidget* parent, const QString& path, const QString& title,
                                        core::Language language);

private:
    QString m_openBook;
};

/// Dialogs of the window system.
class SystemDialogs : public Dialogs {
public:
    QString askOpenFile(QWidget* parent, const QString& title, const QString& directory,
                        const QString& filter) override;
    QStringList askOpenFiles(QWidget* parent, const QString& title, const QString& directory,
                             const QString& filter) override;
    QString askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                        const QString& filter) override;
    QString askNewFile(QWidget* parent, const QString& title, const QString& proposed,
                       const QString& filter) override;
    QString askFolder(QWidget* parent, const QString& title, const QString& directory) override;
    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& question,
                                   const QString& text, const QString& verb) override;
    int ask(QWidget* parent, const Question& question) override;
    bool showNotice(QWidget* parent, const ErrorNotice& notice) override;
    int showRefused(QWidget* parent, const RefusedBlock& block) override;
    bool choosePrinter(QWidget* parent, QPrinter& printer) override;
    bool openExternally(const QString& file) override;
};

} // namespace gui
