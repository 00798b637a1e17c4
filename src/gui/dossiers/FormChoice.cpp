#include "gui/dossiers/FormChoice.h"

#include "gui/dossiers/DossierTable.h"
#include "models/dossiers/DossierForms.h"

#include <QEvent>

#include <set>

namespace gui {

FormChoice::FormChoice(QWidget* parent) : OptionList(parent)
{
    setSizeAdjustPolicy(AdjustToContents); // the words of another language are longer
    for (int i = 0; i < static_cast<int>(core::dossierForms.size()); ++i)
        addItem(QString());
    const auto changeTo = [this](int form) {
        change(core::dossierForms[static_cast<std::size_t>(form)]);
    };
    connect(this, &OptionList::chosen, this, changeTo);
    connect(this, &OptionList::entered, this, [this, changeTo] { changeTo(currentIndex()); });
    connect(this, &OptionList::left, this, &FormChoice::showForm);
    retranslate();
}

void FormChoice::setTable(DossierTable& table)
{
    m_table = &table;
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FormChoice::showForm);
}

void FormChoice::showForm()
{
    if (!m_table)
        return;
    const models::DossierModel& dossiers = m_table->dossiers();
    const int row = m_table->currentIndex().row();
    const bool hasRow = row >= 0 && row < dossiers.dataRows();
    const auto form = hasRow ? dossiers.counters(row).form : dossiers.form();
    setCurrentIndex(form == core::DossierForm::Form06a ? 1 : 0);
    setEnabled(hasRow && dossiers.readOnlyReason().isEmpty());
}

void FormChoice::toggle()
{
    showForm(); // an arrow may have shown the other one
    if (isEnabled())
        change(core::dossierForms[currentIndex() == 0 ? 1 : 0]);
}

void FormChoice::change(core::DossierForm form)
{
    m_table->giveWay();
    std::set<int> rows;
    for (const QModelIndex& cell : m_table->chosen())
        rows.insert(cell.row());
    const auto changed = models::DossierForms(m_table->dossiers())
                             .change(QList<int>(rows.begin(), rows.end()), form);
    showForm();
    m_table->setFocus(Qt::OtherFocusReason);
    if (changed.refused) {
        const QModelIndex place =
            m_table->dossiers().index(changed.refused->row, changed.refused->column);
        m_table->goTo(place);
        m_table->showMessage(place, changed.refused->text);
    } else if (!changed.told.isEmpty()) {
        m_table->showMessage({}, changed.told, CellMessage::Kind::Prompt);
        Q_EMIT told(changed.told);
    }
}

void FormChoice::changeEvent(QEvent* event)
{
    OptionList::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FormChoice::retranslate()
{
    setItemText(0, tr("Biểu mẫu: 10 cột"));
    setItemText(1, tr("Biểu mẫu: II.06a"));
    setAccessibleName(tr("Biểu mẫu của dòng"));
    setToolTip(tr("Biểu mẫu của các dòng đang chọn (F4). Biểu II.06a của Thông tư "
                  "01/2020/TT-VPCP: trực tiếp và bưu chính là một số, đúng hạn đã gồm hồ sơ chờ bổ "
                  "sung, trả lại, rút."));
}

} // namespace gui
