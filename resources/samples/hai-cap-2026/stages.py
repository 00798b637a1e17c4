"""From verified entries to the stages of a year: what the unit claimed, what was cut and why, what was given back."""

from datetime import date, timedelta
from fractions import Fraction

from figures import decimal
from plan import Row
from texts import number

PLAIN = {  # reasons of a cut by the figure that differs; several are drawn from
    "n": ["Đối chiếu danh mục và sản phẩm gửi kèm: công nhận {now}, đơn vị kê khai {was}.",
          "{less} trường hợp chưa có sản phẩm kiểm chứng trong kỳ, không tính.",
          "Số liệu trích xuất hệ thống là {now}, đơn vị kê khai {was}.",
          "{less} trường hợp hoàn thành sau ngày chốt kỳ, chuyển tính vào năm sau."],
    "p": ["Số liệu công bố là {now}%, đơn vị kê khai {was}%."],
    "x": ["Kết quả đã được công nhận là {now}, đơn vị kê khai {was}."],
    "done": ["Văn bản ký ngày {now}, đơn vị kê khai ngày {was}.", "Tính theo ngày phát hành trên trục liên thông: {now}."],
    "option": ["Tài liệu gửi kèm chưa chứng minh được mức đã tự chấm.",
               "Kiểm tra thực tế cho thấy kết quả chưa duy trì cả năm."],
    "b": ["Công nhận {now} trường hợp đã xử lý xong; số còn lại mới đang xử lý.",
          "{less} trường hợp chưa có văn bản kết thúc xử lý."]}
TICK = ["Chưa có tài liệu chứng minh: {title}.", "Yêu cầu «{title}» mới đạt một phần, chưa tính."]
EVENT = ["Sổ theo dõi ghi nhận thêm {less} trường hợp: {title}.", "Kết luận kiểm tra nêu {now} trường hợp: {title}."]
OTHER = ["Số liệu hệ thống khác số đơn vị kê khai, tính theo hệ thống.", "Tính lại theo bảng theo dõi của cơ quan thẩm định."]
LATE_REPORT = ["Sổ văn bản đến ghi nhận {now} báo cáo gửi muộn, đơn vị kê khai {was}."]
UNPROVEN = ["Chưa có tài liệu kiểm chứng kèm theo.", "Tệp đính kèm không mở được, đơn vị không gửi lại."]
APPEALED = ["Tài liệu kiểm chứng chưa đủ căn cứ, đề nghị giải trình.", "Phụ lục thiếu trang ký, đề nghị bổ sung.",
            "Văn bản gửi kèm thuộc năm trước, đề nghị bổ sung văn bản của kỳ đánh giá."]
RESTORED = ["Đơn vị đã bổ sung văn bản có chữ ký số, công nhận kết quả tự chấm.",
            "Văn bản bổ sung ban hành trong kỳ, đủ căn cứ.", "Đối chiếu lại với cơ quan quản lý hệ thống, số tự chấm đúng."]
KEPT_BY_NAME = ("case", "item", "due", "d", "waived")


def titles(rule):
    """id -> title of ticks, events and levels anywhere in a rule."""
    found = {}
    for key in ("items", "events", "levels", "terms", "variables"):
        found.update({one["id"]: one["title"] for one in rule.get(key, ())})
    for inner in (*rule.get("parts", ()), *rule.get("cases", ())):
        found.update(titles(inner["rule"]))
    return found


def options(rule):
    inside = [one for inner in (*rule.get("parts", ()), *rule.get("cases", ())) for one in options(inner["rule"])]
    return [one["id"] for one in rule.get("options", ())] + inside


