"""Evidence of the 2021 assessments: documents with number, date, office and the criteria that they serve.

The program makes each file from its row; nothing here is a real document. Some are flawed on purpose, so that the checks of
evidence have something to find.
"""

import re

from rng import Rng

COLUMNS = ("unit", "assessment", "codes", "file", "title", "number", "date", "office", "valid_from", "valid_until", "revision",
           "replaced_by")
YEAR = 2021
PROVINCE = "UBND tỉnh Bắc Kạn"
SIGNS = {"vpubnd": "VP", "snv": "SNV", "stp": "STP", "stc": "STC", "skhdt": "SKHĐT", "sct": "SCT", "snnptnt": "SNN",
         "sgtvt": "SGTVT", "sxd": "SXD", "stnmt": "STNMT", "stttt": "STTTT", "sldtbxh": "SLĐTBXH", "svhttdl": "SVHTTDL",
         "skhcn": "SKHCN", "sgddt": "SGDĐT", "syt": "SYT", "ttr": "TTr", "bdt": "BDT", "bqlkcn": "BQLKCN"}
KINDS = {"BC": "Báo cáo", "KH": "Kế hoạch", "QĐ": "Quyết định", "TB": "Thông báo", "CV": "Công văn", "BB": "Biên bản",
         "KL": "Kết luận", "TTr": "Tờ trình"}

# Documents that a unit writes for a whole group of criteria: kind, subject, codes in both sets, day (month, day).
SHARED = (
    ("KH", "cải cách hành chính năm 2021", {"so": ("1.1.1", "1.1.2", "1.4.1"), "huyen": ("1.1.1", "1.1.2", "1.4.1")}, (1, 14)),
    ("BC", "kết quả công tác cải cách hành chính năm 2021",
     {"so": ("1.1.3", "1.2.1", "1.2.2"), "huyen": ("1.1.3", "1.2")}, (12, 10)),
    ("BC", "kết quả kiểm tra công tác cải cách hành chính năm 2021",
     {"so": ("1.3.1", "1.3.2"), "huyen": ("1.3.1", "1.3.2")}, (11, 22)),
    ("BC", "theo dõi tình hình thi hành pháp luật năm 2021", {"so": ("2.2.2", "2.2.3"), "huyen": ("2.3.1", "2.3.2")}, (12, 2)),
    ("BC", "công tác kiểm soát thủ tục hành chính năm 2021",
     {"so": ("3.4.1", "3.4.2", "3.5.1"), "huyen": ("3.4.1", "3.4.2", "3.4.3", "3.5.1")}, (12, 13)),
    ("QĐ", "phê duyệt danh mục thủ tục hành chính thực hiện tại bộ phận một cửa",
     {"so": ("3.3.1", "3.3.2"), "huyen": ("3.3.1", "3.3.2")}, (4, 19)),
    ("BC", "kết quả quản lý biên chế, tinh giản biên chế năm 2021", {"so": ("4.2.1", "4.2.2"), "huyen": ("4.2.1", "4.2.2")}, (11, 29)),
    ("QĐ", "giao chỉ tiêu biên chế và bố trí vị trí việc làm", {"so": ("5.1.1", "5.1.2"), "huyen": ("5.1",)}, (2, 24)),
    ("BC", "kết quả thực hiện kế hoạch chuyển đổi số năm 2021", {"so": ("7.1.1", "7.1.2"), "huyen": ("7.1.1", "7.1.2")}, (12, 6)),
)
# One paper of the province that several units hand in.
PROVINCIAL = ("KH", "thực hiện công tác cải cách hành chính năm 2021 trên địa bàn tỉnh", "812/KH-UBND", "2020-12-28", ("1.1.1",),
              ("snv", "skhdt", "bdt"))
# Kinds of evidence by the words that the set names it with.
WORDS = (("bảng trích xuất", None), ("đường dẫn", None), ("ảnh", None), ("quyết định", "QĐ"), ("báo cáo", "BC"),
         ("kế hoạch", "KH"), ("kết luận", "KL"), ("biên bản", "BB"), ("tờ trình", "TTr"), ("công văn", "CV"))
# As in the picture of the sheet of one department: its report after the end of the period, and an annex without a number.
STNMT = (
    (("3.4.1", "3.4.2", "3.5.1"), "412_BC-STNMT_16-12-2021.txt", "Báo cáo công tác kiểm soát thủ tục hành chính năm 2021",
     "412/BC-STNMT", "2021-12-16"),
    (("3.4.1",), "Phụ lục II.06.txt", "Phụ lục II.06", "", ""),
    (("3.4.1",), "Trích xuất một cửa 2021.csv", "Trích xuất một cửa 2021", "", "2022-01-10"))


# Papers that have had their time: in the units named first the year's plan was issued anew in August for the first of its criteria, so that the
# others still rest on the old one; in those named last a decision ran out in the middle of the year.
REISSUED, RUN_OUT = ("skhcn", "bach-thong"), ("sgddt", "cho-don")


