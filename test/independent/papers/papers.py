"""Every figure of a pack against its own recomputation from the rows.

Usage: papers.py <folder of CSV files> <pack.docx> <year>. Prints {compared, differences} as JSON.
"""

import csv
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../figures"))

import actions  # noqa: E402
import alignment  # noqa: E402
import confirmation  # noqa: E402
import council  # noqa: E402
import inquiry  # noqa: E402
import methods  # noqa: E402
import printed  # noqa: E402
import submissions  # noqa: E402
import summary  # noqa: E402
from cells import Report, body_of  # noqa: E402
from numbers_read import read_number  # noqa: E402
from rows import plain_id, read_plans, rows_of, year_of  # noqa: E402


def revised_targets(folder, plan):
    """What a decided revision put in the place of a target, from the year on in which it applies."""
    found = {}
    for row in rows_of(folder, "見直し台帳"):
        item = row["項目"]
        if row["状態"] != "決定" or not item.endswith("年度目標"):
            continue
        year, identity = year_of(item), plain_id(row["対象ID"])
        if year_of(row["適用年度"]) <= year and (year, identity) not in plan.values:
            number = read_number(row["変更後"])[0]
            found[year, identity] = printed.value(number, plan.indicators[identity]["小数桁"])
    return found


def strategies_of(folder):
    with open(os.path.join(folder, "戦略.csv"), newline="", encoding="utf-8-sig") as file:
        return {plain_id(row["戦略ID"]): row["戦略名"] for row in csv.DictReader(file)}


def typed_in(folder):
    """All texts of the plan, and those that the office starts with."""
    texts = ["80％以上100％未満", "10　前回の会議における意見と対応", "1 2 3 4 5 6 7 8"]
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), newline="", encoding="utf-8-sig") as file:
            texts += [cell for row in csv.reader(file) for cell in row]
    return "\n".join(texts)


def counts_lines(report, paragraphs, plan, year, strategies):
    lines = [one for one in paragraphs if one.text.startswith("取組数 ") and "作成日時" not in one.text]
    found = summary.Year(plan, year)
    for paragraph, identity in zip(lines, strategies):
        before = found.actions("戦略" + identity, 1) if found.before else None
        actions.counts_line(report, paragraph, found.actions("戦略" + identity), before)


def main():
    folder, path, year = sys.argv[1], sys.argv[2], int(sys.argv[3])
    plan = read_plans(folder)[""]
    plan.revised_targets = revised_targets(folder, plan)
    strategies = strategies_of(folder)
    tables, paragraphs = body_of(path)
    report = Report()
    summary.compare(report, tables, plan, year, strategies)
    lists = [rows for rows in tables if confirmation.is_list(rows)]
    states = [rows for rows in tables if submissions.is_list(rows)]
    own = [rows for rows in tables if council.is_own(rows)]
    letters = [rows for rows in tables if inquiry.is_list(rows)]
    actions.compare(report, [rows for rows in tables if rows not in lists + states + own + letters], plan, year)
    for rows in lists:
        confirmation.compare(report, rows, paragraphs, plan, year)
    for rows in states:
        submissions.compare(report, rows, plan, year)
    methods.compare(report, tables, paragraphs, plan, year)
    alignment.compare(report, tables, paragraphs, plan, year)
    inquiry.compare(report, tables, paragraphs, plan, folder, year)
    council.compare(report, [rows for rows in tables if rows not in lists + states], paragraphs, plan, folder, path, year)
    counts_lines(report, paragraphs, plan, year, strategies)
    report.unread(tables, typed_in(folder))
    json.dump({"compared": report.compared, "differences": report.differences}, sys.stdout, ensure_ascii=False)


main()
