#include "gui/window/AssessmentChoice.h"

#include "gui/page/Settings.h"
#include "gui/window/FocusKeeper.h"
#include "gui/window/MainActions.h"
#include "gui/window/MainToolBar.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QAction>

#include <algorithm>

namespace gui {

AssessmentChoice::AssessmentChoice(MainActions& actions, MainToolBar& toolBar, PageHost& pages,
                                   Settings& settings, QObject* parent)
    : QObject(parent), m_actions(actions), m_toolBar(toolBar), m_pages(pages), m_settings(settings)
{
    for (const core::Stage stage : core::stages)
        connect(m_actions.stages.at(static_cast<int>(stage)), &QAction::triggered, this,
                [this, stage] { chooseStage(stage); });
    connect(&m_toolBar, &MainToolBar::assessmentChosen, this, &AssessmentChoice::choose);
    connect(&m_toolBar, &MainToolBar::stageChosen, this, &AssessmentChoice::chooseStage);
    connect(&m_actions, &MainActions::assessmentChosen, this, &AssessmentChoice::choose);
}

SettingsGroup AssessmentChoice::memory() const
{
    return {m_settings, QStringLiteral("window"), models::qt(m_session->workspace().info().id)};
}

void AssessmentChoice::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (!session)
        return;
    const QString last = memory().ofBook("assessment").toString();
    const auto& all = session->assessments();
    const bool isThere = std::any_of(
        all.begin(), all.end(), [&last](const auto& one) { return models::qt(one.id) == last; });
    // Where the last one cannot be loaded the session keeps its own choice.
    if (isThere && last != session->assessmentId())
        (void)session->setAssessment(last);
    // Nobody has been here yet: work begins where it stands.
    const bool isBegun = session->hasAssessment() && app::isVerified(session->scores());
    session->setStage(core::stageNamed(memory().ofBook("stage").toString().toStdString())
                          .value_or(isBegun ? core::Stage::V1 : core::Stage::Self));
    showPublished();
    connect(session, &models::Session::assessmentChanged, this, &AssessmentChoice::showChoices);
    connect(session, &models::Session::stageChanged, this, &AssessmentChoice::showStage);
    showStage();
}

void AssessmentChoice::choose(const QString& id)
{
    const FocusKeeper focus(m_pages);
    if (const core::Status status = m_session->setAssessment(id); !status) {
        Q_EMIT failed(status.error());
        showChoices();
        return;
    }
    memory().setOfBook("assessment", id);
    showPublished();
    Q_EMIT read();
}

/// What is published is its result, wherever the work before it was left.
void AssessmentChoice::showPublished()
{
    if (m_session->hasAssessment() &&
        m_session->editor().standing().process().phase == core::Phase::Published)
        m_session->setStage(core::Stage::V2);
}

void AssessmentChoice::chooseStage(core::Stage stage)
{
    const FocusKeeper focus(m_pages);
    m_session->setStage(stage);
    memory().setOfBook("stage", QString::fromStdString(std::string(core::name(stage))));
}

void AssessmentChoice::showChoices()
{
    QList<MainActions::Choice> choices;
    for (const core::Assessment& one : m_session->assessments())
        choices.append({models::qt(one.id), models::qt(one.title)});
    m_actions.setAssessments(choices, m_session->assessmentId());
    m_toolBar.setAssessments(choices, m_session->assessmentId());
}

void AssessmentChoice::showStage()
{
    m_toolBar.setStage(m_session->stage());
    m_actions.stages.at(static_cast<int>(m_session->stage()))->setChecked(true);
}

} // namespace gui
