#pragma once

#include "core/DossierCounter.h"
#include "gui/cells/OptionBox.h"

namespace gui {

class DossierTable;

/// The form of the current row of counters, «Biểu mẫu: 10 cột» or «Biểu mẫu: II.06a»; choosing the
/// other one, from the list or with Enter, tells the selected rows after it, as one step.
class FormChoice : public OptionList {
    Q_OBJECT

public:
    explicit FormChoice(QWidget* parent = nullptr);

    void setTable(DossierTable& table);
    /// Shows the form of the current row; off where there is none, or nothing can be changed.
    void showForm();
    /// The other form.
    void toggle();

Q_SIGNALS:
    /// What became of the numbers.
    void told(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void change(core::DossierForm form);

    DossierTable* m_table = nullptr;
};

} // namespace gui
