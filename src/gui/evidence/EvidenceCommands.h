#pragma once

#include "app/EvidenceEditor.h"
#include "gui/evidence/OpenedFiles.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QMimeData;
class QWidget;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// What can be done with evidence, for every place that shows it: asks what must be asked, changes
/// through app::EvidenceEditor, says what was not done.
class EvidenceCommands : public QObject {
    Q_OBJECT

public:
    /// `owner`: the widget over which questions stand.
    EvidenceCommands(Dialogs& dialogs, QWidget& owner);

    void setSession(models::Session* session) { m_session = session; }
    /// Why nothing can be changed now; empty where it can.
    QString refusal(int unit) const;

    /// Lets files be chosen and attaches them to a criterion.
    void attach(int unit, int leaf);
    void attachFiles(int unit, int leaf, const QStringList& files);
    /// Files or a picture from the clipboard. False where it holds neither.
    bool paste(int unit, int leaf, const QMimeData& data);

    void unlink(int unit, const QString& id, int leaf);
    void remove(int unit, const QString& id);
    void restore(int unit, const QString& id);
    /// Title, number, date, office, criteria in a dialog.
    void edit(int unit, const QString& id);
    /// In the system's program for it.
    void openOutside(int unit, const QString& id);
    void saveAs(int unit, const QString& id);

Q_SIGNALS:
    /// The first of the documents that were attached: the one to show.
    void attached(int unit, int leaf, const QString& id);
    /// Something for the status bar.
    void said(const QString& text);

private:
    /// The session's, to look at; nullptr without an assessment.
    const app::EvidenceEditor* desk() const;
    /// «3.4.1, Sở TN và MT».
    QString place(int unit, int leaf) const;
    QString unitName(int unit) const;
    void take(int unit, int leaf, std::vector<app::IncomingFile> files);
    /// Whether files that the unit has already are shared (true), kept apart (false), or nothing is
    /// done.
    std::optional<bool> askReuse(int unit, int leaf, std::vector<app::IncomingFile>& files);
    /// One step, or its error in a dialog of that title.
    void change(int unit, const QString& what, const QString& title,
                const std::function<core::Status(app::EvidenceEditor&)>& work);
    void showError(const QString& title, const core::Error& error);
    /// Takes the document only where it is there and something may be changed.
    const core::Document* changeable(int unit, const QString& id);

    Dialogs& m_dialogs;
    QWidget& m_owner;
    models::Session* m_session = nullptr;
    OpenedFiles m_opened;
    QString m_folder; ///< where files were chosen last
};

} // namespace gui
