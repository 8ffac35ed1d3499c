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
        self.sections, self.breaks = {}, defaultdict(list)

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

    def source_of(self, table, identity, heading):
        """What a 再掲 repeats, in the end: a repetition of a repetition has the first as its source."""
        while plain_id(table[identity][heading]) in table:
            identity = plain_id(table[identity][heading])
        return identity


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
    elif row["項目"] in ("単位", "出典・算出方法") and row["状態"] == "決定":
        plan.breaks[plain_id(row["対象ID"])].append(year_of(row["適用年度"]))


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
