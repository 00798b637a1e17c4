#include "gui/history/HistoryFilters.h"

#include "core/DateText.h"
#include "core/Names.h"
#include "gui/cells/DayPicker.h"
#include "models/book/Session.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"
#include "ui_HistoryPage.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace gui {

using models::qt;
using models::utf8;

namespace {

/// Ids and names.
using Choices = std::vector<std::pair<QString, QString>>;

/// `all`: what stands for no choice.
void offer(QComboBox& box, const QString& all, const Choices& rows)
{
    const QString chosen = box.currentData().toString();
    box.clear();
    box.addItem(all, QString());
    for (const auto& [id, name] : rows)
        box.addItem(name, id);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

std::string chosenIn(const QComboBox& box)
{
    return utf8(box.currentData().toString());
}

/// As it was typed where it is no day.
std::string dayTyped(const QLineEdit& edit)
{
    const std::string text = utf8(edit.text().trimmed());
    return core::readDate(text).value_or(text);
}

} // namespace

void HistoryFilters::build()
{
    for (QComboBox* box :
         {m_ui.assessmentBox, m_ui.unitBox, m_ui.codeBox, m_ui.personBox, m_ui.orderBox})
        connect(box, &QComboBox::activated, this, &HistoryFilters::chosen);
    for (QLineEdit* edit : {m_ui.fromEdit, m_ui.toEdit}) {
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (edit->isModified()) {
                edit->setModified(false);
                Q_EMIT chosen();
            }
        });
        const auto* days = new DayPicker(edit, [edit] {
            const auto day = core::readDate(utf8(edit->text()));
            return day ? QDate::fromString(qt(*day), Qt::ISODate) : models::clockNow().date();
        });
        connect(days, &DayPicker::picked, this, [this, edit](const QString& day) {
            edit->setText(day);
            Q_EMIT chosen();
        });
    }
}

void HistoryFilters::fill(models::Session& session)
{
    Choices rows;
    for (const core::Assessment& one : session.assessments())
        rows.emplace_back(qt(one.id), qt(one.title));
    offer(*m_ui.assessmentBox, tr("Mọi đợt"), rows);
    fillUnits(session);
    rows.clear();
    if (session.hasAssessment()) {
        const core::IndexSet& set = session.scores().set();
        for (int leaf = 0; leaf < set.leafCount(); ++leaf) {
            const core::Node& node = set.leafNode(leaf);
            rows.emplace_back(qt(set.leafCode(leaf)), node.bearsPoints()
                                                          ? qt(node.code + ' ' + node.title)
                                                          : qt(node.title));
        }
    }
    offer(*m_ui.codeBox, tr("Mọi tiêu chí"), rows);
    rows.clear();
    if (const auto names = store::HistoryReader(session.workspace().book()).authors()) {
        for (const std::string& name : *names)
            rows.emplace_back(qt(name), qt(name));
    }
    offer(*m_ui.personBox, tr("Mọi người"), rows);
    const int order = std::max(0, m_ui.orderBox->currentIndex());
    m_ui.orderBox->clear();
    m_ui.orderBox->addItems({tr("Mới nhất trước"), tr("Cũ nhất trước")});
    m_ui.orderBox->setCurrentIndex(order);
}

void HistoryFilters::fillUnits(models::Session& session)
{
    const app::Viewer& viewer = session.viewer();
    Choices rows;
    if (const auto units = session.workspace().book().units()) {
        for (const core::Unit& unit : *units) {
            if (viewer.sees(unit))
                rows.emplace_back(qt(unit.id), qt(core::shortUnitName(unit.name)));
        }
    }
    offer(*m_ui.unitBox, viewer.seesAll() ? tr("Mọi đơn vị") : QString(), rows);
    // Who sees one unit reads the history of that one.
    if (!viewer.seesAll()) {
        m_ui.unitBox->removeItem(0);
        m_ui.unitBox->setCurrentIndex(0);
    }
}

core::Result<std::optional<app::HistoryQuestion>>
HistoryFilters::question(const models::Session& session) const
{
    app::HistoryQuestion question;
    question.filter.assessment = chosenIn(*m_ui.assessmentBox);
    question.filter.unit = chosenIn(*m_ui.unitBox);
    if (question.filter.unit.empty() && !session.viewer().seesAll())
        return std::optional<app::HistoryQuestion>();
    question.filter.code = chosenIn(*m_ui.codeBox);
    question.filter.author = chosenIn(*m_ui.personBox);
    question.filter.oldestFirst = m_ui.orderBox->currentIndex() == 1;
    if (const core::Status set = question.setDays(dayTyped(*m_ui.fromEdit), dayTyped(*m_ui.toEdit));
        !set)
        return set.error();
    return std::optional(std::move(question));
}

} // namespace gui
