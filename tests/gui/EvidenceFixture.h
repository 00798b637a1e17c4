#pragma once

#include "AnsweringDialogs.h"
#include "app/Cell.h"
#include "app/EvidenceReview.h"
#include "gui/evidence/DocumentDialog.h"
#include "gui/evidence/DocumentList.h"
#include "gui/evidence/DocumentPreview.h"
#include "gui/evidence/EvidenceCommands.h"
#include "gui/evidence/EvidenceIndexDialog.h"
#include "gui/evidence/EvidencePane.h"
#include "gui/evidence/EvidencePart.h"
#include "gui/evidence/PreviewCanvas.h"
#include "gui/evidence/PreviewWindow.h"
#include "gui/evidence/PreviewWorker.h"
#include "gui/look/Look.h"
#include "gui/sheet/CriterionPanel.h"
#include "gui/sheet/ProblemPane.h"
#include "gui/sheet/SheetPage.h"
#include "gui/sheet/SheetTree.h"
#include "models/book/Session.h"
#include "models/words/Roles.h"
#include "models/words/Text.h"
#include "support/SampleBook.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUrl>

namespace evidence_fixture {

/// The page of the sheet on the sample, at the department of the pictures.
class EvidenceEditorFixture {
public:
    EvidenceEditorFixture()
        : session(std::make_unique<models::Session>(support::sampleBook(folder)))
    {
        page = std::make_unique<gui::SheetPage>(dialogs);
        page->setSession(session.get());
        page->resize(1160, 760);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        unit = session->scores().unitIndex("stnmt");
        page->showUnit(unit);
        page->tree().setFocus();
    }
    ~EvidenceEditorFixture() { page.reset(); }

    int leaf(std::string_view code) const { return session->scores().set().findLeaf(code); }
    void show(std::string_view code)
    {
        page->tree().showLeaf(leaf(code));
        QCoreApplication::processEvents();
    }
    int count(std::string_view code) const
    {
        return session->scores().documentCount(unit, leaf(code));
    }
    const std::vector<core::Document>& documents() const
    {
        return session->scores().documents(unit);
    }
    gui::EvidencePart& part() { return page->panel().documents(); }
    gui::DocumentList& list() { return part().list(); }
    QString file(const QString& name, const QByteArray& content)
    {
        const QString path =
            QString::fromStdU16String(folder.path().u16string()) + QLatin1Char('/') + name;
        QFile target(path);
        REQUIRE(target.open(QIODevice::WriteOnly));
        target.write(content);
        return path;
    }
    static void press(QWidget& widget, Qt::Key key,
                      Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&widget, key, modifiers);
        QCoreApplication::processEvents();
    }

    support::TemporaryFolder folder;
    AnsweringDialogs dialogs;
    std::unique_ptr<models::Session> session;
    std::unique_ptr<gui::SheetPage> page;
    int unit = 0;
};

inline QByteArray picture(const QSize& size = {320, 200})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawText(20, 40, QStringLiteral("Ảnh chụp bảng niêm yết"));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

inline QByteArray pdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(1000, 1500, QStringLiteral("BÁO CÁO"));
    writer.newPage();
    painter.drawText(1000, 1500, QStringLiteral("Phụ lục"));
    painter.end();
    return bytes;
}

/// Lets files go at a place of a widget, as another program would.
inline bool drop(QWidget& target, const QPoint& place, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
        urls += QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &move);
    if (!move.isAccepted())
        return false;
    QDropEvent let(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &let);
    QCoreApplication::processEvents();
    return let.isAccepted();
}

} // namespace evidence_fixture
