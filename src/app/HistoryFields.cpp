#include "app/HistoryFields.h"

#include "app/HoldingPlace.h"
#include "app/Reports.h"
#include "app/Wording.h"
#include "app/packages/PackageKind.h"
#include "core/DateText.h"
#include "core/DossierCounter.h"
#include "core/NumberText.h"
#include "core/Process.h"
#include "core/UnitGroups.h"
#include "engine/DossierChecks.h"
#include "store/Canonical.h"
#include "store/Surveys.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace app {

namespace {

using core::Text;

/// How a field of a value is told.
enum class How {
    Plain,
    Date,
    Number,
    Hash,        ///< its first digits
    Yes,         ///< 1: the label alone; else nothing
    Phase,       ///< of an assessment (core/Process.h)
    State,       ///< of a unit's sheet
    Worked,      ///< 1: a day that is worked, 0: a holiday
    Corrects,    ///< the version that a corrigendum replaces; 0: none
    Group,       ///< of units (core/UnitGroups.h), and the level of a set, which is one
    Moment,      ///< "2021-12-15T16:01:01+07:00"
    PackageKind, ///< of a package (app/packages/PackageKind.h)
    HeldState,   ///< of a package in the holding place
    HeldWhy,     ///< the code of what closed its work
    Left         ///< not told
};

struct Field {
    Text label; ///< empty: the value alone
    How how = How::Plain;
};

struct Kind {
    std::string_view action;
    Text added;
    Text changed;
    Text removed;
    std::span<const Field> fields;
};

// In the order of docs/storage.md, "History".
constexpr std::array titleFields = {Field{}};
constexpr std::array unitFields = {
    Field{},
    Field{{"nhóm", "group"}, How::Group},
    Field{{"cấp trên", "parent"}},
    Field{{"từ ngày", "from"}, How::Date},
    Field{{"đến ngày", "to"}, How::Date},
    Field{{"đơn vị kế tục", "successor"}},
    Field{{"thuộc tính", "attributes"}},
};
constexpr std::array setFields = {
    Field{},
    Field{{"năm", "year"}},
    Field{{"cấp", "level"}, How::Group},
    Field{{"mã băm", "hash"}, How::Hash},
};
constexpr std::array assessmentFields = {
    Field{},
    Field{{"bộ chỉ số", "index set"}},
    Field{{"mã băm", "hash"}, How::Hash},
    Field{{"nhóm", "group"}, How::Group},
    Field{{"năm", "year"}},
    Field{{"kỳ từ", "period from"}, How::Date},
    Field{{"kỳ đến", "period to"}, How::Date},
    Field{{"lịch làm việc", "calendar"}, How::Left},
    Field{{"đợt trước", "previous"}},
};
constexpr std::array calendarFields = {Field{{}, How::Worked}, Field{}};
constexpr std::array documentFields = {
    Field{{"mã băm", "hash"}, How::Hash},
    Field{{"số byte", "bytes"}, How::Left},
    Field{{"tệp", "file"}},
    Field{{"loại", "kind"}, How::Left},
    Field{{"không đọc được", "unreadable"}, How::Yes},
    Field{},
    Field{{"số", "number"}},
    Field{{"ngày", "date"}, How::Date},
    Field{{"cơ quan", "office"}},
    Field{{"đã gỡ", "removed"}, How::Yes},
    Field{{"tiêu chí", "criteria"}},
    Field{{"hiệu lực từ", "valid from"}, How::Date},
    Field{{"đến hết", "valid until"}, How::Date},
    Field{{"lần ban hành", "revision"}},
    Field{{"thay bằng", "replaced by"}},
};

constexpr std::array processFields = {
    Field{{"bước", "phase"}, How::Phase},
    Field{{"bắt đầu tự chấm", "self-scoring from"}, How::Date},
    Field{{"hết hạn tự chấm", "self-scoring until"}, How::Date},
    Field{{"hết hạn thẩm định lần 1", "first verification until"}, How::Date},
    Field{{"hết hạn giải trình", "answers until"}, How::Date},
    Field{{"hết hạn thẩm định lần 2", "second verification until"}, How::Date},
    Field{{"số khiếu nại", "complaints"}},
    Field{{"quyết định", "decision"}},
    Field{{"ngày quyết định", "decided on"}, How::Date},
    Field{{}, How::Corrects},
};
constexpr std::array sheetFields = {
    Field{{}, How::State},
    Field{{"đến hết ngày", "until"}, How::Date},
    Field{{"bước", "phase"}, How::Phase},
};
constexpr std::array appealFields = {
    Field{{"hỏi", "question"}},
    Field{{"trả lời", "answer"}},
    Field{{"khiếu nại", "contested"}, How::Yes},
};
constexpr std::array publicationFields = {
    Field{{"quyết định", "decision"}},
    Field{{"ngày", "date"}, How::Date},
    Field{{}, How::Corrects},
    Field{{"lý do", "reason"}},
    Field{{"mã băm kết quả", "hash of the result"}, How::Hash},
    Field{{"mã băm đơn vị", "hash of the units"}, How::Hash},
};
constexpr std::array taskFields = {
    Field{},
    Field{{"nguồn", "source"}},
    Field{{"ngày", "date"}, How::Date},
    Field{{"chỉ đạo", "head"}},
    Field{{"phụ trách", "in charge"}},
    Field{{"chức vụ", "duty"}},
    Field{{"điện thoại", "phone"}},
    Field{{"hạn", "deadline"}, How::Date},
    Field{{"tiêu chí", "criterion"}},
    Field{{"trạng thái", "state"}},
    Field{{"kết quả", "result"}},
    Field{{"tài liệu", "evidence"}},
};
// The figures of a keying are told line by line (surveyFields).
constexpr std::array surveyFieldNames = {
    Field{{"mẫu", "form"}},
    Field{{"đối tượng", "asked"}},
    Field{{"kiểm phiếu", "counted by"}},
    Field{{"ghi chú", "note"}},
    Field{{"bỏ vì", "dropped because"}},
    Field{{"nhập lần 1", "first keyed by"}},
    Field{{"phát ra", "sent"}, How::Number},
    Field{{"thu về", "returned"}, How::Number},
    Field{{"hợp lệ", "valid"}, How::Number},
    Field{{}, How::Left},
    Field{{"nhập lần 2", "keyed again by"}},
    Field{{"phát ra (lần 2)", "sent (second)"}, How::Number},
    Field{{"thu về (lần 2)", "returned (second)"}, How::Number},
    Field{{"hợp lệ (lần 2)", "valid (second)"}, How::Number},
    Field{{}, How::Left},
};
constexpr std::array chargeFields = {
    Field{{"phụ trách chung", "head"}},
    Field{{"thực hiện", "in charge"}},
    Field{{"chức vụ", "duty"}},
    Field{{"điện thoại", "phone"}},
};
constexpr std::array lineageFields = {
    Field{{"cách", "how"}},
    Field{{"đơn vị cũ", "old unit"}},
    Field{{"tên cũ", "old name"}},
    Field{{"văn bản", "document"}},
    Field{{"ngày", "date"}, How::Date},
    Field{{"hoạt động từ", "working from"}, How::Date},
};
constexpr std::array correctionFields = {
    Field{{"bộ trước", "version before"}},
    Field{{"mã băm", "hash"}, How::Hash},
    Field{{"bộ mới", "new version"}},
    Field{{"mã băm", "hash"}, How::Hash},
    Field{{"số điểm đổi", "scores moved"}, How::Number},
};
constexpr std::array accountFields = {
    Field{},
    Field{{"vai trò", "role"}},
    Field{{"đơn vị", "unit"}},
    Field{{"lĩnh vực", "areas"}},
    Field{{"tiêu chí", "criteria"}},
    Field{{"hoạt động", "active"}, How::Yes},
    Field{{"khóa", "key"}, How::Hash},
    Field{{"lần đặt mật khẩu", "passwords set"}},
    Field{{"lần khôi phục", "recoveries"}},
};

constexpr std::array officeFields = {
    Field{},
    Field{{"khóa", "key"}, How::Hash},
};
constexpr std::array partnerFields = {
    Field{},
    Field{{"đơn vị", "unit"}},
    Field{{"khóa đã xác nhận", "key confirmed"}, How::Yes},
    Field{{"cũng gửi gói của cơ quan", "sends an office's packages, too"}},
};
constexpr std::array packageFields = {
    Field{{"nhận vào", "received"}, How::Yes},
    Field{{"loại", "kind"}, How::PackageKind},
    Field{{"đợt", "assessment"}},
    Field{{"đơn vị", "unit"}},
    Field{{"khóa", "key"}, How::Hash},
    Field{{"số", "number"}, How::Number},
    Field{{"mã băm", "hash"}, How::Hash},
    Field{{"lập lúc", "made"}, How::Moment},
    Field{{"tệp", "file"}},
    Field{{}, How::Left},
};

constexpr std::array heldFields = {
    Field{{"trạng thái", "state"}, How::HeldState},
    Field{{"vì", "because of"}, How::HeldWhy},
    Field{{"loại", "kind"}, How::PackageKind},
    Field{{"đợt", "assessment"}},
    Field{{"đơn vị", "unit"}},
    Field{{"khóa", "key"}, How::Hash},
    Field{{"bên gửi", "sender"}},
    Field{{"số", "number"}, How::Number},
    Field{{"mã băm", "hash"}, How::Hash},
    Field{{"lập lúc", "made"}, How::Moment},
    Field{{"tệp", "file"}},
};

constexpr std::array kinds = {
    Kind{"title",
         {"Đặt tên sổ", "Book named"},
         {"Đổi tên sổ", "Book renamed"},
         {"Bỏ tên sổ", "Name of the book removed"},
         titleFields},
    Kind{"units",
         {"Thêm đơn vị", "Unit added"},
         {"Sửa đơn vị", "Unit changed"},
         {"Bỏ đơn vị", "Unit removed"},
         unitFields},
    Kind{"set",
         {"Thêm bộ chỉ số", "Index set added"},
         {"Thay bộ chỉ số", "Index set replaced"},
         {"Bỏ bộ chỉ số", "Index set removed"},
         setFields},
    Kind{"assessment",
         {"Lập đợt chấm", "Assessment made"},
         {"Sửa đợt chấm", "Assessment changed"},
         {"Bỏ đợt chấm", "Assessment removed"},
         assessmentFields},
    Kind{"calendar",
         {"Thêm ngày nghỉ, làm bù", "Calendar day added"},
         {"Sửa ngày nghỉ, làm bù", "Calendar day changed"},
         {"Bỏ ngày nghỉ, làm bù", "Calendar day removed"},
         calendarFields},
    Kind{"document",
         {"Đính kèm tài liệu", "Document attached"},
         {"Sửa tài liệu", "Document changed"},
         {"Bỏ tài liệu", "Document taken away"},
         documentFields},
    Kind{"entry",
         {"Chấm điểm", "Scored"},
         {"Sửa điểm", "Score changed"},
         {"Xóa điểm", "Score cleared"},
         {}},
    Kind{"process",
         {"Mở tiến trình", "Process begun"},
         {"Đổi tiến trình", "Process changed"},
         {"Bỏ tiến trình", "Process removed"},
         processFields},
    Kind{"sheet",
         {"Đổi trạng thái phiếu", "State of a sheet changed"},
         {"Đổi trạng thái phiếu", "State of a sheet changed"},
         {"Đổi trạng thái phiếu", "State of a sheet changed"},
         sheetFields},
    Kind{"appeal",
         {"Hỏi, giải trình", "Question or answer"},
         {"Sửa giải trình", "Justification changed"},
         {"Rút giải trình", "Justification taken back"},
         appealFields},
    Kind{"publication",
         {"Công bố kết quả", "Result published"},
         {"Công bố kết quả", "Result published"},
         {"Bỏ công bố", "Publication removed"},
         publicationFields},
    Kind{"task",
         {"Giao nhiệm vụ", "Task given"},
         {"Sửa nhiệm vụ", "Task changed"},
         {"Bỏ nhiệm vụ", "Task removed"},
         taskFields},
    Kind{"survey",
         {"Nhập đợt phiếu điều tra", "Batch of ballots keyed"},
         {"Sửa đợt phiếu điều tra", "Batch of ballots changed"},
         {"Bỏ đợt phiếu điều tra", "Batch of ballots removed"},
         surveyFieldNames},
    Kind{"lineage",
         {"Ghi nguồn gốc đơn vị", "Origin of a unit told"},
         {"Sửa nguồn gốc đơn vị", "Origin of a unit changed"},
         {"Bỏ nguồn gốc đơn vị", "Origin of a unit taken away"},
         lineageFields},
    Kind{"charge",
         {"Ghi người phụ trách", "Put in charge"},
         {"Đổi người phụ trách", "Other people in charge"},
         {"Bỏ người phụ trách", "Nobody in charge any more"},
         chargeFields},
    Kind{"carried",
         {"Mang sang từ năm trước", "Carried over from last year"},
         {"Sửa số mang sang", "Carried value changed"},
         {"Bỏ số mang sang", "Carried value given up"},
         documentFields},
    Kind{"correction",
         {"Sửa bộ chỉ số đang dùng", "Index set in use corrected"},
         {"Sửa bộ chỉ số đang dùng", "Index set in use corrected"},
         {"Bỏ lần sửa bộ chỉ số", "Correction of the set removed"},
         correctionFields},
    Kind{"office",
         {"Đặt tên cơ quan, khóa ký gói", "Office named, key for packages"},
         {"Đổi tên cơ quan hoặc khóa ký gói", "Name or key of the office changed"},
         {"Bỏ tên cơ quan", "Name of the office removed"},
         officeFields},
    Kind{"partner",
         {"Xác nhận khóa bên gửi", "Key of a sender confirmed"},
         {"Sửa bên gửi", "Sender changed"},
         {"Bỏ bên gửi", "Sender removed"},
         partnerFields},
    Kind{"package",
         {"Tạo hoặc nhập gói", "Package made or imported"},
         {"Nhập thêm phần còn lại của gói", "More of a package imported"},
         {"Hoàn tác nhập gói", "Import of a package taken back"},
         packageFields},
    Kind{"held",
         {"Gói để ở chỗ chờ", "Package put into the holding place"},
         {"Gói ở chỗ chờ được xử lý", "Package in the holding place dealt with"},
         {"Bỏ gói khỏi chỗ chờ", "Package taken out of the holding place"},
         heldFields},
    Kind{"account",
         {"Lập tài khoản", "Account made"},
         {"Sửa tài khoản", "Account changed"},
         {"Bỏ tài khoản", "Account removed"},
         accountFields},
    Kind{"dossiers",
         {"Nhập hồ sơ TTHC", "Dossiers entered"},
         {"Sửa hồ sơ TTHC", "Dossiers changed"},
         {"Xóa hồ sơ TTHC", "Dossiers cleared"},
         {}},
};

const Kind* kindOf(std::string_view action)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const Kind& kind) { return kind.action == action; });
    return found == kinds.end() ? nullptr : &*found;
}

