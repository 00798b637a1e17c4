#include "gui/sheet/UnitPane.h"

#include "gui/look/Look.h"
#include "gui/look/PaneHead.h"
#include "gui/sheet/UnitDelegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {

UnitPane::UnitPane(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new PaneHead(this);
    m_find = new QToolButton(this);
    m_find->setAutoRaise(true);
    m_find->setCheckable(true);
    m_find->setIcon(Look::icon(QStringLiteral("filter"), Role::MutedText));
    m_head->addButton(m_find);
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    m_text->hide();
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("units"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegate(new UnitDelegate(this));
    layout->addWidget(m_head);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    m_list->installEventFilter(this);
    m_text->installEventFilter(this);

    connect(m_find, &QToolButton::toggled, this, [this](bool isOn) {
        m_text->setVisible(isOn);
        if (isOn)
            m_text->setFocus(Qt::ShortcutFocusReason);
        else
            m_text->clear();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        // What is filtered out stays the unit of the sheet.
        const int unit = m_shown;
        const QSignalBlocker silent(m_list->selectionModel());
        m_filter.setText(text);
        showUnit(unit);
    });
    retranslate();
}

void UnitPane::setModel(models::UnitListModel& units)
{
    m_units = &units;
    m_filter.setSourceModel(&units);
    m_list->setModel(&m_filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT unitChosen(m_filter.mapToSource(current).row());
            });
    connect(&units, &QAbstractItemModel::modelReset, this, &UnitPane::retranslate);
    retranslate();
}

void UnitPane::showUnit(int unit)
{
    m_shown = unit;
    const QModelIndex row = m_filter.mapFromSource(m_units->index(unit));
    if (!row.isValid())
        return;
    const QSignalBlocker silent(m_list->selectionModel());
    m_list->setCurrentIndex(row);
    m_list->scrollTo(row);
    m_list->viewport()->update();
}

int UnitPane::unitBeside(int unit, int by) const
{
    const QModelIndex now = m_filter.mapFromSource(m_units->index(unit));
    const QModelIndex next = m_filter.index(now.isValid() ? now.row() + by : 0, 0);
    return next.isValid() ? m_filter.mapToSource(next).row() : -1;
}

bool UnitPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (watched == m_list ? onListKey(key) : onFilterKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool UnitPane::onListKey(const QKeyEvent& event)
{
    const QString typed = event.text();
    if (!typed.isEmpty() && typed.at(0).isLetterOrNumber() &&
        !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_find->setChecked(true);
        m_text->setText(typed);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return true;
    case Qt::Key_Escape:
        if (!m_find->isChecked())
            return false;
        m_find->setChecked(false);
        return true;
    default:
        return false;
    }
}

bool UnitPane::onFilterKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        m_find->setChecked(false);
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Down:
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // The first that fits.
        if (m_filter.rowCount() > 0)
            Q_EMIT unitChosen(m_filter.mapToSource(m_filter.index(0, 0)).row());
        Q_EMIT left();
        return true;
    default:
        return false;
    }
}

void UnitPane::retranslate()
{
    m_head->setTitle(tr("Đơn vị (%1)").arg(m_units ? m_units->rowCount() : 0));
    m_text->setPlaceholderText(tr("Gõ tên, không cần dấu"));
    m_text->setAccessibleName(tr("Lọc đơn vị"));
    m_list->setAccessibleName(tr("Đơn vị"));
    m_find->setToolTip(tr("Lọc đơn vị theo tên"));
    m_find->setAccessibleName(m_find->toolTip());
}

void UnitPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace gui
