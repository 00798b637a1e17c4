"""One unit in one year: what is known of it before any criterion is scored (dossiers, figures of the set, roles)."""

import catalog
from figures import decimal
from rng import Rng

DOSSIERS = ("unit", "assessment", "level", "field", "carried", "direct", "online", "postal", "early", "ontime", "late",
            "pending_intime", "pending_late", "returned")
COMMUNES = catalog.communes()


class Subject:
    def __init__(self, level, year, unit, wanted, standings):
        self.level, self.year, self.unit, self.standings = level, year, unit, standings
        self.assessment = "%s-%d" % (level, year)
        self.wanted = wanted  # index in hundredths of a percent; `standings`: table of the province -> place
        self.role = unit if year == 2026 else None  # parts are played in 2026 alone
        self.counters = self._counters()

    def rng(self, *words):
        return Rng("hai-cap", self.assessment, self.unit, *words)

    @property
    def name(self):
        return COMMUNES[self.unit][0] if self.level == "xa" else catalog.DEPARTMENTS[self.unit][0]

    @property
    def office(self):
        return "UBND " + self.name[0].lower() + self.name[1:] if self.level == "xa" else self.name

    @property
    def attributes(self):
        if self.level == "xa":
            return {"vung": COMMUNES[self.unit][1], "loai": COMMUNES[self.unit][2]}
        return {"tham-quyen": catalog.DEPARTMENTS[self.unit][1], "tthc": catalog.DEPARTMENTS[self.unit][2]}

    @property
    def steady(self):
        """Units whose whole maximum applies, so that equal points are an equal index."""
        return self.role in (*catalog.TIED, *catalog.DEPARTMENT_TIE)

    @property
    def without_zero(self):
        return self.wanted >= 9000 or self.steady

    def people(self):
        low, high = COMMUNES[self.unit][3]
        number = Rng("people", self.unit).between(low * 1000, high * 1000)
        return number if self.year == 2026 else number * 993 // 1000

    # --- dossiers ------------------------------------------------------------------------------

    def _counters(self):
        """Dossier counters by name: carried + new = finished + pending + returned."""
        rng = self.rng("dossiers")
        if self.level == "xa":
            finished = self.people() * rng.between(90, 170) // 1000
        else:
            finished = catalog.DEPARTMENTS[self.unit][3] * (rng.between(985, 1010) if self.year == 2026 else rng.between(900, 960)) // 1000
        if not finished:
            return {}
        worst = 4 if self.wanted >= 9000 else 14 if self.wanted >= 8000 else 30 if self.wanted >= 7000 else 48
        late = finished * rng.below(worst + 1) * (3 if self.role == catalog.LOW_AREA else 1) // 1000
        pending = finished * rng.between(8, 26) // 1000 + 1
        pending_late = min(late // 20, pending // 6)
        returned = finished * rng.below(9) // 1000
        carried = finished * rng.between(4, 13) // 1000
        new = finished + pending + pending_late + returned - carried
        share = {"bien-gioi": 34, "mien-nui": 46}.get(self.attributes.get("vung"), 62) + self.wanted // 900 * 2 - rng.below(24)
        online = new * max(share, 12) // 100
        postal = (new - online) * rng.between(4, 22) // 100
        early = (finished - late) * rng.between(38, 76) // 100
        return dict(zip(DOSSIERS[4:], (carried, new - online - postal, online, postal, early, finished - late - early, late,
                                       pending, pending_late, returned)))

    def dossier_row(self):
        level = "xa" if self.level == "xa" else "tinh"
        return (self.unit, self.assessment, level, "Tất cả", *(self.counters[name] for name in DOSSIERS[4:]))

    def finished(self):
        return sum(self.counters[name] for name in ("early", "ontime", "late"))

    def received(self):
        return sum(self.counters[name] for name in ("direct", "online", "postal"))

    # --- figures of the set --------------------------------------------------------------------

    def drawn(self):
        """The figure that the program itself takes from the counters."""
        return {"n": str(self.finished() - self.counters["late"]), "d": str(self.finished())} if self.counters else None

    def shared(self):
        """Figures of the set that are typed: id -> figures."""
        rng, good = self.rng("shared"), (self.wanted - 5600) // 40  # 0 to 100
        late = 0 if good > 92 else max(rng.below(4 if good > 60 else 6) - 1, 0)
        if self.without_zero:
            late = min(late, 1)
        spent = min(rng.between(62, 80) + good * 22 // 100, 99)
        if good < 25 and rng.chance(40) and not self.steady:
            spent = rng.between(44, 58)
        if self.role == catalog.DEPARTMENT_RULE:
            spent = 64  # too low for the best class
        found = {"bao-cao-tre": {"n": str(late)}}
        if self.counters:
            found["tiep-nhan"] = {"n": str(self.received())}
        if self.level == "so":
            found["van-ban-tre"] = {"n": str(rng.below(2 if self.without_zero else 5 if good > 40 else 8))}
            found["giai-ngan"] = {"p": decimal(spent * 10 + rng.below(10))}
            found["ty-trong"] = {"p": "100" if self.steady else str({"co": 100, "han-che": 70, "khong": 35}[self.attributes["tham-quyen"]]
                                                                  - Rng("share", self.unit).below(12))}
            rank = Rng("rank", self.unit).between(4, 31)
            found["hang-cchc"] = {"n": str(rank if self.year == 2025 else max(rank - rng.below(9) + 4, 1))}
            return found
        plan = Rng("money", self.unit).between(60000, 640000) * rng.between(94, 112) // 100
        found["dan-so"] = {"n": str(self.people())}
        found["giai-ngan"] = {"n": decimal(plan * (spent * 10 + rng.below(10)) // 1000), "d": decimal(plan)}
        found.update({"hang-" + table: {"n": str(place)} for table, place in self.standings.items()})
        return found

    def given(self):
        """Figures of criteria that follow from the counters: code -> figures."""
        if not self.counters:
            return {}
        online, late = self.counters["online"], self.counters["late"]
        rng = self.rng("given")
        found = {"7.2.1": {"n": str(online)}}
        if late:
            said = late if self.wanted >= 9000 or rng.chance(50) else late * rng.between(55, 99) // 100
            found["3.3.2"] = {"n": str(said), "d": str(late)}
            if said * 100 < late * 80 and rng.chance(50):
                found["3.3.2"]["khac-phuc"] = "1"
        if self.level == "xa":
            found["7.6"] = {"n": str(self.counters["postal"]), "d": str(self.finished())}
        return found

    # --- bonus and penalty ---------------------------------------------------------------------

    def extras(self):
        """Entries of bonus and penalty items: code -> figures, empty for none at all."""
        rng, found = self.rng("extras"), {}
        best = self.wanted >= 8600
        if rng.chance(45 if best else 12):
            names = ("chinh-phu", "bo", "tinh") if self.level == "xa" else ("nha-nuoc", "bo")
            ticks = {name: str(int(rng.chance(34))) for name in names}
            ticks[names[-1]] = "1"
            found["C1"] = ticks
        if self.level == "so":
            if rng.chance(50 if best else 20):
                found["C5"] = {"n": str(rng.between(1, 3))}
        elif rng.chance(30 if best else 8):
            found["C2"] = {"n": str(rng.between(1, 3))}
            found["C3"] = {"option": "co"}
        if self.year == 2025:
            found.update({code: {} for code in (("C4", "C5") if self.level == "xa" else ("C3", "C4"))})
            return found
        if self.level == "xa" and self.wanted < 7400 and rng.chance(45):
            found["T3"] = {"don-doc.n": str(rng.between(1, 3)), "phe-binh.n": str(rng.below(2))}
        if self.role in catalog.LATE:
            figures = dict(pair.split("=") for pair in catalog.LATE[self.role].split(";"))
            found["T2"] = figures
        if self.role == "sdttg":
            found["T3"] = {"done": "2026-12-14"}
        if self.role in (catalog.DEMOTED, catalog.DEPARTMENT_DEMOTED):
            found["T4"] = {"option": "co", "item": "7.5" if self.level == "xa" else "7.4"}
        if self.role == catalog.CAPPED:
            found["T5"] = {"n": "1"}
        if self.role == catalog.FORCED:
            found["T6"] = {"option": "co"}
        return found
