"""An indicator's achievement in a year, written from section 1 of the calculation rules."""

from fractions import Fraction
from functools import cache

from numbers_read import read_number, squeezed
from rows import plain_id, year_of

NO_NUMBER = ("集計中", "調査年以外", "測定不能", "対象外", "設定なし", "目標なし")
SAME_WORD = {"未設定": "設定なし", "調査未実施": "調査年以外"}
LAST_YEAR_WORDS = {
    "前年度以上": ("増加", False),
    "前年度以下": ("減少", False),
    "増加": ("増加", True),
    "減少": ("減少", True),
    "前年度超": ("増加", True),
    "前年度未満": ("減少", True),
}
METHODS = {
    "増加": "実績÷目標",
    "減少": "目標÷実績",
    "維持": "維持",
    "実施の有無": "達成・未達成",
    "文章で評価": "達成率を算定しない",
}


# A change of these leaves values that cannot be compared; of the last three, that cannot be added.
BREAKING = ("望ましい方向", "算定方法", "目標値の種類", "単位", "値の時点", "出典・算出方法")
COUNTED_BY = ("単位", "値の時点", "出典・算出方法")
NO_TARGET = ("", "目標なし", "設定なし", "未設定", "-", "なし")


class Achievement:
    """rate (exact or None), met (True, False or None), why there is neither, whether by 速報."""

    def __init__(self, rate=None, met=None, why="", preliminary=False):
        self.rate, self.met, self.why, self.preliminary = rate, met, why, preliminary

    @property
    def has_figure(self):
        return self.rate is not None or self.met is not None

    @property
    def missed_with_rate(self):
        """A 維持 that was missed: it counts as below 100, whatever its rate."""
        return self.rate is not None and self.met is False


def state_and_text(plan, year, indicator):
    row = plan.values.get((year, indicator))
    measured = plan.in_force(indicator, year).get("測定年度", "")
    unmeasured = measured not in ("", "毎年") and year not in map(year_of, measured.split("、"))
    blank = "調査年以外" if unmeasured else "未入力"
    if row is None:
        return blank, ""
    text = row["実績値"].strip()
    state = SAME_WORD.get(row["実績値の状況"], row["実績値の状況"])
    if state in NO_NUMBER:
        return state, ""
    word = SAME_WORD.get(squeezed(text), squeezed(text))
    if word in NO_NUMBER:
        return word, ""
    if not text:
        return blank, ""
    return ("未入力", "") if word in ("-", "なし") else ("報告", text)


def own_number(plan, year, indicator):
    """The typed number of a year, or None."""
    state, text = state_and_text(plan, year, indicator)
    read = read_number(text) if state == "報告" else None
    return read[0] if read else None


def years_of_total(plan, year, indicator, asked):
    """From the first plan year on; an indicator that begins later has no earlier years to add."""
    start = year_of(plan.in_force(indicator, asked).get("開始年度"))
    return range(max(plan.first_year, start or plan.first_year), year + 1)


def running_total(plan, year, indicator, asked=None):
    """Sum of the yearly values as asked in a year (its own, as a rule); None as soon as one is missing."""
    years = years_of_total(plan, year, indicator, asked or year)
    values = [own_number(plan, past, indicator) for past in years]
    return None if not values or None in values else sum(values, Fraction(0))


def cannot_add(plan, year, indicator):
    first = years_of_total(plan, year, indicator, year).start
    return plan.is_broken(indicator, COUNTED_BY, first, year)


def is_preliminary(plan, indicator, years):
    rows = [plan.values.get((year, indicator)) for year in years]
    return any(row is not None and row["速報・確定の別"] == "速報" for row in rows)


def target_text(plan, year, indicator):
    """目標値 of the row; where that is blank, the plan's for the year."""
    typed = (plan.values.get((year, indicator)) or {}).get("目標値", "").strip()
    return typed or plan.in_force(indicator, year).get(f"令和{year - 2018}年度目標", "").strip()


def in_direction(actual, target, desired, strict=False):
    if desired == "減少":
        return actual < target if strict else actual <= target
    return actual > target if strict else actual >= target