def sign_of(unit):
    return SIGNS.get(unit, "UBND")


def kind_of(evidence):
    text = evidence.lower()
    found = [(text.find(word), kind) for word, kind in WORDS if word in text]
    return min(found)[1] if found else "BC"


def subject_of(evidence):
    """The first thing that the set names, without its final words."""
    first = re.split(r"[;,.]", evidence)[0].strip()
    if len(first) < 14:  # one word says nothing
        first = re.split(r"[;.]", evidence)[0].strip()
    return first[:1].upper() + first[1:]


class Desk:
    """The documents of one unit."""

    def __init__(self, subject, leaves, office):
        self.unit, self.assessment, self.level = subject.unit, subject.assessment, subject.level
        self.leaves, self.office = leaves, office
        self.rng = Rng("documents", subject.assessment, subject.unit)
        self.last = 18 + self.rng.below(30)
        self.found, self.served = [], set()

    def number(self, kind):
        self.last += 3 + self.rng.below(17)
        return "%d/%s-%s" % (self.last, kind, sign_of(self.unit))

    def add(self, codes, file, title, number, date, office=None):
        codes = [code for code in codes if code in self.leaves]
        if not codes:
            return
        self.served.update(codes)
        self.found.append((self.unit, self.assessment, " ".join(codes), file, title, number, date, office or self.office))

    def paper(self, codes, kind, title, date):
        number = self.number(kind)
        day = "-".join(reversed(date.split("-")))
        self.add(codes, "%s_%s.txt" % (number.replace("/", "_"), day), title, number, date)

    def shared(self):
        for kind, subject, codes, (month, day) in SHARED:
            if self.unit == "stnmt" and "3.4.1" in codes["so"]:
                continue
            wanted = [code for code in codes[self.level] if code in self.leaves]
            day = max(1, min(28, day - 3 + self.rng.below(4)))
            self.paper(wanted, kind, "%s %s" % (KINDS[kind], subject), "%d-%02d-%02d" % (YEAR, month, day))

    def single(self, code, evidence):
        kind, subject = kind_of(evidence), subject_of(evidence)
        if kind is None:
            day = 13 + self.rng.below(16)
            self.add((code,), "%s %s.csv" % (code, subject.replace("/", "-")[:60]), subject, "", "2021-12-%02d" % min(day, 14))
            return
        late = self.rng.below(40)
        month, day = 1 + self.rng.below(12), 1 + self.rng.below(14)
        date = "%d-%02d-%02d" % (YEAR, month, day)
        if late == 0:
            date = "2020-%02d-%02d" % (3 + self.rng.below(8), day)  # of the year before: found by the check
        number_missing = self.rng.below(45) == 0
        if number_missing:
            self.add((code,), "%s.txt" % subject.replace("/", "-")[:60], subject, "", date)
        else:
            self.paper((code,), kind, subject, date)


def rows(subject, leaves, office, self_points):
    """`leaves`: code -> evidence named by the set, of criteria that the unit scores; `self_points`: codes with points."""
    desk = Desk(subject, leaves, office)
    if subject.unit == "stnmt":
        for codes, file, title, number, date in STNMT:
            desk.add(codes, file, title, number, date)
    if subject.unit in PROVINCIAL[5]:
        kind, subject_text, number, date, codes = PROVINCIAL[:5]
        desk.add(codes, "812_KH-UBND.txt", "%s %s" % (KINDS[kind], subject_text), number, date, PROVINCE)
    desk.shared()
    for code, evidence in leaves.items():
        if code in desk.served or code not in self_points or not evidence:
            continue
        # A few are forgotten: the mark "thiếu TL".
        if desk.rng.below(33) == 0:
            continue
        desk.single(code, evidence)
    if subject.unit in ("syt", "ba-be"):
        # The same paper handed in twice, as two files.
        unit, assessment, codes, file, title, number, date, issued_by = desk.found[1]
        desk.found.append((unit, assessment, codes.split()[0], "Bản sao " + file, title, number, date, issued_by))
    return with_life(desk)


def with_life(desk):
    """The rows with the columns of a document's life."""
    lived = [row + ("", "", "", "") for row in desk.found]
    if desk.unit in REISSUED:
        at = next(i for i, row in enumerate(lived) if "/KH-" in row[5] and len(row[2].split()) > 1)
        old, day = lived[at], "%d-08-16" % YEAR
        number = "%d/KH-%s" % (desk.last + 9, sign_of(desk.unit))
        file = "%s_%s.txt" % (number.replace("/", "_"), "-".join(reversed(day.split("-"))))
        lived.append(old[:2] + (old[2].split()[0], file, old[4] + " (điều chỉnh)", number, day, old[7], day, "", "2", ""))
        lived[at] = old[:8] + (old[6], "", "1", file)
    if desk.unit in RUN_OUT:
        at = next(i for i, row in enumerate(lived) if "/QĐ-" in row[5])
        lived[at] = lived[at][:8] + (lived[at][6], "%d-06-30" % YEAR, "", "")
    return lived
