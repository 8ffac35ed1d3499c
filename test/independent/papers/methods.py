"""Every figure of 指標の判定方法と集計の内訳, recomputed from the rows; every sum that it prints adds up."""

import re
import unicodedata
from fractions import Fraction

import groups
import printed
from actions import actual, grade, target, without_sign
from cells import Cell, under_heads
from indicators import achievement, method_of, target_text
from numbers_read import half_up, read_number
from rows import natural, plain_id


def heads_of(rows):
    return [cell.text for cell in rows[0]]


def is_mine(rows):
    return kind_of(rows) is not None


def kind_of(rows):
    heads = heads_of(rows)
    if heads[0] == "記号":
        return scale
    if heads[0] == "算定方法":
        return methods
    if heads[0] == "指標ID":
        return breakdown if "計算" in heads else left_out
    return None


def listed(plan, year):
    """Indicators of the year, in natural order; those of an action that repeats another are its source's."""
    return [
        identity
        for identity, row in sorted(plan.indicators.items(), key=lambda one: natural(one[0]))
        if plan.runs(row, year) and plan.runs(plan.actions[plain_id(row["取組ID"])], year)
    ]


def source_of(plan, identity):
    return plan.source_of(plan.indicators, identity, "再掲元指標ID")


def used_method(plan, year, identity):
    source = source_of(plan, identity)
    row = plan.indicators[source]
    text = target_text(plan, year, source)
    if plan.setting("達成率の分母", "当該年度") == "最終目標" or not text and row["目標値の種類"] == "最終年度のみ":
        text = row["最終目標"]
    read = None if row["目標値の種類"] == "前年度比較" else read_number(text)
    return method_of(row, row["望ましい方向"], read[1] if read else "")


def scale(report, rows, plan, year):
    above = None
    for place, (row, (mark, low)) in enumerate(zip(under_heads(rows), plan.scale)):
        last = place == len(plan.scale) - 1
        words = f"{half_up(low, 0)}％以上" if low is not None else ""
        words += f"{half_up(above, 0)}％未満" if above is not None else ""
        report.same("判定の基準", row["記号"], mark)
        report.same("判定の基準", row["達成率"], words)
        report.same("判定の基準", row["達成・未達成"], "達成" if place == 0 else "未達成" if last else printed.DASH)
        above = low


def methods(report, rows, plan, year):
    """The example is an indicator of that method."""
    known = {}
    for identity in listed(plan, year):
        shown = [target(plan, year, identity), actual(plan, year, identity)]
        shown.append(printed.rate(plan, achievement(plan, year, identity)))
        known.setdefault(used_method(plan, year, identity), []).append(shown)
    for row in under_heads(rows):
        method, example = row["算定方法"].text, row["例"].text.replace("†", "")
        found = [part.partition(" ")[2] for part in example.split("\n")]
        row["算定方法"].read = row["式"].read = row["例"].read = True
        is_one = example == printed.DASH or found in known.pop(method, [])
        report.same(f"算定方法 {method}", Cell(str(is_one)), "True")
        known.pop(method, None)
    report.same("算定方法", Cell("、".join(sorted(known))), "")


def breakdown(report, rows, plan, year):
    shown = []
    for row in under_heads(rows):
        identity, kind = row["指標ID"].text.split("\n")
        where, found = f"内訳 {identity}", achievement(plan, year, identity)
        shown.append(identity)
        row["指標ID"].read = True
        report.same(where, Cell(kind + "指標"), plan.indicators[source_of(plan, identity)]["指標区分"])
        report.same(where, row["目標"], target(plan, year, identity))
        report.same(where, without_sign(row["実績"]), actual(plan, year, identity))
        report.same(where, row["達成率"], printed.rate(plan, found))
        if "判定" in row:
            report.same(where, row["判定"], grade(plan, found))
        reckoned(report, where, row, plan, found)
    report.same("内訳の指標", Cell(" ".join(shown)), " ".join(listed(plan, year)))


