#include "app/HistoryKinds.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

using core::Text;
using Field = HistoryField;
using How = FieldReading;
using Kind = HistoryKind;

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
    Field{{"trạng thái", "state"}, How::TaskState},
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
constexpr std::array officeFactFields = {Field{{}, How::Lines}};
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
    Kind{"office-fact",
         {"Ghi thông tin cơ quan", "Fact of the office said"},
         {"Sửa thông tin cơ quan", "Fact of the office changed"},
         {"Bỏ thông tin cơ quan", "Fact of the office taken away"},
         officeFactFields},
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

} // namespace

const HistoryKind* historyKind(std::string_view action)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const Kind& kind) { return kind.action == action; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace app
