"""The sample province: units, sizes, wanted results. All figures of performance are made up for illustration."""

DEPARTMENTS = {
    "vpubnd": "Văn phòng UBND tỉnh", "snv": "Sở Nội vụ", "stp": "Sở Tư pháp", "stc": "Sở Tài chính",
    "skhdt": "Sở Kế hoạch và Đầu tư", "sct": "Sở Công Thương", "snnptnt": "Sở Nông nghiệp và Phát triển nông thôn",
    "sgtvt": "Sở Giao thông vận tải", "sxd": "Sở Xây dựng", "stnmt": "Sở Tài nguyên và Môi trường",
    "stttt": "Sở Thông tin và Truyền thông", "sldtbxh": "Sở Lao động - Thương binh và Xã hội",
    "svhttdl": "Sở Văn hóa, Thể thao và Du lịch", "skhcn": "Sở Khoa học và Công nghệ",
    "sgddt": "Sở Giáo dục và Đào tạo", "syt": "Sở Y tế", "ttr": "Thanh tra tỉnh", "bdt": "Ban Dân tộc",
    "bqlkcn": "Ban Quản lý các khu công nghiệp"}

DISTRICTS = {
    "tp-bac-kan": "Thành phố Bắc Kạn", "ba-be": "Huyện Ba Bể", "bach-thong": "Huyện Bạch Thông",
    "cho-don": "Huyện Chợ Đồn", "cho-moi": "Huyện Chợ Mới", "na-ri": "Huyện Na Rì",
    "ngan-son": "Huyện Ngân Sơn", "pac-nam": "Huyện Pác Nặm"}

# Wards carry P, townships T, all others are communes.
COMMUNES = {
    "tp-bac-kan": "P Đức Xuân|P Huyền Tụng|P Nguyễn Thị Minh Khai|P Phùng Chí Kiên|P Sông Cầu|P Xuất Hóa|Dương Quang|Nông Thượng",
    "ba-be": "T Chợ Rã|Bành Trạch|Cao Thượng|Chu Hương|Địa Linh|Đồng Phúc|Hà Hiệu|Hoàng Trĩ|Khang Ninh|Mỹ Phương|Nam Mẫu"
             "|Phúc Lộc|Quảng Khê|Thượng Giáo|Yến Dương",
    "bach-thong": "T Phủ Thông|Cao Sơn|Cẩm Giàng|Dương Phong|Đôn Phong|Lục Bình|Mỹ Thanh|Nguyên Phúc|Quang Thuận|Quân Hà"
                  "|Sỹ Bình|Tân Tú|Vi Hương|Vũ Muộn",
    "cho-don": "T Bằng Lũng|Bản Thi|Bằng Lãng|Bằng Phúc|Bình Trung|Đại Sảo|Đồng Lạc|Đồng Thắng|Lương Bằng|Nam Cường|Nghĩa Tá"
               "|Ngọc Phái|Phương Viên|Quảng Bạch|Tân Lập|Xuân Lạc|Yên Mỹ|Yên Phong|Yên Thịnh|Yên Thượng",
    "cho-moi": "T Đồng Tâm|Bình Văn|Cao Kỳ|Hòa Mục|Mai Lạp|Như Cố|Nông Hạ|Quảng Chu|Tân Sơn|Thanh Mai|Thanh Thịnh|Thanh Vận"
               "|Yên Cư|Yên Hân",
    "na-ri": "T Yến Lạc|Côn Minh|Cư Lễ|Cường Lợi|Dương Sơn|Đổng Xá|Kim Hỷ|Kim Lư|Liêm Thủy|Lương Thượng|Quang Phong|Sơn Thành"
             "|Trần Phú|Văn Lang|Văn Minh|Văn Vũ|Xuân Dương",
    "ngan-son": "T Nà Phặc|Bằng Vân|Cốc Đán|Đức Vân|Hiệp Lực|Thuần Mang|Thượng Ân|Thượng Quan|Trung Hòa|Vân Tùng",
    "pac-nam": "An Thắng|Bằng Thành|Bộc Bố|Cao Tân|Công Bằng|Cổ Linh|Giáo Hiệu|Nghiên Loan|Nhạn Môn|Xuân La"}

