#pragma once

#include "models/entry/EntryForm.h"
#include "models/matrix/MatrixModel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QScrollArea;

namespace gui {

class ExplainLine;
class FigureForm;
class HistoryList;
class PaneHead;
class ReasonEdit;
class ReasonPart;
class Section;
class WrappedText;

/// The unit at work below the matrix: its figures one by one with last year's beside them, how the
/// points come about, the reason and the history. What blind verification hides in the row is
/// hidden here, too.
class CellPane : public QWidget {
    Q_OBJECT

public:
    explicit CellPane(QWidget* parent = nullptr);
    ~CellPane() override;

    void setMatrix(models::MatrixModel& matrix);
    void setSession(models::Session* session);
    void showUnit(int unit);
    /// Before something else is shown: what is being typed in a field is entered, or waits.
    void finishTyping();
    void focusFigures();
    void focusHistory();
    FigureForm& figures() { return *m_figures; }
    ReasonEdit& reason();
    QString explanation() const;
    QString lastYearText() const;

Q_SIGNALS:
    /// Back to the cell; after Enter the next unit is wanted.
    void doneToCell(bool isEntered);
    void stepRequested(bool backward);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh(bool isOther = false);
    void showHistory();
    void showLastYear();
    void onFinished(bool byEnter);
    void onReasonFinished(bool byEnter);
    bool isMasked() const { return m_form && m_matrix->isMasked(m_form->unit()); }

    models::MatrixModel* m_matrix = nullptr;
    models::Session* m_session = nullptr;
    std::optional<models::EntryForm> m_form;
    QString m_readOnly;
    QTimer m_historyTimer;
    bool m_isCommitting = false;

    PaneHead* m_head = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QBoxLayout* m_parts = nullptr;
    WrappedText* m_note = nullptr;
    FigureForm* m_figures = nullptr;
    QString m_lastYear; ///< at the right of the heading
    ExplainLine* m_explain = nullptr;
    ReasonPart* m_reason = nullptr;
    Section* m_historySection = nullptr;
    HistoryList* m_history = nullptr;
    WrappedText* m_keys = nullptr;
};

} // namespace gui
