#include "gui/entry/FigureForm.h"

#include "app/EntryReader.h"
#include "core/Calendar.h"
#include "gui/cells/DayPicker.h"
#include "gui/cells/NumberEdit.h"
#include "gui/cells/OptionBox.h"
#include "gui/look/Look.h"
#include "gui/look/WrappedText.h"
#include "models/words/NumberText.h"
#include "models/words/RuleText.h"
#include "models/words/Text.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace gui {

using models::EntryForm;

namespace {

constexpr int fieldWidth = 92;
constexpr int dayWidth = 124;
constexpr int cellWidth = 44; ///< at least, of a cell of a small table
/// More columns than that do not stand beside one another in the panel.
constexpr std::size_t mostColumns = 4;

/// Whether what is typed for a day is «không thực hiện».
bool isNever(const EntryForm& form, int slot)
{
    const auto day = app::readFigureField(form.node()->slots[static_cast<std::size_t>(slot)],
                                          models::utf8(form.text(slot)), 0);
    return day && *day == core::Decimal::whole(core::neverDay);
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
    m_never.clear();
    m_days.clear();
    m_lists.clear();
    m_order.clear();
    m_leaf = -1;
    m_node = nullptr;
    // Fields may be in the middle of telling something: they go when they are done, and say no
    // more. (Blocked, not disconnected: looking through the connections of all of them took longer
    // than making the next form.)
    const auto old = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* child : old) {
        child->blockSignals(true);
        const auto inner = child->findChildren<QObject*>();
        for (QObject* one : inner)
            one->blockSignals(true);
        m_layout->removeWidget(child);
        child->hide();
        child->deleteLater();
    }
}

void FigureForm::showForm(const EntryForm& form, bool isReadOnly)
{
    const core::Node* node = form.node();
    const bool hasCases = node && !node->slots.empty() && node->slots.front().key == core::caseKey;
    const QString chosenCase = hasCases ? form.text(0) : QString();
    if (form.unit() != m_unit || form.leaf() != m_leaf || form.stage() != m_stage || node != m_node)
        m_typed.clear();
    const bool isOtherCase = !m_typed.empty() && chosenCase != m_case && form.isDraft(0);
    if (form.leaf() != m_leaf || form.stage() != m_stage || node != m_node ||
        chosenCase != m_case) {
        const bool hadFocus = m_node == node && isAncestorOf(window()->focusWidget());
        clear();
        m_case = chosenCase;
        m_leaf = form.leaf();
        m_stage = form.stage();
        m_node = form.node();
        build(form);
        orderFocus();
        // Another case was chosen here: the same option keeps the focus.
        const auto chosen = m_buttons.find({0, m_case.toInt()});
        if (hadFocus && !m_case.isEmpty() && chosen != m_buttons.end())
            chosen->second->setFocus(Qt::OtherFocusReason);
    }
    const std::map<int, QString> typed = isOtherCase ? m_typed : std::map<int, QString>();
    refresh(form, form.unit() != std::exchange(m_unit, form.unit()));
    setEnabled(!isReadOnly);
    takeBack(form, typed);
}

