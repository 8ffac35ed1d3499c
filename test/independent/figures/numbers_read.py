"""Reading and printing of numbers, from the head of the calculation rules; exact, standard library only."""

import math
import re
import unicodedata
from fractions import Fraction

MYRIADS = {"千": 1000, "万": 10**4, "億": 10**8}
BOUND_WORDS = ("以上", "以下", "以内", "程度", "未満", "超")


def squeezed(text):
    """NFKC without spaces, thousands commas, 約 and 毎年."""
    text = unicodedata.normalize("NFKC", text or "")
    text = re.sub(r"\s", "", text)
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    return re.sub(r"^(約|毎年)+", "", text)


def read_number(text):
    """(number, bound word or '') of a typed text, or None where the text is no number."""
    rest = squeezed(text)
    bound = ""
    for word in BOUND_WORDS:
        if rest.endswith(word):
            rest, bound = rest[: -len(word)], word
            break
    found = re.match(r"^([-−△▲])?(\d.*)$", rest)
    if not found:
        return None
    negative, rest = found.group(1) is not None, found.group(2)
    total = Fraction(0)
    while True:
        part = re.match(r"^(\d+(?:\.\d+)?)([億万千]?)", rest)
        if not part:
            break
        total += Fraction(part.group(1)) * MYRIADS.get(part.group(2), 1)
        rest = rest[part.end() :]
        if not part.group(2):
            break
    if re.search(r"\d", rest) or any(sign in rest for sign in "()/・.,、~-+"):
        return None
    return (-total if negative else total), bound


def half_up(value, digits):
    """The value rounded by magnitude, as digits: -2.25 to one digit is -2.3, -0.04 is 0.0."""
    scaled = abs(value) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return digits_text(whole, digits, value < 0)


def digits_text(whole, digits, negative):
    text = str(whole).rjust(digits + 1, "0")
    if digits:
        text = text[:-digits] + "." + text[-digits:]
    return ("-" if negative and whole != 0 else "") + text


def printed_rate(value, digits, bounds, below_100=False):
    """As text: rounded, cut where rounding would show a bound of the scale that is not reached.

    Where that falls below a bound which is reached, with as many decimals as that bound has.
    below_100: the value counts as less than 100, whatever it is.
    """
    unreached = [bound for bound in bounds if value < bound]
    reached = [bound for bound in bounds if bound <= value]
    if below_100:
        unreached.append(Fraction(100))
        reached = [bound for bound in reached if bound < 100]
    text = cut_or_rounded(value, digits, unreached)
    hidden = [decimals(bound) for bound in reached if Fraction(text) < bound]
    return cut_or_rounded(value, max(hidden), unreached) if hidden else text


def cut_or_rounded(value, digits, unreached):
    text = half_up(value, digits)
    over = [bound for bound in unreached if Fraction(text) >= bound]
    return greatest_below(min(over), digits) if over else text


def greatest_below(bound, digits):
    """The greatest number of so many decimals that is less than the bound."""
    whole = math.ceil(bound * 10**digits) - 1
    return digits_text(abs(whole), digits, whole < 0)


def decimals(bound):
    return next(count for count in range(30) if (bound * 10**count).denominator == 1)
