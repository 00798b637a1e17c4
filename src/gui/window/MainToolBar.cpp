#include "gui/window/MainToolBar.h"

#include "gui/look/ChoiceBox.h"
#include "gui/look/Look.h"
#include "models/words/Terms.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace gui {

MainToolBar::MainToolBar(MainActions& actions, QWidget* parent) : QToolBar(parent)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize({Look::iconSize, Look::iconSize});

    addAction(actions.undo);
    addAction(actions.redo);
    addSeparator();
    m_assessmentLabel = new QLabel(this);
    Look::setTextRole(*m_assessmentLabel, Role::MutedText);
    m_assessmentLabel->setContentsMargins(2, 0, 4, 0);
    addWidget(m_assessmentLabel);
    m_assessment = new ChoiceBox(this);
    m_assessment->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_assessmentLabel->setBuddy(m_assessment);
    addWidget(m_assessment);
    m_stageLabel = new QLabel(this);
    Look::setTextRole(*m_stageLabel, Role::MutedText);
    m_stageLabel->setContentsMargins(8, 0, 4, 0);
    addWidget(m_stageLabel);
    m_stage = new ChoiceBox(this);
    m_stage->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const core::Stage stage : core::stages)
        m_stage->addItem(QString(), static_cast<int>(stage));
    m_stageLabel->setBuddy(m_stage);
    addWidget(m_stage);
    addSeparator();
    m_find = new QLineEdit(this);
    m_find->setClearButtonEnabled(true);
    m_find->addAction(Look::icon(QStringLiteral("find"), Role::MutedText),
                      QLineEdit::LeadingPosition);
    m_find->setMinimumWidth(120);
    m_find->setMaximumWidth(260);
    m_find->installEventFilter(this);
    m_findAction = addWidget(m_find);
    auto* spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spacer);
    addAction(actions.print);
    addAction(actions.help);

    connect(m_assessment, &QComboBox::activated, this,
            [this](int row) { Q_EMIT assessmentChosen(m_assessment->itemData(row).toString()); });
    connect(m_stage, &QComboBox::activated, this, [this](int row) {
        Q_EMIT stageChosen(static_cast<core::Stage>(m_stage->itemData(row).toInt()));
    });
    for (const ChoiceBox* box : {m_assessment, m_stage})
        connect(box, &ChoiceBox::taken, this, &MainToolBar::choiceTaken);
    connect(m_find, &QLineEdit::textChanged, this, &MainToolBar::findEdited);
    connect(m_find, &QLineEdit::returnPressed, this, &MainToolBar::findEntered);
    retranslate();
}

void MainToolBar::setAssessments(const QList<MainActions::Choice>& assessments,
                                 const QString& current)
{
    const QSignalBlocker block(m_assessment);
    m_assessment->clear();
    for (const MainActions::Choice& choice : assessments) {
        m_assessment->addItem(choice.title, choice.id);
        m_assessment->setItemData(m_assessment->count() - 1, choice.title, Qt::ToolTipRole);
    }
    m_assessment->setCurrentIndex(m_assessment->findData(current));
    m_assessment->setToolTip(m_assessment->currentText());
    m_assessment->setEnabled(!assessments.isEmpty());
    m_stage->setEnabled(!assessments.isEmpty());
}

void MainToolBar::setStage(core::Stage stage)
{
    m_stage->setCurrentIndex(m_stage->findData(static_cast<int>(stage)));
}

void MainToolBar::setFindHint(const QString& hint)
{
    m_findHint = hint;
    m_findAction->setVisible(!hint.isEmpty());
    m_find->setPlaceholderText(m_compact ? hint : tr("%1 (Ctrl+F)").arg(hint));
    m_find->setAccessibleName(hint);
}

void MainToolBar::setCompact(bool compact)
{
    m_compact = compact;
    retranslate();
}

void MainToolBar::retranslate()
{
    m_assessmentLabel->setText(m_compact ? QString() : tr("Đợt:"));
    m_stageLabel->setText(m_compact ? QString() : tr("Bước:"));
    m_assessment->setAccessibleName(tr("Đợt chấm điểm"));
    m_stage->setAccessibleName(tr("Bước chấm"));
    for (int row = 0; row < m_stage->count(); ++row)
        m_stage->setItemText(
            row, models::Terms::stageTitle(static_cast<core::Stage>(m_stage->itemData(row).toInt()),
                                           m_compact));
    m_assessment->setMaximumWidth(m_compact ? 190 : 320);
    m_find->setMaximumWidth(m_compact ? 200 : 260);
    setFindHint(m_findHint);
}

void MainToolBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void MainToolBar::clearFind()
{
    m_find->clear();
}

QString MainToolBar::findText() const
{
    return m_find->text();
}

bool MainToolBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Esc ends the search and leaves the field.
        if (key->key() == Qt::Key_Escape) {
            m_find->clear();
            Q_EMIT findLeft();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            Q_EMIT findLeft();
            return true;
        }
    }
    return QToolBar::eventFilter(watched, event);
}

} // namespace gui