void FigureForm::takeBack(const EntryForm& form, const std::map<int, QString>& typed)
{
    std::vector<std::pair<int, QString>> back;
    for (const auto& [slot, text] : typed) {
        if (!form.isAsked(slot) || text.isEmpty())
            continue;
        if (!form.text(slot).isEmpty())
            return;
        back.emplace_back(slot, text);
    }
    for (const auto& [slot, text] : back)
        Q_EMIT edited(slot, text);
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
    const core::Node* node = form.node();
    if (!node || form.isManual()) {
        const QString label =
            node ? tr("Điểm (0 đến %1)").arg(models::numberText(node->max)) : tr("Điểm");
        addNumber(EntryForm::pointsField, label, core::Points::maxDecimals);
        return;
    }
    std::string group;
    for (std::size_t slot = 0; slot < node->slots.size(); ++slot) {
        const int field = static_cast<int>(slot);
        if (!form.isAsked(field))
            continue;
        if (node->slots[slot].group != std::exchange(group, node->slots[slot].group) &&
            !group.empty())
            addHeading(models::qt(group));
        if (const std::size_t columns = columnsAt(form, slot); columns > 0) {
            slot = addGrid(form, slot, columns) - 1;
            continue;
        }
        switch (node->slots[slot].kind) {
        case core::FigureSlot::Kind::Option:
            addOptions(form, field);
            break;
        case core::FigureSlot::Kind::Date:
            addDay(*node, field);
            break;
        case core::FigureSlot::Kind::Tick:
            addTick(form, field);
            break;
        default: {
            const QString worth = models::figureWorth(*node, slot);
            const QString end = worth.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(worth);
            addNumber(field, models::figureTitleInPart(*node, slot) + end,
                      node->slots[slot].decimals)
                .edit->setAccessibleName(models::figureTitle(*node, slot) + end);
        }
        }
    }
    if (form.stage() != core::Stage::Self && node->bearsPoints())
        addNumber(EntryForm::pointsField, tr("Điểm ấn định, nếu khác"), core::Points::maxDecimals);
}

void FigureForm::addHeading(const QString& text)
{
    auto* words = new WrappedText(TextStyle::Hint, Role::MutedText, this);
    words->setText(text);
    m_layout->addWidget(words);
    words->show();
}

std::size_t FigureForm::columnsAt(const EntryForm& form, std::size_t slot)
{
    const std::vector<core::FigureSlot>& slots = form.node()->slots;
    std::size_t end = slot;
    while (end < slots.size() && form.isAsked(static_cast<int>(end)) &&
           !slots[end].column.empty() && slots[end].row == slots[slot].row &&
           slots[end].group == slots[slot].group)
        ++end;
    const std::size_t columns = end - slot;
    return columns < 2 || columns > mostColumns ? 0 : columns;
}

std::size_t FigureForm::addGrid(const EntryForm& form, std::size_t first, std::size_t columns)
{
    const core::Node& node = *form.node();
    auto* holder = new QWidget(this);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Look::gap);
    grid->setVerticalSpacing(2);
    const int width = static_cast<int>(columns);
    const auto addWords = [&](const std::string& text, TextStyle style, Role role) {
        auto* words = new WrappedText(style, role, holder);
        words->setText(models::qt(text));
        return words;
    };
    int line = 0;
    for (int column = 0; column < width; ++column) {
        const auto slot = first + static_cast<std::size_t>(column);
        grid->addWidget(addWords(node.slots[slot].column, TextStyle::Hint, Role::MutedText), line,
                        column, Qt::AlignBottom);
        grid->setColumnStretch(column, 1);
    }
    ++line;
    std::size_t slot = first;
    for (; columnsAt(form, slot) == columns && node.slots[slot].column == node.slots[first].column;
         slot += columns) {
        grid->addWidget(addWords(node.slots[slot].row, TextStyle::Table, Role::Text), line++, 0, 1,
                        width);
        for (int column = 0; column < width; ++column) {
            const auto cell = slot + static_cast<std::size_t>(column);
            const int field = static_cast<int>(cell);
            Row& row = addField(field, node.slots[cell].decimals, *holder);
            row.edit->setMinimumWidth(cellWidth);
            row.edit->setAccessibleName(QStringLiteral("%1 (%2)").arg(
                models::figureTitle(node, cell), models::figureWorth(node, cell)));
            grid->addWidget(row.edit, line, column);
            grid->addWidget(row.note, line + 1 + column, 0, 1, width);
        }
        line += 1 + width;
    }
    m_layout->addWidget(holder);
    holder->show();
    return slot;
}

