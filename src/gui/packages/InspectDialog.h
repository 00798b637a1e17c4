#pragma once

#include "models/packages/PartTable.h"

#include <QDialog>

#include <string>

namespace models {
class Session;
}

namespace gui {

/// What a package says of itself and what lies in it. Nothing is compared or written.
class InspectDialog : public QDialog {
    Q_OBJECT

public:
    /// `bytes` passed package::inspectPackage, which gave the envelope.
    InspectDialog(models::Session& session, const QString& file, const package::Envelope& envelope,
                  const std::string& bytes, QWidget* parent);
    ~InspectDialog() override;

    models::PartTable& parts() { return m_parts; }
    /// The person goes on to its plan.
    bool isWanted() const { return m_isWanted; }

private:
    void build(const QString& file, const package::Envelope& envelope, const QString& fault);

    models::Session& m_session;
    models::PartTable m_parts;
    QWidget* m_table = nullptr;
    bool m_isWanted = false;
};

} // namespace gui
