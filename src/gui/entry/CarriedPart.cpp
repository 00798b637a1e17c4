#include "gui/entry/CarriedPart.h"

#include "app/Cell.h"
#include "app/Unconfirmed.h"
#include "app/Wording.h"
#include "engine/Explain.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/entry/StepTaken.h"
#include "models/sheet/SheetCells.h"
#include "models/words/Text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

using models::qt;

CarriedPart::CarriedPart(QWidget* parent) : QWidget(parent)
{
    m_says = new WrappedText(TextStyle::Table, Role::Warning, this);
    m_note = new WrappedText(TextStyle::Hint, Role::MutedText, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addWidget(m_says);
    column->addWidget(m_note);
    // Under each other: the panel is narrow.
    const auto button = [this](const char* name) {
        auto* made = new QPushButton(this);
        made->setAutoDefault(false);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_confirm = button("confirmCarried");
    m_discard = button("discardCarried");
    m_sheet = button("confirmSheet");
    auto* one = new QHBoxLayout;
    one->setSpacing(6);
    one->addWidget(m_confirm);
    one->addWidget(m_discard);
    one->addStretch(1);
    auto* all = new QHBoxLayout;
    all->addWidget(m_sheet);
    all->addStretch(1);
    column->addLayout(one);
    column->addLayout(all);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        confirm({{m_unit, core::Stage::Self, m_leaf}});
    });
    connect(m_sheet, &QPushButton::clicked, this, [this] { confirm(ofSheet()); });
    connect(m_discard, &QPushButton::clicked, this, &CarriedPart::discard);
    hide();
}

void CarriedPart::setSession(models::Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_unit = m_leaf = -1;
    if (m_session) {
        connect(m_session, &models::Session::changed, this, &CarriedPart::refresh);
        connect(m_session, &models::Session::stageChanged, this, &CarriedPart::refresh);
        connect(m_session, &models::Session::assessmentChanged, this, [this] { showCell(-1, -1); });
    }
    refresh();
}

void CarriedPart::showCell(int unit, int leaf)
{
    m_unit = unit;
    m_leaf = leaf;
    refresh();
}

void CarriedPart::retranslate()
{
    m_confirm->setText(tr("Xác nhận"));
    m_confirm->setToolTip(tr("Ctrl+Enter ở dòng của tiêu chí; hoàn tác được"));
    m_discard->setText(tr("Bỏ"));
    m_discard->setToolTip(tr("Bỏ số và tài liệu mang sang ở tiêu chí này; hoàn tác được"));
    refresh();
}

std::vector<app::Place> CarriedPart::ofSheet() const
{
    std::vector<app::Place> places;
    for (const int leaf : app::unconfirmedLeaves(m_session->scores(), m_unit))
        places.push_back({m_unit, core::Stage::Self, leaf});
    return places;
}

void CarriedPart::refresh()
{
    const bool isThere = m_session && m_session->hasAssessment() && m_unit >= 0 && m_leaf >= 0 &&
                         m_session->stage() == core::Stage::Self &&
                         m_unit < m_session->scores().unitCount() &&
                         m_leaf < m_session->scores().set().entryCount();
    if (!isThere) {
        hide();
        return;
    }
    const app::ScoreBook& scores = m_session->scores();
    const core::Entry* answer = app::unconfirmedAnswer(scores, m_unit, m_leaf);
    const auto documents = app::unconfirmedDocuments(scores, m_unit, m_leaf);
    setVisible(answer != nullptr || !documents.empty());
    if (isHidden())
        return;
    QStringList parts;
    if (answer != nullptr) {
        const core::Node* node = app::nodeOf(scores.set(), m_leaf);
        QString value = node
                            ? qt(engine::figuresText(*node, answer->figures, m_session->language()))
                            : QString();
        if (value.isEmpty())
            value = m_session->valueText(m_unit, core::Stage::Self, m_leaf, *answer);
        if (!answer->note.empty())
            value += QStringLiteral(" (%1)").arg(qt(answer->note));
        parts << value;
    }
    if (!documents.empty())
        parts << tr("%1 tài liệu").arg(documents.size());
    m_says->setText(
        tr("Chưa xác nhận, mang sang từ năm trước: %1").arg(parts.join(QStringLiteral("; "))));
    m_note->setRole(Role::MutedText);
    m_note->setText(tr("Chưa được tính điểm. Xác nhận nếu vẫn đúng, hoặc gõ số khác."));
    const auto all = ofSheet();
    m_sheet->setVisible(all.size() > 1);
    m_sheet->setText(tr("Xác nhận cả phiếu (%1)").arg(all.size()));
}

void CarriedPart::confirm(const std::vector<app::Place>& places)
{
    const auto done = models::confirmCarried(*m_session, places);
    if (!done)
        return;
    if (done->refused) {
        refuse(done->refused->text);
    } else if (!done->left.empty()) {
        QStringList codes;
        for (const app::Place& place : done->left)
            codes << models::SheetCells::leafName(m_session->scores().set(), place.leaf);
        refuse(tr("Chưa xác nhận được, phải gõ lại: %1").arg(codes.join(QStringLiteral(", "))));
    }
}

void CarriedPart::discard()
{
    const core::Status done =
        models::discardCarried(*m_session, {{m_unit, core::Stage::Self, m_leaf}});
    if (!done)
        refuse(qt(app::text(done.error(), m_session->language())));
}

void CarriedPart::refuse(const QString& text)
{
    m_note->setRole(Role::Error);
    m_note->setText(text);
}

} // namespace gui
