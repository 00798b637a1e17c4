<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>gui::AccountDialog</name>
    <message>
        <source>&amp;Tên đăng nhập</source>
        <translation>Sign-in &amp;name</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tài khoản đầu tiên – Chỉ số CCHC</source>
        <translation>First account – PAR Index</translation>
    </message>
    <message>
        <source>Từ nay sổ này có tài khoản: ai mở cũng phải đăng nhập, và không trở lại được. Người đầu tiên là quản trị. Quên mật khẩu này thì chỉ phục hồi được ở dòng lệnh, có để lại dấu.</source>
        <translation>From now on this book has accounts: whoever opens it signs in, and there is no way back. The first person is the administrator. A forgotten password can be recovered on the command line only, and leaves its mark.</translation>
    </message>
    <message>
        <source>Lập tài khoản</source>
        <translation>Make the account</translation>
    </message>
    <message>
        <source>Thêm tài khoản – Chỉ số CCHC</source>
        <translation>Add account – PAR Index</translation>
    </message>
    <message>
        <source>Thêm tài khoản</source>
        <translation>Add the account</translation>
    </message>
    <message>
        <source>Sửa tài khoản – Chỉ số CCHC</source>
        <translation>Change account – PAR Index</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Đặt lại mật khẩu – Chỉ số CCHC</source>
        <translation>Reset password – PAR Index</translation>
    </message>
    <message>
        <source>«%1» sẽ có mật khẩu và khóa ký mới; nhật ký ghi lại ai đã đặt lại.</source>
        <translation>“%1” gets a new password and a new signing key; the history tells who did it.</translation>
    </message>
    <message>
        <source>Đặt lại mật khẩu</source>
        <translation>Reset the password</translation>
    </message>
    <message>
        <source>&amp;Họ tên</source>
        <translation>&amp;Full name</translation>
    </message>
    <message>
        <source>&amp;Vai trò</source>
        <translation>&amp;Role</translation>
    </message>
    <message>
        <source>Đơ&amp;n vị</source>
        <translation>&amp;Units</translation>
    </message>
    <message>
        <source>&amp;Lĩnh vực</source>
        <translation>&amp;Areas</translation>
    </message>
    <message>
        <source>Tiêu &amp;chí</source>
        <translation>&amp;Criteria</translation>
    </message>
    <message>
        <source>để trống cả hai: tất cả</source>
        <translation>both blank: all</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu</source>
        <translation>&amp;Password</translation>
    </message>
    <message numerus="yes">
        <source>ít nhất %n ký tự</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Gõ lại mật &amp;khẩu</source>
        <translation>Password a&amp;gain</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu không giống nhau.</source>
        <translation>The two passwords differ.</translation>
    </message>
</context>
<context>
    <name>gui::AccountsDialog</name>
    <message>
        <source>Tài khoản – Chỉ số CCHC</source>
        <translation>Accounts – PAR Index</translation>
    </message>
    <message>
        <source>Tài khoản</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>&amp;Thêm…</source>
        <translation>&amp;Add…</translation>
    </message>
    <message>
        <source>&amp;Sửa…</source>
        <translation>&amp;Change…</translation>
    </message>
    <message>
        <source>&amp;Khóa</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Đặt &amp;lại mật khẩu…</source>
        <translation>&amp;Reset password…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chưa đọc được tài khoản</source>
        <translation>The accounts could not be read</translation>
    </message>
    <message>
        <source>Sổ này chưa có tài khoản: một người dùng, làm được mọi việc. Lập tài khoản đầu tiên (quản trị) thì từ đó ai mở sổ cũng phải đăng nhập.</source>
        <translation>This book has no accounts: one person uses it and may do everything. Once the first account (an administrator) is made, whoever opens the book signs in.</translation>
    </message>
    <message>
        <source>Ai làm được gì trong sổ này. Tài khoản không xóa, chỉ khóa.</source>
        <translation>Who may do what in this book. Accounts are not deleted, only closed.</translation>
    </message>
    <message>
        <source>&amp;Lập tài khoản đầu tiên…</source>
        <translation>Make the &amp;first account…</translation>
    </message>
    <message>
        <source>Mở &amp;khóa</source>
        <translation>&amp;Open again</translation>
    </message>
    <message>
        <source>Chưa ghi được tài khoản</source>
        <translation>The account was not written</translation>
    </message>
    <message>
        <source>Ai thẩm &amp;định gì…</source>
        <translation>&amp;Who verifies what…</translation>
    </message>
</context>
<context>
    <name>gui::AdminPage</name>
    <message numerus="yes">
        <source>%n đơn vị</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message>
        <source> · nhóm %1</source>
        <translation> · group %1</translation>
    </message>
    <message>
        <source> · sổ chỉ xem, chưa sửa được</source>
        <translation> · the book can only be read</translation>
    </message>
    <message>
        <source> · F2 hoặc gõ để sửa ô, Esc để thôi</source>
        <translation> · F2 or type to change a cell, Esc to give up</translation>
    </message>
    <message>
        <source>Chưa đọc lại được sổ</source>
        <translation>The book could not be read again</translation>
    </message>
    <message numerus="yes">
        <source>Đã nhập %n đơn vị</source>
        <translation>
            <numerusform>%n unit imported</numerusform>
            <numerusform>%n units imported</numerusform>
        </translation>
    </message>
    <message>
        <source>Cần có bộ chỉ số và đơn vị trước khi lập đợt</source>
        <translation>An assessment needs an index set and units</translation>
    </message>
    <message>
        <source>Chưa mở được đợt chấm</source>
        <translation>The assessment was not opened</translation>
    </message>
    <message>
        <source>Nhập bộ chỉ số</source>
        <translation>Import an index set</translation>
    </message>
    <message>
        <source>Bộ chỉ số (*.json)</source>
        <translation>Index sets (*.json)</translation>
    </message>
    <message>
        <source>Chưa đọc được bộ chỉ số</source>
        <translation>The index set was not read</translation>
    </message>
    <message>
        <source>Chưa nhập được bộ chỉ số</source>
        <translation>The index set was not imported</translation>
    </message>
    <message>
        <source>Sửa các chỗ nêu ở chi tiết rồi nhập lại. Sổ chưa thay đổi gì.</source>
        <translation>Mend what the details name, then import again. The book is unchanged.</translation>
    </message>
    <message>
        <source>Xuất bộ chỉ số</source>
        <translation>Export the index set</translation>
    </message>
    <message>
        <source>Chưa xuất được bộ chỉ số</source>
        <translation>The index set was not exported</translation>
    </message>
    <message>
        <source>Đã xuất bộ chỉ số %1</source>
        <translation>Index set %1 exported</translation>
    </message>
    <message>
        <source>Đơ&amp;n vị</source>
        <translation>&amp;Units</translation>
    </message>
    <message>
        <source>Tìm đơn vị, mã…</source>
        <translation>Find a unit or id…</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị của sổ</source>
        <translation>Units of the book</translation>
    </message>
    <message>
        <source>Đợt chấm điểm của sổ</source>
        <translation>Assessments of the book</translation>
    </message>
    <message>
        <source>Bộ chỉ số của sổ</source>
        <translation>Index sets of the book</translation>
    </message>
    <message>
        <source>Đợt chấm điểm</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Bộ chỉ số</source>
        <translation>Index set</translation>
    </message>
    <message>
        <source>Thêm đơn vị (Ins)</source>
        <translation>Add unit (Ins)</translation>
    </message>
    <message>
        <source>Nhập danh sách…</source>
        <translation>Import list…</translation>
    </message>
    <message>
        <source>Kết thúc (Del)</source>
        <translation>End (Del)</translation>
    </message>
    <message>
        <source>Lập đợt mới…</source>
        <translation>New assessment…</translation>
    </message>
    <message>
        <source>Nhập…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Xuất…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>&amp;Thêm đơn vị</source>
        <translation>&amp;Add unit</translation>
    </message>
    <message>
        <source>&amp;Kết thúc đơn vị</source>
        <translation>&amp;End unit</translation>
    </message>
    <message>
        <source>&amp;Nhập danh sách đơn vị…</source>
        <translation>&amp;Import list of units…</translation>
    </message>
    <message>
        <source>&amp;Lập đợt mới…</source>
        <translation>&amp;New assessment…</translation>
    </message>
    <message>
        <source>Nhập &amp;bộ chỉ số…</source>
        <translation>Import index &amp;set…</translation>
    </message>
    <message>
        <source>&amp;Xuất bộ chỉ số…</source>
        <translation>E&amp;xport index set…</translation>
    </message>
    <message>
        <source>Đã lập và mở đợt %1 (lập đợt không hoàn tác được)</source>
        <translation>Assessment %1 made and opened (this cannot be undone)</translation>
    </message>
    <message>
        <source>Đã nhập bộ chỉ số %1 (không hoàn tác được)</source>
        <translation>Index set %1 imported (this cannot be undone)</translation>
    </message>
    <message>
        <source>Chưa đọc được lịch</source>
        <translation>The calendar could not be read</translation>
    </message>
    <message>
        <source>Đã ghi lịch năm %1 (không hoàn tác được)</source>
        <translation>Calendar of %1 written (cannot be undone)</translation>
    </message>
    <message>
        <source>Ngày nghỉ…</source>
        <translation>Days off…</translation>
    </message>
    <message>
        <source>N&amp;gày nghỉ và ngày làm bù…</source>
        <translation>Days &amp;off…</translation>
    </message>
    <message>
        <source>Đổi tên đợt</source>
        <translation>Rename the assessment</translation>
    </message>
    <message>
        <source>Tên mới của đợt %1. Mã và điểm giữ nguyên; văn bản in từ nay mang tên mới.</source>
        <translation>The new name of assessment %1. Its id and scores stay; what is printed from now on has the new name.</translation>
    </message>
    <message>
        <source>Chưa đổi được tên đợt</source>
        <translation>The assessment was not renamed</translation>
    </message>
    <message>
        <source>Đợt %1 nay tên là «%2»</source>
        <translation>Assessment %1 is now called “%2”</translation>
    </message>
    <message>
        <source>Enter mở đợt, F2 đổi tên</source>
        <translation>Enter opens, F2 renames</translation>
    </message>
    <message>
        <source>Đổ&amp;i tên đợt…</source>
        <translation>Rename assessm&amp;ent…</translation>
    </message>
    <message>
        <source>Tài khoản…</source>
        <translation>Accounts…</translation>
    </message>
    <message>
        <source>Tài &amp;khoản…</source>
        <translation>&amp;Accounts…</translation>
    </message>
    <message>
        <source>Đã ghi nguồn gốc: %1</source>
        <translation>Origin written: %1</translation>
    </message>
    <message>
        <source>Nguồn &amp;gốc đơn vị…</source>
        <translation>Ori&amp;gin of the unit…</translation>
    </message>
    <message>
        <source>Chọn đợt chấm có bộ chỉ số cần sửa</source>
        <translation>Choose the assessment whose index set is to be corrected</translation>
    </message>
    <message>
        <source>&amp;Sửa bộ chỉ số đang dùng…</source>
        <translation>&amp;Correct the index set in use…</translation>
    </message>
    <message>
        <source>Sửa bộ…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>Sửa bộ chỉ số đang dùng</source>
        <translation>Correct the index set in use</translation>
    </message>
    <message>
        <source>Đổi tên</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Đổi t&amp;ên, sửa ô</source>
        <translation>&amp;Rename, edit the cell</translation>
    </message>
</context>
<context>
    <name>gui::AppealPart</name>
    <message>
        <source>Giải trình</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Câu hỏi của thẩm định</source>
        <translation>Question of the verifier</translation>
    </message>
    <message>
        <source>Trả lời của đơn vị</source>
        <translation>Answer of the unit</translation>
    </message>
</context>
<context>
    <name>gui::ArrivalPane</name>
    <message>
        <source>Gói gần đây</source>
        <translation>Recent packages</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập cuối</source>
        <translation>Undo last import</translation>
    </message>
    <message>
        <source>chưa xem gói nào từ khi mở sổ</source>
        <translation>no package looked at since the book was opened</translation>
    </message>
    <message>
        <source>Enter để xem lại kế hoạch</source>
        <translation>Enter shows the plan again</translation>
    </message>
    <message numerus="yes">
        <source>Nhập %n gói đang chờ…</source>
        <translation>
            <numerusform>Import %n waiting package…</numerusform>
            <numerusform>Import %n waiting packages…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::AssessmentDialog</name>
    <message>
        <source>Lập đợt</source>
        <translation>Make the assessment</translation>
    </message>
    <message>
        <source>Lập đợt chấm điểm – Chỉ số CCHC</source>
        <translation>New assessment – CCHC index</translation>
    </message>
    <message>
        <source>&amp;Bộ chỉ số</source>
        <translation>&amp;Index set</translation>
    </message>
    <message>
        <source>&amp;Nhóm đơn vị</source>
        <translation>&amp;Group of units</translation>
    </message>
    <message>
        <source>Nă&amp;m</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>&amp;Tên đợt</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>Kỳ báo cáo &amp;từ</source>
        <translation>Period &amp;from</translation>
    </message>
    <message>
        <source>Kỳ báo cáo đế&amp;n</source>
        <translation>Period t&amp;o</translation>
    </message>
    <message>
        <source>Mã đợ&amp;t</source>
        <translation>I&amp;d</translation>
    </message>
    <message>
        <source>Thôi, không lập</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chưa có tên đợt.</source>
        <translation>The title is missing.</translation>
    </message>
    <message>
        <source>Sổ đã có đợt mã «%1».</source>
        <translation>The book has an assessment “%1” already.</translation>
    </message>
    <message>
        <source>«%1» không phải ngày; viết như 15/12/2021.</source>
        <translation>“%1” is no date; write 15/12/2021.</translation>
    </message>
    <message>
        <source>Kỳ báo cáo kết thúc trước khi bắt đầu.</source>
        <translation>The period ends before it begins.</translation>
    </message>
    <message>
        <source>Chưa lập được đợt chấm</source>
        <translation>The assessment was not made</translation>
    </message>
    <message>
        <source>Theo đợt t&amp;rước</source>
        <translation>&amp;After an earlier one</translation>
    </message>
    <message>
        <source>Mang s&amp;ang điểm tự chấm và tài liệu, ghi «chưa xác nhận» đến khi đơn vị xác nhận</source>
        <translation>&amp;Bring self-scores and documents along, marked “unconfirmed” until the unit confirms them</translation>
    </message>
    <message>
        <source>Kỳ báo cáo để trống là cả năm, hoặc kỳ của đợt trước dời theo năm. Mã đợt dùng trong tệp và dòng lệnh, không đổi được về sau.</source>
        <translation>An empty period is the whole year, or the earlier period moved. The id is used in files and on the command line and cannot be changed later.</translation>
    </message>
    <message>
        <source>Không, lập mới hoàn toàn</source>
        <translation>No, entirely new</translation>
    </message>
    <message>
        <source>Mã đợt bắt đầu bằng chữ hoặc số, chỉ gồm chữ không dấu, số, «.», «-», «_».</source>
        <translation>An id begins with a letter or digit and has letters, digits, “.”, “-”, “_” only.</translation>
    </message>
</context>
<context>
    <name>gui::BackupDialog</name>
    <message>
        <source>Sao lưu và khôi phục</source>
        <translation>Backups and restoring</translation>
    </message>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Bản đang chọn</source>
        <translation>The chosen backup</translation>
    </message>
    <message>
        <source>&amp;Nơi thứ hai…</source>
        <translation>&amp;Second place…</translation>
    </message>
    <message>
        <source>&amp;Thư mục khác…</source>
        <translation>Another &amp;folder…</translation>
    </message>
    <message>
        <source>&amp;Bỏ nơi thứ hai</source>
        <translation>&amp;Drop the second place</translation>
    </message>
    <message>
        <source>Sao &amp;lưu ngay</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>&amp;Khôi phục thành sổ mới…</source>
        <translation>&amp;Restore as a new book…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Bản sao lưu của sổ đang mở</source>
        <translation>Backups of the open book</translation>
    </message>
    <message>
        <source>Bản sao lưu trong %1</source>
        <translation>Backups in %1</translation>
    </message>
    <message>
        <source>Chưa có bản nào. Chương trình tự sao lưu mỗi ngày khi mở sổ để ghi (trừ sổ mẫu), và trước mỗi lần nhập tệp.</source>
        <translation>There is none yet. The program backs a book up every day it is opened for writing (a sample excepted), and before each import of a file.</translation>
    </message>
    <message>
        <source>Không có bản sao lưu nào trong thư mục «sao-luu» ở đây. Chọn thư mục chứa sổ, hoặc USB đã dùng để sao lưu.</source>
        <translation>There is no backup in a folder “sao-luu” here. Choose the folder of the book, or the drive that was used for backups.</translation>
    </message>
    <message>
        <source>Không dùng được bản này: %1</source>
        <translation>This one cannot be used: %1</translation>
    </message>
    <message>
        <source>Giữ 10 bản ngày, 12 bản tháng trong %1.</source>
        <translation>10 daily and 12 monthly ones are kept in %1.</translation>
    </message>
    <message>
        <source>Nên chọn thêm một nơi ở ổ đĩa khác (USB).</source>
        <translation>Choose another place on another disk as well (USB drive).</translation>
    </message>
    <message>
        <source>Nơi thứ hai: %1.</source>
        <translation>Second place: %1.</translation>
    </message>
    <message>
        <source>Không thấy nơi thứ hai %1 (USB chưa cắm?).</source>
        <translation>The second place %1 is not there (drive not plugged in?).</translation>
    </message>
    <message>
        <source>Chưa sao lưu được sổ</source>
        <translation>The book was not backed up</translation>
    </message>
    <message>
        <source>Sao lưu thêm vào đâu</source>
        <translation>Where to back up as well</translation>
    </message>
    <message>
        <source>Bản sao lưu ở đâu</source>
        <translation>Where are the backups</translation>
    </message>
    <message>
        <source>%1 – khôi phục %2</source>
        <translation>%1 – restored %2</translation>
    </message>
    <message>
        <source>Khôi phục thành sổ nào</source>
        <translation>Restore as which book</translation>
    </message>
    <message>
        <source>Chưa khôi phục được</source>
        <translation>Not restored</translation>
    </message>
    <message>
        <source>Chọn bản sao lưu khác, hoặc nơi khác còn chỗ và cho ghi.</source>
        <translation>Choose another backup, or another place with room that can be written.</translation>
    </message>
    <message>
        <source>Bản sao lưu và sổ đang mở vẫn nguyên vẹn.</source>
        <translation>The backup and the open book are untouched.</translation>
    </message>
    <message>
        <source>Sổ mẫu, sổ chỉ xem không tự sao lưu; bản bấm lưu nằm trong %1.</source>
        <translation>Samples and read-only books are not backed up by themselves; copies made by hand go to %1.</translation>
    </message>
    <message>
        <source>Đã sao lưu một nơi, nơi kia chưa được</source>
        <translation>Backed up at one place, not at the other</translation>
    </message>
    <message>
        <source>Thư mục này chứa sổ và đã có bản sao lưu. Nơi thứ hai phải ở chỗ khác (USB, ổ đĩa khác).</source>
        <translation>This folder holds the book and has its backups already. The second place must be elsewhere (USB, another disk).</translation>
    </message>
</context>
<context>
    <name>gui::BackupKeeper</name>
    <message>
        <source>Bấm để xem các bản sao lưu, sao lưu ngay hoặc lấy lại.</source>
        <translation>Click to see the backups, make one now or restore one.</translation>
    </message>
    <message>
        <source>Đang sao lưu…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Chưa sao lưu được</source>
        <translation>Not backed up</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Sao lưu %1</source>
        <translation>Backed up %1</translation>
    </message>
    <message>
        <source>%1 · nơi thứ hai vắng</source>
        <translation>%1 · second place missing</translation>
    </message>
    <message>
        <source>Không thấy nơi sao lưu thứ hai %1 (USB chưa cắm?). Bản cạnh sổ vẫn được giữ.</source>
        <translation>The second place %1 is not there (drive not plugged in?). The backup beside the book is kept.</translation>
    </message>
