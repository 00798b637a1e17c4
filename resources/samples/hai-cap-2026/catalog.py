"""The province of the two-tier sample: units, sizes, wanted results. Names are invented or common, figures made up."""

from texts import slug

# id: name, power to draft rules, handles procedures, finished dossiers, wanted index of 2026
DEPARTMENTS = {
    "vpubnd": ("Văn phòng UBND tỉnh", "co", "co", 640, "95.12"),
    "snv": ("Sở Nội vụ", "co", "co", 3120, "93.46"),
    "stp": ("Sở Tư pháp", "co", "co", 9870, "91.75"),
    "stc": ("Sở Tài chính", "co", "co", 4350, "91.75"),
    "sct": ("Sở Công Thương", "co", "co", 2210, "90.52"),
    "snnmt": ("Sở Nông nghiệp và Môi trường", "co", "co", 14260, "83.9"),
    "sxd": ("Sở Xây dựng", "co", "co", 7640, "90.87"),
    "skhcn": ("Sở Khoa học và Công nghệ", "han-che", "co", 730, "88.34"),
    "svhttdl": ("Sở Văn hóa, Thể thao và Du lịch", "han-che", "co", 1480, "85.61"),
    "sgddt": ("Sở Giáo dục và Đào tạo", "han-che", "co", 2890, "82.07"),
    "syt": ("Sở Y tế", "han-che", "co", 5230, "78.45"),
    "ttr": ("Thanh tra tỉnh", "khong", "khong", 0, "84.5"),
    "sdttg": ("Sở Dân tộc và Tôn giáo", "han-che", "co", 310, "75.2"),
    "bqlkcn": ("Ban Quản lý các khu công nghiệp", "khong", "co", 1170, "68.3")}

# Communes by region; wards carry P. Population in thousands: lowest, highest.
REGIONS = {
    "dong-bang": ((11, 42), (
        "P An Khánh|P Bình Hòa|P Cẩm Tây|P Đông Thịnh|P Hòa Lạc|P Hưng Long|P Lam Sơn|P Minh Tân|P Nam Hải|P Ngọc Hà"
        "|P Phú Thuận|P Quang Minh|P Sông Trà|P Tân Thành|P Tây An|P Thanh Bình|P Thượng Đông|P Trung Hòa|P Vĩnh Phong"
        "|P Xuân Lâm|P Yên Bình|P Hải Đông"
        "|An Hòa|An Lộc|An Thịnh|Bình An|Bình Khê|Bình Lâm|Cẩm Bình|Cẩm Phong|Đại Đồng|Đại Hưng|Đông Hải|Đông Sơn|Đức Hòa"
        "|Đức Lâm|Gia Khánh|Gia Thịnh|Hải Ninh|Hải Phong|Hòa Sơn|Hòa Thịnh|Hưng Thịnh|Kim Đông|Kim Sơn|Long Hòa|Lộc An"
        "|Minh Đức|Minh Thịnh|Nam Bình|Nam Phong|Phú Bình|Phú Lâm|Quảng An|Tân Hưng|Tân Phong")),
    "mien-nui": ((5, 15), (
        "Bản Lầu|Bản Sen|Cao Sơn|Chiềng Lâm|Đèo Thông|Đông Khê|Khe Lim|Khe Mây|Khe Sâu|Lũng Cao|Lũng Vài|Mường Lâm"
        "|Mường Thịnh|Na Hồng|Nậm Khê|Nậm Sơn|Phiêng Hoa|Phiêng Sơn|Pu Lâm|Sơn Bình|Sơn Cao|Sơn Khê|Sơn Lâm|Suối Bạc"
        "|Suối Ngàn|Suối Trong|Tà Lâm|Tà Sơn|Thác Bạc|Thác Ngần|Thượng Lâm|Thượng Sơn|Vân Khê|Yên Lâm")),
    "bien-gioi": ((3, 9), (
        "Bản Mốc|Biên Sơn|Cửa Rừng|Đồn Cao|Lũng Mốc|Mốc Sơn|Mường Biên|Na Biên|Pha Sơn|Tà Mốc|Thượng Biên|Vân Biên"))}


