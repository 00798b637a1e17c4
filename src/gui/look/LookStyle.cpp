#include "gui/look/LookStyle.h"

#include "gui/look/Look.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

namespace gui {
namespace {

/// A field or button: fill, one line around it, and two accent pixels in its place while it has the
/// focus.
void paintBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line,
              bool focused)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal width = focused ? 2 : 1;
    QRectF frame = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter->setPen(QPen(focused ? Look::color(Role::Accent) : line, width));
    painter->setBrush(fill);
    painter->drawRoundedRect(frame, Look::radius, Look::radius);
    painter->restore();
}

void paintChevron(QPainter* painter, const QRect& rect, const QColor& colour, bool up = false)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF centre = QRectF(rect).center();
    QPainterPath path;
    const double tip = up ? -2.5 : 2.5;
    path.moveTo(centre.x() - 4, centre.y() - tip * 0.8);
    path.lineTo(centre.x() + 4, centre.y() - tip * 0.8);
    path.lineTo(centre.x(), centre.y() + tip);
    path.closeSubpath();
    painter->fillPath(path, colour);
    painter->restore();
}

QColor buttonFill(QStyle::State state)
{
    if (!(state & QStyle::State_Enabled))
        return Look::color(Role::Window);
    if (state & (QStyle::State_Sunken | QStyle::State_On))
        return Look::color(Role::Header);
    if (state & QStyle::State_MouseOver)
        return Look::color(Role::InfoFill);
    return Look::color(Role::Button);
}

QColor markColour(QStyle::State state)
{
    return Look::color(state & QStyle::State_Enabled ? Role::MutedText : Role::DisabledText);
}

