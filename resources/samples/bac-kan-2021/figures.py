"""Plausible figures: for a unit and a criterion a list of (points, figures), one per distinct result where it can."""

from fractions import Fraction

import catalog
import rules
from rng import Rng


class Subject:
    """One unit in one assessment, with its sizes."""

    def __init__(self, level, year, unit):
        self.level, self.year, self.unit = level, year, unit
        self.assessment = "%s-%d" % (level, year)
        self.sizes = (catalog.SIZES if level == "so" else catalog.DISTRICT_SIZES)[unit]
        self.dossiers = dossier_counts(level, year, unit)

    def rng(self, *words):
        return Rng(self.assessment, self.unit, *words)


def dossier_counts(level, year, unit):
    """Finished and late per level of the counters, and what the unit itself counts as late."""
    if level == "huyen":
        finished, late, commune_finished, commune_late = catalog.DISTRICT_DOSSIERS[year][unit]
        return {"huyen": (finished, late, late), "xa": (commune_finished, commune_late, commune_late)}
    if unit not in catalog.DOSSIERS:
        return {}
    finished, late, own, points_2020 = catalog.DOSSIERS[unit]
    if year == 2020:
        finished = 88 if unit == "skhcn" else finished * 87 // 100 + Rng(year, unit).below(9)
        late = {300: 0, 250: 1 + finished * 7 // 1000, 150: 1 + finished * 37 // 1000}[points_2020]
        own = late
    return {"tinh": (finished, late, own)}


def department_ranges(subject, rng):
    """Lowest and highest denominator per criterion code of the departments' set."""
    sections, services, procedures, documents, tasks, online, money, training = subject.sizes
    if subject.year == 2020:
        documents, tasks, online = documents * 9 // 10, tasks * 93 // 100, max(online * 9 // 10, min(online, 4))
    finished, late, _ = subject.dossiers.get("tinh", (0, 0, 0))
    bodies = sections + services
    review = min(procedures, 4 + rng.below(9))
    complaints = 5 + rng.below(12)
    receive = max(procedures * (88 + rng.below(12)) // 100, 1)
    fees = max(online * (18 + rng.below(20)) // 100, 3) if online else 0
    eligible = max(finished * (24 + rng.below(50)) // 100, min(finished, 30))
    special = {}
    if subject.assessment == "so-2021" and subject.unit == "stnmt":
        receive, eligible, review, special = procedures, 2100, 6, {"3.1.3": (3, 3)}
    if subject.unit in ("ttr", "bdt"):
        receive = procedures
    return {
        "1.1.3": (26 + rng.below(14),) * 2, "1.3.1": (bodies, bodies), "1.3.2": (3, 8), "1.6": (tasks, tasks),
        "1.7": (64, 64), "2.1.1": (2, 7), "2.2.3": (3, 9), "2.3.2": (2, 8), "2.3.3": (1, 2), "2.4": (120, 120),
        "3.1.1": (review, review), "3.1.3": (3, 6), "3.2.3": (procedures, procedures), "3.3.1": (receive, receive),
        "3.3.3": (procedures, procedures), "3.4.1": (finished, finished), "3.4.2": (late, late),
        "3.5.1": (complaints, complaints + 3), "3.5.2": (max(complaints - 4, 3), complaints),
        "4.2.2": (2, 8), "4.3.3": (2, 6), "5.1.1": (sections, sections), "5.1.2": (services, services),
        "5.4": (training, training), "5.5": (96, 96), "6.1.1": (money, money), "6.1.2": (3, 10),
        "7.1.1": (14 + rng.below(14),) * 2, "7.2": (documents, documents), "7.3.1": (online, online),
        "7.3.2": (eligible, eligible), "7.3.3": (fees, fees), "7.3.4": (finished, finished), "8.2": (84, 84), **special}


def district_ranges(subject, rng):
    """The same for the districts' set."""
    sections, communes, services, procedures, documents, tasks, money, training, officials = subject.sizes
    finished, late, _ = subject.dossiers["huyen"]
    commune_finished, commune_late, _ = subject.dossiers["xa"]
    complaints = 9 + rng.below(14)
    online = 31 + rng.below(18)
    return {
        "1.1.3": (38 + rng.below(17),) * 2, "1.3.1": (sections + communes,) * 2, "1.3.2": (6, 14),
        "1.3.4": (communes, communes), "1.5": (tasks, tasks), "1.6": (72, 72), "2.1.1": (1, 4), "2.2.1": (6, 19),
        "2.2.3": (1, 3), "2.3.2": (3, 8), "2.4": (60, 60), "3.1.1": (6 + rng.below(7),) * 2, "3.2.2": (communes, communes),
        "3.2.3": (procedures, procedures), "3.3.1": (procedures - 4 - rng.below(9),) * 2, "3.3.3": (communes, communes),
        "3.3.4": (procedures, procedures), "3.4.1": (finished, finished), "3.4.2": (commune_finished, commune_finished),
        "3.4.3": (late + commune_late, late + commune_late), "3.5.1": (complaints, complaints + 3),
        "3.5.2": (max(complaints - 4, 3), complaints), "4.2.2": (5, 14), "4.3.2": (3, 8), "5.4.1": (training, training),
        "5.4.2": (officials, officials), "5.5": (90, 90), "6.1.1": (money, money), "6.1.2": (5, 14),
        "6.3": (services, services), "7.1.1": (18 + rng.below(12),) * 2, "7.2": (documents, documents),
        "7.3.1": (online, online), "7.3.2": (finished * (20 + rng.below(12)) // 100,) * 2,
        "7.3.3": (commune_finished * (14 + rng.below(10)) // 100,) * 2, "7.3.4": (620 + rng.below(900),) * 2,
        "8.2": (78, 78), "8.3.2": (90 + officials + rng.below(120),) * 2}


def ranges(subject):
    make = department_ranges if subject.level == "so" else district_ranges
    return make(subject, subject.rng("sizes"))


# --- candidates per kind of rule: iterators of figures -----------------------------------------

def ratio_figures(item, low, high, rng):
    """Numerators from the whole range for small denominators, a spread of rates for large ones."""
    digits = item.rule.get("figureDecimals", 0)
    for total in range(low, high + 1):
        if total == 0:
            continue
        if digits:
            whole = total * 10 + rng.below(10)
            for rate in range(6900, 10001, 13):
                done = whole * rate // 10000 if rate < 10000 - 12 else whole
                yield {"n": tenths(done), "d": tenths(whole)}
        elif total <= 90:
            for count in range(total + 1):
                yield {"n": count, "d": total}
        else:
            seen = set()
            for step in range(0, 401):
                count = total * step // 400 if step in (0, 400) else (total * step + rng.below(total)) // 400
                if count not in seen and count <= total:
                    seen.add(count)
                    yield {"n": count, "d": total}


def tenths(value):
    return "%d.%d" % divmod(value, 10) if value % 10 else str(value // 10)


def share_figures(total_id, done_id, open_id, low, high):
    """a found, b fixed, c being fixed, b + c at most a."""
    for total in range(low, high + 1):
        slack = min(total, 9)
        for done in range(max(total - 3 * slack, 0), total + 1):
            for pending in range(0, min(total - done, slack) + 1):
                yield {total_id: total, done_id: done, open_id: pending}


def survey_figures(item, ballots, rng):
    ids = [option["id"] for option in item.rule["options"]]
    worst = ids[3:]
    for _ in range(700):
        counts = {key: 0 for key in ids}
        for key in worst:
            counts[key] = rng.below(1 + ballots // (18 + 40 * worst.index(key))) * rng.below(2)
        counts[ids[2]] = rng.below(1 + ballots // 4)
        rest = ballots - sum(counts.values())
        counts[ids[1]] = rng.below(rest + 1)
        counts[ids[0]] = rest - counts[ids[1]]
        yield counts
    yield {key: ballots * (key == ids[0]) for key in ids}
    yield {key: {0: ballots - 1, 1: 1}.get(ids.index(key), 0) for key in ids}


def checklist_figures(item, rng):
    ids = [part["id"] for part in item.rule["items"]]
    for mask in rng.shuffled(range(1 << len(ids))):
        yield {key: mask >> place & 1 for place, key in enumerate(ids)}


def sensible(figures):
    """Nothing is deployed that was not approved."""
    return not (figures.get("trien-khai") == 1 and figures.get("phe-duyet") == 0)


def deduct_figures(item, rng):
    ids = [event["id"] for event in item.rule["events"]]
    limit = 6 if len(ids) == 1 else 2
    cells = [[]]
    for _ in ids:
        cells = [cell + [count] for cell in cells for count in range(limit + 1)]
    for cell in sorted(rng.shuffled(cells), key=sum):
        yield dict(zip(ids, cell))


def all_figures(subject, item, limits, rng):
    rule, kind = item.rule, item.rule["kind"]
    low, high = limits.get(item.code, (0, 0))
    if kind == "choice":
        return [{"option": option["id"]} for option in rule["options"]]
    if kind == "checklist":
        return checklist_figures(item, rng)
    if kind == "deduct":
        return deduct_figures(item, rng)
    if kind == "survey":
        return survey_figures(item, low, rng)
    if kind == "weighted":
        return share_figures(rule["total"]["id"], rule["terms"][0]["id"], rule["terms"][1]["id"], low, high)
    if kind == "formula":
        if item.code == "5.1":
            return staff_figures(subject, rng)
        return share_figures("a", "b", "c", low, high)
    if kind == "count" or rule.get("of") == "count":
        return [{"n": count} for count in range(5)]
    if rule.get("of") == "percent":
        return [{"p": show_percent(value)} for value in range(5000, 10000, 3)]
    if rule.get("of") == "number":
        return [{"x": show_percent(8100 + rng.below(4100))} for _ in range(40)]
    return ratio_figures(item, low, high, rng)


def staff_figures(subject, rng):
    """Districts, 5.1: officials and service staff placed by their job description."""
    officials = 78 + subject.sizes[0] + rng.below(12)
    staff = subject.sizes[2] * (19 + rng.below(5))
    for wrong in range(0, 30, 1):
        for share in range(0, 26):
            yield {"cc_dung": officials - wrong, "cc_tong": officials, "vc_dung": staff - staff * share // 100, "vc_tong": staff}


def show_percent(value):
    text = "%d.%02d" % divmod(value, 100)
    return text.rstrip("0").rstrip(".")


def candidates(subject, item, limits, highest=None):
    """points -> one or more figures. Only results that occur; order is part of the seed."""
    rng = subject.rng(item.code)
    found = {}
    for figures in filter(sensible, all_figures(subject, item, limits, rng)):
        if subject.level == "so" and item.code == "7.3.4" and figures["n"] * 3 > figures["d"]:
            continue  # the post never carries more than a third
        worth = rules.points(item, figures, highest)
        kept = found.setdefault(worth, [])
        if len(kept) < 3:
            kept.append(figures)
        elif rng.chance(20):
            kept[rng.below(3)] = figures
    return found


def fixed_dossier_figures(subject, item):
    """Criteria whose figures come from the dossier counters: verified figures and the unit's own."""
    source = item.rule.get("source")
    level = source and source.rsplit(":", 1)[1]
    if level not in subject.dossiers:
        return None
    finished, late, own = subject.dossiers[level]
    return {"n": finished - late, "d": finished}, {"n": finished - own, "d": finished}


def best_value(figures):
    return Fraction(figures["n"]) * 100 / Fraction(figures["d"])