def communes():
    """id -> name, region, kind, population range."""
    found = {}
    for region, (people, names) in REGIONS.items():
        for name in names.split("|"):
            kind, plain = ("phuong", name[2:]) if name.startswith("P ") else ("xa", name)
            found[slug(plain)] = (("Phường " if kind == "phuong" else "Xã ") + plain, region, kind, people)
    return found


# Communes with a part of their own: each reason by which a class moves is seen once.
TIED = ("an-loc", "cam-phong")      # equal in index and in area 3, on the border of the quota: both fall
BEYOND = ("hoa-thinh", "suoi-trong")  # enough points, outside the quota
NO_ZERO = "ngoc-ha"                 # enough points, one criterion at 0
DEMOTED = "hai-dong"                # papers that were not true: the criterion's points, two more, one class down
CAPPED = "minh-thinh"               # discipline: not above khá
FORCED = "pu-lam"                   # refused its papers: yếu
LOW_AREA = "khe-may"                # enough points for tốt, area 3 too low
ZEROED = "son-cao"                  # a session short: 2.1 without points
LATE = {"ban-sen": "done=2026-12-12", "ta-lam": "done=2026-12-14", "na-bien": "done=2026-12-22;waived=1"}
WANTED = {TIED[0]: "91.3", TIED[1]: "91.3", BEYOND[0]: "90.84", BEYOND[1]: "90.37", NO_ZERO: "92.61", DEMOTED: "86.4",
          CAPPED: "91.02", FORCED: "58.4", LOW_AREA: "80.65", ZEROED: "76.8"}
BEST = 24        # communes that keep xuất sắc
SPREAD = ((BEST, 9165, 9620), (41, 8010, 8985), (20, 7020, 7990), (7, 5610, 6950))  # number, lowest, highest in 1/100 %

# Departments with a part of their own.
DEPARTMENT_TIE = ("stp", "stc")     # tied for the last place, decided: the first of them has it
DEPARTMENT_BEYOND = "sct"
DEPARTMENT_RULE = "sxd"             # enough points, 6.1 below 70 %
DEPARTMENT_DEMOTED = "snnmt"

# Criteria in which nothing may arise: percent of units, reason.
NOTHING = {
    "xa": {
        "2.1.2": (25, "Trong kỳ không ban hành văn bản quy phạm pháp luật."),
        "2.1.3": (20, "Trong kỳ không có văn bản phải gửi kiểm tra."),
        "2.2": (65, "Không có văn bản phải xử lý."),
        "3.4.1": (8, "Trong kỳ không có phản ánh, kiến nghị đến hạn."),
        "4.5": (30, "Kiểm tra phân cấp không phát hiện hạn chế."),
        "4.6": (5, "Không có văn bản lấy ý kiến."),
        "5.6": (45, "Trong kỳ đoàn kiểm tra không làm việc tại đơn vị."),
        "6.3": (40, "Không có kiến nghị phải thực hiện.")},
    "so": {
        "2.2": (15, "Kết quả rà soát không có văn bản phải xử lý."),
        "5.2": (20, "Trong kỳ không tuyển dụng, bổ nhiệm."),
        "5.6": (30, "Trong kỳ đoàn kiểm tra không làm việc tại cơ quan."),
        "6.2": (30, "Không có kiến nghị phải thực hiện.")}}
NEVER = {"ttr": {"2.1.1": "Không được giao dự thảo văn bản.", "2.1.2": "Không được giao dự thảo văn bản.",
                 "2.1.3": "Không được giao dự thảo văn bản.", "7.6": "Không thuộc diện áp dụng ISO 9001.",
                 "6.3": "Không có đơn vị sự nghiệp.", "8.1": "Không thuộc đối tượng đo lường SIPAS."},
         "bqlkcn": {"2.1.1": "Không được giao dự thảo văn bản.", "2.1.2": "Không được giao dự thảo văn bản.",
                    "2.1.3": "Không được giao dự thảo văn bản."}}
NO_LATE = "Không có hồ sơ quá hạn."
FIRST_YEAR = "Năm đầu của chính quyền hai cấp, không có số năm trước để so."
CONSENT = "Sở Nội vụ đồng ý cho nhận muộn do mưa lũ, công văn số 2187/SNV-CCHC."