std::string sheetState(const std::string& value, core::Language language)
{
    static constexpr std::array words = {Text{"đang mở", "open"}, Text{"đã chốt", "locked"},
                                         Text{"mở lại", "reopened"}};
    const auto state = core::unitStateNamed(value);
    return state ? std::string(words[static_cast<std::size_t>(*state)].in(language)) : value;
}

/// "15/12/2021 16:01".
std::string momentWords(const std::string& value)
{
    constexpr std::size_t dayLength = 10;
    constexpr std::size_t minuteLength = 5;
    if (value.size() <= dayLength + minuteLength)
        return value;
    return core::dateText(value.substr(0, dayLength)) + " " +
           value.substr(dayLength + 1, minuteLength);
}

std::string heldStateWords(const std::string& value, core::Language language)
{
    constexpr std::array words = {std::pair{"waiting", Text{"đang chờ", "waiting"}},
                                  std::pair{"admitted", Text{"đã nhập", "admitted"}},
                                  std::pair{"dropped", Text{"đã bỏ", "given up"}}};
    for (const auto& [name, text] : words) {
        if (value == name)
            return std::string(text.in(language));
    }
    return value;
}

std::string toldValue(const std::string& value, How how, core::Language language)
{
    switch (how) {
    case How::Date:
        return core::dateText(value);
    case How::Number:
        return core::toVietnamese(value);
    case How::Hash:
        return shortHash(value);
    case How::Worked:
        return std::string(
            (value == "1" ? Text{"ngày làm việc", "worked"} : Text{"ngày nghỉ", "holiday"})
                .in(language));
    case How::Phase:
        // The day of a sheet without one is of no phase.
        if (value == core::name(core::Phase::None))
            return {};
        return textOr("phase." + value, value, language);
    case How::State:
        return sheetState(value, language);
    case How::Corrects:
        return value == "0" || value.empty()
                   ? std::string()
                   : std::string(Text{"đính chính lần ", "corrigendum "}.in(language)) + value;
    case How::Group:
        return core::groupTitle(value, language);
    case How::Moment:
        return momentWords(value);
    case How::PackageKind: {
        const auto kind = package::kindNamed(value);
        return kind ? std::string(packageKind(*kind).title().in(language)) : value;
    }
    case How::HeldState:
        return heldStateWords(value, language);
    case How::HeldWhy:
        return value.empty() ? value : heldBecause(value, language);
    case How::Plain:
    case How::Yes:
    case How::Left:
        break;
    }
    return value;
}