def near(key, value, rule):
    """Values of one figure a little away."""
    name = key.rpartition(".")[2]
    if name in KEPT_BY_NAME:
        return []
    if name == "option":
        return [one for one in options(rule) if one != value]
    if name == "done":
        day = date.fromisoformat(value) if value != "never" else None
        return [(day + timedelta(days)).isoformat() for days in (-24, -9, 9, 24)] if day else []
    if "." in value or name in ("p", "x"):
        tenths = int(value.replace(".", "")) * (1 if "." in value else 10)
        return [decimal(tenths + step) for step in (-38, -21, 21, 38) if tenths + step > 0]
    whole = int(value)
    steps = {1, 2, max(whole // 30, 1), max(whole // 14, 1)}
    return [str(whole + sign * step) for step in sorted(steps) for sign in (1, -1) if whole + sign * step >= 0]


def printed(key, value):
    if key.rpartition(".")[2] == "done":
        return "/".join(reversed(value.split("-")))
    return number(value)


class Stages:
    def __init__(self, planner):
        self.planner, self.subject = planner, planner.subject
        self.rng = planner.subject.rng("stages")

    def other(self, node, row, up):
        """A row nearby whose points are really above or below, and the figure that differs; None where there is none."""
        planner, rule = self.planner, self.planner.data[node.code]["rule"]
        now, found = planner.line(node).points, []
        for key, value in row.figures.items():
            for changed in near(key, value, rule):
                figures = {**row.figures, key: changed}
                if "d" in figures and "n" in figures and Fraction(figures["n"]) > Fraction(figures["d"]):
                    continue
                planner.put(node.code, Row("scored", figures))
                line = planner.line(node)
                if not line.problems and not line.missing and not line.zeroes and (line.points > now if up else line.points < now):
                    found.append((figures, key))
        planner.put(node.code, row)
        return self.rng.pick(found) if found else None

    def reason(self, node, key, was, now):
        """Why the verifier's figure is not the unit's."""
        name, words = key.rpartition(".")[2], titles(self.planner.data[node.code]["rule"])
        facts = {"was": printed(key, was), "now": printed(key, now), "title": words.get(name, "")[:1].lower() + words.get(name, "")[1:]}
        if was.isdigit() and now.isdigit():
            facts["less"] = number(abs(int(was) - int(now)))
        if name in PLAIN:
            texts = PLAIN[name]
        elif name in words and "less" in facts and "." not in key:
            texts = TICK if (was, now) == ("1", "0") else EVENT if int(now) > int(was) else OTHER
        else:
            texts = OTHER
        return self.rng.pick([text for text in texts if "{less}" not in text or "less" in facts]).format(**facts)

    def run(self):
        """(code, stage) -> row."""
        if self.subject.year != 2026:
            return {(code, "v1"): row for code, row in self.planner.rows.items()}
        found, index_set = {}, self.planner.set
        extras = {extra.node.code: extra.node for extra in index_set.extras}
        for code, row in self.planner.rows.items():
            node = index_set.by_code.get(code) or extras.get(code)
            if node and node.by != "unit":
                found[code, "v1"] = row
            elif code == "figure:bao-cao-tre" and row.figures["n"] != "0" and self.rng.chance(60):
                was = str(int(row.figures["n"]) - 1)
                found[code, "self"] = Row("scored", {"n": was})
                found[code, "v1"] = Row("scored", row.figures, "", LATE_REPORT[0].format(now=row.figures["n"], was=was))
            elif node is None or code in extras or row.status != "scored" or code in self.planner.fixed:
                found[code, "self"] = found[code, "v1"] = row
            else:
                found.update({(code, stage): one for stage, one in self.life(node, row).items()})
        return found

    def life(self, node, row):
        """The stages of one criterion with figures of the unit."""
        rng, points = self.rng, self.planner.line(node).points
        weak = 22 - (self.subject.wanted - 5600) // 260  # units with lower results claim more
        if rng.chance(weak) or points == 0 and rng.chance(50):
            claim = self.other(node, row, True)
            if claim:
                figures, key = claim
                if points == 0 and rng.chance(40):
                    return {"self": Row("scored", figures), "v1": Row("unproven", {}, "", rng.pick(UNPROVEN))}
                return {"self": Row("scored", figures), "v1": Row("scored", row.figures, "", self.reason(node, key, figures[key], row.figures[key]))}
        if rng.chance(4):
            cut = self.other(node, row, False)
            if cut:
                return {"self": row, "v1": Row("scored", cut[0], "", rng.pick(APPEALED)),
                        "v2": Row("scored", row.figures, "", rng.pick(RESTORED))}
        return {"self": row, "v1": row}
