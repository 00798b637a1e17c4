#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> packageSentences()
{
    static constexpr std::array sentences = {
        // the file
        Sentence{"package.not-one",
                 "Tệp này không phải gói dữ liệu CCHC (*.cchcx). Chọn đúng tệp gói đã nhận.",
                 "This file is no CCHC package (*.cchcx). Choose the package that was received."},
        Sentence{"package.newer",
                 "Gói được tạo bằng bản chương trình mới hơn (định dạng {found}; bản này đọc đến "
                 "{known}). Cập nhật chương trình, hoặc đề nghị bên gửi tạo lại.",
                 "The package was made by a newer program (format {found}; this one reads up to "
                 "{known}). Update the program, or ask the sender to make it anew."},
        Sentence{"package.earlier",
                 "Gói được tạo bằng bản chương trình cũ (định dạng {found}; bản này đọc định dạng "
                 "{known}). Đề nghị bên gửi cập nhật chương trình rồi tạo lại gói.",
                 "The package was made by an old version of the program (format {found}; this one "
                 "reads {known}). Ask the sender to update the program and to make it anew."},
        Sentence{"package.too-large",
                 "Gói lớn hơn mức cho phép ({limit?giới hạn {limit} byte}{parts?giới hạn {parts} "
                 "tệp bên trong}{part?, phần «{part}»}). Chưa nhập gì. Đề nghị bên gửi bớt tài "
                 "liệu "
                 "rồi gửi lại.",
                 "The package is larger than allowed ({limit?limit {limit} bytes}{parts?limit "
                 "{parts} files inside}{part?, part “{part}”}). Nothing was imported. Ask the "
                 "sender for fewer documents."},
        Sentence{"package.cut",
                 "Gói không trọn vẹn: có {found} byte, phải có {expected}. Chưa nhập gì. Chép lại "
                 "tệp "
                 "từ nguồn, hoặc đề nghị bên gửi gửi lại.",
                 "The package is not whole: {found} bytes, it should have {expected}. Nothing was "
                 "imported. Copy it again, or ask the sender to send it again."},
        Sentence{"package.bad-envelope",
                 "Phần đầu của gói đã bị thay đổi hoặc hỏng{member? (mục «{member}»)}. Chưa nhập "
                 "gì. Đề nghị bên gửi gửi lại tệp gốc.",
                 "The head of the package was changed or damaged{member? (member “{member}”)}. "
                 "Nothing was imported. Ask the sender for the original file."},
        Sentence{"package.body-changed",
                 "Nội dung gói đã bị thay đổi sau khi ký, hoặc hỏng khi chép. Chưa nhập gì. Đề "
                 "nghị "
                 "bên gửi gửi lại tệp gốc.",
                 "The content of the package was changed after it was signed, or damaged on its "
                 "way. Nothing was imported. Ask the sender for the original file."},
        Sentence{"package.wrong-signature",
                 "Chữ ký của gói không đúng: gói đã bị thay đổi sau khi ký. Chưa nhập gì. Đề nghị "
                 "bên gửi gửi lại tệp gốc.",
                 "The signature of the package is wrong: it was changed after it was signed. "
                 "Nothing was imported. Ask the sender for the original file."},
        Sentence{"package.damaged",
                 "Không mở được phần nội dung của gói{part? («{part}»)}. Chưa nhập gì. Đề nghị bên "
                 "gửi gửi lại.",
                 "The content of the package cannot be opened{part? (“{part}”)}. Nothing was "
                 "imported. Ask the sender to send it again."},
        Sentence{"package.for-another",
                 "Gói được niêm phong cho bên nhận khác (dấu vân tay khóa {fingerprint}): sổ này "
                 "không mở được. Chưa nhập gì. Đề nghị bên gửi tạo lại gói cho cơ quan của sổ này.",
                 "The package is sealed for another receiver (fingerprint {fingerprint}): this "
                 "book cannot open it. Nothing was imported. Ask the sender to make it for this "
                 "book's office."},
        Sentence{"package.no-receiver",
                 "Chưa biết niêm phong gói cho ai{unit?: chưa xác nhận khóa nào của đơn vị "
                 "«{unit}»}. Nhập và xác nhận khóa của bên nhận từ một gói họ gửi, hoặc tạo gói "
                 "không niêm phong. Chưa ghi tệp nào.",
                 "It is not known whom to seal the package for{unit?: no key of unit “{unit}” has "
                 "been confirmed}. Take in a package of the receiver and confirm its key, or make "
                 "the package without a seal. No file was written."},
        Sentence{"package.encrypted",
                 "Nội dung gói bị đặt mật khẩu nén; chương trình không tạo gói như vậy. Chưa nhập "
                 "gì.",
                 "The content of the package is encrypted by a packer; the program makes no such "
                 "packages. Nothing was imported."},
        Sentence{"package.odd-part",
                 "Gói có phần lạ «{part}» không thuộc định dạng. Chưa nhập gì. Đề nghị bên gửi tạo "
                 "lại gói bằng chương trình.",
                 "The package has a part “{part}” that does not belong to the format. Nothing was "
                 "imported. Ask the sender to make it anew with the program."},
        Sentence{"package.part-missing",
                 "Gói thiếu phần «{part}». Chưa nhập gì. Đề nghị bên gửi tạo lại gói.",
                 "The package lacks the part “{part}”. Nothing was imported. Ask the sender to "
                 "make it anew."},
        Sentence{"package.bad-documents",
                 "Danh mục tài liệu trong gói không đọc được{number? (tài liệu thứ "
                 "{number}{member?, "
                 "mục «{member}»})}. Chưa nhập gì. Đề nghị bên gửi tạo lại gói.",
                 "The list of documents in the package cannot be read{number? (document "
                 "{number}{member?, member “{member}”})}. Nothing was imported. Ask the sender to "
                 "make it anew."},
        Sentence{
            "package.wrong-content",
            "Nội dung gói không đúng với phần đầu của nó (bộ chỉ số, đơn vị, tiêu chí hoặc bước "
            "khác). "
            "Chưa nhập gì. Đề nghị bên gửi tạo lại gói.",
            "The package does not hold what its head says (another set, unit, criterion or stage). "
            "Nothing was imported. Ask the sender to make it anew."},
        Sentence{
            "package.bad-part",
            "Phần «{part}» của gói không đọc được{number? (mục thứ {number})}{member?, "
            "«{member}»}. Chưa ghi gì. Đề nghị bên gửi tạo lại gói.",
            "The part “{part}” of the package cannot be read{number? (item {number})}{member?, "
            "“{member}”}. Nothing was written. Ask the sender to make it anew."},
        Sentence{"package.faulty",
                 "Gói số {sequence} của {office}{unit? (đơn vị «{unit}»)} có nội dung sai, liệt kê "
                 "dưới đây. Chưa nhập gì. Đề nghị bên gửi sửa trong sổ của mình rồi tạo và gửi gói "
                 "mới.",
                 "Package {sequence} of {office}{unit? (unit “{unit}”)} has faults, listed below. "
                 "Nothing was imported. Ask the sender to mend them in its own book, then to make "
                 "and send a new package."},
        Sentence{"package.made-ahead",
                 "gói ghi lập ngày {date}, sau hôm nay ({today}): đồng hồ máy của {office} chạy "
                 "sai; vẫn nhập được",
                 "the package says it was made on {date}, after today ({today}): the clock of "
                 "{office} is wrong; it can be taken in all the same"},
        Sentence{"package.no-folder",
                 "Không tạo được thư mục {file} (mỗi đơn vị một tệp trong đó). Chọn chỗ khác có "
                 "quyền ghi. Chưa tạo gói nào.",
                 "The folder {file} cannot be made (it gets a file for each unit). Choose another "
                 "place that can be written to. No package was made."},
        Sentence{"package.is-table",
                 "Tệp {file} là bảng tính hoặc tệp nén, không phải gói (*.cchcx). Phiếu tự chấm "
                 "dạng bảng tính nhập bằng: form import SỔ TỆP; trên cửa sổ: trang Phiếu.",
                 "The file {file} is a spreadsheet or an archive, no package (*.cchcx). A form is "
                 "imported by: form import BOOK FILE."},
        Sentence{"cli.option-of-other-kind",
                 "Gói loại {kind} không có tùy chọn {option}. Bỏ tùy chọn đó.",
                 "A package of kind {kind} has no option {option}. Leave it out."},
        Sentence{"cli.is-package",
                 "Tệp {file} là gói dữ liệu (*.cchcx). Nhập bằng: package import SỔ TỆP.",
                 "The file {file} is a package (*.cchcx). Import it by: package import BOOK "
                 "FILE."},
        Sentence{"package.which-receiver",
                 "Có nhiều cơ quan đã xác nhận khóa ({offices}): chưa biết niêm phong cho cơ quan "
                 "nào. Ghi đúng tên cơ quan nhận, kể cả dấu. Chưa ghi tệp nào.",
                 "The keys of several offices are confirmed ({offices}): it is not known for which "
                 "of them to seal. Name the receiving office, with all its marks. No file was "
                 "written."},
        Sentence{"package.no-office-key",
                 "Chưa xác nhận khóa của {office?cơ quan «{office}»}{none?cơ quan thẩm định nào}, "
                 "nên chưa niêm phong được{known?; đã xác nhận khóa của: {known}}. Nhập một gói "
                 "của cơ quan đó (phiếu khảo sát, bộ chỉ "
                 "số, kết quả thẩm định) và xác nhận khóa, hoặc tạo gói không niêm phong. Chưa ghi "
                 "tệp nào.",
                 "No key of {office?the office “{office}”}{none?a verifier's office} has been "
                 "confirmed, so the package cannot be sealed{known?; confirmed are the keys of: "
                 "{known}}. Take in a package of that office "
                 "(ballots, an index set, a verification) and confirm its key, or make the package "
                 "without a seal. No file was written."},
        Sentence{"package.sealed-no-book",
                 "Gói được niêm phong cho khóa {fingerprint}: chỉ sổ có khóa đó mở được, không lập "
                 "sổ mới từ gói này. Mở sổ của cơ quan rồi nhập gói, hoặc đề nghị bên gửi tạo gói "
                 "không niêm phong.",
                 "The package is sealed for the key {fingerprint}: only the book with that key can "
                 "open it, no new book is made of it. Open the office's book and import it there, "
                 "or ask the sender for one without a seal."},
        // what there is nothing to send of
        Sentence{"package.not-published",
                 "Đợt «{assessment}» chưa công bố (hoặc đang đính chính): chưa có kết quả để gửi. "
                 "Công bố xong rồi tạo gói.",
                 "The assessment “{assessment}” is not published (or is being corrected): there is "
                 "no result to send. Publish it, then make the package."},
        Sentence{"package.not-extended",
                 "Đơn vị «{unit}» không được gia hạn hay mở lại với hạn riêng trong đợt "
                 "«{assessment}»: không có gì để gửi. Gia hạn trước, rồi tạo gói.",
                 "The unit “{unit}” has no last day of its own in the assessment “{assessment}”: "
                 "there is nothing to send. Extend it first, then make the package."},
        Sentence{"package.no-result",
                 "Sổ chưa nhận kết quả công bố nào của đơn vị «{unit}». Nhập gói kết quả do tỉnh "
                 "gửi rồi xem lại.",
                 "This book has received no published result of the unit “{unit}”. Import the "
                 "package that the province has sent, then look again."},
        Sentence{"package.no-tasks",
                 "Không có nhiệm vụ nào của đơn vị «{unit}» trong đợt «{assessment}» để gửi.",
                 "There are no tasks of the unit “{unit}” in the assessment “{assessment}” to "
                 "send."},
        // whose it is, and where it belongs
        Sentence{"package.own", "Gói này do chính sổ đang mở tạo ra. Không có gì để nhập.",
                 "This package was made by the very book that is open. There is nothing to "
                 "import."},
        Sentence{"package.forked",
                 "{office}: đã nhập một gói khác cũng mang số {sequence}. Sổ của bên gửi có thể đã "
                 "được khôi phục từ bản sao cũ. Chưa nhập gì. Đề nghị bên gửi tạo gói mới (số kế "
                 "tiếp).",
                 "{office}: another package with number {sequence} has been imported. The sender's "
                 "book may have been restored from an old copy. Nothing was imported. Ask for a "
                 "new package (with the next number)."},
        Sentence{"package.older",
                 "Gói số {sequence} cũ hơn gói số {newest} đã nhập. Không có gì thay đổi.{far? Số "
                 "{newest} cao bất thường: nếu gói đó không phải của bên gửi thì hoàn tác lần nhập "
                 "gói đó, hoặc đề nghị bên gửi tạo khóa mới (số của khóa cũ khi đó không tính).}",
                 "Package number {sequence} is older than number {newest}, which has been "
                 "imported. Nothing has changed.{far? The number {newest} is oddly high: if that "
                 "package was not the sender's, undo its import, or ask the sender for a new key "
                 "(numbers of the old one count no longer).}"},
        Sentence{"package.far-ahead",
                 "gói mang số {sequence}, cao bất thường{newest? (trước đó: {newest})}: sau khi "
                 "nhập, gói số thấp hơn của cùng khóa bị coi là cũ. Hỏi bên gửi trước khi nhập",
                 "the package has the oddly high number {sequence}{newest? (before it: {newest})}: "
                 "once it is in, lower numbers of this key count as older. Ask the sender first"},
        Sentence{"package.stopped",
                 "Đã dừng sau {done} trong {all} gói: các gói đã nhập vẫn còn, các gói sau chưa "
                 "nhập. Chạy lại lệnh để nhập tiếp.",
                 "Stopped after {done} of {all} packages: those imported stay, the later ones are "
                 "not imported. Run it again to go on."},
        Sentence{"package.batch",
                 "Tổng cộng {all} gói: đã nhập {taken}, đã nhập từ trước {same}, giữ ở chỗ chờ "
                 "{held}, không nhập {refused}.",
                 "{all} packages in all: imported {taken}, imported before {same}, held {held}, "
                 "not imported {refused}."},
        Sentence{"package.batch-plan",
                 "Tổng cộng {all} gói: sẽ nhập {taken}, đã nhập từ trước {same}, sẽ giữ ở chỗ chờ "
                 "{held}, không nhập được {refused}. Chưa ghi gì.",
                 "{all} packages in all: would import {taken}, imported before {same}, would hold "
                 "{held}, cannot import {refused}. Nothing was written."},
        Sentence{"package.number-taken", "Gói mang số {sequence} của bên gửi này đã có trong sổ.",
                 "The book has a package number {sequence} of this sender already."},
        Sentence{"store.package-changed",
                 "Nhật ký gói (dòng {number}) đã thay đổi từ chỗ khác. Mở lại sổ rồi làm lại.",
                 "The log of packages (row {number}) was changed elsewhere. Open the book anew, "
                 "then do it again."},
        Sentence{"store.held-changed",
                 "Gói số {number} ở chỗ chờ đã thay đổi từ chỗ khác. Mở lại sổ rồi làm lại.",
                 "Package {number} in the holding place was changed elsewhere. Open the book "
                 "anew, then do it again."},
        Sentence{"store.no-held", "Chỗ chờ không có gói số {number}. Xem danh sách ở chỗ chờ.",
                 "No package {number} waits. See the list of the holding place."},
        Sentence{"package.empty-folder",
                 "Thư mục {file} không có gói nào (*.cchcx). Chọn đúng thư mục, hoặc chọn tệp gói.",
                 "The folder {file} has no package (*.cchcx). Choose another folder, or the file "
                 "itself."},
        Sentence{"package.other-assessment",
                 "Gói của đợt «{assessment}», sổ này không có đợt đó; sổ chưa thay đổi gì. Mở đúng "
                 "sổ "
                 "có đợt «{assessment}» rồi nhập lại.",
                 "The package is of the assessment “{assessment}”, which this book does not have; "
                 "nothing has changed. Open the book that has it, then import again."},
        Sentence{"package.other-set",
                 "Gói lập theo bộ chỉ số có nội dung khác (gói: {set}, sổ: {own}). Chưa nhập gì. "
                 "Gửi cho đơn vị bộ chỉ số đang dùng để tạo lại gói.",
                 "The package was made by an index set that says something else (package: {set}, "
                 "book: {own}). Nothing was imported. Send the unit the set in use, so that it "
                 "makes the package anew."},
        Sentence{"package.not-whole",
                 "Gói không có đủ các tiêu chí của đơn vị ({found} dòng, phải có {expected}). Chưa "
                 "nhập gì. Đề nghị bên gửi tạo lại gói bằng chương trình.",
                 "The package does not have all criteria of the unit ({found} rows, it should have "
                 "{expected}). Nothing was imported. Ask the sender to make it anew with the "
                 "program."},
        Sentence{"package.other-unit",
                 "Gói của đơn vị «{unit}», đợt «{assessment}» không có đơn vị đó. Chưa nhập gì. "
                 "Kiểm "
                 "tra danh sách đơn vị của đợt.",
                 "The package is of the unit “{unit}”, which the assessment “{assessment}” does "
                 "not have. Nothing was imported. Look at the units of the assessment."},
        Sentence{
            "package.unknown-key",
            "Gói đầu tiên từ {office}{day? bằng khóa này}: khóa chưa được xác nhận{known? cho "
            "tên đó (ngày {day} đã xác nhận cho «{known}»)}{forUnit? là của đơn vị "
            "«{forUnit}»}{forOffice? là của cơ quan giao việc hay thẩm định}{wasUnit? (ngày {day} "
            "đã xác nhận là của đơn vị «{wasUnit}»)}{wasOffice? (ngày {day} đã xác nhận là của cơ "
            "quan «{wasOffice}»)}, chưa nhập gì. Đối chiếu dấu vân tay {fingerprint} với bản in "
            "của bên gửi, rồi nhập lại kèm dấu vân tay đó.",
            "The first package of {office}{day? by this key}: its key is not "
            "confirmed{known? for that name (on {day} it was for “{known}”)}{forUnit? as that of "
            "unit “{forUnit}”}{forOffice? as that of an office that gives work or "
            "verifies}{wasUnit? (on {day} it was as that of unit “{wasUnit}”)}{wasOffice? (on "
            "{day} it was as that of the office “{wasOffice}”)}, nothing was imported. Compare the "
            "fingerprint {fingerprint} with the sender's paper, then import again with that "
            "fingerprint."},
        Sentence{"package.key-elsewhere",
                 "khóa này ngày {day} đã được xác nhận {known?cho «{known}»}{wasUnit?là của đơn vị "
                 "«{wasUnit}»}{wasOffice?là của cơ quan «{wasOffice}»}",
                 "this key was confirmed on {day} {known?for “{known}”}{wasUnit?as that of unit "
                 "“{wasUnit}”}{wasOffice?as that of the office “{wasOffice}”}"},
        Sentence{"package.other-key",
                 "{office}: gói{unit? của đơn vị «{unit}»} được ký bằng khóa khác với khóa đã xác "
                 "nhận{known? ngày {day} cho «{known}» (dấu vân tay {knownKey})}. Chưa nhập gì. "
                 "Hỏi lại bên gửi; nếu đúng là khóa mới, đối chiếu dấu vân tay {fingerprint} rồi "
                 "nhập lại kèm dấu vân tay đó.",
                 "{office}: the package{unit? of the unit “{unit}”} is signed by another key than "
                 "the one that was confirmed{known? on {day} for “{known}” (fingerprint "
                 "{knownKey})}. Nothing was imported. Ask the sender; if the key is new, compare "
                 "the fingerprint {fingerprint}, then import again with it."},
        Sentence{"package.file-changed",
                 "Tệp «{file}» đã thay đổi từ khi xem. Chưa giữ gì. Mở lại tệp rồi làm lại.",
                 "The file “{file}” has changed since it was looked at. Nothing was kept. Open the "
                 "file again, then do it again."},
        Sentence{"package.wrong-fingerprint",
                 "Dấu vân tay đã gõ không phải của khóa đã ký gói này ({office}). Chưa nhập gì. "
                 "Nếu gõ đúng như trên giấy thì gói không phải do bên gửi ký.",
                 "The fingerprint that was typed is not of the key that signed this package "
                 "({office}). Nothing was imported. If it was typed as it stands on paper, the "
                 "package was not signed by the sender."},
        // work that is given and given back
        Sentence{"package.bad-assignment",
                 "Phần giao việc trong gói không đọc được{member? (mục «{member}»)}. Chưa nhập gì. "
                 "Đề nghị bên gửi tạo lại gói.",
                 "What the package assigns cannot be read{member? (member “{member}”)}. Nothing "
                 "was imported. Ask the sender to make it anew."},
        Sentence{"package.makes-no-book",
                 "Không lập được sổ từ gói loại «{kind}»: cần gói giao việc (assign) hoặc giao "
                 "thẩm định (verify-assign). Mở sổ đã có rồi nhập gói này.",
                 "No book can be made of a package of kind “{kind}”: it needs an assignment "
                 "(assign, verify-assign). Open the book that is there, then import this package."},
        Sentence{
            "package.assigned-other-set",
            "Gói giao việc theo bộ chỉ số có nội dung khác (gói: {set}, sổ: {own}). Chưa nhập "
            "gì. Sửa bộ chỉ số của đợt trong sổ này theo bản của tỉnh, hoặc lập sổ mới từ gói.",
            "The package assigns work by an index set that says something else (package: "
            "{set}, book: {own}). Nothing was imported. Correct the set of the assessment in "
            "this book as the province did, or make a new book of the package."},
        Sentence{
            "package.other-year",
            "Gói giao đợt «{assessment}» năm {year}, sổ này có đợt cùng mã nhưng khác năm hoặc "
            "khác nhóm đơn vị ({own}). Chưa nhập gì. Mở đúng sổ, hoặc lập sổ mới từ gói.",
            "The package assigns the assessment “{assessment}” of {year}; this book has one "
            "of that id of another year or group of units ({own}). Nothing was imported. Open "
            "the right book, or make a new one of the package."},
        Sentence{
            "package.other-work",
            "Sổ này có đợt «{assessment}» để làm việc khác (tự chấm hoặc thẩm định). Chưa nhập "
            "gì. Lập sổ riêng từ gói này.",
            "This book has the assessment “{assessment}” for other work (self-assessment or "
            "verification). Nothing was imported. Make a book of its own of this package."},
        Sentence{
            "package.other-units-book",
            "Gói giao việc cho đơn vị «{unit}» (đợt «{assessment}»), còn sổ này là sổ riêng của "
            "đơn vị «{own}». Chưa nhập gì. Mở sổ của đơn vị «{unit}» rồi nhập, hoặc lập sổ mới từ "
            "gói; nếu gói đến nhầm chỗ, báo lại bên gửi.",
            "The package gives work to the unit “{unit}” (assessment “{assessment}”); this book is "
            "the own book of the unit “{own}”. Nothing was imported. Open the book of “{unit}” and "
            "import it there, or make a new book of the package; if it came to the wrong place, "
            "tell the sender."},
        Sentence{
            "package.other-leader",
            "Đợt «{assessment}» của sổ này do {leader} giao; chỉ cơ quan đó được giao thêm, gia "
            "hạn, yêu cầu giải trình, gửi kết quả. Gói này của {office}: chưa nhập gì. "
            "{known?Khóa của nơi giao đã được xác nhận ngày {day} cho «{known}» (dấu vân tay "
            "{knownKey}), khóa của gói này có dấu vân tay {fingerprint}. }Nếu việc là đúng, đề "
            "nghị {leader} gửi gói của mình.",
            "The assessment “{assessment}” of this book was given by {leader}; that office alone "
            "may give more work, extend, ask for answers, send results. This package is of "
            "{office}: nothing was imported. {known?The key of who gave it was confirmed on "
            "{day} for “{known}” (fingerprint {knownKey}), that of this package has the "
            "fingerprint {fingerprint}. }If it is right, ask {leader} for a package of its "
            "own."},
        Sentence{
            "package.leads-itself",
            "Sổ này chính là nơi giao đợt «{assessment}»; không cơ quan nào khác được giao việc, "
            "gia hạn, yêu cầu giải trình hay gửi kết quả cho sổ này. Gói của {office}: chưa nhập "
            "gì. Làm việc đó ngay trong sổ, ở trang Tiến trình.",
            "This very book gives the work of “{assessment}”; no other office may give it work, "
            "extend, ask or send results. The package is of {office}: nothing was imported. Do it "
            "in the book itself, on the page of the process."},
        Sentence{
            "package.other-verifier",
            "Việc thẩm định này (đợt «{assessment}») đã được {verifier} gửi trả; gói này của "
            "{office} lại trả lời chính việc đó. Chưa nhập gì. {known?Khóa của bên đã trả được xác "
            "nhận ngày {day} cho «{known}» (dấu vân tay {knownKey}), khóa của gói này có dấu vân "
            "tay {fingerprint}. }Nếu đổi cơ quan thẩm định, tạo gói "
            "giao thẩm định mới cho {office}.",
            "This verification (assessment “{assessment}”) was given back by {verifier}; the "
            "package of {office} answers the very same. Nothing was imported. {known?The key of "
            "who gave it back was confirmed on {day} for “{known}” (fingerprint {knownKey}), "
            "that of this package has the fingerprint {fingerprint}. }If another office "
            "verifies now, make a new assignment for {office}."},
        Sentence{
            "package.nothing-assigned",
            "Sổ này chưa nhận gói giao thẩm định của đợt «{assessment}» nên không có gì để gửi "
            "lại. Nhập gói giao thẩm định trước.",
            "This book has received no assignment to verify “{assessment}”, so there is "
            "nothing to give back. Import the assignment first."},
        Sentence{
            "package.not-assigned",
            "Gói thẩm định không trả lời việc nào mà sổ này đã giao (đợt «{assessment}»). Chưa "
            "nhập gì. Chỉ nhận kết quả thẩm định đã giao từ chính sổ này.",
            "The verification answers nothing that this book has assigned (assessment "
            "“{assessment}”). Nothing was imported. Only what this very book has assigned is "
            "taken back."},
        Sentence{"package.blanks", "còn {count} tiêu chí chưa chấm ({codes})",
                 "criteria not scored yet: {count} ({codes})"},
        Sentence{
            "package.not-cut",
            "Giải trình của đơn vị «{unit}» khiếu nại {count} tiêu chí mà điểm thẩm định lần 1 "
            "không thấp hơn điểm tự chấm. Chưa nhập gì. Đề nghị đơn vị để các tiêu chí đó là "
            "giải trình (không khiếu nại) rồi gửi gói mới; cần tài liệu ngay thì chỉ nhập "
            "phần evidence.",
            "The answers of the unit “{unit}” contest {count} criteria whose verified score "
            "is not below the unit's own. Nothing was imported. Ask the unit to answer these "
            "without a complaint and to send a new package; its documents can be taken "
            "alone (part evidence)."},
        Sentence{"package.too-many-complaints",
                 "Giải trình của đơn vị «{unit}» khiếu nại {count} tiêu chí, mỗi đơn vị được nhiều "
                 "nhất {most}. Chưa nhập gì. Đề nghị đơn vị bớt khiếu nại rồi gửi gói mới, hoặc "
                 "sửa số được khiếu nại của đợt.",
                 "The unit “{unit}” contests {count} criteria; a unit may contest {most} at the "
                 "most. Nothing was imported. Ask the unit to contest fewer and to send a new "
                 "package, or change the number that the assessment allows."},
        // what waits, and until when
        Sentence{"held.gate.not-begun", "Chưa đến kỳ", "Not begun"},
        Sentence{"held-todo.gate.not-begun",
                 "Đợi đến ngày bắt đầu, hoặc sửa các mốc thời hạn, rồi nhập từ chỗ chờ.",
                 "Wait for the first day or change the dates, then admit it."},
        Sentence{"held.gate.deadline", "Quá hạn", "Too late"},
        Sentence{"held-todo.gate.deadline",
                 "Gia hạn cho đơn vị hoặc mở lại phiếu, rồi nhập từ chỗ chờ.",
                 "Extend the unit or reopen its sheet, then admit it."},
        Sentence{"held.gate.locked", "Phiếu đã chốt", "Sheet locked"},
        Sentence{"held-todo.gate.locked", "Mở lại phiếu của đơn vị, rồi nhập từ chỗ chờ.",
                 "Reopen the unit's sheet, then admit it."},
        Sentence{"held.gate.not-locked", "Đơn vị chưa chốt phiếu", "Sheet not locked"},
        Sentence{"held-todo.gate.not-locked",
                 "Chốt phiếu hoặc đợi hết hạn tự chấm, rồi nhập từ chỗ chờ.",
                 "Lock it or wait for its last day, then admit it."},
        Sentence{"held.gate.no-complaint", "Có tiêu chí không bị khiếu nại",
                 "A criterion is not contested"},
        Sentence{
            "held-todo.gate.no-complaint",
            "Đề nghị cơ quan thẩm định bỏ điểm lần 2 của tiêu chí đó rồi gửi gói mới, hoặc đợi "
            "đợt đến bước trình Hội đồng, khi mọi tiêu chí sửa được, rồi nhập từ chỗ chờ.",
            "Ask the verifier's office to leave its second score out and to send a new "
            "package, or wait until the assessment is with the council, when any criterion "
            "may be changed, then admit it."},
        Sentence{"held.gate.no-process", "Đợt trong sổ này chưa mở tiến trình",
                 "The assessment has no process in this book"},
        Sentence{
            "held-todo.gate.no-process",
            "Sổ của đơn vị: đề nghị nơi giao việc gửi gói giao việc mới có các mốc thời hạn và "
            "nhập gói đó; sổ của nơi giao việc: đặt các mốc thời hạn. Rồi nhập từ chỗ chờ.",
            "In a unit's book: ask who gave the work for a new assignment with the dates and "
            "import that; in the book that gives the work: set the dates. Then admit it."},
        Sentence{"held.gate.phase", "Đợt ở bước khác", "Another phase"},
        Sentence{"held-todo.gate.phase",
                 "Chuyển đợt sang, hoặc về, bước của việc này, rồi nhập từ chỗ chờ.",
                 "Move the assessment on, or back, to the phase of this work, then admit it."},
        Sentence{"held.gate.approved", "Kết quả đã phê duyệt", "Approved"},
        Sentence{"held-todo.gate.approved",
                 "Muốn nhập, đưa đợt về Hội đồng, có lý do, rồi nhập từ chỗ chờ.",
                 "To take it in, take the assessment back to the council, with a reason, then "
                 "admit it."},
        Sentence{"held.gate.published", "Kết quả đã công bố", "Published"},
        Sentence{"held-todo.gate.published",
                 "Muốn nhập, lập bản đính chính: đưa đợt về Hội đồng, có lý do, rồi nhập từ chỗ "
                 "chờ.",
                 "To take it in, make a corrigendum: take the assessment back to the council, with "
                 "a reason, then admit it."},
        // both sides have changed the same
        Sentence{"package.conflicts",
                 "{count} mục đã được sửa ở cả sổ và gói. Chưa nhập gì. Chọn giữ của sổ hay lấy "
                 "của gói.",
                 "{count} items were changed in the book and in the package. Nothing was imported. "
                 "Choose to keep the book's or to take the package's."},
        Sentence{"package.conflict-entry", "sửa ở cả hai bên", "changed on both sides"},
        Sentence{"package.conflict-document", "tài liệu được sửa ở cả hai bên",
                 "the document was changed on both sides"},
        // the office that sends
        Sentence{"office.none", "Sổ chưa có tên cơ quan để ký gói. Ghi tên một lần khi tạo gói.",
                 "The book has no name of its office to sign packages with. Give it once, when a "
                 "package is made."},
        Sentence{"office.no-name", "Tên cơ quan không được để trống.",
                 "The name of the office must not be empty."},
        Sentence{"office.long-name", "Tên cơ quan quá dài: nhiều nhất {limit} byte.",
                 "The name of the office is too long: at most {limit} bytes."},
        Sentence{"office.sealed",
                 "Tài khoản này không mở được khóa ký của cơ quan (mật khẩu quản trị đã được đặt "
                 "lại). Quản trị viên còn giữ khóa đăng nhập và sửa một tài khoản bất kỳ để chia "
                 "lại; "
                 "nếu không còn ai, tạo khóa ký mới khi tạo gói.",
                 "This account cannot open the office's signing key (the administrator's password "
                 "was set anew). An administrator who can may sign in and change any account, "
                 "which shares it again; where there is none, make a new signing key with a "
                 "package."},
        Sentence{"zip.not-packed", "Chưa tạo được gói: máy không đủ bộ nhớ. Làm lại.",
                 "The package was not made: not enough memory. Do it again."},
    };
    return sentences;
}

} // namespace app
