"""Dossier counters per unit, in step with the figures of the entries."""

from rng import Rng

COLUMNS = ("unit", "assessment", "level", "field", "carried", "direct", "online", "postal", "early", "ontime", "late",
           "pending_intime", "pending_late", "returned")
ALL_FIELDS = "Tất cả"
# The widely reported total of one district in 2021: taken in 19.938, on time 19.536, pending 287; late never published.
# Online dossiers stand among the direct ones here.
REPORTED = {("huyen-2021", "na-ri", "huyen"): (412, 18652, 0, 874, 13287, 6249, "", 287, 0, 0)}


def counters(assessment, unit, level, finished, late, online, postal):
    """One row: total = carried + new = finished + pending + returned."""
    known = REPORTED.get((assessment, unit, level))
    if known:
        carried, direct, _, postal, *rest = known
        return (carried, direct - online, online, postal, *rest)
    rng = Rng("dossiers", assessment, unit, level)
    pending = finished * (6 + rng.below(14)) // 1000 + rng.below(3)
    pending_late = min(late // 25, pending // 6)
    returned = finished * rng.below(9) // 1000
    carried = finished * (5 + rng.below(13)) // 1000 + rng.below(2)
    received = finished + pending + pending_late + returned - carried
    online = min(online, received * 9 // 10)
    postal = min(postal, (received - online) // 2)
    early = (finished - late) * (38 + rng.below(35)) // 100
    return (carried, received - online - postal, online, postal, early, finished - late - early, late, pending, pending_late, returned)


def rows(subject, final):
    """The rows of one unit; online and postal dossiers follow its verified figures."""
    found = []
    for level, (finished, late, _) in sorted(subject.dossiers.items()):
        def figure(code, otherwise):
            entry = final.get(code)
            return int(entry.figures["n"]) if entry and entry.status == "scored" else otherwise
        if subject.level == "so":
            online, postal = figure("7.3.2", finished // 8), figure("7.3.4", finished // 12) * 2 // 3
        else:
            online = figure("7.3.2" if level == "huyen" else "7.3.3", finished // 9)
            postal = finished * (31 if level == "huyen" else 4) // 1000
        values = counters(subject.assessment, subject.unit, level, finished, late, online, postal)
        found.append((subject.unit, subject.assessment, level, ALL_FIELDS) + values)
    return found
