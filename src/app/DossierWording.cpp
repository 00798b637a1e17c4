#include "app/WordingTable.h"

#include <array>

namespace app {

std::span<const Sentence> dossierSentences()
{
    static constexpr std::array sentences = {
        Sentence{
            "xlsx.not-xlsx",
            "Chưa đọc được: tệp không phải bảng tính XLSX. Mở trong Excel hoặc LibreOffice rồi lưu lại dạng .xlsx hoặc CSV "
            "UTF-8.",
            "Not read: this is no XLSX workbook. Open it in Excel or LibreOffice and save it as .xlsx or CSV UTF-8."},
        Sentence{"xlsx.encrypted", "Chưa đọc được: bảng tính có mật khẩu. Mở trong Excel, bỏ mật khẩu rồi lưu lại.",
                 "Not read: the workbook has a password. Open it in Excel, take the password off and save it again."},
        Sentence{
            "xlsx.old-xls",
            "Chưa đọc được: đây là tệp Excel kiểu cũ (.xls). Mở trong Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
            "Not read: this is an Excel file of the old kind (.xls). Open it in Excel or LibreOffice and save it as .xlsx."},
        Sentence{"xlsx.binary", "Chưa đọc được: bảng tính dạng nhị phân (.xlsb). Mở trong Excel rồi lưu lại dạng .xlsx.",
                 "Not read: this is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx."},
        Sentence{
            "xlsx.damaged",
            "Chưa đọc được: bảng tính bị hỏng{part? (phần {part})}. Lấy lại tệp từ nơi gốc, hoặc mở trong Excel để sửa rồi "
            "lưu lại.",
            "Not read: the workbook is damaged{part? (part {part})}. Fetch it again, or open it in Excel to repair it and save "
            "it."},
        Sentence{
            "xlsx.too-large",
            "Chưa đọc được: bảng tính quá lớn{part? (phần {part})}{cells? (hơn {cells} ô)}. Chép riêng bảng cần nhập sang một "
            "tệp mới.",
            "Not read: the workbook is too large{part? (part {part})}{cells? (more than {cells} cells)}. Copy the table that "
            "is "
            "needed into a new file."},
        Sentence{"xlsx.no-sheets", "Chưa đọc được: bảng tính không có trang tính nào.", "Not read: the workbook has no sheet."},
    };
    return sentences;
}

} // namespace app
