#include "models/packages/PackageDesk.h"

#include "app/Gate.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QFileInfo>
#include <QTime>

#include <algorithm>

namespace models {

namespace {

using Arrived = PackageArrival::State;

} // namespace

QString PackageArrival::name() const
{
    return QFileInfo(file).fileName();
}

void PackageDesk::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_arrivals.clear();
    m_last.clear();
    close();
    tellArrivals();
    if (!m_session)
        return;
    connect(m_session, &Session::undoChanged, this, &PackageDesk::followBook);
}

// ---- files ----

void PackageDesk::read(const QString& file, const std::string& bytes)
{
    close();
    m_file = file;
    auto plan =
        app::planPackage(m_session->workspace(), bytes, utf8(QFileInfo(file).fileName()), m_year);
    if (plan) {
        m_plan = *std::move(plan);
        m_year = m_isMany ? m_plan->year : nullptr;
        if (!m_isMany && !m_plan->envelope.assessment.empty()) {
            if (auto scores = m_session->workspace().load(m_plan->envelope.assessment))
                m_scores = *std::move(scores);
        }
    } else {
        m_fault = plan.error();
    }
    put(look());
    tellPlan();
}

void PackageDesk::refuse(const QString& file, const QString& why)
{
    close();
    PackageArrival arrival;
    arrival.file = file;
    arrival.words = why;
    put(std::move(arrival));
}

void PackageDesk::close()
{
    m_file.clear();
    m_plan.reset();
    m_fault.reset();
    m_choice = {};
    m_scores.reset();
    tellPlan();
}

void PackageDesk::beginMany()
{
    m_isMany = true;
    m_isStale = false;
}

void PackageDesk::endMany()
{
    m_isMany = false;
    m_year.reset();
    if (m_session && m_isStale)
        (void)m_session->reload();
    rememberUndo();
    close();
    tellArrivals();
}

void PackageDesk::tellPlan()
{
    if (!m_isMany)
        Q_EMIT planChanged();
}

void PackageDesk::tellArrivals()
{
    if (!m_isMany)
        Q_EMIT arrivalsChanged();
}

void PackageDesk::put(PackageArrival arrival)
{
    arrival.time = QTime::currentTime().toString(QStringLiteral("HH:mm"));
    std::erase_if(m_arrivals, [&arrival](const PackageArrival& one) {
        return one.file == arrival.file && one.identity == arrival.identity;
    });
    m_arrivals.insert(m_arrivals.begin(), std::move(arrival));
    tellArrivals();
}

PackageArrival* PackageDesk::current()
{
    const auto found =
        std::find_if(m_arrivals.begin(), m_arrivals.end(), [this](const PackageArrival& one) {
            return one.file == m_file && (!m_plan || one.identity == m_plan->identity);
        });
    return hasFile() && found != m_arrivals.end() ? &*found : nullptr;
}

PackageArrival PackageDesk::look() const
{
    PackageArrival arrival;
    arrival.file = m_file;
    if (!m_plan) {
        arrival.words = qt(app::text(*m_fault, m_session->language()));
        return arrival;
    }
    arrival.identity = m_plan->identity;
    arrival.assessment = m_plan->envelope.assessment;
    arrival.unit = m_plan->envelope.unit;
    arrival.kind = package::name(m_plan->envelope.kind);
    const auto refused = refusal();
    const auto closed =
        app::packageKind(m_plan->envelope.kind).refusal(m_session->workspace().book(), *m_plan);
    const app::PackageCount count = app::countOf(*m_plan, m_choice);
    if (m_plan->order == app::PackageOrder::Known) {
        arrival.state = Arrived::Known;
        arrival.words = tr("Đã nhập trước đó: không có gì thay đổi");
    } else if (m_plan->order == app::PackageOrder::Older) {
        arrival.state = Arrived::Older;
        arrival.words = tr("Cũ hơn bản đã nhập (số %1): bỏ qua").arg(m_plan->newest);
    } else if (closed) {
        arrival.words = qt(app::text(*closed, m_session->language()));
    } else if (lacksKey()) {
        arrival.state = Arrived::WaitsForKey;
        arrival.words = tr("Chờ xác nhận khóa");
    } else if (count.conflicts > 0) {
        arrival.state = Arrived::WaitsForDecision;
        arrival.words = tr("Chờ quyết định: %n xung đột", nullptr, count.conflicts);
    } else if (refused) {
        arrival.words = qt(app::text(*refused, m_session->language()));
    } else {
        arrival.state = Arrived::Ready;
        arrival.words = tr("Chờ nhập: %1").arg(counted(count));
    }
    return arrival;
}

