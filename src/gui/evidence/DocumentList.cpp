#include "gui/evidence/DocumentList.h"

#include "gui/delegates/DocumentDelegate.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/FileDrop.h"
#include "gui/look/Look.h"
#include "models/words/Text.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace gui {

DocumentList::DocumentList(models::DocumentListModel& model, EvidenceCommands& commands,
                           int mostRows, QWidget* parent)
    : QListView(parent), m_documents(model), m_commands(commands), m_mostRows(mostRows)
{
    setModel(&m_documents);
    setProperty("manual", QStringLiteral("evidence")); // what F1 opens here
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new DocumentDelegate(this));
    setSizePolicy(QSizePolicy::Expanding,
                  mostRows > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    connect(&m_documents, &models::DocumentListModel::changed, this, &DocumentList::keepCurrent);
    connect(this, &QListView::doubleClicked, this, &DocumentList::opened);
    auto* drop = new FileDrop(*viewport());
    connect(drop, &FileDrop::filesDropped, this,
            [this](const QPersistentModelIndex&, const QStringList& files) {
                m_commands.attachFiles(m_documents.unit(), m_documents.leaf(), files);
            });
}

const core::Document* DocumentList::current() const
{
    return m_documents.documentAt(currentIndex().row());
}

QString DocumentList::currentId() const
{
    const core::Document* document = current();
    return document ? models::qt(document->id) : QString();
}

void DocumentList::showDocument(const QString& id)
{
    if (const int row = m_documents.rowOf(id); row >= 0)
        setCurrentIndex(m_documents.index(row));
}

bool DocumentList::next()
{
    const int count = m_documents.rowCount();
    if (count == 0)
        return false;
    setCurrentIndex(m_documents.index((currentIndex().row() + 1) % count));
    return true;
}

void DocumentList::keepCurrent()
{
    updateGeometry();
    const int count = m_documents.rowCount();
    const int kept = m_documents.rowOf(m_shownId);
    if (kept >= 0)
        setCurrentIndex(m_documents.index(kept));
    else if (count > 0 && hasFocus())
        setCurrentIndex(m_documents.index(std::min(m_shownRow, count - 1)));
    else
        Q_EMIT currentDocumentChanged();
}

void DocumentList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        m_shownId = currentId();
        m_shownRow = current.row();
    }
    Q_EMIT currentDocumentChanged();
}

void DocumentList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_documents.rowCount() > 0)
        setCurrentIndex(m_documents.index(0));
}

QSize DocumentList::sizeHint() const
{
    if (m_mostRows == 0)
        return QListView::sizeHint();
    const int rows = std::min(m_documents.rowCount(), m_mostRows);
    return {120, rows * DocumentDelegate::lineHeight()};
}

QSize DocumentList::minimumSizeHint() const
{
    return m_mostRows == 0 ? QListView::minimumSizeHint() : QSize(60, sizeHint().height());
}

bool DocumentList::event(QEvent* event)
{
    // The page has these keys, too; here they mean documents.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void DocumentList::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        if (const QMimeData* copied = QApplication::clipboard()->mimeData())
            m_commands.paste(m_documents.unit(), m_documents.leaf(), *copied);
        return;
    }
    if (event->matches(QKeySequence::Copy) && current()) {
        QApplication::clipboard()->setText(currentIndex().data().toString());
        return;
    }
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && current()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            Q_EMIT opened();
            return;
        case Qt::Key_Delete:
            m_commands.unlink(m_documents.unit(), currentId(), m_documents.leaf());
            return;
        case Qt::Key_F2:
            m_commands.edit(m_documents.unit(), currentId());
            return;
        default:
            break;
        }
    }
    // Escape and Alt with an arrow belong to the panel around it.
    if (event->key() == Qt::Key_Escape || event->modifiers() & Qt::AltModifier) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void DocumentList::contextMenuEvent(QContextMenuEvent* event)
{
    const int unit = m_documents.unit();
    const int leaf = m_documents.leaf();
    const QString id = currentId();
    const bool canChange = m_commands.refusal(unit).isEmpty();
    QMenu menu(this);
    const auto add = [&menu](const QString& text, bool isEnabled, auto what) {
        QAction* action = menu.addAction(text);
        action->setEnabled(isEnabled);
        QObject::connect(action, &QAction::triggered, &menu, what);
    };
    if (current()) {
        add(tr("Xem") + QStringLiteral("\tEnter"), true, [this] { Q_EMIT opened(); });
        add(tr("Mở ngoài"), true, [&] { m_commands.openOutside(unit, id); });
        add(tr("Lưu ra tệp…"), true, [&] { m_commands.saveAs(unit, id); });
        menu.addSeparator();
        add(tr("Sửa thông tin, tiêu chí…") + QStringLiteral("\tF2"), canChange,
            [&] { m_commands.edit(unit, id); });
        add(tr("Bỏ gắn khỏi tiêu chí này") + QStringLiteral("\tDelete"), canChange,
            [&] { m_commands.unlink(unit, id, leaf); });
        add(tr("Gỡ tài liệu (khôi phục được)"), canChange, [&] { m_commands.remove(unit, id); });
        menu.addSeparator();
    }
    add(tr("Đính kèm…") + QStringLiteral("\tCtrl+Shift+E"), canChange && leaf >= 0,
        [&] { m_commands.attach(unit, leaf); });
    menu.exec(event->globalPos());
}

} // namespace gui
