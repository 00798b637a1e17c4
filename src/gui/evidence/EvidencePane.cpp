#include "gui/evidence/EvidencePane.h"

#include "core/DateText.h"
#include "core/Names.h"
#include "gui/evidence/DocumentList.h"
#include "gui/evidence/DocumentPreview.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidencePlace.h"
#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/Text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace gui {

using models::qt;

namespace {

enum FactRow {
    TitleFact,
    DateFact,
    OfficeFact,
    PeriodFact,
    CriteriaFact,
    FileFact,
    FlagFact,
    FactCount
};

Role roleOf(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Good:
        return Role::Good;
    case models::Tone::Warning:
        return Role::Warning;
    case models::Tone::Error:
        return Role::Error;
    case models::Tone::Muted:
        return Role::MutedText;
    default:
        return Role::Text;
    }
}

} // namespace

EvidencePane::EvidencePane(Dialogs& dialogs, QWidget* parent) : QWidget(parent)
{
    m_commands = new EvidenceCommands(dialogs, *this);
    build();
    connect(&m_model, &models::DocumentListModel::changed, this, &EvidencePane::update);
    connect(m_list, &DocumentList::currentDocumentChanged, this, &EvidencePane::showDocument);
    connect(m_list, &DocumentList::opened, this, [this] { m_preview->setFocus(); });
    connect(m_preview, &DocumentPreview::outsideRequested, this, [this] {
        if (const core::Document* document = m_list->current())
            m_commands->openOutside(m_model.unit(), qt(document->id));
    });
    connect(m_commands, &EvidenceCommands::said, this, &EvidencePane::said);
    EvidencePlace::connectTo(*this, m_model, *m_list, *m_commands);
    connect(m_links, &QLabel::linkActivated, this, [this](const QString& link) {
        const core::Document* document = m_list->current();
        if (link == QStringLiteral("attach"))
            attach();
        else if (link == QStringLiteral("next"))
            nextDocument();
        else if (document)
            m_commands->openOutside(m_model.unit(), qt(document->id));
    });
    retranslate();
}

EvidencePane::~EvidencePane() = default;

void EvidencePane::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PaneHead(this);
    m_links = new QLabel(this);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    Look::setFont(*m_links, TextStyle::Hint);
    m_head->addButton(m_links);
    column->addWidget(m_head);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);

    auto* left = new QWidget;
    Look::setFill(*left, Role::Base);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(4, 4, 4, 4);
    leftColumn->setSpacing(4);
    m_empty = new WrappedText(TextStyle::Hint, Role::MutedText);
    leftColumn->addWidget(m_empty);
    m_list = new DocumentList(m_model, *m_commands, 5, left);
    leftColumn->addWidget(m_list);
    m_facts = new QWidget;
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(Look::cellPadding, 2, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < FactCount; ++row) {
        const Fact fact{new QLabel, new WrappedText(TextStyle::Hint, Role::Text)};
        Look::setFont(*fact.caption, TextStyle::Hint);
        Look::setTextRole(*fact.caption, Role::MutedText);
        grid->addWidget(fact.caption, row, 0, Qt::AlignTop);
        grid->addWidget(fact.value, row, 1, Qt::AlignTop);
        m_rows.push_back(fact);
    }
    leftColumn->addWidget(m_facts);
    leftColumn->addStretch(1);
    // Low panes scroll: squeezed lines could not be read.
    auto* scroll = new QScrollArea;
    scroll->setWidget(left);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(150);
    m_splitter->addWidget(scroll);
    m_preview = new DocumentPreview;
    m_preview->setMinimumWidth(160);
    m_splitter->addWidget(m_preview);
    m_splitter->setSizes({190, 440});
    m_splitter->setStretchFactor(1, 1);
}

void EvidencePane::setSession(models::Session* session)
{
    m_session = session;
    m_commands->setSession(session);
    m_preview->setSession(session);
    m_model.setSession(session);
    update();
}

void EvidencePane::showCell(int unit, int leaf)
{
    m_model.showCell(unit, leaf);
    update();
    // The verifier reads on without a key: the first document of the cell is there at once.
    if (!m_list->current() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

void EvidencePane::attach()
{
    m_commands->attach(m_model.unit(), m_model.leaf());
}

void EvidencePane::nextDocument()
{
    m_list->next();
}

void EvidencePane::update()
{
    const int count = m_model.rowCount();
    const bool hasCell =
        m_session && m_session->hasAssessment() && m_model.unit() >= 0 && m_model.leaf() >= 0;
    m_head->setTitle(
        hasCell
            ? tr("Tài liệu của %1 (%2)")
                  .arg(qt(core::shortUnitName(
                      m_session->scores().units()[static_cast<std::size_t>(m_model.unit())].name)))
                  .arg(m_model.ownCount())
            : tr("Tài liệu kiểm chứng"));
    const bool canChange = hasCell && m_commands->refusal(m_model.unit()).isEmpty();
    QStringList links;
    if (canChange)
        links += QStringLiteral("<a href=\"attach\">%1</a>").arg(tr("Đính kèm…"));
    if (count > 0)
        links += QStringLiteral("<a href=\"outside\">%1</a>").arg(tr("Mở ngoài"));
    if (count > 1)
        links += QStringLiteral("<a href=\"next\">%1</a>").arg(tr("Sang tài liệu sau (Ctrl+T)"));
    m_links->setText(links.join(QStringLiteral("&nbsp;&nbsp; ")));
    m_list->setVisible(count > 0);
    m_empty->setOptional(count > 0 || !hasCell ? QString() : EvidencePlace::emptyText(canChange));
    showDocument();
}

void EvidencePane::showDocument()
{
    const core::Document* document = m_list->current();
    m_facts->setVisible(document);
    m_preview->showDocument(document);
    if (!document || !m_session)
        return;
    const auto set = [this](FactRow row, const QString& text,
                            models::Tone tone = models::Tone::Normal) {
        const Fact& fact = m_rows[static_cast<std::size_t>(row)];
        fact.caption->setVisible(!text.isEmpty());
        fact.value->setRole(roleOf(tone));
        fact.value->setOptional(text);
    };
    models::Tone period = models::Tone::Normal;
    const QString periodText = models::periodText(*m_session, *document, period);
    set(TitleFact, qt(document->title));
    set(DateFact, document->date.empty() ? tr("chưa có") : qt(core::dateText(document->date)),
        document->date.empty() ? models::Tone::Muted : models::Tone::Normal);
    set(OfficeFact, qt(document->office));
    set(PeriodFact, periodText, period);
    set(CriteriaFact, document->codes.size() > 1 ? models::codesText(*document) : QString());
    set(FileFact, QStringLiteral("%1, %2").arg(models::documentKind(*document),
                                               models::sizeText(document->size)));
    const QModelIndex index = m_list->currentIndex();
    const auto tone =
        static_cast<models::Tone>(index.data(models::DocumentListModel::SideToneRole).toInt());
    set(FlagFact, index.data(models::DetailRole).toString(), tone);
}

void EvidencePane::retranslate()
{
    const QStringList captions = {tr("Trích yếu"), tr("Ngày"), tr("Cơ quan"), tr("Kỳ"),
                                  tr("Dùng cho"),  tr("Tệp"),  tr("Dấu hiệu")};
    for (int row = 0; row < FactCount; ++row)
        m_rows[static_cast<std::size_t>(row)].caption->setText(captions.at(row));
    m_list->setAccessibleName(tr("Tài liệu kiểm chứng"));
    update();
}

void EvidencePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace gui
