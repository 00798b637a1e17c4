"""What the sample's offices put on their papers (core/OfficeFacts.h). Nobody's name stands in it; numbers and days that the
clerk's office gives stay blank."""

FACTS = {
    "superior": "Ủy ban nhân dân tỉnh Mẫu",
    "issuer": "Sở Nội vụ",
    "authority": "Ủy ban nhân dân tỉnh Mẫu",
    "place": "Tỉnh Mẫu",
    "executors": "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ",
    "decision.symbol": "QĐ-UBND",
    "decision.bases": [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước "
        "giai đoạn 2021 - 2030",
        "Căn cứ Quyết định số ……/QĐ-UBND ngày …/…/…… của Ủy ban nhân dân tỉnh ban hành Bộ chỉ số cải cách hành chính",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …/TTr-SNV ngày …",
    ],
    "decision.signer.form": "KT.",
    "decision.signer.title": "Chủ tịch",
    "decision.signer.second": "Phó Chủ tịch",
    "decision.recipients": ["Như Điều 3", "Bộ Nội vụ (b/c)", "TT Tỉnh ủy, TT HĐND tỉnh (b/c)", "CT, PCT UBND tỉnh"],
    "decision.archive": "Lưu: VT, SNV",
    "notice.symbol": "TB-SNV",
    "notice.bases": [
        "Căn cứ Quyết định số ……/QĐ-UBND ngày …/…/…… của Ủy ban nhân dân tỉnh ban hành Bộ chỉ số cải cách hành chính",
        "Căn cứ kết quả tự chấm điểm, tài liệu kiểm chứng của đơn vị và kết quả thẩm định",
    ],
    "notice.signer.form": "KT.",
    "notice.signer.title": "Giám đốc",
    "notice.signer.second": "Phó Giám đốc",
    "notice.recipients": ["Lãnh đạo Sở"],
    "notice.archive": "Lưu: VT, CCHC",
}
