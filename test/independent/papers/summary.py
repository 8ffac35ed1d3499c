"""Every figure of 評価結果の概要, recomputed from the rows."""

from fractions import Fraction

import amounts
import groups
import printed
from cells import under_heads


def marks_of(plan):
    return [mark for mark, _ in plan.scale]


class Year:
    """The groups of a year and of the year before."""

    def __init__(self, plan, year):
        self.plan, self.year = plan, year
        self.now = groups.groups_of(plan, year)
        self.before = groups.groups_of(plan, year - 1) if year > plan.first_year else None

    def actions(self, name, back=0):
        found = self.before if back else self.now
        columns = [groups.action_column(self.plan, self.year - back, one) for one in found.get(name, {})]
        return groups.count(columns, marks_of(self.plan) + ["対象外", "評価なし", "未確定"])

    def indicators(self, back=0):
        found = self.before if back else self.now
        sources = groups.outcome_indicators(self.plan, self.year - back, found["全体"])
        columns = [groups.indicator_column(self.plan, self.year - back, one) for one in sources]
        return groups.count(columns, marks_of(self.plan) + ["対象外", "未確定"])

    def words(self, second, first, back=0):
        found, year = (self.before if back else self.now)["全体"], self.year - back
        counted = []
        for action in found:
            submitted = groups.is_submitted(self.plan, year, action)
            row = self.plan.results.get((year, action))
            counted.append(groups.in_force(row, second, first) or "未記入" if submitted else "未確定")
        return counted


def shares_of(plan, counts):
    found = groups.shares(plan, counts)
    return {name: found.get(name) for name in counts}


def grades(report, rows, year, names):
    """Counts per strategy and of the plan, shares, and the change against last year."""
    plan, marks = year.plan, marks_of(year.plan)
    total = year.actions("全体")
    now = shares_of(plan, total)
    last = shares_of(plan, year.actions("全体", 1)) if year.before else {}
    change = {n: groups.printed_change(plan, now[n], last.get(n)) for n in total}
    texts = {
        "割合": {n: printed.percent(groups.printed_share(plan, now[n])) for n in total},
        "【参考】前年度の割合": {n: printed.percent(groups.printed_share(plan, s)) for n, s in last.items()},
        "増減（ポイント）": {n: printed.signed(c) if c != "－" else c for n, c in change.items()},
    }
    for row in under_heads(rows):
        label = row["戦略"].text
        cells = list(row.values())
        counts = total if label == "計" else year.actions(names.get(label, "")) if label in names else None
        shown = {n: str(c) for n, c in counts.items()} if counts else texts[label]
        size = "－" if not counts else str(sum(counts.values()))
        expected = [label, size] + [shown[mark] for mark in marks] + [shown["評価なし"], shown["未確定"]]
        for cell, text in zip(cells, expected):
            report.same(f"評価の状況 {label}", cell, text)
        report.same(f"分布 {label}", letters_only(cells[-1]), bar(counts) if counts else "")


def letters_only(cell):
    cell.text = cell.text.replace("　", "").strip()
    return cell


def bar(counts):
    short = {"対象外": "外", "評価なし": "なし", "未確定": "未"}
    return "".join(printed.full_width(f"{short.get(n, n)}{c}") for n, c in counts.items() if c)


def with_last_year(report, rows, plan, now, last, where, has_changes):
    """A row per name: count and share of both years; 計 is their sum."""
    for row in under_heads(rows):
        cells = list(row.values())
        name = cells[0].text
        mark = next((m for m in marks_of(plan) if name.startswith(printed.full_width(m) + "（")), name)
        for place, counts in ((1, now), (3, last)):
            if name == "計":
                size, share = sum(n for n, _ in counts.values()), "100％" if total_of(counts) else "－"
            else:
                size, share = counts.get(mark, (0, None))
                share = printed.percent(groups.printed_share(plan, share))
            texts = [str(size) if counts else "－", share if counts else "－"]
            targets = [cells[place], cells[place + 1]] if has_changes or place == 1 else [cells[place]]
            for cell, text in zip(targets, texts if has_changes or place == 1 else texts[1:]):
                report.same(f"{where} {name}", cell, text)
        if has_changes:
            pair = [counts.get(mark, (0, None))[1] for counts in (now, last)]
            changed = "－" if name == "計" else groups.printed_change(plan, *pair)
            report.same(f"{where} {name} 増減", cells[5], changed if changed == "－" else printed.signed(changed))


