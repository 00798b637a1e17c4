#include "gui/sheet/ExplainLine.h"

#include "gui/Look.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace gui {

namespace {

/// What stands behind the last arrow is the result.
QString withStrongResult(const QString& explanation)
{
    const QString arrow = QStringLiteral("→");
    const qsizetype last = explanation.lastIndexOf(arrow);
    if (last < 0)
        return explanation.toHtmlEscaped();
    return explanation.left(last + 1).toHtmlEscaped() + QStringLiteral(" <b>") +
           explanation.mid(last + 1).trimmed().toHtmlEscaped() + QStringLiteral("</b>");
}

} // namespace

ExplainLine::ExplainLine(QWidget* parent) : QFrame(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 5, 8, 6);
    m_label = new QLabel(this);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_label);
    Look::setFont(*m_label, TextStyle::Table);
}

void ExplainLine::setText(const QString& explanation, const QStringList& sentences, Kind kind)
{
    m_kind = kind;
    QStringList html;
    QStringList plain;
    if (!explanation.isEmpty()) {
        html += withStrongResult(explanation);
        plain += explanation;
    }
    for (const QString& sentence : sentences) {
        html += sentence.toHtmlEscaped();
        plain += sentence;
    }
    const QString text = html.join(QStringLiteral("<br>"));
    if (m_label->text() != text)
        m_label->setText(text);
    m_plain = plain.join(QLatin1Char('\n'));
    setAccessibleName(m_plain);
    setVisible(!html.isEmpty());
    update();
}

QString ExplainLine::text() const
{
    return m_plain;
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
