#pragma once

#include "core/Stage.h"
#include "gui/window/MainActions.h"

#include <QToolBar>

class QLabel;
class QLineEdit;

namespace gui {

class ChoiceBox;

/// The one toolbar: undo, redo, assessment, stage, find; at the right print and help.
class MainToolBar : public QToolBar {
    Q_OBJECT

public:
    MainToolBar(MainActions& actions, QWidget* parent);

    void setAssessments(const QList<MainActions::Choice>& assessments, const QString& current);
    void setStage(core::Stage stage);
    void setFindHint(const QString& hint);
    /// Short titles and no captions for narrow windows.
    void setCompact(bool compact);
    void retranslate();
    void focusFind();
    void clearFind();
    QString findText() const;

Q_SIGNALS:
    void assessmentChosen(const QString& id);
    void stageChosen(core::Stage stage);
    /// An assessment or a stage was chosen from its list.
    void choiceTaken();
    void findEdited(const QString& text);
    /// Enter: to what was found.
    void findEntered();
    void findLeft();

private:
    bool eventFilter(QObject* watched, QEvent* event) override;

    QLabel* m_assessmentLabel = nullptr;
    ChoiceBox* m_assessment = nullptr;
    QLabel* m_stageLabel = nullptr;
    ChoiceBox* m_stage = nullptr;
    QLineEdit* m_find = nullptr;
    QAction* m_findAction = nullptr;
    QString m_findHint;
    bool m_compact = false;
};

} // namespace gui