</context>
<context>
    <name>gui::BallotView</name>
    <message numerus="yes">
        <source>%n ô không dán được: ngoài bảng hoặc không phải số phiếu</source>
        <translation>
            <numerusform>%n cell was not pasted: outside the table, or no number of ballots</numerusform>
            <numerusform>%n cells were not pasted: outside the table, or no number of ballots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::BatchDialog</name>
    <message>
        <source>Nhập đợt phiếu điều tra</source>
        <translation>Key a batch of ballots</translation>
    </message>
    <message>
        <source>Đợt phiếu số %1 – lần nhập 1</source>
        <translation>Batch %1 – first keying</translation>
    </message>
    <message>
        <source>Đợt phiếu số %1 – lần nhập 2</source>
        <translation>Batch %1 – second keying</translation>
    </message>
    <message>
        <source>&amp;Mẫu phiếu</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>Đố&amp;i tượng</source>
        <translation>&amp;Group asked</translation>
    </message>
    <message>
        <source>Người &amp;kiểm phiếu</source>
        <translation>&amp;Counted by</translation>
    </message>
    <message>
        <source>&amp;Ghi chú</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>lãnh đạo các sở, ban, ngành</source>
        <translation>heads of departments</translation>
    </message>
    <message>
        <source>Người &amp;nhập</source>
        <translation>&amp;Keyed by</translation>
    </message>
    <message>
        <source>&amp;Phát ra</source>
        <translation>&amp;Sent</translation>
    </message>
    <message>
        <source>&amp;Thu về</source>
        <translation>&amp;Returned</translation>
    </message>
    <message>
        <source>&amp;Hợp lệ</source>
        <translation>&amp;Valid</translation>
    </message>
    <message>
        <source>Tiêu &amp;chí</source>
        <translation>&amp;Criteria</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Số phiếu từng mức của các đơn vị</source>
        <translation>Ballots per option of the units</translation>
    </message>
    <message>
        <source>Thôi, không ghi</source>
        <translation>Do not write</translation>
    </message>
    <message>
        <source>Ghi đợt phiếu (Ctrl+Enter)</source>
        <translation>Write the batch (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>%1 (%2 đơn vị)</source>
        <translation>%1 (%2 units)</translation>
    </message>
    <message>
        <source>%1, lần kia: %2</source>
        <translation>%1, the other keying: %2</translation>
    </message>
    <message>
        <source>Số phiếu phát ra, thu về, hợp lệ phải là số nguyên, không âm.</source>
        <translation>The numbers sent, returned and valid must be whole and not negative.</translation>
    </message>
    <message numerus="yes">
        <source>Khác lần nhập kia ở %n ô (đã đánh dấu): soát lại với phiếu giấy. Ghi lần nữa thì đợt này được để riêng, không cộng.</source>
        <translation>
            <numerusform>It differs from the other keying in %n cell (marked): look at the paper. Written again the batch is set aside and not counted.</numerusform>
            <numerusform>It differs from the other keying in %n cells (marked): look at the paper. Written again the batch is set aside and not counted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phần đang gõ dở lần trước, chưa ghi vào sổ.</source>
        <translation>What was being keyed last time; it is not in the book yet.</translation>
    </message>
</context>
<context>
    <name>gui::BookCopy</name>
    <message>
        <source>Sao chép sổ vào đâu</source>
        <translation>Where to copy the book</translation>
    </message>
    <message>
        <source>Chưa sao chép được sổ</source>
        <translation>The book was not copied</translation>
    </message>
    <message>
        <source>Chọn nơi khác còn chỗ và cho ghi (USB, ổ đĩa khác).</source>
        <translation>Choose another place with room that can be written (USB, another disk).</translation>
    </message>
    <message>
        <source>Sổ đang mở vẫn nguyên vẹn.</source>
        <translation>The open book is unharmed.</translation>
    </message>
    <message>
        <source>Đã sao chép và kiểm tra: %1 (%2)</source>
        <translation>Copied and verified: %1 (%2)</translation>
    </message>
    <message>
        <source>Chưa ghi được điều vừa gõ</source>
        <translation>What was typed was not written</translation>
    </message>
    <message>
        <source>Dọn bớt tệp hoặc mở khóa ổ đĩa, rồi bấm Enter ở ô đó để ghi lại.</source>
        <translation>Free some space or unlock the drive, then press Enter in that cell to write again.</translation>
    </message>
    <message>
        <source>Hoặc sao chép sổ sang ổ khác và làm tiếp ở đó.</source>
        <translation>Or copy the book to another disk and go on there.</translation>
    </message>
    <message>
        <source>Sao chép sổ…</source>
        <translation>Copy the book…</translation>
    </message>
</context>
<context>
    <name>gui::BookFile</name>
    <message>
        <source>Sổ CCHC (*.cchc)</source>
        <translation>CCHC books (*.cchc)</translation>
    </message>
    <message>
        <source>Sổ và gói CCHC (*.cchc *.cchcx)</source>
        <translation>CCHC books and packages (*.cchc *.cchcx)</translation>
    </message>
</context>
<context>
    <name>gui::BookOpener</name>
    <message>
        <source>Tệp sổ hoặc thư mục chứa sổ không cho ghi. Bạn xem được, chưa ghi được.</source>
        <translation>The book or its folder is write-protected. You can view it, not change it.</translation>
    </message>
    <message>
        <source>Sổ đang được %1 mở trên máy %2 từ %3. Bạn xem được, chưa ghi được.</source>
        <translation>%1 has had the book open on %2 since %3. You can view it, not change it.</translation>
    </message>
    <message>
        <source>Mở tỉnh mẫu</source>
        <translation>Open sample province</translation>
    </message>
    <message>
        <source>Đã có sổ mẫu lập lần trước: %1. Mở tiếp sổ đó, hay lập một sổ mẫu mới bên cạnh? Sổ cũ giữ nguyên.</source>
        <translation>A sample book was made before: %1. Open it, or make a new one beside it? The old book stays as it is.</translation>
    </message>
    <message>
        <source>Mở sổ mẫu đã có</source>
        <translation>Open the existing one</translation>
    </message>
    <message>
        <source>Lập sổ mẫu mới…</source>
        <translation>Make a new one…</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Lưu sổ mẫu ở đâu</source>
        <translation>Where to save the sample book</translation>
    </message>
    <message>
        <source>Chưa lập được sổ mẫu</source>
        <translation>The sample book was not made</translation>
    </message>
    <message>
        <source>Mở sổ</source>
        <translation>Open book</translation>
    </message>
    <message>
        <source>Tệp vẫn nguyên như cũ: chương trình chưa ghi gì vào đó.</source>
        <translation>The file is untouched: the program has written nothing to it.</translation>
    </message>
    <message>
        <source>Chưa mở được sổ</source>
        <translation>The book was not opened</translation>
    </message>
    <message>
        <source>Bản chép này có thể thiếu điểm mới nhất</source>
        <translation>This copy may lack the newest edits</translation>
    </message>
    <message>
        <source>Bên cạnh sổ có «%1» không phải của chương trình, nằm đúng chỗ của khóa ghi. Bạn xem được, chưa ghi được.</source>
        <translation>Beside the book lies “%1”, which is not the program’s, in the place of its lock. You can read the book, not write.</translation>
    </message>
    <message>
        <source>Sổ đang được mở để ghi ở nơi khác; chưa rõ ai đang mở. Bạn xem được, chưa ghi được.</source>
        <translation>The book is open for writing elsewhere; it is not known by whom. You can read it, not write.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy khi mở sổ. Bạn xem được, chưa ghi được; dọn bớt tệp rồi mở lại.</source>
        <translation>The disk was full when the book was opened. You can read it, not write; make room, then open it again.</translation>
    </message>
    <message>
        <source>Sổ của bản chương trình trước, chỉ xem</source>
        <translation>A book of an earlier program, to be read only</translation>
    </message>
    <message>
        <source>Xem thử tỉnh mẫu nào? Số liệu của các tỉnh mẫu chỉ để minh hoạ.</source>
        <translation>Which sample province? The figures of both are illustrative only.</translation>
    </message>
    <message>
        <source>%1 (mẫu)</source>
        <translation>%1 (sample)</translation>
    </message>
    <message>
        <source>Chọn sổ khác, hoặc chép lại tệp từ nơi gốc (USB, máy chủ) rồi mở lại.</source>
        <translation>Choose another book, or copy the file again from its origin (USB drive, server) and open it.</translation>
    </message>
    <message>
        <source>Hoặc lấy lại từ bản sao lưu: Tệp › Sao lưu và khôi phục.</source>
        <translation>Or restore a backup: File › Backups and restoring.</translation>
    </message>
    <message>
        <source>Đây là một bản sao lưu, chỉ xem. Muốn làm tiếp từ bản này: Tệp › Sao lưu và khôi phục › Khôi phục thành sổ mới.</source>
        <translation>This is a backup, to be looked at only. To go on from it: File › Backups and restoring › Restore as a new book.</translation>
    </message>
    <message>
        <source>%1, có tài khoản</source>
        <translation>%1, with accounts</translation>
    </message>
    <message>
        <source>
• %1 – đang thẩm định lần 1, mỗi vai trò có người; đăng nhập bằng %2, mật khẩu %3</source>
        <translation>
• %1 – in its first verification, with people of each role; sign in as %2, password %3</translation>
    </message>
    <message>
        <source>Lập sổ từ gói</source>
        <translation>New book from a package</translation>
    </message>
    <message>
        <source>Gói dữ liệu (*.cchcx)</source>
        <translation>Packages (*.cchcx)</translation>
    </message>
    <message>
        <source>Chưa lập được sổ từ gói</source>
        <translation>The book was not made of the package</translation>
    </message>
    <message>
        <source>Chỉ gói giao việc và gói giao thẩm định lập được sổ. Gói loại khác: mở sổ của cơ quan rồi nhập ở trang Trao đổi.</source>
        <translation>Only assignments, to a unit or to a verifier, make a book. A package of another kind: open your office’s book and import it on the page Exchange.</translation>
    </message>
    <message>
        <source>Chưa lập sổ nào; tệp gói vẫn nguyên như cũ.</source>
        <translation>No book was made; the package is as it was.</translation>
    </message>
</context>
<context>
    <name>gui::BookTeller</name>
    <message>
        <source>Người đang ghi vừa sửa %1</source>
        <translation>The writer has changed %1</translation>
    </message>
</context>
<context>
    <name>gui::BookWatch</name>
    <message>
        <source>Chưa đọc được thay đổi mới của sổ: số liệu trên màn hình là của lúc %1. Chương trình đang thử lại.</source>
        <translation>New changes of the book could not be read: what is shown is of %1. The program keeps trying.</translation>
    </message>
    <message>
        <source>Sổ đã rảnh: người ghi trước đã đóng sổ. Bạn mở để ghi được.</source>
        <translation>The book is free: who wrote it has closed it. You can open it for writing.</translation>
    </message>
</context>
<context>
    <name>gui::CalendarDialog</name>
    <message>
        <source>Ngày nghỉ và ngày làm bù – Chỉ số CCHC</source>
        <translation>Days off and days worked instead – CCHC Index</translation>
    </message>
    <message>
        <source>&amp;Năm</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Ngày nghỉ và ngày làm bù, mỗi dòng một ngày</source>
        <translation>Days off and days worked instead, a line a day</translation>
    </message>
    <message>
        <source>Mỗi dòng một ngày: ngày; nghỉ hoặc làm bù; tên. Dán được từ bảng tính. Theo thông báo nghỉ lễ, Tết hằng năm; thứ Bảy, Chủ nhật đã là ngày nghỉ, chỉ ghi khi làm bù hay trùng ngày lễ. Đợt chấm đã lập giữ lịch lúc lập.</source>
        <translation>A line a day: day; nghỉ (off) or làm bù (worked); name. A block of a spreadsheet can be pasted. By the yearly decision; Saturdays and Sundays are off anyway, write them only where they are worked or are holidays. Assessments keep the calendar they were made with.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ghi lịch</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>%1 ngày nghỉ, %2 ngày làm bù</source>
        <translation>%1 days off, %2 worked instead</translation>
    </message>
    <message>
        <source>Chưa ghi được lịch</source>
        <translation>The calendar was not written</translation>
    </message>
</context>
<context>
    <name>gui::CarriedPart</name>
    <message>
        <source>Xác nhận</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Ctrl+Enter ở dòng của tiêu chí; hoàn tác được</source>
        <translation>Ctrl+Enter in the row of the criterion; can be undone</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Bỏ số và tài liệu mang sang ở tiêu chí này; hoàn tác được</source>
        <translation>Gives up what was carried over at this criterion; can be undone</translation>
    </message>
    <message>
        <source>%1 tài liệu</source>
        <translation>%1 documents</translation>
    </message>
    <message>
        <source>Chưa xác nhận, mang sang từ năm trước: %1</source>
        <translation>Unconfirmed, carried over from last year: %1</translation>
    </message>
    <message>
        <source>Chưa được tính điểm. Xác nhận nếu vẫn đúng, hoặc gõ số khác.</source>
        <translation>It does not count yet. Confirm it if it still holds, or type another.</translation>
    </message>
    <message>
        <source>Xác nhận cả phiếu (%1)</source>
        <translation>Confirm the whole sheet (%1)</translation>
    </message>
    <message>
        <source>Chưa xác nhận được, phải gõ lại: %1</source>
        <translation>Could not be confirmed and must be typed anew: %1</translation>
    </message>
</context>
<context>
    <name>gui::CellPane</name>
    <message>
        <source>Lịch sử ô</source>
        <translation>Cell history</translation>
    </message>
    <message>
        <source>Enter: đơn vị tiếp theo · Ctrl+Enter: chấp nhận · Ctrl+R: lý do · Ctrl+PgDn: tiêu chí sau · F8: dấu lệch, vấn đề tiếp · Alt+Enter: về ô</source>
        <translation>Enter: next unit · Ctrl+Enter: accept · Ctrl+R: reason · Ctrl+PgDn: next criterion · F8: next outlier or problem · Alt+Enter: back to the cell</translation>
    </message>
    <message>
        <source>Ô đang chấm</source>
        <translation>Cell at work</translation>
    </message>
    <message>
        <source>Ô đang chấm: %1</source>
        <translation>Cell at work: %1</translation>
    </message>
    <message>
        <source>Đang chấm kín: số liệu và điểm tự chấm hiện ra khi đơn vị này đã có điểm thẩm định. Gõ điểm hoặc số liệu vào ô trong bảng.</source>
        <translation>Blind verification: figures and points of the unit show once it has a verified value. Type points or figures in the table.</translation>
    </message>
    <message>
        <source>Đang là số liệu của bước trước, chưa thẩm định.</source>
        <translation>These are the figures of the stage before, not verified yet.</translation>
    </message>
    <message>
        <source>không tính điểm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>Năm %1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Năm %1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>gui::ChargeDialog</name>
    <message>
        <source>Phụ trách – Chỉ số CCHC</source>
        <translation>In charge – PAR Index</translation>
    </message>
    <message>
        <source>Cả đơn vị</source>
        <translation>Whole unit</translation>
    </message>
    <message>
        <source>Ở &amp;đâu</source>
        <translation>&amp;Where</translation>
    </message>
    <message>
        <source>Phụ trách &amp;chung</source>
        <translation>&amp;Head in charge</translation>
    </message>
    <message>
        <source>Người th&amp;ực hiện</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Chức v&amp;ụ</source>
        <translation>D&amp;uty</translation>
    </message>
    <message>
        <source>Đi&amp;ện thoại</source>
        <translation>T&amp;elephone</translation>
    </message>
    <message>
        <source>Chỗ không ghi thì theo nhóm, lĩnh vực, rồi cả đơn vị.</source>
        <translation>What is not said here comes from the group, the area, then the whole unit.</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi, không ghi</source>
        <translation>Do not write</translation>
    </message>
</context>
<context>
    <name>gui::ChargePart</name>
    <message>
        <source>Phụ trách</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Sửa…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Ghi người phụ trách tiêu chí này</source>
        <translation>Say who is in charge of this criterion</translation>
    </message>
    <message>
        <source>theo đơn vị</source>
        <translation>as of the unit</translation>
    </message>
    <message>
        <source>theo %1</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>Thực hiện: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Phụ trách chung: %1</source>
        <translation>Head in charge: %1</translation>
    </message>
    <message>
        <source>Chưa ghi ai phụ trách.</source>
        <translation>Nobody is in charge yet.</translation>
    </message>
</context>
<context>
    <name>gui::CheckPane</name>
    <message>
        <source>Các số có khớp nhau không</source>
        <translation>Do the numbers add up</translation>
    </message>
    <message>
        <source>Cả đơn vị</source>
        <translation>Whole unit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Khớp</source>
        <translation>Adds up</translation>
    </message>
</context>
<context>
    <name>gui::CorrectionDialog</name>
    <message>
        <source>Áp dụng</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Sửa bộ chỉ số đang dùng – Chỉ số CCHC</source>
        <translation>Correct the index set in use – CCHC index</translation>
    </message>
    <message>
        <source>Sẽ thay đổi</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Không còn nhập được (%1)</source>
        <translation>Could not be entered (%1)</translation>
    </message>
    <message>
        <source>Khác gì (%1)</source>
        <translation>What differs (%1)</translation>
    </message>
    <message>
        <source>Điểm nào đổi (%1)</source>
        <translation>Scores that move (%1)</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ghi vào nhật ký, ví dụ: sửa theo Quyết định số 15/QĐ-UBND</source>
        <translation>kept in the history, for example: by decision 15/QĐ-UBND</translation>
    </message>
    <message>
        <source>&amp;Chép dòng chọn</source>
        <translation>&amp;Copy chosen lines</translation>
    </message>
    <message>
        <source>Lưu &amp;CSV…</source>
        <translation>Save C&amp;SV…</translation>
    </message>
    <message>
        <source>Thôi, không sửa</source>
        <translation>Do not correct</translation>
    </message>
    <message>
        <source>%1: từ «%2» sang «%3»</source>
        <translation>%1: from “%2” to “%3”</translation>
    </message>
    <message>
        <source>Số điểm đã nhập mà theo bộ mới không còn nhập được: %1. Chúng được giữ nguyên và tính như bộ mới tính.</source>
        <translation>Entries that could not be made any more by the new set: %1. They stay as they are and count as the new set counts them.</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Bảng tính (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Chưa lưu được danh sách</source>
        <translation>The list was not saved</translation>
    </message>
    <message>
        <source>Ghi lý do để áp dụng.</source>
        <translation>Give the reason to apply it.</translation>
    </message>
    <message>
        <source>Chưa sửa được bộ chỉ số</source>
        <translation>The index set was not corrected</translation>
    </message>
    <message>
        <source>Bộ chỉ số mới lấy từ đâu?</source>
        <translation>Where does the new index set come from?</translation>
    </message>
    <message>
        <source>Chọn tệp JSON của bộ đã sửa, hoặc dùng bộ «%1» đang chọn trong sổ. Trước khi áp dụng sẽ thấy điểm nào đổi.</source>
        <translation>Choose the JSON file of the corrected set, or use the set “%1” that is chosen in the book. You see which scores move before it is applied.</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Dùng bộ «%1»</source>
        <translation>Use set “%1”</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bộ chỉ số đã sửa</source>
        <translation>Corrected index set</translation>
    </message>
    <message>
        <source>Bộ chỉ số (*.json)</source>
        <translation>Index sets (*.json)</translation>
    </message>
    <message>
        <source>Chưa đọc được bộ chỉ số</source>
        <translation>The index set was not read</translation>
    </message>
    <message>
        <source>Chưa đọc lại được sổ</source>
        <translation>The book could not be read again</translation>
    </message>
    <message>
        <source>Đợt nay dùng bộ «%1»: %2 điểm đã đổi (không hoàn tác được)</source>
        <translation>The assessment now uses set “%1”: %2 scores moved (cannot be undone)</translation>
    </message>
    <message>
        <source>Chỉ đợt này dùng bộ mới; bộ cũ còn trong sổ. Việc này và các bước trước đó không hoàn tác được nữa: muốn trở lại thì sửa lần nữa bằng bộ cũ.</source>
        <translation>Only this assessment uses the new set; the old one stays in the book. This and the steps before it cannot be undone any more: the way back is another correction with the old set.</translation>
    </message>
    <message>
        <source> Sổ được sao lưu trước.</source>
        <translation> The book is copied before.</translation>
    </message>
    <message>
        <source>Kết quả đơn vị đổi (%1)</source>
        <translation>Results of units that move (%1)</translation>
    </message>
</context>
<context>
    <name>gui::CountDialog</name>
    <message>
        <source>Cộng các đợt phiếu</source>
        <translation>Count the batches</translation>
    </message>
    <message>
        <source>&amp;Ghi vào</source>
        <translation>&amp;Write to</translation>
    </message>
    <message>
        <source>Ghi vào</source>
        <translation>Write to</translation>
    </message>
    <message>
        <source>Thay đổi trên phiếu điểm</source>
        <translation>Changes of the sheets</translation>
    </message>
    <message>
        <source>Đợt phiếu để &amp;riêng, không cộng</source>
        <translation>Batches set &amp;aside, not counted</translation>
    </message>
    <message>
        <source>Đợt phiếu để riêng, không cộng</source>
        <translation>Batches set aside, not counted</translation>
    </message>
    <message>
        <source>Thôi, không cộng</source>
        <translation>Do not count</translation>
    </message>
    <message>
        <source>%1 đợt đạt · %2 ô thay đổi · %3 ô đã đúng</source>
        <translation>%1 sound batches · %2 entries change · %3 are right already</translation>
    </message>
    <message>
        <source>Đợt %1, mẫu %2: %3</source>
        <translation>Batch %1, form %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Ghi %n ô</source>
        <translation>
            <numerusform>Write %n entry</numerusform>
            <numerusform>Write %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::CoverageDialog</name>
    <message>
        <source>Ai thẩm định tiêu chí nào – Chỉ số CCHC</source>
        <translation>Who verifies which criterion – PAR Index</translation>
    </message>
    <message>
        <source>Tiêu chí nào cũng có người thẩm định.</source>
        <translation>Every criterion has a verifier.</translation>
    </message>
    <message>
        <source>%1 tiêu chí chưa có ai thẩm định: %2.</source>
        <translation>%1 criteria that nobody verifies: %2.</translation>
    </message>
    <message>
        <source>Ai thẩm định tiêu chí nào</source>
        <translation>Who verifies which criterion</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>gui::CriterionButton</name>
    <message>
        <source>Tiêu chí %1 %2, %3, đã xong %4</source>
        <translation>Criterion %1 %2, %3, done %4</translation>
    </message>
    <message>
        <source>F4: danh sách tiêu chí</source>
        <translation>F4: list of criteria</translation>
    </message>
</context>
<context>
    <name>gui::CriterionPanel</name>
    <message>
        <source>Lịch sử ô</source>
        <translation>Cell history</translation>
    </message>
    <message>
        <source>Alt+↑ ↓ tiêu chí trước, sau</source>
        <translation>Alt+↑ ↓ previous, next criterion</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Lĩnh vực %1</source>
        <translation>Area %1</translation>
    </message>
    <message>
        <source>Tiêu chí %1</source>
        <translation>Criterion %1</translation>
    </message>
    <message>
        <source>Nhóm tiêu chí %1</source>
        <translation>Criteria group %1</translation>
    </message>
    <message>
        <source>Điểm thưởng</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>Điểm phạt</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>Tổng các tiêu chí bên dưới, tối đa %1 điểm</source>
        <translation>Sum of the criteria below, at most %1 points</translation>
    </message>
    <message>
        <source>Nhập điểm kèm lý do; điểm vượt mức trần của bộ chỉ số không được tính.</source>
        <translation>Enter points and a reason; points above the cap of the index set do not count.</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng: %1</source>
        <translation>Evidence: %1</translation>
    </message>
    <message>
        <source>Cách chấm: %1</source>
        <translation>Scoring: %1</translation>
    </message>
    <message>
        <source>Điểm %1</source>
        <translation>Points, %1</translation>
    </message>
    <message>
        <source>Số liệu %1</source>
        <translation>Figures, %1</translation>
    </message>
    <message>
        <source>lần 1: %1</source>
        <translation>verify 1: %1</translation>
    </message>
    <message>
        <source>tự chấm: %1</source>
        <translation>self: %1</translation>
    </message>
    <message>
        <source>Điểm lần 1 đang được giữ. Gõ số khác để thẩm định lại.</source>
        <translation>The points of the first verification stand. Type other figures to verify again.</translation>
    </message>
    <message>
        <source>Đang là số liệu tự chấm, chưa thẩm định. Ctrl+Enter chấp nhận, hoặc gõ số khác.</source>
        <translation>Self figures, not verified yet. Ctrl+Enter accepts them, or type others.</translation>
    </message>
    <message>
        <source>Lấy từ số liệu hồ sơ TTHC; gõ số khác thì ghi lý do.</source>
        <translation>Taken from the dossier counters; give a reason if you type other figures.</translation>
    </message>
    <message>
        <source>Lý do (bắt buộc)</source>
        <translation>Reason (required)</translation>
    </message>
    <message>
        <source>Lý do, ghi chú</source>
        <translation>Reason, note</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng (%1)</source>
        <translation>Evidence (%1)</translation>
    </message>
    <message>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Đính kèm tệp làm tài liệu kiểm chứng (Ctrl+Shift+E)</source>
        <translation>Attach files as evidence (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Lý do cũ: sửa, hoặc Enter để giữ</source>
        <translation>Old reason: change it, or Enter keeps it</translation>
    </message>
    <message>
        <source>Số liệu dùng chung: %1</source>
        <translation>Shared figures: %1</translation>
    </message>
    <message>
        <source>%1 Số liệu dùng chung: %2</source>
        <translation>%1 Shared figures: %2</translation>
    </message>
    <message>
        <source>Nhập một lần cho cả phiếu: các tiêu chí dùng số liệu này tự lấy, không phải nhập lại.</source>
        <translation>Entered once for the whole sheet: the criteria that use these figures take them, nothing is entered again.</translation>
    </message>
    <message>
        <source>Lấy từ số liệu hồ sơ TTHC (biểu II.06a: đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút); gõ số khác thì ghi lý do.</source>
        <translation>Taken from the dossiers (form II.06a: on time contains those waiting for a supplement, returned or withdrawn); other figures need a reason.</translation>
    </message>
    <message>
        <source>Alt+↑ ↓ trước, sau</source>
        <translation>Alt+↑ ↓ previous, next</translation>
    </message>
    <message>
        <source>Alt+↑ ↓</source>
        <translation>Alt+↑ ↓</translation>
    </message>
</context>
<context>
    <name>gui::CriterionPopup</name>
    <message>
        <source>Mã hoặc chữ trong tên tiêu chí</source>
        <translation>Code or words of a criterion</translation>
    </message>
    <message>
        <source>Tìm tiêu chí</source>
        <translation>Find a criterion</translation>
    </message>
    <message>
        <source>Danh sách tiêu chí</source>
        <translation>List of criteria</translation>
    </message>
    <message>
        <source>Không có tiêu chí nào như vậy.</source>
        <translation>No criterion like that.</translation>
    </message>
    <message>
        <source>Không có tiêu chí nào như vậy ở «%1». Chọn «Tất cả cơ quan» để tìm trong mọi tiêu chí.</source>
        <translation>There is no such criterion at “%1”. Choose “All offices” to look through all criteria.</translation>
    </message>
</context>
<context>
    <name>gui::DayPicker</name>
    <message>
        <source>Chọn ngày (↓)</source>
        <translation>Pick a day (↓)</translation>
    </message>
</context>
<context>
    <name>gui::Dialogs</name>
    <message>
        <source>Sổ đã có không bị ghi đè. Hãy đặt tên khác hoặc chọn thư mục khác.</source>
        <translation>Existing books are never overwritten. Choose another name or folder.</translation>
    </message>
    <message>
        <source>Chưa ghi: đã có tệp cùng tên</source>
        <translation>Not written: there is a file of that name</translation>
    </message>
    <message>
        <source>Không mở được tệp. Sổ chưa thay đổi gì. Đóng tệp trong chương trình khác rồi thử lại.</source>
        <translation>The file cannot be opened. The book is unchanged. Close the file in other programs and try again.</translation>
    </message>
    <message>
        <source>Chưa ghi: đó là sổ đang mở</source>
        <translation>Not written: that is the open book</translation>
    </message>
    <message>
        <source>Sổ không bị ghi đè. Hãy đặt tên khác hoặc chọn thư mục khác.</source>
        <translation>The book is not replaced. Choose another name or folder.</translation>
    </message>
    <message>
        <source>%1 – Chỉ số CCHC</source>
        <translation>%1 – PAR Index</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Máy này chưa có máy in</source>
        <translation>This computer has no printer</translation>
    </message>
    <message>
        <source>Văn bản vẫn lưu được ra tệp để in ở máy khác: trang Báo cáo, Lưu PDF (Ctrl+S).</source>
        <translation>The document can be saved as a file and printed elsewhere: page Reports, Save PDF (Ctrl+S).</translation>
    </message>
</context>
<context>
    <name>gui::DocumentDialog</name>
    <message>
        <source>&amp;Trích yếu</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Số, ký hiệu</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>&amp;Ngày ban hành</source>
        <translation>&amp;Date of issue</translation>
    </message>
    <message>
        <source>&amp;Cơ quan</source>
        <translation>&amp;Office</translation>
    </message>
    <message>
        <source>Dùng cho các tiêu &amp;chí</source>
        <translation>Serves the &amp;criteria</translation>
    </message>
    <message>
        <source>Ghi thông tin</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Ngày gõ như 16/12/2021 · Space: đánh dấu tiêu chí · Esc: bỏ</source>
        <translation>Dates like 16/12/2021 · Space: tick a criterion · Esc: discard</translation>
    </message>
    <message>
        <source>Thông tin tài liệu – %1</source>
        <translation>Document – %1</translation>
    </message>
    <message>
        <source>Ngày/tháng/năm, như 16/12/2021</source>
        <translation>Day/month/year, like 16/12/2021</translation>
    </message>
    <message>
        <source>Như trên văn bản: 412/BC-STNMT</source>
        <translation>As on the paper: 412/BC-STNMT</translation>
    </message>
    <message>
        <source>Lọc tiêu chí</source>
        <translation>Filter criteria</translation>
    </message>
    <message>
        <source>Gõ mã hoặc vài chữ trong tên tiêu chí, không cần dấu</source>
        <translation>Type a code or part of a title; marks do not matter</translation>
    </message>
    <message>
        <source>Tiêu chí dùng tài liệu này</source>
        <translation>Criteria that this document serves</translation>
    </message>
    <message>
        <source>Điểm thưởng</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>Điểm phạt</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>chưa gắn tiêu chí nào</source>
        <translation>serves no criterion</translation>
    </message>
    <message>
        <source>%1 tiêu chí</source>
        <translation>%1 criteria</translation>
    </message>
    <message>
        <source>&amp;Hiệu lực từ</source>
        <translation>&amp;Valid from</translation>
    </message>
    <message>
        <source>đến hết ngà&amp;y</source>
        <translation>unti&amp;l</translation>
    </message>
    <message>
        <source>&amp;Lần ban hành</source>
        <translation>&amp;Revision</translation>
    </message>
    <message>
        <source>Th&amp;ay bằng</source>
        <translation>Re&amp;placed by</translation>
    </message>
    <message>
        <source>Như «2» hoặc «sửa đổi lần 1»</source>
        <translation>Like “2” or “first amendment”</translation>
    </message>
    <message>
        <source>Tài liệu mới của đơn vị thay cho tài liệu này; tiêu chí chỉ dựa vào bản cũ sẽ được đánh dấu</source>
        <translation>The unit&apos;s document that takes its place; criteria that rest on the old one alone are marked</translation>
    </message>
    <message>
        <source>không</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Tiêu chí còn dựa vào tài liệu này: %1.</source>
        <translation>Criteria that still rest on it: %1.</translation>
    </message>
</context>
<context>
    <name>gui::DocumentList</name>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Mở ngoài</source>
        <translation>Open outside</translation>
    </message>
    <message>
        <source>Lưu ra tệp…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Sửa thông tin, tiêu chí…</source>
        <translation>Edit facts, criteria…</translation>
    </message>
    <message>
        <source>Bỏ gắn khỏi tiêu chí này</source>
        <translation>Take off this criterion</translation>
    </message>
    <message>
        <source>Gỡ tài liệu (khôi phục được)</source>
        <translation>Remove document (can be restored)</translation>
    </message>
    <message>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
</context>
<context>
    <name>gui::DocumentPreview</name>
    <message>
        <source>Nội dung tài liệu</source>
        <translation>Content of the document</translation>
    </message>
    <message>
        <source>Hình tài liệu</source>
        <translation>Picture of the document</translation>
    </message>
    <message>
        <source>(còn nữa: mở ngoài để đọc hết)</source>
        <translation>(there is more: open it outside to read all)</translation>
    </message>
    <message>
        <source>Không xem được nội dung ở đây: tệp hỏng hoặc thuộc dạng chưa đọc được.</source>
        <translation>The content cannot be shown here: the file is broken, or of a form that cannot be read.</translation>
    </message>
    <message>
        <source>Mở ngoài</source>
        <translation>Open outside</translation>
    </message>
    <message>
        <source>Mở bản chỉ đọc bằng chương trình của máy</source>
        <translation>Open a read-only copy in the system&apos;s program</translation>
    </message>
    <message>
        <source>%1, %2. Loại tệp này xem bằng chương trình của máy.</source>
        <translation>%1, %2. This kind of file is shown by the system&apos;s program.</translation>
    </message>
    <message>
        <source>Đang đọc %1 (%2)…</source>
        <translation>Reading %1 (%2)…</translation>
    </message>
</context>
<context>
    <name>gui::DossierPage</name>
    <message>
        <source>Thêm dòng (Ins)</source>
        <translation>Add row (Ins)</translation>
    </message>
    <message>
        <source>Nhập từ tệp…</source>
        <translation>Import file…</translation>
    </message>
    <message>
        <source>Chưa có đơn vị nào</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <source>năm %1</source>
        <translation>year %1</translation>
    </message>
    <message>
        <source>kỳ %1 – %2</source>
        <translation>period %1 – %2</translation>
    </message>
    <message>
        <source>chưa có số liệu hồ sơ. Bấm Ins để thêm dòng, Ctrl+V để dán từ bảng tính, hoặc nhập từ tệp.</source>
        <translation>no counters yet. Press Ins to add a row, Ctrl+V to paste from a spreadsheet, or import a file.</translation>
    </message>
    <message>
        <source>Dòng mới: gõ cấp (t, h, x), Tab, lĩnh vực, rồi các số. Dòng được ghi khi có số đầu tiên.</source>
        <translation>New row: type the level (t, h, x), Tab, the field, then the numbers. It is written with its first number.</translation>
    </message>
    <message numerus="yes">
        <source>Đã chép %n ô, dán được vào bảng tính</source>
        <translation>
            <numerusform>%n cell copied, ready for a spreadsheet</numerusform>
            <numerusform>%n cells copied, ready for a spreadsheet</numerusform>
        </translation>
    </message>
    <message>
        <source>cột %1</source>
        <translation>column %1</translation>
    </message>
    <message>
        <source>&amp;Hồ sơ</source>
        <translation>&amp;Dossiers</translation>
    </message>
    <message>
        <source>Tìm đơn vị…</source>
        <translation>Find unit…</translation>
    </message>
    <message>
        <source>&amp;Nhập từ tệp…</source>
        <translation>&amp;Import file…</translation>
    </message>
    <message>
        <source>Nhập &amp;kết quả điều tra…</source>
        <translation>Import &amp;survey results…</translation>
    </message>
    <message>
        <source>&amp;Thêm dòng</source>
        <translation>&amp;Add row</translation>
    </message>
    <message>
        <source>&amp;Xóa dòng</source>
        <translation>&amp;Remove row</translation>
    </message>
    <message>
        <source>&amp;Bỏ trống ô (chưa biết)</source>
        <translation>&amp;Empty the cell (not known)</translation>
    </message>
    <message>
        <source>&amp;Chép</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Chép kèm t&amp;iêu đề</source>
        <translation>Copy with &amp;headers</translation>
    </message>
    <message>
        <source>&amp;Dán</source>
        <translation>Pas&amp;te</translation>
    </message>
    <message>
        <source>Đơn vị t&amp;rước</source>
        <translation>P&amp;revious unit</translation>
    </message>
    <message>
        <source>Đơn vị &amp;sau</source>
        <translation>Next &amp;unit</translation>
    </message>
    <message>
        <source>Tỷ lệ và tiêu chí</source>
        <translation>Rates and criteria</translation>
    </message>
    <message>
        <source>Enter: mở tiêu chí</source>
        <translation>Enter: open criterion</translation>
    </message>
    <message>
        <source>Tỷ lệ đúng hạn và tiêu chí dùng số liệu</source>
        <translation>On-time rates and the criteria that draw them</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>dòng %1</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>Số liệu của mọi đơn vị đều đủ và khớp</source>
        <translation>The figures of every unit are complete and add up</translation>
    </message>
    <message>
        <source>Nhập từ tệp XLSX, ODS hoặc CSV (Ctrl+Shift+I)</source>
        <translation>Import an XLSX, ODS or CSV file (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Đổi &amp;biểu mẫu dòng: 10 cột, II.06a</source>
        <translation>Change the row&apos;s &amp;form: ten counters, II.06a</translation>
    </message>
    <message>
        <source>Enter: mở</source>
        <translation>Enter: open</translation>
    </message>
</context>
<context>
    <name>gui::DossierTable</name>
    <message>
        <source>Số liệu hồ sơ</source>
        <translation>Dossier counters</translation>
    </message>
    <message>
        <source>Ô này được tính từ các ô khác, không gõ vào.</source>
        <translation>This cell follows from others and is not typed.</translation>
    </message>
    <message>
        <source>%1 F4: đổi biểu mẫu của dòng.</source>
        <translation>%1 F4: change the row&apos;s form.</translation>
    </message>
</context>
<context>
    <name>gui::EntryPane</name>
    <message>
        <source>Chưa ghi: %1</source>
        <translation>Not written: %1</translation>
    </message>
    <message>
        <source>Sổ đã rảnh: bấm «Mở để ghi» ở dải trên cùng rồi nhập.</source>
        <translation>The book is free: press “Open for writing” in the strip above, then type.</translation>
    </message>
</context>
<context>
    <name>gui::EvidenceCommands</name>
    <message>
        <source>Chưa mở đợt chấm nào.</source>
        <translation>No assessment is open.</translation>
    </message>
    <message>
        <source>Chưa đính kèm được tài liệu</source>
        <translation>The documents were not attached</translation>
    </message>
    <message>
        <source>Đính kèm tài liệu cho %1</source>
        <translation>Attach documents to %1</translation>
    </message>
    <message>
        <source>Tài liệu (*.pdf *.doc *.docx *.xls *.xlsx *.odt *.ods *.png *.jpg *.jpeg *.tif *.tiff *.txt *.zip);;Mọi tệp (*)</source>
        <translation>Documents (*.pdf *.doc *.docx *.xls *.xlsx *.odt *.ods *.png *.jpg *.jpeg *.tif *.tiff *.txt *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>Đính kèm tài liệu</source>
        <translation>Attach documents</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đang đọc tệp %1/%2: %3</source>
        <translation>Reading file %1/%2: %3</translation>
    </message>
    <message>
        <source>Ảnh dán %1.png</source>
        <translation>Pasted picture %1.png</translation>
    </message>
    <message>
        <source>đã gỡ</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>«%1»: tài liệu «%2»</source>
        <translation>“%1”: document “%2”</translation>
    </message>
    <message>
        <source>«%1»: tài liệu «%2» (%3)</source>
        <translation>“%1”: document “%2” (%3)</translation>
    </message>
    <message>
        <source>Tệp đã có trong sổ</source>
        <translation>The file is in the book already</translation>
    </message>
    <message>
        <source>Đơn vị đã nộp cùng nội dung:
%1</source>
        <translation>The unit has handed in the same content:
%1</translation>
    </message>
    <message>
        <source>Giữ như đang có</source>
        <translation>Keep it as it is</translation>
    </message>
    <message>
        <source>Dùng chung tài liệu đã có</source>
        <translation>Share the existing document</translation>
    </message>
    <message>
        <source>Thêm thành tài liệu riêng</source>
        <translation>Add as a document of its own</translation>
    </message>
    <message>
        <source>Không đính kèm</source>
        <translation>Do not attach</translation>
    </message>
    <message>
        <source>Chưa sửa được tài liệu</source>
        <translation>The document was not changed</translation>
    </message>
    <message>
        <source>Chưa bỏ gắn được tài liệu</source>
        <translation>The document was not taken off</translation>
    </message>
    <message>
        <source>Chưa gỡ được tài liệu</source>
        <translation>The document was not removed</translation>
    </message>
    <message>
        <source>Chưa khôi phục được tài liệu</source>
        <translation>The document was not restored</translation>
    </message>
    <message>
        <source>Chưa mở được tài liệu</source>
        <translation>The document was not opened</translation>
    </message>
    <message>
        <source>Đã mở bản chỉ đọc của %1</source>
        <translation>Opened a read-only copy of %1</translation>
    </message>
    <message>
        <source>Máy này chưa có chương trình mở loại tệp «%1». Tài liệu vẫn còn trong sổ.</source>
        <translation>This computer has no program for “%1”. The document is still in the book.</translation>
    </message>
    <message>
        <source>Lưu ra tệp rồi mở bằng chương trình khác hoặc trên máy khác.</source>
        <translation>Save it to a file and open it with another program or on another computer.</translation>
    </message>
    <message>
        <source>Lưu tài liệu ra tệp</source>
        <translation>Save document to a file</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Chưa lưu được tài liệu</source>
        <translation>The document was not saved</translation>
    </message>
    <message>
        <source>Đã lưu %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Chưa chọn đơn vị.</source>
        <translation>No unit is chosen.</translation>
    </message>
</context>
<context>
    <name>gui::EvidenceIndexDialog</name>
    <message>
        <source>&amp;Lọc:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Chỉ tài liệu có &amp;dấu hiệu</source>
        <translation>Only fla&amp;gged documents</translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Sửa thông tin… (F2)</source>
        <translation>&amp;Edit… (F2)</translation>
    </message>
    <message>
        <source>Đến &amp;tiêu chí</source>
        <translation>&amp;To the criterion</translation>
    </message>
    <message>
        <source>Lưu danh mục &amp;CSV…</source>
        <translation>Save list as &amp;CSV…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Danh mục tài liệu – %1</source>
        <translation>Index of documents – %1</translation>
    </message>
    <message>
        <source>Danh mục tài liệu</source>
        <translation>Index of documents</translation>
    </message>
    <message>
        <source>Lọc tài liệu</source>
        <translation>Filter documents</translation>
    </message>
    <message>
        <source>Gõ vài chữ của tên, số, cơ quan, tiêu chí; không cần dấu</source>
        <translation>Type part of title, number, office or criterion; marks do not matter</translation>
    </message>
    <message>
        <source>%1 tài liệu, %2 đã gỡ</source>
        <translation>%1 documents, %2 removed</translation>
    </message>
    <message>
        <source>%1 tài liệu</source>
        <translation>%1 documents</translation>
    </message>
    <message>
        <source>&amp;Khôi phục (Delete)</source>
        <translation>&amp;Restore (Delete)</translation>
    </message>
    <message>
        <source>&amp;Gỡ (Delete)</source>
        <translation>&amp;Remove (Delete)</translation>
    </message>
    <message>
        <source>Đơn vị chưa có tài liệu. Chọn tiêu chí ở phiếu chấm rồi bấm Ctrl+Shift+E để đính kèm.</source>
        <translation>The unit has no document. Choose a criterion in the score sheet and press Ctrl+Shift+E to attach one.</translation>
    </message>
    <message>
        <source>Không có tài liệu nào khớp điều kiện lọc.</source>
        <translation>No document matches the filter.</translation>
    </message>
    <message>
        <source>Lưu danh mục tài liệu</source>
        <translation>Save index of documents</translation>
    </message>
    <message>
        <source>Bảng tính CSV (*.csv)</source>
        <translation>CSV spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Chưa lưu được danh mục</source>
        <translation>The list was not saved</translation>
    </message>
    <message>
        <source>Chọn thư mục khác, hoặc đóng chương trình đang mở tệp này, rồi lưu lại.</source>
        <translation>Choose another folder, or close the program that has the file open, and save again.</translation>
    </message>
</context>
<context>
    <name>gui::EvidencePane</name>
    <message>
        <source>Tài liệu của %1 (%2)</source>
        <translation>Documents of %1 (%2)</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Mở ngoài</source>
        <translation>Open outside</translation>
    </message>
    <message>
        <source>Sang tài liệu sau (Ctrl+T)</source>
        <translation>Next document (Ctrl+T)</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Trích yếu</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Dùng cho</source>
        <translation>Serves</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Dấu hiệu</source>
        <translation>Flags</translation>
    </message>
</context>
<context>
    <name>gui::EvidencePart</name>
    <message>
        <source>Tài liệu kiểm chứng</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>gui::EvidencePlace</name>
    <message>
        <source>Chưa có tài liệu. Kéo tệp vào đây hoặc bấm Đính kèm… (Ctrl+Shift+E).</source>
        <translation>No document. Drag files here or press Attach… (Ctrl+Shift+E).</translation>
    </message>
    <message>
        <source>Chưa có tài liệu.</source>
        <translation>No document.</translation>
    </message>
</context>
<context>
    <name>gui::ExchangePage</name>
    <message>
        <source>Thư mục «%1» không có gói nào (*.cchcx).</source>
        <translation>The folder “%1” has no packages (*.cchcx).</translation>
    </message>
    <message>
        <source>Đã nhập %1 · %2</source>
        <translation>Imported %1 · %2</translation>
    </message>
    <message>
        <source>T&amp;rao đổi</source>
        <translation>E&amp;xchange</translation>
    </message>
    <message>
        <source>Trao đổi</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Nhập gói… (Ctrl+I)</source>
        <translation>Import package… (Ctrl+I)</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Thả tệp *.cchcx hoặc cả thư mục vào đây
Ctrl+J: xem trong gói có gì mà không nhập</source>
        <translation>Drop *.cchcx files or a whole folder here
Ctrl+J: look at what a package holds without importing it</translation>
    </message>
    <message>
        <source>&amp;Nhập gói…</source>
        <translation>&amp;Import package…</translation>
    </message>
    <message>
        <source>&amp;Xem gói…</source>
        <translation>Ins&amp;pect package…</translation>
    </message>
    <message>
        <source>&amp;Dấu vân tay khóa của cơ quan…</source>
        <translation>&amp;Fingerprint of the office&apos;s key…</translation>
    </message>
    <message>
        <source>Nhậ&amp;p gói đang xem</source>
        <translation>I&amp;mport the package shown</translation>
    </message>
    <message>
        <source>&amp;Hoàn tác lần nhập cuối</source>
        <translation>&amp;Undo the last import</translation>
    </message>
    <message>
        <source>%1/%2 đã nhập</source>
        <translation>%1 of %2 imported</translation>
    </message>
    <message>
        <source>, %1 đang chờ</source>
        <translation>, %1 waiting</translation>
    </message>
    <message>
        <source>, %1 quá hạn</source>
        <translation>, %1 overdue</translation>
    </message>
    <message numerus="yes">
        <source>%n gói</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa gửi gói nào. Ins để tạo gói gửi lên; dấu vân tay hiện sau đó thì chép lên phiếu giao nộp.</source>
        <translation>No package was sent. Ins makes one to be sent up; copy the fingerprint that is shown then onto the cover letter.</translation>
    </message>
    <message>
        <source>Chưa có gói nào. Ins để tạo gói gửi đi, Ctrl+I để nhập gói đã nhận; gói của đơn vị sẽ hiện ở đây.</source>
        <translation>There are no packages. Ins makes one to be sent, Ctrl+I imports one that was received; the packages of units will be shown here.</translation>
    </message>
    <message>
        <source>Tạo gói… (Ins)</source>
        <translation>Make package… (Ins)</translation>
    </message>
    <message>
        <source>Tạo gói %1… (Ins)</source>
        <translation>Make package: %1… (Ins)</translation>
    </message>
    <message>
        <source>&amp;Tạo gói…</source>
        <translation>Make pac&amp;kage…</translation>
    </message>
    <message>
        <source>&amp;Tạo gói %1…</source>
        <translation>Make pac&amp;kage: %1…</translation>
    </message>
    <message>
        <source>Đang nhập gói %1/%2: %3</source>
        <translation>Importing package %1 of %2: %3</translation>
    </message>
    <message>
        <source>Đang đọc gói %1/%2: %3</source>
        <translation>Reading package %1 of %2: %3</translation>
    </message>
    <message>
        <source>Tìm đơn vị…</source>
        <translation>Find unit…</translation>
    </message>
    <message>
        <source>Nhập &amp;cả thư mục…</source>
        <translation>Import a f&amp;older…</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Gần đây</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Nhập cả thư mục… (Ctrl+Shift+I)</source>
        <translation>Import folder… (Ctrl+Shift+I)</translation>
    </message>
</context>
<context>
    <name>gui::ExchangeTabs</name>
    <message>
        <source>Nhật ký gói</source>
        <translation>Log of packages</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <comment>packages</comment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Trao đổi theo loại gói</source>
        <translation>Exchange by kind of package</translation>
    </message>
    <message>
        <source>Chỗ chờ (%1)</source>
        <translation>Holding place (%1)</translation>
    </message>
    <message>
        <source>Công bố</source>
        <comment>tab</comment>
        <translation>Published</translation>
    </message>
    <message>
        <source>Kết quả công bố</source>
        <translation>Published result</translation>
    </message>
</context>
<context>
    <name>gui::FigureForm</name>
    <message>
        <source>Điểm (0 đến %1)</source>
        <translation>Points (0 to %1)</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Điểm ấn định, nếu khác</source>
        <translation>Fixed points, if different</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>ngày/tháng</source>
        <translation>day/month</translation>
    </message>
    <message>
        <source>Không thực hiện</source>
        <translation>Never done</translation>
    </message>
</context>
<context>
    <name>gui::FileDialog</name>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Tệp %1</source>
        <translation>%1 file</translation>
    </message>
</context>
<context>
    <name>gui::Finder</name>
    <message>
        <source>Không thấy «%1» ở trang này</source>
        <translation>“%1” was not found on this page</translation>
    </message>
</context>
<context>
    <name>gui::FingerprintDialog</name>
    <message>
        <source>Dấu vân tay khóa của cơ quan</source>
        <translation>Fingerprint of the office&apos;s key</translation>
    </message>
    <message>
        <source>Đã tạo gói</source>
        <translation>Package made</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa của %1</source>
        <translation>Fingerprint of the key of %1</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa</source>
        <translation>Fingerprint of the key</translation>
    </message>
    <message>
        <source>Chép đủ sáu nhóm lên phiếu giao nộp (giấy), gửi cùng gói hoặc đọc qua điện thoại. Nơi nhận gõ lại khi nhập gói đầu tiên; không gửi dãy này cùng đường với tệp gói.</source>
        <translation>Copy all six groups onto the cover letter (paper) that goes with the package, or read them by telephone. The receiver types them when importing the first package; do not send them the same way as the file.</translation>
    </message>
    <message>
        <source>Chép dấu vân tay</source>
        <translation>Copy fingerprint</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>gui::FormChoice</name>
    <message>
        <source>Biểu mẫu: 10 cột</source>
        <translation>Form: ten counters</translation>
    </message>
    <message>
        <source>Biểu mẫu: II.06a</source>
        <translation>Form: II.06a</translation>
    </message>
    <message>
        <source>Biểu mẫu của dòng</source>
        <translation>Form of the row</translation>
    </message>
    <message>
        <source>Biểu mẫu của các dòng đang chọn (F4). Biểu II.06a của Thông tư 01/2020/TT-VPCP: trực tiếp và bưu chính là một số, đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút.</source>
        <translation>Form of the selected rows (F4). Form II.06a of Thông tư 01/2020/TT-VPCP: direct and by post are one number, and on time contains what waits for a supplement, was returned or withdrawn.</translation>
    </message>
</context>
<context>
    <name>gui::FormDialog</name>
    <message>
        <source>Chưa ghi. Nhấn Esc lần nữa để bỏ những gì vừa nhập.</source>
        <translation>Not written. Press Esc again to drop what was typed.</translation>
    </message>
</context>
<context>
    <name>gui::HeatLegend</name>
    <message>
        <source>còn tiêu chí chưa chấm</source>
        <translation>criteria not scored yet</translation>
    </message>
    <message>
        <source>Enter: mở phiếu tại ô</source>
        <translation>Enter: open the sheet there</translation>
    </message>
</context>
<context>
    <name>gui::HeldPane</name>
    <message>
        <source>Chỗ chờ</source>
        <translation>Holding place</translation>
    </message>
    <message>
        <source>Xem kế hoạch nhập (Enter)</source>
        <translation>Show import plan (Enter)</translation>
    </message>
    <message>
        <source>Bỏ gói… (Del)</source>
        <translation>Drop package… (Del)</translation>
    </message>
    <message>
        <source>Gói đến khi đã quá hạn hoặc phiếu đã chốt. Gia hạn hoặc mở lại phiếu của đơn vị (trang Tiến trình), rồi nhập; hoặc bỏ, có ghi lý do.</source>
        <translation>These packages came after the deadline or to a locked sheet. Extend the unit or reopen its sheet (page Process), then import; or drop them with a reason.</translation>
    </message>
    <message>
        <source>Không có gói nào chờ. Gói đến muộn được giữ ở đây thay vì bị mất.</source>
        <translation>No package waits. What comes too late is kept here instead of being lost.</translation>
    </message>
    <message>
        <source>Chưa xem được gói</source>
        <translation>The package was not inspected</translation>
    </message>
    <message>
        <source>Bỏ gói ở chỗ chờ</source>
        <translation>Drop a package that waits</translation>
    </message>
    <message>
        <source>Vì sao bỏ gói «%1»? Lý do được ghi vào nhật ký.</source>
        <translation>Why is the package “%1” dropped? The history keeps the reason.</translation>
    </message>
    <message>
        <source>Bỏ gói</source>
        <translation>Drop package</translation>
    </message>
    <message>
        <source>Chưa bỏ được gói</source>
        <translation>The package was not dropped</translation>
    </message>
</context>
<context>
    <name>gui::HelpDialog</name>
    <message>
        <source>%1 – Chỉ số CCHC</source>
        <translation>%1 – PAR Index</translation>
    </message>
</context>
<context>
    <name>gui::HistoryDialog</name>
    <message>
        <source>Lịch sử ô %1 – %2</source>
        <translation>History of cell %1 – %2</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Cũ</source>
        <translation>Old</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Lý do, ghi chú</source>
        <translation>Reason, note</translation>
    </message>
    <message>
        <source>Từ đâu</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Lịch sử ô</source>
        <translation>Cell history</translation>
    </message>
    <message>
        <source>Lấy lại giá trị này</source>
        <translation>Take this value back</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ô này chưa có thay đổi nào.</source>
        <translation>Nothing has changed in this cell yet.</translation>
    </message>
    <message>
        <source>Đây là giá trị đang có.</source>
        <translation>This is the value that is there.</translation>
    </message>
    <message>
        <source>Lấy lại là một lần sửa mới, có dòng lịch sử riêng; Ctrl+Z hoàn tác được.</source>
        <translation>Taking it back is a new edit with a line of its own; Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>Giá trị của dòng này không đọc được; kiểm tra sổ bằng bản sao lưu.</source>
        <translation>The value of this line cannot be read; check the book against a backup.</translation>
    </message>
    <message>
        <source>Câu hỏi và giải trình sửa ở phần Giải trình của tiêu chí (Ctrl+G).</source>
        <translation>Questions and answers are changed in the part Justification of the criterion (Ctrl+G).</translation>
    </message>
</context>
<context>
    <name>gui::HistoryFilters</name>
    <message>
        <source>Mọi đợt</source>
        <translation>All assessments</translation>
    </message>
    <message>
        <source>Mọi tiêu chí</source>
        <translation>All criteria</translation>
    </message>
    <message>
        <source>Mọi người</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Mới nhất trước</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Cũ nhất trước</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
</context>
<context>
    <name>gui::HistoryList</name>
    <message>
        <source>Chưa có thay đổi nào.</source>
        <translation>No changes yet.</translation>
    </message>
    <message>
        <source>Thu gọn</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Tất cả (%1)</source>
        <translation>All (%1)</translation>
    </message>
</context>
<context>
    <name>gui::HistoryPage</name>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Mã của dòng nhật ký cuối</source>
        <translation>Hash of the last row</translation>
    </message>
    <message>
        <source>Chép mã</source>
        <translation>Copy hash</translation>
    </message>
    <message>
        <source>Kiểm tra nhật ký</source>
        <translation>Check journal</translation>
    </message>
    <message>
        <source>Ghi ra CSV…</source>
        <translation>Write CSV…</translation>
    </message>
    <message>
        <source>Đợt chấm</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Các dòng nhật ký</source>
        <translation>Rows of the journal</translation>
    </message>
    <message>
        <source>%1: %2%</source>
        <translation>%1: %2%</translation>
    </message>
    <message>
        <source>Không có dòng nào như vậy.</source>
        <translation>There is no such row.</translation>
    </message>
    <message>
        <source>%1 dòng</source>
        <translation>%1 rows</translation>
    </message>
    <message>
        <source>%1 dòng đã hiện, đã xem %2 trong %3 dòng; cuộn xuống để đọc tiếp</source>
        <translation>%1 rows shown, %2 of %3 looked at; scroll down to read on</translation>
    </message>
    <message>
        <source>Mã của dòng nhật ký cuối, in ở chân văn bản: %1. Ghi lại mã này ở nơi khác thì sau này biết nhật ký có bị cắt hay làm lại không.</source>
        <translation>Hash of the last row of the journal, printed in the footer of documents: %1. Noted down elsewhere it tells later whether the journal was cut or made anew.</translation>
    </message>
    <message>
        <source>Chưa mở được đợt chấm</source>
        <translation>The assessment was not opened</translation>
    </message>
    <message>
        <source>Dòng này không nói về một ô nào còn trong sổ.</source>
        <translation>This row tells of no cell that is still in the book.</translation>
    </message>
    <message numerus="yes">
        <source>Đã chép %n dòng, dán được vào bảng tính</source>
        <translation>
            <numerusform>Copied %n row, ready to paste into a spreadsheet</numerusform>
            <numerusform>Copied %n rows, ready to paste into a spreadsheet</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã chép mã của dòng nhật ký cuối, %1</source>
        <translation>Hash of the last row copied, %1</translation>
    </message>
    <message>
        <source>Đang kiểm tra nhật ký</source>
        <translation>Checking the journal</translation>
    </message>
    <message>
        <source>Nhật ký nguyên vẹn: %1 dòng nối nhau, và sổ giữ đúng những gì nhật ký kể. Mã cuối %2.</source>
        <translation>The journal is whole: %1 rows are chained, and the book holds what they tell. Head %2.</translation>
    </message>
    <message>
        <source>Nhật ký có chỗ không khớp.</source>
        <translation>Something of the journal does not agree.</translation>
    </message>
    <message>
        <source>Ghi nhật ký ra đâu</source>
        <translation>Where to write the journal</translation>
    </message>
    <message>
        <source>nhat-ky-%1</source>
        <translation>journal-%1</translation>
    </message>
    <message>
        <source>Bảng CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Đang ghi nhật ký ra tệp</source>
        <translation>Writing the journal</translation>
    </message>
    <message>
        <source>Đã ghi %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Chưa ghi được nhật ký ra tệp.</source>
        <translation>The journal could not be written.</translation>
    </message>
    <message>
        <source>&amp;Nhật ký</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Tìm trong nhật ký…</source>
        <translation>Find in the journal…</translation>
    </message>
    <message>
        <source>&amp;Mở ô của dòng này</source>
        <translation>&amp;Open the cell of this row</translation>
    </message>
    <message>
        <source>&amp;Chép dòng đang chọn</source>
        <translation>&amp;Copy selected rows</translation>
    </message>
    <message>
        <source>&amp;Kiểm tra nhật ký</source>
        <translation>&amp;Check journal</translation>
    </message>
    <message>
        <source>&amp;Ghi ra CSV…</source>
        <translation>&amp;Write CSV…</translation>
    </message>
    <message>
        <source>Chép đủ 64 chữ số của mã.</source>
        <translation>Copies all 64 digits of the hash.</translation>
    </message>
    <message>
        <source>Tính lại cả chuỗi và so với những gì sổ đang giữ; chạy nền, dừng được.</source>
        <translation>Computes the whole chain anew and compares it with what the book holds; in the background, can be stopped.</translation>
    </message>
    <message>
        <source>Ghi mọi dòng đang lọc ra tệp, mở được bằng bảng tính.</source>
        <translation>Writes all rows that are filtered to a file for a spreadsheet.</translation>
    </message>
</context>
<context>
    <name>gui::ImportColumns</name>
    <message>
        <source>Đơn vị của mọi dòng</source>
        <translation>Unit of all rows</translation>
    </message>
    <message>
        <source>(theo cột đơn vị)</source>
        <translation>(as the column says)</translation>
    </message>
    <message>
        <source>(chọn cột)</source>
        <translation>(choose a column)</translation>
    </message>
    <message>
        <source>(không có)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>%1: cộng lại</source>
        <translation>%1: added</translation>
    </message>
    <message>
        <source>(%1: chọn cột nào?)</source>
        <translation>(%1: which column?)</translation>
    </message>
    <message>
        <source>Tiêu đề cho biết tiêu chí:</source>
        <translation>The headings name the criteria:</translation>
    </message>
</context>
<context>
    <name>gui::ImportDialog</name>
    <message>
        <source>Trang &amp;tính:</source>
        <translation>&amp;Sheet:</translation>
    </message>
    <message>
        <source>Cột nào là gì</source>
        <translation>Which column is which</translation>
    </message>
    <message>
        <source>Sẽ thay đổi</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Vấn đề trong tệp</source>
        <translation>Problems in the file</translation>
    </message>
    <message>
        <source>Trang tính</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>%1 (đang ẩn)</source>
        <translation>%1 (hidden)</translation>
    </message>
    <message>
        <source>%1 ô như cũ, %2 dòng bỏ qua</source>
        <translation>%1 cells as before, %2 rows passed over</translation>
    </message>
    <message>
        <source>Chưa ghi gì vào sổ. Bấm nhập thì ghi cả tệp thành một bước, hoàn tác được bằng Ctrl+Z.</source>
        <translation>Nothing is written yet. Importing writes the whole file as one step, which Ctrl+Z takes back.</translation>
    </message>
    <message numerus="yes">
        <source>Chưa nhập được: %n lỗi trong tệp. Sửa tệp hoặc chọn lại cột.</source>
        <translation>
            <numerusform>Cannot import: %n error in the file. Mend the file or choose other columns.</numerusform>
            <numerusform>Cannot import: %n errors in the file. Mend the file or choose other columns.</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có gì để nhập: mọi số trong tệp đã có trong sổ.</source>
        <translation>Nothing to import: all numbers of the file are in the book.</translation>
    </message>
    <message numerus="yes">
        <source>Nhập được, nhưng có %n điều cần xem.</source>
        <translation>
            <numerusform>Can be imported; %n thing is worth a look.</numerusform>
            <numerusform>Can be imported; %n things are worth a look.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa nhập được</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>Chưa đọc được tệp</source>
        <translation>The file was not read</translation>
    </message>
    <message>
        <source>Kết quả điều tra, tệp %1</source>
        <translation>Survey results, file %1</translation>
    </message>
    <message>
        <source>Nhập kết quả điều tra</source>
        <translation>Import survey results</translation>
    </message>
    <message>
        <source>Nhập số liệu hồ sơ</source>
        <translation>Import dossier counters</translation>
    </message>
    <message>
        <source>như lần trước đã chọn</source>
        <translation>as chosen last time</translation>
    </message>
    <message numerus="yes">
        <source>Nhập phần còn lại; %n dòng sai không vào sổ.</source>
        <translation>
            <numerusform>The rest is imported; %n faulty row stays out of the book.</numerusform>
            <numerusform>The rest is imported; %n faulty rows stay out of the book.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã nhập %n ô</source>
        <translation>
            <numerusform>%n cell was imported</numerusform>
            <numerusform>%n cells were imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dòng sai không vào sổ. Sửa trong tệp rồi nhập lại: ô đã nhập không đổi.</source>
        <translation>
            <numerusform>%n faulty row is not in the book. Mend the file and import it again: cells that were imported do not change.</numerusform>
            <numerusform>%n faulty rows are not in the book. Mend the file and import it again: cells that were imported do not change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx *.ods *.csv *.txt);;Mọi tệp (*)</source>
        <translation>Tables (*.xlsx *.ods *.csv *.txt);;All files (*)</translation>
    </message>
    <message numerus="yes">
        <source>Chưa nhập được: %n lỗi trong tệp. Trả lời ở bên trái, hoặc sửa tệp.</source>
        <translation>
            <numerusform>Cannot import: %n error in the file. Answer at the left, or mend the file.</numerusform>
            <numerusform>Cannot import: %n errors in the file. Answer at the left, or mend the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ô như cũ</source>
        <translation>%1 cells unchanged</translation>
    </message>
    <message>
        <source>%1 lỗi, %2 cần xem</source>
        <translation>%1 errors, %2 to look at</translation>
    </message>
    <message>
        <source>, %1 bỏ qua</source>
        <translation>, %1 passed over</translation>
    </message>
    <message numerus="yes">
        <source>Chưa nhập được: %n lỗi trong phiếu. Sửa các ô ấy rồi nhập lại.</source>
        <translation>
            <numerusform>Cannot import: %n error in the form. Mend the cell and import again.</numerusform>
            <numerusform>Cannot import: %n errors in the form. Mend the cells and import again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đón&amp;g, không nhập</source>
        <translation>&amp;Close, import nothing</translation>
    </message>
    <message>
        <source>&amp;Làm tròn tỷ lệ đến bốn số lẻ</source>
        <translation>&amp;Round percentages to four decimals</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Bỏ qua %n dòng sai</source>
        <translation>
            <numerusform>&amp;Leave %n faulty row out</numerusform>
            <numerusform>&amp;Leave %n faulty rows out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Nhập %n ô</source>
        <translation>
            <numerusform>&amp;Import %n cell</numerusform>
            <numerusform>&amp;Import %n cells</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Nhập</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>, %1 cho biết</source>
        <translation>, %1 noted</translation>
    </message>
</context>
<context>
    <name>gui::ImportQuestions</name>
    <message>
        <source>Cần trả lời</source>
        <translation>To be answered</translation>
    </message>
    <message numerus="yes">
        <source>«%1», %n dòng, là đơn vị nào?</source>
        <translation>
            <numerusform>Which unit is “%1”, %n row?</numerusform>
            <numerusform>Which unit is “%1”, %n rows?</numerusform>
        </translation>
    </message>
    <message>
        <source>(chọn đơn vị)</source>
        <translation>(choose a unit)</translation>
    </message>
    <message>
        <source>(bỏ các dòng này)</source>
        <translation>(leave these rows out)</translation>
    </message>
    <message>
        <source>Cột %1 là mức nào?</source>
        <translation>Which option is column %1?</translation>
    </message>
    <message>
        <source>(chọn mức)</source>
        <translation>(choose an option)</translation>
    </message>
    <message>
        <source>(bỏ cột này)</source>
        <translation>(leave this column out)</translation>
    </message>
    <message>
        <source>%1, cộng với cột %2</source>
        <translation>%1, added to column %2</translation>
    </message>
</context>
<context>
    <name>gui::InspectDialog</name>
    <message>
        <source>Trong gói %1</source>
        <translation>In the package %1</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bên gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Người lập</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Đợt chấm</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Bộ chỉ số</source>
        <translation>Index set</translation>
    </message>
    <message>
        <source>Số gói</source>
        <translation>Package number</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa</source>
        <translation>Fingerprint of the key</translation>
    </message>
    <message>
        <source>Nhật ký bên gửi</source>
        <translation>Sender&apos;s history</translation>
    </message>
    <message>
        <source>%1 dòng, đầu %2</source>
        <translation>%1 rows, head %2</translation>
    </message>
    <message>
        <source>Chữ ký đúng. Chỉ xem: chưa so với sổ, chưa ghi gì.</source>
        <translation>The signature is right. Only looked at: nothing was compared or written.</translation>
    </message>
    <message>
        <source>Trong gói</source>
        <translation>In the package</translation>
    </message>
    <message>
        <source>So với sổ…</source>
        <translation>Compare with the book…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Gói nói gì về mình</source>
        <translation>What the package says of itself</translation>
    </message>
</context>
<context>
    <name>gui::KeyBand</name>
    <message>
        <source>Dấu vân tay khóa (6 nhóm)</source>
        <translation>Fingerprint of the key (6 groups)</translation>
    </message>
    <message>
        <source>Dấu vân tay gõ từ giấy</source>
        <translation>Fingerprint typed from paper</translation>
    </message>
    <message>
        <source>gõ đủ 6 nhóm như trên giấy</source>
        <translation>type all 6 groups as on paper</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa, hai nhóm để trống</source>
        <translation>Fingerprint of the key, two groups left out</translation>
    </message>
    <message>
        <source>Xác nhận khóa</source>
        <translation>Confirm key</translation>
    </message>
    <message>
        <source>Xác nhận khóa của %1: khóa khác với khóa đã xác nhận</source>
        <translation>Confirm the key of %1: another key than the one confirmed</translation>
    </message>
    <message>
        <source>Xác nhận khóa của %1: gói đầu tiên, làm một lần</source>
        <translation>Confirm the key of %1: first package, done once</translation>
    </message>
    <message>
        <source>Gọi cho bên gửi theo số điện thoại đã biết và hỏi vì sao đổi khóa. Nếu đúng, gõ dấu vân tay trên phiếu giao nộp của bên gửi; hai nhóm để trống chỉ có trên giấy.</source>
        <translation>Call the sender at a number that you know and ask why the key has changed. If it is right, type the fingerprint from the sender&apos;s cover letter; the two groups left out stand on paper only.</translation>
    </message>
    <message>
        <source>Gõ dấu vân tay trên phiếu giao nộp của bên gửi, hoặc nghe người gửi đọc qua điện thoại; hai nhóm để trống chỉ có trên giấy. Gói ký bằng khóa khác sẽ bị từ chối.</source>
        <translation>Type the fingerprint from the sender&apos;s cover letter, or have it read by telephone; the two groups left out stand on paper only. Packages signed by another key will be refused.</translation>
    </message>
    <message>
        <source>Chưa khớp với khóa ký gói. Đọc lại từng nhóm trên giấy rồi gõ lại; gõ sai bao nhiêu lần cũng không hại gì, sổ chưa đổi. Vẫn không khớp dù gõ đúng như giấy thì gói không phải do bên gửi ký: hỏi lại bên gửi.</source>
        <translation>Not yet the key that signed the package. Read each group from the paper again and retype it; a slip does no harm however often, and the book is unchanged. If it still differs though typed as on paper, the sender did not sign the package: ask them.</translation>
    </message>
    <message>
        <source>Xác nhận khóa của %1: khóa đã biết, dùng vào việc khác</source>
        <translation>Confirm the key of %1: a known key, for another purpose</translation>
    </message>
</context>
<context>
    <name>gui::LineageDialog</name>
    <message>
        <source>Nguồn gốc đơn vị – Chỉ số CCHC</source>
        <translation>Origin of a unit – PAR Index</translation>
    </message>
    <message>
        <source>Thêm dòng mới</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>không có trong sổ</source>
        <translation>not in the book</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>&amp;Dòng</source>
        <translation>&amp;Row</translation>
    </message>
    <message>
        <source>&amp;Cách</source>
        <translation>&amp;How</translation>
    </message>
    <message>
        <source>Đơn vị &amp;cũ</source>
        <translation>&amp;Old unit</translation>
    </message>
    <message>
        <source>&amp;Tên cũ</source>
        <translation>Old &amp;name</translation>
    </message>
    <message>
        <source>&amp;Văn bản quyết định</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Ngày văn bản</source>
        <translation>&amp;Date of the document</translation>
    </message>
    <message>
        <source>Hoạt động t&amp;ừ</source>
        <translation>&amp;Working from</translation>
    </message>
    <message>
        <source>Đơn vị cũ được sáp nhập thì số năm trước của nó là của đơn vị mới, nếu chỉ có một đơn vị cũ.</source>
        <translation>Last year of a unit that was merged is the new one’s, if it is the only one.</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi, không ghi</source>
        <translation>Do not write</translation>
    </message>
    <message>
        <source>sáp nhập vào</source>
        <translation>merged into it</translation>
    </message>
    <message>
        <source>tách ra từ</source>
        <translation>split off from</translation>
    </message>
    <message>
        <source>đổi tên</source>
        <translation>renamed</translation>
    </message>
    <message>
        <source>bỏ dòng này</source>
        <translation>take this row away</translation>
    </message>
</context>
<context>
    <name>gui::MainActions</name>
    <message>
        <source>&amp;Tệp</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Đợt chấm</source>
        <translation>&amp;Assessment</translation>
    </message>
    <message>
        <source>Trợ &amp;giúp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Sổ mở &amp;gần đây</source>
        <translation>&amp;Recent books</translation>
    </message>
    <message>
        <source>&amp;Giao diện</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>&amp;Ngôn ngữ</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Mở tỉnh &amp;mẫu…</source>
        <translation>Open &amp;sample province…</translation>
    </message>
    <message>
        <source>&amp;Lập sổ mới…</source>
        <translation>&amp;New book…</translation>
    </message>
    <message>
        <source>Mở &amp;sổ…</source>
        <translation>&amp;Open book…</translation>
    </message>
    <message>
        <source>Đó&amp;ng sổ</source>
        <translation>&amp;Close book</translation>
    </message>
    <message>
        <source>&amp;In…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Thoát</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Tìm</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Tìm &amp;tiếp</source>
        <translation>Find &amp;next</translation>
    </message>
    <message>
        <source>Tìm &amp;ngược</source>
        <translation>Find &amp;previous</translation>
    </message>
    <message>
        <source>Sang &amp;khung kế tiếp</source>
        <translation>&amp;Next pane</translation>
    </message>
    <message>
        <source>Về khung t&amp;rước</source>
        <translation>&amp;Previous pane</translation>
    </message>
    <message>
        <source>&amp;Vấn đề tiếp</source>
        <translation>Next p&amp;roblem</translation>
    </message>
    <message>
        <source>Vấn đề t&amp;rước</source>
        <translation>Previous pro&amp;blem</translation>
    </message>
    <message>
        <source>&amp;Hướng dẫn trang này</source>
        <translation>&amp;Help on this page</translation>
    </message>
    <message>
        <source>&amp;Phím tắt</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Về chương trình</source>
        <translation>&amp;About</translation>
    </message>
    <message>
        <source>&amp;Theo hệ thống</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Sáng</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>T&amp;ối</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hoàn tác %1</source>
        <translation>Undo %1</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Làm lại %1</source>
        <translation>Redo %1</translation>
    </message>
    <message>
        <source>&amp;Tài liệu kiểm chứng</source>
        <translation>&amp;Documents (evidence)</translation>
    </message>
    <message>
        <source>Sao &amp;chép sổ…</source>
        <translation>&amp;Copy the book…</translation>
    </message>
    <message>
        <source>Ô chờ &amp;ghi tiếp</source>
        <translation>Next cell &amp;not written</translation>
    </message>
    <message>
        <source>Tên người &amp;dùng…</source>
        <translation>&amp;User name…</translation>
    </message>
    <message>
        <source>Trang này không có gì để in. In ở Phiếu chấm, Xếp hạng hoặc Báo cáo.</source>
        <translation>Nothing to print on this page. Print from Score sheet, Ranking or Reports.</translation>
    </message>
    <message>
        <source>Sao lưu và &amp;khôi phục…</source>
        <translation>&amp;Backups and restoring…</translation>
    </message>
    <message>
        <source>Đổi mật k&amp;hẩu…</source>
        <translation>C&amp;hange password…</translation>
    </message>
    <message>
        <source>Khóa màn hì&amp;nh</source>
        <translation>&amp;Lock the screen</translation>
    </message>
    <message>
        <source>&amp;Xuất toàn bộ dữ liệu…</source>
        <translation>E&amp;xport all data…</translation>
    </message>
    <message>
        <source>Lậ&amp;p sổ từ gói…</source>
        <translation>New book from a &amp;package…</translation>
    </message>
</context>
<context>
    <name>gui::MainToolBar</name>
    <message>
        <source>%1 (Ctrl+F)</source>
        <translation>%1 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Đợt:</source>
        <translation>Assessment:</translation>
    </message>
    <message>
        <source>Bước:</source>
        <translation>Stage:</translation>
    </message>
    <message>
        <source>Đợt chấm điểm</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Bước chấm</source>
        <translation>Stage</translation>
    </message>
</context>
<context>
    <name>gui::MainWindow</name>
    <message>
        <source>Đã mở %1</source>
        <translation>Opened %1</translation>
    </message>
    <message>
        <source>Chưa hoàn tác, làm lại được</source>
        <translation>Nothing was undone or redone</translation>
    </message>
    <message>
        <source>Chưa mở sổ nào</source>
        <translation>No book is open</translation>
    </message>
    <message>
        <source>Chưa mở được đợt chấm</source>
        <translation>The assessment was not opened</translation>
    </message>
    <message>
        <source>Thanh công cụ</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>Chỉ số CCHC</source>
        <translation>CCHC index</translation>
    </message>
    <message>
        <source>Mở để ghi</source>
        <translation>Open for writing</translation>
    </message>
    <message>
        <source>%1 từ lần trước; Ctrl+F8 để đến từng ô</source>
        <translation>%1 from the last time; Ctrl+F8 goes to each</translation>
    </message>
    <message>
        <source>Sổ này đang mở</source>
        <translation>This book is open already</translation>
    </message>
    <message>
        <source>Đóng sổ</source>
        <translation>Close the book</translation>
    </message>
    <message>
        <source>Mở sổ khác</source>
        <translation>Open another book</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Đã khôi phục: %1</source>
        <translation>Restored: %1</translation>
    </message>
    <message>
        <source>Đã đổi mật khẩu</source>
        <translation>The password was changed</translation>
    </message>
    <message>
        <source>Gói do người quản trị sổ nhập, ở trang Trao đổi.</source>
        <translation>Packages are imported by who manages the book, on the page Exchange.</translation>
    </message>
</context>
<context>
    <name>gui::ManyDialog</name>
    <message>
        <source>Nhập nhiều gói</source>
        <translation>Import many packages</translation>
    </message>
    <message>
        <source>Các gói</source>
        <translation>Packages</translation>
    </message>
    <message>
        <source>để lại, xem và chọn từng gói</source>
        <translation>leave it, look at each package</translation>
    </message>
    <message>
        <source>giữ của sổ</source>
        <translation>the book&apos;s</translation>
    </message>
    <message>
        <source>lấy của gói</source>
        <translation>the package&apos;s</translation>
    </message>
    <message>
        <source>&amp;Khi hai bên cùng sửa một mục</source>
        <translation>&amp;Where both sides changed the same</translation>
    </message>
    <message>
        <source>&amp;Phần của gói</source>
        <translation>&amp;Parts of the package</translation>
    </message>
    <message>
        <source>Thôi, chưa nhập</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>Chưa ghi gì vào sổ. Sổ được sao lưu một lần trước khi nhập; mỗi gói là một bước, hoàn tác được.</source>
        <translation>Nothing is written yet. The book is copied once before; each package is one step that can be undone.</translation>
    </message>
    <message numerus="yes">
        <source>%n gói đến muộn sẽ được giữ ở chỗ chờ.</source>
        <translation>
            <numerusform>%n package came too late and will be held.</numerusform>
            <numerusform>%n packages came too late and will be held.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đang nhập gói %1/%2: %3</source>
        <translation>Importing package %1 of %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>Đã nhập %n gói</source>
        <translation>
            <numerusform>Imported %n package</numerusform>
            <numerusform>Imported %n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, giữ ở chỗ chờ %n</source>
        <translation>
            <numerusform>, held %n</numerusform>
            <numerusform>, held %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, còn %n chưa nhập: xem lý do ở từng dòng</source>
        <translation>
            <numerusform>, %n not imported: the reason stands in its line</numerusform>
            <numerusform>, %n not imported: the reason stands in each line</numerusform>
        </translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n gói chờ khóa: chọn dòng, gõ dấu vân tay trên giấy của bên gửi rồi Enter.</source>
        <translation>
            <numerusform>%n package waits for its key: choose its row, type the fingerprint from the sender&apos;s paper and press Enter.</numerusform>
            <numerusform>%n packages wait for their keys: choose a row, type the fingerprint from the sender&apos;s paper and press Enter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Chọn bên cho các xung đột, hoặc xem từng gói.</source>
        <translation>Choose a side for the conflicts, or look at the packages one by one.</translation>
    </message>
    <message numerus="yes">
        <source>%n gói chưa xác nhận khóa sẽ không nhập.</source>
        <translation>
            <numerusform>%n package without a confirmed key will not be imported.</numerusform>
            <numerusform>%n packages without a confirmed key will not be imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nhập gói</source>
        <translation>Import package</translation>
    </message>
    <message numerus="yes">
        <source>Nhập %n gói (Ctrl+Enter)</source>
        <translation>
            <numerusform>Import %n package (Ctrl+Enter)</numerusform>
            <numerusform>Import %n packages (Ctrl+Enter)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gui::MatrixPage</name>
    <message>
        <source>Chấm kín</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>&amp;Chấp nhận tự chấm</source>
        <translation>&amp;Accept the self score</translation>
    </message>
    <message>
        <source>&amp;Không phát sinh</source>
        <translation>&amp;Nothing arose</translation>
    </message>
    <message>
        <source>Chưa có &amp;tài liệu</source>
        <translation>No &amp;evidence</translation>
    </message>
    <message>
        <source>&amp;Xóa điểm</source>
        <translation>&amp;Clear points</translation>
    </message>
    <message>
        <source>&amp;Số liệu của đơn vị</source>
        <translation>&amp;Figures of the unit</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Tiêu chí t&amp;rước</source>
        <translation>&amp;Previous criterion</translation>
    </message>
    <message>
        <source>&amp;Danh sách tiêu chí</source>
        <translation>&amp;List of criteria</translation>
    </message>
    <message>
        <source>C&amp;hép khối ô</source>
        <translation>C&amp;opy the block</translation>
    </message>
    <message>
        <source>Chép kèm tiêu đề &amp;cột</source>
        <translation>Copy &amp;with headers</translation>
    </message>
    <message>
        <source>Dá&amp;n khối ô</source>
        <translation>Pas&amp;te the block</translation>
    </message>
    <message>
        <source>&amp;Mở phiếu của đơn vị</source>
        <translation>Open the unit’s &amp;sheet</translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tất cả cơ quan</source>
        <translation>All offices</translation>
    </message>
    <message>
        <source>Cơ quan thẩm định: %1, đã xong %2</source>
        <translation>Verifying office: %1, done %2</translation>
    </message>
    <message>
        <source>Kết quả tìm %1 trên %2; F3 tìm tiếp</source>
        <translation>Match %1 of %2; F3 finds the next</translation>
    </message>
    <message>
        <source>&amp;Tiêu chí</source>
        <translation>&amp;Criterion</translation>
    </message>
    <message>
        <source>Tìm mã, tiêu chí, đơn vị…</source>
        <translation>Find code, criterion, unit…</translation>
    </message>
    <message>
        <source>Độ rộng như ban đầu</source>
        <translation>Widths as they were</translation>
    </message>
    <message>
        <source>Chấp nhận (Ctrl+Enter)</source>
        <translation>Accept (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Chấp nhận tự chấm (Ctrl+Enter)</source>
        <translation>Accept the self score (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Chấp nhận bước trước (Ctrl+Enter)</source>
        <translation>Accept the stage before (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Thẩm định theo tiêu chí</source>
        <translation>Verify by criterion</translation>
    </message>
    <message>
        <source>Cơ quan thẩm định</source>
        <translation>Verifying office</translation>
    </message>
    <message>
        <source>Tiêu chí trước</source>
        <translation>Previous criterion</translation>
    </message>
    <message>
        <source>Tiêu chí sau</source>
        <translation>Next criterion</translation>
    </message>
    <message>
        <source>Che điểm và số liệu tự chấm cho đến khi đơn vị có điểm thẩm định</source>
        <translation>Hides self points and figures until a unit has a verified value</translation>
    </message>
    <message>
        <source>Tài liệu kiểm chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>%1 đã thẩm định, giữ nguyên</source>
        <translation>%1 verified already, kept</translation>
    </message>
    <message>
        <source>%1 chưa có điểm bước trước: %2</source>
        <translation>%1 without points of the stage before: %2</translation>
    </message>
    <message>
        <source>%1 cần lý do vì khác số liệu hồ sơ: %2</source>
        <translation>%1 need a reason, unlike the dossier figures: %2</translation>
    </message>
    <message>
        <source>Lịch sử &amp;ô</source>
        <translation>&amp;History of the cell</translation>
    </message>
    <message>
        <source>Tiêu chí &amp;sau</source>
        <translation>Ne&amp;xt criterion</translation>
    </message>
    <message>
        <source>Đính kèm tài l&amp;iệu…</source>
        <translation>Attach a docu&amp;ment…</translation>
    </message>
    <message>
        <source>Tài liệ&amp;u sau</source>
        <translation>Next doc&amp;ument</translation>
    </message>
    <message>
        <source>Nhập kết quả điề&amp;u tra…</source>
        <translation>&amp;Import survey results…</translation>
    </message>
    <message>
        <source>Không có dấu lệch hay vấn đề nào ở tiêu chí này</source>
        <translation>No outlier or problem at this criterion</translation>
    </message>
    <message>
        <source>%1: chấp nhận %2 đơn vị</source>
        <translation>%1: %2 units accepted</translation>
    </message>
    <message>
        <source>Giả&amp;i trình</source>
        <translation>&amp;Justification</translation>
    </message>
    <message>
        <source>%1: xác nhận %2 đơn vị</source>
        <translation>%1: %2 units confirmed</translation>
    </message>
    <message>
        <source>%1 chưa xác nhận được: %2</source>
        <translation>%1 could not be confirmed: %2</translation>
    </message>
    <message>
        <source>Chấp nhận (Ctrl+↵)</source>
        <translation>Accept (Ctrl+↵)</translation>
    </message>
</context>
<context>
    <name>gui::MatrixTable</name>
    <message>
        <source>Cần lý do: gõ lý do rồi Enter, hoặc Esc để bỏ.</source>
        <translation>A reason is needed: type it and press Enter, or Esc to give up.</translation>
    </message>
    <message>
        <source>Chưa ghi: gõ lý do rồi Enter (↓ chọn lý do đã dùng, Esc bỏ).</source>
        <translation>Not written: type the reason and press Enter (↓ offers used ones, Esc gives up).</translation>
    </message>
    <message>
        <source>Chưa ghi: lý do này là của điểm trước. Sửa, hoặc Enter để giữ (Esc bỏ).</source>
        <translation>Not written: this is the reason of the points before. Change it, or Enter keeps it (Esc gives up).</translation>
    </message>
</context>
<context>
    <name>gui::MoveDialog</name>
    <message>
        <source>Chuyển bước</source>
        <translation>Move on</translation>
    </message>
    <message>
        <source>Chuyển bước – Chỉ số CCHC</source>
        <translation>Move on – Chỉ số CCHC</translation>
    </message>
    <message>
        <source>Đang ở bước</source>
        <translation>Phase now</translation>
    </message>
    <message>
        <source>&amp;Sang bước</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>Số &amp;quyết định</source>
        <translation>Decision &amp;number</translation>
    </message>
    <message>
        <source>N&amp;gày quyết định</source>
        <translation>Decision &amp;date</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>%1 (trở lại)</source>
        <translation>%1 (back)</translation>
    </message>
    <message>
        <source>Thôi, không chuyển</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>%1 phiếu chưa chốt sẽ được chốt, trong đó %2 phiếu còn trong hạn: cần ghi lý do.</source>
        <translation>%1 sheets will be locked, of which %2 may still be worked on: a reason is wanted.</translation>
    </message>
    <message>
        <source>%1 phiếu chưa chốt đã quá hạn và sẽ được chốt.</source>
        <translation>%1 late sheets will be locked.</translation>
    </message>
    <message>
        <source>Cán bộ thẩm định chấm lần 1 các phiếu đã chốt và đặt câu hỏi.</source>
        <translation>Verifiers score the locked sheets and ask questions.</translation>
    </message>
    <message>
        <source>Điểm thẩm định lần 1 khóa lại; đơn vị trả lời câu hỏi, khiếu nại và bổ sung tài liệu.</source>
        <translation>The verified scores are closed; units answer questions, contest and add documents.</translation>
    </message>
    <message>
        <source>Chỉ tiêu chí có khiếu nại được chấm lại ở thẩm định lần 2.</source>
        <translation>Only contested criteria are scored again.</translation>
    </message>
    <message>
        <source>Bắt đầu một bản đính chính; kết quả đã công bố vẫn đọc được như cũ.</source>
        <translation>A corrigendum begins; the published result stays readable.</translation>
    </message>
    <message>
        <source>Hội đồng xem xét; điểm thẩm định lần 2 còn sửa được.</source>
        <translation>The council looks at the result; scores of the second verification can still be changed.</translation>
    </message>
    <message>
        <source>Mọi điểm khóa lại theo quyết định.</source>
        <translation>All scores are closed by the decision.</translation>
    </message>
    <message>
        <source>Kết quả và danh sách đơn vị được giữ nguyên như lúc này, có mã kiểm tra; sau đó không đổi nữa.</source>
        <translation>Result and units are kept as they are now, with a checksum, and do not change any more.</translation>
    </message>
    <message>
        <source>Các đơn vị lại sửa được phiếu mở lại.</source>
        <translation>Units can work on reopened sheets again.</translation>
    </message>
    <message>
        <source>Chưa chọn bước.</source>
        <translation>No phase is chosen.</translation>
    </message>
    <message>
        <source>Trở lại bước trước cần ghi lý do.</source>
        <translation>Going back wants a reason.</translation>
    </message>
    <message>
        <source>Phê duyệt cần số và ngày quyết định.</source>
        <translation>An approval wants the number and date of the decision.</translation>
    </message>
    <message>
        <source>Chưa chuyển bước</source>
        <translation>Not moved on</translation>
    </message>
    <message>
        <source>Việc còn dang dở</source>
        <translation>Left open</translation>
    </message>
    <message>
        <source>Công bố bản đính chính cần ghi lý do.</source>
        <translation>Publishing a corrigendum wants a reason.</translation>
    </message>
    <message>
        <source>Còn %1 việc dang dở: vẫn chuyển thì ghi lý do.</source>
        <translation>Matters left open: %1. To go on all the same, give a reason.</translation>
    </message>
</context>
<context>
    <name>gui::NewBookDialog</name>
    <message>
        <source>Lập sổ mới – Chỉ số CCHC</source>
        <translation>New book – CCHC index</translation>
    </message>
    <message>
        <source>&amp;Tên sổ</source>
        <translation>Book &amp;name</translation>
    </message>
    <message>
        <source>Tên sổ</source>
        <translation>Book name</translation>
    </message>
    <message>
        <source>&amp;Nơi lưu</source>
        <translation>&amp;Location</translation>
    </message>
    <message>
        <source>Nơi lưu</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>&amp;Chọn…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>Chọn nơi lưu</source>
        <translation>Choose the location</translation>
    </message>
    <message>
        <source>&amp;Bộ chỉ số</source>
        <translation>&amp;Index set</translation>
    </message>
    <message>
        <source>Bộ chỉ số</source>
        <translation>Index set</translation>
    </message>
    <message>
        <source>Nhó&amp;m đơn vị</source>
        <translation>Unit &amp;group</translation>
    </message>
    <message>
        <source>Nhóm đơn vị</source>
        <translation>Unit group</translation>
    </message>
    <message>
        <source>Nă&amp;m</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>Năm chấm điểm</source>
        <translation>Year of the assessment</translation>
    </message>
    <message>
        <source>Danh sách đơn &amp;vị</source>
        <translation>&amp;Units</translation>
    </message>
    <message>
        <source>Danh sách đơn vị, mỗi dòng một đơn vị</source>
        <translation>Units, one on each line</translation>
    </message>
    <message>
        <source>Thôi, không lập</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Lập sổ</source>
        <translation>Make book</translation>
    </message>
    <message>
        <source>Chỉ số CCHC %1</source>
        <translation>CCHC index %1</translation>
    </message>
    <message>
        <source>%1 lĩnh vực, %2 tiêu chí, năm %3</source>
        <translation>%1 areas, %2 criteria, year %3</translation>
    </message>
    <message>
        <source>Lưu sổ mới ở đâu</source>
        <translation>Where to save the new book</translation>
    </message>
    <message>
        <source>Chưa có tên sổ.</source>
        <translation>The book has no name.</translation>
    </message>
    <message>
        <source>Chưa chọn nơi lưu.</source>
        <translation>No location is chosen.</translation>
    </message>
    <message>
        <source>Đã có tệp cùng tên ở nơi lưu: hãy đặt tên khác.</source>
        <translation>A file of that name is there already: choose another name.</translation>
    </message>
    <message>
        <source>Chưa chọn bộ chỉ số.</source>
        <translation>No index set is chosen.</translation>
    </message>
    <message>
        <source>Chưa có đơn vị nào.</source>
        <translation>There are no units.</translation>
    </message>
    <message>
        <source>Không đơn vị nào thuộc nhóm «%1»; danh sách có nhóm: %2.</source>
        <translation>No unit is in group “%1”; the list has: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Lập sổ với %n đơn vị</source>
        <translation>
            <numerusform>Make book with %n unit</numerusform>
            <numerusform>Make book with %n units</numerusform>
        </translation>
    </message>
    <message>
        <source>Đọc từ tệp…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>Danh sách như đã đọc</source>
        <translation>The list as it was read</translation>
    </message>
    <message>
        <source>Mỗi dòng một đơn vị: tên, hoặc mã; tên. Dán được từ bảng tính, có dòng tiêu đề và số thứ tự cũng được.</source>
        <translation>One unit a line: name, or id; name. Cells from a spreadsheet can be pasted, also with a heading row and running numbers.</translation>
    </message>
    <message>
        <source>Chưa lập được sổ mới</source>
        <translation>The new book was not made</translation>
    </message>
    <message>
        <source>Mọi thứ đã gõ còn trong khung: sửa nơi lưu hoặc danh sách rồi bấm «Lập sổ» lần nữa.</source>
        <translation>All that was typed is still in the form: change the place or the list and press “Make the book” again.</translation>
    </message>
    <message numerus="yes">
        <source>%n đơn vị không thuộc nhóm «%1»: có trong sổ, không dự đợt chấm này.</source>
        <translation>
            <numerusform>%n unit is not of the group “%1”: it is in the book, but takes no part in this assessment.</numerusform>
            <numerusform>%n units are not of the group “%1”: they are in the book, but take no part in this assessment.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đây là phần đã gõ lần trước, sổ chưa lập.</source>
        <translation>This was typed last time; the book is not made yet.</translation>
    </message>
    <message>
        <source>Nhấn Esc lần nữa để bỏ những gì vừa nhập.</source>
        <translation>Press Esc again to drop what was typed.</translation>
    </message>
</context>
<context>
    <name>gui::NoticeDialog</name>
    <message>
        <source>Ở đâu</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Làm gì tiếp</source>
        <translation>What to do next</translation>
    </message>
    <message>
        <source>Chi tiết kỹ thuật</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Chép chi tiết</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 – Chỉ số CCHC</source>
        <translation>%1 – PAR Index</translation>
    </message>
</context>
<context>
    <name>gui::OfficeDialog</name>
    <message>
        <source>Thông tin cơ quan – Chỉ số CCHC</source>
        <translation>Facts of the office – PAR Index</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Trang xem trước</source>
        <translation>Page preview</translation>
    </message>
    <message>
        <source>Dùng cho mọi văn bản của sổ; để trống thì không in. Số và ngày văn bản do văn thư ghi.</source>
        <translation>For all papers of the book; what is empty is not printed. The clerk gives number and day.</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi, không ghi</source>
        <translation>Do not write</translation>
    </message>
    <message>
        <source>ký trực tiếp</source>
        <translation>in person</translation>
    </message>
</context>
<context>
    <name>gui::OverviewPage</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>Kỳ báo cáo %1 – %2</source>
        <translation>Reporting period %1 – %2</translation>
    </message>
    <message>
        <source>Bộ chỉ số %1, %2 lĩnh vực, %3 tiêu chí, %4 điểm</source>
        <translation>Index set %1, %2 areas, %3 criteria, %4 points</translation>
    </message>
    <message numerus="yes">
        <source>%n đơn vị</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message>
        <source>số ngày quá hạn</source>
        <translation>days overdue</translation>
    </message>
    <message>
        <source>Không đơn vị nào quá hạn.</source>
        <translation>No unit is overdue.</translation>
    </message>
    <message>
        <source>Đợt này chưa đặt mốc thời hạn: trang Tiến trình.</source>
        <translation>No dates are set yet: page Process.</translation>
    </message>
    <message>
        <source>Tiến độ, %1</source>
        <translation>Progress, %1</translation>
    </message>
    <message>
        <source>số ô đã chấm / %1 tiêu chí × %2 đơn vị</source>
        <translation>cells done / %1 criteria × %2 units</translation>
    </message>
    <message>
        <source>Bắt đầu tự chấm</source>
        <translation>Self-assessment begins</translation>
    </message>
    <message>
        <source>Hết hạn tự chấm</source>
        <translation>Self-assessment ends</translation>
    </message>
    <message>
        <source>Hết hạn thẩm định lần 1</source>
        <translation>First verification ends</translation>
    </message>
    <message>
        <source>Hết hạn giải trình</source>
        <translation>Answers end</translation>
    </message>
    <message>
        <source>Hết hạn thẩm định lần 2</source>
        <translation>Second verification ends</translation>
    </message>
    <message>
        <source>Sổ mẫu, sổ chỉ xem: không tự sao lưu.</source>
        <translation>Samples and books that are only read are not backed up by themselves.</translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa đặt nơi sao lưu thứ hai.</source>
        <translation>No second place is set.</translation>
    </message>
    <message>
        <source>Nơi thứ hai: %1</source>
        <translation>Second place: %1</translation>
    </message>
    <message>
        <source>Vắng nơi thứ hai: %1</source>
        <translation>Second place is away: %1</translation>
    </message>
    <message>
        <source>đã xem %1 đơn vị</source>
        <translation>%1 units looked at</translation>
    </message>
    <message>
        <source>Cơ quan này đã chấm xong mọi ô.</source>
        <translation>This office has done all its cells.</translation>
    </message>
    <message numerus="yes">
        <source>Đã chép cả bảng (%n dòng), dán được vào bảng tính</source>
        <translation>
            <numerusform>Copied the whole table (%n row), ready to paste into a spreadsheet</numerusform>
            <numerusform>Copied the whole table (%n rows), ready to paste into a spreadsheet</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã sao lưu và kiểm tra bản sao.</source>
        <translation>Backed up, and the copy checked.</translation>
    </message>
    <message>
        <source>&amp;Tổng quan</source>
        <translation>&amp;Overview</translation>
    </message>
    <message>
        <source>Đơn vị theo trạng thái</source>
        <translation>Units by state</translation>
    </message>
    <message>
        <source>Trễ hạn, cần đôn đốc</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Xếp loại tạm thời</source>
        <translation>Classes so far</translation>
    </message>
    <message>
        <source>Vấn đề đang mở</source>
        <translation>Open problems</translation>
    </message>
    <message>
        <source>Chỉ số theo lĩnh vực, %</source>
        <translation>Index by area, %</translation>
    </message>
    <message>
        <source>Sao lưu</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Tiến độ theo cơ quan thẩm định</source>
        <translation>Progress by verifying office</translation>
    </message>
    <message>
        <source>&amp;Mở phiếu tại ô này</source>
        <translation>&amp;Open the sheet there</translation>
    </message>
    <message>
        <source>&amp;Chép bảng chỉ số theo lĩnh vực</source>
        <translation>&amp;Copy the table of areas</translation>
    </message>
    <message>
        <source>&amp;Sao lưu ngay</source>
        <translation>&amp;Back up now</translation>
    </message>
    <message>
        <source>&amp;Mở danh sách</source>
        <translation>&amp;Open the list</translation>
    </message>
    <message>
        <source>&amp;Mở tiến trình của đơn vị</source>
        <translation>&amp;Open the progress of the unit</translation>
    </message>
    <message>
        <source>&amp;Mở bảng xếp hạng</source>
        <translation>&amp;Open the ranking</translation>
    </message>
    <message>
        <source>&amp;Mở chỗ chưa chấm ở thẩm định theo tiêu chí</source>
        <translation>&amp;Open what is not scored, by criterion</translation>
    </message>
</context>
<context>
    <name>gui::PackageBookDialog</name>
    <message>
        <source>Lập sổ từ gói</source>
        <translation>New book from a package</translation>
    </message>
    <message>
        <source>Sổ mới có bộ chỉ số, đơn vị và việc được giao trong gói này. Xác nhận bên gửi rồi chọn nơi lưu sổ.</source>
        <translation>The new book has the index set, the units and the work that this package assigns. Confirm its sender, then choose where the book goes.</translation>
    </message>
    <message>
        <source>Tệp gói</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Bên gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Đợt chấm</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa (6 nhóm)</source>
        <translation>Fingerprint of the key (6 groups)</translation>
    </message>
    <message>
        <source>Dấu vân tay khóa, hai nhóm để trống</source>
        <translation>Fingerprint of the key, two groups left out</translation>
    </message>
    <message>
        <source>&amp;Dấu vân tay gõ từ giấy</source>
        <translation>&amp;Fingerprint typed from paper</translation>
    </message>
    <message>
        <source>gõ đủ 6 nhóm như trên giấy</source>
        <translation>type all 6 groups as on paper</translation>
    </message>
    <message>
        <source>Gõ dấu vân tay trên phiếu giao nộp của bên gửi, hoặc nghe người gửi đọc qua điện thoại; hai nhóm để trống chỉ có trên giấy. Gói ký bằng khóa khác sẽ bị từ chối.</source>
        <translation>Type the fingerprint from the sender&apos;s cover letter, or have it read by telephone; the two groups left out stand on paper only. Packages signed by another key will be refused.</translation>
    </message>
    <message>
        <source>Lập sổ…</source>
        <translation>Make the book…</translation>
    </message>
    <message>
        <source>Thôi, không lập</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Chưa gõ dấu vân tay.</source>
        <translation>The fingerprint is not typed yet.</translation>
    </message>
    <message>
        <source>Khác nhau: gói bị từ chối. Đọc lại từng nhóm trên giấy; nếu gõ đúng như giấy thì gói không phải do bên gửi ký. Chưa lập sổ nào.</source>
        <translation>They differ: the package is refused. Read every group on the paper again; where it was typed as it stands there, the package was not signed by the sender. No book was made.</translation>
    </message>
    <message>
        <source>Lưu sổ mới ở đâu</source>
        <translation>Where to save the new book</translation>
    </message>
    <message>
        <source>Chưa lập được sổ từ gói</source>
        <translation>The book was not made of the package</translation>
    </message>
    <message>
        <source>Đã lập sổ, chưa mở được</source>
        <translation>The book was made but cannot be opened</translation>
    </message>
    <message>
        <source>Sổ đã được lập ở nơi ghi trên, đủ nội dung của gói: không cần lập lại.</source>
        <translation>The book was made at the place above, with all of the package: it need not be made again.</translation>
    </message>
    <message>
        <source>Xử lý nguyên nhân (chẳng hạn chép sổ sang thư mục khác hoặc đặt tên ngắn hơn), rồi mở bằng Ctrl+O.</source>
        <translation>Mend the cause (copy the book to another folder, say, or give it a shorter name), then open it by Ctrl+O.</translation>
    </message>
</context>
<context>
    <name>gui::PackageCommands</name>
    <message>
        <source>Gói số %1: %2</source>
        <translation>Package number %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n gói trong %1</source>
        <translation>
            <numerusform>%n package in %1</numerusform>
            <numerusform>%n packages in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n đơn vị không có gì để gửi</source>
        <translation>
            <numerusform>; nothing to send of %n unit</numerusform>
            <numerusform>; nothing to send of %n units</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã tạo %1 · %2</source>
        <translation>Made %1 · %2</translation>
    </message>
    <message>
        <source>Nhập gói</source>
        <translation>Import package</translation>
    </message>
    <message>
        <source>Gói dữ liệu (*.cchcx)</source>
        <translation>Packages (*.cchcx)</translation>
    </message>
    <message>
        <source>Nhập cả thư mục</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>Chưa xem được gói</source>
        <translation>The package was not inspected</translation>
    </message>
    <message>
        <source>Xem gói</source>
        <translation>Inspect package</translation>
    </message>
    <message>
        <source>Chưa giữ được gói</source>
        <translation>The package was not kept</translation>
    </message>
    <message>
        <source>Chưa nhập được gói</source>
        <translation>The package was not imported</translation>
    </message>
</context>
<context>
    <name>gui::PackageDialog</name>
    <message>
        <source>Tạo gói</source>
        <translation>Make a package</translation>
    </message>
    <message numerus="yes">
        <source>Tất cả %n đơn vị, mỗi đơn vị một tệp</source>
        <translation>
            <numerusform>The only unit, in a file</numerusform>
            <numerusform>All %n units, a file each</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Loại gói</source>
        <translation>&amp;Kind of package</translation>
    </message>
    <message>
        <source>&amp;Đơn vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Bộ chỉ số</source>
        <translation>&amp;Index set</translation>
    </message>
    <message>
        <source>&amp;Tên cơ quan gửi</source>
        <translation>&amp;Name of the sending office</translation>
    </message>
    <message>
        <source>Tạo khóa ký &amp;mới (nơi nhận phải xác nhận lại)</source>
        <translation>Make a ne&amp;w signing key (receivers confirm it anew)</translation>
    </message>
    <message>
        <source>Gói được ký bằng khóa của cơ quan, giữ trong sổ này.</source>
        <translation>The package is signed by the office&apos;s key, which is kept in this book.</translation>
    </message>
    <message>
        <source>Tên cơ quan đặt một lần; khóa ký được tạo cùng lúc và giữ trong sổ này. Nơi nhận thấy tên này và xác nhận khóa bằng dấu vân tay trên giấy.</source>
        <translation>The name is given once; the signing key is made with it and kept in this book. Receivers see this name and confirm the key by its fingerprint on paper.</translation>
    </message>
    <message>
        <source>Tạo gói…</source>
        <translation>Make package…</translation>
    </message>
    <message>
        <source>Thôi, không tạo</source>
        <translation>Leave, make nothing</translation>
    </message>
    <message>
        <source>Thư mục cho các gói</source>
        <translation>Folder for the packages</translation>
    </message>
    <message>
        <source>Gói dữ liệu (*.cchcx)</source>
        <translation>Packages (*.cchcx)</translation>
    </message>
    <message>
        <source>Ghi tên cơ quan gửi.</source>
        <translation>Give the name of the sending office.</translation>
    </message>
    <message>
        <source>Đã tạo %1/%2 gói, rồi dừng: %3</source>
        <translation>%1 of %2 packages made, then stopped: %3</translation>
    </message>
    <message>
        <source>&amp;Niêm phong: chỉ bên nhận đọc được</source>
        <translation>&amp;Seal: only the receiver can read it</translation>
    </message>
    <message>
        <source>Niêm phong: nội dung được khóa bằng khóa của bên nhận mà sổ này đã xác nhận; ai khác cầm tệp, kể cả bên gửi, chỉ đọc được loại gói, bên gửi, đợt và đơn vị.</source>
        <translation>Sealed: the content is locked with the receiver&apos;s key that this book has confirmed; whoever else has the file, the sender too, reads nothing but kind, sender, assessment and unit.</translation>
    </message>
    <message>
        <source>Mọi tiêu chí</source>
        <translation>All criteria</translation>
    </message>
    <message>
        <source>mã tiêu chí, nhóm, lĩnh vực: 1, 2.3, 4.1.2</source>
        <translation>codes of criteria, groups, areas: 1, 2.3, 4.1.2</translation>
    </message>
    <message>
        <source>Lĩnh vực %1: %2</source>
        <translation>Area %1: %2</translation>
    </message>
    <message>
        <source>Việc của %1: %2</source>
        <translation>Work of %1: %2</translation>
    </message>
    <message>
        <source>theo bước của đợt</source>
        <translation>as the phase says</translation>
    </message>
    <message>
        <source>thẩm định lần 1</source>
        <translation>first verification</translation>
    </message>
    <message>
        <source>thẩm định lần 2</source>
        <translation>second verification</translation>
    </message>
    <message>
        <source>&amp;Giao làm</source>
        <translation>To be &amp;done</translation>
    </message>
    <message>
        <source>Tiêu &amp;chí</source>
        <translation>&amp;Criteria</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Phiếu còn tiêu chí chưa chấm</source>
        <translation>Criteria not scored yet</translation>
    </message>
    <message numerus="yes">
        <source>và %n đơn vị nữa</source>
        <translation>
            <numerusform>and %n other unit</numerusform>
            <numerusform>and %n other units</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Gửi như thế thì các tiêu chí ấy tính 0 điểm.</source>
        <translation>%1. Sent like this, these criteria count 0.</translation>
    </message>
    <message>
        <source>Vẫn tạo gói</source>
        <translation>Make it all the same</translation>
    </message>
    <message>
        <source>Thôi, chấm tiếp</source>
        <translation>Go on scoring</translation>
    </message>
    <message>
        <source>(chọn cơ quan nhận)</source>
        <translation>(choose the receiver)</translation>
    </message>
    <message>
        <source>Cơ &amp;quan nhận</source>
        <translation>Recei&amp;ving office</translation>
    </message>
    <message>
        <source>Chọn cơ quan nhận gói niêm phong.</source>
        <translation>Choose the office for which the package is sealed.</translation>
    </message>
</context>
<context>
    <name>gui::PackageQueue</name>
    <message>
        <source>Không mở được tệp (%1). Sổ chưa thay đổi gì. Kiểm tra tệp rồi làm lại.</source>
        <translation>The file cannot be opened (%1). The book has not changed. Look at the file, then do it again.</translation>
    </message>
</context>
<context>
    <name>gui::PageHost</name>
    <message>
        <source>Phiếu chấm</source>
        <translation>Score sheet</translation>
    </message>
    <message>
        <source>Xếp hạng</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Thẩm định theo tiêu chí</source>
        <translation>Verify by criterion</translation>
    </message>
    <message>
        <source>Hồ sơ TTHC</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Đợt và đơn vị</source>
        <translation>Assessments and units</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Tiến trình</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Phiếu điều tra</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Trao đổi</source>
        <translation>Exchange</translation>
    </message>
</context>
<context>
    <name>gui::PageList</name>
    <message>
        <source>Các trang</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>gui::PartsButton</name>
    <message>
        <source>&amp;Ô tự chấm</source>
        <translation>&amp;Self-assessment</translation>
    </message>
    <message>
        <source>Ô &amp;thẩm định</source>
        <translation>Veri&amp;fication</translation>
    </message>
    <message>
        <source>Tài &amp;liệu kiểm chứng</source>
        <translation>E&amp;vidence</translation>
    </message>
    <message>
        <source>&amp;Mọi mục khác: đơn vị, ngày, nhiệm vụ, số liệu…</source>
        <translation>&amp;All else: units, days, tasks, figures…</translation>
    </message>
    <message>
        <source>Nhập mọi phần</source>
        <translation>Import all parts</translation>
    </message>
    <message>
        <source>Chỉ nhập %1/%2 phần</source>
        <translation>Only %1/%2 parts</translation>
    </message>
</context>
<context>
    <name>gui::PasswordDialog</name>
    <message>
        <source>Đổi mật khẩu – Chỉ số CCHC</source>
        <translation>Change password – PAR Index</translation>
    </message>
    <message>
        <source>Mật khẩu mới có hiệu lực ngay, ở sổ này.</source>
        <translation>The new password holds at once, for this book.</translation>
    </message>
    <message>
        <source>Đổi mật khẩu</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>Thôi, giữ mật khẩu cũ</source>
        <translation>Keep the old one</translation>
    </message>
    <message>
        <source>Mật khẩu đang &amp;dùng</source>
        <translation>&amp;Present password</translation>
    </message>
    <message>
        <source>Mật khẩu &amp;mới</source>
        <translation>&amp;New password</translation>
    </message>
    <message>
        <source>Gõ &amp;lại mật khẩu mới</source>
        <translation>New password &amp;again</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu mới không giống nhau.</source>
        <translation>The two new passwords differ.</translation>
    </message>
</context>
<context>
    <name>gui::PeopleForm</name>
    <message>
        <source>Đang kiểm tra mật khẩu</source>
        <translation>Checking the password</translation>
    </message>
</context>
<context>
    <name>gui::PlaceDialog</name>
    <message>
        <source>Enter: mở phiếu ở chỗ đang chọn</source>
        <translation>Enter: open the sheet there</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Enter: mở nhiệm vụ đang chọn</source>
        <translation>Enter: open the task chosen</translation>
    </message>
    <message>
        <source>&amp;Mở nhiệm vụ này</source>
        <translation>&amp;Open this task</translation>
    </message>
    <message>
        <source>&amp;Mở phiếu ở chỗ này</source>
        <translation>&amp;Open the sheet here</translation>
    </message>
    <message>
        <source>&amp;Chép danh sách</source>
        <translation>&amp;Copy the list</translation>
    </message>
</context>
<context>
    <name>gui::PlanPane</name>
    <message>
        <source>Phần của kế hoạch nhập</source>
        <translation>Parts of the plan</translation>
    </message>
    <message>
        <source>Khác biệt giữa sổ và gói</source>
        <translation>Differences between book and package</translation>
    </message>
    <message>
        <source>Tất cả: giữ của sổ</source>
        <translation>All: keep the book&apos;s</translation>
    </message>
    <message>
        <source>Tất cả: lấy của gói</source>
        <translation>All: take the package&apos;s</translation>
    </message>
    <message>
        <source>Bỏ gói này</source>
        <translation>Discard this package</translation>
    </message>
    <message>
        <source>Chưa chọn gói nào. Ctrl+I để chọn tệp, hoặc thả tệp vào trang này: kế hoạch nhập hiện ở đây, chưa ghi gì vào sổ cho đến khi bấm Nhập.</source>
        <translation>No package is chosen. Ctrl+I chooses a file, or drop one on this page: its plan is shown here, nothing is written to the book before you press Import.</translation>
    </message>
    <message>
        <source>Kế hoạch nhập: %1</source>
        <translation>Import plan: %1</translation>
    </message>
    <message>
        <source>Kế hoạch nhập</source>
        <translation>Import plan</translation>
    </message>
    <message>
        <source>chưa ghi gì vào sổ</source>
        <translation>nothing written yet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>đúng, khóa đã xác nhận</source>
        <translation>right, key confirmed</translation>
    </message>
    <message>
        <source>đúng, khóa chưa xác nhận</source>
        <translation>right, key not confirmed</translation>
    </message>
    <message>
        <source>đúng, nhưng bằng khóa khác</source>
        <translation>right, but by another key</translation>
    </message>
    <message>
        <source>%1, đã nhập</source>
        <translation>%1, imported</translation>
    </message>
    <message>
        <source>%1, cũ hơn số %2 đã nhập</source>
        <translation>%1, older than imported %2</translation>
    </message>
    <message>
        <source>%1, sau số %2 đã nhập</source>
        <translation>%1, after imported %2</translation>
    </message>
    <message>
        <source>Bên gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Chữ ký</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Bộ chỉ số</source>
        <translation>Index set</translation>
    </message>
    <message>
        <source>%1, mã %2</source>
        <translation>%1, hash %2</translation>
    </message>
    <message>
        <source>Số gói</source>
        <translation>Package number</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Xung đột</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Giữ của sổ</source>
        <translation>Book&apos;s kept</translation>
    </message>
    <message>
        <source>Như cũ</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Bị từ chối</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Không có gì ở phần này.</source>
        <translation>There is nothing in this part.</translation>
    </message>
    <message>
        <source>Mới: sổ chưa có</source>
        <translation>New: the book has none</translation>
    </message>
    <message>
        <source>Thay đổi: chỉ bên gửi đã sửa</source>
        <translation>Changed: by the sender alone</translation>
    </message>
    <message>
        <source>Xung đột: ← giữ của sổ, → lấy của gói</source>
        <translation>Conflict: ← keep the book&apos;s, → take the package&apos;s</translation>
    </message>
    <message>
        <source>Giữ của sổ: chỉ sổ đã sửa</source>
        <translation>Book&apos;s kept: changed by the book alone</translation>
    </message>
    <message numerus="yes">
        <source>%n ô của gói giống sổ.</source>
        <translation>
            <numerusform>%n cell is alike in package and book.</numerusform>
            <numerusform>%n cells are alike in package and book.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bị từ chối: chưa nhập gì, sổ chưa thay đổi gì</source>
        <translation>Refused: nothing imported, the book has not changed</translation>
    </message>
    <message numerus="yes">
        <source>Kèm %n tài liệu, %1</source>
        <translation>
            <numerusform>With %n document, %1</numerusform>
            <numerusform>With %n documents, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kèm %n tài liệu, %1; %2 đã có trong sổ</source>
        <translation>
            <numerusform>With %n document, %1; %2 in the book already</numerusform>
            <numerusform>With %n documents, %1; %2 in the book already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nhập %n mục</source>
        <translation>
            <numerusform>Import %n item</numerusform>
            <numerusform>Import %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Nhập gói</source>
        <translation>Import package</translation>
    </message>
    <message>
        <source>Gói bị từ chối.</source>
        <translation>The package is refused.</translation>
    </message>
    <message>
        <source>Gói này đã nhập trước đó: không có gì để nhập.</source>
        <translation>This package was imported before: there is nothing to import.</translation>
    </message>
    <message>
        <source>Chưa xác nhận khóa của bên gửi.</source>
        <translation>The sender&apos;s key is not confirmed.</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n xung đột chưa chọn.</source>
        <translation>
            <numerusform>%n conflict without a side.</numerusform>
            <numerusform>%n conflicts without a side.</numerusform>
        </translation>
    </message>
    <message>
        <source>Giữ ở chỗ chờ</source>
        <translation>Keep in the holding place</translation>
    </message>
    <message>
        <source>Đóng kế hoạch</source>
        <translation>Close the plan</translation>
    </message>
    <message>
        <source>Không nhập, vì phần ấy không chọn: %1. Mở lại tệp này để nhập nốt.</source>
        <translation>Not imported, as these parts were not chosen: %1. Open this file again to import the rest.</translation>
    </message>
    <message>
        <source>đúng, khóa khớp dấu vân tay trên giấy</source>
        <translation>right, the key matches the fingerprint on paper</translation>
    </message>
    <message>
        <source>%1, đã nhập một phần</source>
        <translation>%1, imported in part</translation>
    </message>
</context>
<context>
    <name>gui::PreviewWindow</name>
    <message>
        <source>Mở ngoài</source>
        <translation>Open outside</translation>
    </message>
    <message>
        <source>Lưu ra tệp…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Sang tài liệu sau (Ctrl+T)</source>
        <translation>Next document (Ctrl+T)</translation>
    </message>
</context>
<context>
    <name>gui::ProblemPane</name>
    <message>
        <source>Cảnh báo</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Không có vấn đề ở phiếu này</source>
        <translation>No problems in this sheet</translation>
    </message>
    <message>
        <source>Vấn đề (%1)</source>
        <translation>Problems (%1)</translation>
    </message>
    <message>
        <source>Enter: nhảy đến ô · %1</source>
        <translation>Enter: go to the cell · %1</translation>
    </message>
    <message>
        <source>Vấn đề của phiếu này</source>
        <translation>Problems of this sheet</translation>
    </message>
    <message>
        <source>Gập hoặc mở danh sách vấn đề</source>
        <translation>Fold or unfold the list of problems</translation>
    </message>
</context>
<context>
    <name>gui::ProcessPage</name>
    <message>
        <source>Tiến trình</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Đơn vị của đợt</source>
        <translation>Units of the assessment</translation>
    </message>
    <message>
        <source>Chuyển &amp;bước…</source>
        <translation>&amp;Move on…</translation>
    </message>
    <message>
        <source>&amp;Chốt phiếu…</source>
        <translation>&amp;Lock sheet…</translation>
    </message>
    <message>
        <source>Mở &amp;lại…</source>
        <translation>&amp;Reopen…</translation>
    </message>
    <message>
        <source>&amp;Gia hạn…</source>
        <translation>&amp;Extend…</translation>
    </message>
    <message>
        <source>Chuyển bước…</source>
        <translation>Move on…</translation>
    </message>
    <message>
        <source>Chốt phiếu…</source>
        <translation>Lock sheet…</translation>
    </message>
    <message>
        <source>Mở lại…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>Gia hạn…</source>
        <translation>Extend…</translation>
    </message>
    <message>
        <source>Tiến t&amp;rình</source>
        <translation>P&amp;rocess</translation>
    </message>
    <message>
        <source>Tìm đơn vị, trạng thái…</source>
        <translation>Find unit, state…</translation>
    </message>
    <message>
        <source>&amp;Mở tự chấm…</source>
        <translation>&amp;Begin self-assessment…</translation>
    </message>
    <message>
        <source>&amp;Mốc thời hạn…</source>
        <translation>&amp;Dates…</translation>
    </message>
    <message>
        <source>Mở tự chấm…</source>
        <translation>Begin self-assessment…</translation>
    </message>
    <message>
        <source>Mốc thời hạn…</source>
        <translation>Dates…</translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>Bước: %1</source>
        <translation>Phase: %1</translation>
    </message>
    <message>
        <source> · đồng hồ máy chậm hơn thay đổi cuối cùng của sổ: hạn tính theo sổ</source>
        <translation> · the clock is behind the book&apos;s last change: dates are judged by the book</translation>
    </message>
    <message>
        <source>Đợt này chưa mở tiến trình: mọi bước đều nhập được, không có thời hạn. Đặt các mốc để mở tự chấm.</source>
        <translation>This assessment has no process: everything can be entered, without dates. Set the dates to begin the self-assessment.</translation>
    </message>
    <message>
        <source>Chưa đặt mốc thời hạn nào.</source>
        <translation>No dates are set.</translation>
    </message>
    <message>
        <source>Chưa đọc lại được sổ</source>
        <translation>The book could not be read again</translation>
    </message>
    <message>
        <source>Đã đặt các mốc thời hạn</source>
        <translation>Dates set</translation>
    </message>
    <message>
        <source>Đã chuyển sang bước %1</source>
        <translation>Moved on to “%1”</translation>
    </message>
    <message>
        <source>Mở lại phiếu – Chỉ số CCHC</source>
        <translation>Reopen sheet – Chỉ số CCHC</translation>
    </message>
    <message>
        <source>%1 lại tự chấm được, đến hết ngày đã đặt hoặc khi chốt lại.</source>
        <translation>%1 can work on its sheet again, until the day that is set or until it is locked again.</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Chưa mở lại được</source>
        <translation>The sheet was not reopened</translation>
    </message>
    <message>
        <source>Đã mở lại phiếu: %1</source>
        <translation>Sheet reopened: %1</translation>
    </message>
    <message>
        <source>Gia hạn – Chỉ số CCHC</source>
        <translation>Extend – Chỉ số CCHC</translation>
    </message>
    <message>
        <source>%1 được làm đến hết ngày:</source>
        <translation>%1 may work until the end of:</translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>Chưa gia hạn được</source>
        <translation>The time was not extended</translation>
    </message>
    <message>
        <source>Đã gia hạn: %1</source>
        <translation>Extended: %1</translation>
    </message>
    <message>
        <source>Các bản đã &amp;công bố…</source>
        <translation>Published &amp;versions…</translation>
    </message>
    <message>
        <source>Các bản đã công bố…</source>
        <translation>Published versions…</translation>
    </message>
    <message>
        <source> · đang đính chính kết quả đã công bố</source>
        <translation> · the published result is being corrected</translation>
    </message>
</context>
<context>
    <name>gui::PublishedDialog</name>
    <message>
        <source>Chưa đọc được bản đã công bố</source>
        <translation>The published version was not read</translation>
    </message>
    <message>
        <source>Các bản đã công bố – Chỉ số CCHC</source>
        <translation>Published versions – PAR Index</translation>
    </message>
    <message>
        <source>Bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Chỉ đơn vị &amp;khác bản trước</source>
        <translation>Only units that &amp;differ from the version before</translation>
    </message>
    <message>
        <source>Kết quả đã công bố</source>
        <translation>Published result</translation>
    </message>
    <message>
        <source>&amp;Chép danh sách</source>
        <translation>&amp;Copy the list</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>&amp;Bản:</source>
        <translation>&amp;Version:</translation>
    </message>
    <message>
        <source>Đã được thay bằng bản đính chính lần %1.</source>
        <translation>Replaced by corrigendum %1.</translation>
    </message>
    <message>
        <source>Bản đang có hiệu lực.</source>
        <translation>The version in force.</translation>
    </message>
    <message>
        <source>Đợt đang được đính chính; bản này còn đến khi công bố bản mới.</source>
        <translation>The result is being corrected; this version stands until the new one is published.</translation>
    </message>
    <message>
        <source>Kết quả tạm: công bố khi còn tiêu chí chưa chấm.</source>
        <translation>Provisional: published while criteria were not scored.</translation>
    </message>
    <message>
        <source>Lý do đính chính: %1.</source>
        <translation>Why corrected: %1.</translation>
    </message>
    <message>
        <source>Khác bản trước ở %1 đơn vị.</source>
        <translation>%1 units differ from the version before.</translation>
    </message>
    <message>
        <source>Không đơn vị nào khác bản trước.</source>
        <translation>No unit differs from the version before.</translation>
    </message>
</context>
<context>
    <name>gui::RankingPage</name>
    <message>
        <source>Xếp hạng</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Ẩn lĩnh vực</source>
        <translation>Hide areas</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Chép bảng</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>In bảng xếp hạng…</source>
        <translation>Print ranking…</translation>
    </message>
    <message>
        <source>Bảng xếp hạng</source>
        <translation>Ranking table</translation>
    </message>
    <message numerus="yes">
        <source>%n đơn vị</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>Ghi chú.</source>
        <translation>Notes.</translation>
    </message>
    <message numerus="yes">
        <source>Đã chép %n dòng, dán được vào bảng tính</source>
        <translation>
            <numerusform>Copied %n row, ready to paste into a spreadsheet</numerusform>
            <numerusform>Copied %n rows, ready to paste into a spreadsheet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã chép cả bảng (%n dòng), dán được vào bảng tính</source>
        <translation>
            <numerusform>Copied the whole table (%n row), ready to paste into a spreadsheet</numerusform>
            <numerusform>Copied the whole table (%n rows), ready to paste into a spreadsheet</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Bảng</source>
        <translation>&amp;Table</translation>
    </message>
    <message>
        <source>Tìm đơn vị…</source>
        <translation>Find unit…</translation>
    </message>
    <message>
        <source>&amp;Mở phiếu của đơn vị (Enter)</source>
        <translation>&amp;Open the unit’s sheet (Enter)</translation>
    </message>
    <message>
        <source>&amp;Chép dòng đang chọn</source>
        <translation>&amp;Copy selected rows</translation>
    </message>
    <message>
        <source>Chép kèm &amp;tiêu đề</source>
        <translation>Copy with &amp;headers</translation>
    </message>
    <message>
        <source>Chép cả &amp;bảng</source>
        <translation>Copy the whole &amp;table</translation>
    </message>
    <message>
        <source>%1 (tạm)</source>
        <translation>%1 (provisional)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (tạm, thiếu %n tiêu chí)</source>
        <translation>
            <numerusform>%1 (provisional, %n criterion missing)</numerusform>
            <numerusform>%1 (provisional, %n criteria missing)</numerusform>
        </translation>
    </message>
    <message>
        <source>Các bản đã công bố…</source>
        <translation>Published versions…</translation>
    </message>
    <message>
        <source>Các bản đã &amp;công bố…</source>
        <translation>Published &amp;versions…</translation>
    </message>
</context>
<context>
    <name>gui::RankingStrip</name>
    <message>
        <source>%1 (tạm)</source>
        <translation>%1 (provisional)</translation>
    </message>
    <message>
        <source>chưa đơn vị nào có điểm ở bước này</source>
        <translation>no unit has points at this stage</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 phiếu đủ điểm, còn thiếu %n tiêu chí, tính 0 điểm</source>
        <translation>
            <numerusform>%1/%2 sheets complete, %n criterion missing, counted as 0 points</numerusform>
            <numerusform>%1/%2 sheets complete, %n criteria missing, counted as 0 points</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2 phiếu đủ điểm, không thiếu tiêu chí</source>
        <translation>%1/%2 sheets complete, no criteria missing</translation>
    </message>
    <message numerus="yes">
        <source>%n đơn vị chưa chấm</source>
        <translation>
            <numerusform>%n unit not scored</numerusform>
            <numerusform>%n units not scored</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2 lĩnh vực và %3/%4 tiêu chí, tiêu chí thành phần có ít nhất một đơn vị đạt tối đa (mọi đơn vị: %5/%2 và %6/%4)</source>
        <translation>%1/%2 areas and %3/%4 criteria and sub-criteria have at least one unit at the maximum (all units: %5/%2 and %6/%4)</translation>
    </message>
</context>
<context>
    <name>gui::ReasonCell</name>
    <message>
        <source>Chưa có lý do nào được ghi ở bước này.</source>
        <translation>No reason has been written at this stage yet.</translation>
    </message>
</context>
<context>
    <name>gui::ReasonPart</name>
    <message>
        <source>Chưa ghi: gõ lý do rồi Enter.</source>
        <translation>Not written: type the reason, then Enter.</translation>
    </message>
    <message>
        <source>Chưa có lý do nào được ghi ở bước này.</source>
        <translation>No reason has been written at this stage yet.</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do đã dùng ▾</source>
        <translation>Reasons used ▾</translation>
    </message>
    <message>
        <source>Chọn trong các lý do đã ghi (↓ khi ô còn trống)</source>
        <translation>Choose among the reasons already written (↓ while the field is empty)</translation>
    </message>
</context>
<context>
    <name>gui::RefusalDialog</name>
    <message>
        <source>&amp;Chép dòng chọn</source>
        <translation>&amp;Copy chosen lines</translation>
    </message>
    <message>
        <source>Lưu &amp;CSV…</source>
        <translation>Save C&amp;SV…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>chưa sửa được</source>
        <translation>not corrected</translation>
    </message>
    <message>
        <source>Bảng tính (*.csv)</source>
        <translation>Spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Chưa lưu được danh sách</source>
        <translation>The list was not saved</translation>
    </message>
</context>
<context>
    <name>gui::RefusedDialog</name>
    <message>
        <source>Dán khối ô – Chỉ số CCHC</source>
        <translation>Paste a block – CCHC index</translation>
    </message>
    <message>
        <source>Chưa dán: %1 trong %2 ô không hợp lệ</source>
        <translation>Nothing pasted: %1 of %2 cells cannot be taken</translation>
    </message>
    <message>
        <source>Chưa dán</source>
        <translation>Nothing pasted</translation>
    </message>
    <message>
        <source>Không ô nào bị thay đổi. Sửa các ô này ở bảng tính rồi dán lại cả khối.</source>
        <translation>No cell was changed. Mend these cells in the spreadsheet and paste the whole block again.</translation>
    </message>
    <message>
        <source>Chỗ</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Cột</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Vì sao không nhận</source>
        <translation>Why it is not taken</translation>
    </message>
    <message>
        <source>Các ô không nhận</source>
        <translation>Cells not taken</translation>
    </message>
    <message>
        <source>Chép danh sách</source>
        <translation>Copy the list</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nhảy đến %1</source>
        <translation>Go to %1</translation>
    </message>
    <message>
        <source>Không ô nào bị thay đổi.</source>
        <translation>No cell was changed.</translation>
    </message>
</context>
<context>
    <name>gui::ReportFiles</name>
    <message>
        <source>Lưu &amp;PDF…</source>
        <translation>Save &amp;PDF…</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Lưu &amp;Word…</source>
        <translation>Save &amp;Word…</translation>
    </message>
    <message>
        <source>Lưu Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>Văn bản Word (*.docx)</source>
        <translation>Word documents (*.docx)</translation>
    </message>
    <message>
        <source>Lưu &amp;Excel…</source>
        <translation>Save as &amp;Excel…</translation>
    </message>
    <message>
        <source>Lưu Excel</source>
        <translation>Save as Excel</translation>
    </message>
    <message>
        <source>Bảng tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Lưu &amp;CSV…</source>
        <translation>Save C&amp;SV…</translation>
    </message>
    <message>
        <source>Lưu CSV</source>
        <translation>Save CSV</translation>
    </message>
    <message>
        <source>Bảng tính CSV (*.csv)</source>
        <translation>CSV spreadsheet (*.csv)</translation>
    </message>
    <message>
        <source>Chưa lập được văn bản</source>
        <translation>The document was not made</translation>
    </message>
    <message>
        <source>Chưa lưu được văn bản</source>
        <translation>The document was not saved</translation>
    </message>
    <message>
        <source>Chọn thư mục khác, hoặc đóng chương trình đang mở tệp này, rồi lưu lại.</source>
        <translation>Choose another folder, or close the program that has the file open, and save again.</translation>
    </message>
    <message>
        <source>Đã lưu %1</source>
        <translation>Saved %1</translation>
    </message>
</context>
<context>
    <name>gui::ReportPrinter</name>
    <message>
        <source>Chưa in được</source>
        <translation>Nothing was printed</translation>
    </message>
    <message>
        <source>Máy in không nhận trang in. Sổ và văn bản vẫn nguyên vẹn.</source>
        <translation>The printer did not take the pages. The book and the document are untouched.</translation>
    </message>
    <message>
        <source>Kiểm tra máy in rồi in lại, hoặc lưu PDF và in từ tệp đó.</source>
        <translation>Check the printer and print again, or save a PDF and print that.</translation>
    </message>
    <message>
        <source>Chưa lập được văn bản</source>
        <translation>The document was not made</translation>
    </message>
    <message>
        <source>Đã in ra tệp %1</source>
        <translation>Printed to the file %1</translation>
    </message>
    <message>
        <source>Đã gửi văn bản đến máy in %1</source>
        <translation>The document was sent to the printer %1</translation>
    </message>
</context>
<context>
    <name>gui::ReportsPage</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Loại văn bản</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>&amp;Trang</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Cỡ xem</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Vừa trang</source>
        <translation>Fit page</translation>
    </message>
    <message>
        <source>Vừa chiều ngang</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>100%</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Các trang của văn bản</source>
        <translation>Pages of the document</translation>
    </message>
    <message>
        <source>Trang xem trước</source>
        <translation>Page preview</translation>
    </message>
    <message>
        <source>Tùy chọn</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Sổ mẫu: mỗi trang có dòng «Số liệu minh hoạ».</source>
        <translation>Sample book: every page says “Illustrative figures”.</translation>
    </message>
    <message>
        <source>Xuất</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>In… (Ctrl+P)</source>
        <translation>Print… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào, nên chưa có gì để in.</source>
        <translation>This book has no assessment yet, so there is nothing to print.</translation>
    </message>
    <message>
        <source>«%1» có ở trang %2</source>
        <translation>“%1” is on page %2</translation>
    </message>
    <message>
        <source>&amp;Văn bản</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>Tìm trong văn bản…</source>
        <translation>Find in document…</translation>
    </message>
    <message>
        <source>Trang t&amp;rước</source>
        <translation>P&amp;revious page</translation>
    </message>
    <message>
        <source>Trang &amp;sau</source>
        <translation>&amp;Next page</translation>
    </message>
    <message>
        <source>Trang trước (Alt+↑)</source>
        <translation>Previous page (Alt+↑)</translation>
    </message>
    <message>
        <source>Trang sau (Alt+↓)</source>
        <translation>Next page (Alt+↓)</translation>
    </message>
    <message>
        <source>Đơn &amp;vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>&amp;Loại văn bản</source>
        <translation>&amp;Kind of document</translation>
    </message>
    <message>
        <source>Văn bản này là bảng tính, không có trang in: bấm Lưu Excel hoặc Lưu CSV.</source>
        <translation>This report is a spreadsheet and has no pages: use Save Excel or Save CSV.</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Thông tin cơ quan…</source>
        <translation>Facts of the office…</translation>
    </message>
    <message>
        <source>Đã ghi thông tin cơ quan</source>
        <translation>Facts of the office saved</translation>
    </message>
    <message>
        <source>Thông tin cơ &amp;quan…</source>
        <translation>&amp;Facts of the office…</translation>
    </message>
</context>
<context>
    <name>gui::ResultPane</name>
    <message>
        <source>Kết quả công bố</source>
        <translation>Published result</translation>
    </message>
</context>
<context>
    <name>gui::SheetClipboard</name>
    <message>
        <source>Đã chép 1 ô</source>
        <translation>1 cell copied</translation>
    </message>
    <message>
        <source>Đã chép %1 dòng</source>
        <translation>%1 rows copied</translation>
    </message>
    <message>
        <source>Chưa dán được</source>
        <translation>Not pasted</translation>
    </message>
    <message>
        <source>Khối dán giống hệt phiếu: không có gì để ghi</source>
        <translation>The block says what the sheet says: nothing to write</translation>
    </message>
    <message>
        <source>Khối dán được hiểu như sau</source>
        <translation>The block is understood so</translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Không dán</source>
        <translation>Do not paste</translation>
    </message>
    <message>
        <source>Đã dán %1 ô</source>
        <translation>Pasted %1 cells</translation>
    </message>
    <message>
        <source>%1; bỏ qua dòng cộng: %2</source>
        <translation>%1; rows of sums passed over: %2</translation>
    </message>
</context>
<context>
    <name>gui::SheetColumns</name>
    <message>
        <source>&amp;Cột</source>
        <translation>&amp;Columns</translation>
    </message>
</context>
<context>
    <name>gui::SheetFilterBar</name>
    <message>
        <source>Từ ngày</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Lệch hơn, điểm</source>
        <translation>By more than, points</translation>
    </message>
    <message>
        <source>«%1» không phải ngày; gõ như 31/12/2021</source>
        <translation>“%1” is no date; type as in 31/12/2021</translation>
    </message>
    <message>
        <source>«%1» không phải số điểm; gõ như 0,5</source>
        <translation>“%1” is no number of points; type as in 0,5</translation>
    </message>
    <message>
        <source>Tất cả tiêu chí</source>
        <translation>All criteria</translation>
    </message>
    <message>
        <source>Chưa chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Có vấn đề</source>
        <translation>With problems</translation>
    </message>
    <message>
        <source>Chưa có tài liệu</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>Bị cắt điểm</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Đã sửa từ ngày…</source>
        <translation>Changed since…</translation>
    </message>
    <message>
        <source>Lệch năm trước hơn…</source>
        <translation>Unlike last year by more than…</translation>
    </message>
    <message>
        <source>Lọc tiêu chí</source>
        <translation>Filter criteria</translation>
    </message>
</context>
<context>
    <name>gui::SheetFinder</name>
    <message>
        <source>Kết quả tìm %1 trên %2; F3 tìm tiếp</source>
        <translation>Match %1 of %2; F3 finds the next</translation>
    </message>
</context>
<context>
    <name>gui::SheetForms</name>
    <message>
        <source>Xuất phiếu Excel</source>
        <translation>Export Excel form</translation>
    </message>
    <message>
        <source>Bảng tính (*.xlsx)</source>
        <translation>Spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Chưa xuất được phiếu</source>
        <translation>The form was not exported</translation>
    </message>
    <message>
        <source>Đã xuất phiếu %1</source>
        <translation>Exported the form %1</translation>
    </message>
    <message>
        <source>Nhập phiếu Excel</source>
        <translation>Import Excel form</translation>
    </message>
    <message>
        <source>Phiếu đã điền (*.xlsx *.ods);;Mọi tệp (*)</source>
        <translation>Filled-in form (*.xlsx *.ods);;All files (*)</translation>
    </message>
    <message>
        <source>Chưa đọc được phiếu</source>
        <translation>The form was not read</translation>
    </message>
</context>
<context>
    <name>gui::SheetLock</name>
    <message>
        <source>Chốt phiếu của %1?</source>
        <translation>Lock the sheet of %1?</translation>
    </message>
    <message>
        <source>Còn %1 tiêu chí chưa chấm (%2), sẽ tính 0 điểm.</source>
        <translation>%1 criteria are not scored (%2) and count 0.</translation>
    </message>
    <message>
        <source>Sau khi chốt, muốn sửa phải đề nghị mở lại.</source>
        <translation>After that it has to be reopened to be changed.</translation>
    </message>
    <message>
        <source>Chưa chốt phiếu</source>
        <translation>Sheet not locked</translation>
    </message>
    <message>
        <source>Chốt phiếu</source>
        <translation>Lock sheet</translation>
    </message>
    <message>
        <source>Chưa chốt</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Chưa đọc lại được sổ</source>
        <translation>The book could not be read again</translation>
    </message>
    <message>
        <source>Đã chốt phiếu: %1</source>
        <translation>Sheet locked: %1</translation>
    </message>
    <message>
        <source>Còn %1 tiêu chí có số năm trước chưa xác nhận (%2), không được tính.</source>
        <translation>%1 criteria have an unconfirmed value of last year (%2), which does not count.</translation>
    </message>
</context>
<context>
    <name>gui::SheetPage</name>
    <message>
        <source>Lọc:</source>
        <translation>Filter:</translation>
    </message>
    <message>
        <source>Vấn đề tiếp (F8)</source>
        <translation>Next problem (F8)</translation>
    </message>
    <message>
        <source>Chưa có đơn vị nào</source>
        <translation>No units yet</translation>
    </message>
    <message>
        <source>&amp;Phiếu</source>
        <translation>&amp;Sheet</translation>
    </message>
    <message>
        <source>Tìm mã, tiêu chí, đơn vị…</source>
        <translation>Find code, criterion, unit…</translation>
    </message>
    <message>
        <source>Không có vấn đề</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>Vấn đề (%1)</source>
        <translation>Problems (%1)</translation>
    </message>
    <message>
        <source>&amp;Chấp nhận điểm bước trước</source>
        <translation>&amp;Accept points of the previous stage</translation>
    </message>
    <message>
        <source>&amp;Không phát sinh</source>
        <translation>&amp;Nothing arose</translation>
    </message>
    <message>
        <source>Chưa có &amp;tài liệu</source>
        <translation>No &amp;evidence</translation>
    </message>
    <message>
        <source>&amp;Xóa điểm</source>
        <translation>&amp;Clear points</translation>
    </message>
    <message>
        <source>&amp;Số liệu của tiêu chí</source>
        <translation>&amp;Figures of the criterion</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Lịch &amp;sử ô</source>
        <translation>Cell &amp;history</translation>
    </message>
    <message>
        <source>Đơn vị &amp;trước</source>
        <translation>&amp;Previous unit</translation>
    </message>
    <message>
        <source>Đơn vị &amp;sau</source>
        <translation>Next &amp;unit</translation>
    </message>
    <message>
        <source>&amp;Mở tất cả</source>
        <translation>E&amp;xpand all</translation>
    </message>
    <message>
        <source>&amp;Gập tất cả</source>
        <translation>Co&amp;llapse all</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Shift+F8: vấn đề trước</source>
        <translation>Shift+F8: previous problem</translation>
    </message>
    <message>
        <source>Lấy số liệu &amp;năm trước</source>
        <translation>Take &amp;last year&apos;s figures</translation>
    </message>
    <message>
        <source>Ché&amp;p khối ô</source>
        <translation>&amp;Copy block</translation>
    </message>
    <message>
        <source>Chép kèm tiêu &amp;đề cột</source>
        <translation>Copy with &amp;headers</translation>
    </message>
    <message>
        <source>&amp;Dán khối ô</source>
        <translation>&amp;Paste block</translation>
    </message>
    <message>
        <source>Chọn &amp;cột…</source>
        <translation>C&amp;olumns…</translation>
    </message>
    <message>
        <source>Tiêu chí trư&amp;ớc</source>
        <translation>Pre&amp;vious criterion</translation>
    </message>
    <message>
        <source>Tiêu chí sa&amp;u</source>
        <translation>Ne&amp;xt criterion</translation>
    </message>
    <message>
        <source>Đính kèm tài &amp;liệu…</source>
        <translation>Attach do&amp;cuments…</translation>
    </message>
    <message>
        <source>Tài liệu s&amp;au</source>
        <translation>Next doc&amp;ument</translation>
    </message>
    <message>
        <source>&amp;Danh mục tài liệu của đơn vị…</source>
        <translation>&amp;Index of the unit&apos;s documents…</translation>
    </message>
    <message>
        <source>Không còn vấn đề nào ở phiếu này</source>
        <translation>No more problems in this sheet</translation>
    </message>
    <message>
        <source>Chấp nhận %1 tiêu chí</source>
        <translation>%1 criteria accepted</translation>
    </message>
    <message>
        <source>%1 đã thẩm định, giữ nguyên</source>
        <translation>%1 verified already, kept</translation>
    </message>
    <message>
        <source>chưa có điểm bước trước: %1</source>
        <translation>no points of the stage before: %1</translation>
    </message>
    <message>
        <source>cần lý do vì khác số liệu hồ sơ: %1</source>
        <translation>in need of a reason, unlike the dossier counters: %1</translation>
    </message>
    <message>
        <source>Chốt phiếu…</source>
        <translation>Lock sheet…</translation>
    </message>
    <message>
        <source>Tiêu chí này không có gì để giải trình lúc này</source>
        <translation>There is nothing to justify about this criterion now</translation>
    </message>
    <message>
        <source>Giả&amp;i trình</source>
        <translation>&amp;Justification</translation>
    </message>
    <message>
        <source>&amp;Giao nhiệm vụ…</source>
        <translation>&amp;Give task…</translation>
    </message>
    <message>
        <source>Xác nhận %1 tiêu chí</source>
        <translation>%1 criteria confirmed</translation>
    </message>
    <message>
        <source>chưa xác nhận được: %1</source>
        <translation>could not be confirmed: %1</translation>
    </message>
    <message>
        <source>&amp;Xuất phiếu Excel…</source>
        <translation>E&amp;xport Excel form…</translation>
    </message>
    <message>
        <source>&amp;Nhập phiếu Excel…</source>
        <translation>&amp;Import Excel form…</translation>
    </message>
</context>
<context>
    <name>gui::SheetTree</name>
    <message>
        <source>Phiếu chấm</source>
        <translation>Score sheet</translation>
    </message>
</context>
<context>
    <name>gui::SideDelegate</name>
    <message>
        <source>Sổ</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Gói</source>
        <translation>Package</translation>
    </message>
</context>
<context>
    <name>gui::SignInDialog</name>
    <message>
        <source>Đăng nhập – Chỉ số CCHC</source>
        <translation>Sign in – PAR Index</translation>
    </message>
    <message>
        <source>Sổ «%1» có tài khoản. Bạn là ai?</source>
        <translation>The book “%1” has accounts. Who are you?</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Thôi, không mở</source>
        <translation>Do not open it</translation>
    </message>
    <message>
        <source>Chỉ số CCHC</source>
        <translation>CCHC index</translation>
    </message>
    <message>
        <source>Màn hình đã khóa. Gõ mật khẩu để làm tiếp; những gì đang gõ vẫn còn.</source>
        <translation>The screen is locked. Type the password to go on; what was being typed is still there.</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Đóng sổ</source>
        <translation>Close the book</translation>
    </message>
    <message>
        <source>&amp;Tên đăng nhập</source>
        <translation>Sign-in &amp;name</translation>
    </message>
    <message>
        <source>&amp;Mật khẩu</source>
        <translation>&amp;Password</translation>
    </message>
</context>
<context>
    <name>gui::StartPage</name>
    <message>
        <source>Chấm điểm, xếp hạng Chỉ số cải cách hành chính</source>
        <translation>Scoring and ranking for the Public Administration Reform Index</translation>
    </message>
    <message>
        <source>Mỗi cơ quan dùng một tệp sổ (*.cchc) trên máy của mình. Chương trình không dùng mạng.</source>
        <translation>Each office keeps one book file (*.cchc) on its own computer. The program does not use the network.</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Hiển thị</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Về sổ mẫu</source>
        <translation>About the sample book</translation>
    </message>
    <message>
        <source>Sổ mở gần đây</source>
        <translation>Recent books</translation>
    </message>
    <message>
        <source>Xóa danh sách</source>
        <translation>Clear list</translation>
    </message>
    <message>
        <source>Chưa mở sổ nào trên máy này. Bắt đầu bằng Mở tỉnh mẫu hoặc Lập sổ mới; sổ đã mở sẽ hiện ở đây.</source>
        <translation>No book has been opened on this computer. Begin with Open sample province or New book; opened books appear here.</translation>
    </message>
    <message>
        <source>Enter: mở dòng đang chọn  ·  Delete: bỏ sổ khỏi danh sách, tệp giữ nguyên  ·  Có thể kéo tệp *.cchc thả vào cửa sổ này  ·  F1: hướng dẫn cho lần đầu</source>
        <translation>Enter: open the selected book  ·  Delete: remove it from the list, the file stays  ·  You can drop a *.cchc file on this window  ·  F1: help for first use</translation>
    </message>
    <message>
        <source>Mở tỉnh mẫu</source>
        <translation>Open sample province</translation>
    </message>
    <message>
        <source>Lập sổ mới</source>
        <translation>New book</translation>
    </message>
    <message>
        <source>Cho cơ quan chủ trì: chọn bộ chỉ số, nhóm đơn vị và năm.</source>
        <translation>For the leading office: choose the index set, the group of units and the year.</translation>
    </message>
    <message>
        <source>Mở sổ có sẵn</source>
        <translation>Open a book</translation>
    </message>
    <message>
        <source>Mở tệp *.cchc trên máy, ổ dùng chung hoặc USB.</source>
        <translation>Open a *.cchc file on this computer, a shared drive or a USB drive.</translation>
    </message>
    <message>
        <source>Ba cấp (Bắc Kạn 2021) hoặc hai cấp (102 xã, phường), đủ điểm để xem thử. Chép ra sổ riêng, sửa thoải mái.</source>
        <translation>Three tiers (Bắc Kạn 2021) or two (102 communes and wards), fully scored. It is copied into a book of your own, so change what you like.</translation>
    </message>
    <message>
        <source>Điểm các đơn vị trong sổ mẫu là số liệu minh hoạ, không phải kết quả chính thức. Mỗi trang in từ sổ mẫu đều ghi rõ. Sổ mẫu có tài khoản: quantri, td.snv, stnmt, lanhdao…; mật khẩu mau-2021.</source>
        <translation>Scores in a sample book are illustrative, not official results. Every page printed from one says so. Samples with accounts: quantri, td.snv, stnmt, lanhdao…; password mau-2021.</translation>
    </message>
    <message>
        <source>Lập sổ từ gói</source>
        <translation>New book from a package</translation>
    </message>
    <message>
        <source>Cho đơn vị, cơ quan thẩm định vừa nhận gói giao việc (*.cchcx).</source>
        <translation>For a unit, or a verifier’s office, that got an assignment (*.cchcx).</translation>
    </message>
</context>
<context>
    <name>gui::StatusBar</name>
    <message>
        <source>Sổ mẫu: số liệu minh hoạ</source>
        <translation>Sample book: illustrative figures</translation>
    </message>
    <message>
        <source>Chỉ xem</source>
        <translation>View only</translation>
    </message>
    <message>
        <source>Phiên bản %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Nhật ký %1</source>
        <translation>Journal %1</translation>
    </message>
    <message>
        <source>Người ghi: mọi lần ghi vào sổ mang tên này. Bấm để đổi.</source>
        <translation>Who writes: each edit stands under this name. Click to change it.</translation>
    </message>
    <message>
        <source>Mã của dòng nhật ký cuối. Mỗi thay đổi nối vào dòng trước; sửa lén một dòng thì mã không khớp nữa. Bấm để xem nhật ký.</source>
        <translation>Hash of the last row of the journal. Each change is chained to the one before; where a row is changed in secret, the hash no longer agrees. Click to see the journal.</translation>
    </message>
</context>
<context>
    <name>gui::StatusPart</name>
    <message>
        <source>Tiêu chí này luôn phát sinh theo bộ chỉ số.</source>
        <translation>By the index set this criterion always arises.</translation>
    </message>
    <message>
        <source>Không phát sinh</source>
        <translation>Nothing arose</translation>
    </message>
    <message>
        <source>F7</source>
        <translation>F7</translation>
    </message>
    <message>
        <source>Chưa có tài liệu</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
</context>
<context>
    <name>gui::SurveyPage</name>
    <message>
        <source>&amp;Dùng lại đợt phiếu</source>
        <translation>&amp;Use the batch again</translation>
    </message>
    <message>
        <source>&amp;Bỏ đợt phiếu…</source>
        <translation>&amp;Drop the batch…</translation>
    </message>
    <message>
        <source>Đợt số %1</source>
        <translation>Batch %1</translation>
    </message>
    <message>
        <source>được cộng</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>để riêng, không cộng</source>
        <translation>set aside, not counted</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>%1 đợt phiếu · %2 đạt · %3 để riêng</source>
        <translation>%1 batches · %2 sound · %3 set aside</translation>
    </message>
    <message>
        <source>Chưa nhập đợt phiếu nào. Ins để nhập một đợt từ phiếu giấy đã kiểm; người thứ hai nhập lại, rồi cộng các đợt đạt vào phiếu điểm.</source>
        <translation>No batch has been keyed. Ins keys one from the ballots that were counted; a second person keys it again, then the sound batches are counted into the sheets.</translation>
    </message>
    <message>
        <source>Bộ chỉ số của đợt chấm này không có tiêu chí nào chấm theo số phiếu từng mức.</source>
        <translation>The index set of this assessment has no criterion that is scored by ballots per option.</translation>
    </message>
    <message>
        <source>Bỏ đợt phiếu số %1</source>
        <translation>Drop batch %1</translation>
    </message>
    <message>
        <source>Lý do không cộng đợt này:</source>
        <translation>Why it is not to be counted:</translation>
    </message>
    <message>
        <source>Chưa ghi được đợt phiếu</source>
        <translation>The batch was not written</translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi %n ô từ các đợt phiếu</source>
        <translation>
            <numerusform>%n entry written from the batches</numerusform>
            <numerusform>%n entries written from the batches</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Phiếu điều tra</source>
        <translation>S&amp;urveys</translation>
    </message>
    <message>
        <source>Tìm mẫu, đối tượng, người…</source>
        <translation>Find form, group, person…</translation>
    </message>
    <message>
        <source>Đợt phiếu</source>
        <translation>Batches of ballots</translation>
    </message>
    <message>
        <source>Lý do để riêng, ô khác nhau</source>
        <translation>Why it is set aside, cells that differ</translation>
    </message>
    <message>
        <source>Nhập đợt phiếu… (Ins)</source>
        <translation>Key a batch… (Ins)</translation>
    </message>
    <message>
        <source>Nhập lần 2… (Ctrl+Enter)</source>
        <translation>Key again… (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cộng vào phiếu điểm…</source>
        <translation>Count into the sheets…</translation>
    </message>
    <message>
        <source>&amp;Nhập đợt phiếu…</source>
        <translation>&amp;Key a batch…</translation>
    </message>
    <message>
        <source>&amp;Sửa lần nhập 1…</source>
        <translation>&amp;Change the first keying…</translation>
    </message>
    <message>
        <source>Nhập lần &amp;2…</source>
        <translation>Key &amp;again…</translation>
    </message>
    <message>
        <source>&amp;Cộng vào phiếu điểm…</source>
        <translation>&amp;Count into the sheets…</translation>
    </message>
    <message>
        <source>Không cộng đợt này</source>
        <translation>Leave this batch out</translation>
    </message>
    <message>
        <source>đang gõ dở, chưa ghi: %1</source>
        <translation>begun, not written: %1</translation>
    </message>
    <message>
        <source>Nhập bảng &amp;kết quả điều tra…</source>
        <translation>&amp;Import survey results…</translation>
    </message>
    <message>
        <source>Phiếu điều tra</source>
        <translation>Surveys</translation>
    </message>
    <message>
        <source>Nhập từ tệp…</source>
        <translation>Import file…</translation>
    </message>
</context>
<context>
    <name>gui::TaskDialog</name>
    <message>
        <source>Giao nhiệm vụ</source>
        <translation>Give task</translation>
    </message>
    <message>
        <source>Nhiệm vụ số %1</source>
        <translation>Task %1</translation>
    </message>
    <message>
        <source>&amp;Đơn vị</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;Tiêu chí</source>
        <translation>&amp;Criterion</translation>
    </message>
    <message>
        <source>&amp;Việc phải làm</source>
        <translation>&amp;What is to be done</translation>
    </message>
    <message>
        <source>Văn &amp;bản giao</source>
        <translation>&amp;Ordered by</translation>
    </message>
    <message>
        <source>&amp;Ngày văn bản</source>
        <translation>&amp;Date of the document</translation>
    </message>
    <message>
        <source>&amp;Hạn</source>
        <translation>Dead&amp;line</translation>
    </message>
    <message>
        <source>Phụ trách &amp;chung</source>
        <translation>&amp;Head in charge</translation>
    </message>
    <message>
        <source>Người th&amp;ực hiện</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Chức v&amp;ụ</source>
        <translation>D&amp;uty</translation>
    </message>
    <message>
        <source>Đi&amp;ện thoại</source>
        <translation>T&amp;elephone</translation>
    </message>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>Chưa xong</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Thôi, không làm nữa</source>
        <translation>Dropped, not to be done</translation>
    </message>
    <message>
        <source>T&amp;rạng thái</source>
        <translation>&amp;State</translation>
    </message>
    <message>
        <source>&amp;Kết quả, lý do</source>
        <translation>&amp;Result, reason</translation>
    </message>
    <message>
        <source>Tài &amp;liệu kiểm chứng</source>
        <translation>E&amp;vidence</translation>
    </message>
    <message>
        <source>Thôi, không ghi</source>
        <translation>Do not write</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>không gắn tiêu chí nào</source>
        <translation>no criterion</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Tiêu chí này chưa có điểm.</source>
        <translation>This criterion has no points yet.</translation>
    </message>
    <message>
        <source>Tiêu chí này đạt điểm tối đa.</source>
        <translation>This criterion is at its maximum.</translation>
    </message>
    <message>
        <source>Kết quả đến nay mất %1 điểm ở tiêu chí này.</source>
        <translation>The result so far loses %1 points at this criterion.</translation>
    </message>
</context>
<context>
    <name>gui::TasksPage</name>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Mọi người thực hiện</source>
        <translation>All people</translation>
    </message>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>%1 nhiệm vụ · %2 chưa xong · %3 quá hạn</source>
        <translation>%1 tasks · %2 open · %3 overdue</translation>
    </message>
    <message>
        <source>Chưa giao nhiệm vụ nào. Ins để giao; ở Phiếu chấm, Ctrl+Shift+G giao từ điểm mất của tiêu chí.</source>
        <translation>No task yet. Ins gives one; on the score sheet Ctrl+Shift+G gives one from the points a criterion has lost.</translation>
    </message>
    <message>
        <source>Không nhiệm vụ nào như đang lọc.</source>
        <translation>No task is like this.</translation>
    </message>
    <message>
        <source>Xuất danh sách nhiệm vụ</source>
        <translation>Export the list of tasks</translation>
    </message>
    <message>
        <source>nhiệm vụ</source>
        <translation>tasks</translation>
    </message>
    <message>
        <source>Bảng CSV (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n nhiệm vụ</source>
        <translation>
            <numerusform>%n task exported</numerusform>
            <numerusform>%n tasks exported</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Nhiệm vụ</source>
        <translation>&amp;Tasks</translation>
    </message>
    <message>
        <source>Tìm việc, đơn vị, người…</source>
        <translation>Find a task, unit, person…</translation>
    </message>
    <message>
        <source>Nhiệm vụ sau hội nghị</source>
        <translation>Tasks after the conference</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Người phụ trách</source>
        <translation>People in charge</translation>
    </message>
    <message>
        <source>Phụ trách</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Người thực hiện</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Mọi trạng thái</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>Chưa xong</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đã thôi</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Giao nhiệm vụ… (Ins)</source>
        <translation>Give task… (Ins)</translation>
    </message>
    <message>
        <source>Ghi kết quả… (Ctrl+Enter)</source>
        <translation>Record result… (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Xuất CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>&amp;Giao nhiệm vụ…</source>
        <translation>&amp;Give task…</translation>
    </message>
    <message>
        <source>&amp;Sửa nhiệm vụ…</source>
        <translation>&amp;Change task…</translation>
    </message>
    <message>
        <source>Ghi &amp;kết quả…</source>
        <translation>&amp;Record result…</translation>
    </message>
    <message>
        <source>Mở &amp;phiếu của đơn vị</source>
        <translation>Open the unit’s &amp;sheet</translation>
    </message>
    <message>
        <source>&amp;Xuất danh sách…</source>
        <translation>E&amp;xport list…</translation>
    </message>
    <message>
        <source>Xuất danh sách phụ trách</source>
        <translation>Export people in charge</translation>
    </message>
    <message>
        <source>phụ trách</source>
        <translation>in charge</translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n người phụ trách</source>
        <translation>
            <numerusform>%n person exported</numerusform>
            <numerusform>%n people exported</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa xuất được danh sách</source>
        <translation>The list was not exported</translation>
    </message>
    <message>
        <source>điểm mất ở tiêu chí phụ trách và của nhiệm vụ · Enter để lọc</source>
        <translation>points lost at their criteria and tasks · Enter to filter</translation>
    </message>
    <message>
        <source>Xuất danh sách &amp;phụ trách…</source>
        <translation>Export &amp;people in charge…</translation>
    </message>
    <message>
        <source>Chưa giao nhiệm vụ nào.</source>
        <translation>No task has been given yet.</translation>
    </message>
    <message>
        <source>điểm mất · Enter để lọc</source>
        <translation>points lost · Enter filters</translation>
    </message>
    <message>
        <source>Enter để lọc</source>
        <translation>Enter filters</translation>
    </message>
</context>
<context>
    <name>gui::TermsDialog</name>
    <message>
        <source>Mở tự chấm – Chỉ số CCHC</source>
        <translation>Begin self-assessment – Chỉ số CCHC</translation>
    </message>
    <message>
        <source>Mốc thời hạn – Chỉ số CCHC</source>
        <translation>Dates – Chỉ số CCHC</translation>
    </message>
    <message>
        <source>&amp;Bắt đầu tự chấm</source>
        <translation>Self-assessment &amp;begins</translation>
    </message>
    <message>
        <source>&amp;Hết hạn tự chấm</source>
        <translation>Self-assessment &amp;ends</translation>
    </message>
    <message>
        <source>Hết hạn thẩm định lần &amp;1</source>
        <translation>First verification ends (&amp;1)</translation>
    </message>
    <message>
        <source>Hết hạn &amp;giải trình</source>
        <translation>&amp;Justification ends</translation>
    </message>
    <message>
        <source>Hết hạn thẩm định lần &amp;2</source>
        <translation>Second verification ends (&amp;2)</translation>
    </message>
    <message>
        <source>không đặt</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>không giới hạn</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Số tiêu chí mỗi đơn vị được &amp;khiếu nại</source>
        <translation>&amp;Criteria that a unit may contest</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Mốc «hết hạn» là ngày cuối cùng còn làm được, đến hết 24 giờ; qua ngày đó sổ tự khóa phần việc ấy. Mốc để trống thì không khóa. Mỗi thay đổi ghi vào nhật ký.</source>
        <translation>An end is the last day on which the work may be done, to midnight; after it the book closes that work by itself. A date left empty closes nothing. Every change is in the history.</translation>
    </message>
    <message>
        <source>Thôi, không đổi</source>
        <translation>Leave as they are</translation>
    </message>
    <message>
        <source>Mở tự chấm</source>
        <translation>Begin self-assessment</translation>
    </message>
    <message>
        <source>Đặt mốc</source>
        <translation>Set dates</translation>
    </message>
    <message>
        <source>%1: sớm hơn mốc đứng trước.</source>
        <translation>%1: before the date that precedes it.</translation>
    </message>
    <message>
        <source>«%1» không phải ngày; viết như 15/12/2021.</source>
        <translation>“%1” is no date; write 15/12/2021.</translation>
    </message>
    <message>
        <source>Chưa đặt được mốc thời hạn</source>
        <translation>The dates were not set</translation>
    </message>
</context>
<context>
    <name>gui::ThumbnailModel</name>
    <message>
        <source>Trang %1</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>gui::Timeline</name>
    <message>
        <source>Hôm nay %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>%1 · hôm nay</source>
        <translation>%1 · today</translation>
    </message>
    <message>
        <source>%1 · còn %2 ngày</source>
        <translation>%1 · %2 days left</translation>
    </message>
</context>
<context>
    <name>gui::TotalsBar</name>
    <message>
        <source>Tổng điểm</source>
        <translation>Total points</translation>
    </message>
    <message>
        <source>Tối đa áp dụng</source>
        <translation>Applicable maximum</translation>
    </message>
    <message>
        <source>Chỉ số</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Xếp loại (tạm)</source>
        <translation>Class (prov.)</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Hạng (tạm)</source>
        <translation>Rank (prov.)</translation>
    </message>
    <message>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Còn thiếu</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>tiêu chí</source>
        <translation>criteria</translation>
    </message>
    <message>
        <source>Tự chấm (trên %1)</source>
        <translation>Self (of %1)</translation>
    </message>
</context>
<context>
    <name>gui::UnitDayDialog</name>
    <message>
        <source>&amp;Ngày cuối cùng</source>
        <translation>Last &amp;day</translation>
    </message>
    <message>
        <source>&amp;Lý do</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>không đặt: đến khi chốt lại</source>
        <translation>not set: until it is locked again</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>«%1» không phải ngày; viết như 15/12/2021.</source>
        <translation>“%1” is no date; write 15/12/2021.</translation>
    </message>
    <message>
        <source>Chưa có ngày cuối cùng.</source>
        <translation>The last day is missing.</translation>
    </message>
    <message>
        <source>Cần ghi lý do.</source>
        <translation>A reason is wanted.</translation>
    </message>
</context>
<context>
    <name>gui::UnitListDialog</name>
    <message>
        <source>Nhập danh sách đơn vị – Chỉ số CCHC</source>
        <translation>Import units – CCHC index</translation>
    </message>
    <message>
        <source>&amp;Nhóm của đơn vị không ghi nhóm</source>
        <translation>&amp;Group of units without one</translation>
    </message>
    <message>
        <source>Nhóm của đơn vị không ghi nhóm</source>
        <translation>Group of units without one</translation>
    </message>
    <message>
        <source>Đọc từ tệp…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>Danh sách đơn vị, mỗi dòng một đơn vị</source>
        <translation>Units, one on each line</translation>
    </message>
    <message>
        <source>Danh sách như đã đọc</source>
        <translation>The list as it was read</translation>
    </message>
    <message>
        <source>Thôi, không nhập</source>
        <translation>Do not import</translation>
    </message>
    <message numerus="yes">
        <source>Nhập %n đơn vị</source>
        <translation>
            <numerusform>Import %n unit</numerusform>
            <numerusform>Import %n units</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa nhập được danh sách đơn vị</source>
        <translation>The list of units was not imported</translation>
    </message>
    <message>
        <source>Mỗi dòng một đơn vị: tên, hoặc mã; tên. Dán được từ bảng tính, có dòng tiêu đề và số thứ tự cũng được. Đơn vị đã có trong sổ (cùng mã; không ghi mã thì cùng tên và nhóm): chỉ sửa những gì danh sách có cột.</source>
        <translation>One unit a line: name, or id; name. Cells from a spreadsheet can be pasted, also with a heading row and running numbers. A unit that the book has already (same id; without an id, same name and group): only what the list has columns for is changed.</translation>
    </message>
    <message>
        <source>Danh sách giống hệt sổ, không có gì để nhập.</source>
        <translation>The list says what the book has; there is nothing to import.</translation>
    </message>
</context>
<context>
    <name>gui::UnitListFile</name>
    <message>
        <source>Chưa đọc được danh sách đơn vị</source>
        <translation>The list of units was not read</translation>
    </message>
    <message>
        <source>Danh sách đơn vị</source>
        <translation>List of units</translation>
    </message>
    <message>
        <source>Danh sách đơn vị (*.csv *.txt *.xlsx *.ods)</source>
        <translation>Unit lists (*.csv *.txt *.xlsx *.ods)</translation>
    </message>
    <message>
        <source> (và %1 dòng khác)</source>
        <translation> (and more lines: %1)</translation>
    </message>
</context>
<context>
    <name>gui::UnitPane</name>
    <message>
        <source>Đơn vị (%1)</source>
        <translation>Units (%1)</translation>
    </message>
    <message>
        <source>Gõ tên, không cần dấu</source>
        <translation>Type a name, marks not needed</translation>
    </message>
    <message>
        <source>Lọc đơn vị</source>
        <translation>Filter units</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Lọc đơn vị theo tên</source>
        <translation>Filter units by name</translation>
    </message>
</context>
<context>
    <name>gui::UserName</name>
    <message>
        <source>Máy này không cho biết bạn là ai. Mọi lần ghi vào sổ mang tên người ghi: họ tên của bạn?</source>
        <translation>This computer does not tell who you are. Each edit stands under a name: what is yours?</translation>
    </message>
    <message>
        <source>Mọi lần ghi từ nay mang tên này; những lần đã ghi giữ tên cũ. Để trống thì lấy tên tài khoản của máy.</source>
        <translation>Each edit from now on stands under this name; earlier ones keep theirs. Left blank, the name of your account is taken.</translation>
    </message>
    <message>
        <source>Tên người dùng</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Dùng tên này</source>
        <translation>Use this name</translation>
    </message>
</context>
<context>
    <name>gui::WaitingCells</name>
    <message numerus="yes">
        <source>%n ô chờ ghi</source>
        <translation>
            <numerusform>%n cell not written</numerusform>
            <numerusform>%n cells not written</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã gõ nhưng chưa ghi vào sổ, chưa tính vào điểm. Bấm, hoặc Ctrl+F8, để đến từng ô; Enter ở ô đó để ghi.</source>
        <translation>Typed but not written, not counted yet. Click, or Ctrl+F8, to go to each; Enter there writes it.</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n ô chưa ghi</source>
        <translation>
            <numerusform>%n cell is not written</numerusform>
            <numerusform>%n cells are not written</numerusform>
        </translation>
    </message>
    <message>
        <source>Những gì đã gõ được giữ trong sổ và còn nguyên khi mở lại, nhưng chưa tính vào điểm.</source>
        <translation>What was typed is kept in the book and is there again when it is opened, but does not count yet.</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>models::AccountTable</name>
    <message>
        <source>đang dùng</source>
        <translation>active</translation>
    </message>
    <message>
        <source>đã khóa</source>
        <translation>closed</translation>
    </message>
    <message numerus="yes">
        <source>%1 · phục hồi %n lần</source>
        <translation>
            <numerusform>%1 · recovered once</numerusform>
            <numerusform>%1 · recovered %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Đơn vị, phân công</source>
        <translation>Unit, assigned</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>models::AppealForm</name>
    <message>
        <source>Hỏi: %1</source>
        <translation>Question: %1</translation>
    </message>
    <message>
        <source>Khiếu nại: %1</source>
        <translation>Contested: %1</translation>
    </message>
    <message>
        <source>Trả lời: %1</source>
        <translation>Answer: %1</translation>
    </message>
    <message>
        <source>Đặt câu hỏi</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Rút câu hỏi</source>
        <translation>Take the question back</translation>
    </message>
    <message>
        <source>Sửa câu hỏi</source>
        <translation>Change the question</translation>
    </message>
    <message>
        <source>Ghi khiếu nại</source>
        <translation>Contest</translation>
    </message>
    <message>
        <source>Ghi trả lời</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Khiếu nại điểm thẩm định lần 1</source>
        <translation>Contest the first verification</translation>
    </message>
    <message>
        <source>Khiếu nại điểm thẩm định lần 1 (còn %1 trong %2)</source>
        <translation>Contest the first verification (%1 of %2 left)</translation>
    </message>
    <message>
        <source>khiếu nại</source>
        <translation>contested</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>đã trả lời</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>Đơn vị không trả lời.</source>
        <translation>The unit did not answer.</translation>
    </message>
    <message>
        <source>Thẩm định lần 2: %1 (lần 1: %2)</source>
        <translation>Second verification: %1 (first: %2)</translation>
    </message>
    <message>
        <source>Chờ thẩm định lần 2.</source>
        <translation>Awaits the second verification.</translation>
    </message>
    <message>
        <source>Chưa ghi: %1 Esc bỏ.</source>
        <translation>Not written: %1 Esc gives it up.</translation>
    </message>
    <message>
        <source>Chưa ghi: gõ nội dung khiếu nại rồi Enter.</source>
        <translation>Not written: type what is contested, then Enter.</translation>
    </message>
    <message>
        <source>Chưa ghi: Enter để ghi, Esc bỏ.</source>
        <translation>Not written: Enter writes it, Esc gives it up.</translation>
    </message>
    <message>
        <source>Chưa ai quyết định khiếu nại này.</source>
        <translation>Nobody has decided this complaint.</translation>
    </message>
</context>
<context>
    <name>models::ArrivalTable</name>
    <message>
        <source>Chờ nhập</source>
        <translation>To be imported</translation>
    </message>
    <message>
        <source>Chờ xác nhận khóa</source>
        <translation>Key to be confirmed</translation>
    </message>
    <message>
        <source>Chờ quyết định</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <comment>package</comment>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Đã nhập trước đó</source>
        <translation>Imported before</translation>
    </message>
    <message>
        <source>Cũ hơn bản đã nhập</source>
        <translation>Older than imported</translation>
    </message>
    <message>
        <source>Từ chối</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Lúc</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Đến muộn</source>
        <translation>Too late</translation>
    </message>
    <message>
        <source>Ở chỗ chờ</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Đã bỏ</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Khóa đã đổi</source>
        <translation>Key has changed</translation>
    </message>
</context>
<context>
    <name>models::AssessmentTable</name>
    <message>
        <source>cả năm</source>
        <translation>whole year</translation>
    </message>
    <message>
        <source>Mã %1</source>
        <translation>Id %1</translation>
    </message>
    <message>
        <source>%1, đang mở</source>
        <translation>%1, open</translation>
    </message>
    <message>
        <source>Đợt chấm điểm</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Bộ chỉ số</source>
        <translation>Index set</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Period</translation>
    </message>
</context>
<context>
    <name>models::BackupTable</name>
    <message>
        <source>hằng ngày</source>
        <translation>daily</translation>
    </message>
    <message>
        <source>trước khi nhập</source>
        <translation>before an import</translation>
    </message>
    <message>
        <source>bấm sao lưu</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>Lúc sao lưu</source>
        <translation>Backed up at</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Dung lượng</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Thư mục</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Sổ</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>trước khi chuyển bước</source>
        <translation>before moving on</translation>
    </message>
    <message>
        <source>trước khi sửa bộ chỉ số</source>
        <translation>before a correction of the index set</translation>
    </message>
</context>
<context>
    <name>models::BackupText</name>
    <message>
        <source>hôm nay %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>%1 đơn vị · %2 đợt chấm · %3 thay đổi trong nhật ký</source>
        <translation>%1 units · %2 assessments · %3 changes in the history</translation>
    </message>
    <message>
        <source>, lần cuối %1</source>
        <translation>, last at %1</translation>
    </message>
</context>
<context>
    <name>models::BallotGrid</name>
    <message>
        <source>Lần kia: %1</source>
        <translation>The other keying: %1</translation>
    </message>
    <message>
        <source>không có dòng này</source>
        <translation>this line is missing</translation>
    </message>
    <message>
        <source>Khác số phiếu hợp lệ (%1)</source>
        <translation>Not the valid ballots (%1)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Bỏ trống</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Sum</translation>
    </message>
</context>
<context>
    <name>models::BatchReasons</name>
    <message>
        <source>Số phiếu phát ra</source>
        <translation>Ballots sent</translation>
    </message>
    <message>
        <source>Số phiếu thu về</source>
        <translation>Ballots returned</translation>
    </message>
    <message>
        <source>Số phiếu hợp lệ</source>
        <translation>Valid ballots</translation>
    </message>
    <message>
        <source>Bỏ trống</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Lý do, ô khác nhau</source>
        <translation>Reason, cells that differ</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Lần 1</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Lần 2</source>
        <translation>Second</translation>
    </message>
</context>
<context>
    <name>models::BatchTable</name>
    <message>
        <source>Đạt</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Chờ nhập lần 2</source>
        <translation>Waits for the second keying</translation>
    </message>
    <message>
        <source>Hai lần khác nhau</source>
        <translation>Keyings differ</translation>
    </message>
    <message>
        <source>Số không khớp</source>
        <translation>Does not add up</translation>
    </message>
    <message>
        <source>Đã bỏ</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Group asked</translation>
    </message>
    <message>
        <source>Phát ra</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Thu về</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Hợp lệ</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Kiểm phiếu</source>
        <translation>Counted by</translation>
    </message>
    <message>
        <source>Nhập lần 1</source>
        <translation>Keyed by</translation>
    </message>
    <message>
        <source>Nhập lần 2</source>
        <translation>Keyed again by</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>models::CountTable</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Số phiếu đang có</source>
        <translation>Ballots there now</translation>
    </message>
    <message>
        <source>Cộng từ các đợt</source>
        <translation>Sum of the batches</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>models::CoverageTable</name>
    <message>
        <source>chưa có ai thẩm định</source>
        <translation>nobody verifies it</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Người thẩm định</source>
        <translation>Verifiers</translation>
    </message>
</context>
<context>
    <name>models::CriterionList</name>
    <message>
        <source>Điểm thưởng</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>Điểm phạt</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>tối đa %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>%1, đã xong %2</source>
        <translation>%1, done %2</translation>
    </message>
    <message>
        <source>không có mức trần</source>
        <translation>no cap</translation>
    </message>
</context>
<context>
    <name>models::DocumentListModel</name>
    <message>
        <source>chưa xác nhận</source>
        <translation>unconfirmed</translation>
    </message>
    <message>
        <source>Mang sang từ năm trước, chưa xác nhận nên chưa được tính.</source>
        <translation>Carried over from last year; not confirmed, so it does not count yet.</translation>
    </message>
</context>
<context>
    <name>models::DocumentTableModel</name>
    <message>
        <source>Tài liệu</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criteria</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Dấu hiệu</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>Tên tệp</source>
        <translation>File name</translation>
    </message>
</context>
<context>
    <name>models::DocumentText</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Ảnh PNG</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>Ảnh JPEG</source>
        <translation>JPEG picture</translation>
    </message>
    <message>
        <source>Ảnh GIF</source>
        <translation>GIF picture</translation>
    </message>
    <message>
        <source>Ảnh BMP</source>
        <translation>BMP picture</translation>
    </message>
    <message>
        <source>Ảnh WebP</source>
        <translation>WebP picture</translation>
    </message>
    <message>
        <source>Ảnh TIFF</source>
        <translation>TIFF picture</translation>
    </message>
    <message>
        <source>Văn bản Word</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>Văn bản ODT</source>
        <translation>ODT text</translation>
    </message>
    <message>
        <source>Văn bản RTF</source>
        <translation>RTF text</translation>
    </message>
    <message>
        <source>Văn bản thường</source>
        <translation>Plain text</translation>
    </message>
    <message>
        <source>Bảng CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>Bảng tính</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>Trình chiếu</source>
        <translation>Slides</translation>
    </message>
    <message>
        <source>Tệp nén</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Loại tệp khác</source>
        <translation>Another kind of file</translation>
    </message>
    <message>
        <source>đã gỡ</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>chưa gắn tiêu chí</source>
        <translation>no criterion</translation>
    </message>
    <message>
        <source>Tài liệu chưa gắn với tiêu chí nào.</source>
        <translation>The document serves no criterion.</translation>
    </message>
    <message>
        <source>trước kỳ đánh giá</source>
        <translation>before the period</translation>
    </message>
    <message>
        <source>trong kỳ</source>
        <translation>in the period</translation>
    </message>
    <message>
        <source>sau kỳ %1 ngày</source>
        <translation>%1 days after the period</translation>
    </message>
    <message>
        <source>hiệu lực %1 – %2</source>
        <translation>valid %1 – %2</translation>
    </message>
    <message>
        <source>lần ban hành %1</source>
        <translation>revision %1</translation>
    </message>
</context>
<context>
    <name>models::DossierBlock</name>
    <message>
        <source>Không có dòng này: thêm dòng trước, hoặc dán cả cột cấp và lĩnh vực.</source>
        <translation>There is no such row: add it first, or paste level and field, too.</translation>
    </message>
    <message>
        <source>Khối dán có hai dòng %1.</source>
        <translation>The block has two rows %1.</translation>
    </message>
    <message>
        <source>Bảng không có cột này.</source>
        <translation>The table has no such column.</translation>
    </message>
</context>
<context>
    <name>models::DossierColumns</name>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Tồn kỳ
trước</source>
        <translation>Carried
over</translation>
    </message>
    <message>
        <source>Trực tiếp,
bưu chính</source>
        <translation>Direct,
by post</translation>
    </message>
    <message>
        <source>Trực
tiếp</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Trực
tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Bưu
chính</source>
        <translation>Postal</translation>
    </message>
    <message>
        <source>Tổng
nhận</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Trước
hạn</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>Đúng
hạn</source>
        <translation>On
time</translation>
    </message>
    <message>
        <source>Quá
hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Đã giải
quyết</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Đang GQ
trong hạn</source>
        <translation>Pending
in time</translation>
    </message>
    <message>
        <source>Đang GQ
quá hạn</source>
        <translation>Pending
late</translation>
    </message>
    <message>
        <source>Trả lại,
rút</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Còn
chưa rõ</source>
        <translation>Not
clear</translation>
    </message>
    <message>
        <source>%1, đã gồm hồ sơ chờ bổ sung, trả lại, rút</source>
        <translation>%1, with those waiting for a supplement, returned or withdrawn</translation>
    </message>
    <message>
        <source>tổng: tồn kỳ trước và tiếp nhận mới</source>
        <translation>total: carried over and received</translation>
    </message>
    <message>
        <source>đã giải quyết: trước hạn, đúng hạn và quá hạn</source>
        <translation>finished: early, on time and late</translation>
    </message>
    <message>
        <source>còn lại chưa giải thích: tổng trừ mọi số đã biết</source>
        <translation>not explained: total less all that is known</translation>
    </message>
</context>
<context>
    <name>models::DossierFactsModel</name>
    <message>
        <source>Tỷ lệ đúng hạn, %1</source>
        <translation>On-time rates, %1</translation>
    </message>
    <message>
        <source>chưa tính được</source>
        <translation>not computable</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1, trên 100%</source>
        <translation>%1, above 100%</translation>
    </message>
    <message>
        <source>Bộ chỉ số này không lấy số liệu hồ sơ</source>
        <translation>This set draws no figures from dossiers</translation>
    </message>
    <message>
        <source>chưa đủ số</source>
        <translation>not enough numbers</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2
%3</source>
        <translation>%1 %2
%3</translation>
    </message>
    <message>
        <source>chưa chấm; sẽ lấy từ hồ sơ: %1 · %2</source>
        <translation>not scored; will draw %1 · %2</translation>
    </message>
    <message>
        <source>không lấy số liệu: %1</source>
        <translation>draws no figures: %1</translation>
    </message>
    <message>
        <source>không phát sinh</source>
        <translation>nothing arose</translation>
    </message>
    <message>
        <source>thiếu tài liệu</source>
        <translation>no evidence</translation>
    </message>
    <message>
        <source>lấy từ hồ sơ: %1 · %2</source>
        <translation>from the dossiers: %1 · %2</translation>
    </message>
    <message>
        <source>gõ riêng: %1, hồ sơ cho %2</source>
        <translation>typed: %1, the dossiers give %2</translation>
    </message>
    <message>
        <source>gõ riêng: %1, như hồ sơ</source>
        <translation>typed: %1, as the dossiers say</translation>
    </message>
    <message>
        <source> · lý do: %1</source>
        <translation> · reason: %1</translation>
    </message>
    <message>
        <source>%1
%2
Enter: mở tiêu chí trong phiếu</source>
        <translation>%1
%2
Enter: open the criterion on its sheet</translation>
    </message>
    <message>
        <source>tối đa %1</source>
        <translation>at most %1</translation>
    </message>
    <message>
        <source>%1 (hai biểu mẫu)</source>
        <translation>%1 (both forms)</translation>
    </message>
    <message>
        <source>%1 (biểu II.06a)</source>
        <translation>%1 (form II.06a)</translation>
    </message>
    <message>
        <source>Biểu II.06a: đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút; các hồ sơ ấy có ở cả tử số và mẫu số.</source>
        <translation>Form II.06a: on time contains dossiers waiting for a supplement, returned or withdrawn; they are in numerator and denominator.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>số liệu dùng chung · %1</source>
        <translation>shared figure · %1</translation>
    </message>
</context>
<context>
    <name>models::DossierForms</name>
    <message>
        <source>Ô này có số chưa ghi mà biểu II.06a không có: ghi (Enter) hoặc bỏ (Esc) trước.</source>
        <translation>A number that form II.06a does not have waits in this cell: write it (Enter) or drop it (Esc) first.</translation>
    </message>
    <message>
        <source>Theo biểu II.06a: đúng hạn gồm cả hồ sơ chờ bổ sung, trả lại, rút.</source>
        <translation>After form II.06a: on time contains dossiers waiting for a supplement, returned or withdrawn.</translation>
    </message>
    <message>
        <source>Theo 10 cột: bưu chính và trả lại chưa biết; xem lại số trực tiếp và đúng hạn.</source>
        <translation>After the ten counters: by post and returned are not known; look at direct and on time again.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>bưu chính</source>
        <translation>by post</translation>
    </message>
    <message>
        <source>trực tiếp</source>
        <translation>direct</translation>
    </message>
    <message>
        <source>trả lại</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>%1 %2 không giữ vì chưa có số %3</source>
        <translation>%1 %2 is not kept, since %3 is not known</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>models::DossierModel</name>
    <message>
        <source>Sổ này chưa có đợt chấm nào.</source>
        <translation>This book has no assessment yet.</translation>
    </message>
    <message>
        <source>Đã có dòng %1: mỗi cấp và lĩnh vực chỉ một dòng.</source>
        <translation>The row %1 is there already: one row a level and field.</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>chưa biết</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Chưa ghi: Enter để ghi, Esc để bỏ.</source>
        <translation>Not written: Enter writes it, Esc gives it up.</translation>
    </message>
    <message>
        <source>%1, chưa ghi</source>
        <translation>%1, not written</translation>
    </message>
    <message>
        <source>Biểu II.06a không có số này: trực tiếp và bưu chính là một, đúng hạn đã gồm hồ sơ chờ bổ sung, trả lại, rút.</source>
        <translation>Form II.06a does not have this number: direct and by post are one, and on time contains dossiers waiting for a supplement, returned or withdrawn.</translation>
    </message>
    <message>
        <source>Các dòng theo hai biểu mẫu: số này không cộng riêng được.</source>
        <translation>The rows follow both forms: this number has no sum of its own.</translation>
    </message>
    <message>
        <source>không có trong biểu II.06a</source>
        <translation>no part of form II.06a</translation>
    </message>
</context>
<context>
    <name>models::DossierReader</name>
    <message>
        <source>Cấp «%1» không có: gõ tỉnh, huyện hoặc xã.</source>
        <translation>There is no level “%1”: type tỉnh, huyện or xã.</translation>
    </message>
    <message>
        <source>Cột này được tính, không gõ vào.</source>
        <translation>This column is computed and not typed.</translation>
    </message>
    <message>
        <source>Biểu II.06a không có số %1: để trống, hoặc đổi biểu mẫu của dòng (F4).</source>
        <translation>Form II.06a has no number %1: leave it empty, or change the row&apos;s form (F4).</translation>
    </message>
</context>
<context>
    <name>models::DossierText</name>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Huyện</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Xã</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>cấp tỉnh</source>
        <translation>province</translation>
    </message>
    <message>
        <source>cấp huyện</source>
        <translation>district</translation>
    </message>
    <message>
        <source>cấp xã</source>
        <translation>commune</translation>
    </message>
    <message>
        <source>Đúng hạn trên đã giải quyết</source>
        <translation>On time of finished</translation>
    </message>
    <message>
        <source>Đúng hạn trên đến hạn</source>
        <translation>On time of due</translation>
    </message>
    <message>
        <source>Không trễ trên tất cả</source>
        <translation>Not late of all</translation>
    </message>
    <message>
        <source>Đúng hạn trên mới nhận</source>
        <translation>On time of newly received</translation>
    </message>
    <message>
        <source>(trước hạn + đúng hạn) : (trước hạn + đúng hạn + quá hạn). Chưa biết số quá hạn thì mẫu số là tổng trừ đang giải quyết, trừ trả lại.</source>
        <translation>(early + on time) : (early + on time + late). Where late is not known the denominator is the total less pending and returned.</translation>
    </message>
    <message>
        <source>(trước hạn + đúng hạn) : (đã giải quyết + đang giải quyết quá hạn)</source>
        <translation>(early + on time) : (finished + pending late)</translation>
    </message>
    <message>
        <source>(tổng − giải quyết quá hạn − đang giải quyết quá hạn) : tổng</source>
        <translation>(total − finished late − pending late) : total</translation>
    </message>
    <message>
        <source>(trước hạn + đúng hạn) : tiếp nhận mới trong kỳ</source>
        <translation>(early + on time) : received in the period</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (II.06a)</source>
        <translation>%1 (II.06a)</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All fields</translation>
    </message>
</context>
<context>
    <name>models::DossierUnitModel</name>
    <message>
        <source>Chưa có số liệu</source>
        <translation>No counters</translation>
    </message>
    <message>
        <source>Số không khớp</source>
        <translation>Does not add up</translation>
    </message>
    <message>
        <source>Còn %1 chưa rõ</source>
        <translation>%1 not explained</translation>
    </message>
    <message>
        <source>Thiếu số liệu</source>
        <translation>Counters missing</translation>
    </message>
    <message>
        <source>Đủ, khớp</source>
        <translation>Complete</translation>
    </message>
    <message numerus="yes">
        <source>%n dòng</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>models::HeatModel</name>
    <message>
        <source>chưa có điểm ở bước này</source>
        <translation>no points at this stage</translation>
    </message>
    <message>
        <source>%1: chưa có điểm</source>
        <translation>%1: no points</translation>
    </message>
    <message>
        <source>%1: %2%, còn tiêu chí chưa chấm</source>
        <translation>%1: %2%, criteria not scored yet</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>models::HeldTable</name>
    <message>
        <source>%1, gói số %2: %3</source>
        <translation>%1, package %2: %3</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Vì sao chờ</source>
        <translation>Why it waits</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>models::HistoryModel</name>
    <message>
        <source>%1 → không còn</source>
        <translation>%1 → nothing</translation>
    </message>
    <message>
        <source>Mã băm %1</source>
        <translation>Hash %1</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Thời gian</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiêu chí, nội dung</source>
        <translation>Criterion, what of it</translation>
    </message>
    <message>
        <source>Bước</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Trước → sau</source>
        <translation>Before → after</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>models::ImportFaultModel</name>
    <message>
        <source>Lỗi</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Ở đâu</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Vấn đề</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Passed over</translation>
    </message>
    <message>
        <source>Cho biết</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>models::ImportModel</name>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1, %2: %3 thành %4</source>
        <translation>%1, %2: %3 becomes %4</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Sẽ thành</source>
        <translation>Will be</translation>
    </message>
</context>
<context>
    <name>models::KeyingDraft</name>
    <message>
        <source>đợt phiếu mới</source>
        <translation>a new batch</translation>
    </message>
    <message>
        <source>đợt số %1 (lần %2)</source>
        <translation>batch %1 (keying %2)</translation>
    </message>
</context>
<context>
    <name>models::ManyPackages</name>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Bên gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Xung đột</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Khóa đã khớp</source>
        <translation>Key matches</translation>
    </message>
    <message>
        <source>%1; dấu vân tay gõ từ giấy khớp</source>
        <translation>%1; the fingerprint typed from paper matches</translation>
    </message>
</context>
<context>
    <name>models::MatrixBlock</name>
    <message>
        <source>Khối dán có %1 dòng, từ dòng này chỉ còn %2 đơn vị. Chưa ghi gì.</source>
        <translation>The block has %1 rows, but only %2 units follow from this row on. Nothing was written.</translation>
    </message>
    <message>
        <source>Khối dán có %1 cột; từ ô này chỉ nhập được %2 cột. Chưa ghi gì.</source>
        <translation>The block has %1 columns, but only %2 can be entered from this cell on. Nothing was written.</translation>
    </message>
    <message>
        <source>Bộ nhớ tạm không có ô nào để dán.</source>
        <translation>The clipboard has no cell to paste.</translation>
    </message>
    <message>
        <source>Dòng %1 của khối dán không ghi đơn vị, các dòng khác có ghi. Chưa ghi gì.</source>
        <translation>Row %1 of the block names no unit, other rows do. Nothing was written.</translation>
    </message>
    <message>
        <source>Dòng %1 của khối dán lại ghi đơn vị «%2». Chưa ghi gì.</source>
        <translation>Row %1 of the block names “%2” again. Nothing was written.</translation>
    </message>
    <message>
        <source>Dòng %1 của khối dán: «%2» không phải đơn vị nào của bảng. Chưa ghi gì.</source>
        <translation>Row %1 of the block: “%2” is no unit of the table. Nothing was written.</translation>
    </message>
    <message>
        <source>Dòng %1 của khối dán: «%2» có thể là %3. Ghi tên đầy đủ rồi dán lại. Chưa ghi gì.</source>
        <translation>Row %1 of the block: “%2” may be %3. Write the full name and paste again. Nothing was written.</translation>
    </message>
    <message>
        <source>Khối dán giống hệt bảng, không có gì thay đổi</source>
        <translation>The block says what the table says, nothing changed</translation>
    </message>
    <message>
        <source>Đã dán %1 ô</source>
        <translation>Pasted %1 cells</translation>
    </message>
    <message>
        <source>%1; bỏ qua dòng cộng: %2</source>
        <translation>%1; rows of sums passed over: %2</translation>
    </message>
</context>
<context>
    <name>models::MatrixCells</name>
    <message>
        <source>= lần 1</source>
        <translation>= round 1</translation>
    </message>
    <message>
        <source>= tự chấm</source>
        <translation>= self</translation>
    </message>
    <message>
        <source>n &gt; d</source>
        <translation>n &gt; d</translation>
    </message>
    <message>
        <source>trên 100%</source>
        <translation>over 100%</translation>
    </message>
    <message>
        <source>lệch năm trước</source>
        <translation>unlike last year</translation>
    </message>
    <message>
        <source>thấp</source>
        <translation>low</translation>
    </message>
    <message>
        <source>cao</source>
        <translation>high</translation>
    </message>
    <message>
        <source>Chấm kín: điểm tự chấm hiện ra khi đơn vị này đã có điểm thẩm định.</source>
        <translation>Blind verification: the self score shows once this unit has a verified value.</translation>
    </message>
    <message>
        <source>không tính điểm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>Năm %1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Năm %1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Tỷ lệ vượt 100%: xem lại số liệu.</source>
        <translation>The rate is above 100%: look at the figures again.</translation>
    </message>
    <message>
        <source>Có số liệu gấp mười lần năm trước trở lên, hoặc chỉ còn một phần mười.</source>
        <translation>A figure is at least ten times last year’s, or at most a tenth of it.</translation>
    </message>
    <message>
        <source>Thấp hơn hẳn các đơn vị khác (dưới Q1 − 1,5 × khoảng tứ phân vị).</source>
        <translation>Far below the other units (under Q1 − 1.5 × the interquartile range).</translation>
    </message>
    <message>
        <source>Cao hơn hẳn các đơn vị khác (trên Q3 + 1,5 × khoảng tứ phân vị).</source>
        <translation>Far above the other units (over Q3 + 1.5 × the interquartile range).</translation>
    </message>
    <message>
        <source>Chưa có tài liệu kiểm chứng kèm theo.</source>
        <translation>No evidence is attached.</translation>
    </message>
    <message>
        <source>đang che (chấm kín)</source>
        <translation>hidden (blind verification)</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Năm %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Số liệu tự chấm</source>
        <translation>Self figures</translation>
    </message>
    <message>
        <source>Bình quân, %</source>
        <translation>Mean, %</translation>
    </message>
    <message>
        <source>Tỷ lệ, %</source>
        <translation>Rate, %</translation>
    </message>
    <message>
        <source>Dấu lệch</source>
        <translation>Outlier</translation>
    </message>
    <message>
        <source>TL</source>
        <translation>Doc.</translation>
    </message>
    <message>
        <source>Số liệu lần 1</source>
        <translation>Figures, round 1</translation>
    </message>
    <message>
        <source>Phân bố phiếu</source>
        <translation>Spread of ballots</translation>
    </message>
    <message>
        <source>Số phiếu</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>Số liệu TĐ lần 1</source>
        <translation>Figures, round 1</translation>
    </message>
    <message>
        <source>Số liệu TĐ lần 2</source>
        <translation>Figures, round 2</translation>
    </message>
    <message>
        <source>Chênh</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lý do (bắt buộc khi cắt)</source>
        <translation>Reason (needed for a cut)</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Điểm cuối cùng của năm trước ở cùng mã tiêu chí</source>
        <translation>Final points of last year under the same code</translation>
    </message>
    <message>
        <source>Đơn vị khác hẳn cả nhóm, khác năm trước mười lần, tử số lớn hơn mẫu số, hoặc thiếu tài liệu</source>
        <translation>Far from the group, ten times unlike last year, a numerator above its denominator, or no documents</translation>
    </message>
    <message>
        <source>Số tài liệu kiểm chứng kèm theo</source>
        <translation>Number of documents attached</translation>
    </message>
    <message>
        <source>Phần của từng phương án trong tổng số phiếu, theo thứ tự của bộ chỉ số</source>
        <translation>Share of each option among all ballots, in the order of the set</translation>
    </message>
    <message>
        <source>Gõ tất cả số liệu trong một ô, cách nhau bằng dấu /: 8199/8214</source>
        <translation>Type all figures in one cell, parted by /: 8199/8214</translation>
    </message>
    <message>
        <source>Điểm thẩm định trừ điểm tự chấm</source>
        <translation>Verified points less self points</translation>
    </message>
    <message>
        <source>%1 tài liệu năm trước chưa xác nhận, chưa được tính</source>
        <translation>%1 documents of last year are not confirmed and do not count yet</translation>
    </message>
    <message>
        <source>Mang sang từ năm trước, chưa xác nhận nên chưa tính điểm: Ctrl+Enter xác nhận, hoặc gõ số khác</source>
        <translation>Carried over from last year; not confirmed, so it gives no points yet: Ctrl+Enter confirms, or type another</translation>
    </message>
    <message>
        <source>%1, chưa xác nhận</source>
        <translation>%1, unconfirmed</translation>
    </message>
</context>
<context>
    <name>models::MatrixModel</name>
    <message>
        <source>Cột này tính từ các cột khác.</source>
        <translation>This column is computed from the others.</translation>
    </message>
    <message>
        <source>Đang chấm kín nên không chấp nhận được điểm chưa xem. Gõ điểm, hoặc bỏ chấm kín.</source>
        <translation>Blind verification: points that were not seen cannot be accepted. Type points, or end blind verification.</translation>
    </message>
</context>
<context>
    <name>models::MatrixTotalsModel</name>
    <message>
        <source>Trung bình</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>%1/%2 đã chấm</source>
        <translation>%1/%2 scored</translation>
    </message>
    <message>
        <source>%1/%2 đã thẩm định</source>
        <translation>%1/%2 verified</translation>
    </message>
    <message>
        <source>%1/%2 đạt tối đa</source>
        <translation>%1/%2 at the maximum</translation>
    </message>
    <message>
        <source>trung bình %1</source>
        <translation>mean %1</translation>
    </message>
    <message>
        <source>%1; %2 bị cắt</source>
        <translation>%1; %2 cut</translation>
    </message>
    <message>
        <source>tổng %1</source>
        <translation>%1 in all</translation>
    </message>
</context>
<context>
    <name>models::OfficeModel</name>
    <message>
        <source>%1: %2 trên %3 ô, %4%</source>
        <translation>%1: %2 of %3 cells, %4%</translation>
    </message>
    <message>
        <source>Cơ quan thẩm định</source>
        <translation>Verifying office</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Đã / tổng</source>
        <translation>Done / all</translation>
    </message>
</context>
<context>
    <name>models::OverviewData</name>
    <message>
        <source>%1/%2 tiêu chí</source>
        <translation>%1/%2 criteria</translation>
    </message>
    <message>
        <source>%1, hạn %2</source>
        <translation>%1, due %2</translation>
    </message>
    <message numerus="yes">
        <source>Quá hạn %n ngày</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Không ghi cơ quan</source>
        <translation>No office named</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Chưa có điểm</source>
        <translation>No points</translation>
    </message>
    <message>
        <source>bước %1, tạm</source>
        <translation>%1, provisional</translation>
    </message>
    <message>
        <source>bước %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Lỗi số liệu</source>
        <translation>Faulty figures</translation>
    </message>
    <message>
        <source>Thiếu tài liệu</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>Lệch năm trước</source>
        <translation>Unlike last year</translation>
    </message>
    <message>
        <source>Khác số hồ sơ</source>
        <translation>Unlike dossiers</translation>
    </message>
    <message>
        <source>Tài liệu hết giá trị</source>
        <translation>Stale evidence</translation>
    </message>
    <message>
        <source>Chưa xác nhận</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Nhiệm vụ quá hạn</source>
        <translation>Overdue tasks</translation>
    </message>
    <message numerus="yes">
        <source>%1, quá %n ngày · %2</source>
        <translation>
            <numerusform>%1, %n day over · %2</numerusform>
            <numerusform>%1, %n days over · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Số liệu cần xem</source>
        <translation>Figures to look at</translation>
    </message>
</context>
<context>
    <name>models::PackageDesk</name>
    <message>
        <source>Đã nhập trước đó: không có gì thay đổi</source>
        <translation>Imported before: nothing has changed</translation>
    </message>
    <message>
        <source>Cũ hơn bản đã nhập (số %1): bỏ qua</source>
        <translation>Older than the one imported (number %1): left</translation>
    </message>
    <message>
        <source>Chờ xác nhận khóa</source>
        <translation>Key to be confirmed</translation>
    </message>
    <message numerus="yes">
        <source>Chờ quyết định: %n xung đột</source>
        <translation>
            <numerusform>To be decided: %n conflict</numerusform>
            <numerusform>To be decided: %n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>Chờ nhập: %1</source>
        <translation>To be imported: %1</translation>
    </message>
    <message>
        <source>Đã nhập: %1</source>
        <translation>Imported: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Đã nhập lại</source>
        <translation>Imported again</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Giữ ở chỗ chờ, số %1: %2</source>
        <translation>Held, number %1: %2</translation>
    </message>
    <message>
        <source>Giữ ở chỗ chờ, số %1</source>
        <translation>Held, number %1</translation>
    </message>
    <message>
        <source>Đã bỏ: %1</source>
        <translation>Dropped: %1</translation>
    </message>
    <message>
        <source>Đã bỏ, chưa ghi gì vào sổ; Enter để xem lại</source>
        <translation>Discarded, nothing was written; Enter to look again</translation>
    </message>
    <message>
        <source>Khóa khác với khóa đã xác nhận: gọi cho bên gửi, so dấu vân tay trên phiếu giao nộp</source>
        <translation>Another key than the confirmed one: ring the sender, compare the fingerprint on the cover letter</translation>
    </message>
    <message>
        <source>Đã hoàn tác; khóa của %1 lại chưa được xác nhận</source>
        <translation>Undone; the key of %1 is unknown again</translation>
    </message>
    <message>
        <source>Chờ xác nhận khóa: dấu vân tay vừa gõ chưa khớp</source>
        <translation>Waits for its key: the fingerprint just typed does not match</translation>
    </message>
</context>
<context>
    <name>models::PackageLog</name>
    <message>
        <source>Đã nhập</source>
        <comment>package</comment>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Đã tạo</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Chiều</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Bên gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>models::PackageWords</name>
    <message>
        <source>Chưa gửi, quá hạn</source>
        <translation>Not sent, overdue</translation>
    </message>
    <message>
        <source>Đã giao</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Đã tạo gói</source>
        <translation>Package made</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <comment>package</comment>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Mở lại, chờ bản mới</source>
        <translation>Reopened, to be sent anew</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>%1, số %2, lập %3</source>
        <translation>%1, number %2, made %3</translation>
    </message>
    <message>
        <source>%1 của %2, số %3, lập %4</source>
        <translation>%1 of %2, number %3, made %4</translation>
    </message>
    <message>
        <source>; chưa nhập %1: mở lại tệp này để nhập nốt</source>
        <translation>; not imported: %1; open this file again to import the rest</translation>
    </message>
    <message>
        <source>%1 mục thay đổi, %2 như cũ</source>
        <translation>%1 items changed, %2 alike</translation>
    </message>
    <message>
        <source>%1 mục thay đổi, %2 giữ của sổ, %3 như cũ</source>
        <translation>%1 items changed, %2 kept the book&apos;s, %3 alike</translation>
    </message>
    <message numerus="yes">
        <source>; %n tiêu chí chưa chấm</source>
        <translation>
            <numerusform>; %n criterion not scored</numerusform>
            <numerusform>; %n criteria not scored</numerusform>
        </translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Giải trình</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>Hồ sơ</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Tasks</translation>
    </message>
</context>
<context>
    <name>models::PartTable</name>
    <message>
        <source>Trong gói</source>
        <translation>In the package</translation>
    </message>
    <message>
        <source>Dung lượng</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>models::PlaceModel</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Vấn đề, tiến độ</source>
        <translation>Problem, progress</translation>
    </message>
</context>
<context>
    <name>models::PlanTable</name>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1, ghi chú</source>
        <translation>%1, note</translation>
    </message>
    <message>
        <source>(trống)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>chưa có tài liệu</source>
        <translation>no evidence</translation>
    </message>
    <message>
        <source>%1 điểm</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1, %2 điểm</source>
        <translation>%1, %2 points</translation>
    </message>
    <message>
        <source>(chưa có)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>%1, đã bỏ</source>
        <translation>%1, removed</translation>
    </message>
    <message>
        <source>Tài liệu</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Cả gói</source>
        <translation>Whole package</translation>
    </message>
    <message>
        <source>%1 (điểm: %2)</source>
        <translation>%1 (points: %2)</translation>
    </message>
    <message>
        <source>chưa chọn</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>giữ của sổ</source>
        <translation>the book&apos;s</translation>
    </message>
    <message>
        <source>lấy của gói</source>
        <translation>the package&apos;s</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Gốc chung</source>
        <translation>Common base</translation>
    </message>
    <message>
        <source>Trong sổ</source>
        <translation>In the book</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Trong gói</source>
        <translation>In the package</translation>
    </message>
    <message>
        <source>Chọn bên</source>
        <translation>Side</translation>
    </message>
</context>
<context>
    <name>models::ProblemModel</name>
    <message>
        <source>Có giá trị đang gõ dở, chưa ghi vào sổ.</source>
        <translation>A value was typed and is not saved in the book.</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Vấn đề</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 lỗi</source>
        <translation>errors: %1</translation>
    </message>
    <message>
        <source>%1 cảnh báo</source>
        <translation>warnings: %1</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 lưu ý</source>
        <translation>%1 notes</translation>
    </message>
    <message>
        <source>Cần giải trình: %1</source>
        <translation>To be answered: %1</translation>
    </message>
    <message>
        <source>Chờ thẩm định lần 2: %1</source>
        <translation>Awaits the second verification: %1</translation>
    </message>
</context>
<context>
    <name>models::ProcessTable</name>
    <message>
        <source>%1 câu hỏi, %2 chưa trả lời</source>
        <translation>%1 questions, %2 unanswered</translation>
    </message>
    <message>
        <source>%1 khiếu nại, %2 chưa thẩm định lại</source>
        <translation>%1 complaints, %2 not verified again</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Chưa tự chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Chưa TĐ lần 1</source>
        <translation>Verify 1 to do</translation>
    </message>
    <message>
        <source>Giải trình</source>
        <translation>Justification</translation>
    </message>
    <message>
        <source>%1 · hạn %2</source>
        <translation>%1 · until %2</translation>
    </message>
</context>
<context>
    <name>models::PublishedTable</name>
    <message>
        <source>hạng</source>
        <translation>rank</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <source>chỉ số</source>
        <translation>index</translation>
    </message>
    <message>
        <source>loại</source>
        <translation>class</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>bản trước không có</source>
        <translation>not in the version before</translation>
    </message>
    <message>
        <source>bản này không còn; bản trước hạng %1</source>
        <translation>no longer here; rank %1 before</translation>
    </message>
    <message>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Chỉ số %</source>
        <translation>Index %</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Khác bản trước</source>
        <translation>Differs from before</translation>
    </message>
    <message>
        <source>bản trước hạng %1</source>
        <translation>rank %1 in the version before</translation>
    </message>
    <message>
        <source>Hạng (tạm)</source>
        <translation>Rank (prov.)</translation>
    </message>
    <message>
        <source>Điểm (tạm)</source>
        <translation>Points (prov.)</translation>
    </message>
    <message>
        <source>Xếp loại (tạm)</source>
        <translation>Class (prov.)</translation>
    </message>
    <message>
        <source>chưa có điểm</source>
        <translation>no points</translation>
    </message>
</context>
<context>
    <name>models::PublishedWords</name>
    <message>
        <source>Công bố: %1 điểm (tự chấm %2; lần 1 %3).</source>
        <translation>Published: %1 points (self %2; first %3).</translation>
    </message>
    <message>
        <source>Lý do: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Quyết định số %1 ngày %2</source>
        <translation>Decision No. %1 of %2</translation>
    </message>
    <message>
        <source>Công bố lần đầu</source>
        <translation>First publication</translation>
    </message>
    <message>
        <source>Đính chính lần %1</source>
        <translation>Corrigendum %1</translation>
    </message>
</context>
<context>
    <name>models::RankingModel</name>
    <message>
        <source>Kết quả tự chấm</source>
        <translation>Self-scored result</translation>
    </message>
    <message>
        <source>Thẩm định lần 1</source>
        <translation>First verification</translation>
    </message>
    <message>
        <source>Kết quả cuối</source>
        <translation>Final result</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>Chưa có điểm ở bước này nên chưa xếp hạng.</source>
        <translation>No points at this stage, so no rank.</translation>
    </message>
    <message>
        <source>Không áp dụng: %1</source>
        <translation>Not applicable: %1</translation>
    </message>
    <message>
        <source>Hạng năm %1: %2</source>
        <translation>Rank in %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Tạm tính: còn thiếu %n tiêu chí.</source>
        <translation>
            <numerusform>Provisional: %n criterion missing.</numerusform>
            <numerusform>Provisional: %n criteria missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Điểm thưởng, điểm trừ: %1</source>
        <translation>Bonus, penalty: %1</translation>
    </message>
    <message>
        <source>%1: không áp dụng</source>
        <translation>%1: not applicable</translation>
    </message>
    <message>
        <source>%1: %2%, còn thiếu tiêu chí</source>
        <translation>%1: %2%, criteria missing</translation>
    </message>
    <message>
        <source>%1: %2%</source>
        <translation>%1: %2%</translation>
    </message>
    <message>
        <source>%1, chỉ số %2%</source>
        <translation>%1, index %2%</translation>
    </message>
    <message>
        <source>%1, chưa chấm</source>
        <translation>%1, not scored</translation>
    </message>
    <message>
        <source>%1, đồng hạng</source>
        <translation>%1, tied</translation>
    </message>
    <message>
        <source>tăng %1</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>giảm %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>không đổi</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>%1, tạm</source>
        <translation>%1, provisional</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>tạm</source>
        <translation>prov.</translation>
    </message>
    <message>
        <source>Hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Chỉ số %</source>
        <translation>Index %</translation>
    </message>
    <message>
        <source>Xếp loại</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Chỉ số, %</source>
        <translation>Index, %</translation>
    </message>
    <message>
        <source>%1 trên thang %2</source>
        <translation>%1 on a scale of %2</translation>
    </message>
</context>
<context>
    <name>models::RecentBooks</name>
    <message>
        <source>Có tệp</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Không còn tệp</source>
        <translation>File gone</translation>
    </message>
    <message>
        <source>Chưa thấy thư mục, ổ đĩa</source>
        <translation>Folder or drive not found</translation>
    </message>
    <message>
        <source>Sổ</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Tên sổ</source>
        <translation>Book name</translation>
    </message>
    <message>
        <source>Nơi lưu</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Cỡ tệp</source>
        <translation>File size</translation>
    </message>
    <message>
        <source>Lần mở cuối</source>
        <translation>Last opened</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>models::ResultTable</name>
    <message>
        <source>%1 công bố theo quyết định %2 ngày %3</source>
        <translation>%1 published it by decision %2 of %3</translation>
    </message>
    <message>
        <source>đính chính lần %1: %2</source>
        <translation>corrects version %1: %2</translation>
    </message>
    <message>
        <source>%1/%2 điểm</source>
        <translation>%1/%2 points</translation>
    </message>
    <message>
        <source>chỉ số %1</source>
        <translation>index %1</translation>
    </message>
    <message>
        <source>hạng %1/%2</source>
        <translation>rank %1/%2</translation>
    </message>
    <message>
        <source>xếp loại %1</source>
        <translation>class %1</translation>
    </message>
    <message>
        <source>tạm thời</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>Lần 1</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>models::RuleText</name>
    <message>
        <source>Số đạt (n)</source>
        <translation>Achieved (n)</translation>
    </message>
    <message>
        <source>Tổng số (d)</source>
        <translation>Total (d)</translation>
    </message>
    <message>
        <source>Tỷ lệ, %</source>
        <translation>Rate, %</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>%1 phiếu: %2; độ lệch chuẩn %3 điểm phần trăm</source>
        <translation>%1 ballots: %2; standard deviation %3 percentage points</translation>
    </message>
    <message>
        <source>Trường hợp</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Ngày làm xong</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Được chấp thuận nộp sau hạn cuối (ghi số văn bản ở lý do)</source>
        <translation>Accepted after the last day (give the document in the reason)</translation>
    </message>
    <message>
        <source>Số lượng (n)</source>
        <translation>Count (n)</translation>
    </message>
    <message>
        <source>Năm trước (gõ thì ghi nguồn ở lý do)</source>
        <translation>Last year (typed: say where it comes from in the reason)</translation>
    </message>
</context>
<context>
    <name>models::Session</name>
    <message>
        <source>Đã ghi %1 · %2</source>
        <translation>Saved %1 · %2</translation>
    </message>
    <message>
        <source>đơn vị, bộ chỉ số hoặc đợt chấm</source>
        <translation>units, index sets or assessments</translation>
    </message>
    <message>
        <source>giải trình %1, %2</source>
        <translation>justification %1, %2</translation>
    </message>
</context>
<context>
    <name>models::SetTable</name>
    <message>
        <source>Mã %1</source>
        <translation>Id %1</translation>
    </message>
    <message>
        <source>chưa dùng</source>
        <translation>not used</translation>
    </message>
    <message numerus="yes">
        <source>%n đợt</source>
        <translation>
            <numerusform>%n assessment</numerusform>
            <numerusform>%n assessments</numerusform>
        </translation>
    </message>
    <message>
        <source>Bộ chỉ số</source>
        <translation>Index set</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Dùng ở</source>
        <translation>Used in</translation>
    </message>
    <message>
        <source>trước khi sửa</source>
        <translation>before a correction</translation>
    </message>
</context>
<context>
    <name>models::SheetBlock</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Cột %1 là số thứ tự: bỏ qua</source>
        <translation>Column %1 holds running numbers: passed over</translation>
    </message>
    <message>
        <source>Cột %1 là tên tiêu chí: bỏ qua</source>
        <translation>Column %1 holds titles of criteria: passed over</translation>
    </message>
    <message>
        <source>Cột %1 là điểm tối đa: bỏ qua</source>
        <translation>Column %1 holds maximum points: passed over</translation>
    </message>
    <message>
        <source>Cột %1 ghi vào «%2»</source>
        <translation>Column %1 is written to “%2”</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lý do cắt điểm</source>
        <translation>Reason for the cut</translation>
    </message>
    <message>
        <source>Cột %1 «%2»: không nhận ra, bỏ qua</source>
        <translation>Column %1 “%2”: not recognised, passed over</translation>
    </message>
</context>
<context>
    <name>models::SheetCells</name>
    <message>
        <source>Điểm thưởng</source>
        <translation>Bonus</translation>
    </message>
    <message>
        <source>Điểm phạt</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>Đủ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>thiếu %1</source>
        <translation>%1 missing</translation>
    </message>
    <message>
        <source>Mã, tiêu chí</source>
        <translation>Code, criterion</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Chênh</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Số liệu của bước đang chọn; chữ mờ là số liệu đơn vị tự chấm, chưa thẩm định</source>
        <translation>Figures of the chosen stage; pale ones are the unit’s own, not verified yet</translation>
    </message>
    <message>
        <source>Điểm thẩm định lần 1</source>
        <translation>Points of the first verification</translation>
    </message>
    <message>
        <source>Điểm thẩm định trừ điểm tự chấm</source>
        <translation>Verified points less self points</translation>
    </message>
    <message>
        <source>TL</source>
        <translation>Doc.</translation>
    </message>
    <message>
        <source>Năm trước</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Lý do, ghi chú</source>
        <translation>Reason, note</translation>
    </message>
    <message>
        <source>Số tài liệu kiểm chứng kèm theo</source>
        <translation>Number of documents attached</translation>
    </message>
    <message>
        <source>Điểm cuối cùng của năm trước, cùng mã tiêu chí; có dấu / khi điểm tối đa năm trước khác</source>
        <translation>Final points of last year, same code; with / where last year&apos;s maximum differs</translation>
    </message>
    <message>
        <source>Lý do, ghi chú của bước đang chọn</source>
        <translation>Reason or note of the current stage</translation>
    </message>
    <message>
        <source>Điểm thẩm định lần 2; chữ mờ là điểm lần 1 đang được giữ</source>
        <translation>Points of verification 2; muted ones are those of verification 1, which are kept</translation>
    </message>
    <message>
        <source>%1, giữ của lần 1</source>
        <translation>%1, kept of the first</translation>
    </message>
    <message>
        <source>Giữ loại khi bằng nhau ở ranh giới tỷ lệ</source>
        <translation>Who keeps a class in a tie at a quota</translation>
    </message>
    <message>
        <source>Số liệu dùng chung</source>
        <translation>Shared figures</translation>
    </message>
    <message>
        <source>%1 tài liệu năm trước chưa xác nhận, chưa được tính</source>
        <translation>%1 documents of last year are not confirmed and do not count yet</translation>
    </message>
    <message>
        <source>Mang sang từ năm trước, chưa xác nhận nên chưa tính điểm: Ctrl+Enter xác nhận, hoặc gõ số khác</source>
        <translation>Carried over from last year; not confirmed, so it gives no points yet: Ctrl+Enter confirms, or type another</translation>
    </message>
    <message>
        <source>%1, %2, chưa xác nhận</source>
        <translation>%1, %2, unconfirmed</translation>
    </message>
</context>
<context>
    <name>models::SheetModel</name>
    <message>
        <source>Tổng của các tiêu chí bên dưới.</source>
        <translation>The sum of the criteria below.</translation>
    </message>
    <message>
        <source>Cột này tính từ các cột khác.</source>
        <translation>This column is computed from the others.</translation>
    </message>
    <message>
        <source>Bước đang chọn là %1; muốn sửa cột này, chọn bước ở thanh công cụ.</source>
        <translation>The chosen stage is %1; to edit this column, choose its stage in the toolbar.</translation>
    </message>
    <message>
        <source>Tiêu chí này không có số liệu: gõ điểm kèm lý do.</source>
        <translation>This criterion has no figures: type the points with a reason.</translation>
    </message>
    <message>
        <source>Dòng này không có điểm: gõ ở cột Số liệu.</source>
        <translation>This row has no points: type in the column Figures.</translation>
    </message>
</context>
<context>
    <name>models::TaskPeople</name>
    <message>
        <source>Người thực hiện</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Chưa xong</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Điểm mất</source>
        <translation>Points lost</translation>
    </message>
    <message>
        <source>Điểm mất ở tiêu chí phụ trách và của nhiệm vụ, kết quả đến nay</source>
        <translation>Points lost at their criteria and those of their tasks, in the result so far</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message numerus="yes">
        <source>%n tiêu chí chưa chấm</source>
        <translation>
            <numerusform>%n criterion not scored yet</numerusform>
            <numerusform>%n criteria not scored yet</numerusform>
        </translation>
    </message>
    <message>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
</context>
<context>
    <name>models::TaskTable</name>
    <message>
        <source>Theo %1</source>
        <translation>Ordered by %1</translation>
    </message>
    <message>
        <source>Phụ trách chung: %1</source>
        <translation>Head in charge: %1</translation>
    </message>
    <message>
        <source>Thực hiện: %1</source>
        <translation>Person: %1</translation>
    </message>
    <message>
        <source>Hạn: %1</source>
        <translation>Deadline: %1</translation>
    </message>
    <message>
        <source>Lý do thôi: %1</source>
        <translation>Dropped because: %1</translation>
    </message>
    <message>
        <source>Kết quả: %1</source>
        <translation>Result: %1</translation>
    </message>
    <message>
        <source>Số</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Nhiệm vụ</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Tiêu chí</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>Văn bản giao</source>
        <translation>Ordered by</translation>
    </message>
    <message>
        <source>Người thực hiện</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>models::Terms</name>
    <message>
        <source>tự chấm</source>
        <translation>self-assessment</translation>
    </message>
    <message>
        <source>thẩm định lần 1</source>
        <translation>first verification</translation>
    </message>
    <message>
        <source>thẩm định lần 2</source>
        <translation>second verification</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>TĐ lần 1</source>
        <translation>Verify 1</translation>
    </message>
    <message>
        <source>Thẩm định lần 1</source>
        <translation>First verification</translation>
    </message>
    <message>
        <source>TĐ lần 2</source>
        <translation>Verify 2</translation>
    </message>
    <message>
        <source>Thẩm định lần 2, kết quả cuối</source>
        <translation>Second verification, final result</translation>
    </message>
    <message>
        <source>Chưa ghi</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Lỗi</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Chưa chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Chưa TĐ</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Thiếu TL</source>
        <translation>No evidence</translation>
    </message>
    <message>
        <source>Cắt điểm</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Tăng điểm</source>
        <translation>Raised</translation>
    </message>
    <message>
        <source>Không phát sinh</source>
        <translation>Nothing arose</translation>
    </message>
    <message>
        <source>Điều tra XHH</source>
        <translation>Survey</translation>
    </message>
    <message>
        <source>Đã tự chấm</source>
        <translation>Self-scored</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Chấp nhận</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>, cắt %1</source>
        <translation>, cut by %1</translation>
    </message>
    <message>
        <source>, tăng %1</source>
        <translation>, raised by %1</translation>
    </message>
    <message>
        <source>không phát sinh</source>
        <translation>nothing arose</translation>
    </message>
    <message>
        <source>%1, chưa ghi</source>
        <translation>%1, not written</translation>
    </message>
    <message>
        <source>chưa chấm</source>
        <translation>not scored</translation>
    </message>
    <message>
        <source>chưa tính được điểm</source>
        <translation>points not computable</translation>
    </message>
    <message>
        <source>, chưa có tài liệu</source>
        <translation>, no evidence</translation>
    </message>
    <message>
        <source>Cơ quan TĐ chấm</source>
        <translation>Office scores</translation>
    </message>
    <message>
        <source>Kết quả tạm</source>
        <translation>Provisional result</translation>
    </message>
    <message>
        <source>Không áp dụng</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Cần giải trình</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>Có tài liệu đã hết hiệu lực hoặc đã được thay.</source>
        <translation>A document has expired or been replaced.</translation>
    </message>
    <message>
        <source>Chưa xác nhận</source>
        <translation>Unconfirmed</translation>
    </message>
    <message>
        <source>Chờ TĐ2</source>
        <translation>Awaits 2nd</translation>
    </message>
</context>
<context>
    <name>models::TrafficTable</name>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Gửi đi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Nhận về</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Lần</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>models::UnitListModel</name>
    <message>
        <source>Xong tự chấm</source>
        <translation>Self-scored</translation>
    </message>
    <message>
        <source>Đang tự chấm</source>
        <translation>Self-scoring</translation>
    </message>
    <message>
        <source>Chưa chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Xong lần 1</source>
        <translation>Verify 1 done</translation>
    </message>
    <message>
        <source>Đang TĐ lần 1</source>
        <translation>Verify 1 begun</translation>
    </message>
    <message>
        <source>Chưa TĐ lần 1</source>
        <translation>Verify 1 to do</translation>
    </message>
    <message>
        <source>Xong lần 2</source>
        <translation>Verify 2 done</translation>
    </message>
    <message>
        <source>Đang TĐ lần 2</source>
        <translation>Verify 2 begun</translation>
    </message>
    <message>
        <source>Chưa TĐ lần 2</source>
        <translation>Verify 2 to do</translation>
    </message>
    <message>
        <source>%1, %2, %3 trên %4 tiêu chí</source>
        <translation>%1, %2, %3 of %4 criteria</translation>
    </message>
    <message>
        <source>Đang TĐ1</source>
        <translation>1st begun</translation>
    </message>
    <message>
        <source>Chưa TĐ1</source>
        <translation>1st to do</translation>
    </message>
    <message>
        <source>Đang TĐ2</source>
        <translation>2nd begun</translation>
    </message>
    <message>
        <source>Chưa TĐ2</source>
        <translation>2nd to do</translation>
    </message>
    <message>
        <source>Đã phê duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã công bố</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đang chấm</source>
        <translation>In work</translation>
    </message>
</context>
<context>
    <name>models::UnitPreview</name>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Cần sửa</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>thêm mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>nhóm</source>
        <translation>group</translation>
    </message>
    <message>
        <source>cấp trên</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>hiệu lực</source>
        <translation>validity</translation>
    </message>
    <message>
        <source>đơn vị kế tục</source>
        <translation>successor</translation>
    </message>
    <message>
        <source>như trong sổ</source>
        <translation>as in the book</translation>
    </message>
    <message>
        <source>sửa %1</source>
        <translation>changes %1</translation>
    </message>
    <message>
        <source>%1 đơn vị mới, %2 sửa, %3 như trong sổ</source>
        <translation>%1 new units, %2 changed, %3 as in the book</translation>
    </message>
    <message>
        <source>Sẽ làm</source>
        <translation>Effect</translation>
    </message>
</context>
<context>
    <name>models::UnitTable</name>
    <message>
        <source>Chưa có đợt chấm nào để kết thúc theo; gõ ngày vào cột «Hiệu lực đến».</source>
        <translation>There is no assessment to end with; type a day into “Valid to”.</translation>
    </message>
    <message>
        <source>%1 có điểm trong đợt này nên còn trong kết quả; hết hiệu lực từ kỳ sau</source>
        <translation>%1 has scores here and stays in the results; it ends with this period</translation>
    </message>
    <message>
        <source>%1 đã ra khỏi đợt này; xóa ngày ở «Hiệu lực đến» để đưa trở lại</source>
        <translation>%1 has left this assessment; clear “Valid to” to bring it back</translation>
    </message>
    <message>
        <source>theo tên</source>
        <translation>from the name</translation>
    </message>
    <message>
        <source>Tên đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Cấp trên</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Hiệu lực từ</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Hiệu lực đến</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>Mục đã chấm</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>Đã ghi đơn vị %1</source>
        <translation>Unit %1 written</translation>
    </message>
    <message>
        <source>Chưa ghi: Enter để ghi, Esc để bỏ.</source>
        <translation>Not written: Enter writes it, Esc gives it up.</translation>
    </message>
    <message>
        <source>Thuộc tính</source>
        <translation>Attributes</translation>
    </message>
    <message>
        <source>%1 hết hiệu lực; đơn vị không thuộc đợt đang xem</source>
        <translation>%1 is no longer valid; it was not part of this assessment</translation>
    </message>
</context>
</TS>