void append(std::string& list, std::string_view part)
{
    list.append(list.empty() ? "" : ", ").append(part);
}

std::string fieldText(const Field& field, const std::string& value, core::Language language)
{
    const std::string label(field.label.in(language));
    if (field.how == How::Yes)
        return value == "1" ? label : std::string();
    const std::string text = toldValue(value, field.how, language);
    return label.empty() || text.empty() ? text : label + ": " + text;
}

/// Each side of the fields that differ.
std::pair<std::string, std::string> changedFields(std::span<const Field> fields,
                                                  std::vector<std::string> before,
                                                  std::vector<std::string> after,
                                                  core::Language language)
{
    std::pair<std::string, std::string> sides;
    const std::size_t count = std::max(before.size(), after.size());
    before.resize(count);
    after.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (before[i] == after[i])
            continue;
        const Field field = i < fields.size() ? fields[i] : Field{};
        if (field.how == How::Left)
            continue;
        for (const auto& [side, value] :
             {std::pair(&sides.first, &before[i]), std::pair(&sides.second, &after[i])}) {
            if (const std::string text = fieldText(field, *value, language); !text.empty())
                append(*side, text);
        }
    }
    return sides;
}

std::string formText(core::DossierForm form, core::Language language)
{
    return text(
        core::Problem{
            core::Severity::Note, "counters.form-" + std::string(core::name(form)), {}, {}},
        language);
}

