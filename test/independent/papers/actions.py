"""Every figure of 戦略別の評価結果 and 取組別調書, recomputed from the rows."""

import amounts
import groups
import printed
from cells import Cell, under_heads
from indicators import achievement, grade_of, own_number, running_total, state_and_text, target_text
from numbers_read import read_number
from rows import plain_id
from summary import bar, letters_only


def grade(plan, found):
    place = grade_of(plan, found)
    return printed.DASH if place is None else plan.scale[place][0]


def target(plan, year, identity):
    source = plan.source_of(plan.indicators, identity, "再掲元指標ID")
    text = target_text(plan, year, source)
    if not text:
        return printed.DASH
    read = read_number(text)
    if read is None:
        return text
    return printed.value(read[0], plan.indicators[source]["小数桁"]) + read[1]


def actual(plan, year, identity):
    """Without the sign of a note."""
    source = plan.source_of(plan.indicators, identity, "再掲元指標ID")
    row = plan.indicators[source]
    if row["目標値の種類"] == "累計（単年度で入力）":
        total = running_total(plan, year, source)
        return "集計中" if total is None else printed.value(total, row["小数桁"])
    state, text = state_and_text(plan, year, source)
    if state != "報告":
        return state
    number = own_number(plan, year, source)
    return text if number is None else printed.value(number, row["小数桁"])


def without_sign(cell):
    cell.text = cell.text.replace("†", "")
    return cell


def column(plan, year, action):
    if action not in {groups.source_of_action(plan, one) for one in groups.running(plan, year)}:
        return printed.DASH
    return groups.action_column(plan, year, action).replace("評価なし", printed.DASH)


def indicators_in_table(plan, year, action):
    return groups.listed_indicators(plan, year, action, "成果指標")


def strategy_table(report, rows, plan, year):
    seen = {}
    for row in under_heads(rows):
        action = row["No."].text
        source = groups.source_of_action(plan, action)
        place = seen.get(action, 0)
        seen[action] = place + 1
        where = f"戦略別 {action}"
        result = plan.results[year, source]
        grades = [head for head in row if head.startswith("評価R")]
        for back, head in zip((1, 0), grades):
            known = year - back >= plan.first_year
            report.same(where, row[head], column(plan, year - back, source) if known else printed.DASH)
        report.same(where, row["取組"], plan.actions[action]["取組名"])
        report.same(where, row["進捗"], result["進捗状況"])
        report.same(where, row["今後の方向性"], result["2次の方向性"] or result["方向性"])
        row["No."].read = True
        outcome = indicators_in_table(plan, year, source)
        if not outcome:
            continue
        found = achievement(plan, year, outcome[place])
        report.same(where, row["目標"], target(plan, year, outcome[place]))
        report.same(where, without_sign(row["実績"]), actual(plan, year, outcome[place]))
        report.same(where, row["達成率"], printed.rate(plan, found))
        report.same(where, row["判定"], grade(plan, found))


def sheet(report, rows, plan, year):
    """One table of many rows; a row is known by the word in its first cell."""
    action = rows[0][1].text.replace("No. ", "")
    where = f"調書 {action}"
    result = plan.results[year, action]
    listed = groups.listed_indicators(plan, year, action, None)
    years = [int(cell.text.lstrip("R")) + 2018 for cell in head_of(rows, "指標名（単位）")[4:9]] if listed else []
    for cell in rows[0] + (head_of(rows, "指標名（単位）")[4:9] if listed else []):
        cell.read = True
    for place, row in enumerate(rows):
        first = row[0].text
        if first in TYPED:
            report.same(where, row[1], TYPED[first](plan, action, result))
        elif first == "指標名（単位）":
            indicator_lines(report, rows[place + 1 : place + 1 + 2 * len(listed)], plan, year, listed, years)
        elif first.startswith("令和") and first.endswith("年度") and len(row) == 6:
            money_line(report, row, plan, int(first[2:-2]) + 2018, action)
        elif first in ("１次評価\n（所属長）", "２次評価\n（総合政策課）"):
            stage = "1次" if first.startswith("１") else "2次"
            report.same(where, row[1], result[stage + "評価"] or printed.DASH)
            reason = "1次評価の理由（未達の場合は要因）" if stage == "1次" else "2次評価の意見"
            report.same(where, row[2], result[reason])
        elif first[:1] in tuple("１２３４５"):
            texts_below(report, rows, place, result, where)
        elif first.startswith("７"):
            report.same(where, rows[place + 1][0], result["現年度の取組"])
            report.same(where, rows[place + 1][1], result["今後の取組"])


