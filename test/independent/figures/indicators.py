"""An indicator's achievement in a year, written from section 1 of the calculation rules."""

from fractions import Fraction

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


class Achievement:
    """rate (exact or None), met (True, False or None), and why there is neither."""

    def __init__(self, rate=None, met=None, why=""):
        self.rate, self.met, self.why = rate, met, why

    @property
    def has_figure(self):
        return self.rate is not None or self.met is not None


def state_and_text(plan, year, indicator):
    row = plan.values.get((year, indicator))
    measured = plan.indicators[indicator].get("測定年度", "")
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
    return "報告", text


def own_number(plan, year, indicator):
    """The typed number of a year, or None."""
    state, text = state_and_text(plan, year, indicator)
    read = read_number(text) if state == "報告" else None
    return read[0] if read else None


def running_total(plan, year, indicator):
    """Sum of the yearly values from the first plan year; None as soon as one is missing."""
    values = [own_number(plan, past, indicator) for past in range(plan.first_year, year + 1)]
    return None if any(value is None for value in values) else sum(values, Fraction(0))


def target_text(plan, year, indicator):
    row = plan.values.get((year, indicator))
    typed = row["目標値"].strip() if row else ""
    return typed or plan.indicators[indicator].get(f"令和{year - 2018}年度目標", "").strip()


def in_direction(actual, target, desired, strict=False):
    if desired == "減少":
        return actual < target if strict else actual <= target
    return actual > target if strict else actual >= target


def achievement(plan, year, identity):
    indicator = plan.source_of(plan.indicators, identity, "再掲元指標ID")
    row = plan.indicators[indicator]
    kind, desired = row["目標値の種類"], row["望ましい方向"]
    against_final = plan.setting("達成率の分母", "当該年度") == "最終目標"
    state, text = state_and_text(plan, year, indicator)
    judged = row["算定方法"] == "達成率を算定しない" or (not row["算定方法"] and desired == "文章で評価")
    totalled = kind == "累計（単年度で入力）" or (kind == "単年度で最終は期間累計" and against_final)
    if totalled and not judged:
        actual, text = running_total(plan, year, indicator), ""
        if actual is None:
            return Achievement(why="集計中")
    elif state != "報告":
        return Achievement(why=state)
    else:
        actual = own_number(plan, year, indicator)
    if judged:
        return Achievement(why="算定しない")
    if kind == "最終年度のみ" and year < plan.last_year:
        return Achievement(why="最終年度のみ")
    target = target_text(plan, year, indicator)
    if against_final or (kind == "最終年度のみ" and not target):
        target = row["最終目標"].strip()
    read = read_number(target)
    method = method_of(row, desired, read[1] if read else "")
    if actual is None:
        is_met = squeezed(text) == "達成"
        return Achievement(met=is_met) if method == "達成・未達成" else Achievement(why="数値でない")
    strict_word = None
    if kind == "前年度比較" and not against_final:
        last = own_number(plan, year - 1, indicator)
        if last is None or year in plan.breaks[indicator]:
            return Achievement(why="目標なし")
        word = LAST_YEAR_WORDS.get(squeezed(target))
        if word and word[1]:
            strict_word = word[0]
        below = squeezed(target) == "前年度以下" or (not target and desired == "減少")
        number, bound = last, "以下" if below and method == "維持" else ""
    else:
        if squeezed(target) in ("", "目標なし", "設定なし", "未設定", "-", "なし"):
            return Achievement(why="目標なし")
        number, bound = read if read else (None, "")
    if strict_word:
        return Achievement(met=in_direction(actual, number, strict_word, True))
    return by_method(method, row, desired, actual, number, bound)


def method_of(row, desired, bound):
    """A range in the target makes a blank method 維持; of words there is no method at all."""
    return row["算定方法"] or ("維持" if bound else METHODS[desired])


def by_method(method, row, desired, actual, target, bound):
    if method == "達成・未達成":
        return met_or_not(desired, actual, target, bound)
    if target is None:
        return Achievement(why="数値でない")
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
        return Achievement(why="数値でない")
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


def grade_of(plan, found):
    """Place in the scale, or None."""
    last = len(plan.scale) - 1
    if found.rate is None:
        return None if found.met is None else (0 if found.met else last)
    place = next(i for i, (_, low) in enumerate(plan.scale) if low is None or found.rate >= low)
    return max(place, min(1, last)) if found.met is False else place


def source_action(plan, indicator):
    source = plan.source_of(plan.indicators, indicator, "再掲元指標ID")
    return plain_id(plan.indicators[source]["取組ID"])
