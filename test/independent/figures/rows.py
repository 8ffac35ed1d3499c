"""The rows of a plan as the CSV files hold them, found by heading; several plans share a file by 計画."""

import csv
import glob
import os
import re
from collections import defaultdict
from fractions import Fraction

from numbers_read import read_number

SUBMITTED = ("提出済み", "確認済み", "確定")


def year_of(text):
    found = re.search(r"(元|\d+)", text or "")
    if not found:
        return None
    count = 1 if found.group(1) == "元" else int(found.group(1))
    return count if count > 1900 else 2018 + count


def plain_id(text):
    return re.sub(r"^(戦略|方針|取組|指標)", "", (text or "").strip())


def natural(identity):
    return [int(part) for part in re.findall(r"\d+", identity)]


def amount(text):
    read = read_number(text) if (text or "").strip() else None
    return read[0] if read else None


class Plan:
    """One plan with its years. Columns are read by heading where they are used."""

    def __init__(self):
        self.settings, self.scale = {}, []
        self.actions, self.indicators, self.policies = {}, {}, {}
        self.results, self.values, self.projects = {}, {}, defaultdict(list)
        self.revisions = defaultdict(list)
        self.rows_in_force = {}

    def setting(self, item, default):
        return self.settings.get(item) or default

    @property
    def first_year(self):
        return year_of(self.settings["計画期間"].split("～")[0])

    @property
    def last_year(self):
        return year_of(self.settings["計画期間"].split("～")[1])

    def runs(self, row, year):
        start, end = year_of(row.get("開始年度")), year_of(row.get("終了年度"))
        return (start is None or start <= year) and (end is None or year <= end)

    def in_force(self, indicator, year):
        """The row of 指標 as it holds in a year: what a later revision changes is as it was before it."""
        key = indicator, year
        if key not in self.rows_in_force:
            self.rows_in_force[key] = self.revised(
                indicator, lambda changes: [one for one in changes if one.year <= year]
            )
        return self.rows_in_force[key]

    def original(self, indicator):
        """The row of 指標 before any revision."""
        return self.revised(indicator, lambda changes: [])

    def revised(self, indicator, applied_of):
        row, by_item = dict(self.indicators[indicator]), defaultdict(list)
        for change in sorted(self.revisions[indicator], key=lambda one: one.order):
            by_item[change.item].append(change)
        for item, changes in by_item.items():
            applied = applied_of(changes)
            row[item] = applied[-1].after if applied else changes[0].before
        return row

    def is_broken(self, indicator, items, earlier, later):
        """Whether one of these columns was changed after the earlier and up to the later year."""
        return any(
            one.item in items and one.before != one.after and earlier < one.year <= later
            for one in self.revisions[indicator]
        )

    def source_of(self, table, identity, heading):
        """What a 再掲 repeats, in the end: a repetition of a repetition has the first as its source."""
        while plain_id(table[identity][heading]) in table:
            identity = plain_id(table[identity][heading])
        return identity


class Revision:
    """A decided row of 見直し台帳: one column of 指標 from a year on."""

    def __init__(self, row):
        self.year, self.item = year_of(row["適用年度"]), row["項目"]
        self.before, self.after = side(row["変更前"]), side(row["変更後"])
        self.order = self.year, row.get("決定日", ""), natural(row["見直しID"])


def side(text):
    return "" if text in ("（新設）", "（削除）") else text.strip()


TABLES = ("設定", "判定基準", "取組方針", "行動計画", "指標", "年度実績", "指標実績", "関連事業", "見直し台帳")


def rows_of(folder, name):
    for path in sorted(glob.glob(os.path.join(folder, name + "*.csv"))):
        if re.fullmatch(re.escape(name) + r"(_R\d+)?\.csv", os.path.basename(path)):
            with open(path, newline="", encoding="utf-8-sig") as file:
                yield from csv.DictReader(file)


def enter(plan, name, row):
    if name == "設定":
        plan.settings[row["項目"]] = row["値"]
    elif name == "判定基準":
        plan.scale.append((row["記号"], Fraction(row["下限"]) if row["下限"] else None))
    elif name == "取組方針":
        plan.policies[plain_id(row["方針ID"])] = plain_id(row["戦略ID"])
    elif name == "行動計画":
        plan.actions[plain_id(row["取組ID"])] = row
    elif name == "指標":
        plan.indicators[plain_id(row["指標ID"])] = row
    elif name == "年度実績":
        plan.results[year_of(row["年度"]), plain_id(row["取組ID"])] = row
    elif name == "指標実績":
        plan.values[year_of(row["年度"]), plain_id(row["指標ID"])] = row
    elif name == "関連事業":
        plan.projects[year_of(row["年度"]), plain_id(row["取組ID"])].append(row)
    elif row["状態"] == "決定":
        plan.revisions[plain_id(row["対象ID"])].append(Revision(row))


def read_plans(folder):
    """Plans by their number, in the order of the files."""
    plans = defaultdict(Plan)
    for name in TABLES:
        for row in rows_of(folder, name):
            enter(plans[row.get("計画", "")], name, row)
    for plan in plans.values():
        plan.scale.sort(key=lambda row: (row[1] is None, -(row[1] or 0)))
        if not plan.scale:
            plan.scale = [("A", Fraction(100)), ("B", Fraction(80)), ("C", None)]
    return plans
