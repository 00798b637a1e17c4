#include "models/packages/ManyPackages.h"

#include "models/book/Session.h"
#include "models/words/Text.h"
#include "package/PackageFile.h"

#include <algorithm>
#include <limits>

namespace models {

namespace {

using ManyState = PackageArrival::State;

bool isToSettle(const PackageArrival& arrival)
{
    return arrival.held == 0 &&
           (arrival.state == ManyState::Ready || arrival.state == ManyState::WaitsForKey ||
            arrival.state == ManyState::WaitsForDecision || arrival.state == ManyState::Late ||
            arrival.state == ManyState::Refused);
}

} // namespace

void ManyPackages::show(const PackageDesk& desk)
{
    beginResetModel();
    m_lines.clear();
    m_confirmed.clear();
    for (const PackageArrival& arrival : desk.arrivals()) {
        if (isToSettle(arrival))
            m_lines.insert(m_lines.begin(), arrival);
    }
    m_files.clear();
    for (const PackageArrival& line : m_lines)
        m_files += line.file;
    const Session* session = desk.session();
    const auto place = [session](const PackageArrival& line) {
        const int unit = session && session->hasAssessment() && !line.unit.empty()
                             ? session->scores().unitIndex(line.unit)
                             : -1;
        return unit >= 0 ? unit : std::numeric_limits<int>::max();
    };
    std::stable_sort(
        m_lines.begin(), m_lines.end(),
        [&place](const PackageArrival& a, const PackageArrival& b) { return place(a) < place(b); });
    endResetModel();
}

void ManyPackages::follow(const PackageDesk& desk)
{
    for (PackageArrival& line : m_lines) {
        const auto now =
            std::find_if(desk.arrivals().begin(), desk.arrivals().end(),
                         [&line](const PackageArrival& one) { return one.file == line.file; });
        if (now != desk.arrivals().end())
            line = *now;
    }
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ManyPackages::count(PackageArrival::State state) const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(),
                      [state](const PackageArrival& one) { return one.state == state; }));
}

bool ManyPackages::lacksKey(int row) const
{
    return row >= 0 && row < rowCount() && at(row).state == ManyState::WaitsForKey &&
           !m_confirmed.contains(at(row).key);
}

int ManyPackages::nextWithoutKey(int row) const
{
    for (int i = 0; i < rowCount(); ++i) {
        const int next = (std::max(row, 0) + i) % rowCount();
        if (lacksKey(next))
            return next;
    }
    return -1;
}

int ManyPackages::countWithoutKey() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += lacksKey(row) ? 1 : 0;
    return count;
}

bool ManyPackages::confirm(int row, const QString& typed)
{
    app::PackageChoice choice;
    choice.fingerprint = utf8(typed);
    if (!lacksKey(row) || !choice.confirms(at(row).key))
        return false;
    m_confirmed.insert(at(row).key);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return true;
}

std::string ManyPackages::fingerprints() const
{
    std::string all;
    for (const store::PublicKey& key : m_confirmed)
        all += (all.empty() ? "" : ", ") + package::fingerprint(key);
    return all;
}

PackageLook ManyPackages::look(int row) const
{
    return at(row).state == ManyState::WaitsForKey && !lacksKey(row)
               ? PackageLook{tr("Khóa đã khớp"), QStringLiteral("chk"), Tone::Good}
               : ArrivalTable::look(at(row));
}

int ManyPackages::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ManyPackages::cell(int row, int column, int role) const
{
    const PackageArrival& line = at(row);
    const PackageLook look = this->look(row);
    if (role == Qt::ToolTipRole)
        return column == FileColumn ? line.file : line.words;
    if (column == StateColumn && role == IconRole)
        return look.icon;
    if (column == StateColumn && role == ToneRole)
        return static_cast<int>(look.tone);
    if (role != Qt::DisplayRole)
        return {};
    const auto number = [&line](int count) {
        return line.identity.empty() ? QString() : QString::number(count);
    };
    switch (column) {
    case FileColumn:
        return line.name();
    case SenderColumn:
        return line.sender;
    case ChangesColumn:
        return number(line.changes);
    case ConflictsColumn:
        return number(line.conflicts);
    case StateColumn:
        return look.word;
    default:
        return line.state == ManyState::WaitsForKey && !lacksKey(row)
                   ? tr("%1; dấu vân tay gõ từ giấy khớp").arg(line.told)
               : line.state == ManyState::WaitsForKey && !line.hasOtherKey ? line.told
                                                                           : line.words;
    }
}

QString ManyPackages::columnTitle(int column) const
{
    switch (column) {
    case FileColumn:
        return tr("Tệp");
    case SenderColumn:
        return tr("Bên gửi");
    case ChangesColumn:
        return tr("Thay đổi");
    case ConflictsColumn:
        return tr("Xung đột");
    case StateColumn:
        return tr("Trạng thái");
    default:
        return tr("Kết quả");
    }
}

} // namespace models
