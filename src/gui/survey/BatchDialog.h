#pragma once

#include "core/Survey.h"
#include "gui/page/FormDialog.h"
#include "models/survey/KeyingDraft.h"

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace models {
class BallotGrid;
class Session;
} // namespace models

namespace gui {

class BallotView;

/// One keying of a batch of ballots: the first, which says what the batch is, too, or the second,
/// by another person who does not see the first. When the second is entered the cells that differ
/// are marked once, to be looked up on the paper; entered again it is written as it stands. It
/// writes by itself and stays open where that is refused, with the reason. What is keyed is kept
/// as a draft and there again when the form opens the next time, until it is written or given up.
class BatchDialog : public FormDialog {
    Q_OBJECT

public:
    enum class Keying { First, Second };

    /// A batch without an id is a new one.
    BatchDialog(models::Session& session, core::SurveyBatch batch, Keying which, QWidget* parent);

    /// The id of the batch; empty where the person gave up. Pre: the assessment has criteria that
    /// are scored by ballots.
    static std::string edit(models::Session& session, const core::SurveyBatch& batch, Keying which,
                            QWidget* parent);

    void reject() override;
    const std::string& id() const { return m_batch.id; }
    BallotView& view() { return *m_view; }

private:
    void take() override;
    QString filledIn() const override;
    void closeEvent(QCloseEvent* event) override;
    void build();
    void buildFields(const core::SurveyKeying& own);
    void buildGrid(const core::SurveyKeying& own);
    /// What was being keyed when the program ended, put back into the fields.
    void putBack();
    void keepField(const QLineEdit& edit, const QString& before);
    void keepBallots(const QModelIndex& cell);
    app::KeyingText placeOf(const QModelIndex& cell, const std::string& text) const;
    void showCriterion(int row);
    void showCounts();
    void readNumbers();
    /// What the other keying says of the batch's own numbers, beside them.
    void markNumbers();
    core::SurveyBatch typed() const;
    /// Lays the other keying beside this one.
    void compare();
    const core::SurveyKeying& other() const;

    models::Session& m_session;
    core::SurveyBatch m_batch;
    Keying m_which;
    std::vector<int> m_leaves;
    models::KeyingDraft m_draft;
    app::KeyingText m_unread; ///< of the draft, what is no number: back in the editor of its cell
    bool m_isCompared = false;
    bool m_isRead = true; ///< the three numbers are numbers
    models::BallotGrid* m_grid = nullptr;
    BallotView* m_view = nullptr;
    QLineEdit* m_form = nullptr;
    QLineEdit* m_audience = nullptr;
    QLineEdit* m_counter = nullptr;
    QLineEdit* m_note = nullptr;
    QLineEdit* m_person = nullptr;
    QLineEdit* m_sent = nullptr;
    QLineEdit* m_returned = nullptr;
    QLineEdit* m_valid = nullptr;
    QLabel* m_numbers = nullptr;
    QComboBox* m_criterion = nullptr;
};

} // namespace gui
