#include "gui/imports/ImportColumns.h"

#include "app/TableImport.h"
#include "gui/look/ChoiceBox.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace gui {

using models::qt;

ImportColumns::ImportColumns(app::TableImport& import, core::Language language, QFormLayout& form,
                             QWidget& parent)
    : QObject(&parent), m_import(import), m_language(language), m_form(form), m_parent(parent)
{
    build();
}

std::vector<QWidget*> ImportColumns::inOrder() const
{
    std::vector<QWidget*> all;
    for (QComboBox* box : m_boxes) {
        all.push_back(box);
        if (all.size() == 1)
            all.push_back(m_unit);
    }
    all.push_back(m_choice);
    return all;
}

QComboBox* ImportColumns::addBox(const QString& name)
{
    auto* box = new ChoiceBox(&m_parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setAccessibleName(name);
    auto* label = new QLabel(name, &m_parent);
    label->setWordWrap(true);
    label->setBuddy(box);
    m_form.addRow(label, box);
    return box;
}

void ImportColumns::build()
{
    for (std::size_t target = 0; target < m_import.targets().size(); ++target) {
        QString name = qt(m_import.targetName(target, m_language));
        name.replace(0, 1, name.left(1).toUpper());
        QComboBox* box = addBox(name);
        m_boxes.push_back(box);
        connect(box, &QComboBox::activated, this, [this, target](int row) {
            choose(target, row);
            show();
            Q_EMIT chosen();
        });
        if (target > 0)
            continue;
        m_unit = addBox(tr("Đơn vị của mọi dòng"));
        m_unit->setObjectName(QStringLiteral("unitBox"));
        m_unit->addItem(tr("(theo cột đơn vị)"));
        for (const core::Unit& unit : m_import.units())
            m_unit->addItem(qt(unit.name));
        connect(m_unit, &QComboBox::activated, this, [this](int row) {
            m_import.setUnit(row - 1);
            Q_EMIT chosen();
        });
    }
    m_groups = new QLabel(&m_parent);
    m_groups->setObjectName(QStringLiteral("groups"));
    m_groups->setTextFormat(Qt::PlainText);
    m_groups->setWordWrap(true);
    m_form.addRow(m_groups);
    m_choice = addBox(QString());
    connect(m_choice, &QComboBox::activated, this, [this](int row) {
        m_import.setChoice(row);
        Q_EMIT chosen();
    });
    show();
}

/// Rows of a box: none, each column, and where several may be meant all of them together.
void ImportColumns::choose(std::size_t target, int row)
{
    const int columns = static_cast<int>(m_import.columnNames().size());
    if (row <= 0)
        m_import.setColumns(target, {});
    else if (row <= columns)
        m_import.setColumns(target, {static_cast<std::size_t>(row - 1)});
    else
        m_import.setColumns(target, m_import.rivalsOf(target).empty() ? m_import.columnsOf(target)
                                                                      : m_import.rivalsOf(target));
}

void ImportColumns::showBox(std::size_t target)
{
    QComboBox& box = *m_boxes[target];
    const int columns = static_cast<int>(m_import.columnNames().size());
    const std::vector<std::size_t> taken = m_import.columnsOf(target);
    const std::vector<std::size_t> rivals = m_import.rivalsOf(target);
    box.clear();
    box.addItem(m_import.targets()[target].needed ? tr("(chọn cột)") : tr("(không có)"));
    for (int column = 0; column < columns; ++column)
        box.addItem(qt(m_import.columnName(static_cast<std::size_t>(column))));
    const std::vector<std::size_t>& together = rivals.empty() ? taken : rivals;
    if (together.size() > 1) {
        QStringList letters;
        for (const std::size_t column : together)
            letters += qt(exchange::cellName(static_cast<int>(column) + 1, 1)).chopped(1);
        if (m_import.isFigure(target))
            box.addItem(tr("%1: cộng lại").arg(letters.join(QStringLiteral(" + "))));
        box.setPlaceholderText(tr("(%1: chọn cột nào?)").arg(letters.join(QStringLiteral(", "))));
    }
    int row = taken.empty() ? 0 : static_cast<int>(taken.front()) + 1;
    if (!rivals.empty() && taken.empty())
        row = -1; // the question stands in the box
    else if (taken.size() > 1)
        row = columns + 1;
    box.setCurrentIndex(row);
    box.setToolTip(row < 0 ? box.placeholderText() : box.currentText());
}

void ImportColumns::show()
{
    for (std::size_t target = 0; target < m_boxes.size(); ++target)
        showBox(target);
    if (m_unit != nullptr)
        m_unit->setCurrentIndex(m_import.unit() + 1);
    QStringList groups;
    for (const std::string& group : m_import.groups())
        groups += qt(group);
    m_groups->setText(tr("Tiêu đề cho biết tiêu chí:") + QLatin1Char('\n') +
                      groups.join(QLatin1Char('\n')));
    m_groups->setVisible(!groups.isEmpty());
    // "(none)" beside columns that are read by their headings would be wrong.
    for (std::size_t target = 0; target < m_boxes.size(); ++target) {
        const bool isShown = groups.isEmpty() || !m_import.isFigure(target);
        m_boxes[target]->setVisible(isShown);
        m_form.labelForField(m_boxes[target])->setVisible(isShown);
    }
    const QString choice = qt(m_import.choiceName(m_language));
    QWidget* label = m_form.labelForField(m_choice);
    m_choice->setVisible(!choice.isEmpty());
    label->setVisible(!choice.isEmpty());
    static_cast<QLabel*>(label)->setText(choice);
    m_choice->setAccessibleName(choice);
    m_choice->clear();
    for (const std::string& one : m_import.choices(m_language))
        m_choice->addItem(qt(one));
    m_choice->setCurrentIndex(m_import.choice());
}

} // namespace gui