QString PackageDesk::counted(const app::PackageCount& count) const
{
    return count.kept == 0 ? tr("%1 mục thay đổi, %2 như cũ").arg(count.taken).arg(m_plan->same)
                           : tr("%1 mục thay đổi, %2 giữ của sổ, %3 như cũ")
                                 .arg(count.taken)
                                 .arg(count.kept)
                                 .arg(m_plan->same);
}

// ---- choices ----

void PackageDesk::choose(const std::string& place, app::Side side)
{
    m_choice.sides[place] = side;
    chosen();
}

void PackageDesk::chooseAll(app::Side side)
{
    m_choice.sides.clear();
    m_choice.prefer = side;
    chosen();
}

void PackageDesk::chosen()
{
    if (PackageArrival* arrival = current()) {
        PackageArrival now = look();
        arrival->state = now.state;
        arrival->words = std::move(now.words);
    }
    Q_EMIT choiceChanged();
    tellArrivals();
}

bool PackageDesk::lacksKey() const
{
    return m_plan && m_plan->key != app::SenderKey::Confirmed &&
           !m_choice.confirms(m_plan->envelope.key);
}

bool PackageDesk::confirm(const QString& typed)
{
    m_choice.fingerprint = utf8(typed);
    const bool isRight = !lacksKey();
    if (!isRight)
        m_choice.fingerprint.clear();
    chosen();
    if (PackageArrival* arrival = current(); arrival && !isRight) {
        arrival->state = Arrived::Refused;
        arrival->words = tr("Từ chối: dấu vân tay đã gõ không phải của khóa ký gói này");
        tellArrivals();
    }
    return isRight;
}

std::optional<core::Error> PackageDesk::refusal() const
{
    if (!m_plan)
        return m_fault;
    const store::Book& book = m_session->workspace().book();
    if (auto refused = app::Gate(book).refusal())
        return refused;
    return app::packageRefusal(book, *m_plan, m_choice);
}

// ---- what is written ----

core::Status PackageDesk::apply()
{
    m_session->finishTyping();
    const app::PackageCount count = app::countOf(*m_plan, m_choice);
    if (core::Status applied = app::applyPackage(m_session->workspace(), *m_plan, m_choice);
        !applied)
        return applied;
    if (!app::packageKind(m_plan->envelope.kind).keepsYear())
        m_year.reset();
    const QString words = counted(count);
    const QString name = QFileInfo(m_file).fileName();
    if (PackageArrival* arrival = current()) {
        arrival->state = Arrived::Imported;
        arrival->words = tr("Đã nhập: %1").arg(words);
    }
    m_last =
        app::packageKind(m_plan->envelope.kind).isStep(*m_plan) ? m_plan->identity : std::string();
    m_lastAssessment = qt(m_plan->envelope.assessment);
    m_isStale = true;
    close();
    if (m_isMany)
        return {};
    core::Status read = m_session->reload();
    rememberUndo();
    tellArrivals();
    Q_EMIT imported(tr("%1: %2").arg(name, words));
    return read;
}

/// What undo would take back now is the last import.
void PackageDesk::rememberUndo()
{
    if (m_session && m_isStale)
        m_lastUndo = m_session->undoText();
    m_isStale = false;
}

int PackageDesk::undoable() const
{
    if (!m_session || m_last.empty() || m_session->assessmentId() != m_lastAssessment ||
        m_session->undoText().isEmpty() || m_session->undoText() != m_lastUndo)
        return -1;
    const auto found =
        std::find_if(m_arrivals.begin(), m_arrivals.end(), [this](const PackageArrival& one) {
            return one.identity == m_last && one.state == Arrived::Imported;
        });
    return found != m_arrivals.end() ? static_cast<int>(found - m_arrivals.begin()) : -1;
}

void PackageDesk::undo()
{
    if (undoable() >= 0)
        m_session->undo();
}

/// A step may be taken back, and done again, from anywhere in the window.
void PackageDesk::followBook()
{
    m_year.reset();
    const bool any =
        std::any_of(m_arrivals.begin(), m_arrivals.end(), [](const PackageArrival& one) {
            return one.state == Arrived::Imported || one.state == Arrived::Undone;
        });
    if (!any)
        return;
    const auto rows = store::Packages::of(m_session->workspace().book());
    if (!rows)
        return;
    for (PackageArrival& arrival : m_arrivals) {
        if (arrival.state != Arrived::Imported && arrival.state != Arrived::Undone)
            continue;
        const bool isThere =
            std::any_of(rows->begin(), rows->end(), [&arrival](const store::PackageRow& row) {
                return row.isReceived && row.identity == arrival.identity;
            });
        if (isThere == (arrival.state == Arrived::Imported))
            continue;
        arrival.state = isThere ? Arrived::Imported : Arrived::Undone;
        arrival.words = isThere ? tr("Đã nhập lại") : tr("Đã hoàn tác");
    }
    tellArrivals();
}

} // namespace models
