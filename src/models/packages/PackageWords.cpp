#include "models/packages/PackageWords.h"

#include "core/DateText.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

namespace models {

QString PackageWords::kind(std::string_view name, core::Language language)
{
    const auto kind = package::kindNamed(name);
    if (!kind)
        return qt(name);
    QString title = qt(app::packageKind(*kind).title().in(language));
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString PackageWords::shortKind(package::Kind kind, core::Language language)
{
    switch (kind) {
    case package::Kind::Self:
        return tr("Tự chấm");
    case package::Kind::Appeal:
        return tr("Giải trình");
    case package::Kind::Dossiers:
        return tr("Hồ sơ");
    case package::Kind::TaskResults:
        return tr("Nhiệm vụ");
    default:
        return PackageWords::kind(package::name(kind), language);
    }
}

QString PackageWords::day(const std::string& made)
{
    return qt(core::dateText(made.substr(0, 10))).left(5);
}

QString PackageWords::time(const std::string& made)
{
    return made.size() < 16 ? qt(made)
                            : QStringLiteral("%1 %2").arg(qt(core::dateText(made.substr(0, 10))),
                                                          qt(made.substr(11, 5)));
}

QString PackageWords::unit(const Session& session, const std::string& id)
{
    const int unit = session.hasAssessment() ? session.scores().unitIndex(id) : -1;
    return unit >= 0 ? qt(session.scores().units()[static_cast<std::size_t>(unit)].name) : qt(id);
}

QString PackageWords::about(const Session& session, const package::Envelope& envelope)
{
    return envelope.unit.empty() ? qt(envelope.set) : unit(session, envelope.unit);
}

PackageLook PackageWords::traffic(app::TrafficState state)
{
    switch (state) {
    case app::TrafficState::Overdue:
        return {tr("Chưa gửi, quá hạn"), QStringLiteral("clock"), Tone::Error};
    case app::TrafficState::Sent:
        return {tr("Đã giao"), QStringLiteral("up"), Tone::Normal};
    case app::TrafficState::Made:
        return {tr("Đã tạo gói"), QStringLiteral("up"), Tone::Good};
    case app::TrafficState::Imported:
        return {tr("Đã nhập", "package"), QStringLiteral("chk"), Tone::Good};
    case app::TrafficState::Returned:
        return {tr("Mở lại, chờ bản mới"), QStringLiteral("back"), Tone::Accent};
    case app::TrafficState::Nothing:
        break;
    }
    return {tr("Chưa có"), QStringLiteral("o"), Tone::Muted};
}

} // namespace models
