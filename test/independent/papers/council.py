"""次第, 委員名簿, 前回の会議における意見への対応 and 見直し（案）, recomputed from the rows of the council."""

import re

import groups
import printed
from cells import Cell, under_heads
from docx import Document
from docx.oxml.ns import qn
from numbers_read import read_number
from rows import natural, plain_id, rows_of, year_of

OPINIONS, ACTIONS, REVISIONS, MEMBERS = "区分・取組", "方向性", "変更前", "所属・役職"
RESPONSES = ("対応済み", "対応する", "一部対応する", "引き続き検討", "対応困難", "説明のみ")


def heads_of(rows):
    return [cell.text for cell in rows[0]]


def is_own(rows):
    heads = heads_of(rows)
    return heads[0] in ("No.", "番号") and any(
        word in heads for word in (OPINIONS, ACTIONS, REVISIONS, MEMBERS)
    )


def in_order(rows):
    """By the ids of the plan; 全体 and what is no id come last."""
    return sorted(rows, key=lambda row: natural(plain_id(row["対象ID"])) or [10**9])


def meetings_of(folder, year):
    """The meeting about a year, and the one before it."""
    meetings = sorted(rows_of(folder, "会議"), key=lambda row: row["開催日"])
    place = next((i for i, row in enumerate(meetings) if year_of(row["評価対象年度"]) == year), None)
    if place is None:
        return None, None
    return meetings[place], meetings[place - 1] if place else None


def in_words(counts):
    return [f"{word}{printed.full_width(str(n)) if n < 10 else n}件" for word, n in counts if n]


def opinions(report, rows, paragraphs, folder, year):
    previous = meetings_of(folder, year)[1]
    listed = in_order(row for row in rows_of(folder, "意見台帳") if row["会議ID"] == previous["会議ID"])
    shown = list(under_heads(rows))
    report.same("意見の行", Cell(str(len(shown))), str(len(listed)))
    for number, (row, opinion) in enumerate(zip(shown, listed), 1):
        where = f"意見 {opinion['意見ID']}"
        report.same(where, row["No."], str(number))
        target = plain_id(opinion["対象ID"])
        report.same(where, Cell(re.match(r"(?:戦略|方針)?([\d-]+|\S+)", row[OPINIONS].text)[1]), target)
        row[OPINIONS].read = True
        for head, column in (("意見の要旨", "意見の要旨"), ("担当課", "担当課"), ("対応区分", "対応区分")):
            report.same(where, row[head], opinion[column])
        answer = opinion["町の考え方・対応"] or "回答を調整中です。"
        report.same(where, row["町の考え方・対応"], answer)
        state = opinion["現在の状況"] or opinion["反映の内容"] or printed.DASH
        report.same(where, list(row.values())[-1], state)
    counts = [(word, sum(row["対応区分"] == word for row in listed)) for word in RESPONSES]
    line = next(one for one in paragraphs if re.match("意見[０-９0-9]+件", one.text))
    report.same("意見の件数", line, "　".join(in_words([("意見", len(listed))] + counts)))


def directions(report, rows, plan, year):
    found = groups.groups_of(plan, year)["全体"]
    expected = []
    for action in sorted(found, key=natural):
        result = plan.results.get((year, action), {})
        word = result.get("2次の方向性") or result.get("方向性") or ""
        if word and "現状のまま継続" not in word:
            expected.append((action, word, result))
    shown = list(under_heads(rows))
    report.same("方向性の取組", Cell(" ".join(row["No."].text for row in shown)), " ".join(a for a, _, _ in expected))
    for row, (action, word, result) in zip(shown, expected):
        where, cells = f"方向性 {action}", list(row.values())
        report.same(where, row["No."], action)
        report.same(where, row["取組"], plan.actions[action]["取組名"])
        if "評価" in row:
            report.same(where, row["評価"], groups.action_column(plan, year, action).replace("評価なし", printed.DASH))
        else:
            report.same(where, row["進捗"], result["進捗状況"])
        report.same(where, row["方向性"], word)
        report.same(where, cells[-2], result["現年度の取組"])
        report.same(where, cells[-1], result["今後の取組"])


def side(plan, row, text):
    """A target with commas and the unit of its indicator; everything else as typed."""
    indicator = plan.indicators.get(plain_id(row["対象ID"]))
    read = read_number(text) if indicator and row["項目"].endswith("目標") else None
    if read is None:
        return text
    return printed.value(read[0], indicator["小数桁"]) + indicator["単位"] + read[1]


def kind_of(row):
    if row["項目"].endswith("目標"):
        return "目標値の変更"
    return row["項目"] if row["項目"].endswith("追加") else row["項目"] + "の変更"


