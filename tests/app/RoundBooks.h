#pragma once

#include "app/DossierEditor.h"
#include "app/EvidenceEditor.h"
#include "app/PackageExport.h"
#include "app/PackageImport.h"
#include "app/ProcessDesk.h"
#include "app/ReceivedResult.h"
#include "app/Reports.h"
#include "app/StepLog.h"
#include "app/SurveyBatches.h"
#include "app/TaskEditor.h"
#include "core/NumberText.h"
#include "store/Hash.h"
#include "store/Office.h"
#include "store/Packages.h"
#include "store/Processes.h"
#include "store/Surveys.h"
#include "store/Tasks.h"
#include "support/Packages.h"

#include <algorithm>
#include <fstream>

/// What a province and a unit send each other after the self-assessment.
namespace rounds {

using app::CellFate;
using app::PackageChoice;
using app::PackagePlan;
using app::Side;
using core::Phase;
using package::Kind;
using support::codeOf;

constexpr const char* year = "so-2021";
constexpr const char* unitId = "stnmt";
constexpr const char* other = "snv";
constexpr const char* farAhead = "2199-12-31"; // whatever day the machine believes it is
constexpr const char* further = "2200-01-31";

/// A book of an office that sends.
struct Place {
    support::TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace;
    std::string fingerprint;

    /// Copies of one sample are one book to who looks at its id, `isOwn` one of its own.
    explicit Place(const char* name, bool isOwn = false)
    {
        if (!isOwn) {
            workspace = support::officeBook(folder, name);
            return;
        }
        REQUIRE(codeOf(app::createSample(folder.path() / "riêng.cchc", "bac-kan-2021")) == "");
        workspace = *app::Workspace::open(folder.path() / "riêng.cchc");
        REQUIRE(codeOf(store::Offices::put(workspace->book(), name, false)) == "");
    }
    store::Book& book() const { return workspace->book(); }
    app::ProcessDesk desk() const { return {*workspace, year}; }
    app::ScoreBook& scores() const { return **workspace->load(year); }

    std::string refusedToSend(Kind kind, const char* unit = unitId) const
    {
        return codeOf(app::exportPackage(*workspace, {kind, year, unit, {}},
                                         folder.path() / "gói.cchcx", support::noon));
    }
    std::string send(Kind kind, const char* unit = unitId)
    {
        const auto file = folder.path() / "gói.cchcx";
        const auto made =
            app::exportPackage(*workspace, {kind, year, unit, {}}, file, support::noon);
        REQUIRE(codeOf(made) == "");
        fingerprint = package::fingerprint(made->key);
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    PackagePlan plan(const std::string& bytes) const
    {
        auto made = app::planPackage(*workspace, bytes, "gói.cchcx");
        REQUIRE(codeOf(made) == "");
        return *std::move(made);
    }
    std::string take(const std::string& bytes, const Place& sender, PackageChoice choice = {}) const
    {
        choice.fingerprint = sender.fingerprint;
        return codeOf(app::applyPackage(*workspace, plan(bytes), choice));
    }
    std::string undo() const { return codeOf(app::StepLog(book(), scores()).undo("hoàn tác")); }
    void enter(const char* code, const char* stage, const char* figures) const
    {
        const std::string csv = std::string("unit,code,stage,status,figures,points,note\nstnmt,") +
                                code + "," + stage + ",scored," + figures + ",,thiếu tài liệu\n";
        REQUIRE(codeOf(workspace->importEntries(year, csv, "gõ")) == "");
    }
    void move(Phase to, const char* number = "", const char* date = "") const
    {
        REQUIRE(codeOf(desk().move({to, "theo kế hoạch", number, date})) == "");
    }
    core::Appeal appeal(const char* code) const
    {
        return *store::Processes::appeal(book(), year, unitId, code);
    }
    core::Process process() const { return *store::Processes::of(book(), year); }
    core::UnitProcess sheet() const { return *store::Processes::ofUnit(book(), year, unitId); }
    void isSound() const
    {
        CHECK(codeOf(book().verifyHistory()) == "");
        CHECK(codeOf(book().check()) == "");
    }
};

/// Both books have begun the process; the unit's is closed nowhere.
struct Round {
    Place province{"Sở Nội vụ"};
    Place unit{"Sở TN và MT"};

    explicit Round(int complaints = 2)
    {
        const core::ProcessDates dates{{}, {}, {}, farAhead, {}};
        REQUIRE(codeOf(province.desk().setTerms(dates, complaints, "")) == "");
        REQUIRE(codeOf(unit.desk().setTerms({}, -1, "")) == "");
        for (const Place* place : {&province, &unit})
            place->enter("1.1.3", "self", "n=2;d=2");
    }
    /// 1.1.3 is cut, 1.3.1 asked about, and answers may be given.
    void ask() const
    {
        province.move(Phase::Verify1);
        province.enter("1.1.3", "v1", "n=1;d=2");
        REQUIRE(codeOf(province.desk().ask(unitId, "1.3.1", "Văn bản nào?")) == "");
        province.move(Phase::Appeal);
    }
};

inline std::string fates(const PackagePlan& plan)
{
    std::string text;
    for (const app::PackageItem& item : plan.items)
        text += item.name + (item.fate == CellFate::Take   ? " take;"
                             : item.fate == CellFate::Keep ? " keep;"
                                                           : " conflict;");
    return text;
}

inline std::string figuresAt(const Place& place, const char* stage, const char* code)
{
    const auto rows = place.book().entriesOf(year, unitId);
    REQUIRE(rows);
    for (const store::EntryRow& row : *rows) {
        if (row.stage == stage && row.code == code)
            return row.entry.figures;
    }
    return {};
}

} // namespace rounds
