#include "models/packages/PackageTables.h"

#include "core/Names.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <algorithm>
#include <map>

namespace models {

namespace {

using ArrivalState = PackageArrival::State;

bool isOpenArrival(ArrivalState state)
{
    return state == ArrivalState::Ready || state == ArrivalState::WaitsForKey ||
           state == ArrivalState::WaitsForDecision || state == ArrivalState::Late ||
           state == ArrivalState::Held || state == ArrivalState::Refused;
}

QVariant lookData(const PackageLook& look, bool isState, const QString& text, int role)
{
    if (role == Qt::DisplayRole)
        return text;
    if (!isState)
        return {};
    if (role == IconRole)
        return look.icon;
    return role == ToneRole ? QVariant(static_cast<int>(look.tone)) : QVariant();
}

} // namespace

// ---- traffic ----

void TrafficTable::show(Session* session, const PackageDesk& desk)
{
    beginResetModel();
    m_lines.clear();
    if (session && session->hasAssessment()) {
        const auto all = app::trafficOf(session->workspace().book(), utf8(session->assessmentId()),
                                        session->scores().units(), m_kind);
        if (all) {
            for (const app::UnitTraffic& one : *all)
                m_lines.push_back({one, PackageWords::unit(*session, one.unit),
                                   PackageWords::traffic(one.state), false});
        }
        const std::string kind(package::name(m_kind.kind()));
        // The last one that was looked at says how it stands.
        for (auto arrival = desk.arrivals().rbegin(); arrival != desk.arrivals().rend();
             ++arrival) {
            const int row = rowOf(arrival->unit);
            if (row < 0 || arrival->kind != kind ||
                arrival->assessment != utf8(session->assessmentId()))
                continue;
            Line& line = m_lines[static_cast<std::size_t>(row)];
            line.isWaiting = isOpenArrival(arrival->state);
            line.state = line.isWaiting ? ArrivalTable::look(*arrival)
                                        : PackageWords::traffic(line.traffic.state);
        }
    }
    endResetModel();
}

std::string TrafficTable::unitAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].traffic.unit
                                        : std::string();
}

int TrafficTable::rowOf(const std::string& unit) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&unit](const Line& line) {
        return line.traffic.unit == unit;
    });
    return found != m_lines.end() ? static_cast<int>(found - m_lines.begin()) : -1;
}

TrafficTable::Counts TrafficTable::counts() const
{
    Counts counts;
    for (const Line& line : m_lines) {
        ++counts.all;
        counts.imported += line.traffic.received.empty() ? 0 : 1;
        counts.waiting += line.isWaiting ? 1 : 0;
        counts.overdue += line.traffic.state == app::TrafficState::Overdue ? 1 : 0;
    }
    return counts;
}

int TrafficTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant TrafficTable::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    if (role == Qt::ToolTipRole && column == UnitColumn)
        return line.unit;
    const auto text = [&line, column]() -> QString {
        switch (column) {
        case UnitColumn:
            return qt(core::shortUnitName(utf8(line.unit)));
        case SentColumn:
            return PackageWords::day(line.traffic.sent);
        case ReceivedColumn:
            return PackageWords::day(line.traffic.received);
        case TimesColumn:
            return line.traffic.times > 0 ? QString::number(line.traffic.times) : QString();
        default:
            return line.state.word;
        }
    };
    return lookData(line.state, column == StateColumn, text(), role);
}

QString TrafficTable::columnTitle(int column) const
{
    switch (column) {
    case UnitColumn:
        return tr("Đơn vị");
    case SentColumn:
        return tr("Gửi đi");
    case ReceivedColumn:
        return tr("Nhận về");
    case TimesColumn:
        return tr("Lần");
    default:
        return tr("Trạng thái");
    }
}

// ---- the log ----

void PackageLog::show(Session* session)
{
    beginResetModel();
    m_lines.clear();
    if (session)
        read(*session);
    endResetModel();
}

