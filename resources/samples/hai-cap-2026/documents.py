"""Evidence of 2026: a few papers of each unit, each for a group of criteria; some are forgotten."""

COLUMNS = ("unit", "assessment", "codes", "file", "title", "number", "date", "office")
KINDS = {"KH": "Kế hoạch", "BC": "Báo cáo", "QĐ": "Quyết định", "BB": "Biên bản", "TB": "Thông báo"}
# kind, subject, day (month, day), codes; "C1 C2" only where the unit has a bonus there
PAPERS = {
    "xa": (
        ("KH", "cải cách hành chính năm 2026", (1, 19), "1.1.1 1.1.2 1.6"),
        ("BC", "kết quả thực hiện cải cách hành chính năm 2026", (12, 4), "1.1.3 1.2.2 1.3 1.4 1.5 4.6"),
        ("BC", "công tác tư pháp, phổ biến pháp luật năm 2026", (11, 27), "2.1.1 2.1.2 2.1.3 2.2 2.3 2.4"),
        ("BC", "kiểm soát thủ tục hành chính năm 2026", (12, 2), "3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.3.2 3.3.3 3.4.1 3.4.2 3.5"),
        ("QĐ", "ban hành quy chế làm việc của Ủy ban nhân dân", (3, 6), "4.1 4.2 4.3 4.4 4.5"),
        ("BC", "quản lý cán bộ, công chức và kỷ luật, kỷ cương năm 2026", (11, 20), "5.1 5.2 5.3 5.4 5.5"),
        ("BC", "thu, chi ngân sách và quản lý tài sản công năm 2026", (12, 7), "6.1 6.2 6.3 6.4 6.5"),
        ("BC", "chuyển đổi số năm 2026", (12, 1), "7.1 7.2.1 7.2.2 7.2.3 7.3.1 7.3.2 7.4 7.5 7.6"),
        ("BC", "phát triển kinh tế - xã hội năm 2026", (12, 8), "8.2 8.3 8.4"),
        ("QĐ", "khen thưởng, công nhận sáng kiến năm 2026", (10, 14), "C1 C2 C3")),
    "so": (
        ("KH", "cải cách hành chính năm 2026", (1, 16), "1.1.1"),
        ("BC", "kết quả thực hiện cải cách hành chính năm 2026", (12, 3), "1.1.2 1.2.2 1.5 1.6"),
        ("BC", "kiểm tra cải cách hành chính năm 2026", (11, 12), "1.3"),
        ("BC", "kết quả thực hiện nhiệm vụ Ủy ban nhân dân tỉnh giao năm 2026", (12, 7), "1.4.1"),
        ("BC", "xây dựng, rà soát văn bản quy phạm pháp luật năm 2026", (11, 24), "2.1.1 2.1.2 2.1.3 2.2 2.3"),
        ("BC", "kiểm soát thủ tục hành chính năm 2026", (12, 1), "3.1.1 3.1.2 3.1.3 3.2.1 3.2.2 3.3.2 3.4"),
        ("QĐ", "quy định chức năng, nhiệm vụ các phòng, đơn vị trực thuộc", (2, 25), "4.1 4.2 4.3 4.4 4.5"),
        ("BC", "quản lý công chức, viên chức năm 2026", (11, 19), "5.1 5.2 5.3 5.4 5.5"),
        ("BC", "quyết toán, công khai ngân sách năm 2026", (12, 8), "6.1 6.2 6.3 6.4 6.5"),
        ("BC", "chuyển đổi số năm 2026", (11, 30), "7.1 7.2.1 7.2.2 7.2.3 7.3 7.4 7.5"),
        ("QĐ", "công bố hệ thống quản lý chất lượng", (5, 15), "7.6"),
        ("BC", "kết quả thực hiện chỉ tiêu của ngành năm 2026", (12, 9), "8.2"),
        ("QĐ", "khen thưởng, công nhận sáng kiến năm 2026", (10, 16), "C1 C5"))}


def rows(subject):
    rng = subject.rng("documents")
    extras, last = subject.extras(), 10 + rng.below(60)
    sign = "UBND" if subject.level == "xa" else subject.unit.upper()
    for kind, about, (month, day), codes in PAPERS[subject.level]:
        named = [code for code in codes.split() if code[0] != "C" or extras.get(code)]
        last += 5 + rng.below(40)
        if not named or (codes[0] != "C" and rng.chance(4)):
            continue
        date = "2026-%02d-%02d" % (month, max(day - rng.below(6), 1))
        number = "%d/%s-%s" % (last, kind, sign)
        file = "%s_%s.txt" % (number.replace("/", "_"), "-".join(reversed(date.split("-"))))
        yield (subject.unit, subject.assessment, " ".join(named), file, "%s %s" % (KINDS[kind], about), number, date, subject.office)
