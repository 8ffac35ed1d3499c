"""Every count of 総合計画との対応表, recomputed from 行動計画."""

import unicodedata

import groups
from cells import Cell, under_heads
from rows import natural


def is_table(rows):
    return [cell.text for cell in rows[0]] == ["施策", "施策名", "対応する取組", "件数"]


def links_of(row):
    """code -> whether it is the main one."""
    return {one.strip()[1:]: one.strip()[0] == "◎" for one in row["総合計画施策"].split("、") if one.strip()}


def compare(report, tables, paragraphs, plan, year):
    for rows in tables:
        if is_table(rows):
            table(report, rows, paragraphs, plan, year)


def table(report, rows, paragraphs, plan, year):
    found = groups.groups_of(plan, year)
    total = 0
    for row in under_heads(rows):
        code = row["施策"].text
        row["施策"].read = row["施策名"].read = True
        ids = sorted(found.get("施策" + code, {}).values(), key=natural)
        expected = [
            ("◎" if links_of(plan.actions[one])[code] else "○") + one + "　" + plan.actions[one]["取組名"]
            for one in ids
        ]
        report.same(f"対応表 {code}", row["対応する取組"], "\n".join(expected) or "－")
        report.same(f"対応表 {code}", row["件数"], str(len(ids)))
        total += len(ids)
    line = next(one for one in paragraphs if one.text.startswith("延べ"))
    plain = unicodedata.normalize("NFKC", line.text)
    report.same("延べ件数", Cell(plain.partition("件")[0]), f"延べ{total}")
    counted = len(found["全体"])
    report.same("取組数", Cell(str(f"取組数{counted}" in plain)), "True")
