#include "store/Record.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <algorithm>

namespace store {

namespace {

using Use = std::function<void(const Cell&, std::string_view)>;

RecordKind titleKind()
{
    return {.name = "title", .forEach = [](const Database& database, const Use& use) {
                use({.kind = "title"}, joinFields({database.text("SELECT title FROM book")}));
            }};
}

RecordKind setKind()
{
    return {.name = "set", .forEach = [](const Database& database, const Use& use) {
                forEachSet(database, [&](const SetInfo& set, const std::string& json) {
                    SetInfo kept = set;
                    kept.hash = hashHex(json);
                    use({.kind = "set", .code = set.id}, canonicalText(kept));
                });
            }};
}

RecordKind assessmentKind()
{
    return {.name = "assessment", .forEach = [](const Database& database, const Use& use) {
                forEachAssessment(database, [&](const core::Assessment& one,
                                                const std::string& setHash) {
                    use({.kind = "assessment", .assessment = one.id}, canonicalText(one, setHash));
                });
            }};
}

std::vector<RecordKind>& kinds()
{
    static std::vector<RecordKind> all = {
        titleKind(),    unitsKind(),       setKind(),      assessmentKind(), entryKind(),
        documentKind(), dossiersKind(),    calendarKind(), processKind(),    unitProcessKind(),
        appealKind(),   publicationKind(), accountKind(),  taskKind(),       surveyKind(),
        carriedKind(),  chargeKind(),      lineageKind(),  correctionKind(), officeKind(),
        partnerKind(),  packageKind(),     heldKind(),     officeFactKind()};
    return all;
}

} // namespace

const std::vector<RecordKind>& recordKinds()
{
    return kinds();
}

const RecordKind* recordKind(std::string_view action)
{
    const auto found =
        std::find_if(kinds().begin(), kinds().end(),
                     [action](const RecordKind& kind) { return kind.name == action; });
    return found == kinds().end() ? nullptr : &*found;
}

BookPart partOf(std::string_view action)
{
    const RecordKind* kind = recordKind(action);
    return kind != nullptr ? kind->part : BookPart::Book;
}

void addRecordKind(RecordKind kind)
{
    kinds().push_back(std::move(kind));
}

void failUnreadable(const HistoryRow& row)
{
    fail(core::ErrorKind::Integrity, "store.history-broken",
         {core::Param::num("row", static_cast<long long>(row.number))});
}

} // namespace store
