#include "gui/evidence/EvidenceCommands.h"

#include "app/StepText.h"
#include "app/Wording.h"
#include "core/Codes.h"
#include "core/Names.h"
#include "gui/evidence/DocumentDialog.h"
#include "gui/evidence/FileDrop.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "models/book/Session.h"
#include "models/evidence/DocumentText.h"
#include "models/sheet/SheetCells.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QProgressDialog>
#include <QStandardPaths>

#include <algorithm>

namespace gui {

using models::qt;
using models::utf8;

namespace {

/// From this size on reading may be seen and stopped.
constexpr std::uintmax_t shownFrom = 20U * 1024U * 1024U;

/// Names may come decomposed (from a Mac); what a person reads and finds is composed. The file's
/// own name stays as it is.
void compose(std::string& text)
{
    text = utf8(qt(text));
}

/// The label of a step, as the book keeps it.
QString documentStep(std::string_view code, const QString& place, const QString& what)
{
    return qt(app::stepText(
        code, {core::Param::text("place", utf8(place)), core::Param::text("what", utf8(what))}));
}

} // namespace

EvidenceCommands::EvidenceCommands(Dialogs& dialogs, QWidget& owner)
    : QObject(&owner), m_dialogs(dialogs), m_owner(owner)
{}

const app::EvidenceEditor* EvidenceCommands::desk() const
{
    return m_session && m_session->hasAssessment() ? &m_session->evidence() : nullptr;
}

QString EvidenceCommands::refusal(int unit) const
{
    const app::EvidenceEditor* open = desk();
    if (!open)
        return tr("Chưa mở đợt chấm nào.");
    if (unit < 0)
        return tr("Chưa chọn đơn vị.");
    const auto refused = open->refusal(unit);
    return refused ? qt(app::text(*refused, m_session->language())) : QString();
}

QString EvidenceCommands::unitName(int unit) const
{
    return qt(
        core::shortUnitName(m_session->scores().units()[static_cast<std::size_t>(unit)].name));
}

QString EvidenceCommands::place(int unit, int leaf) const
{
    return QStringLiteral("%1, %2").arg(
        models::SheetCells::leafName(m_session->scores().set(), leaf), unitName(unit));
}

void EvidenceCommands::showError(const QString& title, const core::Error& error)
{
    m_dialogs.showError(&m_owner, title, error, m_session->language());
}

void EvidenceCommands::change(int unit, const QString& what, const QString& title,
                              const std::function<core::Status(app::EvidenceEditor&)>& work)
{
    if (const core::Status done = m_session->editEvidence(unit, what, work); !done)
        showError(title, done.error());
}

void EvidenceCommands::attach(int unit, int leaf)
{
    const app::EvidenceEditor* open = desk();
    if (!open || unit < 0 || leaf < 0)
        return;
    if (const auto refused = open->refusal(unit)) {
        showError(tr("Chưa đính kèm được tài liệu"), *refused);
        return;
    }
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QStringList files = m_dialogs.askOpenFiles(
        &m_owner, tr("Đính kèm tài liệu cho %1").arg(place(unit, leaf)), m_folder,
        tr("Tài liệu (*.pdf *.doc *.docx *.xls *.xlsx *.odt *.ods *.png *.jpg "
           "*.jpeg *.tif *.tiff *.txt *.zip);;Mọi tệp (*)"));
    if (files.isEmpty())
        return;
    m_folder = QFileInfo(files.first()).absolutePath();
    attachFiles(unit, leaf, files);
}

void EvidenceCommands::attachFiles(int unit, int leaf, const QStringList& files)
{
    const app::EvidenceEditor* open = desk();
    if (!open || unit < 0 || leaf < 0 || files.isEmpty())
        return;
    if (const auto refused = open->refusal(unit)) {
        showError(tr("Chưa đính kèm được tài liệu"), *refused);
        return;
    }
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(pathOf(file));
    std::unique_ptr<QProgressDialog> progress;
    const auto show = [&](const app::ReadProgress& now) {
        if (now.total < shownFrom)
            return true;
        if (!progress) {
            progress = std::make_unique<QProgressDialog>(&m_owner);
            progress->setWindowModality(Qt::ApplicationModal);
            progress->setWindowTitle(tr("Đính kèm tài liệu"));
            progress->setCancelButtonText(tr("Dừng"));
            progress->setRange(0, 1000);
        }
        progress->setLabelText(
            tr("Đang đọc tệp %1/%2: %3").arg(now.file + 1).arg(now.files).arg(qt(now.name)));
        progress->setValue(static_cast<int>(now.done * 1000 / now.total));
        return !progress->wasCanceled();
    };
    auto incoming = open->read(unit, paths, show);
    progress.reset();
    if (!incoming) {
        if (incoming.error().code == core::codes::evidenceCancelled)
            Q_EMIT said(qt(app::text(incoming.error(), m_session->language())));
        else
            showError(tr("Chưa đính kèm được tài liệu"), incoming.error());
        return;
    }
    take(unit, leaf, *std::move(incoming));
}

bool EvidenceCommands::paste(int unit, int leaf, const QMimeData& data)
{
    if (const QStringList files = FileDrop::filesIn(data); !files.isEmpty()) {
        attachFiles(unit, leaf, files);
        return true;
    }
    const app::EvidenceEditor* open = desk();
    if (!data.hasImage() || !open || unit < 0 || leaf < 0)
        return false;
    if (const auto refused = open->refusal(unit)) {
        showError(tr("Chưa đính kèm được tài liệu"), *refused);
        return true;
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(data.imageData()).save(&buffer, "PNG");
    const QString name =
        tr("Ảnh dán %1.png").arg(models::clockNow().toString(QStringLiteral("yyyy-MM-dd HHmmss")));
    auto file = open->take(unit, utf8(name), bytes.toStdString());
    if (!file) {
        showError(tr("Chưa đính kèm được tài liệu"), file.error());
        return true;
    }
    std::vector<app::IncomingFile> files;
    files.push_back(*std::move(file));
    take(unit, leaf, std::move(files));
    return true;
}

std::optional<bool> EvidenceCommands::askReuse(int unit, int leaf,
                                               std::vector<app::IncomingFile>& files)
{
    const app::EvidenceEditor* open = desk();
    QStringList known;
    const std::string code(m_session->scores().set().leafCode(leaf));
    bool allServe = true;
    for (const app::IncomingFile& file : files) {
        const core::Document* existing =
            file.existing.empty() ? nullptr : open->find(unit, file.existing);
        if (!existing)
            continue;
        allServe = allServe && existing->serves(code);
        const QString codes = existing->removed ? tr("đã gỡ") : models::codesText(*existing);
        known +=
            codes.isEmpty()
                ? tr("«%1»: tài liệu «%2»").arg(qt(file.name), models::documentLabel(*existing))
                : tr("«%1»: tài liệu «%2» (%3)")
                      .arg(qt(file.name), models::documentLabel(*existing), codes);
    }
    if (known.isEmpty())
        return true;
    Question question;
    question.title = tr("Tệp đã có trong sổ");
    question.text = tr("Đơn vị đã nộp cùng nội dung:\n%1").arg(known.join(QLatin1Char('\n')));
    question.verbs = {allServe ? tr("Giữ như đang có") : tr("Dùng chung tài liệu đã có"),
                      tr("Thêm thành tài liệu riêng"), tr("Không đính kèm")};
    question.safest = 2;
    const int answer = m_dialogs.ask(&m_owner, question);
    if (answer == question.safest)
        return std::nullopt;
    return answer == 0;
}

void EvidenceCommands::take(int unit, int leaf, std::vector<app::IncomingFile> files)
{
    const std::optional<bool> reuse = askReuse(unit, leaf, files);
    if (!reuse)
        return;
    for (app::IncomingFile& file : files) {
        compose(file.document.title);
        compose(file.document.number);
        compose(file.document.office);
    }
    const QString what =
        files.size() == 1
            ? models::documentLabel(files.front().document)
            : qt(app::stepText("step.documents",
                               {core::Param::num("count", static_cast<long long>(files.size()))}));
    const QString label = documentStep("step.attach", place(unit, leaf), what);
    const std::string code(m_session->scores().set().leafCode(leaf));
    std::vector<std::string> ids;
    const core::Status done =
        m_session->editEvidence(unit, label, [&](app::EvidenceEditor& editor) -> core::Status {
            auto made = editor.attach(unit, files, {code}, *reuse, utf8(label));
            if (!made)
                return made.error();
            ids = *std::move(made);
            return {};
        });
    if (!done) {
        showError(tr("Chưa đính kèm được tài liệu"), done.error());
        return;
    }
    if (!ids.empty())
        Q_EMIT attached(unit, leaf, qt(ids.front()));
}

const core::Document* EvidenceCommands::changeable(int unit, const QString& id)
{
    const app::EvidenceEditor* open = desk();
    const core::Document* document = open && unit >= 0 ? open->find(unit, utf8(id)) : nullptr;
    if (!document)
        return nullptr;
    if (const auto refused = open->refusal(unit)) {
        showError(tr("Chưa sửa được tài liệu"), *refused);
        return nullptr;
    }
    return document;
}

void EvidenceCommands::unlink(int unit, const QString& id, int leaf)
{
    const core::Document* document = changeable(unit, id);
    if (!document || leaf < 0)
        return;
    const QString what =
        documentStep("step.unlink", place(unit, leaf), models::documentLabel(*document));
    change(unit, what, tr("Chưa bỏ gắn được tài liệu"), [&](app::EvidenceEditor& editor) {
        return editor.unlink(unit, utf8(id), m_session->scores().set().leafCode(leaf), utf8(what));
    });
}

void EvidenceCommands::remove(int unit, const QString& id)
{
    const core::Document* document = changeable(unit, id);
    if (!document)
        return;
    const QString what =
        documentStep("step.remove-document", unitName(unit), models::documentLabel(*document));
    change(unit, what, tr("Chưa gỡ được tài liệu"),
           [&](app::EvidenceEditor& editor) { return editor.remove(unit, utf8(id), utf8(what)); });
}

void EvidenceCommands::restore(int unit, const QString& id)
{
    const core::Document* document = changeable(unit, id);
    if (!document)
        return;
    const QString what =
        documentStep("step.restore-document", unitName(unit), models::documentLabel(*document));
    change(unit, what, tr("Chưa khôi phục được tài liệu"),
           [&](app::EvidenceEditor& editor) { return editor.restore(unit, utf8(id), utf8(what)); });
}

void EvidenceCommands::edit(int unit, const QString& id)
{
    const core::Document* document = changeable(unit, id);
    if (!document)
        return;
    DocumentDialog dialog(*m_session, unit, *document, &m_owner);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const core::Document after = dialog.document();
    const QString what =
        documentStep("step.edit-document", unitName(unit), models::documentLabel(after));
    change(unit, what, tr("Chưa sửa được tài liệu"),
           [&](app::EvidenceEditor& editor) { return editor.edit(unit, after, utf8(what)); });
}

void EvidenceCommands::openOutside(int unit, const QString& id)
{
    const app::EvidenceEditor* open = desk();
    const core::Document* document = open && unit >= 0 ? open->findShown(unit, utf8(id)) : nullptr;
    if (!document)
        return;
    const QString file = m_opened.place(*document);
    if (!file.isEmpty() && !QFileInfo::exists(file)) {
        if (const core::Status written = open->exportTo(*document, pathOf(file)); !written) {
            showError(tr("Chưa mở được tài liệu"), written.error());
            return;
        }
        OpenedFiles::protect(file);
    }
    if (!file.isEmpty() && m_dialogs.openExternally(file)) {
        Q_EMIT said(tr("Đã mở bản chỉ đọc của %1").arg(models::documentLabel(*document)));
        return;
    }
    ErrorNotice notice;
    notice.title = tr("Chưa mở được tài liệu");
    notice.text = tr("Máy này chưa có chương trình mở loại tệp «%1». Tài liệu vẫn còn trong sổ.")
                      .arg(models::documentKind(*document));
    notice.place = file;
    notice.steps = {tr("Lưu ra tệp rồi mở bằng chương trình khác hoặc trên máy khác.")};
    m_dialogs.showNotice(&m_owner, notice);
}

void EvidenceCommands::saveAs(int unit, const QString& id)
{
    const app::EvidenceEditor* open = desk();
    const core::Document* document = open && unit >= 0 ? open->findShown(unit, utf8(id)) : nullptr;
    if (!document)
        return;
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString file = m_dialogs.askSaveFile(
        &m_owner, tr("Lưu tài liệu ra tệp"),
        m_folder + QLatin1Char('/') + qt(app::safeFileName(*document)), tr("Mọi tệp (*)"));
    if (file.isEmpty())
        return;
    m_folder = QFileInfo(file).absolutePath();
    if (const core::Status written = open->exportTo(*document, pathOf(file)); !written)
        showError(tr("Chưa lưu được tài liệu"), written.error());
    else
        Q_EMIT said(tr("Đã lưu %1").arg(QDir::toNativeSeparators(file)));
}

} // namespace gui