FigureForm::Row& FigureForm::addField(int field, int decimals, QWidget& holder)
{
    Row row;
    row.edit = new NumberEdit(&holder);
    row.edit->setDecimals(decimals);
    m_order.push_back(row.edit);
    row.note = new WrappedText(TextStyle::Hint, Role::Warning, &holder);
    row.note->hide();
    connect(row.edit, &QLineEdit::textEdited, this,
            [this, field](const QString& text) { Q_EMIT edited(field, text); });
    connect(row.edit, &NumberEdit::entered, this, [this] { Q_EMIT finished(true); });
    connect(row.edit, &NumberEdit::left, this, [this] { Q_EMIT finished(false); });
    return m_rows.emplace(field, row).first->second;
}

FigureForm::Row& FigureForm::addNumber(int field, const QString& label, int decimals)
{
    auto* holder = new QWidget(this);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Look::gap);
    grid->setVerticalSpacing(1);
    auto* words = new WrappedText(TextStyle::Table, Role::Text, holder);
    words->setText(label);
    Row& row = addField(field, decimals, *holder);
    row.edit->setFixedWidth(fieldWidth);
    row.edit->setAccessibleName(label);
    grid->addWidget(words, 0, 0);
    grid->addWidget(row.edit, 0, 1, Qt::AlignTop);
    grid->addWidget(row.note, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    m_layout->addWidget(holder);
    holder->show();
    return row;
}

void FigureForm::addDay(const core::Node& node, int slot)
{
    const auto position = static_cast<std::size_t>(slot);
    NumberEdit* edit = addNumber(slot, models::figureTitleInPart(node, position), 0).edit;
    edit->setAccessibleName(models::figureTitle(node, position));
    edit->setFixedWidth(dayWidth);
    edit->setGrouped(false);
    edit->setPlaceholderText(tr("ngày/tháng"));
    m_days.emplace(slot, QDate());
    const auto type = [this, slot](const QString& text) {
        Q_EMIT edited(slot, text);
        Q_EMIT finished(false);
    };
    const auto* calendar = new DayPicker(edit, [this, slot] { return m_days[slot]; });
    connect(calendar, &DayPicker::picked, this, type);
    if (!node.slots[position].mayBeNever)
        return;
    auto* never = new OptionCheck(tr("Không thực hiện"), QString(), this);
    m_layout->addWidget(never);
    never->show();
    m_order.push_back(never);
    m_never.emplace(slot, never);
    connect(never, &QAbstractButton::clicked, this,
            [type](bool isOn) { type(isOn ? QStringLiteral("never") : QString()); });
}

