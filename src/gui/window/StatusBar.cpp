#include "gui/window/StatusBar.h"

#include "app/Reports.h"
#include "gui/backup/BackupKeeper.h"
#include "models/words/Text.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>

#include <functional>
#include <utility>

namespace gui {

/// One part of the bar: icon and text in the colour of a role. It gives way before it is cut
/// without a mark.
class StatusBar::Item : public QWidget {
public:
    explicit Item(bool grows, QWidget* parent) : QWidget(parent), m_grows(grows)
    {
        setSizePolicy(grows ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Fixed);
        hide();
    }
    void set(const QString& icon, const QString& text, Role role, const QString& tip = {})
    {
        m_icon = icon;
        m_text = text;
        m_role = role;
        setToolTip(tip);
        setAccessibleName(text);
        setVisible(!text.isEmpty());
        updateGeometry();
        update();
    }
    const QString& text() const { return m_text; }
    void setClicked(std::function<void()> clicked)
    {
        m_clicked = std::move(clicked);
        setCursor(Qt::PointingHandCursor);
    }

    QSize sizeHint() const override
    {
        const int icon = m_icon.isEmpty() ? 0 : Look::cellIconSize + 5;
        return {metrics().horizontalAdvance(m_text) + 2 + icon + 2 * padding, 22};
    }
    QSize minimumSizeHint() const override
    {
        return {m_icon.isEmpty() ? 40 : Look::cellIconSize + 2 * padding, 22};
    }

private:
    static QFontMetrics metrics() { return QFontMetrics(Look::font(TextStyle::Hint)); }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (m_clicked && rect().contains(event->position().toPoint()))
            m_clicked();
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QColor colour = Look::color(m_role);
        QRect rect = this->rect().adjusted(padding, 0, -padding, 0);
        if (!m_grows) {
            painter.setPen(Look::color(Role::Hairline));
            painter.drawLine(0, 3, 0, height() - 4);
        }
        if (!m_icon.isEmpty()) {
            painter.drawPixmap(
                rect.left(), (height() - Look::cellIconSize) / 2,
                Look::pixmap(m_icon, Look::cellIconSize, colour, devicePixelRatioF()));
            rect.adjust(Look::cellIconSize + 5, 0, 0, 0);
        }
        painter.setFont(Look::font(TextStyle::Hint));
        painter.setPen(colour);
        painter.drawText(rect,
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         metrics().elidedText(m_text, Qt::ElideRight, rect.width()));
    }

    static constexpr int padding = 8;
    QString m_icon;
    QString m_text;
    Role m_role = Role::MutedText;
    bool m_grows = false;
    std::function<void()> m_clicked;
};

StatusBar::StatusBar(QWidget* parent) : QStatusBar(parent)
{
    setSizeGripEnabled(false);
    setContentsMargins(0, 0, 0, 0);
    m_left = new Item(true, this);
    m_waiting = new Item(false, this);
    m_waiting->setClicked([this] { Q_EMIT waitingChosen(); });
    m_sample = new Item(false, this);
    m_readOnly = new Item(false, this);
    m_backup = new Item(false, this);
    m_backup->setClicked([this] { Q_EMIT backupChosen(); });
    m_history = new Item(false, this);
    m_history->setClicked([this] { Q_EMIT historyChosen(); });
    m_user = new Item(false, this);
    m_user->setClicked([this] { Q_EMIT userChosen(); });
    m_program = new Item(false, this);
    addWidget(m_left, 1);
    for (Item* item : {m_waiting, m_sample, m_readOnly, m_backup, m_history, m_user, m_program}) {
        addPermanentWidget(item);
        item->hide();
    }
}

void StatusBar::showWritten(const QString& text)
{
    m_left->set(QStringLiteral("chk"), text, Role::Good, text);
}

void StatusBar::showMessageLine(const QString& text, Role role, const QString& icon)
{
    m_left->set(icon, text, role, text);
}

void StatusBar::showBook(const app::Workspace* workspace, const QString& readOnlyReason)
{
    const bool sample = workspace && workspace->info().sample;
    m_sample->set(QStringLiteral("info"), sample ? tr("Sổ mẫu: số liệu minh hoạ") : QString(),
                  Role::Warning, workspace ? models::qt(workspace->info().notice) : QString());
    m_readOnly->set(QStringLiteral("lock"), readOnlyReason.isEmpty() ? QString() : tr("Chỉ xem"),
                    Role::Warning, readOnlyReason);
    const QString version = QCoreApplication::applicationVersion();
    m_program->set({}, workspace || version.isEmpty() ? QString() : tr("Phiên bản %1").arg(version),
                   Role::MutedText);
    if (workspace)
        showHistory(*workspace);
    else
        m_history->set({}, {}, Role::MutedText);
}

void StatusBar::showBackup(const BackupMark& mark)
{
    m_backup->set(mark.icon, mark.text, mark.role, mark.tip);
}

void StatusBar::showUser(const QString& name)
{
    m_user->set(QStringLiteral("admin"), name, Role::MutedText,
                tr("Người ghi: mọi lần ghi vào sổ mang tên này. Bấm để đổi."));
}

void StatusBar::showHistory(const app::Workspace& workspace)
{
    const auto head = workspace.head();
    m_history->set(QStringLiteral("seal"),
                   head && !head->hash.empty()
                       ? tr("Nhật ký %1").arg(models::qt(app::shortHash(head->hash)))
                       : QString(),
                   Role::MutedText,
                   tr("Mã của dòng nhật ký cuối. Mỗi thay đổi nối vào dòng trước; sửa lén một dòng "
                      "thì mã không khớp nữa. Bấm để xem nhật ký."));
}

void StatusBar::showWaiting(const QString& text, const QString& hint)
{
    m_waiting->set(QStringLiteral("pen"), text, Role::Warning, hint);
}

QString StatusBar::waitingText() const
{
    return m_waiting->text();
}

QString StatusBar::leftText() const
{
    return m_left->text();
}

} // namespace gui