# Departments: sections and attached units, attached service units, procedures, documents sent, tasks of the
# People's Committee, online services, public investment (million đồng), staff plan of training.
SIZES = {
    "vpubnd": (11, 2, 24, 9840, 186, 18, 14250, 74), "snv": (9, 0, 92, 4630, 142, 61, 6120, 118),
    "stp": (8, 3, 118, 3920, 97, 84, 4380, 66), "stc": (8, 1, 35, 5210, 158, 12, 9850, 82),
    "skhdt": (8, 1, 127, 5480, 203, 96, 21640, 71), "sct": (9, 2, 131, 4270, 164, 104, 12760, 88),
    "snnptnt": (18, 6, 109, 6350, 231, 47, 184300, 143), "sgtvt": (9, 2, 103, 4890, 149, 74, 326500, 92),
    "sxd": (7, 1, 61, 3460, 118, 38, 15400, 58), "stnmt": (10, 4, 121, 7120, 215, 60, 38700, 126),
    "stttt": (7, 1, 44, 3180, 134, 36, 28600, 62), "sldtbxh": (10, 4, 112, 5640, 152, 58, 17250, 104),
    "svhttdl": (11, 6, 128, 4410, 127, 49, 45800, 111), "skhcn": (8, 2, 56, 2470, 89, 34, 8940, 52),
    "sgddt": (24, 17, 98, 5090, 113, 41, 96400, 168), "syt": (26, 18, 139, 4750, 146, 63, 112600, 187),
    "ttr": (6, 0, 10, 1860, 64, 0, 2150, 41), "bdt": (5, 0, 9, 1640, 58, 5, 31200, 37),
    "bqlkcn": (5, 1, 42, 1520, 61, 24, 0, 33)}

# Dossiers of the departments in 2021: finished, late, the unit's own count of late ones, points in 2020.
DOSSIERS = {
    "vpubnd": (612, 0, 0, 300), "sct": (1874, 0, 0, 300), "skhdt": (2209, 3, 3, 250), "sgtvt": (12431, 23, 23, 250),
    "stc": (318, 0, 0, 300), "snv": (946, 8, 0, 300), "stp": (9140, 3, 3, 250), "stttt": (204, 0, 0, 300),
    "snnptnt": (1561, 28, 28, 150), "stnmt": (8214, 15, 0, 300), "skhcn": (97, 0, 0, 300), "sgddt": (1411, 3, 3, 250),
    "syt": (1702, 80, 80, 150), "sldtbxh": (3502, 27, 27, 250), "svhttdl": (640, 0, 0, 300), "sxd": (1046, 31, 18, 250),
    "bdt": (41, 1, 0, 300), "bqlkcn": (1129, 9, 9, 250)}

# Districts: sections, communes, service units, procedures, documents, tasks, investment, training, officials of communes.
DISTRICT_SIZES = {
    "tp-bac-kan": (13, 8, 27, 246, 11240, 168, 214600, 236, 172), "ba-be": (13, 15, 44, 251, 9860, 149, 168900, 284, 318),
    "bach-thong": (12, 14, 38, 248, 8430, 137, 97400, 241, 296), "cho-don": (13, 20, 52, 253, 10120, 155, 152300, 317, 421),
    "cho-moi": (12, 14, 39, 249, 8970, 143, 121700, 252, 299), "na-ri": (13, 17, 47, 252, 9340, 146, 139800, 293, 358),
    "ngan-son": (12, 10, 31, 247, 7180, 128, 88600, 198, 214), "pac-nam": (12, 10, 33, 245, 6890, 131, 104500, 203, 217)}

# Finished and late dossiers: district level, commune level. 2021 adds up to 98,69 % and 99,78 % on time.
DISTRICT_DOSSIERS = {
    2021: {"tp-bac-kan": (24812, 502, 18320, 22), "ba-be": (14236, 214, 16905, 41), "bach-thong": (9874, 268, 12466, 38),
           "cho-don": (15341, 151, 21230, 47), "cho-moi": (11208, 0, 13874, 0), "na-ri": (19651, 115, 17148, 57),
           "ngan-son": (7426, 31, 9312, 19), "pac-nam": (6938, 153, 8755, 36)},
    2020: {"tp-bac-kan": (22140, 663, 16985, 35), "ba-be": (12890, 309, 15240, 72), "bach-thong": (9012, 171, 11304, 57),
           "cho-don": (14105, 238, 19870, 96), "cho-moi": (10466, 42, 12915, 0), "na-ri": (17283, 397, 15960, 118),
           "ngan-son": (6840, 58, 8655, 31), "pac-nam": (6210, 212, 8020, 149)}}

