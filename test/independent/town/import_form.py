"""A town's published list of projects, brought into the form in which a plan and its results are imported.

Usage: import_form.py <list.json> <folder>. The list has the shape of the evaluation that a town
publishes (rows with 事業番号, 事業名, 担当課, R6決算_千円, 方向性_区分, 活動指標, 成果指標, 施策). It has no
targets: they are made from the actuals, with ratios from 0.5 to 2, zeros, and ties at 80 and 100 %.
Writes <folder>/plan/*.csv and <folder>/results/*.csv in the headings of the workbook.
"""

import csv
import json
import sys
from fractions import Fraction
from pathlib import Path

YEAR = "令和6年度"
DIRECTIONS = {
    "現状継続": "1 現状のまま継続",
    "拡大": "2 改善(事業の拡大)",
    "改善（手段変更）": "3 改善(手段の変更)",
    "縮小": "4 改善(事業の縮小)",
    "廃止方向": "8 統合・休止・廃止",
}
FALLING = ("停止", "滞納", "苦情", "死亡", "火災", "事故", "要介護", "不法")
RATIOS = [
    Fraction(1),
    Fraction(4, 5),
    Fraction(1, 2),
    Fraction(2),
    Fraction(9, 10),
    Fraction(7999, 10000),
    Fraction(9996, 10000),
    Fraction(5, 4),
    Fraction(0),
]


def plain(number):
    """A fraction as decimal text of at most 15 digits; thirds are cut, for a target may be any number."""
    text = f"{number.numerator / number.denominator:.4f}".rstrip("0").rstrip(".")
    return text or "0"


def write(folder, name, headings, rows):
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"{name}.csv", "w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow(headings)
        out.writerows([row.get(heading, "") for heading in headings] for row in rows)


def indicators_of(action, project, seed):
    kinds = (("活動指標", project["活動指標"]), ("成果指標", project["成果指標"]))
    place = 0
    for kind, entries in kinds:
        for entry in entries:
            place += 1
            seed += 1
            yield indicator_of(f"{action}-{place}", action, kind, entry, seed)


def indicator_of(identity, action, kind, entry, seed):
    name = entry["名称"]
    unit = entry["単位"] if entry["単位"] not in (None, "-") else ""
    written = (entry["実績"] or "").replace(",", "")
    has_value = written not in ("", "-")
    falls = any(word in name for word in FALLING)
    actual = Fraction(written) if has_value else None
    ratio = RATIOS[seed % len(RATIOS)]
    target = ""
    if actual is not None:
        target = "0" if ratio == 0 else plain(actual * ratio if falls else actual / ratio)
    is_unset = "設定なし" in name or "設定なし" in name.replace("、", "")
    plan = {
        "指標ID": f"指標{identity}",
        "取組ID": f"取組{action}",
        "指標名": name,
        "指標区分": kind,
        "単位": unit,
        "望ましい方向": "減少" if falls else "増加",
        "目標値の種類": "単年度",
        f"{YEAR}目標": target,
        "最終目標": target,
        "測定年度": "毎年",
    }
    result = {
        "年度": YEAR,
        "指標ID": f"指標{identity}",
        "取組ID": f"取組{action}",
        "実績値": entry["実績"] if has_value else "",
        "実績値の状況": "報告" if has_value else ("設定なし" if is_unset else "集計中"),
        "状況の理由": "" if has_value else (name if is_unset else "年報の公表を待つため"),
        "速報・確定の別": "確定" if has_value else "",
        "確定予定月": "" if has_value or is_unset else "11月",
    }
    return plan, result


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    rows = json.loads(source.read_text(encoding="utf-8"))["rows"]
    measures = sorted({row["施策_第三者分類"] for row in rows})
    numbers = {name: name.split(" ")[0] if name[0].isdigit() else "8" for name in measures}
    strategies = sorted(set(numbers.values()), key=int)
    policies, actions, indicators, results, values = [], [], [], [], []
    for strategy in strategies:
        for place, name in enumerate([m for m in measures if numbers[m] == strategy], 1):
            policy = f"{strategy}-{place}"
            policies.append({"方針ID": f"方針{policy}", "戦略ID": f"戦略{strategy}", "取組方針": name, "並び順": len(policies) + 1})
            for number, project in enumerate([r for r in rows if r["施策_第三者分類"] == name], 1):
                action = f"{policy}-{number}"
                actions.append(
                    {
                        "取組ID": f"取組{action}",
                        "方針ID": f"方針{policy}",
                        "取組名": project["事業名"],
                        "担当課": project["担当課"],
                        "開始年度": YEAR,
                        "終了年度": "令和9年度",
                        "取組の区分": "継続",
                        "ウエイト": "1",
                    }
                )
                settled = project["R6決算_千円"]
                results.append(
                    {
                        "年度": YEAR,
                        "取組ID": f"取組{action}",
                        "進捗状況": "計画どおり",
                        "取組実績": f"{project['事業名']}を実施した。",
                        "予算措置": "あり",
                        "予算現額": settled + len(actions) % 7 * 10,
                        "決算額": settled,
                        "翌年度繰越額": 0,
                        "決算額の区分": "確定",
                        "1次評価": "ABC"[len(actions) % 3],
                        "方向性": DIRECTIONS[project["方向性_区分"]],
                    }
                )
                for plan, value in indicators_of(action, project, len(indicators)):
                    indicators.append(plan)
                    values.append(value)
    sections = list(dict.fromkeys(row["担当課"] for row in rows))
    write(
        folder / "plan",
        "課一覧",
        ["課名（正式）", "略称", "並び順", "共用アドレス"],
        [
            {"課名（正式）": name, "略称": name[:2], "並び順": place, "共用アドレス": f"ka{place}@town.example.jp"}
            for place, name in enumerate(sections, 1)
        ],
    )
    write(
        folder / "plan",
        "戦略",
        ["戦略ID", "投資等の区分", "戦略名", "目的", "並び順"],
        [
            {"戦略ID": f"戦略{each}", "戦略名": f"施策群{each}", "並び順": place}
            for place, each in enumerate(strategies, 1)
        ],
    )
    write(folder / "plan", "取組方針", ["方針ID", "戦略ID", "取組方針", "並び順"], policies)
    write(folder / "plan", "行動計画", list(actions[0]), actions)
    write(folder / "plan", "指標", list(indicators[0]), indicators)
    write(folder / "results", "年度実績", list(results[0]), results)
    write(folder / "results", "指標実績", list(values[0]), values)
    print(f"{len(actions)} actions, {len(indicators)} indicators, {len(sections)} sections")


main()
