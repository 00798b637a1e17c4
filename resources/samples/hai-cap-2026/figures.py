"""Plausible figures for any rule of the two sets: one draw, without a wish; whoever asks takes the draw that suits him."""

from datetime import date, timedelta

# Counts and rates of a ratio per criterion: denominator from, to; rate from, to (in %). `TYPICAL` for all others.
TYPICAL = (8, 40, 62, 100)
RATIOS = {
    "xa": {
        "1.1.3": (18, 36, 70, 100), "1.3.ket-luan": (6, 20, 60, 100), "1.5": (3, 8, 30, 100), "2.1.3": (2, 9, 50, 100),
        "2.3": (8, 20, 50, 100), "3.1.1.kip-thoi": (20, 60, 55, 100), "3.2.2": (120, 190, 30, 100), "3.3.3": (400, 900, 86, 100),
        "3.4.1": (4, 24, 60, 100), "3.4.2": (4, 24, 40, 100), "4.2": (24, 48, 78, 100), "4.4": (12, 30, 60, 100),
        "4.6": (25, 90, 70, 100), "5.1": (24, 48, 75, 100), "5.2": (24, 48, 60, 100), "5.3": (20, 70, 40, 100),
        "5.4": (24, 48, 12, 28), "6.3": (20, 900, 40, 100), "7.1": (900, 4200, 72, 100),
        "7.2.2": (150, 900, 12, 95), "7.2.3": (60, 240, 30, 90), "7.3.1.tiep_nhan": (300, 2400, 60, 100),
        "7.3.1.ket_qua": (300, 2400, 60, 100), "7.4": (6, 22, 40, 100), "8.2": (6, 60, 50, 100)},
    "so": {
        "1.1.2": (24, 52, 74, 100), "1.3": (6, 26, 15, 100), "1.6.ket-luan": (6, 20, 60, 100), "2.1.1": (3, 12, 60, 100),
        "2.1.3": (3, 12, 50, 100), "2.2": (4, 22, 40, 100), "3.1.2": (40, 160, 86, 100), "3.2.1": (40, 160, 52, 100),
        "3.2.2": (10, 40, 10, 60), "3.4": (5, 40, 70, 100), "4.2": (5, 11, 50, 100), "4.3": (45, 130, 80, 100),
        "4.4": (102, 102, 6, 42), "5.1.cong_chuc": (45, 130, 80, 100), "5.1.vien_chuc": (60, 900, 75, 100),
        "5.3": (60, 240, 50, 100), "6.2": (60, 2400, 50, 100), "6.3": (4, 20, 0, 45), "7.1": (1200, 9000, 55, 100),
        "7.2.2": (150, 900, 25, 100), "7.2.3": (60, 240, 40, 95), "7.3.tiep_nhan": (300, 2400, 70, 100),
        "7.3.ket_qua": (300, 2400, 70, 100), "8.2": (5, 12, 62, 100)}}
COUNTS = {"2.1.1": (2, 3), "8.4": (0, 3), "3.2.3": (0, 5), "3.1.2": (0, 3), "1.5": (0, 3), "C2": (1, 3), "C5": (1, 3)}
PERCENTS = {"7.3.2": (180, 640), "8.1": (660, 965), "3.1.3": (60, 340), "6.5": (5, 115)}  # tenths
NUMBERS = {"2.4": (560, 960), "6.4": (790, 1180), "8.3": (560, 900)}
DAYS = {  # due, days early, days late; without a due day the rule has it
    ("xa", "1.1.1"): ("01-12", -29, 66), ("xa", "6.2"): ("01-20", -6, 18), ("so", "1.1.1"): ("01-12", -29, 64),
    ("so", "3.1.1"): ("06-15", -4, 16)}
EXTRAS = ("tra-lai", "khong", "ky-luat", "sai")  # events that hardly ever happen


