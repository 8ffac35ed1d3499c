"""Every figure of the plans in a folder of CSV files, as JSON: an independent reading of the rules.

Written from the words of the calculation rules alone, with fractions of the standard library.
Usage: figures.py <folder>. Prints {plan: {key: text}}; an exact value is a fraction such as 195/2.
"""

import json
import sys
from fractions import Fraction

import amounts
import groups
from indicators import Rules, achievement, grade_of
from numbers_read import half_up
from rows import read_plans

DASH = "－"


def exact(value):
    return DASH if value is None else f"{value.numerator}/{value.denominator}"


def percent(plan, value):
    return DASH if value is None else half_up(value, int(plan.setting("率の桁", "1")))


def figures_of_indicators(plan, year):
    for identity in plan.indicators:
        if not plan.runs(plan.in_force(identity, year), year):
            continue
        key = f"{year}|指標{identity}|"
        found = achievement(plan, year, identity)
        yield from figures_of_achievement(plan, key, found)
        rules = Rules(plan, year, groups.source_of_indicator(plan, identity))
        first = achievement(plan, year, identity, original=True)
        if rules.is_revised() and (found.has_figure or first.has_figure):
            yield from figures_of_achievement(plan, key + "当初の", first)


def figures_of_achievement(plan, key, found):
    place = grade_of(plan, found)
    yield key + "率", exact(found.rate)
    yield key + "印字", (
        DASH if found.rate is None else groups.printed(plan, found.rate, found.missed_with_rate)
    )
    yield key + "判定", DASH if place is None else plan.scale[place][0]
    yield key + "達成", {True: "達成", False: "未達成", None: DASH}[found.met]
    yield key + "理由", found.why or DASH
    yield key + "速報", "速報" if found.preliminary else DASH


def figures_of_actions(plan, year):
    for action in groups.running(plan, year):
        found = groups.reference(plan, year, groups.source_of_action(plan, action))
        key = f"{year}|取組{action}|参考"
        yield key + "平均", exact(found.mean)
        yield key + "印字", found.printed
        grade = DASH if found.place is None else plan.scale[found.place][0]
        yield key + "判定", "対象外" if found.outside else grade
        yield key + "速報", "速報" if found.provisional else DASH


def figures_of_group(plan, year, name, now, before):
    key = f"{year}|{name}|"
    columns = {action: groups.action_column(plan, year, action) for action in now}
    submitted = sum(groups.is_submitted(plan, year, action) for action in now)
    yield key + "対象", str(len(now))
    yield key + "提出", str(submitted)
    marks = [mark for mark, _ in plan.scale]
    yield key + "主な集計", (
        "進捗状況" if plan.setting("評価(A/B/C)を使うか", "使う") == "使わない" else "取組"
    )
    sources = groups.outcome_indicators(plan, year, now)
    sources_before = groups.outcome_indicators(plan, year - 1, before) if before is not None else []
    has_before = before is not None
    yield from distribution(
        plan,
        key + "取組",
        groups.count(list(columns.values()), marks + ["対象外", "評価なし", "未確定"]),
        has_before
        and groups.count(
            [groups.action_column(plan, year - 1, action) for action in before],
            marks + ["対象外", "評価なし", "未確定"],
        ),
    )
    yield from distribution(
        plan,
        key + "成果指標",
        groups.count(
            [groups.indicator_column(plan, year, one) for one in sources],
            marks + ["対象外", "未確定"],
        ),
        has_before
        and groups.count(
            [groups.indicator_column(plan, year - 1, one) for one in sources_before],
            marks + ["対象外", "未確定"],
        ),
    )
    for heading, second, first in (("進捗状況", "進捗状況", "進捗状況"), ("方向性", "2次の方向性", "方向性")):
        yield from words(plan, year, key + heading, now, second, first)
    mean, counted = groups.mean_rate(plan, year, now)
    yield key + "平均", exact(mean)
    yield key + "平均の印字", DASH if mean is None else groups.printed(plan, mean)
    yield key + "平均の件数", f"{counted}/{len(now)}"
    yield key + "状況", groups.standing(plan, list(columns.values()), submitted)
    outlooks = [groups.outlook(plan, year, one) for one in sources]
    for word in ("見込みあり", "現状では困難", "判断できない"):
        yield key + word, str(outlooks.count(word))
    if name == "全体":
        for one, word in zip(sources, outlooks):
            yield f"{year}|指標{one}|見込み", word
    if has_before:
        yield key + "移動", moved(plan, year, now, columns)
    yield from money(plan, year, key, now, before)


def distribution(plan, key, now, before):
    shares = groups.shares(plan, now)
    shares_before = groups.shares(plan, before) if before else {}
    for name, number in now.items():
        yield f"{key}：{name}", str(number)
    for name, share in shares.items():
        yield f"{key}：{name}の割合", groups.printed_share(plan, share)
        if before:
            changed = groups.printed_change(plan, share, shares_before[name])
            yield f"{key}：{name}の増減", changed


def words(plan, year, key, now, second, first):
    found = []
    for action in now:
        if not groups.is_submitted(plan, year, action):
            found.append("未確定")
        else:
            found.append(groups.in_force(plan.results[year, action], second, first) or "未記入")
    counted = [word for word in found if word not in ("未確定", "未記入")]
    for word in sorted(set(found)):
        yield f"{key}：{word}", str(found.count(word))
        if word in counted:
            share = Fraction(100 * found.count(word), len(counted))
            yield f"{key}：{word}の割合", groups.printed_share(plan, share)


def moved(plan, year, now, columns):
    running = {groups.source_of_action(plan, one) for one in groups.running(plan, year - 1)}
    moves = []
    for action, shown in now.items():
        if action not in running:
            continue
        last = groups.action_column(plan, year - 1, action)
        if "未確定" not in (last, columns[action]) and last != columns[action]:
            moves.append(f"{shown}:{last}→{columns[action]}")
    return "、".join(sorted(moves))


def money(plan, year, key, now, before):
    sums = amounts.Amounts(plan, year, now)
    for name in groups.AMOUNT:
        yield key + name, exact(sums.total(name))
        yield key + name + "の件数", f"{sums.complete[name]}/{sums.of}"
    rate, second = sums.execution()
    yield key + "執行率", percent(plan, rate)
    yield key + "執行率（繰越を除く）", percent(plan, second)
    yield key + "執行率に含まない取組", "、".join(sums.without_execution)
    yield key + "金額の異なる事業", "、".join(sorted(sums.unequal))
    if before is not None:
        last = amounts.Amounts(plan, year - 1, before)
        yield key + "前年度の決算額の件数", f"{last.complete['決算額']}/{last.of}"
        difference, changed = amounts.change(plan, year, now, before)
        yield key + "決算額の増減", exact(difference)
        yield key + "増減率", changed if isinstance(changed, str) else percent(plan, changed)


def figures_of(plan):
    for year in sorted({year for year, _ in plan.results}):
        yield from figures_of_indicators(plan, year)
        yield from figures_of_actions(plan, year)
        before = groups.groups_of(plan, year - 1) if year > plan.first_year else None
        for name, now in groups.groups_of(plan, year).items():
            earlier = None if before is None else before.get(name, {})
            yield from figures_of_group(plan, year, name, now, earlier)


def main():
    plans = read_plans(sys.argv[1])
    json.dump({number: dict(figures_of(plan)) for number, plan in plans.items()}, sys.stdout)


main()
