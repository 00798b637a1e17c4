#include "app/SamplePeople.h"

#include "app/ProcessDesk.h"
#include "app/Samples.h"
#include "app/StepText.h"
#include "app/TaskEditor.h"
#include "core/DateText.h"
#include "store/Charges.h"

#include <array>
#include <map>

namespace app {

namespace {

using core::Role;

constexpr std::string_view peopledAssessment = "so-2021";
constexpr std::string_view conferenceAssessment = "so-2020";

constexpr std::array people = {
    SamplePerson{"quantri", "Hoàng Thị Mai (Sở Nội vụ)", Role::Administrator, "", ""},
    SamplePerson{"td.snv", "Nông Văn Bình (Sở Nội vụ)", Role::Verifier, "", "1 4 5 8"},
    SamplePerson{"td.stp", "Lý Thị Hòa (Sở Tư pháp)", Role::Verifier, "", "2"},
    SamplePerson{"td.vpubnd", "Đàm Quốc Khánh (Văn phòng UBND tỉnh)", Role::Verifier, "", "3"},
    SamplePerson{"td.stc", "Triệu Thị Lan (Sở Tài chính)", Role::Verifier, "", "6"},
    SamplePerson{"td.stttt", "Hà Đức Minh (Sở Thông tin và Truyền thông)", Role::Verifier, "", "7"},
    SamplePerson{"stnmt", "Bế Thị Ngân (Sở Tài nguyên và Môi trường)", Role::UnitOfficer, "stnmt",
                 ""},
    SamplePerson{"bqlkcn", "Lường Văn Sơn (Ban Quản lý các khu công nghiệp)", Role::UnitOfficer,
                 "bqlkcn", ""},
    SamplePerson{"lanhdao", "Ma Văn Thành (lãnh đạo)", Role::Reader, "", ""},
};

/// How far the verification of a unit has come, by its place among the units: the first are done,
/// the last have not been looked at.
bool isVerified(std::size_t unit, std::size_t units, std::size_t entry)
{
    if (unit * 4 < units)
        return true;
    if (unit * 5 >= units * 4)
        return false;
    return (entry + unit) % 3 != 0;
}

core::Status unverify(store::Book& book)
{
    const auto entries = book.entries(peopledAssessment);
    if (!entries)
        return entries.error();
    std::map<std::string, std::size_t, std::less<>> units;
    for (const store::EntryRow& row : *entries)
        units.emplace(row.unit, units.size());
    std::vector<store::EntryChange> changes;
    std::size_t place = 0;
    for (const store::EntryRow& row : *entries) {
        ++place;
        const bool goes = row.stage == core::name(core::Stage::V2) ||
                          (row.stage == core::name(core::Stage::V1) &&
                           !isVerified(units[row.unit], units.size(), place));
        if (goes)
            changes.push_back({row.unit, row.stage, row.code, row.entry, {}});
    }
    const auto written = book.writeEntries(peopledAssessment, changes, stepText("step.sample"));
    return written ? core::Status() : core::Status(written.error());
}

core::Status addPeople(Workspace& workspace)
{
    AccountEditor editor(workspace.book());
    for (const SamplePerson& one : people) {
        const auto key = freshKey(samplePassword, store::leastCost);
        if (!key)
            return key.error();
        Person person{std::string(one.name), std::string(one.shown), {}};
        person.holder.role = one.role;
        person.holder.unit = one.unit;
        for (std::string_view areas = one.areas; !areas.empty();) {
            const std::string_view area = areas.substr(0, areas.find(' '));
            person.holder.areas.emplace_back(area);
            areas.remove_prefix(std::min(area.size() + 1, areas.size()));
        }
        core::Status added = one.role == Role::Administrator ? editor.addFirst(person, *key)
                                                             : editor.add(person, *key);
        if (!added)
            return added;
    }
    return {};
}

core::Status addCharges(Workspace& workspace)
{
    const std::vector<store::ChargeChange> charges = {
        {"stnmt",
         "",
         {},
         {"Nguyễn Thế Hoàn (Giám đốc Sở)", "Bế Thị Ngân", "Chánh Văn phòng", "0209 3870 111"}},
        {"stnmt", "3", {}, {"", "Hứa Văn Đạt", "Phó Chánh Văn phòng", "0209 3870 112"}},
        {"stnmt",
         "7",
         {},
         {"", "Mã Thị Thu", "Giám đốc Trung tâm Công nghệ thông tin", "0209 3870 115"}},
        {"bqlkcn",
         "",
         {},
         {"Vi Quang Huy (Trưởng ban)", "Lường Văn Sơn", "Chánh Văn phòng", "0209 3811 222"}},
    };
    return store::Charges::write(workspace.book(), peopledAssessment, charges,
                                 stepText("step.sample"));
}

/// What the conference about last year's result ordered: one done, one overdue, one to be done.
core::Status addTasks(Workspace& workspace)
{
    const auto scores = workspace.load(conferenceAssessment);
    if (!scores)
        return scores.error();
    const auto now = ProcessDesk(workspace, std::string(peopledAssessment)).view();
    if (!now)
        return now.error();
    const auto day = [&](int days) { return core::isoDate(core::dayNumber(now->today) + days); };
    core::Task task;
    task.source = "27/TB-UBND";
    task.sourceDate = day(-250);
    task.unit = "stnmt";
    task.head = "Nguyễn Thế Hoàn (Giám đốc Sở)";
    task.person = "Bế Thị Ngân";
    task.duty = "Chánh Văn phòng";
    task.phone = "0209 3870 111";
    const auto put = [&](const char* title, const char* code, int deadline, const char* result) {
        task.title = title;
        task.code = code;
        task.deadline = day(deadline);
        task.state = *result ? core::TaskState::Done : core::TaskState::Open;
        task.result = result;
        const auto done =
            TaskEditor(workspace.book(), **scores).put(task, taskLabel(core::Task(), task));
        return done ? core::Status() : core::Status(done.error());
    };
    if (core::Status done = put("Công khai đủ thủ tục hành chính đất đai tại bộ phận một cửa",
                                "3.3.1", -60, "Báo cáo 112/BC-STNMT");
        !done)
        return done;
    if (core::Status done = put("Rà soát, giảm hồ sơ đất đai quá hạn", "3.4.1", -12, ""); !done)
        return done;
    task.unit = "bqlkcn";
    task.head = "Vi Quang Huy (Trưởng ban)";
    task.person = "Lường Văn Sơn";
    task.phone = "0209 3811 222";
    return put("Ban hành kế hoạch kiểm tra văn bản", "2.1.1", 40, "");
}

core::Status begin(Workspace& workspace)
{
    ProcessDesk desk(workspace, std::string(peopledAssessment));
    const auto now = desk.view();
    if (!now)
        return now.error();
    const auto day = [&](int days) { return core::isoDate(core::dayNumber(now->today) + days); };
    const std::string reopened = now->order.back();
    const std::vector<std::pair<std::string, std::string>> asked = {
        {now->order[4], "1.1.1"}, {now->order[5], "2.1.1"}, {now->order[6], "1.1.1"}};
    if (core::Status done = desk.setTerms({day(-45), day(-18), day(2), day(9), day(28)}, 3, {});
        !done)
        return done;
    if (core::Status done = desk.move({core::Phase::Verify1, {}, {}, {}}); !done)
        return done;
    if (core::Status done = desk.reopen(reopened, day(1), "Bổ sung phụ lục theo văn bản đề nghị");
        !done)
        return done;
    for (const auto& [unit, code] : asked) {
        if (core::Status done =
                desk.ask(unit, code, "Đề nghị nói rõ số liệu và gửi tài liệu kiểm chứng.");
            !done)
            return done;
    }
    return {};
}

} // namespace

std::span<const SamplePerson> samplePeople(std::string_view sample)
{
    return sample == "bac-kan-2021" ? std::span<const SamplePerson>(people)
                                    : std::span<const SamplePerson>();
}

core::Status createSampleWithPeople(const std::filesystem::path& file, std::string_view id)
{
    if (samplePeople(id).empty())
        return core::Error{core::ErrorKind::NotFound,
                           "app.no-sample-people",
                           {core::Param::text("id", std::string(id))},
                           {}};
    return createSample(file, id, systemUser(), [](Workspace& workspace) -> core::Status {
        if (core::Status done = unverify(workspace.book()); !done)
            return done;
        if (core::Status done = addPeople(workspace); !done)
            return done;
        if (core::Status done = addCharges(workspace); !done)
            return done;
        if (core::Status done = addTasks(workspace); !done)
            return done;
        return begin(workspace);
    });
}

} // namespace app
