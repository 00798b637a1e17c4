#pragma once

#include "store/Keys.h"

#include <QDialog>

namespace gui {

/// The fingerprint of the office's key, to be copied onto paper: what has been made, six groups,
/// and what they are for.
class FingerprintDialog : public QDialog {
    Q_OBJECT

public:
    /// `what`: what was made; empty where the fingerprint alone is asked for.
    FingerprintDialog(const store::PublicKey& key, const QString& office, const QString& what,
                      QWidget* parent);
};

} // namespace gui
