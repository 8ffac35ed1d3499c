"""Every count of 提出状況一覧, recounted from the rows."""

import printed
from cells import Cell, under_heads

SUBMITTED = ("提出済み", "確認済み", "確定")
STATES = ("所属長確認待ち", "作成中", "未入力", "差戻し")


def is_list(rows):
    return rows[0][-1].text == "最終提出日"


def compare(report, rows, plan, year):
    by_section = {}
    for (own, _), result in plan.results.items():
        if own == year:
            by_section.setdefault(result["回答課（入力する課）"], []).append(result)
    shown = []
    for row in under_heads(rows):
        name = row["課"].text
        own = by_section.get(name, []) if name != "計" else [one for all in by_section.values() for one in all]
        report.same(f"提出状況 {name} 対象", row["対象"], str(len(own)))
        done = [one for one in own if one["提出状態"] in SUBMITTED]
        report.same(f"提出状況 {name} 提出", row["提出"], str(len(done)))
        for state in STATES:
            count = sum(one["提出状態"] == state for one in own)
            report.same(f"提出状況 {name} {state}", row[state], str(count))
        days = sorted(one["提出日時"] for one in done if one["提出日時"])
        report.same(f"提出状況 {name} 最終提出日", row["最終提出日"], day(days[-1]) if days else printed.DASH)
        shown += [name] if name != "計" else []
    report.same("提出状況の課", Cell(" ".join(sorted(shown))), " ".join(sorted(by_section)))


def day(moment):
    """2025-05-12 14:00 → 5月12日"""
    _, month, day_of_month = moment[:10].split("-")
    return f"{int(month)}月{int(day_of_month)}日"
