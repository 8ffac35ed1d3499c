"""How papers print numbers: commas, a triangle for less than nothing, a dash for none."""

import re

from numbers_read import half_up, printed_rate

DASH = "－"


def signed(digits):
    """Digits such as -1234.5 with commas and △."""
    whole, _, decimals = digits.lstrip("-").partition(".")
    whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", whole)
    return ("△" if digits.startswith("-") else "") + whole + ("." + decimals if decimals else "")


def percent(digits):
    return DASH if digits in (None, DASH) else signed(digits) + "％"


def amount(value, in_yen=False):
    return DASH if value is None else signed(half_up(value / 1000 if in_yen else value, 0))


def value(number, decimals):
    """In full, with at least the decimals of the indicator."""
    own = 0
    while (number * 10**own).denominator != 1:
        own += 1
    return signed(half_up(number, max(own, int(decimals or 0))))


def execution(plan, rates):
    rate, without = rates
    digits = int(plan.setting("率の桁", "1"))
    if rate is None:
        return DASH
    second = "" if without is None else f"（{percent(half_up(without, digits))}）"
    return percent(half_up(rate, digits)) + second


def rate(plan, found):
    """達成率 as the tables print it; a missing value says so in its own column."""
    if found.rate is not None:
        bounds = [low for _, low in plan.scale if low is not None]
        digits = int(plan.setting("率の桁", "1"))
        return percent(printed_rate(found.rate, digits, bounds, found.met is False))
    if found.met is not None:
        return "達成" if found.met else "未達成"
    return {"算定しない": "文章で評価", "最終年度のみ": "最終年度に判定", "目標なし": "目標なし"}.get(
        found.why, DASH
    )


def full_width(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def numbered(identity, name):
    """２　名前, with a dash between the parts; numbers of two digits stay half-width."""
    parts = [full_width(part) if len(part) == 1 else part for part in identity.split("-")]
    return "－".join(parts) + "　" + name
