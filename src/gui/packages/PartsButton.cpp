#include "gui/packages/PartsButton.h"

#include "gui/look/Look.h"

#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <array>

namespace gui {

using app::PackagePart;

namespace {
constexpr std::array importParts = {PackagePart::Self, PackagePart::Verification,
                                    PackagePart::Evidence, PackagePart::Units};
}

PartsButton::PartsButton(QWidget* parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    Look::setFont(*this, TextStyle::Hint);
    auto* menu = new QMenu(this);
    for (std::size_t i = 0; i < importParts.size(); ++i) {
        QAction* action = menu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this] {
            showParts();
            Q_EMIT chosen();
        });
        m_parts.append(action);
    }
    setMenu(menu);
    retranslate();
}

void PartsButton::retranslate()
{
    const std::array names = {tr("&Ô tự chấm"), tr("Ô &thẩm định"), tr("Tài &liệu kiểm chứng"),
                              tr("&Mọi mục khác: đơn vị, ngày, nhiệm vụ, số liệu…")};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_parts.at(i)->setText(names[static_cast<std::size_t>(i)]);
    showParts();
}

void PartsButton::setParts(const std::set<PackagePart>& parts)
{
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const QSignalBlocker quiet(m_parts.at(i));
        m_parts.at(i)->setChecked(parts.empty() ||
                                  parts.contains(importParts[static_cast<std::size_t>(i)]));
    }
    showParts();
}

std::set<PackagePart> PartsButton::parts() const
{
    std::set<PackagePart> chosen;
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        if (m_parts.at(i)->isChecked())
            chosen.insert(importParts[static_cast<std::size_t>(i)]);
    // All of them are no choice; an empty one would mean all, so the last cannot be taken away.
    return chosen.size() == importParts.size() ? std::set<PackagePart>() : chosen;
}

void PartsButton::showParts()
{
    int count = 0;
    for (const QAction* action : m_parts)
        count += action->isChecked() ? 1 : 0;
    for (QAction* action : m_parts)
        action->setEnabled(count > 1 || !action->isChecked());
    setText((count == m_parts.size() ? tr("Nhập mọi phần")
                                     : tr("Chỉ nhập %1/%2 phần").arg(count).arg(m_parts.size())) +
            QStringLiteral(" ▾"));
}

/// The style's own mark of a menu is some pixels below the text, like a comma: the text has one.
void PartsButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.features &= ~QStyleOptionToolButton::HasMenu;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace gui