class Rules:
    """What is in force for an indicator in a year, with the texts of its two targets."""

    def __init__(self, plan, year, indicator):
        self.row = row = plan.in_force(indicator, year)
        self.kind, self.desired = row["目標値の種類"], row["望ましい方向"]
        self.against_final = plan.setting("達成率の分母", "当該年度") == "最終目標"
        self.judged = method_of(row, self.desired, "") == "達成率を算定しない"
        self.final_year = min(plan.last_year, year_of(row.get("終了年度")) or plan.last_year)
        self.totalled = self.kind == "累計（単年度で入力）" or (
            self.kind == "単年度で最終は期間累計" and self.against_final
        )
        result = plan.values.get((year, indicator)) or {}
        typed = result.get("目標値", "").strip(), result.get("当初目標値", "").strip()
        planned = row, plan.original(indicator)
        self.target, self.original_target = [
            self.text_of(year, *pair) for pair in zip(typed, planned)
        ]
        self.original_unit = plan.original(indicator)["単位"]
        final_only = self.kind == "最終年度のみ" and row["最終目標"].strip() != ""
        is_final = self.against_final or final_only
        column = "最終目標" if is_final else f"令和{year - 2018}年度目標"
        self.revisions = [
            one for one in plan.revisions[indicator] if one.item == column and one.year <= year
        ]

    def text_of(self, year, typed, planned):
        if self.against_final:
            return planned["最終目標"].strip()
        of_year = planned.get(f"令和{year - 2018}年度目標", "").strip()
        final = planned["最終目標"].strip() if self.kind == "最終年度のみ" else ""
        return typed or final or of_year

    def last_year_word(self, text):
        """(direction, strict) where the target is a comparison with last year, else None."""
        is_compared = self.kind == "前年度比較" and not self.against_final
        if is_compared and (squeezed(text) in NO_TARGET or read_number(text)):
            return ("減少" if self.desired == "減少" else "増加"), False
        return LAST_YEAR_WORDS.get(squeezed(text))

    def meaning(self, text):
        """What is compared with: two targets of one meaning are one."""
        word = self.last_year_word(text)
        if word or squeezed(text) in NO_TARGET:
            return word
        return read_number(text) or text.strip()

    def is_revised(self):
        """Whether the original target is another that can be compared: not one in another unit.

        Where nothing was revised and there is none, none was replaced.
        """
        if self.original_unit != self.row["単位"]:
            return False
        if squeezed(self.original_target) in NO_TARGET and not self.revisions:
            return False
        return self.meaning(self.target) != self.meaning(self.original_target)


@cache
def achievement(plan, year, identity, original=False):
    """Against the target in force, or against the original one (当初)."""
    indicator = plan.source_of(plan.indicators, identity, "再掲元指標ID")
    rules = Rules(plan, year, indicator)
    target = rules.original_target if original else rules.target
    found, years = against(plan, year, indicator, rules, target)
    found.preliminary = found.has_figure and is_preliminary(plan, indicator, years)
    return found


def against(plan, year, indicator, rules, target):
    """The achievement against a target, and the years whose values it stands on."""
    state, text = state_and_text(plan, year, indicator)
    years = [year]
    if rules.totalled and not rules.judged:
        if cannot_add(plan, year, indicator):
            return Achievement(why="累計不可"), years
        actual, text = running_total(plan, year, indicator, year), ""
        years = list(years_of_total(plan, year, indicator, year))
        if actual is None:
            return Achievement(why="累計が集計中"), years
    elif state != "報告":
        return Achievement(why=state), years
    else:
        actual = own_number(plan, year, indicator)
    if rules.judged:
        return Achievement(why="算定しない"), years
    if rules.kind == "最終年度のみ" and year < rules.final_year:
        return Achievement(why="最終年度のみ"), years
    word = rules.last_year_word(target)
    read = None if word else read_number(target)
    method = method_of(rules.row, rules.desired, read[1] if read else "")
    if actual is None:
        is_met = squeezed(text) == "達成"
        typed = method == "達成・未達成"
        return Achievement(met=is_met) if typed else Achievement(why="実績が数値でない"), years
    if word:
        last = own_number(plan, year - 1, indicator)
        if rules.totalled:
            last = running_total(plan, year - 1, indicator, year)
        if last is None or plan.is_broken(indicator, BREAKING, year - 1, year):
            return Achievement(why="目標なし"), years
        years = years + [year - 1]
        direction, strict = word
        if strict:
            return Achievement(met=in_direction(actual, last, direction, True)), years
        number, bound = last, "以下" if direction == "減少" else ""
    else:
        if squeezed(target) in NO_TARGET:
            return Achievement(why="目標なし"), years
        number, bound = read if read else (None, "")
    return by_method(method, rules.row, rules.desired, actual, number, bound), years


