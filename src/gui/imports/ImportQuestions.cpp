#include "gui/imports/ImportQuestions.h"

#include "gui/look/ChoiceBox.h"
#include "gui/look/Look.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace gui {

using models::qt;

namespace {

/// What the items of a column's box mean, beside the targets: their numbers.
constexpr int leaveColumnOut = -1;

bool isOption(const app::TableImport& import, std::size_t target)
{
    return import.targets()[target].id.starts_with("option-");
}

} // namespace

ImportQuestions::ImportQuestions(app::TableImport& import, core::Language language, QWidget* parent)
    : QWidget(parent), m_import(import), m_language(language), m_title(new QLabel(this)),
      m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 6);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(5);
    m_title->setText(tr("Cần trả lời"));
    Look::setFont(*m_title, TextStyle::BodyStrong);
    Look::setTextRole(*m_title, Role::Warning);
    m_form->addRow(m_title);
    setAccessibleName(m_title->text());
    hide();
}

QComboBox* ImportQuestions::addBox(const QString& label)
{
    auto* box = new ChoiceBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    // Labels that wrap ask for more height than a form gives: the boxes must not pay for it.
    box->setMinimumHeight(box->sizeHint().height());
    box->setAccessibleName(label);
    // What stands in the file is no mnemonic: «Phòng TN&MT».
    auto* text = new QLabel(QString(label).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setBuddy(box);
    m_form->addRow(text); // above its box, over the whole width
    m_form->addRow(box);
    return box;
}

QComboBox* ImportQuestions::nameBox(const app::NameQuestion& question)
{
    QComboBox* box =
        addBox(tr("«%1», %n dòng, là đơn vị nào?", nullptr, static_cast<int>(question.rows))
                   .arg(qt(question.text)));
    box->setPlaceholderText(tr("(chọn đơn vị)"));
    const auto add = [&](int unit) {
        box->addItem(qt(m_import.units()[static_cast<std::size_t>(unit)].name), unit);
    };
    std::for_each(question.alike.begin(), question.alike.end(), add);
    box->addItem(tr("(bỏ các dòng này)"), app::UnitNames::leaveOut);
    for (int unit = 0; unit < static_cast<int>(m_import.units().size()); ++unit) {
        if (std::find(question.alike.begin(), question.alike.end(), unit) == question.alike.end())
            add(unit);
    }
    box->setCurrentIndex(question.unit ? box->findData(*question.unit) : -1);
    connect(box, &QComboBox::activated, this, [this, box, text = question.text](int row) {
        m_import.answerName(text, box->itemData(row).toInt());
        Q_EMIT answered();
    });
    return box;
}

QComboBox* ImportQuestions::columnBox(std::size_t column)
{
    QComboBox* box = addBox(tr("Cột %1 là mức nào?").arg(qt(m_import.columnName(column))));
    box->setPlaceholderText(tr("(chọn mức)"));
    box->addItem(tr("(bỏ cột này)"), leaveColumnOut);
    for (std::size_t target = 0; target < m_import.targets().size(); ++target) {
        if (!isOption(m_import, target) || !m_import.groups().empty())
            continue;
        QString name = qt(m_import.targetName(target, m_language));
        if (const auto& columns = m_import.columnsOf(target); !columns.empty())
            name = tr("%1, cộng với cột %2")
                       .arg(name, qt(exchange::cellName(static_cast<int>(columns.front()) + 1, 1))
                                      .chopped(1));
        box->addItem(name, static_cast<int>(target));
    }
    box->setCurrentIndex(-1);
    connect(box, &QComboBox::activated, this,
            [this, box, column](int row) { answerColumn(column, box->itemData(row).toInt()); });
    return box;
}

void ImportQuestions::answerColumn(std::size_t column, int choice)
{
    if (choice == leaveColumnOut) {
        m_import.leaveOut(column);
    } else {
        const auto target = static_cast<std::size_t>(choice);
        std::vector<std::size_t> columns = m_import.columnsOf(target);
        if (std::find(columns.begin(), columns.end(), column) == columns.end())
            columns.push_back(column);
        m_import.setColumns(target, columns);
    }
    Q_EMIT answered();
}

void ImportQuestions::ask(const app::ImportPreview& preview)
{
    for (const app::NameQuestion& question : preview.names) {
        if (std::none_of(m_names.begin(), m_names.end(),
                         [&](const Name& one) { return one.text == question.text; }))
            m_names.push_back({question.text, nameBox(question)});
    }
    for (const std::size_t column : preview.unknownColumns) {
        if (std::none_of(m_columns.begin(), m_columns.end(),
                         [&](const Column& one) { return one.column == column; }))
            m_columns.push_back({column, columnBox(column)});
    }
    // What another box has taken back is a question again.
    for (const Column& one : m_columns) {
        if (std::find(preview.unknownColumns.begin(), preview.unknownColumns.end(), one.column) !=
            preview.unknownColumns.end())
            one.box->setCurrentIndex(-1);
    }
    setVisible(!m_names.empty() || !m_columns.empty());
}

void ImportQuestions::forget()
{
    m_names.clear();
    m_columns.clear();
    while (m_form->rowCount() > 1)
        m_form->removeRow(1);
    hide();
}

std::vector<QComboBox*> ImportQuestions::boxes() const
{
    std::vector<QComboBox*> all;
    for (const Name& one : m_names)
        all.push_back(one.box);
    for (const Column& one : m_columns)
        all.push_back(one.box);
    return all;
}

bool ImportQuestions::focusOpen()
{
    for (QComboBox* box : boxes()) {
        if (box->currentIndex() >= 0)
            continue;
        box->setFocus();
        return true;
    }
    return false;
}

} // namespace gui
