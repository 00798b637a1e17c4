#include "gui/reports/OfficeDialog.h"

#include "app/OfficeFacts.h"
#include "app/Wording.h"
#include "exchange/OfficeJson.h"
#include "gui/reports/PagePreview.h"
#include "models/book/Session.h"
#include "models/words/Text.h"
#include "report/OfficialPaper.h"
#include "report/PaperSize.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>

namespace gui {

using core::OfficeFact;
using core::PaperKind;
using models::qt;
using models::utf8;

namespace {

constexpr int officeWidth = 840;
constexpr int officeFieldLines = 4; ///< of a field of several lines

/// Head, căn cứ and signature, as the paper of that kind has them.
report::Document framePreview(const core::OfficeFacts& facts, PaperKind kind,
                              core::Language language, int year)
{
    const report::Say say(language);
    const core::PaperFacts& own = facts.of(kind);
    const bool isDecision = kind == PaperKind::Decision;
    report::Document document;
    document.language = language;
    report::Section& section = document.sections.emplace_back();
    report::PaperHead head;
    head.letterhead = {isDecision ? facts.authoritySuperior : facts.superior,
                       isDecision ? facts.authority : facts.issuer, facts.place, year};
    head.letterhead.symbol = own.symbol;
    head.kind = isDecision ? say("Quyết định", "Decision") : say("Thông báo", "Notice");
    head.about = "……";
    report::appendPaperHead(section, head, report::bodyWidth(document.margins, false), say);
    if (isDecision)
        report::appendCapitals(section, report::deciderOf(own.signer, facts.authority));
    report::appendBases(section, core::linesOf(own.bases));
    report::appendText(section, {{"……"}});
    report::appendSignature(section, own, say);
    return document;
}

} // namespace

OfficeDialog::OfficeDialog(models::Session& session,
                           const std::map<std::string, std::string>& remembered, QWidget* parent)
    : FormDialog(tr("Thông tin cơ quan – Chỉ số CCHC"), QStringLiteral("reports"), parent),
      m_session(session)
{
    if (auto known = app::officeFacts(session.workspace().book()))
        m_known = *std::move(known);
    m_tabs = new QTabWidget(this);
    addTab(tr("Cơ quan"), std::nullopt);
    for (const PaperKind kind : core::paperKinds)
        addTab(qt(core::title(kind).in(session.language())), kind);
    for (const OfficeFact& fact : core::allOfficeFacts()) {
        const auto line = remembered.find(fact.name);
        if (line != remembered.end() && fact.in(m_known).empty())
            qobject_cast<QLineEdit*>(m_fields.at(fact.name))->setText(qt(line->second));
    }
    addField({}, m_tabs);
    addColumn();
    m_preview = new PagePreview(this);
    m_preview->setAccessibleName(tr("Trang xem trước"));
    m_preview->setZoom(PagePreview::Zoom::FitWidth);
    m_preview->setMinimumSize(300, 300);
    addField({}, m_preview);
    addNote(tr("Dùng cho mọi văn bản của sổ; để trống thì không in. Số và ngày văn bản do văn thư "
               "ghi."));
    addButtons(tr("Ghi"), tr("Thôi, không ghi"), officeWidth);
    if (const auto refused = app::officeFactsRefusal(session.workspace().book()))
        showLack(qt(app::text(*refused, session.language())));
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &OfficeDialog::showPreview);
    connect(m_tabs, &QTabWidget::currentChanged, &m_later, qOverload<>(&QTimer::start));
    showPreview();
}

void OfficeDialog::addTab(const QString& title, std::optional<PaperKind> paper)
{
    auto* area = new QScrollArea(m_tabs); // a small screen is lower than a paper's facts
    auto* panel = new QWidget(area);
    auto* form = new QFormLayout(panel);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    for (const OfficeFact& fact : core::allOfficeFacts()) {
        if (fact.paper != paper)
            continue;
        QWidget* field = makeField(fact);
        const QString label = qt(fact.title.in(m_session.language()));
        field->setAccessibleName(label);
        form->addRow(label, field);
        m_fields.emplace(fact.name, field);
    }
    area->setWidget(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_tabs->addTab(area, title);
}

/// Named after its fact: "decision.signer.title".
QWidget* OfficeDialog::makeField(const OfficeFact& fact)
{
    const QString text = qt(fact.in(m_known));
    QWidget* field = nullptr;
    if (fact.how == OfficeFact::How::Lines) {
        auto* lines = new QPlainTextEdit(text);
        lines->setTabChangesFocus(true);
        lines->setFixedHeight(lines->fontMetrics().lineSpacing() * officeFieldLines + 12);
        connect(lines, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
        field = lines;
    } else if (fact.how == OfficeFact::How::Form) {
        auto* forms = new QComboBox;
        forms->addItem(tr("ký trực tiếp"), QString());
        for (const std::string_view form : core::signForms)
            forms->addItem(qt(form), qt(form));
        forms->setCurrentIndex(std::max(0, forms->findData(text)));
        connect(forms, &QComboBox::currentIndexChanged, &m_later, qOverload<>(&QTimer::start));
        field = forms;
    } else {
        auto* line = new QLineEdit(text);
        line->setCursorPosition(0); // of a long name the beginning is seen
        connect(line, &QLineEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
        field = line;
    }
    field->setObjectName(qt(fact.name));
    return field;
}

std::string OfficeDialog::textOf(const OfficeFact& fact) const
{
    const QWidget* field = m_fields.at(fact.name);
    if (const auto* lines = qobject_cast<const QPlainTextEdit*>(field))
        return utf8(lines->toPlainText());
    if (const auto* forms = qobject_cast<const QComboBox*>(field))
        return utf8(forms->currentData().toString());
    return utf8(qobject_cast<const QLineEdit*>(field)->text());
}

core::OfficeFacts OfficeDialog::facts() const
{
    core::OfficeFacts facts;
    for (const OfficeFact& fact : core::allOfficeFacts())
        fact.in(facts) = core::tidyFact(fact, textOf(fact));
    return facts;
}

/// The tab of what all share shows it on a decision.
PaperKind OfficeDialog::shownPaper() const
{
    const int tab = m_tabs->currentIndex();
    return tab > 0 ? core::paperKinds[static_cast<std::size_t>(tab) - 1] : PaperKind::Decision;
}

void OfficeDialog::showPreview()
{
    const int year = m_session.hasAssessment() ? m_session.scores().assessment().year + 1 : 0;
    m_preview->setPages(nullptr);
    m_pages.emplace(framePreview(facts(), shownPaper(), m_session.language(), year));
    m_preview->setPages(&*m_pages);
}

void OfficeDialog::take()
{
    std::map<std::string, std::string, std::less<>> texts;
    for (const OfficeFact& fact : core::allOfficeFacts())
        texts.emplace(fact.name, textOf(fact));
    const std::string step =
        m_session.hasAssessment() ? m_session.scores().assessment().id : std::string();
    const core::Status written = app::putOfficeFacts(m_session.workspace(), texts, step);
    if (written)
        accept();
    else
        showFault(qt(app::text(written.error(), m_session.language())));
}

QString OfficeDialog::filledIn() const
{
    return qt(exchange::officeJson(facts()));
}

} // namespace gui
