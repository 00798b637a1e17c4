#include "gui/window/NoticeStrip.h"

#include "gui/look/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace gui {

NoticeStrip::NoticeStrip(QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_verb(new QPushButton(this))
{
    Look::setFill(*this, Role::WarningFill);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    Look::setTextRole(*m_text, Role::Warning);
    m_verb->setAutoDefault(false);
    m_verb->setObjectName(QStringLiteral("noticeVerb"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_verb);
    connect(m_verb, &QPushButton::clicked, this, &NoticeStrip::verbChosen);
    hide();
}

void NoticeStrip::setNotice(const QString& text, const QString& verb)
{
    m_text->setText(text);
    m_verb->setText(verb);
    m_verb->setVisible(!verb.isEmpty());
    setVisible(!text.isEmpty());
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

} // namespace gui
