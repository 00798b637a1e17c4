#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <atomic>
#include <memory>

#ifdef CCHC_WITH_PDF
class QBuffer;
class QPdfDocument;
#endif

namespace gui {

/// What a preview asks for.
struct PreviewRequest {
    int generation = 0;
    QString book;       ///< file of the book, where the content is to be read by the worker
    QString hash;       ///< of the content
    QString kind;       ///< app::FileKind
    QByteArray content; ///< where it is in memory already
};

/// Reads, decodes and draws documents in a thread of its own, so that nobody waits for a large
/// scan. Pages of a PDF are drawn when they come into view.
class PreviewWorker : public QObject {
    Q_OBJECT

public:
    explicit PreviewWorker(const std::atomic<int>& newest);
    ~PreviewWorker() override;

    void load(const PreviewRequest& request);
    void drawPage(int generation, int page, const QSize& size);

    static bool canShow(const QString& kind);
    /// What a person reads of a text longer than this is not on the screen.
    static constexpr qsizetype longestText = 512 * 1024;

Q_SIGNALS:
    void textReady(int generation, const QString& text, bool isCut);
    void pictureReady(int generation, const QImage& picture);
    /// Sizes of the pages in points.
    void pagesReady(int generation, const QList<QSizeF>& sizes);
    void pageReady(int generation, int page, const QImage& picture);
    void failed(int generation);

private:
    bool isStale(int generation) const { return generation != m_newest.load(); }
    void loadPicture(int generation, QByteArray content);
    void loadPdf(int generation, QByteArray content);

    const std::atomic<int>& m_newest;
#ifdef CCHC_WITH_PDF
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<QPdfDocument> m_pdf;
    int m_pdfGeneration = -1;
#endif
};

} // namespace gui
