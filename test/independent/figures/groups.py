"""The roll-up of a group in a year, written from section 3 of the calculation rules."""

from fractions import Fraction

from indicators import achievement, grade_of, own_number, running_total, source_action
from indicators import band, in_direction, within
from numbers_read import half_up, printed_rate, read_number
from rows import SUBMITTED, natural, plain_id

AMOUNT = ("当初予算額", "予算現額", "決算額", "翌年度繰越額", "うち一般財源")


def source_of_action(plan, identity):
    return plan.source_of(plan.actions, identity, "再掲元")


def running(plan, year):
    return sorted((i for i, row in plan.actions.items() if plan.runs(row, year)), key=natural)


def section_of(plan, year, source):
    row = plan.results.get((year, source))
    return (row and row["担当課（実績の年度）"]) or plan.actions[source]["担当課"]


def groups_of(plan, year):
    """Members of every group: a list of (what counts once, the id that stands in the row)."""
    found = {"全体": []}
    for strategy in set(plan.policies.values()):
        found["戦略" + strategy] = []
    for policy in plan.policies:
        found["方針" + policy] = []
    for identity in running(plan, year):
        row, source = plan.actions[identity], source_of_action(plan, identity)
        policy = plain_id(row["方針ID"])
        homes = ["全体", "方針" + policy, "戦略" + plan.policies[policy]]
        homes.append("課" + section_of(plan, year, source))
        homes += ["施策" + code.strip()[1:] for code in row["総合計画施策"].split("、") if code]
        for home in set(homes):
            found.setdefault(home, []).append((source, identity))
    return {home: once(members) for home, members in found.items()}


def once(members):
    """Each source once, under its own id where it is in the group, else under the first repeating it."""
    kept = {}
    for source, identity in members:
        if source not in kept or identity == source:
            kept[source] = identity
    return kept


def indicators_of(plan, year, action, kind):
    return [
        identity
        for identity, row in plan.indicators.items()
        if plain_id(row["取組ID"]) == action
        and plan.runs(row, year)
        and (kind is None or row["指標区分"] == kind)
    ]


def is_submitted(plan, year, action):
    row = plan.results.get((year, action))
    return row is not None and row["提出状態"] in SUBMITTED


def in_force(row, second, first):
    return row[second] or row[first]


def reference(plan, year, action):
    """(mean, place in the scale, whether it is 対象外)."""
    deciding = indicators_of(plan, year, action, "成果指標") or indicators_of(
        plan, year, action, "活動指標"
    )
    rates, words = [], []
    for identity in deciding:
        found = achievement(plan, year, identity)
        words.append(found.why)
        if found.rate is not None:
            rates.append(min(max(found.rate, Fraction(0)), Fraction(100)))
        elif found.met is not None:
            rates.append(Fraction(100 if found.met else 0))
    if not rates:
        outside = bool(words) and all(w in ("測定不能", "対象外", "設定なし") for w in words)
        return None, None, outside
    mean = sum(rates) / len(rates)
    place = next(i for i, (_, low) in enumerate(plan.scale) if low is None or mean >= low)
    return mean, place, False


def action_column(plan, year, action):
    if not is_submitted(plan, year, action):
        return "未確定"
    row = plan.results[year, action]
    grade = in_force(row, "2次評価", "1次評価")
    if grade:
        return grade
    if not indicators_of(plan, year, action, None):
        return "評価なし"
    return "対象外" if reference(plan, year, action)[2] else "未確定"


def indicator_column(plan, year, source):
    if not is_submitted(plan, year, source_of_action(plan, source_action(plan, source))):
        return "未確定"
    row = plan.indicators[source]
    if row["目標値の種類"] == "最終年度のみ" and year < plan.last_year:
        return "対象外"
    found = achievement(plan, year, source)
    if found.why in ("未入力", "集計中"):
        return "未確定"
    place = grade_of(plan, found)
    return "対象外" if place is None else plan.scale[place][0]


def outcome_indicators(plan, year, members):
    sources = set()
    for action in members:
        for identity in indicators_of(plan, year, action, "成果指標"):
            sources.add(plan.source_of(plan.indicators, identity, "再掲元指標ID"))
    return sorted(sources, key=natural)


def count(columns, names):
    return {name: columns.count(name) for name in names}


def shares(plan, counts):
    """Printed and exact shares of a distribution; 未確定 is outside."""
    marks = [mark for mark, _ in plan.scale]
    outside = [name for name in counts if name in ("対象外", "評価なし")]
    inside = marks + (outside if plan.setting("対象外の扱い", "分母に含む") == "分母に含む" else [])
    inside = [name for name in inside if name in counts]
    total = sum(counts[name] for name in inside)
    return {
        name: Fraction(counts[name] * 100, total) if name in inside and total else None
        for name in marks + outside
        if name in counts
    }


def mean_rate(plan, year, members):
    weighted, weights, counted = Fraction(0), Fraction(0), 0
    for action in members:
        mean = reference(plan, year, action)[0]
        if is_submitted(plan, year, action) and mean is not None:
            typed = plan.results[year, action]["ウエイト"]
            weight = read_number(typed)[0] if typed else Fraction(1)
            weighted, weights, counted = weighted + weight * mean, weights + weight, counted + 1
    return (weighted / weights if weights else None), counted


def standing(plan, columns, submitted):
    marks = [mark for mark, _ in plan.scale]
    graded = [column for column in columns if column in marks]
    if submitted < len(columns):
        return "未提出あり"
    if graded and Fraction(graded.count("C"), len(graded)) >= Fraction(1, 3):
        return "遅れ"
    if not graded:
        return "－"
    return "達成" if all(column == "A" for column in graded) else "順調"


def outlook(plan, year, identity):
    row = plan.indicators[identity]
    kind, desired = row["目標値の種類"], row["望ましい方向"]
    read = read_number(row["最終目標"]) if row["最終目標"].strip() else None
    if read is None or desired in ("実施の有無", "文章で評価"):
        return "判断できない"
    totals = kind in ("累計（単年度で入力）", "単年度で最終は期間累計")
    breaks = [broken for broken in plan.breaks[identity] if broken <= year]
    if totals and any(broken > plan.first_year for broken in breaks):
        return "判断できない"
    value_of = running_total if totals else own_number
    first_comparable = max(breaks + [plan.first_year])
    points = [(y, value_of(plan, y, identity)) for y in range(first_comparable, year + 1)]
    points = [(y, value) for y, value in points if value is not None]
    if len(points) < 2:
        return "判断できない"
    (first, low), (last, high) = points[0], points[-1]
    ahead = high + (high - low) / (last - first) * (plan.last_year - last)
    target, bound = read
    if desired == "維持":
        reached = within(ahead, *band(row, target, bound))
    else:
        reached = in_direction(ahead, target, desired, bound in ("超", "未満"))
    return "見込みあり" if reached else "現状では困難"


def printed_share(plan, share):
    digits = int(plan.setting("割合の桁", "0"))
    return "－" if share is None else half_up(share, digits)


def printed_change(plan, now, before):
    """What readers find who subtract the two printed shares."""
    if now is None or before is None:
        return "－"
    digits = int(plan.setting("割合の桁", "0"))
    difference = Fraction(half_up(now, digits)) - Fraction(half_up(before, digits))
    return half_up(difference, digits)


def printed_mean(plan, mean):
    bounds = [low for _, low in plan.scale if low is not None]
    return "－" if mean is None else printed_rate(mean, int(plan.setting("率の桁", "1")), bounds)
