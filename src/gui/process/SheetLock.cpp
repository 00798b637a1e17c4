#include "gui/process/SheetLock.h"

#include "app/Gate.h"
#include "app/ProcessDesk.h"
#include "gui/page/Dialogs.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace gui {

using models::qt;
using models::utf8;

namespace {

struct SheetLock {
    Q_DECLARE_TR_FUNCTIONS(gui::SheetLock)
};

/// The first of them, parted by commas.
QString someOf(const std::vector<std::string>& codes)
{
    constexpr std::size_t shown = 8;
    QStringList some;
    for (std::size_t i = 0; i < std::min(shown, codes.size()); ++i)
        some << qt(codes[i]);
    if (codes.size() > shown)
        some << QStringLiteral("…");
    return some.join(QStringLiteral(", "));
}

/// `missing`: criteria not scored; `unconfirmed`: where something of last year waits.
QString lockQuestion(const QString& unit, const std::vector<std::string>& missing,
                     const std::vector<std::string>& unconfirmed)
{
    QString text = SheetLock::tr("Chốt phiếu của %1?").arg(unit);
    if (!missing.empty())
        text += QLatin1Char(' ') + SheetLock::tr("Còn %1 tiêu chí chưa chấm (%2), sẽ tính 0 điểm.")
                                       .arg(missing.size())
                                       .arg(someOf(missing));
    if (!unconfirmed.empty())
        text +=
            QLatin1Char(' ') +
            SheetLock::tr("Còn %1 tiêu chí có số năm trước chưa xác nhận (%2), không được tính.")
                .arg(unconfirmed.size())
                .arg(someOf(unconfirmed));
    return text + QLatin1Char(' ') + SheetLock::tr("Sau khi chốt, muốn sửa phải đề nghị mở lại.");
}

} // namespace

std::optional<QString> lockSheet(models::Session& session, int unit, Dialogs& dialogs,
                                 QWidget* parent)
{
    session.finishTyping();
    const core::Unit& who = session.scores().units()[static_cast<std::size_t>(unit)];
    const std::string id = who.id;
    const QString name = qt(who.name);
    const auto refuse = [&](const core::Error& error) {
        dialogs.showError(parent, SheetLock::tr("Chưa chốt phiếu"), error, session.language());
        return std::nullopt;
    };
    app::ProcessDesk desk(session.workspace(), utf8(session.assessmentId()));
    // Nobody is asked about what cannot be done.
    if (const auto refused =
            app::Gate(session.workspace().book())
                .refusal({core::Action::LockUnit, session.scores().assessment().id, id}))
        return refuse(*refused);
    const auto missing = desk.missing(id);
    const auto unconfirmed = desk.unconfirmed(id);
    if (!missing || !unconfirmed)
        return refuse(missing ? unconfirmed.error() : missing.error());
    Question question;
    question.title = SheetLock::tr("Chốt phiếu");
    question.text = lockQuestion(name, *missing, *unconfirmed);
    question.verbs = {SheetLock::tr("Chốt phiếu"), SheetLock::tr("Chưa chốt")};
    question.safest = 1;
    if (dialogs.ask(parent, question) != 0)
        return std::nullopt;
    if (const core::Status locked = desk.lock(id, {}); !locked)
        return refuse(locked.error());
    if (const core::Status read = session.reload(); !read)
        dialogs.showError(parent, SheetLock::tr("Chưa đọc lại được sổ"), read.error(),
                          session.language());
    return SheetLock::tr("Đã chốt phiếu: %1").arg(name);
}

} // namespace gui
