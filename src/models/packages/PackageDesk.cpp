#include "models/packages/PackageDesk.h"

#include "app/Gate.h"
#include "app/HoldingPlace.h"
#include "app/Wording.h"
#include "models/book/Session.h"
#include "models/words/Clock.h"
#include "models/words/Text.h"
#include "store/Hash.h"
#include "store/Packages.h"

#include <QFileInfo>
#include <QTime>

#include <algorithm>

namespace models {

namespace {

using Arrived = PackageArrival::State;

bool isConfirmed(const store::Book& book, const store::PublicKey& key)
{
    const auto partners = store::Packages::partners(book);
    return partners && std::any_of(partners->begin(), partners->end(), [&key](const auto& one) {
               return one.isConfirmed && one.key == store::toHex(key);
           });
}

/// Whether its work is closed now, so that it may wait.
bool isClosedNow(const store::Book& book, const app::PackagePlan& plan)
{
    const auto closed = app::packageKind(plan.envelope.kind).refusal(book, plan);
    return closed && app::isToWait(book, plan, *closed);
}

} // namespace

void PackageDesk::setSession(Session* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_arrivals.clear();
    m_last.clear();
    m_year.reset();
    m_inbox.reset();
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
    compare(utf8(QFileInfo(file).fileName()), bytes);
}

core::Status PackageDesk::readHeld(std::int64_t number)
{
    const store::Book& book = m_session->workspace().book();
    const auto held = app::waitingPackage(book, number);
    if (!held)
        return held.error();
    const auto bytes = book.fileContent(held->identity);
    if (!bytes)
        return bytes.error();
    close();
    m_file = qt(held->name);
    m_held = number;
    compare(held->name, *bytes);
    return {};
}

void PackageDesk::compare(const std::string& name, const std::string& bytes)
{
    auto plan = app::planPackage(m_session->workspace(), bytes, name, m_year);
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
    m_held = 0;
    m_plan.reset();
    m_fault.reset();
    m_choice = {};
    m_scores.reset();
    tellPlan();
}

bool PackageDesk::isToGiveUp() const
{
    return m_plan && m_held == 0 && m_plan->order == app::PackageOrder::New;
}

void PackageDesk::giveUp()
{
    if (PackageArrival* arrival = isToGiveUp() ? current() : nullptr) {
        arrival->state = Arrived::Dropped;
        arrival->words = tr("Đã bỏ, chưa ghi gì vào sổ; Enter để xem lại");
    }
    close();
    tellArrivals();
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
    m_inbox.reset();
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
    arrival.time = clockNow().toString(QStringLiteral("HH:mm"));
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
    if (!m_plan) {
        PackageArrival arrival;
        arrival.file = m_file;
        arrival.held = m_held;
        arrival.words = qt(app::text(*m_fault, m_session->language()));
        return arrival;
    }
    const store::Book& book = m_session->workspace().book();
    PackageArrival arrival = arrivalOf(*m_session, m_file, *m_plan, m_choice);
    arrival.held = m_held;
    const auto refused = refusal();
    const auto closed = app::packageKind(m_plan->envelope.kind).refusal(book, *m_plan);
    const bool isToWait = closed && app::isToWait(book, *m_plan, *closed);
    if (m_plan->order == app::PackageOrder::Known) {
        arrival.state = Arrived::Known;
        arrival.words = tr("Đã nhập trước đó: không có gì thay đổi");
    } else if (m_plan->order == app::PackageOrder::Older) {
        arrival.state = Arrived::Older;
        arrival.words = tr("Cũ hơn bản đã nhập (số %1): bỏ qua").arg(m_plan->newest);
    } else if (closed && !isToWait) {
        arrival.words = qt(app::text(*closed, m_session->language()));
    } else if (lacksKey()) {
        arrival.state = Arrived::WaitsForKey;
        arrival.words = arrival.hasOtherKey
                            ? tr("Khóa khác với khóa đã xác nhận: gọi cho bên gửi, so dấu vân tay "
                                 "trên phiếu giao nộp")
                            : tr("Chờ xác nhận khóa");
    } else if (isToWait) {
        arrival.state = m_held == 0 ? Arrived::Late : Arrived::Held;
        arrival.words = qt(app::text(*closed, m_session->language()));
    } else if (arrival.conflicts > 0) {
        arrival.state = Arrived::WaitsForDecision;
        arrival.words = tr("Chờ quyết định: %n xung đột", nullptr, arrival.conflicts);
    } else if (refused) {
        arrival.words = qt(app::text(*refused, m_session->language()));
    } else {
        arrival.state = Arrived::Ready;
        arrival.words =
            tr("Chờ nhập: %1").arg(countedChanges(*m_plan, app::countOf(*m_plan, m_choice)));
    }
    return arrival;
}

bool PackageDesk::isLate() const
{
    return m_plan && m_held == 0 && m_plan->order == app::PackageOrder::New && !lacksKey() &&
           !app::Gate(m_session->workspace().book()).refusal() &&
           isClosedNow(m_session->workspace().book(), *m_plan);
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

void PackageDesk::chooseParts(const std::set<app::PackagePart>& parts)
{
    m_choice.parts = parts;
    chosen();
}

void PackageDesk::chosen()
{
    if (PackageArrival* arrival = current()) {
        PackageArrival now = look();
        arrival->state = now.state;
        arrival->changes = now.changes;
        arrival->conflicts = now.conflicts;
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
        arrival->words = tr("Chờ xác nhận khóa: dấu vân tay vừa gõ chưa khớp");
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

/// What undo would take back from now on.
void PackageDesk::noteTaken(const app::PackagePlan& plan)
{
    m_last = app::packageKind(plan.envelope.kind).isStep(plan) ? plan.identity : std::string();
    m_lastAssessment = qt(plan.envelope.assessment);
    m_isStale = true;
}

core::Status PackageDesk::apply()
{
    m_session->finishTyping();
    if (core::Status applied = app::applyPackage(m_session->workspace(), *m_plan, m_choice);
        !applied)
        return applied;
    if (!app::packageKind(m_plan->envelope.kind).keepsYear())
        m_year.reset();
    const QString words = takenWords(*m_plan, m_choice, m_session->language());
    const QString name = QFileInfo(m_file).fileName();
    if (PackageArrival* arrival = current()) {
        arrival->state = Arrived::Imported;
        arrival->words = tr("Đã nhập: %1").arg(words);
        arrival->held = 0;
    }
    noteTaken(*m_plan);
    close();
    core::Status read = m_session->reload();
    rememberUndo();
    tellArrivals();
    Q_EMIT imported(tr("%1: %2").arg(name, words));
    return read;
}

void PackageDesk::take(const QString& file, const std::string& bytes,
                       const app::PackageChoice& choice)
{
    close();
    m_choice = choice;
    if (!m_inbox)
        m_inbox.emplace(m_session->workspace());
    const app::PackageResult result =
        m_inbox->take(bytes, utf8(QFileInfo(file).fileName()), choice, false);
    if (!result.plan) {
        refuse(file, qt(app::text(result.status.error(), m_session->language())));
        return;
    }
    PackageArrival arrival = arrivalOf(*m_session, file, *result.plan, choice);
    arrival.held = result.held;
    switch (result.fate) {
    case app::PackageFate::Taken:
        arrival.state = Arrived::Imported;
        arrival.words =
            tr("Đã nhập: %1").arg(takenWords(*result.plan, choice, m_session->language()));
        noteTaken(*result.plan);
        break;
    case app::PackageFate::Same:
        arrival.state = Arrived::Known;
        arrival.words = tr("Đã nhập trước đó: không có gì thay đổi");
        break;
    case app::PackageFate::Held:
        arrival.state = Arrived::Held;
        arrival.words = tr("Giữ ở chỗ chờ, số %1: %2")
                            .arg(result.held)
                            .arg(qt(app::text(result.status.error(), m_session->language())));
        break;
    case app::PackageFate::Refused:
        // What it waits for is told as when it was looked at.
        m_file = file;
        m_plan = result.plan;
        arrival = look();
        break;
    }
    put(std::move(arrival));
    close();
}

core::Status PackageDesk::hold(const std::string& bytes)
{
    const auto closed =
        app::packageKind(m_plan->envelope.kind).refusal(m_session->workspace().book(), *m_plan);
    const auto number = app::holdPackage(m_session->workspace(), *m_plan, bytes,
                                         closed ? closed->code : std::string());
    if (!number)
        return number.error();
    if (PackageArrival* arrival = current()) {
        arrival->state = Arrived::Held;
        arrival->held = *number;
        arrival->words = tr("Giữ ở chỗ chờ, số %1").arg(*number);
    }
    close();
    tellArrivals();
    return {};
}

core::Status PackageDesk::drop(std::int64_t number, const QString& reason)
{
    core::Status dropped = app::dropPackage(m_session->workspace(), number, utf8(reason));
    if (!dropped)
        return dropped;
    if (m_held == number)
        close();
    for (PackageArrival& arrival : m_arrivals) {
        if (arrival.held != number)
            continue;
        arrival.held = 0;
        arrival.state = Arrived::Dropped;
        arrival.words = tr("Đã bỏ: %1").arg(reason);
    }
    tellArrivals();
    return dropped;
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
    bool isOfResult = false;
    for (PackageArrival& arrival : m_arrivals) {
        if (arrival.state != Arrived::Imported && arrival.state != Arrived::Undone)
            continue;
        const bool isThere =
            std::any_of(rows->begin(), rows->end(), [&arrival](const store::PackageRow& row) {
                return row.isReceived && row.identity == arrival.identity;
            });
        if (isThere == (arrival.state == Arrived::Imported))
            continue;
        isOfResult = isOfResult || arrival.kind == package::name(package::Kind::Result);
        arrival.state = isThere ? Arrived::Imported : Arrived::Undone;
        arrival.words =
            isThere ? tr("Đã nhập lại")
            : isConfirmed(m_session->workspace().book(), arrival.key)
                ? tr("Đã hoàn tác")
                : tr("Đã hoàn tác; khóa của %1 lại chưa được xác nhận").arg(arrival.sender);
    }
    tellArrivals();
    // What was published stands in no entry: the sheet does not hear of it otherwise.
    if (isOfResult)
        (void)m_session->reload();
}

} // namespace models
