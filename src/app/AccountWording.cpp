#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> accountSentences()
{
    static constexpr std::array sentences = {
        Sentence{"role.admin", "quản trị", "administrator"},
        Sentence{"role.verifier", "thẩm định viên", "verifier"},
        Sentence{"role.unit", "cán bộ đơn vị", "unit officer"},
        Sentence{"role.reader", "người xem", "reader"},

        Sentence{"gate.sign-in", "Sổ này có tài khoản: đăng nhập rồi làm lại. Sổ chưa thay đổi gì.",
                 "This book has accounts: sign in, then do it again. The book is unchanged."},
        // They stand beside what is closed as well as after what was tried.
        Sentence{"gate.reader", "Người xem chỉ xem được sổ, không ghi được gì.",
                 "A reader can only read the book and writes nothing."},
        Sentence{"gate.administrator", "Việc này của người quản trị: nhờ người quản trị làm.",
                 "This is for an administrator: ask one to do it."},
        Sentence{"gate.supply", "Tài liệu và hồ sơ do chính đơn vị hoặc người quản trị ghi.",
                 "Evidence and dossiers are entered by the unit itself or by an administrator."},
        Sentence{"gate.other-unit", "Bạn là cán bộ của «{unit}», không ghi được cho đơn vị khác.",
                 "You are an officer of “{unit}” and cannot enter anything for another unit."},
        Sentence{"gate.other-role", "Ở bước này, {role} không làm việc này.",
                 "At this stage the role {role} does not do this."},
        Sentence{"gate.other-criterion",
                 "{code} không thuộc phần được phân công cho bạn: nhờ người quản trị phân công.",
                 "{code} is not assigned to you: ask an administrator to assign it."},
        Sentence{"gate.see-own", "Cán bộ đơn vị chỉ xem được phần của đơn vị mình («{unit}»).",
                 "A unit officer sees what is of the own unit (“{unit}”) only."},

        Sentence{"sign-in.wrong",
                 "Chưa đăng nhập được: tên hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps "
                 "Lock rồi gõ lại.",
                 "Not signed in: the name or the password is wrong. Look at the input method and "
                 "Caps Lock, then type again."},
        Sentence{"sign-in.wait", "Mật khẩu sai nhiều lần: chờ {seconds} giây rồi gõ lại.",
                 "Too many wrong passwords: wait {seconds} seconds, then type again."},
        Sentence{"sign-in.closed", "Tài khoản này đã khóa. Nhờ người quản trị mở lại.",
                 "This account is closed. Ask an administrator to open it again."},

        Sentence{"accounts.password-short", "Mật khẩu phải có ít nhất {least} ký tự.",
                 "A password has at least {least} characters."},
        Sentence{"accounts.no-name", "Chưa ghi: tên đăng nhập còn trống.",
                 "Not written: the sign-in name is blank."},
        Sentence{"accounts.bad-name",
                 "Chưa ghi: tên «{value}» dài quá 60 ký tự hoặc có ký tự không gõ được trên một "
                 "dòng.",
                 "Not written: the name “{value}” is longer than 60 characters or holds some that "
                 "do not stand on one line."},
        Sentence{"accounts.exists",
                 "Chưa thêm: đã có tài khoản «{user}» (không kể dấu và chữ hoa).",
                 "Not added: there is an account “{user}” already (marks and case aside)."},
        Sentence{"accounts.unknown", "Không có tài khoản «{user}» trong sổ.",
                 "There is no account “{user}” in the book."},
        Sentence{"accounts.changed",
                 "Chưa ghi: tài khoản «{user}» vừa được sửa ở nơi khác. Xem lại rồi làm lại.",
                 "Not written: account “{user}” was changed elsewhere meanwhile. Look again and "
                 "repeat."},
        Sentence{"accounts.no-unit", "Chưa ghi: cán bộ đơn vị phải thuộc một đơn vị.",
                 "Not written: a unit officer belongs to a unit."},
        Sentence{"accounts.unit-of",
                 "Chưa ghi: vai trò {role} không nhận đơn vị, lĩnh vực hay tiêu chí như vậy.",
                 "Not written: the role {role} takes no such unit, areas or criteria."},
        Sentence{"accounts.no-code", "Chưa ghi: không bộ chỉ số nào trong sổ có mã «{code}».",
                 "Not written: no index set of the book has the code “{code}”."},
        Sentence{"accounts.not-first", "Chưa thêm: sổ đã có tài khoản.",
                 "Not added: the book has accounts already."},
        Sentence{"accounts.first-administrator",
                 "Chưa thêm: tài khoản đầu tiên của sổ phải là quản trị.",
                 "Not added: the first account of a book is an administrator's."},
        Sentence{
            "accounts.last-administrator",
            "Chưa ghi: đây là người quản trị cuối cùng còn hoạt động. Thêm người quản trị khác "
            "trước.",
            "Not written: this is the last active administrator. Add another one first."},
        Sentence{"accounts.own-reset", "Chưa đặt lại: đây là tài khoản của bạn; dùng đổi mật khẩu.",
                 "Not reset: this is your own account; change its password instead."},
        Sentence{"accounts.none", "Sổ này không có tài khoản.", "This book has no accounts."},
        Sentence{
            "accounts.recovered",
            "Phục hồi: mật khẩu quản trị của «{user}» đã được đặt lại mà không cần mật khẩu cũ, "
            "{since} (giờ UTC): {reason}.",
            "Recovered: the administrator's password of “{user}” was set without the old one, "
            "{since} (UTC): {reason}."},
        Sentence{"accounts.no-recovery",
                 "Chưa phục hồi: chỉ phục hồi được mật khẩu của người quản trị đang hoạt động "
                 "({known}). Mật khẩu của người khác do người quản trị đặt lại.",
                 "Not recovered: only the password of an active administrator ({known}) can be "
                 "recovered. An administrator resets those of others."},

        Sentence{"store.signature-missing",
                 "Nhật ký bị sửa: lần ghi từ dòng {row}{user? của {user}} thiếu chữ ký. Mở bản sao "
                 "lưu gần nhất.",
                 "The history was tampered with: the writing at row {row}{user? by {user}} lacks "
                 "its signature. Open the latest backup."},
        Sentence{"store.signature-wrong",
                 "Nhật ký bị sửa: chữ ký của lần ghi từ dòng {row}{user? của {user}} không khớp. "
                 "Mở bản sao lưu gần nhất.",
                 "The history was tampered with: the signature of the writing at row {row}{user? "
                 "by {user}} does not match. Open the latest backup."},
        Sentence{
            "store.not-entitled",
            "Nhật ký có lần ghi từ dòng {row} mà {user} không được phép ghi: chương trình khác "
            "đã ghi vào sổ. Mở bản sao lưu gần nhất.",
            "The history holds a writing at row {row} to which {user} was not entitled: "
            "another program has written into the book. Open the latest backup."},
        Sentence{"store.key-damaged",
                 "Chưa đăng nhập được: khóa của tài khoản trong sổ đã bị chương trình khác sửa. Mở "
                 "bản sao lưu gần nhất.",
                 "Not signed in: the account's key in the book was changed by another program. "
                 "Open the latest backup."},
        Sentence{
            "store.key-cost",
            "Chưa đăng nhập được: tài khoản trong sổ đòi nhiều bộ nhớ hơn mức chương trình cho "
            "phép; tệp đã bị chương trình khác sửa.",
            "Not signed in: the account in the book asks for more memory than the program "
            "allows; another program has changed the file."},
    };
    return sentences;
}

} // namespace app
