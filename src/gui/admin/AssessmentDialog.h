#pragma once

#include "core/Assessment.h"
#include "gui/page/FormDialog.h"
#include "store/Book.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace models {
class Session;
}

namespace gui {

class Dialogs;

/// A new assessment of the open book: set, group, year, period; after an earlier one of the same
/// set and group, if that is wanted, with its dates moved and its answers to be confirmed. It stays
/// as filled where the book does not take it.
class AssessmentDialog : public FormDialog {
    Q_OBJECT

public:
    AssessmentDialog(Dialogs& dialogs, models::Session& session,
                     const std::vector<store::SetInfo>& sets, const QStringList& groups,
                     QWidget* parent);

    QString id() const; ///< of the assessment that is made

private:
    void update();
    void take() override;
    core::Assessment assessment() const;
    QString missing() const;
    /// Earlier assessments of the set and group that are chosen.
    void offerPrevious();

    Dialogs& m_dialogs;
    models::Session& m_session;
    QLineEdit* m_title = nullptr;
    QComboBox* m_previous = nullptr;
    QCheckBox* m_withAnswers = nullptr;
    QComboBox* m_set = nullptr;
    QComboBox* m_group = nullptr;
    QSpinBox* m_year = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QLineEdit* m_id = nullptr;
    bool m_ownTitle = false;
    bool m_ownId = false;
};

} // namespace gui
