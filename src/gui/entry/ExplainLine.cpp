#include "gui/entry/ExplainLine.h"

#include "app/Wording.h"
#include "core/Codes.h"
#include "gui/look/Look.h"
#include "gui/look/WrappedText.h"
#include "models/words/Text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace gui {

ExplainLine::ExplainLine(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 5, 8, 6);
    layout->setSpacing(1);
    m_explanation = new WrappedText(TextStyle::Table, Role::Text, this);
    m_sentences = new WrappedText(TextStyle::Table, Role::Text, this);
    layout->addWidget(m_explanation);
    layout->addWidget(m_sentences);
}

void ExplainLine::showPreview(const app::Preview& preview, const QStringList& said,
                              core::Language language)
{
    QStringList sentences;
    Kind kind = Kind::Info;
    for (const core::Problem& problem : preview.problems) {
        if (problem.code == core::codes::entryNoteNeeded)
            continue;
        if (const QString sentence = models::qt(app::text(problem, language));
            !said.contains(sentence))
            sentences += sentence;
        if (problem.severity == core::Severity::Error)
            kind = Kind::Error;
        else if (kind == Kind::Info)
            kind = Kind::Warning;
    }
    // Where no points come of it the explanation says the fault once more.
    const bool isFault = kind == Kind::Error && !preview.points;
    setText(isFault ? QString() : models::qt(preview.explanation), sentences, kind);
}

void ExplainLine::setText(const QString& explanation, const QStringList& sentences, Kind kind)
{
    // What stands behind the last arrow is the result.
    const qsizetype arrow = explanation.lastIndexOf(QStringLiteral("→"));
    m_explanation->setText(explanation, arrow < 0 ? -1 : arrow + 1);
    m_explanation->setVisible(!explanation.isEmpty());
    m_sentences->setOptional(sentences.join(QLatin1Char('\n')));
    setAccessibleName(text());
    setVisible(!explanation.isEmpty() || !sentences.isEmpty());
    if (kind != m_kind) {
        m_kind = kind;
        update();
    }
}

QString ExplainLine::text() const
{
    QStringList parts;
    for (const WrappedText* part : {m_explanation, m_sentences}) {
        if (!part->text().isEmpty())
            parts += part->text();
    }
    return parts.join(QLatin1Char('\n'));
}

void ExplainLine::paintEvent(QPaintEvent*)
{
    Role fill = Role::InfoFill;
    Role bar = Role::Accent;
    if (m_kind == Kind::Warning) {
        fill = Role::WarningFill;
        bar = Role::Warning;
    } else if (m_kind == Kind::Error) {
        fill = Role::ErrorFill;
        bar = Role::Error;
    }
    QPainter painter(this);
    painter.fillRect(rect(), Look::color(fill));
    painter.fillRect(QRect(0, 0, 3, height()), Look::color(bar));
}

} // namespace gui
