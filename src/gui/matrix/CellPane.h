#pragma once

#include "gui/entry/EntryPane.h"
#include "models/matrix/MatrixModel.h"

class QBoxLayout;
class QScrollArea;

namespace gui {

class PaneHead;
class Section;
class WrappedText;

/// The unit at work below the matrix: its figures one by one with last year's beside them, how the
/// points come about, the reason and the history. What blind verification hides in the row is
/// hidden here, too.
class CellPane : public EntryPane {
    Q_OBJECT

public:
    explicit CellPane(QWidget* parent = nullptr);

    void setMatrix(models::MatrixModel& matrix);
    void setSession(models::Session* session) override;
    void showUnit(int unit);
    void focusFigures() override;
    bool focusAppeal() override;
    void focusHistory();
    QString lastYearText() const;

Q_SIGNALS:
    void stepRequested(bool backward);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void refresh() override { showEntry(false); }
    void onFiguresEntered() override { Q_EMIT doneToCell(true); }
    void onReasonEntered(bool, bool isDone) override { Q_EMIT doneToCell(isDone); }
    bool isConcealed() const override { return m_matrix->isMasked(m_form->unit()); }

private:
    void build();
    void retranslate();
    void showEntry(bool isOther);
    void showLastYear();

    models::MatrixModel* m_matrix = nullptr;

    PaneHead* m_head = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QBoxLayout* m_parts = nullptr;
    WrappedText* m_note = nullptr;
    QString m_lastYear; ///< at the right of the heading
    Section* m_historySection = nullptr;
    WrappedText* m_keys = nullptr;
};

} // namespace gui