def reckoned(report, where, row, plan, found):
    """What stands under 計算, reckoned by its own signs, is the rate."""
    sum_, told = row["計算"], row["説明"]
    if found.rate is not None and found.met is None:
        rate = printed.rate(plan, type(found)(rate=value_of(sum_.text)))
        report.same(where + " 計算", Cell(rate), row["達成率"].text)
    else:
        report.same(where + " 計算", Cell(sum_.text), printed.DASH)
    if found.rate is not None and found.met is False:
        held = re.search(r"(?:目標値|最終目標|前年度の実績値|前年度までの累計)に対する率は(.*?％)", told.text)
        report.same(where + " 説明", Cell(held.group(1) if held else ""), row["達成率"].text)
        told.text = told.text.replace(held.group(0) if held else "", "")
    sum_.read = True


PLAIN = str.maketrans("０１２３４５６７８９（）", "0123456789()")


def value_of(text):
    # Not NFKC: of ㎡ it makes m2.
    plain = text.translate(PLAIN).replace("\n", "").replace(",", "").replace("△", "-")
    plain = re.sub(r"令和\d+年度", "", plain)
    total = re.search(r"累計(-?[\d.]+)[^(]*\(([^)]*)\)", plain)
    if total:
        parts = [Fraction(one) for one in re.findall(r"-?\d+(?:\.\d+)?", total.group(2))]
        if sum(parts) != Fraction(total.group(1)):
            return Fraction(0)
        plain = plain.replace(total.group(0), total.group(1))
    numbers = [Fraction(one) for one in re.findall(r"(?<![\d.])-?\d+(?:\.\d+)?", plain)]
    if plain.startswith("("):
        own, base, goal, again, times = numbers
        return (own - base) / (goal - again) * times
    over, under, times = numbers
    return over / under * times


def columns_of(plan, year):
    members = groups.groups_of(plan, year)["全体"]
    sources = groups.outcome_indicators(plan, year, members)
    return {one: groups.indicator_column(plan, year, one) for one in sources}


def left_out(report, rows, plan, year):
    columns = {one: c for one, c in columns_of(plan, year).items() if c in ("対象外", "未確定")}
    shown = list(under_heads(rows))
    for row in shown:
        identity = row["指標ID"].text
        row["指標ID"].read = True
        report.same(f"除外 {identity}", Cell(row["区分"].text.partition("（")[0]), columns.get(identity, ""))
        row["区分"].read = True
    ids = " ".join(sorted(row["指標ID"].text for row in shown))
    report.same("除外の指標", Cell(ids), " ".join(sorted(columns)))


def lines(report, paragraphs, plan, year):
    """成果指標29件、活動指標12件です。 成果指標29件の内訳　Ａ 12"""
    columns = columns_of(plan, year)
    own = [one for one in listed(plan, year) if source_of(plan, one) == one]
    kinds = [plan.indicators[one]["指標区分"] for one in own]
    for paragraph in paragraphs:
        plain = unicodedata.normalize("NFKC", paragraph.text)
        if re.match(r"成果指標\d+件、活動指標", plain):
            expected = f"成果指標{kinds.count('成果指標')}件、活動指標{kinds.count('活動指標')}件"
            report.same("指標の件数", Cell(plain.partition("です。")[0]), expected)
        elif re.match(r"成果指標\d+件の内訳", plain):
            names = [mark for mark, _ in plan.scale] + ["対象外", "未確定"]
            counts = groups.count(list(columns.values()), names)
            shown = [f"{n} {c}" for n, c in counts.items() if c or n not in ("対象外", "未確定")]
            report.same("集計の行", Cell(plain), f"成果指標{len(columns)}件の内訳 " + " ".join(shown))


def compare(report, tables, paragraphs, plan, year):
    mine = [rows for rows in tables if is_mine(rows)]
    for rows in mine:
        kind_of(rows)(report, rows, plan, year)
    if mine:
        lines(report, paragraphs, plan, year)
