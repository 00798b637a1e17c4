#include "gui/reports/ReportOptionsForm.h"

#include "models/words/Text.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

ReportOptionsForm::ReportOptionsForm(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(10, 8, 10, 10);
    m_column->setSpacing(6);
}

void ReportOptionsForm::showOptions(const app::Report& report, const app::ReportValues& values,
                                    core::Language language)
{
    // The fields go before the layout lets go of their labels.
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    for (const app::ReportOption& option : report.options) {
        QWidget* made = field(option, models::qt(values.text(option.name)), language);
        const QString title = models::qt(option.title.in(language));
        made->setAccessibleName(title);
        if (option.kind != app::ReportOption::Kind::Flag) {
            auto* label = new QLabel(title, this);
            label->setBuddy(made);
            m_column->addWidget(label);
        }
        m_column->addWidget(made);
        if (!m_fields.empty())
            QWidget::setTabOrder(m_fields.back(), made);
        m_fields.push_back(made);
    }
}

QWidget* ReportOptionsForm::field(const app::ReportOption& option, const QString& value,
                                  core::Language language)
{
    const QString name = models::qt(option.name);
    switch (option.kind) {
    case app::ReportOption::Kind::Flag: {
        auto* box = new QCheckBox(models::qt(option.title.in(language)), this);
        box->setObjectName(name + QStringLiteral("Box"));
        box->setChecked(value == QLatin1String("yes"));
        connect(box, &QAbstractButton::toggled, this, [this, name](bool on) {
            Q_EMIT chosen(name, on ? QStringLiteral("yes") : QStringLiteral("no"));
        });
        return box;
    }
    case app::ReportOption::Kind::Line: {
        auto* edit = new QLineEdit(value, this);
        edit->setObjectName(name + QStringLiteral("Edit"));
        connect(edit, &QLineEdit::textChanged, this,
                [this, name](const QString& text) { Q_EMIT chosen(name, text.trimmed()); });
        return edit;
    }
    case app::ReportOption::Kind::Choice:
        break;
    }
    auto* combo = new QComboBox(this);
    combo->setObjectName(name + QStringLiteral("Combo"));
    for (const app::ReportOption::Choice& one : option.choices)
        combo->addItem(models::qt(one.title.in(language)), models::qt(one.name));
    // A long choice does not push the window apart: it is read in the list that opens.
    constexpr int lettersSeen = 16;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(lettersSeen);
    combo->view()->setMinimumWidth(combo->view()->sizeHintForColumn(0));
    combo->setCurrentIndex(combo->findData(value));
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, name, combo] { Q_EMIT chosen(name, combo->currentData().toString()); });
    return combo;
}

} // namespace gui
