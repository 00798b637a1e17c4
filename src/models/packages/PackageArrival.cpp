#include "models/packages/PackageArrival.h"

#include "app/Wording.h"
#include "app/packages/PackageSender.h"
#include "models/book/Session.h"
#include "models/words/Text.h"

#include <QFileInfo>

namespace models {

namespace {

/// "Phiếu tự chấm của Sở Nội vụ, số 3, lập 28/12/2021 10:00"
QString toldBy(const Session& session, const package::Envelope& envelope)
{
    const QString kind = PackageWords::kind(package::name(envelope.kind), session.language());
    const QString about = PackageWords::about(session, envelope);
    const QString time = PackageWords::time(envelope.made);
    return about.isEmpty()
               ? PackageWords::tr("%1, số %2, lập %3").arg(kind).arg(envelope.sequence).arg(time)
               : PackageWords::tr("%1 của %2, số %3, lập %4")
                     .arg(kind, about)
                     .arg(envelope.sequence)
                     .arg(time);
}

/// Of an import of some parts: what is left of the package, and how it is fetched.
QString leftInFile(const app::PackagePlan& plan, const app::PackageChoice& choice,
                   core::Language language)
{
    const QString left = qt(app::leftOutText(plan, choice, language));
    return left.isEmpty()
               ? left
               : PackageWords::tr("; chưa nhập %1: mở lại tệp này để nhập nốt").arg(left);
}

} // namespace

QString PackageArrival::name() const
{
    return QFileInfo(file).fileName();
}

QString countedChanges(const app::PackagePlan& plan, const app::PackageCount& count)
{
    QString text =
        count.kept == 0
            ? PackageWords::tr("%1 mục thay đổi, %2 như cũ").arg(count.taken).arg(plan.same)
            : PackageWords::tr("%1 mục thay đổi, %2 giữ của sổ, %3 như cũ")
                  .arg(count.taken)
                  .arg(count.kept)
                  .arg(plan.same);
    if (!plan.blank.empty())
        text += PackageWords::tr("; %n tiêu chí chưa chấm", nullptr,
                                 static_cast<int>(plan.blank.size()));
    return text;
}

QString takenWords(const app::PackagePlan& plan, const app::PackageChoice& choice,
                   core::Language language)
{
    return countedChanges(plan, app::countOf(plan, choice)) + leftInFile(plan, choice, language);
}

PackageArrival arrivalOf(Session& session, const QString& file, const app::PackagePlan& plan,
                         const app::PackageChoice& choice)
{
    const app::PackageCount count = app::countOf(plan, choice);
    PackageArrival arrival;
    arrival.file = file;
    arrival.sender = qt(plan.envelope.office);
    arrival.told = toldBy(session, plan.envelope);
    arrival.key = plan.envelope.key;
    arrival.hasOtherKey = plan.key == app::SenderKey::Other;
    if (const auto known = app::keyElsewhere(session.workspace().book(), plan))
        arrival.keyElsewhere = qt(app::text(*known, session.language()));
    arrival.changes = count.taken;
    arrival.conflicts = count.conflicts;
    arrival.identity = plan.identity;
    arrival.assessment = plan.envelope.assessment;
    arrival.unit = plan.envelope.unit;
    arrival.kind = package::name(plan.envelope.kind);
    return arrival;
}

} // namespace models
