#pragma once

#include "models/entry/EntryForm.h"

#include <QWidget>

#include <map>
#include <vector>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QVBoxLayout;

namespace gui {

class NumberEdit;
class WrappedText;

/// The fields of a criterion's figures: numbers, options or ticks, whatever its rule asks for;
/// points for `manual`, and the verifier's own points for the others.
///
/// Every key is told by `edited`; what it means decides the panel.
class FigureForm : public QWidget {
    Q_OBJECT

public:
    explicit FigureForm(QWidget* parent = nullptr);

    /// Makes the fields anew for another criterion or stage, else brings their texts up to date.
    void showForm(const models::EntryForm& form, bool isReadOnly);
    void clear();
    void showFaults(const std::vector<models::EntryForm::Fault>& faults);
    /// The first field that can be typed in; its own points field last. False where there is none.
    bool focusFirst();
    QWidget* field(int field) const;

Q_SIGNALS:
    void edited(int field, const QString& text);
    /// Enter, Tab, a tick, or the focus went elsewhere.
    void finished(bool byEnter);

private:
    using Button = std::pair<int, int>; ///< slot, option
    static constexpr int noOption = -1; ///< a tick
    struct Row {
        NumberEdit* edit = nullptr;
        WrappedText* note = nullptr; ///< fault, or "chưa ghi"
    };

    void build(const models::EntryForm& form);
    void orderFocus();
    Row& addNumber(int field, const QString& label, int decimals);
    Row& addField(int field, int decimals, QWidget& holder);
    /// Title of the part that the fields below belong to.
    void addHeading(const QString& text);
    /// How many figures of a small table stand in the row that begins at `slot`; 0: no table.
    static std::size_t columnsAt(const models::EntryForm& form, std::size_t slot);
    /// All rows of it; the slot behind them.
    std::size_t addGrid(const models::EntryForm& form, std::size_t first, std::size_t columns);
    void addDay(const core::Node& node, int slot);
    void addOptions(const models::EntryForm& form, int slot);
    /// An arrow leads from one option to the next: that is typed, not entered.
    void step(int slot, int option, int by);
    void addList(const core::FigureSlot& slot, int field);
    void addTick(const models::EntryForm& form, int slot);
    void refresh(const models::EntryForm& form, bool isOther);
    /// The case that is being chosen was chosen before: what was typed for it is there again.
    void takeBack(const models::EntryForm& form, const std::map<int, QString>& typed);

    QVBoxLayout* m_layout = nullptr;
    const core::Node* m_node = nullptr;
    int m_unit = -1;
    int m_leaf = -1;
    core::Stage m_stage = core::Stage::Self;
    core::Language m_language = core::Language::Vietnamese;
    std::map<int, Row> m_rows; ///< by field
    std::map<Button, QAbstractButton*> m_buttons;
    std::map<int, QAbstractButton*> m_never; ///< «không thực hiện» of a day, by slot
    std::map<int, QDate> m_days;             ///< on which a day's calendar opens, by slot
    std::map<int, QComboBox*> m_lists;       ///< of very many options, by slot
    std::vector<QWidget*> m_order;           ///< of the focus
    std::map<int, QString> m_typed;          ///< of every case chosen in this entry, by slot
    QString m_case;                          ///< which one is chosen; empty where there are none
};

} // namespace gui
