#include "gui/sheet/SheetFilterBar.h"

#include "models/words/Clock.h"
#include "models/words/NumberText.h"
#include "models/words/Text.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace gui {

using models::SheetFilter;

namespace {

constexpr std::array shows = {SheetFilter::Show::All,           SheetFilter::Show::NotScored,
                              SheetFilter::Show::Problems,      SheetFilter::Show::NoEvidence,
                              SheetFilter::Show::Cut,           SheetFilter::Show::Changed,
                              SheetFilter::Show::UnlikeLastYear};
const QString dayFormat = QStringLiteral("dd/MM/yyyy");

} // namespace

SheetFilterBar::SheetFilterBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_choice = new QComboBox(this);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(16);
    m_value = new QLineEdit(this);
    m_value->setFixedWidth(92);
    m_value->hide();
    row->addWidget(m_choice);
    row->addWidget(m_value);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, &SheetFilterBar::choose);
    connect(m_value, &QLineEdit::returnPressed, this, &SheetFilterBar::takeValue);
    retranslate();
}

void SheetFilterBar::setFilter(SheetFilter& filter)
{
    m_filter = &filter;
}

void SheetFilterBar::choose(int row)
{
    const SheetFilter::Show show = shows[static_cast<std::size_t>(row)];
    // The day of work until another is asked for.
    if (show == SheetFilter::Show::Changed && !m_filter->since().isValid())
        m_filter->setSince(models::clockNow().date());
    m_filter->setShow(show);
    showValue();
    Q_EMIT chosen();
}

void SheetFilterBar::showValue()
{
    const SheetFilter::Show show = m_filter->show();
    const bool isDay = show == SheetFilter::Show::Changed;
    m_value->setVisible(isDay || show == SheetFilter::Show::UnlikeLastYear);
    m_value->setText(isDay ? m_filter->since().toString(dayFormat)
                           : models::numberText(m_filter->threshold()));
    m_value->setAccessibleName(isDay ? tr("Từ ngày") : tr("Lệch hơn, điểm"));
    m_value->setToolTip(m_value->accessibleName());
}

void SheetFilterBar::takeValue()
{
    if (m_filter->show() == SheetFilter::Show::Changed) {
        const QDate day = QDate::fromString(m_value->text().trimmed(), dayFormat);
        if (!day.isValid()) {
            Q_EMIT refused(tr("«%1» không phải ngày; gõ như 31/12/2021").arg(m_value->text()));
            return;
        }
        m_filter->setSince(day);
    } else {
        const auto points = core::readPoints(models::utf8(m_value->text().trimmed()),
                                             core::NumberField::Screen, core::Points::maxDecimals);
        if (!points || points->isNegative()) {
            Q_EMIT refused(tr("«%1» không phải số điểm; gõ như 0,5").arg(m_value->text()));
            return;
        }
        m_filter->setThreshold(*points);
    }
    Q_EMIT chosen();
}

void SheetFilterBar::showAll()
{
    m_choice->setCurrentIndex(0);
    choose(0);
}

void SheetFilterBar::retranslate()
{
    const QSignalBlocker silent(m_choice);
    const int shown = std::max(0, m_choice->currentIndex());
    m_choice->clear();
    m_choice->addItems({tr("Tất cả tiêu chí"), tr("Chưa chấm"), tr("Có vấn đề"),
                        tr("Chưa có tài liệu"), tr("Bị cắt điểm"), tr("Đã sửa từ ngày…"),
                        tr("Lệch năm trước hơn…")});
    m_choice->setCurrentIndex(shown);
    m_choice->setAccessibleName(tr("Lọc tiêu chí"));
    if (m_filter)
        showValue();
}

} // namespace gui
