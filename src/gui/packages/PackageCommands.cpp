#include "gui/packages/PackageCommands.h"

#include "gui/packages/FingerprintDialog.h"
#include "gui/packages/InspectDialog.h"
#include "gui/packages/ManyDialog.h"
#include "gui/packages/PackageDialog.h"
#include "gui/packages/PackageQueue.h"
#include "gui/page/Busy.h"
#include "gui/page/Dialogs.h"
#include "gui/page/Settings.h"
#include "models/book/Session.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"
#include "store/Office.h"

#include <QTime>

namespace gui {

using models::qt;

PackageCommands::PackageCommands(models::PackageDesk& desk, PackageQueue& queue, Dialogs& dialogs,
                                 Settings& settings, QWidget& page)
    : QObject(&page), m_desk(desk), m_queue(queue), m_dialogs(dialogs), m_settings(settings),
      m_page(page)
{}

void PackageCommands::make(const std::string& unit)
{
    PackageDialog dialog(*m_desk.session(), m_dialogs, m_settings, proposedKind(), unit,
                         m_page.window());
    (void)dialog.exec();
    if (dialog.made().empty())
        return;
    const package::Envelope& last = dialog.made().back();
    const int count = static_cast<int>(dialog.made().size());
    QString what = count == 1 ? tr("Gói số %1: %2").arg(last.sequence).arg(dialog.place())
                              : tr("%n gói trong %1", nullptr, count).arg(dialog.place());
    if (dialog.passed() > 0)
        what += tr("; %n đơn vị không có gì để gửi", nullptr, dialog.passed());
    Q_EMIT said(
        tr("Đã tạo %1 · %2").arg(models::clockNow().toString(QStringLiteral("HH:mm:ss")), what));
    FingerprintDialog(last.key, qt(last.office), what, m_page.window()).exec();
}

void PackageCommands::showFingerprint()
{
    const auto office = store::Offices::of(m_desk.session()->workspace().book());
    if (office && *office)
        FingerprintDialog((*office)->publicKey, qt((*office)->name), {}, m_page.window()).exec();
}

void PackageCommands::chooseFiles()
{
    look(m_dialogs.askOpenFiles(&m_page, tr("Nhập gói"),
                                m_settings.value(Settings::Key::LastFolder).toString(),
                                tr("Gói dữ liệu (*.cchcx)")));
}

void PackageCommands::chooseFolder()
{
    const QString folder = m_dialogs.askFolder(
        &m_page, tr("Nhập cả thư mục"), m_settings.value(Settings::Key::LastFolder).toString());
    if (!folder.isEmpty())
        look({folder});
}

void PackageCommands::inspect()
{
    const QString title = tr("Chưa xem được gói");
    const QString file = m_dialogs.askOpenFile(
        &m_page, tr("Xem gói"), m_settings.value(Settings::Key::LastFolder).toString(),
        tr("Gói dữ liệu (*.cchcx)"));
    if (file.isEmpty())
        return;
    const auto bytes = m_dialogs.readFile(&m_page, file, title, m_desk.session()->language());
    if (!bytes)
        return;
    const auto envelope = package::inspectPackage(*bytes);
    if (!envelope) {
        m_dialogs.showError(&m_page, title, envelope.error(), m_desk.session()->language(), file);
        return;
    }
    InspectDialog dialog(*m_desk.session(), file, *envelope, *bytes, m_page.window());
    (void)dialog.exec();
    if (dialog.isWanted())
        look({file});
}

bool PackageCommands::isUnitsBook() const
{
    return m_desk.session() && m_desk.session()->hasAssessment() &&
           m_desk.session()->scores().unitCount() == 1;
}

std::optional<package::Kind> PackageCommands::owed() const
{
    if (!m_desk.session() || !m_desk.session()->hasAssessment())
        return {};
    const auto rows = store::Packages::of(m_desk.session()->workspace().book());
    if (!rows)
        return {};
    const std::string assessment = models::utf8(m_desk.session()->assessmentId());
    std::optional<package::Kind> answer;
    for (const store::PackageRow& row : *rows) {
        const auto kind = package::kindNamed(row.kind);
        if (row.isReceived && row.assessment == assessment && kind &&
            app::packageKind(*kind).answer())
            answer = app::packageKind(*kind).answer();
    }
    return answer;
}

package::Kind PackageCommands::proposedKind() const
{
    if (const auto answer = owed())
        return *answer;
    const auto kinds = app::packageKinds();
    const app::PackageKind* best = nullptr;
    for (const app::PackageKind* kind : kinds) {
        if (kind->isOfUnit() != isUnitsBook() || !PackageDialog::canMake(*m_desk.session(), *kind))
            continue;
        // To a unit before to nobody in particular.
        if (!best || (kind->needs().unit && !best->needs().unit))
            best = kind;
    }
    return (best ? best : kinds.front())->kind();
}

void PackageCommands::look(const QStringList& paths)
{
    if (m_desk.session())
        m_queue.look(paths);
}

bool PackageCommands::importPlan()
{
    const QString file = m_desk.file();
    const core::Language language = m_desk.session()->language();
    core::Status applied;
    if (m_desk.isLate()) {
        const PackageBytes source = packageBytes(m_dialogs, file, language);
        if (!source.fault.isEmpty()) {
            m_dialogs.showNotice(&m_page, {tr("Chưa giữ được gói"), source.fault, file, {}, {}});
            return false;
        }
        applied = m_desk.hold(source.bytes);
    } else {
        const Busy busy;
        applied = m_desk.apply();
    }
    if (!applied)
        m_dialogs.showError(&m_page, tr("Chưa nhập được gói"), applied.error(), language, file);
    return applied.ok();
}

void PackageCommands::importMany()
{
    if (ManyDialog::isWanted(m_desk))
        ManyDialog(m_desk, m_queue, m_page.window()).exec();
}

} // namespace gui