/// Counters by the words of their form.
std::pair<std::string, std::string> counterFields(const core::DossierCounters& before,
                                                  const core::DossierCounters& after,
                                                  core::Language language)
{
    std::pair<std::string, std::string> sides;
    for (std::size_t i = 0; i < core::counterCount; ++i) {
        const auto value = core::counterFields[i].value;
        if (before.*value == after.*value)
            continue;
        for (const auto& [side, row] :
             {std::pair(&sides.first, &before), std::pair(&sides.second, &after)}) {
            if (!(row->*value))
                continue;
            const core::Problem name{
                core::Severity::Note, engine::counterNameCode(row->form, i), {}, {}};
            append(*side, text(name, language) + ": " +
                              core::toVietnamese(std::to_string(*(row->*value))));
        }
    }
    if (before.form != after.form && !core::isEmpty(before) && !core::isEmpty(after)) {
        append(sides.first, formText(before.form, language));
        append(sides.second, formText(after.form, language));
    }
    return sides;
}

/// "stnmt 8.2: a=12;b=20, trống 1": a line as one side has it.
std::string ballotsLine(const core::SurveyLine& line, core::Language language)
{
    std::string text = line.unit + ' ' + line.code + ':';
    for (const core::SurveyLine::Count& count : line.counts)
        text.append(" ").append(count.option).append("=").append(std::to_string(count.ballots));
    if (line.blank > 0)
        text += std::string(Text{" trống=", " blank="}.in(language)) + std::to_string(line.blank);
    return text;
}

