#pragma once

#include "models/admin/CoverageTable.h"

#include <QDialog>

#include <vector>

class QLabel;

namespace models {
class Session;
}

namespace gui {

/// Who verifies which criterion of the open assessment; those that nobody does are named first.
class CoverageDialog : public QDialog {
    Q_OBJECT

public:
    /// Pre: there is an assessment.
    CoverageDialog(const models::Session& session, const std::vector<store::Account>& accounts,
                   QWidget* parent);

private:
    models::CoverageTable m_criteria;
    QLabel* m_head = nullptr;
};

} // namespace gui
