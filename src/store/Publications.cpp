#include "store/Publications.h"

#include "store/BookImpl.h"
#include "store/Canonical.h"
#include "store/Hash.h"
#include "store/ProcessColumns.h"
#include "store/RecordKinds.h"
#include "store/Rows.h"

#include <algorithm>
#include <optional>

namespace store {

namespace {

std::string unitsText(const std::vector<core::Unit>& units)
{
    std::string text;
    for (const core::Unit& unit : units)
        text += joinFields({unit.id}) + '|' + canonicalText(unit) + '\n';
    return text;
}

std::vector<core::Unit> unitsFrom(std::string_view text)
{
    std::vector<core::Unit> units;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const auto bar = line.find('|');
        // An id holds none of the characters that are marked (exchange::isUnitId).
        auto unit = bar == std::string_view::npos
                        ? std::nullopt
                        : unitFrom(line.substr(bar + 1), line.substr(0, bar));
        if (!unit || unit->id.empty())
            failDamaged("publication");
        units.push_back(*std::move(unit));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return units;
}

std::string keptText(const Publication& one)
{
    return joinFields({one.decisionNumber, one.decisionDate, std::to_string(one.corrects),
                       one.reason, one.hash, hashHex(unitsText(one.units))});
}

constexpr std::string_view headColumns =
    "version, corrects, decision_number, decision_date, reason";
constexpr std::string_view publicationColumns =
    "version, corrects, decision_number, decision_date, reason, result, units";

PublicationHead headIn(const Query& row, int column)
{
    PublicationHead head;
    head.version = numberIn(row, column, 1);
    head.corrects = numberIn(row, column + 1, 0);
    head.decisionNumber = row.text(column + 2);
    head.decisionDate = dateIn(row, column + 3);
    head.reason = row.text(column + 4);
    return head;
}

Publication publicationIn(const Query& row, int column)
{
    Publication one;
    static_cast<PublicationHead&>(one) = headIn(row, column);
    one.result = row.text(column + 5);
    one.units = unitsFrom(row.view(column + 6));
    one.hash = hashHex(one.result);
    return one;
}

} // namespace

/// Of the table of kinds (Record.cpp).
RecordKind publicationKind()
{
    return {.name = "publication",
            .isNumbered = true,
            .forEach = [](const Database& database, const auto& use) {
                Query rows = database.query(
                    "SELECT a.id, " + std::string(publicationColumns) +
                    " FROM publication p JOIN assessment a ON a.number = p.assessment");
                while (rows.next()) {
                    const Publication one = publicationIn(rows, 1);
                    use({.kind = "publication",
                         .assessment = rows.view(0),
                         .code = std::to_string(one.version)},
                        keptText(one));
                }
            }};
}

core::Result<std::vector<Publication>> Publications::of(const Book& book,
                                                        std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<Publication> all;
        Query rows = database.query("SELECT " + std::string(publicationColumns) +
                                    " FROM publication WHERE assessment = ?1 ORDER BY version");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            all.push_back(publicationIn(rows, 0));
        return all;
    });
}

core::Result<std::vector<PublicationHead>> Publications::heads(const Book& book,
                                                               std::string_view assessment)
{
    return guarded([&] {
        const Database& database = book.m_impl->db();
        std::vector<PublicationHead> all;
        Query rows = database.query("SELECT " + std::string(headColumns) +
                                    " FROM publication WHERE assessment = ?1 ORDER BY version");
        rows.with(assessmentNumber(database, assessment));
        while (rows.next())
            all.push_back(headIn(rows, 0));
        return all;
    });
}

core::Result<int> Publications::add(std::string_view assessment, Publication publication,
                                    const std::string& reason)
{
    return guarded([&] {
        Write write(*m_book.m_impl);
        refuseHidden(reason, reasonField);
        const Database& database = m_book.m_impl->db();
        const std::int64_t number = assessmentNumber(database, assessment);
        {
            Query last = database.query("SELECT count(*) FROM publication WHERE assessment = ?1");
            last.with(number).next();
            publication.version = numberIn(last, 0, 0) + 1;
        }
        publication.hash = hashHex(publication.result);
        database
            .query("INSERT INTO publication (assessment, " + std::string(publicationColumns) +
                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
            .with(number, publication.version, publication.corrects, publication.decisionNumber,
                  dateOrNothing(publication.decisionDate), publication.reason, publication.result,
                  unitsText(publication.units))
            .run();
        HistoryWriter history = m_book.m_impl->historyWriter(reason);
        history.append({.action = "publication",
                        .assessment = assessment,
                        .code = std::to_string(publication.version),
                        .after = keptText(publication)});
        history.finish();
        write.commit();
        return publication.version;
    });
}

} // namespace store