void FigureForm::addOptions(const EntryForm& form, int slot)
{
    const core::Node& node = *form.node();
    const auto position = static_cast<std::size_t>(slot);
    const core::FigureSlot& own = node.slots[position];
    if (own.key == core::itemKey)
        return addList(own, slot);
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    if (node.slots.size() > 1) {
        auto* words = new WrappedText(TextStyle::Table, Role::Text, holder);
        words->setText(models::figureTitleInPart(node, position));
        column->addWidget(words);
    }
    auto* group = new QButtonGroup(holder);
    for (std::size_t i = 0; own.options && i < own.options->size(); ++i) {
        const core::NamedFigure& each = (*own.options)[i];
        auto* radio = new OptionRadio(models::qt(each.title), models::qt(each.worth), holder);
        group->addButton(radio);
        column->addWidget(radio);
        const int option = static_cast<int>(i);
        m_buttons.emplace(Button(slot, option), radio);
        m_order.push_back(radio);
        connect(radio, &QAbstractButton::clicked, this, [this, slot, option] {
            Q_EMIT edited(slot, QString::number(option));
            Q_EMIT finished(false);
        });
        connect(radio, &OptionRadio::stepped, this,
                [this, slot, option](int by) { step(slot, option, by); });
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

/// One of very many: all criteria of the set.
void FigureForm::addList(const core::FigureSlot& slot, int field)
{
    auto* words = new WrappedText(TextStyle::Table, Role::Text, this);
    words->setText(models::figureTitle(*m_node, static_cast<std::size_t>(field)));
    m_layout->addWidget(words);
    words->show();
    auto* list = new OptionList(this);
    list->setAccessibleName(words->text());
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(12);
    for (const core::NamedFigure& option : *slot.options)
        list->addItem(
            QStringLiteral("%1  %2").arg(models::qt(option.id), models::qt(option.title)));
    list->setCurrentIndex(-1);
    m_layout->addWidget(list);
    list->show();
    m_lists.emplace(field, list);
    m_order.push_back(list);
    connect(list, &OptionList::shown, this,
            [this, field](int option) { Q_EMIT edited(field, QString::number(option)); });
    connect(list, &OptionList::chosen, this, [this, field](int option) {
        Q_EMIT edited(field, QString::number(option));
        Q_EMIT finished(false);
    });
    connect(list, &OptionList::entered, this, [this] { Q_EMIT finished(true); });
    connect(list, &OptionList::left, this, [this] { Q_EMIT finished(false); });
}

void FigureForm::step(int slot, int option, int by)
{
    const auto next = m_buttons.find({slot, option + by});
    if (next == m_buttons.end() || option + by < 0)
        return;
    const bool isChosen = m_buttons.at({slot, option})->isChecked();
    next->second->setFocus(by < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
    // Where nothing is chosen yet the arrows only look.
    if (!isChosen)
        return;
    next->second->setChecked(true);
    Q_EMIT edited(slot, QString::number(option + by));
}

void FigureForm::addTick(const EntryForm& form, int slot)
{
    const auto position = static_cast<std::size_t>(slot);
    auto* check = new OptionCheck(models::figureTitleInPart(*form.node(), position),
                                  models::figureWorth(*form.node(), position), this);
    m_layout->addWidget(check);
    check->show();
    m_buttons.emplace(Button(slot, noOption), check);
    m_order.push_back(check);
    connect(check, &QAbstractButton::clicked, this, [this, slot](bool isOn) {
        Q_EMIT edited(slot, isOn ? QStringLiteral("1") : QStringLiteral("0"));
        Q_EMIT finished(false);
    });
}

void FigureForm::refresh(const EntryForm& form, bool isOther)
{
    for (std::size_t slot = 0; form.node() && slot < form.node()->slots.size(); ++slot) {
        const int field = static_cast<int>(slot);
        if (form.node()->slots[slot].ofCase >= 0 && form.isAsked(field))
            m_typed[field] = form.text(field);
    }
    for (auto& [slot, day] : m_days)
        day = form.shownDay(slot);
    for (const auto& [field, row] : m_rows) {
        // The tick below says «không thực hiện».
        const bool isSaid = m_never.contains(field) && isNever(form, field);
        const QString text = isSaid ? QString() : form.text(field);
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
    for (const auto& [place, button] : m_buttons) {
        const QSignalBlocker silent(button);
        const auto [slot, option] = place;
        const bool isOption = option != noOption;
        const bool isOn =
            form.text(slot) == (isOption ? QString::number(option) : QStringLiteral("1"));
        if (isOption && !isOn && button->isChecked()) {
            // A group keeps one button checked unless told otherwise.
            button->group()->setExclusive(false);
            button->setChecked(false);
            button->group()->setExclusive(true);
        } else {
            button->setChecked(isOn);
        }
    }
    for (const auto& [slot, list] : m_lists) {
        bool isChosen = false;
        const int option = form.text(slot).toInt(&isChosen);
        list->setCurrentIndex(isChosen && option < list->count() ? option : -1);
    }
    for (const auto& [slot, check] : m_never) {
        const QSignalBlocker silent(check);
        check->setChecked(isNever(form, slot));
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
    if (const auto list = m_lists.find(field); list != m_lists.end())
        return list->second;
    const auto button = m_buttons.lower_bound({field, noOption});
    return button == m_buttons.end() || button->first.first != field ? nullptr : button->second;
}

bool FigureForm::focusFirst()
{
    for (QWidget* widget : m_order) {
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        // Of a group the chosen one, where there is one.
        if (button && button->group() && button->group()->checkedButton() && !button->isChecked())
            continue;
        widget->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

} // namespace gui
