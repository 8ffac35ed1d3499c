"""Every count of 照会文, recomputed from 年度実績, 行動計画, 指標 and 意見台帳."""

import re

import actions
import council
import groups
import printed
from cells import Cell, under_heads
from rows import natural, plain_id, rows_of

HEADS = ["No.", "取組", "主・関係", "指標数"]


def is_list(rows):
    return [cell.text for cell in rows[0]][:4] == HEADS


def asked(plan, year, section):
    """(those that the section answers, those that it takes part in), each in natural order."""
    running = [one for one in groups.running(plan, year) if not plan.actions[one]["再掲元"]]
    answered = {one: plan.results[year, one]["回答課（入力する課）"] for one in running}
    related = {one: re.split("[、,]", plan.actions[one]["関係課"]) for one in running}
    main = [one for one in running if answered[one] == section]
    taking_part = [one for one in running if one not in main and section in related[one]]
    return sorted(main, key=natural), sorted(taking_part, key=natural)


def counted(number):
    return (printed.full_width(str(number)) if number < 10 else str(number)) + "件"


def compare(report, tables, paragraphs, plan, folder, year):
    titles = [one.text for one in paragraphs if one.text.startswith("対象一覧")]
    lists = [rows for rows in tables if is_list(rows)]
    sentences = [
        cell for rows in tables for row in rows for cell in row if "取組実績（" in cell.text and "件" in cell.text
    ]
    if not lists:
        return
    previous = council.meetings_of(folder, year)[1]
    opinions = [
        plain_id(row["対象ID"]) for row in rows_of(folder, "意見台帳") if row["会議ID"] == previous["会議ID"]
    ]
    for title, rows, sentence in zip(titles, lists, sentences, strict=True):
        section = re.search(r"　(.+)）$", title).group(1)
        main, related = asked(plan, year, section)
        letter(report, rows, plan, year, section, main, related, opinions)
        parts = re.findall(r"(主担当|関係課としての確認) ([０-９\d]+件)", sentence.text)
        wanted = [("主担当", counted(len(main)))] if main else []
        wanted += [("関係課としての確認", counted(len(related)))] if related else []
        report.same(f"照会文 {section} 件数", Cell(str(parts)), str(wanted))
    letters = {re.search(r"　(.+)）$", title).group(1) for title in titles}
    every = {row["課名（正式）"] for row in rows_of(folder, "課一覧")}
    named = {name for name in every if any(asked(plan, year, name))}
    report.same("照会する課", Cell(str(sorted(letters))), str(sorted(named)))


def letter(report, rows, plan, year, section, main, related, opinions):
    shown = list(under_heads(rows))
    report.same(f"照会文 {section} 行", Cell(str(len(shown))), str(len(main) + len(related)))
    for row, identity in zip(shown, main + related):
        where = f"照会文 {section} {identity}"
        report.same(where, row["No."], identity)
        report.same(where, row["主・関係"], "主" if identity in main else "関係")
        count = sum(
            plain_id(plan.indicators[one]["取組ID"]) == identity and plan.runs(plan.indicators[one], year)
            for one in plan.indicators
        )
        report.same(where, row["指標数"], str(count))
        before = [cell for head, cell in row.items() if head.startswith("前年度の")]
        report.same(where, before[0], actions.column(plan, year - 1, identity))
        said = opinions.count(identity)
        report.same(where, row["前回の意見"], f"あり（{said}件）" if said else "－")