# Wanted points per area in hundredths, 2021.
AREAS_2021 = {
    "vpubnd": (1300, 910, 1728, 900, 1175, 745, 1425, 1093), "sct": (1325, 885, 1658, 825, 1150, 760, 1430, 1050),
    "skhdt": (1200, 940, 1636, 850, 1150, 760, 1385, 976), "sgtvt": (1325, 870, 1656, 800, 1100, 750, 1355, 985),
    "stc": (1275, 945, 1511, 825, 1200, 800, 1128, 997), "snv": (1300, 900, 1546, 800, 950, 755, 1466, 874),
    "stp": (1200, 1000, 1461, 825, 1125, 700, 1433, 946), "stttt": (1300, 940, 1630, 850, 1075, 720, 1199, 891),
    "snnptnt": (1125, 805, 1598, 725, 1200, 695, 1391, 923), "stnmt": (1175, 905, 1394, 825, 1175, 710, 1296, 982),
    "skhcn": (1275, 585, 1570, 800, 975, 715, 1383, 946), "sgddt": (1125, 925, 1604, 850, 1050, 690, 1190, 921),
    "syt": (1175, 880, 1409, 825, 1125, 675, 1289, 910), "sldtbxh": (1125, 845, 1548, 775, 1025, 665, 1328, 895),
    "svhttdl": (1150, 890, 1473, 775, 1100, 710, 1173, 871), "sxd": (1250, 865, 1338, 800, 1025, 720, 1020, 1019),
    "ttr": (1050, 790, 460, 750, 1050, 695, 576, 881), "bdt": (1175, 805, 783, 800, 850, 655, 856, 1017),
    "bqlkcn": (1100, 755, 1291, 725, 1000, 490, 963, 960)}

# Wanted index in hundredths of a percent, where areas are left to the generator; some areas may be given.
INDEX_2020 = {
    "sct": 9012, "vpubnd": 8974, "sgtvt": 8735, "skhdt": 8690, "snv": 8577, "stp": 8520, "stc": 8466, "snnptnt": 8341,
    "skhcn": 8293, "stttt": 8160, "syt": 8075, "stnmt": 7992, "sgddt": 7940, "sldtbxh": 7885, "sxd": 7820,
    "svhttdl": 7746, "ttr": 7631, "bqlkcn": 7305, "bdt": 7188}
AREAS_2020 = {"stnmt": {"1": 1100, "3": 1316, "5": 1050, "7": 1211}}
DISTRICT_INDEX = {
    2021: {"tp-bac-kan": 8436, "cho-moi": 8218, "ngan-son": 8107, "cho-don": 8044, "ba-be": 7912, "bach-thong": 7763,
           "na-ri": 7575, "pac-nam": 7294},
    2020: {"cho-moi": 8092, "tp-bac-kan": 8005, "cho-don": 7864, "ngan-son": 7815, "bach-thong": 7688, "ba-be": 7631,
           "pac-nam": 7320, "na-ri": 7248}}
# Mean index of the areas less the mean of all, in hundredths of a percent.
LEAN_SO = {"1": 180, "2": 270, "3": 20, "4": 480, "5": -30, "6": 420, "7": -480, "8": -420}
LEAN_HUYEN = {"1": 300, "2": 350, "3": -50, "4": 420, "5": 50, "6": 300, "7": -780, "8": -180}