TYPED = {
    "取組": lambda plan, action, result: plan.actions[action]["取組名"],
    "取組内容": lambda plan, action, result: plan.actions[action]["取組内容"],
}


def texts_below(report, rows, place, result, where):
    for mark, name in (("２", "取組実績"), ("５", "課題")):
        if rows[place][0].text.startswith(mark + "　"):
            report.same(where, rows[place + 1][0], result[name])


def head_of(rows, word):
    return next(row for row in rows if row[0].text == word)


def indicator_lines(report, rows, plan, year, listed, years):
    for place, identity in enumerate(listed):
        targets, actuals = rows[2 * place], rows[2 * place + 1]
        where, found = f"調書 指標{identity}", achievement(plan, year, identity)
        for offset, one in enumerate(years):
            cell = targets[4 + offset]
            revised = cell.text.partition("当初\n")
            cell.text = revised[0].strip()
            expected = plan.revised_targets.get((one, identity)) or target(plan, one, identity)
            report.same(f"{where} {one} 目標", cell, expected)
            if one <= year:
                report.same(f"{where} {one} 実績", without_sign(actuals[4 + offset]), actual(plan, one, identity))
        report.same(where, targets[9], printed.rate(plan, found))
        report.same(where, targets[10], grade(plan, found))
        base = read_number(plan.indicators[identity]["基準値"])
        text = "" if base is None else printed.value(base[0], plan.indicators[identity]["小数桁"])
        targets[2].text = targets[2].text.split("\n")[0].replace(printed.DASH, "")
        report.same(f"{where} 基準値", targets[2], text)
        final = targets[0].text.partition("最終目標 ")[2]
        if final:
            report.same(f"{where} 最終目標", Cell(final), final_target(plan, identity))
            targets[0].text = targets[0].text.partition("最終目標 ")[0]


def final_target(plan, identity):
    row = plan.indicators[identity]
    read = read_number(row["最終目標"])
    return row["最終目標"] if read is None else printed.value(read[0], row["小数桁"]) + read[1]


def money_line(report, row, plan, year, action):
    sums = amounts.Amounts(plan, year, [action])
    where = f"調書 {action} {year}"
    unbudgeted = amounts.without_budget(plan, year, action)
    for cell, name in zip(row[1:5], ("当初予算額", "予算現額", "決算額", "翌年度繰越額")):
        total = printed.amount(sums.total(name)) if not unbudgeted else printed.DASH
        if name == "翌年度繰越額" and total == "0":
            total = printed.DASH
        if name == "当初予算額" and unbudgeted:
            total = "予算措置なし"
        cell.text = cell.text.replace("\n", "").replace("（見込）", "")
        report.same(f"{where} {name}", cell, total)
    report.same(f"{where} 執行率", row[5], printed.execution(plan, sums.execution()))
    row[0].read = True


def counts_line(report, paragraph, members, before):
    """取組数 6　Ａ 0　Ｂ 3, with last year's in brackets; the bar stands behind a tab."""

    def words(counts):
        shown = [f"{printed.full_width(n)} {c}" for n, c in counts.items() if c or len(n) == 1]
        return "　".join(shown)

    line, _, letters = paragraph.text.partition("\t")
    last = f"（前年度　{words(before)}）" if before and sum(before.values()) else ""
    paragraph.text = line.strip()
    expected = f"取組数 {sum(members.values())}　{words(members)}" + ("　　" + last if last else "")
    report.same("件数の行", paragraph, expected)
    report.same("件数の帯", letters_only(Cell(letters)), bar(members))


def compare(report, tables, plan, year):
    for rows in tables:
        if rows[0][0].text == "No.":
            strategy_table(report, rows, plan, year)
        elif rows[0][0].text.startswith("取組別調書"):
            sheet(report, rows, plan, year)