def decimal(tenths):
    return "%d.%d" % divmod(tenths, 10) if tenths % 10 else str(tenths // 10)


class Drawer:
    """Draws figures for the criteria of one level in one year."""

    def __init__(self, level, year):
        self.level, self.year = level, year

    def draw(self, rule, place, rng):
        """Figures (key -> text) of a rule at `place`, a criterion's code or a part of it."""
        kind = rule["kind"]
        if kind == "sum":
            found = {}
            for part in rule["parts"]:
                inner = self.draw(part["rule"], place + "." + part["id"], rng)
                found.update({part["id"] + "." + key: value for key, value in inner.items()})
            return found
        if kind == "cases":
            case = rule["cases"][0 if rng.chance(85) else -1]
            return {"case": case["id"], **self.draw(case["rule"], place, rng)}
        make = getattr(self, "_" + kind, None)
        return make(rule, place, rng) if make else self.value(rule, place, rng)

    # --- the value of `of` ---------------------------------------------------------------------

    def value(self, rule, place, rng):
        of = rule.get("of", "count")
        if of == "days":
            return self.days(place, rng)
        if of == "ratio":
            found = self.ratio(place, rng, rule.get("figureDecimals"))
        elif of == "percent":
            found = {"p": decimal(rng.between(*PERCENTS[place]))}
        elif of == "number":
            found = {"x": decimal(rng.between(*NUMBERS[place]))}
        else:
            found = {"n": str(rng.between(*COUNTS[place]))}
        if "lift" in rule and rng.chance(25):
            found[rule["lift"]["id"]] = "1"
        return found

    def ratio(self, place, rng, decimals=None):
        low, high, worst, best = RATIOS[self.level].get(place, TYPICAL)
        whole = rng.between(low, high) * (10 if decimals else 1) + (rng.below(10) if decimals else 0)
        rate = min(rng.between(worst * 10, best * 10 + (best - worst) * 3), best * 10)  # the best is met more often
        done = whole * rate // 1000
        return {"n": decimal(done), "d": decimal(whole)} if decimals else {"n": str(done), "d": str(whole)}

    def days(self, place, rng):
        due, early, late = DAYS[self.level, place]
        day = date.fromisoformat("%d-%s" % (self.year, due))
        return {"due": day.isoformat(), "done": (day + timedelta(rng.between(early, late))).isoformat()}

    # --- kinds with figures of their own -------------------------------------------------------

    def _manual(self, _rule, _place, _rng):
        return {}  # the points are typed

    def _choice(self, rule, _place, rng):
        return {"option": rng.pick(rule["options"])["id"]}

    def _checklist(self, rule, _place, rng):
        share = 55 + rng.below(60)
        return {item["id"]: str(int(rng.chance(share))) for item in rule["items"]}

    def _deduct(self, rule, _place, rng):
        return {event["id"]: str(0 if event["id"] in EXTRAS[:2] or (event["id"] in EXTRAS and not rng.chance(12))
                                 else max(rng.below(5) - 1 - rng.below(2), 0)) for event in rule["events"]}

    def _survey(self, rule, _place, rng):
        return ballots(rule, 60 + rng.below(60), rng)

    def _rows(self, rule, _place, rng):
        good = 40 + rng.below(58)
        found = {}
        for weight in rule["weights"]:
            for level in rule["levels"]:
                best = level["percent"] in ("100", "95")
                count = rng.below(22 if best else 5) if best or not rng.chance(good) else 0
                if count:
                    found[level["id"] + "." + weight["id"]] = str(count)
        return found or {rule["levels"][0]["id"] + "." + rule["weights"][0]["id"]: "6"}

    def _weighted(self, rule, _place, rng):
        first, second = (term["id"] for term in rule["terms"])
        total = rng.between(2, 7) if self.level == "xa" else rng.between(1800, 6400)
        done = total - min(rng.below(1 + total // 3), total)
        return {rule["total"]["id"]: str(total), first: str(done), second: str(rng.below(total - done + 1))}

    def _formula(self, rule, place, rng):
        ids = [variable["id"] for variable in rule["variables"]]
        if ids == ["a", "b", "c"]:
            total = rng.between(3, 14)
            done = total - rng.below(1 + total // 2)
            return {"a": str(total), "b": str(done), "c": str(rng.below(total - done + 1))}
        if ids == ["quy_dinh", "thuc_te"]:
            days = rng.between(5, 15)
            return {"quy_dinh": str(days), "thuc_te": decimal(days * rng.between(62, 102) // 10)}
        if ids == ["nay", "truoc"]:
            before = rng.between(12, 80)
            return {"nay": str(before * rng.between(72, 125) // 100), "truoc": str(before)}
        found = {}
        for variable in ids:
            found.update({variable + "." + key: value for key, value in self.ratio(place + "." + variable, rng).items()})
        return found


def ballots(rule, number, rng):
    """Ballots of a survey: most are content."""
    ids = [option["id"] for option in rule["options"]]
    bad, poor = rng.below(1 + number // 25), rng.below(1 + number // 12)
    fair = rng.below(1 + number // 4)
    left = number - bad - poor - fair
    best = rng.below(left + 1)
    return dict(zip(ids, map(str, (best, left - best, fair, poor, bad))))


def exact_ballots(rule, hundredths, maximum, rng):
    """Ballots worth exactly so many hundredths of a point, or None."""
    percents = [int(option["percent"]) for option in rule["options"]]
    ids = [option["id"] for option in rule["options"]]
    for turn in range(300):
        number = rng.between(60, 120)
        fair, poor = rng.below(1 + number * min(4 + turn, 30) // 40), rng.below(1 + number * min(turn, 20) // 160)
        left = number - poor - fair
        # best * p0 + (left - best) * p1 + the rest = wanted, solved for best
        rest = fair * percents[2] + poor * percents[3]
        best = (hundredths * 100 * number // maximum - rest - left * percents[1]) // (percents[0] - percents[1])
        for count in (best, best + 1):
            if 0 <= count <= left:
                mean = count * percents[0] + (left - count) * percents[1] + rest
                if (2 * maximum * mean + 100 * number) // (200 * number) == hundredths:
                    return dict(zip(ids, map(str, (count, left - count, fair, poor, 0))))
    return None