/// The lines of a keying that the other side has not.
void appendLines(std::string& side, const core::SurveyKeying& own, const core::SurveyKeying& other,
                 core::Language language)
{
    for (const core::SurveyLine& line : own.lines) {
        const core::SurveyLine* same = other.line(line.unit, line.code);
        if (same == nullptr || *same != line)
            append(side, ballotsLine(line, language));
    }
}

void appendKeyings(std::pair<std::string, std::string>& sides, const store::HistoryRow& row,
                   core::Language language)
{
    const auto before = store::surveyBatchFrom(row.before, row.code);
    const auto after = store::surveyBatchFrom(row.after, row.code);
    if (!before || !after)
        return;
    for (const auto part : {&core::SurveyBatch::first, &core::SurveyBatch::second}) {
        appendLines(sides.first, *before.*part, *after.*part, language);
        appendLines(sides.second, *after.*part, *before.*part, language);
    }
}

} // namespace

std::string historyAction(const store::HistoryRow& row, core::Language language)
{
    // The first version alone is no corrigendum (store::Publications).
    if (row.action == "publication" && row.before.empty() && row.code != "1")
        return std::string(Text{"Công bố bản đính chính", "Corrigendum published"}.in(language));
    const Kind* kind = kindOf(row.action);
    if (kind == nullptr)
        return row.action;
    const Text& text = row.before.empty()  ? kind->added
                       : row.after.empty() ? kind->removed
                                           : kind->changed;
    return std::string(text.in(language));
}

std::pair<std::string, std::string> historyFields(const store::HistoryRow& row,
                                                  core::Language language)
{
    if (const auto level = core::dossierLevelNamed(row.stage); level && row.action == "dossiers") {
        const auto before = store::countersFrom(row.before, *level, row.code);
        const auto after = store::countersFrom(row.after, *level, row.code);
        if (before && after)
            return counterFields(*before, *after, language);
    }
    auto before = store::splitFields(row.before);
    auto after = store::splitFields(row.after);
    if (!before || !after)
        return {row.before, row.after};
    const Kind* kind = kindOf(row.action);
    auto sides = changedFields(kind != nullptr ? kind->fields : std::span<const Field>(),
                               *std::move(before), *std::move(after), language);
    if (row.action == "survey")
        appendKeyings(sides, row, language);
    return sides;
}

} // namespace app