void paintCheckBox(const QStyleOption* option, QPainter* painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const bool partly = option->state & QStyle::State_NoChange;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor accent = Look::color(enabled ? Role::Accent : Role::DisabledText);
    painter->setPen(on || partly ? accent : markColour(option->state));
    painter->setBrush(on || partly ? accent : Look::color(Role::Base));
    painter->drawRoundedRect(box, 2, 2);
    painter->setPen(
        QPen(Look::color(Role::OnAccent), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal side = box.width();
    const auto at = [&box, side](qreal x, qreal y) {
        return QPointF(box.left() + x * side, box.top() + y * side);
    };
    if (partly)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else if (on)
        painter->drawPolyline(QPolygonF{at(0.22, 0.53), at(0.42, 0.73), at(0.79, 0.29)});
    painter->restore();
}

void paintRadioButton(const QStyleOption* option, QPainter* painter)
{
    const bool on = option->state & QStyle::State_On;
    const QColor accent =
        Look::color(option->state & QStyle::State_Enabled ? Role::Accent : Role::DisabledText);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(on ? accent : markColour(option->state));
    painter->setBrush(Look::color(Role::Base));
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        const qreal inset = box.width() * 0.25;
        painter->drawEllipse(box.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

} // namespace

LookStyle::LookStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void LookStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* header = qobject_cast<QHeaderView*>(widget))
        header->setFont(Look::font(TextStyle::HintStrong));
    else if (qobject_cast<QAbstractItemView*>(widget))
        widget->setFont(Look::font(TextStyle::Table));
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const
{
    const bool focused = option->state & State_HasFocus;
    switch (element) {
    case PE_FrameFocusRect: {
        // Buttons and fields show the focus in their frame, rows in their cells.
        if (qobject_cast<const QPushButton*>(widget) ||
            qobject_cast<const QAbstractItemView*>(widget) ||
            qobject_cast<const QComboBox*>(widget))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(Look::color(Role::Accent), 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), Look::radius,
                                 Look::radius);
        painter->restore();
        return;
    }
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth <= 0) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        paintBox(painter, option->rect, option->palette.color(QPalette::Base),
                 Look::color(Role::StrongLine), focused);
        return;
    case PE_FrameLineEdit:
        paintBox(painter, option->rect, Qt::transparent, Look::color(Role::StrongLine), focused);
        return;
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool isDefault = button && (button->features & QStyleOptionButton::DefaultButton);
        // The default button is known by its colour; the ring is the focus alone.
        paintBox(painter, option->rect,
                 isDefault && option->state & State_Enabled &&
                         !(option->state & (State_MouseOver | State_Sunken))
                     ? Look::color(Role::Selection)
                     : buttonFill(option->state),
                 Look::color(Role::StrongLine), focused);
        return;
    }
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On) &&
            option->state & State_Enabled)
            paintBox(painter, option->rect, buttonFill(option->state),
                     Look::color(Role::StrongLine), focused);
        else if (focused)
            paintBox(painter, option->rect, Qt::transparent, Look::color(Role::StrongLine), true);
        else if (!(option->state & State_AutoRaise))
            paintBox(painter, option->rect, buttonFill(option->state),
                     Look::color(Role::StrongLine), false);
        return;
    case PE_IndicatorCheckBox:
        paintCheckBox(option, painter);
        return;
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(option, painter);
        return;
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelMenuBar:
        painter->fillRect(option->rect, Look::color(Role::Window));
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, Look::color(Role::Window));
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          Look::color(Role::StrongLine));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, Look::color(Role::Alt));
        return;
    case PE_Frame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            return;
        painter->save();
        painter->setBrush(Qt::NoBrush);
        if (focused) {
            painter->setPen(QPen(Look::color(Role::Accent), 2));
            painter->drawRect(QRectF(option->rect).adjusted(1, 1, -1, -1));
        } else {
            painter->setPen(Look::color(Role::StrongLine));
            painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void LookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const
{
    switch (element) {
    case CE_HeaderSection: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        painter->fillRect(option->rect, Look::color(Role::Header));
        painter->setPen(Look::color(Role::StrongLine));
        if (header && header->orientation == Qt::Vertical)
            painter->drawLine(option->rect.topRight(), option->rect.bottomRight());
        else
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        painter->setPen(Look::color(Role::Hairline));
        painter->drawLine(option->rect.topRight(), option->rect.bottomRight() - QPoint(0, 1));
        return;
    }
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Look::color(Role::Header));
        painter->setPen(Look::color(Role::StrongLine));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, Look::color(Role::Window));
        painter->setPen(Look::color(Role::StrongLine));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_Splitter: {
        painter->fillRect(option->rect, Look::color(Role::Window));
        painter->setPen(Look::color(Role::StrongLine));
        const QRect r = option->rect;
        if (option->state & State_Horizontal) {
            painter->drawLine(r.topLeft(), r.bottomLeft());
            painter->drawLine(r.topRight(), r.bottomRight());
        } else {
            painter->drawLine(r.topLeft(), r.topRight());
            painter->drawLine(r.bottomLeft(), r.bottomRight());
        }
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const
{
    const bool focused = option->state & State_HasFocus;
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && combo->frame) {
            const QColor fill =
                combo->editable ? option->palette.color(QPalette::Base) : buttonFill(option->state);
            paintBox(painter, option->rect, fill, Look::color(Role::StrongLine), focused);
            paintChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                         markColour(option->state));
            return;
        }
    }
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, Look::color(Role::Alt));
        const QRect slider =
            subControlRect(control, option, SC_ScrollBarSlider, widget).adjusted(3, 3, -3, -3);
        const bool held = option->activeSubControls & SC_ScrollBarSlider &&
                          option->state & (State_MouseOver | State_Sunken);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Look::color(held ? Role::MutedText : Role::StrongLine));
        if (slider.isValid() && option->state & State_Enabled)
            painter->drawRoundedRect(slider, 3, 3);
        painter->restore();
        return;
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin && spin->frame) {
            paintBox(painter, option->rect, option->palette.color(QPalette::Base),
                     Look::color(Role::StrongLine), focused);
            if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
                return;
            const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                                   bool up) {
                const bool enabled = spin->stepEnabled & step;
                paintChevron(painter, subControlRect(CC_SpinBox, option, part, widget),
                             Look::color(enabled ? Role::MutedText : Role::DisabledText), up);
            };
            arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
            arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                SubControl part, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // No arrow buttons: a slider in its groove.
    const bool lying = bar->orientation == Qt::Horizontal;
    const QRect groove = bar->rect;
    const int length = lying ? groove.width() : groove.height();
    int sliderLength = length;
    if (const int range = bar->maximum - bar->minimum; range > 0) {
        const auto share = static_cast<qint64>(bar->pageStep) * length /
                           (static_cast<qint64>(range) + bar->pageStep);
        sliderLength = std::clamp(static_cast<int>(share), std::min(28, length), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - sliderLength, bar->upsideDown);
    const auto part1d = [&](int from, int size) {
        const QRect rect = lying ? QRect(groove.left() + from, groove.top(), size, groove.height())
                                 : QRect(groove.left(), groove.top() + from, groove.width(), size);
        return visualRect(bar->direction, groove, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return groove;
    case SC_ScrollBarSlider:
        return part1d(start, sliderLength);
    case SC_ScrollBarSubPage:
        return part1d(0, start);
    case SC_ScrollBarAddPage:
        return part1d(start + sliderLength, length - start - sliderLength);
    default:
        return {};
    }
}

QRect LookStyle::subElementRect(SubElement element, const QStyleOption* option,
                                const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            rect.adjust(3, 0, -3, 0);
    }
    return rect;
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                           const QWidget* widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 5;
    case PM_DefaultFrameWidth:
        // Room for the ring of the focus.
        if (qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget))
            return 2;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return Look::iconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 15;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemMargin:
        return 6;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_HeaderMargin:
        return Look::cellPadding;
    case PM_ScrollBarExtent:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 6;
    case PM_FocusFrameHMargin:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
        return 0;
    // Lists of commands are buttons in a row; elsewhere a click chooses and a double click opens.
    case SH_ItemView_ActivateItemOnSingleClick:
        return widget && widget->property("activateOnClick").toBool() ? 1 : 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(Look::color(Role::Hairline).rgba());
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int field = std::max(24, option ? option->fontMetrics.height() + 8 : 24);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const int icon = button && !button->icon.isNull() ? Look::iconSize + 6 : 0;
        if (button)
            result.setWidth(button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() +
                            icon + 20);
        result.setHeight(field);
        break;
    }
    case CT_ComboBox:
    case CT_LineEdit:
        result.setHeight(field);
        break;
    default:
        break;
    }
    return result;
}

QIcon LookStyle::standardIcon(StandardPixmap icon, const QStyleOption* option,
                              const QWidget* widget) const
{
    if (icon == SP_LineEditClearButton)
        return Look::icon(QStringLiteral("close"), Role::MutedText);
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace gui
