"""Amounts of a group over distinct projects, written from section 3 of the calculation rules."""

from fractions import Fraction

from groups import AMOUNT
from rows import amount, natural


def own_amounts(plan, year, action):
    row = plan.results.get((year, action))
    return {name: amount(row[name]) if row else None for name in AMOUNT}


def without_budget(plan, year, action):
    row = plan.results.get((year, action))
    return row is not None and row["予算措置"] == "なし" and not plan.projects[year, action]


def project_rows(plan, year, action):
    """(key, amounts) of the projects under an action; a row without number is a project of its own."""
    for place, row in enumerate(plan.projects[year, action]):
        number = row["事業番号"].strip()
        key = number or (action, place)
        yield key, {name: amount(row[name]) for name in AMOUNT}


def merged(rows):
    """Amounts by project, the projects of two different amounts, and whether one is shared."""
    projects, unequal, under = {}, set(), {}
    for action in sorted(rows, key=natural):
        for key, values in rows[action]:
            first = projects.setdefault(key, {name: None for name in AMOUNT})
            for name, value in values.items():
                if first[name] is None:
                    first[name] = value
                elif value is not None and value != first[name]:
                    unequal.add(key)
            under.setdefault(key, set()).add(action)
    return projects, unequal, any(len(actions) > 1 for actions in under.values())


class Amounts:
    """What a group adds up: units that count once each, and actions as complete or not.

    Of a project under several actions each amount is the first that is not blank.
    """

    def __init__(self, plan, year, members):
        self.units, self.complete, self.of = [], {name: 0 for name in AMOUNT}, len(members)
        self.unbudgeted, self.lent, self.without_execution = 0, [], []
        rows = {action: list(project_rows(plan, year, action)) for action in members}
        projects, self.unequal, shared = merged(rows)
        for action in sorted(members, key=natural):
            own = own_amounts(plan, year, action)
            if without_budget(plan, year, action):
                own = {name: Fraction(0) for name in AMOUNT}
                self.unbudgeted += 1
            units = [projects[key] for key, _ in rows[action]] or [own]
            if not rows[action]:
                self.units.append(own)
            known = {name: all(unit[name] is not None for unit in units) for name in AMOUNT}
            if rows[action] and not any(unit["当初予算額"] is not None for unit in units):
                known["当初予算額"] = own["当初予算額"] is not None
                self.lent += [own["当初予算額"]] if known["当初予算額"] else []
            for name in AMOUNT:
                self.complete[name] += known[name]
            if not (known["予算現額"] and known["決算額"]):
                self.without_execution.append(action)
        self.units += projects.values()
        self.uses_projects = bool(projects)
        lacking = any(values["当初予算額"] is None for values in projects.values())
        self.unknown = {"当初予算額"} if shared and lacking else set()

    def total(self, name):
        known = [unit[name] for unit in self.units if unit[name] is not None]
        if name in self.unknown:
            return None
        if name == "当初予算額":
            known += self.lent
        nothing_reported = len(known) <= self.unbudgeted and self.complete[name] < self.of
        return sum(known, Fraction(0)) if known and not nothing_reported else None

    def execution(self):
        """(rate, rate without what was carried over), either None."""
        both = [u for u in self.units if u["予算現額"] is not None and u["決算額"] is not None]
        budget = sum((unit["予算現額"] for unit in both), Fraction(0))
        settled = sum((unit["決算額"] for unit in both), Fraction(0))
        carried = sum((unit["翌年度繰越額"] or 0 for unit in both), Fraction(0))
        rate = settled / budget * 100 if budget > 0 else None
        left = budget - carried
        second = settled / left * 100 if rate is not None and carried > 0 and left > 0 else None
        return rate, second


def counted_alike(plan, year, now, before):
    def used(when, actions):
        return any(plan.projects[when, action] for action in actions)

    both = set(now) & set(before)
    return used(year, now) == used(year - 1, before) and all(
        bool(plan.projects[year, action]) == bool(plan.projects[year - 1, action])
        for action in both
    )


def change(plan, year, now, before):
    """(difference, rate or word) of the settled amounts."""
    this = Amounts(plan, year, now).total("決算額")
    last = Amounts(plan, year - 1, before).total("決算額")
    if this is None or last is None or not counted_alike(plan, year, now, before):
        return None, None
    if this == last == 0:
        return Fraction(0), None
    if last == 0:
        return this, "皆増"
    return this - last, "皆減" if this == 0 else (this - last) / last * 100
