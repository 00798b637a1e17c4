"""From final points to the three stages of life: what the unit claimed, what was cut, what was restored."""

import figures as plausible
import notes
import rules
from rules import Entry, show
from texts import number


def variations(item, base, up, rng):
    """Figures slightly better (up) or worse than the given ones, nearest first; the denominators stay."""
    rule, kind, sign = item.rule, item.rule["kind"], 1 if up else -1
    if kind == "choice":
        return [{"option": option["id"]} for option in rule["options"]]
    if kind in ("checklist", "deduct"):
        wanted = (0, 1) if up == (kind == "checklist") else (1, 0)
        found = []
        for key, value in base.items():
            if kind == "checklist" and value == wanted[0]:
                found.append({**base, key: wanted[1]})
            if kind == "deduct" and value + wanted[1] - wanted[0] >= 0:
                found.append({**base, key: value + wanted[1] - wanted[0]})
        return rng.shuffled(found)
    if kind in ("weighted", "formula"):
        if "cc_dung" in base:
            return [{**base, key: base[key] + sign * step} for step in (3, 6) for key in ("cc_dung", "vc_dung")
                    if base[key] + sign * step <= base[key.replace("dung", "tong")]]
        found = []
        for step in range(1, 3):
            done, pending = base["b"] + sign * step, max(base["c"] - sign * step, 0)
            if 0 <= done and done + pending <= base["a"]:
                found.append({**base, "b": done, "c": pending})
        return found
    if "p" in base:
        value = rules.cents(base["p"])
        return [{"p": plausible.show_percent(value + sign * step)} for step in (180, 320, 550, 700) if 0 < value + sign * step <= 10000]
    if "d" not in base:
        return [{"n": base["n"] + sign * step} for step in (1, 2) if base["n"] + sign * step >= 0]
    if isinstance(base["d"], str):
        total, done = (int(rules.Fraction(base[key]) * 10) for key in "dn")
        return [{**base, "n": plausible.tenths(done + sign * total * step // 100)} for step in (2, 4, 6)
                if 0 < done + sign * total * step // 100 <= total]
    total, done = base["d"], base["n"]
    steps = range(1, 3 + total // 12) if total <= 90 else [max(total * step // 1000, 1) + rng.below(3) for step in (6, 14, 27, 45, 90, 140)]
    return [{**base, "n": done + sign * step} for step in steps if 0 <= done + sign * step <= total]


def changed(item, base, worth, up, rng, highest=None):
    """A variation whose points really are above or below, or None."""
    good = [found for found in variations(item, base, up, rng)
            if plausible.sensible(found)
            and (rules.points(item, found) > worth if up else rules.points(item, found) < worth)]
    if not good:
        return None
    if item.rule["kind"] == "choice":
        return min(good, key=lambda found: abs(rules.points(item, found) - worth))
    return rng.pick(good[:3])


def sentence(template, item, claimed, verified, year, **more):
    """Fills a note from the figures of both stages."""
    rule, words = item.rule, {"next": year + 1, "year": year, **more}
    for key, value in verified.items():
        if not isinstance(value, str) or key != "option":
            words[key.replace("-", "_")] = number(value)
    for key, value in claimed.items():
        if key != "option":
            words["s" + key.replace("-", "_")] = number(value)
    for key in ("n", "b"):
        if key in verified and key in claimed:
            words["diff"] = number(abs(rules.Fraction(claimed[key]) - rules.Fraction(verified[key])))
    if "n" in verified and "d" in verified and "source" in rule:
        words["late"] = number(verified["d"] - verified["n"])
    if rule["kind"] == "deduct":
        words["total"] = sum(verified.values())
        words["diff"] = words["total"] - sum(claimed.values())
    if rule["kind"] == "checklist":
        lost = [part["title"] for part in rule["items"] if claimed.get(part["id"]) == 1 and verified.get(part["id"]) == 0]
        words["missing"] = "; ".join(title[0].lower() + title[1:] for title in lost)
    if rule["kind"] == "choice":
        title = next(option["title"] for option in rule["options"] if option["id"] == verified["option"])
        words["chosen"] = title[0].lower() + title[1:]
    return template.format(**words)


class Stages:
    """Writes the entries of one unit, given the final ones."""

    def __init__(self, subject, index_set, final, special):
        self.subject, self.set, self.final, self.special = subject, index_set, final, special
        self.rng = subject.rng("stages")
        self.cuts = notes.CUTS_SO if subject.level == "so" else notes.CUTS_HUYEN
        self.rows = {}
        self.used = set()

    def put(self, code, stage, entry):
        self.rows[code, stage] = entry

    def both(self, code, entry):
        """Unit and verifier agree; what nobody claims himself is entered at v1 only."""
        item = self.set.leaf[code]
        if item.by == "unit":
            self.put(code, "self", Entry(entry.status, entry.figures, None, entry.note))
        self.put(code, "v1", Entry(entry.status, entry.figures, entry.typed, entry.note if entry.status != "scored" else ""))

    def worth(self, code):
        entry, item = self.final[code], self.set.leaf[code]
        return entry.typed if entry.typed is not None else rules.points(item, entry.figures)

    def template(self, code, claimed):
        """A sentence for the event or option in question, else for the criterion; not the same one twice running."""
        verified = self.final[code].figures
        keys = [code + ":" + str(verified.get("option", verified.get("n")))]
        keys += [code + ":" + key for key, value in verified.items() if claimed.get(key) != value]
        choices = next((self.cuts[key] for key in keys + [code] if key in self.cuts), None)
        assert choices, (self.subject.assessment, code, claimed, verified)
        fresh = [choice for choice in choices if choice not in self.used] or choices
        chosen = self.rng.pick(fresh)
        self.used.add(chosen)
        return chosen

    def cut(self, code):
        item, entry = self.set.leaf[code], self.final[code]
        claimed = changed(item, entry.figures, self.worth(code), True, self.rng)
        if claimed is None or rules.points(item, claimed) - self.worth(code) > 150:
            return False
        self.put(code, "self", Entry("scored", claimed))
        typed_kind = item.rule["kind"] in ("proportional", "interpolate", "weighted", "formula", "checklist", "count")
        if typed_kind and self.worth(code) and self.worth(code) % 5 == 0 and self.rng.chance(24):
            less = rules.points(item, claimed) - self.worth(code)
            choices = notes.TYPED_LIST if item.rule["kind"] in ("checklist", "count") else notes.TYPED_RATE
            choices = choices + notes.TYPED_TWICE * (code[0] == "1")
            note = self.rng.pick(choices).format(pts=number(show(self.worth(code))), less=number(show(less)))
            self.put(code, "v1", Entry("scored", claimed, self.worth(code), note))
        else:
            note = sentence(self.template(code, claimed), item, claimed, entry.figures, self.subject.year)
            self.put(code, "v1", Entry("scored", entry.figures, None, note))
        return True

    def appeal(self, code):
        """Low at v1, restored at v2, wholly or in part."""
        item, entry = self.set.leaf[code], self.final[code]
        if self.worth(code) <= 0:
            return False
        claimed = entry.figures
        if self.rng.chance(30):
            claimed = changed(item, entry.figures, self.worth(code), True, self.rng) or entry.figures
        if item.max <= 100 and self.rng.chance(35):
            first = Entry("unproven", {}, None, self.rng.pick(notes.UNPROVEN))
        else:
            lower = changed(item, entry.figures, self.worth(code), False, self.rng)
            if lower is None or self.worth(code) - rules.points(item, lower) > 100:
                return False
            measured = ["Số liệu tự chấm khác số liệu trích xuất, tạm tính theo trích xuất; đề nghị đơn vị giải trình."]
            first = Entry("scored", lower, None, self.rng.pick(notes.APPEALED + measured * ("d" in lower or "p" in lower)))
        self.put(code, "self", Entry("scored", claimed))
        self.put(code, "v1", first)
        restored = notes.RESTORED + notes.RESTORED_CRITERION.get(code[:3], [])
        reason = self.rng.pick(restored if claimed == entry.figures else notes.PARTLY)
        self.put(code, "v2", Entry("scored", entry.figures, None, reason))
        return True

    def refuse(self, code):
        """A cut that the unit contests in vain."""
        if not self.cut(code):
            return False
        first = self.rows[code, "v1"]
        self.put(code, "v2", Entry("scored", first.figures, first.typed, self.rng.pick(notes.REFUSED)))
        return True

    def lift(self, code):
        item, entry = self.set.leaf[code], self.final[code]
        claimed = changed(item, entry.figures, self.worth(code), False, self.rng)
        if claimed is None:
            return False
        self.put(code, "self", Entry("scored", claimed))
        choices = notes.RAISED_RATE if "d" in claimed or "p" in claimed else notes.RAISED_LIST
        self.put(code, "v1", Entry("scored", entry.figures, None, self.rng.pick(choices)))
        return True

    def run(self, index):
        """Fills all rows; weaker units claim more than they can show."""
        for code, entry in self.final.items():
            self.both(code, entry)
        free = []
        for code, entry in self.final.items():
            item = self.set.leaf[code]
            if code in self.special:
                for stage, row in self.special[code].items():
                    self.put(code, stage, row)
            elif plausible.fixed_dossier_figures(self.subject, item):
                self.dossier(code, item)
            elif item.by == "unit" and entry.status == "scored":
                free.append(code)
        free = self.rng.shuffled(free)
        jobs = [self.cut] * (3 + (10000 - index) * 10 // 3600) + [self.appeal] * (1 + self.rng.below(2))
        jobs += [self.refuse] * self.rng.below(2) + [self.lift] * (self.rng.below(3) == 0)
        for job in jobs:
            while free:
                code = free.pop()
                if job(code):
                    break
        return self.rows

    def dossier(self, code, item):
        """Typed figures stand beside the drawn ones, so both stages say where they come from."""
        verified, claimed = plausible.fixed_dossier_figures(self.subject, item)
        year = self.subject.year
        self.put(code, "self", Entry("scored", claimed, None, notes.COUNTED.format(year=year)))
        note = notes.EXTRACTED.format(next=year + 1)
        if claimed != verified:
            note = sentence(notes.CUTS_SO["3.4.1"][0], item, claimed, verified, year)
        self.put(code, "v1", Entry("scored", verified, None, note))
