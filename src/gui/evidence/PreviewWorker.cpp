#include "gui/evidence/PreviewWorker.h"

#include "app/FileKind.h"
#include "gui/page/FilePath.h"
#include "models/words/Text.h"
#include "store/Book.h"

#include <QBuffer>
#include <QImageReader>

#ifdef CCHC_WITH_PDF
#include <QPdfDocument>
#endif

namespace gui {

namespace {
/// A scan is shown at most this large; the rest would not be seen on any screen.
constexpr int longestSide = 4000;
} // namespace

PreviewWorker::PreviewWorker(const std::atomic<int>& newest) : m_newest(newest) {}

PreviewWorker::~PreviewWorker() = default;

bool PreviewWorker::canShow(const QString& kind)
{
#ifdef CCHC_WITH_PDF
    if (kind == QStringLiteral("pdf"))
        return true;
#endif
    const std::string name = kind.toStdString();
    return app::isPicture(name) || app::isPlainText(name);
}

void PreviewWorker::load(const PreviewRequest& request)
{
    if (isStale(request.generation))
        return;
    QByteArray content = request.content;
    if (!request.book.isEmpty()) {
        // A connection of this thread's own, closed at once: the window's stays the one writer.
        const auto book = store::Book::open(pathOf(request.book), store::OpenMode::ReadOnly, {});
        const auto bytes = book ? (*book)->fileContent(request.hash.toStdString())
                                : core::Result<std::string>(book.error());
        if (!bytes) {
            Q_EMIT failed(request.generation);
            return;
        }
        content = QByteArray::fromStdString(*bytes);
    }
    if (isStale(request.generation))
        return;
    if (request.kind == QStringLiteral("pdf")) {
        loadPdf(request.generation, std::move(content));
    } else if (app::isPlainText(request.kind.toStdString())) {
        const bool isCut = content.size() > longestText;
        content.truncate(longestText);
        Q_EMIT textReady(request.generation, models::qt(app::plainText(content.toStdString())),
                         isCut);
    } else {
        loadPicture(request.generation, std::move(content));
    }
}

void PreviewWorker::loadPicture(int generation, QByteArray content)
{
    QBuffer buffer(&content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size();
        size.isValid() && std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull())
        Q_EMIT failed(generation);
    else
        Q_EMIT pictureReady(generation, picture);
}

#ifdef CCHC_WITH_PDF

void PreviewWorker::loadPdf(int generation, QByteArray content)
{
    m_pdf.reset();
    m_buffer = std::make_unique<QBuffer>();
    m_buffer->setData(content);
    m_buffer->open(QIODevice::ReadOnly);
    m_pdf = std::make_unique<QPdfDocument>(nullptr);
    m_pdf->load(m_buffer.get());
    if (m_pdf->status() != QPdfDocument::Status::Ready || m_pdf->pageCount() == 0) {
        Q_EMIT failed(generation);
        return;
    }
    m_pdfGeneration = generation;
    QList<QSizeF> sizes;
    for (int page = 0; page < m_pdf->pageCount(); ++page)
        sizes += m_pdf->pagePointSize(page);
    Q_EMIT pagesReady(generation, sizes);
}

void PreviewWorker::drawPage(int generation, int page, const QSize& size)
{
    if (isStale(generation) || generation != m_pdfGeneration || !m_pdf)
        return;
    Q_EMIT pageReady(generation, page, m_pdf->render(page, size));
}

#else

void PreviewWorker::loadPdf(int generation, QByteArray)
{
    Q_EMIT failed(generation);
}

void PreviewWorker::drawPage(int, int, const QSize&) {}

#endif

} // namespace gui
