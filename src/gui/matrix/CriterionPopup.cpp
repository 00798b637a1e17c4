#include "gui/matrix/CriterionPopup.h"

#include "gui/delegates/RowDelegate.h"
#include "gui/look/Look.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

namespace {
constexpr int popupWidth = 440;
constexpr int popupRows = 18;
} // namespace

CriterionPopup::CriterionPopup(models::CriterionList& criteria, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_criteria(criteria)
{
    setFrameShape(QFrame::Box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(4);
    m_field = new QLineEdit(this);
    m_field->setClearButtonEnabled(true);
    m_list = new QListView(this);
    m_list->setModel(&criteria);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new RowDelegate(m_list);
    rows->setCellFrame(false);
    m_list->setItemDelegate(rows);
    m_empty = new QLabel(this);
    Look::setTextRole(*m_empty, Role::MutedText);
    m_empty->setWordWrap(true);
    m_empty->hide();
    column->addWidget(m_field);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &CriterionPopup::filter);
    connect(m_list, &QAbstractItemView::clicked, this, &CriterionPopup::choose);
    retranslate();
}

void CriterionPopup::retranslate()
{
    m_field->setPlaceholderText(tr("Mã hoặc chữ trong tên tiêu chí"));
    m_field->setAccessibleName(tr("Tìm tiêu chí"));
    m_list->setAccessibleName(tr("Danh sách tiêu chí"));
}

void CriterionPopup::openBelow(const QWidget& place, int leaf)
{
    m_field->clear();
    filter({});
    const int rows = std::clamp(m_criteria.rowCount(), 3, popupRows);
    const int height = rows * Look::rowHeight() + m_field->sizeHint().height() + 18;
    resize(std::max(popupWidth, place.width()), height);
    QPoint at = place.mapToGlobal(QPoint(0, place.height()));
    if (const QScreen* screen = place.screen()) {
        const QRect room = screen->availableGeometry();
        resize(std::min(width(), room.width()), std::min(height, room.bottom() - at.y()));
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() + 1 - width())));
    }
    move(at);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
    const int row = std::max(0, m_criteria.rowOf(leaf));
    m_list->setCurrentIndex(m_criteria.index(row));
    m_list->scrollTo(m_criteria.index(row), QAbstractItemView::PositionAtCenter);
}

void CriterionPopup::filter(const QString& text)
{
    const std::vector<int> found = m_criteria.find(text);
    int first = -1;
    for (int row = 0; row < m_criteria.rowCount(); ++row) {
        const bool isShown =
            text.trimmed().isEmpty() ||
            std::find(found.begin(), found.end(), m_criteria.leafAt(row)) != found.end();
        m_list->setRowHidden(row, !isShown);
        if (isShown && first < 0)
            first = row;
    }
    // The best hit may stand further down than the first.
    for (const int leaf : found) {
        if (const int row = m_criteria.rowOf(leaf); row >= 0) {
            first = row;
            break;
        }
    }
    const QString office = m_criteria.verifier();
    m_empty->setText(office.isEmpty()
                         ? tr("Không có tiêu chí nào như vậy.")
                         : tr("Không có tiêu chí nào như vậy ở «%1». Chọn «Tất cả cơ quan» để tìm "
                              "trong mọi tiêu chí.")
                               .arg(m_criteria.officeName(office)));
    m_empty->setVisible(first < 0);
    m_list->setCurrentIndex(first < 0 ? QModelIndex() : m_criteria.index(first));
}

void CriterionPopup::choose(const QModelIndex& index)
{
    const int leaf = m_criteria.leafAt(index.row());
    if (leaf < 0)
        return;
    hide();
    Q_EMIT chosen(leaf);
}

bool CriterionPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            if (watched == m_field) {
                // The field keeps the focus; the keys of the list go to the list.
                QCoreApplication::sendEvent(m_list, event);
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace gui
