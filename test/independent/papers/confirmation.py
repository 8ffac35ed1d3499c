"""Every figure and grade of 課内確認用一覧, recomputed from the rows."""

import groups
import printed
from actions import actual, grade, target
from cells import Cell, under_heads
from indicators import achievement


def is_list(rows):
    return rows[0][-1].text == "確認欄"


def compare(report, rows, paragraphs, plan, year):
    section = None
    shown = []
    for row in under_heads(rows):
        action = row["No."].text
        result = plan.results[year, action]
        section = section or result["回答課（入力する課）"]
        where = f"確認用一覧 {action}"
        row["No."].read = True
        report.same(where, row["取組"], f"{plan.actions[action]['取組名']}\n〔{result['提出状態']}〕")
        report.same(where, row["取組実績"], result["取組実績"])
        for head, name in (("1次評価", "1次評価"), ("進捗状況", "進捗状況"), ("方向性", "方向性")):
            if head in row:
                report.same(where, row[head], result[name] or printed.DASH)
        report.same(where, row["確認欄"], "")
        indicators(report, row["指標"], plan, year, action, "1次評価" in row)
        shown.append(action)
    answered = [one for one, result in of_year(plan, year) if result["回答課（入力する課）"] == section]
    counted(report, paragraphs, [plan.results[year, one]["提出状態"] for one in answered])
    report.same("確認用一覧の取組", Cell(" ".join(sorted(shown))), " ".join(sorted(answered)))


def counted(report, paragraphs, states):
    """取組数 5　作成中 3　提出済み 2"""
    line = next(one for one in paragraphs if "作成日時" in one.text)
    words = line.text.split("\t")[0].split("　")
    expected = [f"取組数 {len(states)}"] + [f"{one} {states.count(one)}" for one in set(states)]
    report.same("確認用一覧の件数", Cell(" ".join(sorted(words))), " ".join(sorted(expected)))


def of_year(plan, year):
    return [(action, result) for (own, action), result in plan.results.items() if own == year]


def indicators(report, cell, plan, year, action, has_grades):
    """A line each for 実績, 目標 and 達成率; what else stands there was typed."""
    lines = cell.text.split("\n")
    figures = [line.replace("†", "") for line in lines if "\t" in line]
    cell.text = "\n".join(line for line in lines if "\t" not in line)
    expected = []
    for identity in groups.listed_indicators(plan, year, action, None):
        found = achievement(plan, year, identity)
        mark = f"　判定 {grade(plan, found)}" if has_grades else ""
        expected += [
            f"実績\t{actual(plan, year, identity)}",
            f"目標\t{target(plan, year, identity)}",
            f"達成率\t{printed.rate(plan, found)}{mark}",
        ]
    report.same(f"確認用一覧 {action} 指標", Cell("\n".join(figures)), "\n".join(expected))
