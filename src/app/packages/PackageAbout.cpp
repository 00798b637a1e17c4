#include "app/packages/PackageAbout.h"

#include "app/Reports.h"
#include "app/YearReader.h"
#include "app/packages/PackageEntries.h"
#include "package/DocumentsJson.h"
#include "package/PartNames.h"

#include <algorithm>

namespace app {

core::Status nameAssessment(const Workspace& workspace, const PackageAsk& ask,
                            package::Envelope& envelope)
{
    const auto assessed = assessedBy(workspace, ask.assessment, envelope);
    if (!assessed)
        return assessed.error();
    return {};
}

core::Status nameUnit(const Workspace& workspace, const PackageAsk& ask,
                      package::Envelope& envelope)
{
    if (core::Status named = nameAssessment(workspace, ask, envelope); !named)
        return named;
    const YearReader reader(workspace.book());
    const auto units = reader.assessment(ask.assessment).andThen([&reader](const auto& one) {
        return reader.unitsOf(one);
    });
    if (!units)
        return units.error();
    const bool isThere = std::any_of(units->begin(), units->end(),
                                     [&](const core::Unit& unit) { return unit.id == ask.unit; });
    if (!isThere)
        return noUnit(ask.unit, ask.assessment);
    envelope.unit = ask.unit;
    return {};
}

core::Status addDocuments(package::Parts& parts, const store::Book& book, const PackageAsk& ask)
{
    const auto rows = book.documents(ask.assessment, ask.unit);
    if (!rows)
        return rows.error();
    std::vector<core::Document> documents;
    for (const store::DocumentRow& row : *rows)
        documents.push_back(row.document);
    if (core::Status packed = addFiles(parts, book, documents); !packed)
        return packed;
    parts.emplace(package::documentsPart, package::documentsJson(documents));
    return {};
}

bool isFateTaken(CellFate fate, const PackageChoice& choice)
{
    return isTaken(PackageItem{{}, {}, {}, {}, fate}, choice);
}

core::Result<std::optional<store::PackageRow>> lastReceived(const store::Book& book,
                                                            package::Kind kind,
                                                            const std::string& assessment,
                                                            const std::string& unit)
{
    const auto rows = store::Packages::about(book, package::name(kind), assessment, unit);
    if (!rows)
        return rows.error();
    std::optional<store::PackageRow> last;
    for (const store::PackageRow& row : *rows) {
        if (row.isReceived)
            last = row;
    }
    return last;
}

} // namespace app
