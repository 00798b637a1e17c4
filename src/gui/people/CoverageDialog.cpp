#include "gui/people/CoverageDialog.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"
#include "gui/page/DialogSize.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr QSize coverageSize(720, 520);
constexpr int criterionWidth = 400;
constexpr qsizetype mostCodes = 12;
} // namespace

CoverageDialog::CoverageDialog(const models::Session& session,
                               const std::vector<store::Account>& accounts, QWidget* parent)
    : QDialog(parent), m_head(new QLabel(this))
{
    setProperty("manual", QStringLiteral("accounts"));
    setWindowTitle(tr("Ai thẩm định tiêu chí nào – Chỉ số CCHC"));
    m_criteria.show(session.scores().set(), accounts);
    QStringList codes = m_criteria.uncovered();
    const auto count = codes.size();
    if (count > mostCodes)
        codes = codes.mid(0, mostCodes) << QStringLiteral("…");
    m_head->setText(count == 0 ? tr("Tiêu chí nào cũng có người thẩm định.")
                               : tr("%1 tiêu chí chưa có ai thẩm định: %2.")
                                     .arg(count)
                                     .arg(codes.join(QStringLiteral(", "))));
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    Look::setTextRole(*m_head, count == 0 ? Role::MutedText : Role::Warning);
    auto* table = new QTableView(this);
    table->setModel(&m_criteria);
    table->setAccessibleName(tr("Ai thẩm định tiêu chí nào"));
    dressRows(*table);
    table->setColumnWidth(models::CoverageTable::CriterionColumn, criterionWidth);
    auto* close = new QPushButton(tr("Đóng"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_head);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resizeWithin(*this, coverageSize);
}

} // namespace gui