def total_of(counts):
    return any(share is not None for _, share in counts.values())


def counted_indicators(year, back):
    counts = year.indicators(back)
    shares = shares_of(year.plan, counts)
    return {n: (c, shares[n]) for n, c in counts.items() if n != "未確定"}


class WordCounts(dict):
    """Counts and shares of the words that occur; any other word of the list has 0 of them."""

    def __init__(self, found):
        inside = [word for word in found if word not in ("未記入", "未確定")]
        super().__init__(
            {
                word: (
                    found.count(word),
                    Fraction(100 * found.count(word), len(inside)) if word in inside else None,
                )
                for word in set(found)
            }
        )
        self.none = (0, Fraction(0) if inside else None)

    def get(self, word, _):
        return super().get(word, (0, None) if word in ("未記入", "未確定") else self.none)


def movements(report, rows, year):
    plan = year.plan
    for row in under_heads(rows):
        identity = row["取組"].text.split(" ")[0]
        source = groups.source_of_action(plan, identity)
        pair = [groups.action_column(plan, y, source) for y in (year.year - 1, year.year)]
        words = [printed.full_width(word) for word in pair]
        report.same(f"変わった取組 {identity}", row["前年度→本年度"], "→".join(words))
        report.same(f"変わった取組 {identity}", row["取組"], f"{identity} {plan.actions[identity]['取組名']}")
        alike = [a for a in year.now["全体"] if moved(plan, year.year, a) == pair]
        report.same(f"変わった取組 {identity} 件数", row["件数"], str(len(alike)))
        row["主な理由"].read = True


def moved(plan, year, action):
    return [groups.action_column(plan, y, action) for y in (year - 1, year)]


def money(report, rows, year, names):
    plan = year.plan
    for row in under_heads(rows):
        label = row["戦略"].text
        name = "全体" if label == "計" else names[label]
        now = amounts.Amounts(plan, year.year, year.now[name])
        before = year.before.get(name, {}) if year.before else None
        last = amounts.Amounts(plan, year.year - 1, before).total("決算額") if before is not None else None
        changed = amounts.change(plan, year.year, year.now[name], before)[0] if before is not None else None
        for head in ("予算現額", "決算額", "翌年度繰越額"):
            report.same(f"予算 {label} {head}", row[head], printed.amount(now.total(head)))
        report.same(f"予算 {label} 執行率", row["執行率"], printed.execution(plan, now.execution()))
        report.same(f"予算 {label} 前年度", row["前年度の決算額"], printed.amount(last))
        report.same(f"予算 {label} 増減", row["増減"], printed.amount(changed))
        row["戦略"].read = True


def compare(report, tables, plan, year_number, strategies):
    year = Year(plan, year_number)
    names = {printed.numbered(i, name): "戦略" + i for i, name in strategies.items()}
    for rows in tables:
        head = [cell.text for cell in rows[0]]
        if head[-1] == "評価の分布":
            grades(report, rows, year, names)
        elif head[0] == "区分":
            both = [counted_indicators(year, back) if back == 0 or year.before else {} for back in (0, 1)]
            with_last_year(report, rows, plan, *both, "成果指標", True)
        elif head[0] in ("方向性", "進捗状況") and head[1] == "件数":
            second = "2次の方向性" if head[0] == "方向性" else head[0]
            both = [
                WordCounts(year.words(second, head[0], b)) if b == 0 or year.before else {}
                for b in (0, 1)
            ]
            with_last_year(report, rows, plan, *both, head[0], False)
        elif head[0] == "前年度→本年度":
            movements(report, rows, year)
        elif head[:2] == ["戦略", "予算現額"]:
            money(report, rows, year, names)
