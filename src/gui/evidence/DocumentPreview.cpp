#include "gui/evidence/DocumentPreview.h"

#include "app/Wording.h"
#include "gui/evidence/PreviewCanvas.h"
#include "gui/evidence/PreviewWorker.h"
#include "gui/look/Look.h"
#include "gui/look/WrappedText.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/words/Text.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

using models::qt;

namespace {
/// Up to here reading takes less time than a frame.
constexpr std::int64_t readHere = 1024 * 1024;
} // namespace

DocumentPreview::DocumentPreview(QWidget* parent) : QWidget(parent)
{
    build();
    say({}, false);
}

DocumentPreview::~DocumentPreview()
{
    ++m_generation;
    m_thread.quit();
    m_thread.wait();
}

void DocumentPreview::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    layout->addWidget(m_stack);

    m_message = new QWidget;
    Look::setFill(*m_message, Role::Window);
    auto* words = new QVBoxLayout(m_message);
    words->setContentsMargins(12, 12, 12, 12);
    m_words = new WrappedText(TextStyle::Body, Role::MutedText);
    words->addWidget(m_words);
    m_outside = new QLabel;
    m_outside->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    words->addWidget(m_outside);
    words->addStretch(1);
    connect(m_outside, &QLabel::linkActivated, this, &DocumentPreview::outsideRequested);
    m_stack->addWidget(m_message);

    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(12);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_stack->addWidget(m_text);

    m_canvas = new PreviewCanvas;
    m_stack->addWidget(m_canvas);
    connect(m_canvas, &PreviewCanvas::pageWanted, this, [this](int page, const QSize& pixels) {
        const int generation = m_generation;
        QMetaObject::invokeMethod(
            m_worker,
            [worker = m_worker, generation, page, pixels] {
                worker->drawPage(generation, page, pixels);
            },
            Qt::QueuedConnection);
    });
    m_text->setAccessibleName(tr("Nội dung tài liệu"));
    m_canvas->setAccessibleName(tr("Hình tài liệu"));
}

void DocumentPreview::startThread()
{
    if (m_worker)
        return;
    m_worker = new PreviewWorker(m_generation);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PreviewWorker::textReady, this,
            [this](int generation, const QString& text, bool isCut) {
                if (generation != m_generation)
                    return;
                m_text->setPlainText(isCut ? text + QStringLiteral("\n\n") +
                                                 tr("(còn nữa: mở ngoài để đọc hết)")
                                           : text);
                setState(State::Text, m_text);
            });
    connect(m_worker, &PreviewWorker::pictureReady, this,
            [this](int generation, const QImage& picture) {
                if (generation != m_generation)
                    return;
                m_canvas->setPicture(picture);
                setState(State::Picture, m_canvas);
            });
    connect(m_worker, &PreviewWorker::pagesReady, this,
            [this](int generation, const QList<QSizeF>& sizes) {
                if (generation != m_generation)
                    return;
                m_canvas->setPages(sizes);
                setState(State::Pages, m_canvas);
            });
    connect(m_worker, &PreviewWorker::pageReady, this,
            [this](int generation, int page, const QImage& picture) {
                if (generation == m_generation)
                    m_canvas->setPage(page, picture);
            });
    connect(m_worker, &PreviewWorker::failed, this, [this](int generation) {
        if (generation != m_generation)
            return;
        say(tr("Không xem được nội dung ở đây: tệp hỏng hoặc thuộc dạng chưa đọc được."), true);
        setState(State::NotHere, m_message);
    });
    m_thread.setObjectName(QStringLiteral("preview"));
    m_thread.start(QThread::LowPriority);
}

void DocumentPreview::setSession(models::Session* session)
{
    m_session = session;
    showDocument(nullptr);
}

void DocumentPreview::setState(State state, QWidget* page)
{
    m_state = state;
    m_stack->setCurrentWidget(page);
}

void DocumentPreview::say(const QString& text, bool offersOutside)
{
    m_words->setText(text);
    m_outside->setVisible(offersOutside);
    m_outside->setText(QStringLiteral("<a href=\"outside\">%1</a>").arg(tr("Mở ngoài")));
    m_outside->setToolTip(tr("Mở bản chỉ đọc bằng chương trình của máy"));
}

void DocumentPreview::showDocument(const core::Document* document)
{
    // The same content again: nothing to read anew, whatever its title is now.
    if (document && m_document && m_isLoaded && document->fileHash == m_document->fileHash) {
        m_document = *document;
        return;
    }
    ++m_generation;
    m_isLoaded = false;
    m_document.reset();
    if (!document) {
        m_canvas->clear();
        m_text->clear();
        say({}, false);
        setState(State::Nothing, m_message);
        return;
    }
    m_document = *document;
    if (isVisible())
        load();
}

void DocumentPreview::load()
{
    if (!m_document || m_isLoaded || !m_session)
        return;
    m_isLoaded = true;
    const QString kind = qt(m_document->kind);
    if (!PreviewWorker::canShow(kind)) {
        say(tr("%1, %2. Loại tệp này xem bằng chương trình của máy.")
                .arg(models::documentKind(*m_document), models::sizeText(m_document->size)),
            true);
        setState(State::NotHere, m_message);
        return;
    }
    PreviewRequest request;
    request.generation = ++m_generation;
    request.hash = qt(m_document->fileHash);
    request.kind = kind;
    const store::Book& book = m_session->workspace().book();
    if (m_document->size <= readHere) {
        const auto bytes = book.fileContent(m_document->fileHash);
        if (!bytes) {
            say(qt(app::text(bytes.error(), m_session->language())), false);
            setState(State::NotHere, m_message);
            return;
        }
        request.content = QByteArray::fromStdString(*bytes);
    } else {
        request.book = QString::fromStdU16String(book.file().u16string());
    }
    say(tr("Đang đọc %1 (%2)…")
            .arg(models::documentLabel(*m_document), models::sizeText(m_document->size)),
        false);
    setState(State::Loading, m_message);
    startThread();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, request] { worker->load(request); }, Qt::QueuedConnection);
}

void DocumentPreview::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    load();
}

void DocumentPreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_text->setAccessibleName(tr("Nội dung tài liệu"));
    m_canvas->setAccessibleName(tr("Hình tài liệu"));
    if (m_state == State::NotHere || m_state == State::Loading) {
        m_isLoaded = false;
        if (isVisible())
            load();
    }
}

} // namespace gui
