#include "gui/book/PackageBookDialog.h"

#include "gui/look/Look.h"
#include "gui/page/BookFile.h"
#include "gui/page/Busy.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "models/packages/PackageWords.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>

namespace gui {

using models::PackageWords;
using models::qt;

namespace {

constexpr int packageBookWidth = 560;
constexpr int longestBookName = 80; // letters: a name of a file has 255 bytes

} // namespace

PackageBookDialog::PackageBookDialog(Dialogs& dialogs, const QString& file, std::string bytes,
                                     app::BookOrigin origin, const QString& folder,
                                     std::string author, core::Language language, QWidget* parent)
    : FormDialog(tr("Lập sổ từ gói"), QStringLiteral("start"), parent), m_dialogs(dialogs),
      m_package(file), m_bytes(std::move(bytes)), m_origin(std::move(origin)), m_folder(folder),
      m_author(std::move(author)), m_language(language)
{
    const package::Envelope& envelope = m_origin.envelope;
    addSentence(tr("Sổ mới có bộ chỉ số, đơn vị và việc được giao trong gói này. Xác nhận bên gửi "
                   "rồi chọn nơi lưu sổ."));
    addFact(tr("Tệp gói"), QFileInfo(file).fileName());
    addFact(tr("Loại"), PackageWords::kind(package::name(envelope.kind), language));
    addFact(tr("Bên gửi"), qt(envelope.office));
    addFact(tr("Đợt chấm"), qt(m_origin.assessment));
    addFact(tr("Đơn vị"), qt(m_origin.unit));
    addFact(tr("Lập lúc"), PackageWords::time(envelope.made));
    auto* shown = new QLabel(qt(package::fingerprintWithGaps(envelope.key)), this);
    shown->setObjectName(QStringLiteral("fingerprint"));
    shown->setFont(Look::font(TextStyle::Mono));
    addField(tr("Dấu vân tay khóa (6 nhóm)"), shown);
    shown->setAccessibleName(tr("Dấu vân tay khóa, hai nhóm để trống"));
    m_typed = addLine(tr("&Dấu vân tay gõ từ giấy"));
    m_typed->setFont(Look::font(TextStyle::Mono));
    m_typed->setPlaceholderText(tr("gõ đủ 6 nhóm như trên giấy"));
    addNote(tr("Gõ dấu vân tay trên phiếu giao nộp của bên gửi, hoặc nghe người gửi đọc qua điện "
               "thoại; hai nhóm để trống chỉ có trên giấy. Gói ký bằng khóa khác sẽ bị từ chối."));
    addButtons(tr("Lập sổ…"), tr("Thôi, không lập"), packageBookWidth);
    m_typed->setFocus();
}

void PackageBookDialog::addFact(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* label = new QLabel(value, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    addField(name, label);
    label->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
}

core::Status PackageBookDialog::make(const app::PackageChoice& choice) const
{
    const Busy busy;
    return app::makeBookFrom(pathOf(m_file), m_bytes, models::utf8(QFileInfo(m_package).fileName()),
                             choice, {}, m_author);
}

core::Result<std::unique_ptr<app::Workspace>> PackageBookDialog::openMade() const
{
    return app::Workspace::open(pathOf(m_file), store::OpenMode::ReadWrite, m_author);
}

/// The book is there from here on, whatever becomes of it: the form goes.
void PackageBookDialog::openBook()
{
    auto opened = openMade();
    if (opened) {
        m_made = *std::move(opened);
        accept();
        return;
    }
    m_dialogs.showError(this, tr("Đã lập sổ, chưa mở được"), opened.error(), m_language, m_file,
                        {tr("Sổ đã được lập ở nơi ghi trên, đủ nội dung của gói: không cần lập "
                            "lại."),
                         tr("Xử lý nguyên nhân (chẳng hạn chép sổ sang thư mục khác hoặc đặt tên "
                            "ngắn hơn), rồi mở bằng Ctrl+O.")});
    reject();
}

void PackageBookDialog::take()
{
    app::PackageChoice choice;
    choice.fingerprint = models::utf8(m_typed->text().trimmed());
    if (choice.fingerprint.empty()) {
        showFault(tr("Chưa gõ dấu vân tay."), *m_typed);
        return;
    }
    if (!choice.confirms(m_origin.envelope.key)) {
        showFault(tr("Khác nhau: gói bị từ chối. Đọc lại từng nhóm trên giấy; nếu gõ đúng như giấy "
                     "thì gói không phải do bên gửi ký. Chưa lập sổ nào."),
                  *m_typed);
        return;
    }
    const QString name = BookFile::plainName(qt(m_origin.title)).left(longestBookName).trimmed();
    m_file = BookFile::withSuffix(m_dialogs.askNewFile(
        this, tr("Lưu sổ mới ở đâu"), BookFile::numbered(m_folder, name), BookFile::filter()));
    if (m_file.isEmpty())
        return;
    if (const core::Status made = make(choice); !made) {
        m_dialogs.showError(this, tr("Chưa lập được sổ từ gói"), made.error(), m_language, m_file);
        return;
    }
    openBook();
}

} // namespace gui
