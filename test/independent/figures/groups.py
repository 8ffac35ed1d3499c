"""The roll-up of a group in a year, written from section 3 of the calculation rules."""

from collections import defaultdict
from fractions import Fraction
from functools import cache

from indicators import BREAKING, Rules, achievement, best_missed, cannot_add, first_reached
from indicators import band, grade_of, in_direction, method_of, own_number, running_total
from indicators import source_action, within
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


@cache
def source_of_indicator(plan, identity):
    return plan.source_of(plan.indicators, identity, "再掲元指標ID")


@cache
def indicators_of(plan, year, action, kind):
    """Sources of the indicators of an action, each once, also where it is repeated in the same action."""
    sources = []
    for identity in by_action(plan)[action]:
        source = source_of_indicator(plan, identity)
        counts = kind is None or plan.in_force(source, year)["指標区分"] == kind
        if plan.runs(plan.in_force(identity, year), year) and counts:
            sources.append(source)
    return list(dict.fromkeys(sources))


def listed_indicators(plan, year, action, kind):
    """The rows that stand under an action in a year, each repetition (再掲) by its own id."""
    return [
        identity
        for identity in by_action(plan)[action]
        if plan.runs(plan.in_force(identity, year), year)
        and kind in (None, plan.in_force(identity, year)["指標区分"])
    ]


@cache
def by_action(plan):
    """The indicators under each action, in natural order."""
    found = defaultdict(list)
    for identity in sorted(plan.indicators, key=natural):
        found[plain_id(plan.indicators[identity]["取組ID"])].append(identity)
    return found


def is_submitted(plan, year, action):
    row = plan.results.get((year, action))
    return row is not None and row["提出状態"] in SUBMITTED


def in_force(row, second, first):
    return row[second] or row[first]


@cache
def reference(plan, year, action):
    return Reference(plan, year, action)


class Reference:
    """The mean of an action's deciding indicators, its place in the scale and its print."""

    def __init__(self, plan, year, action):
        deciding = indicators_of(plan, year, action, "成果指標") or indicators_of(
            plan, year, action, "活動指標"
        )
        found = [achievement(plan, year, identity) for identity in deciding]
        counted = [one for one in found if one.has_figure]
        words = [one.why for one in found if not one.has_figure]
        self.outside = bool(words) and not counted and set(words) <= {"測定不能", "対象外", "設定なし"}
        self.mean = self.place = None
        self.printed = "－"
        still_counted = any(word in ("集計中", "累計が集計中") for word in words)
        self.provisional = bool(counted) and (
            still_counted or any(one.preliminary for one in counted)
        )
        if counted:
            self.decide(plan, counted)

    def decide(self, plan, counted):
        self.mean = sum(map(clamped, counted), Fraction(0)) / len(counted)
        missed = any(one.missed_with_rate for one in counted)
        self.place = first_reached(plan, self.mean)
        if missed and self.mean >= 100:
            self.place = max(self.place, best_missed(plan))
        self.printed = printed(plan, self.mean, missed)


def clamped(found):
    if found.met:
        return Fraction(100)
    return min(max(found.rate or Fraction(0), Fraction(0)), Fraction(100))


def printed(plan, rate, below_100=False):
    bounds = [low for _, low in plan.scale if low is not None]
    return printed_rate(rate, int(plan.setting("率の桁", "1")), bounds, below_100)


def action_column(plan, year, action):
    if not is_submitted(plan, year, action):
        return "未確定"
    row = plan.results[year, action]
    grade = in_force(row, "2次評価", "1次評価")
    if grade:
        return grade
    if not indicators_of(plan, year, action, None):
        return "評価なし"
    return "対象外" if reference(plan, year, action).outside else "未確定"


def indicator_column(plan, year, source):
    if not is_submitted(plan, year, source_of_action(plan, source_action(plan, source))):
        return "未確定"
    rules = Rules(plan, year, source)
    if rules.kind == "最終年度のみ" and year < rules.final_year:
        return "対象外"
    found = achievement(plan, year, source)
    if found.why in ("未入力", "集計中", "累計が集計中"):
        return "未確定"
    place = grade_of(plan, found)
    return "対象外" if place is None else plan.scale[place][0]


def outcome_indicators(plan, year, members):
    sources = set()
    for action in members:
        sources.update(indicators_of(plan, year, action, "成果指標"))
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
        mean = reference(plan, year, action).mean
        if is_submitted(plan, year, action) and mean is not None:
            weight = weight_of(plan.results[year, action])
            weighted, weights, counted = weighted + weight * mean, weights + weight, counted + 1
    return (weighted / weights if weights else None), counted


def weight_of(row):
    """A blank counts 1, and so does what is no weight: a negative number."""
    read = read_number(row["ウエイト"])
    return read[0] if read and read[0] >= 0 else Fraction(1)


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
    row = plan.in_force(identity, year)
    kind, desired = row["目標値の種類"], row["望ましい方向"]
    read = read_number(row["最終目標"]) if row["最終目標"].strip() else None
    method = method_of(row, desired, read[1] if read else "")
    if read is None or method == "達成率を算定しない" or desired in ("実施の有無", "文章で評価"):
        return "判断できない"
    totals = kind in ("累計（単年度で入力）", "単年度で最終は期間累計")
    if totals and cannot_add(plan, year, identity):
        return "判断できない"
    comparable = [
        past
        for past in range(plan.first_year, year + 1)
        if not plan.is_broken(identity, BREAKING, past, year)
    ]
    value_of = {
        past: running_total(plan, past, identity, year) if totals else own_number(plan, past, identity)
        for past in comparable
    }
    points = list(value_of.items())
    points = [(past, value) for past, value in points if value is not None]
    if len(points) < 2:
        return "判断できない"
    (first, low), (last, high) = points[0], points[-1]
    ahead = high + (high - low) / (last - first) * (plan.last_year - last)
    return "見込みあり" if is_reached(row, method, ahead, *read) else "現状では困難"


def is_reached(row, method, ahead, target, bound):
    if method == "維持":
        return within(ahead, *band(row, target, bound))
    desired = row["望ましい方向"]
    if desired not in ("増加", "減少") and bound in ("以下", "以内", "未満"):
        desired = "減少"
    return in_direction(ahead, target, desired, bound in ("超", "未満"))


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