void PackageLog::read(Session& session)
{
    const store::Book& book = session.workspace().book();
    std::map<std::string, QString> offices;
    if (const auto partners = store::Packages::partners(book)) {
        for (const store::Partner& partner : *partners)
            offices[partner.key] = qt(partner.name);
    }
    const auto rows = store::Packages::of(book);
    for (std::size_t i = rows ? rows->size() : 0; i-- > 0;) {
        const store::PackageRow& row = (*rows)[i];
        m_lines.push_back(
            {row, PackageWords::kind(row.kind, session.language()),
             row.unit.empty() ? qt(row.assessment) : PackageWords::unit(session, row.unit),
             row.isReceived ? offices[row.key] : QString()});
    }
}

int PackageLog::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PackageLog::cell(int row, int column, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    const PackageLook way =
        line.row.isReceived
            ? PackageLook{tr("Đã nhập", "package"), QStringLiteral("down"), Tone::Normal}
            : PackageLook{tr("Đã tạo"), QStringLiteral("up"), Tone::Normal};
    const auto text = [&]() -> QString {
        switch (column) {
        case NumberColumn:
            return QString::number(line.row.number);
        case WayColumn:
            return way.word;
        case MadeColumn:
            return PackageWords::time(line.row.made);
        case KindColumn:
            return line.kind;
        case AboutColumn:
            return line.about;
        case OfficeColumn:
            return line.office;
        case SequenceColumn:
            return QString::number(line.row.sequence);
        default:
            return qt(line.row.name);
        }
    };
    return lookData(way, column == WayColumn, text(), role);
}

QString PackageLog::columnTitle(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Dòng");
    case WayColumn:
        return tr("Chiều");
    case MadeColumn:
        return tr("Lập lúc");
    case KindColumn:
        return tr("Loại");
    case AboutColumn:
        return tr("Về");
    case OfficeColumn:
        return tr("Bên gửi");
    case SequenceColumn:
        return tr("Số");
    default:
        return tr("Tệp");
    }
}

// ---- files of the window ----

void ArrivalTable::show(const std::vector<PackageArrival>& arrivals)
{
    beginResetModel();
    m_lines = arrivals;
    endResetModel();
}

int ArrivalTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

PackageLook ArrivalTable::look(const PackageArrival& arrival)
{
    switch (arrival.state) {
    case ArrivalState::Ready:
        return {tr("Chờ nhập"), QStringLiteral("box"), Tone::Accent};
    case ArrivalState::WaitsForKey:
        if (arrival.hasOtherKey)
            return {tr("Khóa đã đổi"), QStringLiteral("warn"), Tone::Error};
        return {tr("Chờ xác nhận khóa"), QStringLiteral("key"), Tone::Warning};
    case ArrivalState::WaitsForDecision:
        return {tr("Chờ quyết định"), QStringLiteral("pen"), Tone::Accent};
    case ArrivalState::Late:
        return {tr("Đến muộn"), QStringLiteral("clock"), Tone::Warning};
    case ArrivalState::Held:
        return {tr("Ở chỗ chờ"), QStringLiteral("clock"), Tone::Accent};
    case ArrivalState::Dropped:
        return {tr("Đã bỏ"), QStringLiteral("stop"), Tone::Muted};
    case ArrivalState::Imported:
        return {tr("Đã nhập", "package"), QStringLiteral("chk"), Tone::Good};
    case ArrivalState::Undone:
        return {tr("Đã hoàn tác"), QStringLiteral("undo"), Tone::Muted};
    case ArrivalState::Known:
        return {tr("Đã nhập trước đó"), QStringLiteral("info"), Tone::Muted};
    case ArrivalState::Older:
        return {tr("Cũ hơn bản đã nhập"), QStringLiteral("back"), Tone::Muted};
    case ArrivalState::Refused:
        break;
    }
    return {tr("Từ chối"), QStringLiteral("stop"), Tone::Error};
}

QVariant ArrivalTable::cell(int row, int column, int role) const
{
    const PackageArrival& arrival = at(row);
    if (role == Qt::ToolTipRole)
        return column == FileColumn ? arrival.file : arrival.words;
    return lookData(look(arrival), column == StateColumn,
                    column == TimeColumn   ? arrival.time
                    : column == FileColumn ? arrival.name()
                                           : arrival.words,
                    role);
}

QString ArrivalTable::columnTitle(int column) const
{
    return column == TimeColumn ? tr("Lúc") : column == FileColumn ? tr("Tệp") : tr("Kết quả");
}

} // namespace models
