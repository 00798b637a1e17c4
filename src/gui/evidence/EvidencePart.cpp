#include "gui/evidence/EvidencePart.h"

#include "gui/evidence/DocumentList.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidencePlace.h"
#include "gui/evidence/PreviewWindow.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QVBoxLayout>

namespace gui {

namespace {
constexpr int mostRows = 6;
}

EvidencePart::EvidencePart(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty = new WrappedText(TextStyle::Hint, Role::MutedText, this);
    column->addWidget(m_empty);
}

EvidencePart::~EvidencePart() = default;

void EvidencePart::setDialogs(Dialogs& dialogs)
{
    m_commands = new EvidenceCommands(dialogs, *this);
    m_list = new DocumentList(m_model, *m_commands, mostRows, this);
    // Its rows stand at the edge of the section, as the texts above do.
    layout()->addWidget(m_list);
    connect(&m_model, &models::DocumentListModel::changed, this, &EvidencePart::update);
    connect(m_list, &DocumentList::opened, this, &EvidencePart::openPreview);
    connect(m_list, &DocumentList::currentDocumentChanged, this, &EvidencePart::followPreview);
    connect(m_commands, &EvidenceCommands::said, this, &EvidencePart::said);
    EvidencePlace::connectTo(*this, m_model, *m_list, *m_commands);
    retranslate();
    update();
}

void EvidencePart::setSession(models::Session* session)
{
    m_session = session;
    if (!m_commands)
        return;
    delete m_preview;
    m_preview = nullptr;
    m_commands->setSession(session);
    m_model.setSession(session);
    update();
}

void EvidencePart::showCell(int unit, int leaf)
{
    m_model.showCell(unit, leaf);
}

int EvidencePart::count() const
{
    return m_model.ownCount();
}

void EvidencePart::update()
{
    if (!m_list)
        return;
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    const bool canChange = m_session && m_commands->refusal(m_model.unit()).isEmpty();
    m_empty->setOptional(isEmpty ? EvidencePlace::emptyText(canChange) : QString());
    Q_EMIT changed();
}

void EvidencePart::retranslate()
{
    if (m_list)
        m_list->setAccessibleName(tr("Tài liệu kiểm chứng"));
    update();
}

void EvidencePart::attach()
{
    if (m_commands)
        m_commands->attach(m_model.unit(), m_model.leaf());
}

bool EvidencePart::nextDocument()
{
    if (!m_list || m_model.rowCount() == 0)
        return false;
    m_list->setFocus(Qt::ShortcutFocusReason);
    return m_list->next();
}

void EvidencePart::openPreview()
{
    if (!m_list->current() || !m_session)
        return;
    if (!m_preview) {
        m_preview = new PreviewWindow(*m_commands, this);
        m_preview->setSession(m_session);
        connect(m_preview, &PreviewWindow::nextRequested, this, [this] { m_list->next(); });
    }
    m_preview->showDocument(m_model.unit(), *m_list->current());
}

void EvidencePart::followPreview()
{
    if (!m_preview || !m_preview->isVisible())
        return;
    if (const core::Document* document = m_list->current())
        m_preview->showDocument(m_model.unit(), *document);
    else
        m_preview->hide();
}

} // namespace gui
