#include "gui/book/BookOpener.h"

#include "app/Backups.h"
#include "app/SamplePeople.h"
#include "app/Samples.h"
#include "app/Wording.h"
#include "core/Codes.h"
#include "gui/book/NewBookDialog.h"
#include "gui/book/PackageBookDialog.h"
#include "gui/page/BookFile.h"
#include "gui/page/Busy.h"
#include "gui/page/Dialogs.h"
#include "gui/page/FilePath.h"
#include "gui/page/Settings.h"
#include "gui/people/SignInDialog.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"
#include "store/Accounts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace gui {

QString BookOpener::readOnlyReason(const app::Workspace& workspace)
{
    if (!workspace.isReadOnly())
        return {};
    if (app::isBackup(workspace.book().file()))
        return tr("Đây là một bản sao lưu, chỉ xem. Muốn làm tiếp từ bản này: Tệp › Sao lưu và "
                  "khôi phục › Khôi phục thành sổ mới.");
    const auto& holder = workspace.book().holder();
    const auto refusal = workspace.book().refusal();
    if (refusal && refusal->code == core::codes::storeForeignLock)
        return tr("Bên cạnh sổ có «%1» không phải của chương trình, nằm đúng chỗ của khóa ghi. Bạn "
                  "xem được, chưa ghi được.")
            .arg(models::qt(refusal->params.front().value));
    if (refusal && refusal->code == core::codes::storeFullAtOpening)
        return tr("Ổ đĩa đã đầy khi mở sổ. Bạn xem được, chưa ghi được; dọn bớt tệp rồi mở lại.");
    if (holder && holder->user.empty())
        return tr("Sổ đang được mở để ghi ở nơi khác; chưa rõ ai đang mở. Bạn xem được, chưa ghi "
                  "được.");
    if (!holder)
        return tr("Tệp sổ hoặc thư mục chứa sổ không cho ghi. Bạn xem được, chưa ghi được.");
    const QDateTime since = QDateTime::fromString(models::qt(holder->since), Qt::ISODate);
    const bool today = since.date() == models::clockNow().date();
    return tr("Sổ đang được %1 mở trên máy %2 từ %3. Bạn xem được, chưa ghi được.")
        .arg(models::qt(holder->user), models::qt(holder->host),
             since.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm dd/MM/yyyy")));
}

QString BookOpener::folder() const
{
    const QString last = m_settings.value(Settings::Key::LastFolder).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    // A new account may have no folder of documents yet: it is made, as the desktop would; where
    // that cannot be, the home folder is there.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!documents.isEmpty() && QDir().mkpath(documents))
        return documents;
    return QDir::homePath();
}

void BookOpener::remember(const QString& file)
{
    m_settings.setValue(Settings::Key::LastFolder, QFileInfo(file).absolutePath());
}

std::optional<BookOpener::SampleChoice> BookOpener::chooseSample(QWidget* parent,
                                                                 core::Language language)
{
    std::vector<SampleChoice> samples;
    Question question;
    question.title = tr("Mở tỉnh mẫu");
    question.text = tr("Xem thử tỉnh mẫu nào? Số liệu của các tỉnh mẫu chỉ để minh hoạ.");
    for (const std::string& name : app::sampleNames()) {
        auto sample = app::sample(name);
        if (!sample)
            continue;
        const std::string& about = sample->about[language == core::Language::English ? "en" : "vi"];
        question.text +=
            QStringLiteral("\n• %1 – %2").arg(models::qt(sample->name), models::qt(about));
        question.verbs << models::qt(sample->name);
        samples.push_back({sample->id, models::qt(sample->name), false});
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto people = app::samplePeople(samples[i].id);
        if (samples[i].hasPeople || people.empty())
            continue;
        const QString name = tr("%1, có tài khoản").arg(samples[i].name);
        QStringList names;
        for (const app::SamplePerson& one : people)
            names << models::qt(one.name);
        question.text +=
            tr("\n• %1 – đang thẩm định lần 1, mỗi vai trò có người; đăng nhập bằng %2, mật khẩu "
               "%3")
                .arg(name, names.join(QStringLiteral(", ")), models::qt(app::samplePassword));
        question.verbs << name;
        samples.push_back({samples[i].id, name, true});
    }
    question.givesUp = static_cast<int>(samples.size());
    question.verbs << tr("Để sau");
    const int chosen = m_dialogs.ask(parent, question);
    if (chosen < 0 || chosen >= static_cast<int>(samples.size()))
        return {};
    return samples[static_cast<std::size_t>(chosen)];
}

BookOpener::Book BookOpener::openSample(QWidget* parent, core::Language language)
{
    const auto sample = chooseSample(parent, language);
    if (!sample)
        return nullptr;
    const QString base = tr("%1 (mẫu)").arg(sample->name);
    const QString usual = BookFile::withSuffix(folder() + QLatin1Char('/') + base);
    if (QFileInfo::exists(usual)) {
        Question question;
        question.title = tr("Mở tỉnh mẫu");
        question.text = tr("Đã có sổ mẫu lập lần trước: %1. Mở tiếp sổ đó, hay lập một sổ mẫu mới "
                           "bên cạnh? Sổ cũ giữ nguyên.")
                            .arg(QDir::toNativeSeparators(usual));
        question.verbs = {tr("Mở sổ mẫu đã có"), tr("Lập sổ mẫu mới…"), tr("Để sau")};
        question.safest = 0;
        switch (m_dialogs.ask(parent, question)) {
        case 0:
            return open(parent, usual, language);
        case 1:
            break;
        default:
            return nullptr;
        }
    }
    const QString file = m_dialogs.askNewFile(
        parent, tr("Lưu sổ mẫu ở đâu"), BookFile::numbered(folder(), base), BookFile::filter());
    return file.isEmpty() ? nullptr
                          : makeSample(parent, BookFile::withSuffix(file), *sample, language);
}

BookOpener::Book BookOpener::makeSample(QWidget* parent, const QString& file,
                                        const SampleChoice& sample, core::Language language)
{
    if (!sample.hasPeople)
        m_user.askOnce(parent);
    core::Result<Book> made = [&]() -> core::Result<Book> {
        const Busy busy;
        const core::Status written =
            sample.hasPeople ? app::createSampleWithPeople(pathOf(file), sample.id)
                             : app::createSample(pathOf(file), sample.id, m_user.author());
        if (!written)
            return written.error();
        return app::Workspace::open(pathOf(file), store::OpenMode::ReadWrite, m_user.author());
    }();
    if (!made) {
        m_dialogs.showError(parent, tr("Chưa lập được sổ mẫu"), made.error(), language, file);
        return nullptr;
    }
    remember(file);
    return std::move(made).value();
}

QString BookOpener::choose(QWidget* parent)
{
    return m_dialogs.askOpenFile(parent, tr("Mở sổ"), folder(), BookFile::filterWithPackages());
}

BookOpener::Book BookOpener::open(QWidget* parent, const QString& file, core::Language language)
{
    const std::vector<core::Problem> remarks = app::Workspace::remarks(pathOf(file));
    core::Result<Book> opened = [&]() -> core::Result<Book> {
        const Busy busy;
        // What is written into a dated copy would go with it when copies are thinned out.
        const auto mode =
            app::isBackup(pathOf(file)) ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
        return app::Workspace::open(pathOf(file), mode, m_user.author());
    }();
    if (!opened) {
        const QStringList steps = {tr("Chọn sổ khác, hoặc chép lại tệp từ nơi gốc (USB, máy chủ) "
                                      "rồi mở lại."),
                                   tr("Hoặc lấy lại từ bản sao lưu: Tệp › Sao lưu và khôi phục."),
                                   tr("Tệp vẫn nguyên như cũ: chương trình chưa ghi gì vào đó.")};
        m_dialogs.showError(parent, tr("Chưa mở được sổ"), opened.error(), language, file, steps);
        return nullptr;
    }
    remember(file);
    for (const core::Problem& remark : remarks) {
        const bool isEarlier = remark.code == core::codes::appEarlierVersion;
        if (isEarlier && !(*opened)->isReadOnly())
            continue; // it is one of today now
        ErrorNotice notice;
        notice.title = isEarlier ? tr("Sổ của bản chương trình trước, chỉ xem")
                                 : tr("Bản chép này có thể thiếu điểm mới nhất");
        notice.text = models::qt(app::text(remark, language));
        notice.place = file;
        m_dialogs.showNotice(parent, notice);
    }
    // Where people sign in, the account says who it is.
    store::Book& book = (*opened)->book();
    if (const auto people = store::Accounts(book).any(); !people || !*people) {
        m_user.askOnce(parent);
        book.setAuthor(m_user.author());
    }
    if (!SignInDialog::ask((*opened)->book(), (*opened)->info(), m_settings, language, parent))
        return nullptr;
    return std::move(opened).value();
}

BookOpener::Book BookOpener::makeNew(QWidget* parent, core::Language language)
{
    m_user.askOnce(parent);
    NewBookDialog dialog(m_dialogs, folder(),
                         m_settings.besideFile(QStringLiteral("new-book.json")), m_user.author(),
                         language, parent);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    remember(dialog.file());
    return dialog.takeBook();
}

BookOpener::Book BookOpener::makeFromPackage(QWidget* parent, const QString& file,
                                             core::Language language)
{
    const QString package = file.isEmpty()
                                ? m_dialogs.askOpenFile(parent, tr("Lập sổ từ gói"), folder(),
                                                        tr("Gói dữ liệu (*.cchcx)"))
                                : file;
    if (package.isEmpty())
        return nullptr;
    const QString title = tr("Chưa lập được sổ từ gói");
    auto bytes = m_dialogs.readFile(parent, package, title, language);
    if (!bytes)
        return nullptr;
    auto origin = app::bookOrigin(*bytes);
    if (!origin) {
        m_dialogs.showError(parent, title, origin.error(), language, package,
                            {tr("Chỉ gói giao việc và gói giao thẩm định lập được sổ. Gói loại "
                                "khác: mở sổ của cơ quan rồi nhập ở trang Trao đổi."),
                             tr("Chưa lập sổ nào; tệp gói vẫn nguyên như cũ.")});
        return nullptr;
    }
    m_user.askOnce(parent);
    PackageBookDialog dialog(m_dialogs, package, *std::move(bytes), *std::move(origin), folder(),
                             m_user.author(), language, parent);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    remember(dialog.file());
    return dialog.takeBook();
}

} // namespace gui
