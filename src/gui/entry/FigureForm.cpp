#include "gui/entry/FigureForm.h"

#include "core/RuleKind.h"
#include "gui/entry/NumberEdit.h"
#include "gui/entry/OptionBox.h"
#include "gui/look/Look.h"
#include "gui/look/WrappedText.h"
#include "models/words/NumberText.h"
#include "models/words/RuleText.h"
#include "models/words/Text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace gui {

using models::EntryForm;

namespace {

constexpr int fieldWidth = 92;

QString optionWorth(const core::Node& node, const core::Choice& option)
{
    if (option.points)
        return models::numberText(*option.points);
    if (option.percent)
        return models::numberText(*option.percent) + QLatin1Char('%');
    return models::numberText(node.max);
}

} // namespace

FigureForm::FigureForm(QWidget* parent) : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

void FigureForm::clear()
{
    m_rows.clear();
    m_buttons.clear();
    m_order.clear();
    m_leaf = -1;
    m_node = nullptr;
    // Fields may be in the middle of telling something: they go when they are done.
    const auto old = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* child : old) {
        child->disconnect(this);
        const auto inner = child->findChildren<QWidget*>();
        for (QWidget* one : inner)
            one->disconnect(this);
        m_layout->removeWidget(child);
        child->hide();
        child->deleteLater();
    }
}

void FigureForm::showForm(const EntryForm& form, bool isReadOnly)
{
    if (form.leaf() != m_leaf || form.stage() != m_stage || form.node() != m_node) {
        clear();
        m_leaf = form.leaf();
        m_stage = form.stage();
        m_node = form.node();
        build(form);
        orderFocus();
    }
    refresh(form, form.unit() != std::exchange(m_unit, form.unit()));
    setEnabled(!isReadOnly);
}

/// New fields come last in the window: Tab would leave the panel behind them.
void FigureForm::orderFocus()
{
    QWidget* before = previousInFocusChain();
    while (before != this && (isAncestorOf(before) || !(before->focusPolicy() & Qt::TabFocus)))
        before = before->previousInFocusChain();
    if (before == this)
        return;
    for (QWidget* field : m_order) {
        setTabOrder(before, field);
        before = field;
    }
}

void FigureForm::build(const EntryForm& form)
{
    m_isChoice = false;
    const core::Node* node = form.node();
    if (!node || form.isManual()) {
        const QString label =
            node ? tr("Điểm (0 đến %1)").arg(models::numberText(node->max)) : tr("Điểm");
        addNumber(EntryForm::pointsField, label, core::Points::maxDecimals);
        return;
    }
    for (std::size_t slot = 0; slot < node->slots.size(); ++slot) {
        const int field = static_cast<int>(slot);
        switch (node->slots[slot].kind) {
        case core::FigureSlot::Kind::Option:
            addOptions(form);
            break;
        case core::FigureSlot::Kind::Tick:
            addTick(form, field);
            break;
        default: {
            QString label = models::figureTitle(*node, slot);
            if (const QString worth = models::figureWorth(*node, slot); !worth.isEmpty())
                label += QStringLiteral(" (%1)").arg(worth);
            addNumber(field, label, node->slots[slot].decimals);
        }
        }
    }
    if (form.stage() != core::Stage::Self)
        addNumber(EntryForm::pointsField, tr("Điểm ấn định, nếu khác"), core::Points::maxDecimals);
}

void FigureForm::addNumber(int field, const QString& label, int decimals)
{
    auto* holder = new QWidget(this);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Look::gap);
    grid->setVerticalSpacing(1);
    auto* words = new WrappedText(TextStyle::Table, Role::Text, holder);
    words->setText(label);
    Row row;
    row.edit = new NumberEdit(holder);
    row.edit->setDecimals(decimals);
    row.edit->setFixedWidth(fieldWidth);
    m_order.push_back(row.edit);
    row.edit->setAccessibleName(label);
    row.note = new WrappedText(TextStyle::Hint, Role::Warning, holder);
    row.note->hide();
    grid->addWidget(words, 0, 0);
    grid->addWidget(row.edit, 0, 1, Qt::AlignTop);
    grid->addWidget(row.note, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_layout->addWidget(holder);
    holder->show();
    m_rows.emplace(field, row);
    connect(row.edit, &QLineEdit::textEdited, this,
            [this, field](const QString& text) { Q_EMIT edited(field, text); });
    connect(row.edit, &NumberEdit::entered, this, [this] { Q_EMIT finished(true); });
    connect(row.edit, &NumberEdit::left, this, [this] { Q_EMIT finished(false); });
}

