"""Reading and printing of numbers, from the head of the calculation rules; exact, standard library only."""

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


def cut(value, digits):
    scaled = abs(value) * 10**digits
    return digits_text(scaled.numerator // scaled.denominator, digits, value < 0)


def digits_text(whole, digits, negative):
    text = str(whole).rjust(digits + 1, "0")
    if digits:
        text = text[:-digits] + "." + text[-digits:]
    return ("-" if negative and whole != 0 else "") + text


def printed_rate(value, digits, bounds, missed=False):
    """Rounded, unless that would show a bound of the scale which the value does not reach."""
    text = half_up(value, digits)
    limits = list(bounds) + ([Fraction(100)] if missed else [])
    if missed and value >= 100:
        return half_up(Fraction(100) - Fraction(1, 10**digits), digits)
    for bound in limits:
        if value < bound and Fraction(text) >= bound:
            return cut_below(value, digits)
    return text


def cut_below(value, digits):
    """Towards minus infinity, so that a negative value does not climb either."""
    scaled = value * 10**digits
    whole = scaled.numerator // scaled.denominator
    return digits_text(abs(whole), digits, whole < 0)