# What never applies to a department, and why (both years).
NO_ITEMS = {
    "ttr": {
        "3.1.1": "Cơ quan không được giao nhiệm vụ rà soát thủ tục hành chính trong năm.",
        "3.1.2": "Không được giao rà soát nên không có phương án đơn giản hóa.",
        "3.1.3": "Không thực hiện rà soát thủ tục hành chính trong năm.",
        "3.2.1": "Trong kỳ không có thủ tục hành chính mới, sửa đổi hoặc bãi bỏ phải trình công bố.",
        "3.3.1": "Cơ quan không có thủ tục thuộc diện tiếp nhận tại Trung tâm Phục vụ hành chính công.",
        "3.3.2": "Không có thủ tục thuộc diện thực hiện liên thông.",
        "3.3.3": "Các thủ tục về khiếu nại, tố cáo thực hiện theo thời hạn luật định, không thuộc diện cắt giảm.",
        "3.4.1": "Trong kỳ không phát sinh hồ sơ thủ tục hành chính.",
        "3.4.2": "Không phát sinh hồ sơ nên không có hồ sơ trễ hạn.",
        "3.4.3": "Không thuộc diện đánh giá chất lượng giải quyết thủ tục hành chính trong năm.",
        "3.5.1": "Trong kỳ không nhận được phản ánh, kiến nghị về quy định hành chính.",
        "3.5.2": "Không phát sinh phản ánh, kiến nghị phải trả lời.",
        "5.1.2": "Cơ quan không có đơn vị sự nghiệp trực thuộc.",
        "7.3.1": "Cơ quan không cung cấp dịch vụ công trực tuyến.",
        "7.3.2": "Không có hồ sơ của dịch vụ công trực tuyến.",
        "7.3.3": "Không có thủ tục thu phí, lệ phí.",
        "7.3.4": "Không phát sinh hồ sơ thủ tục hành chính."},
    "bdt": {
        "3.1.1": "Ban không được giao rà soát thủ tục hành chính trong năm.",
        "3.1.2": "Không được giao rà soát nên không đề xuất phương án đơn giản hóa.",
        "3.1.3": "Không thực hiện rà soát nên không có vấn đề phải xử lý.",
        "3.2.1": "Trong kỳ không có thủ tục hành chính thay đổi phải trình công bố.",
        "3.3.2": "Các thủ tục của Ban không thuộc diện liên thông.",
        "3.3.3": "Thủ tục của Ban giải quyết ngay trong ngày, không có thời gian để cắt giảm.",
        "3.4.3": "Không thuộc diện đánh giá chất lượng giải quyết thủ tục hành chính trong năm.",
        "3.5.1": "Trong kỳ không nhận được phản ánh, kiến nghị về quy định hành chính.",
        "3.5.2": "Không có phản ánh, kiến nghị phải trả lời.",
        "5.1.2": "Ban không có đơn vị sự nghiệp trực thuộc."},
    "snv": {"5.1.2": "Sở không có đơn vị sự nghiệp công lập trực thuộc."},
    "stc": {"7.3.3": "Các dịch vụ công của Sở không thu phí, lệ phí."},
    "bqlkcn": {"6.1.1": "Năm đánh giá không được giao kế hoạch vốn đầu tư công."}}
NO_ITEMS_2021 = {"skhcn": {
    "2.1.1": "Năm 2021 không được giao xây dựng văn bản quy phạm pháp luật.",
    "2.1.2": "Trong năm không xây dựng văn bản quy phạm pháp luật."}}

# The 2021 results the sample was made for: criteria that no department brings to the maximum, and that all do.
NEVER_AT_MAX = {"1.1", "1.1.3", "1.6", "1.7", "3.4.3", "5.5", "7.1", "7.1.1", "7.2", "7.3", "7.3.2", "7.3.3", "8.1", "8.2"}
ALWAYS_AT_MAX = {"1.1.1", "1.1.2", "2.2.1", "2.3.1", "2.3.3", "3.2.2", "4.1.1", "4.1.2", "4.2.1", "4.3.1", "5.2.1", "5.3.1"}
CHAMPIONS = {
    "vpubnd": ("1.2.1", "1.2.2", "1.5", "3.1.1", "3.1.2", "3.1.3", "3.5.1", "3.5.2"),
    "sct": ("1.3.1", "1.3.2", "3.2.1", "3.2.3", "7.1.2", "7.3.4", "7.5"),
    "sgtvt": ("1.4.1", "1.4.2",), "skhdt": ("3.3.1", "3.3.2", "3.3.3"),
    "stc": ("5.1.1", "5.1.2", "5.2.2"), "snnptnt": ("5.3.2", "5.4"), "snv": ("7.3.1", "7.4")}
# Points that a department must have in 2021, in hundredths.
FIXED_2021 = {
    "stnmt": {"1.5": 0, "3.1.1": 100, "3.1.2": 50, "3.1.3": 100, "3.2.1": 80, "3.2.3": 98, "3.3.1": 150, "3.3.2": 75,
              "3.3.3": 50, "3.4.2": 60, "3.4.3": 96, "7.3.1": 50, "7.3.2": 88},
    "sgtvt": {"7.3.1": 100}, "vpubnd": {"1.7": 178, "3.4.3": 118}, "svhttdl": {"1.5": 0}, "bqlkcn": {"1.4.1": 0, "4.3.2": 0}, "sgddt": {"1.4.1": 0}}
