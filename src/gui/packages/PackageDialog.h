#pragma once

#include "app/PackageExport.h"
#include "gui/page/FormDialog.h"

#include <QStringList>

#include <functional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace app {
class PackageKind;
}
namespace models {
class Session;
}

namespace gui {

class Dialogs;
class Settings;

/// Makes packages: of which kind, of which unit or set, which criteria of it at which stage, for
/// whose eyes, and where they go. What is asked for comes from the kind; the office's name is asked
/// for the first time.
class PackageDialog : public FormDialog {
    Q_OBJECT

public:
    /// `kind` and `unit` are proposed; an empty unit: the first.
    PackageDialog(models::Session& session, Dialogs& dialogs, Settings& settings,
                  package::Kind kind, const std::string& unit, QWidget* parent);

    /// What was made, in order; empty where nothing was.
    const std::vector<package::Envelope>& made() const { return m_made; }
    /// Of how many units there was nothing to send.
    int passed() const { return m_passed; }
    /// The file, or the folder of several.
    const QString& place() const { return m_place; }

    /// Whether anything can be made in this book now.
    static bool canMake(const models::Session& session, const app::PackageKind& kind);

private:
    void take() override;
    void build(package::Kind kind, const std::string& unit);
    void buildParts();
    void buildSeal();
    void offerReceivers();
    void showSeal();
    void showKind();
    /// Whether the kind itself says for whom it is.
    bool isToOne() const;
    bool canSeal() const;
    bool isReceiverChosen() const;
    /// The codes that are meant; none: all criteria.
    std::vector<std::string> codes() const;
    const app::PackageKind& kind() const;
    std::vector<app::PackageAsk> asks() const;
    /// Where criteria that were to be scored are not: whether it is to be sent all the same.
    bool isToGoBlank(const std::vector<app::PackageAsk>& asks);
    QString askPlace(const std::vector<app::PackageAsk>& asks);
    QString proposedName(const app::PackageAsk& ask, std::int64_t number) const;

    models::Session& m_session;
    Dialogs& m_dialogs;
    Settings& m_settings;
    std::vector<const app::PackageKind*> m_kinds;
    std::vector<package::Envelope> m_made;
    QString m_place;
    int m_passed = 0;
    QComboBox* m_kind = nullptr;
    QComboBox* m_unit = nullptr;
    QComboBox* m_set = nullptr;
    QComboBox* m_part = nullptr;
    QComboBox* m_stage = nullptr;
    QCheckBox* m_seal = nullptr;
    QComboBox* m_receiver = nullptr; ///< where more than one may be meant
    QLabel* m_sealNote = nullptr;
    QLineEdit* m_office = nullptr;
    QCheckBox* m_freshKey = nullptr;
};

} // namespace gui