def revisions(report, rows, plan, folder, year):
    listed = in_order(
        row
        for row in rows_of(folder, "見直し台帳")
        if year_of(row["適用年度"]) == year + 2 and row["状態"] in ("案", "決定")
    )
    below = next(row[0] for row in rows[1:] if len(row) == 1)
    shown = list(under_heads(rows))
    report.same("見直しの行", Cell(str(len(shown))), str(len(listed)))
    for number, (row, revision) in enumerate(zip(shown, listed), 1):
        where = f"見直し {revision['見直しID']}"
        report.same(where, row["No."], str(number))
        report.same(where, Cell(row["対象"].text.split(" ")[1]), plain_id(revision["対象ID"]))
        report.same(where, row["変更前"], side(plan, revision, revision["変更前"]))
        report.same(where, row["変更後"], side(plan, revision, revision["変更後"]))
        report.same(where, Cell(row["項目"].text.split("\n")[0]), revision["項目"])
        report.same(where, Cell(row["変更の理由"].text.split("\n")[0]), revision["変更の理由"])
        row["対象"].read = row["項目"].read = row["変更の理由"].read = True
    kinds = [kind_of(row) for row in listed]
    order = sorted(dict.fromkeys(kinds), key=lambda kind: (not kind.startswith("目標値"), not kind.startswith("指標")))
    line = "、".join(in_words([(kind, kinds.count(kind)) for kind in order]))
    report.same("見直しの件数", Cell(below.text.split("\n")[0]), line)


def underlined(report, path):
    """What is not underlined is the same on both sides; what differs is underlined."""
    for table in Document(path).tables:
        if REVISIONS not in [cell.text for cell in table.rows[0].cells]:
            continue
        for row in table.rows[1:]:
            if len(row._tr.findall(qn("w:tc"))) != 6:
                continue
            before, after = (plain_of(row.cells[place]) for place in (3, 4))
            if "（新設）" in before or "（削除）" in after:
                continue
            report.same("下線のない部分", Cell(before), after)
            whole = [row.cells[place].text for place in (3, 4)]
            has_marks = [before, after] != whole
            report.same("下線", Cell(str(has_marks)), str(whole[0] != whole[1]))


def plain_of(cell):
    runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
    return "".join(run.text for run in runs if not run.underline)


def members(report, rows, paragraphs, folder, year):
    day = meetings_of(folder, year)[0]["開催日"]
    listed = [row for row in rows_of(folder, "委員") if row["任期の始期"] <= day <= row["任期の終期"]]
    shown = list(under_heads(rows))
    report.same("委員の数", Cell(str(len(shown))), str(len(listed)))
    for number, (row, member) in enumerate(zip(shown, listed), 1):
        report.same("委員", row["番号"], str(number))
        report.same("委員", row["氏名"], f"{member['ふりがな']}\n{member['氏名']}")
        report.same("委員", row[MEMBERS], member["所属・役職"])
    terms = {(in_era(row["任期の始期"]), in_era(row["任期の終期"])) for row in listed}
    lines = [one for one in paragraphs if one.text.startswith("任期　")]
    expected = [f"任期　{begins}から{ends}まで" for begins, ends in terms]
    for line, term in zip(lines, expected):
        report.same("任期", line, term)


def in_era(day):
    parts = [int(part) for part in day.split("-")]
    parts[0] -= 2018
    shown = [printed.full_width(str(part)) if part < 10 else str(part) for part in parts]
    return "令和{}年{}月{}日".format(*shown)


SUBJECTS = (("意見", ("意見への対応",)), ("実績", ("結果の概要", "評価結果", "取組別調書")), ("見直し", ("見直し",)))


def agenda(report, tables, paragraphs):
    """The numbers behind an item are those that the handouts bear."""
    box = next((rows for rows in tables if rows[0][0].text.startswith("【配布資料】")), None)
    if box is None:
        return
    names = [cell.text for row in box for cell in row if cell.text.startswith(("資料", "参考資料"))]
    handouts = dict(name.split("　", 1) for name in names)
    for paragraph in paragraphs:
        item = re.match("（[０-９0-9]+）(.*)\t(.*)$", paragraph.text)
        if not item:
            continue
        about = [titles for word, titles in SUBJECTS if word in item[1]]
        numbers = [n for n, title in handouts.items() if any(one in title for titles in about for one in titles)]
        report.same(f"議題 {item[1]}", Cell(item[2]), "、".join(sorted(numbers)))


def compare(report, tables, paragraphs, plan, folder, path, year):
    for rows in (rows for rows in tables if is_own(rows)):
        heads = heads_of(rows)
        if OPINIONS in heads:
            opinions(report, rows, paragraphs, folder, year)
        elif REVISIONS in heads:
            revisions(report, rows, plan, folder, year)
        elif MEMBERS in heads:
            members(report, rows, paragraphs, folder, year)
        elif ACTIONS in heads:
            directions(report, rows, plan, year)
    agenda(report, tables, paragraphs)
    underlined(report, path)