void FigureForm::addOptions(const EntryForm& form)
{
    m_isChoice = true;
    const std::span<const core::Choice> options = core::choicesOf(*form.node()->rule);
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto* group = new QButtonGroup(holder);
    for (std::size_t i = 0; i < options.size(); ++i) {
        auto* radio = new OptionRadio(models::qt(options[i].title),
                                      optionWorth(*form.node(), options[i]), holder);
        group->addButton(radio);
        column->addWidget(radio);
        const int option = static_cast<int>(i);
        m_buttons.emplace(option, radio);
        m_order.push_back(radio);
        connect(radio, &QAbstractButton::clicked, this, [this, option] {
            Q_EMIT edited(0, QString::number(option));
            Q_EMIT finished(false);
        });
        connect(radio, &OptionRadio::stepped, this, [this, option](int by) { step(option, by); });
        connect(radio, &OptionRadio::entered, this, [this] { Q_EMIT finished(true); });
        connect(radio, &OptionRadio::left, this, [this, group] {
            const auto* next = qobject_cast<QAbstractButton*>(window()->focusWidget());
            if (!next || next->group() != group)
                Q_EMIT finished(false);
        });
    }
    m_layout->addWidget(holder);
    holder->show();
}

void FigureForm::step(int option, int by)
{
    const auto next = m_buttons.find(option + by);
    if (next == m_buttons.end())
        return;
    const bool isChosen = m_buttons.at(option)->isChecked();
    next->second->setFocus(by < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    // Where nothing is chosen yet the arrows only look.
    if (!isChosen)
        return;
    next->second->setChecked(true);
    Q_EMIT edited(0, QString::number(option + by));
}

void FigureForm::addTick(const EntryForm& form, int slot)
{
    const auto position = static_cast<std::size_t>(slot);
    auto* check = new OptionCheck(models::figureTitle(*form.node(), position),
                                  models::figureWorth(*form.node(), position), this);
    m_layout->addWidget(check);
    check->show();
    m_buttons.emplace(slot, check);
    m_order.push_back(check);
    connect(check, &QAbstractButton::clicked, this, [this, slot](bool isOn) {
        Q_EMIT edited(slot, isOn ? QStringLiteral("1") : QStringLiteral("0"));
        Q_EMIT finished(false);
    });
}

void FigureForm::refresh(const EntryForm& form, bool isOther)
{
    for (const auto& [field, row] : m_rows) {
        const QString text = form.text(field);
        // What is being typed is the draft itself.
        if (isOther || !row.edit->hasFocus() || !form.isDraft(field)) {
            if (row.edit->text() != text)
                row.edit->setText(text);
            // The next key belongs to what is shown now: it replaces.
            if (isOther && row.edit->hasFocus())
                row.edit->selectAll();
        }
        const bool isRestored = form.isDraft(field) && !row.edit->hasFocus();
        row.note->setText(isRestored ? tr("chưa ghi") : QString());
        row.note->setVisible(isRestored);
        row.note->setRole(Role::Warning);
        row.edit->setFault(false);
    }
    const QString option = m_isChoice ? form.text(0) : QString();
    for (const auto& [number, button] : m_buttons) {
        const QSignalBlocker silent(button);
        const bool isOn = m_isChoice ? option == QString::number(number)
                                     : form.text(number) == QLatin1String("1");
        if (m_isChoice && !isOn && button->isChecked()) {
            // A group keeps one button checked unless told otherwise.
            button->group()->setExclusive(false);
            button->setChecked(false);
            button->group()->setExclusive(true);
        } else {
            button->setChecked(isOn);
        }
    }
}

void FigureForm::showFaults(const std::vector<EntryForm::Fault>& faults)
{
    for (const EntryForm::Fault& fault : faults) {
        const auto row = m_rows.find(fault.field);
        if (row == m_rows.end())
            continue;
        row->second.edit->setFault(true);
        row->second.note->setText(fault.text);
        row->second.note->setRole(Role::Error);
        row->second.note->show();
    }
}

QWidget* FigureForm::field(int field) const
{
    if (const auto row = m_rows.find(field); row != m_rows.end())
        return row->second.edit;
    const auto button = m_buttons.find(field);
    return button == m_buttons.end() ? nullptr : button->second;
}

bool FigureForm::focusFirst()
{
    for (const auto& [number, button] : m_buttons) {
        if (m_isChoice && !button->isChecked() && button->group()->checkedButton())
            continue;
        button->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    for (const auto& [field, row] : m_rows) {
        // Negative fields come first in the map: own points are last in the form.
        if (field < 0 && m_rows.size() > 1)
            continue;
        row.edit->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

} // namespace gui
