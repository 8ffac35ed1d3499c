"""戦略別集計 of a workbook against an independent calculation from the rows of the same workbook.

Usage: rolled_up.py <book.xlsx>. Reads the file with openpyxl, writes its rows as CSV, lets figures.py
(fractions, written from the words of the rules alone) compute every figure, and compares what stands
in 戦略別集計 and in the computed columns of 指標実績. Prints {"compared": n, "differences": [...]}.
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

TABS = r"(設定|判定基準|課一覧|戦略|取組方針|行動計画|指標|関連事業|見直し台帳|(年度実績|指標実績)(_R\d+)?)"
DASH = "－"


def text(value):
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)


def rows_of(sheet):
    rows = sheet.iter_rows(values_only=True)
    headings = [text(value) for value in next(rows)]
    for row in rows:
        if any(value is not None and value != "" for value in row):
            yield {heading: text(value) for heading, value in zip(headings, row) if heading}


def figures_of(book):
    with tempfile.TemporaryDirectory() as folder:
        for sheet in book.worksheets:
            if re.fullmatch(TABS, sheet.title):
                rows = list(rows_of(sheet))
                with open(Path(folder) / f"{sheet.title}.csv", "w", encoding="utf-8", newline="") as file:
                    out = csv.DictWriter(file, list(rows[0]) if rows else ["計画"])
                    out.writeheader()
                    out.writerows(rows)
        program = Path(__file__).parent.parent / "figures" / "figures.py"
        said = subprocess.run(
            [sys.executable, "-B", str(program), folder], capture_output=True, check=True, encoding="utf-8"
        )
        return json.loads(said.stdout)[""]


def year_of(written):
    found = re.fullmatch(r"令和(元|\d+)年度", written)
    return 2018 + (1 if found.group(1) == "元" else int(found.group(1)))


def whole(value):
    """A figure as a cell that holds a number shows it."""
    return "" if value == DASH else text(float(value.split("/")[0]) / float((value.split("/") + ["1"])[1]))


def share(value):
    return DASH if value == DASH else f"{value}％"


def group_of(row):
    identity = row["対象ID"]
    return {"全体": "全体", "戦略": f"戦略{identity}", "取組方針": f"方針{identity}"}[row["集計の区分"]]


def without_budget(book, row):
    """Whether every action of the group is 予算措置なし: then － is printed, in a cell of numbers nothing."""
    below = "" if row["集計の区分"] == "全体" else f"{row['対象ID']}-"
    words = [
        each["予算措置"]
        for each in rows_of(book["年度実績"])
        if each["年度"] == row["年度"] and re.sub("^取組", "", each["取組ID"]).startswith(below)
    ]
    return bool(words) and all(word == "なし" for word in words)


def expected(figures, key, marks, is_without_budget):
    """Heading and text of every cell that has one figure."""

    def figure(name):
        return figures.get(key + name)

    yield "対象件数", figure("対象")
    yield "提出件数", figure("提出")
    for counting in ("取組", "成果指標"):
        for name in marks + ["対象外", "未確定"] + (["評価なし"] if counting == "取組" else []):
            yield f"{counting}：{name}", figure(f"{counting}：{name}")
        for mark in marks:
            yield f"{counting}：{mark}の割合", share(figure(f"{counting}：{mark}の割合"))
    yield "平均達成率", whole(figure("平均の印字"))
    yield "平均の件数", figure("平均の件数") + "件"
    yield "状況", figure("状況")
    for name in ("当初予算額", "予算現額", "決算額", "翌年度繰越額", "うち一般財源"):
        yield name, "" if is_without_budget else whole(figure(name))
    rate, second = figure("執行率"), figure("執行率（繰越を除く）")
    brackets = "" if second == DASH else f"（{second}％）"
    yield "執行率", DASH if rate == DASH else f"{rate}％{brackets}"


def compare(book, row, figures, marks):
    key = f"{year_of(row['年度'])}|{group_of(row)}|"
    for heading, value in expected(figures, key, marks, without_budget(book, row)):
        yield f"{key}{heading}", row[heading], value


def compare_values(row, figures):
    key = f"{year_of(row['年度'])}|指標{re.sub('^指標', '', row['指標ID'])}|"
    rate = figures.get(key + "印字")
    if rate is None:
        return
    yield key + "達成率", row["達成率"], whole(rate)
    grade = figures[key + "判定"]
    yield key + "判定", row["判定"], "" if grade == DASH else grade


def main():
    book = load_workbook(sys.argv[1])
    figures = figures_of(book)
    marks = [row["記号"] for row in rows_of(book["判定基準"])]
    pairs = []
    for row in rows_of(book["戦略別集計"]):
        if row["集計の時点"] and f"{year_of(row['年度'])}|{group_of(row)}|対象" in figures:
            pairs.extend(compare(book, row, figures, marks))
    for row in rows_of(book["指標実績"]):
        pairs.extend(compare_values(row, figures))
    differences = [f"{key}: stands {ours}, computed {theirs}" for key, ours, theirs in pairs if ours != theirs]
    print(json.dumps({"compared": len(pairs), "differences": differences}, ensure_ascii=False))


main()