def method_of(row, desired, bound):
    """A range in the target makes a blank method 維持; of words there is no method at all."""
    return row["算定方法"] or ("維持" if bound else METHODS[desired])


def by_method(method, row, desired, actual, target, bound):
    if method == "達成・未達成":
        return met_or_not(desired, actual, target, bound)
    if target is None:
        return Achievement(why="目標が数値でない")
    if method == "基準値からの進捗":
        base = read_number(row["基準値"]) if row["基準値"].strip() else None
        if base is None or base[0] == target:
            return Achievement(why="基準値")
        return Achievement(rate=(actual - base[0]) / (target - base[0]) * 100)
    if method == "維持":
        return kept(row, actual, target, bound)
    return ratio(method, desired, actual, target)


def met_or_not(desired, actual, target, bound):
    if target is None:
        return Achievement(why="目標が数値でない")
    if desired not in ("増加", "減少") and bound in ("以下", "以内", "未満"):
        desired = "減少"
    return Achievement(met=in_direction(actual, target, desired, bound in ("超", "未満")))


def ratio(method, desired, actual, target):
    if method == "目標÷実績" and actual < 0:
        return Achievement(why="負")
    if target == 0:
        if desired == "減少":
            return Achievement(met=actual == 0)
        return Achievement(why="目標値が0")
    if target < 0:
        return Achievement(why="負")
    if method == "実績÷目標":
        return Achievement(rate=actual / target * 100)
    return Achievement(met=True) if actual == 0 else Achievement(rate=target / actual * 100)


def band(row, target, bound):
    """(lowest, highest, strict) that count as reached; None is open."""
    scope = squeezed(row["達成とみなす範囲"])
    if scope.startswith("±"):
        width = read_number(scope[1:])[0]
        return target - width, target + width, False
    down = scope == "以下" if scope else bound in ("以下", "以内", "未満")
    return (None, target, bound == "未満") if down else (target, None, bound == "超")


def within(value, lowest, highest, strict):
    if lowest is not None and (value < lowest or (strict and value == lowest)):
        return False
    return not (highest is not None and (value > highest or (strict and value == highest)))


def kept(row, actual, target, bound):
    lowest, highest, strict = band(row, target, bound)
    if within(actual, lowest, highest, strict):
        return Achievement(met=True)
    over = highest is not None and actual >= highest
    if target <= 0 or actual < 0:
        return Achievement(met=False)
    return Achievement(rate=target / actual * 100 if over else actual / target * 100, met=False)


def first_reached(plan, rate):
    return next(i for i, (_, low) in enumerate(plan.scale) if low is None or rate >= low)


def best_missed(plan):
    """Place of the best row that a missed 維持 may have: not the first, and bounded below 100."""
    last = len(plan.scale) - 1
    below = [i for i, (_, low) in enumerate(plan.scale) if i > 0 and (low is None or low < 100)]
    return below[0] if below else last


def grade_of(plan, found):
    """Place in the scale, or None."""
    if found.rate is None:
        return None if found.met is None else (0 if found.met else len(plan.scale) - 1)
    place = first_reached(plan, found.rate)
    return max(place, best_missed(plan)) if found.missed_with_rate else place


def source_action(plan, indicator):
    source = plan.source_of(plan.indicators, indicator, "再掲元指標ID")
    return plain_id(plan.indicators[source]["取組ID"])
